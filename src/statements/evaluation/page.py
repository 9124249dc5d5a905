"""A text as the measure sees it: its words, and which of them stand in quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from statements.evaluation.marks import marked_spans
from statements.models import StatementKind
from statements.spans import Span

Words = tuple[int, int]
"""A run of words by their numbers, half-open. Quotation marks, blanks and punctuation at the edges are in none."""

_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*")
_LINE = re.compile(r"[^\n]+")


class Page:
    """The words of one text. Everything asked of it costs no more than the stretch it is asked about."""

    def __init__(self, text: str) -> None:
        self.text = text
        words = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]
        self._marked = marked_spans(text)
        self._mark_ends = [span.end for span in self._marked]
        whole = [self._whole_words(span) for span in self._marked]
        self._in_marks = list(accumulate(self.mask(whole), initial=0))

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self._starts)

    def mask(self, runs: Iterable[Words]) -> bytearray:
        """Return a byte a word: 1 for those that stand in one of the runs."""
        mask, reached = bytearray(len(self)), 0
        for first, stop in sorted(runs):
            if stop > reached:
                begins = max(first, reached)
                mask[begins:stop] = b"\1" * (stop - begins)
                reached = stop
        return mask

    def span(self, words: Words) -> Span:
        """Return the place of a run of words."""
        return Span(self._starts[words[0]], self._ends[words[1] - 1])

    def words(self, span: Span) -> Words | None:
        """Return the words that a span touches; None where there is none."""
        first, stop = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return (first, stop) if first < stop else None

    def lines(self, span: Span) -> Iterator[tuple[Span, Words]]:
        """Cut a span at line breaks: what runs over several paragraphs counts once in each."""
        for match in _LINE.finditer(self.text, span.start, span.end):
            line = Span(*match.span())
            if words := self.words(line):
                yield line, words

    def quoted(self, span: Span) -> Iterator[Words]:
        """Yield the stretches in quotation marks inside a span, or the parts of them that it covers."""
        for k in range(bisect_right(self._mark_ends, span.start), len(self._marked)):
            marked = self._marked[k]
            if marked.start >= span.end:
                return
            covered = Span(max(span.start, marked.start), min(span.end, marked.end))
            if len(covered) and (words := self.words(covered)):
                yield words

    def kind(self, words: Words) -> StatementKind:
        """Tell by the marks in whose words a run is given: all of it in marks, some of it, or nothing."""
        first, stop = words
        inside = self._in_marks[stop] - self._in_marks[first]
        if not inside:
            return StatementKind.INDIRECT
        return StatementKind.DIRECT if inside == stop - first else StatementKind.MIXED

    def _whole_words(self, span: Span) -> Words:
        first = bisect_left(self._starts, span.start)
        return first, max(first, bisect_right(self._ends, span.end))


def pairs(gold: Sequence[Words], found: Sequence[Words]) -> list[tuple[int, int]]:
    """Pair runs that share half of the words of the longer one, the closest first, one to one.

    Both come in order. Returns the numbers of gold and found, in order of the match.

    Example:
        >>> pairs([(0, 4), (6, 9)], [(0, 9), (1, 4), (7, 9)])
        [(0, 1), (1, 2)]
    """
    starts = [first for first, _ in gold]
    near: list[tuple[float, int, int, int]] = []
    for f, (first, stop) in enumerate(found):
        length = stop - first
        lowest = bisect_left(starts, first - 2 * length)  # a longer run than twice this one shares no half of itself
        for g in range(lowest, bisect_left(starts, stop)):
            common = min(stop, gold[g][1]) - max(first, gold[g][0])
            longer = max(length, gold[g][1] - gold[g][0])
            if common > 0 and 2 * common >= longer:
                near.append((-common / longer, -common, g, f))
    taken: set[int] = set()
    answered: set[int] = set()
    out: list[tuple[int, int]] = []
    for _, _, g, f in sorted(near):
        if g not in taken and f not in answered:
            taken.add(g)
            answered.add(f)
            out.append((g, f))
    return out
