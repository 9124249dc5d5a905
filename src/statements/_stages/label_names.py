"""Names that only a label shows to be names."""

from collections.abc import Sequence
from operator import itemgetter

from statements._stages.labels import Label
from statements._stages.labels.spelling import is_initials, is_outlet
from statements._stages.names import Name, NameIndex
from statements._stages.scan import Scan
from statements.lexicon.flags import ADDRESS, DEMONYM, GIVEN, ORG, PERSON, PLACE, TITLE

_BEFORE_NAME = TITLE | PERSON | ORG | ADDRESS | DEMONYM | PLACE
_MOST_NAMES = 3


def with_labels(scan: Scan, labels: Sequence[Label], names: Sequence[Name]) -> list[Name]:
    """Return the names with those in labels put right: a label ends with its speaker's name.

    What another label calls the speaker tells where the name begins: `President of Meridian Tavish Orlen` speaks later
    as `Tavish Orlen`.
    """
    index = NameIndex(names)
    keys = {label.key for label in labels if " " in label.key}
    put: dict[int, tuple[int, Name]] = {}  # by the label's first token: where the label ends, and the name
    for label in labels:
        if label.unlabelled or label.nameless:
            continue
        k = _by_another(scan, label, keys)
        if k is None:
            if index.ending(label.j) is not None:
                continue
            k = _by_form(scan, label, index)
        if k is not None:
            bare = tuple(word for word in scan.words[k : label.j] if word and word != ".")
            put[label.i] = (label.j, Name(label.i, k, label.j, bare, possessive=False))
    if not put:
        return list(names)
    taken = {t for i, (j, _) in put.items() for t in range(i, j)}
    kept = [name for name in names if name.i not in taken]
    return sorted([*kept, *(name for _, name in put.values())], key=itemgetter(0))


def _by_another(scan: Scan, label: Label, keys: set[str]) -> int | None:
    """The token where the longest name begins that another label has alone."""
    for k in range(label.i + 1, label.j - 1):
        if " ".join(word for word in scan.lowers[k : label.j] if word and word != ".") in keys:
            return k
    return None


def _by_form(scan: Scan, label: Label, index: NameIndex) -> int | None:
    """The token where the name seems to begin, behind offices and bodies; None if the label has no name."""
    k = label.i
    while k < label.j - 1 and (not scan.words[k][:1].isupper() or _before_name(scan, k)):
        k += 1
    known = next((n.k for t in range(label.i, label.j) if (n := index.starting(t)) is not None and n.j > label.j), None)
    k = max(k, known or 0)
    k = max(k, label.j - _MOST_NAMES) if label.j - k > _MOST_NAMES + 1 else k
    if scan.flags[label.j - 1] & TITLE or not scan.words[k][:1].isupper():
        return None
    return k


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
