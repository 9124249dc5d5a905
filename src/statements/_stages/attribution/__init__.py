"""Who said it: ordered named rules over each cue in its sentence and each quotation with both its sides."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from statements._stages.attribution import digest, transcript
from statements._stages.attribution import principal as find_principal
from statements._stages.attribution.adjacent import join_adjacent
from statements._stages.attribution.headline import headline_colon, headline_quote, headline_report
from statements._stages.attribution.quotations import QUOTE_RULES
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.rules import CUE_RULES
from statements._stages.attribution.story import StoryReader
from statements._stages.attribution.text import Text
from statements._stages.attribution.views import Report
from statements._stages.blocks import BlockKind
from statements._stages.frame import Announcement
from statements._stages.mentions import Phrase
from statements.models import Confidence, Layout, SpeakerKind

_LEAD_REPORTS = 3
_LEAD_REACH = 4

__all__ = ["CUE_RULES", "QUOTE_RULES", "Attributed", "Text", "attribute"]


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
        principal = given if given is not None else find_principal.of_story(text, reader.reports)
    _name_later(text, reader.reports)
    _front(text, reader)
    reports = [r for r in [*reader.reports, *body] if r.rule != "no_speech" and r.contents and not _bare(text, r)]
    reports.sort(key=lambda r: r.contents[0])
    return Attributed(join_adjacent(reports, text.sentences), principal, extra)


def _bare(text: Text, report: Report) -> bool:
    """Whether a report is a heading's in marks that nobody is known to have said."""
    return report.entity is None and text.paragraphs[report.paragraph].kind is BlockKind.HEADING


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
        if later is None or later.entity is None:
            continue
        person = entities[later.entity]
        first = next((n.i for n in text.names.names if text.people.of_name.get(n.i) == later.entity), 0)
        reach = min(report.sentence + _LEAD_REACH, len(text.sentences) - 1)
        near = text.sentences[report.sentence].j <= first < text.sentences[reach].j
        if person.kind is SpeakerKind.PERSON and near:
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
        if led := headline_colon(text.scan, text.names, reader, number):
            reader.reports.append(led)
            continue
        reader.read(number)
        quoted = headline_quote(text.scan, text.names, reader, number)
        if quoted is not None and not any(
            quoted.quotes[0] in r.quotes for r in reader.reports[before:] if r.entity is not None
        ):
            reader.reports[before:] = [r for r in reader.reports[before:] if quoted.quotes[0] not in r.quotes]
            reader.reports.append(quoted)
        if len(reader.reports) == before and (report := headline_report(text.scan, text.names, reader, number)):
            reader.reports.append(report)


def _digest(
    text: Text, reader: StoryReader, given: int | None, extra: list[tuple[Phrase, int]]
) -> tuple[int | None, list[Report]]:
    place = text.announcement or Announcement(0, 0, 0, 0)
    lead, first = text.front + place.lead, text.front + place.first
    rows = list(enumerate(text.sentences))
    for number, sentence in rows:
        if text.front <= sentence.paragraph < lead:
            reader.read(number)
    principal = given
    if principal is None:
        principal = find_principal.of_digest(text, reader.resolver, reader.reports, place, extra)
    if principal is None:
        for number, sentence in rows:
            if sentence.paragraph >= first:
                reader.read(number)
        return find_principal.of_story(text, reader.reports), []
    body: list[Report] = []
    by_paragraph: dict[int, list[int]] = {}
    for number, sentence in rows:
        if sentence.paragraph >= first and text.paragraphs[sentence.paragraph].kind is not BlockKind.HEADING:
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
    return given if given is not None else find_principal.of_transcript(text, body), body
