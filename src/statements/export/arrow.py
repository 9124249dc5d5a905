"""Arrow tables and Parquet files (extra `arrow`): one row a statement, the columns of `COLUMNS`."""

from collections.abc import Iterator
from itertools import chain, islice
from os import PathLike
from types import ModuleType
from typing import TYPE_CHECKING

from statements.article import Article
from statements.errors import InputError, MissingExtraError
from statements.export.selection import Articles, articles_of
from statements.export.table import COLUMNS, ColumnKind, to_columns

if TYPE_CHECKING:
    import pyarrow as pa

_AT_ONCE = 500  # articles in one row group: some thousand rows


def _pyarrow() -> ModuleType:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "arrow"
        raise MissingExtraError.of(extra, "pyarrow") from None
    module: ModuleType = pa
    return module


def arrow_schema() -> "pa.Schema":
    """Return `COLUMNS` as an Arrow schema; each field says in its metadata what it holds.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    kinds = {
        ColumnKind.TEXT: pa.string(),
        ColumnKind.INTEGER: pa.int64(),
        ColumnKind.FLAG: pa.bool_(),
        ColumnKind.DAY: pa.date32(),
        ColumnKind.TEXTS: pa.list_(pa.string()),
        ColumnKind.INTEGERS: pa.list_(pa.int64()),
    }
    return pa.schema(
        [pa.field(c.name, kinds[c.kind], nullable=c.nullable, metadata={"description": c.why}) for c in COLUMNS]
    )


def to_arrow(articles: Articles, *, unit: str = "codepoint") -> "pa.Table":
    """Return a table with one row a statement.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    return _pyarrow().Table.from_pydict(to_columns(articles, unit=unit), schema=arrow_schema())


def from_arrow(table: "pa.Table") -> list[dict[str, object]]:
    """Return the rows of a table that `to_arrow` made, as `to_rows` gives them; columns of your own are left out.

    Raises:
        InputError: a column is missing.
    """
    names = [column.name for column in COLUMNS]
    missing = [name for name in names if name not in table.column_names]
    if missing:
        message = f"the table lacks {', '.join(missing)}, so it is none that to_arrow() made: make it anew"
        raise InputError(message, code="bad-table")
    rows: list[dict[str, object]] = table.select(names).to_pylist()
    return rows


def write_parquet(articles: Articles, path: str | PathLike[str], *, unit: str = "codepoint") -> None:
    """Write one row a statement to a Parquet file, a group of articles at a time, so that memory stays bounded.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    _pyarrow()
    from pyarrow import parquet  # noqa: PLC0415 - the same extra

    with parquet.ParquetWriter(path, arrow_schema()) as writer:
        for some in _groups(articles_of(articles)):
            writer.write_table(to_arrow(some, unit=unit))


def read_parquet(path: str | PathLike[str]) -> list[dict[str, object]]:
    """Return the rows of a file that `write_parquet` wrote.

    Raises:
        InputError: a column is missing.
        MissingExtraError: pyarrow is not installed.
    """
    _pyarrow()
    from pyarrow import parquet  # noqa: PLC0415 - the same extra

    return from_arrow(parquet.read_table(path))


def _groups(articles: Iterator[Article]) -> Iterator[list[Article]]:
    for first in articles:
        yield list(chain((first,), islice(articles, _AT_ONCE - 1)))
