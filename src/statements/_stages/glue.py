"""Paragraphs that a crawler joined with nothing between them, told apart again: `… it held.Then …`, `… said."We …`.

A quotation mark in such a joint stands between two words and looks as if it could both open and close. What it does
is told by the marks on both sides of it whose neighbours leave no doubt.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from statements._stages.lines import Line
from statements._stages.scan import Scan, parted
from statements._stages.tags import is_tag
from statements.lexicon.addresses import DOMAIN_ENDINGS
from statements.lexicon.flags import ABBREV, CUE, MARK
from statements.lexicon.quotemarks import CLOSE_ONLY, DOUBLE, OPEN_ONLY, SINGLE

# The end of a sentence or of a line in brackets, with a capital letter right behind it; the same for a line in capitals.
_JOINT = re.compile(r"""[.!?…:)][)\]]?["“”„'‘’]{0,4}(?=[^\W\d_a-z]|\()""")
_BEHIND_CAPITALS = re.compile(r"""[A-Z]{2}(?:["“](?=[A-Z])|(?=[A-Z][a-z]{2}))""")
_RUN_ON = re.compile(r"[A-Z](?<=[A-Z] [A-Z])[A-Z]+(?=[A-Z][a-z]{2})")
_OPENS_BEHIND = frozenset("([{—–-")
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-…")
_CAPITALS = 4
_QUESTION_WORDS = 14
_ADDRESS = re.compile(r"//|www\.|@")
_FAR = 200


class _Joint(NamedTuple):
    """A place where two paragraphs may have been joined: the token of the stop, and of the capital behind it."""

    stop: int
    capital: int


def may_be_glued(text: str) -> bool:
    """Whether a capital stands right behind the end of a sentence anywhere; a text without one has no glued capitals."""
    return _JOINT.search(text) is not None


def part_capitals(scan: Scan, lexicon: Mapping[str, int]) -> Scan:
    """Return the scan with words parted where a line in capitals runs into the next paragraph: `HARBOUR APPLee says`.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> part_capitals(read("It held.CLICK HERE FOR THE APPThe dam held", {}), {}).words[7:9]
        ['APP', 'The']
    """
    cuts: dict[int, int] = {}
    for m in _RUN_ON.finditer(scan.text):
        k = bisect_left(scan.starts, m.start())
        if scan.starts[k] == m.start() and _capitals_before(scan, 0, k):
            cuts[k] = m.end()
    return parted(scan, cuts, lexicon) if cuts else scan


def split_glued(scan: Scan, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, those that hold several paragraphs split.

    A line with a single joint without marks is left alone, but behind a short question: a blank was forgotten inside a
    paragraph. It is wrong for a joint inside quotation marks that never close.

    Example:
        >>> from statements._stages.lines import find_lines
        >>> from statements._stages.scan import scan as read
        >>> glued = read("The dam held.Nobody slept.The gates creaked.", {})
        >>> len(split_glued(glued, find_lines(glued)))
        3
    """
    joints: dict[int, list[_Joint]] = {}
    for start, end in _joints(scan.text):
        stop, capital = bisect_left(scan.starts, start), bisect_left(scan.starts, end)
        if capital >= len(scan) or scan.starts[stop] != start or scan.starts[capital] != end:
            continue
        k = bisect_left(lines, stop, key=lambda line: line.j)
        if k < len(lines) and lines[k].i < stop and capital < lines[k].j and _joins(scan, lines[k], stop, capital):
            joints.setdefault(k, []).append(_Joint(stop, capital))
    if not joints:
        return lines
    out: list[Line] = []
    for k, line in enumerate(lines):
        i, gap = line.i, line.gap
        for at in _splits(scan, line, joints[k]) if k in joints else ():
            out.append(Line(i, at, gap))
            i, gap = at, 2
        out.append(Line(i, line.j, gap))
    return out


def _joints(text: str) -> list[tuple[int, int]]:
    """Where paragraphs may have been joined, in order: from the stop or mark to the capital behind it."""
    behind = [(m.start() + 2, m.end()) for m in _BEHIND_CAPITALS.finditer(text)]
    return sorted([m.span() for m in _JOINT.finditer(text)] + behind)


def reads_as_joint(scan: Scan, stop: int, capital: int) -> bool:
    """Whether a full stop with a capital right behind it ends a sentence: not in `U.S.`, `KP.ru`, `J.Lo`, `Yahoo!News`."""
    before = scan.words[stop - 1]
    if scan.words[stop] != ".":
        return scan.words[stop] != "!" or before[:1].islower()
    if len(before) == 1 or scan.flags[stop - 1] & ABBREV or scan.lowers[capital] in DOMAIN_ENDINGS:
        return False
    behind = capital + 1
    spelled = len(scan.words[capital]) < 3 and behind < len(scan) and scan.words[behind] == "."
    return not spelled and not _in_address(scan, stop)


def _in_address(scan: Scan, stop: int) -> bool:
    """Whether a token stands inside a web or mail address."""
    end = scan.starts[stop]
    chunk = scan.text[max(0, end - _FAR) : end].split()
    return bool(chunk) and bool(_ADDRESS.search(chunk[-1]))


def _joins(scan: Scan, line: Line, stop: int, capital: int) -> bool:
    """Whether two paragraphs may have been joined between the tokens `stop` and `capital`."""
    word, before = scan.words[stop], scan.words[stop - 1]
    if stop == capital:  # parted by `part_capitals`
        return True
    if scan.flags[stop] & MARK:  # behind a line in capitals
        return _capitals_before(scan, line.i, stop)
    if word == ":":
        bare = capital == stop + 1 and len(before) > 2 and before.islower()
        return bare and not scan.flags[stop - 1] & CUE and scan.words[capital][0].isalpha()
    if word == ")":
        return scan.words[capital][0].isalpha() and (stop + 1 == capital or scan.flags[capital - 1] & MARK != 0)
    if stop - 1 == line.i and not before.isalpha():  # 1.Gates, the number of an item
        return False
    if scan.words[capital] == "(":
        return capital + 1 < line.j and scan.words[capital + 1][0].isupper() and reads_as_joint(scan, stop, capital)
    return reads_as_joint(scan, stop, capital)


def _capitals_before(scan: Scan, floor: int, k: int) -> bool:
    words = [w for w in scan.words[max(floor, k - 2 * _CAPITALS) : k] if w[:1].isalpha()][-_CAPITALS:]
    return len(words) == _CAPITALS and all(w.isupper() for w in words)


def _splits(scan: Scan, line: Line, joints: Sequence[_Joint]) -> list[int]:
    """Return the tokens at which new paragraphs begin."""
    roles, single = _Roles(scan, line, DOUBLE), _Roles(scan, line, SINGLE)
    out: list[int] = []
    marked = False
    for stop, capital in joints:
        inner = [k for k in range(stop, capital) if scan.flags[k] & MARK]
        opening = next((k for k in inner if roles.opens(k) or single.opens(k)), None)
        at = capital if opening is None else opening
        if opening is None and roles.is_open(capital) and not roles.opened_next(capital):
            continue
        if opening is None and inner and is_tag(scan, capital, line.j):
            continue
        out.append(at)
        marked = marked or bool(inner) or stop == capital or _heads(scan, line, stop)
    return out if len(out) > 1 or marked else []


def _heads(scan: Scan, line: Line, stop: int) -> bool:
    """Whether the first sentence of a line is a short question: a heading that ran into its answer."""
    return scan.words[stop] == "?" and stop - line.i <= _QUESTION_WORDS


class _Roles:
    """Which marks of one family open in a line and which close."""

    def __init__(self, scan: Scan, line: Line, family: frozenset[str]) -> None:
        first = bisect_left(scan.marks, line.i)
        self.places = [k for k in scan.marks[first : bisect_left(scan.marks, line.j, first)] if scan.words[k] in family]
        self.known = [_by_neighbours(scan, k, line) for k in self.places]
        self.roles = self._resolved()

    def _resolved(self) -> list[bool]:
        """For each mark whether it opens: a doubtful one by the marks beside it."""
        roles: list[bool] = []
        is_open = False
        for n, known in enumerate(self.known):
            after = self.known[n + 1] if n + 1 < len(self.known) else None
            is_open = known if known is not None else not (is_open if after is None else after)
            roles.append(is_open)
        return roles

    def _before(self, token: int) -> int:
        return bisect_left(self.places, token) - 1

    def opens(self, token: int) -> bool:
        """Whether the mark at this token opens a quotation."""
        n = self._before(token) + 1
        return n < len(self.places) and self.places[n] == token and self.roles[n]

    def is_open(self, token: int) -> bool:
        """Whether a quotation is open before this token."""
        n = self._before(token)
        return n >= 0 and self.roles[n]

    def opened_next(self, token: int) -> bool:
        """Whether the next mark opens, so that what is open never closes."""
        n = self._before(token) + 1
        return n < len(self.places) and self.roles[n]


def _by_neighbours(scan: Scan, k: int, line: Line) -> bool | None:
    """Whether a mark opens, as its neighbours tell; None if they don't."""
    word = scan.words[k]
    if word in OPEN_ONLY or word in CLOSE_ONLY:
        return word in OPEN_ONLY
    left = scan.spaced(k) or k == line.i or scan.words[k - 1] in _OPENS_BEHIND
    right = k + 1 >= line.j or scan.spaced(k + 1) or scan.words[k + 1] in _CLOSES_BEFORE
    return left if left != right else None
