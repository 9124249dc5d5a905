"""How labels are spelled: initials for a full name, the names of outlets."""

from statements._stages.labels.forms import Label
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.labels import OUTLET_WORDS
from statements.lexicon.ranks import OUTLETS

_OUTLETS = frozenset(line.lower() for line in OUTLETS.splitlines() if line)
_OUTLET_WORDS = words(OUTLET_WORDS)
_INITIALS = range(2, 4)


def initials_of(scan: Scan, i: int, j: int) -> str:
    """Return the first letters of the capitalised words, in small letters."""
    return "".join(word[0] for word in scan.words[i:j] if word[:1].isupper()).lower()


def is_initials(label: Label) -> bool:
    """Tell whether a label is a word of two or three letters that can be initials."""
    return label.j - label.i == 1 and len(label.key) in _INITIALS and label.key.isalpha()


def is_outlet(label: Label) -> bool:
    """Tell whether a label is the name of a paper or broadcaster: a well-known one, or by its last word."""
    known = label.key in _OUTLETS or f"the {label.key}" in _OUTLETS
    parts = label.key.split()
    return known or (len(parts) > 1 and parts[-1] in _OUTLET_WORDS)


def in_capitals(scan: Scan, label: Label) -> bool:
    """Tell whether all the words of a label are in capitals."""
    letters = [word for word in scan.words[label.i : label.j] if word.isalpha()]
    return bool(letters) and all(word.isupper() for word in letters)
