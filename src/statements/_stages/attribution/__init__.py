"""Who said it: ordered named rules over each cue in its sentence and each quotation with both its sides."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from statements._stages.attribution import digest, transcript
from statements._stages.attribution.headline import headline_report
from statements._stages.attribution.quotations import QUOTE_RULES
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.rules import CUE_RULES
from statements._stages.attribution.story import StoryReader
from statements._stages.attribution.views import Report, Tried
from statements._stages.blocks import Paragraph
from statements._stages.frame import Announcement
from statements._stages.labels import Label
from statements._stages.mentions import Phrase, phrase_before
from statements._stages.names import NameIndex
from statements._stages.people import People
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Lexicon
from statements.lexicon.flags import TITLE
from statements.models import Confidence, Layout, MentionForm, SpeakerKind

_LEAD_REPORTS = 3
_LEAD_REACH = 4

__all__ = ["CUE_RULES", "QUOTE_RULES", "Attributed", "Text", "attribute"]


class Text(NamedTuple):
    """Everything that the earlier stages found, which attribution reads. `front` paragraphs are headline and dek."""

    scan: Scan
    lexicon: Lexicon
    paragraphs: Sequence[Paragraph]
    front: int
    quotes: Sequence[Quote]
    quoted: bytearray
    sentences: Sequence[Sentence]
    names: NameIndex
    people: People
    layout: Layout
    announcement: Announcement | None
    labels: Sequence[Label]
    strays: Sequence[int] = ()
    speaker: str | None = None
    trace: list[Tried] | None = None


@dataclass(frozen=True, slots=True)
class Attributed:
    """The reports in order of the text, the principal, and mentions found on the way."""

    reports: list[Report]
    principal: int | None
    mentions: list[tuple[Phrase, int]]


def attribute(text: Text) -> Attributed:
    """Find every statement of the article and its speaker."""
    resolver = Resolver(text.scan, text.names, text.people, text.sentences, text.quoted)
    reader = StoryReader(
        text.scan,
        text.names,
        text.lexicon,
        text.paragraphs,
        text.sentences,
        text.quotes,
        text.quoted,
        resolver,
        text.trace,
    )
    extra: list[tuple[Phrase, int]] = []
    given = text.people.given(text.speaker) if text.speaker else None
    if text.layout is Layout.TRANSCRIPT:
        principal, body = _transcript(text, reader, given)
    elif text.layout is Layout.DIGEST:
        principal, body = _digest(text, reader, given, extra)
    else:
        for number, sentence in enumerate(text.sentences):
            if sentence.paragraph >= text.front:
                reader.read(number)
        body = []
        principal = given if given is not None else _main_speaker(text, reader.reports)
    _name_later(text, reader.reports)
    _front(text, reader)
    reports = [r for r in [*reader.reports, *body] if r.rule != "no_speech" and r.contents]
    reports.sort(key=lambda r: r.contents[0])
    return Attributed(reports, principal, extra)


def _name_later(text: Text, reports: Sequence[Report]) -> None:
    """`A top aide warned … . "…," Ann Lee, the aide, said.`: a source that the lead only describes is named behind it.

    It is wrong where the lead's source stays unnamed and another person speaks next.
    """
    entities = text.people.entities
    for k, report in enumerate(reports[:_LEAD_REPORTS]):
        phrase = report.phrase
        if report.entity is None or entities[report.entity].kind is not SpeakerKind.UNNAMED or phrase is None:
            continue
        if text.scan.lowers[phrase.i] not in {"a", "an"} or entities[report.entity].plural:
            continue
        later = next((r for r in reports[k + 1 :] if r.entity != report.entity), None)
        if later is None or later.entity is None or later.sentence - report.sentence > _LEAD_REACH:
            continue
        person = entities[later.entity]
        first = next((n.i for n in text.names.names if text.people.of_name.get(n.i) == later.entity), 0)
        if person.kind is SpeakerKind.PERSON and first >= text.sentences[report.sentence].j:
            _rename(reports, report.entity, later.entity)
            return


def _rename(reports: Sequence[Report], source: int, person: int) -> None:
    for report in reports:
        if report.entity == source:
            report.entity, report.link = person, "named_later"
            report.confidence = min(report.confidence, Confidence.LINKED)


def _front(text: Text, reader: StoryReader) -> None:
    """Read headline and dek as a story does, when the body has told who everybody is."""
    reader.begin_front()
    numbers = [n for n, s in enumerate(text.sentences) if s.paragraph < text.front]
    for number in numbers:
        before = len(reader.reports)
        reader.read(number)
        if len(reader.reports) == before and (report := headline_report(text.scan, text.names, reader, number)):
            reader.reports.append(report)


def _main_speaker(text: Text, reports: Sequence[Report]) -> int | None:
    """The one person who says most of a story, if there is one."""
    said: dict[int, int] = {}
    for report in reports:
        if report.entity is not None and report.paragraph >= text.front:
            said[report.entity] = said.get(report.entity, 0) + 1
    total = sum(said.values())
    best = max(said, key=lambda e: said[e], default=None)
    if best is None or text.people.entities[best].kind is not SpeakerKind.PERSON:
        return None
    return best if said[best] >= 2 and said[best] * 10 >= total * 6 else None


def _digest(
    text: Text, reader: StoryReader, given: int | None, extra: list[tuple[Phrase, int]]
) -> tuple[int | None, list[Report]]:
    place = text.announcement or Announcement(0, 0, 0, 0)
    lead, first = text.front + place.lead, text.front + place.first
    rows = list(enumerate(text.sentences))
    for number, sentence in rows:
        if text.front <= sentence.paragraph < lead:
            reader.read(number)
    principal = given if given is not None else _announced(text, reader, place, extra)
    if principal is None:
        for number, sentence in rows:
            if sentence.paragraph >= first:
                reader.read(number)
        return _main_speaker(text, reader.reports), []
    body: list[Report] = []
    by_paragraph: dict[int, list[int]] = {}
    for number, sentence in rows:
        if sentence.paragraph >= first:
            by_paragraph.setdefault(sentence.paragraph, []).append(number)
    for numbers in by_paragraph.values():
        sentences = [text.sentences[n] for n in numbers]
        if digest.own_voice(text.scan, sentences, text.quoted):
            for number in numbers:
                reader.read(number)
            continue
        places = [p for p in reader.cue_places if sentences[0].i <= p < sentences[-1].j]
        body.append(
            digest.paragraph_report(
                text.scan, text.names, reader.finder, places, reader.resolver, sentences, text.quotes, principal
            )
        )
        reader.resolver.spoke(principal, numbers[-1])
    return principal, body


def _announced(text: Text, reader: StoryReader, place: Announcement, extra: list[tuple[Phrase, int]]) -> int | None:
    """The person whose statements are announced: by name, by title, else the speaker of the lead."""
    people, scan = text.people, text.scan
    named: int | None = None
    for k in range(place.i, place.j):
        name = text.names.starting(k)
        if name is not None and name.i in people.of_name and not name.possessive:
            entity = people.of_name[name.i]
            if people.entities[entity].kind is SpeakerKind.PERSON:
                named = entity if named is None else named
    leads = [r.entity for r in reader.reports if r.entity is not None and r.paragraph >= text.front]
    persons = [e for e in leads if people.entities[e].kind is SpeakerKind.PERSON]
    for k in range(place.j - 1, place.i, -1):
        if scan.flags[k] & TITLE:
            phrase = phrase_before(scan, text.names, k + 1, place.i)
            if phrase is not None:
                found = reader.resolver.resolve(phrase) if phrase.form is MentionForm.TITLE else None
                entity_of = found.entity if found else None
                person = (
                    entity_of
                    if entity_of is not None and (people.entities[entity_of].kind is SpeakerKind.PERSON)
                    else named
                    if named is not None
                    else (persons[-1] if persons else None)
                )
                if person is not None:
                    extra.append((phrase, person))
                    return person
            break
    return named if named is not None else (persons[-1] if persons else _first_person(text))


def _first_person(text: Text) -> int | None:
    """The person whom the lead names first with an office."""
    for name in text.names.names:
        entity = text.people.of_name.get(name.i)
        if (
            entity is not None
            and text.people.entities[entity].kind is SpeakerKind.PERSON
            and (text.people.entities[entity].roles)
        ):
            return entity
    return None


def _transcript(text: Text, reader: StoryReader, given: int | None) -> tuple[int | None, list[Report]]:
    starts = [p.i for p in text.paragraphs]
    first = bisect_left(starts, text.labels[0].body, text.front)
    for number, sentence in enumerate(text.sentences):
        if text.front <= sentence.paragraph < first:
            reader.read(number)
    inside = [q for q in text.quotes if q.paragraph >= first]
    body = transcript.turns(text.scan, text.names, text.people, text.paragraphs[text.front :], text.labels, inside)
    for report in body:
        report.paragraph += text.front
    answering = {r.entity for r in body if not r.is_question and r.entity is not None}
    if given is None and len(answering) == 1:
        given = answering.pop()
    return given, body
