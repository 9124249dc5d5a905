"""The engine: one pure function from an Arrow record batch to another, which any framework can call."""

from typing import TYPE_CHECKING

from statements.article import Article
from statements.batch.articles import parse_document
from statements.batch.documents import from_values
from statements.batch.extras import arrow
from statements.batch.rows import Fields
from statements.errors import InputError, StatementsError
from statements.export.arrow import arrow_schema
from statements.export.table import to_columns
from statements.parser import Parser

if TYPE_CHECKING:
    import pyarrow as pa


def batch_schema() -> "pa.Schema":
    """Return the schema of what `parse_batch` returns, for frameworks that ask for it before there is any.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = arrow()
    return pa.schema(
        [
            ("statements", pa.list_(pa.struct(list(arrow_schema())))),
            ("error", pa.string()),
        ]
    )


def parse_batch(
    batch: "pa.RecordBatch",
    *,
    parser: Parser | None = None,
    text: str = "text",
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    published: str | None = None,
    markup: str = "auto",
) -> "pa.RecordBatch":
    """Read one article a row, and return one row for each, in the same order.

    The column `statements` has a list with one structure a statement, and is null where the row could not be read;
    `error` has the reason there, and is null elsewhere. `flatten` makes one row a statement of it. The function keeps
    nothing between calls, so it can run in any process and any order.

    Args:
        batch: the rows.
        parser: how to read; the built-in rules and words by default.
        text: the column with the article.
        id: the column with your id of it.
        url: the column that says where it was published.
        published: the column with the day of publication.
        markup: auto, text, markdown or html.

    Raises:
        InputError: there is no column of that name.
        MissingExtraError: pyarrow is not installed.
    """
    pa = arrow()
    fields = Fields(text, id, url, published)
    for name in fields.names:
        if name not in batch.schema.names:
            message = f"there is no column {name!r}; there are {', '.join(batch.schema.names)}"
            raise InputError(message, code="no-field")
    parser = parser or Parser()
    rows = [_read(parser, values, fields, markup) for values in batch.select(fields.names).to_pylist()]
    articles = [row for row in rows if isinstance(row, Article)]
    flat = pa.RecordBatch.from_pydict(to_columns(articles), schema=arrow_schema()).to_struct_array()
    offsets: list[int] = [0]
    for row in rows:
        offsets.append(offsets[-1] + (len(row.statements) if isinstance(row, Article) else 0))
    failed = [not isinstance(row, Article) for row in rows]
    schema = batch_schema()
    lists = pa.ListArray.from_arrays(
        pa.array(offsets, pa.int32()), flat, type=schema.field("statements").type, mask=pa.array(failed, pa.bool_())
    )
    errors = pa.array([None if isinstance(row, Article) else row for row in rows], pa.string())
    return pa.RecordBatch.from_arrays([lists, errors], schema=schema)


def flatten(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """Return what `parse_batch` returned with one row a statement; rows that could not be read have none.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = arrow()
    return pa.RecordBatch.from_struct_array(batch.column("statements").flatten()).cast(arrow_schema())


def _read(parser: Parser, values: dict[str, object], fields: Fields, markup: str) -> Article | str:
    given = values.get(fields.id) if fields.id else None
    try:
        return parse_document(parser, from_values(values, fields, markup, None if given is None else str(given)))
    except StatementsError as error:
        return f"{type(error).__name__}: {error}"
