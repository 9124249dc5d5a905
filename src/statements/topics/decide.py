"""Deciding: which rules fire on a statement, and which topics that gives.

The terms of all that is said in the article are found once; a statement costs no more than the hits that lie in it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from statements.models import Code, Evidence, Layout, Scope, TopicMatch
from statements.spans import Span
from statements.topics.compiled import SCOPES, CompiledRule, Round
from statements.topics.judge import Found, Judge, Outcome, Pieces, Told, longest
from statements.topics.matcher import Hit, TermIndex
from statements.topics.records import evidence, topic_match

MOST_EVIDENCE = 3
_PARAGRAPH = SCOPES.index(Scope.PARAGRAPH)
_EXCHANGE = SCOPES.index(Scope.EXCHANGE)
_NOBODY: Told = (None, None, None)
_FIRED = Outcome.FIRED
_OF_MANY = frozenset({Layout.DIGEST.value, Layout.TRANSCRIPT.value})
"""Layouts whose headline names what is talked about somewhere, not in each statement."""
_HAIR = 1e-9  # a score of ten times 0.1 reaches 1.0


class TopicRow(NamedTuple):
    """What a topic puts into each of its matches."""

    id: str
    label: str
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Matcher:
    """A rule set ready to read articles. Made by `RuleSet.matcher()`; threads can share it.

    Attributes:
        index: the terms.
        rules: the rules, by number.
        topics: the topics, by number.
        itself: what is asked of a statement itself.
        around: what is asked of what stands around it, if it gave no topic itself.
        threshold: the score from which on a topic is given.
    """

    index: TermIndex
    rules: tuple[CompiledRule, ...]
    topics: tuple[TopicRow, ...]
    itself: Round
    around: Round
    threshold: float

    @property
    def looks_at_paragraphs(self) -> bool:
        """Whether any rule looks there, so that it is worth telling what stands there."""
        return _PARAGRAPH in self.itself.scopes or _PARAGRAPH in self.around.scopes

    @property
    def looks_at_exchanges(self) -> bool:
        """Whether any rule looks at the turns before a turn, so that it is worth telling where they stand."""
        return _EXCHANGE in self.itself.scopes or _EXCHANGE in self.around.scopes

    def scan(
        self,
        text: str,
        words: Sequence[str],
        lowers: Sequence[str],
        starts: Sequence[int],
        ranges: Sequence[tuple[int, int]] | None = None,
    ) -> "TopicPass":
        """Find the terms in an article.

        Args:
            text: the article.
            words: its tokens; a run of line ends is the empty string.
            lowers: the same in lower case.
            starts: the offset of each token, and one more for the end of the text.
            ranges: the tokens of its headlines and headings, and of what is said in it, in order; all by default. They are enough
                unless a rule looks at paragraphs.
        """
        if self.looks_at_paragraphs:
            ranges = None
        hits = self.index.hits(words, lowers, starts, text, ranges)
        return TopicPass(self, text, hits, [hit[0] for hit in hits], Judge(text, words, starts))


class Place(NamedTuple):
    """Where a statement stands, for the rules: its words, and those around it."""

    pieces: Pieces
    """The stretches of the statement, by scope."""
    told: Told
    """Speaker, section and layout."""
    around: tuple[Pieces, ...] = ()
    """What stands around it, nearest first."""

    @classmethod
    def of(
        cls,
        *,
        quotations: Sequence[Span] = (),
        paraphrase: Sequence[Span] = (),
        heading: Span | None = None,
        headline: Span | None = None,
        paragraph: Span | None = None,
        exchange: Sequence[Sequence[Span]] = (),
        speaker: str | None = None,
        section: str | None = None,
        layout: str | None = None,
    ) -> "Place":
        """Tell a place from what stands there; `exchange` holds the turns before it, the nearest first."""
        title, below = _maybe(headline), _maybe(paragraph)
        around: tuple[Pieces, ...] = (((), (), (), (), below, ()),) if below else ()
        before: tuple[Span, ...] = ()
        if exchange:
            around += tuple([((), (), (), (), (), tuple(turn)) for turn in exchange])
            before = tuple(chain.from_iterable(exchange))
        if title and layout not in _OF_MANY:
            around += (((), (), (), title, (), ()),)
        pieces = (tuple(quotations), tuple(paraphrase), _maybe(heading), title, below, before)
        return cls(pieces, (speaker, section, layout), around)


@dataclass(slots=True)
class TopicPass:
    """The terms of one article, and the topics of its statements. Belongs to one article, and to one thread.

    Attributes:
        matcher: the rules.
        text: the article.
        hits: where terms occur, by offset.
    """

    matcher: Matcher
    text: str
    hits: list[Hit]
    _starts: list[int]
    _judge: Judge
    _known: dict[object, tuple[TopicMatch, ...]] = field(default_factory=dict)

    @property
    def overtimes(self) -> Mapping[str, Span]:
        """Rules whose pattern ran too long and was left out from there on, with the place."""
        return self._judge.overtimes

    def heading(self, span: Span) -> tuple[TopicMatch, ...]:
        """Return the topics that a heading gives to all that stands under it."""
        if span not in self._known:
            self._known[span] = self._given(self.matcher.itself, ((), (), (span,), (), (), ()), _NOBODY)[0]
        return self._known[span]

    def statement(self, place: "Place") -> tuple[TopicMatch, ...]:
        """Return the topics of a statement, heaviest first: its own, or if it has none, those of what stands around."""
        given, vetoed = self._given(self.matcher.itself, place.pieces, place.told)
        if given or not self.matcher.around.scopes:
            return given
        for pieces in place.around:
            if given := self._around(pieces, place.told):
                return tuple(m for m in given if m.id not in vetoed)
        return ()

    def _around(self, pieces: Pieces, told: Told) -> tuple[TopicMatch, ...]:
        key = (pieces, told if self.matcher.around.picky else None)
        if key not in self._known:
            self._known[key] = self._given(self.matcher.around, pieces, told)[0]
        return self._known[key]

    def trace(self, place: "Place") -> tuple["RuleTrace", ...]:
        """Tell of each rule that found anything in a statement whether it fired, and if not, why not."""
        traces = []
        waiting, against = self._waiting(self.matcher.itself, place.pieces)
        for number in sorted(waiting.keys() | against.keys()):
            rows = waiting.get(number, []) + against.get(number, [])
            rule = self.matcher.rules[number]
            outcome, hits = self._judge(rule, rows, place.pieces, place.told)
            if hits or rows:
                spans = tuple(Span(row[0], row[1]) for row in (hits or rows))
                topic = self.matcher.topics[rule.topic].id
                traces.append(RuleTrace(rule.id, topic, rule.weight, rule.veto, outcome, spans))
        return tuple(traces)

    def _waiting(self, asked: Round, pieces: Pieces) -> tuple[dict[int, list[Found]], dict[int, list[Found]]]:
        """Collect, for each rule, the hits in the stretches it looks at: those for it, and those against it."""
        waiting: dict[int, list[Found]] = {number: [] for number in asked.restless} if asked.restless else {}
        against: dict[int, list[Found]] = {}
        starts, hits, count = self._starts, self.hits, len(self.hits)
        for scope in asked.scopes:
            postings = asked.postings[scope]
            for span in pieces[scope]:
                k, end = bisect_left(starts, span.start), span.end
                while k < count and starts[k] < end:
                    begin, stop, term, token = hits[k]
                    k += 1
                    if stop > end:
                        continue
                    for number, part in postings[term]:
                        rows = waiting if part >= 0 else against
                        if number in rows:
                            rows[number].append((begin, stop, part, scope, token))
                        else:
                            rows[number] = [(begin, stop, part, scope, token)]
        return waiting, against

    def _given(self, asked: Round, pieces: Pieces, told: Told) -> tuple[tuple[TopicMatch, ...], set[str]]:
        """Return the topics that the rules give, and the ids of those that they take away."""
        waiting, against = self._waiting(asked, pieces)
        if not waiting:
            return (), set()
        rules = self.matcher.rules
        fired: dict[int, list[tuple[int, list[Found]]]] = {}
        vetoed: set[int] = set()
        for number, hits in waiting.items():
            rule = rules[number]
            if rule.simple and number not in against:
                shown = hits if len(hits) == 1 else longest(hits)
            else:
                outcome, shown = self._judge(rule, hits + against.get(number, []), pieces, told)
                if outcome is not _FIRED:
                    continue
            if rule.veto:
                vetoed.add(rule.topic)
            elif rule.topic in fired:
                fired[rule.topic].append((number, shown))
            else:
                fired[rule.topic] = [(number, shown)]
        given = [match for topic, rows in fired.items() if topic not in vetoed and (match := self._match(topic, rows))]
        if len(given) > 1:
            given.sort(key=lambda m: (-m.score, m.id))
        return tuple(given), {self.matcher.topics[topic].id for topic in vetoed} if vetoed else set()

    def _match(self, topic: int, fired: list[tuple[int, list[Found]]]) -> TopicMatch | None:
        rules = self.matcher.rules
        score = rules[fired[0][0]].weight
        if len(fired) > 1:
            fired.sort(key=lambda row: (-rules[row[0]].weight, rules[row[0]].id))
            score = round(sum(rules[number].weight for number, _ in fired), 9)
        if score < self.matcher.threshold - _HAIR:
            return None
        shown: list[Evidence] = []
        for number, hits in fired:
            rule = rules[number]
            weight = rule.weight
            for begin, end, _, scope, _ in hits[:MOST_EVIDENCE]:
                words = self.text[begin:end]
                shown.append(evidence(rule.id, SCOPES[scope], Span(begin, end), words, weight, rule.why))
                weight = 0.0  # a rule counts once, however often it hits
        row = self.matcher.topics[topic]
        return topic_match(row.id, row.label, row.codes, score, tuple(shown))


class RuleTrace(NamedTuple):
    """What became of one rule on one statement."""

    rule: str
    topic: str
    weight: float
    veto: bool
    outcome: Outcome
    spans: tuple[Span, ...]


def _maybe(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)
