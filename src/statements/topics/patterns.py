"""Regular expressions in rules: refused where they can run away, and cut off where they do."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from statements.spans import Span

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 0.1
"""Seconds that one search may take; a safety net, since dangerous patterns are refused when a rule is built."""

_LONGEST_PATTERN = 2_000
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?#[^)]*\)|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)


class Overtime(Exception):  # noqa: N818  # not an error of the caller: the stage that catches it notes it
    """A search took longer than `TIME_LIMIT`."""


def check_pattern(pattern: str) -> str:
    r"""Return the pattern, if it compiles and no repeated group repeats something inside itself.

    Patterns ignore case unless they say `(?-i:...)`. The check is stricter than need be: `(\w+ )+` is refused although
    some engines take it well; `within` and several terms say the same safely.

    Raises:
        ValueError: it does not compile, or may run away.

    Example:
        >>> check_pattern(r"(\w+\s?)+end")
        Traceback (most recent call last):
        ValueError: pattern '(\\w+\\s?)+end': a repeated group repeats something inside itself, which ...
    """
    import regex  # noqa: PLC0415 - the built-in rules have no patterns, and it is slow to import

    if len(pattern) > _LONGEST_PATTERN:
        message = f"pattern of {len(pattern)} characters is too long (at most {_LONGEST_PATTERN}); use any=[...] terms"
        raise ValueError(message)
    try:
        compiled = compiled_pattern(pattern)
    except regex.error as error:
        message = f"pattern {pattern!r} does not compile: {error}"
        raise ValueError(message) from None
    if _nests(pattern):
        message = (
            f"pattern {pattern!r}: a repeated group repeats something inside itself, which can take forever on some "
            "texts; repeat one of the two only, or use terms with within=..."
        )
        raise ValueError(message)
    if compiled.match("") and compiled.fullmatch(""):
        message = f"pattern {pattern!r} matches the empty text, so it would match everywhere; make part of it required"
        raise ValueError(message)
    return pattern


@lru_cache(maxsize=512)
def compiled_pattern(pattern: str) -> "regex.Pattern[str]":
    """Compile a pattern on first use (a pure cache: the same pattern gives the same object)."""
    import regex  # noqa: PLC0415

    return regex.compile(pattern, regex.IGNORECASE)


def search(pattern: str, text: str, piece: Span, limit: float = TIME_LIMIT) -> Iterator[Span]:
    """Yield where `pattern` matches inside `piece` of `text`; it sees nothing of the text around.

    Raises:
        Overtime: the search took longer than `limit` seconds.

    Example:
        >>> list(search(r"fleets?", "A shadow fleet.", Span(2, 15)))
        [Span(start=9, end=14)]
    """
    try:
        for match in compiled_pattern(pattern).finditer(piece.of(text), timeout=limit):
            if match.end() > match.start():
                yield Span(piece.start + match.start(), piece.start + match.end())
    except TimeoutError:
        raise Overtime(pattern) from None


def _nests(pattern: str) -> bool:
    """Tell whether a group that is repeated holds a repetition without an upper bound or of a group of its own."""
    open_groups = [False]
    closed = False
    for match in _PIECE.finditer(pattern):
        piece = match[0]
        was_closed, closed = closed, False
        if piece == "(":
            open_groups.append(False)
        elif piece == ")" and len(open_groups) > 1:
            closed = open_groups.pop()
            open_groups[-1] = open_groups[-1] or closed
        elif _repeats(piece):
            if was_closed:
                return True
            open_groups[-1] = True
    return False


def _repeats(piece: str) -> bool:
    """Tell whether a piece of a pattern is a repetition of more than one."""
    if piece in ("*", "+"):
        return True
    bounds = re.fullmatch(r"\{(\d*)(,?)(\d*)\}", piece)
    if not bounds or piece in ("{}", "{,}"):
        return False
    return (int(bounds[3]) if bounds[3] else 2 if bounds[2] else int(bounds[1])) > 1
