"""The origin: to whom the speaker ascribes words, as in `Lee said that Park had proposed "…"`.

Only saying makes an origin: a verb or noun of saying, asking or denying that the quotation belongs to. A country that
seeks, loses or decides something says nothing by it.
"""

from collections.abc import Sequence

from statements._stages.attribution.nouns import Owner, noun_owner
from statements._stages.cues import CueHit
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Lexicon
from statements.lexicon.flags import AUX, CONJ, CUE, DET, DOC, ORG, PERSON, POSS, PREP, TITLE, VERB
from statements.lexicon.wordings import MODALS, QUOTING
from statements.models import CueClass, MentionForm

_SAYING = frozenset({CueClass.SAY, CueClass.WRITE, CueClass.ASK, CueClass.DENY})
_FRAMES = frozenset({"quote", "that", "of", "as", "for"})
_LISTENER = 4  # tokens of whom it was told to, before "that"


def quotation_said(scan: Scan, hit: CueHit, quotes: Sequence[Quote]) -> Quote | None:
    """Return the quotation behind a cue that the subject of the cue is the one to have said.

    Example: `Park had suggested "waiting"`, but not `Park had sought a way to "wait"`.
    """
    subject = hit.subject
    if subject is None or subject.form is MentionForm.PRONOUN:
        return None
    if hit.cue.cue_class not in _SAYING and "quote" not in hit.cue.frames:
        return None
    if not MODALS.isdisjoint(scan.lowers[hit.i : hit.v]):
        return None  # Harbour will respond "with all its might"
    told = subject.name is not None or scan.flags[subject.head] & (PERSON | ORG | DOC | TITLE)
    if not told or not scan.words[hit.v].islower() or not _FRAMES & hit.cue.frames:
        return None
    quote = next((q for q in quotes if q.first >= hit.j), None)
    return quote if quote is not None and _belongs(scan, hit.j, quote, _LISTENER) else None


def quoted_as_saying(scan: Scan, names: NameIndex, hit: CueHit) -> Phrase | None:
    """Whom the speaker quotes: `Lee quoted the mayor as saying that "…"`."""
    if scan.lowers[hit.v] not in QUOTING or scan.lowers[hit.j - 1] != "saying":
        return None
    return phrase_after(scan, names, hit.v + 1, hit.j - 2)


def owner_of_saying(scan: Scan, names: NameIndex, lexicon: Lexicon, sentence: Sentence, quote: Quote) -> Owner | None:
    """Return the owner of the noun of saying that a quotation belongs to: `accepted Harbour's proposal that "…"`."""
    owner = noun_owner(scan, names, sentence, quote)
    if owner is None or owner.phrase.form is MentionForm.PRONOUN:
        return None
    saying = lexicon.nouns.get(scan.lowers[owner.noun]) in _SAYING
    return owner if saying and _belongs(scan, owner.noun + 1, quote, quote.first - owner.noun) else None


def _belongs(scan: Scan, behind: int, quote: Quote, reach: int) -> bool:
    """Whether a quotation is what a verb or noun says: no other verb stands between, or only behind `that`."""
    for k in range(behind, quote.first):
        word, f = scan.words[k], scan.flags[k]
        if scan.lowers[k] == "that" and k - behind < reach:
            return True
        if (word == ":" and k > behind) or f & (AUX | CONJ):
            return False
        if word.islower() and (word.endswith("ed") or (f & (CUE | VERB) and not _is_noun(scan, k))):
            return False
    return True


def _is_noun(scan: Scan, k: int) -> bool:
    """Whether a form of a reporting verb is a noun by what stands before it: at the Anchorage talks."""
    return bool(scan.flags[k - 1] & (DET | POSS | PREP)) or scan.words[k - 1][:1].isupper()
