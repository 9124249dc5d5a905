"""Relays of the press: who only carries what others said is no source beside them."""

from collections.abc import Sequence

from statements._stages.cues.hits import CueHit
from statements._stages.mentions import phrase_after
from statements._stages.names import NameIndex
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.agencies import AGENCIES, CORRESPONDENTS
from statements.lexicon.flags import DOC, ORG, PERSON, PREP, STOP
from statements.lexicon.wordings import CITING, RELAYING

_CORRESPONDENTS = frozenset(CORRESPONDENTS.split())
_AGENCIES = frozenset(agency.name.lower() for agency in AGENCIES)
_SOURCES = PERSON | ORG | DOC


def without_relays(
    scan: Scan, names: NameIndex, sentence: Sentence, hits: list[CueHit]
) -> tuple[Sentence, list[CueHit]]:
    """Return a sentence up to its relay, and its cues without those of relays: …, a Harbour News correspondent reports.

    An agency that reports is a source where nobody else is.
    """
    if not any(hit.cue.lemma in RELAYING for hit in hits):
        return sentence, hits
    kept: list[CueHit] = []
    for k, hit in enumerate(hits):
        if hit.cue.lemma not in RELAYING:
            kept.append(hit)
        elif _relays(scan, hit, kept) and hit.first - 1 > sentence.i:
            return sentence._replace(j=hit.first - 1), kept
        elif not _cites(scan, names, sentence, hit, hits[:k]):
            kept.append(hit)
    return sentence, kept


def _relays(scan: Scan, hit: CueHit, before: Sequence[CueHit]) -> bool:
    """Whether a tag names who carried the words: the correspondent of an agency, or the agency behind another's tag."""
    subject = hit.subject
    if subject is None or hit.inverted or hit.participle or subject.i == 0 or scan.words[subject.i - 1] != ",":
        return False
    if hit.j < len(scan) and not (scan.flags[hit.j] & STOP or scan.lowers[hit.j] in {",", "from", "citing", "with"}):
        return False
    if scan.lowers[subject.j - 1] in _CORRESPONDENTS:
        return True
    tagged = bool(before) and before[-1].last == subject.i - 1 and not before[-1].participle
    return tagged and subject.name is not None and " ".join(subject.name.bare).lower() in _AGENCIES


def _cites(scan: Scan, names: NameIndex, sentence: Sentence, hit: CueHit, before: Sequence[CueHit]) -> bool:
    """Whether a participle only names the source of the cue before it: Harbour News wrote, citing two officials, that …."""
    if not before or hit.subject is not None or scan.lowers[hit.v] not in CITING:
        return False
    cited = phrase_after(scan, names, hit.j, sentence.j)
    if cited is None or (cited.name is None and not scan.flags[cited.head] & _SOURCES):
        return False
    return cited.j >= sentence.j or bool(scan.flags[cited.j] & (STOP | PREP)) or scan.words[cited.j] == ","
