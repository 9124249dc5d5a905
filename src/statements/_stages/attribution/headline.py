"""The forms of attribution that only headlines have: `claim — Lee`, `Lee: claim`."""

from typing import TYPE_CHECKING

from statements._stages.attribution.views import Report
from statements._stages.mentions import phrase_before
from statements._stages.names import NameIndex
from statements._stages.scan import Scan
from statements.models import Confidence, MentionForm

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader

_DASHES = frozenset("—–-")
_MAX_SOURCE = 7


def headline_report(scan: Scan, names: NameIndex, reader: "StoryReader", number: int) -> Report | None:
    """Read `claim — source` in a headline. It is wrong where what follows the dash is a second claim."""
    sentence = reader.sentences[number]
    for k in range(sentence.j - 2, max(sentence.i + 2, sentence.j - 1 - _MAX_SOURCE), -1):
        if scan.words[k] in _DASHES and scan.spaced(k) and scan.spaced(k + 1):
            phrase = phrase_before(scan, names, sentence.j, k + 1)
            if phrase is None or phrase.i != k + 1:
                return None
            resolved = reader.resolver.resolve(phrase)
            report = Report("headline_dash", number, sentence.paragraph, [(sentence.i, k)], phrase=phrase)
            report.entity, report.link = resolved.entity, resolved.link
            report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
            if phrase.form is MentionForm.OTHER:
                report.confidence = min(report.confidence, Confidence.LINKED)
            return report
    return None
