"""Questions told from answers: who is on the asking side, and which turns of a host put something to somebody."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from statements._stages.attribution.views import Report
from statements._stages.labels import Label
from statements._stages.people import People
from statements._stages.scan import Scan
from statements.lexicon.flags import STOP
from statements.lexicon.labels import ASK_OPENINGS
from statements.models import SpeakerKind

_ASKS_ALWAYS, _ASKS, _ASKS_SOME = 0.8, 0.5, 0.2  # shares of turns that end with a question mark
_LAST = 60  # tokens at the end of a turn in which it is asked
_HOST_ASKS = 2
_SURE_TURNS = 3  # turns of one of several speakers by which his side can be told
_OPENINGS = tuple(tuple(line.split()) for line in ASK_OPENINGS.strip().splitlines())


def mark_askers(scan: Scan, people: People, reports: Sequence[Report], labels: Sequence[Label]) -> None:
    """Mark the turns of the asking side; `labels` are those of the reports.

    Who asks by his label, or ends most turns with a question mark and speaks less than the other, asks with every turn.
    A host among several, or a moderator, asks only with those turns that put something to the next to speak.
    """
    by_label = {r.entity for r, label in zip(reports, labels, strict=True) if label.asks}
    for report, label in zip(reports, labels, strict=True):
        report.is_question = label.asks
    askers = _askers(scan, reports, by_label) | _outlets(people, reports)
    for report, label in zip(reports, labels, strict=True):
        report.is_question = report.is_question or (report.entity in askers and not label.answers)
    _mark_hosts(scan, people, reports, labels)


def _askers(scan: Scan, reports: Sequence[Report], by_label: set[int | None]) -> set[int]:
    """The speakers who ask with every turn."""
    ends: dict[int, list[bool]] = defaultdict(list)
    length: dict[int, int] = defaultdict(int)
    for report in reports:
        i, last = report.contents[-1]
        asks = any(scan.words[k] == "?" for k in range(max(i, last - 3), last))
        if report.entity is not None:
            ends[report.entity].append(asks)
            length[report.entity] += sum(j - i for i, j in report.contents)
    shares = {e: sum(asked) / len(asked) for e, asked in ends.items()}
    most = max(length, key=lambda e: (length[e], -shares[e]), default=None)
    least = min(shares.values(), default=0.0)
    told = {e for e in by_label if e is not None}
    found: set[int] = set()
    for e, share in shares.items():
        often = share >= _ASKS and (len(ends[e]) >= _SURE_TURNS or len(shares) == 2)
        if share <= least or (told and e == most):
            continue
        if share >= _ASKS_ALWAYS or (e != most and (often or _other_side(e, shares, length))):
            found.add(e)
    return found


def _outlets(people: People, reports: Sequence[Report]) -> set[int]:
    """The outlet that asks a person, in the name of whoever sat there."""
    kinds = {r.entity: people.entities[r.entity].kind for r in reports if r.entity is not None}
    outlets = {e for e, kind in kinds.items() if kind is SpeakerKind.ORGANIZATION}
    return outlets if len(outlets) == 1 and SpeakerKind.PERSON in kinds.values() else set()


def _other_side(entity: int, shares: dict[int, float], length: dict[int, int]) -> bool:
    """Whether of two speakers this is plainly the one who asks: more often, and in half as many words."""
    if len(shares) != 2:
        return False
    other = next(e for e in shares if e != entity)
    brief = length[entity] * 2 < length[other] and shares[entity] > shares[other] * 2
    return shares[entity] >= _ASKS_SOME or brief


# ---- hosts and moderators -----------------------------------------------------------------------------------------


def _mark_hosts(scan: Scan, people: People, reports: Sequence[Report], labels: Sequence[Label]) -> None:
    """Mark the turns that a host or a moderator ends by putting something to the next to speak."""
    chairs = {r.entity for r, label in zip(reports, labels, strict=True) if label.chairs}
    if len({r.entity for r in reports}) < 3 and not chairs:
        return
    putting: dict[int | None, list[Report]] = defaultdict(list)
    length: dict[int | None, int] = defaultdict(int)
    for report, after in pairwise(reports):
        length[report.entity] += sum(j - i for i, j in report.contents)
        if not report.is_question and report.entity != after.entity and _puts(scan, people, report, after):
            putting[report.entity].append(report)
    asked_by_label = any(label.asks for label in labels)
    most = max(length, key=lambda e: length[e], default=None) if asked_by_label else None
    counts = {e: len(r) for e, r in putting.items() if e is not None and e not in chairs and e != most}
    host = max(counts, key=lambda e: counts[e], default=None)
    if host is not None and (counts[host] < _HOST_ASKS or sum(n == counts[host] for n in counts.values()) > 1):
        host = None
    for entity in {host, *chairs} - {None}:
        for report in putting[entity]:
            report.is_question = True


def _puts(scan: Scan, people: People, report: Report, after: Report) -> bool:
    """Whether a turn asks in its last words, or calls on the next speaker by name at its head."""
    i, j = report.contents[-1]
    i = max(i, j - _LAST)
    if "?" in scan.words[i:j] or _requests(scan, report.contents[0][0], i, j):
        return True
    first = report.contents[0][0]
    return scan.words[first + 1 : first + 2] == [","] and _calls(scan, people, first, after.entity)


def _requests(scan: Scan, first: int, i: int, j: int) -> bool:
    """Whether a sentence at the end of a turn opens as a request: `Talk about the pier.`."""
    heads = [k for k in range(i, j) if k == first or scan.flags[k - 1] & STOP]
    heads += [k + 2 for k in heads if scan.words[k + 1 : k + 2] == [","]]
    return any(tuple(scan.lowers[k : k + len(words)]) == words for k in heads for words in _OPENINGS)


def _calls(scan: Scan, people: People, k: int, entity: int | None) -> bool:
    if entity is None:
        return False
    return scan.words[k] in {people.entities[entity].name[0], people.entities[entity].name[-1]}
