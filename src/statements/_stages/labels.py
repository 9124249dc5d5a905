"""Speaker labels of transcripts: `Ann Lee:`, `THE MAYOR:`, `Question:`, `Q:`, told from text that holds a colon."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.hints import NO_HINTS, HintKind, Hints
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.flags import ABBREV, FUNCTION, GIVEN, MARK, PARTICLE, STOP, SUFFIX, TITLE
from statements.lexicon.layouts import ASKING_LABELS, NO_LABELS

_MAX_LABEL = 16
_MAX_LETTERS = 90
_BARE = frozenset({"q", "a"})
_OPEN, _SHUT = frozenset("(["), frozenset(")]")


class Label(NamedTuple):
    """A label at the head of a line: tokens `i` up to `j`, and the token `body` where the words begin."""

    i: int
    j: int
    body: int
    key: str


def find_labels(scan: Scan, lines: Sequence[Line], hints: Hints = NO_HINTS) -> list[Label]:
    """Return the labels of a transcript; none if the text is no transcript.

    A label stands at the head of a line and consists of names, titles and initials. One that comes but once counts
    only if it is a full name or in capitals. A label in bold needs no colon. It is wrong for a list whose items open with names and colons.
    """
    found = [label for line in lines if (label := _candidate(scan, line) or (hints and _in_bold(scan, line, hints)))]
    if len(found) < 2:
        return []
    keys = Counter(label.key for label in found)
    asking = any(key in ASKING_LABELS for key in keys)
    often = [key for key, n in keys.items() if n > 1]
    if (not asking and (len(found) < 3 or not often)) or (len(keys) < 2 and keys[found[0].key] < 5):
        return []
    full = {label.key for label in found if keys[label.key] > 1 or label.key in ASKING_LABELS or _is_name(scan, label)}
    full |= {label.key for label in found if label.j - label.i > 1 and keys[_initials(scan, label)] > 1}
    full |= {key.rsplit(" ", 1)[-1] for key in full}
    found = [label for label in found if label.key in full]
    if len(found) * 12 < len(lines) and not asking and max(keys.values()) < 4 and found[0].i > lines[0].i + 120:
        return []
    spoken = sum(_opens_quotation(scan, label.body) for label in found)
    return found if spoken * 2 < len(found) else []  # `Lee: "…"` is a story's way


def _opens_quotation(scan: Scan, body: int) -> bool:
    """Whether the words behind a label begin with a quotation mark, on its line or the next."""
    return any(scan.flags[k] & MARK for k in range(body, min(body + 2, len(scan))) if k == body or not scan.words[body])


def _initials(scan: Scan, label: Label) -> str:
    return "".join(w[0] for w in scan.words[label.i : label.j] if w[:1].isupper()).lower()


def _is_name(scan: Scan, label: Label) -> bool:
    words = scan.words[label.i : label.j]
    given = any(f & (GIVEN | TITLE) for f in scan.flags[label.i : label.j])
    return (given and len(words) > 1) or all(w.isupper() or not w.isalpha() for w in words)


def _candidate(scan: Scan, line: Line) -> Label | None:
    words = scan.words
    i, j = line.i, line.j
    if i < j and words[i] == "[":
        i += 1
    if i < j and scan.lowers[i] in _BARE and _bare_follows(scan, i, j):
        after = i + 1
        while after < j and words[after] in {":", ".", "-", "–", "—"}:
            after += 1
        return Label(i, i + 1, after, scan.lowers[i])
    if i < j and not (words[i][:1].isupper() or words[i].lower() == "the"):
        return None
    end = min(i + _MAX_LABEL, j)
    if ":" not in words[i:end]:
        return None
    note = False
    for k in range(i, end):
        word = words[k]
        if word == ":" and not note:
            return _label(scan, i, k) if k > i and (k + 1 >= j or scan.spaced(k + 1)) else None
        if word in _OPEN:
            note = True
        elif word in _SHUT:
            note = False
        elif not note and not _fits(scan, k, first=k == i):
            return None
    return None


def _in_bold(scan: Scan, line: Line, hints: Hints) -> Label | None:
    """Return the bold words at the head of a line as a label, if they are such as names are made of."""
    hint = hints.get(scan.starts[line.i])
    if hint is None or hint.kind is not HintKind.LABEL or not scan.words[line.i][:1].isupper():
        return None
    k = bisect_left(scan.starts, scan.starts[line.i] + hint.level, line.i, line.j)
    if not line.i < k < line.j or not all(_fits(scan, n, first=n == line.i) for n in range(line.i, k)):
        return None
    label = _label(scan, line.i, k)
    return label._replace(body=k) if label else None


def _fits(scan: Scan, k: int, *, first: bool) -> bool:
    """Whether the token can stand in a label."""
    word, f = scan.words[k], scan.flags[k]
    if word[:1].isdigit():
        return not first
    if word[:1].isupper():
        return not (first and f & FUNCTION and not f & GIVEN and not word.isupper()) or word.lower() in {"the", "q"}
    if word in {".", ",", "&", "-"}:
        return True
    return bool(f & (PARTICLE | SUFFIX | TITLE | ABBREV)) or word in {"of", "the", "for", "and", "news"}


def _bare_follows(scan: Scan, i: int, j: int) -> bool:
    if i + 1 >= j or not scan.words[i].isupper():
        return False
    after = scan.words[i + 1]
    if after == ":":
        return True
    loose = scan.words[i] == "Q" and scan.spaced(i + 1)
    return loose and (after[:1].isupper() or after[:1] in "([…-—" or scan.flags[i + 1] & MARK != 0)


def _label(scan: Scan, i: int, j: int) -> Label | None:
    k = j
    if scan.words[k - 1] in _SHUT:
        while k > i and scan.words[k - 1] not in _OPEN:
            k -= 1
        k -= 1
    if k <= i:
        return None
    key = " ".join(scan.lowers[i:k])
    if len(key) > _MAX_LETTERS or key in NO_LABELS or (scan.flags[k - 1] & STOP and scan.words[k - 1] != "."):
        return None
    return Label(i, k, j + 1, key)
