"""Lines of the text as token ranges, and the line ends that are no line ends: text wrapped at a fixed width."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from statements._stages.scan import Scan, kept
from statements.lexicon.flags import MARK, STOP

_WRAP_WIDTH = range(55, 101)
_SURE = 12  # lines of that width can be no chance
_INDENT = 4  # by which the lines of an item may stand in
_ITEM_MARKS = frozenset("-•*#>–▪")


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
    if not inner:
        return None
    listed = _list_marks(scan, lines)
    soft = _filled(scan, inner, listed) or _wrapped(scan, lines, inner, listed)
    soft.update(b.i - 1 for a, b in inner if _goes_on(scan, a, b))
    if soft:
        free = (b for a, b in inner if b.i not in opening and not is_fixed(a) and not is_fixed(b))
        soft.intersection_update([b.i - 1 for b in free])
    soft |= {k for a, b in inner if _quoted_on(scan, a, b) for k in (b.i - 1, b.i)}
    if not soft:
        return None
    keep = [i for i in range(len(scan)) if i not in soft]
    return kept(scan, keep)


def _width(scan: Scan, line: Line) -> int:
    return scan.end(line.j - 1) - scan.starts[line.i]


def _printed_width(scan: Scan, line: Line) -> int:
    """The width of a line without what was dropped, such as the address of a link."""
    return sum(len(word) + 1 for word in scan.words[line.i : line.j])


def _filled(scan: Scan, inner: list[tuple[Line, Line]], listed: frozenset[str]) -> set[int]:
    """The line ends of a text whose lines are filled: none has room for the first word of the next.

    Some line must break off inside a sentence, or the lines are paragraphs that happen to be as long as each other.
    """
    widest = max(max(_width(scan, a), _width(scan, b)) for a, b in inner)
    if widest not in _WRAP_WIDTH:
        return set()
    prose = [(a, b) for a, b in inner if _is_prose(scan, a, b, listed)]
    full = [(a, b) for a, b in prose if _width(scan, a) + _first_word(scan, b) + _INDENT >= widest]
    if len(full) * 10 < len(prose) * 9 or not any(_goes_on(scan, a, b) for a, b in full):
        return set()
    return {b.i - 1 for _, b in full}


def _first_word(scan: Scan, line: Line) -> int:
    """The width of the first word of a line, what stands glued to it included."""
    k = line.i + 1
    while k < line.j and not scan.spaced(k):
        k += 1
    return scan.end(k - 1) - scan.starts[line.i] + 1


def _wrapped(scan: Scan, lines: list[Line], inner: list[tuple[Line, Line]], listed: frozenset[str]) -> set[int]:
    """The line ends inside paragraphs of a text most of whose lines are as wide as wrapped ones."""
    if len(inner) < 3:
        return set()
    wide = [_width(scan, a) in _WRAP_WIDTH for a, _ in inner]
    long = 3 * _WRAP_WIDTH.stop
    long_line = any(_width(scan, a) > long and _printed_width(scan, a) > long for a in lines)
    share = 0.6 if sum(wide) < _SURE else 0.4
    if sum(wide) < share * len(inner) or long_line or not any(line.gap > 1 for line in lines[1:]):
        return set()
    soft: set[int] = set()
    group: list[Line] = []
    any_wide = False
    for (a, b), is_wide in zip(inner, wide, strict=True):
        if group and group[-1] is not a:  # a blank line: the paragraph before is whole
            soft.update(_joints(scan, group, listed) if any_wide else ())
            group, any_wide = [], False
        group += [a, b] if not group else [b]
        any_wide = any_wide or is_wide
    soft.update(_joints(scan, group, listed) if any_wide else ())
    return soft


def _joints(scan: Scan, group: list[Line], listed: frozenset[str]) -> Iterator[int]:
    """The line ends inside a paragraph that only wrap it: not before an item."""
    return (b.i - 1 for a, b in itertools.pairwise(group) if _is_prose(scan, a, b, listed))


def _goes_on(scan: Scan, a: Line, b: Line) -> bool:
    """Whether a line breaks off without a stop and the next begins with a small letter."""
    return scan.words[b.i][:1].islower() and _breaks_off(scan, a)


def _breaks_off(scan: Scan, line: Line) -> bool:
    return not scan.flags[line.j - 1] & (STOP | MARK) and scan.words[line.j - 1] not in {":", ";"}


def _is_prose(scan: Scan, a: Line, b: Line, listed: frozenset[str]) -> bool:
    """Whether line `b` goes on where line `a` stopped, rather than opening an item, heading or label.

    A dash at its start is the writer's own where a wide line before broke off, and either a small letter follows or
    no item of this text (`listed` are their marks) opens with such a dash.
    """
    if not _opens(scan, b):
        return True
    first = scan.words[b.i]
    dash = first in {"-", "–"} and b.i + 1 < b.j and (scan.words[b.i + 1][:1].islower() or first not in listed)
    return dash and _breaks_off(scan, a) and _width(scan, a) in _WRAP_WIDTH


def _list_marks(scan: Scan, lines: Sequence[Line]) -> frozenset[str]:
    """The marks that open a line behind a blank line or a line that stopped: those of items."""
    behind = itertools.pairwise([None, *lines])
    return frozenset(
        scan.words[b.i] for a, b in behind if b and _opens(scan, b) and (b.gap > 1 or not a or not _breaks_off(scan, a))
    )


def _quoted_on(scan: Scan, a: Line, b: Line) -> bool:
    """Whether both lines are of one Markdown block quotation."""
    if scan.words[a.i] != ">" or scan.words[b.i] != ">" or min(a.j - a.i, b.j - b.i) < 2:
        return False
    return not _opens(scan, b._replace(i=b.i + 1))


def _opens(scan: Scan, line: Line) -> bool:
    """Whether a line begins with the mark of an item, heading or block quotation."""
    first = scan.words[line.i]
    return first in _ITEM_MARKS and line.i + 1 < len(scan) and scan.spaced(line.i + 1)
