"""The parts above and around the story: debris, headline, dek, byline, dateline, and the day of publication."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from statements._stages import dates
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon import Lexicon
from statements.lexicon.agencies import AGENCIES
from statements.lexicon.flags import ABBREV, CUE, PREP, STOP
from statements.lexicon.layouts import DEBRIS
from statements.models import CueClass
from statements.spans import Span

_MAX_HEADLINE = 320
_DATE_LINE_WORDS = 9
_FRONT_LINES = 12
_PAST = frozenset("was were had said told wrote went came took gave made left held met".split())
_LONG_LINE = 200


class DatelineFound(NamedTuple):
    """A dateline: its place in the text, its parts, and the token at which the story begins."""

    span: Span
    place: str | None
    agency: str | None
    day: dates.DateText | None
    body: int


@dataclass(slots=True)
class Parts:
    """What `find_parts` found; `body` holds the lines that are left, `first` the token where the story begins."""

    body: list[Line]
    first: int = 0
    headline: Span | None = None
    headline_line: Line | None = None
    dek: Line | None = None
    byline: Line | None = None
    dateline: DatelineFound | None = None
    published: dates.DateText | None = None
    debris: list[tuple[Span, str]] = field(default_factory=list)


def find_parts(scan: Scan, lines: Sequence[Line], lexicon: Lexicon, labels: frozenset[int]) -> Parts:
    """Tell the parts of the article's head from its body, and set debris aside.

    Lines that begin with a token of `labels` (a transcript's) belong to the body.

    It is wrong for articles whose first paragraph is as short and plain as a headline: the first line that is no
    debris and no dateline is taken for the headline if it does not read as a paragraph of its own.
    """
    parts = Parts([])
    rest = _front_matter(scan, lines, parts)
    clean = [line for line in rest if not _is_debris(scan, line, parts)]
    front = next((k for k, line in enumerate(clean) if line.i in labels), len(clean))
    k = _headline(scan, clean[:front], lexicon, parts)
    k = _under_headline(scan, clean[:front], k, lexicon, parts)
    parts.body = clean[k:]
    if parts.body:
        parts.first = parts.body[0].i
    if parts.body and parts.dateline is None and front:
        found = next(((n, d) for n, line in enumerate(parts.body[:2]) if (d := _dateline(scan, line))), None)
        if found:
            parts.dateline = found[1]
            parts.body[found[0]] = parts.body[found[0]]._replace(i=min(found[1].body, parts.body[found[0]].j - 1))
    if parts.dateline:
        parts.published = parts.published or (parts.dateline.day if _has_year(parts.dateline.day) else None)
    return parts


def publication_date(parts: Parts, given: dt.date | None) -> dt.date | None:
    """Return the day of publication: as the text shows it with its year, else as the caller gave it."""
    if parts.published:
        return dates.resolve(parts.published, given)
    return given


def _has_year(day: dates.DateText | None) -> bool:
    return day is not None and day.year is not None


# ---- debris -------------------------------------------------------------------------------------------------------


@cache
def _debris_starts() -> dict[str, tuple[tuple[str, str], ...]]:
    """What debris starts with, and the reason, by the first two letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in DEBRIS:
        for start in row.starts:
            found.setdefault(start[:2], []).append((start, row.reason))
    return {head: tuple(starts) for head, starts in found.items()}


@cache
def _debris_equals() -> dict[str, str]:
    return {line: row.reason for row in DEBRIS for line in row.equals}


@cache
def _debris_holds() -> tuple[tuple[str, str], ...]:
    return tuple((words, row.reason) for row in DEBRIS for words in row.holds)


def debris_reason(line: str) -> str | None:
    """Return why a line is no part of an article, or None.

    Example:
        >>> debris_reason("Read more: Harbour opens again")
        'link to another story'
    """
    low = line.strip()[:_LONG_LINE].lower().replace("’", "'")
    reason = _debris_equals().get(low.rstrip(".:"))
    if reason is not None:
        return reason
    for start, reason in _debris_starts().get(low[:2], ()):
        if low.startswith(start):
            return reason
    if len(low) < _LONG_LINE:
        for words, reason in _debris_holds():
            if words in low:
                return reason
    return None


def is_debris_line(scan: Scan, line: Line) -> bool:
    """Whether a line is no part of any article by its words alone."""
    return line.j - line.i <= 60 and debris_reason(scan.of(line.i, line.j)) is not None


def _is_debris(scan: Scan, line: Line, parts: Parts) -> bool:
    reason = debris_reason(scan.of(line.i, min(line.j, line.i + 60)))
    if reason is None or (line.j - line.i > 60 and reason != "template left unfilled"):
        return False
    span = scan.span(line.i, line.j)
    parts.debris.append((span, reason))
    if parts.published is None:
        day = dates.find_date(scan.text, span.start, span.end)
        parts.published = day if _has_year(day) else None
    return True


def front_matter_end(scan: Scan, lines: Sequence[Line]) -> int:
    """Return the line that closes a block of front matter, -1 if the text has none."""
    if not lines or scan.of(lines[0].i, lines[0].j) != "---":
        return -1
    return next((k for k, line in enumerate(lines[1:60], 1) if scan.of(line.i, line.j) == "---"), -1)


def _front_matter(scan: Scan, lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """Read a block of `key: value` lines between two lines of dashes."""
    end = front_matter_end(scan, lines)
    if end < 0:
        return lines
    title: list[Line] = []
    for k, line in enumerate(lines[: end + 1]):
        text = scan.of(line.i, line.j)
        key, colon, value = text.partition(":")
        indented = scan.text[scan.starts[line.i] - 1 : scan.starts[line.i]] in {" ", "\t"}
        if key == "title" and value.strip() or title and title[-1] is lines[k - 1] and indented:
            title.append(line)
            continue
        if key == "date" and colon:
            parts.published = dates.find_date(scan.text, scan.starts[line.i], scan.end(line.j - 1))
        parts.debris.append((scan.span(line.i, line.j), "front matter"))
    if title:
        start, stop = scan.starts[title[0].i], scan.end(title[-1].j - 1)
        start = scan.text.index(":", start) + 1
        inner = scan.text[start:stop]
        start += len(inner) - len(inner.lstrip(" '\""))
        parts.headline = Span(start, start + len(inner.strip(" '\"")))
        parts.headline_line = title[0]
    return lines[end + 1 :]


# ---- headline, dek, byline ----------------------------------------------------------------------------------------


def _headline(scan: Scan, lines: Sequence[Line], lexicon: Lexicon, parts: Parts) -> int:
    """Take the headline off the front of `lines`; return how many lines were used."""
    for k, line in enumerate(lines[:_FRONT_LINES]):
        if not _reads_as_venue(scan, line) and (used := _official_dateline(scan, lines, k, parts)):
            return k + used
        if parts.headline is None and k + 1 < len(lines) and _reads_as_headline(scan, line, lines[k + 1], lexicon):
            parts.headline, parts.headline_line = _unmarked(scan, line), line
            if scan.words[line.i] == "#" and _goes_on(scan, lines, k + 1):
                parts.headline = Span(parts.headline.start, scan.end(lines[k + 1].j - 1))
                return k + 2
            return k + 1
        return k
    return 0


def _goes_on(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    """Whether line `k` is the second line of a headline: no blank line before it, one behind it."""
    if k >= len(lines) or lines[k].gap > 1 or lines[k].j - lines[k].i > 16:
        return False
    return (k + 1 >= len(lines) or lines[k + 1].gap > 1) and scan.words[lines[k].j - 1] != "."


def _unmarked(scan: Scan, line: Line) -> Span:
    i, j = line.i, line.j
    while i < j - 1 and scan.words[i] in "#*":
        i += 1
    while j > i + 1 and scan.words[j - 1] in "#*":
        j -= 1
    return scan.span(i, j)


def _reads_as_headline(scan: Scan, line: Line, after: Line, lexicon: Lexicon) -> bool:
    if scan.starts[line.j] - scan.starts[line.i] > _MAX_HEADLINE or _dateline(scan, line) or _byline(scan, line):
        return False
    if scan.words[line.j - 1] == ":":
        return False
    if not scan.flags[line.j - 1] & STOP or scan.words[line.j - 1] in "?!":
        return not (scan.words[line.j - 1] in "\"”’'" and _has_past_cue(scan, line, lexicon))
    one = not any(
        scan.flags[i] & STOP and not scan.flags[i - 1] & ABBREV and len(scan.words[i - 1]) > 1
        for i in range(line.i + 1, line.j - 1)
    )
    return one and line.j - line.i <= 32 and after.gap > 1 and not _tells_the_past(scan, line)


def _tells_the_past(scan: Scan, line: Line) -> bool:
    """Whether a line is a sentence in the past tense, as stories are and headlines are not."""
    return any(
        scan.lowers[i].endswith("ed") and scan.words[i][:1].islower() or scan.lowers[i] in _PAST
        for i in range(line.i, line.j)
    )


def _has_past_cue(scan: Scan, line: Line, lexicon: Lexicon) -> bool:
    return any(
        scan.flags[i] & CUE
        and scan.lowers[i].endswith(("ed", "said", "told", "wrote"))
        and (cue := lexicon.cues.get(scan.lowers[i])) is not None
        and cue.cue_class is CueClass.SAY
        for i in range(line.i, line.j)
    )


def _under_headline(scan: Scan, lines: Sequence[Line], k: int, lexicon: Lexicon, parts: Parts) -> int:
    """Take repeated headline, dek, byline and date lines off the front of what is left."""
    if parts.headline is None:
        return k
    title = " ".join(parts.headline.of(scan.text).split())
    start = k
    while k < len(lines) and k - start < _FRONT_LINES:
        line = lines[k]
        text = " ".join(scan.of(line.i, line.j).split())
        if text == title:
            parts.debris.append((scan.span(line.i, line.j), "repeated headline"))
        elif used := _official_dateline(scan, lines, k, parts):
            k += used - 1
        elif parts.byline is None and _byline(scan, line):
            parts.byline = line
        elif parts.dek is None and parts.byline is None and _reads_as_dek(scan, line, lines[k + 1 :], lexicon):
            parts.dek = line
        else:
            break
        k += 1
    return k


def _byline(scan: Scan, line: Line) -> bool:
    n = line.j - line.i
    words = scan.words
    return (
        2 < n <= 16
        and (scan.lowers[line.i] == "by" or (scan.lowers[line.i] == "authored" and scan.lowers[line.i + 1] == "by"))
        and words[line.i][0].isupper()
        and words[line.i + 1 + (scan.lowers[line.i] == "authored")][:1].isupper()
        and words[line.j - 1] not in ".?!"
        and sum(w[:1].islower() for w in words[line.i + 2 : line.j]) <= n // 3
    )


def _official_dateline(scan: Scan, lines: Sequence[Line], k: int, parts: Parts) -> int:
    """Read the venue and time lines of an official page: a day, an hour, a place, each on its line.

    Returns how many lines were used.
    """
    day: dates.DateText | None = None
    place: Span | None = None
    timed, n = False, 0
    for line in lines[k : k + 4]:
        span = scan.span(line.i, line.j)
        found = _only_date(scan, line)
        if found is not None and day is None:
            day = found
        elif _time_pattern().fullmatch(scan.text, span.start, span.end):
            timed = True
        elif place is None and _reads_as_venue(scan, line) and (day or timed or _dated_next(scan, lines, k + n + 1)):
            place = span
        else:
            break
        n += 1
    if not (day or timed) or parts.dateline is not None:
        return 0
    last = lines[k + n - 1]
    whole = Span(scan.starts[lines[k].i], scan.end(last.j - 1))
    parts.dateline = DatelineFound(whole, place.of(scan.text) if place else None, None, day, last.j)
    return n


def _only_date(scan: Scan, line: Line) -> dates.DateText | None:
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


def _reads_as_venue(scan: Scan, line: Line) -> bool:
    return (
        line.j - line.i <= 7
        and scan.words[line.i][:1].isupper()
        and scan.words[line.j - 1] not in ".:;?!"
        and not any(scan.flags[t] & CUE for t in range(line.i, line.j))
    )


def _dated_next(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    if k >= len(lines):
        return False
    line = lines[k]
    timed = _time_pattern().fullmatch(scan.text, scan.starts[line.i], scan.end(line.j - 1))
    return timed is not None or _only_date(scan, line) is not None


def _reads_as_dek(scan: Scan, line: Line, after: Sequence[Line], lexicon: Lexicon) -> bool:
    n = line.j - line.i
    if not after or not 5 <= n <= 90 or scan.words[line.j - 1] in ":;" or _dateline(scan, line):
        return False
    if scan.words[line.j - 1] == ".":
        return _only_date(scan, after[0]) is not None or _dated_next(scan, after, 1)
    if scan.words[line.i] in {"-", "•", "*", "#"} or scan.flags[line.i] & PREP and n < 7:
        return False
    if scan.words[line.j - 1] in '"”' and _has_past_cue(scan, line, lexicon) and not _dateline(scan, after[0]):
        return False
    if _byline(scan, after[0]):
        return True
    return after[0].j - after[0].i > 12 or _only_date(scan, after[0]) is not None or _dated_next(scan, after, 1)


# ---- dateline -----------------------------------------------------------------------------------------------------


@cache
def _agency_marks() -> dict[str, str]:
    return {mark: row.name for row in AGENCIES for mark in (*row.marks, *row.misprints)}


@cache
def _dateline_pattern() -> re.Pattern[str]:
    """Samples: MOSCOW, February 9. /TASS/. | DUBAI, Feb. 17 (Xinhua) -- | WASHINGTON (AP) — | (CNN) | PARIS - ."""
    known = sorted(_agency_marks(), key=len, reverse=True)
    marks = "|".join(re.escape(m) for m in known if m[0] in "/(" or m[-1] in "/)")
    bare = "|".join(re.escape(m) for m in known if m[0] not in "/(" and m[-1] not in "/)")
    months = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    day = rf"(?:{months} \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}} {months}(?: \d{{4}})?)"
    place = r"[A-Z][^\n.;:!?()\"“”]{1,60}?(?:\b[A-Z]\.(?: ?[A-Z]\.)*)?"
    capitals = r"[A-Z][A-Z’' -]{2,30}(?:/[A-Z ]{3,30})?(?:, (?:[A-Z][\w.]*[ ]?){1,3})?"
    return re.compile(
        rf"\s*(?:(?P<place>{place})(?:,? (?P<day>{day}))?[.,]{{0,2}} ?)??"
        rf"(?P<mark>{marks}|/TASS [^/\n]{{2,40}}/|(?:{bare})(?=\s?[-–—.:]))\.? ?(?:[-–—_]{{1,2}})?\.?\s*"
        rf"|\s*(?P<place2>{capitals}),? (?P<day2>{day})\.\s+"
        rf"|\s*(?P<place3>{capitals}) ?(?:[–—]|--?)\s*(?=\S)"
    )


@cache
def _dateline_marks() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in (*_agency_marks(), "/TASS ")))


_CAPITALS = re.compile(r"\s*[A-Z][A-Z’' -]{2}")


def _dateline(scan: Scan, line: Line) -> DatelineFound | None:
    start = scan.starts[line.i]
    head = scan.text[start : min(scan.end(line.j - 1), start + 160)]
    if not _CAPITALS.match(head) and not _dateline_marks().search(head):  # most lines: the pattern below is slow
        return None
    m = _dateline_pattern().match(scan.text, start, start + len(head))
    if not m:
        return None
    body = line.i
    while body < line.j and scan.starts[body] < m.end():
        body += 1
    place = m["place"] or m["place2"] or m["place3"]
    if m["mark"] and not m["place"] and "/" not in m["mark"] and "(" not in m["mark"]:
        return None
    place_start = m.start("place") if m["place"] else m.start("place2") if m["place2"] else m.start("place3")
    day_text = m["day"] or m["day2"]
    day = None
    if day_text:
        at = m.start("day") if m["day"] else m.start("day2")
        day = dates.find_date(scan.text, at, at + len(day_text) + 1)
    mark = m["mark"]
    agency = _agency_marks().get(mark, "TASS" if mark else None) if mark else None
    first = place_start if place else m.start("mark")
    end = first + len(scan.text[first : m.end()].rstrip())
    return DatelineFound(Span(first, end), place.strip(" ,") if place else None, agency, day, body)
