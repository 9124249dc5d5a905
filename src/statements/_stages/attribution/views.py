"""What the rules look at: a cue with both sides of its sentence, a quotation with both sides of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from statements._stages.cues import CueHit
from statements._stages.mentions import Phrase
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.models import Confidence, CueClass

Range = tuple[int, int]


@dataclass(slots=True, eq=False)
class Report:
    """A statement in the making: what a rule found, in tokens."""

    rule: str
    sentence: int
    paragraph: int
    contents: list[Range]
    cue: Range | None = None
    cue_class: CueClass = CueClass.NONE
    phrase: Phrase | None = None
    entity: int | None = None
    confidence: Confidence = Confidence.NONE
    link: str | None = None
    origin: str | None = None
    ascribed: dict[int, str] | None = None
    """The origins of single quotations by the token of their first mark, where they are known; else `origin` is all's."""
    quotes: list[Quote] = field(default_factory=list)
    is_question: bool = False


class Tried(NamedTuple):
    """One rule that was asked: at which token, its name, and whether it answered."""

    token: int
    rule: str
    answered: bool


class CueView(NamedTuple):
    """A cue in its sentence. `left` and `right` are the tokens on both sides of cue and subject."""

    scan: Scan
    sentence: Sentence
    hit: CueHit
    left: Range
    right: Range
    quotes: Sequence[Quote]
    alone: bool
    """Whether no other cue stands to the left in the sentence."""
    dashed: bool
    """Whether a dash opens the paragraph, as it opens speech in many countries."""
    by_token: dict[int, Quote]
    """The sentence's quotations by the token of their first mark and the token behind their last."""


class Found(NamedTuple):
    """What a rule answers: its name, and the tokens of the content."""

    rule: str
    contents: list[Range]
