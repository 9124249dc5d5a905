"""Tags: the few words beside a quotation that tell who speaks."""

from statements._stages.scan import Scan
from statements.lexicon.flags import AUX, CONJ, CUE, DET, LINE, MARK, PREP, PRON, PUNCT, STOP, SUB, TIME, WEEKDAY
from statements.lexicon.wordings import LISTENED

_TAG_WORDS = 8
_TAG_ENDS = frozenset({",", ";", "as", "while", "when", "—", "–", "-"})


def is_tag(scan: Scan, i: int, j: int) -> bool:
    """Whether a short tag begins at `i`: `Lee said.`, `she asked, laughing`, `the mayor said on Monday`.

    Samples that are none: `Lee said that`, `Lee said Monday she would go`, `Lee left.`
    """
    for k in range(i, min(i + _TAG_WORDS, j)):
        f = scan.flags[k]
        if f & CUE and k > i:
            if k + 1 >= j:
                return True
            at = _behind_listener(scan, k + 1, j) if scan.lowers[k] in LISTENED else k + 1
            while at < j and scan.flags[at] & (WEEKDAY | TIME):
                at += 1
            after = scan.flags[at] if at < j else STOP
            return bool(after & (STOP | LINE | PREP)) or scan.words[at] in _TAG_ENDS
        if f & (STOP | PUNCT | MARK | LINE | AUX | SUB) and scan.words[k] != ".":
            return False
    return False


def _behind_listener(scan: Scan, k: int, j: int) -> int:
    """The token behind whom a tag's speaker speaks to: Lee asked the three reporters."""
    i = k
    while k < j and k - i < _TAG_WORDS and not scan.flags[k] & (STOP | PUNCT | MARK | LINE | AUX | SUB | PREP):
        if scan.flags[k] & PRON and k > i:
            return k
        k += 1
    return k


def is_inverted_tag(scan: Scan, i: int, j: int) -> bool:
    """Whether a short tag with its verb first begins at `i`: `said Ann Lee.`, `added the mayor`."""
    if i + 1 >= j or not scan.flags[i] & CUE:
        return False
    return scan.words[i + 1][:1].isupper() or bool(scan.flags[i + 1] & DET)


def points_back(scan: Scan, i: int, j: int) -> bool:
    """Whether a clause only points back at what was told: `He said this in an interview, agencies report`."""
    flags, lowers = scan.flags, scan.lowers
    if "this" not in lowers[i:j]:
        return False
    k = lowers.index("this", i, j)
    return flags[k - 1] & CUE != 0 and k + 1 < j and flags[k + 1] & (PREP | TIME | WEEKDAY | PUNCT | CONJ) != 0
