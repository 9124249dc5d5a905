"""From what the stages found, in tokens, to the records that the caller gets."""

import datetime as dt
import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from statements._stages import dates
from statements._stages.attribution import Attributed, Text
from statements._stages.attribution.views import Report
from statements._stages.blocks import Blocks, Heading, clean_text
from statements._stages.document import Parts
from statements._stages.forms import Shape, form_of, shape_of
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.models import (
    Attribution, Confidence, CueClass, Dateline, Mention, MentionForm, Notice, NoticeCode, Part, Passage, Quotation,
    QuotationForm, Section, Speaker, SpeakerKind, Statement, StatementKind, TopicMatch,
)
from statements.spans import Span
from statements.topics import TopicPass

_FAR = 3000  # a mention further away than this is told by the name alone, so that a statement's text stays short
_MAX_ROLE = 160
_SPEECH = frozenset({QuotationForm.FULL, QuotationForm.FRAGMENT})
_IN_OWN_WORDS = frozenset({"label", "dash_speech", "block_quotation"})
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

    def __init__(self, text: Text, found: Attributed, blocks: Blocks, parts: Parts, topics: TopicPass, key: str) -> None:
        self.text, self.found, self.blocks, self.parts, self.topics, self.key = text, found, blocks, parts, topics, key
        self.scan, self.layout = text.scan, text.layout.value
        self.paragraph_starts = [p.i for p in text.paragraphs]
        self.paragraph_spans: dict[int, Span | None] = {}
        self.speakers: dict[int, Speaker] = {}
        self.marked: dict[int, Quotation] = {}
        self.sentence_starts = [s.i for s in text.sentences]

    def build(self) -> Body:
        """Return all records."""
        mentions = self._mentions()
        sections = self._sections()
        quotations = self._quotations()
        statements = [self._statement(n, r, sections) for n, r in enumerate(self.found.reports)]
        principal = self._speaker(self.found.principal)
        return Body(
            sections, tuple(self.speakers.values()), mentions, _with_repeats(statements), quotations, principal
        )

    # ---- speakers and mentions ------------------------------------------------------------------------------------

    def _speaker(self, entity: int | None) -> Speaker | None:
        if entity is None:
            return None
        speaker = self.speakers.get(entity)
        if speaker is None:
            e = self.text.people.entities[entity]
            role = max(e.roles, key=len)[:_MAX_ROLE] if e.roles else None
            speaker = self.speakers[entity] = Speaker._made(
                {"id": f"s{entity}", "name": e.label, "kind": e.kind, "role": role, "ref": e.ref}
            )
        return speaker

    def _mentions(self) -> tuple[Mention, ...]:
        """Names of people and bodies, and the titles, pronouns and descriptions beside cues."""
        people, scan = self.text.people, self.scan
        entities, of_name, starts, words, text = people.entities, people.of_name, scan.starts, scan.words, scan.text
        speaking = {r.entity for r in self.found.reports} | {self.found.principal}
        rows: dict[tuple[int, int], tuple[int, MentionForm]] = {}
        form = MentionForm.NAME
        for i, k, j, _, possessive in self.text.names.names:
            entity = of_name.get(i)
            if entity is None or entities[entity].place and entity not in speaking:
                continue
            end = starts[j - 1] + len(words[j - 1])
            rows[starts[k], end - 2 if possessive else end] = (entity, form)
        found = [
            (r.phrase, r.entity) for r in self.found.reports
            if r.phrase is not None and r.entity is not None and r.phrase.form is not form
        ]
        for phrase, entity in (*self.found.mentions, *found):
            last = phrase.j - 1
            rows.setdefault((starts[phrase.i], starts[last] + len(words[last])), (entity, phrase.form))
        out: list[Mention] = []
        for place in sorted(rows):
            (start, end), (entity, form) = place, rows[place]
            speaker = self.speakers.get(entity) or self._speaker(entity)
            out.append(
                Mention._made({"span": Span(start, end), "text": text[start:end], "speaker": speaker.id, "form": form})
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
            sections.append(_section(k, h, Span(bounds[k], bounds[k + 1]), self.topics.heading(h.span), h.span.of(text)))
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
        spoken = report is not None and report.entity is not None
        return Quotation._made({
            "text": scan.text[span.start : span.end],
            "span": span,
            "marks": Span(start, end),
            "form": self._form(quote, spoken=spoken),
            "speaker": self._speaker(report.entity) if spoken else None,
            "origin": report.origin if report else None,
            "closed": quote.closed and not quote.goes_on,
            "nested": tuple([self._quotation(q, None) for q in quote.nested]),
        })

    def _form(self, quote: Quote, *, spoken: bool) -> QuotationForm:
        if spoken:
            return form_of(self.scan, quote, Shape.SPEECH, spoken=True)
        sentences = self.text.sentences
        sentence = sentences[self._sentence_of(quote.first)] if sentences else Sentence(0, 0, 0, range(0))
        return form_of(self.scan, quote, shape_of(self.scan, quote, sentence), spoken=False)

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
        return Statement._made({
            "id": f"{self.key}-{number}",
            "kind": self._kind(report, content, quotations),
            "part": part,
            "text": text[span.start : span.end],
            "span": span,
            "content": content,
            "content_text": clean_text(" ".join([text[s.start : s.end] for s in content])),
            "quotations": quotations,
            "speaker": speaker,
            "origin": report.origin,
            "attribution": Attribution._made({
                "rule": report.rule,
                "confidence": report.confidence if speaker else Confidence.NONE,
                "cue": cue,
                "cue_class": report.cue_class if cue else CueClass.NONE,
                "mention": mention,
                "link": report.link,
            }),
            "section": heading,
            "section_index": section.index if section else 0,
            "paragraph": paragraph,
            "is_question": report.is_question,
            "said_on": None,
            "repeats": None,
            "topics": self.topics.statement(
                quotations=[q.span for q in quotations],
                paraphrase=_paraphrase(content, quotations),
                heading=section.heading_span if section else None,
                headline=self.parts.headline,
                paragraph=self._paragraph_span(report.paragraph),
                speaker=speaker.name if speaker else None,
                section=heading,
                layout=self.layout,
            ),
        })

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

    def _paragraph_span(self, number: int) -> Span | None:
        if number not in self.paragraph_spans:
            p = self.text.paragraphs[number]
            self.paragraph_spans[number] = self.scan.span(p.i, p.j) if p.i < p.j else None
        return self.paragraph_spans[number]

    def _kind(self, report: Report, content: Sequence[Span], quotations: Sequence[Quotation]) -> StatementKind:
        """Tell whether all the content is in marks, or some of it, or none."""
        if report.rule in _IN_OWN_WORDS:
            return StatementKind.DIRECT
        if not quotations:
            return StatementKind.INDIRECT
        text = self.scan.text
        for c in content:
            at = c.start
            for q in quotations:
                marks = q.marks
                if c.start <= marks.start < c.end:
                    if at < marks.start and not _NO_WORD(text, at, marks.start):
                        return StatementKind.MIXED
                    at = marks.end
            if at < c.end and not _NO_WORD(text, at, c.end):
                return StatementKind.MIXED
        return StatementKind.DIRECT


def _over(content: Sequence[Span], cue: Span | None, mention: Span | None) -> Span:
    """Return the smallest span over content, cue and mention."""
    start, end = content[0].start, content[-1].end
    if cue is None and mention is None and len(content) == 1:
        return content[0]
    for span in (cue, mention):
        if span is not None:
            start, end = min(start, span.start), max(end, span.end)
    return Span(start, end)


def _paraphrase(content: Sequence[Span], quotations: Sequence[Quotation]) -> Sequence[Span]:
    """Return the content outside quotation marks."""
    if not quotations:
        return content
    out: list[Span] = []
    for c in content:
        at = c.start
        for q in quotations:
            marks = q.marks
            if c.start <= marks.start and marks.end <= c.end:
                if marks.start > at:
                    out.append(Span(at, marks.start))
                at = max(at, marks.end)
        if c.end > at:
            out.append(Span(at, c.end))
    return out


def _with_repeats(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Mark headline and dek statements whose words a statement of the body has too."""
    body = [(s.id, s.text.casefold()) for s in statements if s.part is Part.BODY]
    if len(body) == len(statements):
        return tuple(statements)
    out: list[Statement] = []
    for s in statements:
        words = s.content_text.casefold().strip(" .,;:!?\"“”'‘’") if s.part is not Part.BODY else ""
        longest = max(words.split(), key=len, default="")
        for other, text in body if words else ():
            if longest in text and words in " ".join(text.split()):
                out.append(s.model_copy(update={"repeats": other}))
                break
        else:
            out.append(s)
    return tuple(out)


def _section(
    index: int, heading: Heading | None, span: Span, topics: tuple[TopicMatch, ...], words: str | None = None
) -> Section:
    return Section._made({
        "index": index,
        "heading": words,
        "heading_span": heading.span if heading else None,
        "level": heading.level if heading else 0,
        "span": span,
        "topics": topics,
    })


def told_ranges(found: Attributed, blocks: Blocks) -> list[tuple[int, int]]:
    """Return the tokens of what is said and of the headings, in order and disjoint: where topics are looked for."""
    ranges = [(h.line.i, h.line.j) for h in blocks.headings]
    for report in found.reports:
        ranges += report.contents
        ranges += [(quote.first, quote.last) for quote in report.quotes]
    out: list[tuple[int, int]] = []
    end = 0
    for i, j in sorted(ranges):
        if j > end:
            out.append((max(i, end), j))
            end = j
    return out


def dateline_record(scan: Scan, parts: Parts, published: dt.date | None) -> Dateline | None:
    """Return the record of the dateline, with its day resolved against the publication date."""
    found = parts.dateline
    if found is None:
        return None
    day = dates.resolve(found.day, published) if found.day else None
    return Dateline(text=found.span.of(scan.text), span=found.span, place=found.place, agency=found.agency, date=day)


def passage(scan: Scan, span: Span | None) -> Passage | None:
    """Return the record of a part of the article."""
    return Passage._made({"text": span.of(scan.text), "span": span}) if span is not None else None


def notices(scan: Scan, parts: Parts, quotes: Sequence[Quote], extra: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return what was repaired or set aside, in order: one notice a paragraph for its marks."""
    out = list(extra)
    out += [
        Notice(code=NoticeCode.DEBRIS, message=f"set aside: {reason}", span=span) for span, reason in parts.debris
    ]
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
