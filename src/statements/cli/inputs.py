"""Reading: files, folders and standard input into documents, byte for byte."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from statements.errors import InputError
from statements.models import Document

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
"""The files of a folder that are read."""
STDIN = "-"
_MARKUP = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line tells of all its files.

    Attributes:
        markup: auto, text, markdown or html; auto goes by the file's ending first.
        published: the day of publication.
        principal: the name of the one person whose words the articles report.
        encoding: how the bytes spell text.
    """

    markup: str = "auto"
    published: dt.date | None = None
    principal: str | None = None
    encoding: str = "utf-8"


def listed(names: Iterable[str]) -> Iterator[str]:
    """Yield the files to read: a folder stands for the articles in it, in order of their names.

    Raises:
        InputError: a folder holds none.
    """
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            yield name
            continue
        inside = sorted(p for p in Path(name).rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        if not inside:
            message = f"{name}: the folder has no articles; files that end in {', '.join(SUFFIXES)} are read"
            raise InputError(message, code="unreadable-file")
        yield from map(str, inside)


def document(name: str, asked: Asked) -> Document:
    """Read one file, or standard input under the name `-`; the id of the document is the name.

    Raises:
        InputError: it can't be read as text; the message names the file and what to do.
    """
    source = decoded(_bytes(name), name, asked.encoding)
    markup = asked.markup
    if markup == "auto":
        markup = _MARKUP.get(Path(name).suffix.lower(), "auto")
    try:
        return Document(text=source, id=name, markup=markup, published=asked.published, speaker=asked.principal)
    except ValueError as error:
        message = f"{name}: {error}"
        raise InputError(message, code="unreadable-file") from None


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        message = f"{name}: {error.strerror}: give the path of an article, or - for standard input"
        raise InputError(message, code="unreadable-file") from None


def decoded(content: bytes, name: str, encoding: str = "utf-8") -> str:
    r"""Return bytes as text, newlines as they are, without a byte-order mark.

    Raises:
        InputError: they are not in that encoding, or there is none of that name.

    Example:
        >>> decoded(b"\xef\xbb\xbfRain fell.\r\n", "rain.txt")
        'Rain fell.\r\n'
    """
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = f"{name}: not in {encoding.upper()} (byte {error.start}): save it so, or name its --encoding"
    except LookupError:
        message = f"--encoding {encoding}: there is none of that name; utf-8, cp1252 and utf-16 are common"
        raise InputError(message, code="bad-argument") from None
    raise InputError(message, code="unreadable-file")


def day(words: str | None, option: str) -> dt.date | None:
    """Return the day that an option names.

    Raises:
        InputError: it is no day.
    """
    try:
        return dt.date.fromisoformat(words) if words else None
    except ValueError:
        message = f"{option} takes a day such as 2026-02-09, not {words!r}"
        raise InputError(message, code="bad-argument") from None
