"""The reporter behind a bare `Q`: who says his own name, and who was called on by name just before."""

from collections.abc import Sequence

from statements._stages.attribution.views import Report
from statements._stages.labels import Label
from statements._stages.names import Name, NameIndex
from statements._stages.people import People
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.flags import ADDRESS, DEMONYM, GIVEN, ORG, PLACE, STOP, TITLE
from statements.lexicon.labels import CALLING_WORDS, FROM_OUTLET, SELF_NAMING
from statements.models import Confidence, SpeakerKind

_FIRST = 40  # tokens of a turn in which the asker names himself
_FULL = 2  # words of a full name
_SENTENCES = 3
_LAST = 9  # tokens of the sentence that calls on somebody
_CALLING = words(CALLING_WORDS)
_FROM = words(FROM_OUTLET)
_NAMING = tuple(tuple(line.split()) for line in SELF_NAMING.strip().splitlines())


def name_askers(
    scan: Scan, names: NameIndex, people: People, reports: Sequence[Report], labels: Sequence[Label]
) -> None:
    """Give the asker's name to the turns of `Q` and `Question` where the text tells it.

    It is wrong where a moderator names one reporter and another begins to speak.
    """
    answering = {r.entity for r, label in zip(reports, labels, strict=True) if not label.asks}
    for n, (report, label) in enumerate(zip(reports, labels, strict=True)):
        if not (label.asks and label.nameless):
            continue
        entity, link = _self_named(scan, names, people, report), "self_named"
        if entity is None and n and reports[n - 1].entity in answering:
            entity, link = _called_on(scan, names, people, reports[n - 1]), "called_on"
        if entity is not None and entity not in answering:
            report.entity, report.link, report.confidence = entity, link, Confidence.LINKED


def _self_named(scan: Scan, names: NameIndex, people: People, report: Report) -> int | None:
    """`I'm Jane Roe`, `It's Jane Roe from the Post`, `Jane Roe, Harbour Post.`, early in the turn."""
    i, j = report.contents[0][0], report.contents[0][1]
    sentences, head = 0, i
    for k in range(i, min(j, i + _FIRST)):
        name = names.starting(k)
        if name is not None and _full_person(people, name):
            said = any(tuple(scan.lowers[k - len(w) : k]) == w for w in _NAMING if k - len(w) >= i)
            outlet = _outlet_behind(scan, name.j, j)
            weak = (
                scan.lowers[k - 1 : k] in (["is"], ["it's"], ["it’s"])
                and k - 2 >= i
                and scan.lowers[k - 2] in {"it", "this"}
            )
            apart = k == head or (scan.words[k - 1] == "," and k - head <= 3)
            if (said and not weak) or (outlet and (said or apart)):
                return people.of_name.get(name.i)
        if scan.flags[k] & STOP:
            sentences, head = sentences + 1, k + 1
            if sentences == _SENTENCES:
                break
    return None


def _full_person(people: People, name: Name) -> bool:
    entity = people.of_name.get(name.i)
    if entity is None or len(name.bare) < _FULL:
        return False
    return people.entities[entity].kind is SpeakerKind.PERSON


def _outlet_behind(scan: Scan, k: int, j: int) -> bool:
    """Whether a comma or `from` and the name of an outlet end the sentence behind a name."""
    if k + 1 >= j or not (scan.words[k] in {",", "-", "–", "—"} or scan.lowers[k] in _FROM):
        return False
    k += 1
    if k < j and scan.lowers[k] in {"with", "from", "of", "the", "at"}:
        k += 1
    if k < j and scan.lowers[k] == "the":
        k += 1
    start = k
    while k < j and k - start < 6 and (scan.words[k][:1].isupper() or scan.lowers[k] in {"of", "the", "&"}):
        k += 1
    return k > start and (k >= j or bool(scan.flags[k] & STOP) or scan.words[k] in {",", ";", "—", "–", "-"})


def _called_on(scan: Scan, names: NameIndex, people: People, before: Report) -> int | None:
    """`Yes, Jane.`, `Mr. Roe, please.`, `Jane Roe, Harbour Post.` at the end of the turn before."""
    i, j = before.contents[-1]
    end = j
    while end > i and (scan.flags[end - 1] & STOP or not scan.words[end - 1]):
        end -= 1
    start = end
    while start > i and end - start < _LAST and not _ends_sentence(scan, start - 1):
        start -= 1
    found: list[Name] = [n for k in range(start, end) if (n := names.starting(k)) is not None]
    if not found:
        return _by_first_name(scan, people, start, end)
    name = found[0]
    entity = people.of_name.get(name.i)
    if entity is None or people.entities[entity].kind is not SpeakerKind.PERSON:
        return None
    if scan.flags[name.i] & (PLACE | DEMONYM) and not scan.flags[name.i] & GIVEN and len(name.bare) < _FULL:
        return None
    inside = range(name.i, name.j)
    rest = [k for k in range(start, end) if k not in inside and scan.words[k][:1].isalnum()]
    called = all(scan.lowers[k] in _CALLING or _of_outlet(scan, k, name.j) for k in rest)
    titled = any(scan.flags[k] & (ADDRESS | TITLE) for k in range(name.i, name.k))
    known = len(people.entities[entity].name) > 1 or titled
    return entity if called and known else None


def _by_first_name(scan: Scan, people: People, i: int, j: int) -> int | None:
    """`Joran?`: one word that is the first name or surname of one person of the article."""
    rest = [k for k in range(i, j) if scan.words[k][:1].isalnum() and scan.lowers[k] not in _CALLING]
    if len(rest) != 1 or not scan.words[rest[0]][:1].isupper():
        return None
    word = scan.lowers[rest[0]]
    fitting = {*people.by_first.get(word, ()), *people.by_last.get(word, ())}
    entity = fitting.pop() if len(fitting) == 1 else None
    if entity is None or len(people.entities[entity].name) < _FULL:
        return None
    return entity if people.entities[entity].kind is SpeakerKind.PERSON else None


def _ends_sentence(scan: Scan, k: int) -> bool:
    return bool(scan.flags[k] & STOP) and not (len(scan.words[k - 1]) <= 3 and scan.flags[k - 1] & (ADDRESS | TITLE))


def _of_outlet(scan: Scan, k: int, behind: int) -> bool:
    """Whether a word behind the name belongs to his outlet's name."""
    return k >= behind and (scan.words[k][:1].isupper() or scan.lowers[k] in _FROM or bool(scan.flags[k] & ORG))
