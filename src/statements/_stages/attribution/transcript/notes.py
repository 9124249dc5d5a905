"""Notes in a transcript that nobody spoke: (Laughter.), (Speaks German.), [translation], the end mark."""

from bisect import bisect_left
from collections.abc import Sequence

from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.labels import NOTE_FILLERS, NOTE_WORDS

Range = tuple[int, int]

_WORDS = words(NOTE_WORDS)
_FILLERS = words(NOTE_FILLERS)
_LONGEST_ROUND, _LONGEST_SQUARE = 14, 80
_NAMES = 3  # capitalised words in a note: (Mr. Lee laughs.)
_END_MARK = "END"
_LONGEST_END = 9


class Notes:
    """The notes of a transcript by the tokens of their brackets.

    A note in round brackets tells of sounds and languages alone; one in square brackets is the editor's, unless it
    only mends a letter of a word. It is wrong for a speaker who puts nothing but `(laughter)` in brackets himself.
    """

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.opening = [k for k, word in enumerate(scan.words) if word in {"(", "["}]

    def spoken(self, ranges: Sequence[Range]) -> list[Range]:
        """Return the ranges (in order) without notes, each with at least one word."""
        out: list[Range] = []
        n = bisect_left(self.opening, ranges[0][0]) if ranges else 0
        for i, j in ranges:
            if self._is_end_mark(i, j):
                continue
            at = i
            while n < len(self.opening) and self.opening[n] < j:
                k = self.opening[n]
                n += 1
                if k < at:
                    continue
                shut = self._behind_note(k, j)
                if shut is not None:
                    escaped = k > at and self.scan.words[k - 1] == "\\"
                    self._add(out, at, k - escaped)
                    at = shut
            self._add(out, at, j)
        return out

    def _add(self, out: list[Range], i: int, j: int) -> None:
        while i < j and self.scan.words[i] in {",", ".", ""}:
            i += 1
        if any(self.scan.words[k][:1].isalnum() for k in range(i, j)):
            out.append((i, j))

    def _behind_note(self, k: int, j: int) -> int | None:
        """The token behind the note that opens at `k`; None if the bracket holds what was said."""
        words = self.scan.words
        square = words[k] == "["
        close = "]" if square else ")"
        longest = _LONGEST_SQUARE if square else _LONGEST_ROUND
        shut = next((t for t in range(k + 1, min(j, k + longest)) if words[t] == close), None)
        if shut is None or not (self._is_insert(k, shut, j) if square else self._is_sound(k + 1, shut)):
            return None
        behind = shut + 1
        whole = k == 0 or self.scan.spaced(k)
        while whole and behind < j and words[behind] == "." and self.scan.words[shut - 1] != ".":
            behind += 1
        return behind

    def _is_insert(self, k: int, shut: int, j: int) -> bool:
        scan = self.scan
        before = k == 0 or scan.spaced(k) or scan.words[k - 1] in {"\\", "—", "–", "“", '"'}
        glued = shut + 1 < j and not scan.spaced(shut + 1) and scan.words[shut + 1][:1].isalnum()
        return before and not glued and any(scan.words[t][:1].isalpha() for t in range(k + 1, shut))

    def _is_sound(self, i: int, j: int) -> bool:
        said = [k for k in range(i, j) if self.scan.words[k][:1].isalnum()]
        if not any(self.scan.lowers[k] in _WORDS for k in said):
            return False
        if self.scan.lowers[said[0]] in _WORDS and all(self.scan.words[k].isupper() for k in said):
            return True  # (SOUNDBITE OF BEES BUZZING)
        other = [k for k in said if self.scan.lowers[k] not in _WORDS and self.scan.lowers[k] not in _FILLERS]
        return len(other) <= _NAMES and all(self.scan.words[k][:1].isupper() for k in other)

    def _is_end_mark(self, i: int, j: int) -> bool:
        return i < j and self.scan.words[i] == _END_MARK and j - i <= _LONGEST_END
