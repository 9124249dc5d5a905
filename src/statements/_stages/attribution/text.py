"""What attribution reads: everything that the earlier stages found in one text."""

from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.attribution.views import Tried
from statements._stages.blocks import Paragraph
from statements._stages.frame import Announcement, LayoutFound, OccasionFound
from statements._stages.labels import Label
from statements._stages.names import NameIndex
from statements._stages.people import People
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Lexicon
from statements.models import Layout


class Text(NamedTuple):
    """Everything that the earlier stages found, which attribution reads. `front` paragraphs are headline and dek."""

    scan: Scan
    lexicon: Lexicon
    paragraphs: Sequence[Paragraph]
    front: int
    quotes: Sequence[Quote]
    quoted: bytearray
    sentences: Sequence[Sentence]
    names: NameIndex
    people: People
    frame: LayoutFound
    labels: Sequence[Label]
    occasion: OccasionFound | None = None
    strays: Sequence[int] = ()
    speaker: str | None = None
    trace: list[Tried] | None = None

    @property
    def layout(self) -> Layout:
        """How the whole is laid out."""
        return self.frame.layout

    @property
    def announcement(self) -> Announcement | None:
        """Where a digest is announced."""
        return self.frame.announcement
