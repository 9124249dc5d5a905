"""Block quotations: paragraphs set apart, whose words are somebody's without any marks."""

from typing import TYPE_CHECKING

from statements._stages.attribution.views import Report
from statements._stages.blocks import BlockKind, Paragraph
from statements._stages.mentions import Phrase, phrase_after
from statements._stages.quotes import Quote
from statements._stages.sentences import Sentence
from statements.models import Confidence, MentionForm

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader

_RULE = "block_quotation"
_DASHES = frozenset("—–-―")
_SIGNATURE = 12  # tokens of a name and an office


def read_block_quotation(reader: "StoryReader", number: int, sentence: Sentence, quotes: list[Quote]) -> None:
    """Read one sentence of a block quotation.

    All its paragraphs are one direct statement of whoever signs it, was announced, or spoke or was spoken of before it.
    It is wrong for what is set apart and is nobody's words, such as a recipe.
    """
    paragraph = reader.paragraphs[sentence.paragraph]
    report = reader.reports[-1] if reader.reports and reader.reports[-1].rule == _RULE else None
    begun = report is not None and report.contents[-1][0] >= paragraph.i
    if report is None or not (begun or _goes_on(reader, report, sentence.paragraph)):
        report = Report(_RULE, number, sentence.paragraph, [])
        _introduce(reader, report, number)
        reader.reports.append(report)
    elif not begun and (signature := _signature(reader, paragraph, paragraph.i)):
        _sign(reader, report, signature, number)
        return
    if not begun:
        report.contents.append(_words(reader, report, paragraph, number))
    report.quotes += [q for q in quotes if q.last <= report.contents[-1][1]]
    reader.resolver.spoke(report.entity, number)


def _goes_on(reader: "StoryReader", report: Report, paragraph: int) -> bool:
    """Whether nothing stands between a block quotation and this paragraph, and it has not been signed."""
    if report.phrase is not None and report.phrase.i > report.contents[-1][1]:
        return False
    between = reader.paragraphs[report.paragraph : paragraph]
    return all(p.kind is BlockKind.BLOCK_QUOTE or reader.scan.words[p.i] == ">" for p in between)


def _introduce(reader: "StoryReader", report: Report, number: int) -> None:
    """Give a block quotation to whom the line before it announces, else who spoke last, else its subject."""
    if reader.pending is not None:
        report.cue, report.cue_class, report.phrase = (
            reader.pending.cue,
            reader.pending.cue_class,
            reader.pending.phrase,
        )
        report.entity, report.confidence, report.link = (
            reader.pending.entity,
            reader.pending.confidence,
            reader.pending.link,
        )
        reader.pending = None
    elif number > 0:
        before = reader.sentences[number - 1]
        phrase = reader.subjects.of(before, before.j)
        last = reader.resolver.last if number - reader.resolver.last_sentence <= 1 or phrase is None else None
        entity = last if last is not None else reader.resolver.resolve(phrase).entity if phrase else None
        report.entity, report.link = entity, "continued"
        report.phrase = phrase if last is None else None
        report.confidence = Confidence.LINKED if entity is not None else Confidence.NONE


def _words(reader: "StoryReader", report: Report, paragraph: Paragraph, number: int) -> tuple[int, int]:
    """The tokens of a paragraph that are quoted: without `— Ann Lee` at its end, which signs them."""
    words = reader.scan.words
    for k in range(paragraph.j - 2, max(paragraph.i, paragraph.j - _SIGNATURE), -1):
        if words[k] in _DASHES and reader.scan.spaced(k + 1) and (signature := _signature(reader, paragraph, k)):
            _sign(reader, report, signature, number)
            return paragraph.i, k
    return paragraph.i, paragraph.j


def _signature(reader: "StoryReader", paragraph: Paragraph, dash: int) -> Phrase | None:
    """`— Ann Lee, Mayor`: the name behind a dash that is all that follows it."""
    if reader.scan.words[dash] not in _DASHES or paragraph.j - dash > _SIGNATURE:
        return None
    phrase = phrase_after(reader.scan, reader.names, dash + 1, paragraph.j)
    if phrase is None or phrase.form is not MentionForm.NAME:
        return None
    return phrase if phrase.j == paragraph.j or reader.scan.words[phrase.j] in {",", "("} else None


def _sign(reader: "StoryReader", report: Report, signature: Phrase, number: int) -> None:
    resolved = reader.resolver.resolve(signature)
    report.entity, report.confidence, report.link = resolved.entity, resolved.confidence, resolved.link
    report.phrase, report.cue = signature, None
    reader.resolver.spoke(report.entity, number)
