"""Counting comparisons over many articles, and telling the misses."""

from collections import Counter

from statements.evaluation.compare import Comparison
from statements.evaluation.page import Page
from statements.evaluation.records import ConfidenceRow, EvaluationRow, Miss, MissKind, Score, TopicRow, share
from statements.evaluation.spans import FoundSpan, GoldSpan
from statements.evaluation.speakers import is_person, is_right
from statements.models import Confidence
from statements.query import fold


def right(comparison: Comparison, gold: GoldSpan, found: FoundSpan) -> bool:
    """Tell whether the speaker of a matched span is right."""
    return is_right(comparison.page.text, gold.sources, found.answer)


class Tally:
    """The counts of one row."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()

    def add(self, comparison: Comparison) -> None:
        """Count one article."""
        count = self._count
        count["gold"] += len(comparison.matched) + len(comparison.missed)
        count["found"] += len(comparison.matched) + len(comparison.spurious)
        count["matched"] += len(comparison.matched)
        count["gold words"] += comparison.gold_words
        count["found words"] += comparison.found_words
        count["common words"] += comparison.common_words
        for gold, found in comparison.matched:
            ok = right(comparison, gold, found)
            count["exact"] += gold.words == found.words
            count["right"] += ok
            count["named"] += gold.is_named
            count["named right"] += gold.is_named and ok
            person = gold.quote.who
            if person is not None and person.name and person.sure:
                count["persons"] += 1
                count["persons right"] += is_person(person, found.answer.name)

    def row(self, name: str) -> EvaluationRow:
        """Return the rates."""
        count = self._count
        return EvaluationRow(
            name=name,
            gold=count["gold"],
            predicted=count["found"],
            exact=Score.of(count["exact"], count["found"], count["gold"]),
            overlap=Score.of(count["common words"], count["found words"], count["gold words"]),
            matched=Score.of(count["matched"], count["found"], count["gold"]),
            speaker=share(count["named right"], count["named"]),
            speaker_or_none=share(count["right"], count["matched"]),
            person=share(count["persons right"], count["persons"]),
            end_to_end=Score.of(count["right"], count["found"], count["gold"]),
        )


class ConfidenceTally:
    """How often the speaker is right at each level of confidence."""

    def __init__(self) -> None:
        self._gold = 0
        self._spans: Counter[Confidence] = Counter()
        self._right: Counter[Confidence] = Counter()

    def add(self, comparison: Comparison) -> None:
        """Count one article."""
        self._gold += len(comparison.matched) + len(comparison.missed)
        for gold, found in comparison.matched:
            level = found.statement.attribution.confidence
            self._spans[level] += 1
            self._right[level] += right(comparison, gold, found)

    def rows(self) -> tuple[ConfidenceRow, ...]:
        """Return a row a level, the surest first."""
        return tuple(
            ConfidenceRow(
                confidence=level,
                spans=self._spans[level],
                right=self._right[level],
                share=share(self._spans[level], self._gold),
            )
            for level in sorted(Confidence, reverse=True)
        )


class TopicTally:
    """How well topics are found, where the gold tells them. A gold topic is an id or a label."""

    def __init__(self) -> None:
        self._spans: list[tuple[tuple[str, ...], frozenset[str]]] = []
        self._ids: dict[str, str] = {}

    def add(self, comparison: Comparison) -> None:
        """Count one article."""
        for gold, found in comparison.matched:
            if gold.quote.topics is not None:
                given = found.statement.topics
                self._ids.update({fold(topic.label): topic.id for topic in given})
                self._spans.append((gold.quote.topics, frozenset(topic.id for topic in given)))
        self._spans += [(g.quote.topics, frozenset()) for g in comparison.missed if g.quote.topics is not None]

    def rows(self) -> tuple[TopicRow, ...]:
        """Return a row a topic."""
        wanted, given, both = self._counts()
        return tuple(
            TopicRow(
                topic=name,
                gold=wanted[name],
                predicted=given[name],
                score=Score.of(both[name], given[name], wanted[name]),
            )
            for name in sorted({*wanted, *given})
        )

    def total(self) -> Score | None:
        """Return the score over all topics; None where the gold tells none."""
        wanted, given, both = self._counts()
        return Score.of(both.total(), given.total(), wanted.total()) if self._spans else None

    def _counts(self) -> tuple[Counter[str], Counter[str], Counter[str]]:
        """How many spans have each topic in the gold, in their statements, and in both."""
        wanted: Counter[str] = Counter()
        given: Counter[str] = Counter()
        both: Counter[str] = Counter()
        for named, found in self._spans:
            topics = {self._ids.get(fold(topic), topic) for topic in named}
            wanted.update(topics)
            given.update(found)
            both.update(topics & found)
        return wanted, given, both


def misses(row: str, article: str | None, comparison: Comparison) -> list[Miss]:
    """Return what is wrong in one row of one article, in order of the text."""
    wrong: list[tuple[MissKind, GoldSpan | None, FoundSpan | None]] = [
        *((MissKind.MISSED, gold, None) for gold in comparison.missed),
        *((MissKind.SPURIOUS, None, found) for found in comparison.spurious),
        *((MissKind.SPEAKER, g, f) for g, f in comparison.matched if not right(comparison, g, f)),
    ]
    told = [_miss(row, article, comparison.page, kind, gold, found) for kind, gold, found in wrong]
    return sorted(told, key=lambda miss: (miss.span, miss.kind))


def _miss(
    row: str, article: str | None, page: Page, kind: MissKind, gold: GoldSpan | None, found: FoundSpan | None
) -> Miss:
    places = [page.span(side.words) for side in (gold, found) if side is not None]
    sources = gold.sources if gold else ()
    mentions = [mention.of(page.text) for source in sources for mention in source.mentions]
    names = [source.name for source in sources if source.name]
    return Miss(
        row=row,
        kind=kind,
        article=article,
        span=places[0],
        text=places[0].of(page.text),
        found=places[1] if len(places) > 1 else None,
        wanted=tuple(dict.fromkeys([*mentions, *names])),
        speaker=found.answer.name if found else None,
        rule=found.statement.attribution.rule if found else None,
    )
