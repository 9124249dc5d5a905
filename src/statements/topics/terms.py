"""What a term means: one or more words, `*` at the end of a word, `=` for exact case.

A term is read with the same idea of a word as the article: hyphens and apostrophes stay inside a word, and every other
mark is a token of its own. So "U.S." is four tokens in both, and they meet.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(r"(\w+(?:['’-]\w+)*)(\*?)|([^\w\s])")
SHORTEST_STEM = 3
LONGEST_TERM = 12


@dataclass(frozen=True, slots=True)
class Term:
    """A term, read.

    Attributes:
        words: its tokens, in lower case unless `cased`, with straight apostrophes.
        open: for each token, whether it stands for all words that begin so.
        cased: whether capitals count.
    """

    words: tuple[str, ...]
    open: tuple[bool, ...]
    cased: bool


@lru_cache(maxsize=1 << 15)
def read_term(text: str) -> Term:
    """Read a term as it stands in a rule.

    Wrong where a language writes words without blanks between them: there a term would be one whole run of letters.

    Raises:
        ValueError: the term can never match, or would match nearly anything.

    Example:
        >>> read_term("asset freeze*")
        Term(words=('asset', 'freeze'), open=(False, True), cased=False)
        >>> read_term("sanc*ion")
        Traceback (most recent call last):
        ValueError: term 'sanc*ion': '*' may stand only at the end of a word; write 'sanc*', or use regex=[...]
    """
    cased = text.startswith("=")
    body = text[1:] if cased else text
    tokens = [(m[1] or m[3], bool(m[2])) for m in _PIECE.finditer(body)]
    _refuse(text, body, tokens)
    words = tuple(_plain(word if cased else word.lower()) for word, _ in tokens)
    return Term(words, tuple(is_open for _, is_open in tokens), cased)


def is_list(text: str) -> bool:
    """Tell whether a term is a reference to a list, as in `@sanction_words`."""
    return text.startswith("@")


def _plain(word: str) -> str:
    return word.replace("’", "'")


def _refuse(text: str, body: str, tokens: list[tuple[str, bool]]) -> None:
    if not any(any(map(str.isalnum, word)) for word, _ in tokens):
        message = f"term {text!r} holds no word; write at least one, as in 'sanction*'"
        raise ValueError(message)
    if any(word == "*" for word, _ in tokens) or re.search(r"\*\w", body):
        stem = (body.partition("*")[0].strip() or body.replace("*", "").strip()).rstrip("-'’")
        message = f"term {text!r}: '*' may stand only at the end of a word; write '{stem}*', or use regex=[...]"
        raise ValueError(message)
    for word, is_open in tokens:
        if is_open and len(word) < SHORTEST_STEM:
            message = (
                f"term {text!r}: '{word}*' would match too much; write out the words that you mean, "
                f"or give at least {SHORTEST_STEM} letters before '*'"
            )
            raise ValueError(message)
    if len(tokens) > LONGEST_TERM:
        message = f"term {text!r} has {len(tokens)} words; at most {LONGEST_TERM} can be matched, so shorten it"
        raise ValueError(message)
