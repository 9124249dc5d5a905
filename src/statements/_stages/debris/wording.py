"""Lines that are no part of any article by their words alone."""

import re
from collections.abc import Callable
from functools import cache

from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.debris import CREDIT_ENDS, CREDIT_PAIR, DEBRIS
from statements.lexicon.flags import CUE

_LONG_LINE = 200
_MAX_TOKENS = 60
_CREDIT = "caption or credit"
_UNFILLED = "template left unfilled"
_OPENING = "([<{!"
_CREDIT_CLOSES = (")", "]", ").", "].")


@cache
def _starts() -> dict[str, tuple[tuple[str, str], ...]]:
    """What debris starts with, and the reason, by the first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in DEBRIS:
        for start in row.starts:
            found.setdefault(start[0], []).append((start, row.reason))
    return {head: tuple(starts) for head, starts in found.items()}


@cache
def _starting() -> dict[str, tuple[str, ...]]:
    """The same without the reasons."""
    return {head: tuple(start for start, _ in rows) for head, rows in _starts().items()}


@cache
def _equals() -> dict[str, str]:
    return {line: row.reason for row in DEBRIS for line in (*row.equals, *row.heads)}


@cache
def _holds() -> dict[str, str]:
    return {words: row.reason for row in DEBRIS for words in row.holds}


@cache
def _any_pattern() -> re.Pattern[str]:
    """All patterns in one: most lines match none, and which row one is of is asked after."""
    return re.compile("|".join(pattern for row in DEBRIS for pattern in row.patterns))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile("|".join(row.patterns)), row.reason) for row in DEBRIS if row.patterns)


@cache
def _searches() -> tuple[tuple[str, Callable[[str], re.Match[str] | None], str], ...]:
    """The letters without which a pattern can't match, the search for it, and the reason."""
    return tuple((sign, re.compile(pattern).search, row.reason) for row in DEBRIS for sign, pattern in row.searches)


@cache
def _credits() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"(?:{CREDIT_ENDS})\.?$"), re.compile(rf"{CREDIT_PAIR}\.?$")


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for row in DEBRIS for head in row.heads)


@cache
def closing_reasons() -> frozenset[str]:
    """The reasons of lines behind which the article is over."""
    return frozenset(row.reason for row in DEBRIS if row.closes)


def is_list_head(line: str) -> bool:
    """Whether titles of other stories may follow a line: `Related stories`, `Most read in the Harbour News`."""
    low = folded(line).strip("#*_ .:>")
    first, _, rest = low.partition(" in ")
    return low in _heads() or (first in _heads() and len(rest.split()) < 5) or low.startswith("read more on ")


def folded(line: str) -> str:
    """Return a line on which the rows can be tried: no line ends, small letters, straight apostrophes."""
    if "\n" in line or "\r" in line:
        line = " ".join(line.split())
    return line.strip()[:_LONG_LINE].lower().replace("’", "'")


def debris_reason(line: str) -> str | None:
    """Return why a line is no part of an article, or None.

    It is wrong for a paragraph that begins as such lines do: `is_debris_line` spares those that report speech.

    Example:
        >>> debris_reason("Read more: Harbour opens again")
        'link to another story'
    """
    low = folded(line)
    short = len(low) < _LONG_LINE
    reason = _equals().get(low.rstrip(".:")) or _start_reason(low) or (_held_reason(low) if short else None)
    if reason is None:
        reason = _pattern_reason(low) or (_search_reason(low) if short else None)
    if reason is None and low.endswith(_CREDIT_CLOSES) and _is_caption(line):
        return _CREDIT
    return reason


def _start_reason(low: str) -> str | None:
    """The reason that the first words of a line tell."""
    head = low[:1]
    if head not in _starting() or not low.startswith(_starting()[head]):
        return None
    return next(reason for start, reason in _starts()[head] if low.startswith(start))


def _held_reason(low: str) -> str | None:
    """The reason that words anywhere in a line tell."""
    if not any(map(low.__contains__, _holds())):
        return None
    return next(reason for words, reason in _holds().items() if words in low)


def _pattern_reason(low: str) -> str | None:
    if _any_pattern().match(low) is None:
        return None
    return next(reason for pattern, reason in _patterns() if pattern.match(low))


def _search_reason(low: str) -> str | None:
    """The reason of the pattern that matches first in a line."""
    found = [(m.start(), k) for k, (sign, search, _) in enumerate(_searches()) if sign in low and (m := search(low))]
    return _searches()[min(found)[1]][2] if found else None


def _is_caption(line: str) -> bool:
    """Whether a line ends in the credit of a picture."""
    tail = line.rstrip()[-_LONG_LINE:]
    known, pair = _credits()
    return known.search(tail.lower()) is not None or pair.search(tail) is not None


def line_reason(scan: Scan, line: Line) -> str | None:
    """Return why a line of the text is no part of an article, or None."""
    long = line.j - line.i > _MAX_TOKENS
    reason = debris_reason(scan.of(line.i, min(line.j, line.i + _MAX_TOKENS)))
    if reason is None or reason == _UNFILLED:
        return reason
    return None if long or _reports(scan, line) else reason


def is_debris_line(scan: Scan, line: Line) -> bool:
    """Whether a line is no part of any article by its words alone."""
    return line_reason(scan, line) is not None


def _reports(scan: Scan, line: Line) -> bool:
    """Whether a line is a sentence of a story, that reports speech: `Read more books, the mayor told pupils.`."""
    if scan.words[line.j - 1] != "." or scan.words[line.i] in _OPENING or ":" in scan.words[line.i : line.i + 6]:
        return False
    return any(
        scan.flags[i] & CUE and scan.lowers[i].endswith(("ed", "said", "told", "wrote"))
        for i in range(line.i + 1, line.j)
    )
