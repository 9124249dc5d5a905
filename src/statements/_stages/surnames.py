"""Surnames that are also titles: `Steve King … King said`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from statements._stages.scan import Scan
from statements.lexicon.flags import ABBREV, ADDRESS, CUE, DEMONYM, DET, GIVEN, LINE, ORG, PLACE, STOP, TITLE

_NO_GIVEN = PLACE | DEMONYM | ORG | TITLE
_POSSESSIVE = ("'s", "’s")


def free_surnames(scan: Scan, skip: Sequence[range]) -> Scan:
    """Return the tokens with no title where one is a surname: behind a given name, or alone where that one is known.

    Alone it must also speak or stand inside a sentence, without an article and before no other name. It is wrong for
    a text that calls Steve King by his name and a king `King` without article.
    """
    pairs = [k for k, (a, b) in enumerate(pairwise(scan.flags)) if b & TITLE and a & GIVEN]
    passed = set[int]().union(*skip) if pairs else set()
    full = [k + 1 for k in pairs if k not in passed and _is_full(scan, k)]
    if not full:
        return scan
    surnames = {_bare(scan, k) for k in full}
    alone = [k for k in range(len(scan)) if _bare(scan, k) in surnames and k not in passed and _is_alone(scan, k)]
    if not any(_is_one_who_acts(scan, k) for k in alone):
        alone = []
    flags = scan.flags.copy()
    for k in (*full, *alone):
        flags[k] &= ~TITLE
    return replace(scan, flags=flags)


def _bare(scan: Scan, k: int) -> str:
    """The word in small letters without a possessive ending."""
    low = scan.lowers[k]
    return low[:-2] if low.endswith(_POSSESSIVE) else low


def _is_full(scan: Scan, k: int) -> bool:
    """Whether the given name at `k` and the title behind it are a person's whole name: Steve King; not Ann Mayor Lee."""
    if scan.flags[k] & _NO_GIVEN or scan.flags[k + 1] & (ADDRESS | ABBREV):
        return False
    given, surname = scan.words[k], scan.words[k + 1]
    return given.istitle() and surname[:1].isupper() and not surname.isupper() and not _goes_on(scan, k + 1)


def _is_alone(scan: Scan, k: int) -> bool:
    if not scan.words[k][:1].isupper() or _goes_on(scan, k):
        return False
    return not k or not (scan.flags[k - 1] & DET or scan.words[k - 1].endswith(_POSSESSIVE))


def _is_one_who_acts(scan: Scan, k: int) -> bool:
    """Whether a word speaks or stands inside a sentence, as a title without article does not."""
    return k > 0 and ((k + 1 < len(scan) and bool(scan.flags[k + 1] & CUE)) or not scan.flags[k - 1] & (STOP | LINE))


def _goes_on(scan: Scan, k: int) -> bool:
    """Whether a name or an office goes on behind a word: King Charles, President of Tessary."""
    if k + 1 >= len(scan) or scan.words[k].endswith(_POSSESSIVE):
        return False
    after = scan.words[k + 1]
    return after[:1].isupper() or after in {"of", "for"}
