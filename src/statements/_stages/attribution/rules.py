"""The rules for a cue in its sentence: where its content stands. The first that answers wins.

Each rule looks at both sides of cue and subject. The order is the policy; a test pins it.
"""

from collections.abc import Callable

from statements._stages.attribution.left_side import left_range, quote_on_left, skip_openers
from statements._stages.attribution.views import CueView, Found
from statements._stages.tags import points_back
from statements._stages.times import time_end
from statements.lexicon.flags import (
    ADV,
    AUX,
    BE,
    CONJ,
    CUE,
    DET,
    LINE,
    MARK,
    NEG,
    POSS,
    PREP,
    PRON,
    PUNCT,
    REL,
    STOP,
    SUB,
    TIME,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import CITING

_DASHES = frozenset("—–-")
_ENDING = frozenset(",.?!…")
_REACH = 18
_TELLING = STOP | CUE | SUB
_SUBJECTS = frozenset({"he", "she", "they", "we"})
_AT = frozenset({"least", "most"})
_PREP_FRAMES = frozenset({"of", "about", "against", "at", "for", "in", "on", "over", "with", "whether", "as", "to"})


def middle(v: CueView) -> Found | None:
    """A tag between two parts of one quotation: "Rain fell," Lee said, "and the roof held."."""
    before = quote_on_left(v) if v.by_token else None
    after = _quote_on_right(v) if before is not None else None
    if before is None or after is None:
        return None
    return Found("middle", [left_range(v, before), (after, _right_end(v, after))])


def after(v: CueView) -> Found | None:
    """A tag behind a quotation: "Rain fell," Lee said. Inverted: "Rain fell," said Lee."""
    before = quote_on_left(v) if v.by_token else None
    if before is None:
        return None
    return Found("inverted" if v.hit.inverted else "after", [left_range(v, before)])


def colon(v: CueView) -> Found | None:
    """A cue whose content stands behind a colon: Lee said: "Rain fell."."""
    start = _behind_colon(v) if "weak" not in v.hit.cue.frames else None
    if start is None:
        return None
    clause = _by_frame(v, v.right[0], v.hit.cue.frames, v.scan.lowers[v.right[0]], v.scan.flags[v.right[0]])
    if clause is not None and start - clause > 3:
        return Found("colon", [(clause, _right_end(v, start))])
    return Found("colon", [(start, _right_end(v, start))])


def before(v: CueView) -> Found | None:
    """A cue before its content: Lee said that rain fell. Lee called it "a flood"."""
    start = _right_start(v)
    if start is None or start >= v.right[1]:
        return None
    contents = [(start, _right_end(v, start))]
    return Found("before", contents)


def middle_clause(v: CueView) -> Found | None:
    """A tag between two parts of one clause without marks: The roof, Lee said, had held."""
    (i, j), (k, end) = v.left, v.right
    words, flags = v.scan.words, v.scan.flags
    if (
        not v.alone
        or j - i < 2
        or words[j - 1] != ","
        or k + 1 >= end
        or words[k] != ","
        or "quote" not in v.hit.cue.frames
    ):
        return None
    goes_on = flags[k + 1] & (AUX | PREP) or not flags[k + 1]
    if "weak" in v.hit.cue.frames or k + 1 in v.by_token or not goes_on:
        return None
    if flags[i] & (PREP | SUB) or (flags[k + 1] & PREP and v.scan.lowers[k + 1] == "as"):
        return None
    return Found("middle", [(skip_openers(v, i, j), j - 1), (k + 1, end)])


def dash_speech(v: CueView) -> Found | None:
    """Speech behind a dash, without marks: — The roof held, — said Lee."""
    i, j = v.left
    if (
        not v.dashed
        or not v.alone
        or j - i < 3
        or v.scan.words[j - 1] not in _DASHES
        or not v.hit.cue.frames & {"quote", "that"}
    ):
        return None
    return Found("dash_speech", [(i, j - 1)])


def after_clause(v: CueView) -> Found | None:
    """A tag behind a clause without marks: The roof held, Lee said."""
    i, j = v.left
    words, flags = v.scan.words, v.scan.flags
    if not v.alone or j - i < 4 or words[j - 1] not in {",", "—", "–"} or "quote" not in v.hit.cue.frames:
        return None
    if "weak" in v.hit.cue.frames:
        return None
    first = flags[i]
    if first & (PREP | SUB) and not any(words[k] == "," for k in range(i, j - 1)):
        return None
    if _is_pointer(v, v.right[0]) or points_back(v.scan, i, j):
        return None
    if not v.hit.inverted and not any(
        flags[k] & (AUX | CUE | PRON | VERB) or words[k].endswith(("ed", "s")) for k in range(i, j - 1)
    ):
        return None
    return Found("inverted" if v.hit.inverted else "after", [(skip_openers(v, i, j), j - 1)])


def _is_pointer(v: CueView, i: int) -> bool:
    """Whether all that a verb reports is `this`: she stated this in an interview."""
    if i >= v.right[1] or v.scan.lowers[i] != "this":
        return False
    return i + 1 >= v.right[1] or v.scan.flags[i + 1] & (PREP | STOP) != 0


Rule = Callable[[CueView], Found | None]

CUE_RULES: tuple[Rule, ...] = (middle, dash_speech, after, colon, before, middle_clause, after_clause)
"""The policy for cues, in order."""


# ---- the right side -----------------------------------------------------------------------------------------------


def _quote_on_right(v: CueView) -> int | None:
    """The mark that opens a quotation behind the tag: `, "`, `: "`, or after a short aside."""
    i, j = v.right
    words, flags = v.scan.words, v.scan.flags
    for k in range(i, min(j, i + _REACH)):
        if k in v.by_token:
            gap = words[k - 1]
            return k if gap in {",", ":", ";"} or gap in _DASHES else None
        if flags[k] & STOP:
            return None
    return None


def _behind_colon(v: CueView) -> int | None:
    i, j = v.right
    if ":" not in v.scan.words[i : min(j, i + 2 * _REACH)]:
        return None
    for k in range(i, min(j, i + 2 * _REACH)):
        if k in v.by_token or v.scan.flags[k] & (STOP | LINE):
            return None
        if v.scan.words[k] == ":":
            return k + 1 if k + 1 < j else None
        if v.scan.lowers[k] == "that" and "that" in v.hit.cue.frames:
            return None
    return None


def _right_start(v: CueView) -> int | None:
    """The token where the content on the right begins, by what the verb's frames allow to follow."""
    i, j = v.right
    frames, scan = v.hit.cue.frames, v.scan
    if i >= j:
        return None
    word, f = scan.lowers[i], scan.flags[i]
    if i in v.by_token:
        return i
    if word in CITING:
        return None
    if word == "that" and ("that" in frames or "weak" in frames):
        return i
    if word == "," and i + 1 in v.by_token and v.by_token[i + 1].last != v.by_token[i + 1].first:
        return i + 1
    if word == "," and i + 2 < j and scan.flags[i + 1] & ADV and i + 2 in v.by_token:
        return i + 2
    if word == "to" and "to" in frames and i + 1 in v.by_token:
        return i
    if "as" in frames and _opens_object(v, i):
        return i
    k = time_end(scan, i, j)
    if k > i and (k == j or scan.flags[k] & STOP):
        return None  # "Rain fell, Lee said last night."
    if k > i and "that" in frames and scan.lowers[k] == "that":
        return k
    if f & (WEEKDAY | TIME) or (f & PREP and i + 1 < j and scan.flags[i + 1] & (WEEKDAY | TIME)):
        k = i + 1 + (not f & (WEEKDAY | TIME))
        if k < j and "that" in frames and "weak" not in frames and scan.lowers[k] != "that" and _opens_clause(v, k):
            return k
    start = _by_frame(v, i, frames, word, f)
    if start is None:
        start = _behind_aside(v, i, j, frames)
    return start if start is not None or "np" not in frames else _quoting_object(v, i, j)


def _quoting_object(v: CueView, i: int, j: int) -> int | None:
    """The object of a verb that reports only where it quotes: demanded an end to the "circus"."""
    if v.scan.flags[i] & (PREP | SUB | CONJ | STOP | PUNCT | MARK | LINE) and not v.scan.flags[i] & DET:
        return None
    for k in range(i, min(j, i + _REACH)):
        if k in v.by_token:
            return i
        if v.scan.flags[k] & (STOP | PUNCT | SUB | REL):
            return None
    return None


def _opens_object(v: CueView, i: int) -> bool:
    """Whether an object stands between the verb and what it is called: called the plan "a gift"."""
    if v.scan.flags[i] & (PREP | SUB | PUNCT | STOP | CONJ | LINE | MARK | ADV) and not v.scan.flags[i] & DET:
        return False
    for k in range(i + 1, min(i + _REACH, v.right[1])):
        if k in v.by_token:
            return True
        if v.scan.flags[k] & (STOP | PUNCT | SUB) and v.scan.lowers[k] not in {"as", "/"}:
            return False
    return False


def _by_frame(v: CueView, i: int, frames: frozenset[str], word: str, f: int) -> int | None:
    weak = "weak" in frames
    if word == "at" and "that" in frames and not weak and _counts(v, i):
        return i
    if word in _PREP_FRAMES or word in {"about", "against"}:
        if word in frames and not weak and not (word == "to" and "to_whom" in frames and "to" not in frames):
            return i
        if word in {"about", "against"} and "of" in frames:
            return i
        return None
    if word == "this" and _is_pointer(v, i):
        return None
    if weak:
        return None
    if word == "if" and "whether" in frames:
        return i
    if "that" in frames and ("to_whom" not in frames or _opens_plainly(v, i)) and _opens_clause(v, i):
        return i
    if "np" in frames and not _negated(v) and not f & (PREP | SUB | CONJ | STOP | PUNCT | MARK | TIME | WEEKDAY | LINE):
        return i
    return None


def _counts(v: CueView, i: int) -> bool:
    """Whether `at` at `i` opens a clause with a number: said at least three had drowned."""
    return not _AT.isdisjoint(v.scan.lowers[i + 1 : i + 2]) and _holds_verb(v, i + 2)


def _negated(v: CueView) -> bool:
    """Whether the verb is negated: `does not blame the crews` says nothing."""
    flags, lowers = v.scan.flags, v.scan.lowers
    return any(flags[k] & NEG or lowers[k].endswith(("n't", "n’t")) for k in range(v.hit.i, v.hit.v))


def _opens_clause(v: CueView, i: int) -> bool:
    """Whether a clause without `that` begins at `i`: Lee said rain fell."""
    f, word = v.scan.flags[i], v.scan.words[i]
    if word in _SUBJECTS and i + 2 < v.right[1]:
        return True  # said he and Lee remain friends
    if f & (PRON | DET | POSS) or (word[:1].isupper() and not f & (WEEKDAY | PREP)):
        return _holds_verb(v, i + 1)
    if f & (PREP | CONJ | STOP | PUNCT | MARK | TIME | WEEKDAY | LINE | AUX | REL | BE | ADV):
        return (f & SUB != 0 and word in {"if", "when", "what", "how", "why", "whether", "while", "where"}) or (
            f & ADV != 0 and not f & (PREP | TIME) and i + 3 < v.right[1]
        )
    return i + 2 < v.right[1]


def _opens_plainly(v: CueView, i: int) -> bool:
    """Whether a pronoun and its verb stand at `i`, so that no listener is named: warned it could rain."""
    word = v.scan.lowers[i]
    pronoun = v.scan.flags[i] & PRON or word == "there"
    return bool(pronoun) and i + 1 < v.right[1] and v.scan.flags[i + 1] & AUX != 0


def _holds_verb(v: CueView, i: int) -> bool:
    """Whether a verb stands somewhere behind token `i`, so that a clause begins there: not `recalled its envoy`."""
    flags, lowers = v.scan.flags, v.scan.lowers
    return any(
        flags[k] & (AUX | VERB | CUE | MARK) or (not flags[k] and lowers[k].endswith(("ed", "s")))
        for k in range(i, min(v.right[1], i + _REACH))
    )


def _behind_aside(v: CueView, i: int, j: int, frames: frozenset[str]) -> int | None:
    """The content behind an addressee or an aside: told reporters on Monday that rain fell."""
    scan = v.scan
    if "weak" in frames:
        return None
    for k in range(i, min(j, i + _REACH)):
        f = scan.flags[k]
        if k not in v.by_token and not f & _TELLING:
            continue
        if f & STOP:
            break
        if k in v.by_token:
            return k
        if scan.lowers[k] == "that" and k > i and ("that" in frames or "weak" in frames):
            return k
        if f & CUE and k > i and not f & (PREP | DET) and k > i + 3 and scan.lowers[k].endswith(("ed", "said", "told")):
            return None
    if "to_whom" in frames and "that" in frames:
        return _behind_addressee(v, i, j)
    return None


def _behind_addressee(v: CueView, i: int, j: int) -> int | None:
    """The clause without `that` behind an addressee: told CNN the roof held; told reporters he would stay."""
    scan = v.scan
    k = i
    if scan.flags[k] & (PREP | STOP | PUNCT):
        return None
    k += 1
    while k < j and k - i < 6 and not scan.flags[k] & (STOP | PUNCT | PREP | MARK | LINE):
        f = scan.flags[k]
        opens = f & (PRON | POSS) or (f & DET and not f & PRON) or f & SUB
        if opens and not scan.flags[k - 1] & (DET | POSS | CONJ) and scan.lowers[k + 1] != "to":
            return k  # not: tell them how to vote
        k += 1
    return None


def _right_end(v: CueView, start: int) -> int:
    """The token behind the content on the right: the sentence's end, or the quotation's where an aside follows."""
    j = v.right[1]
    quote = v.by_token.get(start)
    if quote is None or any(q.first >= quote.last and q.first < j for q in v.quotes):
        return j
    if quote.last >= j:
        return j
    f, word = v.scan.flags[quote.last], v.scan.words[quote.last]
    if v.scan.words[quote.j - 1] not in _ENDING and v.scan.words[quote.i][:1].islower():
        comma = next((k for k in range(quote.last, j) if v.scan.words[k] in {",", ";", "—", "("}), j)
        return comma if word != "," else quote.last
    aside = f & (PREP | SUB | TIME | WEEKDAY | ADV | CONJ | REL | STOP) or word in {",", ";", "—", "–", "-", "("}
    return quote.last if aside else j
