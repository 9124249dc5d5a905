"""From what the stages found, in tokens, to the records that the caller gets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from statements._stages.attribution import TURN_RULES
from statements._stages.attribution.views import Report
from statements._stages.blocks import Heading, clean_text
from statements._stages.forms import Shape, form_of, shape_of
from statements._stages.quotes import Quote
from statements._stages.reading import Reading
from statements._stages.repeats import with_repeats
from statements._stages.said_on import SayingDays
from statements._stages.sentences import Sentence
from statements.models import (
    Attribution,
    Confidence,
    CueClass,
    Layout,
    Mention,
    MentionForm,
    Part,
    Quotation,
    QuotationForm,
    SaidOn,
    Section,
    Speaker,
    Statement,
    StatementKind,
    TopicMatch,
    trusted,
)
from statements.spans import Span
from statements.topics import Place, TopicPass
from statements.topics.places import outside_marks, said_before

_FAR = 3000  # a mention further away than this is told by the name alone, so that a statement's text stays short
_MAX_ROLE = 160
_SPEECH = frozenset({QuotationForm.FULL, QuotationForm.FRAGMENT})
_IN_OWN_WORDS = frozenset({"label", "unlabelled", "dash_speech", "block_quotation", "verbatim"})
_HANGING_RULES = frozenset({"before", "subject", "carried", "noun"})
_LOOSE_ENDS = frozenset(".,;")
_NOTHING: frozenset[str] = frozenset()
_POSSESSIVE = ("'s", "’s")

_new_attribution = trusted(Attribution)
_new_mention = trusted(Mention)
_new_quotation = trusted(Quotation)
_new_said_on = trusted(SaidOn)
_new_section = trusted(Section)
_new_speaker = trusted(Speaker)
_new_statement = trusted(Statement)
# A member of an enumeration takes longer to find in its class than under a name of its own.
_BODY, _HEADLINE, _DEK = Part.BODY, Part.HEADLINE, Part.DEK
_DIRECT, _MIXED, _INDIRECT = StatementKind.DIRECT, StatementKind.MIXED, StatementKind.INDIRECT
_NAME, _FRAGMENT = MentionForm.NAME, QuotationForm.FRAGMENT
_NO_CONFIDENCE, _NO_CUE = Confidence.NONE, CueClass.NONE

_NO_WORD = re.compile(r"[\W_]*+\Z").match


@dataclass(frozen=True, slots=True)
class Body:
    """The records of an article's body."""

    sections: tuple[Section, ...]
    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    principal: Speaker | None


class Assembler:
    """Builds the records of one article, each once."""

    def __init__(self, reading: Reading, topics: TopicPass, key: str) -> None:
        self.text, self.found, self.blocks, self.parts = reading.text, reading.found, reading.blocks, reading.parts
        self.days, self.topics, self.key = SayingDays(reading), topics, key
        self.scan, self.layout = reading.tokens, reading.text.layout.value
        self.paragraph_starts = [p.i for p in self.text.paragraphs]
        self.paragraph_spans: dict[int, Span | None] = {}
        self.speakers: dict[int, Speaker] = {}
        self.marked: dict[int, Quotation] = {}
        self.sentence_starts = [s.i for s in self.text.sentences]
        self.rules_read_paragraphs = topics.matcher.looks_at_paragraphs
        self.in_exchange = self.text.layout is Layout.TRANSCRIPT and topics.matcher.looks_at_exchanges
        self.said: list[Statement] = []

    def build(self) -> Body:
        """Return all records."""
        mentions = self._mentions()
        sections = self._sections()
        quotations = self._quotations()
        for number, report in enumerate(self.found.reports):
            self.said.append(self._statement(number, report, sections))
        principal = self._speaker(self.found.principal.entity)
        return Body(sections, tuple(self.speakers.values()), mentions, with_repeats(self.said), quotations, principal)

    # ---- speakers and mentions ------------------------------------------------------------------------------------

    def _speaker(self, entity: int | None) -> Speaker | None:
        return self._introduced(entity) if entity is not None else None

    def _introduced(self, entity: int) -> Speaker:
        speaker = self.speakers.get(entity)
        if speaker is None:
            e = self.text.people.entities[entity]
            role = max(e.roles, key=len)[:_MAX_ROLE] if e.roles else None
            speaker = self.speakers[entity] = _new_speaker(
                {"id": _id_of(entity), "name": e.label, "kind": e.kind, "role": role, "ref": e.ref}
            )
        return speaker

    def _mentions(self) -> tuple[Mention, ...]:
        """Where the speakers are named, and the titles, pronouns and descriptions beside cues."""
        people, scan = self.text.people, self.scan
        of_name, starts, words, text = people.of_name, scan.starts, scan.words, scan.text
        speaking = {r.entity for r in self.found.reports}
        speaking.add(self.found.principal.entity)
        speaking.discard(None)
        rows: dict[tuple[int, int], tuple[int, MentionForm]] = {}
        for i, k, j, _, possessive in self.text.names.names:
            entity = of_name.get(i)
            if entity in speaking and entity is not None:
                end = starts[j - 1] + len(words[j - 1])
                rows[starts[k], end - 2 if possessive else end] = (entity, _NAME)
        found = [
            (r.phrase, r.entity)
            for r in self.found.reports
            if r.phrase is not None and r.entity is not None and r.phrase.form is not _NAME
        ]
        for phrase, entity in (*self.found.mentions, *found):
            last = phrase.j - 1
            rows.setdefault((starts[phrase.i], starts[last] + len(words[last])), (entity, phrase.form))
        out: list[Mention] = []
        for (start, end), (entity, form) in sorted(rows.items()):
            if entity not in self.speakers:
                self._introduced(entity)
            out.append(
                _new_mention(
                    {"span": Span(start, end), "text": text[start:end], "speaker": _id_of(entity), "form": form}
                )
            )
        return tuple(out)

    # ---- sections -------------------------------------------------------------------------------------------------

    def _sections(self) -> tuple[Section, ...]:
        headings = self.blocks.headings
        text = self.scan.text
        body = self.parts.body
        start = self.scan.starts[body[0].i] if body else 0
        bounds = [start, *(h.span.start for h in headings), len(text)]
        bounds[1:-1] = [self.scan.starts[h.line.i] for h in headings]
        sections = [_section(0, None, Span(min(start, bounds[1]), bounds[1]), ())]
        for k, h in enumerate(headings, 1):
            sections.append(
                _section(k, h, Span(bounds[k], bounds[k + 1]), self.topics.heading(h.span), self.scan.line_of(h.i, h.j))
            )
        return tuple(sections)

    # ---- quotations -----------------------------------------------------------------------------------------------

    def _quotations(self) -> tuple[Quotation, ...]:
        """All outermost quotations; those of reports have a speaker."""
        marked = self.marked
        for report in self.found.reports:
            for quote in report.quotes:
                marked[quote.first] = self._quotation(quote, report)
        return tuple([marked.get(quote.first) or self._quotation(quote, None) for quote in self.text.quotes])

    def _quotation(self, quote: Quote, report: Report | None) -> Quotation:
        scan = self.scan
        span = scan.span(quote.i, quote.j)
        start = scan.starts[quote.first] if quote.first < quote.i else span.start
        end = scan.end(quote.last - 1) if quote.last > quote.j else span.end
        form = self._form(quote, spoken=report is not None)
        told = report if form in _SPEECH else None
        return _new_quotation(
            {
                "text": scan.text[span.start : span.end],
                "span": span,
                "marks": Span(start, end),
                "form": form,
                "speaker": self._speaker(told.entity) if told else None,
                "origin": _origin(told, quote) if told else None,
                "closed": quote.closed and not quote.goes_on,
                "nested": tuple([self._quotation(q, None) for q in quote.nested]),
            }
        )

    def _form(self, quote: Quote, *, spoken: bool) -> QuotationForm:
        sentences = self.text.sentences
        sentence = sentences[self._sentence_of(quote.first)] if sentences else Sentence(0, 0, 0, range(0))
        shape = shape_of(self.scan, quote, sentence)
        opens = quote.first <= sentence.i
        return form_of(self.scan, quote, shape, spoken=spoken and shape is Shape.SPEECH, opens=opens)

    def _sentence_of(self, token: int) -> int:
        return max(bisect_right(self.sentence_starts, token) - 1, 0)

    # ---- statements -----------------------------------------------------------------------------------------------

    def _statement(self, number: int, report: Report, sections: Sequence[Section]) -> Statement:
        text = self.scan.text
        content = self._content(report)
        cue = self.scan.span(*report.cue) if report.cue else None
        mention = self._mention(report, content)
        span = _over(content, cue, mention)
        quotations = tuple([q for quote in report.quotes if (q := self.marked[quote.first]).form in _SPEECH])
        part, paragraph, section = self._place(report, sections)
        speaker = self._speaker(report.entity)
        heading = section.heading if section else None
        bare = outside_marks(content, quotations)
        words = text[content[0].start : content[0].end]
        if len(content) > 1:
            words = " ".join([text[s.start : s.end] for s in content])
        return _new_statement(
            {
                "id": f"{self.key}-{number}",
                "kind": self._kind(report, bare, quotations),
                "part": part,
                "text": text[span.start : span.end],
                "span": span,
                "content": content,
                "content_text": clean_text(words).removeprefix("that "),
                "quotations": quotations,
                "speaker": speaker,
                "origin": report.origin,
                "attribution": _new_attribution(
                    {
                        "rule": report.rule,
                        "confidence": report.confidence if speaker else _NO_CONFIDENCE,
                        "cue": cue,
                        "cue_class": report.cue_class if cue else _NO_CUE,
                        "mention": mention,
                        "link": report.link,
                    }
                ),
                "section": heading,
                "section_index": section.index if section else 0,
                "paragraph": paragraph,
                "is_question": report.is_question,
                "said_on": self._said_on(report),
                "repeats": None,
                "topics": self.topics.statement(
                    Place.of(
                        quotations=[q.span for q in quotations],
                        paraphrase=bare,
                        heading=section.heading_span if section else None,
                        headline=self.parts.headline,
                        paragraph=self._paragraph_span(report.paragraph) if self.rules_read_paragraphs else None,
                        exchange=said_before(self.said, section.index) if self.in_exchange and section else (),
                        speaker=speaker.name if speaker else None,
                        section=heading,
                        layout=self.layout,
                    )
                ),
            }
        )

    def _said_on(self, report: Report) -> SaidOn | None:
        """The day that the words beside the content tell, or that of the whole interview."""
        told = self.days.told(report)
        return _new_said_on({"date": told.day, "precision": told.precision, "span": told.span}) if told else None

    def _content(self, report: Report) -> tuple[Span, ...]:
        """The content as spans: blank ends cut, and the full stop or comma of the writer's sentence.

        A turn of a transcript keeps its full stops: they are no writer's.
        """
        scan, quoted = self.scan, self.text.quoted
        words, starts = scan.words, scan.starts
        loose = _NOTHING if report.rule in TURN_RULES else _LOOSE_ENDS
        spans: list[Span] = []
        last = -1
        ranges = report.contents if len(report.contents) == 1 else sorted(report.contents)
        own = report.rule in _IN_OWN_WORDS
        for first, end in ranges:
            i, j = first, end
            while i < j and not words[i]:
                i += 1
            inner = own and end != ranges[-1][1]  # a stop between paragraphs is the speaker's
            while j > i + 1 and (not words[j - 1] or (words[j - 1] in loose and not quoted[j - 1] and not inner)):
                j -= 1
            if i < j and starts[i] >= last:
                last = starts[j - 1] + len(words[j - 1])
                spans.append(Span(starts[i], last))
        return tuple(spans)

    def _mention(self, report: Report, content: Sequence[Span]) -> Span | None:
        """The place of the mention, without a possessive ending; None if it stands far away."""
        if report.phrase is None:
            return None
        scan, last = self.scan, report.phrase.j - 1
        start, end = scan.starts[report.phrase.i], scan.starts[last] + len(scan.words[last])
        if scan.words[last][-2:] in _POSSESSIVE:
            end -= 2
        near = abs(start - content[0].start) <= _FAR and content[-1].end - start <= 3 * _FAR
        return Span(start, end) if near else None

    def _place(self, report: Report, sections: Sequence[Section]) -> tuple[Part, int | None, Section | None]:
        first = report.contents[0][0]
        number = bisect_right(self.paragraph_starts, first, self.text.front) - 1
        if number < self.text.front or first < self.text.paragraphs[number].i:
            number = report.paragraph
        if number >= self.text.front:
            return _BODY, number - self.text.front, sections[self.text.paragraphs[number].section]
        head = self.parts.headline is not None and number == 0
        return (_HEADLINE if head else _DEK), None, None

    def _paragraph_span(self, number: int) -> Span | None:
        if number not in self.paragraph_spans:
            p = self.text.paragraphs[number]
            self.paragraph_spans[number] = self.scan.span(p.i, p.j) if p.i < p.j else None
        return self.paragraph_spans[number]

    def _kind(self, report: Report, bare: Sequence[Span], quotations: Sequence[Quotation]) -> StatementKind:
        """Tell whether all the content is in marks, or some of it, or none: `bare` stands outside."""
        if report.rule in _IN_OWN_WORDS:
            return _DIRECT
        if not quotations:
            return _INDIRECT
        if report.rule in _HANGING_RULES and self._hangs(report, quotations):
            return _MIXED
        text = self.scan.text
        mixed = any(not _NO_WORD(text, gap.start, gap.end) for gap in bare)
        return _MIXED if mixed else _DIRECT

    def _hangs(self, report: Report, quotations: Sequence[Quotation]) -> bool:
        """Whether the quoted words are all parts of the writer's sentence: not so in `Lee replied "Not yet."`."""
        first = report.quotes[0]
        set_off = self.scan.words[first.i][:1].isupper() and self.scan.words[first.j - 1] in {".", "?", "!"}
        return not set_off and all(q.form is _FRAGMENT for q in quotations)


def _id_of(entity: int) -> str:
    return f"s{entity}"


def _origin(report: Report, quote: Quote) -> str | None:
    return report.origin if report.ascribed is None else report.ascribed.get(quote.first)


def _over(content: Sequence[Span], cue: Span | None, mention: Span | None) -> Span:
    """Return the smallest span over content, cue and mention."""
    start, end = content[0].start, content[-1].end
    if cue is None and mention is None and len(content) == 1:
        return content[0]
    for span in (cue, mention):
        if span is not None:
            start, end = min(start, span.start), max(end, span.end)
    return Span(start, end)


def _section(
    index: int, heading: Heading | None, span: Span, topics: tuple[TopicMatch, ...], words: str | None = None
) -> Section:
    return _new_section(
        {
            "index": index,
            "heading": words,
            "heading_span": heading.span if heading else None,
            "level": heading.level if heading else 0,
            "span": span,
            "topics": topics,
        }
    )


def told_ranges(reading: Reading) -> list[tuple[int, int]]:
    """Return the tokens of what is said and of headline and headings, in order and disjoint: where topics are sought."""
    ranges = [(h.line.i, h.line.j) for h in reading.blocks.headings]
    if headline := reading.parts.headline:
        starts = reading.tokens.starts
        ranges.append((bisect_left(starts, headline.start), bisect_left(starts, headline.end)))
    for report in reading.found.reports:
        ranges += report.contents
        ranges += [(quote.first, quote.last) for quote in report.quotes]
    out: list[tuple[int, int]] = []
    end = 0
    for i, j in sorted(ranges):
        if j > end:
            out.append((max(i, end), j))
            end = j
    return out
