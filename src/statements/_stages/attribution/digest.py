"""Digests: each paragraph or item behind the announcement is one statement of the principal."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from statements._stages.announcing import announces
from statements._stages.attribution.headline import headline_report
from statements._stages.attribution.origin import owner_of_saying, quotation_said
from statements._stages.attribution.views import Report
from statements._stages.blocks import BlockKind, Paragraph
from statements._stages.forms import Shape, shape_of
from statements._stages.frame import told
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import AUX, CUE, MARK, STOP, VERB
from statements.lexicon.wordings import CUTS, PLAIN_SAYING, TOPIC_OPENERS
from statements.models import Confidence, CueClass

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader

_TOPIC_WORDS = 14
_BARE_TOPIC_WORDS = 9
_LABEL_WORDS = 12
_LISTED = frozenset({BlockKind.ITEM, BlockKind.DASH})
_VERBS = CUE | VERB
_THIRD = 1 / 3
_LINK_WORDS = 6
_BLOCKS = 0.4
_SAYING = frozenset({CueClass.SAY, CueClass.WRITE, CueClass.ASK})


class DigestReader:
    """Reads the paragraphs of a digest. What shows the writer's own voice is read as a story is.

    It is wrong for a paragraph of background that the writer put between the points.
    """

    def __init__(self, reader: "StoryReader", principal: int, first: int) -> None:
        self.reader, self.principal = reader, principal
        behind = reader.paragraphs[first:]
        quoting = sum(told.quotes(p, reader.quoted) for p in behind)
        mine = sum(told.in_first_person(reader.scan, p, reader.quoted) for p in behind)
        self.verbatim = not quoting and told.share(behind, mine) >= _THIRD
        """Whether the points are in the speaker's own words without marks: many in the first person, none quoted."""
        blocks = sum(p.kind is BlockKind.BLOCK_QUOTE for p in behind)
        self.set_apart = told.share(behind, blocks) >= _BLOCKS
        """Whether the speaker's words are set apart as block quotations, so that the rest is the writer's."""

    def read(self, numbers: Sequence[int]) -> Iterator[Report]:
        """Yield the statements of the sentences with these numbers."""
        sentences = self.reader.sentences
        for paragraph, group in groupby(numbers, key=lambda n: sentences[n].paragraph):
            inside = list(group)
            p = self.reader.paragraphs[paragraph]
            if p.kind is BlockKind.HEADING:
                if report := headline_report(self.reader, inside[0], named=True):
                    yield report
            elif self.writers(p) or self.is_anothers(p):
                for number in inside:
                    self.reader.read(number)
            elif not self.is_aside(p):
                yield self.report(p, [sentences[n] for n in inside])
                self.reader.resolver.spoke(self.principal, inside[-1])

    def writers(self, p: Paragraph) -> bool:
        """Whether a paragraph is the writer's own: no item, in the first person outside marks, or between block quotations."""
        if p.kind is BlockKind.BLOCK_QUOTE:
            return False
        if self.set_apart:
            return True
        if self.verbatim or p.kind in _LISTED:
            return False
        return told.in_first_person(self.reader.scan, p, self.reader.quoted)

    def is_anothers(self, p: Paragraph) -> bool:
        """Whether the full name of somebody else heads a paragraph in marks, as praise is listed: `Mayor Ann Lee: “…”`."""
        scan, reader = self.reader.scan, self.reader
        k = next((t for t in range(p.i + 1, min(p.i + _LABEL_WORDS, p.j - 1)) if scan.words[t] == ":"), None)
        if k is None or not scan.flags[k + 1] & MARK or scan.lowers[p.i] in TOPIC_OPENERS:
            return False
        name = reader.names.ending(k)
        if name is None or len(name.bare) == 1 or any(f & (_VERBS | AUX | STOP) for f in scan.flags[p.i : name.i]):
            return False
        entity = reader.resolver.people.of_name.get(name.i, self.principal)
        return entity != self.principal and reader.resolver.people.entities[entity].is_person

    def is_aside(self, p: Paragraph) -> bool:
        """Whether a line only announces the next points, or is all hashtags: `Other statements by the minister:`."""
        scan = self.reader.scan
        if scan.words[p.i] == "#":
            return all(scan.words[k] == "#" for k in range(p.i, p.j, 2))
        return scan.words[p.j - 1] == ":" and announces(scan, p.i, p.j)

    def report(self, p: Paragraph, sentences: Sequence[Sentence]) -> Report:
        """Make one statement of a paragraph, without the topic that it may be headed by."""
        first, last = sentences[0], sentences[-1]
        begins = topic_end(self.reader.scan, p)
        report = Report(
            self.rule(p),
            self.reader.resolver.sentence_of(first.i),
            first.paragraph,
            [(begins, _without_link(self.reader.scan, begins, last.j))],
            entity=self.principal,
            confidence=Confidence.LINKED,
            link="principal",
        )
        for sentence in sentences:
            self.add(report, sentence)
        return report

    def rule(self, p: Paragraph) -> str:
        """The name of the rule: by it the assembly knows words that are direct without marks."""
        scan = self.reader.scan
        if p.kind is BlockKind.BLOCK_QUOTE:
            return "block_quotation"
        own = told.in_first_person(scan, p, self.reader.quoted)
        if own and p.kind in _LISTED and not told.quotes(p, self.reader.quoted):
            return "verbatim"
        if self.verbatim and (own or any(cut in scan.of(p.i, p.j) for cut in CUTS)):
            return "verbatim"
        return "principal"

    def add(self, report: Report, sentence: Sentence) -> None:
        """Add the quotations of a sentence to its paragraph's statement, with cue, mention and origin if it has any."""
        reader = self.reader
        begins = report.contents[0][0]
        scan, mine = reader.scan, [q for n in sentence.quotes if (q := reader.quotes[n]).first >= begins]
        for quote in mine:
            if owner := owner_of_saying(scan, reader.names, reader.lexicon, sentence, quote):
                self.ascribe(report, quote, owner.text)
        report.quotes += [q for q in mine if shape_of(scan, q, sentence) is Shape.SPEECH]
        for hit in reader.finder.find(sentence, reader.places_in(sentence.i, sentence.j), mine):
            if hit.subject is None:
                continue
            resolved = reader.resolver.resolve(hit.subject)
            if resolved.entity == self.principal and hit.cue.cue_class in _SAYING:
                report.cue, report.cue_class, report.phrase = (hit.v, hit.j), hit.cue.cue_class, hit.subject
                report.link = resolved.link
            elif resolved.entity is None or resolved.entity == self.principal:
                continue
            elif said := quotation_said(scan, hit, mine):
                self.ascribe(report, said, reader.resolver.people.entities[resolved.entity].label)

    def ascribe(self, report: Report, quote: Quote, origin: str) -> None:
        """Note whom the principal ascribes a quotation to; the first is the origin of the whole statement."""
        report.ascribed = {quote.first: origin, **(report.ascribed or {})}
        report.origin = report.origin or origin


def _without_link(scan: Scan, i: int, j: int) -> int:
    """Return the token behind the words without a link in brackets at their end: `([Watch](…))`."""
    k = max(i + 1, j - _LINK_WORDS)
    opened = next((x for x in range(j - 1, k, -1) if scan.words[x] == "("), j)
    return opened if scan.words[j - 1] == ")" and scan.text.startswith("([", scan.starts[opened]) else j


def topic_end(scan: Scan, p: Paragraph) -> int:
    """Return the token behind the topic that heads a paragraph, its first if none does: `On prices: …`, `2. Pilots: …`.

    A topic has no verb. It is wrong for a verb that the lexicon does not know.
    """
    led = scan.lowers[p.i] in TOPIC_OPENERS
    if not led and p.kind not in _LISTED:
        return p.i
    for k in range(p.i + 1, min(p.i + (_TOPIC_WORDS if led else _BARE_TOPIC_WORDS), p.j - 1)):
        if scan.words[k] == ":":
            return k + 1
        if scan.flags[k] & (STOP | AUX) or scan.lowers[k] in PLAIN_SAYING:
            return p.i
        if not led and (scan.flags[k] & _VERBS or scan.lowers[k].endswith("ed")):
            return p.i
    return p.i
