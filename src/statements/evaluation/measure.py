"""`evaluate(gold, articles)`: the rates and the misses."""

from collections.abc import Iterable, Sequence

from statements.article import Article
from statements.errors import InputError
from statements.evaluation.compare import KINDS, Sheet
from statements.evaluation.gold import GoldRecord, GoldSource, read_gold
from statements.evaluation.records import EvaluationReport, Miss
from statements.evaluation.tally import ConfidenceTally, Tally, TopicTally, misses
from statements.models import Failure

QUOTED, ALL = "quoted", "all"


def evaluate(gold: GoldSource, articles: Iterable[Article | Failure]) -> EvaluationReport:
    """Compare articles with gold annotations: spans, speakers and topics, and every miss.

    A gold record is `{"id", "text", "quotes": [{"start", "end", "kind", "speaker", "speaker_name"}]}`: `kind` is
    direct, mixed or indirect, `speaker` the mention as `{"start", "end"}` or null, `speaker_name` the name or null,
    offsets are half-open code points. A quote may also have `speaker_spans` (a mention in several parts), `topics`
    (ids or labels) and `who` (the person behind a pronoun: `{"name", "accept", "sure"}`), a record `ignore`
    (stretches that nobody annotated). Other fields are left alone.

    Spans are compared by their words, so quotation marks and punctuation at the edges don't count, and paragraph by
    paragraph. A speaker is right where the mentions overlap or their last words are the same, so it is too kind to an
    answer that takes one namesake for another. An article belongs to the record with its id, else to the one with
    its text; a record without an article is missed as a whole.

    Args:
        gold: the path of a JSON Lines file, or an iterable of records.
        articles: what `parse_article` or `parse_articles` returned; failures count as articles that are not there.

    Raises:
        InputError: a gold record can't be read; an article's text is not that of its record, or two are of one
            record; or none of the articles is in the gold.

    Example:
        >>> from statements import parse_article
        >>> text = '"Rain fell," said Ann Lee. The roof held, Bo Park said.'
        >>> quotes = [
        ...     {"start": 0, "end": 12, "kind": "direct", "speaker_name": "Ann Lee"},
        ...     {"start": 27, "end": 40, "kind": "indirect", "speaker_name": "Cy Moss"},
        ... ]
        >>> report = evaluate([{"text": text, "quotes": quotes}], [parse_article(text)])
        >>> report
        1 articles, 0 of the gold without an article
        row            gold  found  exact F1  overlap F1  match F1  speaker  end to end
        quoted            1      1     100.0       100.0     100.0    100.0       100.0
        direct            1      1     100.0       100.0     100.0    100.0       100.0
        direct+mixed      1      1     100.0       100.0     100.0    100.0       100.0
        all               2      2     100.0       100.0     100.0     50.0        50.0
        >>> report.misses
        (<Miss all speaker | - 27 | wanted Cy Moss | Bo Park | 'The roof held'>,)
    """
    records = read_gold(gold)
    measure = Measure(records)
    for article in articles:
        if isinstance(article, Failure):
            continue
        if not isinstance(article, Article):
            message = f"evaluate() takes articles, as parse_article() returns them, not {type(article).__name__}"
            raise InputError(message, code="bad-argument")
        measure.add(article)
    return measure.report()


class Measure:
    """Counts, article by article."""

    def __init__(self, records: Sequence[GoldRecord]) -> None:
        self._records = records
        self._by_id = {record.id: number for number, record in enumerate(records) if record.id is not None}
        self._by_text: dict[str, list[int]] = {}
        for number in reversed(range(len(records))):
            self._by_text.setdefault(records[number].text, []).append(number)
        self._tallies = {name: Tally() for name in (QUOTED, *KINDS)}
        self._confidence = ConfidenceTally()
        self._topics = TopicTally()
        self._misses: dict[int, list[Miss]] = {}
        self._without_gold = 0

    def add(self, article: Article) -> None:
        """Count one article against its record."""
        number = self._number(article)
        if number is None:
            self._without_gold += 1
            return
        if number in self._misses:
            message = f"two articles belong to the gold record {self._records[number].id!r}: hand over one of them"
            raise InputError(message, code="bad-gold")
        self._count(number, article)

    def report(self) -> EvaluationReport:
        """Count the records without an article as missed, and work out the rates."""
        articles = len(self._misses)
        if self._without_gold and not articles:
            message = "none of the articles is in the gold, by id or by text: parse the texts of the gold records"
            raise InputError(message, code="bad-gold")
        for number in range(len(self._records)):
            if number not in self._misses:
                self._count(number, None)
        return EvaluationReport(
            articles=articles,
            without_article=len(self._records) - articles,
            without_gold=self._without_gold,
            rows=tuple(tally.row(name) for name, tally in self._tallies.items()),
            confidence=self._confidence.rows(),
            topics=self._topics.rows(),
            all_topics=self._topics.total(),
            misses=tuple(miss for number in range(len(self._records)) for miss in self._misses[number]),
        )

    def _number(self, article: Article) -> int | None:
        """The record that an article belongs to."""
        number = self._by_id.get(article.id) if article.id is not None else None
        if number is None:
            numbers = self._by_text.get(article.text, [])
            while len(numbers) > 1 and numbers[-1] in self._misses:
                numbers.pop()
            return numbers[-1] if numbers else None
        if self._records[number].text != article.text:
            message = f"the gold record {article.id!r} has another text than the article: parse the record's own text"
            raise InputError(message, code="bad-gold")
        return number

    def _count(self, number: int, article: Article | None) -> None:
        record = self._records[number]
        sheet = Sheet(record, article)
        compared = {QUOTED: sheet.quoted(), **{name: sheet.contents(kinds) for name, kinds in KINDS.items()}}
        for name, comparison in compared.items():
            self._tallies[name].add(comparison)
        self._confidence.add(compared[QUOTED])
        self._topics.add(compared[ALL])
        given = record.id if record.id is not None or article is None else article.id
        self._misses[number] = [miss for name in (QUOTED, ALL) for miss in misses(name, given, compared[name])]
