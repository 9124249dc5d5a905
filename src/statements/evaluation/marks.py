"""What stands in quotation marks, by the measure's own reading: line by line, without any help of the parser.

The gold of a quoted span is what stands between marks inside annotated content, so gold and answer have to be cut by
one and the same hand. It knows no more of a text than its marks; where they are wrong, it is wrong.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from statements.lexicon.measure import (
    AFTER_CLOSING,
    ALWAYS_CLOSE,
    ALWAYS_OPEN,
    BEFORE_OPENING,
    BLANKS,
    REOPENING,
)
from statements.spans import Span

_MARK = re.compile(r"``|''|’’|‘‘|[\"“”„«»＂‟]")
_SINGLE_OPENS = re.compile(r"(?:^|(?<=[\s(\[—–:]))[‘'](?=[^\s'’\d])", re.MULTILINE)
_SINGLE_CLOSES = re.compile(r"[’'](?=$|[\s,.;:!?)\]—–])", re.MULTILINE)
_BRACKETS = frozenset("]—–")  # no sign behind them that an apostrophe stood before a closing mark
_GOES_ON = re.compile(r"\s{1,2}[a-z]")
_BLANK = re.compile(r"\s")
_FEWEST = 3  # words of a quotation that was opened again before it was closed


class Pair(NamedTuple):
    """A quotation: with its marks, and without."""

    outer: Span
    inner: Span


def marked_spans(text: str) -> list[Span]:
    """Return what stands in quotation marks, without the marks, in order and disjoint.

    Double marks of all kinds count, and outermost single ones that hold two words or more.

    Example:
        >>> text = "“It’s late,” she said. 'Not for us', they said."
        >>> [span.of(text) for span in marked_spans(text)]
        ['It’s late,', 'Not for us']
    """
    doubles = [pair for line in _lines(text) for pair in _doubles(text, line)]
    singles = _singles(text, doubles)
    return [pair.inner for pair in sorted([*doubles, *singles])]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


# ---- double marks -------------------------------------------------------------------------------------------------


def _doubles(text: str, line: Span) -> Iterator[Pair]:
    """Pair the double marks of a line; one that is left open runs to the line's end."""
    opened: Span | None = None
    for match in _MARK.finditer(text, line.start, line.end):
        mark = Span(*match.span())
        opens, closes = _role(text, mark, line)
        if opened is None:
            opened = mark if opens else None
        elif closes:
            if mark.start > opened.end:
                yield Pair(Span(opened.start, mark.end), Span(opened.end, mark.start))
            opened = None
        elif match[0] in REOPENING or match[0] == opened.of(text):
            left_open = _left_open(text, opened, mark.start)
            if len(left_open.inner.of(text).split()) >= _FEWEST:
                yield left_open
            opened = mark
    if opened is not None:
        left_open = _left_open(text, opened, line.end)
        if len(left_open.inner):
            yield left_open


def _left_open(text: str, opened: Span, stop: int) -> Pair:
    end = opened.end + len(text[opened.end : stop].rstrip())
    return Pair(Span(opened.start, end), Span(opened.end, end))


def _role(text: str, mark: Span, line: Span) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close, by its kind and its neighbours."""
    sign = mark.of(text)
    if sign in ALWAYS_OPEN or sign in ALWAYS_CLOSE:
        return sign in ALWAYS_OPEN, sign in ALWAYS_CLOSE
    before = text[mark.start - 1] if mark.start > line.start else None
    behind = text[mark.end] if mark.end < line.end else None
    may_open = (before is None or before in BEFORE_OPENING) and behind is not None and behind not in BLANKS
    may_close = before is not None and before not in BLANKS and (behind is None or behind in AFTER_CLOSING)
    if sign == "“":
        closes = may_close and not may_open
        return not closes, closes
    if sign in "”‟":
        opens = may_open and not may_close
        return opens, not opens
    return may_open or not may_close, may_close or not may_open


# ---- single marks -------------------------------------------------------------------------------------------------


def _singles(text: str, doubles: list[Pair]) -> Iterator[Pair]:
    """Pair single marks outside double ones: two words or more, in one line, and no apostrophes."""
    closing = _closing(text)
    if not closing:
        return
    blanks = [match.start() for match in _BLANK.finditer(text)]
    stops = sorted([*(pair.outer.start for pair in doubles), *(at for at in blanks if text[at] == "\n"), len(text)])
    starts = [pair.outer.start for pair in doubles]
    free = 0
    for match in _SINGLE_OPENS.finditer(text):
        opening = match.start()
        before = bisect_right(starts, opening) - 1
        inside = before >= 0 and opening < doubles[before].outer.end
        first_blank = bisect_left(blanks, opening)
        if opening < free or inside or text.startswith("‘‘", opening) or first_blank == len(blanks):
            continue
        close = bisect_left(closing, blanks[first_blank])
        if close < len(closing) and closing[close] < stops[bisect_right(stops, opening)]:
            free = closing[close] + 1
            yield Pair(Span(opening, free), Span(opening + 1, free - 1))


def _closing(text: str) -> list[int]:
    """The single marks that can close: not the apostrophe of `the boys' club`, if another mark of its line can."""
    out: list[int] = []
    behind = len(text)
    follows = False  # whether a mark that can close follows in the line
    for match in reversed(list(_SINGLE_CLOSES.finditer(text))):
        at = match.start()
        follows = follows and "\n" not in text[at:behind]
        owns = follows and text[at - 1 : at] == "s" and _GOES_ON.match(text, at + 1) is not None
        if not owns and at and not text[at - 1].isspace():
            out.append(at)
        follows = follows or text[at + 1 : at + 2] not in _BRACKETS
        behind = at
    return out[::-1]
