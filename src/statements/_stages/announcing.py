"""Words that announce a compilation of what somebody said: in a paragraph or heading, or as the title over it."""

import re
from functools import cache

from statements._stages.scan import Scan
from statements.lexicon.announcements import (
    ANNOUNCED_NOUNS,
    ANNOUNCEMENTS,
    ANNOUNCING_VERBS,
    COMPILED_WORDS,
    KEY_WORDS,
    TITLES_OF_DIGESTS,
    Wording,
)

_VERBS = frozenset(ANNOUNCING_VERBS.split())
_NOUNS = frozenset(ANNOUNCED_NOUNS.split())
_KEYS = frozenset(KEY_WORDS.split())
_COMPILED = frozenset(COMPILED_WORDS.split())
ANNOUNCING = _NOUNS | _KEYS | _VERBS
"""The words of announcements, which are no names though they open a line: Key points."""
_ANSWERS = frozenset({"answered", "replied", "responded", "said"})
_MAX_WORDS = 45


def announces(scan: Scan, i: int, j: int) -> bool:
    """Whether a paragraph or heading announces a compilation: `TASS has compiled key statements from …`.

    It is wrong for a paragraph that only tells of somebody else's compilation.
    """
    if j - i > _MAX_WORDS:
        return False
    words = set(scan.lowers[i:j])
    if words & _NOUNS:
        if words & _VERBS and words & (_KEYS | _COMPILED):
            return True
    elif scan.words[j - 1] != ":" or not words & _ANSWERS:
        return False
    return scan.words[j - 1] in {":", "."} and _wording(ANNOUNCEMENTS, scan, i, j) is not None


def title_of_digest(scan: Scan, i: int, j: int) -> str | None:
    """Return by which wording a headline reads as the title of a digest: `Key takeaways from Lee's speech`."""
    return _wording(TITLES_OF_DIGESTS, scan, i, j)


def _wording(rows: tuple[Wording, ...], scan: Scan, i: int, j: int) -> str | None:
    text = " ".join(scan.of(i, j).lower().split())
    return next((name for name, pattern in _patterns(rows) if pattern.search(text)), None)


@cache
def _patterns(rows: tuple[Wording, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row.name, re.compile(row.pattern)) for row in rows)
