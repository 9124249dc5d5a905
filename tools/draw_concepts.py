"""Draw the pictures of docs/concepts.md anew:  python tools/draw_concepts.py."""

from html import escape
from pathlib import Path

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
INK, SOFT, PAPER, LINE = "#1b2733", "#5b6b7a", "#ffffff", "#c9d3dc"
BLUE, AMBER, GREEN, RED = "#1f5f8b", "#b26a00", "#3f7d3a", "#a8324a"
SANS, MONO = "system-ui, sans-serif", "ui-monospace, monospace"
CELL = 9.6


class Picture:
    """Collects shapes, and writes them on a card that reads on a light and on a dark page."""

    def __init__(self, name: str, width: int, height: int, title: str) -> None:
        self._name, self._width, self._height = name, width, height
        self._shapes = [
            f"<title>{escape(title)}</title>",
            f'<rect width="{width}" height="{height}" rx="10" fill="{PAPER}" stroke="{LINE}"/>',
        ]

    def box(self, x: float, y: float, width: float, height: float, fill: str, *, alpha: float = 1.0) -> None:
        """Draw a filled box."""
        self._shapes.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4" fill="{fill}" fill-opacity="{alpha:g}"/>'
        )

    def line(self, x: float, y: float, to_x: float, to_y: float, color: str, *, arrow: bool = False) -> None:
        """Draw a line, with a head if it is an arrow (to the right)."""
        self._shapes.append(f'<path d="M{x:g} {y:g}L{to_x:g} {to_y:g}" stroke="{color}" stroke-width="2" fill="none"/>')
        if arrow:
            self._shapes.append(f'<path d="M{to_x - 7:g} {to_y - 5:g}l7 5-7 5z" fill="{color}"/>')

    def words(
        self,
        x: float,
        y: float,
        text: str,
        color: str = INK,
        *,
        size: int = 15,
        bold: bool = False,
        middle: bool = False,
    ) -> None:
        """Write words."""
        weight = ' font-weight="600"' if bold else ""
        anchor = ' text-anchor="middle"' if middle else ""
        self._shapes.append(
            f'<text x="{x:g}" y="{y:g}" font-family="{SANS}" font-size="{size}" fill="{color}"'
            f"{weight}{anchor}>{escape(text)}</text>"
        )

    def print(self, x: float, y: float, text: str) -> float:
        """Write words of an article, each letter in a cell, and return where they end."""
        self._shapes.append(
            f'<text x="{x:g}" y="{y:g}" font-family="{MONO}" font-size="16" fill="{INK}" '
            f'textLength="{len(text) * CELL:g}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'
        )
        return x + len(text) * CELL

    def save(self) -> None:
        """Write the file."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self._width} {self._height}" role="img">'
        text = "\n".join([head, *self._shapes, "</svg>\n"])
        (PICTURES / f"{self._name}.svg").write_text(text, encoding="utf-8")
        print(f"wrote docs/pictures/{self._name}.svg")


def statement() -> None:
    """Draw a sentence with its parts."""
    p = Picture("statement", 800, 210, "The parts of a statement")
    x = 34.0
    pieces = (
        ("“We will sail on Monday,”", BLUE, "content, here a quotation"),
        (" ", "", ""),
        ("Transport Minister Ines Calder", AMBER, "mention"),
        (" ", "", ""),
        ("told", GREEN, "cue"),
        (" ", "", ""),
        ("reporters.", "", ""),
    )
    first, last = x, x
    for text, color, label in pieces:
        wide = len(text) * CELL
        if color:
            p.box(x - 3, 76, wide + 6, 32, color, alpha=0.16)
            p.line(x, 112, x + wide, 112, color)
            p.words(x + wide / 2, 134, label, color, bold=True, middle=True)
            last = x + wide
        x = p.print(x, 98, text)
    p.line(first, 54, last, 54, INK)
    p.line(first, 54, first, 64, INK)
    p.line(last, 54, last, 64, INK)
    p.words((first + last) / 2, 42, "statement: the smallest span over all three", INK, bold=True, middle=True)
    middle = 34 + 26 * CELL + 15 * CELL
    p.line(middle, 144, middle, 164, AMBER)
    p.words(middle, 186, "speaker: Ines Calder, Transport Minister (person)", AMBER, bold=True, middle=True)
    p.save()


def layouts() -> None:
    """Draw three pages side by side."""
    p = Picture("layouts", 800, 306, "The three layouts")
    pages = (
        ("Digest", "all of one principal", [("say", RED), ("head", ""), ("par", BLUE), ("par", BLUE), ("head", ""), ("par", BLUE)]),
        ("Story", "each with its own source", [("par", BLUE), ("par", BLUE), ("par", AMBER), ("par", GREEN), ("par", AMBER)]),
        ("Transcript", "a label opens a turn", [("turn", AMBER), ("turn", BLUE), ("turn", AMBER), ("turn", BLUE), ("turn", AMBER)]),
    )  # fmt: skip
    for n, (name, about, rows) in enumerate(pages):
        left = 26 + n * 256
        p.words(left, 36, name, INK, size=17, bold=True)
        p.words(left, 56, about, SOFT, size=14)
        p.box(left, 68, 236, 216, "#eef2f5")
        p.box(left + 14, 82, 170, 9, INK, alpha=0.75)
        y = 106.0
        for kind, color in rows:
            y = _row(p, kind, color, left + 14, y)
    p.save()


def _row(p: Picture, kind: str, color: str, x: float, y: float) -> float:
    """Draw a heading, a paragraph or a turn, and return where the next begins."""
    if kind == "head":
        p.box(x, y, 96, 8, INK, alpha=0.6)
        return y + 18
    if kind == "say":
        p.box(x, y, 196, 7, color, alpha=0.55)
        p.words(x, y + 22, "announces the principal", color, size=12)
        return y + 36
    start = 0
    if kind == "turn":
        p.box(x, y, 40, 9, color)
        start = 46
    p.box(x + start, y, 208 - start, 7, color, alpha=0.4)
    p.box(x, y + 12, 180, 7, color, alpha=0.4)
    return y + 34


def way() -> None:
    """Draw the stages."""
    p = Picture("way", 800, 190, "The way of a text")
    stages = (
        ("source", "text, Markdown,", "HTML"),
        ("document", "headline, date,", "layout"),
        ("blocks, marks", "sections, pairs of", "quotation marks"),
        ("people, cues", "who is named,", "what reports"),
        ("attribution", "which words", "are whose"),
        ("topics", "rules and their", "evidence"),
    )
    step = 129
    for n, (name, one, two) in enumerate(stages):
        x = 16 + n * step
        p.box(x, 40, 114, 84, BLUE, alpha=0.12)
        p.words(x + 57, 66, name, BLUE, size=14, bold=True, middle=True)
        p.words(x + 57, 90, one, INK, size=12, middle=True)
        p.words(x + 57, 106, two, INK, size=12, middle=True)
        if n:
            p.line(x - 15, 82, x - 2, 82, SOFT, arrow=True)
    p.words(380, 158, "article: statements, quotations, speakers, sections, notices", INK, bold=True, middle=True)
    p.line(718, 124, 718, 153, SOFT)
    p.line(718, 153, 646, 153, SOFT)
    p.save()


if __name__ == "__main__":
    statement()
    layouts()
    way()
