"""Many articles: as records that stream, as files that resume, as Arrow batches for an engine.

What writes files is loaded when it is first asked for: most who import the library parse an article.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from statements.batch.articles import parse_articles

if TYPE_CHECKING:
    from statements.batch.columnar import flatten, parse_batch
    from statements.batch.files import BatchReport, parse_files

__all__ = ["BatchReport", "flatten", "parse_articles", "parse_batch", "parse_files"]

_LATER = {"BatchReport": "files", "flatten": "columnar", "parse_batch": "columnar", "parse_files": "files"}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
