"""The parts above and around the story: debris, headline, dek, byline, dateline, and the day of publication."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from statements._stages import dates
from statements._stages.dateline import (
    DatelineFound,
    dated_next,
    find_dateline,
    named_dateline,
    official_dateline,
    only_date,
    reads_as_venue,
)
from statements._stages.hints import NO_HINTS, HintKind, Hints
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon import Lexicon
from statements.lexicon.flags import ABBREV, CUE, MARK, PREP, STOP
from statements.lexicon.layouts import DEBRIS
from statements.lexicon.wordings import PLAIN_PASTS
from statements.models import CueClass
from statements.spans import Span

_MAX_HEADLINE = 320
_DATE_LINE_WORDS = 9
_FRONT_LINES = 12
_LONG_LINE = 200
_HEAD_HINTS = frozenset({HintKind.HEADLINE, HintKind.DEK, HintKind.BYLINE, HintKind.DATELINE})


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


def find_parts(
    scan: Scan, lines: Sequence[Line], lexicon: Lexicon, labels: frozenset[int], hints: Hints = NO_HINTS
) -> Parts:
    """Tell the parts of the article's head from its body, and set debris aside.

    Lines that begin with a token of `labels` (a transcript's) belong to the body.

    It is wrong for articles whose first paragraph is as short and plain as a headline: the first line that is no
    debris and no dateline is taken for the headline if it does not read as a paragraph of its own.
    """
    parts = Parts([])
    rest = _front_matter(scan, lines, parts)
    rest = _hinted_parts(scan, rest, hints, parts) if hints else rest
    clean = [line for line in rest if not _is_debris(scan, line, parts)]
    front = next((k for k, line in enumerate(clean) if line.i in labels), len(clean))
    k = _headline(scan, clean[:front], lexicon, parts)
    k = _under_headline(scan, clean[:front], k, lexicon, parts)
    parts.body = clean[k:]
    if parts.body:
        parts.first = parts.body[0].i
    if parts.body and parts.dateline is None and front:
        found = next(((n, d) for n, line in enumerate(parts.body[:2]) if (d := find_dateline(scan, line))), None)
        if found:
            parts.dateline = found[1]
            parts.body[found[0]] = parts.body[found[0]]._replace(i=min(found[1].body, parts.body[found[0]].j - 1))
    if parts.dateline:
        parts.published = parts.published or (parts.dateline.day if _has_year(parts.dateline.day) else None)
    return parts


def _hinted_parts(scan: Scan, lines: Sequence[Line], hints: Hints, parts: Parts) -> Sequence[Line]:
    """Take out the lines that the markup names as headline, dek, byline and dateline."""
    rest: list[Line] = []
    for line in lines[:_FRONT_LINES]:
        hint = hints.get(scan.starts[line.i])
        if hint is None or hint.kind not in _HEAD_HINTS:
            rest.append(line)
        elif hint.kind is HintKind.HEADLINE and not rest:
            parts.headline, parts.headline_line = scan.span(line.i, line.j), line
        elif hint.kind is HintKind.BYLINE:
            parts.byline = line
        elif hint.kind is HintKind.DATELINE:
            parts.dateline = find_dateline(scan, line) or named_dateline(scan, line)
        elif hint.kind is HintKind.DEK and not rest:
            parts.dek = line
        else:  # what stands above it has been read as the story
            rest.append(line)
    return [*rest, *lines[_FRONT_LINES:]]


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
    if "\n" in line:
        line = " ".join(line.split())
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
        if (key == "title" and value.strip()) or (title and title[-1] is lines[k - 1] and indented):
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
        if not reads_as_venue(scan, line) and (used := _take_official(scan, lines, k, parts)):
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
    if scan.starts[line.j] - scan.starts[line.i] > _MAX_HEADLINE or find_dateline(scan, line) or _byline(scan, line):
        return False
    if scan.words[line.j - 1] == ":":
        return False
    if not scan.flags[line.j - 1] & STOP or scan.words[line.j - 1] in "?!":
        return not (scan.words[line.j - 1] in "\"”’'" and _has_past_cue(scan, line, lexicon))
    if any(scan.flags[i] & MARK for i in range(line.i, line.j)):
        return False
    one = not any(
        scan.flags[i] & STOP and not scan.flags[i - 1] & ABBREV and len(scan.words[i - 1]) > 1
        for i in range(line.i + 1, line.j - 1)
    )
    return one and line.j - line.i <= 32 and after.gap > 1 and not _tells_the_past(scan, line)


def _tells_the_past(scan: Scan, line: Line) -> bool:
    """Whether a line is a sentence in the past tense, as stories are and headlines are not."""
    return any(
        (scan.lowers[i].endswith("ed") and scan.words[i][:1].islower()) or scan.lowers[i] in PLAIN_PASTS
        for i in range(line.i, line.j)
    )


def _has_past_cue(scan: Scan, line: Line, lexicon: Lexicon) -> bool:
    return any(
        scan.flags[i] & CUE
        and scan.lowers[i].endswith(("ed", "said", "told", "wrote"))
        and (cue := lexicon.cues.get(scan.lowers[i])) is not None
        and cue.cue_class in (CueClass.SAY, CueClass.ASK)
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
        elif used := _take_official(scan, lines, k, parts):
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


def _take_official(scan: Scan, lines: Sequence[Line], k: int, parts: Parts) -> int:
    """Take the venue and time lines of an official page for the dateline; return how many lines were used."""
    found = official_dateline(scan, lines, k) if parts.dateline is None else None
    if found is None:
        return 0
    parts.dateline = found[0]
    return found[1]


def _reads_as_dek(scan: Scan, line: Line, after: Sequence[Line], lexicon: Lexicon) -> bool:
    n = line.j - line.i
    if not after or not 5 <= n <= 90 or scan.words[line.j - 1] in ":;" or find_dateline(scan, line):
        return False
    if scan.words[line.j - 1] == ".":
        return only_date(scan, after[0]) is not None or dated_next(scan, after, 1)
    if scan.words[line.i] in {"-", "•", "*", "#"} or (scan.flags[line.i] & PREP and n < 7):
        return False
    if scan.words[line.j - 1] in '"”' and _has_past_cue(scan, line, lexicon) and not find_dateline(scan, after[0]):
        return False
    if _byline(scan, after[0]):
        return True
    return after[0].j - after[0].i > 12 or only_date(scan, after[0]) is not None or dated_next(scan, after, 1)
