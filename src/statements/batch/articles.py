"""`parse_articles`: many articles as records, in input order, streaming, with as many processes as asked for."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from typing import Literal, cast

from statements.article import Article
from statements.batch.pool import Crash, pool_of
from statements.batch.progress import Bar
from statements.errors import InputError, StatementsError, WorkerError
from statements.lexicon import Lexicon
from statements.models import Document, Failure, Person
from statements.parser import Parser
from statements.topics import RuleSet

_UNIT = 8  # documents that travel together: fewer trips, and memory stays bounded
_UNIT_LETTERS = 100_000  # a unit is full at this length too


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

    With several workers some documents are taken from `sources` ahead of the answers: up to 24 a worker. A worker that
    dies is replaced, and its documents are read again one by one; a document that kills its worker twice is a failure.
    Each article has to travel back to this process, which takes a part of what more workers gain: `parse_files`
    writes files and has no such cost.

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
        WorkerError: a worker can't start, or died over a document and `on_error` is `raise`.

    Example:
        >>> [type(a).__name__ for a in parse_articles(["Rain fell.", None], on_error="record")]
        ['Article', 'Failure']
    """
    if on_error not in {"raise", "record"}:
        message = f"on_error= takes raise or record, not {on_error!r}"
        raise InputError(message, code="bad-argument")
    checked_workers(workers)
    parser = Parser(rules=rules, people=people, lexicon=lexicon)
    documents = (_document(s, markup, published, speaker) for s in _many(sources))
    bar = Bar.of(wanted=progress, total=len(sources) if isinstance(sources, Sized) else None, unit=" articles")
    return _answers(_ParseJob(parser), documents, workers, raising=on_error == "raise", bar=bar)


def checked_workers(workers: int) -> int:
    """Return a number of workers that makes sense.

    Raises:
        InputError: it makes none.
    """
    if workers < 1:
        message = f"workers= takes a number from 1 on, not {workers}"
        raise InputError(message, code="bad-argument")
    return workers


@dataclass(frozen=True, slots=True)
class _ParseJob:
    """Reads documents; an error of one is its answer, so that the others are read all the same."""

    parser: Parser

    def __call__(self, documents: list[Document | object]) -> list[Article | StatementsError]:
        return [self._parse(document) for document in documents]

    def _parse(self, document: Document | object) -> Article | StatementsError:
        try:
            if not isinstance(document, Document):
                return self.parser.parse(cast("str", document))  # whatever it is, the parser says what is wrong
            return parse_document(self.parser, document)
        except StatementsError as error:
            return error


def parse_document(parser: Parser, document: Document) -> Article:
    """Read one document with what is known of it."""
    return parser.parse(
        document.text,
        markup=document.markup,
        id=document.id,
        url=document.url,
        published=document.published,
        speaker=document.speaker,
    )


def _answers(
    job: _ParseJob, documents: Iterator[Document | object], workers: int, *, raising: bool, bar: Bar
) -> Iterator[Article | Failure]:
    index = 0
    with pool_of(job, workers) as pool, bar:
        for ids, answers in pool.map(_units(documents, 1 if workers == 1 else _UNIT)):
            flat = [one for answer in answers for one in ([answer] if isinstance(answer, Crash) else answer)]
            for given, answer in zip(ids, flat, strict=True):
                if isinstance(answer, Article):
                    yield answer
                else:
                    error = WorkerError(answer.message, code="worker-died") if isinstance(answer, Crash) else answer
                    if raising:
                        raise error
                    yield Failure(index=index, id=_writable(given), error=type(error).__name__, message=str(error))
                index += 1
                bar.add(1)


def _units(
    documents: Iterator[Document | object], size: int
) -> Iterator[tuple[list[str | None], list[Document | object]]]:
    """Yield the documents some at a time, each time with their ids."""
    unit: list[Document | object] = []
    letters = 0
    for document in documents:
        unit.append(document)
        letters += len(document.text) if isinstance(document, Document) else 0
        if len(unit) >= size or letters >= _UNIT_LETTERS:
            yield [d.id if isinstance(d, Document) else None for d in unit], unit
            unit, letters = [], 0
    yield [d.id if isinstance(d, Document) else None for d in unit], unit


def _many(sources: Iterable[str | Document]) -> Iterable[str | Document]:
    if isinstance(sources, (str, bytes, Document)) or not isinstance(sources, Iterable):
        message = f"parse_articles() takes many texts, not {type(sources).__name__}: put one alone in a list"
        raise InputError(message, code="bad-argument")
    return sources


def _writable(text: str | None) -> str | None:
    """Return a text with halves of characters replaced, so that a record of it can be written."""
    return text.encode("utf-8", "replace").decode() if text is not None else None


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
