"""Which of the candidates are labels, and whether the text is a transcript at all."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from statements._stages.labels.forms import Form, Label
from statements._stages.labels.repair import with_glued, with_misprints, without_repeated_lines
from statements._stages.labels.spelling import in_capitals, initials_of, is_initials, is_outlet
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.flags import (
    ADDRESS,
    ADV,
    CUE_NOUN,
    DEMONYM,
    DOC,
    FUNCTION,
    GIVEN,
    MARK,
    MONTH,
    ORG,
    PERSON,
    PLACE,
    STOP,
    TIME,
    TITLE,
    VERB,
    WEEKDAY,
)
from statements.lexicon.labels import FIRST_PERSON, HEADING_WORDS, NO_LABELS

_REFUSED = words(NO_LABELS)
_FIRST_PERSON = words(FIRST_PERSON)
_HEADINGS = words(HEADING_WORDS)
_COMMON = FUNCTION | ADV | CUE_NOUN | DOC | MONTH | WEEKDAY | TIME | VERB
_NO_SPEAKER = _COMMON | PLACE | DEMONYM | ORG
_MARKED = (Form.COLON, Form.BARE, Form.TIMED)
_ALONE_ON = 5  # labels of one speaker that make a transcript of a monologue
_SPARSE, _LATE = 12, 120  # labels on fewer lines than one in 12 must begin near the top
_DENSE = 0.6
_SHORT_WORD, _TITLE_CASE = 3, 0.75
_SPEECH_TOP, _SPEECH_LINES, _SPEECH_FEWEST = 14, 16, 3


@dataclass(slots=True)
class _Key:
    """What all the labels with one key show together."""

    label: Label
    count: int = 0
    opens: int = 0
    """How many of them have words behind that do not begin with a small letter."""
    upper: bool = False
    forms: set[Form] = field(default_factory=set)


def choose(scan: Scan, lines: Sequence[Line], found: Sequence[Label]) -> list[Label]:
    """Return the labels among the candidates: with a mark or a time, else with a dash, on lines of their own, in bold."""
    initials = {initials_of(scan, label.i, label.j) for label in found if label.j - label.i > 1}
    again = {key for key, count in Counter(label.key for label in found).items() if count > 1}
    initials |= again
    found = [x for x in found if _initialled(scan, x, initials) or not _refused(scan, x, again=x.key in again)]
    if len(found) < 2:
        return _speech(scan, lines, found)
    marked = [label for label in found if label.form in _MARKED]
    marked = _transcript(scan, lines, with_glued(scan, lines, marked))
    if marked:
        return without_repeated_lines(scan, lines, with_misprints(scan, lines, marked))
    bare = [label for label in found if label.form is Form.BARE]
    for form in (Form.DASH, Form.STRONG, Form.ALONE):
        group = [label for label in found if label.form is form]
        if len(group) > 1 and (labels := _loose(scan, lines, sorted([*group, *bare]), form)):
            return labels
    return _speech(scan, lines, found)


def _speech(scan: Scan, lines: Sequence[Line], found: Sequence[Label]) -> list[Label]:
    """The one label of a speech: a full name or an office in capitals near the top, and first person all below."""
    first = next((label for label in found if label.form is Form.COLON), None)
    if first is None or first.body >= len(scan) or scan.words[first.body][:1].islower():
        return []
    office = in_capitals(scan, first) and any(f & TITLE for f in scan.flags[first.i : first.j])
    if not office and not _full_name(scan, first):
        return []
    n = bisect_left(lines, first.line, key=itemgetter(0))
    own = lines[n]
    below = lines[n + 1 : n + 1 + _SPEECH_LINES]
    if n > _SPEECH_TOP or len(below) < _SPEECH_FEWEST or not (first.body >= own.j or scan.flags[own.j - 1] & STOP):
        return []
    told = sum(not _FIRST_PERSON.isdisjoint(scan.lowers[line.i : line.j]) for line in below)
    quoted = sum(any(f & MARK for f in scan.flags[line.i : line.j]) for line in below)
    return [first] if told * 2 >= len(below) and quoted * 4 <= len(below) else []


def _refused(scan: Scan, label: Label, *, again: bool) -> bool:
    """Whether a candidate can't be a speaker by its words; one that comes back may be an ordinary noun (Post)."""
    parts = label.key.split()
    if label.form is Form.BARE or label.asks or label.answers:
        return False
    if parts[0] in _REFUSED and (len(parts) == 1 or not label.nameless):
        return True
    flags = scan.flags[label.i : label.j]
    if any(f & MONTH and not f & GIVEN for f in flags):
        return True
    common = _COMMON & ~(DOC | VERB | CUE_NOUN) if again else _COMMON
    if all(f & common or not w[:1].isalpha() for f, w in zip(flags, parts, strict=False)) and not any(
        f & (GIVEN | TITLE | PERSON) for f in flags
    ):
        return True
    return parts[-1] in _HEADINGS or (parts[-1].isdigit() and not label.nameless and parts[0] in _HEADINGS)


def _initialled(scan: Scan, label: Label, initials: set[str]) -> bool:
    """Whether a label is initials that come back or stand for a full name, whatever word they spell: TO, IT."""
    return is_initials(label) and label.key in initials and scan.words[label.i].isupper()


def _keys(scan: Scan, found: Sequence[Label]) -> dict[str, _Key]:
    keys: dict[str, _Key] = {}
    for label in found:
        key = keys.get(label.key)
        if key is None:
            key = keys[label.key] = _Key(label, upper=in_capitals(scan, label))
        key.count += 1
        key.opens += not scan.words[label.body][:1].islower() if label.body < len(scan) else 0
        key.forms.add(label.form)
    return keys


# ---- labels with a colon, a time, or Q and A ----------------------------------------------------------------------


def _transcript(scan: Scan, lines: Sequence[Line], found: Sequence[Label]) -> list[Label]:
    """The labels among those with a mark; none if too little shows that people speak here."""
    if len(found) < 2:
        return []
    keys = _keys(scan, found)
    sure = _sure(scan, found, keys)
    asking = any(key.label.asks for key in keys.values())
    if not asking and not _speaks_often(scan, lines, found, keys):
        return []
    labels = [label for label in found if label.key in sure]
    labels += _answers(scan, found, sure) if asking else []
    labels = [label for label in sorted(set(labels)) if label.body < len(scan)]
    if labels and (keys[labels[0].key].count == 1 or _quotes(scan, labels[0])) and _is_headline(scan, lines, labels[0]):
        labels = labels[1:]
    if len(labels) < 2 or (len({label.key for label in labels}) < 2 and len(labels) < _ALONE_ON and not asking):
        return []
    most = max(Counter(label.key for label in labels).values())
    if len(labels) * _SPARSE < len(lines) and not asking and most < 4 and labels[0].i > lines[0].i + _LATE:
        return []
    return labels if _spoken_plainly(scan, labels) else []


def _speaks_often(scan: Scan, lines: Sequence[Line], found: Sequence[Label], keys: dict[str, _Key]) -> bool:
    """Whether labels come back, or two full names stand for a question and its answer."""
    counts = _counts(scan, keys)
    often = [k for k, key in keys.items() if counts[k] > 1 and key.opens * 2 > key.count]
    if len(found) > 2 and often:
        return len(keys) > 1 or counts[often[0]] >= _ALONE_ON
    if len(found) != 2 or not all(_full_name(scan, label) for label in found):
        return False
    one, two = found
    between = scan.words[two.line - 2 : two.line]
    return "?" in between and one.i <= lines[0].i + _LATE


def _counts(scan: Scan, keys: dict[str, _Key]) -> Counter[str]:
    """How often each key comes, surnames and initials counted with the full names that they stand for.

    `Dr. Lee`, `Lee` and `AL` are counted with `Ann Lee`, and she with them.
    """
    plain = {k: _without_title(scan, key.label) for k, key in keys.items()}
    printed: Counter[str] = Counter()  # labels by their name without titles
    longer: Counter[str] = Counter()  # labels of which this is an end, or the initials
    for k, key in keys.items():
        printed[plain[k]] += key.count
        for short in _short_forms(scan, key.label, plain[k]):
            longer[short] += key.count
    counts: Counter[str] = Counter()
    for k, key in keys.items():
        short_ones = sum(printed[short] for short in _short_forms(scan, key.label, plain[k]))
        counts[k] = printed[plain[k]] + longer[plain[k]] + short_ones
    return counts


def _without_title(scan: Scan, label: Label) -> str:
    i = label.i
    while i < label.j - 1 and (scan.flags[i] & (TITLE | ADDRESS) or scan.words[i] == ".") and not scan.flags[i] & GIVEN:
        i += 1
    return " ".join(word for word in scan.lowers[i : label.j] if word and word != ".")


def _short_forms(scan: Scan, label: Label, plain: str) -> set[str]:
    """The ends of a name and its initials."""
    parts = plain.split()
    ends = {" ".join(parts[n:]) for n in range(1, len(parts))}
    return ends | {initials_of(scan, label.i, label.j)} if ends else ends


def _sure(scan: Scan, found: Sequence[Label], keys: dict[str, _Key]) -> set[str]:
    """The keys that are speakers: those that come back, name nobody in known words, or have the form of names."""
    capitals = sum(key.count for key in keys.values() if key.upper and key.label.form is not Form.BARE)
    mixed = sum(key.count for key in keys.values() if not key.upper)
    counts = _counts(scan, keys)
    sure = {k for k, key in keys.items() if _stands(scan, key, counts[k], among_capitals=capitals > mixed)}
    dense = sum(keys[k].count for k in sure) >= _DENSE * len(found)
    small = frozenset(scan.words) if len(sure) < len(keys) else frozenset()
    for k, key in keys.items():
        if k in sure or not dense or not key.opens:
            continue
        if _unknown_name(scan, key.label, small) or _surname_of_somebody(scan, key.label):
            sure.add(k)
    sure |= _taking_turns(found, keys, sure)
    surnames = {k.rsplit(" ", 1)[-1] for k in sure}
    short = {initials_of(scan, keys[k].label.i, keys[k].label.j) for k in sure}
    for k, key in keys.items():
        if key.opens and (k in surnames or (is_initials(key.label) and k in short) or k.split()[0] in sure):
            sure.add(k)
        elif is_initials(key.label):
            continue
        elif (key.opens and k.rsplit(" ", 1)[-1] in sure and len(k.split()) <= 4) or (
            key.opens and initials_of(scan, key.label.i, key.label.j) in sure and key.label.j - key.label.i > 1
        ):
            sure.add(k)
    return sure


def _taking_turns(found: Sequence[Label], keys: dict[str, _Key], sure: set[str]) -> set[str]:
    """The keys of ordinary words that come back, each time behind and before a sure one: `Post: … Lee: … Post: …`."""
    beside: Counter[str] = Counter()
    for before, label, after in zip([None, *found], found, [*found[1:], None], strict=False):
        beside[label.key] += all(other is None or other.key in sure for other in (before, after))
    return {k for k, key in keys.items() if key.count > 1 and key.opens == key.count == beside[k] and k not in sure}


def _stands(scan: Scan, key: _Key, count: int, *, among_capitals: bool) -> bool:
    """Whether a key is a speaker by its own look, without regard to the others but for their capitals."""
    label = key.label
    if label.form is Form.BARE or label.asks or label.answers:
        return True
    if not key.opens:
        return False
    flags = scan.flags[label.i : label.j]
    single = label.j - label.i == 1
    nowhere = single and bool(flags[0] & _NO_SPEAKER) and not flags[0] & GIVEN and not is_outlet(label)
    nowhere = nowhere and not (is_initials(label) and scan.words[label.i].isupper())
    if count > 1 and key.opens * 2 > key.count:
        return not nowhere or count > 2
    if label.nameless or (Form.TIMED in key.forms and not nowhere):
        return True
    if key.upper and among_capitals:
        return not nowhere
    return _full_name(scan, label)


def _full_name(scan: Scan, label: Label) -> bool:
    """Whether a label has more than one word, and a given name or a title among them."""
    flags = scan.flags[label.i : label.j]
    capital = scan.words[label.j - 1][:1].isupper()
    return label.j - label.i > 1 and capital and any(f & (GIVEN | TITLE) for f in flags) and _no_heading(label)


def _unknown_name(scan: Scan, label: Label, small: frozenset[str]) -> bool:
    """Whether a label has two or three words that are capitalised and nowhere known as ordinary ones."""
    capitals = [k for k in range(label.i, label.j) if scan.words[k][:1].isupper()]
    if not 2 <= len(capitals) <= 4 or not _no_heading(label):
        return False
    return not any(scan.flags[k] & _NO_SPEAKER or scan.lowers[k] in small for k in capitals[-2:])


def _surname_of_somebody(scan: Scan, label: Label) -> bool:
    """Whether a label is one word that stands behind a given name elsewhere in the text: `Lee` of Ann Lee."""
    if label.j - label.i > 1 or scan.flags[label.i] & _NO_SPEAKER:
        return False
    word = scan.words[label.i]
    behind = (k for k in range(1, len(scan)) if scan.words[k] == word)
    return any(scan.flags[k - 1] & GIVEN and scan.words[k - 1][:1].isupper() for k in behind)


def _no_heading(label: Label) -> bool:
    return not any(part in _HEADINGS for part in label.key.split())


def _answers(scan: Scan, found: Sequence[Label], sure: set[str]) -> list[Label]:
    """Who speaks once, right behind a question: `Question: … Lee: …`."""
    out: list[Label] = []
    for before, label in pairwise(found):
        if before.asks and label.key not in sure and label.body < len(scan):
            plain = all(scan.words[k][:1].isupper() for k in range(label.i, label.j) if scan.words[k][:1].isalpha())
            common = any(scan.flags[k] & _NO_SPEAKER & ~PLACE for k in range(label.i, label.j))
            if plain and not common and not scan.words[label.body][:1].islower():
                out.append(label)
    return out


def _quotes(scan: Scan, label: Label) -> bool:
    """Whether a quotation stands behind a label, as in a headline: `Ann Lee: "The dam will hold"`."""
    return bool(scan.flags[label.body] & MARK)


def _is_headline(scan: Scan, lines: Sequence[Line], label: Label) -> bool:
    """Whether a label opens the first line of all and that reads as a headline: no full stop, or capitals throughout."""
    first = lines[0]
    if label.asks or label.line != first.i or label.body >= first.j or len(lines) < 2 or lines[1].gap < 2:
        return False
    long = [word for word in scan.words[label.body : first.j] if len(word) > _SHORT_WORD and word.isalpha()]
    titled = len(long) > 2 and sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)
    return titled or not any(f & STOP for f in scan.flags[first.j - 2 : first.j])


def _spoken_plainly(scan: Scan, labels: Sequence[Label]) -> bool:
    """Whether words stand behind the labels, and without marks: `Lee: "…"` is a story's way, `Lee: 1,204` a list's."""
    quoted = sum(bool(scan.flags[label.body] & MARK) for label in labels)
    counted = sum(scan.words[label.body][:1].isdigit() for label in labels)
    return (quoted + counted) * 2 < len(labels)


# ---- labels with a dash, on their own, in bold --------------------------------------------------------------------


def _loose(scan: Scan, lines: Sequence[Line], found: Sequence[Label], form: Form) -> list[Label]:
    """The labels of a form that many other things have: two speakers at least must come back, and share the lines."""
    if form is Form.ALONE:
        found = _with_words_below(scan, found)
    keys = _keys(scan, found)
    often = {k for k, key in keys.items() if _comes_back(scan, key)}
    if len(often) < 2 and not (often and any(keys[k].label.asks for k in often)):
        return []
    surnames = {k.rsplit(" ", 1)[-1] for k in often}
    kept: list[Label] = []
    for label in found:
        full = label.j - label.i > 1 and (
            label.key.rsplit(" ", 1)[-1] in surnames or initials_of(scan, label.i, label.j) in often
        )
        if label.key in often or full or (form is not Form.ALONE and _full_name(scan, label)):
            kept.append(label)
    kept = [label for label in kept if label.body < len(scan)]
    if len(kept) < 4 or len(kept) * _SPARSE < len(lines) or not _spoken_plainly(scan, kept):
        return []
    if form is not Form.ALONE and not any(scan.words[line.j - 1] == "?" for line in lines):
        return []
    changes = sum(a.key != b.key for a, b in pairwise(kept))
    return without_repeated_lines(scan, lines, kept) if changes * 2 >= len(kept) else []


def _comes_back(scan: Scan, key: _Key) -> bool:
    if key.count < 2 or key.opens * 2 <= key.count:
        return False
    label = key.label
    flags = scan.flags[label.i : label.j]
    if label.form is Form.BARE or label.nameless:
        return True
    if is_initials(label) and scan.words[label.i].isupper():
        return True
    nowhere = all(f & (_NO_SPEAKER | TITLE) and not f & GIVEN for f in flags) and not in_capitals(scan, label)
    return not nowhere and (label.form is not Form.DASH or not all(f & (PLACE | MONTH | WEEKDAY) for f in flags))


def _with_words_below(scan: Scan, found: Sequence[Label]) -> list[Label]:
    """The labels alone on a line under which a line of words stands, not another label."""
    heads = {label.line for label in found}
    return [label for label in found if label.body < len(scan) and label.body not in heads]
