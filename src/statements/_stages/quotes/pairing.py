"""The pairs among the marks of one paragraph."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.quotes.marks import Mark, closes
from statements._stages.scan import Scan
from statements._stages.tags import is_inverted_tag, is_tag
from statements.lexicon.flags import LINE, STOP
from statements.lexicon.quotemarks import GUILLEMETS
from statements.lexicon.wordings import PLAIN_SAYING

_SPEECH_STOPS = frozenset(",.!?…")
_SPEECH_LEADS = frozenset(":,.?!")
_MAX_DEPTH = 4
_LOOK_AHEAD = 48
_BEFORE_TAG = frozenset(",?!")
_TAG_REACH = 60
_TAG_WORDS = 8
_LONG_WORDS = 400
"""From an opening mark to the end of a paragraph so long that it is rather a whole article on one line."""


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


def _plainly_tags(scan: Scan, i: int, j: int) -> bool:
    """Whether a tag with a plain verb of saying begins at `i`: said Lee, she added."""
    plain = any(word in PLAIN_SAYING for word in scan.lowers[i : i + _TAG_WORDS])
    return plain and (is_inverted_tag(scan, i, j) or is_tag(scan, i, j))


def shut(scan: Scan, quote: Quote) -> Quote:
    """Close a quotation that has no closing mark: before its tag, else at the end of a near sentence of a long text.

    In a paragraph of common length without a tag it is left to go to the paragraph's end.
    """
    end = quote.last
    if quote.nested:
        return quote
    for k in range(quote.i + 1, min(end - 1, quote.i + _TAG_REACH)):
        if scan.words[k] in _BEFORE_TAG and _plainly_tags(scan, k + 1, end):
            end = k + (scan.words[k] != ",")
            return quote._replace(j=end, last=end)
    if end - quote.i > _LONG_WORDS:
        near = (k + 1 for k in range(quote.i + 3, end - 1) if scan.flags[k] & STOP and scan.spaced(k + 1))
        end = next(near, end)
    return quote._replace(j=end, last=end)


@dataclass(slots=True)
class _Open:
    mark: Mark
    nested: list[Quote] = field(default_factory=list)


def _closes_whole(scan: Scan, paragraph: Paragraph, marks: Sequence[Mark]) -> bool:
    """Whether a paragraph opens with a mark and ends with its partner, and all other marks pair up inside."""
    doubles = [m for m in marks if m.double]
    if len(doubles) < 4 or doubles[0].i > paragraph.i or not closes(doubles[-1]):
        return False
    if any(not scan.flags[k] & STOP for k in range(doubles[-1].j, paragraph.j)):
        return False
    inner = doubles[1:-1]
    return len(inner) % 2 == 0 and all(closes(m) if n % 2 else not m.can_close for n, m in enumerate(inner))


def _opens_whole(scan: Scan, paragraph: Paragraph, marks: Sequence[Mark]) -> bool:
    """Whether a paragraph opens with a mark that never closes in it, and all others are pairs of the other style.

    Such a paragraph is part of a long quotation, unless a tag stands behind one of the pairs.
    """
    doubles = [m for m in marks if m.double]
    if len(doubles) < 3 or len(doubles) % 2 == 0 or doubles[0].i > paragraph.i or not doubles[0].can_open:
        return False
    inner = doubles[1:]
    if any(m.curly == doubles[0].curly or (closes(m) if n % 2 == 0 else not closes(m)) for n, m in enumerate(inner)):
        return False
    return not any(_plainly_tags(scan, m.j, paragraph.j) for m in inner[1::2])


def _surplus(marks: Sequence[Mark], *, curly: bool) -> list[int]:
    """For each mark by how many more double marks of a style close behind it than open."""
    out = [0] * len(marks)
    for k in range(len(marks) - 2, -1, -1):
        mark = marks[k + 1]
        out[k] = out[k + 1]
        if mark.double and mark.curly == curly and mark.can_open != mark.can_close:
            out[k] += 1 if mark.can_close else -1
    return out


class Pairing:
    """Pairs the marks of one paragraph, left to right, with a stack of what is open.

    `open_before` tells that the paragraph before left a quotation open, and `reopened` that the next opens with a
    single mark, so that this one may leave one open.
    """

    def __init__(
        self,
        scan: Scan,
        paragraph: Paragraph,
        number: int,
        marks: list[Mark],
        *,
        open_before: bool,
        reopened: bool = False,
    ) -> None:
        self.scan, self.paragraph, self.number, self.marks = scan, paragraph, number, marks
        self.open_before, self.reopened = open_before, reopened
        self.single_closers = [k for k, m in enumerate(marks) if not m.double and m.can_close]
        self.surplus = {curly: _surplus(marks, curly=curly) for curly in (False, True)} if len(marks) > 3 else {}
        self.closes_whole = _closes_whole(scan, paragraph, marks)
        self.opens_whole = _opens_whole(scan, paragraph, marks)
        self.stack: list[_Open] = []
        self.doubles = 0
        self.strays: list[int] = []
        self.done: list[Quote] = []

    def run(self) -> list[Quote]:
        """Return the outermost quotations in order."""
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
            elif self.reopened and not self.stack and self._leads(top.mark):
                self._add(self._unclosed(top, self.paragraph.j)._replace(double=False))
            else:  # an apostrophe after all
                for quote in top.nested:
                    self._add(quote)
        return self.done

    def _double(self, k: int, mark: Mark) -> None:
        if not (mark.can_open or mark.can_close) or (self.doubles and self._is_foreign(k)):
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

    def _is_foreign(self, k: int) -> bool:
        """Whether a guillemet would close what another kind of mark opened, or that a guillemet, before its own partner."""
        words, mark = self.scan.words, self.marks[k]
        opened = next(top.mark for top in reversed(self.stack) if top.mark.double)
        angled = words[opened.i] in GUILLEMETS
        if (words[mark.i] in GUILLEMETS) == angled or not closes(mark):
            return False
        own = (m for m in self.marks[k + 1 : k + _LOOK_AHEAD] if m.double and (words[m.i] in GUILLEMETS) == angled)
        after = next(own, None)
        return after is not None and closes(after)

    def _nests(self, k: int) -> bool:
        """Whether the opening mark `k`, met while another is open, begins a quotation inside it.

        It does if the next two marks both close: "the word "peace." we forgot." It also does if a straight pair
        stands inside curly marks or the other way round, or if the paragraph is one quotation from its first mark to its last.
        """
        marks = self.marks
        if marks[k].can_close:
            return False
        if (self.closes_whole or self.opens_whole) and self.doubles == 1:
            return True
        if k + 2 >= len(marks):
            return False
        if self._other_style(k) and self._closed_later(k, curly=self.stack[-1].mark.curly):
            return True
        first, second = marks[k + 1], marks[k + 2]
        if not first.double or not first.can_close or first.can_open:
            return False
        return second.double and second.can_close and not second.can_open

    def _other_style(self, k: int) -> bool:
        """Whether mark `k` and the next are a pair of the other style than the double mark that is open."""
        opened, first, second = self.stack[-1].mark, self.marks[k], self.marks[k + 1]
        return opened.double and opened.curly != first.curly == second.curly and closes(second)

    def _closed_later(self, k: int, *, curly: bool) -> bool:
        """Whether more marks of a style close than open behind mark `k`."""
        return bool(self.surplus) and self.surplus[curly][k] > 0

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
        if not mark.can_open or len(self.stack) >= _MAX_DEPTH:
            return
        if self._has_closer(k, mark) or (self.reopened and not self.stack and self._leads(mark)):
            self._push(mark)

    def _leads(self, mark: Mark) -> bool:
        """Whether a mark opens its paragraph, or stands where speech begins: behind a colon, a comma or a full stop."""
        return mark.i == self.paragraph.i or self.scan.words[mark.i - 1] in _SPEECH_LEADS

    def _possessive(self, k: int, mark: Mark) -> bool:
        """Whether a single mark that could close is rather the apostrophe of a plural: the workers' rights."""
        scan = self.scan
        if not scan.words[mark.i - 1].endswith("s") or mark.j >= self.paragraph.j or not scan.spaced(mark.j):
            return False
        if not scan.words[mark.j][:1].islower():
            return False
        at = bisect_left(self.single_closers, k + 1)
        if at == len(self.single_closers):
            return self.reopened
        if not self._before_double_close(k, self.single_closers[at]):
            return False
        after = self.marks[k + 1]
        return after.double or after.can_close  # one that opens begins the next quotation: 'chips' and 'peas'

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
                    self._add(shut(self.scan, self._unclosed(top, mark.i)))
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
