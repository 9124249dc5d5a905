"""The occasion: the interview, speech, briefing or the like that an article reports, and the press that it was for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from statements._stages.frame.outlet import asked_by, outlet_after, outlet_before, told_outlet, wrote_on
from statements._stages.scan import Scan
from statements.lexicon import rows
from statements.lexicon.flags import LINE, MARK, STOP, SUB
from statements.lexicon.layouts import OCCASION_LEADS, OCCASIONS
from statements.lexicon.wordings import STATING
from statements.models import OccasionKind
from statements.spans import Span

_LEADS = frozenset(OCCASION_LEADS.split())
_BY_WHOM = frozenset({"to", "with", "by", "of", "for"})
_WITH_OUTLET = frozenset({OccasionKind.INTERVIEW, OccasionKind.POST, OccasionKind.STATEMENT})
_TOLD = 24
_POINTERS = frozenset({"this", "remarks", "comments", "statement"})
_AT = frozenset({"at", "in", "during"})
_LONG = 160
"""Tokens of a paragraph behind which no occasion of the whole article is told."""

Range = tuple[int, int]


class OccasionFound(NamedTuple):
    """The occasion, the press it was for, the words that tell so, and by what they do."""

    kind: OccasionKind | None
    outlet: str | None
    span: Span
    rule: str = "named"


@cache
def _occasion_pattern() -> re.Pattern[str]:
    """Sample: interview | press conference | statements."""
    nouns = "|".join(re.escape(noun).replace(r"\ ", r"\s+") for noun, _ in rows(OCCASIONS))
    return re.compile(rf"\b(?P<noun>{nouns})(?P<several>s?)\b", re.IGNORECASE)


@cache
def _occasion_words() -> tuple[str, ...]:
    """The longest word of each occasion: where none of them stands, none can be named."""
    return tuple(sorted({max(noun.split(), key=len) for noun, _ in rows(OCCASIONS)}))


@cache
def _occasion_kinds() -> dict[str, OccasionKind]:
    return {noun: OccasionKind(kind) for noun, kind in rows(OCCASIONS)}


def find_occasion(scan: Scan, ranges: Sequence[Range], body: Sequence[Range] = ()) -> OccasionFound | None:
    """Return the occasion that the first of the given token ranges tells: its kind, and the outlet if it names one.

    An outlet may be told elsewhere than the interview: `told Delta TV`. Where the ranges tell none, `body` may tell
    of `the interview`. It is wrong where the article tells of somebody else's interview first.
    """
    ranges = [(i, min(j, i + _LONG)) for i, j in ranges]
    found = _named(scan, ranges) or _interview_in(scan, body)
    if found is not None and found.kind is OccasionKind.INTERVIEW and found.outlet is None:
        outlet = next(filter(None, (told_outlet(scan, i, j) for i, j in ranges)), None)
        found = found._replace(outlet=outlet)
    return found if found is not None else _unnamed(scan, ranges)


def _named(scan: Scan, ranges: Sequence[Range]) -> OccasionFound | None:
    """The occasion that the first range names, with the outlet that a later one may add."""
    told: OccasionFound | None = None
    for i, j in ranges:
        found = _in_range(scan, i, j)
        if found is None:
            continue
        if told is None:
            told = found
        elif found.outlet and (told.kind is None or found.kind is told.kind):
            told = OccasionFound(told.kind or found.kind, found.outlet, told.span if told.kind else found.span)
        if told.kind and told.outlet:
            break
    return told


def _interview_in(scan: Scan, ranges: Sequence[Range]) -> OccasionFound | None:
    """An interview that the text behind the lead tells: with an outlet, or as `the interview`, which is its own.

    Or where the one who spoke in the lead did so: he said this at a press conference, she told a briefing.
    """
    for i, j in ranges:
        found = _in_range(scan, i, j) if _points_back(scan, i, j) else None
        if found is not None and found.kind is not None:
            return found
    for i, j in ranges:
        if "interview" not in scan.lowers[i:j]:
            continue
        found = _in_range(scan, i, j)
        own = ["the", "interview"] in ([scan.lowers[k - 1], scan.lowers[k]] for k in range(i + 1, j))
        if found is not None and found.kind is OccasionKind.INTERVIEW and (found.outlet or own):
            return found
    return None


def _points_back(scan: Scan, i: int, j: int) -> bool:
    """Whether a paragraph tells where the words of the lead fell: said this at, made the remarks in, told a briefing."""
    low = scan.lowers
    if not _POINTERS.isdisjoint(low[i:j]):
        return any(
            low[k] in _POINTERS and low[k + 1] in _AT and (low[k - 1] in STATING or low[k - 2] == "made")
            for k in range(i + 2, j - 1)
        )
    return "told" in low[i:j] and any(
        low[k] == "told" and low[k + 1] in {"a", "the"} and scan.words[k - 1][:1].isupper() for k in range(i + 1, j - 2)
    )


def _unnamed(scan: Scan, ranges: Sequence[Range]) -> OccasionFound | None:
    """An occasion without a name: an answer to a question from the press, words that somebody wrote on a platform."""
    for i, j in ranges:
        if asked := asked_by(scan, i, j):
            return OccasionFound(None, asked.name, scan.span(asked.i, asked.j), "asked_by")
        if wrote := wrote_on(scan, i, j):
            return OccasionFound(OccasionKind.POST, wrote.name, scan.span(wrote.i, wrote.j), "wrote_on")
    return None


def _in_range(scan: Scan, i: int, j: int) -> OccasionFound | None:
    start, end = scan.starts[i], scan.end(j - 1)
    if not any(map(scan.text[start:end].lower().__contains__, _occasion_words())):
        return None
    best: OccasionFound | None = None
    for m in _occasion_pattern().finditer(scan.text, start, end):
        over = bisect_right(scan.starts, m.start(), i, j) - 1
        if over < i or scan.end(over) <= m.start():
            continue  # what was set aside is no word of the article
        token = bisect_left(scan.starts, m.start(), i, j)
        after = bisect_left(scan.starts, m.end(), i, j)
        if scan.flags[token] & MARK or not _introduced(scan, token, after, i, j):
            continue
        kind = _occasion_kinds()[" ".join(m["noun"].lower().split())]
        if kind is OccasionKind.STATEMENT and m["several"] and scan.lowers[token - 1] not in _LEADS:
            continue  # Lee's key statements are no occasion
        behind = after - 1 if m["noun"].lower().endswith(" on") else after  # a post on Delta Net
        outlet, stop = outlet_after(scan, behind, j) if kind in _WITH_OUTLET else (None, after)
        if kind in _WITH_OUTLET:
            outlet = outlet_before(scan, token, i) or outlet or told_outlet(scan, max(i, token - _TOLD), token)
        found = OccasionFound(kind, outlet, Span(m.start(), scan.end(max(stop, after) - 1)))
        if outlet or best is None:
            best = found
        if outlet:
            break
    return best


def _introduced(scan: Scan, token: int, after: int, floor: int, ceil: int) -> bool:
    """Whether `in an`, `at a joint`, `Lee's` or the like stands before the noun, or it opens or makes a headline."""
    opens = token == floor or scan.words[token - 1] == "("
    if opens or scan.words[token].istitle():
        if after < ceil and scan.lowers[after] in _BY_WHOM:
            return True
        if opens:
            return False
    if after < ceil and scan.lowers[after] == "by":
        return True
    for k in range(token - 1, max(floor, token - 5) - 1, -1):
        if scan.lowers[k] in _LEADS or scan.words[k][-2:] in ("'s", "’s"):
            return True
        if scan.flags[k] & (STOP | LINE | SUB):
            return False
    return False
