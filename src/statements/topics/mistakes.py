"""Mistakes in rules, told so that they can be mended: where, what is wrong, what to write, the nearest known name."""

import difflib
from collections.abc import Callable, Iterable, Sequence

from pydantic import ValidationError

from statements.errors import RuleError

_LONGEST = 600
Where = Callable[[str | None], str]
"""Gives the place of a key in its file, for the head of a message."""

# What people write who come from other rule systems.
_MEANT = {
    "quote": "quotation",
    "quotes": "quotation",
    "text": "paraphrase",
    "title": "headline",
    "section_heading": "heading",
    "name": "label",
    "terms": "any",
    "words": "any",
    "keywords": "any",
    "any_of": "any",
    "all_of": "all",
    "none_of": "none",
    "not": "none",
    "except": "ignore",
    "pattern": "regex",
    "patterns": "regex",
    "near": "within",
    "score": "weight",
    "reason": "why",
    "message": "why",
    "count": "min_count",
    "disabled": "disable",
}


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that `name` most likely means, or None.

    Example:
        >>> nearest("anny", ["any", "all"]), nearest("sanctons", ["foreign-policy/sanctions"])
        ('any', 'foreign-policy/sanctions')
    """
    names = sorted(set(known))
    if (meant := _MEANT.get(name.lower())) in names:
        return meant
    if close := difflib.get_close_matches(name, names, n=1, cutoff=0.6):
        return close[0]
    lasts = {n.rsplit("/", 1)[-1]: n for n in reversed(names)}
    close = difflib.get_close_matches(name.rsplit("/", 1)[-1], lasts, n=1, cutoff=0.7)
    return lasts[close[0]] if close else None


def hint(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest one, or those there are.

    Example:
        >>> hint("anny", ["any", "all"]), hint("zzz", ["any", "all"])
        ("did you mean 'any'?", 'known are: all, any')
    """
    names = sorted(set(known))
    if close := nearest(name, names):
        return f"did you mean '{close}'?"
    if not names:
        return "none is known here"
    more = f", and {len(names) - 12} more" if len(names) > 12 else ""
    return f"known are: {', '.join(names[:12])}{more}"


def brief(value: object, most: int = 80) -> str:
    """Return a text cut to what a message can hold: its head and its end.

    Example:
        >>> brief("abcdefghij", 6)
        'abcd…ij'
    """
    text = str(value)
    return text if len(text) <= most else f"{text[: most * 2 // 3]}…{text[-(most // 3) :]}"


def nowhere(_: str | None) -> str:
    """Tell no place, for what was written in Python: the traceback has it."""
    return ""


def rule_error(error: ValidationError, what: str, known: Sequence[str], where: Where = nowhere) -> RuleError:
    """Turn the first complaint of a validation into a `RuleError` in plain words.

    Args:
        error: what the model complains of.
        what: what was being built, as in `rule 'talks-words'`.
        known: the keys that it takes.
        where: gives file and line of a key, as in `mine.toml:12: `.
    """
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0]) if first["loc"] else ""
    place = where(key or None)
    if first["type"] == "extra_forbidden":
        return RuleError(f"{place}{brief(what)}: unknown key '{brief(key)}'; {hint(key, known)}", code="unknown-key")
    if first["type"] == "missing":
        return RuleError(f"{place}{what}: the key '{key}' is missing; write {key} = ...", code="missing-key")
    words = str(first["msg"]).removeprefix("Value error, ")
    if first["type"] == "string_type":
        words = f'a text is wanted, in quotation marks, as in "{brief(first["input"])}", but got {first["input"]!r:.60}'
    elif first["type"] != "value_error":
        words = f"{words[:1].lower()}{words[1:]}, but got {first['input']!r:.60}"
    at = f", key '{key}'" if key else ""
    return RuleError(f"{place}{brief(what)}{at}: {brief(words, _LONGEST)}", code="bad-value")
