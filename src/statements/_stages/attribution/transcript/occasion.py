"""What a transcript tells of its occasion that no sentence says: it is an interview, for this outlet."""

from collections.abc import Sequence

from statements._stages.attribution.text import Text
from statements._stages.attribution.views import Report
from statements._stages.frame import OccasionFound
from statements._stages.scan import Scan
from statements.lexicon.flags import MARK, STOP
from statements.lexicon.labels import JOURNALISTS, MET_INTERVIEWER, SPEECH_HEADS
from statements.models import OccasionKind

_JOURNALISTS = frozenset(JOURNALISTS.split())
_MET = tuple(tuple(line.split()) for line in MET_INTERVIEWER.strip().splitlines())
_SPEECHES = frozenset(SPEECH_HEADS.split())
_FEWEST_TURNS = 4
_REACH = 12  # tokens from `spoke with` to what he is who asks
_LONGEST_SHOW = 8


def occasion_of(text: Text, turns: Sequence[Report]) -> OccasionFound | None:
    """Return the occasion that the text tells, completed by what the transcript shows.

    One who asks and one who answers make an interview, also where no word says so; the span is then the first label.
    """
    told = text.occasion or _by_headline(text) or _by_sides(text, turns)
    if told is None or told.kind is not OccasionKind.INTERVIEW or told.outlet:
        return told
    outlet = _show(text) or _outlet_of_interviewer(text.scan, text.labels[0].line)
    return told._replace(outlet=outlet)


def _by_headline(text: Text) -> OccasionFound | None:
    """`Remarks by President Lee`: a speech, where a label stands above it."""
    if not text.front:
        return None
    first = text.paragraphs[0].i
    spoken = text.scan.lowers[first] in _SPEECHES and text.scan.lowers[first + 1 : first + 2] in (["by"], ["of"])
    return OccasionFound(OccasionKind.SPEECH, None, text.scan.span(first, first + 1)) if spoken else None


def _by_sides(text: Text, turns: Sequence[Report]) -> OccasionFound | None:
    asking = {t.entity for t in turns if t.is_question}
    answering = {t.entity for t in turns if not t.is_question}
    if len(turns) < _FEWEST_TURNS or len(asking) != 1 or len(answering) != 1 or asking == answering:
        return None
    first = turns[0].cue or turns[0].contents[0]
    return OccasionFound(OccasionKind.INTERVIEW, None, text.scan.span(*first))


def _show(text: Text) -> str | None:
    """The show in quotation marks at the end of the headline: `Interview of Ann Lee by Bo Park, “Harbour Tonight”`."""
    for quote in text.quotes:
        if quote.paragraph >= text.front:
            break
        words = text.scan.words[quote.i : quote.j]
        ends = text.paragraphs[quote.paragraph].j - quote.last <= 1
        if ends and len(words) <= _LONGEST_SHOW and words[0][:1].isupper() and words[-1][:1].isupper():
            return " ".join(text.scan.of(quote.i, quote.j).split())
    return None


def _outlet_of_interviewer(scan: Scan, stop: int) -> str | None:
    """The outlet before what he is who asks: `spoke with Harbour Post senior writer Ann Lee`."""
    for k in range(stop - 2):
        if not any(tuple(scan.lowers[k : k + len(words)]) == words for words in _MET):
            continue
        i = k + 2
        j = next((t for t in range(i, min(i + _REACH, stop)) if scan.lowers[t] in _JOURNALISTS), i)
        if any(scan.flags[t] & (STOP | MARK) for t in range(i, j)):
            continue
        capitals = [t for t in range(i, j) if scan.words[t][:1].isupper()]
        if capitals and capitals[-1] - capitals[0] + 1 == len(capitals) and capitals[0] - i <= 1:
            return scan.of(capitals[0], capitals[-1] + 1)
    return None
