"""Which blocks of a page are the story, by rules: the smallest element that holds most of its prose, less the rest."""

from collections.abc import Sequence

from statements._stages.hints import HintKind
from statements._stages.html.walked import Block, Walked

_MOST = 0.8
_ASIDES = frozenset({HintKind.BYLINE, HintKind.TIME})
_LINKS = 0.7  # a block that is links for the greater part leads elsewhere


def body_blocks(walked: Walked) -> list[int]:
    """Return the numbers of the blocks that are the story.

    It is wrong for a page whose comments or teasers are longer than its story and bear no name that tells them.
    """
    blocks = walked.blocks
    first, end = _extent(walked)
    chosen = [k for k in range(first, end) if not _leads_away(blocks[k])]
    return _without_empty_headings(blocks, chosen)


def _extent(walked: Walked) -> tuple[int, int]:
    """Return the blocks of the smallest container that holds most of the page's prose."""
    total = sum(block.length for block in walked.blocks if block.is_prose)
    best = (0, len(walked.blocks))
    for container in walked.containers:
        if container.prose >= _MOST * total and container.end - container.first <= best[1] - best[0]:
            best = (container.first, container.end)
    return best


def _leads_away(block: Block) -> bool:
    aside = block.part in _ASIDES and not block.is_prose
    return block.side or aside or block.linked > _LINKS * block.length


def _without_empty_headings(blocks: Sequence[Block], chosen: Sequence[int]) -> list[int]:
    """Leave out the headings at the end that nothing follows."""
    kept = list(chosen)
    while kept and blocks[kept[-1]].is_heading:
        kept.pop()
    return kept or list(chosen)
