"""From a mention to the speaker behind it: names, titles, pronouns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.mentions import Phrase
from statements._stages.names import Name, NameIndex
from statements._stages.people import Entity, People
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import DET, DOC, FEMALE, MALE, ORG, PERSON, POSS, PREP, TITLE
from statements.lexicon.wordings import MEMBERS_OF, PAPERS, RANK_WORDS, ROLE_SYNONYMS, SINGLE_OFFICES
from statements.models import Confidence, MentionForm, SpeakerKind

_IN_CONTENT = 4.0  # what a name loses that stands in the words which the pronoun's tag gives to its speaker
_INTRODUCED = 6.0  # what a name gains that the sentence before introduces with a title
_JUST_SPOKE = 4.0  # what the speaker of the sentence before gains, whose name tells no gender
_TAG_GAPS = frozenset({"—", "–", "-"})
_ROOT = 4
_WINDOW = 6  # sentences that a pronoun may look back over
_GENDERS = {"he": MALE, "she": FEMALE, "him": MALE, "his": MALE, "her": FEMALE}


class Resolved(NamedTuple):
    """The entity behind a mention (None where the text does not tell), and how it was found."""

    entity: int | None
    link: str
    confidence: Confidence


class Resolver:
    """Resolves mentions in reading order; remembers who spoke last.

    It is wrong for a pronoun whose person is neither the last speaker nor the subject of a sentence before.
    """

    def __init__(
        self, scan: Scan, names: NameIndex, people: People, sentences: Sequence[Sentence], quoted: bytearray
    ) -> None:
        self.scan, self.names, self.people, self.quoted = scan, names, people, quoted
        self.sentences = sentences
        self.sentence_starts = [s.i for s in sentences]
        self.name_starts = [n.i for n in names.names]
        self.last: int | None = None
        self.last_sentence = -_WINDOW
        self.forward = False
        self.addressee: tuple[int, int] | None = None
        self.asker: int | None = None
        self.described: dict[str, int] = {}
        self.first_named: dict[int, int] = {}
        self.owned: dict[tuple[int, str], int] = {}

    def spoke(self, entity: int | None, sentence: int) -> None:
        """Remember the last speaker."""
        if entity is not None:
            self.last, self.last_sentence = entity, sentence

    def spoken_to(self, phrase: Phrase, sentence: int) -> None:
        """Remember whom the last speaker spoke to: after `Lee asked Park: "…"`, he is Park."""
        if phrase.form is MentionForm.PRONOUN and self.scan.lowers[phrase.i] in _GENDERS:
            entity = self._person(phrase.i, _GENDERS[self.scan.lowers[phrase.i]], other_than=self.last)
        else:
            entity = None if phrase.name is None else self.people.of_name.get(phrase.name.i)
        if entity is not None and self.people.entities[entity].is_person:
            self.addressee, self.asker = (entity, sentence), self.last

    def look_forward(self) -> None:
        """From here on, titles may mean people whom the text names only later."""
        self.forward = True
        self.last_sentence = 0

    def resolve(self, phrase: Phrase) -> Resolved:
        """Return who the phrase names."""
        if phrase.form is MentionForm.PRONOUN:
            return self._pronoun(phrase)
        if phrase.name is not None:
            return self._name(phrase, phrase.name)
        bare = self.forward and phrase.j - phrase.i <= 3 and self.scan.flags[phrase.head] & (TITLE | PERSON) != 0
        if phrase.form is MentionForm.TITLE or bare:
            found = self._title(phrase)
            if found is not None:
                return Resolved(found, "title", Confidence.LINKED)
        return self._described(phrase)

    # ---- names ----------------------------------------------------------------------------------------------------

    def _name(self, phrase: Phrase, name: Name) -> Resolved:
        members = self._members(phrase) if name.i > phrase.i else []
        if len(members) > 1:
            return Resolved(self.people.group(members), "group", Confidence.STATED)
        entity = self.people.of_name.get(name.i)
        if entity is None:
            return self._described(phrase)
        person = self.people.entities[entity]
        if name.i > phrase.i and person.kind is SpeakerKind.PERSON and not person.roles:
            self.people.learn_apposition(entity, phrase.i, name.i)
        return Resolved(entity, "metonym" if person.place else "same_name", Confidence.STATED)

    def _members(self, phrase: Phrase) -> list[int]:
        """Return the entities of `Lee and Park`."""
        at = bisect_left(self.name_starts, phrase.i)
        inside = [n for n in self.names.names[at : at + 6] if n.j <= phrase.j]
        joined = [
            n
            for n in inside
            if n is phrase.name
            or self.scan.words[n.j : n.j + 1] == ["and"]
            or self.scan.words[n.i - 1 : n.i] == ["and"]
        ]
        return [self.people.of_name[n.i] for n in joined if n.i in self.people.of_name] if len(joined) > 1 else []

    # ---- titles and descriptions ----------------------------------------------------------------------------------

    def _title(self, phrase: Phrase) -> int | None:
        """Return the person whose role holds the phrase's head noun: the last one mentioned before it."""
        head = self.scan.lowers[phrase.head]
        gender = self.scan.flags[phrase.head] & (FEMALE | MALE)
        heads = {head} | ROLE_SYNONYMS.get(head, frozenset())
        best: tuple[int, int, int] | None = None
        words = set(self.scan.lowers[phrase.i : phrase.j])
        seen: set[int] = set()
        charge = _charge(self.scan, phrase)
        at = bisect_left(self.name_starts, phrase.i)
        near = self.names.names[:60] if self.forward else reversed(self.names.names[max(0, at - 60) : at])
        for name in near:
            index = self.people.of_name.get(name.i)
            if index is None or index in seen or self.quoted[name.i]:
                continue
            seen.add(index)
            person = self.people.entities[index]
            if person.kind is not SpeakerKind.PERSON or not _agrees(person, gender):
                continue
            if heads & person.role_words and not (charge and _of_another(charge, person)):
                score = (2 * (head in person.role_words) + len(words & person.role_words), -len(seen), index)
                best = score if best is None or score > best else best
        if (unnamed := self._just_described(head)) is not None:
            return unnamed
        if best is not None:
            return best[2]
        if self.scan.lowers[phrase.head] in self.described:
            return self.described[self.scan.lowers[phrase.head]]
        singular = not self.scan.lowers[phrase.head].endswith("s") and phrase.name is None
        owned = phrase.definite and self.scan.lowers[phrase.i] != "the"
        if self.scan.flags[phrase.head] & (TITLE | PERSON) and singular and not owned and self.last is not None:
            last = self.people.entities[self.last]
            other = bool(last.role_words) and head in SINGLE_OFFICES  # known for another office
            other = other or (bool(charge) and (not last.role_words or _of_another(charge, last)))
            known = last.kind is SpeakerKind.PERSON and last.role_words  # for something else than what is called here
            if known and head not in known and (told := self._told_of(phrase.i, gender)) is not None:
                return told
            if last.kind is SpeakerKind.PERSON and _agrees(last, gender) and not other:
                asked = self._answering(self.sentence_of(phrase.i))
                return self.last if asked is None else asked
        if self.scan.flags[phrase.head] & (TITLE | PERSON) and singular and not owned:
            persons = [e for e in seen if self.people.entities[e].is_person]
            fitting = [e for e in persons if _agrees(self.people.entities[e], gender)]
            return fitting[0] if len(fitting) == 1 else None
        return None

    def _just_described(self, head: str) -> int | None:
        """Who spoke last, if a noun without a name described him: `"…," said a senior official. The official added …`."""
        return self.last if self.last is not None and self.described.get(head) == self.last else None

    def _told_of(self, token: int, gender: int) -> int | None:
        """Whom the paragraph before tells of, if it opens with his name and nobody speaks there: `Lee, 52, took over in May.`."""
        here = self.sentence_of(token)
        number = here - 1
        while number > self.last_sentence and self.sentences[number].paragraph >= self.sentences[here].paragraph - 1:
            name = self.names.starting(self.sentences[number].i)
            entity = None if name is None or name.possessive else self.people.of_name.get(name.i)
            if entity is not None and entity != self.last:
                person = self.people.entities[entity]
                return entity if person.is_person and _agrees(person, gender) else None
            number -= 1
        return None

    def _answering(self, here: int) -> int | None:
        """The person whom the last speaker has just asked."""
        if self.addressee is None or not 0 < here - self.addressee[1] <= _WINDOW or self.asker != self.last:
            return None
        return self.addressee[0]

    def _described(self, phrase: Phrase) -> Resolved:
        head, flags = self.scan.lowers[phrase.head], self.scan.flags[phrase.head]
        if (owned := self._owned(phrase, head)) is not None:
            return Resolved(owned, "owned", Confidence.LINKED)
        if phrase.definite and flags & ORG and phrase.j - phrase.i <= 3:
            named = self.people.by_last.get(head)
            if named:
                return Resolved(named[-1], "title", Confidence.LINKED)
        if (phrase.definite or self.forward) and phrase.j - phrase.i <= 2 and flags & ORG and head in self.described:
            return Resolved(self.described[head], "title", Confidence.LINKED)
        if phrase.definite and flags & DOC and self._issued(head, phrase.i):
            return Resolved(self.last, "document", Confidence.LINKED)
        if phrase.definite and self._of_last_body(head, phrase):
            return Resolved(self.last, "body", Confidence.LINKED)
        entity = self.people.describe(phrase)
        if flags & ORG and phrase.j - phrase.i > 2:
            self.described.setdefault(head, entity)
        if flags & PERSON and not phrase.definite:
            self.described[head] = entity
        tied = flags & (PERSON | ORG | DOC | TITLE)
        return Resolved(entity, "described", Confidence.STATED if tied else Confidence.LINKED)

    def _issued(self, head: str, token: int) -> bool:
        """Whether the last speaker spoke in such a document just before, as in `the union said in a statement`."""
        here = self.sentence_of(token)
        if self.last is None or here - self.last_sentence > 2:
            return False
        first = self.sentences[max(self.last_sentence, 0)]
        return head in self.scan.lowers[first.i : max(first.j, self.sentences[max(here - 1, 0)].j)]

    def _of_last_body(self, head: str, phrase: Phrase) -> bool:
        """Whether `the statement` or `the diplomats` mean the body that spoke just before."""
        if self.last is None or self.sentence_of(phrase.i) - self.last_sentence > 2:
            return False
        last = self.people.entities[self.last]
        if last.kind is not SpeakerKind.ORGANIZATION:
            return False
        names = {word.lower() for word in last.name}
        return (head in PAPERS and phrase.j - phrase.i == 2) or bool(names & MEMBERS_OF.get(head, frozenset()))

    def _owned(self, phrase: Phrase, head: str) -> int | None:
        """`his campaign`, `Lee's campaign`, `the Lee campaign`: one body under one name."""
        scan = self.scan
        if not scan.flags[phrase.head] & ORG or phrase.head != phrase.j - 1 or phrase.j - phrase.i > 4:
            return None
        if scan.lowers[phrase.i] in _GENDERS and phrase.j - phrase.i == 2:
            owner = self._person(phrase.i, _GENDERS[scan.lowers[phrase.i]])
        else:
            name = self.names.ending(phrase.head)
            owner = self.people.of_name.get(name.i) if name is not None else None
        if owner is None or not self.people.entities[owner].is_person:
            return None
        if (owner, head) not in self.owned:
            start = phrase.i + (scan.flags[phrase.i] & DET != 0)
            by_name = scan.lowers[phrase.i] not in _GENDERS
            label = scan.of(start, phrase.j) if by_name else f"{self.people.entities[owner].name[-1]} {head}"
            self.owned[owner, head] = self.people.printed(label, SpeakerKind.ORGANIZATION)
        return self.owned[owner, head]

    # ---- pronouns -------------------------------------------------------------------------------------------------

    def _pronoun(self, phrase: Phrase) -> Resolved:
        word = self.scan.lowers[phrase.i].replace("’", "'").split("'", 1)[0]
        if word in _GENDERS:
            found = self._person(phrase.i, _GENDERS[word])
        elif word in {"they", "it", "we", "them", "their", "its"}:
            found = self._thing(phrase.i, word)
        else:
            found = None
        return Resolved(found, "pronoun", Confidence.LINKED if found is not None else Confidence.GUESSED)

    def sentence_of(self, token: int) -> int:
        """Return the index of the sentence that token stands in."""
        return bisect_right(self.sentence_starts, token) - 1

    def _person(self, token: int, gender: int, other_than: int | None = None) -> int | None:
        """Return the likeliest person: near, a subject, the last speaker, of the right gender."""
        here = self.sentence_of(token)
        floor = self.sentence_starts[here - _WINDOW] if here >= _WINDOW else 0
        tagged = self.scan.words[token - 1] in _TAG_GAPS
        scores: dict[int, float] = {}
        at = bisect_left(self.name_starts, token)
        for name in reversed(self.names.names[max(0, at - 40) : at]):
            if name.i < floor:
                break
            index = self.people.of_name.get(name.i)
            if index is None or index == other_than:
                continue
            person = self.people.entities[index]
            if not person.is_person or not _agrees(person, gender):
                continue
            distance = here - self.sentence_of(name.i)
            score = 10.0 - 2 * distance + self._weight(name, self.sentences[here - distance])
            score += 4.0 if person.gender == gender else 0
            introduced = distance == 1 and (
                (name.k > name.i and len(name.bare) > 1) or self._is_relative(name, self.sentences[here - 1])
            )
            score += _INTRODUCED if introduced and name.i == self._first(index) else 0
            score -= _IN_CONTENT if tagged and not distance else 0
            scores[index] = max(scores.get(index, -99.0), score)
        for distance in range(3):
            self._titled_subject(here - distance, token, gender, 12.0 - 2 * distance, scores)
        if self.last is not None and self.last != other_than and here - self.last_sentence <= _WINDOW:
            last = self.people.entities[self.last]
            if last.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and not last.plural and _agrees(last, gender):
                score = 12.0 - 1.5 * (here - self.last_sentence)
                if last.is_person and not last.gender and self._goes_on(here):
                    score += _JUST_SPOKE
                scores[self.last] = max(scores.get(self.last, -99.0), score) + 2
        if self.addressee is not None and 0 <= here - self.addressee[1] <= 2 and self.addressee[0] in scores:
            scores[self.addressee[0]] += 6
        return max(scores, key=lambda k: (scores[k], k)) if scores else None

    def _is_relative(self, name: Name, sentence: Sentence) -> bool:
        """Whether a sentence opens with a name that somebody's relation bears: `Her daughter Maya, 9, …`."""
        flags, k = self.scan.flags, name.k
        return sentence.i == k - 2 and bool(flags[k - 1] & PERSON and flags[k - 2] & POSS)

    def _goes_on(self, here: int) -> bool:
        """Whether the sentence before, of the same paragraph, is the one whose speaker was read last."""
        return here - self.last_sentence == 1 and (
            self.sentences[here].paragraph == self.sentences[self.last_sentence].paragraph
        )

    def _first(self, entity: int) -> int:
        """The token where somebody is named first."""
        if not self.first_named:
            for name in reversed(self.names.names):
                index = self.people.of_name.get(name.i)
                if index is not None:
                    self.first_named[index] = name.i
        return self.first_named.get(entity, -1)

    def _titled_subject(self, number: int, before: int, gender: int, score: float, scores: dict[int, float]) -> None:
        """`The minister is due on Friday. She …`: the holder of a title that opens a sentence is likely meant."""
        if number < 0:
            return
        i = self.sentences[number].i
        if self.scan.lowers[i] != "the" or i + 3 >= before:
            return
        head = next((k for k in (i + 1, i + 2) if self.scan.flags[k] & TITLE), None)
        if head is None or self.scan.words[head + 1][:1].isupper():
            return
        found = self._title(Phrase(i, head + 1, MentionForm.TITLE, head, None, definite=True))
        if found is not None and _agrees(self.people.entities[found], gender):
            scores[found] = max(scores.get(found, -99.0), score + 2)

    def _weight(self, name: Name, sentence: Sentence) -> float:
        """How likely a name is the person that the text goes on about: a subject more than an object."""
        if self.quoted[name.i]:
            return -5.0
        weight = -2.0 if name.possessive else 0.0
        if name.i > sentence.i and self.scan.flags[name.i - 1] & PREP:
            weight -= 2.0
        elif name.i - sentence.i <= 1 or self.scan.flags[max(name.i - 1, 0)] & DET:
            weight += 3.0
        elif self.scan.words[name.i - 1] == ",":
            weight += 2.0
        return weight

    def _thing(self, token: int, word: str) -> int | None:
        if self.last is None or self.sentence_of(token) - self.last_sentence > _WINDOW:
            return None
        last = self.people.entities[self.last]
        if word in {"it", "its"} and last.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.DOCUMENT):
            return self.last
        if word in {"they", "we", "them", "their"} and (
            last.plural or last.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANIZATION)
        ):
            return self.last
        return None


def _charge(scan: Scan, phrase: Phrase) -> list[str]:
    """What an office in capitals is of: the Prime Minister of Harbour; not the Head of State."""
    words = scan.words[phrase.head + 1 : phrase.j]
    if len(words) < 2 or words[0] != "of":
        return []
    return [w.lower() for w in words[1:] if w[:1].isupper() and w != "State"]


def _of_another(charge: Sequence[str], person: Entity) -> bool:
    """Whether a person's roles tell of something else than the office is of: Belarusian, but not Harbour."""
    roots = {word[:_ROOT] for word in person.role_words if word not in RANK_WORDS}
    return bool(roots) and not any(word[:_ROOT] in roots for word in charge)


def _agrees(person: Entity, gender: int) -> bool:
    return not gender or not person.gender or person.gender == gender
