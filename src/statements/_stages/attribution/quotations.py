"""The rules for a quotation that no cue of its sentence covers. The first that answers wins.

Each rule looks at the whole quotation and both its sides. The order is the policy; a test pins it.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from statements._stages.attribution.nouns import noun_owner
from statements._stages.attribution.resolve import Resolved, Resolver
from statements._stages.attribution.subjects import Subjects
from statements._stages.attribution.views import Report
from statements._stages.forms import Shape, shape_of, title_like
from statements._stages.mentions import Phrase, phrase_after, phrase_before
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import BE, CUE, DOC, LINE, MARK, ORG, PERSON, PRON, PUNCT, STOP, TITLE
from statements.lexicon.wordings import SOURCE_PREPS
from statements.models import Confidence, CueClass, MentionForm

_DASHES = frozenset("—–-―")
_NEAR = 8
_NEAR_SENTENCES = 6
_EDGES = STOP | PUNCT | LINE
_MAX_SIGNATURE = 14
_PASSIVE_REACH = 6
_LABEL_REACH = 6
_SHORT = 5


class Reading(Protocol):
    """What the rules need of the reader: what it has read so far, and its tools."""

    scan: Scan
    names: NameIndex
    sentences: Sequence[Sentence]
    resolver: Resolver
    subjects: Subjects
    reports: list[Report]
    pending: Report | None

    def paragraph_end(self, sentence: Sentence) -> int:
        """The token behind the paragraph that a sentence stands in."""
        ...

    def signature_below(self, sentence: Sentence) -> Phrase | None:
        """The name that the paragraph below signs with."""
        ...

    def silent_hit(self, number: int) -> tuple[Resolved, Phrase | None] | None:
        """Who did a saying in the sentence before, of which nothing was told there."""
        ...


class QuoteView:
    """A quotation that no cue of its sentence covers, with both sides of it."""

    def __init__(self, reader: Reading, number: int, sentence: Sentence, quote: Quote, covered: list[Report]) -> None:
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
        """The last report, if it stands in this paragraph or the one before.

        Headline and dek are read after the body, of which nothing stands before them.
        """
        reports = self.reader.reports
        if not reports or reports[-1].sentence > self.number:
            return None
        here = self.sentence.paragraph
        last = reports[-1]
        if self.number - self._last_sentence(last) > _NEAR_SENTENCES:  # a whole article on one line
            return None
        near = self.reader.sentences[last.sentence].paragraph
        if near > here:  # the body's last report, read before headline and dek
            return None
        return last if here - near <= 1 + self._is_introduced or self._adjoins(last) else None

    @property
    def _is_introduced(self) -> bool:
        """Whether the paragraph before only leads to the quotation: Full statement:, Transcript as follows:."""
        scan, k = self.reader.scan, self.sentence.i - 1
        while k > 0 and scan.flags[k] & LINE:
            k -= 1
        return self.whole and scan.words[k] == ":"

    def _last_sentence(self, report: Report) -> int:
        """The sentence in which a report's words end."""
        return self.reader.resolver.sentence_of(report.contents[-1][0]) if report.contents else report.sentence

    @property
    def last_spoken(self) -> Report | None:
        """The last report of this paragraph that holds a quotation."""
        for report in reversed(self.reader.reports[-8:]):
            if report.sentence > self.number:
                return None
            if self.reader.sentences[report.sentence].paragraph != self.sentence.paragraph and not self._adjoins(
                report
            ):
                return None
            if report.quotes:
                return report
        return None

    def _adjoins(self, last: Report) -> bool:
        """Whether the last report's words reach up to this paragraph, over several paragraphs of quotation."""
        return bool(last.contents) and last.contents[-1][1] >= self.sentence.i - 2

    @property
    def is_word(self) -> bool:
        """Whether the marks hold one word, which nobody says but who is told to say it."""
        return self._words == 1

    @property
    def is_led(self) -> bool:
        """Whether a colon or dash leads to the quotation."""
        word = self.reader.scan.words[self.quote.first - 1]
        return word == ":" or word in _DASHES

    @property
    def is_short(self) -> bool:
        """Whether the marks hold a few words only, as they do in distance and in titles more than in speech."""
        return self._words <= _SHORT

    @property
    def is_titled(self) -> bool:
        """Whether all words but the small ones have capitals."""
        return title_like(self.reader.scan, self.quote)

    @property
    def _words(self) -> int:
        flags, quote = self.reader.scan.flags, self.quote
        return sum(not flags[k] & _EDGES for k in range(quote.i, quote.j))

    def silent(self) -> Report:
        """Nobody's speech: the end of the search."""
        return Report("no_speech", self.number, self.sentence.paragraph, [])

    def new(self, rule: str, confidence: Confidence, entity: int | None, link: str) -> Report:
        """Start a statement of this quotation alone."""
        return Report(
            rule,
            self.number,
            self.sentence.paragraph,
            [(self.quote.first, self.quote.last)],
            entity=entity,
            confidence=confidence if entity is not None else Confidence.NONE,
            link=link,
        )


def no_speech(v: QuoteView) -> Report | None:
    """Titles, nicknames, so-called words and words as words are nobody's speech: they end the search."""
    return v.silent() if v.shape in (Shape.TITLE, Shape.OTHER, Shape.SCARE) else None


def signature(v: QuoteView) -> Report | None:
    """`"Rain fell." — Ann Lee`: a name behind a dash at the end of the paragraph signs the words."""
    scan, k, end = v.reader.scan, v.quote.last, v.reader.paragraph_end(v.sentence)
    if k >= end and v.whole and (signed := v.reader.signature_below(v.sentence)) is not None:
        resolved = v.reader.resolver.resolve(signed)
        report = v.new("signature", resolved.confidence, resolved.entity, resolved.link)
        report.phrase = signed
        return report
    if k >= end or scan.words[k] not in _DASHES or end - k > _MAX_SIGNATURE:
        return None
    phrase = phrase_after(scan, v.reader.names, k + 1, end)
    if phrase is None or (phrase.name is None and phrase.form is MentionForm.OTHER and phrase.j < end - 1):
        return None
    resolved = v.reader.resolver.resolve(phrase)
    report = v.new("signature", resolved.confidence, resolved.entity, resolved.link)
    report.phrase = phrase
    return report


def printed_label(v: QuoteView) -> Report | None:
    """`"LEE: Rain fell."`: a label in capitals inside the marks of an embedded transcript."""
    phrase = label_inside(v.reader.scan, v.reader.names, v.quote)
    if phrase is None:
        return None
    resolved = v.reader.resolver.resolve(phrase)
    if resolved.entity is None or not v.reader.resolver.people.entities[resolved.entity].is_person:
        return None  # `"WARNING: …"` is what the writing says
    report = v.new("label", Confidence.STATED, resolved.entity, "label")
    report.phrase, report.contents = phrase, [(phrase.j + 1, v.quote.last)]
    return report


def label_inside(scan: Scan, names: NameIndex, quote: Quote) -> Phrase | None:
    """Return the name in capitals before a colon that opens a quotation."""
    colon = next(
        (k for k in range(quote.i + 1, min(quote.i + _LABEL_REACH, quote.j - 1)) if scan.words[k] == ":"), None
    )
    if colon is None or not all(scan.words[t].isupper() or not scan.words[t].isalpha() for t in range(quote.i, colon)):
        return None
    name = names.ending(colon)
    if name is None or any(scan.flags[t] & MARK for t in range(quote.i, name.i)):
        return None  # the label stands in marks of its own
    return Phrase(quote.i, name.j, MentionForm.NAME, name.j - 1, name)


def announced(v: QuoteView) -> Report | None:
    """The paragraph before ended with `Lee said:`."""
    if v.whole and (silent := v.reader.silent_hit(v.number)) is not None:
        resolved, phrase = silent
        report = v.new("announced", min(resolved.confidence, Confidence.LINKED), resolved.entity, resolved.link)
        report.phrase = phrase
        return report
    opens = v.quote.first == v.sentence.i and v.number > 0
    fresh = opens and v.reader.sentences[v.number - 1].paragraph != v.sentence.paragraph
    return v.reader.pending if v.reader.pending is not None and (v.whole or fresh) else None


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
    led = _before_colon(v)
    if led is not None and v.reader.scan.words[led.i - 1] == ";":
        return None  # Lee says dam holds; mayor: "Baseless"
    report = next(
        (r for r in reversed(v.covered[-_NEAR:]) if r.rule != "no_speech" and r.contents and r.entity is not None), None
    )
    return report if report and report.contents[-1][1] <= v.quote.first else None


def noun(v: QuoteView) -> Report | None:
    """`Lee's claim that "…"`: the words are the noun's owner's."""
    owner = noun_owner(v.reader.scan, v.reader.names, v.sentence, v.quote)
    if owner is None or v.whole:
        return None
    if owner.phrase.form is MentionForm.OTHER:
        return None
    resolved = v.reader.resolver.resolve(owner.phrase)
    report = v.new("noun", Confidence.LINKED, resolved.entity, resolved.link)
    report.phrase = owner.phrase
    report.cue, report.cue_class = (owner.noun, owner.noun + 1), CueClass.SAY
    if v.reader.scan.lowers[owner.noun + 1] == "that" and owner.noun + 2 <= v.quote.first:
        report.contents = [(owner.noun + 1, v.sentence.j)]
    return report


def agent(v: QuoteView) -> Report | None:
    """`was called "a flood" by Ann Lee`: who does the saying in the passive stands behind the words."""
    scan, k = v.reader.scan, v.quote.last
    if k + 1 >= v.sentence.j or scan.lowers[k] != "by":
        return None
    first = max(v.sentence.i, v.quote.first - _PASSIVE_REACH)
    verb = next((t for t in range(first + 1, v.quote.first) if scan.flags[t - 1] & BE and scan.flags[t] & CUE), None)
    if verb is None:
        return None
    phrase = phrase_after(scan, v.reader.names, k + 1, v.sentence.j)
    if phrase is None or not (phrase.name is not None or scan.flags[phrase.head] & (PERSON | ORG | TITLE | PRON)):
        return None
    resolved = v.reader.resolver.resolve(phrase)
    report = v.new("agent", resolved.confidence, resolved.entity, resolved.link)
    report.phrase = phrase
    report.cue, report.cue_class = (verb, verb + 1), CueClass.SAY
    return report


def subject(v: QuoteView) -> Report | None:
    """A fragment in a sentence without a cue is the words of the sentence's subject."""
    if v.whole:
        return None
    if not v.is_led and (v.is_word or (v.is_short and (v.is_titled or not v.quote.double))):
        return v.silent()
    phrase = _before_colon(v) or v.reader.subjects.of(v.sentence, v.quote.first)
    if phrase is None:
        return None
    resolved = v.reader.resolver.resolve(phrase)
    if resolved.entity is None:
        return None
    colon = v.reader.scan.words[v.quote.first - 1] == ":"
    report = v.new(
        "colon" if colon else "subject",
        Confidence.LINKED if colon else Confidence.GUESSED,
        resolved.entity,
        resolved.link,
    )
    report.phrase = phrase
    return report


def _before_colon(v: QuoteView) -> Phrase | None:
    """`More from Lee: "…"`, `From the report: "…"`: the source right before the colon."""
    scan, k = v.reader.scan, v.quote.first - 1
    if k <= v.sentence.i or scan.words[k] != ":":
        return None
    phrase = phrase_before(scan, v.reader.names, k, v.sentence.i)
    if phrase is None or not (phrase.name or scan.flags[phrase.head] & (DOC | ORG | PERSON)):
        return None
    led = (
        phrase.i == v.sentence.i
        or scan.lowers[phrase.i - 1] in SOURCE_PREPS
        or scan.flags[phrase.i - 1] & (STOP | PUNCT)
    )
    return phrase if led else None


def carried(v: QuoteView) -> Report | None:
    """A paragraph that opens with a quotation and has no cue goes on with the speaker of the paragraph before."""
    last = v.before
    if v.is_short and not v.is_led and (v.is_titled or not v.whole):
        return v.silent()
    if last is None or last.entity is None:
        return None
    report = v.new("carried", Confidence.LINKED if v.whole else Confidence.GUESSED, last.entity, "continued")
    report.phrase = last.phrase
    return report


def foregoing(v: QuoteView) -> Report | None:
    """A paragraph that is all quotation and that nobody leads to: the person whom the sentence before is about."""
    if not v.whole or v.is_short or v.number == 0:
        return None
    before = v.reader.sentences[v.number - 1]
    phrase = _owner(v.reader.scan, before) or v.reader.subjects.of(before, before.j)
    resolved = (
        v.reader.resolver.resolve(phrase) if phrase is not None and phrase.form is not MentionForm.OTHER else None
    )
    if resolved is None or resolved.entity is None:
        return None
    report = v.new("foregoing", Confidence.GUESSED, resolved.entity, resolved.link)
    report.phrase = phrase
    return report


def _owner(scan: Scan, sentence: Sentence) -> Phrase | None:
    """`Her crew has lost a third of its men.`: the person whose possession opens the sentence."""
    if scan.lowers[sentence.i] not in {"his", "her"}:
        return None
    return Phrase(sentence.i, sentence.i + 1, MentionForm.PRONOUN, sentence.i)


def unknown(v: QuoteView) -> Report | None:
    """Nobody is told: the quotation stands alone."""
    return v.new("none", Confidence.NONE, None, "none")


QUOTE_RULES: tuple[Callable[[QuoteView], Report | None], ...] = (
    no_speech,
    signature,
    printed_label,
    announced,
    continued,
    same_sentence,
    noun,
    agent,
    subject,
    carried,
    foregoing,
    unknown,
)
"""The policy for quotations that no cue of their sentence covers, in order."""
