"""One row a statement: the columns of Parquet files and Arrow batches."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from statements.article import Article
from statements.batch.extras import arrow
from statements.models import Statement

if TYPE_CHECKING:
    import pyarrow as pa

Getter = Callable[[Article, Statement], object]


def _speaker(field: str) -> Getter:
    def get(_: Article, s: Statement) -> object:
        return getattr(s.speaker, field) if s.speaker else None

    return get


COLUMNS: dict[str, tuple[str, Getter]] = {
    "article_id": ("text", lambda a, _: a.id),
    "url": ("text", lambda a, _: a.url),
    "published": ("day", lambda a, _: a.published),
    "headline": ("text", lambda a, _: a.headline and a.headline.text),
    "layout": ("text", lambda a, _: a.layout),
    "statement_id": ("text", lambda _, s: s.id),
    "kind": ("text", lambda _, s: s.kind),
    "part": ("text", lambda _, s: s.part),
    "speaker": ("text", _speaker("name")),
    "speaker_kind": ("text", _speaker("kind")),
    "speaker_role": ("text", _speaker("role")),
    "speaker_ref": ("text", _speaker("ref")),
    "origin": ("text", lambda _, s: s.origin),
    "content": ("text", lambda _, s: s.content_text),
    "quotations": ("texts", lambda _, s: [q.text for q in s.quotations]),
    "topic": ("text", lambda _, s: s.topic),
    "topics": ("texts", lambda _, s: [t.id for t in s.topics]),
    "section": ("text", lambda _, s: s.section),
    "section_index": ("integer", lambda _, s: s.section_index),
    "paragraph": ("integer", lambda _, s: s.paragraph),
    "is_question": ("flag", lambda _, s: s.is_question),
    "said_on": ("day", lambda _, s: s.said_on and s.said_on.date),
    "said_on_precision": ("text", lambda _, s: s.said_on and s.said_on.precision),
    "repeats": ("text", lambda _, s: s.repeats),
    "confidence": ("text", lambda _, s: s.attribution.confidence),
    "rule": ("text", lambda _, s: s.attribution.rule),
    "link": ("text", lambda _, s: s.attribution.link),
    "cue_class": ("text", lambda _, s: s.attribution.cue_class),
    "text": ("text", lambda _, s: s.text),
    "start": ("integer", lambda _, s: s.span.start),
    "end": ("integer", lambda _, s: s.span.end),
    "fingerprint": ("text", lambda a, _: a.fingerprint),
}
"""Each column's name, what it holds, and how it is had."""


def arrow_schema() -> "pa.Schema":
    """Return `COLUMNS` as an Arrow schema.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = arrow()
    kinds = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "integer": pa.int64(),
        "flag": pa.bool_(),
        "day": pa.date32(),
    }
    return pa.schema([(name, kinds[kind]) for name, (kind, _) in COLUMNS.items()])


def to_columns(articles: Iterable[Article]) -> dict[str, list[object]]:
    """Return the statements of the articles column by column."""
    rows: Sequence[tuple[Article, Statement]] = [(a, s) for a in articles for s in a.statements]
    return {name: [_plain(get(a, s)) for a, s in rows] for name, (_, get) in COLUMNS.items()}


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value
