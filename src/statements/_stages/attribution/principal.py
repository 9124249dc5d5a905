"""The principal: the one person whose interview, speech or statement the article as a whole reports."""

from collections import Counter
from collections.abc import Sequence

from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.text import Text
from statements._stages.attribution.views import Report
from statements._stages.frame import Announcement
from statements._stages.mentions import Phrase, phrase_before
from statements._stages.names import Name
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.flags import TITLE
from statements.lexicon.labels import CLOCK_WORDS
from statements.models import MentionForm, SpeakerKind

_MOST, _HALF, _SOME = 0.6, 0.5, 0.4  # shares of what is said that make somebody the principal
_FEWEST = 2
_CLOCK = words(CLOCK_WORDS)


def of_story(text: Text, reports: Sequence[Report]) -> int | None:
    """The one person who says most of a story, or half of one that tells of an interview, speech or the like."""
    said = Counter(r.entity for r in reports if r.entity is not None and r.paragraph >= text.front)
    if not said:
        return None
    best = max(said, key=lambda e: said[e])
    if text.people.entities[best].kind is not SpeakerKind.PERSON or said[best] < _FEWEST:
        return None
    return best if said[best] >= said.total() * (_HALF if text.occasion else _MOST) else None


def of_transcript(text: Text, turns: Sequence[Report], above: Sequence[int]) -> int | None:
    """Who answers: the only one, or the one whom the headline names, or who says most.

    A label such as `A` or `Official` names nobody: then it is the person whom headline or preamble names first.
    """
    spoken: Counter[int] = Counter()
    for turn in turns:
        if not turn.is_question and turn.entity is not None:
            spoken[turn.entity] += sum(j - i for i, j in turn.contents)
    named = {e for e in spoken if text.people.entities[e].kind is SpeakerKind.PERSON}
    if not named:
        alone = len(spoken) == 1 or _in_office(text, spoken, above)
        return above[0] if above and alone else None
    if len(spoken) == 1:
        return named.pop()
    headline = [e for e in above if e in named]
    if len(headline) == 1 and spoken[headline[0]] >= spoken.total() * _SOME:
        return headline[0]
    most = max(named, key=lambda e: spoken[e])
    return most if spoken[most] >= spoken.total() * _MOST else None


def _in_office(text: Text, spoken: Counter[int], above: Sequence[int]) -> bool:
    """Whether who says most is called by the office of the one person named above: THE PRESIDENT, President Lee."""
    if len(above) != 1 or not spoken:
        return False
    entities = text.people.entities
    most = max(spoken, key=lambda e: spoken[e])
    office = entities[most].label.lower().split()[-1]
    return spoken[most] >= spoken.total() * _MOST and office in entities[above[0]].role_words


def of_digest(
    text: Text, resolver: Resolver, reports: Sequence[Report], place: Announcement, extra: list[tuple[Phrase, int]]
) -> int | None:
    """The person whose statements are announced: by name, by title, else the speaker of the lead."""
    people, scan = text.people, text.scan
    named = _named(text, place)
    leads = [r.entity for r in reports if r.entity is not None and r.paragraph >= text.front]
    persons = [e for e in leads if people.entities[e].kind is SpeakerKind.PERSON]
    for k in range(place.j - 1, place.i, -1):
        if not scan.flags[k] & TITLE:
            continue
        phrase = phrase_before(scan, text.names, k + 1, place.i)
        if phrase is not None:
            titled = resolver.resolve(phrase).entity if phrase.form is MentionForm.TITLE else None
            if titled is not None and people.entities[titled].kind is not SpeakerKind.PERSON:
                titled = None
            person = next((e for e in (titled, named, *persons[-1:]) if e is not None), None)
            if person is not None:
                extra.append((phrase, person))
                return person
        break
    return named if named is not None else (persons[-1] if persons else _first_in_office(text))


def _named(text: Text, place: Announcement) -> int | None:
    """The person whom the announcement names first."""
    for k in range(place.i, place.j):
        name = text.names.starting(k)
        if name is not None and not name.possessive:
            entity = text.people.of_name.get(name.i)
            if entity is not None and text.people.entities[entity].kind is SpeakerKind.PERSON:
                return entity
    return None


def persons_above(text: Text, token: int) -> list[int]:
    """The persons named before a token, in order, each once."""
    above = (n for n in text.names.names if n.i < token and not _is_no_person(text.scan, n))
    found = (text.people.of_name.get(n.i) for n in above)
    return list(dict.fromkeys(e for e in found if e is not None and text.people.entities[e].is_person))


def _is_no_person(scan: Scan, name: Name) -> bool:
    """Whether a name is a time's (5 P.M. EST), or the writer's in a byline."""
    byline = name.i > 0 and scan.lowers[name.i - 1] == "by" and (name.i == 1 or not scan.words[name.i - 2])
    return byline or not name.bare or name.bare[-1].lower() in _CLOCK


def _first_in_office(text: Text) -> int | None:
    """The person whom the lead names first with an office."""
    entities = text.people.entities
    found = (text.people.of_name.get(name.i) for name in text.names.names)
    return next(
        (e for e in found if e is not None and entities[e].roles and entities[e].kind is SpeakerKind.PERSON), None
    )
