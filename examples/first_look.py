"""Print who says what in an article:  python examples/first_look.py [FILE]."""

import sys
from collections.abc import Iterable
from pathlib import Path

from statements import Statement, parse_article

EXAMPLE = Path(__file__).with_name("harbour_digest.txt")


def shorten(text: str | None, width: int) -> str:
    """Return `text` on one line, cut to `width` characters."""
    flat = " ".join((text or "-").split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def print_table(statements: Iterable[Statement]) -> None:
    """Print one line for each statement."""
    widths = (26, 13, 8, 22, 48)
    rows = [("section", "speaker", "kind", "topic", "text")]
    rows += [
        (s.section or "-", s.speaker.name if s.speaker else "-", s.kind, s.topic or "-", s.text) for s in statements
    ]
    for row in rows:
        print(" | ".join(shorten(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def main(path: Path) -> None:
    """Parse the article at `path`, print its statements, then a few filters over them."""
    article = parse_article(path.read_text(encoding="utf-8"))
    print(f"headline   {article.headline.text if article.headline else '-'}")
    print(f"published  {article.published or '-'}")
    print(f"layout     {article.layout}")
    who = article.principal
    print(f"principal  {who.name}, {who.role or 'no role given'}" if who else "principal  -")
    print()
    print_table(article.statements)
    if not article.statements:
        return

    speaker = who or next((s.speaker for s in article.statements if s.speaker), None)
    if speaker:
        print(f"\nOwn words of {speaker.name}: where(speaker={speaker.name!r}, form=('full', 'fragment'))")
        for s in article.where(speaker=speaker.name, form=("full", "fragment")):
            print("  " + "; ".join(f"“{shorten(q.text, 70)}”" for q in s.quotations))

    print("\nAbout sanctions: where(topic='sanctions')")
    for s in article.where(topic="sanctions"):
        print("  " + shorten(s.text, 100))

    print("\nWhy the last statement has its speaker:")
    print(article.explain(article.statements[-1]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
