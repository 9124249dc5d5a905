"""What the markup of a page says about a line: a table by the line's offset, beside the text and never in it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class HintKind(StrEnum):
    """What the markup says a block is; the value is its sign in `SourceMap.blocks`."""

    HEADLINE = "t"
    DEK = "d"
    BYLINE = "y"
    DATELINE = "l"
    TIME = "w"
    HEADING = "h"
    ITEM = "i"
    QUOTE = "q"
    BOLD = "b"
    """Bold from the first letter to the last: a cross-head, a label on a line of its own, or a question."""
    LABEL = "n"
    """Bold at its head only, as the name of a speaker is."""
    LABEL_END = "m"
    """No block, but where the bold head of one ends."""


class Hint(NamedTuple):
    """What a block is, and the level of a heading."""

    kind: HintKind
    level: int = 0


Hints = Mapping[int, Hint]
NO_HINTS: Hints = {}


def write_hints(hints: Hints) -> str:
    """Return hints as one short string.

    Example:
        >>> write_hints({0: Hint(HintKind.HEADLINE), 31: Hint(HintKind.HEADING, 2)})
        '0t 31h2'
    """
    return " ".join([f"{at}{hint.kind}{hint.level or ''}" for at, hint in hints.items()])


def read_hints(written: str) -> Hints:
    """Return the hints that `write_hints` wrote; a sign that it does not know is passed over.

    Example:
        >>> read_hints("0t 31h2")[31].level
        2
    """
    found: dict[int, Hint] = {}
    for entry in written.split():
        digits = entry.rstrip("0123456789")
        level = entry[len(digits) :]
        at, sign = digits[:-1], digits[-1:]
        if at.isdecimal() and len(at) < 20 and len(level) < 4 and sign in _SIGNS:
            found[int(at)] = Hint(_SIGNS[sign], int(level or 0))
    return found


_SIGNS = {kind.value: kind for kind in HintKind}
