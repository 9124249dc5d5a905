"""What can be a speaker label at the head of a line, by its form alone."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from statements._stages.hints import HintKind
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.flags import ABBREV, FUNCTION, GIVEN, MARK, ORG, PARTICLE, PERSON, STOP, SUFFIX, TITLE
from statements.lexicon.labels import (
    ANSWERING_LABELS,
    ASKING_LABELS,
    CLOCK_WORDS,
    LABEL_ADJECTIVES,
    LABEL_JOINTS,
    UNNAMED_LABELS,
)

ASKING = words(ASKING_LABELS)
ANSWERING = words(ANSWERING_LABELS)
UNNAMED = words(UNNAMED_LABELS) | ASKING | ANSWERING
_CLOCK = words(CLOCK_WORDS)
_JOINTS = words(LABEL_JOINTS)
_BESIDE = _JOINTS | words(LABEL_ADJECTIVES)
_LOOSE = UNNAMED | _BESIDE
_ROLE = TITLE | PERSON | ORG
_SMALL = PARTICLE | SUFFIX | TITLE | ABBREV
_SHORTENED = ABBREV | TITLE | SUFFIX
_MAX_LABEL = 24
_MAX_LETTERS = 160
_MAX_NOTE = 14
_MAX_LINES = 3
_OPEN, _SHUT = frozenset("(["), frozenset(")]")
_DASHES = frozenset("-–—―")
_ENDS_LABEL = _DASHES | {":"}
_WEIGHTS = "*_>"
_INSIDE = frozenset("&,/#")
_WEIGHT_PAIRS = (
    ("**", "**"),
    ("__", "__"),
    ("*", "*"),
    ("_", "_"),
    ("<b>", "</b>"),
    ("<strong>", "</strong>"),
    ("<i>", "</i>"),
    ("<em>", "</em>"),
)
_HEAVY = frozenset({HintKind.BOLD, HintKind.HEADING})
_PREFIXES = frozenset(">#")
_IN_TIME = frozenset(":.,-–—")
_BARE_STOPS = frozenset(":.)-–—")


class Form(StrEnum):
    """How a label is set off from the words behind it."""

    COLON = "colon"
    BARE = "bare"
    """`Q` and `A`, with or without a mark."""
    TIMED = "timed"
    """With a time beside the name, as machines write transcripts."""
    DASH = "dash"
    ALONE = "alone"
    """On a line of its own, without a mark."""
    STRONG = "strong"
    """In bold or italics, without a mark."""
    PATTERN = "pattern"
    """By the caller's own pattern."""
    ASKED = "asked"
    """No label: a question in bold."""
    ANSWERED = "answered"
    """No label: what stands under such a question."""


class Label(NamedTuple):
    """A label: its line's first token, the tokens `i` up to `j` of the name, and `body`, where the words begin."""

    line: int
    i: int
    j: int
    body: int
    key: str
    form: Form = Form.COLON

    @property
    def unlabelled(self) -> bool:
        """Whether there is no label in print, only bold type."""
        return self.form in (Form.ASKED, Form.ANSWERED)

    @property
    def asks(self) -> bool:
        """Whether the label's own words say that its speaker asks."""
        return self.form is Form.ASKED or (bool(self.key) and self.key.split()[-1] in ASKING) or self._audience

    @property
    def answers(self) -> bool:
        """Whether the label's own words say that its speaker answers."""
        return self.form is Form.ANSWERED or self.key in ANSWERING

    @property
    def nameless(self) -> bool:
        """Whether the label names nobody: `Question`, `Member of the audience`, `Speaker 1`."""
        parts = self.key.split()
        return any(p in UNNAMED for p in parts) and all(p in _LOOSE or p.isdigit() or len(p) == 1 for p in parts)

    @property
    def chairs(self) -> bool:
        """Whether the label names nobody and may be a moderator's: he asks only here and there."""
        return self.nameless and not self.asks and not self.answers

    @property
    def _audience(self) -> bool:
        return self.key.startswith(("question ", "reporter ", "journalist "))


def candidates(scan: Scan, lines: Sequence[Line]) -> list[Label]:
    """Return what may be a label, at most one a line, in order."""
    found: list[Label] = []
    behind = -1  # the words of a label over several lines
    for n, line in enumerate(lines):
        if line.i >= behind and (label := _candidate(scan, lines, n, line)) is not None:
            found.append(label)
            behind = label.body if label.form is Form.COLON else -1
    return found


def _candidate(scan: Scan, lines: Sequence[Line], n: int, line: Line) -> Label | None:
    i = _behind_prefix(scan, line.i, line.j)
    if i >= line.j:
        return None
    first = scan.words[i]
    if not first[:1].isupper() and scan.lowers[i] not in _LOOSE:
        return None
    bare = _bare(scan, line, i)
    if bare is not None:
        return bare
    strong = _weighted(scan, i)
    if not strong and line.j - i > _MAX_LABEL and _ENDS_LABEL.isdisjoint(scan.words[i : i + _MAX_LABEL]):
        return None  # most lines
    run = _run(scan, i, line.j, strong=strong)
    if run is None:
        return None
    if run.form is Form.ALONE:
        longer = _over_lines(scan, lines, n)
        run = longer or run
    return _label(scan, line, i, run)


def _behind_prefix(scan: Scan, i: int, j: int) -> int:
    """The token behind what may stand before a name: a time, a bracket, the arrows of subtitles, a heading's sign."""
    words = scan.words
    while i < j and words[i] in _PREFIXES:
        i += 1
    if i < j and words[i] in _OPEN:
        inner = _behind_time(scan, i + 1, j)
        return inner + 1 if inner > i + 1 and inner < j and words[inner] in _SHUT else i + 1
    return _behind_time(scan, i, j)


def _behind_time(scan: Scan, i: int, j: int) -> int:
    """The token behind a time or a range of times such as `00:01:02-00:01:04`; `i` if there is none."""
    words = scan.words
    k = i
    while k + 2 < j and words[k].isdigit() and words[k + 1] == ":" and words[k + 2].replace("-", "").isdigit():
        k += 3
        while k + 1 < j and words[k] in _IN_TIME and words[k + 1].replace("-", "").isdigit() and not scan.spaced(k + 1):
            k += 2
    return k


class _Run(NamedTuple):
    """The tokens of a name end before `j`; the words begin at `body`."""

    j: int
    body: int
    form: Form


def _run(scan: Scan, i: int, j: int, *, strong: bool) -> _Run | None:
    """Read the tokens that can stand in a label, and what ends them."""
    words = scan.words
    end, behind, dash, timed = i, i, -1, False
    k = i
    while k < j and k - i < _MAX_LABEL:
        word = words[k]
        if strong and k > i and _ends_weight(scan, k) and word != ":" and word not in _DASHES:
            return _Run(end, k, Form.STRONG) if word not in _OPEN else _run(scan, i, j, strong=False)
        if word == ":":
            if k == i or not (k + 1 >= j or scan.spaced(k + 1) or _ends_weight(scan, k + 1)):
                return None
            return _Run(end, k + 1, Form.TIMED if timed else Form.COLON)
        if word in _OPEN:
            shut = next((t for t in range(k + 1, min(j, k + _MAX_NOTE)) if words[t] in _SHUT), None)
            if shut is None:
                break
            timed = timed or _behind_time(scan, k + 1, shut) > k + 1
            k = behind = shut + 1
            continue
        if word in _SHUT and words[i - 1 : i] == ["["]:
            k = behind = k + 1
            continue
        time = _behind_time(scan, k, j)
        if time > k:
            if scan.lowers[time : time + 1] and scan.lowers[time] in _CLOCK:
                return None
            timed, k, behind = True, time, time
            continue
        if word in _DASHES and scan.spaced(k) and k + 1 < j and scan.spaced(k + 1) and k > i:
            dash = dash if dash >= 0 else k
        elif _fits(scan, i, k, j):
            end = k + 1 if dash < 0 and "," not in words[i:k] and word != "," else end
        else:
            break
        k += 1
    if k >= j and dash < 0:
        return _Run(end, j, Form.TIMED if timed else Form.ALONE) if j - i <= _MAX_LABEL else None
    if dash >= 0:
        return _Run(end, dash + 1, Form.DASH)
    return _Run(end, k, Form.TIMED) if timed and behind == k else None


def _fits(scan: Scan, i: int, k: int, j: int) -> bool:
    """Whether the token can stand in a label that begins at `i`."""
    word, f = scan.words[k], scan.flags[k]
    head = word[:1]
    if head.isdigit():
        return k > i
    if head.isupper():
        if k > i or not f & FUNCTION or f & GIVEN or word.isupper():
            return True
        return (
            scan.lowers[k] in _JOINTS or scan.lowers[k] in UNNAMED or scan.lowers[k] in {"one", "several", "all", "a"}
        )
    if word == ".":
        return k > i and (
            len(scan.words[k - 1]) == 1 or bool(scan.flags[k - 1] & _SHORTENED) or scan.lowers[k - 1] == "q"
        )
    if word in _INSIDE:
        return k > i
    low = scan.lowers[k]
    if f & (_SMALL | PERSON | ORG) or low in _LOOSE:
        return True
    after = scan.flags[k + 1] if k + 1 < j else 0
    return head.islower() and bool(after & _ROLE) and scan.words[k + 1][:1].islower() and not f & FUNCTION


def _over_lines(scan: Scan, lines: Sequence[Line], n: int) -> _Run | None:
    """A label that is wrapped over two or three lines and ends with a colon at the end of the last."""
    for below in lines[n + 1 : n + _MAX_LINES]:
        if below.gap > 1:
            return None
        more = _run(scan, below.i, below.j, strong=False)
        if more is None or more.form not in (Form.ALONE, Form.COLON):
            return None
        if more.form is Form.COLON:
            return more if more.body >= below.j else None
    return None


def _bare(scan: Scan, line: Line, i: int) -> Label | None:
    """`Q`, `A`, with a mark behind, a number or only blanks: `Q  Mr. Mayor, …`, `Q1.`, `A: No.`."""
    words, j = scan.words, line.j
    word = words[i]
    letter, number = word[:1], word[1:]
    if letter not in {"Q", "A"} or (number and not number.isdigit()):
        return None
    k = i + 1
    if not number and k < j and words[k] == "#":
        k += 1
    if not number and k + 1 < j and words[k].isdigit() and words[k + 1] in _BARE_STOPS:
        k += 1
    key = letter.lower()
    if k >= j:
        return Label(line.i, i, i + 1, j, key, Form.BARE) if line.j - line.i <= 2 else None
    after = words[k]
    if after in _BARE_STOPS and (k + 1 >= j or scan.spaced(k + 1) or _ends_weight(scan, k + 1)):
        while k < j and words[k] in _BARE_STOPS:
            k += 1
        return Label(line.i, i, i + 1, k, key, Form.BARE)
    wide = scan.text[scan.end(k - 1) : scan.starts[k]] not in {"", " "}
    opens = after[:1].isupper() or after[:1] in "([…-—" or after[:1].isdigit() or scan.flags[k] & MARK != 0
    if scan.spaced(k) and opens and (letter == "Q" or wide):
        return Label(line.i, i, i + 1, k, key, Form.BARE)
    return None


def _label(scan: Scan, line: Line, i: int, run: _Run) -> Label | None:
    j = run.j
    while j > i and scan.words[j - 1] in {",", "-"}:
        j -= 1
    if j <= i or (scan.flags[j - 1] & STOP and scan.words[j - 1] != "."):
        return None
    key = " ".join(word for word in scan.lowers[i:j] if word and word != ".")
    if not key or len(key) > _MAX_LETTERS:
        return None
    return Label(line.i, i, j, _behind_breaks(scan, run.body), key, run.form)


def _behind_breaks(scan: Scan, k: int) -> int:
    while k < len(scan) and not scan.words[k]:
        k += 1
    return k


# ---- bold and italics ---------------------------------------------------------------------------------------------


def _weighted(scan: Scan, i: int) -> bool:
    """Whether a sign of bold or italics stands right before a token."""
    start = scan.starts[i]
    hint = scan.hint(i)
    if hint is not None and hint.kind is HintKind.LABEL:
        return True
    return start > 0 and scan.text[start - 1] in _WEIGHTS


def _ends_weight(scan: Scan, k: int) -> bool:
    """Whether bold or italics end before token `k`."""
    if k >= len(scan):
        return False
    end = scan.end(k - 1)
    if end in scan.hints and scan.hints[end].kind is HintKind.LABEL_END:
        return True
    between = scan.text[end : scan.starts[k]]
    return "*" in between or "_" in between or "</" in between


def weighted_line(scan: Scan, line: Line) -> bool:
    """Whether a whole line stands in bold or italics, or is a heading.

    It looks at the text around the line's words, where the tokens no longer have the signs.
    """
    hint = scan.hint(line.i)
    if scan.words[line.i] == "#" or (hint is not None and hint.kind in _HEAVY):
        return True
    before, end = scan.starts[line.i], scan.end(line.j - 1)
    head = scan.text[max(0, before - 9) : before].rstrip().lower()
    tail = scan.text[end : end + 10].lstrip(" \t").lower()
    for opening, closing in _WEIGHT_PAIRS:
        if head.endswith(opening) and tail.startswith(closing):
            return "<" in opening or opening not in scan.text[before:end]
    return False
