"""The likely subject of a sentence, for cues and quotations that have none of their own beside them."""

from statements._stages.cues import CueHit
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.names import NameIndex
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import ADV, CONJ, DET, DOC, ORG, PERSON, PLACE, PREP, PRON, PUNCT, SUB
from statements.models import MentionForm

_FAR = 400  # tokens; no sentence that anyone wrote has its first comma behind them


class Subjects:
    """Finds subjects. It is wrong where the subject stands behind a long opening that no comma ends."""

    def __init__(self, scan: Scan, names: NameIndex, quoted: bytearray) -> None:
        self.scan, self.names, self.quoted = scan, names, quoted
        self.looked_at: dict[
            int, tuple[int, Phrase | None]
        ] = {}  # how far the last sentence was read, and what it gave

    def behind_opening(self, sentence: Sentence, hit: CueHit) -> Phrase | None:
        """The subject behind an opening participle: `Calling it "a flood", Lee left`, `After saying that, she left`."""
        if hit.i - sentence.i > 1:
            return None
        for k in range(hit.j, min(sentence.j - 1, hit.j + _FAR)):
            if self.scan.words[k] == "," and not self.quoted[k]:
                phrase = phrase_after(self.scan, self.names, k + 1, sentence.j) if not self.quoted[k + 1] else None
                if phrase is not None and (phrase.form is not MentionForm.OTHER or phrase.name):
                    return phrase
        return None

    def of(self, sentence: Sentence, end: int) -> Phrase | None:
        """The likely subject of a sentence before token `end`: the first noun phrase of its main clause."""
        scan = self.scan
        k = sentence.i
        while k < end and scan.flags[k] & (CONJ | PUNCT | ADV) and not scan.flags[k] & DET:
            k += 1
        if (k < end and scan.flags[k] & (PREP | SUB)) or (k < end and scan.lowers[k].endswith("ing")):
            k = self._behind_comma(k, end)
        if k + 1 < end and scan.flags[k] & PREP and scan.words[k + 1][:1].isdigit():
            k += 1  # about 200 marchers
        phrase = phrase_after(scan, self.names, k, end) if k < end and not self.quoted[k] else None
        if phrase is not None and phrase.name is None and (named := self._named_behind(phrase, end)):
            return named
        if phrase is not None and (
            phrase.form is not MentionForm.OTHER or scan.flags[phrase.head] & (PERSON | ORG | DOC)
        ):
            return phrase
        return self.first_mention(sentence, end, k) or self.first_mention(sentence, end)

    def _behind_comma(self, i: int, end: int) -> int:
        """The token behind the comma that ends an opening; not behind `in Springfield,`, where `Ill.,` follows."""
        k = i
        for c in range(i, min(end - 1, i + _FAR)):
            if self.scan.words[c] == "," and not self.quoted[c]:
                k = c + 1
                name = self.names.starting(k)
                if name is None or not self.scan.flags[k] & PLACE or self.scan.words[name.j] not in {",", "."}:
                    break
        return k

    def _named_behind(self, phrase: Phrase, end: int) -> Phrase | None:
        """`The bank's deputy governor, Ann Lee, was more cautious`: the name between commas."""
        if phrase.form is MentionForm.PRONOUN or phrase.j + 2 > end or self.scan.words[phrase.j] != ",":
            return None
        name = self.names.starting(phrase.j + 1)
        if name is None or name.possessive or name.j >= end or self.scan.words[name.j] != ",":
            return None
        return Phrase(phrase.i, name.j, MentionForm.NAME, name.j - 1, name)

    def first_mention(self, sentence: Sentence, end: int, start: int | None = None) -> Phrase | None:
        """The first name or pronoun of a sentence, or from token `start` on, that hangs on no preposition."""
        start = sentence.i if start is None else start
        k, found = self.looked_at.get(start, (start, None))
        while k < end and found is None:
            found = self._mention(sentence, k) if not self.quoted[k] else None
            k += 1
        self.looked_at = {start: (k, found)}
        return found if found is not None and found.i < end else None

    def _mention(self, sentence: Sentence, k: int) -> Phrase | None:
        """The name or pronoun at token `k`, if it can be a subject."""
        scan = self.scan
        if scan.flags[k] & PRON and scan.lowers[k] in {"he", "she", "they"}:
            return Phrase(k, k + 1, MentionForm.PRONOUN, k)
        name = self.names.starting(k)
        if name is None or name.possessive or (scan.words[k - 1] == "," and scan.flags[k] & PLACE):
            return None  # in Springfield, Ill.
        hangs = k > sentence.i and scan.flags[k - 1] & PREP
        return None if hangs else Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
