"""Names and noun phrases: the words by which a text can name a speaker."""

from collections.abc import Mapping, Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple

from statements._stages.scan import Scan
from statements.lexicon.flags import (
    ABBREV, ADDRESS, ADV, AUX, CONJ, CUE, CUE_NOUN, DEMONYM, DET, DOC, FUNCTION, GIVEN, LINE, MARK, MONTH, ORG,
    PARTICLE, PERSON, PLACE, PLURAL, POSS, PREP, PRON, PUNCT, REL, STOP, SUB, SUFFIX, TIME, TITLE, VERB, WEEKDAY,
)
from statements.models import MentionForm

_JOINING = frozenset({"of", "for"})
_PHRASE_PREPS = frozenset({"of", "for", "from", "at", "with", "in", "on", "to", "against"})
_OFFICE_OR_STOP = TITLE | STOP
_NOUN = PERSON | ORG | DOC | TITLE | CUE_NOUN
_BREAK = LINE | STOP | MARK | PUNCT
_NO_NAME = FUNCTION | WEEKDAY | ADV | STOP | PUNCT | MARK | LINE
_POSSESSIVE = frozenset({"'s", "’s"})
_ENDS_NAME = frozenset({",", ")", ":", ""})
_IN_NAME = PARTICLE | SUFFIX
_BEFORE_STOP = ABBREV | TITLE | SUFFIX
_WHERE = PLACE | DEMONYM
_MAX_PHRASE = 16
_MAX_NAME = 9


class Name(NamedTuple):
    """A name: tokens `i` up to `j`; the name proper begins at `k`, behind any title. `bare` is the name's words."""

    i: int
    k: int
    j: int
    bare: tuple[str, ...]
    possessive: bool


class Phrase(NamedTuple):
    """A noun phrase: tokens `i` up to `j`, its head noun, and the name at its end, if any."""

    i: int
    j: int
    form: MentionForm
    head: int
    name: Name | None = None
    definite: bool = False


def find_names(scan: Scan, sentence_starts: frozenset[int], skip: Sequence[range] = ()) -> list[Name]:
    """Return the runs of capitalised words that are names, in order.

    A capitalised word at the head of a sentence is a name only if the text nowhere has it in small letters. It is
    wrong for headlines in title case, which `skip` leaves out.
    """
    words, flags = scan.words, scan.flags
    small = frozenset(words)
    capitals = compress(range(len(words)), map(ne, words, scan.lowers))
    skipped = {i for r in skip for i in r}
    names: list[Name] = []
    done = 0
    for i in capitals:
        if i < done or i in skipped:
            continue
        if flags[i] & _NO_NAME and not _is_name_after_all(scan, i):
            continue
        if i in sentence_starts and _is_common(scan, i, small):
            continue
        if _stands_alone(scan, i):
            names.append(Name(i, i, i + 1, (words[i],), False))  # noqa: FBT003
            continue
        name, done = _run(scan, i)
        if name:
            names.append(name)
    return names


def _stands_alone(scan: Scan, i: int) -> bool:
    """Whether a capital word is plainly a name of one word, as most are: no need to look what the name consists of."""
    word = scan.words[i]
    if i + 1 >= len(scan.words) or not word[0].isupper() or word[-2:] in _POSSESSIVE:
        return False
    after = scan.words[i + 1]
    return (after[:1].islower() or after in _ENDS_NAME) and not scan.flags[i + 1] & _IN_NAME and after not in _JOINING


def _is_name_after_all(scan: Scan, i: int) -> bool:
    """Whether a capital word that can be a function word is a name here: Will Smith, May Britt."""
    return bool(scan.flags[i] & GIVEN) and i + 1 < len(scan) and scan.words[i + 1][:1].isupper() and (
        not scan.flags[i + 1] & _NO_NAME
    )


def _is_common(scan: Scan, i: int, small: frozenset[str]) -> bool:
    """Whether a capital word at the head of a sentence is an ordinary word: Supporters said …"""
    f = scan.flags[i]
    after = scan.words[i + 1][:1] if i + 1 < len(scan) else ""
    if not f & (GIVEN | PLACE) and not after.isupper() and scan.lowers[i].endswith(("ing", "ly")):
        return True
    if f & (GIVEN | ADDRESS | DEMONYM | PLACE) or after.isupper() and f & TITLE:
        return False
    return bool(f & (PERSON | ORG | DOC | CUE_NOUN | VERB | TIME | CUE | TITLE)) and not after.isupper() or (
        scan.lowers[i] in small
    )


def _run(scan: Scan, i: int) -> tuple[Name | None, int]:
    """Read the name that begins at token `i`; return it and the token behind what was read."""
    words, flags, n = scan.words, scan.flags, len(scan.words)
    j, possessive, title_end = i, False, i
    high = min(n, i + _MAX_NAME)
    while j < high:
        word, f = words[j], flags[j]
        head = word[:1]
        if head.isupper() or (head.isdigit() and j > i):
            if j > i and f & _NO_NAME and not f & (GIVEN | MONTH):
                break
            j += 1
            if word[-2:] in _POSSESSIVE:
                possessive = True
                break
            if f & TITLE:
                title_end = j
            if j < n and words[j] == "." and (len(word) == 1 or f & _BEFORE_STOP) and not scan.spaced(j):
                if f & TITLE:
                    title_end = j + 1
                j += 1
        elif word == "&" or (f & PARTICLE and _capital_follows(scan, j + 1)):
            j += 1
        elif word in _JOINING and _joins(scan, i, j):
            j += 1 if words[j + 1][:1].isupper() else 2
        elif f & SUFFIX and j > i:
            j += 1
        else:
            break
    while j > i and words[j - 1] != "." and not words[j - 1][:1].isalnum():
        j -= 1
    if j <= i or j - i > 2 and _shouted(scan, i, j):
        return None, max(j, i + 1)
    if title_end == i and j - i > 1 and flags[i] & _WHERE:
        title_end = _behind_place(scan, i, j)
    return _name(scan, i, j, title_end, possessive=possessive), j


def _shouted(scan: Scan, i: int, j: int) -> bool:
    """Whether the run is a line in capitals rather than a name: THREE HURT IN STORM."""
    if not scan.words[i].isupper():
        return False
    words = [w for w in scan.words[i:j] if w[0].isalpha()]
    return len(words) > 2 and all(map(str.isupper, words)) and sum(map(len, words)) > 12


def _behind_place(scan: Scan, i: int, j: int) -> int:
    """`(ambassador to) Harbour Ann Lee`: the name begins behind a place that another name follows."""
    k = i
    while k < j and scan.flags[k] & _WHERE and not scan.flags[k] & GIVEN:
        k += 1
    return k if i < k < j - 1 and scan.flags[k] & GIVEN else i


def _capital_follows(scan: Scan, j: int) -> bool:
    return j < len(scan) and scan.words[j][:1].isupper() and not scan.flags[j] & FUNCTION


def _joins(scan: Scan, i: int, j: int) -> bool:
    """Whether `of` or `for` at `j` goes on the name of an office or a body: Bank of Harbour, Ministry of the Sea."""
    if not any(scan.flags[k] & (ORG | TITLE) for k in range(i, j)):
        return False
    if scan.lowers[j + 1 : j + 2] == ["the"]:
        return _capital_follows(scan, j + 2)
    return _capital_follows(scan, j + 1)


def _name(scan: Scan, i: int, j: int, title_end: int, *, possessive: bool) -> Name:
    k = title_end if i < title_end < j else i
    end = j
    if end > k and scan.words[end - 1] == ".":
        end -= 1 if not scan.flags[end - 2] & SUFFIX and len(scan.words[end - 2]) > 1 else 0
    bare = scan.words[k:end]
    if "." in bare:
        bare = [w for w in bare if w != "."]
    if possessive and bare:
        bare[-1] = bare[-1][:-2]
    return Name(i, k, j, tuple(bare), possessive)


def phrase_before(scan: Scan, names: "NameIndex", end: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends before token `end`, not reaching below token `floor`.

    It is wrong where an unknown verb form stands between the phrase and `end`.
    """
    words, flags = scan.words, scan.flags
    if end - 1 < floor:
        return None
    if flags[end - 1] & PRON and not flags[end - 1] & DET:
        return Phrase(end - 1, end, MentionForm.PRONOUN, end - 1)
    i = end - 1
    low = max(floor, end - _MAX_PHRASE)
    start, ending = end, names.ending
    while i >= low:
        name = ending(i + 1)
        if name is not None and name.i >= low:
            start = name.i
            i = name.i - 1
            continue
        f, word = flags[i], words[i]
        if f & _BREAK and word != "-" or f & (SUB | REL | AUX) and not word[:1].isupper():
            break
        if f & CONJ:
            if not _conjoins(scan, i, low) or start == end:
                break
        elif f & PREP and not f & ADV:
            if word not in _PHRASE_PREPS or start == end or not _noun_before(scan, i, low):
                break
        elif f & (DET | POSS):
            start = i
            if not (i - 1 >= low and words[i - 1] in _PHRASE_PREPS and _noun_before(scan, i - 1, low)) and not (
                f & DET and i - 1 >= low and flags[i - 1] & DET
            ):
                break
        elif f & VERB and not f & _NOUN or f & PRON:
            break
        else:
            start = i
        i -= 1
    while start < end and (flags[start] & (CONJ | PREP | ADV) and not flags[start] & (DET | POSS)):
        start += 1
    return _phrase(scan, names, start, end) if start < end else None


def _conjoins(scan: Scan, i: int, low: int) -> bool:
    """Whether `and` at `i` joins two speakers: Lee and Park; police and residents."""
    if scan.words[i] not in {"and", "&"} or i - 1 < low:
        return False
    before = scan.flags[i - 1]
    return scan.words[i - 1][:1].isupper() and not before & FUNCTION or bool(before & (PERSON | ORG | TITLE))


def _noun_before(scan: Scan, i: int, low: int) -> bool:
    if i - 1 < low:
        return False
    f, word = scan.flags[i - 1], scan.words[i - 1]
    return bool(f & (_NOUN | DET)) or word[:1].isupper() and not f & FUNCTION or word.endswith("s") and not f & (
        _BREAK | FUNCTION | CUE | VERB
    )


def phrase_after(scan: Scan, names: "NameIndex", i: int, ceil: int) -> Phrase | None:
    """Return the noun phrase that begins at token `i`, not reaching token `ceil`."""
    words, flags = scan.words, scan.flags
    if i >= ceil:
        return None
    if flags[i] & PRON and not flags[i] & DET or scan.lowers[i] in {"him", "them"}:
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
            if not name.possessive and not (j < high and words[j] in {"of", "for"}):
                break
            continue
        f, word = flags[j], words[j]
        if f & _BREAK or f & (SUB | REL | AUX | PRON | CONJ) and not word[:1].isupper() or f & (CUE | WEEKDAY) and j > i and not f & _NOUN and not flags[j - 1] & DET:
            break
        if j > i and (f & (DET | POSS) and not flags[j - 1] & PREP or _verbal(scan, j)):
            break
        if f & PREP and (word not in {"of", "for", "at", "from", "with"} or j == i or not flags[j - 1] & _NOUN):
            break
        if (f & ADV and j > i and not f & DET and not flags[j - 1] & DET) or f & VERB and not f & _NOUN:
            break
        j += 1
    while j > i and flags[j - 1] & (PREP | CONJ | DET | ADV) and not flags[j - 1] & _NOUN:
        j -= 1
    return _phrase(scan, names, i, j) if j > i else None


def _verbal(scan: Scan, j: int) -> bool:
    """Whether an unknown word looks like a past verb: extolled, vetoed."""
    return scan.lowers[j].endswith("ed") and not scan.flags[j] & _NOUN and scan.words[j][:1].islower()


def _phrase(scan: Scan, names: "NameIndex", i: int, j: int) -> Phrase:
    words, flags = scan.words, scan.flags
    name = names.ending(j)
    head = j - 1
    for k in range(i + 1, j):
        if flags[k] & PREP and words[k] in _PHRASE_PREPS and flags[k - 1] & _NOUN and not (name and name.i <= k < name.j):
            head = k - 1
            if name is not None and name.i > k:
                name = None
            break
    definite = scan.lowers[i] in {"the", "his", "her", "their", "its"} or words[i][-2:] in ("'s", "’s") or (
        any([word[-2:] in _POSSESSIVE for word in words[i:head]])
    )
    if name is not None and name.i >= i and not name.possessive and not common_head(scan, name):
        return Phrase(i, j, MentionForm.NAME, head, name, definite)
    form = MentionForm.TITLE if flags[head] & (TITLE | PERSON) and definite else MentionForm.OTHER
    return Phrase(i, j, form, head, None, definite)


def common_head(scan: Scan, name: Name) -> bool:
    """Whether the name is only an office in capitals: the President, the Foreign Minister."""
    last = name.j - 1
    if not scan.flags[last] & _OFFICE_OR_STOP:
        return False
    if scan.words[last] == ".":
        last -= 1
    if not scan.flags[last] & TITLE or scan.flags[last] & GIVEN and not scan.flags[last] & ADDRESS:
        return False
    article = name.i > 0 and scan.flags[name.i - 1] & DET
    return bool(article) or all(scan.flags[k] & (TITLE | DEMONYM) for k in range(name.i, last + 1) if scan.words[k] != ".")


class NameIndex:
    """Names by the token where they begin and the token where they end."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self._starts = {name.i: name for name in names}
        self._ends = {name.j: name for name in names}

    def starting(self, i: int) -> Name | None:
        """Return the name that begins at token `i`."""
        return self._starts.get(i)

    def ending(self, j: int) -> Name | None:
        """Return the name that ends before token `j`."""
        return self._ends.get(j)


_ = PLURAL


def title_case(scan: Scan, i: int, j: int) -> bool:
    """Whether a line has capitals on nearly all its words, as many headlines do."""
    words = [w for w in scan.words[i:j] if len(w) > 3 and w.isalpha()]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def headline_names(scan: Scan, tokens: range, surnames: Mapping[str, Sequence[int]]) -> list[Name]:
    """Return the names in a headline in title case: those whose surname the body knows."""
    found: list[Name] = []
    for k in tokens:
        word = scan.words[k]
        possessive = word[-2:] in ("'s", "’s")
        bare = word[:-2] if possessive else word
        if word[:1].isupper() and bare.lower() in surnames:
            first = k
            while first > tokens.start and (scan.flags[first - 1] & GIVEN) and not (found and found[-1].j >= first):
                first -= 1
            found.append(Name(first, first, k + 1, (*scan.words[first:k], bare), possessive))
    return found
