"""Ordinary prose: each cue with its content is one statement, and each quotation finds a speaker."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from statements._stages.attribution.according import read_according_to
from statements._stages.attribution.block_quotations import read_block_quotation
from statements._stages.attribution.headline import headline_report
from statements._stages.attribution.origin import owner_of_saying, quotation_said, quoted_as_saying
from statements._stages.attribution.quotations import QUOTE_RULES, QuoteView, label_inside
from statements._stages.attribution.reach import Reach
from statements._stages.attribution.resolve import Resolved, Resolver
from statements._stages.attribution.rules import CUE_RULES
from statements._stages.attribution.subjects import Subjects
from statements._stages.attribution.views import CueView, Found, Range, Report, Tried
from statements._stages.blocks import BlockKind, Paragraph
from statements._stages.cues import CueFinder, CueHit, find_according, without_relays
from statements._stages.forms import Shape, shape_of
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Lexicon
from statements.lexicon.flags import AUX, PRON
from statements.models import Confidence, CueClass, MentionForm

_NEAR = 8
_MAX_SIGNATURE = 14
_OTHER_CUES = 2
_NO_SPEECH = frozenset({Shape.TITLE, Shape.OTHER})


class StoryReader:
    """Reads sentence by sentence; keeps what the sentences before told.

    Every answer comes from one named rule: the rules for cues in `rules.CUE_RULES`, then the rules for quotations
    that no cue of their sentence covers in `QUOTE_RULES`.
    """

    def __init__(
        self,
        scan: Scan,
        names: NameIndex,
        lexicon: Lexicon,
        paragraphs: Sequence[Paragraph],
        sentences: Sequence[Sentence],
        quotes: Sequence[Quote],
        quoted: bytearray,
        resolver: Resolver,
        trace: list[Tried] | None = None,
    ) -> None:
        self.scan, self.names, self.lexicon = scan, names, lexicon
        self.sentences, self.quotes, self.quoted, self.resolver = sentences, quotes, quoted, resolver
        self.paragraphs, self.trace = paragraphs, trace
        self.subjects = Subjects(scan, names, quoted)
        self.reach = Reach(scan, quoted)
        self.finder = CueFinder(scan, names, lexicon, quoted)
        self.cue_places = scan.cues
        self.according = find_according(scan)
        self.paragraph_ends = {s.paragraph: s.j for s in sentences}
        self.reports: list[Report] = []
        self.pending: Report | None = None
        self.last_hit: tuple[int, CueHit, Resolved] | None = None
        self.last_subject: Phrase | None = None
        self.open_quote: Report | None = None

    def read(self, number: int) -> None:
        """Read one sentence."""
        sentence = self.sentences[number]
        places = self.places_in(sentence.i, sentence.j)
        quotes = [self.quotes[q] for q in sentence.quotes] if sentence.quotes else []
        hits = self.finder.find(sentence, places, quotes) if places or quotes else []
        kind = self.paragraphs[sentence.paragraph].kind
        if kind is BlockKind.BLOCK_QUOTE and not (quotes and any(not self.quoted[hit.v] for hit in hits)):
            read_block_quotation(self, number, sentence, quotes)
            return
        if kind is BlockKind.HEADING and self._signed_heading(number):
            return
        if not hits and not quotes and not self.according:
            self.open_quote = None  # most sentences
            return
        covered: list[Report] = []
        speech = quotes
        if quotes:
            if hits:
                speech = [q for q in quotes if shape_of(self.scan, q, sentence) not in _NO_SPEECH]
            self._reopened(quotes, covered, number, hits)
        else:
            self.open_quote = None
        accorded = self._is_according(sentence)
        led = accorded and read_according_to(self, number, sentence, speech, covered, leading=True)
        if hits:
            said, hits = without_relays(self.scan, self.names, sentence, hits)
            self._cues(number, said, hits, speech, covered)
        if accorded and not led:
            read_according_to(self, number, sentence, speech, covered, leading=False)
        if quotes:
            claimed = {id(q) for report in covered for q in report.quotes}
            for quote in quotes:
                if id(quote) not in claimed:
                    self._quotation(number, sentence, quote, covered)
            if not quotes[-1].closed and quotes[-1].goes_on:
                self.open_quote = self._holder(quotes[-1])
        if self.pending is not None and self.pending.sentence < number and (quotes or hits):
            self.pending = None

    def places_in(self, i: int, j: int) -> list[int]:
        """The tokens from `i` up to `j` that are forms of reporting verbs."""
        at = bisect_left(self.cue_places, i)
        return self.cue_places[at : bisect_left(self.cue_places, j, at)]

    def _is_according(self, sentence: Sentence) -> bool:
        """Whether `according to` or `in the words of` may stand in a sentence."""
        at = bisect_left(self.according, sentence.i)
        return at < len(self.according) and self.according[at] < sentence.j

    def _signed_heading(self, number: int) -> bool:
        """Read `Claim - Lee` over an entry of a live page."""
        report = headline_report(self, number, named=True)
        if report is not None:
            self.reports.append(report)
            self.resolver.spoke(report.entity, number)
        return report is not None

    def _holder(self, quote: Quote) -> Report | None:
        """The report that a quotation was put into last."""
        near = [self.open_quote, *reversed(self.reports[-4:])]
        return next((r for r in near if r is not None and r.quotes and r.quotes[-1] is quote), None)

    def begin_front(self) -> None:
        """Forget where the body stopped, and let titles in headline and dek look forward into the body."""
        self.pending = self.last_hit = self.open_quote = None
        self.resolver.look_forward()

    def paragraph_end(self, sentence: Sentence) -> int:
        """The token behind the paragraph that a sentence stands in."""
        return self.paragraph_ends[sentence.paragraph]

    def signature_below(self, sentence: Sentence) -> Phrase | None:
        """The name that the paragraph below signs with: - Ann Lee, Harbour League."""
        number = sentence.paragraph + 1
        if number >= len(self.paragraphs) or self.paragraphs[number].kind not in (BlockKind.ITEM, BlockKind.DASH):
            return None
        below = self.paragraphs[number]
        phrase = phrase_after(self.scan, self.names, below.i, below.j) if below.j - below.i <= _MAX_SIGNATURE else None
        ends = phrase is not None and (phrase.j >= below.j - 1 or self.scan.words[phrase.j] == ",")
        return phrase if phrase is not None and phrase.name is not None and ends else None

    def silent_hit(self, number: int) -> tuple[Resolved, Phrase | None] | None:
        """Who did a saying in the sentence before, of which nothing was told there: Lee agreed. "…"."""
        if self.last_hit is None or self.last_hit[0] != number - 1 or "quote" not in self.last_hit[1].cue.frames:
            return None
        before = self.sentences[number - 1]
        if before.paragraph != self.sentences[number].paragraph or (
            self.reports and self.reports[-1].sentence == number - 1
        ):
            return None
        return self.last_hit[2], self.last_subject

    # ---- cues -----------------------------------------------------------------------------------------------------

    def _cues(
        self, number: int, sentence: Sentence, hits: list[CueHit], quotes: list[Quote], covered: list[Report]
    ) -> None:
        by_token = {q.first: q for q in quotes} | {-q.last: q for q in quotes} if quotes else {}
        led = [span for r in covered for span in r.contents if r.rule == "according_to"] if covered else ()
        busy = sentence.i
        tag = self.reach.final_tag(hits, sentence, by_token)
        if tag is not None:
            hits = [tag, *(hit for hit in hits if hit is not tag)]
        for k, hit in enumerate(hits):
            if hit.first < busy or (led and any(a <= hit.first < b for a, b in led)):
                self._nested(hit, covered)
                continue
            if hit is tag:
                ceil = self.reach.of_tag(hit, hits, sentence)
            else:
                ceil = self.reach.of_cue(hits, k, sentence, by_token, forward=self.resolver.forward)
                if self.resolver.forward and ";" in self.scan.words[hit.last : ceil]:
                    ceil = self.scan.words.index(";", hit.last, ceil)  # `Lee says dam holds; mayor: "Baseless"`
            report = self._report(number, sentence, hit, (busy, ceil), quotes, by_token, covered)
            if report is not None:
                busy = max([hit.last, *[end for _, end in report.contents]])

    def _report(
        self,
        number: int,
        sentence: Sentence,
        hit: CueHit,
        reach: Range,
        quotes: list[Quote],
        by_token: dict[int, Quote],
        covered: list[Report],
    ) -> Report | None:
        """Ask the rules for one cue, which reaches from the first token of `reach` to its second."""
        subject = self._subject(number, hit)
        resolved = self._who(number, hit, subject)
        if resolved is None:
            return None
        dashed = self.paragraphs[sentence.paragraph].kind is BlockKind.DASH
        left, right = (reach[0], hit.first), (hit.last, reach[1])
        view = CueView(self.scan, sentence, hit, left, right, quotes, reach[0] == sentence.i, dashed, by_token)
        found = self._first_answer(view)
        if found is None:
            if self.scan.words[sentence.j - 1] == ":":
                self._announce(number, sentence, hit, resolved, subject)
            self.last_hit, self.last_subject = (number, hit, resolved), subject
            return None
        aside = hit.relative or (hit.participle and hit.first == sentence.i)
        if aside and not self._says_something(found.contents, by_token):
            return None
        report = Report(found.rule, number, sentence.paragraph, found.contents)
        self._sign(report, hit, resolved, subject)
        if quotes:  # what else is covered ends before this cue, but for an opening quotation or `according to`
            self.claim(report, quotes, covered[:2])
            if hit.cue.lemma == "say" and (quoted := quoted_as_saying(self.scan, self.names, hit)):
                whom = self.resolver.resolve(quoted).entity
                report.origin = None if whom is None else self.resolver.people.entities[whom].label
            self._noun_origin(report, sentence)
        covered.append(report)
        self.reports.append(report)
        self.resolver.spoke(resolved.entity, number)
        self.last_hit, self.last_subject = (number, hit, resolved), subject
        if (
            (hit.cue.cue_class is CueClass.ASK or found.rule == "colon")
            and "to_whom" in hit.cue.frames
            and not hit.inverted
            and (heard := phrase_after(self.scan, self.names, hit.j, sentence.j))
        ):
            self.resolver.spoken_to(heard, number)
        return report

    def _first_answer(self, view: CueView) -> Found | None:
        """The answer of the first rule for cues that has one."""
        for rule in CUE_RULES:
            found = rule(view)
            if self.trace is not None:
                self.trace.append(Tried(view.hit.v, rule.__name__, found is not None))
            if found is not None:
                return found
        return None

    def _says_something(self, contents: list[Range], by_token: dict[int, Quote]) -> bool:
        """Whether a relative clause or an opening participle reports: who said that …, who called it "…"; not who asked not to be named."""
        lowers, flags = self.scan.lowers, self.scan.flags
        return any(
            lowers[i] == "that"
            or any(i <= k < j for k in by_token)
            or ((lowers[i] == "there" or flags[i] & PRON) and i + 1 < j and flags[i + 1] & AUX)
            for i, j in contents
        )

    def _subject(self, number: int, hit: CueHit) -> Phrase | None:
        """The subject of a cue; one without its own has the subject of the cue before, or of its sentence."""
        if hit.subject is not None:
            return hit.subject
        if self._follows(number):
            return self.last_subject
        sentence = self.sentences[number]
        return self.subjects.behind_opening(sentence, hit) or self.subjects.of(sentence, hit.i)

    def _follows(self, number: int) -> bool:
        """Whether a cue has been read in this sentence."""
        return self.last_hit is not None and self.last_hit[0] >= number

    def _who(self, number: int, hit: CueHit, subject: Phrase | None) -> Resolved | None:
        """Resolve the subject of a cue; nobody's words are those of I and you."""
        if hit.subject is not None:
            if hit.subject.form is MentionForm.PRONOUN and self.scan.lowers[hit.subject.i] in {"i", "you", "we"}:
                return None
            return self.resolver.resolve(hit.subject)
        if self.last_hit is not None and self._follows(number):
            before = self.last_hit[2]
            return Resolved(before.entity, "same_subject", min(before.confidence, Confidence.LINKED))
        return self.resolver.resolve(subject) if subject else None

    def _sign(self, report: Report, hit: CueHit, resolved: Resolved, subject: Phrase | None) -> None:
        report.cue = (hit.v, hit.j)
        report.cue_class = hit.cue.cue_class
        report.phrase = subject
        report.entity, report.link = resolved.entity, resolved.link
        if hit.relative:
            report.phrase, report.link = Phrase(hit.i - 1, hit.i, MentionForm.PRONOUN, hit.i - 1), "relative"
        report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
        if report.confidence is Confidence.STATED and self._is_loose(report, hit, resolved):
            report.confidence = Confidence.LINKED

    def _is_loose(self, report: Report, hit: CueHit, resolved: Resolved) -> bool:
        """Whether less than a plain clause ties source and words."""
        if hit.relative or hit.participle or resolved.link == "metonym":
            return True
        if report.rule == "colon" and report.contents:
            return report.contents[0][0] - hit.last > 1  # Lee went on to her plan for the dam: "…"
        if report.rule != "before":
            return False
        return resolved.link == "described" or "weak" in hit.cue.frames or self._far_in(report, hit)

    def _far_in(self, report: Report, hit: CueHit) -> bool:
        """Whether other reporting verbs stand between the cue and the first mark, so that one of them may be its cue."""
        mark = self.quoted.find(1, hit.last, report.contents[-1][1])
        return mark >= 0 and len(self.places_in(hit.last, mark)) >= _OTHER_CUES

    def claim(self, report: Report, quotes: list[Quote], covered: list[Report]) -> None:
        """Give the report the quotations that stand in its content and that no report has yet."""
        if not quotes:
            return
        taken = {id(q) for r in covered for q in r.quotes} if covered else ()
        at = bisect_left(quotes, report.contents[0][0], key=itemgetter(0))
        stop = bisect_left(quotes, report.contents[-1][1], at, key=itemgetter(0))
        for q in quotes[at:stop]:
            for a, b in report.contents:
                if a <= q.first and q.last <= b and id(q) not in taken:
                    report.quotes.append(q)
                    break

    def _noun_origin(self, report: Report, sentence: Sentence) -> None:
        """`Lee said they had accepted Harbour's proposal that "…"`: the words are Harbour's, as Lee has it."""
        for quote in report.quotes if report.origin is None else ():
            owner = owner_of_saying(self.scan, self.names, self.lexicon, sentence, quote)
            report.origin = report.origin or (owner.text if owner else None)

    def _nested(self, hit: CueHit, covered: list[Report]) -> None:
        """A cue inside the content of another: its subject is the origin of the words that follow it."""
        if hit.subject is None or not covered or covered[-1].origin is not None:
            return
        if quotation_said(self.scan, hit, covered[-1].quotes) is None:
            return
        resolved = self.resolver.resolve(hit.subject)
        if resolved.entity is not None and resolved.entity != covered[-1].entity:
            covered[-1].origin = self.resolver.people.entities[resolved.entity].label

    def _announce(
        self, number: int, sentence: Sentence, hit: CueHit, resolved: Resolved, subject: Phrase | None
    ) -> None:
        """A cue whose content stands in the next paragraph: `Lee said:`."""
        self.pending = Report("colon", number, sentence.paragraph, [])
        self._sign(self.pending, hit, resolved, subject)
        self.resolver.spoke(resolved.entity, number)

    # ---- quotations that no cue covers ----------------------------------------------------------------------------

    def _reopened(self, quotes: list[Quote], covered: list[Report], number: int, hits: list[CueHit]) -> None:
        """A quotation that reopens in this paragraph goes on with the one that did not close in the last."""
        if self.open_quote is not None and quotes and quotes[0].reopens and self._is_anothers(quotes[0], hits):
            self.open_quote = None
        if self.open_quote is not None and quotes and quotes[0].reopens:
            report = self.open_quote
            report.contents.append((quotes[0].first, quotes[0].last))
            report.quotes.append(quotes[0])
            covered.append(Report(report.rule, number, report.paragraph, [], quotes=[quotes[0]], entity=report.entity))
            self.resolver.spoke(report.entity, number)
        self.open_quote = None if not (quotes and quotes[0].goes_on) else self.open_quote

    def _is_anothers(self, quote: Quote, hits: list[CueHit]) -> bool:
        """Whether a label in it or a tag behind it names another speaker: the quotation before was left open by mistake."""
        if label_inside(self.scan, self.names, quote) is not None:
            return True
        for hit in hits:
            if hit.first - quote.last in (0, 1) and hit.subject is not None and hit.subject.name is not None:
                entity = self.resolver.resolve(hit.subject).entity
                return self.open_quote is not None and entity != self.open_quote.entity
        return False

    def _quotation(self, number: int, sentence: Sentence, quote: Quote, covered: list[Report]) -> None:
        view = QuoteView(self, number, sentence, quote, covered)
        for rule in QUOTE_RULES:
            report = rule(view)
            if self.trace is not None:
                self.trace.append(Tried(quote.first, rule.__name__, report is not None))
            if report is not None:
                report.quotes.append(quote)
                if report not in covered[-_NEAR:]:
                    covered.append(report)
                if (report.contents and report.contents[-1][1] <= quote.first) or not report.contents:
                    report.contents.append((quote.first, quote.last))
                if report.rule != "no_speech":
                    if report not in self.reports[-_NEAR:]:
                        self.reports.append(report)
                    self.resolver.spoke(report.entity, number)
                return
