"""A Polars data frame (extra `polars`): one row a statement, the columns of `COLUMNS`."""

from typing import TYPE_CHECKING

from statements.errors import MissingExtraError
from statements.export.selection import Articles
from statements.export.table import COLUMNS, ColumnKind, to_columns

if TYPE_CHECKING:
    import polars as pl


def to_polars(articles: Articles, *, unit: str = "codepoint") -> "pl.DataFrame":
    """Return a data frame with one row a statement.

    Raises:
        MissingExtraError: Polars is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "polars"
        raise MissingExtraError.of(extra, "polars") from None
    kinds: dict[ColumnKind, pl.DataType] = {
        ColumnKind.TEXT: pl.String(),
        ColumnKind.INTEGER: pl.Int64(),
        ColumnKind.FLAG: pl.Boolean(),
        ColumnKind.DAY: pl.Date(),
        ColumnKind.TEXTS: pl.String(),
        ColumnKind.INTEGERS: pl.Int64(),
    }
    columns = to_columns(articles, unit=unit)
    return pl.DataFrame(
        [
            _lists(c.name, columns[c.name], kinds[c.kind])
            if c.kind in (ColumnKind.TEXTS, ColumnKind.INTEGERS)
            else pl.Series(c.name, columns[c.name], dtype=kinds[c.kind])
            for c in COLUMNS
        ]
    )


def _lists(name: str, values: list[object], kind: "pl.DataType") -> "pl.Series":
    """Return a column of lists. Polars takes a second for what it groups of a flat column in a hundredth of it."""
    import polars as pl  # noqa: PLC0415 - the same extra

    rows = [value if isinstance(value, list) else [] for value in values]
    numbers = [k for k, row in enumerate(rows) for _ in range(len(row) + 1)]
    items = [item for row in rows for item in (*row, None)]  # a null at each end, so that no row is without an item
    flat = pl.DataFrame([pl.Series("row", numbers, dtype=pl.Int64()), pl.Series(name, items, dtype=kind)])
    grouped = flat.group_by("row", maintain_order=True).agg(pl.col(name).drop_nulls())
    return grouped.get_column(name)
