"""One name in several spellings: misprints, and letters that languages write differently."""

import unicodedata
from functools import lru_cache

from statements.lexicon.spellings import ROMANIZATIONS

_MIN_LETTERS = 5


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return a key that is equal for the usual ways to write one surname in Latin letters.

    It is wrong for two names that differ only in what languages write differently: Petrow and Petrov.

    Example:
        >>> sound("Zelenskyy") == sound("Zelenskiy") == sound("Zelensky")
        True
        >>> sound("Ławrow") == sound("Lavrov")
        True
    """
    folded = unicodedata.normalize("NFKD", word.lower().replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    key = "".join(c for c in folded if c.isalpha() and not unicodedata.combining(c))
    if len(key) < _MIN_LETTERS:
        return key
    for written, plain in ROMANIZATIONS:
        key = key.replace(written, plain)
    return "".join(c for k, c in enumerate(key) if k == 0 or c != key[k - 1])


def misprint(a: str, b: str) -> bool:
    """Tell whether two given names are one with another spelling: Sergey and Sergei, Alexander and Aleksandr."""
    a, b = a.lower(), b.lower()
    if a[:1] != b[:1] or min(len(a), len(b)) < 4:
        return False
    return near(a, b) or a[:4] == b[:4] or sound(a) == sound(b)


def near(a: str, b: str) -> bool:
    """Tell whether one letter put in, left out or changed makes the words equal."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    k = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[k:] == b[k + 1 :] if len(a) < len(b) else a[k + 1 :] == b[k + 1 :]
