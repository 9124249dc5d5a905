"""Quotations that stand side by side with one tag behind the last: "A." "B," Lee said."""

from collections.abc import Sequence

from statements._stages.attribution.views import Report
from statements._stages.sentences import Sentence

_ALONE = frozenset({"none", "carried"})
_TAGGED = frozenset({"after", "inverted"})


def join_adjacent(reports: Sequence[Report], sentences: Sequence[Sentence]) -> list[Report]:
    """Give a quotation that has no tag to the statement right behind it, if that opens with a quotation of its own.

    In the next paragraph that one must reopen the first, which then was left open.

    It is wrong where two people speak side by side in one paragraph and only the second is named.
    """
    out: list[Report] = []
    for report in reports:
        while out and _adjoins(out[-1], report, sentences):
            before = out.pop()
            report.contents = [*before.contents, *report.contents]
            report.quotes = [*before.quotes, *report.quotes]
        out.append(report)
    return out


def _adjoins(before: Report, report: Report, sentences: Sequence[Sentence]) -> bool:
    if before.rule not in _ALONE or report.rule not in _TAGGED or not report.quotes or not before.quotes:
        return False
    goes_on = before.quotes[-1].goes_on and report.quotes[0].reopens
    if report.sentence <= before.sentence or not (before.paragraph == report.paragraph or goes_on):
        return False
    return (
        before.quotes[0].first == sentences[before.sentence].i
        and before.quotes[-1].last == sentences[report.sentence - 1].j
        and report.quotes[0].first == sentences[report.sentence].i
    )
