"""One name in several spellings: misprints, and letters that languages write differently."""

import unicodedata
from functools import lru_cache
from itertools import zip_longest
from string import ascii_lowercase

from statements.lexicon.spellings import ROMANIZATIONS

_MIN_LETTERS = 5
_FIRM = set(ascii_lowercase).difference(*(written + plain for written, plain in ROMANIZATIONS))
_OTHERS = {code: None for code in range(128) if chr(code) not in _FIRM}


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
    key = word.lower()
    if not (key.isascii() and key.isalpha()):
        folded = unicodedata.normalize("NFKD", key.replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
        key = "".join(c for c in folded if c.isalpha() and not unicodedata.combining(c))
    if len(key) < _MIN_LETTERS:
        return key
    for written, plain in ROMANIZATIONS:
        if written in key:
            key = key.replace(written, plain)
    return "".join([c for c, after in zip_longest(key, key[1:]) if c != after])


def firm_letters(word: str) -> str:
    """Return the letters that no romanization touches, each once: words that differ in them can't sound alike.

    It is much faster than `sound`, which only names with equal firm letters need.

    Example:
        >>> firm_letters("Zelenskyy") == firm_letters("Zelensky"), firm_letters("Lavrov") == firm_letters("Zelensky")
        (True, False)
    """
    word = word.lower() if word.isascii() else sound(word)
    return "".join(dict.fromkeys(word.translate(_OTHERS)))


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
