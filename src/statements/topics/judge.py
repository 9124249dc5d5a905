"""Judging one rule on one statement: are its parts there, near enough, often enough, and nothing that speaks against."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from statements.models import Layout
from statements.spans import Span
from statements.topics.compiled import IGNORE_PART, NONE_PART, SCOPES, CompiledRule
from statements.topics.functions import RuleContext
from statements.topics.matcher import TermIndex
from statements.topics.patterns import Allowance, Overtime, search
from statements.topics.terms import Term


class Outcome(StrEnum):
    """Whether a rule fired, and if not, why not."""

    FIRED = "fired"
    MISSING = "a part is missing"
    CANCELLED = "a word of 'none' occurs"
    APART = "the parts stand too far apart"
    TOO_FEW = "too few hits"
    NOT_MEANT = "meant for other speakers, sections or layouts"
    OVERTIME = "the pattern ran too long"


Found = tuple[int, int, int, int, int]
"""A hit as a part of a rule: start, end, the number of the part, the number of the scope, its first token."""
Told = tuple[str | None, str | None, str | None]
"""Speaker, section and layout of a statement."""
Pieces = tuple[Sequence[Span], ...]
"""The stretches of a statement, by scope."""
_GLANCE = 64  # tokens that are looked at directly, before the sentences of the article are worked out
_STOPS = frozenset((".", "!", "?", "…", ""))


class Judged(NamedTuple):
    """The answer, and the hits that speak for it (or against it)."""

    outcome: Outcome
    hits: list[Found]


class Judge:
    """Judges rules on the statements of one article.

    Attributes:
        overtimes: rules whose pattern ran too long, with the stretch; they are left out from there on.
    """

    def __init__(self, text: str, words: Sequence[str], starts: Sequence[int]) -> None:
        self.overtimes: dict[str, Span] = {}
        self._allowed: dict[str, Allowance] = {}
        self._text = text
        self._words = words
        self._starts = starts

    def __call__(self, rule: CompiledRule, rows: list[Found], pieces: Pieces, told: Told) -> Judged:
        """Judge a rule on the hits `rows` in the stretches `pieces`."""
        if rule.picky and not _meant(rule, told):
            return Judged(Outcome.NOT_MEANT, [])
        if rule.id in self.overtimes:
            return Judged(Outcome.OVERTIME, [])
        hits = [row for row in rows if row[2] >= 0]
        if rule.function or (rule.patterns and _can_still(rule, hits)):
            try:
                hits += self._searched(rule, pieces, told)
            except Overtime:
                return Judged(Outcome.OVERTIME, [])
        if len(hits) < len(rows):
            hits = _counting(rows, hits)
            against = [row for row in rows if row[2] == NONE_PART]
            if against and hits:
                return Judged(Outcome.CANCELLED, against)
        return self._counted(rule, hits)

    def _counted(self, rule: CompiledRule, hits: list[Found]) -> Judged:
        """Judge whether the hits are enough."""
        if len({row[2] for row in hits}) < rule.parts:
            return Judged(Outcome.MISSING, hits)
        hits = longest(hits) if rule.parts == 1 else sorted(hits)
        if rule.within is not None:
            near = self._near(rule, hits)
            if not near:
                return Judged(Outcome.APART, hits)
            hits = near
        if rule.min_count > 1 and len(longest(hits)) < rule.min_count:
            return Judged(Outcome.TOO_FEW, hits)
        return Judged(Outcome.FIRED, _leaders(hits) if rule.parts > 1 else hits)

    def _searched(self, rule: CompiledRule, pieces: Pieces, told: Told) -> list[Found]:
        """Look for what is no term: patterns and functions."""
        found: list[Found] = []
        for scope in rule.scopes:
            for piece in pieces[scope]:
                try:
                    spans = self._timed(rule, piece, scope, told)
                except Overtime:
                    self.overtimes[rule.id] = piece
                    raise
                found += [(s.start, s.end, part, scope, bisect_right(self._starts, s.start) - 1) for part, s in spans]
        return found

    def _timed(self, rule: CompiledRule, piece: Span, scope: int, told: Told) -> list[tuple[int, Span]]:
        """Return the hits in one stretch; a function may take the time it likes.

        Raises:
            Overtime: the rule's patterns took too long here, or in the article by now.
        """
        if rule.function:
            return list(self._spans(rule, piece, scope, told))
        allowed = self._allowed.setdefault(rule.id, Allowance())
        allowed.begin()
        spans = list(self._spans(rule, piece, scope, told))
        if allowed.end(len(piece) * sum(map(len, rule.patterns))):
            raise Overtime(rule.id)
        return spans

    def _spans(self, rule: CompiledRule, piece: Span, scope: int, told: Told) -> Iterator[tuple[int, Span]]:
        if rule.function:
            speaker, section, layout = told
            form = Layout(layout) if layout else None
            context = RuleContext(self._text, piece, SCOPES[scope], speaker, section, form)
            yield from ((0, span) for span in rule.function.spans(context))
        for part, patterns in enumerate(rule.patterns):
            for pattern in patterns:
                yield from ((part, span) for span in search(pattern, self._text, piece))

    def _near(self, rule: CompiledRule, hits: list[Found]) -> list[Found]:
        """Return the hits of the first window that holds all parts; hits are sorted by offset."""
        count: dict[int, int] = {}
        left = 0
        for right, found in enumerate(hits):
            count[found[2]] = count.get(found[2], 0) + 1
            while count[hits[left][2]] > 1:
                count[hits[left][2]] -= 1
                left += 1
            if len(count) == rule.parts and self._together(hits[left], found, rule.within):
                return hits[left : right + 1]
        return []

    def _together(self, first: Found, last: Found, within: int | str | None) -> bool:
        begin, end = first[4], last[4]
        if isinstance(within, int):
            return end - begin < within or self._word_counts[end] - self._word_counts[begin] < within
        if end - begin < _GLANCE:
            stops = compress(range(begin, end), map(_STOPS.__contains__, self._words[begin:end]))
            return not any(map(self._ends_sentence, stops))
        return bisect_left(self._sentence_ends, begin) == bisect_left(self._sentence_ends, end)

    @cached_property
    def _word_counts(self) -> list[int]:
        """How many words stand before each token."""
        return list(accumulate((w[:1].isalnum() for w in self._words), initial=0))

    @cached_property
    def _sentence_ends(self) -> list[int]:
        """The tokens that end a sentence."""
        stops = compress(range(len(self._words)), map(_STOPS.__contains__, self._words))
        return [i for i in stops if self._ends_sentence(i)]

    def _ends_sentence(self, i: int) -> bool:
        """Tell whether a sentence ends with stop `i`: after a real word, before a capital or a mark."""
        if not self._words[i]:
            return self._text[self._starts[i] : self._starts[i + 1]].count("\n") > 1
        before = self._words[i - 1] if i else ""
        after = self._words[i + 1] if i + 1 < len(self._words) else ""
        real = len(before) > 3 or not before[:1].isupper()
        return real and (not after[:1].isalnum() or after[:1].isupper())


def _meant(rule: CompiledRule, told: Told) -> bool:
    speaker, section, layout = told
    return (
        (not rule.layout or layout in rule.layout)
        and (not rule.speaker or _holds(speaker, rule.speaker))
        and (not rule.section or _holds(section, rule.section))
    )


def _holds(text: str | None, terms: tuple[Term, ...]) -> bool:
    """Tell whether a name or heading holds one of the terms, as whole words."""
    if not text:
        return False
    words = [w.strip(".,:;!?\"'()“”‘«»—–-").removesuffix("'s") for w in text.replace("’", "'").split()]
    starts = list(range(len(words) + 1))
    return bool(TermIndex(terms).hits(words, [w.lower() for w in words], starts, " " * len(words)))


def _can_still(rule: CompiledRule, hits: list[Found]) -> bool:
    """Tell whether all parts that need a term have one, so that patterns are worth the search."""
    there = {row[2] for row in hits}
    return all(patterns or part in there for part, patterns in enumerate(rule.patterns))


def _counting(rows: list[Found], hits: list[Found]) -> list[Found]:
    """Leave out the hits that touch a phrase which the rule ignores."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end, *_ in sorted(row for row in rows if row[2] == IGNORE_PART):
        if ends and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    kept: list[Found] = []
    for row in hits:
        k = bisect_right(ends, row[0])  # the first phrase that ends behind the beginning of the hit
        if k == len(ends) or starts[k] >= row[1]:
            kept.append(row)
    return kept


def longest(hits: list[Found]) -> list[Found]:
    """Return the hits by offset; of those that overlap only the longest, so that nothing counts twice.

    Example:
        >>> longest([(5, 9, 0, 0, 1), (0, 4, 0, 0, 0), (0, 9, 0, 0, 0)])
        [(0, 9, 0, 0, 0)]
    """
    if len(hits) == 1:
        return hits
    kept: list[Found] = []
    for row in sorted(hits, key=lambda h: (h[0], -h[1], h[3])):
        if not kept or row[0] >= kept[-1][1]:
            kept.append(row)
    return kept


def _leaders(hits: list[Found]) -> list[Found]:
    """Put the first hit of each part before the others, so that the evidence shows every part."""
    firsts: dict[int, Found] = {}
    for row in hits:
        firsts.setdefault(row[2], row)
    return list(dict.fromkeys([*firsts.values(), *hits]))
