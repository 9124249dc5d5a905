"""Regular expressions in rules: refused where they can run away, and cut off where they do."""

import re
from collections.abc import Iterator
from functools import lru_cache
from time import thread_time
from typing import TYPE_CHECKING

from statements.spans import Span

if TYPE_CHECKING:
    import regex

TIME_LIMIT = 0.1
"""Seconds that one search may take; a safety net, since dangerous patterns are refused when a rule is built."""

_SECONDS_A_CHARACTER = 2e-6
"""Ten times what a slow pattern takes that does not run away."""
_LONGEST_PATTERN = 2_000
_DEEPEST_GROUP = 50
_HIGHEST_BOUND = 1_000
_LARGEST = 20_000
"""The length of a pattern times its highest lower bound: so much room a compiled pattern takes."""
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?#[^)]*\)|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)

_BOUNDS = re.compile(r"\{(\d*)(,?)(\d*)\}")
_CALL = re.compile(r"\?(?:R\)|[+-]?\d+\)|&|P>)")
_VERBOSE = re.compile(r"\(\?\w*x")
_ASIDE = re.compile(r"(\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\])|\(\?\#[^)]*\)|\s|\#[^\n]*", re.DOTALL)
_NOTE = re.compile(r"(\\.)|\(\?\#[^)]*\)", re.DOTALL)


class Overtime(Exception):  # noqa: N818  # not an error of the caller: the stage that catches it notes it
    """A search took longer than `TIME_LIMIT`."""


class Allowance:
    """The time that one pattern may take in one article in all: some, and more for more text.

    A pattern that keeps just under `TIME_LIMIT` in each of ten thousand paragraphs would take a quarter of an hour.
    """

    def __init__(self) -> None:
        self._left = 5 * TIME_LIMIT
        self._began = 0.0

    def begin(self) -> None:
        """Begin a search."""
        self._began = thread_time()

    def end(self, characters: int) -> bool:
        """End a search of so many characters; whether the pattern has used up what it may take."""
        self._left -= thread_time() - self._began - characters * _SECONDS_A_CHARACTER
        return self._left < 0


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

    aside = _ASIDE if _VERBOSE.search(pattern) else _NOTE
    plain = aside.sub(r"\1", pattern)  # a repetition holds across comments and blanks
    _check_size(pattern, plain)
    if _nests(plain):
        message = (
            f"pattern {pattern!r}: a repeated group repeats something inside itself, which can take forever on some "
            "texts; repeat one of the two only, or use terms with within=..."
        )
        raise ValueError(message)
    try:
        compiled = compiled_pattern(pattern)
    except regex.error as error:
        message = f"pattern {pattern!r} does not compile: {error}; write a backslash before a sign that is meant itself"
        raise ValueError(message) from None
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


def _check_size(pattern: str, plain: str) -> None:
    """Refuse what would take much room once it is compiled, or call itself without end."""
    if len(pattern) > _LONGEST_PATTERN:
        message = f"pattern of {len(pattern)} characters is too long (at most {_LONGEST_PATTERN}); use any=[...] terms"
        raise ValueError(message)
    depth = 0
    for match in _PIECE.finditer(plain):
        piece = match[0]
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if depth > _DEEPEST_GROUP:
            message = f"pattern {pattern!r:.60} has groups more than {_DEEPEST_GROUP} deep; take some of them out"
            raise ValueError(message)
        if piece == "(" and _CALL.match(plain, match.end()):
            message = f"pattern {pattern!r}: a pattern can't call itself or a group here; write the part out"
            raise ValueError(message)
        if bounds := _BOUNDS.fullmatch(piece):
            lowest, highest = int(bounds[1] or 0), int(bounds[3] or bounds[1] or 0)
            if highest > _HIGHEST_BOUND or lowest * len(pattern) > _LARGEST:
                message = f"pattern {pattern!r}: the repetition {piece} takes too much room; give a smaller bound"
                raise ValueError(message)


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
    bounds = _BOUNDS.fullmatch(piece)
    if not bounds or piece in ("{}", "{,}"):
        return False
    return (int(bounds[3]) if bounds[3] else 2 if bounds[2] else int(bounds[1])) > 1
