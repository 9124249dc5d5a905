"""Whether an answer's speaker is the gold's: by the place of the mention, or by the last word of a name."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from statements.evaluation.gold import GoldPerson
from statements.lexicon.measure import PRONOUNS
from statements.spans import Span

_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*")
_POSSESSIVE = re.compile(r"[’']s\b")
_PRONOUNS = frozenset(PRONOUNS.split())
_FURTHER = 40


class Source(NamedTuple):
    """Whom the gold names: by mentions in the text, by a name, or not at all."""

    mentions: tuple[Span, ...]
    name: str | None

    @property
    def is_named(self) -> bool:
        """Whether the gold tells who it is."""
        return bool(self.mentions) or bool(self.name)


class Answer(NamedTuple):
    """Whom a statement names: the place of the mention, and the speaker's name."""

    mention: Span | None
    name: str | None

    @property
    def is_named(self) -> bool:
        """Whether the statement tells who it is."""
        return self.mention is not None or bool(self.name)


def is_right(text: str, sources: Iterable[Source], answer: Answer) -> bool:
    """Tell whether an answer names one of the sources; where a source is nobody, nobody is right."""
    return any(_names(text, source, answer) if source.is_named else not answer.is_named for source in sources)


def _names(text: str, source: Source, answer: Answer) -> bool:
    if not answer.is_named:
        return False
    mention = answer.mention
    if mention is not None and source.mentions:
        near = [span for span in source.mentions if len(mention) <= 2 * len(span) + _FURTHER]
        if not near:
            return False  # a clause or a paragraph is no mention
        if any(mention.overlaps(span) for span in near):
            return True
    words = mention.of(text) if mention is not None else answer.name
    own = last_words(answer.name or "")
    said = last_words(words or "")
    if source.name and last_words(source.name) & (own | said):
        return True
    return any(_same(text, span, mention, words or "", own, said) for span in source.mentions)


def _same(text: str, span: Span, mention: Span | None, words: str, own: frozenset[str], said: frozenset[str]) -> bool:
    """Whether words elsewhere in the text name what the gold's mention at `span` names."""
    gold = span.of(text)
    pronoun = _is_pronoun(gold)
    if pronoun and mention is not None:
        first, last = sorted((span.start, mention.start))
        if text.find("\n", first, last) >= 0:
            return False  # the same pronoun in another paragraph
    lasts = last_words(gold)
    if lasts & said or (lasts & own and not pronoun):
        return True
    return mention is None and _holds(_plain(gold), _plain(words))


def is_person(person: GoldPerson, name: str | None) -> bool:
    """Tell whether a name is the person's: the same last word, and no other word against it.

    Example:
        >>> lee = GoldPerson(name="Ann Lee")
        >>> is_person(lee, "Lee"), is_person(lee, "Bo Lee")
        (True, False)
    """
    got = _plain(name or "")
    wanted = [_plain(one) for one in (person.name or "", *person.accept)]
    return any(
        got and want and got[-1] == want[-1] and (set(got) <= set(want) or set(want) <= set(got)) for want in wanted
    )


@lru_cache(maxsize=4096)
def last_words(mention: str) -> frozenset[str]:
    """Return the last word of a mention, and that of its part before the first comma.

    Example:
        >>> sorted(last_words("Ann Lee, the harbour master's aide"))
        ['aide', 'lee']
    """
    found = (_plain(mention), _plain(mention.partition(",")[0]))
    return frozenset(words[-1] for words in found if words)


def _plain(mention: str) -> list[str]:
    """The words without case, possessive endings and punctuation at their edges."""
    return [word.casefold().strip(".'’-") for word in _WORD.findall(_POSSESSIVE.sub("", mention))]


def _is_pronoun(mention: str) -> bool:
    words = _plain(mention)
    return bool(words) and _PRONOUNS.issuperset(words)


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether `part` stands in `words`, in one piece."""
    return bool(part) and any(words[k : k + len(part)] == part for k in range(len(words) - len(part) + 1))
