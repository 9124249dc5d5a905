"""Print one line for each of our own articles: a digest of its JSON. The same lines must come from every Python.

    python tools/digests.py

`nox -s digests` compares the lines of several Pythons, hash seeds and sets of extras.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from statements import parse_article
from statements.export import to_csv, to_jsonl

ROOT = Path(__file__).parent.parent
_CASE = re.compile(r"^## ", re.MULTILINE)


def articles() -> Iterator[tuple[str, str]]:
    """Yield a name and a text: the examples, the corpus of the notebooks, and the files of cases, case by case."""
    for path in sorted(ROOT.glob("examples/**/*.txt")) + sorted(ROOT.glob("tests/pages/*.txt")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
    for path in sorted(ROOT.glob("tests/cases/*.md")):
        for number, case in enumerate(_CASE.split(path.read_text(encoding="utf-8"))):
            yield f"{path.relative_to(ROOT).as_posix()}:{number}", case


def pages() -> Iterator[tuple[str, str]]:
    """Yield a name and the source of each web page."""
    for path in sorted(ROOT.glob("tests/pages/*.html")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def digest(source: str) -> str:
    """Return the digest of all that an article becomes: its JSON, its rows, its page."""
    article = parse_article(source)
    written = (
        article.model_dump_json(),
        to_jsonl([article]),
        to_csv(article),
        article.to_html(),
        repr(article.where()),
    )
    return hashlib.sha256("\0".join(written).encode()).hexdigest()[:16]


def main() -> None:
    """Print the digests."""
    for name, source in (*articles(), *pages()):
        print(f"{digest(source)}  {name}")


if __name__ == "__main__":
    main()
