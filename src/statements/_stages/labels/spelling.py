"""How labels are spelled: initials for a full name, the names of outlets."""

from statements._stages.labels.forms import Label
from statements._stages.scan import Scan
from statements.lexicon.ranks import OUTLETS

_OUTLETS = frozenset(line.lower() for line in OUTLETS.splitlines() if line)
_INITIALS = range(2, 4)


def initials_of(scan: Scan, i: int, j: int) -> str:
    """Return the first letters of the capitalised words, in small letters."""
    return "".join(word[0] for word in scan.words[i:j] if word[:1].isupper()).lower()


def is_initials(label: Label) -> bool:
    """Tell whether a label is a word of two or three letters that can be initials."""
    return label.j - label.i == 1 and len(label.key) in _INITIALS and label.key.isalpha()


def is_outlet(label: Label) -> bool:
    """Tell whether a label is the name of a well-known paper or broadcaster."""
    return label.key in _OUTLETS or f"the {label.key}" in _OUTLETS
