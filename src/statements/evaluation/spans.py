"""The spans that are compared: contents of statements, and what stands in quotation marks in them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from statements.article import Article
from statements.evaluation.gold import GoldQuote
from statements.evaluation.page import Page, Words
from statements.evaluation.speakers import Answer, Source
from statements.models import Statement, StatementKind
from statements.spans import Span


@dataclass(slots=True)
class GoldSpan:
    """A stretch of the gold with everyone whose it may be, where several annotations cover the same words."""

    words: Words
    quote: GoldQuote
    sources: list[Source] = field(default_factory=list)

    @property
    def is_named(self) -> bool:
        """Whether the gold tells whose it is."""
        return any(source.is_named for source in self.sources)


@dataclass(slots=True)
class FoundSpan:
    """A stretch of a statement."""

    words: Words
    statement: Statement
    answer: Answer


def gold_contents(page: Page, quotes: Iterable[GoldQuote], kinds: Collection[StatementKind]) -> list[GoldSpan]:
    """Return the contents of these kinds, cut at line breaks, in order."""
    rows = ((words, q) for q in quotes if q.kind in kinds for _, words in page.lines(Span(q.start, q.end)))
    return _joined_gold(rows)


def gold_quoted(page: Page, quotes: Iterable[GoldQuote]) -> list[GoldSpan]:
    """Return what stands in quotation marks inside contents that are not all indirect, in order."""
    rows = (
        (words, q)
        for q in quotes
        if q.kind is not StatementKind.INDIRECT
        for line, _ in page.lines(Span(q.start, q.end))
        for words in page.quoted(line)
    )
    return _joined_gold(rows)


def found_contents(page: Page, article: Article | None) -> list[FoundSpan]:
    """Return the contents of the statements, cut at line breaks, in order."""
    return _joined_found((words, s) for _, words, s in _contents(page, article))


def found_quoted(page: Page, article: Article | None) -> list[FoundSpan]:
    """Return what stands in quotation marks inside the contents of the statements, in order."""
    return _joined_found((words, s) for line, _, s in _contents(page, article) for words in page.quoted(line))


def _contents(page: Page, article: Article | None) -> Iterator[tuple[Span, Words, Statement]]:
    for statement in article.statements if article is not None else ():
        for piece in statement.content:
            for line, words in page.lines(piece):
                yield line, words, statement


def _joined_gold(rows: Iterable[tuple[Words, GoldQuote]]) -> list[GoldSpan]:
    spans: dict[Words, GoldSpan] = {}
    for words, quote in rows:
        spans.setdefault(words, GoldSpan(words, quote)).sources.append(Source(quote.mentions, quote.speaker_name))
    return [spans[words] for words in sorted(spans)]


def _joined_found(rows: Iterable[tuple[Words, Statement]]) -> list[FoundSpan]:
    """Of several statements of the same words, the first that names somebody counts."""
    spans: dict[Words, FoundSpan] = {}
    for words, statement in rows:
        if words not in spans or not spans[words].answer.is_named:
            speaker = statement.speaker
            answer = Answer(statement.attribution.mention, speaker.name if speaker else None)
            if words not in spans or answer.is_named:
                spans[words] = FoundSpan(words, statement, answer)
    return [spans[words] for words in sorted(spans)]
