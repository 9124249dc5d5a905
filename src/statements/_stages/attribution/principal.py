"""The principal: the one person whose interview, speech or statement the article as a whole reports.

Each rule is a small named function of the view; the first that answers wins, and an explanation names it. A rule may
answer that there is none: then two people share the article.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from statements._stages.announcing import ANNOUNCING
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.text import Text
from statements._stages.attribution.views import Report
from statements._stages.frame import Announcement
from statements._stages.mentions import Phrase, phrase_before
from statements._stages.names import Name
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.flags import AUX, CUE, DET, PERSON, PREP, PUNCT, REL, SUB, TITLE
from statements.lexicon.labels import CLOCK_WORDS
from statements.lexicon.wordings import ANNOUNCING_PREPS, JOINT_NOUNS, OCCASION_ADJECTIVES
from statements.models import MentionForm, SpeakerKind

_MOST, _HALF, _SOME, _THIRD, _FIFTH = (
    0.6,
    0.5,
    0.4,
    1 / 3,
    0.2,
)  # shares of what is said that make somebody the principal
_FEWEST = 2
_CLOCK = words(CLOCK_WORDS)
_BESIDE = 8
_OFFICE = 4  # tokens that an office behind a country's name may have: Meridia's top diplomat
_ASKED_BY = (["question", "from"], ["questions", "from"], ["question", "by"], ["questions", "by"])


class PrincipalFound(NamedTuple):
    """The principal, None if the article has none; the rule that answered, and the tokens that tell it, if any."""

    entity: int | None
    rule: str
    i: int = 0
    j: int = 0
    phrase: Phrase | None = None
    """The words of the announcement that mean the principal without a name."""


NOBODY = PrincipalFound(None, "none")


class PrincipalView:
    """What the rules look at: the text, what was reported in it, and where a digest is announced."""

    def __init__(self, text: Text, resolver: Resolver, reports: Sequence[Report]) -> None:
        self.text, self.resolver, self.reports = text, resolver, reports
        self.place = text.announcement or Announcement(0, 0, 0, 0)

    def is_person(self, entity: int | None) -> bool:
        """Whether an entity is a named person."""
        return entity is not None and self.text.people.entities[entity].kind is SpeakerKind.PERSON

    def names_in(self, i: int, j: int) -> Iterator[tuple[Name, int]]:
        """Yield the names of persons that begin in a range of tokens, with the person, in order."""
        for k in range(i, j):
            name = self.text.names.starting(k)
            entity = self.text.people.of_name.get(k) if name is not None else None
            if name is None or entity is None or not self.is_person(entity) or self._modifies(name):
                continue
            if not ANNOUNCING.issuperset(word.lower() for word in name.bare):  # Key points
                yield name, entity

    def _modifies(self, name: Name) -> bool:
        """Whether a name only tells which office: the Meridian representative."""
        flags = self.text.scan.flags[name.j] if name.j < len(self.text.scan) else 0
        return bool(flags & (TITLE | PERSON)) and self.text.scan.words[name.j].islower() and not name.possessive

    def is_place(self, name: Name) -> bool:
        """Whether a name may be a place's by the preposition before it: the raid on Port Alden."""
        scan, k = self.text.scan, name.i - 1
        while k > name.i - _OFFICE and scan.words[k][:1].isupper() and not scan.flags[k] & (PREP | TITLE):
            k -= 1  # in a headline in capitals only the last word is known for a name
        return scan.flags[k] & PREP != 0 and scan.lowers[k] not in ANNOUNCING_PREPS

    @cached_property
    def said(self) -> Counter[int]:
        """How many statements of the body each speaker has."""
        return Counter(r.entity for r in self.reports if r.entity is not None and r.paragraph >= self.text.front)

    @cached_property
    def lead(self) -> int | None:
        """The person who speaks last before a digest begins."""
        told = [r.entity for r in self.reports if r.paragraph >= self.text.front and self.is_person(r.entity)]
        return told[-1] if told else None

    def leads(self, entity: int, least: float) -> bool:
        """Whether nobody has more statements than this person, who has at least that share."""
        most = max(self.said.values(), default=0)
        return 0 < most == self.said[entity] and self.said[entity] >= self.said.total() * least


Rule = Callable[[PrincipalView], PrincipalFound | None]


def given(v: PrincipalView) -> PrincipalFound | None:
    """The caller knows it."""
    speaker = v.text.speaker
    return PrincipalFound(v.text.people.given(speaker), "given") if speaker else None


def shared(v: PrincipalView) -> PrincipalFound | None:
    """Two people share the article: `Key takeaways from Lee and Park's interview`, `a joint interview with her deputy`."""
    scan = v.text.scan
    occasion = v.text.occasion
    ranges = [(p.i, p.j) for p in v.text.paragraphs[: v.text.front]] if occasion else []
    for i, j in (*ranges, (v.place.i, v.place.j)):
        names = list(v.names_in(i, j))
        for (a, x), (b, y) in pairwise(names):
            if x == y or scan.lowers[a.j : b.i] != ["and"] or (a.possessive and not b.possessive):
                continue
            behind = scan.lowers[b.j : b.j + 4]
            if (i, j) == (v.place.i, v.place.j) or any(word in JOINT_NOUNS for word in behind):
                return PrincipalFound(None, "shared", a.i, b.j)
    return None


def announced(v: PrincipalView) -> PrincipalFound | None:
    """The announcement tells the person, by name or by a title that the lead explains: `… from Meridia's top diplomat`."""
    named = _named(v)
    for k in range(v.place.j - 1, v.place.i, -1):
        if not v.text.scan.flags[k] & (TITLE | PERSON):
            continue
        phrase = phrase_before(v.text.scan, v.text.names, k + 1, v.place.i)
        if phrase is None:
            break
        titled = v.resolver.resolve(phrase).entity if phrase.form is MentionForm.TITLE else None
        person = next((e for e in (titled, named, v.lead) if v.is_person(e)), None)
        if person is not None:
            return PrincipalFound(person, "announced", phrase.i, phrase.j, phrase)
        break
    return PrincipalFound(named, "announced", v.place.i, v.place.j) if named is not None else None


def _named(v: PrincipalView) -> int | None:
    """The person whom the announcement names: as the source or owner of the statements, else first."""
    scan = v.text.scan
    names = [
        (name, entity)
        for name, entity in v.names_in(v.place.i, v.place.j)
        if scan.lowers[name.i - 2 : name.i] not in _ASKED_BY
        and not (name.possessive and any(f & (TITLE | PERSON) for f in scan.flags[name.j : name.j + _OFFICE]))
    ]
    for name, entity in names:
        if name.possessive or scan.lowers[name.i - 1] in ANNOUNCING_PREPS or name.k > name.i:
            return entity
    return next((e for name, e in names if name.i == v.place.i or not v.is_place(name)), None)


def lead_speaker(v: PrincipalView) -> PrincipalFound | None:
    """The person who speaks in the lead of a digest."""
    return PrincipalFound(v.lead, "lead_speaker") if v.lead is not None else None


def headline_name(v: PrincipalView) -> PrincipalFound | None:
    """The only person whom the headline names."""
    for p in v.text.paragraphs[: v.text.front]:
        names = [(n, e) for n, e in v.names_in(p.i, p.j) if not v.is_place(n)]
        if len({entity for _, entity in names}) == 1:
            return PrincipalFound(names[0][1], "headline_name", names[0][0].i, names[0][0].j)
    return None


def first_in_office(v: PrincipalView) -> PrincipalFound | None:
    """The person whom a text on an interview, speech or the like names first with an office."""
    entities = v.text.people.entities
    if v.text.occasion is None or v.text.occasion.kind is None:
        return None
    for name in v.text.names.names:
        entity = v.text.people.of_name.get(name.i)
        if entity is not None and v.is_person(entity) and entities[entity].roles:
            return PrincipalFound(entity, "first_in_office", name.i, name.j)
    return None


def most_statements(v: PrincipalView) -> PrincipalFound | None:
    """The person who says most of the article, or half of one that tells of an interview, speech or the like."""
    best = max(v.said, key=lambda e: v.said[e], default=None)
    if best is None or not v.is_person(best) or v.said[best] < _FEWEST:
        return None
    enough = v.said[best] >= v.said.total() * (_HALF if v.text.occasion else _MOST)
    return PrincipalFound(best, "most_statements") if enough else None


def occasions_person(v: PrincipalView) -> PrincipalFound | None:
    """The person who says something in the interview, speech or the like, and of whom nobody says more."""
    occasion = v.text.occasion
    if occasion is None:
        return None
    for report in v.reports:
        sentence = v.text.sentences[report.sentence]
        span = v.text.scan.span(sentence.i, sentence.j)
        if report.paragraph >= v.text.front and span.start <= occasion.span.start < span.end:
            person = report.entity
            if person is not None and v.is_person(person) and v.leads(person, _THIRD):
                return PrincipalFound(person, "occasions_person", sentence.i, sentence.j)
    return None


def interviewed(v: PrincipalView) -> PrincipalFound | None:
    """The person beside the interview, speech or the like in headline, dek or lead: `Lee in an interview with Delta TV said`."""
    occasion, scan = v.text.occasion, v.text.scan
    if occasion is None or occasion.kind is None:
        return None
    for p in v.text.paragraphs[: v.text.front + 1]:
        if not p.i < p.j or not scan.starts[p.i] <= occasion.span.start < scan.end(p.j - 1):
            continue
        noun = bisect_left(scan.starts, occasion.span.start)
        found = _guest(v, noun, p.j) or _host(v, max(p.i, noun - _BESIDE), noun)
        if found is not None and found.entity is not None and v.said[found.entity] >= max(v.said.total() * _FIFTH, 1):
            return found
    return None


def _guest(v: PrincipalView, noun: int, stop: int) -> PrincipalFound | None:
    """`an interview with Ann Lee`: the person behind the noun, not the press."""
    outlet = v.text.occasion.outlet if v.text.occasion else None
    if v.text.scan.lowers[noun + 1 : noun + 2] not in (["with"], ["by"], ["of"]):
        return None
    name, entity = next(v.names_in(noun + 2, min(noun + 2 + _OFFICE, stop)), (None, None))
    if name is None or (outlet and name.bare[0] in outlet):
        return None
    if any(f & (CUE | SUB | REL | AUX | PUNCT) for f in v.text.scan.flags[noun + 2 : name.i]):
        return None  # an interview with Delta TV said that Park
    return PrincipalFound(entity, "interviewed", name.i, name.j)


def _host(v: PrincipalView, first: int, noun: int) -> PrincipalFound | None:
    """`Lee in an interview said`, `Lee's interview`: the person right before the noun."""
    scan = v.text.scan
    for name, entity in v.names_in(first, noun):
        between = range(name.j, noun)
        if all(scan.flags[k] & (DET | PREP) or scan.lowers[k] in OCCASION_ADJECTIVES for k in between):
            return PrincipalFound(entity, "interviewed", name.i, name.j)
    return None


def only_person(v: PrincipalView) -> PrincipalFound | None:
    """The only named person who says anything in an article on an interview, speech or the like."""
    persons = {e for e in v.said if v.is_person(e) and v.text.people.entities[e].label[:1].isupper()}
    if v.text.occasion is None or v.text.occasion.kind is None or len(persons) != 1:
        return None
    return PrincipalFound(persons.pop(), "only_person")


DIGEST_RULES: tuple[Rule, ...] = (given, shared, announced, lead_speaker, headline_name, first_in_office)
"""The policy for digests, in order."""
STORY_RULES: tuple[Rule, ...] = (
    given,
    shared,
    interviewed,
    most_statements,
    occasions_person,
    only_person,
)
"""The policy for stories, in order."""


def of_digest(text: Text, resolver: Resolver, reports: Sequence[Report]) -> PrincipalFound:
    """The person whose statements a digest gives, as the announcement, the lead or the headline tells."""
    return _first(DIGEST_RULES, PrincipalView(text, resolver, reports))


def of_story(text: Text, resolver: Resolver, reports: Sequence[Report]) -> PrincipalFound:
    """The person whom a story is about as a speaker, if one is."""
    return _first(STORY_RULES, PrincipalView(text, resolver, reports))


def _first(rules: Sequence[Rule], view: PrincipalView) -> PrincipalFound:
    return next((found for rule in rules if (found := rule(view)) is not None), NOBODY)


def of_transcript(text: Text, turns: Sequence[Report], above: Sequence[int]) -> PrincipalFound:
    """Who answers: the only one, or the one whom the headline names, or who says most.

    A label such as `A` or `Official` names nobody: then it is the person whom headline or preamble names first.
    """
    if text.speaker:
        return PrincipalFound(text.people.given(text.speaker), "given")
    spoken: Counter[int] = Counter()
    for turn in turns:
        if not turn.is_question and turn.entity is not None:
            spoken[turn.entity] += sum(j - i for i, j in turn.contents)
    named = {e for e in spoken if text.people.entities[e].kind is SpeakerKind.PERSON}
    if not named:
        alone = len(spoken) == 1 or _in_office(text, spoken, above)
        return PrincipalFound(above[0], "preamble_name") if above and alone else NOBODY
    if len(spoken) == 1:
        return PrincipalFound(named.pop(), "only_answerer")
    headline = [e for e in above if e in named]
    if len(headline) == 1 and spoken[headline[0]] >= spoken.total() * _SOME:
        return PrincipalFound(headline[0], "preamble_name")
    most = max(named, key=lambda e: spoken[e])
    return PrincipalFound(most, "most_words") if spoken[most] >= spoken.total() * _MOST else NOBODY


def _in_office(text: Text, spoken: Counter[int], above: Sequence[int]) -> bool:
    """Whether who says most is called by the office of the one person named above: THE PRESIDENT, President Lee."""
    if len(above) != 1 or not spoken:
        return False
    entities = text.people.entities
    most = max(spoken, key=lambda e: spoken[e])
    office = entities[most].label.lower().split()[-1]
    return spoken[most] >= spoken.total() * _MOST and office in entities[above[0]].role_words


def persons_above(text: Text, token: int) -> list[int]:
    """The persons named before a token, in order, each once."""
    above = (n for n in text.names.names if n.i < token and not _is_no_person(text.scan, n))
    found = (text.people.of_name.get(n.i) for n in above)
    return list(dict.fromkeys(e for e in found if e is not None and text.people.entities[e].is_person))


def _is_no_person(scan: Scan, name: Name) -> bool:
    """Whether a name is a time's (5 P.M. EST), or the writer's in a byline."""
    byline = name.i > 0 and scan.lowers[name.i - 1] == "by" and (name.i == 1 or not scan.words[name.i - 2])
    return byline or not name.bare or name.bare[-1].lower() in _CLOCK
