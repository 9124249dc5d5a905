"""Lines of the text as token ranges, and the line ends that are no line ends: text wrapped at a fixed width."""

import itertools
from collections.abc import Callable
from typing import NamedTuple

from statements._stages.scan import Scan, kept
from statements.lexicon.flags import MARK, STOP

_WRAP_WIDTH = range(55, 101)


class Line(NamedTuple):
    """The tokens `i` up to `j` of one line that is not blank; `gap` is the number of line ends before it."""

    i: int
    j: int
    gap: int


def find_lines(scan: Scan) -> list[Line]:
    """Return the lines of the text that hold more than blanks."""
    lines: list[Line] = []
    i, gap = 0, 2
    for end in scan.lines:
        if end > i:
            lines.append(Line(i, end, gap))
            gap = 0
        gap += _line_ends(scan, end)
        i = end + 1
    if i < len(scan):
        lines.append(Line(i, len(scan), gap))
    return lines


def _line_ends(scan: Scan, token: int) -> int:
    blanks = scan.text[scan.starts[token] : scan.starts[token + 1]]
    return max(blanks.count("\n"), blanks.count("\r")) or int(not blanks.isspace() or "\u2028" in blanks)


def unwrap(scan: Scan, lines: list[Line], is_fixed: Callable[[Line], bool]) -> Scan | None:
    """Return the scan without the line ends that only wrap a paragraph; None where the text is not wrapped.

    A line that `is_fixed` stays a line of its own. The offsets of all other tokens stay as they are, so that a
    paragraph becomes one range of tokens. It is wrong for verse, which nobody prints in the news.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> unwrap(read("One line.", {}), [], lambda line: False) is None
        True
    """
    inner = [(a, b) for a, b in itertools.pairwise(lines) if b.gap == 1]
    soft = _wrapped(scan, lines, inner)
    soft.update(b.i - 1 for a, b in inner if _goes_on(scan, a, b))
    if soft:
        soft = {b.i - 1 for a, b in inner if b.i - 1 in soft and not is_fixed(a) and not is_fixed(b)}
    if not soft:
        return None
    keep = [i for i in range(len(scan)) if i not in soft]
    return kept(scan, keep)


def _wrapped(scan: Scan, lines: list[Line], inner: list[tuple[Line, Line]]) -> set[int]:
    """The line ends inside paragraphs of a text that is wrapped at one width throughout."""
    if len(inner) < 3:
        return set()
    wide = [scan.end(a.j - 1) - scan.starts[a.i] in _WRAP_WIDTH for a, _ in inner]
    longest = max(scan.end(line.j - 1) - scan.starts[line.i] for line in lines)
    if sum(wide) < 0.6 * len(inner) or longest > 3 * _WRAP_WIDTH.stop or not any(line.gap > 1 for line in lines[1:]):
        return set()
    soft: set[int] = set()
    in_wrapped = False  # a short line goes on too, inside a paragraph that is wrapped
    before = -1
    for (a, b), is_wide in zip(inner, wide, strict=True):
        in_wrapped = is_wide or (in_wrapped and a.i == before)
        before = b.i
        if in_wrapped and _is_prose(scan, b):
            soft.add(b.i - 1)
    return soft


def _goes_on(scan: Scan, a: Line, b: Line) -> bool:
    """Whether a line breaks off without a stop and the next begins with a small letter."""
    end = scan.flags[a.j - 1]
    return scan.words[b.i][:1].islower() and not end & (STOP | MARK) and scan.words[a.j - 1] not in {":", ";"}


def _is_prose(scan: Scan, line: Line) -> bool:
    """Whether a line goes on where the line before stopped, rather than opening an item, heading or label."""
    first = scan.words[line.i]
    return first not in {"-", "•", "*", "#", ">", "–", "▪"} or not (line.i + 1 < len(scan) and scan.spaced(line.i + 1))
