"""Quotation marks, each with what it can do by its neighbours."""

from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.scan import Scan
from statements.lexicon.quotemarks import CLOSE_ONLY, DOUBLE, OPEN_ONLY, SINGLE, TWINS

_OPENS_BEHIND = frozenset("([{—–-/|:;>*_…") | DOUBLE | SINGLE
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-/|…<*_") | DOUBLE | SINGLE
_LONG_RUN = 12
_INNER = frozenset("'’‘")
_BEFORE_CLOSE = frozenset("'’,?!")


class Mark(NamedTuple):
    """One quotation mark (two apostrophes in a row count as one): tokens `i` up to `j`, and what it can do."""

    i: int
    j: int
    double: bool
    can_open: bool
    can_close: bool
    curly: bool


def closes(mark: Mark) -> bool:
    """Tell whether a double mark can only close."""
    return mark.double and mark.can_close and not mark.can_open


def without_ornament(places: Sequence[int]) -> Sequence[int]:
    """Leave out the middle of long runs of marks: no writer opens or closes more than a few quotations at once."""
    if len(places) <= _LONG_RUN:
        return places
    half = _LONG_RUN // 2
    ends = zip(places, places[2 * half :], strict=False)
    inner = [i for i, (first, last) in zip(places[half:-half], ends, strict=True) if last - first > 2 * half]
    return [*places[:half], *inner, *places[-half:]]


def _is_twin(scan: Scan, i: int, right: int) -> bool:
    """Whether token `i` begins another double mark: the inner mark and then the outer one close in 'us,'''."""
    j = i + 1
    return j < right and scan.words[j] == scan.words[i] and scan.starts[j] == scan.starts[i] + 1


def find_marks(scan: Scan, places: Sequence[int], paragraph: Paragraph, apostrophe_words: frozenset[str]) -> list[Mark]:
    """Describe each mark of one paragraph by its neighbours."""
    text, starts, words = scan.text, scan.starts, scan.words
    marks: list[Mark] = []
    skip, attribute = -1, False
    left, right, stop = paragraph.i, paragraph.j, starts[paragraph.j]
    for i in places:
        if i <= skip:
            continue
        word, j = words[i], i + 1
        twin = word in TWINS and j < right and words[j] == word and starts[j] == starts[i] + 1
        if twin and not (_is_twin(scan, j, right) and i > left and not text[starts[i] - 1].isspace()):
            j, word = i + 2, TWINS[word]
            skip = i + 1
        double = word in DOUBLE
        start, end = starts[i], starts[j - 1] + 1
        before = text[start - 1] if i > left else " "
        after = text[end] if j < right and end < stop else " "
        if double and (attribute or before == "="):  # <a href="…"> left in the text is no speech
            attribute = not attribute
            continue
        blank_before, blank_after = before.isspace(), after.isspace()
        can_open = (blank_before or before in _OPENS_BEHIND) and not blank_after
        can_close = not blank_before and (blank_after or after in _CLOSES_BEFORE)
        if not double:
            glued = before in ".!?," and after.isupper()  # 'Harbour Tonight.'Then she left
            can_close = can_close or glued or (not blank_before and not after.isalnum())
            can_open = can_open and (after.isalnum() or after in _OPENS_BEHIND or after in "…[")
            if can_open and word != "‘" and (after.isdigit() or scan.lowers[j] in apostrophe_words):
                can_open = False
        elif not can_open and not can_close and not (blank_before and blank_after):
            can_open = can_close = True  # glued to letters on both sides
        elif double and blank_before and blank_after:  # 'Well done,' " she said
            can_close = text[start - 2 : start - 1] in _BEFORE_CLOSE
            can_open = not can_close and text[end + 1 : end + 2] in _INNER
        opens_only, closes_only = word in OPEN_ONLY, word in CLOSE_ONLY
        if opens_only and (can_open or not can_close):
            can_open, can_close = True, False
        elif closes_only and (can_close or not can_open):
            can_open, can_close = False, True
        if can_open or can_close or double:
            marks.append(Mark(i, j, double, can_open, can_close, opens_only or closes_only))
    return marks
