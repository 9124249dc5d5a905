"""Lines of the text as token ranges, and the line ends that are no line ends: text wrapped at a fixed width."""

import itertools
from collections.abc import Callable, Iterator
from typing import NamedTuple

from statements._stages.scan import Scan, kept
from statements.lexicon.flags import MARK, STOP

_WRAP_WIDTH = range(55, 101)
_SURE = 12  # lines of that width can be no chance


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


def unwrap(
    scan: Scan, lines: list[Line], is_fixed: Callable[[Line], bool], opening: frozenset[int] = frozenset()
) -> Scan | None:
    """Return the scan without the line ends that only wrap a paragraph; None where the text is not wrapped.

    A line that `is_fixed` stays a line of its own, and one that begins with a token of `opening` goes on no other. The offsets of all other tokens stay as they are, so that a
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
        free = (b for a, b in inner if b.i not in opening and not is_fixed(a) and not is_fixed(b))
        soft.intersection_update([b.i - 1 for b in free])
    if not soft:
        return None
    keep = [i for i in range(len(scan)) if i not in soft]
    return kept(scan, keep)


def _printed_width(scan: Scan, line: Line) -> int:
    """The width of a line without what was dropped, such as the address of a link."""
    return sum(len(word) + 1 for word in scan.words[line.i : line.j])


def _wrapped(scan: Scan, lines: list[Line], inner: list[tuple[Line, Line]]) -> set[int]:
    """The line ends inside paragraphs of a text that is wrapped at one width throughout."""
    if len(inner) < 3:
        return set()
    wide = [scan.end(a.j - 1) - scan.starts[a.i] in _WRAP_WIDTH for a, _ in inner]
    long = 3 * _WRAP_WIDTH.stop
    long_line = any(scan.end(a.j - 1) - scan.starts[a.i] > long and _printed_width(scan, a) > long for a in lines)
    share = 0.6 if sum(wide) < _SURE else 0.4
    if sum(wide) < share * len(inner) or long_line or not any(line.gap > 1 for line in lines[1:]):
        return set()
    soft: set[int] = set()
    group: list[Line] = []
    any_wide = False
    for (a, b), is_wide in zip(inner, wide, strict=True):
        if group and group[-1] is not a:  # a blank line: the paragraph before is whole
            soft.update(_joints(scan, group) if any_wide else ())
            group, any_wide = [], False
        group += [a, b] if not group else [b]
        any_wide = any_wide or is_wide
    soft.update(_joints(scan, group) if any_wide else ())
    return soft


def _joints(scan: Scan, group: list[Line]) -> Iterator[int]:
    """The line ends inside a paragraph that only wrap it: not before an item."""
    return (b.i - 1 for b in group[1:] if _is_prose(scan, b))


def _goes_on(scan: Scan, a: Line, b: Line) -> bool:
    """Whether a line breaks off without a stop and the next begins with a small letter."""
    end = scan.flags[a.j - 1]
    return scan.words[b.i][:1].islower() and not end & (STOP | MARK) and scan.words[a.j - 1] not in {":", ";"}


def _is_prose(scan: Scan, line: Line) -> bool:
    """Whether a line goes on where the line before stopped, rather than opening an item, heading or label."""
    first = scan.words[line.i]
    return first not in {"-", "•", "*", "#", ">", "–", "▪"} or not (line.i + 1 < len(scan) and scan.spaced(line.i + 1))
