"""Names that only a label shows to be names."""

from collections.abc import Sequence
from operator import itemgetter

from statements._stages.labels import Label
from statements._stages.labels.spelling import in_capitals, initials_of, is_initials, is_outlet
from statements._stages.names import Name, NameIndex
from statements._stages.scan import Scan
from statements.lexicon.flags import ADDRESS, DEMONYM, FUNCTION, GIVEN, ORG, PERSON, PLACE, TITLE
from statements.models import SpeakerKind

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
        k = _by_another(scan, label, keys) if "and" not in label.key.split() else None
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


def kinds_of(scan: Scan, labels: Sequence[Label]) -> dict[int, SpeakerKind]:
    """Return the kinds of those named in labels, by the token behind the label, where its form tells.

    A word in capitals names a person among labels in capitals (LEE), and an outlet among others (RT).
    """
    short = {initials_of(scan, label.i, label.j) for label in labels if label.j - label.i > 1}
    printed = [x for x in labels if not (x.unlabelled or x.nameless or (is_initials(x) and x.key in short))]
    capitals = sum(in_capitals(scan, label) for label in printed) * 2 > len(printed)
    found: dict[int, SpeakerKind] = {}
    for label in printed:
        if is_outlet(label):
            found[label.j] = SpeakerKind.ORGANIZATION
        elif _is_person(scan, label, capitals=capitals):
            found[label.j] = SpeakerKind.PERSON
    return found


def _is_person(scan: Scan, label: Label, *, capitals: bool) -> bool:
    some = 0
    for f in scan.flags[label.i : label.j]:
        some |= f
    if some & ORG and not some & (GIVEN | TITLE):
        return False
    return capitals or not in_capitals(scan, label)


def headline_persons(scan: Scan, tokens: range, taken: Sequence[Name]) -> list[Name]:
    """Return the names in a transcript's headline in title case: behind a title, or of a given name and another word."""
    known = {t for name in taken for t in range(name.i, name.j)}
    found: list[Name] = []
    k = tokens.start
    while k < tokens.stop:
        i = k
        while k < tokens.stop and scan.flags[k] & TITLE and scan.words[k][:1].isupper():
            k += 1
        j = k
        while j < tokens.stop and j - k < _MOST_NAMES and _unknown_capital(scan, j, known):
            j += 1
        if j > k and (k > i or (scan.flags[k] & GIVEN and j - k > 1)):
            found.append(Name(i, k, j, tuple(scan.words[k:j]), possessive=False))
        k = max(j, k, i + 1)
    return found


def _unknown_capital(scan: Scan, k: int, known: set[int]) -> bool:
    word, f = scan.words[k], scan.flags[k]
    return word[:1].isupper() and word.isalpha() and k not in known and (not f or (f & GIVEN != 0 and not f & FUNCTION))
