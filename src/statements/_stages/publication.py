"""The day of publication: from front matter, a crawler's block, a byline, a line of its own, or the foot of a page.

Each source has a rank. What says that it is the day of publication comes first, a dated dateline next, then what the
caller gave, and last the day of an update, of the event that a headline names, or of the crawl.
"""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from statements._stages import dates, venue
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.flags import GIVEN, PLACE
from statements.lexicon.times import DATE_LINE_WORDS, PUBLICATION_KEYS, TIME_UNITS
from statements.spans import Span

_LINE_TOKENS = 48
_LINE_WORDS = frozenset(DATE_LINE_WORDS.split())
_FRONT, _BACK = 14, 8
_LONG_LINE = 25
_FALLBACKS = ("updated", "headline", "scraped")


@dataclass(slots=True)
class PublicationDates:
    """The first day of each kind that the text tells: published, dateline, updated, headline, scraped."""

    found: dict[str, dates.DateText] = field(default_factory=dict)

    def note(self, kind: str, day: dates.DateText | None) -> None:
        """Keep a day that names its year, if none of its kind was found before."""
        if day is not None and day.year is not None:
            self.found.setdefault(kind, day)

    def resolved(self, given: dt.date | None, written: dates.DateText | None) -> dt.date | None:
        """Return the day of publication; `written` is the day of the dateline, with or without its year.

        A dateline without a year is dated by the day of the crawl, and is then nearer to the day of publication.
        """
        for kind in ("published", "dateline"):
            if kind in self.found and (day := dates.resolve(self.found[kind], None)):
                return day
        if given is not None:
            return given
        for kind in _FALLBACKS:
            if kind in self.found and (day := dates.resolve(self.found[kind], None)):
                near = dates.resolve(written, day) if written is not None and kind == "scraped" else None
                return near or day
        return None


@cache
def _keys() -> dict[str, str]:
    rows = (row.split(" | ") for row in PUBLICATION_KEYS.strip().split("\n"))
    return {key.replace(" ", ""): kind for key, kind, _ in rows}


@cache
def _key_pattern() -> re.Pattern[str]:
    """Samples: Published: | - **Scraped at**: | published_time: | datePublished:."""
    rows = sorted((row.split(" | ")[0] for row in PUBLICATION_KEYS.strip().split("\n")), key=len, reverse=True)
    keys = "|".join(re.escape(row).replace(r"\ ", "[ _-]?") for row in rows)
    return re.compile(rf"(?<![\w’'-])(?P<key>{keys})(?![\w’'])", re.IGNORECASE)


@cache
def _key_starts() -> frozenset[str]:
    """The words that a key may begin with: published, last, datePublished."""
    firsts = {re.split(r"[ :]", row.split(" | ")[0])[0] for row in PUBLICATION_KEYS.strip().split("\n")}
    return frozenset(firsts | _keys().keys())


def note_keyed(scan: Scan, span: Span, found: PublicationDates) -> bool:
    """Note each day that stands behind a key in a line; tell whether there was one."""
    keys = list(_key_pattern().finditer(scan.text, span.start, span.end))
    noted = False
    for k, m in enumerate(keys):
        end = keys[k + 1].start() if k + 1 < len(keys) else span.end
        day = dates.find_date(scan.text, m.end(), end)
        if day is not None:
            found.note(_keys()[re.sub(r"[ _-]", "", m["key"].lower())], day)
            noted = True
    return noted


def take_date_lines(scan: Scan, lines: Sequence[Line], found: PublicationDates) -> Iterator[Line]:
    """Yield the lines above and below the story that only tell when it was published, and note their days."""
    vague = _vague_line(scan, lines)
    for k, line in enumerate(lines):
        if _FRONT <= k < len(lines) - _BACK or line.j - line.i > _LINE_TOKENS:
            continue
        keyed = opens_with_key(scan, line) and _tells_publication(scan, line, found)
        if keyed or line is vague:
            yield line


def _vague_line(scan: Scan, lines: Sequence[Line]) -> Line | None:
    """The one line over the story that is a day without a year; several are the headings of a chronicle."""
    front = list(itertools.takewhile(lambda line: line.j - line.i <= _LONG_LINE, lines[:_FRONT]))
    vague = [line for line in lines[1 : 4 * _FRONT] if is_yearless(scan, line)]
    return vague[0] if len(vague) == 1 and vague[0] in front else None


def _tells_publication(scan: Scan, line: Line, found: PublicationDates) -> bool:
    """Whether a line tells when the story was published and nothing else; its days are noted."""
    span = scan.span(line.i, line.j)
    return _is_bare(scan, span) and (note_keyed(scan, span, found) or _ago(scan, span))


def opens_with_key(scan: Scan, line: Line) -> bool:
    """Whether a line begins with a key, marks of lists and bold type aside, or with an hour or day before one."""
    first = line.i
    while first < min(line.j - 1, line.i + 6) and not scan.words[first][:1].isalpha():
        first += 1
    return scan.lowers[first].partition("_")[0].partition("-")[0] in _key_starts()


def _is_bare(scan: Scan, span: Span) -> bool:
    """Whether a line holds nothing but keys, days, hours and names: the writer's words are small."""
    rest = _key_pattern().sub(" ", span.of(scan.text))
    return all(
        not w[:1].islower() or w in _LINE_WORDS for w in re.findall(r"(?<!\w)[^\W\d_][\w.]*\w|(?<!\w)[^\W\d_]", rest)
    )


@cache
def _ago_pattern() -> re.Pattern[str]:
    units = "|".join(word for row in TIME_UNITS.strip().split("\n") for word in row.split(" | ")[:2])
    return re.compile(rf"(?i)[^\w]*(?:[a-z ]{{0,14}}\W)?\d{{1,3}} ?(?:{units}|mins?|minutes?|hrs?|h|d) ago\W*")


def _ago(scan: Scan, span: Span) -> bool:
    """Samples: 6 YEARS AGO | Updated 3 hours ago."""
    return _ago_pattern().fullmatch(scan.text, span.start, span.end) is not None


def is_yearless(scan: Scan, line: Line) -> bool:
    """Whether a line is a day without a year, or tells how long ago it was: August 13 | 6 YEARS AGO."""
    if line.j - line.i > 8:
        return False
    span = scan.span(line.i, line.j)
    day = dates.find_date(scan.text, span.start, span.end)
    if day is not None:
        return day.year is None and venue.fills_line(scan, line, day)
    return _ago(scan, span)


def signed(scan: Scan, line: Line, found: PublicationDates) -> Span:
    """Return a byline without the day of publication behind it, which is noted: By Ann Lee | March 3, 2026."""
    day = dates.find_date(scan.text, scan.starts[line.i], scan.end(line.j - 1))
    if day is None:
        return scan.span(line.i, line.j)
    found.note("published", day)
    note_keyed(scan, scan.span(line.i, line.j), found)
    end = next((k for k in range(line.i, line.j) if scan.starts[k] >= day.span.start), line.j)
    key = next((k for k in range(line.i + 2, end) if scan.lowers[k] in _key_starts()), end)
    end = min(end, key)
    while end > line.i + 2 and not scan.words[end - 1][:1].isalpha():
        end -= 1
    return scan.span(line.i, end)


def is_signed(scan: Scan, line: Line) -> bool:
    """Whether a line is a name and the day of publication: Ann Lee, March 3, 2026."""
    first = scan.flags[line.i]
    if not first & GIVEN or first & PLACE or line.j - line.i > 14:
        return False
    day = dates.find_date(scan.text, scan.starts[line.i], scan.end(line.j - 1))
    if day is None or day.year is None or not venue.ends_line(scan, line, day):
        return False
    before = scan.text[scan.starts[line.i] : day.span.start].rstrip(" ,|–—-•·")
    return 2 <= len(before.split()) <= 4 and all(w[:1].isupper() for w in before.split())


def note_headline(scan: Scan, headline: Span | None, found: PublicationDates) -> None:
    """Note the day that a headline of an official page ends with: … to the Assembly, Port Alden, March 3, 2026."""
    if headline is None:
        return
    m = _headline_end().search(scan.text, headline.start, headline.end)
    day = dates.find_date(scan.text, m.start("day"), headline.end) if m else None
    if day is not None and day.span.end == headline.end:
        found.note("headline", day)


@cache
def _headline_end() -> re.Pattern[str]:
    return re.compile(r", [^\W\d_][\w’' -]{1,40}, (?P<day>[A-Z]\w{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z]\w{2,8} \d{4})\Z")
