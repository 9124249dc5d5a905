"""Text in the cells of a terminal: how wide it is, cut or wrapped to a width, and nothing in it that steers."""

import unicodedata
from collections.abc import Iterator

_ELLIPSIS = "…"
_STEERING = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def tame(text: str) -> str:
    r"""Return text on one line without control and format characters, which could move, hide or colour things.

    Example:
        >>> tame("No\x1b[31m red,\n no \u202etrick")
        'No[31m red, no trick'
    """
    return harmless(" ".join(text.split()))


def harmless(line: str) -> str:
    """Return a line without control and format characters, its blanks as they are."""
    if line.isascii() and line.isprintable():
        return line
    return "".join(c for c in line if unicodedata.category(c) not in _STEERING)


def width(text: str) -> int:
    """Return how many cells a text takes.

    Wrong for emoji that are joined to one picture: the parts are counted.

    Example:
        >>> width("Ann"), width("安娜"), width("é")
        (3, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(text: str, room: int) -> str:
    """Return text in exactly `room` cells: cut with an ellipsis, or filled with blanks.

    Example:
        >>> fitted("Anselm Korda", 8), fitted("Ann", 5)
        ('Anselm …', 'Ann  ')
    """
    if width(text) > room:
        text = _head(text, room - 1) + _ELLIPSIS
    return text + " " * (room - width(text))


def wrapped(text: str, room: int, lines: int) -> list[str]:
    """Return text in lines of at most `room` cells; at most `lines` of them, or all if that is 0.

    Example:
        >>> wrapped("The ferries will sail again on Monday", 12, 2)
        ['The ferries', 'will sail …']
    """
    rows = list(_rows(text, room))
    if not lines or len(rows) <= lines:
        return rows
    last = rows[lines - 1]
    if width(last) + 2 > room:
        last = _head(last, room - 2).rpartition(" ")[0] or _head(last, room - 2)
    return [*rows[: lines - 1], f"{last} {_ELLIPSIS}"]


def _rows(text: str, room: int) -> Iterator[str]:
    row, taken = "", 0
    for word in text.split():
        wide = width(word)
        if row and taken + 1 + wide <= room:
            row, taken = f"{row} {word}", taken + 1 + wide
            continue
        if row:
            yield row
        while wide > room:
            head = _head(word, room) or word[:1]
            yield head
            word = word[len(head) :]  # noqa: PLW2901 - a word longer than a line goes on in the next
            wide = width(word)
        row, taken = word, wide
    if row:
        yield row


def _head(text: str, room: int) -> str:
    """Return as much of the beginning as fits."""
    taken = 0
    for n, char in enumerate(text):
        taken += _cells(char)
        if taken > room:
            return text[:n]
    return text
