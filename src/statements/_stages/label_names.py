"""Names that only a label shows to be names."""

from collections.abc import Sequence

from statements._stages.labels import Label
from statements._stages.labels.spelling import is_initials, is_outlet
from statements._stages.names import Name, NameIndex
from statements._stages.scan import Scan
from statements.lexicon.flags import ADDRESS, DEMONYM, GIVEN, ORG, PERSON, PLACE, TITLE

_BEFORE_NAME = TITLE | PERSON | ORG | ADDRESS | DEMONYM | PLACE
_MOST_NAMES = 3


def names_of(scan: Scan, labels: Sequence[Label], index: NameIndex) -> list[Name]:
    """Return the names in labels that were not read as names: `Hope Field:` in a text about hope and fields."""
    found: list[Name] = []
    seen: set[str] = set()
    for label in labels:
        if label.unlabelled or label.nameless or label.key in seen:
            continue
        inside = [n for k in range(label.i, label.j) if (n := index.starting(k)) is not None]
        if inside and inside[-1].j >= label.j:
            continue
        seen.add(label.key)
        k = label.i
        while k < label.j - 1 and (not scan.words[k][:1].isupper() or _before_name(scan, k)):
            k += 1
        k = max(k, label.j - _MOST_NAMES) if label.j - k > _MOST_NAMES + 1 else k
        if any(n.j > k for n in inside) or scan.flags[label.j - 1] & TITLE or not scan.words[k][:1].isupper():
            continue
        bare = tuple(word for word in scan.words[k : label.j] if word and word != ".")
        found.append(Name(label.i if label.i < k and not inside else k, k, label.j, bare, possessive=False))
    return found


def _before_name(scan: Scan, k: int) -> bool:
    return bool(scan.flags[k] & _BEFORE_NAME) and not scan.flags[k] & GIVEN


def persons_of(scan: Scan, labels: Sequence[Label]) -> frozenset[int]:
    """Return the tokens behind the labels that name persons by their form.

    A word in capitals names a person among labels in capitals (LEE), and an outlet among others (RT).
    """
    printed = [label for label in labels if not (label.unlabelled or label.nameless or is_initials(label))]
    capitals = sum(_in_capitals(scan, label) for label in printed) * 2 > len(printed)
    return frozenset(label.j for label in printed if _is_person(scan, label, capitals=capitals))


def _is_person(scan: Scan, label: Label, *, capitals: bool) -> bool:
    some = 0
    for f in scan.flags[label.i : label.j]:
        some |= f
    if is_outlet(label) or (some & ORG and not some & (GIVEN | TITLE)):
        return False
    return capitals or not _in_capitals(scan, label)


def _in_capitals(scan: Scan, label: Label) -> bool:
    return all(word.isupper() or not word.isalpha() for word in scan.words[label.i : label.j])
