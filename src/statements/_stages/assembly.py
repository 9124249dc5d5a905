"""From what the stages found, in tokens, to the records that the caller gets."""

import datetime as dt
import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from statements._stages import dates
from statements._stages.attribution import Attributed, Text
from statements._stages.attribution.views import Report
from statements._stages.blocks import Blocks, clean_text
from statements._stages.document import Parts
from statements._stages.forms import Shape, form_of, shape_of
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.models import (
    Attribution,
    Confidence,
    CueClass,
    Dateline,
    Mention,
    MentionForm,
    Notice,
    NoticeCode,
    Part,
    Passage,
    Quotation,
    QuotationForm,
    Section,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from statements.spans import Span
from statements.topics import TopicPass

_FAR = 3000  # a mention further away than this is told by the name alone, so that a statement's text stays short
_MAX_ROLE = 160


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

    def __init__(
        self, text: Text, found: Attributed, blocks: Blocks, parts: Parts, topics: TopicPass, key: str
    ) -> None:
        self.text, self.found, self.blocks, self.parts, self.topics, self.key = text, found, blocks, parts, topics, key
        self.scan = text.scan
        self.paragraph_starts = [p.i for p in text.paragraphs]
        self.speakers: dict[int, Speaker] = {}
        self.marked: dict[int, Quotation] = {}
        self.sentence_starts = [s.i for s in text.sentences]

    def build(self) -> Body:
        """Return all records."""
        mentions = self._mentions()
        sections = self._sections()
        for report in self.found.reports:
            for quote in report.quotes:
                self.marked[quote.first] = self._quotation(quote, report)
        statements = tuple(self._statement(n, r, sections) for n, r in enumerate(self.found.reports))
        quotations = tuple(self.marked.get(q.first) or self._quotation(q, None) for q in self.text.quotes)
        principal = self._speaker(self.found.principal)
        return Body(sections, tuple(self.speakers.values()), mentions, self._repeats(statements), quotations, principal)

    # ---- speakers and mentions ------------------------------------------------------------------------------------

    def _speaker(self, entity: int | None) -> Speaker | None:
        if entity is None:
            return None
        speaker = self.speakers.get(entity)
        if speaker is None:
            e = self.text.people.entities[entity]
            role = max(e.roles, key=len)[:_MAX_ROLE] if e.roles else None
            speaker = Speaker(id=f"s{entity}", name=e.label, kind=e.kind, role=role, ref=e.ref)
            self.speakers[entity] = speaker
        return speaker

    def _mentions(self) -> tuple[Mention, ...]:
        """Names of people and bodies, and the titles, pronouns and descriptions beside cues."""
        people, scan = self.text.people, self.scan
        speaking = {r.entity for r in self.found.reports} | {self.found.principal}
        rows: dict[tuple[int, int], tuple[int, MentionForm]] = {}
        for name in self.text.names.names:
            entity = people.of_name.get(name.i)
            if entity is None or people.entities[entity].place and entity not in speaking:
                continue
            end = name.j
            rows[(scan.starts[name.k], scan.end(end - 1) - 2 * name.possessive)] = (entity, MentionForm.NAME)
        for phrase, entity in self.found.mentions:
            span = scan.span(phrase.i, phrase.j)
            rows.setdefault((span.start, span.end), (entity, phrase.form))
        for report in self.found.reports:
            if report.phrase is not None and report.entity is not None and report.phrase.form is not MentionForm.NAME:
                span = scan.span(report.phrase.i, report.phrase.j)
                rows.setdefault((span.start, span.end), (report.entity, report.phrase.form))
        out = []
        for (start, end), (entity, form) in sorted(rows.items()):
            speaker = self._speaker(entity)
            if speaker is not None:
                out.append(Mention(span=Span(start, end), text=scan.text[start:end], speaker=speaker.id, form=form))
        return tuple(out)

    # ---- sections -------------------------------------------------------------------------------------------------

    def _sections(self) -> tuple[Section, ...]:
        headings = self.blocks.headings
        text = self.scan.text
        body = self.parts.body
        start = self.scan.starts[body[0].i] if body else 0
        bounds = [start, *(h.span.start for h in headings), len(text)]
        bounds[1:-1] = [self.scan.starts[h.line.i] for h in headings]
        sections = [Section(index=0, span=Span(min(start, bounds[1]), bounds[1]))]
        for k, h in enumerate(headings, 1):
            sections.append(
                Section(
                    index=k,
                    heading=h.span.of(text),
                    heading_span=h.span,
                    level=h.level,
                    span=Span(bounds[k], bounds[k + 1]),
                    topics=self.topics.heading(h.span),
                )
            )
        return tuple(sections)

    # ---- quotations -----------------------------------------------------------------------------------------------

    def _quotation(self, quote: Quote, report: Report | None, outer: Report | None = None) -> Quotation:
        scan, text = self.scan, self.text
        sentence = text.sentences[self._sentence_of(quote.first)] if text.sentences else Sentence(0, 0, 0, range(0))
        shape = shape_of(scan, quote, sentence)
        spoken = report is not None and shape is Shape.SPEECH
        span = scan.span(quote.i, quote.j)
        start = scan.starts[quote.first] if quote.first < quote.i else span.start
        end = scan.end(quote.last - 1) if quote.last > quote.j else span.end
        return Quotation(
            text=span.of(scan.text),
            span=span,
            marks=Span(start, end),
            form=form_of(scan, quote, shape, spoken=spoken),
            speaker=self._speaker(report.entity) if report else None,
            origin=report.origin if report else outer.origin if outer else None,
            closed=quote.closed and not quote.goes_on,
            nested=tuple(self._quotation(q, None) for q in quote.nested),
        )

    def _sentence_of(self, token: int) -> int:
        return max(bisect_right(self.sentence_starts, token) - 1, 0)

    # ---- statements -----------------------------------------------------------------------------------------------

    def _statement(self, number: int, report: Report, sections: Sequence[Section]) -> Statement:
        scan = self.scan
        content = self._content(report)
        cue = scan.span(*report.cue) if report.cue else None
        mention = self._mention(report, content)
        start = min(s.start for s in (*content, cue, mention) if s)
        end = max(s.end for s in (*content, cue, mention) if s)
        if cue is None and mention is None:
            pass
        span = Span(start, end)
        quotations = tuple(self.marked[q.first] for q in report.quotes if self.marked[q.first].form.is_speech)
        part, paragraph, section = self._place(report, sections)
        direct, mixed = self._kinds(report, content)
        kind = StatementKind.DIRECT if direct else StatementKind.MIXED if mixed else StatementKind.INDIRECT
        speaker = self._speaker(report.entity)
        heading = section.heading_span if section else None
        rest = self._paraphrase(content, quotations)
        return Statement(
            id=f"{self.key}-{number}",
            kind=kind,
            part=part,
            text=span.of(scan.text),
            span=span,
            content=content,
            content_text=clean_text(" ".join(s.of(scan.text) for s in content)),
            quotations=quotations,
            speaker=speaker,
            origin=report.origin,
            attribution=Attribution(
                rule=report.rule,
                confidence=report.confidence if speaker else Confidence.NONE,
                cue=cue,
                cue_class=report.cue_class if cue else CueClass.NONE,
                mention=mention,
                link=report.link,
            ),
            section=section.heading if section else None,
            section_index=section.index if section else 0,
            paragraph=paragraph,
            is_question=report.is_question,
            topics=self.topics.statement(
                quotations=[q.span for q in quotations],
                paraphrase=rest,
                heading=heading,
                headline=self.parts.headline,
                paragraph=self._paragraph_span(report),
                speaker=speaker.name if speaker else None,
                section=section.heading if section else None,
                layout=self.text.layout.value,
            ),
        )

    def _content(self, report: Report) -> tuple[Span, ...]:
        scan = self.scan
        spans: list[Span] = []
        for i, j in sorted(report.contents):
            while i < j and not scan.words[i]:
                i += 1
            while j > i and not scan.words[j - 1]:
                j -= 1
            if i < j and (not spans or scan.starts[i] >= spans[-1].end):
                spans.append(scan.span(i, j))
        return tuple(spans)

    def _mention(self, report: Report, content: Sequence[Span]) -> Span | None:
        if report.phrase is None:
            return None
        span = self.scan.span(report.phrase.i, report.phrase.j)
        return span if abs(span.start - content[0].start) <= _FAR and content[-1].end - span.start <= 3 * _FAR else None

    def _place(self, report: Report, sections: Sequence[Section]) -> tuple[Part, int | None, Section | None]:
        first = report.contents[0][0]
        number = bisect_right(self.paragraph_starts, first, self.text.front) - 1
        if number < self.text.front or first < self.text.paragraphs[number].i:
            number = report.paragraph
        if number >= self.text.front:
            return Part.BODY, number - self.text.front, sections[self.text.paragraphs[number].section]
        head = self.parts.headline is not None and number == 0
        return (Part.HEADLINE if head else Part.DEK), None, None

    def _paragraph_span(self, report: Report) -> Span | None:
        p = self.text.paragraphs[report.paragraph]
        return self.scan.span(p.i, p.j) if p.i < p.j else None

    def _kinds(self, report: Report, content: Sequence[Span]) -> tuple[bool, bool]:
        """Whether all the content is in marks, and whether some of it is."""
        if report.rule in {"label", "dash_speech", "block_quotation"}:
            return True, False
        spans = [self.marked[q.first].marks for q in report.quotes if self.marked[q.first].form.is_speech]
        if not spans:
            return False, False
        hanging = all(
            self.marked[q.first].form is QuotationForm.FRAGMENT
            for q in report.quotes
            if self.marked[q.first].form.is_speech
        )
        if hanging and report.rule in {"before", "subject", "carried", "noun"} and not self._set_off(report):
            return False, True
        text = self.scan.text
        outside = ""
        for c in content:
            at = c.start
            for s in spans:
                if c.start <= s.start < c.end:
                    outside += text[at : s.start]
                    at = s.end
            outside += text[at : c.end]
        return not any(ch.isalnum() for ch in outside), True

    def _set_off(self, report: Report) -> bool:
        """Whether the quotation is a sentence of its own after all: Lee replied "Not yet."."""
        first = report.quotes[0]
        return self.scan.words[first.i][:1].isupper() and self.scan.words[first.j - 1] in {".", "?", "!"}

    def _paraphrase(self, content: Sequence[Span], quotations: Sequence[Quotation]) -> list[Span]:
        """The content outside quotation marks."""
        out: list[Span] = []
        for c in content:
            at = c.start
            for q in quotations:
                if c.start <= q.marks.start and q.marks.end <= c.end:
                    if q.marks.start > at:
                        out.append(Span(at, q.marks.start))
                    at = max(at, q.marks.end)
            if c.end > at:
                out.append(Span(at, c.end))
        return out

    def _repeats(self, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        """Mark headline and dek statements whose words a statement of the body has too."""
        front = [s for s in statements if s.part is not Part.BODY]
        if not front:
            return statements
        body = [(s.id, " ".join(s.text.split()).casefold()) for s in statements if s.part is Part.BODY]
        repeats: dict[str, str] = {}
        for s in front:
            words = s.content_text.casefold().strip(" .,;:!?\"“”'‘’")
            at = next((other for other, text in body if words and words in text), None)
            if at is not None:
                repeats[s.id] = at
        return tuple(s.model_copy(update={"repeats": repeats[s.id]}) if s.id in repeats else s for s in statements)


def dateline_record(scan: Scan, parts: Parts, published: dt.date | None) -> Dateline | None:
    """Return the record of the dateline, with its day resolved against the publication date."""
    found = parts.dateline
    if found is None:
        return None
    day = dates.resolve(found.day, published) if found.day else None
    return Dateline(text=found.span.of(scan.text), span=found.span, place=found.place, agency=found.agency, date=day)


def passage(scan: Scan, span: Span | None) -> Passage | None:
    """Return the record of a part of the article."""
    return Passage(text=span.of(scan.text), span=span) if span is not None else None


def notices(scan: Scan, parts: Parts, quotes: Sequence[Quote], extra: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return what was repaired or set aside, in order: one notice a paragraph for its marks."""
    out = list(extra)
    out += [Notice(code=NoticeCode.DEBRIS, message=f"set aside: {reason}", span=span) for span, reason in parts.debris]
    last = -1
    for quote in quotes:
        if not quote.closed and not quote.goes_on and quote.paragraph != last:
            last = quote.paragraph
            out.append(
                Notice(
                    code=NoticeCode.UNBALANCED_QUOTATION,
                    message="a quotation mark is missing; the quotation was ended or begun at the nearest edge",
                    span=scan.span(quote.first, max(quote.last, quote.first + 1)),
                )
            )
    return tuple(sorted(out, key=lambda n: (n.span.start, n.span.end, n.code)))


def article_key(text: str, id_: str | None, url: str | None) -> str:
    """Return the start of the ids of an article's statements: the same input, the same key."""
    seed = f"{id_ or ''}\0{url or ''}\0{text}"
    return hashlib.blake2b(seed.encode(), digest_size=6).hexdigest()


_ = SpeakerKind
