"""Tags: the few words beside a quotation that tell who speaks."""

from statements._stages.scan import Scan
from statements.lexicon.flags import AUX, CUE, DET, LINE, MARK, PREP, PUNCT, STOP, SUB, TIME, WEEKDAY

_TAG_WORDS = 8


def is_tag(scan: Scan, i: int, j: int) -> bool:
    """Whether a short tag begins at `i`: `Lee said.`, `she asked, laughing`, `the mayor said on Monday`.

    Samples that are none: `Lee said that`, `Lee left.`
    """
    for k in range(i, min(i + _TAG_WORDS, j)):
        f = scan.flags[k]
        if f & CUE and k > i:
            if k + 1 >= j:
                return True
            after = scan.flags[k + 1]
            return bool(after & (STOP | LINE | PREP | WEEKDAY | TIME)) or scan.words[k + 1] in {",", ";"}
        if f & (STOP | PUNCT | MARK | LINE | AUX | SUB) and scan.words[k] != ".":
            return False
    return False


def is_inverted_tag(scan: Scan, i: int, j: int) -> bool:
    """Whether a short tag with its verb first begins at `i`: `said Ann Lee.`, `added the mayor`."""
    if i + 1 >= j or not scan.flags[i] & CUE:
        return False
    return scan.words[i + 1][:1].isupper() or bool(scan.flags[i + 1] & DET)
