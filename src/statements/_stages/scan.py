"""The one pass over the text that all stages share: words, marks and line ends, each with its place and flags.

A token is a word or a single other character, with the blanks behind it counted as its own; a run of other white
space (line ends, mostly) is a token too. So neighbours in the text are neighbours in the list, and no stage has to
look at the text again. Flags come from the lexicon, looked up in one dictionary.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat

from statements._stages.hints import NO_HINTS, Hint, Hints
from statements.lexicon.flags import CUE, LINE, MARK, STOP
from statements.spans import Span

_ASKED_FOR = CUE | STOP | LINE | MARK

# A word may hold apostrophes and hyphens: don't, O'Brien, vice-president. Blanks that end no line belong to the token.
# What was matched is never given back (++, *+), and a plain word before one blank comes first: most are, and letters
# without accents are told quicker than by \w. Groups are not possessive: before Python 3.11.5 such a group keeps half
# of what it failed to match (gh-106052).
# A question mark in place of an apostrophe, as broken encodings leave it, belongs to its word: the EU?s.
_TOKEN = re.compile(
    r"[A-Za-z]++ (?!\s)|(?:\w++(?:['’-]\w++|\?(?:s|t|re|ve|ll)\b)*|[^\w\s])"
    r"[^\S\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*+|\s++"
)

_MANGLED = re.compile(r"\?(?<=\w\?)(?=(?:s|t|re|ve|ll)\b)")


@dataclass(frozen=True, slots=True)
class Scan:
    """The tokens of a text, by index.

    Attributes:
        text: the text.
        words: the tokens without the blanks behind them; a run of line ends is the empty string.
        lowers: the same in lower case.
        starts: the offset of each token, and one more for the end of the text.
        flags: the lexicon's flags of each token, 0 for a word that the lexicon does not know.
        lines: the tokens that are line ends.
        stops: the tokens that may end a sentence.
        marks: the tokens that are quotation marks or apostrophes.
        cues: the tokens that are forms of reporting verbs.
        hints: what the markup of a page says about the lines of the text, by their offsets.
    """

    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    flags: list[int]
    lines: list[int]
    stops: list[int]
    marks: list[int]
    cues: list[int]
    hints: Hints = field(default_factory=lambda: NO_HINTS)

    def __len__(self) -> int:
        return len(self.words)

    def end(self, i: int) -> int:
        """Return the offset behind token `i`, blanks not counted."""
        return self.starts[i] + len(self.words[i])

    def hint(self, i: int) -> Hint | None:
        """Return what the markup of a page says about the line that begins with token `i`."""
        return self.hints.get(self.starts[i]) if self.hints else None

    def span(self, i: int, j: int) -> Span:
        """Return the span of the tokens from `i` up to but not including `j` (at least one)."""
        return Span(self.starts[i], self.starts[j - 1] + len(self.words[j - 1]))

    def of(self, i: int, j: int) -> str:
        """Return the text of the tokens from `i` up to but not including `j`."""
        return self.text[self.starts[i] : self.starts[j - 1] + len(self.words[j - 1])] if i < j else ""

    def line_of(self, i: int, j: int) -> str:
        """Return the same as `of`, on one line: a name that a wrapped text parts is the same name."""
        text = self.of(i, j)
        return text if text.isprintable() and "  " not in text else " ".join(text.split())

    def spaced(self, i: int) -> bool:
        """Tell whether a blank or a line end stands before token `i`, or nothing at all."""
        return i == 0 or self.starts[i] != self.starts[i - 1] + len(self.words[i - 1]) or not self.words[i - 1]


def scan(text: str, lexicon: Mapping[str, int], cuts: Sequence[tuple[int, int]] = ()) -> Scan:
    """Find the tokens of `text` and look each up in `lexicon` (lower-case word to flags).

    Each of `cuts` (spans in order) is read as a line end, whatever stands in it.

    Example:
        >>> s = scan("Ann said: no.", {"said": CUE, ".": STOP})
        >>> s.words, s.cues, s.stops
        (['Ann', 'said', ':', 'no', '.'], [1], [4])
        >>> scan("He left.NEWSShe", {}, [(8, 12)]).words
        ['He', 'left', '.', '', 'She']
    """
    pieces, blanks = (_TOKEN.findall(text), ()) if not cuts else _pieces(text, cuts)
    starts = list(accumulate(map(len, pieces), initial=0))
    words = list(map(str.rstrip, pieces))
    for k in blanks:
        words[k] = ""
    if _MANGLED.search(text):
        words = [_MANGLED.sub("'", word) for word in words]
    lowers = list(map(str.lower, words))
    return index(text, words, lowers, starts, list(map(lexicon.get, lowers, repeat(0))))


def _pieces(text: str, cuts: Sequence[tuple[int, int]]) -> tuple[list[str], Sequence[int]]:
    """Return the tokens of a text and those among them that are cuts."""
    pieces: list[str] = []
    blanks: list[int] = []
    at = 0
    for start, end in cuts:
        pieces += [*_TOKEN.findall(text[at:start]), text[start:end]]
        blanks.append(len(pieces) - 1)
        at = end
    return pieces + _TOKEN.findall(text[at:]), blanks


def index(text: str, words: list[str], lowers: list[str], starts: list[int], flags: list[int]) -> Scan:
    """Collect the tokens that the stages ask for, in one pass over the flags."""
    lines: list[int] = []
    stops: list[int] = []
    marks: list[int] = []
    cues: list[int] = []
    for i in [i for i, f in enumerate(flags) if f & _ASKED_FOR]:
        f = flags[i]
        if f & CUE:
            cues.append(i)
        elif f & STOP:
            stops.append(i)
        elif f & LINE:
            lines.append(i)
        else:
            marks.append(i)
    return Scan(text, words, lowers, starts, flags, lines, stops, marks, cues)


def without(scan: Scan, spans: Sequence[tuple[int, int]]) -> Scan:
    """Return the scan without the tokens that begin in one of the spans (sorted); all other offsets stay."""
    words: list[str] = []
    lowers: list[str] = []
    starts: list[int] = []
    flags: list[int] = []
    i = 0
    for start, end in [*spans, (len(scan.text), len(scan.text) + 1)]:
        j = max(bisect_left(scan.starts, start, i, len(scan)), i)
        words += scan.words[i:j]
        lowers += scan.lowers[i:j]
        starts += scan.starts[i:j]
        flags += scan.flags[i:j]
        i = bisect_left(scan.starts, end, j, len(scan))
    return index(scan.text, words, lowers, [*starts, len(scan.text)], flags)


def kept(scan: Scan, keep: Sequence[int]) -> Scan:
    """Return the scan of the tokens with the given indexes alone."""
    return index(
        scan.text,
        [scan.words[i] for i in keep],
        [scan.lowers[i] for i in keep],
        [*(scan.starts[i] for i in keep), scan.starts[-1]],
        [scan.flags[i] for i in keep],
    )


def parted(scan: Scan, cuts: Mapping[int, int], lexicon: Mapping[str, int]) -> Scan:
    """Return the scan with some tokens cut in two: `cuts` tells for a token the offset in the text to cut at."""
    words: list[str] = []
    starts: list[int] = []
    flags: list[int] = []
    i = 0
    for k in sorted(cuts):
        at = cuts[k] - scan.starts[k]
        pieces = [scan.words[k][:at], scan.words[k][at:]]
        words += [*scan.words[i:k], *pieces]
        starts += [*scan.starts[i : k + 1], cuts[k]]
        flags += [*scan.flags[i:k], *(lexicon.get(piece.lower(), 0) for piece in pieces)]
        i = k + 1
    words += scan.words[i:]
    return index(scan.text, words, list(map(str.lower, words)), [*starts, *scan.starts[i:]], [*flags, *scan.flags[i:]])
