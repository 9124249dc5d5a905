"""Offsets for readers that don't count code points: JavaScript, Java and C# count UTF-16 units."""

import re
from bisect import bisect_left
from typing import Literal, get_args

from statements.errors import InputError

Unit = Literal["codepoint", "utf16"]
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The offsets of one text in code points and in another unit, both ways.

    Args:
        text: the text that the offsets point into.
        unit: `codepoint`, as Python counts, or `utf16`, as JavaScript counts: an emoji is two.

    Raises:
        InputError: the unit is neither.

    Example:
        >>> offsets = Offsets("A 😀 fell", "utf16")
        >>> offsets.out(4), offsets.back(5)
        (5, 4)
    """

    def __init__(self, text: str, unit: str = "codepoint") -> None:
        if unit not in get_args(Unit):
            message = f"unit= takes one of {', '.join(get_args(Unit))}, not {unit!r}"
            raise InputError(message, code="bad-argument")
        wide = unit == "utf16" and not text.isascii()
        self._astral = [m.start() for m in _ASTRAL.finditer(text)] if wide else []
        self._astral_out = [at + k for k, at in enumerate(self._astral)]

    def out(self, at: int) -> int:
        """Return a code-point offset in the unit."""
        return at + bisect_left(self._astral, at) if self._astral else at

    def back(self, at: int) -> int:
        """Return an offset of the unit in code points; one inside an emoji's pair is the emoji's start."""
        return at - bisect_left(self._astral_out, at) if self._astral else at
