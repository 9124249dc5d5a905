"""What a walk over a page finds: blocks of text, the elements that hold prose, and the tags that tell of the page."""

from dataclasses import dataclass, field
from typing import NamedTuple

from statements._stages.hints import Hint, HintKind
from statements._stages.html.pieces import Pieces
from statements._stages.html.tokens import Token

_LEAST = 25  # letters of a paragraph that speaks for its container
_LINKED = 0.4


@dataclass(slots=True)
class Block:
    """A stretch of text that stands by itself on the page: runs `runs[0]` up to `runs[1]`, parts likewise."""

    parts: tuple[int, int]
    runs: tuple[int, int]
    length: int
    hint: Hint | None
    part: HintKind | None
    side: bool
    lead: int
    """Letters that stand in bold at its head."""
    linked: int
    """Letters that stand in links."""
    place: int
    """Where it begins in the page."""

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of any level."""
        return self.hint is not None and self.hint.kind is HintKind.HEADING

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of some length that is no heading and mostly no link."""
        return not self.side and not self.is_heading and self.length >= _LEAST and self.linked < _LINKED * self.length


class Container(NamedTuple):
    """An element that holds prose: its name, its blocks from `first` up to `end`, and the letters of prose in it."""

    name: str
    first: int
    end: int
    prose: int


@dataclass(slots=True)
class Walked:
    """What a walk found."""

    pieces: Pieces
    blocks: list[Block] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    heads: list[Token] = field(default_factory=list)
    """The tags that tell something about the page, in order."""
    cuts: list[tuple[int, int]] = field(default_factory=list)
    """Stretches of the page that no reader sees, such as hidden elements; scripts and styles aside."""
    scripted: int = 0
    """Letters of the page that are scripts, styles and the like."""
    is_page: bool = False
    """Whether it is a whole page: it has a doctype, an html, head or body tag."""

    def text(self, block: Block) -> str:
        """Return the text of a block."""
        first, end = block.parts
        return "".join(self.pieces.parts[first:end])
