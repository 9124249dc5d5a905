"""How far a cue reaches: to the next cue of its level, or, as the outer tag, over its whole sentence."""

from statements._stages.cues import CueHit
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import (
    ADV,
    AUX,
    BE,
    CONJ,
    CUE,
    LINE,
    MARK,
    PREP,
    PUNCT,
    REL,
    STOP,
    SUB,
    TIME,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import CONTRASTING
from statements.models import CueClass

_LATER_CUES = 24
_NEAR = 12
_LISTENER = 4
_VERBAL_OR_MARK = AUX | BE | CUE | VERB | PUNCT
_DASHES = frozenset("—–-")


class Reach:
    """Tells the cues of a sentence apart.

    Quotations come as a table from the token of their first mark, and from minus the token behind their last, to the
    quotation. It is wrong where a clause between two cues belongs to the later one and no comma shows it.
    """

    def __init__(self, scan: Scan, quoted: bytearray) -> None:
        self.scan, self.quoted = scan, quoted

    def final_tag(self, hits: list[CueHit], sentence: Sentence, by_token: dict[int, Quote]) -> CueHit | None:
        """The cue of a tag that ends the sentence and is the outer one: `Park wants to stay, Lee said`."""
        last = len(hits) - 1
        while last > 0 and hits[last].participle:
            last -= 1
        if last < 1:
            return None
        tag = hits[last]
        end = self.of_tag(tag, hits, sentence)
        says = tag.cue.cue_class is CueClass.SAY and "quote" in tag.cue.frames and "weak" not in tag.cue.frames
        if not says or tag.subject is None or tag.participle or self.scan.words[tag.first - 1] != ",":
            return None
        in_relatives = all(hit.relative for hit in hits[:last])  # those who think so are "wrong", Lee said
        if (self.quoted[tag.first - 2] and not in_relatives) or any(tag.last <= k < end for k in by_token):
            return None
        if any(-hit.first in by_token or 1 - hit.first in by_token for hit in hits[:last]):
            return None
        first = self.scan.flags[tag.last] if tag.last < sentence.j else STOP
        return (
            tag
            if first & (PREP | STOP | WEEKDAY | TIME | ADV | PUNCT) and "that" not in self.scan.lowers[tag.last : end]
            else None
        )

    def of_tag(self, tag: CueHit, hits: list[CueHit], sentence: Sentence) -> int:
        """The token where the tag stops: at `, adding that …`, else with the sentence."""
        behind = [hit.first for hit in hits if hit.first > tag.first]
        return max(min(behind) - 1, tag.last) if behind else sentence.j

    def of_cue(self, hits: list[CueHit], k: int, sentence: Sentence, ends: dict[int, Quote], *, forward: bool) -> int:
        """The token where the reach of cue `k` ends: at the clause of a later cue of the same level."""
        first = sentence.i + (self.scan.flags[sentence.i] & CONJ != 0)
        opened = (
            (self.scan.flags[first] & (SUB | PREP) or self.scan.lowers[first].endswith("ing"))
            and k == 0
            and self.scan.words[hits[0].first - 1 : hits[0].first] != [","]
        )
        own = hits[k].subject
        for later in hits[k + 1 : k + 1 + _LATER_CUES]:
            if self._says_little(later, sentence):
                continue
            i = later.first
            if self._answers(hits[k], later, ends):
                return i - 2 if self.scan.flags[i - 1] & REL and self.scan.flags[i - 2] & PREP else i
            before, word = self.scan.flags[i - 1], self.scan.words[i - 1]
            tagged = ends.get(-i) or (ends.get(1 - i) if before & PUNCT else None)
            if (
                tagged is not None
                and tagged.first >= hits[k].last
                and not (tagged.first - hits[k].last <= 1 and self.scan.words[tagged.first - 1] in {":", ","})
                and tagged.first != hits[k].last
            ):
                return self._before_joint(tagged.first, hits[k].last)
            if later.participle and (word == "," or (later.subject and word in _DASHES)):
                return i - 1
            if later.participle and later.subject and self.scan.lowers[i - 2 : i] == [",", "with"]:
                return i - 2
            if hits[k].relative and later.subject and own and later.subject.i <= own.i:
                return max(later.i - 1, hits[k].last)
            end = self._others_clause(hits[k], later, sentence, cut=bool(forward or opened)) if later.subject else None
            if end is not None:
                return end
        return self._end_of_opening(hits[k], sentence) if opened else sentence.j

    def _others_clause(self, hit: CueHit, later: CueHit, sentence: Sentence, *, cut: bool) -> int | None:
        """The token where the clause of a later cue with its own subject begins; None if it may be part of the content.

        With `cut`, any clause behind a comma is one of its own.
        """
        scan, i = self.scan, later.first
        before, word = scan.flags[i - 1], scan.words[i - 1]
        if word == ";":
            return i - 1
        if word == ",":
            quotes = later.last < sentence.j and self.quoted[later.last]
            # when Lee said that it held, a man yelled "…"
            own = cut or self._introduces(later, sentence) or (quotes and self._in_clause(hit))
            return i - 1 if own else None
        if before & REL and scan.flags[i - 2] & PREP and scan.words[i - 3] == ",":
            return i - 3  # , to which Lee replied
        if before & REL and scan.words[i - 2] == "," and self._names_it(later, sentence):
            return i - 2  # , which Lee called "a flood"
        if before & CONJ and self._joins_nouns(hit, i - 1):
            return None
        if (before & CONJ or scan.lowers[i - 1] in CONTRASTING) and i - 2 >= sentence.i:
            return i - 1 if scan.words[i - 2] != "," else i - 2
        return None

    def _joins_nouns(self, hit: CueHit, conjunction: int) -> bool:
        """Whether `and` joins the subjects of one clause that is told: said the port and its owners will ask for help."""
        told, frames = range(hit.last, conjunction), hit.cue.frames
        if "that" not in frames or "np" in frames or self.scan.lowers[conjunction] != "and":
            return False
        if not 0 < len(told) <= _NEAR:
            return False
        return not any(self.quoted[k] or self.scan.flags[k] & _VERBAL_OR_MARK for k in told)

    def _before_joint(self, i: int, floor: int) -> int:
        """The token behind the clause that ends before a joint: `Lee said rain fell, but "…," Park said`."""
        if self.scan.flags[i - 1] & CONJ and i - 1 > floor:
            i -= 1
            i -= self.scan.words[i - 1] == ","
        return i

    def _answers(self, asked: CueHit, hit: CueHit, ends: dict[int, Quote]) -> bool:
        """Whether what is asked about are words of somebody else: asked him to explain a remark in which he said "…"."""
        if asked.cue.cue_class is not CueClass.ASK or hit.subject is None:
            return False
        says = hit.cue.cue_class in (CueClass.SAY, CueClass.WRITE) and "weak" not in hit.cue.frames
        return says and any(k in ends for k in range(hit.last, hit.last + _NEAR))

    def _says_little(self, hit: CueHit, sentence: Sentence) -> bool:
        """Whether a weak verb has nothing behind it that it could report: they have ignored the demands."""
        if "weak" not in hit.cue.frames or hit.j >= sentence.j or hit.participle:
            return False
        return (
            not self.scan.flags[hit.j] & (MARK | PUNCT)
            and self.scan.lowers[hit.j] != "that"
            and not any(self.quoted[hit.j : hit.j + _NEAR])
        )

    def _end_of_opening(self, hit: CueHit, sentence: Sentence) -> int:
        """The comma that ends an opening clause: `After Lee asked about it, …`."""
        for c in range(hit.last, sentence.j - 2):
            if self.scan.words[c] == "," and not self.quoted[c] and not (self.quoted[c + 1] and c == hit.last):
                return c
        return sentence.j

    def _names_it(self, hit: CueHit, sentence: Sentence) -> bool:
        """Whether a quotation stands right behind the cue, or behind `was` or `as`: called "…", said was "…"."""
        k = hit.last
        while k < min(hit.last + 2, sentence.j) and self.scan.flags[k] & (AUX | PREP):
            k += 1
        return k + 1 < sentence.j and bool(self.quoted[k])

    def _in_clause(self, hit: CueHit) -> bool:
        """Whether the cue stands in a clause of its own with `when`, `while` or the like."""
        k = hit.first - 1
        for k in range(hit.first - 1, max(hit.first - _NEAR, 0), -1):
            if self.scan.flags[k] & (PUNCT | STOP | MARK | LINE):
                return False
            if self.scan.flags[k] & SUB and self.scan.lowers[k] != "that":
                return True
        return False

    def _introduces(self, hit: CueHit, sentence: Sentence) -> bool:
        """Whether a quotation stands behind the cue, with a colon or comma: `…, Lee replied: "…"`, `told me: "…"`."""
        k = hit.last
        while k < min(hit.last + _LISTENER, sentence.j) and not self.scan.flags[k] & (PUNCT | CUE | SUB | REL):
            k += 1
        return k + 1 < sentence.j and self.scan.words[k] in {":", ","} and bool(self.quoted[k + 1])
