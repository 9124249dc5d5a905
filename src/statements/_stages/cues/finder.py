"""Verbs of saying with their subject, and `according to`."""

from collections.abc import Sequence

from statements._stages.cues.hits import CueHit
from statements._stages.cues.subjects import CueSubjects
from statements._stages.cues.tags import TagFinder
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Cue, Lexicon
from statements.lexicon.flags import (
    ADDRESS,
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
    TITLE,
    VERB,
    WEEKDAY,
)
from statements.lexicon.wordings import (
    DECLINING,
    INVERTING,
    OPINIONS,
    PLURALS,
    QUOTING,
    SPEAKING,
    STATING,
    STRONG_PASTS,
    WITNESSED,
)
from statements.models import CueClass, MentionForm

_SUBJECT_ENDS = PERSON | ORG | DOC | TITLE | PRON | REL
_SKIPPED = ADV | AUX | NEG
_NOT_SKIPPED = DET | PRON | CONJ
_TITLE_WORDS = 4
_APOSTROPHES = (["'"], ["’"])
_QUOTED = 14
_ENDS_THIS = PREP | STOP | WEEKDAY
_ENDS_ASIDE = PUNCT | MARK | STOP | LINE | PRON


class CueFinder:
    """Finds the reporting expressions of a sentence, outside its quotations."""

    def __init__(self, scan: Scan, names: NameIndex, lexicon: Lexicon, quoted: bytearray) -> None:
        self.scan, self.names, self.lexicon, self.quoted = scan, names, lexicon, quoted
        self.words, self.lowers, self.flags = scan.words, scan.lowers, scan.flags
        self.subjects = CueSubjects(scan, names, quoted)
        self.tags = TagFinder(scan, names, self.subjects, self._cue)

    def find(self, sentence: Sentence, places: Sequence[int], quotes: Sequence[Quote] = ()) -> list[CueHit]:
        """Return the reporting verbs of one sentence in order: the tags of its quotations, and those at `places`."""
        tags = self.tags.find(quotes, sentence.j) if quotes else []
        if not tags:
            return self._verbs(sentence, places, sentence.i)
        hits: list[CueHit] = []
        floor = sentence.i
        for tag in tags:
            hits += self._verbs(sentence, [v for v in places if floor <= v < tag.first], floor)
            hits.append(tag)
            floor = tag.last
        return hits + self._verbs(sentence, [v for v in places if v >= floor], floor)

    def _verbs(self, sentence: Sentence, places: Sequence[int], floor: int) -> list[CueHit]:
        hits: list[CueHit] = []
        for v in places:
            if self.quoted[v] or (v < floor and hits) or self._is_noun(v, floor) or self._helps(v):
                continue
            hit = self._verb(sentence, v, floor)
            if hit is not None:
                hits.append(hit)
                floor = hit.last
        return hits

    def _verb(self, sentence: Sentence, v: int, floor: int) -> CueHit | None:
        cue, j = self._cue(v, sentence.j)
        if cue is None:
            return None
        scan, words, flags, low = self.scan, self.words, self.flags, self.lowers[v]
        i = v
        while i > floor and (flags[i - 1] & _SKIPPED or words[i - 1][-2:] == "ly") and self._in_group(i - 1):
            i -= 1
        if i > floor and not flags[i - 1] & _ENDS_ASIDE:
            i = self._over_aside(i, floor)
        if i > floor and self.lowers[i - 1] == "to":
            left = self._infinitive(i - 1, floor)
            if left is None:
                return None
            i = left
        i, is_form = self._form(i, v, floor)
        if is_form and low.endswith(("ed", "said", "told")):
            return self._passive(sentence, i, v, j, cue, floor)
        participle = low.endswith("ing") and not is_form
        if participle and (i == floor or not flags[i - 1] & PRON):
            owner = self.subjects.of_participle(i, floor) if "that" in cue.frames or "quote" in cue.frames else None
            return CueHit(i, v, j, cue, owner, participle=True)
        if i > floor and flags[i - 1] & CONJ and not flags[i - 1] & PRON:
            joined = floor > sentence.i or self.lowers[j : j + 1] == ["that"] or flags[min(j, len(scan) - 1)] & MARK
            subject = self.subjects.of_joined(i - 1, sentence.i)
            return CueHit(i, v, j, cue, subject, participle=True) if joined and self._finite(v) else None
        if i > floor and words[i - 1] == "," and cue.lemma in INVERTING and words[j : j + 1] and words[j][:1].isupper():
            behind = self.subjects.behind(sentence, i, j, floor, cue)
            if behind is not None and behind.form is MentionForm.NAME:
                return CueHit(i, v, j, cue, behind, inverted=True)
        i = self.subjects.over_time(i, floor)
        subject = self.subjects.before(i, floor, sentence.i)
        relative = bool(i > floor and (flags[i - 1] & REL or scan.lowers[i - 1] == "that"))
        if subject and not relative and subject.i > floor and self.subjects.hangs(subject.i) and low.endswith("s"):
            return None
        if subject is None and self._finite(v):
            behind = self.subjects.behind(sentence, i, j, floor, cue)
            return CueHit(i, v, j, cue, behind, inverted=True) if behind else None
        if subject is None or self._reduced(v, j, cue, subject, floor) or not self._can_speak(subject, cue, j):
            return None
        if self._says_nothing(i, v, j):
            return None
        if low == cue.lemma and i == v and not self._takes_base_form(v, subject):
            return None
        return CueHit(i, v, j, cue, subject, relative=relative)

    def _as_saying(self, j: int, ceil: int) -> int:
        """The token behind `the mayor as saying`, where it follows a verb that quotes; 0 if it does not."""
        if "saying" not in self.lowers[j : min(j + _QUOTED, ceil)]:
            return 0
        whom = phrase_after(self.scan, self.names, j, ceil)
        return whom.j + 2 if whom is not None and self.lowers[whom.j : whom.j + 2] == ["as", "saying"] else 0

    def _helps(self, v: int) -> bool:
        """Whether the verb only leads to one of saying: sought to assure them that …, was heard asking."""
        low = self.lowers
        if v + 2 >= len(low):
            return False
        if low[v] in WITNESSED and low[v + 1].endswith("ing") and low[v + 1] in self.lexicon.cues:
            return True  # was heard asking
        if low[v + 1] != "to":
            return False
        cue, then = self.lexicon.cues.get(low[v]), self.lexicon.cues.get(low[v + 2])
        return cue is not None and then is not None and "weak" in cue.frames and "that" in then.frames

    def _says_nothing(self, i: int, v: int, j: int) -> bool:
        """`declined to comment`, `did not respond to a request`, `said this at a briefing`: these report no words."""
        low = self.lowers
        if low[v] in STATING and low[j : j + 1] == ["this"] and j + 1 < len(low) and self.flags[j + 1] & _ENDS_THIS:
            return True
        if low[v] in DECLINING and low[j : j + 1] == ["to"]:
            return bool(SPEAKING.intersection(low[j + 1 : j + 2]))
        return low[v] in SPEAKING and any(self.flags[k] & NEG or low[k].endswith("n't") for k in range(i, v))

    def _takes_base_form(self, v: int, subject: Phrase) -> bool:
        """Whether a form without ending agrees with its subject: critics say; not `the Lee campaign`."""
        low = self.scan.lowers
        if self.scan.flags[subject.head] & PRON or low[v].endswith("ed") or self.scan.words[v][:1].isupper():
            return True
        head = low[subject.head]
        plural = (head.endswith("s") and not head.endswith(("'s", "’s", "ss"))) or head in PLURALS
        return plural or "and" in low[subject.i : subject.j]

    def _in_group(self, k: int) -> int:
        """Whether token `k` can stand between subject and verb: has, also, never, flatly."""
        f = self.flags[k]
        return (f & _SKIPPED and not f & _NOT_SKIPPED) or (
            f == 0 and self.words[k].endswith("ly") and self.words[k][0].islower()
        )

    def _over_aside(self, i: int, floor: int) -> int:
        """Skip `in the past` between an auxiliary and its verb: has in the past described."""
        words, flags = self.words, self.flags
        if words[i - 1][0].isupper():
            return i
        for k in range(i - 2, max(floor, i - 5) - 1, -1):
            f = flags[k]
            if f & AUX and flags[k + 1] & PREP:
                return k
            if f & _ENDS_ASIDE or words[k][:1].isupper():
                break
        return i

    def _form(self, i: int, v: int, floor: int) -> tuple[int, bool]:
        """Where the verb group begins, and whether it has a form of `be`: was saying, can be heard saying."""
        if i > floor and self.lowers[i - 1] in WITNESSED and self.lowers[v].endswith("ing"):
            k = i - 1
            while k > floor and self._in_group(k - 1):
                k -= 1
            if any(f & BE for f in self.flags[k:i]):
                return k, True
        return i, i < v and any(f & BE for f in self.flags[i:v])

    def _finite(self, v: int) -> bool:
        """Whether the form can be a verb of its own: said, says, told; not say, back."""
        low = self.lowers[v]
        return low.endswith(("ed", "s")) or low in STRONG_PASTS

    def _can_speak(self, subject: Phrase, cue: Cue, j: int) -> bool:
        """Whether the subject can say something, or the verb says so by what follows it."""
        says = cue.cue_class in (CueClass.SAY, CueClass.SHOW, CueClass.WRITE) and "weak" not in cue.frames
        if subject.form is not MentionForm.OTHER:
            return says or self.lowers[subject.i] != "it" or self._leads_to_quotation(cue, min(j, len(self.scan) - 1))
        f = self.flags[subject.head]
        if f & (PERSON | ORG | TITLE | REL | FEMALE | MALE) or subject.name is not None:
            return True
        if self.lowers[subject.head] in PLURALS:  # the two
            return says
        if (
            self.flags[subject.i] & (POSS | DET)
            and self.lowers[subject.head].endswith("s")
            and says
            and (self.lowers[subject.i] not in {"the", "a", "an", "its"})
        ):
            return True
        follows = j < len(self.scan) and (self.lowers[j] == "that" or self._quotes(j))
        if f & (DOC | CUE_NOUN):
            return says or follows
        return says and "that" in cue.frames and (follows or cue.lemma == "say")

    def _quotes(self, j: int) -> bool:
        """Whether a quotation stands at token `j`, or behind the colon or comma there."""
        return (
            self.quoted[j] != 0
            or self.flags[j] & MARK != 0
            or (self.words[j] in {":", ","} and self.quoted[j + 1] != 0)
        )

    def _leads_to_quotation(self, cue: Cue, j: int) -> bool:
        """Whether what `it` shows stands in marks, or words that it goes on with behind a colon: It continued: "…"."""
        if cue.cue_class is CueClass.SHOW:
            return self._quotes(j)
        return self.words[j] in {":", ","} and self.quoted[j + 1] != 0

    def _reduced(self, v: int, j: int, cue: Cue, subject: Phrase, floor: int) -> bool:
        """Whether the form is a participle behind its noun: messages later deemed "secret"."""
        if "as" not in cue.frames or not self.scan.lowers[v].endswith(("ed", "called")) or j >= len(self.scan):
            return False
        bare = self.scan.flags[j] & MARK or self.scan.lowers[j] in {"as", "by"}
        free = subject.i > floor and self.scan.lowers[subject.i - 1] in {"what", "which", "whom", "that"}
        return bool(bare) and not free and subject.form is MentionForm.OTHER

    def _cue(self, v: int, ceil: int) -> tuple[Cue | None, int]:
        """Return the cue at token `v`, with its particle if it has one, and the token behind it."""
        low, lexicon = self.lowers, self.lexicon
        word = low[v]
        particles = lexicon.particles.get(word)
        if particles and v + 1 < ceil and low[v + 1] in particles:
            return lexicon.cues[f"{word} {low[v + 1]}"], v + 2
        if word in QUOTING and (saying := self._as_saying(v + 1, ceil)):
            return lexicon.cues.get("saying"), saying
        return lexicon.cues.get(word), v + 1

    def _is_noun(self, v: int, floor: int) -> bool:
        """Whether the form at `v` is a noun or an adjective here: the report, false claims, the alleged plan."""
        words, flags, low = self.words, self.flags, self.lowers[v]
        if v == floor:
            return low in self.lexicon.nouns
        before, word = flags[v - 1], words[v - 1]
        determined = before & (DET | POSS) and not before & PRON and (word != "that" or low in self.lexicon.nouns)
        if determined or word[-2:] in ("'s", "’s"):
            return True
        if before & PREP and not before & ADV and word != "to" and not low.endswith("ing"):
            return True
        if words[v + 1 : v + 2] in _APOSTROPHES and low.endswith("s") and not self.scan.spaced(v + 1):
            return True  # the United States' pier
        if words[v] != low and words[v][:1].isupper():
            if before & ADDRESS or (flags[v] & GIVEN and self._begins_name(v)):
                return True
            if word[:1].isupper() and not self._title_case(v):
                return not before & (PERSON | ORG | PRON | TITLE) and self.names.ending(v) is None
        if low not in self.lexicon.nouns and not flags[v] & (ORG | DOC | PERSON):
            return False
        if not low.endswith("s") and v + 1 < len(words) and self._finite_follows(v + 1):
            return True  # the Harbour campaign rejected it
        name = self.names.ending(v)
        if name is not None and name.i - 1 > floor and flags[name.i - 1] & DET and self.subjects.hangs(name.i - 1):
            return True  # at the Harbour talks
        k = v - 1
        while k > floor and flags[k] & ADV:
            k -= 1
        return not (flags[k] & (_SUBJECT_ENDS | AUX | MARK) or words[k] in {",", "to", ")"} or words[k][:1].isupper())

    def _begins_name(self, v: int) -> bool:
        """Whether a name of several words begins at `v`, behind any title: Mayor Bill Park."""
        named = (self.names.starting(i) for i in range(v, v - _TITLE_WORDS, -1))
        return any(name is not None and name.k == v and name.j > v + 1 for name in named)

    def _finite_follows(self, k: int) -> bool:
        """Whether a finite verb stands at token `k`, so that what stands before it is its subject."""
        return self.flags[k] & AUX != 0 or (self.flags[k] & CUE != 0 and self.lowers[k].endswith("ed"))

    def _title_case(self, v: int) -> bool:
        after = self.scan.words[v + 1][:1] if v + 1 < len(self.scan) else ""
        return after.isupper() or not after.isalpha()

    def _infinitive(self, to: int, floor: int) -> int | None:
        """Go left over `went on to say`, `continued to insist`; None where `to` hangs on a noun: urged Lee to say."""
        scan, i = self.scan, to
        while i > floor and scan.flags[i - 1] & (ADV | PREP) and to - i < 2:
            i -= 1
        if i - 2 > floor and scan.flags[i - 2] & BE and not scan.flags[i - 1] & (VERB | CUE | AUX | DET | PREP):
            i -= 1  # was quick to add
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
            subject = self.subjects.before(i, floor)
            saying = self.lexicon.cues.get("saying", cue)
            return CueHit(i, v, j + 2, saying, subject) if subject else None
        if low[j : j + 1] == ["by"]:
            agent = phrase_after(self.scan, self.names, j + 1, sentence.j)
            able = agent is not None and self._can_speak(agent, cue, j)
            return CueHit(i, v, j + 1, cue, agent, inverted=True) if able else None
        return None


def according_to(
    scan: Scan, names: NameIndex, sentence: Sentence, k: int, quoted: bytearray
) -> tuple[int, int, Phrase] | None:
    """Read `according to X` or `in the words of X` at token `k`: the tokens of the cue, and the phrase behind it."""
    low = scan.lowers
    end = k + 2 if low[k] == "according" else k + 4
    if end >= sentence.j or quoted[k] or low[end - 1] != ("to" if low[k] == "according" else "of"):
        return None
    phrase = phrase_after(scan, names, end, sentence.j)
    return (k, end, phrase) if phrase else None


def find_according(scan: Scan) -> list[int]:
    """Return the tokens where `according to` or `in the words of` may begin."""
    low = scan.lowers
    found = _places(low, "according") if "ccording" in scan.text else []
    for noun in OPINIONS.intersection(low):
        behind = (i for i in _places(low, noun) if low[i + 1 : i + 2] == ["of"])
        found += [i - 2 for i in behind if i > 1 and low[i - 2 : i] == ["in", "the"]]
    return sorted(found)


def _places(words: list[str], word: str) -> list[int]:
    """Return the tokens that are one word."""
    found: list[int] = []
    for _ in range(words.count(word)):
        found.append(words.index(word, found[-1] + 1 if found else 0))
    return found
