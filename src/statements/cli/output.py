"""Writing: UTF-8 whatever the locale says, without a complaint when the reader has gone."""

import errno
import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path

from statements.cli.cells import harmless
from statements.cli.exits import one_line
from statements.errors import InputError


class ReaderGoneError(Exception):
    """Whoever read our output has closed it, as `head` does: there is nothing left to do, and nothing wrong."""


def prepare() -> None:
    """Make standard output and error write UTF-8 with plain newlines, also where the locale is another."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def is_terminal() -> bool:
    """Whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def has_colour() -> bool:
    """Whether to set headings off; never into a file, and not where NO_COLOR is set."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(pieces: Iterable[str]) -> None:
    """Print pieces of text as they come.

    Raises:
        ReaderGoneError: the output was closed.
        InputError: it can't be written.
    """
    for piece in pieces:
        try:
            sys.stdout.write(piece)
        except OSError as error:
            raise _stopped(error) from None


def write_lines(lines: Iterable[str]) -> None:
    """Print lines, as `write` does."""
    write(f"{line}\n" for line in lines)


def tell(texts: Iterable[object]) -> None:
    """Print texts for a person, without what could steer the terminal.

    Raises:
        ReaderGoneError: the output was closed.
        InputError: it can't be written.
    """
    write_lines(harmless(line) for text in texts for line in str(text).split("\n"))


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write pieces of text to a file.

    Raises:
        InputError: the file can't be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise unwritable(path, error) from None


def unwritable(path: Path, error: OSError) -> InputError:
    """Return the error for a file that can't be written."""
    return InputError(f"{path}: {error.strerror}: name a file that can be written", code="unwritable-file")


def flush() -> None:
    """Hand over what is still held back.

    Raises:
        ReaderGoneError: the output was closed.
        InputError: it can't be written.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _stopped(error) from None


def _stopped(error: OSError) -> Exception:
    """Return what an error on standard output means: nobody reads on, or it can't be written."""
    if isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL:  # EINVAL: the same on Windows
        return ReaderGoneError()
    give_up()
    return InputError(f"standard output: {error.strerror}: write it elsewhere", code="unwritable-file")


def give_up() -> None:
    """Point standard output nowhere, so that Python's own last flush says nothing either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def complain(words: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(f"statements: {one_line(words)}\n")
