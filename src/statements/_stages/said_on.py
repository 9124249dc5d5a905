"""The day on which words were said, by what stands beside them: Lee said on Monday, Park said last week."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages import dates
from statements._stages.scan import Scan
from statements.lexicon.english import WEEKDAYS
from statements.lexicon.flags import MONTH, TIME, WEEKDAY
from statements.models import DatePrecision
from statements.spans import Span

_WEEKDAYS = {name: k for k, name in enumerate(WEEKDAYS.split())}
_DAYS_BACK = {"today": 0, "tonight": 0, "yesterday": 1}
_PERIODS = {"week": DatePrecision.WEEK, "month": DatePrecision.MONTH, "year": DatePrecision.YEAR}
_BESIDE = WEEKDAY | TIME | MONTH


class Told(NamedTuple):
    """A day as the text tells it: the day or the first of its week, month or year, how exactly, and in which words."""

    day: dt.date
    precision: DatePrecision
    span: Span


def told_day(
    scan: Scan, i: int, j: int, quoted: bytearray, contents: Sequence[tuple[int, int]], base: dt.date
) -> Told | None:
    """Return the first date expression among the tokens `i` up to `j` that stand outside the content.

    A weekday is the last one at or before `base`, the day of publication. It is wrong where the day belongs to
    something else that the sentence tells beside the statement.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> from statements.lexicon import english_lexicon
        >>> s = read("Lee said on Monday", english_lexicon().table)
        >>> told_day(s, 0, 4, bytearray(5), [], dt.date(2026, 3, 12)).day
        datetime.date(2026, 3, 9)
    """
    for k in range(i, j):
        if scan.flags[k] & _BESIDE and not quoted[k] and not any(a <= k < b for a, b in contents):
            told = _day_at(scan, k, j, base)
            if told is not None:
                return told
    return None


def _day_at(scan: Scan, k: int, j: int, base: dt.date) -> Told | None:
    word = scan.lowers[k]
    if word in _WEEKDAYS:
        if scan.lowers[k - 1 : k] == ["next"]:
            return None
        return Told(base - dt.timedelta((base.weekday() - _WEEKDAYS[word]) % 7), DatePrecision.DAY, scan.span(k, k + 1))
    if word in _DAYS_BACK:
        return Told(base - dt.timedelta(_DAYS_BACK[word]), DatePrecision.DAY, scan.span(k, k + 1))
    if word in _PERIODS and k > 0 and scan.lowers[k - 1] in {"last", "this"}:
        return _period(scan, k, back=scan.lowers[k - 1] == "last", base=base)
    if scan.flags[k] & MONTH and scan.words[k][:1].isupper():
        first = k - 1 if k and scan.words[k - 1].isdigit() else k
        found = dates.find_date(scan.text, scan.starts[first], scan.end(min(k + 4, j) - 1))
        day = dates.resolve(found, base) if found and found.span.start == scan.starts[first] else None
        return Told(day, DatePrecision.DAY, found.span) if day and found else None
    return None


def _period(scan: Scan, k: int, *, back: bool, base: dt.date) -> Told:
    precision = _PERIODS[scan.lowers[k]]
    if precision is DatePrecision.WEEK:
        day = base - dt.timedelta(base.weekday() + 7 * back)
    elif precision is DatePrecision.MONTH:
        day = base.replace(day=1)
        day = (day - dt.timedelta(1)).replace(day=1) if back else day
    else:
        day = dt.date(max(base.year - back, 1), 1, 1)
    return Told(day, precision, scan.span(k - 1, k + 1))
