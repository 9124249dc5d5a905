"""Transcripts: each printed label opens a turn, and a turn is one direct statement over all its paragraphs."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from statements._stages.attribution.text import Text
from statements._stages.attribution.transcript.asking import mark_askers
from statements._stages.attribution.transcript.callers import name_askers
from statements._stages.attribution.transcript.ending import story_below
from statements._stages.attribution.transcript.notes import Notes
from statements._stages.attribution.transcript.roster import learn_roster
from statements._stages.attribution.transcript.speakers import Voices
from statements._stages.attribution.views import Report
from statements._stages.labels import Label
from statements._stages.mentions import Phrase
from statements._stages.quotes import Quote
from statements.models import CueClass, MentionForm

_FEWEST = 2  # paragraphs of a last turn below which a story may follow


def turns(text: Text, above: Sequence[int]) -> tuple[list[Report], int]:
    """Return one report a turn, in order, with the asking side marked, and the paragraph where a story follows them.

    `above` are the persons whom the text names before the first turn. A label with nothing but a note behind it, such
    as `(Laughter.)`, makes no turn.
    """
    scan, people, labels = text.scan, text.people, text.labels
    learn_roster(scan, text.names, people, labels[0].line)
    voices = Voices(scan, text.names, people, labels, above)
    notes = Notes(scan)
    reports: list[Report] = []
    spoken: list[Label] = []
    starts = [p.i for p in text.paragraphs]
    at = [bisect_left(starts, label.body, text.front) for label in labels]
    below = _below(text, at, voices)
    at.append(below)
    for n, label in enumerate(labels):
        stop = at[n + 1]
        contents = notes.spoken([(p.i, p.j) for p in text.paragraphs[at[n] : stop]])
        if contents:
            reports.append(_turn(text, label, at[n], contents, voices))
            spoken.append(label)
    _take_quotes(reports, text.quotes)
    mark_askers(scan, people, reports, spoken)
    name_askers(scan, text.names, people, reports, spoken)
    return reports, below


def _below(text: Text, at: Sequence[int], voices: Voices) -> int:
    """The paragraph behind the last turn."""
    stop = len(text.paragraphs)
    if stop - at[-1] < _FEWEST:
        return stop
    speaker = voices.of(text.labels[-1]).entity
    usual = max((b - a for a, b in pairwise(at)), default=0)
    return story_below(text, at[-1], speaker, usual)


def _turn(text: Text, label: Label, paragraph: int, contents: list[tuple[int, int]], voices: Voices) -> Report:
    voice = voices.of(label)
    report = Report("unlabelled", -1, paragraph, contents)
    report.entity, report.confidence, report.link = voice.entity, voice.confidence, voice.link
    if not label.unlabelled:
        name = text.names.ending(label.j)
        form = MentionForm.OTHER if name is None or label.nameless else MentionForm.NAME
        report.rule, report.cue, report.cue_class = "label", (label.i, label.j), CueClass.LABEL
        report.phrase = Phrase(label.i, label.j, form, label.j - 1, name)
    return report


def _take_quotes(reports: Sequence[Report], quotes: Sequence[Quote]) -> None:
    """Give each quotation to the turn that it stands in, notes inside it or not."""
    k = 0
    for report in reports:
        i, j = report.contents[0][0], report.contents[-1][1]
        while k < len(quotes) and quotes[k].first < i:
            k += 1
        while k < len(quotes) and quotes[k].last <= j:
            report.quotes.append(quotes[k])
            k += 1
