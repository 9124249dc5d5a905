"""Filtering statements: `where(statements, speaker="Lavrov", topic="sanctions")`."""

import datetime as dt
import difflib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Self, SupportsIndex, overload

from statements.errors import InputError
from statements.models import Confidence, CueClass, Part, QuotationForm, Speaker, Statement, StatementKind

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` without case, accents and kinds of apostrophe, blanks collapsed, for comparison.

    Example:
        >>> fold("Washington’s  CAFÉ")
        "washington's cafe"
    """
    plain = unicodedata.normalize("NFKD", text).translate(_APOSTROPHES)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def _speaker(s: Statement, wanted: object, aliases: Mapping[str, frozenset[str]]) -> bool:
    if s.speaker is None:
        return False
    want = fold(str(wanted))
    name = fold(s.speaker.name)
    return (
        want == name
        or want in name.split()[-1:]
        or want in aliases.get(s.speaker.id, ())
        or (s.speaker.ref is not None and want == fold(s.speaker.ref))
    )


def _topic(s: Statement, wanted: object, _: object) -> bool:
    want = fold(str(wanted))
    return any(want in (t.id, fold(t.label), *t.id.split("/")) or t.id.startswith(want + "/") for t in s.topics)


def _date(s: Statement, published: dt.date | None) -> dt.date | None:
    return s.said_on.date if s.said_on else published


def _as_date(value: object, name: str) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    message = f"{name}= takes a datetime.date or an ISO string such as '2026-02-09', not {value!r}"
    raise InputError(message, code="bad-criterion")


_CHOICES: dict[str, type[StrEnum]] = {
    "kind": StatementKind,
    "form": QuotationForm,
    "part": Part,
    "confidence": Confidence,
    "cue_class": CueClass,
}


def _as_choice(value: object, name: str) -> StrEnum:
    try:
        return _CHOICES[name](str(getattr(value, "value", value)).casefold())
    except ValueError:
        message = f"{name}= takes one of {', '.join(_CHOICES[name])}, not {value!r}"
        raise InputError(message, code="bad-criterion") from None


def _checked(name: str, value: object) -> tuple[object, ...]:
    """Return the values of one criterion as a tuple; several may come as tuple, list or set."""
    values = tuple(value) if isinstance(value, (tuple, list, set, frozenset)) else (value,)
    if name in _CHOICES:
        return tuple(_as_choice(v, name) for v in values)
    values = tuple(v.name if isinstance(v, Speaker) else v for v in values)
    wanted, what = (bool, "True or False") if name == "is_question" else (str, "text")
    if any(not isinstance(v, wanted) for v in values):
        message = f"{name}= takes {what}, not {value!r}"
        raise InputError(message, code="bad-criterion")
    return values


Test = Callable[[Statement, object, Mapping[str, frozenset[str]]], bool]

CRITERIA: dict[str, Test] = {
    "speaker": _speaker,
    "topic": _topic,
    "section": lambda s, w, _: s.section is not None and fold(s.section) == fold(str(w)),
    "kind": lambda s, w, _: s.kind == str(w),
    "form": lambda s, w, _: any(q.form == str(w) for q in s.quotations),
    "part": lambda s, w, _: s.part == str(w),
    "contains": lambda s, w, _: fold(str(w)) in fold(s.text),
    "confidence": lambda s, w, _: s.attribution.confidence >= w,
    "cue_class": lambda s, w, _: s.attribution.cue_class == str(w),
    "origin": lambda s, w, _: s.origin is not None and fold(str(w)) in fold(s.origin),
    "is_question": lambda s, w, _: s.is_question is w,
}
"""Each criterion by name: does this statement meet this wanted value? (`since` and `until` are ranges, see `where`.)"""

RANGES = ("since", "until")


class Statements(tuple[Statement, ...]):  # noqa: SLOT001 - it carries the places of its speakers
    """Statements that show themselves as a table, in a terminal and in a notebook; a tuple in every other respect.

    A slice, and a choice by `where`, is of the same kind, and its speakers keep the letters and colours that they have
    in their article. Without an article to go by, speakers are told by name only.

    Example:
        >>> from statements import parse_article
        >>> parse_article('"Rain fell," said Ann Lee. She added that the roof held.').where(speaker="Lee")
        2 statements
        #  speaker  kind      confidence  section  topic  text
        1  Ann Lee  direct    stated      -        -      "Rain fell," said Ann Lee
        2  Ann Lee  indirect  linked      -        -      She added that the roof held
    """

    order: Mapping[str, int]
    """The place of each speaker among those of the article, by the speaker's id."""

    def __new__(cls, statements: Iterable[Statement] = (), order: Mapping[str, int] | None = None) -> Self:
        """Take the statements, and the places of their speakers where they are of one article."""
        made = super().__new__(cls, statements)
        made.order = order if order is not None else {}
        return made

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Statement: ...
    @overload
    def __getitem__(self, index: slice, /) -> "Statements": ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> "Statement | Statements":
        if isinstance(index, slice):
            return Statements(super().__getitem__(index), self.order)
        return super().__getitem__(index)

    def __repr__(self) -> str:
        from statements.render.plain import statements_table  # noqa: PLC0415 - loaded when shown

        return statements_table(self)

    def _repr_html_(self) -> str:
        from statements.render.notebook import statements_html  # noqa: PLC0415 - loaded when shown

        return statements_html(self, self.order)


def _check(name: str) -> None:
    if name in CRITERIA or name in RANGES:
        return
    known = sorted([*CRITERIA, *RANGES])
    near = difflib.get_close_matches(name, known, 1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    message = f"unknown criterion {name!r}{hint}; known: {', '.join(known)}"
    raise InputError(message, code="unknown-criterion")


def where(
    statements: Iterable[Statement],
    *,
    published: dt.date | None = None,
    aliases: Mapping[str, frozenset[str]] | None = None,
    **criteria: object,
) -> Statements:
    """Return the statements that meet every criterion, in order.

    `speaker` is a name, alias or last name; `topic` an id, a segment of its path (children included) or a label;
    `section` a heading; `contains` words of the text: all four compared without case, accents and kinds of
    apostrophe. `confidence` means at least this. `since` and `until` (inclusive) compare `said_on`, else
    `published`; a statement with neither is left out. A criterion may be a tuple (or list or set) of values, any of which will do;
    a criterion of None is not asked.

    Args:
        statements: the statements to choose from.
        published: the day to compare where a statement has no `said_on`.
        aliases: folded names by speaker id, where a speaker has more names than one.
        criteria: speaker, topic, section, kind, form, part, contains, confidence, cue_class, since, until, origin,
            is_question.

    Raises:
        InputError: a criterion is unknown, or its value has no meaning.

    Example:
        >>> where((), speaker="Lee", confidence="linked")
        no statements
    """
    for name in criteria:
        _check(name)
    wanted = {n: _checked(n, w) for n, w in criteria.items() if w is not None and n not in RANGES}
    since = criteria.get("since") and _as_date(criteria["since"], "since")
    until = criteria.get("until") and _as_date(criteria["until"], "until")
    names = aliases or {}

    def holds(s: Statement) -> bool:
        if since or until:
            day = _date(s, published)
            if day is None or (since and day < since) or (until and day > until):  # type: ignore[operator]
                return False
        return all(any(CRITERIA[name](s, value, names) for value in values) for name, values in wanted.items())

    order = statements.order if isinstance(statements, Statements) else None
    return Statements((s for s in statements if holds(s)), order)
