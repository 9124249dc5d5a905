"""Speaker labels of transcripts: `Ann Lee:`, `THE MAYOR:`, `Question:`, `Q:`, told from text that holds a colon."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.scan import Scan
from statements.lexicon.flags import FUNCTION, LINE, MARK, PARTICLE, STOP, SUFFIX, TITLE, ABBREV
from statements.lexicon.layouts import ASKING_LABELS, NO_LABELS

_MAX_LABEL = 16
_MAX_LETTERS = 90
_BARE = frozenset({"q", "a"})


class Label(NamedTuple):
    """A label at the head of paragraph `paragraph`: tokens `i` up to `j`, and the token where the words begin."""

    paragraph: int
    i: int
    j: int
    body: int
    key: str


def find_labels(scan: Scan, paragraphs: Sequence[Paragraph]) -> list[Label]:
    """Return the labels of a transcript; none if the text is no transcript.

    A label counts if it stands at the head of a paragraph, consists of names, titles and initials, and comes again or
    stands beside others. It is wrong for a list whose items open with names and colons.
    """
    found = [label for k, p in enumerate(paragraphs) if (label := _candidate(scan, k, p))]
    if len(found) < 3:
        return []
    keys = Counter(label.key for label in found)
    asking = any(key in ASKING_LABELS for key in keys)
    if len(keys) < 2 or (len(keys) == len(found) and not asking and len(found) < 6):
        return []
    share = len(found) / max(1, len(paragraphs) - found[0].paragraph)
    return found if share >= 0.12 or asking else []


def _candidate(scan: Scan, number: int, p: Paragraph) -> Label | None:
    words, flags = scan.words, scan.flags
    i = p.i
    while i < p.j and words[i] in "*_[" and words[i]:
        i += 1
    if i < p.j and scan.lowers[i] in _BARE and _bare_follows(scan, i, p.j):
        after = i + 1
        while after < p.j and words[after] in ":*_.-–—":
            after += 1
        return Label(number, i, i + 1, after, scan.lowers[i])
    if ":" not in words[i : min(i + _MAX_LABEL, p.j)]:
        return None
    note = False
    for k in range(i, min(i + _MAX_LABEL, p.j)):
        word = words[k]
        if word == ":":
            if k == i or not (k + 1 >= p.j or scan.spaced(k + 1) or words[k + 1] in "*_"):
                return None
            body = k + 1
            while body < p.j and words[body] in "*_":
                body += 1
            return _label(scan, number, i, k, body)
        if word in {"(", "["}:
            note = True
        elif word in {")", "]"}:
            note = False
        elif not note and not _fits(scan, k, first=k == i):
            return None
        if flags[k] & LINE:
            return None
    return None


def _fits(scan: Scan, k: int, *, first: bool) -> bool:
    """Whether the token can stand in a label."""
    word, f = scan.words[k], scan.flags[k]
    if word[:1].isdigit():
        return not first
    if word[:1].isupper():
        return not (first and f & FUNCTION and not word.isupper()) or word.lower() in {"the", "q"}
    if word in {".", ",", "*", "_", "&", "-"}:
        return True
    return bool(f & (PARTICLE | SUFFIX | TITLE | ABBREV)) or word in {"of", "the", "for", "and", "news"}


def _bare_follows(scan: Scan, i: int, j: int) -> bool:
    if i + 1 >= j or not scan.words[i].isupper():
        return False
    after = scan.words[i + 1]
    return after in {":", "."} or scan.words[i] == "Q" and scan.spaced(i + 1) and (after[:1].isupper() or scan.flags[i + 1] & MARK != 0)


def _label(scan: Scan, number: int, i: int, j: int, body: int) -> Label | None:
    k = j
    while k > i and scan.words[k - 1] in "*_)]" and scan.words[k - 1]:
        if scan.words[k - 1] in ")]":
            while k > i and scan.words[k - 1] not in "([":
                k -= 1
        k -= 1
    if k <= i:
        return None
    key = " ".join(scan.lowers[i:k])
    if len(key) > _MAX_LETTERS or key in NO_LABELS or scan.flags[k - 1] & STOP and scan.words[k - 1] != ".":
        return None
    return Label(number, i, k, body, key)
