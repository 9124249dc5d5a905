"""Dates as the text tells them: the expression is found first, with the parts it has, and resolved after.

`dateutil` fills missing parts from the default it is given, so it is asked only for expressions whose parts are known,
and a missing year is taken from the publication date, backward.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from dateutil import parser as dateutil_parser

from statements.spans import Span

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)


@dataclass(frozen=True, slots=True)
class DateText:
    """A date expression in a text: its place, its parts, and whether it names a year."""

    span: Span
    month: int
    day: int
    year: int | None


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the pattern on first use, not at import. Samples: 2026-02-09 / February 9, 2026 / 9 February / Feb. 9."""
    return re.compile(
        rf"(?<![\w.-])(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?![\d-])"
        rf"|(?P<mdy>{_MONTH} \d{{1,2}}(?:, ?(?P<y1>\d{{4}}))?)(?![\w/])"
        rf"|(?P<dmy>\d{{1,2}} {_MONTH}(?:,? (?P<y2>\d{{4}}))?)(?!\w))",
        re.IGNORECASE,
    )


def find_date(text: str, start: int = 0, end: int | None = None) -> DateText | None:
    """Return the first full or yearless date between two offsets, or None.

    Example:
        >>> find_date("MOSCOW, February 9. /TASS/.")
        DateText(span=Span(start=8, end=18), month=2, day=9, year=None)
    """
    for m in _pattern().finditer(text, start, len(text) if end is None else end):
        year = m["y1"] or m["y2"] or (m["iso"] and m["iso"][:4])
        try:
            day = dateutil_parser.parse(m[0], default=dt.datetime(2000, 1, 1))  # noqa: DTZ001 - a day has no zone
        except (ValueError, OverflowError):
            continue
        return DateText(Span(*m.span()), day.month, day.day, int(year) if year else None)
    return None


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
        if found.year is None and base is not None and day > base + dt.timedelta(days=7):
            day = day.replace(year=year - 1)
    except ValueError:  # 29 February of a year that has none
        return None
    return day
