"""What an evaluation answers: rates by row, by level of confidence and by topic, and every miss."""

from enum import StrEnum
from typing import Self

from statements.models import Confidence, Record
from statements.spans import Span


class MissKind(StrEnum):
    """What is wrong with a span."""

    MISSED = "missed"
    """It stands in the gold, and no statement has it."""
    SPURIOUS = "spurious"
    """A statement has it, and it does not stand in the gold."""
    SPEAKER = "speaker"
    """Both have it, with different speakers."""


class Score(Record):
    """Precision, recall and their harmonic mean, from 0 to 1.

    Example:
        >>> Score.of(right=3, predicted=4, gold=6)
        <Score precision 75.0, recall 50.0, F1 60.0>
    """

    precision: float
    """The share of what was answered that is right."""
    recall: float
    """The share of the gold that was found."""
    f1: float
    """The harmonic mean of the two."""

    @classmethod
    def of(cls, right: int, predicted: int, gold: int) -> Self:
        """Work out the three from counts. Nothing of nothing is 0."""
        precision, recall = share(right, predicted), share(right, gold)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        return cls(precision=precision, recall=recall, f1=f1)

    def __repr__(self) -> str:
        return f"<Score precision {_percent(self.precision)}, recall {_percent(self.recall)}, F1 {_percent(self.f1)}>"


class EvaluationRow(Record):
    """The rates of one kind of spans.

    `quoted` counts each stretch in quotation marks; `direct`, `direct+mixed` and `all` count contents of these kinds.
    """

    name: str
    """quoted, direct, direct+mixed or all."""
    gold: int
    """Spans in the gold."""
    predicted: int
    """Spans in the statements."""
    exact: Score
    """Spans with the same first and last word."""
    overlap: Score
    """Words that both have."""
    matched: Score
    """Spans that share at least half of the words of the longer one, one to one."""
    speaker: float
    """The share of matched spans whose speaker is right, where the gold names a speaker."""
    speaker_or_none: float
    """The same over all matched spans: where the gold names none, none is right."""
    person: float
    """The share with the right name, where the gold tells the person behind a pronoun or a description."""
    end_to_end: Score
    """Spans that are matched and have the right speaker."""

    def __repr__(self) -> str:
        spans = f"{self.gold} gold, {self.predicted} found, match F1 {_percent(self.matched.f1)}"
        return f"<EvaluationRow {self.name}: {spans}, end to end F1 {_percent(self.end_to_end.f1)}>"


class ConfidenceRow(Record):
    """How often the speaker is right at one level of confidence, over the matched spans of row `quoted`."""

    confidence: Confidence
    """The level."""
    spans: int
    """Matched spans of this level."""
    right: int
    """Those whose speaker is right."""
    share: float
    """The level's share of all quoted spans of the gold."""

    @property
    def precision(self) -> float:
        """The share of the level's spans whose speaker is right."""
        return share(self.right, self.spans)

    def __repr__(self) -> str:
        return (
            f"<ConfidenceRow {self.confidence}: {self.right} of {self.spans} right, {_percent(self.share)} % of gold>"
        )


class TopicRow(Record):
    """How well one topic is found, over the spans whose gold tells topics."""

    topic: str
    """The topic's id, or its label as the gold has it."""
    gold: int
    """Spans that have it in the gold."""
    predicted: int
    """Matched spans whose statement has it."""
    score: Score
    """Spans that have it in both."""

    def __repr__(self) -> str:
        return f"<TopicRow {self.topic}: {self.gold} gold, {self.predicted} found, F1 {_percent(self.score.f1)}>"


class Miss(Record):
    """One span that is wrong: missed, spurious, or with another speaker."""

    row: str
    """The row it counts in: `quoted` or `all`."""
    kind: MissKind
    """What is wrong."""
    article: str | None
    """The id of the gold record, or of the article where the record has none."""
    span: Span
    """The place: the gold's span, or the statement's where it is spurious."""
    text: str
    """The words there."""
    found: Span | None = None
    """The statement's span, where only the speaker is wrong."""
    wanted: tuple[str, ...] = ()
    """The gold's mentions and names, any of which would do."""
    speaker: str | None = None
    """The speaker that the statement has."""
    rule: str | None = None
    """The rule that gave it."""

    def __repr__(self) -> str:
        flat = " ".join(self.text[:200].split())[:60]
        who = f" | wanted {', '.join(self.wanted) or '-'} | {self.speaker or '-'}"
        return f"<Miss {self.row} {self.kind} | {self.article or '-'} {self.span.start}{who} | {flat!r}>"


class EvaluationReport(Record):
    """What came out. Printed, it is a table in per cent.

    Example:
        >>> EvaluationReport.empty()
        0 articles, 0 of the gold without an article
        row            gold  found  exact F1  overlap F1  match F1  speaker  end to end
    """

    articles: int
    """Gold records that have an article."""
    without_article: int
    """Gold records that have none; all their spans are missed."""
    without_gold: int
    """Articles that no gold record is about; they count for nothing."""
    rows: tuple[EvaluationRow, ...]
    """quoted, direct, direct+mixed and all."""
    confidence: tuple[ConfidenceRow, ...]
    """One row a level, the surest first."""
    topics: tuple[TopicRow, ...] = ()
    """One row a topic, in order of their names; empty where the gold tells none."""
    all_topics: Score | None = None
    """All topics together; None where the gold tells none."""
    misses: tuple[Miss, ...] = ()
    """Every miss of the rows `quoted` and `all`, in order of the gold and of the text."""

    @classmethod
    def empty(cls) -> Self:
        """Return the report on nothing."""
        return cls(articles=0, without_article=0, without_gold=0, rows=(), confidence=())

    def row(self, name: str) -> EvaluationRow:
        """Return a row by its name: quoted, direct, direct+mixed or all.

        Raises:
            KeyError: there is no such row.
        """
        return {row.name: row for row in self.rows}[name]

    def __repr__(self) -> str:
        head = f"{'row':<13} {'gold':>5} {'found':>6} {'exact F1':>9} {'overlap F1':>11} {'match F1':>9} {'speaker':>8}"
        lines = [
            f"{self.articles} articles, {self.without_article} of the gold without an article",
            f"{head} {'end to end':>11}",
        ]
        for r in self.rows:
            rates = (r.exact.f1, r.overlap.f1, r.matched.f1, r.speaker, r.end_to_end.f1)
            cells = (f"{_percent(x):>{width}}" for x, width in zip(rates, (9, 11, 9, 8, 11), strict=True))
            lines.append(" ".join([f"{r.name:<13} {r.gold:>5} {r.predicted:>6}", *cells]))
        if self.all_topics is not None:
            lines.append(f"topics: {self.all_topics!r}")
        return "\n".join(lines)


def share(part: int, whole: int) -> float:
    """Return `part` as a share of `whole`; nothing of nothing is 0."""
    return part / whole if whole else 0.0


def _percent(rate: float) -> str:
    return f"{100 * rate:.1f}"
