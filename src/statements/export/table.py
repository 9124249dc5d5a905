"""One row a statement: the columns that CSV, Arrow, pandas and Polars share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from statements.article import Article
from statements.export.offsets import Offsets
from statements.export.selection import Articles, articles_of
from statements.models import Statement
from statements.spans import Span


class ColumnKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    FLAG = "flag"
    DAY = "day"
    TEXTS = "texts"
    """A list of texts."""
    INTEGERS = "integers"
    """A list of whole numbers."""


@dataclass(frozen=True, slots=True)
class View:
    """A statement with its article, as the columns see it."""

    article: Article
    s: Statement
    offsets: Offsets

    def words(self, span: Span | None) -> str | None:
        """Return the words of a span."""
        return span.of(self.article.text) if span else None

    def start(self, span: Span | None) -> int | None:
        """Return where a span begins, in the unit asked for."""
        return self.offsets.out(span.start) if span else None

    def end(self, span: Span | None) -> int | None:
        """Return where a span ends, in the unit asked for."""
        return self.offsets.out(span.end) if span else None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    Attributes:
        name: its name in every format.
        kind: what it holds.
        why: what that means, for the documentation and the Arrow schema.
        get: how it is had from a statement.
        nullable: whether it may be empty.
    """

    name: str
    kind: ColumnKind
    why: str
    get: Callable[[View], object]
    nullable: bool = True


_TEXT, _INTEGER, _FLAG, _DAY = ColumnKind.TEXT, ColumnKind.INTEGER, ColumnKind.FLAG, ColumnKind.DAY
_TEXTS, _INTEGERS = ColumnKind.TEXTS, ColumnKind.INTEGERS


def _speaker(field: str) -> Callable[[View], object]:
    def get(v: View) -> object:
        value = getattr(v.s.speaker, field) if v.s.speaker else None
        return value.value if isinstance(value, StrEnum) else value

    return get


COLUMNS: tuple[Column, ...] = (
    Column("article_id", _TEXT, "the caller's id of the article", lambda v: v.article.id),
    Column("url", _TEXT, "where the article was published", lambda v: v.article.url),
    Column("published", _DAY, "the day of publication", lambda v: v.article.published),
    Column("headline", _TEXT, "the article's headline", lambda v: v.article.headline and v.article.headline.text),
    Column("layout", _TEXT, "digest, story or transcript", lambda v: v.article.layout.value, nullable=False),
    Column("statement_id", _TEXT, "unique over a corpus", lambda v: v.s.id, nullable=False),
    Column("kind", _TEXT, "direct, mixed or indirect", lambda v: v.s.kind.value, nullable=False),
    Column("part", _TEXT, "headline, dek or body", lambda v: v.s.part.value, nullable=False),
    Column("speaker", _TEXT, "who said it; empty where the text does not tell", _speaker("name")),
    Column("speaker_kind", _TEXT, "person, organization, group, document or unnamed", _speaker("kind")),
    Column("speaker_role", _TEXT, "title or office", _speaker("role")),
    Column("speaker_ref", _TEXT, "your own reference, from `people`", _speaker("ref")),
    Column("origin", _TEXT, "whom the speaker ascribes the words to", lambda v: v.s.origin),
    Column("content", _TEXT, "what was said, without cue and speaker", lambda v: v.s.content_text, nullable=False),
    Column(
        "quotations", _TEXTS, "the words in quotation marks", lambda v: [q.text for q in v.s.quotations], nullable=False
    ),
    Column("topic", _TEXT, "label of the heaviest topic, else the section's heading", lambda v: v.s.topic),
    Column("topics", _TEXTS, "ids of all topics, heaviest first", lambda v: [t.id for t in v.s.topics], nullable=False),
    Column(
        "codes",
        _TEXTS,
        "their codes, as in iptc=medtop:20000642",
        lambda v: [f"{c.scheme}={c.value}" for t in v.s.topics for c in t.codes],
        nullable=False,
    ),
    Column("section", _TEXT, "the heading it stands under", lambda v: v.s.section),
    Column("section_index", _INTEGER, "the section's place, from 0", lambda v: v.s.section_index, nullable=False),
    Column("paragraph", _INTEGER, "the paragraph's place in the article", lambda v: v.s.paragraph),
    Column("is_question", _FLAG, "a turn of the asking side", lambda v: v.s.is_question, nullable=False),
    Column("said_on", _DAY, "when it was said, where the text tells", lambda v: v.s.said_on and v.s.said_on.date),
    Column(
        "said_on_precision",
        _TEXT,
        "how exactly: day, week, month or year",
        lambda v: v.s.said_on and v.s.said_on.precision.value,
    ),
    Column("repeats", _TEXT, "id of the statement that a headline or dek repeats", lambda v: v.s.repeats),
    Column(
        "confidence",
        _TEXT,
        "stated, linked, guessed or none",
        lambda v: v.s.attribution.confidence.value,
        nullable=False,
    ),
    Column("rule", _TEXT, "the rule that gave the speaker", lambda v: v.s.attribution.rule, nullable=False),
    Column("link", _TEXT, "how the mention became the name", lambda v: v.s.attribution.link),
    Column("cue", _TEXT, "the reporting words", lambda v: v.words(v.s.attribution.cue)),
    Column("cue_class", _TEXT, "what they do", lambda v: v.s.attribution.cue_class.value, nullable=False),
    Column("mention", _TEXT, "the words that name the speaker there", lambda v: v.words(v.s.attribution.mention)),
    Column("text", _TEXT, "content, cue and mention as printed", lambda v: v.s.text, nullable=False),
    Column("start", _INTEGER, "where that begins in the article's text", lambda v: v.start(v.s.span), nullable=False),
    Column("end", _INTEGER, "where it ends", lambda v: v.end(v.s.span), nullable=False),
    Column(
        "content_starts",
        _INTEGERS,
        "where each piece of the content begins",
        lambda v: [v.offsets.out(p.start) for p in v.s.content],
        nullable=False,
    ),
    Column(
        "content_ends",
        _INTEGERS,
        "where each piece ends",
        lambda v: [v.offsets.out(p.end) for p in v.s.content],
        nullable=False,
    ),
    Column("cue_start", _INTEGER, "where the cue begins", lambda v: v.start(v.s.attribution.cue)),
    Column("cue_end", _INTEGER, "where it ends", lambda v: v.end(v.s.attribution.cue)),
    Column("mention_start", _INTEGER, "where the mention begins", lambda v: v.start(v.s.attribution.mention)),
    Column("mention_end", _INTEGER, "where it ends", lambda v: v.end(v.s.attribution.mention)),
    Column(
        "fingerprint", _TEXT, "version, rules and lexicon that read it", lambda v: v.article.fingerprint, nullable=False
    ),
)
"""The columns of every table, in order: the contract that files and frames keep."""


def views(articles: Articles, unit: str = "codepoint") -> Iterable[View]:
    """Yield each statement of the articles with what its row needs."""
    Offsets("", unit)
    for article in articles_of(articles):
        offsets = Offsets(article.text, unit)
        for statement in article.statements:
            yield View(article, statement, offsets)


def to_columns(articles: Articles, *, unit: str = "codepoint") -> dict[str, list[object]]:
    """Return the table column by column, as data-frame libraries like it best.

    Example:
        >>> from statements import parse_article
        >>> to_columns(parse_article('"Rain fell," said Ann Lee.'))["speaker"]
        ['Ann Lee']
    """
    seen = list(views(articles, unit))
    return {column.name: [column.get(view) for view in seen] for column in COLUMNS}


def to_rows(articles: Articles, *, unit: str = "codepoint") -> list[dict[str, object]]:
    """Return the table row by row, each a dictionary with the names of `COLUMNS`.

    Example:
        >>> from statements import parse_article
        >>> row = to_rows(parse_article('"Rain fell," said Ann Lee.'))[0]
        >>> row["speaker"], row["cue"], row["start"], row["end"]
        ('Ann Lee', 'said', 0, 25)
    """
    return [{column.name: column.get(view) for column in COLUMNS} for view in views(articles, unit)]
