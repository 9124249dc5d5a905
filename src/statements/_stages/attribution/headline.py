"""The forms of attribution that only headlines have, those of a live page too: `claim — Lee`, `Lee: claim`."""

from typing import TYPE_CHECKING

from statements._stages.attribution.views import Report
from statements._stages.mentions import Phrase, phrase_after, phrase_before
from statements.lexicon.flags import CUE, PERSON, PREP, TITLE
from statements.lexicon.wordings import TOPIC_OPENERS
from statements.models import Confidence, MentionForm

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader

_DASHES = frozenset("—–-")
_MAX_SOURCE = 7
_MIN_CLAIM = 4


def headline_colon(reader: "StoryReader", number: int) -> Report | None:
    """Read `Ann Lee: claim` in a headline. It is wrong for a headline on a person that is no claim of hers."""
    scan, sentence = reader.scan, reader.sentences[number]
    colon = next(
        (k for k in range(sentence.i, min(sentence.i + _MAX_SOURCE, sentence.j)) if scan.words[k] == ":"), None
    )
    if colon is None or sentence.j - colon < _MIN_CLAIM or colon == sentence.i:
        return None
    phrase = phrase_before(scan, reader.names, colon, sentence.i)
    if phrase is None or phrase.i != sentence.i:
        return None
    if phrase.name is None and not scan.flags[phrase.head] & TITLE:
        return None
    resolved = reader.resolver.resolve(phrase)
    if phrase.name is None and resolved.link != "title":
        return None
    if resolved.entity is None or not reader.resolver.people.entities[resolved.entity].is_person:
        return None
    report = Report("colon", number, sentence.paragraph, [(colon + 1, sentence.j)], phrase=phrase)
    report.entity, report.link, report.confidence = resolved.entity, resolved.link, resolved.confidence
    quotes = [reader.quotes[q] for q in sentence.quotes]
    report.quotes = [q for q in quotes if q.first > colon]
    reader.resolver.spoke(report.entity, number)
    return report


def headline_quote(reader: "StoryReader", number: int) -> Report | None:
    """Read `"Quotation": Lee calls for …`, `"Quotation". Lee on the dam`: whom the words behind colon or stop begin with."""
    scan, sentence = reader.scan, reader.sentences[number]
    first = reader.quotes[sentence.quotes[0]] if sentence.quotes else None
    end = reader.paragraph_end(sentence)
    if first is None or first.first > sentence.i or first.last + 1 >= end or scan.words[first.last] not in ":.":
        return None
    phrase = phrase_after(scan, reader.names, first.last + 1, end)
    if (
        phrase is None
        or phrase.name is None
        or not _is_person(reader, reader.resolver.people.of_name.get(phrase.name.i))
    ):
        phrase = _person_near(reader, first.last + 1, end) or phrase
    if phrase is None or (phrase.name is None and not scan.flags[phrase.head] & (TITLE | PERSON)):
        return None
    if scan.words[first.last] == "." and (
        phrase.name is None or TOPIC_OPENERS.isdisjoint(scan.lowers[phrase.j : phrase.j + 1])
    ):
        return None
    resolved = reader.resolver.resolve(phrase)
    report = Report("colon", number, sentence.paragraph, [(first.first, first.last)], phrase=phrase, quotes=[first])
    report.entity, report.link = resolved.entity, resolved.link
    report.confidence = min(resolved.confidence, Confidence.LINKED)
    return report if resolved.entity is not None else None


def _person_near(reader: "StoryReader", i: int, j: int) -> Phrase | None:
    """The person named behind a few words that tell where he is from or what he does: `Harbour skipper Ann Lee`."""
    for k in range(i, min(j, i + _MAX_SOURCE)):
        name = reader.names.starting(k)
        if reader.scan.flags[k] & (PREP | CUE) and name is None:
            return None
        if name is not None and not name.possessive and _is_person(reader, reader.resolver.people.of_name.get(name.i)):
            return Phrase(i, name.j, MentionForm.NAME, name.j - 1, name)
    return None


def headline_report(reader: "StoryReader", number: int, *, named: bool = False) -> Report | None:
    """Read `claim — source` in a headline; with `named`, only where the source is a person's name or title.

    It is wrong where what follows the dash is a second claim.
    """
    scan, sentence = reader.scan, reader.sentences[number]
    for k in range(sentence.j - 2, max(sentence.i + 2, sentence.j - 1 - _MAX_SOURCE), -1):
        if scan.words[k] in _DASHES and scan.spaced(k) and scan.spaced(k + 1):
            phrase = phrase_before(scan, reader.names, sentence.j, k + 1)
            if phrase is None or phrase.i != k + 1:
                return None
            resolved = reader.resolver.resolve(phrase)
            if named and not _is_person(reader, resolved.entity):
                return None
            report = Report("headline_dash", number, sentence.paragraph, [(sentence.i, k)], phrase=phrase)
            report.entity, report.link = resolved.entity, resolved.link
            report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
            if phrase.form is MentionForm.OTHER:
                report.confidence = min(report.confidence, Confidence.LINKED)
            return report
    return None


def _is_person(reader: "StoryReader", entity: int | None) -> bool:
    return entity is not None and reader.resolver.people.entities[entity].is_person
