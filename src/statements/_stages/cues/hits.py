"""What a cue is in its sentence."""

from statements._stages.mentions import Phrase
from statements.lexicon import Cue


class CueHit:
    """A reporting verb in its sentence: the whole verb group is tokens `i` up to `j`, the verb itself token `v`.

    `subject` stands before or (`inverted`) behind it; None where the clause has none of its own (adding that …).
    `relative` tells that the verb stands in a clause with who or which. Cue and subject together are tokens `first` up to `last`.
    """

    __slots__ = ("cue", "first", "i", "inverted", "j", "last", "participle", "relative", "subject", "v")

    def __init__(
        self,
        i: int,
        v: int,
        j: int,
        cue: Cue,
        subject: Phrase | None,
        *,
        inverted: bool = False,
        participle: bool = False,
        relative: bool = False,
    ) -> None:
        self.i, self.v, self.j, self.cue, self.subject = i, v, j, cue, subject
        self.inverted, self.participle, self.relative = inverted, participle, relative
        self.first = subject.i if subject is not None and subject.i < i else i
        self.last = subject.j if inverted and subject is not None and subject.j > j else j
