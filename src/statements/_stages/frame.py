"""The frame of the article: the occasion, the announcement of a digest, and how the whole is laid out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from statements._stages.blocks import BlockKind, Blocks
from statements._stages.labels import Label
from statements._stages.scan import Scan
from statements.lexicon import rows
from statements.lexicon.flags import (
    ADDRESS,
    CUE,
    DEMONYM,
    DET,
    GIVEN,
    LINE,
    MARK,
    PERSON,
    POSS,
    PREP,
    PUNCT,
    STOP,
    SUB,
    TIME,
    TITLE,
    WEEKDAY,
)
from statements.lexicon.layouts import (
    ANNOUNCED_NOUNS,
    ANNOUNCING_VERBS,
    COMPILED_WORDS,
    KEY_WORDS,
    OCCASION_LEADS,
    OCCASIONS,
    OUTLET_STOPS,
)
from statements.lexicon.wordings import PLAIN_SAYING, REPORTERS, TELLING
from statements.models import Layout, OccasionKind
from statements.spans import Span

_VERBS = frozenset(ANNOUNCING_VERBS.split())
_NOUNS = frozenset(ANNOUNCED_NOUNS.split())
_KEYS = frozenset(KEY_WORDS.split())
_STOPS = frozenset(OUTLET_STOPS.split())
_LEADS = 6
_MAX_ANNOUNCEMENT = 45
_COMPILED = frozenset(COMPILED_WORDS.split())
_OUTLET_WORDS = 8
_WITH_OUTLET = frozenset({OccasionKind.INTERVIEW, OccasionKind.POST, OccasionKind.STATEMENT})


class OccasionFound(NamedTuple):
    """The occasion, the press it was for, and the words that tell so."""

    kind: OccasionKind | None
    outlet: str | None
    span: Span


class Announcement(NamedTuple):
    """The words that announce a compilation, tokens `i` up to `j`.

    `lead` paragraphs stand before them, and the digest from paragraph `first` on.
    """

    i: int
    j: int
    lead: int
    first: int


def find_announcement(scan: Scan, blocks: Blocks) -> Announcement | None:
    """Return the paragraph or heading that announces a compilation: `TASS has compiled key statements from …`."""
    paragraphs = blocks.paragraphs
    for k, p in enumerate(paragraphs[:_LEADS]):
        if _announces(scan, p.i, p.j):
            return Announcement(p.i, p.j, k, k + 1)
    for k, heading in enumerate(blocks.headings[:2], 1):
        if _announces(scan, heading.line.i, heading.line.j):
            first = next((n for n, p in enumerate(paragraphs) if p.section >= k), len(paragraphs))
            if first <= _LEADS:
                return Announcement(heading.line.i, heading.line.j, first, first)
    return None


def _announces(scan: Scan, i: int, j: int) -> bool:
    if j - i > _MAX_ANNOUNCEMENT:
        return False
    words = set(scan.lowers[i:j])
    named = bool(words & _NOUNS) and (bool(words & _KEYS) or bool(words & _COMPILED))
    missed = {"here", "missed"} <= words or {"here's", "missed"} <= words or {"here’s", "missed"} <= words
    return (bool(words & _VERBS) and named) or missed


def layout_of(
    scan: Scan, blocks: Blocks, labels: Sequence[Label], announcement: Announcement | None, quoted: bytearray
) -> Layout:
    """Tell digest, story and transcript apart.

    A digest needs an announcement, and most of the paragraphs behind it without a reporting verb of their own.
    """
    if labels:
        return Layout.TRANSCRIPT
    if announcement is None:
        return Layout.STORY
    behind = blocks.paragraphs[announcement.first :]
    if len(behind) < 2:
        return Layout.STORY
    told = sum(any(_says(scan, k, quoted) for k in range(p.i, p.j)) for p in behind)
    structured = bool(blocks.headings) or sum(p.kind in (BlockKind.ITEM, BlockKind.DASH) for p in behind) * 2 > len(
        behind
    )
    return Layout.DIGEST if told <= len(behind) * (0.5 if structured else 0.34) else Layout.STORY


def _says(scan: Scan, k: int, quoted: bytearray) -> bool:
    low = scan.lowers[k]
    return bool(scan.flags[k] & CUE) and not quoted[k] and low in PLAIN_SAYING


@cache
def _occasion_pattern() -> re.Pattern[str]:
    """Sample: in an interview with TV BRICS | at a press conference | in an exclusive interview to the channel."""
    nouns = "|".join(re.escape(noun).replace(r"\ ", r"\s+") for noun, _ in rows(OCCASIONS))
    return re.compile(rf"\b(?:(?P<noun>{nouns})s?)\b", re.IGNORECASE)


@cache
def _occasion_words() -> re.Pattern[str]:
    """The longest word of each occasion: where none of them stands, none can be named."""
    return re.compile("|".join(sorted({max(noun.split(), key=len) for noun, _ in rows(OCCASIONS)})))


@cache
def _occasion_kinds() -> dict[str, OccasionKind]:
    return {noun: OccasionKind(kind) for noun, kind in rows(OCCASIONS)}


_LEAD_WORDS = frozenset(OCCASION_LEADS.split())


def find_occasion(scan: Scan, ranges: Sequence[tuple[int, int]]) -> OccasionFound | None:
    """Return the occasion that the first of the given token ranges tells: its kind, and the outlet if it names one."""
    told: OccasionFound | None = None
    for i, j in ranges:
        found = _in_range(scan, i, j)
        if found is None or not (found.kind or found.outlet):
            continue
        if told is None:
            told = found
        elif found.outlet and (told.kind is None or found.kind is told.kind):
            told = OccasionFound(told.kind or found.kind, found.outlet, told.span if told.kind else found.span)
        if told.kind and told.outlet:
            break
    return told


def _in_range(scan: Scan, i: int, j: int) -> OccasionFound | None:
    start, end = scan.starts[i], scan.end(j - 1)
    if not _occasion_words().search(scan.text[start:end].lower()):
        return None
    best: OccasionFound | None = None
    for m in _occasion_pattern().finditer(scan.text, start, end):
        token = _token_at(scan, m.start(), i, j)
        after = _token_at(scan, m.end(), i, j)
        if scan.flags[token] & MARK or not _introduced(scan, token, after, i, j):
            continue
        kind = _occasion_kinds()[" ".join(m["noun"].lower().split())]
        outlet, stop = _outlet(scan, after, j) if kind in _WITH_OUTLET else (None, after)
        outlet = _outlet_before(scan, token, i) or outlet
        if outlet is None and kind in _WITH_OUTLET:
            outlet = _told_outlet(scan, i, token)
        found = OccasionFound(kind, outlet, Span(m.start(), scan.end(max(stop, after) - 1)))
        if outlet or best is None:
            best = found
        if outlet:
            break
    return best


def _token_at(scan: Scan, offset: int, i: int, j: int) -> int:
    while i < j and scan.starts[i] < offset:
        i += 1
    return i


def _introduced(scan: Scan, token: int, after: int, floor: int, ceil: int) -> bool:
    """Whether `in an`, `at a joint`, `Lee's` or the like stands before the noun, or it opens or makes a headline."""
    opens = token == floor or scan.words[token - 1] == "("
    if opens or scan.words[token].istitle():
        if after < ceil and scan.lowers[after] in {"to", "with", "by", "of", "for"}:
            return True
        if opens:
            return False
    for k in range(token - 1, max(floor, token - 5) - 1, -1):
        if scan.lowers[k] in _LEAD_WORDS or scan.words[k][-2:] in ("'s", "’s"):
            return True
        if scan.flags[k] & (STOP | LINE | SUB):
            return False
    return False


def _outlet(scan: Scan, k: int, j: int) -> tuple[str | None, int]:
    """The press behind `interview with`, `to` or `for`."""
    if k >= j or scan.lowers[k] not in {"with", "to", "for", "on"}:
        return None, k
    k += 1
    start = k
    if start < j and scan.flags[start] & POSS:
        return None, k
    while start < j and scan.flags[start] & (DET | POSS) and scan.words[start].islower():
        start += 1
    if start < j and scan.flags[start] & (GIVEN | TITLE | ADDRESS):
        return None, k  # with whom, not for whom
    end = start
    while end < j and end - start < _OUTLET_WORDS:
        f = scan.flags[end]
        if f & (STOP | LINE | MARK | WEEKDAY | TIME) or f & PUNCT or (f & (PREP | SUB) and scan.words[end] != "of"):
            break
        if scan.lowers[end] in _STOPS or (f & CUE and end > start and scan.words[end].islower()):
            break
        end += 1
    if any(scan.flags[t] & TITLE and scan.words[t + 1][:1].isupper() for t in range(start, end - 1)):
        return None, k  # with whom again: Water Minister Ann Lee
    return _trimmed(scan, start, end), end


def _trimmed(scan: Scan, i: int, j: int) -> str | None:
    """The name of the outlet: its run of capitals at the end, else the whole description."""
    if i >= j:
        return None
    if any(scan.flags[k] & (PERSON | TITLE) for k in range(i, j) if scan.words[k].islower() or k == i):
        return None
    last = next((k for k in range(j - 1, i - 1, -1) if scan.words[k][:1].isupper()), None)
    if last is not None and not scan.flags[last] & DEMONYM:
        j = last + 1  # ORT television channel
        k = j - 1
        while k > i and _in_outlet(scan, k - 1, i) and not scan.flags[k - 1] & DEMONYM:
            k -= 1
        i = k
    while j - i > 1 and scan.lowers[j - 1] in {"news", "agency"} and scan.lowers[j - 2 : j] == ["news", "agency"]:
        j -= 2
    text = scan.of(i, j)
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _in_outlet(scan: Scan, k: int, floor: int) -> bool:
    """Whether token `k` can stand in an outlet's name: a capital word, or the `the` of Meet the Press."""
    joins = scan.words[k] in {"the", "of", "and", "&"} and k > floor and scan.words[k - 1][:1].isupper()
    return scan.words[k][:1].isupper() or joins


def _outlet_before(scan: Scan, token: int, floor: int) -> str | None:
    """`Harbour Post Interview With Ann Lee`: the press before the noun, in a headline."""
    k = token
    while k > floor and scan.words[k - 1][:1].isupper() and not scan.flags[k - 1] & (DEMONYM | TITLE | GIVEN | STOP):
        k -= 1
    whole = k == floor or not scan.words[k - 1][:1].isalnum()
    return scan.of(k, token) if whole and token - k > 1 and not scan.words[token].islower() else None


def _told_outlet(scan: Scan, i: int, token: int) -> str | None:
    """`told the weekly Harbour Post in an interview`."""
    for k in range(token - 1, max(i, token - 16), -1):
        if scan.lowers[k] in TELLING:
            end = k + 1
            while end < token and not scan.flags[end] & (PREP | STOP | PUNCT | MARK):
                end += 1
            if any(scan.lowers[x] in REPORTERS for x in range(k + 1, end)):
                return None
            start = k + 1
            while start < end and scan.flags[start] & DET:
                start += 1
            return _trimmed(scan, start, end)
    return None
