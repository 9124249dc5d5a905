"""From a mention to the speaker behind it: names, titles, pronouns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.mentions import Name, NameIndex, Phrase
from statements._stages.people import Entity, People
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import DET, DOC, FEMALE, MALE, ORG, PERSON, PREP, TITLE
from statements.models import Confidence, MentionForm, SpeakerKind

_WINDOW = 6  # sentences that a pronoun may look back over
_GENDERS = {"he": MALE, "she": FEMALE, "him": MALE, "her": FEMALE}


class Resolved(NamedTuple):
    """The entity behind a mention (None where the text does not tell), and how it was found."""

    entity: int | None
    link: str
    confidence: Confidence


class Resolver:
    """Resolves mentions in reading order; remembers who spoke last.

    It is wrong for a pronoun whose person is neither the last speaker nor the subject of a sentence before.
    """

    def __init__(self, scan: Scan, names: NameIndex, people: People, sentences: Sequence[Sentence], quoted: bytearray) -> None:
        self.scan, self.names, self.people, self.quoted = scan, names, people, quoted
        self.sentences = sentences
        self.sentence_starts = [s.i for s in sentences]
        self.name_starts = [n.i for n in names.names]
        self.last: int | None = None
        self.last_sentence = -_WINDOW
        self.principal: int | None = None

    def spoke(self, entity: int | None, sentence: int) -> None:
        """Remember the last speaker."""
        if entity is not None:
            self.last, self.last_sentence = entity, sentence

    def resolve(self, phrase: Phrase) -> Resolved:
        """Return who the phrase names."""
        if phrase.form is MentionForm.PRONOUN:
            return self._pronoun(phrase)
        if phrase.name is not None:
            return self._name(phrase, phrase.name)
        if phrase.form is MentionForm.TITLE:
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
            n for n in inside
            if n is phrase.name or self.scan.words[n.j : n.j + 1] == ["and"] or self.scan.words[n.i - 1 : n.i] == ["and"]
        ]
        return [self.people.of_name[n.i] for n in joined if n.i in self.people.of_name] if len(joined) > 1 else []

    # ---- titles and descriptions ----------------------------------------------------------------------------------

    def _title(self, phrase: Phrase) -> int | None:
        """Return the person whose role holds the phrase's head noun: the last one mentioned before it."""
        head = self.scan.lowers[phrase.head]
        gender = self.scan.flags[phrase.head] & (FEMALE | MALE)
        best: tuple[int, int] | None = None
        words = set(self.scan.lowers[phrase.i : phrase.j])
        seen: set[int] = set()
        at = bisect_left(self.name_starts, phrase.i)
        for name in reversed(self.names.names[max(0, at - 60) : at]):
            index = self.people.of_name.get(name.i)
            if index is None or index in seen:
                continue
            seen.add(index)
            person = self.people.entities[index]
            if person.kind is not SpeakerKind.PERSON or not _agrees(person, gender):
                continue
            if head in person.role_words:
                score = (len(words & person.role_words), -len(seen))
                if best is None or score > best[0:2]:
                    best = (*score, index)  # type: ignore[assignment]
        if best is not None:
            return best[2]  # type: ignore[misc]
        if self.scan.flags[phrase.head] & TITLE and self.last is not None and phrase.i - phrase.head < 4:
            last = self.people.entities[self.last]
            if last.kind is SpeakerKind.PERSON and _agrees(last, gender):
                return self.last
        return None

    def _described(self, phrase: Phrase) -> Resolved:
        head, flags = self.scan.lowers[phrase.head], self.scan.flags[phrase.head]
        if phrase.definite and flags & ORG and phrase.j - phrase.i <= 3:
            named = self.people.by_last.get(head)
            if named:
                return Resolved(named[-1], "title", Confidence.LINKED)
        entity = self.people.describe(phrase)
        tied = flags & (PERSON | ORG | DOC | TITLE)
        return Resolved(entity, "described", Confidence.STATED if tied else Confidence.LINKED)

    # ---- pronouns -------------------------------------------------------------------------------------------------

    def _pronoun(self, phrase: Phrase) -> Resolved:
        word = self.scan.lowers[phrase.i]
        if word in _GENDERS:
            found = self._person(phrase.i, _GENDERS[word])
        elif word in {"they", "it", "we", "them"}:
            found = self._thing(phrase.i, word)
        else:
            found = None
        return Resolved(found, "pronoun", Confidence.LINKED if found is not None else Confidence.GUESSED)

    def sentence_of(self, token: int) -> int:
        """Return the index of the sentence that token stands in."""
        return bisect_right(self.sentence_starts, token) - 1

    def _person(self, token: int, gender: int) -> int | None:
        """Return the likeliest person: near, a subject, the last speaker, of the right gender."""
        here = self.sentence_of(token)
        floor = self.sentence_starts[here - _WINDOW] if here >= _WINDOW else 0
        scores: dict[int, float] = {}
        at = bisect_left(self.name_starts, token)
        for name in reversed(self.names.names[max(0, at - 40) : at]):
            if name.i < floor:
                break
            index = self.people.of_name.get(name.i)
            if index is None:
                continue
            person = self.people.entities[index]
            if person.kind is not SpeakerKind.PERSON or not _agrees(person, gender):
                continue
            distance = here - self.sentence_of(name.i)
            score = 10.0 - 2 * distance + self._weight(name, self.sentences[here - distance])
            score += 1.5 if person.gender == gender else 0
            scores[index] = max(scores.get(index, -99.0), score)
        if self.last is not None and here - self.last_sentence <= _WINDOW:
            last = self.people.entities[self.last]
            if last.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and not last.plural and _agrees(last, gender):
                score = 12.0 - 1.5 * (here - self.last_sentence)
                scores[self.last] = max(scores.get(self.last, -99.0), score) + 2
        return max(scores, key=lambda k: (scores[k], k)) if scores else None

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
        if word == "it" and last.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.DOCUMENT):
            return self.last
        if word in {"they", "we", "them"} and (last.plural or last.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANIZATION)):
            return self.last
        return None


def _agrees(person: Entity, gender: int) -> bool:
    return not gender or not person.gender or person.gender == gender
