"""Labels that print spoiled: a full stop for the colon, a Q glued to its question, a machine's mark under each."""

import re
from collections import Counter
from collections.abc import Sequence

from statements._stages.labels.forms import ANSWERING, Form, Label
from statements._stages.labels.spelling import in_capitals
from statements._stages.lines import Line
from statements._stages.scan import Scan

_GLUED = re.compile(r"Q[A-Z](?:[a-z]|\Z|['’])").match
_FEWEST_MARKS, _NEARLY_ALL, _LONGEST_MARK = 3, 0.8, 60


def with_misprints(scan: Scan, lines: Sequence[Line], labels: list[Label]) -> list[Label]:
    """Add the lines on which a full stop stands for the colon: `MR. LEE.  Yes.`, in a transcript with labels in capitals."""
    known = {label.key for label in labels if in_capitals(scan, label) and label.j - label.i > 1}
    if not known:
        return labels
    longest = max(len(key.split()) for key in known) + 2
    taken = {label.line for label in labels}
    more: list[Label] = []
    for line in lines:
        if line.i in taken or not scan.words[line.i].isupper():
            continue
        parts: list[str] = []
        for k in range(line.i, min(line.i + longest, line.j - 1)):
            if scan.words[k] != ".":
                parts.append(scan.lowers[k])
            elif " ".join(parts) in known and scan.spaced(k + 1):
                more.append(Label(line.i, line.i, k, k + 1, " ".join(parts)))
                break
    return sorted([*labels, *more]) if more else labels


def with_glued(scan: Scan, lines: Sequence[Line], labels: list[Label]) -> list[Label]:
    """Add the questions whose `Q` is glued to their first word, where the answers have their `A`: `QWill it hold?`."""
    keys = {label.key for label in labels}
    if keys.isdisjoint(ANSWERING) or any(label.asks for label in labels):
        return labels
    taken = {label.line for label in labels}
    glued = (line for line in lines if line.i not in taken and _GLUED(scan.words[line.i]))
    return sorted([*labels, *(Label(line.i, line.i, line.i, line.i, "q", Form.ASKED) for line in glued)])


def without_repeated_lines(scan: Scan, lines: Sequence[Line], labels: list[Label]) -> list[Label]:
    """Let the words begin behind a line that is the same under nearly all labels, as a machine leaves it."""
    number = {line.i: n for n, line in enumerate(lines)}
    below = [number.get(label.body, -1) for label in labels]
    texts = [scan.of(lines[n].i, lines[n].j)[:_LONGEST_MARK] if n >= 0 else "" for n in below]
    text, count = Counter(texts).most_common(1)[0]
    if not text or count < _FEWEST_MARKS or count < _NEARLY_ALL * len(labels):
        return labels
    out: list[Label] = []
    for label, n, own in zip(labels, below, texts, strict=True):
        if own != text:
            out.append(label)
        elif n + 1 < len(lines):
            out.append(label._replace(body=lines[n + 1].i))
    return out
