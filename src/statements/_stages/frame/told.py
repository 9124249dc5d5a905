"""What a paragraph is like: quoted as a whole or in part, told with a reporting verb, or in the first person."""

from bisect import bisect_left
from collections.abc import Sequence

from statements._stages.blocks import BlockKind, Paragraph
from statements._stages.scan import Scan
from statements.lexicon.flags import BE
from statements.lexicon.wordings import FIRST_PERSON, PLAIN_SAYING

_LISTED = frozenset({BlockKind.ITEM, BlockKind.DASH})


def reports(scan: Scan, p: Paragraph, quoted: bytearray) -> bool:
    """Whether the paragraph has a plain reporting verb outside quotation marks, and not in the passive."""
    at = bisect_left(scan.cues, p.i)
    stop = bisect_left(scan.cues, p.j, at)
    return any(
        not quoted[k] and scan.lowers[k] in PLAIN_SAYING and not scan.flags[k - 1] & BE for k in scan.cues[at:stop]
    )


def quotes(p: Paragraph, quoted: bytearray) -> bool:
    """Whether anything in the paragraph is quoted."""
    return quoted.find(1, p.i, p.j) >= 0


def wholly_quoted(p: Paragraph, quoted: bytearray) -> bool:
    """Whether the paragraph is nothing but quotation (a full stop behind the marks is allowed)."""
    inside = quoted.count(1, p.i, p.j)
    return p.kind is BlockKind.BLOCK_QUOTE or (inside > 0 and p.j - p.i - inside <= 1)


def listed(scan: Scan, p: Paragraph) -> bool:
    """Whether the paragraph is an item of a list, by its mark or by the semicolon at its end."""
    return p.kind in _LISTED or scan.words[p.j - 1] == ";"


def in_first_person(scan: Scan, p: Paragraph, quoted: bytearray) -> bool:
    """Whether somebody speaks of himself in the paragraph outside quotation marks."""
    if FIRST_PERSON.isdisjoint(scan.lowers[p.i : p.j]):
        return False
    return any(scan.lowers[k] in FIRST_PERSON and scan.words[k] != "US" and not quoted[k] for k in range(p.i, p.j))


def share(paragraphs: Sequence[Paragraph], count: int) -> float:
    """Return which part of the paragraphs a count is."""
    return count / len(paragraphs) if paragraphs else 0.0
