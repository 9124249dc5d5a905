"""Datelines: place, agency and day at the head of the story."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from statements._stages import dates
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements._stages.venue import names_place
from statements.lexicon.agencies import AGENCIES, CORRESPONDENTS, FEATURE_MARKS, NO_PLACES, RUSSIAN_MONTHS
from statements.lexicon.english import WEEKDAYS
from statements.lexicon.flags import MONTH, STOP, TITLE
from statements.lexicon.labels import NO_LABELS
from statements.spans import Span

_HEAD = 170
_HEAD_WORDS = 34
_SHORT_FORM = 6
_SHORTEST = 12  # tokens of a paragraph that a place before a colon may open
_PLACE_ENDS = frozenset({",", "(", "-", "–", "—"})
_NO_PLACES = frozenset(NO_PLACES.split())
_NO_LABELS = frozenset(NO_LABELS.split())
_BRACKETS = " -:.,—–"


class DatelineFound(NamedTuple):
    """A dateline: its place in the text, its parts, and the token at which the story begins."""

    span: Span
    place: str | None
    agency: str | None
    day: dates.DateText | None
    body: int
    author: Span | None = None
    marked: bool = False


def named_dateline(scan: Scan, line: Line) -> DatelineFound:
    """Read a line that the markup names a dateline: the place up to the first comma or bracket, and a day."""
    span = scan.span(line.i, line.j)
    end = next((k for k in range(line.i + 1, line.j) if scan.words[k] in _PLACE_ENDS), line.j)
    day = dates.find_date(scan.text, span.start, span.end)
    return DatelineFound(span, scan.of(line.i, end), None, day, line.j, marked=True)


# ---- marks --------------------------------------------------------------------------------------------------------


@cache
def _cores() -> dict[str, str]:
    """The agencies by their marks without brackets and dashes: TASS, Xinhua, INTERFAX.RU."""
    return {mark.strip(_BRACKETS + "/()"): row.name for row in AGENCIES for mark in (*row.marks, *row.misprints)}


@cache
def _cores_folded() -> dict[str, str]:
    return {core.lower(): name for core, name in _cores().items()}


def _is_enclosed(mark: str) -> bool:
    return mark[0] in "/(" or mark[-1] in "/)"


@cache
def _mark_words() -> frozenset[str]:
    """The longest word of each mark, in lower case: a line without any has no mark."""
    return frozenset(max(re.findall(r"\w[\w-]*", core), key=len).lower() for core in _cores())


# ---- patterns -----------------------------------------------------------------------------------------------------

_UP = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĞĢĪİĶŁĻŃŅŇŌŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄҐ"
_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]{0,6}\.?"
_WEEKDAY = rf"(?i:{'|'.join(WEEKDAYS.split())})"
_DAY = (
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? ?\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH}|{'|'.join(RUSSIAN_MONTHS.split())})(?:,? ?\d{{4}})?)"
)
_CAPITALS = rf"[{_UP}][{_UP}’'-]+\.?(?: [{_UP}][{_UP}’'-]*\.?){{0,3}}"
_MIXED = rf"[{_UP}][\w’'.-]*(?:[ ](?:[{_UP}][\w’'.-]*|de|del|la|le|of|the|da|do|dos|am|an|der|sur|upon|al)){{0,4}}"
_REGION = (
    rf"(?: ?/[{_UP}][\w’' .-]{{1,40}}/| \([{_UP}][\w’' .-]{{1,40}}\)| \[[{_UP}][\w’' .-]{{1,40}}\]"
    rf"|/[{_UP}][{_UP} ’'-]{{2,30}}|, ?(?!{_MONTH} ?\d|{_WEEKDAY})[{_UP}][\w’'.-]+(?: [{_UP}][\w’'.-]+){{0,2}})"
    r"{0,2}"
)
_JOIN = r"(?:[.,:]{1,2} ?| )"
_DASH = r"(?:[–—]|-{1,3}|_)"
_SPACED_DASH = r"(?: ?(?:[–—]|--|_)\s*| ?-\s+)"
_STORY = rf"(?=[\"“‘'«(\[]*[{_UP}\d])"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns, the first that need an agency's mark apart from the others.

    An agency that is not in the lexicon is known by its brackets between a place and a dash.

    Samples: (ANSA) - Rome, October 11 - | MOSCOW, February 9. /TASS/. | DUBAI, Feb. 17 (Xinhua) -- | (CNN) | CNN —.
    """
    first = rf"\s*{_mark('')} ?{_DASH}? ?(?P<place>{_MIXED}{_REGION}){_JOIN}(?P<day>{_DAY})[.,]? ?{_DASH}\s*"
    placed = rf"(?P<place>{_MIXED}{_REGION})"
    behind = rf"(?:[,.]? ?(?P<late>{_DAY})(?=[.:]? ?[–—-]|\.))?(?P<close>[.,:]{{0,2}} ?{_DASH}? ?\.?)\s*"
    marked = rf"\s*(?:{placed}(?:{_JOIN}(?P<day>{_DAY}))?[.,]{{0,2}} ?(?:{_DASH} ?)?)?{_mark('|' + _bare())}{behind}"
    return re.compile(first), re.compile(marked)


@cache
def _unmarked_patterns() -> tuple[re.Pattern[str], ...]:
    """Samples: PARIS, May 4. | Geneva, 4 May 2026 – | PARIS (Nordpress) — | PARIS - | Beijing, July 23. | MUMBAI: Rain."""
    capitals = rf"\s*(?P<place>{_CAPITALS}{_REGION})"
    mixed = rf"\s*(?P<place>{_MIXED}{_REGION})"
    other = rf"[.,]? \((?P<other>[{_UP}][\w’' -]{{1,24}})\)[.:]?{_SPACED_DASH}{_STORY}"
    return tuple(
        map(
            re.compile,
            (
                rf"{capitals}{_JOIN}(?P<day>{_DAY})(?:\.\s+|:\s+|\.?\s*\Z|,?{_SPACED_DASH})",
                rf"{mixed}, (?P<day>{_DAY})(?:,?{_SPACED_DASH}{_STORY}|\.?\s*\Z)",
                rf"{capitals}(?:{_JOIN}(?P<day>{_DAY}))?{other}",
                rf"{mixed}{_JOIN}(?P<day>{_DAY}){other}",
                rf"{capitals}{_SPACED_DASH}{_STORY}",
                rf"\s*(?P<place>{_CAPITALS})(?P<colon>: ){_STORY}",
            ),
        )
    )


def _mark(more: str) -> str:
    """The pattern of a mark: in brackets, with blanks, stops and another agency in them, or misprinted."""
    cores = "|".join(re.escape(c) for c in sorted(_cores(), key=len, reverse=True))
    odd = "|".join(
        re.escape(m)
        for row in AGENCIES
        for m in row.misprints
        if not (m[0] in "/(" and m[-1] in "/)" and m[1:-1].isalpha())
    )
    inside = rf"(?i:{cores})(?:[/,–-] ?[\w .]{{2,24}}|(?P<author> [{_UP}][^/)\n]{{2,40}}))?"
    return rf"(?P<mark>\( ?{inside}[ .]?\)|/ ?{inside.replace('author', 'writer')}[ .]?/|\[(?:{cores})\]|(?<!\w)(?:{odd}{more}))"


def _bare() -> str:
    """Marks without brackets, before a stop or a dash; behind a day, those of all agencies."""
    cores = sorted(_cores(), key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, cores))})(?=[.,:]? ?[–—-]|[.:]|,? ?\Z)"


@cache
def _bare_cores() -> frozenset[str]:
    """The marks that agencies print without brackets."""
    return frozenset(m.strip(_BRACKETS) for row in AGENCIES for m in row.marks if not _is_enclosed(m))


@cache
def _leading_cores() -> frozenset[str]:
    """The marks that open a story alone, before a dash."""
    return frozenset(m.strip(_BRACKETS) for row in AGENCIES for m in row.marks if m[-1] in "—-" and not _is_enclosed(m))


@cache
def _features() -> tuple[tuple[str, str], ...]:
    rows = (row.split(" | ") for row in FEATURE_MARKS.strip().split("\n"))
    return tuple((mark, agency) for mark, agency, _ in rows)


# ---- reading ------------------------------------------------------------------------------------------------------


def find_dateline(scan: Scan, line: Line) -> DatelineFound | None:
    """Return the dateline that a line begins with, if it does.

    It is wrong for a name in capitals before a dash that is no place.
    """
    start = scan.starts[line.i]
    end = min(scan.end(line.j - 1), start + _HEAD)
    head = range(line.i, min(line.j, line.i + _HEAD_WORDS))
    for mark, agency in _features():
        if scan.text.startswith(mark, start):
            stop = next((k for k in range(start + len(mark), end) if scan.text[k] not in " .:-—–"), end)
            return _built(scan, line, Span(start, start + len(mark)), stop, None, agency)
    if not _mark_words().isdisjoint(scan.lowers[head.start : head.stop]):
        found = _marked(scan, line, start, end)
        if found is not None:
            return found
    capitals = scan.words[line.i].isupper() and scan.words[line.i][:1].isalpha()
    if capitals or any(
        map(MONTH.__and__, scan.flags[line.i : min(line.j, line.i + 16)])
    ):  # most lines: the patterns below are slow
        return _unmarked(scan, line, start, end)
    return None


def _marked(scan: Scan, line: Line, start: int, end: int) -> DatelineFound | None:
    for m in _matches(_patterns(), scan.text, start, end):
        parts = m.groupdict()
        core, author = _core_of(m["mark"]), None
        who = parts["author"] or parts["writer"]
        if who and who.split()[0].lower() in CORRESPONDENTS.split():
            author = Span(m.start("mark") + 1, m.end("mark") - 1)
        agency = _cores_folded().get(core.lower())
        if agency is None or not _may_be_mark(m, core, scan.text, end):
            continue
        close = m.end("close") if "close" in parts else m.end()
        first = m.start("mark") if parts["place"] is None else min(m.start("place"), m.start("mark"))
        return _built(scan, line, Span(first, close), m.end(), m, agency)._replace(author=author, marked=True)
    return None


def _core_of(mark: str) -> str:
    """The agency's own part of a mark: TASS of /TASS Correspondent Ann Lee/."""
    bare = mark.strip(_BRACKETS + "/()[]")
    found = [core for core in _cores() if bare.lower().startswith(core.lower())]
    return max(found, key=lambda core: (bare.startswith(core), len(core)), default=bare)


def _may_be_mark(m: re.Match[str], core: str, text: str, end: int) -> bool:
    """Whether the words around a mark are those of a dateline, not of a sentence that names an agency."""
    parts, mark = m.groupdict(), m["mark"]
    enclosed = not mark[0].isalpha() or not mark[-1].isalpha()
    dashed = "close" not in parts or any(c in parts["close"] for c in "-–—_")
    stopped = dashed or m["mark"].endswith("/") or any(c in parts["close"] for c in ".:")
    following = text[m.end() : m.end() + 1]
    dated = bool(parts["day"] or parts.get("late"))
    if not enclosed and core not in mark:
        return False
    if parts["place"] is None:
        exact = core in mark or core.upper() in mark
        return exact and (enclosed or (core in _leading_cores() and dashed)) and not following.islower()
    if not enclosed and not dated and core not in _bare_cores():
        return False
    if following.islower():
        return dashed and enclosed
    return dated or stopped or m.end() >= end or (enclosed and parts["place"].isupper())


def _unmarked(scan: Scan, line: Line, start: int, end: int) -> DatelineFound | None:
    for m in _matches(_unmarked_patterns(), scan.text, start, end):
        parts = m.groupdict()
        place, other = parts["place"], parts.get("other")
        if _NO_PLACES.intersection(place.split()) or (not parts.get("day") and _is_title(scan, line, place)):
            continue
        if parts.get("colon") and not _tells(scan, line, place):
            continue
        words = place.replace(",", " ").split()
        if not names_place(scan, line.i, words[:1] if words[0].isupper() else words):
            continue
        if _spells_out(place, other or place.partition("(")[2]):
            continue
        return _built(scan, line, Span(m.start("place"), m.end()), m.end(), m, other)
    return None


def _tells(scan: Scan, line: Line, place: str) -> bool:
    """Whether a line whose first words stand before a colon is a whole sentence at least, and those a place's, not a label."""
    stops = any(f & STOP for f in scan.flags[line.j - 2 : line.j])
    label = _NO_LABELS.intersection(place.lower().split()) or any(
        f & TITLE for f in scan.flags[line.i : line.i + place.count(" ") + 1]
    )
    return stops and not label and line.j - line.i > _SHORTEST and scan.starts[line.i] > 0


def _spells_out(place: str, words: str) -> bool:
    """Whether words in brackets spell out the letters before them: WHO (World Health Organization) —."""
    initials = "".join(word[0] for word in words.split() if word[0].isupper())
    return len(initials) > 1 and place.partition(" (")[0] == initials


def _is_title(scan: Scan, line: Line, place: str) -> bool:
    """Whether a place before a dash is too short to be one, or the line is all in capitals."""
    letters = sum(map(str.isalpha, place))
    return letters < 3 or scan.of(line.i, line.j).isupper()


def _matches(patterns: tuple[re.Pattern[str], ...], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (m for pattern in patterns if (m := pattern.match(text, start, end)) is not None)


def _built(
    scan: Scan, line: Line, span: Span, body_start: int, m: re.Match[str] | None, agency: str | None
) -> DatelineFound:
    """The dateline of a match; the dash behind it is no part of it."""
    body = line.i
    while body < line.j and scan.starts[body] < body_start:
        body += 1
    day = None
    parts = m.groupdict() if m is not None else {}
    for name in ("day", "late"):
        if m is not None and parts.get(name):
            day = dates.find_date(scan.text, m.start(name), m.end(name)) or day
    place = parts.get("place")
    words = span.of(scan.text).rstrip(" \t\r\n\u00a0-–—_")
    return DatelineFound(
        Span(span.start, span.start + len(words)), _trimmed(place) if place else None, agency, day, body
    )


def _trimmed(place: str) -> str:
    """The place without what joins it to the day; the stop of a state's short form is its own: RENO, Nev."""
    place = place.strip(" ,-")
    region = place.rpartition(", ")
    short = region[0] and place.endswith(".") and (len(region[2]) <= _SHORT_FORM or "." in region[2][:-1])
    return place if short else place.rstrip(" ,.-")
