"""The venue and time lines of an official page: a day, an hour, a place, each on its line or all on one."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from statements._stages import dates
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.agencies import LETTERHEADS
from statements.lexicon.english import MONTHS, WEEKDAYS
from statements.lexicon.flags import CUE, CUE_NOUN, DOC, GIVEN, ORG, PLACE
from statements.spans import Span

_DATE_LINE_TOKENS = 24
_VENUE_WORDS = 7
_DASHES = frozenset("—–-")
_RUN = 8
_LETTERHEADS = frozenset(LETTERHEADS.strip().split("\n"))
_STAMP = re.compile(r"\s*\d{1,2}[:.]\d\d\s*[A-Z]{2,4}\b")
_NO_PLACE = frozenset((MONTHS + WEEKDAYS).split()) | {"updated", "published", "posted", "date", "by", "on"}


class DayLine(NamedTuple):
    """A line that holds a day and hardly anything else."""

    day: dates.DateText
    place: Span | None


class VenueLines(NamedTuple):
    """What the lines tell, where they stand, and how many they are."""

    span: Span
    place: Span | None
    day: dates.DateText | None
    lines: int


def venue_lines(scan: Scan, lines: Sequence[Line], k: int, *, headed: bool) -> VenueLines | None:
    """Read the lines from `k` on that tell when and where something was said; before the headline, hardly any venue.

    Samples: March 3, 2026 / 14:20 / The Harbour Hall, Port Alden | East Hall / 3:02 P.M. EDT | Port Alden, March 3, 2026.
    It is wrong for a dek of capitals with a date under it.
    """
    day: dates.DateText | None = None
    places: list[Span] = []
    timed, n = False, 0
    for line in lines[k : k + _RUN]:
        found = day_line(scan, line) if day is None else None
        if found is not None:
            day = found.day
            places += [found.place] if found.place else []
        elif is_time(scan, line):
            timed = True
        elif not is_letterhead(scan, line):
            near = day or timed or dated_next(scan, lines, k + n + 1) or dated_next(scan, lines, k + n + 2)
            if len(places) > 1 or not near or not reads_as_venue(scan, line) or not (headed or line.gap == 1):
                break
            places.append(scan.span(line.i, line.j))
        n += 1
    if not (day or timed):
        return None
    span = Span(scan.starts[lines[k].i], scan.end(lines[k + n - 1].j - 1))
    return VenueLines(span, places[-1] if places else None, day, n)


def day_line(scan: Scan, line: Line) -> DayLine | None:
    """Read a day with its year on a line that holds no more than an hour and a place beside it."""
    if line.j - line.i > _DATE_LINE_TOKENS:
        return None
    start, end = scan.starts[line.i], scan.end(line.j - 1)
    day = dates.find_date(scan.text, start, end)
    if day is None or day.year is None:
        return None
    before = _before_day().fullmatch(scan.text, start, day.span.start)
    after = _after_day().fullmatch(scan.text, day.span.end, end)
    if before is None or after is None:
        return None
    if _STAMP.match(before[0]):
        return None  # 11:20 GMT 14.01.2026, above an entry of a live page
    place = next((Span(*m.span("place")) for m in (before, after) if m["place"]), None)
    if place is not None:
        first = next(t for t in range(line.i, line.j) if scan.end(t) > place.start)
        if not names_place(scan, first, [w for w in re.split(r"[ ,]+", place.of(scan.text)) if w]):
            return None
    return DayLine(day, place)


def names_place(scan: Scan, first: int, words: Sequence[str]) -> bool:
    """Whether the words beside a day, from token `first` on, can be a place: not a person's name, nor `Updated`."""
    flags = scan.flags[first : first + len(words)]
    person = len(words) > 1 and flags[0] & GIVEN and not flags[0] & PLACE
    kind = any(f & (CUE_NOUN | DOC) for f in flags)  # Press Briefing, March 3
    return (
        not person
        and not kind
        and words[0].lower() not in _NO_PLACE
        and all(w[:1].isupper() or len(w) < 4 for w in words)
    )


def fills_line(scan: Scan, line: Line, day: dates.DateText) -> bool:
    """Whether a line holds nothing but a day, a weekday and an hour."""
    before = _before_day().fullmatch(scan.text, scan.starts[line.i], day.span.start)
    return before is not None and before["place"] is None and ends_line(scan, line, day)


def ends_line(scan: Scan, line: Line, day: dates.DateText) -> bool:
    """Whether nothing but an hour stands behind a day."""
    after = _after_day().fullmatch(scan.text, day.span.end, scan.end(line.j - 1))
    return after is not None and after["place"] is None


_PLACE = r"(?P<place>[^\W\d_][\w’'.-]*(?:[ ,]{1,2}[\w’'.-]+){0,6}?)"
_TIME = (
    r"\(?\d{1,2}(?:[:.]\d{2}){1,2}(?:\s*[AaPp]\.?\s?[Mm]\.?)?(?:\s*\(?[A-Z][A-Za-z]{1,4}\)?)?\)?"
    r"|\(?\d{1,2}\s*[AaPp]\.?\s?[Mm]\.?(?:\s*\(?[A-Z][A-Za-z]{1,4}\)?)?\)?"
)


@cache
def _before_day() -> re.Pattern[str]:
    """Samples: Port Alden, | Tuesday, | (nothing)."""
    days = "|".join(WEEKDAYS.title().split())
    return re.compile(rf"[\s*_(|-]*(?:(?!{days}){_PLACE},\s+)?(?:(?:{days}|{_TIME})[,\s]+)?")


@cache
def _after_day() -> re.Pattern[str]:
    """Samples: , 14:20 | 3:02 P.M. EDT | 14:20 The Harbour Hall, Port Alden | T14:20:00Z."""
    return re.compile(rf"(?:T[\d:.+Z-]+)?[\s,|–-]*(?:at\s+)?(?:{_TIME})?[\s,|–-]*{_PLACE}?[\s*_).|-]*")


@cache
def _time_pattern() -> re.Pattern[str]:
    """Samples: 15:00 | 11:48 A.M. EST | (5 P.M.)."""
    return re.compile(rf"[\s*_]*(?:{_TIME})[\s*_]*")


def is_time(scan: Scan, line: Line) -> bool:
    """Whether a line is an hour alone."""
    return _time_pattern().fullmatch(scan.text, scan.starts[line.i], scan.end(line.j - 1)) is not None


def is_letterhead(scan: Scan, line: Line) -> bool:
    """Whether a line names the office that a page comes from: Office of the Press Secretary."""
    return line.j - line.i <= 12 and " ".join(scan.of(line.i, line.j).lower().split()).strip(" :.*") in _LETTERHEADS


def reads_as_venue(scan: Scan, line: Line) -> bool:
    """Whether a short line can name a place: its longer words begin with capitals."""
    words = [w for w in scan.words[line.i : line.j] if w[:1].isalnum()]
    return (
        0 < len(words) <= _VENUE_WORDS
        and line.j - line.i <= 2 * _VENUE_WORDS
        and words[0][:1].isupper()
        and (scan.words[line.j - 1] not in ".:;?!" or len(scan.words[line.j - 2]) == 1)
        and not any(len(w) > 3 and w[:1].islower() for w in words)
        and not any(scan.words[t] in _DASHES and scan.spaced(t) for t in range(line.i, line.j))
        and not any(scan.flags[t] & CUE and not scan.flags[t] & (ORG | CUE_NOUN) for t in range(line.i, line.j))
    )


def dated_next(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    """Whether line `k` is a day or an hour."""
    return k < len(lines) and (is_time(scan, lines[k]) or day_line(scan, lines[k]) is not None)
