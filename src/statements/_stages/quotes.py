"""Quotation marks: found first, each with what it can do by its neighbours, then paired within the paragraph.

Straight, curly, low-high marks and guillemets are one family, since in real text any of them closes any other; single
marks are a second one, told apart from apostrophes. A mark without a partner is repaired within its paragraph:
nothing here ever gives up on a text. Method: delimiters are scanned with "can open" and "can close" and paired in a
second step, as Markdown parsers pair emphasis.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.scan import Scan
from statements.lexicon.flags import LINE
from statements.lexicon.quotemarks import CLOSE_ONLY, DOUBLE, OPEN_ONLY, SINGLE, TWINS

_OPENS_BEHIND = frozenset("([{—–-/|:;>*_…") | DOUBLE | SINGLE
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-/|…<*_") | DOUBLE | SINGLE
_SPEECH_STOPS = frozenset(",.!?…")
_MAX_DEPTH = 4
_LOOK_AHEAD = 48
_LONG_RUN = 12
_INNER = frozenset("'’‘")
_BEFORE_CLOSE = frozenset("'’,?!")


class Mark(NamedTuple):
    """One quotation mark (two apostrophes in a row count as one): tokens `i` up to `j`, and what it can do."""

    i: int
    j: int
    double: bool
    can_open: bool
    can_close: bool
    curly: bool


class Quote(NamedTuple):
    """A pair of marks: tokens `first` up to `last` with marks, `i` up to `j` without.

    `closed` is false where a mark is missing; `goes_on` where the next paragraph reopens the quotation,
    and `reopens` where this one does. `minor` quotations have single marks in a text that quotes in double ones.
    """

    first: int
    i: int
    j: int
    last: int
    paragraph: int
    double: bool
    closed: bool = True
    goes_on: bool = False
    reopens: bool = False
    minor: bool = False
    nested: tuple["Quote", ...] = ()


class Quotes(NamedTuple):
    """The quotations of a text, and for each paragraph with marks that belong to none the first of them."""

    quotes: list[Quote]
    strays: list[int]


@dataclass(slots=True)
class _Open:
    mark: Mark
    nested: list[Quote] = field(default_factory=list)


def find_quotes(scan: Scan, paragraphs: Sequence[Paragraph], apostrophe_words: frozenset[str]) -> Quotes:
    """Return the outermost quotations of all paragraphs in order, nested ones inside them, and stray marks.

    It is wrong where an apostrophe looks just like a closing mark ("the boys' club" inside single marks) and where a
    writer forgot a mark in the middle of a paragraph: then the nearest sentence edge is taken.
    """
    places = scan.marks
    found: list[Quote] = []
    strays: list[int] = []
    at, open_before = 0, False
    for number, paragraph in enumerate(paragraphs):
        at = bisect_left(places, paragraph.i, at)
        stop = bisect_left(places, paragraph.j, at)
        if at == stop:
            open_before = False
            continue
        marks = _marks(scan, _without_ornament(places[at:stop]), paragraph, apostrophe_words)
        pairing = _Pairing(scan, paragraph, number, marks, open_before=open_before)
        quotes = pairing.run()
        strays += pairing.strays[:1]
        if open_before and found and quotes and quotes[0].i <= paragraph.i + 2:
            quotes[0] = quotes[0]._replace(reopens=True)
            found[-1] = found[-1]._replace(goes_on=True)
        open_before = bool(quotes) and not quotes[-1].closed and quotes[-1].last >= paragraph.j
        found += quotes
    return Quotes(found, strays)


def mark_minor(found: Quotes, front: int) -> Quotes:
    """Tell single marks that mean something else than the double ones of the same body; `front` paragraphs excepted."""
    quotes = found.quotes
    body = [q for q in quotes if q.paragraph >= front]
    if all(q.double for q in body) or not any(q.double for q in body):
        return found
    minor = [q._replace(minor=True) if not q.double and q.paragraph >= front else q for q in quotes]
    return Quotes(minor, found.strays)


def _without_ornament(places: Sequence[int]) -> Sequence[int]:
    """Leave out the middle of long runs of marks: no writer opens or closes more than a few quotations at once."""
    if len(places) <= _LONG_RUN:
        return places
    half = _LONG_RUN // 2
    ends = zip(places, places[2 * half :], strict=False)
    inner = [i for i, (first, last) in zip(places[half:-half], ends, strict=True) if last - first > 2 * half]
    return [*places[:half], *inner, *places[-half:]]


def _marks(scan: Scan, places: Sequence[int], paragraph: Paragraph, apostrophe_words: frozenset[str]) -> list[Mark]:
    """Describe each mark of one paragraph by its neighbours."""
    text, starts, words = scan.text, scan.starts, scan.words
    marks: list[Mark] = []
    skip, attribute = -1, False
    left, right, stop = paragraph.i, paragraph.j, starts[paragraph.j]
    for i in places:
        if i <= skip:
            continue
        word, j = words[i], i + 1
        if word in TWINS and j < right and words[j] == word and starts[j] == starts[i] + 1:
            j, word = i + 2, TWINS[word]
            skip = i + 1
        double = word in DOUBLE
        start, end = starts[i], starts[j - 1] + 1
        before = text[start - 1] if i > left else " "
        after = text[end] if end < stop else " "
        if double and (attribute or before == "="):  # <a href="…"> left in the text is no speech
            attribute = not attribute
            continue
        blank_before, blank_after = before.isspace(), after.isspace()
        can_open = (blank_before or before in _OPENS_BEHIND) and not blank_after
        can_close = not blank_before and (blank_after or after in _CLOSES_BEFORE)
        if not double:
            glued = before in ".!?," and after.isupper()  # 'Harbour Tonight.'Then she left
            can_close = can_close or glued or (not blank_before and not after.isalnum())
            can_open = can_open and (after.isalnum() or after in _OPENS_BEHIND or after in "…[")
            if can_open and word != "‘" and (after.isdigit() or (j < right and scan.lowers[j] in apostrophe_words)):
                can_open = False
        elif not can_open and not can_close and not (blank_before and blank_after):
            can_open = can_close = True  # glued to letters on both sides
        elif double and blank_before and blank_after:  # 'Well done,' " she said
            can_close = text[start - 2 : start - 1] in _BEFORE_CLOSE
            can_open = not can_close and text[end + 1 : end + 2] in _INNER
        opens_only, closes_only = word in OPEN_ONLY, word in CLOSE_ONLY
        if opens_only and (can_open or not can_close):
            can_open, can_close = True, False
        elif closes_only and (can_close or not can_open):
            can_open, can_close = False, True
        if can_open or can_close or double:
            marks.append(Mark(i, j, double, can_open, can_close, opens_only or closes_only))
    return marks


class _Pairing:
    """Pairs the marks of one paragraph, left to right, with a stack of what is open."""

    def __init__(self, scan: Scan, paragraph: Paragraph, number: int, marks: list[Mark], *, open_before: bool) -> None:
        self.scan, self.paragraph, self.number, self.marks = scan, paragraph, number, marks
        self.open_before = open_before
        self.single_closers = [k for k, m in enumerate(marks) if not m.double and m.can_close]
        self.double_closers = [k for k, m in enumerate(marks) if m.double and m.can_close]
        self.stack: list[_Open] = []
        self.doubles = 0
        self.strays: list[int] = []
        self.done: list[Quote] = []

    def run(self) -> list[Quote]:
        for k, mark in enumerate(self.marks):
            if mark.double:
                self._double(k, mark)
            else:
                self._single(k, mark)
        while self.stack:
            top = self.stack.pop()
            if top.mark.double:
                self.doubles -= 1
                self._add(self._unclosed(top, self.paragraph.j))
            else:  # an apostrophe after all
                for quote in top.nested:
                    self._add(quote)
        return self.done

    def _double(self, k: int, mark: Mark) -> None:
        if not (mark.can_open or mark.can_close):
            self.strays.append(mark.i)
        elif self.doubles:
            if mark.can_close and not (mark.can_open and self._nests(k)):
                self._close_double(mark)
            elif mark.can_open and (self._nests(k) or self._nests_in_single(k)) and len(self.stack) < _MAX_DEPTH:
                self._push(mark)
            elif mark.can_open and (mark.curly or not self.stack[-1].mark.curly):
                self._reopen(mark)
            else:
                self.strays.append(mark.i)
        elif mark.can_open:
            self._push(mark)
        elif self.stack:
            self._close(mark)  # one double mark closes what a single one opened
        else:
            self._orphan(mark)

    def _nests(self, k: int) -> bool:
        """Whether the opening mark `k`, met while another is open, begins a quotation inside it.

        It does if the next two marks both close: "the word "peace." we forgot."
        """
        marks = self.marks
        if k + 2 >= len(marks) or marks[k].can_close:
            return False
        first, second = marks[k + 1], marks[k + 2]
        if not first.double or not first.can_close or first.can_open:
            return False
        return second.double and second.can_close and not second.can_open

    def _nests_in_single(self, k: int) -> bool:
        """Whether double marks stand inside single ones that stand inside double ones: three levels."""
        if self.stack[-1].mark.double or self.marks[k].can_close:
            return False
        after = [m for m in self.marks[k + 1 : k + 5] if m.double][:2]
        return len(after) == 2 and all(m.can_close and not m.can_open for m in after)

    def _single(self, k: int, mark: Mark) -> None:
        if self.stack and not self.stack[-1].mark.double:
            if mark.can_close and not self._possessive(k, mark):
                self._close(mark)
            return
        if mark.can_open and len(self.stack) < _MAX_DEPTH and self._has_closer(k, mark):
            self._push(mark)

    def _possessive(self, k: int, mark: Mark) -> bool:
        """Whether a single mark that could close is rather the apostrophe of a plural: the workers' rights."""
        scan = self.scan
        if not scan.words[mark.i - 1].endswith("s") or mark.j >= self.paragraph.j or not scan.spaced(mark.j):
            return False
        if not scan.words[mark.j][:1].islower():
            return False
        at = bisect_left(self.single_closers, k + 1)
        return at < len(self.single_closers) and self._before_double_close(k, self.single_closers[at])

    def _has_closer(self, k: int, mark: Mark) -> bool:
        """Whether some later single mark of the same double quotation can close what mark `k` opens."""
        at = bisect_left(self.single_closers, k + 1)
        for closer in self.single_closers[at : at + _LOOK_AHEAD]:
            if not self._before_double_close(k, closer):
                return False
            if self.marks[closer].i > mark.j:
                return True
        return False

    def _before_double_close(self, k: int, closer: int) -> bool:
        if not self.doubles:
            return True
        depth = 0
        for mark in self.marks[k + 1 : min(closer, k + _LOOK_AHEAD)]:
            if mark.double:
                depth += 1 if mark.can_open and not mark.can_close else -1
                if depth < 0:
                    return False
        return True

    def _push(self, mark: Mark) -> None:
        self.stack.append(_Open(mark))
        self.doubles += mark.double

    def _close_double(self, mark: Mark) -> None:
        while not self.stack[-1].mark.double:  # a single mark inside was an apostrophe, or shares this closing mark
            top = self.stack.pop()
            if top.mark.curly and not any(m.can_close for m in self.marks_between(top.mark, mark)):
                self._add(Quote(top.mark.i, top.mark.j, mark.i, mark.i, self.number, double=False, closed=False))
            for quote in top.nested:
                self._add(quote)
        self.doubles -= 1
        self._close(mark)

    def marks_between(self, left: Mark, right: Mark) -> list[Mark]:
        """Return up to a few single marks between two marks."""
        at = bisect_left(self.marks, left.j, key=lambda m: m.i)
        return [m for m in self.marks[at : at + 4] if m.i < right.i and not m.double]

    def _close(self, mark: Mark) -> None:
        top = self.stack.pop()
        if mark.i > top.mark.j:
            self._add(
                Quote(
                    top.mark.i,
                    top.mark.j,
                    mark.i,
                    mark.j,
                    self.number,
                    double=top.mark.double,
                    nested=tuple(top.nested),
                )
            )

    def _reopen(self, mark: Mark) -> None:
        """An opening mark while one is open: the earlier one was never closed."""
        while self.stack:
            top = self.stack.pop()
            if top.mark.double:
                self.doubles -= 1
                if mark.i - top.mark.j >= 3:
                    self._add(self._unclosed(top, mark.i))
                else:
                    self.strays.append(top.mark.i)
        self._push(mark)

    def _unclosed(self, top: _Open, end: int) -> Quote:
        return Quote(
            top.mark.i,
            top.mark.j,
            max(end, top.mark.j),
            end,
            self.number,
            double=True,
            closed=False,
            nested=tuple(top.nested),
        )

    def _orphan(self, mark: Mark) -> None:
        """A closing mark with nothing open: the quotation began with its sentence, or an earlier paragraph."""
        scan = self.scan
        if not (scan.words[mark.i - 1] in _SPEECH_STOPS or mark.curly):
            self.strays.append(mark.i)
            return
        floor = self.done[-1].last if self.done else self.paragraph.i
        i = mark.i - 1
        if self.open_before and not self.done:
            i = floor
        else:
            while i > floor and not (scan.words[i - 1] in ".!?" and scan.words[i - 1] and scan.spaced(i)):
                i -= 1
        while i < mark.i and (scan.flags[i] & LINE or not scan.words[i][0].isalnum()):
            i += 1
        if mark.i - i >= 3:
            self._add(Quote(i, i, mark.i, mark.j, self.number, double=True, closed=False))
        else:
            self.strays.append(mark.i)

    def _add(self, quote: Quote) -> None:
        if quote.j <= quote.i:
            return
        (self.stack[-1].nested if self.stack else self.done).append(quote)
