"""Who said it: ordered named rules over each cue in its sentence and each quotation with both its sides."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from statements._stages.attribution import principal as find_principal
from statements._stages.attribution import transcript
from statements._stages.attribution.adjacent import join_adjacent
from statements._stages.attribution.digest import DigestReader
from statements._stages.attribution.headline import headline_colon, headline_quote, headline_report
from statements._stages.attribution.principal import PrincipalFound
from statements._stages.attribution.quotations import QUOTE_RULES
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.rules import CUE_RULES
from statements._stages.attribution.story import StoryReader
from statements._stages.attribution.text import Text
from statements._stages.attribution.views import Report
from statements._stages.blocks import BlockKind
from statements._stages.frame import Announcement
from statements._stages.mentions import Phrase
from statements._stages.quotes import Quote
from statements.models import Confidence, Layout, MentionForm, SpeakerKind

TURN_RULES = ("label", "unlabelled")
_LEAD_REPORTS = 3
_LEAD_PARAGRAPHS = 3
_LEAD_REACH = 4
_REPEATED = 12  # letters of words that are no chance

__all__ = ["CUE_RULES", "QUOTE_RULES", "TURN_RULES", "Attributed", "Text", "attribute"]


@dataclass(frozen=True, slots=True)
class Attributed:
    """The reports in order of the text, the principal with the rule that found it, and mentions found on the way.

    `digested` tells whether the paragraphs of a digest were given to its principal.
    """

    reports: list[Report]
    principal: PrincipalFound
    mentions: list[tuple[Phrase, int]]
    digested: bool

    @property
    def turns(self) -> list[Report]:
        """The turns of a transcript."""
        return [r for r in self.reports if r.rule in TURN_RULES]


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
    body: list[Report] = []
    found = None
    if text.layout is Layout.TRANSCRIPT:
        found, body = _transcript(text, reader)
    elif text.layout is Layout.DIGEST:
        found, body = _digest(text, reader)
    else:
        _read_from(reader, text.front)
    _name_later(text, reader.reports)
    _front(text, reader)
    digested = found is not None and text.layout is Layout.DIGEST
    if found is None:
        found = find_principal.of_story(text, resolver, reader.reports)
    reports = [r for r in [*reader.reports, *body] if r.rule != "no_speech" and r.contents and not _bare(text, r)]
    reports.sort(key=lambda r: r.contents[0])
    phrase = found.phrase
    extra = [(phrase, found.entity)] if phrase is not None and found.entity is not None else []
    return Attributed(join_adjacent(reports, text.sentences), found, extra, digested)


def _read_from(reader: StoryReader, first: int, stop: int | None = None) -> None:
    """Read the paragraphs from `first` on, up to `stop`, as a story."""
    for number, sentence in enumerate(reader.sentences):
        if first <= sentence.paragraph and (stop is None or sentence.paragraph < stop):
            reader.read(number)


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
        opening = text.scan.lowers[phrase.i]
        described, office = opening in {"a", "an"}, _is_lead_office(text, report, phrase)
        if entities[report.entity].plural or not (described or office or opening == "the"):
            continue
        later = next((r for r in reports[k + 1 :] if r.entity != report.entity), None)
        if later is None or later.entity is None:
            continue
        person = entities[later.entity]
        first = next((n.i for n in text.names.names if text.people.of_name.get(n.i) == later.entity), 0)
        reach = min(report.sentence + _LEAD_REACH, len(text.sentences) - 1)
        near = text.sentences[report.sentence].j <= first < text.sentences[reach].j
        in_office = text.scan.lowers[phrase.head] in person.role_words
        first_told = opening == "the" and k == 0 and (in_office or _named_baldly(text, later))
        held = described or first_told or (office and _holds(text, phrase, later))
        if person.kind is SpeakerKind.PERSON and near and held:
            _rename(reports, report.entity, later.entity)
            return


def _named_baldly(text: Text, report: Report) -> bool:
    """Whether a report's source is a full name and nothing else tells who that is: `Ann Lee told Delta TV that …`."""
    phrase = report.phrase
    if phrase is None or phrase.name is None or report.entity is None or report.cue is None:
        return False
    bare = phrase.i == phrase.name.k and phrase.j == report.cue[0] and len(phrase.name.bare) > 1
    return bare and not text.people.entities[report.entity].roles


def _is_lead_office(text: Text, report: Report, phrase: Phrase) -> bool:
    """Whether the lead speaks of the holder of one office: `The country's trade minister on Monday said …`."""
    told = phrase.form is MentionForm.TITLE and phrase.j - phrase.i > 2  # not the mayor alone
    return told and report.paragraph - text.front < _LEAD_PARAGRAPHS and not phrase.name


def _holds(text: Text, office: Phrase, later: Report) -> bool:
    """Whether a full name without a role of its own may be the holder's: not `said Ann Lee, a retired teacher`."""
    name = None if later.phrase is None else later.phrase.name
    if name is None or later.entity is None or len(name.bare) == 1 or text.scan.words[name.j] == ",":
        return False
    return text.people.entities[later.entity].role_words <= set(text.scan.lowers[office.i : office.j])


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
        if led := headline_colon(reader, number):
            reader.reports.append(led)
            continue
        reader.read(number)
        quoted = headline_quote(reader, number)
        if quoted is not None and not any(
            quoted.quotes[0] in r.quotes for r in reader.reports[before:] if r.entity is not None
        ):
            reader.reports[before:] = [r for r in reader.reports[before:] if quoted.quotes[0] not in r.quotes]
            reader.reports.append(quoted)
        if len(reader.reports) == before and (report := headline_report(reader, number)):
            reader.reports.append(report)
        reader.reports[before:] = [r for r in reader.reports[before:] if not _says_nothing(r)]
        for report in reader.reports[before:]:
            if report.entity is None and report.quotes:
                _repeat(text, report, reader.reports[:before])


def _repeat(text: Text, report: Report, others: Sequence[Report]) -> None:
    """Give words in marks that nobody is known to have said to whom the body gives the same, or all that it quotes."""
    words = _plain(text, report.quotes[0])
    for other in others if len(words) >= _REPEATED else ():
        if other.entity is not None and any(words in _plain(text, q) for q in other.quotes):
            report.entity, report.link, report.phrase = other.entity, "repeated", None
            report.confidence = Confidence.LINKED
            return
    voices = {other.entity for other in others if other.quotes}
    voice = voices.pop() if len(voices) == 1 else None
    if voice is not None and text.people.entities[voice].is_person:
        report.entity, report.link, report.confidence = voice, "only_voice", Confidence.GUESSED


def _plain(text: Text, quote: Quote) -> str:
    """The words of a quotation without marks and stops, in lower case."""
    return " ".join(word for word in text.scan.lowers[quote.i : quote.j] if word[:1].isalnum())


def _says_nothing(report: Report) -> bool:
    """Whether a headline gives words to a pronoun that means nobody of the article: `WHAT THEY ARE SAYING: …`."""
    pronoun = report.phrase is not None and report.phrase.form is MentionForm.PRONOUN
    return pronoun and report.entity is None and not report.quotes


def _digest(text: Text, reader: StoryReader) -> tuple[PrincipalFound | None, list[Report]]:
    """Read the lead as a story and the rest as the principal's points; without a principal all is a story."""
    place = text.announcement or Announcement(0, 0, 0, 0)
    lead, first = text.front + place.lead, text.front + place.first
    _read_from(reader, text.front, lead)
    found = find_principal.of_digest(text, reader.resolver, reader.reports)
    if found.entity is None:
        _read_from(reader, first)
        return None, []
    numbers = [n for n, sentence in enumerate(text.sentences) if sentence.paragraph >= first]
    return found, list(DigestReader(reader, found.entity, first).read(numbers))


def _transcript(text: Text, reader: StoryReader) -> tuple[PrincipalFound, list[Report]]:
    starts = [p.i for p in text.paragraphs]
    first = bisect_left(starts, text.labels[0].body, text.front)
    for number, sentence in enumerate(text.sentences):
        if text.front <= sentence.paragraph < first:
            reader.read(number)
    above = find_principal.persons_above(text, text.labels[0].line)
    body, below = transcript.turns(text, above)
    _read_from(reader, below)
    return find_principal.of_transcript(text, body, above), body
