"""The subject of a reporting verb: before it, behind appositions and relative clauses, or inverted behind it."""

from statements._stages.mentions import Phrase, phrase_after, phrase_before
from statements._stages.names import NameIndex
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Cue
from statements.lexicon.flags import (
    ADDRESS,
    ADV,
    AUX,
    CONJ,
    CUE,
    CUE_NOUN,
    DET,
    DOC,
    FEMALE,
    GIVEN,
    LINE,
    MALE,
    MARK,
    ORG,
    PERSON,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PUNCT,
    REL,
    STOP,
    SUB,
    TIME,
    TITLE,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import INVERTING, POSTMODIFIERS, SPOKEN_OCCASIONS, TIME_PREPS
from statements.models import MentionForm

_TAG_GAPS = frozenset({",", "—", "–", "-", "."})
_SPOKEN_DASHES = frozenset("—–-")
_ENDS_TIME = PUNCT | MARK | STOP | LINE | CUE | PRON | REL | SUB
_SPEAKING = PERSON | TITLE | ORG | PRON
_MAX_APPOSITION = 32
_OCCASION = 14
_BREAKS = PUNCT | MARK | STOP | LINE | SUB | REL
_JOINED_REACH = 16
_WHO_REACH = 12
_CLAUSE_REACH = 4


class CueSubjects:
    """Finds who does the saying. Floors are tokens that a subject can't reach over."""

    def __init__(self, scan: Scan, names: NameIndex, quoted: bytearray) -> None:
        self.scan, self.names, self.quoted = scan, names, quoted
        self.has_occasion = any(noun in scan.text for noun in SPOKEN_OCCASIONS)

    def over_time(self, i: int, floor: int) -> int:
        """Skip the time or place between a name and its verb: Lee on Monday said; Lee in his remarks stressed."""
        flags = self.scan.flags
        if self.has_occasion and (opened := self._over_occasion(i, floor)) is not None:
            return opened
        k = i - 1
        while k > floor and flags[k] & (TIME | WEEKDAY) and not flags[k] & PREP:
            k -= 1
        if k < i - 1 and self.scan.lowers[k] in {"last", "this", "next", "late", "early"}:
            k -= 1
        if k == i - 1 and not self.scan.words[k][:1].islower():
            return i
        if k < i - 1 and not flags[k] & PREP:
            subject = self.names.ending(k + 1) or flags[k] & _SPEAKING
            named = subject or self.scan.words[k] == ")" or self.scan.lowers[k] == "who"
            return k + 1 if named else i
        for p in range(k, max(floor, i - 6), -1):
            owned = flags[p] & CUE and flags[p - 1] & (POSS | DET)  # in his remarks
            if flags[p] & _ENDS_TIME and not flags[p] & (PREP | POSS) and not owned:
                return i
            if flags[p] & PREP and self.scan.lowers[p] in TIME_PREPS:
                named = self.names.ending(p) is not None or self.scan.lowers[p - 1] == "who"
                return p if named or self._only_time(p, i) else i
        return i

    def _only_time(self, p: int, i: int) -> bool:
        """`The trade minister on Wednesday said`: a speaker, and nothing but a day behind the preposition at `p`."""
        flags = self.scan.flags
        return bool(flags[p - 1] & _SPEAKING) and all(flags[t] & (TIME | WEEKDAY | DET) for t in range(p + 1, i))

    def _over_occasion(self, i: int, floor: int) -> int | None:
        """`Lee in an interview with Delta TV said`: the token behind the name, None where no occasion stands between."""
        words, flags = self.scan.lowers, self.scan.flags
        low, noun = max(floor, i - _OCCASION), 0
        if SPOKEN_OCCASIONS.isdisjoint(words[low + 1 : i]):  # most sentences
            return None
        for k in range(i - 1, low, -1):
            if flags[k] & _BREAKS:
                return None
            if words[k] in SPOKEN_OCCASIONS:
                noun = k
            elif noun and words[k] in TIME_PREPS:
                return k if self.names.ending(k) is not None else None
        return None

    def of_participle(self, i: int, floor: int) -> Phrase | None:
        """`a sign saying`, `a letter warning that`: the noun right before; else the participle has no own subject."""
        if i <= floor or self.scan.flags[i - 1] & (PUNCT | MARK | STOP | LINE | PREP | SUB | CONJ):
            return None
        phrase = phrase_before(self.scan, self.names, i, floor)
        if phrase is None:
            return None
        head = self.scan.flags[phrase.head]
        if head & DOC and not head & PERSON and phrase.i > 0 and self._hangs_on_verb(phrase.i):
            return None  # she released a statement saying: she
        before = self.scan.lowers[phrase.i - 1] if phrase.i > floor else ""
        led = before in {"with", "as"} and (
            phrase.name is not None or head & PLURAL or self.scan.lowers[phrase.head].endswith("s")
        )
        full = phrase.name is not None and (len(phrase.name.bare) > 1 or self.scan.flags[phrase.name.k] & GIVEN)
        joined = before == "and" and phrase.i - 1 > floor and self.names.ending(phrase.i - 1) is None
        absolute = phrase.name is not None and (
            before in _SPOKEN_DASHES or ((full or joined) and not phrase.name.possessive)
        )
        return phrase if head & (DOC | PERSON | ORG) or led or absolute else None

    def of_joined(self, conjunction: int, start: int) -> Phrase | None:
        """`when she brought up the flood and said …`: who does what the verb is joined to, if that stands before it."""
        flags, lowers = self.scan.flags, self.scan.lowers
        for k in range(conjunction - 1, max(start, conjunction - _JOINED_REACH), -1):
            if flags[k] & (STOP | LINE | MARK):
                return None
            if not (flags[k] & (VERB | CUE) or (not flags[k] and lowers[k].endswith("ed"))):
                continue
            if flags[k - 1] & REL:
                return None
            i = k
            while i > start and flags[i - 1] & (ADV | AUX) and not flags[i - 1] & (DET | PRON | CONJ):
                i -= 1
            if flags[i - 1] & PRON and lowers[i - 1] in {"he", "she", "they"}:
                return Phrase(i - 1, i, MentionForm.PRONOUN, i - 1)
            if self.names.ending(i) is not None:
                return None
        return None

    def _hangs_on_verb(self, i: int) -> bool:
        """Whether what begins at token `i` is a verb's object: issued a statement, put out a letter, wrote in a memo."""
        before, f = self.scan.lowers[i - 1], self.scan.flags[i - 1]
        return bool(f & (VERB | CUE)) or before.endswith("ed") or (before in {"out", "in"} and f & PREP != 0)

    def before(self, i: int, floor: int, sentence: int | None = None) -> Phrase | None:
        """Return the phrase before token `i` that can be the subject, skipping appositions and relative clauses."""
        scan = self.scan
        if i <= floor:
            return None
        word, f = scan.words[i - 1], scan.flags[i - 1]
        if word == "." and self.names.ending(i) is not None:
            return phrase_before(scan, self.names, i, floor)
        if word in _SPOKEN_DASHES and i - 2 >= floor and self._ends_dash_speech(i - 1, floor):
            return None
        if word in {",", "—", "–", ")", "-"}:
            return self._behind_apposition(i - 1, floor if sentence is None else sentence)
        if f & REL:
            k = i - 2 if i - 1 > floor and scan.words[i - 2] == "," else i - 1
            name = self.names.ending(k) if scan.lowers[i - 1] == "who" else None
            if name is not None and name.i > floor and scan.flags[name.i - 1] & PREP:
                return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)  # a letter from Ann Lee, who wrote
            return phrase_before(scan, self.names, k, floor) or None
        if word == "that" and i - 2 >= floor and (scan.flags[i - 2] & (DOC | CUE_NOUN) or not scan.flags[i - 2]):
            return phrase_before(scan, self.names, i - 1, floor)  # a sign that read
        if f & (PUNCT | MARK | STOP | LINE | CONJ | SUB) and not f & PRON:
            return None
        phrase = phrase_before(scan, self.names, i, floor)
        if phrase and phrase.i > floor and scan.flags[phrase.i - 1] & PREP and not scan.flags[phrase.i - 1] & SUB:
            outer = self._who_clause(phrase.i - 1, floor) or self._participle_clause(
                phrase.i - 2, floor if sentence is None else sentence
            )
            return outer or (None if phrase.form is not MentionForm.NAME else phrase)
        return phrase

    def _ends_dash_speech(self, dash: int, floor: int) -> bool:
        """Whether speech ends at a dash, by the comma before it or by the dash that opened it: `— The roof held — said Lee`."""
        words = self.scan.words
        opened = floor > 0 and words[floor - 1] in _SPOKEN_DASHES and self.scan.spaced(floor)
        return words[dash - 1] in {",", ".", "?", "!"} or opened

    def _who_clause(self, i: int, floor: int) -> Phrase | None:
        """`Ann Lee, who flies to Harbour said`: the name before a clause that no comma ends."""
        scan = self.scan
        for k in range(i, max(floor + 1, i - _WHO_REACH), -1):
            if scan.words[k] == "," or scan.flags[k] & (STOP | LINE | MARK):
                return None
            if scan.lowers[k] == "who":
                name = self.names.ending(k - (scan.words[k - 1] in {",", "-", "–", "—"}))
                return (
                    Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name) if name and not name.possessive else None
                )
        return None

    def _participle_clause(self, i: int, floor: int) -> Phrase | None:
        """`A source speaking to Harbour News said`: whom the participle before the preposition describes."""
        scan = self.scan
        if i <= floor or scan.flags[i - 1] & (AUX | PUNCT):
            return None
        if not scan.lowers[i].endswith(("ing", "ed")) and scan.lowers[i] not in POSTMODIFIERS:
            return None
        outer = phrase_before(scan, self.names, i, floor)
        if outer is None or outer.name is not None:
            return None
        return outer if scan.flags[outer.head] & (PERSON | DOC | TITLE) else None

    def _behind_apposition(self, comma: int, floor: int) -> Phrase | None:
        """`Ann Lee, the harbour master, said`: go to the comma that opens what the comma before the verb closes."""
        scan = self.scan
        low = max(floor, comma - _MAX_APPOSITION)
        owner = self._before_relative(comma, low)
        if owner is not None:
            return owner
        named = self._named_between(comma, low)
        if named is not None:
            return named
        best: Phrase | None = None
        k = comma - 1
        openers = {",", "—", "–", "(", "-"}
        while k > low:
            if self.quoted[k]:  # the author of "Rain",
                k -= 1
                continue
            if scan.flags[k] & (STOP | LINE) and scan.words[k] != ".":
                break
            if scan.words[k] in openers:
                phrase = phrase_before(scan, self.names, k, floor)
                if phrase and not (phrase.i > floor and self.hangs(phrase.i)):
                    if phrase.form in (MentionForm.NAME, MentionForm.PRONOUN):
                        return phrase
                    best = best or phrase
            k -= 1
        return best

    def _before_relative(self, comma: int, low: int) -> Phrase | None:
        """`Ann Lee, whose home, Harbour, is flooded, said`: the name before the clause with who or whose."""
        for k in range(comma - 1, low, -1):
            if self.scan.flags[k] & (STOP | LINE) and self.scan.words[k] != ".":
                return None
            if self.scan.lowers[k] in {"who", "whose"} and self.scan.words[k - 1] == "," and not self.quoted[k]:
                name = self.names.ending(k - 1)
                return (
                    Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name) if name and not name.possessive else None
                )
        return None

    def _is_named(self, comma: int) -> bool:
        """Whether a name that is nobody's ends at a comma."""
        name = self.names.ending(comma)
        return self.scan.words[comma] == "," and name is not None and not name.possessive

    def hangs(self, i: int) -> bool:
        """Whether a preposition stands before token `i`: at the Harbour talks."""
        f = self.scan.flags[i - 1]
        return bool(f & PREP) and not f & SUB

    def _named_between(self, comma: int, low: int) -> Phrase | None:
        """`its chairman, Ann Lee, said`: a name between commas, behind a noun for a person."""
        name = self.names.ending(comma)
        if name is None or name.i - 2 < low or self.scan.words[name.i - 1] != "," or name.possessive:
            return None
        addressed = self.scan.flags[name.i] & ADDRESS and name.k > name.i
        if addressed and self.scan.words[comma] == ",":  # the manager, Public Affairs, Mrs Ann Lee, said
            return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
        before = phrase_before(self.scan, self.names, name.i - 1, low)
        if before is not None and before.i - 2 >= low and self._is_named(before.i - 1):
            return None  # Ann Lee, the editor of a newspaper, Harbour Post, said: Lee
        is_noun = before is not None and before.name is None and self.scan.flags[before.i] & (DET | POSS)
        if not self.scan.flags[name.i - 2] & (PERSON | TITLE | FEMALE | MALE) and not is_noun:
            return None
        return Phrase(before.i if before else name.i, name.j, MentionForm.NAME, name.j - 1, name)

    def behind(self, sentence: Sentence, i: int, j: int, floor: int, cue: Cue) -> Phrase | None:
        """The subject of an inverted cue: `…," said Ann Lee`, `the roof held, added the minister`."""
        scan = self.scan
        if j >= sentence.j or "weak" in cue.frames or ("quote" not in cue.frames and "that" not in cue.frames):
            return None
        behind_quote = i > sentence.i and (
            self.quoted[i - 1] or (self.quoted[i - 2] and scan.words[i - 1] in _TAG_GAPS)
        )
        behind_clause = i - sentence.i > 3 and scan.words[i - 1] == "," and "to_whom" not in cue.frames
        behind_dash = i - floor > 3 and scan.words[i - 1] in _SPOKEN_DASHES and scan.spaced(i)
        behind_opener = self._behind_opener(sentence.i, i)
        if (
            not behind_quote
            and not behind_dash
            and not (behind_clause and cue.lemma in INVERTING)
            and not behind_opener
        ):
            return None
        f = scan.flags[j]
        stop = PREP | SUB | MARK | PUNCT | STOP | TIME | WEEKDAY | AUX | CONJ | REL | LINE
        if f & stop and not scan.words[j][:1].isupper() and not f & DET:
            return None
        phrase = phrase_after(scan, self.names, j, sentence.j)
        if phrase is None or self.goes_on(phrase.j, sentence.j):
            return None  # says Lee will stay
        if behind_opener and (phrase.j >= sentence.j or scan.words[phrase.j] not in (",:" if i > sentence.i else ":")):
            return None
        return self.named_behind(phrase, sentence.j)

    def _behind_opener(self, start: int, i: int) -> bool:
        """`But, said Ann Lee, …`, `Said Ann Lee: …`: nothing but a conjunction or adverb stands before the verb."""
        flags, words = self.scan.flags, self.scan.words
        return i == start or (
            start < i <= start + 3
            and words[i - 1] == ","
            and all(flags[k] & (CONJ | ADV | SUB) for k in range(start, i - 1))
        )

    def goes_on(self, k: int, end: int) -> bool:
        """Whether a clause goes on at token `k`: says Lee will stay, said Lee "was late", said Lee so far has won."""
        if k < end and self.quoted[k]:
            return True
        if k + 1 < end and self.scan.flags[k] & CONJ and self.scan.flags[k + 1] & DET:
            return True  # said Lee and the crew had left
        for t in range(k, min(end, k + _CLAUSE_REACH)):
            f = self.scan.flags[t]
            if f & (AUX | VERB) or (f & CUE and not f & (PERSON | ORG | DOC | TITLE)):
                return True
            if f & (STOP | PUNCT | MARK | LINE | PREP | REL | WEEKDAY | TIME | SUB) and not f & ADV:
                return False
        return False

    def named_behind(self, phrase: Phrase, end: int) -> Phrase:
        """`said a skipper, Ann Lee`: the name behind the comma is the better mention."""
        if phrase.name is None and phrase.j + 1 < end and self.scan.words[phrase.j] == ",":
            name = self.names.starting(phrase.j + 1)
            known = name is not None and (len(name.bare) > 1 or self.scan.flags[name.k] & GIVEN)
            if name is not None and known and not name.possessive:
                return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
        return phrase
