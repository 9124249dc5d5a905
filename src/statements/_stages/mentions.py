"""Noun phrases: the words by which a text can name a speaker."""

from typing import NamedTuple

from statements._stages.names import Name, NameIndex
from statements._stages.scan import Scan
from statements.lexicon.flags import (
    ADDRESS,
    ADV,
    AUX,
    CONJ,
    CUE,
    CUE_NOUN,
    DEMONYM,
    DET,
    DOC,
    FUNCTION,
    GIVEN,
    LINE,
    MARK,
    MONTH,
    NEG,
    ORG,
    PERSON,
    POSS,
    PREP,
    PRON,
    PUNCT,
    REL,
    STOP,
    SUB,
    TIME,
    TITLE,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import STRONG_PASTS
from statements.models import MentionForm

_PHRASE_PREPS = frozenset({"of", "for", "from", "at", "with", "in", "on", "to", "against"})
_NOUN = PERSON | ORG | DOC | TITLE | CUE_NOUN
_BREAK = LINE | STOP | MARK | PUNCT
_ASKS_MORE = _BREAK | FUNCTION | VERB
"""What a word must be for it to end a phrase or to stand in it by a rule of its own."""
_DEFINITE = frozenset({"the", "his", "her", "their", "its"})
_POSSESSIVE = frozenset({"'s", "’s"})
_APOSTROPHES = frozenset("'’")
_MAX_PHRASE = 16


class Phrase(NamedTuple):
    """A noun phrase: tokens `i` up to `j`, its head noun, and the name at its end, if any."""

    i: int
    j: int
    form: MentionForm
    head: int
    name: Name | None = None
    definite: bool = False


def phrase_before(scan: Scan, names: NameIndex, end: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends before token `end`, not reaching below token `floor`.

    It is wrong where an unknown verb form stands between the phrase and `end`.
    """
    words, flags, ending = scan.words, scan.flags, names.ends.get
    if end - 1 < floor:
        return None
    if flags[end - 1] & PRON and (not flags[end - 1] & DET or end - 2 < floor or flags[end - 2] & (_BREAK | CONJ)):
        return Phrase(end - 1, end, MentionForm.PRONOUN, end - 1)
    i = end - 1
    low = max(floor, end - _MAX_PHRASE)
    start = end
    while i >= low:
        name = ending(i + 1)
        if name is not None and name.i >= low:
            start = name.i
            i = name.i - 1
            continue
        f, word = flags[i], words[i]
        if not f & _ASKS_MORE:  # most words
            start = i
            i -= 1
            continue
        if (f & _BREAK and word != "-" and not (word in _APOSTROPHES and _owns(scan, i, low))) or (
            f & (SUB | REL | AUX) and not word[:1].isupper()
        ):
            break
        if f & CONJ:
            if not _conjoins(scan, i, low) or start == end:
                break
        elif f & PREP and not f & ADV:
            if word not in _PHRASE_PREPS or start == end or not _noun_before(scan, i, low):
                break
            if word == "to" and not flags[i + 1] & (DET | POSS) and words[i + 1][:1].islower():
                break  # data to help
        elif f & (DET | POSS):
            start = i
            if not (i - 1 >= low and words[i - 1] in _PHRASE_PREPS and _noun_before(scan, i - 1, low)) and not (
                f & DET and i - 1 >= low and (flags[i - 1] & DET or words[i - 1][-2:] in _POSSESSIVE)
            ):
                break
        elif (f & VERB and not f & _NOUN) or f & (PRON | NEG) or word in STRONG_PASTS:
            break
        else:
            start = i
        i -= 1
    while start < end and (flags[start] & (CONJ | PREP | ADV | SUB) and not flags[start] & (DET | POSS)):
        start += 1
    return _phrase(scan, names, start, end) if start < end else None


def _owns(scan: Scan, i: int, low: int) -> bool:
    """Whether the mark at `i` is the apostrophe of a plural: the Farmers' League."""
    return i > low and scan.words[i - 1].endswith("s") and not scan.spaced(i) and scan.spaced(i + 1)


def _conjoins(scan: Scan, i: int, low: int) -> bool:
    """Whether `and` at `i` joins two speakers: Lee and Park; police and residents."""
    if scan.words[i] not in {"and", "&"} or i - 1 < low:
        return False
    before = scan.flags[i - 1]
    return (scan.words[i - 1][:1].isupper() and not before & (FUNCTION | WEEKDAY | MONTH | TIME)) or bool(
        before & (PERSON | ORG | TITLE)
    )


def _noun_before(scan: Scan, i: int, low: int) -> bool:
    if i - 1 < low:
        return False
    f, word = scan.flags[i - 1], scan.words[i - 1]
    if f & (WEEKDAY | MONTH | TIME):
        return False
    return (
        bool(f & (_NOUN | DET))
        or (word[:1].isupper() and not f & FUNCTION)
        or (word.endswith("s") and not f & (_BREAK | FUNCTION | CUE | VERB))
    )


def phrase_after(scan: Scan, names: NameIndex, i: int, ceil: int) -> Phrase | None:
    """Return the noun phrase that begins at token `i`, not reaching token `ceil`."""
    words, flags = scan.words, scan.flags
    if i >= ceil:
        return None
    if (flags[i] & PRON and not flags[i] & DET) or scan.lowers[i] in {"him", "them"}:
        return Phrase(i, i + 1, MentionForm.PRONOUN, i)
    if scan.lowers[i] == "her" and (i + 1 >= ceil or flags[i + 1] & _BREAK):
        return Phrase(i, i + 1, MentionForm.PRONOUN, i)
    j = i
    high = min(ceil, i + _MAX_PHRASE)
    while j < high:
        name = names.starting(j)
        if name is not None and name.j <= high:
            j = name.j
            if words[j : j + 1] == ["and"] and names.starting(j + 1):
                j += 1
                continue
            if not name.possessive and not (
                j < high and (words[j] in {"of", "for"} or _holder_follows(scan, names, j))
            ):
                break
            continue
        f, word = flags[j], words[j]
        if (
            f & _BREAK
            or (
                f & (SUB | REL | AUX | PRON | CONJ)
                and not word[:1].isupper()
                and not (f & DET and (j == i or words[j - 1] == "of"))
            )
            or (f & (CUE | WEEKDAY) and j > i and not f & _NOUN and not flags[j - 1] & DET)
        ):
            break
        if j == i and f & CUE and not f & (_NOUN | DET) and word[:1].islower():
            break  # said Ann Lee
        if f & CUE and j > i and flags[j - 1] & TITLE and word[:1].islower() and words[j - 1][:1].islower():
            break  # the premier calls for
        if j > i and ((f & (DET | POSS) and not flags[j - 1] & PREP) or _verbal(scan, j)):
            break
        counted = word == "of" and flags[j - 1] & DET and (flags[j - 1] & PRON or scan.lowers[j - 1].endswith("s"))
        if (
            f & PREP
            and not counted
            and (word not in {"of", "for", "at", "from", "with"} or j == i or not flags[j - 1] & _NOUN)
        ):
            break
        if (f & ADV and j > i and not f & DET and not flags[j - 1] & DET) or (
            f & VERB and not f & _NOUN and not (flags[j - 1] & DET and word.endswith("ing"))
        ):
            break
        j += 1
    while j > i and flags[j - 1] & (PREP | CONJ | DET | ADV) and not flags[j - 1] & _NOUN:
        j -= 1
    return _phrase(scan, names, i, j) if j > i else None


def _holder_follows(scan: Scan, names: NameIndex, j: int) -> bool:
    """Whether somebody of what was named comes next: Harbour University professor Ann Lee, Supreme Court advocate."""
    k = j
    while k < j + 3 and k < len(scan) and scan.flags[k] & (PERSON | TITLE | ORG) and scan.words[k][:1].islower():
        k += 1
    named = names.starting(k) is not None or (k < len(scan) and scan.flags[k] & (PUNCT | STOP | PREP) != 0)
    return k > j and scan.flags[k - 1] & (PERSON | TITLE) != 0 and (named or not scan.flags[j] & CUE)


def _verbal(scan: Scan, j: int) -> bool:
    """Whether an unknown word looks like a past verb: extolled, vetoed; not well-connected."""
    low = scan.lowers[j]
    if not low.endswith("ed") or scan.flags[j] & _NOUN or not scan.words[j][:1].islower() or "-" in low:
        return False
    return not scan.flags[j - 1] & DET or (scan.flags[j - 1] & PRON != 0 and scan.lowers[j - 1] != "one")


def _phrase(scan: Scan, names: NameIndex, i: int, j: int) -> Phrase:
    words, flags = scan.words, scan.flags
    name = names.ending(j)
    head = j - 1
    owned = False
    for k in range(i, j - 1):
        ends = flags[k] & _NOUN and flags[k + 1] & PREP and words[k + 1] in _PHRASE_PREPS
        if ends and not (name and name.i <= k + 1 < name.j):
            head = k
            held = (
                name is not None
                and name.i > k + 2
                and (
                    flags[name.i - 1] & (PERSON | TITLE)
                    or (flags[k] & TITLE and _stands_behind_body(names, flags, name))
                )
            )  # chief of staff Ann Lee, head of the Port Council Ann Lee
            if (
                name is not None and name.i > k + 1 and not held and not _placed(scan, name)
            ):  # aide to President Ann Lee
                name = None
            break
        owned = owned or words[k][-2:] in _POSSESSIVE
    owned = owned or words[i][-2:] in _POSSESSIVE
    definite = owned or scan.lowers[i] in _DEFINITE
    if name is not None and "of" in name.bare and common_head(scan, name):
        head = words.index("of", name.i) - 1  # the Head of State
    if name is not None and name.i >= i and not name.possessive and not common_head(scan, name):
        return Phrase(i, j, MentionForm.NAME, head, name, definite)
    form = MentionForm.TITLE if flags[head] & (TITLE | PERSON) and definite else MentionForm.OTHER
    return Phrase(i, j, form, head, None, definite)


def _stands_behind_body(names: NameIndex, flags: list[int], name: Name) -> bool:
    """Whether a person's name follows a body's: head of the Port Council Ann Lee; not for Harbour's Port Council."""
    body = names.ending(name.i)
    return body is not None and not body.possessive and flags[name.k] & GIVEN != 0


def _placed(scan: Scan, name: Name) -> bool:
    """Whether only a place stands before the name proper: ambassador to Harbour Ann Lee."""
    return name.k > name.i and not any(scan.flags[t] & TITLE for t in range(name.i, name.k))


def common_head(scan: Scan, name: Name) -> bool:
    """Whether the name is only an office in capitals: the President, the Foreign Minister."""
    last = name.j - 1 if scan.words[name.j - 1] != "." else name.j - 2
    if "of" in name.bare and name.k == name.i:
        last = scan.words.index("of", name.i) - 1
    if not scan.flags[last] & TITLE or (scan.flags[last] & GIVEN and not scan.flags[last] & ADDRESS):
        return False
    article = name.i > 0 and scan.flags[name.i - 1] & DET
    return bool(article) or all(
        scan.flags[k] & (TITLE | DEMONYM) for k in range(name.i, last + 1) if scan.words[k] != "."
    )
