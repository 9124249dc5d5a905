"""Tags: the short clause behind a quotation that says whose it is, whatever its verb."""

from collections.abc import Callable, Sequence
from functools import cache

from statements._stages.cues.hits import CueHit
from statements._stages.cues.subjects import CueSubjects
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements.lexicon import Cue
from statements.lexicon.flags import (
    ADV,
    AUX,
    CONJ,
    CUE,
    DET,
    LINE,
    MARK,
    NEG,
    PERSON,
    POSS,
    PREP,
    PRON,
    PUNCT,
    REL,
    STOP,
    SUB,
    TIME,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import STRONG_PASTS
from statements.models import CueClass, MentionForm

_GAPS = frozenset({",", "—", "–", "-"})
_SPEECH_ENDS = frozenset({",", "?", "!", "…", "—", "–", "-"})
_REACH = 22
_ENDS = MARK | LINE
_NO_PHRASE = _ENDS | AUX | VERB | CUE | PUNCT | STOP | REL | SUB
_LONG_PHRASE = 12
_IN_GROUP = ADV | AUX | NEG
_NO_VERB = DET | PRON | PREP | CONJ | SUB | REL | AUX | PUNCT | MARK | STOP | LINE | WEEKDAY | TIME | ADV | NEG
_NO_SUBJECT = PREP | SUB | CONJ | AUX | REL | TIME | WEEKDAY | PUNCT | MARK | STOP | LINE

CueAt = Callable[[int, int], tuple[Cue | None, int]]


class TagFinder:
    """Finds the tag behind a quotation that ends as speech does: with a comma, a question or a dash.

    In that place any finite verb with a subject is one of saying (`"Fine," the coach beamed`), so no lexicon is
    asked what the verb means. It is wrong behind a title that a comma ends: In "Rain," Lee sings of home.
    """

    def __init__(self, scan: Scan, names: NameIndex, subjects: CueSubjects, cue_at: CueAt) -> None:
        self.scan, self.names, self.subjects, self.cue_at = scan, names, subjects, cue_at

    def find(self, quotes: Sequence[Quote], end: int) -> list[CueHit]:
        """Return the tags behind the quotations of a sentence that ends before token `end`."""
        tags: list[CueHit] = []
        for n, quote in enumerate(quotes):
            k = self._opens(quote, end)
            ceil = quotes[n + 1].first if n + 1 < len(quotes) else end
            if k is not None and k < ceil and (tag := self._inverted(k, ceil) or self._plain(k, ceil)):
                tags.append(tag)
        return tags

    def _opens(self, quote: Quote, end: int) -> int | None:
        """The token where a tag can begin behind a quotation that ended as speech does."""
        words, k = self.scan.words, quote.last
        if not quote.closed or k >= end:
            return None
        if words[k] in _GAPS:
            return k + 1 if words[k] == "," else None
        last = self.scan.words[quote.j - 1]
        return k if last in _SPEECH_ENDS or (quote.nested and last in {"'", "’"}) else None

    # ---- said Ann Lee ---------------------------------------------------------------------------------------------

    def _inverted(self, k: int, ceil: int) -> CueHit | None:
        """`said Ann Lee`, `beamed one well-known baker`."""
        v = k
        while v + 1 < ceil and self.scan.flags[v] & ADV and not self.scan.flags[v] & CUE:
            v += 1
        if not self._is_verb(v):
            return None
        cue, j = self._cue(v, ceil)
        if j >= ceil or (self.scan.flags[j] & _NO_SUBJECT and not self.scan.flags[j] & DET and self._is_small(j)):
            return None
        phrase = phrase_after(self.scan, self.names, j, ceil)
        if phrase is None or (phrase.j < ceil and self.scan.flags[phrase.j] & AUX):
            return None  # said his boss was …
        return CueHit(v, v, j, cue, self.subjects.named_behind(phrase, ceil), inverted=True)

    # ---- Ann Lee said ---------------------------------------------------------------------------------------------

    def _plain(self, k: int, ceil: int) -> CueHit | None:
        """`Ann Lee said`, `the report on the piers concluded`."""
        scan = self.scan
        if scan.flags[k] & _NO_SUBJECT and not scan.flags[k] & (DET | PRON) and self._is_small(k):
            return None
        for v in range(k + 1, min(ceil, k + _REACH)):
            f = scan.flags[v]
            if f & _ENDS or (f & STOP and self.names.ending(v + 1) is None and not self._inside_name(v)):
                return None
            if not self._is_verb(v):
                continue
            i = v
            while i > k + 1 and scan.flags[i - 1] & _IN_GROUP and not scan.flags[i - 1] & (DET | PRON | CONJ):
                i -= 1
            if scan.flags[i - 1] & REL:
                continue  # Ann Lee, who keeps the lighthouse, said
            subject = self.subjects.before(self.subjects.over_time(i, k), k)
            if subject is None or subject.i - k > 1:
                subject = self._whole(k, i)
            if subject is None or not self._agrees(v, subject):
                subject = self._described(k, v)
            if subject is not None:
                cue, j = self._cue(v, ceil)
                return CueHit(i, v, j, cue, subject)
        return None

    def _whole(self, k: int, i: int) -> Phrase | None:
        """`a backdrop in the film states`: the noun phrase with a preposition that fills tokens `k` up to `i`."""
        flags = self.scan.flags
        prep = next((t for t in range(k + 2, i - 1) if flags[t] & PREP), None)
        if prep is None or not flags[k] & (DET | POSS) or i - k > _LONG_PHRASE:
            return None
        if any(flags[t] & _NO_PHRASE and not flags[t] & PREP for t in range(k, i)):
            return None
        return Phrase(k, i, MentionForm.OTHER, prep - 1)

    def _described(self, k: int, v: int) -> Phrase | None:
        """`Ann Lee, who runs the harbour said`: a name with a clause behind it that no comma ends."""
        cue = self.cue_at(v, v + 1)[0] if self.scan.flags[v] & CUE else None
        if cue is None or "weak" in cue.frames or "quote" not in cue.frames or self.scan.flags[v - 1] & REL:
            return None
        name = self.names.starting(k)
        if name is None or name.possessive or self.scan.words[name.j] != ",":
            return None
        return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)

    def _inside_name(self, k: int) -> bool:
        """Whether the stop at `k` belongs to a name that goes on: Rep. Ann Lee."""
        return any((name := self.names.starts.get(i)) is not None and name.j > k for i in range(k - 1, k - 6, -1))

    def _agrees(self, v: int, subject: Phrase) -> bool:
        """Whether a verb form that could be a noun is a verb behind this subject: the ad states; not Lee campaign."""
        return not self.scan.flags[v - 1] & DET or subject.j <= v - 1

    # ---- verbs ----------------------------------------------------------------------------------------------------

    def _is_small(self, k: int) -> bool:
        return not self.scan.words[k][:1].isupper()

    def _is_verb(self, v: int) -> bool:
        """Whether a finite verb stands at `v`: a known one, or any word with the ending of one."""
        low, f = self.scan.lowers[v], self.scan.flags[v]
        if not self._is_small(v) or (f & _NO_VERB and not f & CUE):
            return False
        if low in STRONG_PASTS:
            return True
        if f & (CUE | VERB):
            return low.endswith(("ed", "s")) or not f & CUE
        return low.endswith("ed") and not f & PERSON and "-" not in low

    def _cue(self, v: int, ceil: int) -> tuple[Cue, int]:
        """The cue at `v`, which can tag a quotation here even if it else does not; any other verb says."""
        cue, j = self.cue_at(v, ceil)
        if cue is None:
            return _any_verb(self.scan.lowers[v]), v + 1
        return (cue if "quote" in cue.frames and "weak" not in cue.frames else _tagging(cue)), j


@cache
def _any_verb(form: str) -> Cue:
    return Cue(form, CueClass.SAY, frozenset({"quote"}))


@cache
def _tagging(cue: Cue) -> Cue:
    return Cue(cue.lemma, cue.cue_class, cue.frames - {"weak"} | {"quote"})
