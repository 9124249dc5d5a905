"""Lists of those who take part: `Participants: Ann Lee, Water Minister; Bo Park, harbour master`."""

from statements._stages.names import NameIndex
from statements._stages.people import People
from statements._stages.scan import Scan
from statements.lexicon.flags import GIVEN, LINE, PERSON, TITLE
from statements.lexicon.labels import ROSTER_LEADS

_LEADS = tuple(tuple(line.split()) for line in ROSTER_LEADS.strip().splitlines())
_LONGEST_LEAD = max(map(len, _LEADS))
_APART = frozenset(",–—-(")
_ENDS = frozenset(";)•")
_LONGEST_ROLE = 14


def learn_roster(scan: Scan, names: NameIndex, people: People, stop: int) -> None:
    """Take the roles that a list of those who take part tells, from the text before token `stop`.

    Full names need no more than to stand there: a surname in a label joins them.
    """
    start = _lead(scan, stop)
    if start is None:
        return
    for k in range(start, stop):
        name = names.starting(k)
        if name is None or name.i not in people.of_name:
            continue
        i = name.j
        if i + 1 < stop and scan.words[i] in _APART:
            j = _role_end(scan, names, i + 1, stop)
            if scan.words[i + 1][:1].islower() or any(scan.flags[t] & (TITLE | PERSON) for t in range(i + 1, j)):
                people.learn_apposition(people.of_name[name.i], i + 1, j)


def _lead(scan: Scan, stop: int) -> int | None:
    """The token behind the words that open the list."""
    heads = [0, *(line + 1 for line in scan.lines if line < stop)]
    for head in heads:
        i = head
        while i < stop and scan.words[i] in {"*", "#"}:
            i += 1
        for lead in _LEADS:
            j = i + len(lead)
            if tuple(scan.lowers[i:j]) == lead and j < stop and (scan.words[j] == ":" or scan.flags[j] & LINE):
                return j + 1
    return None


def _role_end(scan: Scan, names: NameIndex, i: int, stop: int) -> int:
    """Where a role ends: at a semicolon, a line end, or a comma before another person's name."""
    k = i
    while k < stop and k - i < _LONGEST_ROLE and not scan.flags[k] & LINE and scan.words[k] not in _ENDS:
        if scan.words[k] == "," and k + 1 < stop:
            after = names.starting(k + 1)
            if after is not None and scan.flags[after.k] & GIVEN:
                break
        k += 1
    return k
