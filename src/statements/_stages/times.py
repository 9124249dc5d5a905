"""Expressions of time, as a text tells them: on Monday, last week, February 9, two days ago, in 2021.

Each expression is found first, with the parts that it has, and resolved after, backward from a base: a weekday is
the last one at or before it. None comes out later than the base.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from statements._stages import dates
from statements._stages.scan import Scan
from statements.lexicon import times
from statements.lexicon.english import MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from statements.lexicon.flags import MONTH, TIME, WEEKDAY
from statements.models import DatePrecision
from statements.spans import Span

_WEEKDAYS = {name: k for k, name in enumerate(WEEKDAYS.split())}
_MONTHS = {name: k for k, name in enumerate(MONTHS.split(), 1)}
_SHORT_MONTHS = {
    name: _MONTHS[full] for name in MONTH_ABBREVIATIONS.split() for full in _MONTHS if full[:3] == name[:3]
}
_YEARS = range(1900, 2100)
_NOT_THEN = frozenset(times.NOT_SAID_THEN.split())
_BETWEEN = frozenset(times.BEFORE_DAY.split())
_NAMED_DAYS = frozenset(times.NAMED_DAYS.split())
_BEFORE_MONTH = frozenset(times.BEFORE_MONTH.split())
_BEFORE_YEAR = frozenset(times.BEFORE_YEAR.split())
_PERIOD_NOUNS = frozenset(times.PERIOD_NOUNS.split())
_NUMBERS = {"a": 1, "an": 1} | {name: k for k, name in enumerate(times.SMALL_NUMBERS.split(), 1)}
_UNITS = {word: row.split(" | ")[2] for row in times.TIME_UNITS.strip().split("\n") for word in row.split(" | ")[:2]}
_IN_TIMES = frozenset(times.IN_TIMES.split()) | set(_NUMBERS)
_LONGEST = 7
_DAY, _WEEK, _MONTH, _YEAR = DatePrecision


class Told(NamedTuple):
    """A day as the text tells it: the day or the first of its week, month or year, how exactly, and in which words."""

    day: dt.date
    precision: DatePrecision
    span: Span


def told_at(scan: Scan, k: int, i: int, j: int, base: dt.date | None) -> Told | None:
    """Return the time that is told by the words around token `k`, looking at the tokens `i` up to `j` alone.

    Without a base only what names its year is told. Days that stand behind `since`, `due` and the like are none, nor
    is what would be later than the base.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> from statements.lexicon import english_lexicon
        >>> s = read("Lee said on Monday", english_lexicon().table)
        >>> told_at(s, 3, 0, 4, dt.date(2026, 3, 12)).day
        datetime.date(2026, 3, 9)
    """
    reader = time_words().get(scan.lowers[k])
    try:
        told = reader(scan, k, i, j, base) if reader is not None else None
    except OverflowError:  # before the year 1 or behind the year 9999
        return None
    return told if told is None or base is None or told.day <= base else None


Reader = Callable[[Scan, int, int, int, dt.date | None], Told | None]


@cache
def time_words() -> dict[str, Reader]:
    """The words that an expression of time is known by, each with the function that reads it."""
    return {
        **{str(year): _year for year in _YEARS},
        **dict.fromkeys(_phrases(), _phrase),
        **dict.fromkeys(_SHORT_MONTHS, _month),
        **dict.fromkeys(_MONTHS, _month),
        **dict.fromkeys(_WEEKDAYS, _weekday),
        "ago": _ago,
    }


def time_end(scan: Scan, i: int, j: int) -> int:
    """Return the token behind the expression of time that begins at token `i`, `i` if none does.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> from statements.lexicon import english_lexicon
        >>> time_end(read("late last week that rain fell", english_lexicon().table), 0, 6)
        3
    """
    end = i
    for k in range(i, min(j, i + _LONGEST)):
        lower = scan.lowers[k]
        if scan.flags[k] & (TIME | WEEKDAY | MONTH) or lower in _UNITS or lower == "ago":
            end = k + 1
        elif lower.isdigit() or lower == ".":
            end += end == k and k > i  # on February 9, on Feb. 9
        elif lower not in _IN_TIMES:
            break
    return end


@cache
def _phrases() -> dict[str, tuple[tuple[list[str], str, int], ...]]:
    """The phrases by their last word: the words, the unit, how many of it to go back."""
    found: dict[str, list[tuple[list[str], str, int]]] = {}
    for row in times.TIME_PHRASES.strip().split("\n"):
        phrase, count, _ = (cell.strip() for cell in row.split(" | "))
        unit, back = count.split()
        found.setdefault(phrase.split()[-1], []).append((phrase.split(), unit, int(back)))
    return {word: tuple(rows) for word, rows in found.items()}


def _excluded(scan: Scan, k: int, floor: int) -> bool:
    """Whether the words before token `k` make it another day than that of the saying: since late Monday."""
    while k > floor and scan.lowers[k - 1] in _BETWEEN:
        k -= 1
    return k > floor and scan.lowers[k - 1] in _NOT_THEN


def _phrase(scan: Scan, k: int, i: int, _: int, base: dt.date | None) -> Told | None:
    """Samples: yesterday | earlier this week | last night | over the weekend."""
    for words, unit, back in _phrases()[scan.lowers[k]] if base else ():
        first = k + 1 - len(words)
        if first >= i and scan.lowers[first : k + 1] == words and not _excluded(scan, first, i):
            return _counted(unit, back, base, scan.span(first, k + 1)) if base else None
    return None


def _counted(unit: str, back: int, base: dt.date, span: Span) -> Told | None:
    """Go back from the base by so many units."""
    try:
        if unit in {"day", "hour"}:
            return Told(base - dt.timedelta(back if unit == "day" else 0), _DAY, span)
        if unit == "week":
            return Told(base - dt.timedelta(base.weekday() + 7 * back), _WEEK, span)
        if unit == "weekend":
            saturday = base - dt.timedelta((base.weekday() - 5) % 7)
            return Told(saturday - dt.timedelta(5), _WEEK, span)
        if unit == "month":
            return Told(base + relativedelta(months=-back, day=1), _MONTH, span)
        return Told(base + relativedelta(years=-back, month=1, day=1), _YEAR, span)
    except (ValueError, OverflowError):  # before the year 1
        return None


def _weekday(scan: Scan, k: int, i: int, j: int, base: dt.date | None) -> Told | None:
    """Samples: on Monday | last Monday | Monday, March 2 | Monday of last week."""
    before = scan.lowers[k - 1] if k > i else ""
    after = k + 1 + (scan.words[k + 1 : k + 2] in ([","], ["("]))
    dated = _dated(scan, after, k, j, base)
    if dated is not None:
        return dated
    named = before in _NAMED_DAYS or (before == "the" and k + 1 < j and scan.words[k + 1].istitle())
    if base is None or named or _excluded(scan, k, i):
        return None
    day = base - dt.timedelta((base.weekday() - _WEEKDAYS[scan.lowers[k]]) % 7)
    week = k + 1 + (scan.lowers[k + 1 : k + 2] == ["of"])
    if scan.lowers[week : week + 2] == ["last", "week"] and week + 2 <= j:
        monday = base - dt.timedelta(base.weekday() + 7)
        return Told(monday + dt.timedelta(_WEEKDAYS[scan.lowers[k]]), _DAY, scan.span(k, week + 2))
    if before == "last":
        day -= dt.timedelta(7 * (day == base))
        return Told(day, _DAY, scan.span(k - 1, k + 1))
    return Told(day, _DAY, scan.span(k, k + 1))


def _dated(scan: Scan, k: int, first: int, j: int, base: dt.date | None) -> Told | None:
    """The date that follows a weekday: Monday, March 2 | Monday 2 March 2026."""
    month = k if k < j and scan.flags[k] & MONTH else k + 1
    if month >= j or not scan.flags[month] & MONTH or not (month == k or scan.words[k].isdigit()):
        return None
    told = _month(scan, month, k, j, base)
    if told is None or told.precision is not _DAY:
        return None
    return told._replace(span=Span(scan.starts[first], told.span.end))


def _month(scan: Scan, k: int, i: int, j: int, base: dt.date | None) -> Told | None:
    """Samples: February 9 | 9 February 2026 | Feb. 9 | in March | March 2025."""
    if not scan.words[k][:1].isupper():
        return None
    first = k - 1 if k > i and scan.words[k - 1].isdigit() else k
    found = dates.find_date(scan.text, scan.starts[first], scan.end(min(k + 5, j) - 1))
    if found is None or found.span.start != scan.starts[first]:
        return _whole_month(scan, k, i, j, base)
    if _excluded(scan, first, i):
        return None
    day = dates.resolve(found, base)
    return Told(day, _DAY, found.span) if day else None


def _whole_month(scan: Scan, k: int, i: int, j: int, base: dt.date | None) -> Told | None:
    """A month without a day, with its year or behind `in`; a month alone may be a name."""
    month = _MONTHS.get(scan.lowers[k]) or _SHORT_MONTHS[scan.lowers[k]]
    after = k + 1 + (scan.words[k + 1 : k + 2] in ([","], ["of"], ["."]))
    year = scan.words[after] if after < j and scan.words[after].isdigit() and len(scan.words[after]) == 4 else None
    before = scan.lowers[k - 1] if k > i else ""
    noun = scan.lowers[k + 1 : k + 2] != [] and scan.lowers[k + 1] in _PERIOD_NOUNS
    if _excluded(scan, k, i) or not (year or before in _BEFORE_MONTH or noun):
        return None
    if year is not None:
        return Told(dt.date(int(year), month, 1), _MONTH, scan.span(k, after + 1)) if int(year) in _YEARS else None
    if base is None:
        return None
    back = month > base.month or (before == "last" and month == base.month)
    return Told(dt.date(max(base.year - back, 1), month, 1), _MONTH, scan.span(k, k + 1))


def _year(scan: Scan, k: int, i: int, j: int, _: dt.date | None) -> Told | None:
    """Samples: in 2021 | a 2021 interview."""
    noun = k + 1 < j and scan.lowers[k + 1] in _PERIOD_NOUNS
    if noun or (k > i and scan.lowers[k - 1] in _BEFORE_YEAR):
        return Told(dt.date(int(scan.words[k]), 1, 1), _YEAR, scan.span(k, k + 1))
    return None


def _ago(scan: Scan, k: int, i: int, _: int, base: dt.date | None) -> Told | None:
    """Samples: two days ago | a week ago | 10 years ago. `a few days ago` tells no day."""
    if base is None or k - 2 < i:
        return None
    unit, number = _UNITS.get(scan.lowers[k - 1]), scan.lowers[k - 2]
    count = int(number) if number.isdigit() and len(number) <= 3 and number.isascii() else _NUMBERS.get(number)
    if unit is None or count is None:
        return None
    return _counted(unit, count, base, scan.span(k - 2, k + 1))
