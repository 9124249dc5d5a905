"""Dates as the text tells them: the expression is found first, with the parts it has, and resolved after.

`dateutil` fills missing parts from the default it is given, so it is asked only for expressions whose parts are known,
and a missing year is taken from the publication date, backward.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from statements.lexicon.agencies import RUSSIAN_MONTHS
from statements.spans import Span

_MONTH = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEARS = range(1000, 3000)
"""Years that a text may tell a date of; `0001-01-01` is what programs write for none."""
_RUSSIAN = {name: k for k, name in enumerate(RUSSIAN_MONTHS.split(), 1)}


@dataclass(frozen=True, slots=True)
class DateText:
    """A date expression in a text: its place, its parts, and whether it names a year."""

    span: Span
    month: int
    day: int
    year: int | None


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the pattern on first use, not at import.

    Samples: 2026-02-09 | 2026/02/09 | 09.02.2026 | February 9, 2026 | 9th February | Feb. 9 | 9-Feb-2026 | 9 февраля.
    """
    nth = r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        r"(?<![\w.-])(?=[A-Z\d])(?:(?P<iso>\d{4}([-/])\d{2}\2\d{2})(?![\d-])"
        r"|(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})(?![\d.])"
        rf"|(?P<mdy>{_MONTH} ?{nth}(?:,? ?(?P<y1>\d{{4}})(?!\d))?)(?![\w/])"
        rf"|(?P<dmy>{nth}(?: |-)(?:of )?{_MONTH}(?:(?:,? |-)(?P<y2>\d{{4}})(?!\d))?)(?!\w)"
        rf"|(?P<russian>(?P<rd>\d{{1,2}}) (?P<rm>{'|'.join(_RUSSIAN)})(?: (?P<y3>\d{{4}}))?)(?!\w))",
    )


def find_date(text: str, start: int = 0, end: int | None = None) -> DateText | None:
    """Return the first full or yearless date between two offsets, or None.

    A date in figures with slashes is none, for nobody knows which of them is the month.

    Example:
        >>> find_date("MOSCOW, February 9. /TASS/.")
        DateText(span=Span(start=8, end=18), month=2, day=9, year=None)
    """
    for m in _pattern().finditer(text, start, len(text) if end is None else end):
        year = m["y1"] or m["y2"] or m["y3"] or (m["iso"] and m["iso"][:4]) or (m["dotted"] and m["dotted"][-4:])
        try:
            day = _parsed(m)
        except (ValueError, OverflowError):
            continue
        if year and int(year) not in _YEARS:
            continue
        return DateText(Span(*m.span()), day.month, day.day, int(year) if year else None)
    return None


def _parsed(m: re.Match[str]) -> dt.date:
    """Month and day of a match, in a year that has 29 days in February unless it names another."""
    from dateutil import parser as dateutil_parser  # noqa: PLC0415 - many texts tell no date, and it is slow to import

    if m["russian"]:
        return dt.date(2000, _RUSSIAN[m["rm"]], int(m["rd"]))
    words = m[0].replace(" of ", " ")
    return dateutil_parser.parse(words, default=dt.datetime(2000, 1, 1), dayfirst=bool(m["dotted"])).date()  # noqa: DTZ001


def resolve(found: DateText, base: dt.date | None) -> dt.date | None:
    """Return the day, with a missing year taken from `base`: the last such day not after it.

    A day up to a week behind `base` is allowed to be in its future, since a story may be published across midnight.

    Example:
        >>> resolve(DateText(Span(0, 11), 12, 30, None), dt.date(2026, 1, 2))
        datetime.date(2025, 12, 30)
    """
    if found.year is None and base is None:
        return None
    year = found.year if found.year is not None else base.year  # type: ignore[union-attr]
    try:
        day = dt.date(year, found.month, found.day)
        if found.year is None and base is not None:
            late = day.replace(year=year + 1) - base if (found.month, base.month) == (1, 12) else None
            if late is not None and late <= dt.timedelta(7):
                return base + late
            if day > base + dt.timedelta(days=7):
                day = day.replace(year=year - 1)
    except (ValueError, OverflowError):  # 29 February of a year that has none; behind the year 9999
        return None
    return day
