"""Names: runs of capitalised words, with titles before them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from operator import ne
from typing import NamedTuple

from statements._stages.scan import Scan
from statements.lexicon import words as all_words
from statements.lexicon.addresses import DOMAIN_ENDINGS
from statements.lexicon.flags import (
    ABBREV,
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
    ORG,
    PARTICLE,
    PERSON,
    PLACE,
    PREP,
    PUNCT,
    REL,
    STOP,
    SUFFIX,
    TIME,
    TITLE,
    VERB,
    WEEKDAY,
)
from statements.lexicon.ranks import PORTFOLIOS, TITLES

_JOINING = frozenset({"of", "for"})
_NO_NAME = FUNCTION | WEEKDAY | ADV | STOP | PUNCT | MARK | LINE
_DOUBTFUL = _NO_NAME | MONTH | DEMONYM
_OF_OFFICE = frozenset({"of", "for", "on"})
_ACRONYM = range(2, 5)
_POSSESSIVE = frozenset({"'s", "’s"})
_IN_NAME = PARTICLE | SUFFIX
_DAY = WEEKDAY | MONTH
_BEFORE_STOP = ABBREV | TITLE | SUFFIX
_WHERE = PLACE | DEMONYM
_MAX_NAME = 16
_TITLES = all_words(TITLES)


class Name(NamedTuple):
    """A name: tokens `i` up to `j`; the name proper begins at `k`, behind any title. `bare` is the name's words."""

    i: int
    k: int
    j: int
    bare: tuple[str, ...]
    possessive: bool


def find_names(scan: Scan, sentence_starts: frozenset[int], skip: Sequence[range] = ()) -> list[Name]:
    """Return the runs of capitalised words that are names, in order.

    A capitalised word at the head of a sentence is a name only if the text nowhere has it in small letters. It is
    wrong for headlines in title case, which `skip` leaves out.
    """
    words, lowers, flags = scan.words, scan.lowers, scan.flags
    capitals = list(compress(range(len(words)), map(ne, words, lowers)))
    firsts = sentence_starts.intersection(capitals)
    inner = {words[i] for i in capitals if i not in firsts} if firsts else set()
    small = lowers.copy()
    for i in capitals:
        small[i] = ""
    common = {lowers[i] for i in firsts}.intersection(small)
    if skip:
        capitals = sorted(set(capitals).difference(*skip))
    given = [i for i in capitals if flags[i] & GIVEN and lowers[i] in common] if common else []
    borne = {words[i] for i in given if not _is_common_here(scan, i, firsts)}
    names: list[Name] = []
    done = 0
    for i in [i for i in capitals if not flags[i] & _NO_NAME or flags[i] & GIVEN]:
        if i < done:
            continue
        f = flags[i]
        if f & _DOUBTFUL and (_is_month_or_demonym(scan, i) or (f & _NO_NAME and not _is_name_after_all(scan, i))):
            continue
        if i in firsts and (_is_common(scan, i, common, borne) or _is_only_here(scan, i, inner)):
            continue
        name = _plain_name(scan, i, sentence_starts)
        if name:
            done = name.j
        else:
            name, done = _run(scan, i, sentence_starts)
        if name:
            names.append(name)
    return names


def _is_month_or_demonym(scan: Scan, i: int) -> bool:
    """Whether the capital word of a month or a people is no name: March 2, American ships; not April Lee."""
    f = scan.flags[i]
    if not f & (MONTH | DEMONYM) or i + 1 >= len(scan):
        return False
    after = scan.words[i + 1][:1]
    if f & MONTH and (not f & GIVEN or after.isdigit()):
        return True
    return bool(f & DEMONYM) and not (f & (GIVEN | PLACE) or after.isupper() or scan.words[i].endswith("s"))


def _is_only_here(scan: Scan, i: int, inner: set[str]) -> bool:
    """Whether an unknown capital word at the head of a sentence stands nowhere else and does nothing: `Otherwise, …`."""
    if scan.flags[i] or i + 1 >= len(scan) or scan.words[i] in inner or scan.words[i][-2:] in _POSSESSIVE:
        return False
    after = scan.words[i + 1]
    if is_domain(scan, i + 1):
        return False
    return not after[:1].isupper() and not scan.flags[i + 1] & (CUE | VERB | AUX | ADV | CONJ | REL)


def _plain_name(scan: Scan, i: int, starts: frozenset[int]) -> Name | None:
    """Return the name at token `i` if it is plainly one, as most are: no need to look at its words in turn.

    Such a name is one capital word, or two or three without title or point, that nothing can go on.
    """
    words, flags = scan.words, scan.flags
    word = words[i]
    j, n, some = i + 1, len(words), flags[i]
    possessive = word[-2:] in _POSSESSIVE
    if not word[0].isupper():
        return None
    while j < n and not possessive and words[j][:1].isupper():
        some |= flags[j]
        if some & TITLE or flags[j] & _NO_NAME or j in starts or j - i == 3:
            return None
        word = words[j]
        possessive = word[-2:] in _POSSESSIVE
        j += 1
    if j == n:
        return None
    if j - i > 1 and ((some & GIVEN and some & _WHERE) or (j - i > 2 and (word.isupper() or flags[i] & PERSON))):
        return None
    if possessive:
        return None if _is_body_of(scan, j) else Name(i, i, j, (*words[i : j - 1], word[:-2]), possessive)
    after = words[j]
    if after == ".":
        goes_on = len(word) == 1 or flags[j - 1] & (ABBREV | TITLE | SUFFIX) or is_domain(scan, j)
    else:
        goes_on = after[:1].isdigit() or after == "&" or after in _JOINING or flags[j] & _IN_NAME
    return None if goes_on else Name(i, i, j, tuple(words[i:j]), possessive)


def is_domain(scan: Scan, stop: int) -> bool:
    """Whether the stop at a token is one inside a name of the web: Harbour.com."""
    k = stop + 1
    if k >= len(scan) or scan.words[stop] != "." or scan.spaced(k) or scan.spaced(stop):
        return False
    return scan.lowers[k] in DOMAIN_ENDINGS and scan.words[k].islower()


def _is_name_after_all(scan: Scan, i: int) -> bool:
    """Whether a given name that can be a function word is a name here: Will Smith, May Britt."""
    return i + 1 < len(scan) and scan.words[i + 1][:1].isupper() and not scan.flags[i + 1] & _NO_NAME


def _is_common_here(scan: Scan, i: int, firsts: AbstractSet[int]) -> bool:
    """Whether a given name that the text also has in small letters may be that word here: `Piers will open again`."""
    return i in firsts and i + 1 < len(scan) and not scan.words[i + 1][:1].isupper() and not scan.flags[i + 1] & CUE


def _is_common(scan: Scan, i: int, common: set[str], borne: set[str]) -> bool:
    """Whether a capital word at the head of a sentence is an ordinary word, as in `Supporters said`."""
    f = scan.flags[i]
    after = scan.words[i + 1][:1] if i + 1 < len(scan) else ""
    if not f & (GIVEN | PLACE) and not after.isupper() and scan.lowers[i].endswith(("ing", "ly", "ed")):
        speaks = not f and scan.lowers[i].endswith("ly") and i + 1 < len(scan) and scan.flags[i + 1] & CUE
        return not speaks  # Kelly said
    if f & GIVEN and scan.lowers[i] in common and scan.words[i] not in borne:
        return True
    if f & (GIVEN | ADDRESS | DEMONYM | PLACE) or (f & TITLE and (after.isupper() or _is_of_office(scan, i + 1))):
        return False
    return (bool(f & (PERSON | ORG | DOC | CUE_NOUN | VERB | TIME | CUE | TITLE)) and not after.isupper()) or (
        scan.lowers[i] in common
    )


def _is_of_office(scan: Scan, j: int) -> bool:
    """Whether a title goes on at `j` with what it is of: Director of the Harbour Council."""
    return scan.words[j : j + 1] == ["of"] and _capital_follows(scan, j + 1 + (scan.lowers[j + 1 : j + 2] == ["the"]))


def _run(scan: Scan, i: int, starts: frozenset[int]) -> tuple[Name | None, int]:
    """Read the name that begins at token `i`; return it and the token behind what was read."""
    words, flags, n = scan.words, scan.flags, len(scan.words)
    j, possessive, title_end, office = i, False, i, False
    high = min(n, i + _MAX_NAME)
    while j < high and (j == i or j not in starts):
        word, f = words[j], flags[j]
        head = word[:1]
        if head.isupper() or (head.isdigit() and j > i):
            if j > i and f & _NO_NAME and not f & (GIVEN | MONTH) and not (f & PREP and flags[i] & ORG):
                break
            if j > i and f & GIVEN and title_end == i and _begins_person(scan, i, j):
                break
            j += 1
            if word[-2:] in _POSSESSIVE and not (office := _is_body_of(scan, j)):
                possessive = True
                break
            if f & TITLE or (f & PERSON and j - i == 1 and _two_follow(scan, j)):
                title_end = j
            stop = _over_stop(scan, j)
            if stop == j + 1 and f & TITLE:
                title_end = stop
            j = stop
        elif word == "&" or (f & PARTICLE and _capital_follows(scan, j + 1)):
            j += 1
        elif word in _JOINING and _joins(scan, i, j):
            j += 1 if words[j + 1][:1].isupper() else 2
        elif word == "on" and title_end > i and flags[j - 1] & ORG and _joins(scan, i, j) and not flags[j + 1] & _DAY:
            j += 1  # Head of the Port Committee on Trade Ann Lee; not on Monday
        elif (word == "and" and title_end > i and _goes_on_with_portfolio(scan, j)) or (f & SUFFIX and j > i):
            j += 1
        else:
            break
    while j > i and words[j - 1] != "." and not words[j - 1][:1].isalnum():
        j -= 1
    if j <= i or (j - i > 2 and _shouted(scan, i, j)):
        return None, max(j, i + 1)
    return _name(scan, i, j, i if office else _behind_title(scan, i, title_end, j), possessive=possessive), j


def _behind_title(scan: Scan, i: int, k: int, j: int) -> int:
    """The token behind a title that ends before token `k`, and behind the place or the body that goes with it."""
    if k == i:
        return _behind_place(scan, i, j)
    return _behind_office(scan, k, j) if k < j and scan.words[k] in _JOINING else k


def _is_body_of(scan: Scan, j: int) -> bool:
    """Whether a title in the possessive and the body at `j` are one name: the Prime Minister's Office."""
    if j >= len(scan) or not scan.words[j][:1].isupper() or not scan.flags[j] & ORG:
        return False
    return scan.lowers[j - 1][:-2] in _TITLES


def _two_follow(scan: Scan, j: int) -> bool:
    """Whether two names stand behind what somebody is: Teacher Ann Lee; not Farmer Brown."""
    if not (_capital_follows(scan, j) and _capital_follows(scan, j + 1)) or scan.words[j].isupper():
        return False
    return not (scan.flags[j] | scan.flags[j + 1]) & (PERSON | ORG | TITLE | DOC)


def _over_stop(scan: Scan, j: int) -> int:
    """The token behind a stop at `j` that belongs to the name: of an initial, a title, a name of the web."""
    if is_domain(scan, j):
        return j + 2
    if j >= len(scan) or scan.words[j] != "." or scan.spaced(j):
        return j
    return j + 1 if len(scan.words[j - 1]) == 1 or scan.flags[j - 1] & _BEFORE_STOP else j


def _shouted(scan: Scan, i: int, j: int) -> bool:
    """Whether the run is a line in capitals rather than a name: THREE HURT IN STORM."""
    if not scan.words[i].isupper():
        return False
    words = [w for w in scan.words[i:j] if w[0].isalpha()]
    labelled = j < len(scan) and scan.words[j] in {":", "("}
    return len(words) > 2 and all(map(str.isupper, words)) and sum(map(len, words)) > 12 and not labelled


def _behind_office(scan: Scan, k: int, j: int) -> int:
    """`Chairman of the Harbour Council Ann Lee`: the name begins behind what the office is of; `j` if there is none.

    An office is never of its holder: where nothing tells the two apart, the first word is not the name's.
    """
    flags = scan.flags
    k = next(t for t in range(j - 1, k - 1, -1) if scan.words[t] in _OF_OFFICE) + 1
    k += flags[k] & DET != 0
    for t in range(k, j - 1):
        if flags[t] & GIVEN and not (flags[t] & _WHERE and t == k):
            return t
    if _is_office(scan, j - 1) or flags[j - 1] & PLACE:
        return j
    for t in range(j - 2, k - 1, -1):
        if _is_office(scan, t) or (flags[t] & _WHERE and t < j - 2):
            return t + 1
    return max(k + 1, j - 2) if j - k > 2 else j


def _is_office(scan: Scan, t: int) -> bool:
    """Whether a word ends what an office is of: the Harbour Council, Foreign Affairs."""
    return bool(scan.flags[t] & ORG) or scan.lowers[t] in PORTFOLIOS


def _behind_place(scan: Scan, i: int, j: int) -> int:
    """`(ambassador to) Harbour Ann Lee`: the name begins behind a place that another name follows."""
    k = i
    while k < j and scan.flags[k] & (PLACE | DEMONYM) and not scan.flags[k] & GIVEN:
        k += 1
    return k if i < k < j - 1 and scan.flags[k] & GIVEN else i


def _goes_on_with_portfolio(scan: Scan, j: int) -> bool:
    """Whether `and` at `j` joins two portfolios of one office: Minister of Transport and Digital Development."""
    if scan.lowers[j - 1] not in PORTFOLIOS or not _capital_follows(scan, j + 1):
        return False
    return any(word in PORTFOLIOS for word in scan.lowers[j + 1 : j + 3])


def _begins_person(scan: Scan, i: int, j: int) -> bool:
    """Whether a given name at `j` begins a person's name behind a body's: the Port Council Ann Lee."""
    behind_body = scan.flags[j - 1] & ORG if j - i > 1 else scan.words[i].isupper() and len(scan.words[i]) in _ACRONYM
    if not behind_body and ("of" not in scan.words[i:j] or not any(f & ORG for f in scan.flags[i:j])):
        return False
    return _capital_follows(scan, j + 1) and not scan.flags[j + 1] & (ORG | PLACE)


def _capital_follows(scan: Scan, j: int) -> bool:
    if j < len(scan) and scan.flags[j] & PARTICLE and scan.words[j][:1].islower():
        j += 1
    return j < len(scan) and scan.words[j][:1].isupper() and not scan.flags[j] & FUNCTION


def _joins(scan: Scan, i: int, j: int) -> bool:
    """Whether `of` or `for` at `j` goes on the name of an office or a body: Bank of Harbour, Ministry of the Sea."""
    if not scan.flags[j - 1] & TITLE and not any(_is_office(scan, k) for k in range(i, j)):
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


class NameIndex:
    """Names by the token where they begin and the token where they end."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self.starts = {name.i: name for name in names}
        self.ends = {name.j: name for name in names}

    def starting(self, i: int) -> Name | None:
        """Return the name that begins at token `i`."""
        return self.starts.get(i)

    def ending(self, j: int) -> Name | None:
        """Return the name that ends before token `j`."""
        return self.ends.get(j)
