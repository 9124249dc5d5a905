"""Rows of files: JSON Lines, CSV and Parquet, one row at a time, from any row on."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from statements.batch.extras import parquet
from statements.errors import InputError

_LOOK = 20  # rows that are looked at before a field that none of them has is taken for a mistake
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_TABLES = (".csv", ".tsv", ".csv.gz", ".tsv.gz")
_PARQUET = (".parquet", ".pq")
_LONGEST_FIELD = 2**31 - 1
_AT_ONCE = 256  # rows of a Parquet file that are in memory together


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of a row hold what.

    Attributes:
        text: the article.
        id: the caller's id; without it a row is named by its file and place.
        url: where it was published.
        published: when: a date, or a text that begins with one, as in 2026-02-09T10:00.
    """

    text: str
    id: str | None = None
    url: str | None = None
    published: str | None = None

    @property
    def names(self) -> list[str]:
        """The fields that are read."""
        return [name for name in dict.fromkeys((self.text, self.id, self.url, self.published)) if name]


class Row(NamedTuple):
    """One row as it stands in its file; a line of JSON is read by the process that parses it."""

    file: str
    number: int
    value: bytes | dict[str, object]
    at: int
    """How many bytes of the file were read up to here."""


def read_rows(path: Path, fields: Fields, start: int = 0) -> Generator[Row]:
    """Yield the rows of a file from row `start` on.

    Raises:
        InputError: the file can't be read, is of no known kind, or has no field of that name.
        MissingExtraError: a Parquet file, and pyarrow is not installed.
    """
    name = path.name.lower()
    rows: Iterator[tuple[bytes | dict[str, object], int]]
    if name.endswith(_LINES):
        rows = _json_lines(path, fields)
    elif name.endswith(_TABLES):
        rows = _table(path, fields, "\t" if ".tsv" in name else ",")
    elif name.endswith(_PARQUET):
        yield from _parquet(path, fields, start)
        return
    else:
        message = f"{path}: files that end in {', '.join((*_LINES, *_TABLES, *_PARQUET))} are read"
        raise InputError(message, code="unknown-format")
    yield from (Row(path.name, index, value, at) for index, (value, at) in islice(enumerate(rows), start, None))


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Open a file; the second stream is the file itself, whose place tells how much was read."""
    try:
        with path.open("rb") as file:
            yield (cast("BinaryIO", gzip.GzipFile(fileobj=file)) if path.suffix.lower() == ".gz" else file), file
    except (OSError, EOFError, zlib.error) as error:
        message = f"{path}: {error.strerror if isinstance(error, OSError) and error.strerror else error}: name a file that can be read"
        raise InputError(message, code="unreadable-file") from None


def _json_lines(path: Path, fields: Fields) -> Iterator[tuple[bytes | dict[str, object], int]]:
    with _opened(path) as (lines, file):
        head: list[tuple[bytes, int]] = []
        whole = ((line, file.tell()) for line in lines if not line.isspace())
        head.extend(islice(whole, _LOOK))
        known = [names for line, _ in head if (names := _names(line))]
        for name in fields.names:
            if known and not any(name in names for names in known):
                raise _no_field(path, name, sorted(set().union(*known)))
        yield from head
        yield from whole


def loaded(line: bytes) -> dict[str, object]:
    """Return the JSON object of a line.

    Raises:
        InputError: there is none.
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"the line is no JSON ({error}): write one object a line"
        raise InputError(message, code="bad-jsonl") from None
    if not isinstance(value, dict):
        message = f"the line is no JSON object but {type(value).__name__}: write one object a line"
        raise InputError(message, code="bad-jsonl")
    return value


def _names(line: bytes) -> set[str]:
    try:
        return set(loaded(line))
    except InputError:  # the failure of that row alone
        return set()


def _table(path: Path, fields: Fields, delimiter: str) -> Iterator[tuple[bytes | dict[str, object], int]]:
    with _opened(path) as (content, file):
        # A byte that is no UTF-8 becomes a lone surrogate, which the parser refuses: the failure of that row alone.
        text = io.TextIOWrapper(content, encoding="utf-8-sig", errors="surrogateescape", newline="")
        rows = csv.reader(text, delimiter=delimiter)
        names = _next(rows, path)
        for name in fields.names if names is not None else ():
            if name not in (names or ()):
                raise _no_field(path, name, names or [])
        while (cells := _next(rows, path)) is not None:
            if cells:
                row = dict(zip(names or (), cells, strict=False))
                yield {name: row.get(name) or None for name in fields.names}, file.tell()
        text.detach()


def _next(rows: "Iterator[list[str]]", path: Path) -> list[str] | None:
    """Return the next row. The longest field allowed is a setting of the whole process: it is put back at once."""
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        return next(rows, None)
    except csv.Error as error:
        message = f"{path}: {error}: write it anew as CSV, or as JSON Lines"
        raise InputError(message, code="unreadable-file") from None
    finally:
        csv.field_size_limit(before)


def _parquet(path: Path, fields: Fields, start: int) -> Iterator[Row]:
    pa, pq = parquet()
    try:
        file = pq.ParquetFile(path)
    except (OSError, pa.ArrowInvalid) as error:
        message = f"{path}: {error}: name a whole Parquet file"
        raise InputError(message, code="unreadable-file") from None
    with file:
        for name in fields.names:
            if name not in file.schema_arrow.names:
                raise _no_field(path, name, file.schema_arrow.names)
        size, total = path.stat().st_size, max(file.metadata.num_rows, 1)
        first = 0
        groups: list[int] = []
        for group in range(file.metadata.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            if groups or first + rows > start:
                groups.append(group)
            else:
                first += rows
        batches = file.iter_batches(batch_size=_AT_ONCE, row_groups=groups, columns=fields.names)
        values = (value for batch in batches for value in batch.to_pylist())
        for index, value in enumerate(values, first):
            if index >= start:
                yield Row(path.name, index, value, size * (index + 1) // total)


def _no_field(path: Path, name: str, known: list[str]) -> InputError:
    message = f"{path}: there is no field {name!r}; there are {', '.join(known) or 'none'}: name yours by text=, id=, …"
    return InputError(message, code="no-field")
