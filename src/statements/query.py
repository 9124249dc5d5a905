"""Filtering statements: `where(statements, speaker="Lavrov", topic="sanctions")`."""

import datetime as dt
import difflib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

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
) -> tuple[Statement, ...]:
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
        ()
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

    return tuple(s for s in statements if holds(s))
