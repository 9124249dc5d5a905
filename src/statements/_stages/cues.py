"""Reporting expressions: verbs of saying with their subject, `according to`, and nouns of saying."""

from collections.abc import Sequence

from statements._stages.mentions import Phrase, phrase_after, phrase_before
from statements._stages.names import NameIndex
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Cue, Lexicon
from statements.lexicon.flags import (
    ADV,
    AUX,
    BE,
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
    NEG,
    ORG,
    PERSON,
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
from statements.models import CueClass, MentionForm

_STRONG_PAST = frozenset(
    "said told wrote thought knew felt found read began went spoke swore sang put got cut shot".split()
)
_INVERTING = frozenset("say add note explain write report warn argue continue conclude joke stress".split())
_PLURALS = frozenset("people police men women children media who that which data".split())
_DECLINING = frozenset("declined declines decline refused refuses refuse declining refusing".split())
_SPEAKING = frozenset("comment say respond answer discuss elaborate reply speak talk".split())
_TAG_GAPS = frozenset({",", "—", "–", "-", "."})
_SPOKEN_DASHES = frozenset("—–-")
_TIME_PREPS = frozenset({"in", "on", "at", "during", "after"})
_SUBJECT_ENDS = PERSON | ORG | DOC | TITLE | PRON | REL
_SKIPPED = ADV | AUX | NEG
_NOT_SKIPPED = DET | PRON | CONJ
_ENDS_ASIDE = PUNCT | MARK | STOP | LINE | PRON
_MAX_APPOSITION = 32


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
        self.first = min(i, subject.i) if subject else i
        self.last = max(j, subject.j) if subject and inverted else j


class CueFinder:
    """Finds the reporting expressions of a sentence, outside its quotations."""

    def __init__(self, scan: Scan, names: NameIndex, lexicon: Lexicon, quoted: bytearray) -> None:
        self.scan, self.names, self.lexicon, self.quoted = scan, names, lexicon, quoted

    def find(self, sentence: Sentence, places: Sequence[int]) -> list[CueHit]:
        """Return the reporting verbs among the tokens `places` of one sentence, in order."""
        hits: list[CueHit] = []
        floor = sentence.i
        for v in places:
            if self.quoted[v] or (v < floor and hits):
                continue
            hit = self._verb(sentence, v, floor)
            if hit is not None:
                hits.append(hit)
                floor = hit.last
        return hits

    def _verb(self, sentence: Sentence, v: int, floor: int) -> CueHit | None:
        if self._is_noun(v, floor):
            return None
        cue, j = self._cue(v, sentence.j)
        if cue is None:
            return None
        i = v
        while i > floor and self._in_group(i - 1):
            i -= 1
        i = self._over_aside(i, floor)
        scan, low = self.scan, self.scan.lowers[v]
        if i > floor and scan.lowers[i - 1] == "to":
            left = self._infinitive(i - 1, floor)
            if left is None:
                return None
            i = left
        is_form = i < v and any(f & BE for f in scan.flags[i:v])
        if is_form and low.endswith(("ed", "said", "told")):
            return self._passive(sentence, i, v, j, cue, floor)
        participle = low.endswith("ing") and not is_form
        if participle and (i == floor or not scan.flags[i - 1] & PRON):
            owner = self._noun_of_participle(i, floor) if "that" in cue.frames or "quote" in cue.frames else None
            return CueHit(i, v, j, cue, owner, participle=True)
        if i > floor and scan.flags[i - 1] & CONJ and not scan.flags[i - 1] & PRON:
            joined = (
                floor > sentence.i
                or self.scan.lowers[j : j + 1] == ["that"]
                or scan.flags[min(j, len(scan) - 1)] & MARK
            )
            return CueHit(i, v, j, cue, None, participle=True) if joined and self._finite(v) else None
        if (
            i > floor
            and scan.words[i - 1] == ","
            and cue.lemma in _INVERTING
            and scan.words[j : j + 1]
            and scan.words[j][:1].isupper()
        ):
            behind = self._subject_behind(sentence, i, j, floor, cue)
            if behind is not None and behind.form is MentionForm.NAME:
                return CueHit(i, v, j, cue, behind, inverted=True)
        i = self._over_time(i, floor)
        subject = self.subject_before(i, floor, sentence.i)
        if subject and subject.i > floor and self._hangs(subject.i) and low.endswith("s"):
            return None
        if subject is None and self._finite(v):
            behind = self._subject_behind(sentence, i, j, floor, cue)
            return CueHit(i, v, j, cue, behind, inverted=True) if behind else None
        if subject is None or self._reduced(v, j, cue, subject, floor) or not self._can_speak(subject, cue, j):
            return None
        if self._says_nothing(i, v, j):
            return None
        if low == cue.lemma and i == v and not self._takes_base_form(v, subject):
            return None
        return CueHit(i, v, j, cue, subject, relative=bool(scan.flags[i - 1] & REL))

    def _says_nothing(self, i: int, v: int, j: int) -> bool:
        """`declined to comment`, `did not respond to a request`: reports of silence are no statements."""
        low = self.scan.lowers
        if low[v] in _DECLINING and low[j : j + 1] == ["to"]:
            return bool(_SPEAKING.intersection(low[j + 1 : j + 2]))
        return low[v] in _SPEAKING and any(self.scan.flags[k] & NEG or low[k].endswith("n't") for k in range(i, v))

    def _takes_base_form(self, v: int, subject: Phrase) -> bool:
        """Whether a form without ending agrees with its subject: critics say; not `the Lee campaign`."""
        low = self.scan.lowers
        if self.scan.flags[subject.head] & PRON or low[v].endswith("ed") or self.scan.words[v][:1].isupper():
            return True
        head = low[subject.head]
        plural = (head.endswith("s") and not head.endswith(("'s", "’s", "ss"))) or head in _PLURALS
        return plural or "and" in low[subject.i : subject.j]

    def _in_group(self, k: int) -> bool:
        """Whether token `k` can stand between subject and verb: has, also, never, flatly."""
        f = self.scan.flags[k]
        return (bool(f & _SKIPPED) and not f & _NOT_SKIPPED) or (f == 0 and self.scan.lowers[k].endswith("ly"))

    def _over_aside(self, i: int, floor: int) -> int:
        """Skip `in the past` between an auxiliary and its verb: has in the past described."""
        words, flags = self.scan.words, self.scan.flags
        if i <= floor or flags[i - 1] & _ENDS_ASIDE or words[i - 1][0].isupper():
            return i
        for k in range(i - 1, max(floor, i - 5) - 1, -1):
            if flags[k] & AUX and k + 1 < i and flags[k + 1] & PREP:
                return k
            if flags[k] & _ENDS_ASIDE or words[k][:1].isupper():
                break
        return i

    def _over_time(self, i: int, floor: int) -> int:
        """Skip the time or place between a name and its verb: Lee on Monday said; Lee in his remarks stressed."""
        flags = self.scan.flags
        k = i - 1
        while k > floor and flags[k] & (TIME | WEEKDAY) and not flags[k] & PREP:
            k -= 1
        if k == i - 1 and not self.scan.words[k][:1].islower():
            return i
        if k < i - 1 and not flags[k] & PREP:
            return k + 1 if self.names.ending(k + 1) or flags[k] & (PERSON | TITLE | PRON) else i
        for p in range(k, max(floor, i - 6), -1):
            if flags[p] & (PUNCT | MARK | STOP | LINE | CUE | PRON | REL | SUB) and not flags[p] & PREP:
                return i
            if flags[p] & PREP and self.scan.lowers[p] in _TIME_PREPS:
                return p if self.names.ending(p) is not None else i
        return i

    def _finite(self, v: int) -> bool:
        """Whether the form can be a verb of its own: said, says, told; not say, back."""
        low = self.scan.lowers[v]
        return low.endswith(("ed", "s")) or low in _STRONG_PAST

    def _can_speak(self, subject: Phrase, cue: Cue, j: int) -> bool:
        """Whether the subject can say something, or the verb says so by what follows it."""
        says = cue.cue_class in (CueClass.SAY, CueClass.SHOW, CueClass.WRITE) and "weak" not in cue.frames
        if subject.form is not MentionForm.OTHER:
            return says or self.scan.lowers[subject.i] != "it"
        f = self.scan.flags[subject.head]
        if f & (PERSON | ORG | TITLE | REL | FEMALE | MALE) or subject.name is not None:
            return True
        if (
            self.scan.flags[subject.i] & (POSS | DET)
            and self.scan.lowers[subject.head].endswith("s")
            and says
            and (self.scan.lowers[subject.i] not in {"the", "a", "an", "its"})
        ):
            return True
        follows = j < len(self.scan) and (self.scan.lowers[j] == "that" or self.scan.flags[j] & MARK != 0)
        if f & (DOC | CUE_NOUN):
            return says or follows
        return says and "that" in cue.frames and (follows or cue.lemma == "say")

    def _noun_of_participle(self, i: int, floor: int) -> Phrase | None:
        """`a sign saying`, `a letter warning that`: the noun right before; else the participle has no own subject."""
        if i <= floor or self.scan.flags[i - 1] & (PUNCT | MARK | STOP | LINE | PREP | SUB | CONJ):
            return None
        phrase = phrase_before(self.scan, self.names, i, floor)
        if phrase is None:
            return None
        head = self.scan.flags[phrase.head]
        if head & DOC and not head & PERSON and phrase.i > floor and self._verb_before(phrase.i):
            return None  # she released a statement saying: she
        led = phrase.i > floor and self.scan.lowers[phrase.i - 1] in {"with", "as"}
        return phrase if self.scan.flags[phrase.head] & (DOC | PERSON | ORG) or (led and phrase.name) else None

    def _verb_before(self, i: int) -> bool:
        """Whether a verb stands before token `i`, so that what begins there is its object."""
        before = self.scan.lowers[i - 1]
        return bool(self.scan.flags[i - 1] & (VERB | CUE)) or before.endswith("ed")

    def _reduced(self, v: int, j: int, cue: Cue, subject: Phrase, floor: int) -> bool:
        """Whether the form is a participle behind its noun: messages later deemed "secret"."""
        if "as" not in cue.frames or not self.scan.lowers[v].endswith(("ed", "called")) or j >= len(self.scan):
            return False
        bare = self.scan.flags[j] & MARK or self.scan.lowers[j] in {"as", "by"}
        free = subject.i > floor and self.scan.lowers[subject.i - 1] in {"what", "which", "whom", "that"}
        return bool(bare) and not free and subject.form is MentionForm.OTHER

    def _cue(self, v: int, ceil: int) -> tuple[Cue | None, int]:
        """Return the cue at token `v`, with its particle if it has one, and the token behind it."""
        low = self.scan.lowers
        word = low[v]
        particles = self.lexicon.particles.get(word)
        if particles and v + 1 < ceil and low[v + 1] in particles:
            return self.lexicon.cues[f"{word} {low[v + 1]}"], v + 2
        return self.lexicon.cues.get(word), v + 1

    def _is_noun(self, v: int, floor: int) -> bool:
        """Whether the form at `v` is a noun or an adjective here: the report, false claims, the alleged plan."""
        scan, low = self.scan, self.scan.lowers[v]
        if v == floor:
            return low in self.lexicon.nouns
        before, word = scan.flags[v - 1], scan.words[v - 1]
        if (before & (DET | POSS) and not before & PRON) or word[-2:] in ("'s", "’s"):
            return True
        if before & PREP and not before & ADV and word != "to" and not low.endswith("ing"):
            return True
        if scan.words[v][:1].isupper() and word[:1].isupper() and not self._title_case(v):
            return not before & (PERSON | ORG | PRON | TITLE) and self.names.ending(v) is None
        if low not in self.lexicon.nouns:
            return False
        name = self.names.ending(v)
        if name is not None and name.i - 1 > floor and scan.flags[name.i - 1] & DET and self._hangs(name.i - 1):
            return True  # at the Harbour talks
        k = v - 1
        while k > floor and scan.flags[k] & ADV:
            k -= 1
        f = scan.flags[k]
        return not (
            f & (_SUBJECT_ENDS | AUX | MARK) or scan.words[k] in {",", "to", ")"} or scan.words[k][:1].isupper()
        )

    def _title_case(self, v: int) -> bool:
        after = self.scan.words[v + 1][:1] if v + 1 < len(self.scan) else ""
        return after.isupper() or not after.isalpha()

    def _infinitive(self, to: int, floor: int) -> int | None:
        """Go left over `went on to say`, `continued to insist`; None where `to` hangs on a noun: urged Lee to say."""
        scan, i = self.scan, to
        while i > floor and scan.flags[i - 1] & (ADV | PREP) and to - i < 2:
            i -= 1
        if i <= floor or not scan.flags[i - 1] & (VERB | CUE | AUX):
            return None
        i -= 1
        while i > floor and scan.flags[i - 1] & _SKIPPED and not scan.flags[i - 1] & (DET | PRON | CONJ):
            i -= 1
        return i

    def _passive(self, sentence: Sentence, i: int, v: int, j: int, cue: Cue, floor: int) -> CueHit | None:
        """`X was quoted as saying`: X; `it was reported by X`: X; else nobody's words are given."""
        low = self.scan.lowers
        if low[v] in {"quoted", "cited"} and low[j : j + 2] in (["as", "saying"], ["as", "telling"]):
            subject = self.subject_before(i, floor)
            saying = self.lexicon.cues.get("saying", cue)
            return CueHit(i, v, j + 2, saying, subject) if subject else None
        if low[j : j + 1] == ["by"]:
            agent = phrase_after(self.scan, self.names, j + 1, sentence.j)
            return CueHit(i, v, j + 1, cue, agent, inverted=True) if agent else None
        return None

    def subject_before(self, i: int, floor: int, sentence: int | None = None) -> Phrase | None:
        """Return the phrase before token `i` that can be the subject, skipping appositions and relative clauses."""
        scan = self.scan
        if i <= floor:
            return None
        word, f = scan.words[i - 1], scan.flags[i - 1]
        if word == "." and self.names.ending(i) is not None:
            return phrase_before(scan, self.names, i, floor)
        if word in _SPOKEN_DASHES and i - 2 >= floor and scan.words[i - 2] in {",", ".", "?", "!"}:
            return None  # speech behind a dash ends here
        if word in {",", "—", "–", ")", "-"}:
            return self._behind_apposition(i - 1, floor if sentence is None else sentence)
        if f & REL:
            k = i - 2 if i - 1 > floor and scan.words[i - 2] == "," else i - 1
            return phrase_before(scan, self.names, k, floor) or None
        if f & (PUNCT | MARK | STOP | LINE | CONJ | SUB) and not f & PRON:
            return None
        phrase = phrase_before(scan, self.names, i, floor)
        if phrase and phrase.i > floor and scan.flags[phrase.i - 1] & PREP and not scan.flags[phrase.i - 1] & SUB:
            return None if phrase.form is not MentionForm.NAME else phrase
        return phrase

    def _behind_apposition(self, comma: int, floor: int) -> Phrase | None:
        """`Ann Lee, the harbour master, said`: go to the comma that opens what the comma before the verb closes."""
        scan = self.scan
        low = max(floor, comma - _MAX_APPOSITION)
        named = self._named_between(comma, low)
        if named is not None:
            return named
        best: Phrase | None = None
        k = comma - 1
        openers = {",", "—", "–", "(", "-"}
        while k > low:
            if self.quoted[k] or (scan.flags[k] & (STOP | LINE) and scan.words[k] != "."):
                break
            if scan.words[k] in openers:
                phrase = phrase_before(scan, self.names, k, floor)
                if phrase and not (phrase.i > floor and scan.flags[phrase.i - 1] & PREP):
                    if phrase.form in (MentionForm.NAME, MentionForm.PRONOUN):
                        return phrase
                    best = best or phrase
            k -= 1
        return best

    def _hangs(self, i: int) -> bool:
        """Whether a preposition stands before token `i`: at the Harbour talks."""
        f = self.scan.flags[i - 1]
        return bool(f & PREP) and not f & SUB

    def _named_between(self, comma: int, low: int) -> Phrase | None:
        """`its chairman, Ann Lee, said`: a name between commas, behind a noun for a person."""
        name = self.names.ending(comma)
        if name is None or name.i - 2 < low or self.scan.words[name.i - 1] != "," or name.possessive:
            return None
        if not self.scan.flags[name.i - 2] & (PERSON | TITLE | FEMALE | MALE):
            return None
        before = phrase_before(self.scan, self.names, name.i - 1, low)
        return Phrase(before.i if before else name.i, name.j, MentionForm.NAME, name.j - 1, name)

    def _subject_behind(self, sentence: Sentence, i: int, j: int, floor: int, cue: Cue) -> Phrase | None:
        """The subject of an inverted cue: `…," said Ann Lee`, `the roof held, added the minister`."""
        scan = self.scan
        if j >= sentence.j or "weak" in cue.frames or ("quote" not in cue.frames and "that" not in cue.frames):
            return None
        behind_quote = i > sentence.i and (
            self.quoted[i - 1] or (self.quoted[i - 2] and scan.words[i - 1] in _TAG_GAPS)
        )
        behind_clause = i - floor > 3 and scan.words[i - 1] == "," and "to_whom" not in cue.frames
        behind_dash = i - floor > 3 and scan.words[i - 1] in _SPOKEN_DASHES and scan.spaced(i)
        if not behind_quote and not behind_dash and not (behind_clause and cue.lemma in _INVERTING):
            return None
        f = scan.flags[j]
        stop = PREP | SUB | MARK | PUNCT | STOP | TIME | WEEKDAY | AUX | CONJ | REL | LINE
        if f & stop and not scan.words[j][:1].isupper() and not f & DET:
            return None
        phrase = phrase_after(scan, self.names, j, sentence.j)
        if phrase is not None and phrase.name is None and phrase.j + 1 < sentence.j and scan.words[phrase.j] == ",":
            name = self.names.starting(phrase.j + 1)  # said a skipper, Ann Lee
            known = name is not None and (len(name.bare) > 1 or scan.flags[name.k] & GIVEN)
            if name is not None and known and not name.possessive:
                return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
        return phrase


def according_to(
    scan: Scan, names: NameIndex, sentence: Sentence, k: int, quoted: bytearray
) -> tuple[int, int, Phrase] | None:
    """Read `according to X`, with `according` at token `k`: the tokens of the cue, and the phrase behind it."""
    if k + 2 >= sentence.j or scan.lowers[k + 1] != "to" or quoted[k]:
        return None
    phrase = phrase_after(scan, names, k + 2, sentence.j)
    return (k, k + 2, phrase) if phrase else None
