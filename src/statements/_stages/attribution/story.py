"""Ordinary prose: each cue with its content is one statement, and each quotation finds a speaker."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter

from statements._stages.attribution.resolve import Resolved, Resolver
from statements._stages.attribution.rules import first_found
from statements._stages.attribution.views import CueView, Report
from statements._stages.cues import CueFinder, CueHit, according_to
from statements._stages.forms import Shape, shape_of
from statements._stages.mentions import NameIndex, Phrase, phrase_after
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon import Lexicon
from statements.lexicon.flags import (
    ADV, CONJ, CUE, DET, DOC, LINE, ORG, PERSON, PREP, PRON, PUNCT, STOP, SUB,
)
from statements.models import Confidence, CueClass, MentionForm

_NEAR, _LATER_CUES, _FAR = 8, 24, 400
_EDGES = STOP | PUNCT | LINE


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
        sentences: Sequence[Sentence],
        quotes: Sequence[Quote],
        quoted: bytearray,
        resolver: Resolver,
    ) -> None:
        self.scan, self.names, self.lexicon = scan, names, lexicon
        self.sentences, self.quotes, self.quoted, self.resolver = sentences, quotes, quoted, resolver
        self.finder = CueFinder(scan, names, lexicon, quoted)
        self.cue_places = scan.cues
        self.according = [i for i, word in enumerate(scan.lowers) if word == "according"] if "ccording" in scan.text else []
        self.reports: list[Report] = []
        self.pending: Report | None = None
        self.last_hit: tuple[int, CueHit, Resolved] | None = None
        self.open_quote: Report | None = None
        self.looked_at: dict[int, tuple[int, Phrase | None]] = {}

    def read(self, number: int) -> None:
        """Read one sentence."""
        sentence = self.sentences[number]
        at = bisect_left(self.cue_places, sentence.i)
        stop = bisect_left(self.cue_places, sentence.j, at)
        hits = self.finder.find(sentence, self.cue_places[at:stop]) if at < stop else []
        quotes = [self.quotes[q] for q in sentence.quotes]
        if not (hits or quotes or self.according):
            self.open_quote = None
            return
        covered: list[Report] = []
        self._reopened(quotes, covered, number)
        led = self.according and self._according_to(number, sentence, quotes, covered, leading=True)
        if hits:
            self._cues(number, sentence, hits, quotes, covered)
        if self.according and not led:
            self._according_to(number, sentence, quotes, covered, leading=False)
        if quotes:
            claimed = {id(q) for report in covered for q in report.quotes}
            for quote in quotes:
                if id(quote) not in claimed:
                    self._quotation(number, sentence, quote, covered)
            if not quotes[-1].closed and quotes[-1].goes_on:
                near = [self.open_quote, *self.reports[-_NEAR:]]
                self.open_quote = next((r for r in reversed(near) if r and quotes[-1] in r.quotes[-_NEAR:]), None)
        if quotes or hits:
            self._settle_pending(number, hits)

    # ---- cues -----------------------------------------------------------------------------------------------------

    def _cues(
        self, number: int, sentence: Sentence, hits: list[CueHit], quotes: list[Quote], covered: list[Report]
    ) -> None:
        by_token = {q.first: q for q in quotes} | {-q.last: q for q in quotes} if quotes else {}
        busy = max([b for r in covered for _, b in r.contents if r.rule == "according_to"], default=sentence.i)
        for k, hit in enumerate(hits):
            if hit.first < busy:
                self._nested(hit, covered)
                continue
            resolved = self._who(number, hit)
            if resolved is None:
                continue
            ceil = self._cut(hits, k, sentence, by_token)
            view = CueView(
                self.scan, sentence, hit, (busy, hit.first), (hit.last, ceil), quotes, busy == sentence.i, by_token
            )
            found = first_found(view)
            if found is None:
                if self.scan.words[ceil - 1] == ":" and ceil == sentence.j or self.scan.words[sentence.j - 1] == ":":
                    self._announce(number, sentence, hit, resolved)
                self.last_hit = (number, hit, resolved)
                continue
            report = Report(found.rule, number, sentence.paragraph, found.contents)
            self._sign(report, hit, resolved)
            if quotes:  # what else is covered ends before this cue, but for an opening quotation or `according to`
                self._claim(report, quotes, covered[:2])
            covered.append(report)
            self.reports.append(report)
            self.resolver.spoke(resolved.entity, number)
            self.last_hit = (number, hit, resolved)
            busy = max(hit.last, found.contents[-1][1])

    def _cut(self, hits: list[CueHit], k: int, sentence: Sentence, ends: dict[int, Quote]) -> int:
        """The token where the reach of cue `k` ends: at the clause of a later cue of the same level."""
        opened = self.scan.flags[sentence.i] & SUB and k == 0 and self.scan.words[hits[0].first - 1 : hits[0].first] != [","]
        for later in hits[k + 1 : k + 1 + _LATER_CUES]:
            i = later.first
            before, word = self.scan.flags[i - 1], self.scan.words[i - 1]
            tagged = ends.get(-i) or ends.get(1 - i)
            if tagged is not None and tagged.first >= hits[k].last and not (
                tagged.first == hits[k].last or self.scan.words[tagged.first - 1] == ":"
            ):
                return tagged.first
            if later.participle and word == ",":
                return i - 1
            if later.subject and before & CONJ and i - 2 >= sentence.i:
                return i - 1 if self.scan.words[i - 2] != "," else i - 2
            if opened and later.subject and word == ",":
                return i - 1
        return sentence.j

    def _who(self, number: int, hit: CueHit) -> Resolved | None:
        """Resolve the subject of a cue; a cue without one has the subject of the cue before, or of its sentence."""
        if hit.subject is not None:
            if hit.subject.form is MentionForm.PRONOUN and self.scan.lowers[hit.subject.i] in {"i", "you", "we"}:
                return None
            return self.resolver.resolve(hit.subject)
        if self.last_hit is not None and number - self.last_hit[0] <= 0:
            before = self.last_hit[2]
            return Resolved(before.entity, "same_subject", min(before.confidence, Confidence.LINKED))
        sentence = self.sentences[number]
        subject = self.subject(sentence, hit.i)
        return self.resolver.resolve(subject) if subject else None

    def subject(self, sentence: Sentence, end: int) -> Phrase | None:
        """The likely subject of a sentence before token `end`: the first noun phrase of its main clause."""
        scan = self.scan
        k = sentence.i
        while k < end and scan.flags[k] & (CONJ | PUNCT | ADV) and not scan.flags[k] & DET:
            k += 1
        if k < end and scan.flags[k] & (PREP | SUB) or k < end and scan.lowers[k].endswith("ing"):
            comma = next((c for c in range(k, min(end, k + _FAR)) if scan.words[c] == "," and not self.quoted[c]), None)
            k = comma + 1 if comma is not None and comma + 1 < end else k
        phrase = phrase_after(scan, self.names, k, end) if k < end and not self.quoted[k] else None
        if phrase is not None and (phrase.form is not MentionForm.OTHER or scan.flags[phrase.head] & (PERSON | ORG | DOC)):
            return phrase
        return self._first_mention(sentence, end)

    def _first_mention(self, sentence: Sentence, end: int) -> Phrase | None:
        """The first name or pronoun of a sentence that hangs on no preposition."""
        scan = self.scan
        k, found = self.looked_at.get(sentence.i, (sentence.i, None))
        while k < end and found is None:
            name = self.names.starting(k)
            if self.quoted[k]:
                pass
            elif scan.flags[k] & PRON and scan.lowers[k] in {"he", "she", "they"}:
                found = Phrase(k, k + 1, MentionForm.PRONOUN, k)
            elif name is not None and not name.possessive and not (k > sentence.i and scan.flags[k - 1] & PREP):
                found = Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
            k += 1
        self.looked_at = {sentence.i: (k, found)}
        return found if found is not None and found.i < end else None

    def _sign(self, report: Report, hit: CueHit, resolved: Resolved) -> None:
        report.cue = (hit.v, hit.j)
        report.cue_class = hit.cue.cue_class
        report.phrase = hit.subject
        report.entity, report.link = resolved.entity, resolved.link
        report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
        if hit.subject is None and self.last_hit is not None:
            report.phrase = self.last_hit[1].subject

    def _claim(self, report: Report, quotes: list[Quote], covered: list[Report]) -> None:
        taken = {id(q) for r in covered for q in r.quotes}
        at = bisect_left(quotes, report.contents[0][0], key=itemgetter(0))
        stop = bisect_left(quotes, report.contents[-1][1], at, key=itemgetter(0))
        report.quotes = [
            q for q in quotes[at:stop]
            if id(q) not in taken and any(a <= q.first and q.last <= b for a, b in report.contents)
        ]

    def _nested(self, hit: CueHit, covered: list[Report]) -> None:
        """A cue inside the content of another: its subject is the origin of the words that follow it."""
        if hit.subject is None or not covered or covered[-1].origin is not None:
            return
        if hit.cue.cue_class not in (CueClass.SAY, CueClass.WRITE) or hit.subject.form is MentionForm.PRONOUN:
            return
        resolved = self.resolver.resolve(hit.subject)
        if resolved.entity is None or resolved.entity == covered[-1].entity:
            return
        if any(q.first >= hit.j for q in covered[-1].quotes) or not covered[-1].quotes:
            covered[-1].origin = self.resolver.people.entities[resolved.entity].label

    def _announce(self, number: int, sentence: Sentence, hit: CueHit, resolved: Resolved) -> None:
        """A cue whose content stands in the next paragraph: `Lee said:`."""
        self.pending = Report("colon", number, sentence.paragraph, [])
        self._sign(self.pending, hit, resolved)
        self.resolver.spoke(resolved.entity, number)

    def _settle_pending(self, number: int, hits: list[CueHit]) -> None:
        if self.pending is not None and (hits or self.pending.contents) and self.pending.sentence < number:
            self.pending = None

    def _according_to(
        self, number: int, sentence: Sentence, quotes: list[Quote], covered: list[Report], *, leading: bool
    ) -> bool:
        """Read `according to X`; at the head of a sentence it goes before the cues, which then are the source's own."""
        at = bisect_left(self.according, sentence.i)
        if at == len(self.according) or self.according[at] >= sentence.j:
            return False
        found = according_to(self.scan, self.names, sentence, self.according[at], self.quoted)
        if found is None or (found[0] - sentence.i <= 2) is not leading:
            return False
        i, j, phrase = found
        if any(a <= i < b for r in covered for a, b in r.contents) or any(r.rule in {"after", "inverted"} for r in covered):
            return False
        content = self._beside(sentence, i, phrase.j)
        if content is None:
            return False
        resolved = self.resolver.resolve(phrase)
        report = Report("according_to", number, sentence.paragraph, [content], (i, j), CueClass.SAY, phrase)
        report.entity, report.link = resolved.entity, resolved.link
        report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
        self._claim(report, quotes, covered)
        covered.append(report)
        self.reports.append(report)
        self.resolver.spoke(resolved.entity, number)
        return True

    def _beside(self, sentence: Sentence, i: int, j: int) -> tuple[int, int] | None:
        """The clause that `according to X` (tokens `i` up to `j`) belongs to."""
        words = self.scan.words
        if i - sentence.i > 3:
            k = i - 1 if words[i - 1] == "," else i
            return (sentence.i, k)
        while j < sentence.j and words[j] != ",":
            j += 1
        return (j + 1, sentence.j) if j + 2 < sentence.j else None

    # ---- quotations that no cue covers ----------------------------------------------------------------------------

    def _reopened(self, quotes: list[Quote], covered: list[Report], number: int) -> None:
        """A quotation that reopens in this paragraph goes on with the one that did not close in the last."""
        if self.open_quote is not None and quotes and quotes[0].reopens:
            report = self.open_quote
            report.contents.append((quotes[0].first, quotes[0].last))
            report.quotes.append(quotes[0])
            covered.append(Report(report.rule, number, report.paragraph, [], quotes=[quotes[0]], entity=report.entity))
            self.resolver.spoke(report.entity, number)
        self.open_quote = None if not (quotes and quotes[0].goes_on) else self.open_quote

    def _quotation(self, number: int, sentence: Sentence, quote: Quote, covered: list[Report]) -> None:
        view = QuoteView(self, number, sentence, quote, covered)
        for rule in QUOTE_RULES:
            report = rule(view)
            if report is not None:
                report.quotes.append(quote)
                if report not in covered[-_NEAR:]:
                    covered.append(report)
                if report.contents and report.contents[-1][1] <= quote.first or not report.contents:
                    report.contents.append((quote.first, quote.last))
                if report.rule != "no_speech":
                    if report not in self.reports[-_NEAR:]:
                        self.reports.append(report)
                    self.resolver.spoke(report.entity, number)
                return


class QuoteView:
    """A quotation that no cue of its sentence covers, with both sides of it."""

    def __init__(
        self, reader: StoryReader, number: int, sentence: Sentence, quote: Quote, covered: list[Report]
    ) -> None:
        self.reader, self.number, self.sentence, self.quote, self.covered = reader, number, sentence, quote, covered
        self.shape: Shape = shape_of(reader.scan, quote, sentence)

    @property
    def whole(self) -> bool:
        """Whether the sentence is nothing but the quotation."""
        scan = self.reader.scan
        return all(scan.flags[k] & _EDGES for k in range(self.sentence.i, self.quote.first)) and all(
            scan.flags[k] & _EDGES for k in range(self.quote.last, self.sentence.j)
        )

    @property
    def before(self) -> Report | None:
        """The last report, if it stands in this paragraph or the one before."""
        reports = self.reader.reports
        if not reports:
            return None
        here = self.sentence.paragraph
        last = reports[-1]
        near = self.reader.sentences[last.sentence].paragraph
        return last if here - near <= 1 or self._adjoins(last) else None

    @property
    def last_spoken(self) -> Report | None:
        """The last report of this paragraph that holds a quotation."""
        for report in reversed(self.reader.reports[-_NEAR:]):
            if self.reader.sentences[report.sentence].paragraph != self.sentence.paragraph and not self._adjoins(report):
                return None
            if report.quotes:
                return report
        return None

    def _adjoins(self, last: Report) -> bool:
        """Whether the last report's words reach up to this paragraph, over several paragraphs of quotation."""
        return bool(last.contents) and last.contents[-1][1] >= self.sentence.i - 2

    def new(self, rule: str, confidence: Confidence, entity: int | None, link: str) -> Report:
        """Start a statement of this quotation alone."""
        return Report(
            rule, self.number, self.sentence.paragraph, [(self.quote.first, self.quote.last)],
            entity=entity, confidence=confidence if entity is not None else Confidence.NONE, link=link,
        )


def no_speech(v: QuoteView) -> Report | None:
    """Titles, nicknames, so-called words and words as words are nobody's speech: they end the search."""
    return Report("no_speech", v.number, v.sentence.paragraph, []) if v.shape in (Shape.TITLE, Shape.OTHER, Shape.SCARE) else None


def announced(v: QuoteView) -> Report | None:
    """The paragraph before ended with `Lee said:`."""
    return v.reader.pending if v.reader.pending is not None and v.whole else None


def continued(v: QuoteView) -> Report | None:
    """A sentence that is all quotation, behind a tag in the same paragraph: "A," Lee said. "B."."""
    last = v.before
    if not v.whole or last is None or v.reader.sentences[last.sentence].paragraph != v.sentence.paragraph:
        return None
    spoken = v.last_spoken
    if spoken is not None and v.number - v.reader.resolver.sentence_of(spoken.contents[-1][0]) <= 1:
        return spoken
    report = v.new("continued", Confidence.LINKED, last.entity, "continued")
    report.phrase = last.phrase
    return report


def same_sentence(v: QuoteView) -> Report | None:
    """Another quotation of the sentence has its speaker: "A," said Lee, who called it "B"."""
    report = next((r for r in reversed(v.covered[-_NEAR:]) if r.rule != "no_speech" and r.contents and r.entity is not None), None)
    return report if report and report.contents[-1][1] <= v.quote.first else None


def subject(v: QuoteView) -> Report | None:
    """A fragment in a sentence without a cue is the words of the sentence's subject."""
    if v.whole:
        return None
    phrase = _before_colon(v) or v.reader.subject(v.sentence, v.quote.first)
    if phrase is None:
        return None
    resolved = v.reader.resolver.resolve(phrase)
    if resolved.entity is None:
        return None
    colon = v.reader.scan.words[v.quote.first - 1] == ":"
    report = v.new(
        "colon" if colon else "subject", Confidence.LINKED if colon else Confidence.GUESSED, resolved.entity, resolved.link
    )
    report.phrase = phrase
    return report


def _before_colon(v: QuoteView) -> Phrase | None:
    """`More from Lee: "…"`: the name right before the colon."""
    scan, k = v.reader.scan, v.quote.first - 1
    if k <= v.sentence.i or scan.words[k] != ":":
        return None
    name = v.reader.names.ending(k)
    return Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name) if name and not name.possessive else None


def carried(v: QuoteView) -> Report | None:
    """A paragraph that opens with a quotation and has no cue goes on with the speaker of the paragraph before."""
    last = v.before
    if last is None or last.entity is None:
        return None
    report = v.new("carried", Confidence.LINKED if v.whole else Confidence.GUESSED, last.entity, "continued")
    report.phrase = last.phrase
    return report


def unknown(v: QuoteView) -> Report | None:
    """Nobody is told: the quotation stands alone."""
    return v.new("none", Confidence.NONE, None, "none") if v.shape is Shape.SPEECH else None


QUOTE_RULES: tuple[Callable[[QuoteView], Report | None], ...] = (
    no_speech, announced, continued, same_sentence, subject, carried, unknown,
)
"""The policy for quotations that no cue of their sentence covers, in order."""
