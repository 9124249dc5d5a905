"""Daft (extra `scale`): the same reading as a function over columns, on one machine or on a cluster."""

from typing import TYPE_CHECKING, Any

from statements.batch.columnar import batch_schema, parse_batch
from statements.batch.extras import arrow
from statements.errors import MissingExtraError
from statements.parser import Parser

if TYPE_CHECKING:
    from collections.abc import Callable

    import daft


def parse_udf(
    parser: Parser | None = None,
    *,
    markup: str = "auto",
    use_process: bool = True,
    max_concurrency: int | None = None,
    batch_size: int = 64,
) -> "Callable[..., daft.Expression]":
    """Return a Daft function from columns to a structure: what `parse_batch` returns, row by row.

    Call it with expressions: the text, then, as far as there are any, `id`, `url` and `published`. Its field
    `statements` is null where a row could not be read, and `error` says why.

    Args:
        parser: how to read; the built-in rules and words by default.
        markup: auto, text, markdown or html.
        use_process: whether to read in processes of their own, which is what makes several at once worth while.
        max_concurrency: how many; Daft decides by default.
        batch_size: rows of one call.

    Raises:
        MissingExtraError: Daft or pyarrow is not installed.
    """
    try:
        import daft  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "scale"
        raise MissingExtraError.of(extra, "daft") from None
    pa = arrow()
    kind = daft.DataType.from_arrow_type(pa.struct(list(batch_schema())))

    @daft.cls(use_process=use_process, max_concurrency=max_concurrency)
    class Reading:
        def __init__(self, parser: Parser | None) -> None:
            self.parser = parser or Parser()

        @daft.method.batch(return_dtype=kind, batch_size=batch_size)  # type: ignore[untyped-decorator]
        def read(self, text: Any, id: Any, url: Any, published: Any) -> Any:  # noqa: A002, ANN401 - Daft's columns
            given = {"text": text, "id": id, "url": url, "published": published}
            columns = {name: column.to_arrow() for name, column in given.items()}
            fields = {name: name for name in given}
            read = parse_batch(pa.RecordBatch.from_pydict(columns), parser=self.parser, markup=markup, **fields)
            return read.to_struct_array()

    reading = Reading(parser)

    def parse(
        text: "daft.Expression",
        *,
        id: "daft.Expression | None" = None,  # noqa: A002
        url: "daft.Expression | None" = None,
        published: "daft.Expression | None" = None,
    ) -> "daft.Expression":
        nothing = daft.lit(None)
        rest = (
            column if column is not None else nothing.cast(daft.DataType.string()) for column in (id, url, published)
        )
        return reading.read(text, *rest)

    return parse


def statement_rows(frame: "daft.DataFrame", parsed: str) -> "daft.DataFrame":
    """Return one row a statement, with the columns of `flatten`, of a frame whose column `parsed` holds what was read."""
    import daft  # noqa: PLC0415 - the frame is Daft's own

    some = frame.select(daft.col(parsed)["statements"].alias("statement"))
    rows = some.where(daft.col("statement").list_count() > 0).explode("statement")
    return rows.select(daft.functions.unnest(daft.col("statement")))
