"""The packages that only some batches need."""

from types import ModuleType
from typing import cast

from statements.errors import MissingExtraError


def arrow() -> ModuleType:
    """Return pyarrow.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "arrow"
        raise MissingExtraError.of(extra, "pyarrow") from None
    return cast("ModuleType", pa)


def parquet() -> tuple[ModuleType, ModuleType]:
    """Return pyarrow and its part for Parquet.

    Raises:
        MissingExtraError: it is not installed.
    """
    pa = arrow()
    import pyarrow.parquet as pq  # noqa: PLC0415 - the same

    return pa, pq
