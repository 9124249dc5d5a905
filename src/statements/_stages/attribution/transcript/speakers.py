"""Whom a label names: in full, by surname, by initials or by office, or nobody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from statements._stages.labels import Label
from statements._stages.labels.spelling import is_initials, is_outlet
from statements._stages.names import Name, NameIndex
from statements._stages.people import People
from statements._stages.scan import Scan
from statements.lexicon.flags import DET, PERSON, STOP, TITLE
from statements.lexicon.labels import BY_INTERVIEWER, INTERVIEW_WORDS, JOURNALISTS, MET_INTERVIEWER
from statements.models import Confidence, SpeakerKind

_INTERVIEW = frozenset(INTERVIEW_WORDS.split())
_BY = tuple(tuple(line.split()) for line in BY_INTERVIEWER.strip().splitlines())
_MET = tuple(tuple(line.split()) for line in MET_INTERVIEWER.strip().splitlines())
_JOURNALISTS = frozenset(JOURNALISTS.split())
_AND = frozenset({"and", ",", "&"})
_INITIALS = (2, 3)
_REACH = 20  # tokens between the word for the interview and the name of who asks


class Voice(NamedTuple):
    """Who speaks under a label, and how that is known."""

    entity: int | None
    link: str
    confidence: Confidence


class Voices:
    """The speakers behind the labels of one transcript, each label's key looked up once.

    `above` are the persons whom the text names before the first turn, in order.
    """

    def __init__(
        self, scan: Scan, names: NameIndex, people: People, labels: Sequence[Label], above: Sequence[int]
    ) -> None:
        self.scan, self.names, self.people, self.labels, self.above = scan, names, people, labels, above
        self.known: dict[str, Voice] = {}
        self.short = _by_letters([(e, people.entities[e].name) for e in above])
        self.spelled = _spelled_out(scan, labels)
        self.interviewer = self._interviewer()
        self.offices = self._offices()

    def of(self, label: Label) -> Voice:
        """Return who speaks under the label."""
        key = f"{label.key}|{label.form}" if label.unlabelled else label.key
        if key not in self.known:
            self.known[key] = self._find(label)
        return self.known[key]

    def _find(self, label: Label) -> Voice:
        if label.asks and (label.unlabelled or label.nameless):
            if self.interviewer is not None:
                return Voice(self.interviewer, "interviewer", Confidence.LINKED)
            return Voice(None, "label", Confidence.NONE) if label.unlabelled else self._printed(label)
        if label.answers:
            principal = next((e for e in self.above if e != self.interviewer), None)
            if principal is not None:
                return Voice(principal, "principal", Confidence.LINKED)
            return Voice(None, "label", Confidence.NONE) if label.unlabelled else self._printed(label)
        if label.nameless:
            return self._printed(label)
        full = self.spelled.get(label.key, label)
        if full is label and is_initials(label) and (person := self._by_initials(label.key)) is not None:
            return Voice(person, "initials", Confidence.STATED)
        if self._is_office(full):
            person = self._in_office(full)
            return Voice(person, "title", Confidence.LINKED) if person is not None else self._printed(label)
        entity = self._together(full) if "and" in label.key.split() else None
        entity = self._named(full) if entity is None else entity
        return Voice(entity, "label", Confidence.STATED) if entity is not None else self._printed(label, named=True)

    def _printed(self, label: Label, *, named: bool = False) -> Voice:
        kind = SpeakerKind.UNNAMED
        if named:
            kind = SpeakerKind.ORGANIZATION if is_outlet(label) else SpeakerKind.PERSON
        text = self.scan.line_of(label.i, label.j)
        if label.asks or label.answers:
            text = text.rstrip("0123456789 #")  # `Question 2` is asked by whom `Question 1` was
        return Voice(self.people.printed(text, kind), "label", Confidence.STATED)

    def _named(self, label: Label) -> int | None:
        name = self.names.ending(label.j)
        if name is None or name.i not in self.people.of_name:
            inside = [n for k in range(label.i, label.j) if (n := self.names.starting(k)) is not None]
            name = next((n for n in reversed(inside) if n.i in self.people.of_name), None)
        return self.people.of_name[name.i] if name is not None else None

    def _together(self, label: Label) -> int | None:
        """Several speakers at once: `Ann Lee and Bo Park`."""
        inside = [n for k in range(label.i, label.j) if (n := self.names.starting(k)) is not None]
        found = [self.people.of_name[n.i] for n in inside if n.i in self.people.of_name]
        persons = [e for e in found if self.people.entities[e].kind is SpeakerKind.PERSON]
        apart = len(inside) > 1 and all(self.scan.lowers[n.i - 1] in _AND for n in inside[1:])
        return self.people.group(persons) if apart and len(persons) == len(inside) else None

    def _by_initials(self, initials: str) -> int | None:
        """The one person named above the first turn with these initials."""
        fitting = self.short.get(initials, ())
        return fitting[0] if len(fitting) == 1 else None

    def _is_office(self, label: Label) -> bool:
        """Whether a label is an office without a name: `THE PRESIDENT`, `Foreign Minister`."""
        flags = self.scan.flags[label.i : label.j]
        return bool(flags[-1] & (TITLE | PERSON)) and all(
            f & (TITLE | PERSON | DET) or self.scan.words[label.i + n][:1].islower() for n, f in enumerate(flags)
        )

    def _in_office(self, label: Label) -> int | None:
        """The one person of a full name whom the text above the first turn gives this office."""
        fitting = self.offices.get(self.scan.lowers[label.j - 1], ())
        return fitting[0] if len(fitting) == 1 else None

    def _offices(self) -> dict[str, list[int]]:
        """The persons of full names above the first turn, by the words that tell their offices."""
        words = {
            e: set(self.people.entities[e].role_words) for e in self.above if len(self.people.entities[e].name) > 1
        }
        for name in self._names_above():
            entity = self.people.of_name.get(name.i)
            if entity in words and name.i:
                words[entity].add(self.scan.lowers[name.i - 1])
        found: dict[str, list[int]] = defaultdict(list)
        for entity, told in words.items():
            for word in told:
                found[word].append(entity)
        return found

    def _names_above(self) -> Iterator[Name]:
        return takewhile(lambda name: name.i < self.labels[0].line, self.names.names)

    # ---- who asks -------------------------------------------------------------------------------------------------

    def _interviewer(self) -> int | None:
        """The one person who the text above the first turn says has asked: `Interview of Ann Lee by Nora Whitfield`."""
        found: list[int] = []
        for name in self._names_above():
            entity = self.people.of_name.get(name.i)
            if entity is None or self.people.entities[entity].kind is not SpeakerKind.PERSON or len(name.bare) < 2:
                continue
            if self._asked_by(name.i) and entity not in found:
                found += [entity, *self._with(name.j)]
        return found[0] if len(found) == 1 and self.above != found else None

    def _asked_by(self, k: int) -> bool:
        """Whether the words before a name say that he asked."""
        lowers = self.scan.lowers
        for words in _BY:
            if k >= len(words) and tuple(lowers[k - len(words) : k]) == words:
                return not _INTERVIEW.isdisjoint(lowers[max(0, k - _REACH) : k])
        reporter = any(lowers[t] in _JOURNALISTS for t in range(max(0, k - 4), k)) or self._is_reporter(k)
        return reporter and any(
            tuple(lowers[t : t + len(words)]) == words for words in _MET for t in range(max(0, k - 9), k)
        )

    def _with(self, k: int) -> list[int]:
        """Who asked beside the one whose name ends before token `k`: `spoke with reporters Ann Lee and Bo Park`."""
        stop = next((t for t in range(k, min(k + _REACH, len(self.scan))) if self.scan.flags[t] & STOP), k)
        if "and" not in self.scan.lowers[k:stop] and "," not in self.scan.words[k:stop]:
            return []
        beside = [n for t in range(k, stop) if (n := self.names.starting(t)) is not None and len(n.bare) > 1]
        reporter = not _JOURNALISTS.isdisjoint(self.scan.lowers[k:stop])
        plain = bool(beside) and beside[0].i == k + 1
        return [e for n in beside if (plain or reporter) and (e := self.people.of_name.get(n.i)) is not None]

    def _is_reporter(self, k: int) -> bool:
        entity = self.people.entities[self.people.of_name[k]]
        return not _JOURNALISTS.isdisjoint(entity.role_words)


def _by_letters(named: Iterable[tuple[int, Sequence[str]]]) -> dict[str, list[int]]:
    """The persons by the initials of their last two and three names."""
    found: dict[str, list[int]] = defaultdict(list)
    for entity, name in named:
        letters = "".join(word[:1] for word in name).lower()
        for n in _INITIALS:
            if len(letters) >= n:
                found[letters[-n:]].append(entity)
    return found


def _spelled_out(scan: Scan, labels: Sequence[Label]) -> dict[str, Label]:
    """The full labels that initials stand for: GC for George Catlin."""
    short = {label.key for label in labels if is_initials(label)}
    found: dict[str, Label] = {}
    for label in labels if short else ():
        letters = [word[0] for word in scan.words[label.i : label.j] if word[:1].isupper()]
        for n in _INITIALS:
            key = "".join(letters[-n:]).lower()
            if len(letters) >= n and len(key) == n and key in short and label.key not in short:
                found.setdefault(key, label)
    return found
