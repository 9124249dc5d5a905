"""One gold record beside its article: which spans belong together, which are missed, which spurious."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from statements.article import Article
from statements.evaluation.gold import GoldRecord
from statements.evaluation.page import Page, Words, pairs
from statements.evaluation.spans import (
    FoundSpan,
    GoldSpan,
    found_contents,
    found_quoted,
    gold_contents,
    gold_quoted,
)
from statements.models import StatementKind
from statements.spans import Span

KINDS: dict[str, frozenset[StatementKind]] = {
    "direct": frozenset({StatementKind.DIRECT}),
    "direct+mixed": frozenset({StatementKind.DIRECT, StatementKind.MIXED}),
    "all": frozenset(StatementKind),
}
"""The rows that count contents, and the kinds that each counts."""


class Comparison(NamedTuple):
    """One row of one article."""

    page: Page
    matched: list[tuple[GoldSpan, FoundSpan]]
    missed: list[GoldSpan]
    spurious: list[FoundSpan]
    gold_words: int
    found_words: int
    common_words: int


class Sheet:
    """One record beside its article, or beside none."""

    def __init__(self, record: GoldRecord, article: Article | None) -> None:
        self._page = page = Page(record.text)
        self._record, self._article = record, article
        self._everything = gold_contents(page, record.quotes, KINDS["all"])
        self._found = found_contents(page, article)
        self._blank = page.mask(w for start, end in record.ignore for _, w in page.lines(Span(start, end)))

    def contents(self, kinds: Collection[StatementKind]) -> Comparison:
        """Compare the contents of these kinds. What is found in those of other kinds is no fault."""
        page = self._page
        gold = gold_contents(page, self._record.quotes, kinds)
        others = page.mask(g.words for g in self._everything if g.quote.kind not in kinds)

        def aside(words: Words) -> bool:
            return page.kind(words) not in kinds or _half(others, words) or _half(self._blank, words)

        return self._compare(gold, self._found, aside, _either(others, self._blank))

    def quoted(self) -> Comparison:
        """Compare what stands in quotation marks. What is found inside indirect contents is no fault."""
        page = self._page
        gold = gold_quoted(page, self._record.quotes)
        indirect = page.mask(g.words for g in self._everything if g.quote.kind is StatementKind.INDIRECT)
        indirect = _without(indirect, page.mask(g.words for g in gold))

        def aside(words: Words) -> bool:
            return indirect[slice(*words)].count(0) == 0 or _half(self._blank, words)

        return self._compare(gold, found_quoted(page, self._article), aside, self._blank)

    def _compare(
        self, gold: Sequence[GoldSpan], found: Sequence[FoundSpan], aside: Callable[[Words], bool], unheard: bytearray
    ) -> Comparison:
        """Match the spans; unmatched ones that are `aside`, and words that are `unheard`, count for nothing."""
        matched = pairs([g.words for g in gold], [f.words for f in found])
        taken, answered = {g for g, _ in matched}, {f for _, f in matched}
        spurious = [f for n, f in enumerate(found) if n not in answered and not aside(f.words)]
        kept = [found[n].words for n in answered] + [f.words for f in spurious]
        gold_mask = self._page.mask(g.words for g in gold)
        found_mask = _without(self._page.mask(kept), _without(unheard, gold_mask))
        return Comparison(
            page=self._page,
            matched=[(gold[g], found[f]) for g, f in matched],
            missed=[g for n, g in enumerate(gold) if n not in taken],
            spurious=spurious,
            gold_words=gold_mask.count(1),
            found_words=found_mask.count(1),
            common_words=found_mask.count(1) - _without(found_mask, gold_mask).count(1),
        )


def _half(mask: bytearray, words: Words) -> bool:
    """Whether a mask covers half of a run or more."""
    return 2 * mask[slice(*words)].count(1) >= words[1] - words[0]


def _either(a: bytearray, b: bytearray) -> bytearray:
    """Return what mask `a` or `b` covers. As one number, a whole mask takes a step."""
    return bytearray((int.from_bytes(a) | int.from_bytes(b)).to_bytes(len(a)))


def _without(a: bytearray, b: bytearray) -> bytearray:
    """Return what mask `a` covers and `b` does not."""
    return bytearray((int.from_bytes(a) & ~int.from_bytes(b)).to_bytes(len(a)))
