"""Block quotations: paragraphs set apart, whose words are somebody's without any marks."""

from typing import TYPE_CHECKING

from statements._stages.attribution.views import Report
from statements._stages.quotes import Quote
from statements._stages.sentences import Sentence
from statements.models import Confidence

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader


def read_block_quotation(reader: "StoryReader", number: int, sentence: Sentence, quotes: list[Quote]) -> None:
    """A block quotation is one direct statement of whoever was announced, or spoke or was spoken of before it."""
    if (
        reader.reports
        and reader.reports[-1].rule == "block_quotation"
        and reader.reports[-1].paragraph == sentence.paragraph
    ):
        reader.reports[-1].quotes += quotes
        return
    paragraph = reader.paragraphs[sentence.paragraph]
    report = Report("block_quotation", number, sentence.paragraph, [(paragraph.i, paragraph.j)], quotes=list(quotes))
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
    reader.reports.append(report)
    reader.resolver.spoke(report.entity, number)
