"""A progress bar on standard error, where a person waits for long work."""

import importlib.util
import sys
from collections.abc import Iterable
from typing import TypeVar

from statements.cli.output import is_terminal
from statements.errors import MissingExtraError

T = TypeVar("T")


def is_wanted(asked: bool | None, many: int) -> bool:
    """Whether to show a bar: if asked for; else where a person sees no output come and there is much to do.

    Args:
        asked: what the command line says; None where it says nothing.
        many: the number of documents.

    Raises:
        MissingExtraError: it was asked for, and tqdm is not installed.
    """
    is_installed = importlib.util.find_spec("tqdm") is not None
    if asked and not is_installed:
        extra = "progress"
        raise MissingExtraError.of(extra, "tqdm")
    if asked is not None:
        return asked
    return many > 1 and is_installed and sys.stderr.isatty() and not is_terminal()


def shown(rows: Iterable[T], *, wanted: bool, total: int) -> Iterable[T]:
    """Return the rows, behind a bar if that is wanted."""
    if not wanted:
        return rows
    from tqdm import tqdm  # noqa: PLC0415 - an extra

    bar: Iterable[T] = tqdm(rows, total=total, unit=" articles")
    return bar
