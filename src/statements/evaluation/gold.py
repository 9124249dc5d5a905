"""Reading the gold: JSON Lines, one article a line, with its quotes, checked before anything is counted."""

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from statements.errors import InputError
from statements.models import StatementKind
from statements.spans import Span

_WANTED = "a record has id, text, and quotes with start, end, kind and speaker_name"

GoldSource = str | PathLike[str] | Iterable[Mapping[str, object]]


class _Given(BaseModel):
    """What the gold and its parts have in common: fields that nobody asks for are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class GoldPerson(_Given):
    """The person behind a pronoun or a description, found by reading."""

    name: str | None = None
    accept: tuple[str, ...] = ()
    sure: bool = True


class GoldQuote(_Given):
    """One stretch of content, and who said it."""

    start: int
    end: int
    kind: StatementKind
    speaker: Span | None = None
    speaker_spans: tuple[tuple[int, int], ...] | None = None
    """All parts of the mention, where it is in several pieces; else `speaker` is the mention."""
    speaker_name: str | None = None
    who: GoldPerson | None = None
    topics: tuple[str, ...] | None = None
    """Topics by id or label; None where nobody looked for topics."""

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the gold names the speaker."""
        if self.speaker_spans:
            return tuple(Span(start, end) for start, end in self.speaker_spans)
        return (self.speaker,) if self.speaker else ()


class GoldRecord(_Given):
    """One article with its annotations."""

    id: str | None = None
    text: str
    quotes: tuple[GoldQuote, ...] = ()
    ignore: tuple[tuple[int, int], ...] = ()
    """Stretches that nobody annotated: what is found there and matches nothing does not count."""


def read_gold(source: GoldSource) -> list[GoldRecord]:
    """Return the gold records of a JSON Lines file, or of an iterable of records.

    Raises:
        InputError: a line is no JSON, a record lacks a field or points outside its text, or two records share an id.
    """
    records: list[GoldRecord] = []
    ids: set[str] = set()
    for place, given in _given(source):
        try:
            record = GoldRecord.model_validate(given)
        except ValidationError as error:
            first = error.errors()[0]
            message = f"{place}: {'.'.join(map(str, first['loc'])) or 'the record'}: {first['msg']}; {_WANTED}"
            raise InputError(message, code="bad-gold") from None
        _check(place, record)
        if record.id is not None:
            if record.id in ids:
                message = f"{place}: the id {record.id!r} has a record already: give each record an id of its own"
                raise InputError(message, code="bad-gold")
            ids.add(record.id)
        records.append(record)
    return records


def _given(source: GoldSource) -> Iterator[tuple[str, object]]:
    if not isinstance(source, (str, PathLike)):
        for number, record in enumerate(source, 1):
            yield f"gold record {number}", record
        return
    path = Path(source)
    if not path.is_file():
        message = f"there is no gold file {path}: gold= takes the path of a JSON Lines file, or an iterable of records"
        raise InputError(message, code="bad-gold")
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield f"{path}, line {number}", _json(line, f"{path}, line {number}")


def _json(line: str, place: str) -> object:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"{place} is no JSON ({error}): write one JSON object a line"
        raise InputError(message, code="bad-gold") from None
    return value


def _check(place: str, record: GoldRecord) -> None:
    """Refuse spans that do not lie in the text."""
    spans = [Span(q.start, q.end) for q in record.quotes]
    spans += [mention for q in record.quotes for mention in q.mentions]
    spans += [Span(start, end) for start, end in record.ignore]
    for span in spans:
        if not 0 <= span.start < span.end <= len(record.text):
            message = f"{place}: the span {span.start} to {span.end} does not lie in its text of {len(record.text)}: count in code points"
            raise InputError(message, code="bad-gold")
