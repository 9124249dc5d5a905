"""Many articles: in input order, streaming, with as many processes as asked for."""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar, cast

from statements.article import Article
from statements.errors import InputError, MissingExtraError, StatementsError
from statements.lexicon import Lexicon
from statements.models import Document, Failure, Person
from statements.parser import Parser
from statements.topics import RuleSet

T = TypeVar("T")
_AHEAD = 8  # documents in work for each process, so that memory stays bounded


def parse_articles(  # noqa: PLR0913 - each is a question of its own
    sources: Iterable[str | Document],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: Literal["raise", "record"] = "raise",
    markup: str = "auto",
    published: dt.date | None = None,
    speaker: str | None = None,
    rules: RuleSet | None = None,
    people: Iterable[Person] = (),
    lexicon: Lexicon | None = None,
) -> Iterator[Article | Failure]:
    """Read many articles, in input order, with bounded memory.

    Args:
        sources: texts, or `Document`s with what is known of each.
        workers: how many processes to use; 1 stays in this one.
        progress: whether to show a progress bar (extra `progress`).
        on_error: `raise` stops at the first document that can't be read; `record` yields a `Failure` in its place.
        markup: as in `parse_article`, for plain texts.
        published: the same.
        speaker: the same.
        rules: the same, for all.
        people: the same, for all.
        lexicon: the same, for all.

    Raises:
        InputError: a document can't be read, and `on_error` is `raise`; or an option is not known.
        MissingExtraError: `progress` without tqdm.

    Example:
        >>> [type(a).__name__ for a in parse_articles(["Rain fell.", None], on_error="record")]
        ['Article', 'Failure']
    """
    if on_error not in {"raise", "record"}:
        message = f"on_error= takes raise or record, not {on_error!r}"
        raise InputError(message, code="bad-argument")
    if workers < 1:
        message = f"workers= takes a number from 1 on, not {workers}"
        raise InputError(message, code="bad-argument")
    parser = Parser(rules=rules, people=people, lexicon=lexicon)
    rows = ((k, _document(s, markup, published, speaker)) for k, s in enumerate(_shown(sources, progress=progress)))
    answers = (_parse(parser, k, d) for k, d in rows) if workers == 1 else _parallel(parser, rows, workers)
    return _checked(answers, raising=on_error == "raise")


def _document(source: str | Document, markup: str, published: dt.date | None, speaker: str | None) -> Document | object:
    """Return a document with what is given for all where it does not know better itself."""
    if isinstance(source, Document):
        known = {"published": source.published or published, "speaker": source.speaker or speaker}
        return source.model_copy(update=known)
    if isinstance(source, str):
        try:
            return Document(text=source, markup=markup, published=published, speaker=speaker)
        except ValueError:  # a lone surrogate: the parser has the better message
            return source
    return source


def _parse(
    parser: Parser, index: int, document: Document | object
) -> Article | tuple[int, str | None, StatementsError]:
    given = document if isinstance(document, Document) else None
    try:
        if given is None:
            return parser.parse(cast("str", document))  # whatever it is, the parser says what is wrong
        return parser.parse(
            given.text,
            markup=given.markup,
            id=given.id,
            url=given.url,
            published=given.published,
            speaker=given.speaker,
        )
    except StatementsError as error:
        return index, given.id if given else None, error


def _checked(
    answers: Iterator[Article | tuple[int, str | None, StatementsError]], *, raising: bool
) -> Iterator[Article | Failure]:
    for answer in answers:
        if isinstance(answer, Article):
            yield answer
            continue
        index, given, error = answer
        if raising:
            raise error
        yield Failure(index=index, id=given, error=type(error).__name__, message=str(error))


def _parallel(
    parser: Parser, rows: Iterator[tuple[int, Document | object]], workers: int
) -> Iterator[Article | tuple[int, str | None, StatementsError]]:
    from concurrent import futures  # noqa: PLC0415 - seldom needed, and slow to import

    waiting: deque[futures.Future[Article | tuple[int, str | None, StatementsError]]] = deque()
    with futures.ProcessPoolExecutor(workers) as pool:
        for index, document in rows:
            waiting.append(pool.submit(_parse, parser, index, document))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _shown(sources: Iterable[T], *, progress: bool) -> Iterable[T]:
    if not progress:
        return sources
    try:
        from tqdm import tqdm  # noqa: PLC0415 - an extra, needed only here
    except ImportError:
        extra = "progress"
        raise MissingExtraError.of(extra, "tqdm") from None
    shown: Iterable[T] = tqdm(sources, unit=" articles")
    return shown
