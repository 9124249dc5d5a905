"""Headings: what marks a line as one, and how a plain line is told from a short paragraph."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.blocks.markers import is_dash, numbered, opens_item
from statements._stages.hints import HintKind
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.flags import MARK, MONTH, PUNCT, STOP, WEEKDAY
from statements.lexicon.headings import HEADING_OPENERS
from statements.spans import Span

_WORDS = 14
_CLAIM_WORDS = 32
"""Of the claim in a live page's sub-headline, and of a reporter's question."""
_ANSWER_WORDS = 3
_CLOSE_WORDS = 6
"""Of a heading that no blank line sets apart: longer ones are captions."""
_QUOTED_WORDS = 9
_SIGNS = 8
"""Signs of a heading that may stand around its words."""
_CAPITAL_WORDS = 6
_DEEPEST = 6
_SIGNATURE_WORDS = 6
_NO_END = frozenset(".,;:!\"”’'»)]")
_OPENINGS = frozenset("\"“‘'«#[(")
_BRACKETS = {"[": "]", "【": "】"}  # round ones hold credits and stage notes
_QUESTION_ENDS = frozenset("?)]")
_DAY = MONTH | WEEKDAY
_DAY_WORDS = 8
_RULES = frozenset("=-_*~—–")
_TIME = re.compile(
    r"\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?\]?(?:[\s,|·—–-]+(?P<day>.{0,30}))?"
)


class Heading(NamedTuple):
    """A heading line without its markup, tokens `i` up to `j`, and its level (1 is the highest)."""

    span: Span
    level: int
    line: Line
    i: int
    j: int


class _Marked(NamedTuple):
    """The words of a line without signs of a heading; `level` is 0 where the signs don't tell one."""

    i: int
    j: int
    level: int
    marked: bool


def is_rule(scan: Scan, line: Line) -> bool:
    """Tell whether a line is only drawn: `---`, `* * *`, `=====`.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> is_rule(read("* * *", {}), Line(0, 3, 2)), is_rule(read("- Yes", {}), Line(0, 2, 2))
        (True, False)
    """
    return scan.words[line.i] in _RULES and line.j - line.i > 2 and set(scan.words[line.i : line.j]) <= _RULES


def is_time(scan: Scan, line: Line) -> bool:
    """Tell whether a line only tells a day or a time, as live pages do above each entry: `11:20 GMT 14.01.2025`.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> is_time(read("11:20 GMT 14.01.2025", {}), Line(0, 9, 2))
        True
    """
    first = scan.words[line.i]
    if line.j - line.i > 14 or not (first[0].isdigit() or first == "[" or scan.flags[line.i] & _DAY):
        return False
    if is_day(scan, line):
        return True
    found = _TIME.fullmatch(scan.of(line.i, line.j))
    if found is None:
        return False
    words = (found["day"] or "").replace(".", " ").replace("/", " ").replace(",", " ").split()
    return all(w.isdigit() or w.isupper() or w.istitle() for w in words) and len(words) < 7


def is_day(scan: Scan, line: Line) -> bool:
    """Tell whether a line tells a day and nothing else: `Tuesday, March 3`."""
    if line.j - line.i > _DAY_WORDS or not (scan.flags[line.i] & _DAY or scan.words[line.i][0].isdigit()):
        return False
    if not all(scan.words[t].isdigit() or scan.flags[t] & (_DAY | PUNCT | STOP) for t in range(line.i, line.j)):
        return False
    return any(scan.flags[t] & MONTH for t in range(line.i, line.j))


def is_signed(scan: Scan, heading: Heading) -> bool:
    """Tell whether a heading ends in a dash and what may be a name, as the sub-headlines of a live page do: `Claim - Lee`."""
    for k in range(heading.j - 2, max(heading.i + 2, heading.j - _SIGNATURE_WORDS), -1):
        if is_dash(scan.words[k]) and scan.spaced(k) and scan.spaced(k + 1):
            return all(word[:1].isupper() for word in scan.words[k + 1 : heading.j])
    return False


class HeadingFinder:
    """Finds the headings among the lines of a body; keeps what is known of the whole."""

    def __init__(self, scan: Scan, body: Sequence[Line], *, transcript: bool) -> None:
        self.scan, self.body, self.transcript = scan, body, transcript
        self.spaced = sum(line.gap > 1 for line in body) * 2 > len(body)
        self.level = 0  # of the last heading whose signs told one
        self.chronicle = sum(is_day(scan, line) for line in body) > 1
        """Whether several lines tell a day and nothing else, and so are headings."""
        self._capitals: bool | None = None
        self._stopped: bool | None = None

    def find(self, k: int) -> Heading | None:
        """Return line `k` of the body as a heading, or None."""
        scan, line = self.scan, self.body[k]
        hint = scan.hint(line.i)
        if hint is not None and hint.kind is HintKind.HEADING:
            self.level = hint.level
            return Heading(scan.span(line.i, line.j), hint.level, line, line.i, line.j)
        if line.j - line.i > _CLAIM_WORDS + _SIGNS and scan.words[line.i] != "#":
            return None  # most lines
        if scan.words[line.j - 1] == "." and scan.flags[line.j - 1] & STOP and scan.words[line.i].isalpha():
            return None  # most others: a sentence without any sign of a heading
        if _all_hashtags(scan, line):
            return self._heading(k, line.i, line.j, 0) if self._followed(k, 0) else None
        found = self._unmarked(k)
        i, j = found.i, found.j
        if i >= j:
            return None
        if found.level:
            self.level = min(found.level, _DEEPEST)
            return Heading(scan.span(i, j), self.level, line, i, j)
        if j - i > _CLAIM_WORDS or k + 1 >= len(self.body) or not self._reads_as_heading(k, found):
            return None
        return self._heading(k, i, j - (scan.words[j - 1] == ":"), found.level)

    def _heading(self, k: int, i: int, j: int, level: int) -> Heading:
        """A heading without signs of a level stands below the last that had them."""
        return Heading(self.scan.span(i, j), min(level or self.level + 1, _DEEPEST), self.body[k], i, j)

    # ---- signs ----------------------------------------------------------------------------------------------------

    def _unmarked(self, k: int) -> _Marked:
        """Take the signs of a heading off line `k`."""
        scan, line = self.scan, self.body[k]
        words, i, j, level = scan.words, line.i, line.j, 0
        while i < j and words[i] == "#":
            i, level = i + 1, level + 1
        if level == 1 and i < j and not scan.spaced(i):  # a hashtag before words
            i, level = line.i, 0
        while level and j > i and words[j - 1] == "#":
            j -= 1
        marked = level > 0 or _is_bold(scan, i, j)
        while i < j - 1 and words[i] in "*_" and words[j - 1] in "*_":
            i, j, marked = i + 1, j - 1, True
        if not level and i < j and is_dash(words[i]) and (end := _closing_dash(scan, i, j)):
            i, j, marked = i + 1, end, True
        if not level and j - i > 2 and _BRACKETS.get(words[i]) == words[j - 1] and words[i + 1][0].isupper():
            i, j, marked = i + 1, j - 1, True
        if not level and k + 1 < len(self.body):
            level = self._underlined(k)
        return _Marked(i, j, level, marked)

    def _underlined(self, k: int) -> int:
        """The level by the line drawn below line `k`, 0 without one."""
        line, below = self.body[k], self.body[k + 1]
        sign = self.scan.words[below.i]
        if below.gap != 1 or sign not in {"=", "-"} or line.j - line.i > _CLAIM_WORDS or is_rule(self.scan, line):
            return 0
        return ("=-".index(sign) + 1) * (is_rule(self.scan, below) and not self.scan.flags[line.j - 1] & STOP)

    # ---- plain lines ----------------------------------------------------------------------------------------------

    def _reads_as_heading(self, k: int, found: _Marked) -> bool:
        i, j = found.i, found.j
        scan, first = self.scan, self.scan.words[found.i]
        if opens_item(scan, i) or not (first[0].isupper() or first[0].isdigit() or first[0] in _OPENINGS):
            return False
        if scan.flags[i] & MARK and not any(scan.flags[t] & MARK for t in range(i + 1, j)):
            return False  # a quotation that opens here and goes on
        answered = self._behind_time(k) or scan.words[j - 1] in _QUESTION_ENDS
        if not self._ends_well(k, found) or not self._followed(k, 0 if answered else j - i):
            return False
        if self.transcript and not found.marked and scan.words[j - 1] == "?":
            return False
        if not found.marked and not self._set_apart(k, found):
            return False
        return found.marked or not _in_capitals(scan, i, j) or self._capital_headings()

    def _ends_well(self, k: int, found: _Marked) -> bool:
        """Whether a line ends as headings do: without a stop, or with a question."""
        i, j = found.i, found.j
        scan, last = self.scan, self.scan.words[found.j - 1]
        if last in {")", "]"} and _asks_for(scan, i, j):  # Who pays for the gates? (Delta TV)
            return True
        if j - i > (_CLAIM_WORDS if self._behind_time(k) else _WORDS):
            return False
        if last == ":" and numbered(scan, i):  # 1. Korda's stance on grain:
            return True
        if last in _NO_END:
            return _quotation_at_end(scan, i, j)
        return last == "?" or not scan.flags[j - 1] & STOP

    def _set_apart(self, k: int, found: _Marked) -> bool:
        """Whether a plain line stands apart from the paragraphs around it."""
        if self._behind_time(k):
            return True
        if k > 1 and self._short(k - 1) and self._short(k - 2):  # a menu
            return False
        if self.spaced:
            return self._gap(k) > 1 and self.body[k + 1].gap > 1
        named = self.scan.lowers[found.i] in HEADING_OPENERS or numbered(self.scan, found.i)
        short = named or (found.j - found.i <= _CLOSE_WORDS and self.scan.words[found.j - 1] != "?")
        return short and k > 0 and self._stops(self.body[k - 1]) and self._paragraphs_stop()

    def _followed(self, k: int, length: int) -> bool:
        """Whether a paragraph follows line `k`, longer than the line or an item; without `length` any will do."""
        if k + 1 >= len(self.body):
            return False
        scan, after = self.scan, self.body[k + 1]
        if opens_item(scan, after.i) or numbered(scan, after.i):
            return self._stops(after) or after.j - after.i > max(length, _CLOSE_WORDS)
        if after.j - after.i <= (max(length, _CLOSE_WORDS) if length else _ANSWER_WORDS):
            return False
        if self._stops(after):
            return not (after.j - after.i <= _WORDS and _quotation_at_end(scan, after.i, after.j))
        return after.j - after.i > _WORDS and not self._paragraphs_stop()

    def _stops(self, line: Line) -> bool:
        """Whether a line ends as paragraphs do."""
        return bool(self.scan.flags[line.j - 1] & (STOP | MARK | PUNCT))

    def _short(self, k: int) -> bool:
        """Whether line `k` is as short as a menu's entry, and ends without a stop."""
        line = self.body[k]
        return line.j - line.i <= _CLOSE_WORDS and not self._stops(line) and not self.scan.words[line.i].startswith("#")

    def _gap(self, k: int) -> int:
        """The number of line ends before line `k` (the first line counts as set apart)."""
        return self.body[k].gap if k else 2

    def _behind_time(self, k: int) -> bool:
        return k > 0 and is_time(self.scan, self.body[k - 1])

    def _paragraphs_stop(self) -> bool:
        """Whether most lines end with a stop, so that one without it is a heading."""
        if self._stopped is None:
            self._stopped = sum(map(self._stops, self.body)) * 2 > len(self.body)
        return self._stopped

    def _capital_headings(self) -> bool:
        """Whether lines in capitals are this text's headings: several, all of them short."""
        if self._capitals is None:
            lines = [b for b in self.body if b.j - b.i <= 2 * _CLAIM_WORDS and _in_capitals(self.scan, b.i, b.j)]
            self._capitals = len(lines) > 1 and all(b.j - b.i <= _CAPITAL_WORDS for b in lines)
        return self._capitals


def _is_bold(scan: Scan, i: int, j: int) -> bool:
    """Whether two asterisks stand on both sides of a line's words (the tokens know nothing of them), or a page says so."""
    text, hint = scan.text, scan.hint(i)
    if hint is not None and hint.kind is HintKind.BOLD:
        return True
    return i < j and text.endswith("**", 0, scan.starts[i]) and text.startswith("**", scan.end(j - 1))


def _all_hashtags(scan: Scan, line: Line) -> bool:
    """Whether a line is all hashtags: `#Grain #Bridge`."""
    words = scan.words
    if words[line.i] != "#" or line.i + 1 >= line.j or scan.spaced(line.i + 1) or words[line.i + 1] == "#":
        return False
    rest = range(line.i, line.j - 1)
    return (line.j - line.i) % 2 == 0 and all(
        words[t] == "#" and words[t + 1][0].isalnum() and not scan.spaced(t + 1) for t in rest[::2]
    )


def _closing_dash(scan: Scan, i: int, j: int) -> int | None:
    """The token of the dash that closes a heading between dashes, as agencies print it: `– The harbour –.`."""
    end = j - 1 if is_dash(scan.words[j - 1]) else j - 2
    return end if end > i + 1 and is_dash(scan.words[end]) else None


def _asks_for(scan: Scan, i: int, j: int) -> bool:
    """Whether a question ends with the press that asked it, in brackets."""
    opening = {")": "(", "]": "["}[scan.words[j - 1]]
    k = next((t for t in range(j - 2, max(i, j - 9), -1) if scan.words[t] == opening), i)
    return k > i and scan.words[k - 1] == "?"


def _quotation_at_end(scan: Scan, i: int, j: int) -> bool:
    """Whether a line ends with a quotation that is all of it or hangs on the words before: not a spoken sentence."""
    if not scan.flags[j - 1] & MARK or scan.flags[j - 2] & (STOP | PUNCT):
        return False
    inner = range(i + 1, j - 1)
    if scan.flags[i] & MARK:
        return j - i <= _QUOTED_WORDS and not any(scan.flags[t] & (STOP | PUNCT) for t in inner)
    return any(scan.flags[t] & MARK and scan.spaced(t) for t in inner)


def _in_capitals(scan: Scan, i: int, j: int) -> bool:
    """Whether a line is printed in capitals, a single abbreviation aside."""
    words = [w for w in scan.words[i:j] if w[0].isalpha()]
    return len(words) > 1 and all(w.isupper() for w in words) and max(map(len, words)) > 3
