"""Where a digest is announced, and where it begins."""

from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.announcing import announces, title_of_digest
from statements._stages.blocks import BlockKind, Blocks
from statements._stages.frame.told import reports
from statements._stages.scan import Scan

_LEADS = 6
_LISTED = frozenset({BlockKind.ITEM, BlockKind.DASH})

Range = tuple[int, int]


class Announcement(NamedTuple):
    """The words that announce a compilation, tokens `i` up to `j`.

    `lead` paragraphs stand before them, and the digest from paragraph `first` on. `title` tells that they are only
    the title of one, or no more than a headline over what may be one.
    """

    i: int
    j: int
    lead: int
    first: int
    title: str | None = None


def find_announcement(
    scan: Scan, blocks: Blocks, front: Sequence[Range], quoted: bytearray, *, dated: bool
) -> Announcement | None:
    """Return the paragraph, heading or line of the front that announces a compilation, else a headline that reads as the title of one.

    `front` holds the tokens of headline and dek; `dated` tells whether a dateline opens the body.
    """
    paragraphs = blocks.paragraphs
    for k, p in enumerate(paragraphs[:_LEADS]):
        if announces(scan, p.i, p.j):
            return Announcement(p.i, p.j, k, k + 1)
    for k, heading in enumerate(blocks.headings[:2], 1):
        if announces(scan, heading.line.i, heading.line.j):
            first = next((n for n, p in enumerate(paragraphs) if p.section >= k), len(paragraphs))
            if first <= _LEADS:
                return Announcement(heading.line.i, heading.line.j, first, first)
    for i, j in front:
        announced = announces(scan, i, j) and (scan.words[j - 1] == ":" or (i, j) != front[0])
        title = None if announced else title_of_digest(scan, i, j)
        if announced or title:
            first = first_of_digest(scan, blocks, quoted, dated=dated)
            return Announcement(i, j, first, first, title)
    return None


def first_of_digest(scan: Scan, blocks: Blocks, quoted: bytearray, *, dated: bool) -> int:
    """Return the paragraph where a digest begins that nothing in the body announces: behind the lead.

    It begins with the first heading or item; where there is neither, the lead is what the dateline opens, and what
    tells who said something.
    """
    paragraphs = blocks.paragraphs
    headed = next((n for n, p in enumerate(paragraphs) if p.section), len(paragraphs))
    listed = next((n for n, p in enumerate(paragraphs) if p.kind in _LISTED), len(paragraphs))
    if min(headed, listed) < len(paragraphs):
        return min(headed, listed)
    first = int(dated)
    while first < len(paragraphs) and first < 3 and reports(scan, paragraphs[first], quoted):
        first += 1
    return first
