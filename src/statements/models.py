"""The records that an answer is made of: frozen, closed to unknown fields, and flat enough for Arrow.

All spans are code-point offsets into `Article.text`, half-open. No field holds a set, a union (but with None) or a
value of any type, so that JSON Schema, Parquet and data frames take the records as they are.
"""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from statements.spans import Span

# The setters of a record's own slots; a frozen record has no other way in.
_put_fields = BaseModel.__dict__["__dict__"].__set__
_put_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_put_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_put_private = BaseModel.__dict__["__pydantic_private__"].__set__


class Layout(StrEnum):
    """How an article is laid out."""

    DIGEST = "digest"
    """Key statements of one principal, by point or section, mostly without a 'said' of their own."""
    STORY = "story"
    """Ordinary prose that says who said what."""
    TRANSCRIPT = "transcript"
    """Speaker labels, and what each said."""


class Part(StrEnum):
    """Which part of an article something stands in."""

    HEADLINE = "headline"
    DEK = "dek"
    BODY = "body"


class StatementKind(StrEnum):
    """In whose words a statement is given."""

    DIRECT = "direct"
    """The speaker's own words, by marks, label, dash or block quotation."""
    MIXED = "mixed"
    """The speaker's own words inside the writer's."""
    INDIRECT = "indirect"
    """The writer's words only."""


class QuotationForm(StrEnum):
    """What a pair of quotation marks does."""

    FULL = "full"
    """Could be printed alone: starts after a colon, a comma, the end of a sentence or nothing."""
    FRAGMENT = "fragment"
    """Quoted words that hang on the writer's own sentence."""
    SCARE = "scare"
    """Distancing or so-called use, with no one quoted."""
    TITLE = "title"
    """The name of a work, ship, operation, or a nickname."""
    OTHER = "other"
    """A word mentioned as a word, and what is left."""

    @property
    def is_speech(self) -> bool:
        """Whether someone's words are quoted (full or fragment)."""
        return self in (QuotationForm.FULL, QuotationForm.FRAGMENT)


class CueClass(StrEnum):
    """What the reporting expression does: "X denied that …" is no claim of X's that …."""

    SAY = "say"
    WRITE = "write"
    ASK = "ask"
    DENY = "deny"
    THINK = "think"
    PLAN = "plan"
    SHOW = "show"
    """Documents, polls, figures."""
    LABEL = "label"
    """A printed speaker label."""
    NONE = "none"
    """No cue: the article's frame or the words before tell who speaks."""


class Confidence(StrEnum):
    """How the speaker is known. Ordered by meaning: `Confidence.STATED > Confidence.LINKED`.

    Example:
        >>> max(Confidence.GUESSED, Confidence.STATED, Confidence.NONE)
        <Confidence.STATED: 'stated'>
    """

    STATED = "stated"
    """A cue or label ties a named or unnamed source to these words."""
    LINKED = "linked"
    """Through a pronoun, a title, a continued quotation, or the principal."""
    GUESSED = "guessed"
    """The likeliest speaker around, without a tie in the text."""
    NONE = "none"
    """The text does not tell."""

    @property
    def rank(self) -> int:
        """0 for NONE up to 3 for STATED."""
        return _RANKS[self.value]

    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, Confidence) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.rank <= other.rank if isinstance(other, Confidence) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.rank > other.rank if isinstance(other, Confidence) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.rank >= other.rank if isinstance(other, Confidence) else NotImplemented


_RANKS = {"none": 0, "guessed": 1, "linked": 2, "stated": 3}


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    """Several at once: "Lee and Park said"."""
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    """A source that the article describes but does not name."""


class MentionForm(StrEnum):
    """By what kind of words a mention names its speaker."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    OTHER = "other"


class OccasionKind(StrEnum):
    """On what occasion the words that the article reports were said."""

    INTERVIEW = "interview"
    SPEECH = "speech"
    PRESS_CONFERENCE = "press_conference"
    BRIEFING = "briefing"
    STATEMENT = "statement"
    POST = "post"


class DatePrecision(StrEnum):
    """How exactly the text tells a date."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Scope(StrEnum):
    """Where a topic rule looks."""

    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    HEADING = "heading"
    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    EXCHANGE = "exchange"


class NoticeCode(StrEnum):
    """What was repaired, left out or not understood."""

    UNBALANCED_QUOTATION = "unbalanced-quotation"
    DEBRIS = "debris"
    LANGUAGE_UNSUPPORTED = "language-unsupported"
    BODY_BY_RULES = "body-by-rules"
    PAGE_METADATA = "page-metadata"
    NO_TEXT = "no-text"
    REGEX_TIMEOUT = "regex-timeout"


class Record(BaseModel):
    """What every record has in common: it can't be changed, and it refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True)
    """Validators are built when they are first asked for, not at import: the parser itself asks for one only."""

    def __str__(self) -> str:
        return repr(self)

    def __reduce__(self) -> str | tuple[object, ...]:
        """Travel between processes as values in the order of the fields: half the bytes and half the time."""
        if self.__pydantic_fields_set__ != _fields(type(self)):  # made by hand, remembering what it was not given
            return super().__reduce__()
        values = self.__dict__
        return _arrived, (type(self), *[values[name] for name in type(self).model_fields])


_R = TypeVar("_R", bound=Record)


def trusted(model: type[_R]) -> Callable[[dict[str, object]], _R]:
    """Return a function that makes records of values that are right already.

    It takes every field, in order, as the constructor would keep it. Validating what the parser itself worked out
    takes twice the time, and a set of names in every record. The names are looked up here, once: an attribute of a
    model's class takes longer to find than a slot to fill.
    """
    new, names = object.__new__, set(model.model_fields)

    def make(fields: dict[str, object]) -> _R:
        made = new(model)
        _put_fields(made, fields)
        _put_names(made, names)
        _put_extra(made, None)
        _put_private(made, None)
        return made

    return make


@cache
def _maker(model: type[Record]) -> Callable[[dict[str, object]], Record]:
    return trusted(model)


@cache
def _fields(model: type[Record]) -> frozenset[str]:
    return frozenset(model.model_fields)


def _arrived(model: type[Record], *values: object) -> Record:
    return _maker(model)(dict(zip(model.model_fields, values, strict=True)))


class Passage(Record):
    """A part of the article with its place."""

    text: str
    """The words, exactly as they stand in `Article.text`."""
    span: Span
    """Their place."""


class Dateline(Record):
    """Place, agency and date at the head of the story, or the venue and time line of an official page."""

    text: str
    """The dateline as printed."""
    span: Span
    """Its place."""
    place: str | None = None
    """The place as printed, with a region between slashes where there is one."""
    agency: str | None = None
    """The agency's usual name."""
    date: dt.date | None = None
    """The day, where the text and the publication date together tell it."""


class Occasion(Record):
    """The occasion on which the words were said."""

    kind: OccasionKind | None = None
    """What it was; None where the text tells only who was told."""
    outlet: str | None = None
    """The press or platform that the words were said to."""
    span: Span
    """The words that tell so."""


class Speaker(Record):
    """The person, organisation or unnamed source behind the mentions, under one name."""

    id: str
    """Unique within the article."""
    name: str
    """The fullest form in the article, without title."""
    kind: SpeakerKind
    """Person, organisation, group, document, or unnamed."""
    role: str | None = None
    """Title or office as the article gives it."""
    ref: str | None = None
    """The reference of the `Person` given by the caller."""

    def __repr__(self) -> str:
        role = f", {self.role}" if self.role else ""
        return _seen(f"<Speaker {self.name}{role} ({self.kind})>")


class Mention(Record):
    """The words by which the text names a speaker at one place."""

    span: Span
    """Their place."""
    text: str
    """The words."""
    speaker: str
    """The `id` of the speaker."""
    form: MentionForm
    """Name, title, pronoun, or other."""


class Attribution(Record):
    """Why these words are this speaker's."""

    rule: str
    """The rule that answered."""
    confidence: Confidence
    """How the speaker is known."""
    cue: Span | None = None
    """The reporting expression."""
    cue_class: CueClass = CueClass.NONE
    """What the cue does."""
    mention: Span | None = None
    """The words that name the speaker at that place."""
    link: str | None = None
    """How the mention became the name, in a word: same_name, title, pronoun, continued, principal, label …."""


class Quotation(Record):
    """One span in quotation marks, whatever it is used for."""

    text: str
    """The words inside the marks."""
    span: Span
    """Their place, without marks."""
    marks: Span
    """Their place, with marks. Where a mark is missing, the two spans begin or end alike."""
    form: QuotationForm
    """What the marks do here."""
    speaker: Speaker | None = None
    """Who said or wrote the words."""
    origin: str | None = None
    """Whom the speaker ascribes the words to."""
    closed: bool = True
    """False where a mark is missing, or the quotation goes on in the next paragraph."""
    nested: tuple["Quotation", ...] = ()
    """Quotations inside this one."""

    def __repr__(self) -> str:
        return _seen(f"<Quotation {_short(self.text)!r} ({self.form}) {self.speaker.name if self.speaker else '?'}>")


class SaidOn(Record):
    """The day on which the words were said, as the text tells it.

    Weekdays, `last week` and months without a year are counted back from the dateline, else from the day of
    publication; without either only a date with its year is told. It is wrong where the clause of the cue tells the
    day of something else: `Lee said of the storm on Monday that …`.

    Example:
        >>> import datetime as dt
        >>> from statements import parse_article
        >>> article = parse_article("Ann Lee said last week that rain fell.", published=dt.date(2026, 3, 12))
        >>> (str(article.statements[0].said_on.date), article.statements[0].said_on.precision.value)
        ('2026-03-02', 'week')
    """

    date: dt.date
    """The day, or the first day of the week, month or year."""
    precision: DatePrecision
    """How exactly the text tells it."""
    span: Span
    """The words that tell it."""


class Code(Record):
    """A topic's code in an outside scheme."""

    scheme: str
    """The scheme, as in `iptc`."""
    value: str
    """The code, as in `medtop:20000642`."""


class Evidence(Record):
    """Why a topic was given."""

    rule: str
    """The id of the rule that matched."""
    scope: Scope
    """Where it matched."""
    span: Span
    """The words that matched."""
    text: str
    """The same, in letters."""
    weight: float
    """What the match adds to the topic's score."""
    why: str
    """The rule's reason in words."""


class TopicMatch(Record):
    """A topic of a statement or section."""

    id: str
    """The topic's path, as in `foreign-policy/sanctions`."""
    label: str
    """The topic's name for people."""
    codes: tuple[Code, ...] = ()
    """The same topic in outside schemes."""
    score: float
    """The sum of the weights."""
    evidence: tuple[Evidence, ...]
    """What speaks for it; never empty."""

    def __repr__(self) -> str:
        return _seen(f"<TopicMatch {self.id} {self.score:g}: {', '.join(e.text for e in self.evidence)}>")


class Section(Record):
    """A stretch of the body under one heading. The stretch before the first heading is a section too."""

    index: int
    """0 for the first."""
    heading: str | None = None
    """The heading without its markup; None for the stretch before the first."""
    heading_span: Span | None = None
    """Its place."""
    level: int = 0
    """1 for the highest level of heading; 0 without heading."""
    span: Span
    """The whole section, heading included."""
    topics: tuple[TopicMatch, ...] = ()
    """The topics that its heading gives to every statement in it."""


class Notice(Record):
    r"""What was repaired, left out or not understood.

    Debris is not in the statements, but nothing is lost: each piece that was set aside has a notice with its reason
    and its place.

    Example:
        >>> from statements import parse_article
        >>> text = "Ferries sail again\n\nThe ferries will sail, Mayor Ann Lee said.\n\nRead more: Tide tables\n"
        >>> [(n.message, n.span.of(text)) for n in parse_article(text).notices if n.code == "debris"]
        [('set aside: link to another story', 'Read more: Tide tables')]
    """

    code: NoticeCode
    """A stable name for it."""
    message: str
    """The same in words."""
    span: Span
    """The place."""


class Statement(Record):
    """One reported claim of one source."""

    id: str
    """Unique over a corpus; the same input gives the same id."""
    kind: StatementKind
    """In whose words it is given."""
    part: Part
    """Headline, dek or body."""
    text: str
    """Content, cue and mention with what stands between, exactly as in `Article.text`."""
    span: Span
    """The smallest span over content, cue and mention."""
    content: tuple[Span, ...]
    """The words that report what was said, without cue and speaker; disjoint, in order."""
    content_text: str
    """The content alone, joined: wraps undone, markup stripped."""
    quotations: tuple[Quotation, ...] = ()
    """The quotations in it that are speech."""
    speaker: Speaker | None = None
    """Whose statement it is; None where the text does not tell."""
    origin: str | None = None
    """Whom the speaker ascribes the words to."""
    attribution: Attribution
    """Why it is this speaker's."""
    section: str | None = None
    """The heading it stands under."""
    section_index: int = 0
    """The index of its section."""
    paragraph: int | None = None
    """The index of its paragraph in the article; None outside the body."""
    is_question: bool = False
    """Whether it is a turn of the asking side of an interview."""
    said_on: SaidOn | None = None
    """When it was said, where the text tells."""
    repeats: str | None = None
    """The `id` of the body's statement whose words a headline or dek repeats."""
    topics: tuple[TopicMatch, ...] = ()
    """What it is about, heaviest first."""

    @property
    def topic(self) -> str | None:
        """The label of the heaviest topic, else the section's heading."""
        return self.topics[0].label if self.topics else self.section

    def __repr__(self) -> str:
        who = self.speaker.name if self.speaker else "?"
        return _seen(f"<Statement {self.kind} | {who} | {self.topic or '-'} | {_short(self.text)!r}>")

    def _repr_html_(self) -> str:
        from statements.render.notebook import statement_html  # noqa: PLC0415 - loaded when shown

        return statement_html(self)


class Person(Record):
    """An identity that the caller gives to one person over many articles."""

    name: str
    """The name to show."""
    aliases: tuple[str, ...] = ()
    """Other spellings and forms, as in `Sergei Lavrov`."""
    ref: str | None = None
    """Any reference, as in a Wikidata id; it ends up in `Speaker.ref`."""


class Document(Record):
    """One text for `parse_articles`, with what the caller knows of it."""

    text: str
    """The article."""
    id: str | None = None
    """The caller's own id."""
    url: str | None = None
    """Where it was published."""
    published: dt.date | None = None
    """When it was published."""
    markup: str = "auto"
    """auto, text, markdown or html."""
    speaker: str | None = None
    """The principal's name."""


class Failure(Record):
    """A document that could not be parsed."""

    index: int
    """Its place in the input, from 0."""
    id: str | None = None
    """The caller's id, where there is one."""
    error: str
    """The type of the error."""
    message: str
    """Its words."""


def _seen(words: str) -> str:
    r"""Return words with what could steer a terminal, or turn the words around, written out as in `\x1b`."""
    return words if words.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in words)


def _short(text: str, width: int = 60) -> str:
    flat = " ".join(text[: 4 * width].split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"
