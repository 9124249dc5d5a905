"""A pandas data frame (extra `pandas`): one row a statement, the columns of `COLUMNS`."""

from typing import TYPE_CHECKING

from statements.errors import MissingExtraError
from statements.export.selection import Articles
from statements.export.table import COLUMNS, ColumnKind, to_columns

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {
    ColumnKind.TEXT: "string",
    ColumnKind.INTEGER: "Int64",
    ColumnKind.FLAG: "bool",
    ColumnKind.DAY: "datetime64[s]",
    ColumnKind.TEXTS: "object",
    ColumnKind.INTEGERS: "object",
}


def to_pandas(articles: Articles, *, unit: str = "codepoint") -> "pd.DataFrame":
    """Return a data frame with one row a statement; days are `datetime64`, so `resample` and `Grouper` take them.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "pandas"
        raise MissingExtraError.of(extra, "pandas") from None
    columns = to_columns(articles, unit=unit)
    return pd.DataFrame({c.name: pd.Series(columns[c.name], dtype=_DTYPES[c.kind]) for c in COLUMNS})
