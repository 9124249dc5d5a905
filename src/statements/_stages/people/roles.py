"""Roles: what the words before and behind a name say that its bearer is."""

from statements._stages.names import Name
from statements._stages.people.entity import Entity
from statements._stages.scan import Scan
from statements.lexicon.flags import (
    ADDRESS,
    AUX,
    CONJ,
    CUE,
    CUE_NOUN,
    DEMONYM,
    DET,
    FEMALE,
    LINE,
    MALE,
    MARK,
    PERSON,
    POSS,
    PREP,
    PRON,
    REL,
    STOP,
    SUB,
    TITLE,
    VERB,
)
from statements.models import SpeakerKind

_OFFICE_PREPS = frozenset({"to", "of", "for"})
_MAX_ROLE = 14
_ROLE_ENDS = frozenset({",", ".", ";", "—", "–"})
_NO_ROLE = CUE | VERB | AUX | PRON | REL | STOP | MARK | LINE
_IN_ROLE = TITLE | PERSON | DEMONYM


def learn_before(scan: Scan, entity: Entity, name: Name) -> None:
    """Take the role from what stands before the name: `Water Minister Ann Lee`."""
    start = name.i
    if start < name.k and scan.lowers[start - 1] in _OFFICE_PREPS and scan.flags[start - 2] & TITLE:
        start -= 2  # ambassador to Harbour Ann Lee
    if start == name.k and not scan.flags[start - 1] & _IN_ROLE:
        return
    while start > 0 and name.i - start < 6:
        f = scan.flags[start - 1]
        titled = start < name.k and not f & (PREP | DET | POSS)
        if not (f & _IN_ROLE or (titled and _modifies(scan, start - 1))):
            break
        start -= 1
    if start < name.k and not all(scan.flags[t] & ADDRESS or scan.words[t] == "." for t in range(start, name.k)):
        if not any(scan.flags[t] & (TITLE | PERSON) for t in range(start, name.k)):
            return
        role = scan.line_of(start, name.k)
        entity.add_role_words(scan.lowers[start : name.k])
        if role not in entity.roles and len(entity.roles) < 8:
            entity.roles = (*entity.roles, role)


def learn_behind(scan: Scan, entity: Entity, i: int) -> None:
    """Take the role from the words behind a name: `Ann Lee, spokeswoman of the harbour,`."""
    if i >= len(scan):
        return
    i += scan.flags[i] & DET != 0
    end = min(len(scan), i + _MAX_ROLE)
    j = next((t for t in range(i, end) if scan.words[t] in _ROLE_ENDS), None)
    if j is None or j == i or any(scan.flags[t] & _NO_ROLE and not scan.flags[t] & _IN_ROLE for t in range(i, j)):
        return
    head = next((t for t in range(i, j) if scan.flags[t] & PREP), j) - 1
    if head >= i and scan.flags[head] & (TITLE | PERSON):
        entity.roles = (scan.of(i, j),)
        entity.add_role_words(scan.lowers[i : head + 1])


def learn_apposition(scan: Scan, person: Entity, i: int, j: int) -> None:
    """Take the role from an apposition: `Ann Lee, the harbour master`."""
    start = i + 1 if scan.flags[i] & (DET | POSS) else i
    while j > start and not scan.words[j - 1][:1].isalnum():
        j -= 1
    told = any(scan.words[t][:1].islower() or scan.flags[t] & _IN_ROLE for t in range(start, j))
    if person.kind is SpeakerKind.PERSON and told:
        person.add_role_words(scan.lowers[start:j])
        if len(person.roles) < 8:
            person.roles = (*person.roles, scan.line_of(start, j))
        if not person.gender:
            gender = 0
            for t in range(start, j):
                gender |= scan.flags[t] & (FEMALE | MALE)
            person.gender = gender if gender in (FEMALE, MALE) else 0


def _modifies(scan: Scan, t: int) -> bool:
    """Whether a word before a title goes with it: deputy harbour master."""
    f, word = scan.flags[t], scan.words[t]
    if not word[:1].isalpha() or word[-2:] in ("'s", "’s") or f & (DET | POSS | PREP | CUE | AUX | CONJ | SUB | VERB):
        return False
    return word[0].isupper() or bool(f & CUE_NOUN) or word.endswith(("al", "ial", "an", "ive", "ary", "ic"))
