"""What a user writes: topics and rules, checked when they are built."""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, Self, TypedDict, Unpack

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from statements.errors import RuleError
from statements.models import Code, Layout, Scope
from statements.topics.mistakes import Where, hint, nowhere, rule_error
from statements.topics.patterns import check_pattern
from statements.topics.terms import is_list, read_term

DEFAULT_SCOPE = (Scope.QUOTATION, Scope.PARAPHRASE, Scope.HEADING)
CONTEXT = (Scope.PARAGRAPH, Scope.EXCHANGE, Scope.HEADLINE)
_LONGEST_WINDOW = 1_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def as_tuple(value: object) -> object:
    """Take a single value for a list of one, and any list for a tuple."""
    if isinstance(value, (str, Mapping, BaseModel)):
        return (value,)
    return tuple(value) if isinstance(value, (list, set, frozenset)) else value


def _term(value: object) -> object:
    if isinstance(value, str) and not is_list(value):
        read_term(value)
    elif isinstance(value, str) and not value[1:].strip():
        message = f"term {value!r} names no list; write '@' and the name of a list of [lists]"
        raise ValueError(message)
    return value


def _pattern(value: object) -> object:
    return check_pattern(value) if isinstance(value, str) else value


def _scope(value: object) -> object:
    return _one_of(value, "scope", [s.value for s in Scope])


def _context(value: object) -> object:
    return _one_of(value, "context", [s.value for s in CONTEXT])


def _layout(value: object) -> object:
    return _one_of(value, "layout", [x.value for x in Layout])


def _one_of(value: object, what: str, known: list[str]) -> object:
    if isinstance(value, str) and value not in known:
        message = f"unknown {what} '{value}'; {hint(value, known)}"
        raise ValueError(message)
    return value


def _window(value: object) -> object:
    """Take `{ words = 12 }` for 12."""
    if isinstance(value, Mapping) and set(value) == {"words"}:
        value = value["words"]
    if value is None or value == "sentence":
        return value
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _LONGEST_WINDOW:
        message = f"within takes a number of words from 1 to {_LONGEST_WINDOW}, or 'sentence', not {value!r:.60}"
        raise ValueError(message)
    return value


def _path(value: object) -> object:
    if isinstance(value, str) and not all(part and part == part.strip() for part in value.split("/")):
        message = f"{value!r} is no topic path; write segments with '/' between, as in 'foreign-policy/sanctions'"
        raise ValueError(message)
    return value


def _codes(value: object) -> object:
    """Take `{ iptc = "medtop:20000642" }`, or several values a scheme, for a tuple of codes."""
    if not isinstance(value, Mapping):
        return as_tuple(value)
    pairs = [(str(k), v) for k, vs in value.items() for v in (vs if isinstance(vs, (list, tuple)) else (vs,))]
    return tuple(Code(scheme=k, value=str(v)) for k, v in pairs)


def _whole(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """Refuse codes with half a character in them: no JSON of an article could be written."""
    for code in codes:
        if _SURROGATE.search(code.scheme + code.value):
            message = f"half a character ({code.scheme!a} = {code.value!a}); write it whole"
            raise ValueError(message)
    return codes


def _weight(value: float) -> float:
    if not math.isfinite(value) or value == 0:
        message = f"weight takes a number other than 0 (below 0 speaks against the topic), not {value!r}"
        raise ValueError(message)
    return value


TermText = Annotated[str, BeforeValidator(_term)]
PatternText = Annotated[str, BeforeValidator(_pattern)]
Terms = Annotated[tuple[TermText, ...], BeforeValidator(as_tuple)]
Patterns = Annotated[tuple[PatternText, ...], BeforeValidator(as_tuple)]
Scopes = Annotated[
    tuple[Annotated[Scope, BeforeValidator(_scope)], ...], BeforeValidator(as_tuple), Field(min_length=1)
]
Contexts = Annotated[tuple[Annotated[Scope, BeforeValidator(_context)], ...], BeforeValidator(as_tuple)]
Layouts = Annotated[tuple[Annotated[Layout, BeforeValidator(_layout)], ...], BeforeValidator(as_tuple)]
Window = Annotated[int | Literal["sentence"] | None, BeforeValidator(_window)]
Weight = Annotated[float, AfterValidator(_weight)]
Path = Annotated[str, BeforeValidator(_path)]
Codes = Annotated[tuple[Code, ...], BeforeValidator(_codes), AfterValidator(_whole)]


class Group(BaseModel):
    """One entry of `all`: any of these words or patterns will do.

    Example:
        >>> Group(any=("talks", "negotiat*"))
        Group(any=('talks', 'negotiat*'), regex=())
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    any: Terms = ()
    """Terms, or names of lists."""
    regex: Patterns = ()
    """Patterns."""

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not self.any and not self.regex:
            message = "it has no words; give it any=[...] or regex=[...]"
            raise ValueError(message)
        return self


def _entry(value: object) -> object:
    """Take `{ any = [...] }` for a group."""
    if not isinstance(value, Mapping):
        return _term(value)
    try:
        return Group.model_validate(value)
    except ValidationError as error:
        raise ValueError(str(rule_error(error, "a group in all=[...]", list(Group.model_fields)))) from None


All = Annotated[tuple[Annotated[str | Group, BeforeValidator(_entry)], ...], BeforeValidator(as_tuple)]


class Words(TypedDict, total=False):
    """The conditions that topics and rules share, for type checkers and editors."""

    any: str | Sequence[str]
    all: Sequence[str | Group | Mapping[str, Sequence[str]]]
    none: str | Sequence[str]
    ignore: str | Sequence[str]
    regex: str | Sequence[str]
    within: int | str | Mapping[str, int] | None
    scope: str | Scope | Sequence[str | Scope]
    context: str | Scope | Sequence[str | Scope]
    min_count: int
    weight: float
    why: str
    speaker: str | Sequence[str]
    section: str | Sequence[str]
    layout: str | Layout | Sequence[str | Layout]


class Conditions(BaseModel):
    """What must be there for a rule to fire. Shared by `Topic` and `Rule`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    any: Terms = ()
    """One of these terms must occur, or one of the patterns in `regex`."""
    all: All = ()
    """Each of these must occur: a term, or a group `{ any = [...] }`."""
    none: Terms = ()
    """If one of these occurs, the rule does not fire."""
    ignore: Terms = ()
    """Phrases in which the terms mean something else: what lies in one does not count."""
    regex: Patterns = ()
    """Patterns that count like the terms of `any`; they ignore case."""
    within: Window = None
    """In how many words, or in one sentence, all parts must stand together."""
    scope: Scopes = DEFAULT_SCOPE
    """Where the rule looks; heading is the heading of the section."""
    context: Contexts = ()
    """Where it looks then, if no rule gave the statement a topic: paragraph, headline (but not that of a digest or a
    transcript, which names many things)."""
    min_count: int = Field(default=1, ge=1)
    """How many hits it takes."""
    weight: Weight = 1.0
    """What the rule adds to the topic's score."""
    why: str = ""
    """The reason in words, shown with the evidence."""
    speaker: Terms = ()
    """Fires only for these speakers; a last name will do."""
    section: Terms = ()
    """Fires only under a heading that holds one of these terms."""
    layout: Layouts = ()
    """Fires only in articles of these layouts."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        parts = len(self.all) + bool(self.any or self.regex)
        if self.within is not None and parts < 2:
            message = "within=... needs two parts to stand together; give all=[...] with two entries, or any and all"
            raise ValueError(message)
        return self

    @property
    def has_words(self) -> bool:
        """Whether there is anything that could make it fire."""
        return bool(self.any or self.all or self.regex)


class RuleWords(Words, total=False):
    """What `Rule` takes besides id and topic."""

    veto: bool


class TopicWords(Words, total=False):
    """What `Topic` takes besides its id."""

    label: str | None
    codes: Mapping[str, str | Sequence[str]] | Sequence[Code]


class Rule(Conditions):
    """One reason for (or with `veto`, against) a topic.

    A rule knows words, not meaning: "sanction" may be a permission. `none`, `ignore` and `within` are there for that.

    Example:
        >>> Rule("talks", topic="diplomacy", any=["talks", "negotiat*"], none=["talk show*"], why="names talks").weight
        1.0
    """

    id: str = Field(min_length=1)
    """Its name, unique in the set."""
    topic: Path
    """The path of the topic that it speaks for."""
    veto: bool = False
    """Whether it takes the topic away, whatever else fires."""

    def __init__(self, id: str, topic: str, **conditions: Unpack[RuleWords]) -> None:  # noqa: A002
        _build(self, f"rule {id!r}", {"id": id, "topic": topic, **conditions})

    @classmethod
    def of_row(cls, row: Mapping[str, object], where: Where = nowhere) -> Self:
        """Make a rule from a row of a rule file; `where` tells file and line of a key."""
        rule = cls.__new__(cls)
        _build(rule, _called("rule", row), row, where)
        return rule

    @model_validator(mode="after")
    def _can_match(self) -> Self:
        if not self.has_words:
            message = "it has no words, so it can never match: give it any=[...], all=[...] or regex=[...]"
            raise ValueError(message)
        return self


class Topic(Conditions):
    """A subject that statements are about, with its own words or with rules elsewhere.

    The id is a path: `foreign-policy/sanctions` is found under `foreign-policy` too.

    Example:
        >>> Topic("foreign-policy/sanctions", any=["sanction*", "embargo"]).label
        'Sanctions'
        >>> Topic("water")
        Traceback (most recent call last):
        statements.errors.RuleError: topic 'water' has no words, so it can never match: give it any=[...] or all=[...]
    """

    id: Path
    """The path."""
    label: str = ""
    """The name for people; the last segment of the path if not given."""
    codes: Codes = ()
    """The same topic in outside schemes."""

    def __init__(self, id: str, **conditions: Unpack[TopicWords]) -> None:  # noqa: A002
        _build(self, f"topic {id!r}", _named({"id": id, **conditions}))
        if not self.has_words:
            message = f"topic {id!r} has no words, so it can never match: give it any=[...] or all=[...]"
            raise RuleError(message, code="empty-topic")

    @classmethod
    def declare(
        cls,
        id: str,  # noqa: A002
        *,
        label: str | None = None,
        codes: Mapping[str, str | Sequence[str]] | Sequence[Code] = (),
    ) -> Self:
        """Make a topic that has no words of its own: the rules that speak for it stand beside it.

        Example:
            >>> Topic.declare("economy/trade").label
            'Trade'
        """
        return cls.of_row({"id": id, "label": label, "codes": codes})

    @classmethod
    def of_row(cls, row: Mapping[str, object], where: Where = nowhere) -> Self:
        """Make a topic from a row of a rule file, where words may be left to the rules."""
        topic = cls.__new__(cls)
        _build(topic, _called("topic", row), _named(row), where)
        return topic

    @property
    def rule(self) -> Rule | None:
        """The rule that its own words make, under the topic's id; None without words."""
        if not self.has_words:
            return None
        conditions = {k: getattr(self, k) for k in self.model_fields_set & Conditions.model_fields.keys()}
        return Rule.model_construct(_fields_set=None, id=self.id, topic=self.id, **conditions)


def _named(row: Mapping[str, object]) -> dict[str, object]:
    """Give a topic its default label: the last segment of its path, in words."""
    name = row.get("id")
    if row.get("label") is not None or not isinstance(name, str):
        return dict(row)
    words = " ".join(name.rsplit("/", 1)[-1].replace("-", " ").replace("_", " ").split())
    return {**row, "label": words[:1].upper() + words[1:]}


def _called(kind: str, row: Mapping[str, object]) -> str:
    """Name a row for messages: one without an id is called by its kind."""
    return f"{kind} {row['id']!r}" if row.get("id") else f"a {kind} without id"


def _build(model: BaseModel, what: str, row: Mapping[str, object], where: Where = nowhere) -> None:
    """Validate `row` into `model`, and complain in the words of a `RuleError`."""
    for key, value in row.items():
        if isinstance(value, str) and not value.isascii() and _SURROGATE.search(value):
            message = f"{where(key)}{what}, key '{key}': half a character ({value!a:.60}); write it whole"
            raise RuleError(message, code="bad-value")
    try:
        BaseModel.__init__(model, **row)
    except ValidationError as error:
        raise rule_error(error, what, list(type(model).model_fields), where) from None
