"""What a rule set does to a pile of articles: how often each rule fires, where rules meet, and what they hit."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pydantic import BaseModel, ConfigDict

from statements.article import Article
from statements.errors import InputError
from statements.spans import Span
from statements.topics.checks import tokens
from statements.topics.decide import Matcher, Place, TopicPass
from statements.topics.judge import Outcome
from statements.topics.places import place_of
from statements.topics.rules import CONTEXT

_AROUND = 40
_AROUND_SCOPES = frozenset(CONTEXT)


class RuleReport(BaseModel):
    """What one rule did."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    rule: str
    """Its id."""
    topic: str
    """The topic it speaks for."""
    fired: int = 0
    """On how many statements it fired."""
    overlap: int = 0
    """On how many of them another rule spoke for the same topic."""
    conflict: int = 0
    """On how many of them the topic was not given: vetoed, or spoken against by weights."""
    samples: tuple[str, ...] = ()
    """Some of its hits, in [ ], with the words around."""


class RulesReport(BaseModel):
    """What a rule set did to a pile of articles. Printed, it is a table."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    articles: int
    """How many were read."""
    statements: int
    """How many statements they hold."""
    covered: int
    """How many of these got a topic."""
    topics: tuple[tuple[str, int], ...]
    """How many statements each topic stands on, most first."""
    together: tuple[tuple[str, str, int], ...]
    """Pairs of topics that stand on the same statements most often, parents and children left out."""
    rules: tuple[RuleReport, ...]
    """What each rule did, busiest first; those that never fired come last."""

    @property
    def coverage(self) -> float:
        """The share of statements that got a topic."""
        return self.covered / self.statements if self.statements else 0.0

    def __str__(self) -> str:
        """Print the table."""
        lines = [
            f"{self.articles} articles, {self.statements} statements, {self.coverage:.0%} with a topic",
            f"{'rule':<40} {'fired':>6} {'overlap':>8} {'conflict':>9}  sample",
        ]
        for r in self.rules:
            sample = r.samples[0] if r.samples else ""
            lines.append(f"{r.rule:<40} {r.fired:>6} {r.overlap:>8} {r.conflict:>9}  {sample}".rstrip())
        return "\n".join(lines)


class Reporter:
    """Counts, article by article."""

    def __init__(self, matcher: Matcher, samples: int) -> None:
        self._matcher = matcher
        self._wanted = samples
        self._articles = self._statements = self._covered = 0
        self._fired: Counter[str] = Counter()
        self._overlap: Counter[str] = Counter()
        self._conflict: Counter[str] = Counter()
        self._samples: dict[str, list[str]] = {}
        self._topics: Counter[str] = Counter()
        self._together: Counter[tuple[str, str]] = Counter()

    def read(self, articles: Iterable[Article]) -> RulesReport:
        """Match the rules on all statements and return what came out."""
        for article in articles:
            if not isinstance(article, Article):
                message = f"report() takes articles, as parse_article() returns them, not {type(article).__name__}"
                raise InputError(message, code="bad-argument")
            self._articles += 1
            found = self._matcher.scan(article.text, *tokens(article.text))
            for statement in article.statements:
                self._statements += 1
                self._count(found, place_of(article, statement))
        return self._report()

    def _count(self, found: TopicPass, place: Place) -> None:
        given = found.statement(place)
        ids = sorted(m.id for m in given)
        self._covered += bool(given)
        self._topics.update(ids)
        self._together.update((a, b) for n, a in enumerate(ids) for b in ids[n + 1 :] if not b.startswith(f"{a}/"))
        fired = [
            (t.rule, t.topic, t.veto, t.spans[0]) for t in found.trace(place) if t.outcome is Outcome.FIRED and t.spans
        ]
        fired += [
            (e.rule, m.id, False, e.span) for m in given for e in m.evidence if e.scope in _AROUND_SCOPES and e.weight
        ]
        fired = list({row[:2]: row for row in fired}.values())
        speaking = Counter(topic for _, topic, veto, _ in fired if not veto)
        for rule, topic, veto, span in fired:
            self._fired[rule] += 1
            self._overlap[rule] += not veto and speaking[topic] > 1
            self._conflict[rule] += bool(speaking[topic]) if veto else topic not in ids
            kept = self._samples.setdefault(rule, [])
            sample = _sample(found.text, span)
            if len(kept) < self._wanted and sample not in kept:
                kept.append(sample)

    def _report(self) -> RulesReport:
        topic_of = {rule.id: self._matcher.topics[rule.topic].id for rule in self._matcher.rules}
        order: Sequence[str] = sorted(topic_of, key=lambda rule: (-self._fired[rule], rule))
        pairs = sorted(self._together.items(), key=lambda row: (-row[1], row[0]))[:20]
        return RulesReport(
            articles=self._articles,
            statements=self._statements,
            covered=self._covered,
            topics=tuple(sorted(self._topics.items(), key=lambda row: (-row[1], row[0]))),
            together=tuple((a, b, count) for (a, b), count in pairs),
            rules=tuple(
                RuleReport(
                    rule=rule,
                    topic=topic_of[rule],
                    fired=self._fired[rule],
                    overlap=self._overlap[rule],
                    conflict=self._conflict[rule],
                    samples=tuple(self._samples.get(rule, ())),
                )
                for rule in order
            ),
        )


def _sample(text: str, span: Span) -> str:
    before = text[max(span.start - _AROUND, 0) : span.start]
    after = text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = before.partition(" ")[2]
    if len(text) > span.end + _AROUND:
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}[{span.of(text)}]{after}".split())
