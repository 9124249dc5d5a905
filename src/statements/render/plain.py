"""Statements as a table for a terminal."""

from collections.abc import Iterator, Sequence

from statements.models import Statement
from statements.render.escape import one_line
from statements.render.speakers import number_of

ROWS = 40
"""How many rows are shown; more would hide the prompt."""
_HEAD = ("#", "speaker", "kind", "confidence", "section", "topic", "text")
_WIDTHS = (6, 24, 8, 10, 24, 20, 64)


def statements_table(statements: Sequence[Statement]) -> str:
    """Return the statements as lines of a table, the first `ROWS` of them."""
    if not statements:
        return "no statements"
    count = f"{len(statements)} statement{'s' if len(statements) != 1 else ''}"
    rows = [_HEAD, *(_row(s) for s in statements[:ROWS])]
    lines = [count, *_columns(rows)]
    if len(statements) > ROWS:
        lines.append(f"… and {len(statements) - ROWS} more")
    return "\n".join(lines)


def _row(s: Statement) -> tuple[str, ...]:
    return (
        str(number_of(s) or "-"),
        s.speaker.name if s.speaker else "?",
        s.kind.value,
        s.attribution.confidence.value,
        s.section or "-",
        s.topics[0].label if s.topics else "-",
        s.text,
    )


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    cells = [[one_line(cell, width) for cell, width in zip(row, _WIDTHS, strict=True)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
