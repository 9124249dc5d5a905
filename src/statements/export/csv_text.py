"""CSV for spreadsheets: safe from formulas, and back without a loss."""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from statements.errors import InputError
from statements.export.selection import Articles
from statements.export.table import COLUMNS, ColumnKind, views

if TYPE_CHECKING:
    from _csv import Reader

_FORMULA = re.compile("(?:\\A(?='*[\t\r\n])|(?:\\A|(?<=[;\t\r\n]))(?=[' \"]*[=+\\-@＝＋－＠]))")
_GUARD = re.compile(f"{_FORMULA.pattern}'")
_ITEM = re.compile(r"((?:[^\\;]|\\.)*); ", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN = "; "
_LONGEST_CELL = 1 << 30


def to_csv(articles: Articles, *, safe: bool = True, unit: str = "codepoint") -> str:
    r"""Return one row a statement, under the names of `COLUMNS`; lists are joined by `; `.

    A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and an article can hold one. So such
    a cell gets a `'` in front, which spreadsheets take for "this is text", and `from_csv` takes it away again. The same
    is done behind a semicolon, a tab and a line end in a cell, where a spreadsheet that parts cells there, as in many
    countries, would begin another. `safe=False` leaves the cells alone, for programs that need them so.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('Ann Lee: =HYPERLINK("http://evil.example")\n\nBo Park: No.')
        >>> "\"'=HYPERLINK" in to_csv(article), ",=HYPERLINK" in to_csv(article)
        (True, False)
    """
    return "".join(_lines(articles, unit, safe=safe))


def from_csv(text: str, *, safe: bool = True) -> list[dict[str, object]]:
    """Return the rows of a text that `to_csv` wrote, as `to_rows` gives them. An empty text in a cell that may be empty is None.

    Raises:
        InputError: it is no table of ours; the message has the line.
    """
    return list(_rows(io.StringIO(text, newline=""), safe=safe))


def write_csv(
    articles: Articles,
    path: str | PathLike[str],
    *,
    safe: bool = True,
    unit: str = "codepoint",
    encoding: str = "utf-8",
) -> None:
    """Write the table to a file. Excel on Windows knows UTF-8 by `encoding="utf-8-sig"`."""
    with Path(path).open("w", encoding=encoding, newline="") as file:
        file.writelines(_lines(articles, unit, safe=safe))


def read_csv(path: str | PathLike[str], *, safe: bool = True) -> list[dict[str, object]]:
    """Return the rows of a file that `write_csv` wrote.

    Raises:
        InputError: it is no table of ours.
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(_rows(file, safe=safe))


def _lines(articles: Articles, unit: str, *, safe: bool) -> Iterator[str]:
    line = io.StringIO(newline="")
    writer = csv.writer(line)

    def written(cells: Iterable[str]) -> str:
        line.seek(0)
        line.truncate()
        writer.writerow(cells)
        return line.getvalue()

    yield written(column.name for column in COLUMNS)
    for view in views(articles, unit):
        cells = (_cell(column.get(view)) for column in COLUMNS)
        yield written(map(_guarded, cells) if safe else cells)


def _guarded(cell: str) -> str:
    return _FORMULA.sub("'", cell)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return _BETWEEN.join(str(item).replace("\\", "\\\\").replace(";", "\\;") for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _rows(file: Iterable[str], *, safe: bool) -> Iterator[dict[str, object]]:
    reader = csv.reader(file)
    names = _next(reader)
    if names != [column.name for column in COLUMNS]:
        message = "line 1 has other columns than to_csv() writes: read it with pandas or csv, or write it anew"
        raise InputError(message, code="bad-csv")
    while (cells := _next(reader)) is not None:
        try:
            yield {
                column.name: _value(_GUARD.sub("", cell) if safe else cell, column.kind)
                if cell or not column.nullable
                else None
                for column, cell in zip(COLUMNS, cells, strict=True)
            }
        except (ValueError, KeyError) as error:
            message = f"line {reader.line_num} is no row that to_csv() writes: {error}; write the file anew"
            raise InputError(message, code="bad-csv") from None


def _next(reader: "Reader") -> list[str] | None:
    """Return the next row. The longest cell allowed is a setting of the whole process: it is put back at once."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return next(reader, None)
    except csv.Error as error:
        message = f"line {reader.line_num} is no row that to_csv() writes: {error}"
        raise InputError(message, code="bad-csv") from None
    finally:
        csv.field_size_limit(before)


def _value(cell: str, kind: ColumnKind) -> object:
    return _READERS[kind](cell)


def _items(cell: str) -> list[str]:
    """Undo the joining of a list; one item that is empty comes back as none."""
    return [_ESCAPED.sub(r"\1", item) for item in _ITEM.findall(cell + _BETWEEN)] if cell else []


_READERS: dict[ColumnKind, Callable[[str], object]] = {
    ColumnKind.TEXT: str,
    ColumnKind.INTEGER: int,
    ColumnKind.FLAG: {"true": True, "false": False}.__getitem__,
    ColumnKind.DAY: dt.date.fromisoformat,
    ColumnKind.TEXTS: _items,
    ColumnKind.INTEGERS: lambda cell: [int(item) for item in _items(cell)],
}
