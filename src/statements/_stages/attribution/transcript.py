"""Transcripts: each printed label opens a turn, and a turn is one direct statement over all its paragraphs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from statements._stages.attribution.views import Report
from statements._stages.blocks import Paragraph
from statements._stages.labels import Label
from statements._stages.names import NameIndex
from statements._stages.people import People
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements.lexicon.layouts import ASKING_LABELS
from statements.models import Confidence, CueClass, SpeakerKind

_ASKS_ALWAYS, _ASKS, _ASKS_SOME = 0.8, 0.5, 0.2  # shares of turns that end with a question mark


def turns(
    scan: Scan,
    names: NameIndex,
    people: People,
    paragraphs: Sequence[Paragraph],
    labels: Sequence[Label],
    quotes: Sequence[Quote],
) -> list[Report]:
    """Return one report a turn, in order, with the asking side marked."""
    reports: list[Report] = []
    starts = [p.i for p in paragraphs]
    at = [bisect_left(starts, label.body) for label in labels]
    for n, label in enumerate(labels):
        stop = at[n + 1] if n + 1 < len(labels) else len(paragraphs)
        contents = [(paragraphs[k].i, paragraphs[k].j) for k in range(at[n], stop)]
        contents = [(i, j) for i, j in contents if i < j]
        if not contents:
            continue
        report = Report(
            "label",
            -1,
            at[n],
            contents,
            (label.i, label.j),
            CueClass.LABEL,
            entity=speaker_of(scan, names, people, label, labels),
            confidence=Confidence.STATED,
            link="label",
        )
        report.is_question = label.key in ASKING_LABELS
        reports.append(report)
    _take_quotes(reports, quotes)
    _mark_askers(scan, reports)
    return reports


def speaker_of(scan: Scan, names: NameIndex, people: People, label: Label, labels: Sequence[Label]) -> int:
    """Return the speaker whom a label names, in full or by initials; `Question` and the like are unnamed sources."""
    full = label if label.key in ASKING_LABELS else _spelled_out(scan, label, labels) or label
    name = names.ending(full.j)
    if name is None:
        name = next((n for k in range(full.i, full.j) if (n := names.starting(k))), None)
    if name is not None and name.i in people.of_name and full.key not in ASKING_LABELS:
        return people.of_name[name.i]
    return people.printed(scan.line_of(label.i, label.j), SpeakerKind.UNNAMED)


def _spelled_out(scan: Scan, label: Label, labels: Sequence[Label]) -> Label | None:
    """The full label that initials stand for: GC for George Catlin."""
    initials = scan.words[label.i]
    if label.j - label.i != 1 or not 2 <= len(initials) <= 3 or not initials.isupper():
        return None
    for other in labels:
        words = [w for w in scan.words[other.i : other.j] if w[:1].isupper()]
        if len(words) >= 2 and "".join(w[0] for w in words[-len(initials) :]) == initials:
            return other
    return None


def _take_quotes(reports: Sequence[Report], quotes: Sequence[Quote]) -> None:
    k = 0
    for report in reports:
        for i, j in report.contents:
            while k < len(quotes) and quotes[k].first < i:
                k += 1
            while k < len(quotes) and quotes[k].last <= j:
                report.quotes.append(quotes[k])
                k += 1


def _mark_askers(scan: Scan, reports: Sequence[Report]) -> None:
    """Mark the turns of the asking side: who ends most turns with a question mark, and speaks less than the other."""
    ends: dict[int, list[bool]] = defaultdict(list)
    length: dict[int, int] = defaultdict(int)
    for report in reports:
        last = report.contents[-1][1]
        asks = any(scan.words[k] == "?" for k in range(max(report.contents[-1][0], last - 3), last))
        if report.entity is not None:
            ends[report.entity].append(asks)
            length[report.entity] += sum(j - i for i, j in report.contents)
    shares = {e: sum(asked) / len(asked) for e, asked in ends.items()}
    most = max(length, key=lambda e: (length[e], -shares[e]), default=None)
    least = min(shares.values(), default=0.0)
    askers = {
        e
        for e, share in shares.items()
        if share > least
        and (share >= _ASKS_ALWAYS or (e != most and (share >= _ASKS or _other_side(e, shares, length))))
    }
    for report in reports:
        report.is_question = report.is_question or report.entity in askers


def _other_side(entity: int, shares: dict[int, float], length: dict[int, int]) -> bool:
    """Whether of two speakers this is plainly the one who asks: more often, and in half as many words."""
    if len(shares) != 2:
        return False
    other = next(e for e in shares if e != entity)
    brief = length[entity] * 2 < length[other] and shares[entity] > shares[other] * 2
    return shares[entity] >= _ASKS_SOME or brief
