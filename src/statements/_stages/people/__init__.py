"""One person, one name: the mentions of one speaker joined, and what a title or a pronoun may mean."""

from collections.abc import Iterable, Mapping, Sequence

from statements._stages.mentions import Phrase, common_head
from statements._stages.names import Name, is_domain
from statements._stages.people.entity import Entity
from statements._stages.people.roles import learn_apposition, learn_before, learn_behind
from statements._stages.scan import Scan
from statements._stages.spelling import firm_letters, misprint, near, sound
from statements.lexicon.flags import (
    ADDRESS,
    DEMONYM,
    DET,
    DOC,
    FEMALE,
    GIVEN,
    MALE,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    TITLE,
)
from statements.models import Person, SpeakerKind
from statements.query import fold

_MAX_NAME_LENGTH = 120
_MOST_NAMESAKES = 16
_MOST_SURNAMES = 64  # of one first letter, among which a misprint is looked for
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHORT_NAME = 5  # letters of a surname from which on another spelling is looked for
_LONG_NAME = 7  # letters of a surname from which on one that differs is a misprint
_GENDER = FEMALE | MALE
_WHERE = PLACE | DEMONYM
_IN_ROLE = TITLE | PERSON | DEMONYM
_JOINTS = frozenset({"of", "&"})

__all__ = ["Entity", "People"]


class People:
    """Who the article speaks of. Filled in reading order; asked for the person behind a name, title or pronoun.

    It is wrong where two people of one surname are both called by it alone, and for a pronoun whose person the text
    has not named as a subject.
    """

    def __init__(
        self,
        scan: Scan,
        known: Sequence[Person],
        metonyms: frozenset[str] = frozenset(),
        table: Mapping[str, int] | None = None,
    ) -> None:
        self.scan, self.metonyms, self.table = scan, metonyms, table or {}
        self.entities: list[Entity] = []
        self.by_full: dict[str, int] = {}
        self.by_last: dict[str, list[int]] = {}
        self.by_initial: dict[str, list[str]] = {}
        self.by_sound: dict[str, list[int]] = {}
        self.unsounded: dict[str, list[tuple[str, int]]] = {}  # surnames by their firm letters, for `by_sound`
        self.by_first: dict[str, list[int]] = {}
        self.of_name: dict[int, int] = {}
        self.labelled: dict[int, SpeakerKind] = {}  # what a transcript's labels show, by the token behind the name
        self.known = {fold(alias): person for person in known for alias in (person.name, *person.aliases)}

    # ---- names ----------------------------------------------------------------------------------------------------

    def add_names(self, names: Iterable[Name]) -> None:
        """Join every name of the text to its entity, longest forms first known by what stands in the text."""
        scan, entities, flags, words = self.scan, self.entities, self.scan.flags, self.scan.words
        seen: dict[tuple[str, ...], int] = {}
        for name in names:
            i, k, j, bare, possessive = name
            office = flags[j - 1] & TITLE or words[j - 1] == "." or (k == i and "of" in bare)
            if not bare or (office and common_head(scan, name)):
                continue
            at = seen.get(bare)
            known = at is not None
            if at is None:
                key = " ".join(bare).lower()[:_MAX_NAME_LENGTH]
                at = self._add(name, key)
                if not possessive and key in self.by_full:
                    seen[bare] = at
            entity = entities[at]
            entity.count += 1
            entity.inside += i > 0 and words[i - 1][:1].isalpha()
            told = known and i == k and not flags[i - 1] & _IN_ROLE  # the same words, and nothing before them
            if not told or (entity.kind is not SpeakerKind.PERSON and not entity.place):
                self._learn(entity, name)
            self.of_name[i] = at

    def _add(self, name: Name, key: str) -> int:
        """Return the entity of a name that is not known in just this form."""
        at = self.by_full.get(key)
        if at is None:
            at = self._find(name)
            if at is None:
                at = self._new(name.bare, self._kind(name, key))
                self.entities[at].printed = self._printed(name)
            elif len(name.bare) > len(self.entities[at].name) or _is_plainer(name.bare, self.entities[at].name):
                self._rename(at, name)
            if self.known and self.entities[at].shown is None:
                self._recognize(self.entities[at], name.bare)
            if len(name.bare) > 1 or not self._addressed(name):
                self.by_full[key] = at
        elif self.entities[at].name[-1].isupper() and not name.bare[-1].isupper() and len(name.bare[-1]) > 1:
            self.entities[at].name, self.entities[at].printed = name.bare, self._printed(name)
        return at

    def _rename(self, at: int, name: Name) -> None:
        entity = self.entities[at]
        alone = len(entity.name) == 1
        entity.name, entity.printed = name.bare, self._printed(name)
        entity.place = False
        own, last = self.scan.flags[name.k] & _GENDER, self.scan.flags[name.j - 1] & _GENDER
        if alone and _JOINTS.isdisjoint(name.bare) and (own in (FEMALE, MALE) or last == entity.gender):
            entity.gender = own if own in (FEMALE, MALE) else 0  # that of Hillary, whatever Clinton alone is
        if self.scan.flags[name.k] & GIVEN and entity.kind is SpeakerKind.ORGANIZATION:
            entity.kind = SpeakerKind.PERSON
        if entity.kind is SpeakerKind.PERSON:
            self.by_first.setdefault(name.bare[0].lower(), []).append(at)

    def _printed(self, name: Name) -> str | None:
        """The name as the text has it, where it holds more than words and blanks: initials, suffixes, wraps."""
        text = self.scan.of(name.k, name.j) if name.j - name.k > 1 else ""
        if "." not in text:
            return None
        if text[-2:] in ("'s", "’s"):
            text = text[:-2]
        return " ".join(text.split())

    def _addressed(self, name: Name) -> bool:
        return bool(self.scan.flags[name.i] & ADDRESS)

    def _find(self, name: Name) -> int | None:
        """Return the entity that a new form of a name belongs to."""
        bare = name.bare
        last = _last(bare)
        candidates = self.by_last.get(last)
        gender = self._title_gender(name)
        if candidates:
            fitting = [c for c in candidates[-_MOST_NAMESAKES:] if self._fits(self.entities[c], bare, gender)]
            if fitting:
                return max(fitting, key=lambda c: (self.entities[c].count, c))
        elif self._may_be_misspelt(name, last) and (alike := self._alike(name, last)) is not None:
            return alike
        if (
            len(bare) == 1
            and len(last) >= _LONG_NAME
            and not candidates
            and not self.scan.flags[name.j - 1] & (GIVEN | PLACE)
        ):
            spelled = [k for k in self.by_initial.get(last[0], ())[-_MOST_SURNAMES:] if near(last, k)]
            persons = [c for k in spelled for c in self.by_last[k] if self.entities[c].kind is SpeakerKind.PERSON]
            one = self.entities[persons[0]] if len(persons) == 1 else None
            if one is not None and len(one.name) > 1 and self._fits(one, bare, gender):
                return one.index
        if len(bare) == 1:
            firsts = self.by_first.get(bare[0].lower(), ())
            if len(firsts) == 1 or (firsts and self.scan.flags[name.j - 1] & GIVEN):
                return firsts[-1]
        return None

    def _may_be_misspelt(self, name: Name, last: str) -> bool:
        """Whether another spelling of a surname is looked for: of no short one, and not of a country's name alone."""
        place = len(name.bare) == 1 and self.scan.flags[name.j - 1] & PLACE
        return len(last) >= _SHORT_NAME and not place

    def _alike(self, name: Name, last: str) -> int | None:
        """The person whose surname is this one in another spelling: Zelenskyy and Zelensky."""
        alike = self.unsounded.get(firm_letters(last))
        if alike is None:
            return None
        for surname, at in alike:
            self.by_sound.setdefault(sound(surname), []).append(at)
        alike.clear()
        candidates = self.by_sound.get(sound(last))
        if not candidates:
            return None
        gender = self._title_gender(name)
        fitting = [c for c in candidates[-_MOST_NAMESAKES:] if self._fits(self.entities[c], name.bare, gender)]
        return fitting[-1] if len(fitting) == 1 else None

    def _fits(self, entity: Entity, bare: tuple[str, ...], gender: int) -> bool:
        if gender and entity.gender and gender != entity.gender:
            return False
        if entity.kind is SpeakerKind.ORGANIZATION:
            if len(entity.name) == 1 and entity.name[0].isupper() and len(entity.name[0]) > 3 and len(bare) > 1:
                return bare[-1].upper() == entity.name[0]
            return (len(bare) == 1 and len(entity.name) == 1) or bare[0] == entity.name[0]
        if len(bare) == 1 or len(entity.name) == 1:
            return not (len(bare) > 1 and entity.place)
        a, b = bare[0].rstrip("."), entity.name[0].rstrip(".")
        return a.lower() == b.lower() or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or misprint(a, b)

    def _kind(self, name: Name, key: str) -> SpeakerKind:
        i, k, j, bare, _ = name
        if j in self.labelled:
            return self.labelled[j]
        flags = self.scan.flags
        some, where = flags[k], flags[k] & _WHERE
        for t in range(k + 1, j):
            some |= flags[t]
            where = where and flags[t] & _WHERE
        if some & ORG or (j - k > 1 and not _JOINTS.isdisjoint(self.scan.words[k:j])):
            return SpeakerKind.ORGANIZATION
        if j - k > 2 and is_domain(self.scan, j - 2):
            return SpeakerKind.ORGANIZATION
        if k > i or flags[k] & GIVEN:
            return SpeakerKind.PERSON
        if key in self.metonyms:
            return SpeakerKind.ORGANIZATION
        if some & DOC:
            return SpeakerKind.DOCUMENT
        if where:
            return SpeakerKind.ORGANIZATION
        if len(bare) == 1:
            shouted = bare[0].isupper() and len(bare[0]) > 1
            return SpeakerKind.ORGANIZATION if shouted else SpeakerKind.PERSON
        the_body = i and self.scan.lowers[i - 1] == "the"
        return SpeakerKind.ORGANIZATION if the_body else SpeakerKind.PERSON

    def _new(self, bare: tuple[str, ...], kind: SpeakerKind) -> int:
        at = len(self.entities)
        entity = Entity(at, bare, kind)
        self.entities.append(entity)
        last = _last(bare)
        if last not in self.by_last:
            self.by_last[last] = []
            self.by_initial.setdefault(last[:1], []).append(last)
        if kind is SpeakerKind.PERSON and len(last) >= _SHORT_NAME:
            self.unsounded.setdefault(firm_letters(last), []).append((last, at))
        self.by_last[last].append(at)
        if kind is SpeakerKind.PERSON and len(bare) > 1:
            self.by_first.setdefault(bare[0].lower(), []).append(at)
        if self.known:
            self._recognize(entity, bare)
        return at

    def _recognize(self, entity: Entity, bare: tuple[str, ...]) -> None:
        """Take the name and the reference of the caller's person who is called so."""
        if person := self.known.get(fold(" ".join(bare))):
            entity.shown, entity.ref = person.name, person.ref

    def _title_gender(self, name: Name) -> int:
        gender = 0
        for t in range(name.i, name.k):
            gender |= self.scan.flags[t] & (FEMALE | MALE)
        return gender if gender in (FEMALE, MALE) else 0

    def _learn(self, entity: Entity, name: Name) -> None:
        """Take gender and role from what stands before the name."""
        scan, flags = self.scan, self.scan.flags
        i, k, j, bare, possessive = name
        titled, own = k > i, flags[k]
        if not own and not scan.lowers[k].isascii():  # Sinéad, known without the accent
            own = self.table.get(fold(scan.lowers[k]), 0) & (GIVEN | _GENDER)
        if bare and bare[0] != entity.name[0]:
            own &= ~_GENDER  # a surname that is a given name too tells nothing of its bearer
        if (own & _GENDER or titled) and not entity.gender:
            gender = (self._title_gender(name) if titled else 0) or own & _GENDER
            entity.gender = gender if gender != _GENDER else 0
        if titled or own & GIVEN:
            entity.told = True
        elif not entity.told and flags[i - 1] & PERSON and i > 1 and flags[i - 2] & POSS:  # her daughter Maya
            entity.told, entity.gender = True, entity.gender or _one_gender(flags[i - 1])
        if titled:
            entity.kind = SpeakerKind.PERSON
        if entity.kind is not SpeakerKind.PERSON:
            if own & _WHERE and not entity.place and all(f & _WHERE for f in flags[k:j]):
                entity.place = True
            return
        if not possessive and not entity.roles and j + 1 < len(flags) and scan.words[j] == ",":
            learn_behind(scan, entity, j + 1)
        if titled or flags[i - 1] & _IN_ROLE:
            learn_before(scan, entity, name)

    def learn_apposition(self, entity: int, i: int, j: int) -> None:
        """Take the role from an apposition: `Ann Lee, the harbour master`."""
        learn_apposition(self.scan, self.entities[entity], i, j)

    # ---- unnamed sources ------------------------------------------------------------------------------------------

    def describe(self, phrase: Phrase) -> int:
        """Return the entity of a source that is described, not named: a senior official, the ministry's statement."""
        scan = self.scan
        text = scan.line_of(phrase.i, phrase.j)[:_MAX_NAME_LENGTH]
        f = scan.flags[phrase.head]
        kind = (
            SpeakerKind.ORGANIZATION
            if f & ORG and not f & (PERSON | TITLE)
            else SpeakerKind.DOCUMENT
            if f & DOC and not f & (PERSON | TITLE)
            else SpeakerKind.UNNAMED
        )
        key = text.lower()
        if key not in self.by_full:
            bare = text[0].lower() + text[1:] if scan.flags[phrase.i] & (DET | POSS) else text
            if kind is not SpeakerKind.UNNAMED and scan.lowers[phrase.i] == "the":
                bare = scan.line_of(phrase.i + 1, phrase.j)[:_MAX_NAME_LENGTH] or text
            self.by_full[key] = len(self.entities)
            entity = Entity(len(self.entities), (bare,), kind, gender=f & (FEMALE | MALE))
            entity.plural = bool(f & PLURAL) or scan.lowers[phrase.head].endswith("s")
            entity.add_role_words(scan.lowers[phrase.i : phrase.j])
            self.entities.append(entity)
        return self.by_full[key]

    def printed(self, text: str, kind: SpeakerKind) -> int:
        """Return the entity of a source that is called just what a label prints, such as `Question`."""
        key = f"label {text.lower()}"
        if key not in self.by_full:
            self.by_full[key] = len(self.entities)
            self.entities.append(Entity(len(self.entities), (text[:_MAX_NAME_LENGTH],), kind))
        return self.by_full[key]

    def given(self, name: str) -> int:
        """Return the entity that the caller names: one of the article's if a full name or surname fits, else a new one."""
        bare = tuple(name.split()) or (name,)
        at = self.by_full.get(" ".join(bare).lower())
        if at is None:
            fitting = [c for c in self.by_last.get(bare[-1].lower(), ()) if self._fits(self.entities[c], bare, 0)]
            at = fitting[-1] if fitting else self._new(bare, SpeakerKind.PERSON)
            self.entities[at].shown = self.entities[at].shown or (
                name if len(bare) >= len(self.entities[at].name) else None
            )
        return at

    def group(self, members: Sequence[int]) -> int:
        """Return the entity of several speakers at once."""
        name = " and ".join(self.entities[m].label for m in members)[:_MAX_NAME_LENGTH]
        key = name.lower()
        if key not in self.by_full:
            self.by_full[key] = len(self.entities)
            self.entities.append(Entity(len(self.entities), (name,), SpeakerKind.GROUP, plural=True))
        return self.by_full[key]


def _one_gender(flags: int) -> int:
    """The gender that flags tell, 0 where they tell both or none."""
    return flags & _GENDER if flags & _GENDER != _GENDER else 0


def _is_plainer(bare: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a form of as many words says more: Ann Lee, not A. Lee; or has no foreign letters: Lavrov, not Ławrow."""
    if len(bare) != len(name):
        return False
    written_out = len(name[0].rstrip(".")) == 1 < len(bare[0].rstrip("."))
    return written_out or ("".join(bare).isascii() and not "".join(name).isascii())


def _last(bare: tuple[str, ...]) -> str:
    """Return the surname's key: the last word that is no suffix such as Jr."""
    last, k = bare[-1].lower(), len(bare) - 1
    while k and last.rstrip(".") in _SUFFIXES:
        k -= 1
        last = bare[k].lower()
    return last
