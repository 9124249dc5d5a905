"""The parts above and around the story: debris, headline, dek, byline, dateline, and the day of publication."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from statements._stages import dates
from statements._stages.dateline import DatelineFound, find_dateline, named_dateline
from statements._stages.debris import find_debris
from statements._stages.headlines import is_byline, reads_as_dek, reads_as_headline
from statements._stages.hints import HintKind
from statements._stages.lines import Line
from statements._stages.publication import (
    PublicationDates,
    is_signed,
    note_headline,
    note_keyed,
    opens_with_key,
    signed,
    take_date_lines,
)
from statements._stages.scan import Scan
from statements._stages.venue import is_letterhead, reads_as_venue, venue_lines
from statements.lexicon import Lexicon
from statements.lexicon.layouts import FRONT_MATTER_DEKS
from statements.spans import Span

_FRONT_LINES = 12
_DATELINE_LINES = 6
_LAST_LINE = 16
_RUBRIC_WORDS = 3
_REPEAT_WORDS = 3
_DATABASE = "mark of a database"
_CRAWL = "crawl mark"
_MATTER = "front matter"
_TEMPLATE = "template left unfilled"
_DEK_KEYS = frozenset(FRONT_MATTER_DEKS.split())


@dataclass(slots=True)
class Parts:
    """What `find_parts` found; `body` holds the lines that are left, `first` the token where the story begins."""

    body: list[Line]
    first: int = 0
    headline: Span | None = None
    dek: Span | None = None
    byline: Span | None = None
    dateline: DatelineFound | None = None
    published: PublicationDates = field(default_factory=PublicationDates)
    url: str | None = None
    debris: list[tuple[Span, str]] = field(default_factory=list)


def find_parts(scan: Scan, lines: Sequence[Line], lexicon: Lexicon, labels: frozenset[int]) -> Parts:
    """Tell the parts of the article's head from its body, and set debris aside.

    Lines that begin with a token of `labels` (a transcript's) belong to the body.

    It is wrong for articles whose first paragraph is as short and plain as a headline: the first line that is no
    debris and no dateline is taken for the headline if it does not read as a paragraph of its own.
    """
    parts = Parts([])
    rest = _front_matter(scan, lines, parts)
    if scan.hints:
        rest = _hinted(scan, rest, parts)
    clean = _without_date_lines(scan, _without_debris(scan, rest, labels, parts), parts)
    front = next((k for k, line in enumerate(clean) if line.i in labels), len(clean))
    k = _headline(scan, clean, front, lexicon, parts)
    k = _under_headline(scan, clean[:front], k, lexicon, parts)
    parts.body = clean[k:]
    if parts.body:
        parts.first = parts.body[0].i
    if parts.dateline is None and front:
        _dateline(scan, parts, front - k)
    parts.published.note("dateline", parts.dateline.day if parts.dateline else None)
    note_headline(scan, parts.headline, parts.published)
    return parts


def _hinted(scan: Scan, lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """Take out the lines that the markup of a page names as headline, dek, byline and dateline."""
    rest: list[Line] = []
    for line in lines[:_FRONT_LINES]:
        hint, span = scan.hint(line.i), scan.span(line.i, line.j)
        kind = hint.kind if hint else None
        if kind is HintKind.BYLINE:
            parts.byline = span
        elif kind is HintKind.DATELINE:
            parts.dateline = find_dateline(scan, line) or named_dateline(scan, line)
        elif kind is HintKind.HEADLINE and not rest:
            parts.headline = span
        elif kind is HintKind.DEK and not rest:
            parts.dek = span
        else:
            rest.append(line)
    return [*rest, *lines[_FRONT_LINES:]]


def _dateline(scan: Scan, parts: Parts, above: int) -> None:
    """Take the dateline off the first lines of the body, captions before it or not, or off its last line.

    The lines that stand `above` a transcript's first label can hold it.
    """
    body = parts.body
    for n, line in enumerate(body[: min(_DATELINE_LINES, above)]):
        found = find_dateline(scan, line)
        if found is not None and (n < 2 or (found.marked and found.place)):
            _take_dateline(parts, n, found)
            return
    last = body[-1] if len(body) > 1 else None
    found = find_dateline(scan, last) if last is not None and last.j - last.i <= _LAST_LINE else None
    if found is not None and last is not None and found.marked and found.place and found.body >= last.j:
        _take_dateline(parts, len(body) - 1, found)


def _take_dateline(parts: Parts, n: int, found: DatelineFound) -> None:
    line = parts.body[n]
    parts.dateline = found
    parts.byline = parts.byline or found.author
    if found.body < line.j:
        parts.body[n] = line._replace(i=found.body)
    elif len(parts.body) > 1:
        del parts.body[n]
        parts.first = parts.body[0].i
    else:
        parts.body[n] = line._replace(i=line.j - 1)


def publication_date(parts: Parts, given: dt.date | None) -> dt.date | None:
    """Return the day of publication: as the text shows it with its year, else as the caller gave it."""
    return parts.published.resolved(given, parts.dateline.day if parts.dateline else None)


def _without_debris(scan: Scan, lines: Sequence[Line], labels: frozenset[int], parts: Parts) -> list[Line]:
    """Set debris aside, and read off it the day and the address."""
    clean: list[Line] = []
    for line, reason in zip(lines, find_debris(scan, lines, labels), strict=True):
        if reason is None:
            clean.append(line)
            continue
        span = scan.span(line.i, line.j)
        parts.debris.append((span, reason))
        keyed = opens_with_key(scan, line) and note_keyed(scan, span, parts.published)
        if not keyed and reason in {_TEMPLATE, _CRAWL}:
            kind = "published" if reason == _TEMPLATE else "scraped"
            parts.published.note(kind, dates.find_date(scan.text, span.start, span.end))
        if parts.url is None and reason == _CRAWL:
            parts.url = _address(span.of(scan.text))
    return clean


def _without_date_lines(scan: Scan, lines: list[Line], parts: Parts) -> list[Line]:
    """Set aside the lines that only tell when the story was published."""
    taken = dict.fromkeys(take_date_lines(scan, lines, parts.published))
    parts.debris += [(scan.span(line.i, line.j), "date line") for line in taken]
    return [line for line in lines if line not in taken] if taken else lines


def _address(text: str) -> str | None:
    """The first address in a line."""
    start = text.find("http")
    return (
        text[start:].split(maxsplit=1)[0].strip("'\"<>()*") if start >= 0 and "://" in text[start : start + 8] else None
    )


# ---- front matter ------------------------------------------------------------------------------------------------


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
    key, start = "", lines[0].i
    for k, line in enumerate(lines[: end + 1]):
        indented = scan.text[scan.starts[line.i] - 1 : scan.starts[line.i]] in {" ", "\t"}
        if key and indented and k < end:  # the value goes on
            continue
        if key and k:
            _front_matter_row(scan, key, start, lines[k - 1].j, parts)
        key, start = scan.of(line.i, line.j).partition(":")[0], line.i
    parts.debris.append((scan.span(start, lines[end].j), _MATTER))
    return lines[end + 1 :]


def _front_matter_row(scan: Scan, key: str, i: int, j: int, parts: Parts) -> None:
    """Read one row of front matter, tokens `i` up to `j`: the title, the dek, the day, the address."""
    value = _value(scan.text, scan.starts[i] + len(key), scan.end(j - 1))
    if key == "title" and value:
        parts.headline = value
        return
    if key in _DEK_KEYS and value and parts.dek is None:
        parts.dek = value
        return
    note_keyed(scan, scan.span(i, j), parts.published)
    if key in {"source_url", "url", "canonical_url"} and parts.url is None:
        parts.url = _address(scan.of(i, j))
    parts.debris.append((scan.span(i, j), _MATTER))


def _value(text: str, start: int, stop: int) -> Span | None:
    """The value behind a key and its colon, without the quotation marks that belong to the notation."""
    inner = text[start + 1 : stop]
    start += 1 + len(inner) - len(inner.lstrip(" '\""))
    inner = inner.strip(" '\"")
    return Span(start, start + len(inner)) if inner else None


# ---- headline, dek, byline ----------------------------------------------------------------------------------------


def _headline(scan: Scan, lines: Sequence[Line], front: int, lexicon: Lexicon, parts: Parts) -> int:
    """Take the headline off the first `front` of `lines`; return how many lines were used."""
    k = 0
    while k < min(front, len(lines), _FRONT_LINES):
        line = lines[k]
        letterhead = is_letterhead(scan, line)
        if (letterhead or not reads_as_venue(scan, line)) and (used := _take_official(scan, lines[:front], k, parts)):
            k += used
        elif letterhead:
            parts.debris.append((scan.span(line.i, line.j), "letterhead"))
            k += 1
        elif parts.headline is None and _reads_as_headline(scan, lines, k, lexicon):
            return k + _take_headline(scan, lines, k, front, parts)
        else:
            break
    return k


def _reads_as_headline(scan: Scan, lines: Sequence[Line], k: int, lexicon: Lexicon) -> bool:
    if k + 1 >= len(lines):
        return False
    return _printed_twice(scan, lines, k) or reads_as_headline(scan, lines[k], lines[k + 1], lexicon)


def _take_headline(scan: Scan, lines: Sequence[Line], k: int, front: int, parts: Parts) -> int:
    """Take line `k` for the headline, and the next where it goes on; return how many lines that are."""
    parts.headline = _unmarked(scan, lines[k])
    if scan.words[lines[k].i] == "#" and k + 1 < front and _goes_on(scan, lines, k + 1):
        parts.headline = Span(parts.headline.start, scan.end(lines[k + 1].j - 1))
        return 2
    _split_database_headline(scan, parts)
    return 1


def _printed_twice(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    """Whether a line of some words stands there again on the next line."""
    words = _words_of(scan, lines[k])
    return len(words) >= _REPEAT_WORDS and words == _words_of(scan, lines[k + 1])


def _words_of(scan: Scan, line: Line) -> list[str]:
    """The words of a line in small letters, without marks and stops; empty for a long paragraph."""
    return [word for word in scan.lowers[line.i : line.j] if word[:1].isalnum()] if line.j - line.i <= 80 else []


def _split_database_headline(scan: Scan, parts: Parts) -> None:
    """Part `headline; dek`, the form of a database that prints marks such as `FULL TEXT.` too."""
    headline = parts.headline
    if headline is None or not any(reason == _DATABASE for _, reason in parts.debris):
        return
    title, semicolon, dek = headline.of(scan.text).partition("; ")
    if semicolon and dek.strip():
        parts.headline = Span(headline.start, headline.start + len(title))
        parts.dek = Span(headline.end - len(dek), headline.end)


def _goes_on(scan: Scan, lines: Sequence[Line], k: int) -> bool:
    """Whether line `k` is the second line of a headline: no blank line before it, one behind it."""
    if k >= len(lines) or lines[k].gap > 1 or lines[k].j - lines[k].i > 16:
        return False
    return (k + 1 >= len(lines) or lines[k + 1].gap > 1) and scan.words[lines[k].j - 1] != "."


def _unmarked(scan: Scan, line: Line) -> Span:
    """The span of a line without signs of markup and the pictures that open posts."""
    i, j = line.i, line.j
    while i < j - 1 and (scan.words[i] in "#*" or _is_picture(scan.words[i])):
        i += 1
    while j > i + 1 and scan.words[j - 1] in "#*":
        j -= 1
    return scan.span(i, j)


def _is_picture(word: str) -> bool:
    return word[:1] >= "\u2190" and not word[0].isalnum()


def _under_headline(scan: Scan, lines: Sequence[Line], k: int, lexicon: Lexicon, parts: Parts) -> int:
    """Take repeated headline, dek, byline and date lines off the front of what is left."""
    if parts.headline is None:
        return k
    start = k
    title = [word for word in _tokens_of(scan, parts.headline) if word[:1].isalnum()]
    again = _repeated(scan, lines, k, title, parts)
    while k < len(lines) and k - start < _FRONT_LINES:
        line = lines[k]
        if k <= again and (k == again or line.j - line.i <= _RUBRIC_WORDS):
            parts.debris.append((scan.span(line.i, line.j), "repeated headline" if k == again else "rubric"))
        elif parts.byline is None and (is_byline(scan, line) or is_signed(scan, line)):
            parts.byline = signed(scan, line, parts.published)
        elif used := _take_official(scan, lines, k, parts):
            k += used - 1
        elif parts.dek is None and parts.byline is None and reads_as_dek(scan, line, lines[k + 1 :], lexicon):
            parts.dek = scan.span(line.i, line.j)
        else:
            break
        k += 1
    return k


def _tokens_of(scan: Scan, span: Span) -> list[str]:
    """The tokens in a span, in small letters."""
    i = bisect_left(scan.starts, span.start)
    return scan.lowers[i : bisect_left(scan.starts, span.end, i)]


def _repeated(scan: Scan, lines: Sequence[Line], k: int, title: list[str], parts: Parts) -> int:
    """Return the line that prints the headline again, -1 if none does.

    A rubric may stand glued to one of the two: `Europe Harbour opens again`. Then the other is the headline.
    """
    if len(title) < _REPEAT_WORDS:
        return -1
    for n in range(k, min(k + 4, len(lines))):
        words = _words_of(scan, lines[n])
        extra = len(words) - len(title)
        if 0 <= extra <= _RUBRIC_WORDS and words[extra:] == title and (not extra or len(title) > _REPEAT_WORDS):
            return n
        if len(words) > _REPEAT_WORDS and 0 < -extra <= _RUBRIC_WORDS and title[-extra:] == words and parts.headline:
            rubric = parts.headline.of(scan.text).split()[:-extra]
            start = parts.headline.start
            parts.debris.append((Span(start, start + len(" ".join(rubric))), "rubric"))
            body = parts.headline.of(scan.text).split(maxsplit=-extra)[-1]
            parts.headline = Span(parts.headline.end - len(body), parts.headline.end)
            return n
        if len(words) > _RUBRIC_WORDS:
            break
    return -1


def _take_official(scan: Scan, lines: Sequence[Line], k: int, parts: Parts) -> int:
    """Take the venue and time lines of an official page for the dateline; return how many lines were used."""
    before = parts.dateline
    if before is not None and (before.place or before.marked):
        return 0
    found = venue_lines(scan, lines, k, headed=parts.headline is not None)
    if found is None or (before is not None and found.day is not None):
        return 0
    place = " ".join(found.place.of(scan.text).split()) if found.place else None
    day = found.day or (before.day if before else None)
    parts.dateline = DatelineFound(found.span, place, None, day, 0)
    return found.lines
