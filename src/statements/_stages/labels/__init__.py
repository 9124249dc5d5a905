"""Speaker labels of transcripts: `Ann Lee:`, `THE MAYOR:`, `Question:`, `Q:`, told from text that holds a colon.

`forms` tells what can be a label, `choose` what is one, `bold` finds questions in bold that no label marks, and
`pattern` what the caller's own pattern marks.
"""

from bisect import bisect_left
from collections.abc import Sequence

from statements._stages.labels.bold import bold_turns
from statements._stages.labels.choose import choose
from statements._stages.labels.forms import Form, Label, candidates
from statements._stages.labels.pattern import by_pattern
from statements._stages.lines import Line
from statements._stages.scan import Scan

__all__ = ["Form", "Label", "find_labels", "lines_of"]


def find_labels(scan: Scan, lines: Sequence[Line], pattern: str | None = None) -> list[Label]:
    """Return the labels of a transcript in order; none if the text is no transcript.

    Where the caller's own pattern matches a line, its labels are the only ones. It is wrong for a list whose items
    open with the same few names and colons.
    """
    if pattern is not None and (own := by_pattern(scan, lines, pattern)):
        return own
    return choose(scan, lines, candidates(scan, lines)) or bold_turns(scan, lines)


def lines_of(labels: Sequence[Label], lines: Sequence[Line]) -> set[int]:
    """Return the first tokens of the lines that hold a label and none of its words."""
    starts = [line.i for line in lines]
    found: set[int] = set()
    for label in labels:
        n = bisect_left(starts, label.line)
        while n < len(lines) and lines[n].j <= label.body and not label.unlabelled:
            found.add(lines[n].i)
            n += 1
    return found
