"""Datelines: place, agency and day at the head of the story, or on the venue and time lines of an official page."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from statements._stages import dates
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.agencies import AGENCIES
from statements.lexicon.flags import CUE
from statements.spans import Span

_DATE_LINE_WORDS = 9
_HEAD_WORDS = 28
_PLACE_ENDS = frozenset({",", "(", "-", "–", "—"})


class DatelineFound(NamedTuple):
    """A dateline: its place in the text, its parts, and the token at which the story begins."""

    span: Span
    place: str | None
    agency: str | None
    day: dates.DateText | None
    body: int


def official_dateline(scan: Scan, lines: Sequence[Line], k: int) -> tuple[DatelineFound, int] | None:
    """Read the venue and time lines of an official page: a day, an hour, a place, each on its line.

    Returns it with the number of lines used.
    """
    day: dates.DateText | None = None
    place: Span | None = None
    timed, n = False, 0
    for line in lines[k : k + 4]:
        span = scan.span(line.i, line.j)
        found = only_date(scan, line)
        if found is not None and day is None:
            day = found
        elif _time_pattern().fullmatch(scan.text, span.start, span.end):
            timed = True
        elif place is None and reads_as_venue(scan, line) and (day or timed or dated_next(scan, lines, k + n + 1)):
            place = span
        else:
            break
        n += 1
    if not (day or timed):
        return None
    last = lines[k + n - 1]
    whole = Span(scan.starts[lines[k].i], scan.end(last.j - 1))
    return DatelineFound(whole, place.of(scan.text) if place else None, None, day, last.j), n


def named_dateline(scan: Scan, line: Line) -> DatelineFound:
    """Read a line that the markup names a dateline: the place up to the first comma or bracket, and a day."""
    span = scan.span(line.i, line.j)
    end = next((k for k in range(line.i + 1, line.j) if scan.words[k] in _PLACE_ENDS), line.j)
    place = scan.of(line.i, end)
    return DatelineFound(span, place, None, dates.find_date(scan.text, span.start, span.end), line.j)


def only_date(scan: Scan, line: Line) -> dates.DateText | None:
    """The date with its year on a short line that holds hardly anything else."""
    if line.j - line.i > _DATE_LINE_WORDS:
        return None
    day = dates.find_date(scan.text, scan.starts[line.i], scan.end(line.j - 1))
    if day is None or day.year is None:
        return None
    rest = scan.text[scan.starts[line.i] : day.span.start] + scan.text[day.span.end : scan.end(line.j - 1)]
    return day if len(rest.split()) <= 3 else None


@cache
def _time_pattern() -> re.Pattern[str]:
    """Samples: 15:00 | 11:48 A.M. EST | 5:41 P.M. EST."""
    return re.compile(r"\s*\d{1,2}:\d{2}(?:\s*[AaPp]\.?\s?[Mm]\.?)?(?:\s*[A-Z]{2,4})?\s*")


def reads_as_venue(scan: Scan, line: Line) -> bool:
    """Whether a short line can name a place."""
    return (
        line.j - line.i <= 7
        and scan.words[line.i][:1].isupper()
        and scan.words[line.j - 1] not in ".:;?!"
        and not any(scan.flags[t] & CUE for t in range(line.i, line.j))
    )


def dated_next(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    """Whether line `k` is a day or an hour."""
    if k >= len(lines):
        return False
    line = lines[k]
    timed = _time_pattern().fullmatch(scan.text, scan.starts[line.i], scan.end(line.j - 1))
    return timed is not None or only_date(scan, line) is not None


@cache
def _agency_marks() -> dict[str, str]:
    return {mark.strip(" -:."): row.name for row in AGENCIES for mark in (*row.marks, *row.misprints)}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns by what they need: an agency's mark, a day, a dash. Only the first is slow.

    An agency that is not in the lexicon is known by its brackets between a place in capitals and a dash.

    Samples: MOSCOW, February 9. /TASS/. | DUBAI, Feb. 17 (Xinhua) -- | WASHINGTON (AP) — | (CNN) | PARIS - .
    """
    known = sorted(_agency_marks(), key=len, reverse=True)
    marks = "|".join(re.escape(m) for m in known if _is_enclosed(m))
    bare = "|".join(re.escape(m) for m in known if not _is_enclosed(m))
    months = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*\.?"
    day = rf"(?:{months} \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {months}(?:,? \d{{4}})?)"
    word = r"(?:[A-Z][\w’'.-]*|[(\[/][A-Z][\w’' .-]*[)\]/]|de|del|la|le|of|the|and|da|do)"
    place = rf"[A-Z][\w’'.-]*(?:[,/]? ?{word}){{0,6}}?"
    capitals = r"[A-Z][A-Z’' -]{2,30}(?:/[A-Z ]{3,30})?(?:, (?:[A-Z][\w.]*[ ]?){1,3})?"
    marked = (
        rf"\s*(?:(?P<place>{place})(?:[.,]{{0,2}} (?P<day>{day}))?[.,]{{0,2}} ?(?:[-–—]{{1,2}} ?)?)??"
        rf"(?P<mark>{marks}|/TASS [^/\n]{{2,40}}/|(?:{bare})(?= ?[-–—.:]))[.:]? ?(?:[-–—_]{{1,3}})?\.?\s*"
    )
    dated = rf"\s*(?P<place>{capitals}),? (?P<day>{day})\.\s+"
    dashed = rf"\s*(?P<place>{capitals}) ?(?:[–—]|--?)\s*(?=\S)"
    named = rf"\s*(?P<place>{capitals})(?:, (?P<day>{day}))? \((?P<other>[A-Z][\w’' -]{{1,24}})\)[.:]? ?(?:[–—]|--?)\s*(?=\S)"
    return tuple(map(re.compile, (marked, dated, named, dashed)))


def _is_enclosed(mark: str) -> bool:
    return mark[0] in "/(" or mark[-1] in "/)"


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in (*_agency_marks(), "/TASS ")))


@cache
def _mark_words() -> frozenset[str]:
    """The words of the agencies' marks: a line without any has no mark."""
    return frozenset(re.findall(r"\w[\w-]*", " ".join(_agency_marks())))


_CAPITALS = re.compile(r"\s*[A-Z][A-Z’' -]{2}")


def find_dateline(scan: Scan, line: Line) -> DatelineFound | None:
    """Return the dateline that a line begins with, if it does."""
    start = scan.starts[line.i]
    head = scan.text[start : min(scan.end(line.j - 1), start + 160)]
    marked = not _mark_words().isdisjoint(scan.words[line.i : min(line.j, line.i + _HEAD_WORDS)])
    marked = marked and _marks().search(head) is not None
    if not marked and not _CAPITALS.match(head):  # most lines: the patterns below are slow
        return None
    patterns = _patterns() if marked else _patterns()[1:]
    m = next((m for pattern in patterns if (m := pattern.match(scan.text, start, start + len(head)))), None)
    if not m:
        return None
    body = line.i
    while body < line.j and scan.starts[body] < m.end():
        body += 1
    parts = m.groupdict()
    place, day_text, mark = parts["place"], parts.get("day"), parts.get("mark")
    if mark and not place and not _is_enclosed(mark) and scan.words[line.i + 1 : line.i + 2] != ["-"]:
        return None
    day = dates.find_date(scan.text, m.start("day"), m.end("day") + 1) if day_text else None
    agency = _agency_marks().get(mark, "TASS") if mark else parts.get("other")
    first = m.start("place") if place else m.start("mark")
    end = first + len(scan.text[first : m.end()].rstrip())
    return DatelineFound(Span(first, end), place.strip(" ,.") if place else None, agency, day, body)
