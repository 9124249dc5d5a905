"""The press that an interview was for, by the words around it: `with Delta TV`, `told the weekly Harbour Post`, `conducted by`."""

from functools import cache
from typing import NamedTuple

from statements._stages.scan import Scan
from statements.lexicon.agencies import AGENCIES
from statements.lexicon.flags import (
    ADDRESS,
    CUE,
    DEMONYM,
    DET,
    GIVEN,
    LINE,
    MARK,
    PERSON,
    POSS,
    PREP,
    PUNCT,
    STOP,
    SUB,
    TIME,
    TITLE,
    WEEKDAY,
)
from statements.lexicon.layouts import OUTLET_STOPS, PLATFORMS, PRESS_LEADS, PRESS_WORDS
from statements.lexicon.wordings import APPEARING, REPORTERS, TELLING, WRITING

_STOPS = frozenset(OUTLET_STOPS.split())
_PRESS_LEADS = frozenset(PRESS_LEADS.split())
_PRESS_WORDS = frozenset(PRESS_WORDS.split())
_PLATFORMS = tuple(tuple(line.split()) for line in PLATFORMS.strip().splitlines())
_AFTER = frozenset({"with", "to", "for", "on"})
_ON_AIR = frozenset({"on", "for"})
_QUESTIONS = frozenset({"question", "questions"})
_FROM = frozenset({"from", "by"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_WORDS = 8
_OFFICE = 2
_GUEST_WORDS = 6
_LEAST_AGENCY = 3
_ENDS = STOP | LINE | WEEKDAY | PUNCT


class Outlet(NamedTuple):
    """The name of an outlet, and the tokens that tell it."""

    name: str
    i: int
    j: int


def outlet_after(scan: Scan, k: int, j: int) -> tuple[str | None, int]:
    """The press behind an interview: `with Delta TV`, `with Lee on Delta TV`, `conducted by the "Post" newspaper`."""
    if k < j and scan.lowers[k] in _PRESS_LEADS and k + 1 < j and scan.lowers[k + 1] in {"by", "on", "in", "to"}:
        k += 1
    elif k >= j or scan.lowers[k] not in _AFTER:
        return None, k
    on = scan.lowers[k] == "on"
    k += 1
    start = k
    if start < j and scan.flags[start] & POSS:
        return None, k
    while start < j and scan.flags[start] & (DET | POSS) and scan.words[start].islower():
        start += 1
    if any(f & (GIVEN | TITLE | ADDRESS) for f in scan.flags[start : min(start + _OFFICE, j)]):
        return _on_air(scan, start, j)  # with whom, not for whom
    if start + 2 < j and scan.flags[start] & MARK:
        return _in_marks(scan, start, j)
    if on and start < j and scan.words[start].islower():
        return None, k  # on the state of the strait
    end = _end_of_name(scan, start, j)
    if _owned_by_country(scan, end - 1, j):
        end = _end_of_name(scan, start := end, j)
    if any(scan.flags[t] & TITLE and scan.words[t + 1][:1].isupper() for t in range(start, end - 1)):
        return None, k  # with whom again: Water Minister Ann Lee
    return trimmed(scan, start, end), end


def _on_air(scan: Scan, k: int, j: int) -> tuple[str | None, int]:
    """The press behind the guest: `with President Lee on Delta TV`."""
    for x in range(k, min(k + _GUEST_WORDS, j - 1)):
        if scan.flags[x] & _ENDS:
            break
        if scan.lowers[x] in _ON_AIR and scan.words[x + 1][:1].isupper() and not scan.flags[x + 1] & (WEEKDAY | GIVEN):
            end = _end_of_name(scan, x + 1, j)
            return trimmed(scan, x + 1, end), end
    return None, k


def _in_marks(scan: Scan, k: int, j: int) -> tuple[str | None, int]:
    """The press in quotation marks: `by the "Harbour Post" newspaper`."""
    end = next((x for x in range(k + 1, min(k + _WORDS, j)) if scan.flags[x] & MARK), k)
    return (scan.of(k + 1, end), end + 1) if end > k + 1 else (None, k)


def _end_of_name(scan: Scan, start: int, j: int) -> int:
    """The token behind what can be an outlet's name or description that begins at `start`."""
    end = start
    while end < j and end - start < _WORDS:
        f, word = scan.flags[end], scan.words[end]
        named = word[:1].isupper() and f & TIME and not f & WEEKDAY  # Morning Harbour
        if (f & (_ENDS | MARK | TIME) and not named) or (f & (PREP | SUB) and word != "of"):
            break
        if scan.lowers[end] in _STOPS or (f & CUE and end > start and word.islower()):
            break
        end += 1
        if _owns(scan, end - 1, j):
            break
    return end


def _owns(scan: Scan, k: int, j: int) -> bool:
    """Whether token `k` ends the name of who owns what follows: Delta TV's Ann Lee, but not People's Daily."""
    return scan.words[k].endswith(_POSSESSIVE) and not (k + 1 < j and scan.lowers[k + 1] in _PRESS_WORDS)


def _owned_by_country(scan: Scan, k: int, j: int) -> bool:
    """Whether token `k` owns the press named behind it and is none itself: Norland's Delta TV network."""
    if not scan.words[k].endswith(_POSSESSIVE) or scan.words[k].isupper() or k + 1 >= j:
        return False
    return scan.words[k + 1][:1].isupper() and not _PRESS_WORDS.isdisjoint(scan.lowers[k + 1 : min(k + 5, j)])


def trimmed(scan: Scan, i: int, j: int) -> str | None:
    """The name of the outlet: its run of capitals at the end, else the whole description."""
    if i >= j:
        return None
    if any(scan.flags[k] & (PERSON | TITLE) for k in range(i, j) if scan.words[k].islower() or k == i):
        return None
    last = next((k for k in range(j - 1, i - 1, -1) if scan.words[k][:1].isupper()), None)
    if last is not None and not scan.flags[last] & DEMONYM:
        j = last + 1 + (scan.words[last + 1][:1].isdigit() and last + 1 < j)  # Delta 24 television channel
        k = j - 1
        while k > i and _in_name(scan, k - 1, i) and not scan.flags[k - 1] & DEMONYM:
            k -= 1
        i = k
    while j - i > 1 and scan.lowers[j - 1] in {"news", "agency"} and scan.lowers[j - 2 : j] == ["news", "agency"]:
        j -= 2
    text = scan.of(i, j)
    return text[:-2] if text.endswith(("'s", "’s")) else text.rstrip("'’")


def _in_name(scan: Scan, k: int, floor: int) -> bool:
    """Whether token `k` can stand in an outlet's name: a capital word, or the `the` of Meet the Press."""
    joins = scan.words[k] in {"the", "of", "and", "&"} and k > floor and scan.words[k - 1][:1].isupper()
    return scan.words[k][:1].isupper() or joins


def outlet_before(scan: Scan, token: int, floor: int) -> str | None:
    """`Harbour Post Interview With Ann Lee`: the press before the noun, in a headline."""
    k = token
    while k > floor and scan.words[k - 1][:1].isupper() and not scan.flags[k - 1] & (DEMONYM | TITLE | GIVEN | STOP):
        k -= 1
    whole = k == floor or not scan.words[k - 1][:1].isalnum()
    owned = any(word.endswith(_POSSESSIVE) for word in scan.words[k:token])
    return scan.of(k, token) if whole and token - k > 1 and not scan.words[token].islower() and not owned else None


def told_outlet(scan: Scan, i: int, j: int) -> str | None:
    """`told the weekly Harbour Post`, `told Ann Lee on Delta TV`, `joined Delta TV's Harbour Talk`: the last before `j`."""
    for k in range(j - 2, i - 1, -1):
        word = scan.lowers[k]
        if not scan.flags[k] & CUE and word not in APPEARING:
            continue
        if word not in TELLING and word not in APPEARING:
            continue
        start = k + 1
        if word in APPEARING and scan.lowers[start] == "down":
            start += 1
        if word in APPEARING and scan.lowers[start] in {"on", "with", "to"}:
            start += 1
        elif word in APPEARING and word != "joined":
            continue
        while start < j and scan.flags[start] & DET:
            start += 1
        if found := _listener(scan, start, j):
            return found
    return None


def _listener(scan: Scan, start: int, j: int) -> str | None:
    """The press that was told something, or on whose air a person was told it."""
    if start >= j or scan.flags[start] & TITLE:
        return None
    end = start
    while end < j and end - start < _WORDS and not scan.flags[end] & (PREP | _ENDS | MARK | SUB):
        if scan.lowers[end] in REPORTERS:
            return None
        end += 1
        if _owns(scan, end - 1, j):
            break
    if not scan.words[start][:1].isupper() and _PRESS_WORDS.isdisjoint(scan.lowers[start:end]):
        return None
    if scan.flags[start] & GIVEN or (end < j and scan.lowers[end] == "on" and end > start):
        on = end + 1
        on_air = end < j - 1 and scan.lowers[end] == "on" and scan.words[on][:1].isupper()
        return trimmed(scan, on, _end_of_name(scan, on, j)) if on_air and not scan.flags[on] & WEEKDAY else None
    return trimmed(scan, start, end)


def asked_by(scan: Scan, i: int, j: int) -> Outlet | None:
    """`answering a question from Delta TV`: the press that asked, if it is named."""
    if _QUESTIONS.isdisjoint(scan.lowers[i:j]):
        return None
    for k in range(i, j - 2):
        if scan.lowers[k] in _QUESTIONS and scan.lowers[k + 1] in _FROM:
            start = k + 2
            while start < j - 1 and scan.flags[start] & DET:
                start += 1
            end = _end_of_name(scan, start, j)
            if end > start and _is_press(scan, start, end) and (name := trimmed(scan, start, end)):
                return Outlet(name, k, end)
    return None


def _is_press(scan: Scan, i: int, j: int) -> bool:
    """Whether a name is an outlet's by one of its words, or an agency's."""
    return not _PRESS_WORDS.isdisjoint(scan.lowers[i:j]) or not _agencies().isdisjoint(scan.words[i:j])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row.name for row in AGENCIES if len(row.name) >= _LEAST_AGENCY)


def wrote_on(scan: Scan, i: int, j: int) -> Outlet | None:
    """`wrote on his Telegram channel`: the platform where somebody wrote what the article reports."""
    if WRITING.isdisjoint(scan.lowers[i:j]):
        return None
    for k in range(i, j - 2):
        if scan.lowers[k] not in WRITING:
            continue
        for x in range(k + 1, min(k + _WORDS, j - 1)):
            if scan.flags[x] & STOP:
                break
            if scan.lowers[x] in {"on", "in", "via"} and (found := _platform(scan, x + 1, j)):
                return Outlet(found.name, k, found.j)
    return None


def _platform(scan: Scan, k: int, j: int) -> Outlet | None:
    while k < j and scan.flags[k] & (DET | POSS):
        k += 1
    for words in _PLATFORMS:
        if tuple(scan.words[k : k + len(words)]) == words:
            return Outlet(" ".join(words), k, k + len(words))
    return None
