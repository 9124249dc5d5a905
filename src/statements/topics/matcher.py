"""Finding terms: one pass over the words of an article, whatever the number of terms.

Each term is filed under its first word (or first letters, before `*`), and under its second. Only the distinct words of
the article are looked up, so terms that do not occur cost nothing.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, compress, starmap
from typing import NamedTuple

from statements.topics.terms import SHORTEST_STEM, Term

Hit = tuple[int, int, int, int]
"""Where a term occurs: offset of its first character, offset behind its last, its number, its first token."""


class _Entry:
    """A term, filed under its longest word, which is most likely its rarest.

    Attributes:
        number: its number.
        words: its words, and whether each is open.
        anchor: the index of the word it is filed under.
        step: on which side of that word the next one is looked for: 1 behind, -1 before.
        beside: that next word in lower case; empty where there is none.
        is_open: whether that word is open.
        far: its further words, as far as they are not open.
        cased: whether capitals count.
        easy: whether two words, in any case, are all it is.
    """

    __slots__ = ("anchor", "beside", "cased", "easy", "far", "is_open", "number", "step", "words")

    def __init__(self, number: int, term: Term) -> None:
        last = len(term.words) - 1
        self.number = number
        self.words = tuple(zip(term.words, term.open, strict=True))
        self.anchor = max(range(last + 1), key=lambda i: (len(term.words[i]), -i))
        self.step = 1 if self.anchor < last else -1
        word, self.is_open = self.words[self.anchor + self.step] if last else ("", False)
        self.beside = word.lower()
        told = (self.anchor, self.anchor + self.step)
        self.far = frozenset(w.lower() for i, (w, is_open) in enumerate(self.words) if i not in told and not is_open)
        self.cased = term.cased
        self.easy = last == 1 and not term.cased


_Place = tuple[_Entry, int, int]
"""A term filed under a word of the article, or under the part of it between two offsets (to the end if below 0)."""


class _Filed(NamedTuple):
    """What is filed under a word of an article."""

    fixed: list[_Place]
    """Terms of one word, and those whose word beside is open."""
    near: dict[str, list[_Place]]
    """Other terms, by the word beside: they can only occur if that word is somewhere in the article."""
    forms: tuple[str, ...]
    """The words inside the word."""


_REMEMBERED = 1 << 16


class TermIndex:
    """The terms of a rule set, filed by word.

    It is not changed after it is built, so threads can share it.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._exact: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        for number, term in enumerate(terms):
            entry = _Entry(number, term)
            word, is_open = entry.words[entry.anchor]
            (self._stems if is_open else self._exact).setdefault(word.lower(), []).append(entry)
        lengths: dict[str, set[int]] = {}
        for stem in self._stems:
            lengths.setdefault(stem[:SHORTEST_STEM], set()).add(len(stem))
        self._lengths = {key: tuple(sorted(found)) for key, found in lengths.items()}
        # The same word is filed alike in every article; both caches are bounded, and safe between threads.
        self._filed = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        self._barren: set[str] = set()

    def hits(
        self,
        words: Sequence[str],
        lowers: Sequence[str],
        starts: Sequence[int],
        text: str,
        ranges: Sequence[tuple[int, int]] | None = None,
    ) -> list[Hit]:
        """Return all occurrences of all terms, by offset; `ranges` of tokens, if given, leave out the rest of the text.

        Example:
            >>> from statements.topics.terms import read_term
            >>> index = TermIndex([read_term("sanction*")])
            >>> index.hits(["No", "sanctions"], ["no", "sanctions"], [0, 3, 12], "No sanctions")
            [(3, 12, 0, 1)]
        """
        count = len(lowers)
        tokens: Sequence[int] = range(count)
        looked_at = lowers
        if ranges is not None:
            tokens = list(chain.from_iterable(starmap(range, ranges)))
            looked_at = list(chain.from_iterable(map(lowers.__getitem__, starmap(slice, ranges))))
        places = self._places(looked_at)
        found: list[Hit] = []
        for i in compress(tokens, map(places.__contains__, looked_at)):
            for place in places[lowers[i]]:
                entry, _, end = place
                if entry.beside:
                    j = i + entry.step
                    near = lowers[j] if 0 <= j < count else "x"
                    if near == entry.beside or (entry.is_open and near.startswith(entry.beside)):
                        if entry.easy and end < 0:
                            first, last = (i, j) if j > i else (j, i)
                            found.append((starts[first], starts[last] + len(words[last]), entry.number, first))
                            continue
                    elif near.isalnum():
                        continue
                elif end < 0:
                    if not entry.cased or words[i].startswith(entry.words[0][0]):
                        found.append((starts[i], starts[i] + len(words[i]), entry.number, i))
                    continue
                if whole := _whole(place, i, words if entry.cased else lowers, starts, text):
                    found.append(whole)
        found.sort()
        return found

    def _places(self, lowers: Sequence[str]) -> dict[str, list[_Place]]:
        """Look up the distinct words: which terms are filed under each and can occur."""
        distinct = set(lowers)
        # Most words begin no term at all: these are told apart before anything is looked up.
        likely = distinct.difference(self._barren)
        rows = [(word, filed) for word, filed in zip(likely, map(self._filed, likely), strict=True) if filed]
        if len(rows) < len(likely) and len(self._barren) < _REMEMBERED:
            self._barren.update(likely.difference([word for word, _ in rows]))
        known = distinct.union([form for _, filed in rows for form in filed.forms])
        places: dict[str, list[_Place]] = {}
        for word, (fixed, near, _) in rows:
            found = fixed
            if near and not known.isdisjoint(near):
                there = [p for w in near.keys() & known for p in near[w] if not p[0].far or p[0].far <= known]
                found = fixed + there if there else fixed
            if found:
                places[word] = found
        return places

    def _look_up(self, word: str) -> _Filed | None:
        """Return what is filed under a word, and under the words inside it with hyphens or apostrophes."""
        forms = () if word.isalnum() else _forms(word)
        found: list[_Place] = [(entry, 0, -1) for entry in self._entries(word)]
        found += [place for form, begin in forms for place in _cut(self._entries(form), begin, form, word)]
        near: dict[str, list[_Place]] = {}
        for place in found:
            if place[0].beside and not place[0].is_open:
                near.setdefault(place[0].beside, []).append(place)
        fixed = [place for place in found if place[0].is_open or not place[0].beside]
        return _Filed(fixed, near, tuple(form for form, _ in forms)) if found or forms else None

    def _entries(self, word: str) -> list[_Entry]:
        """Return the terms filed under one word, as a whole or by its first letters."""
        found = list(self._exact.get(word, ()))
        for length in self._lengths.get(word[:SHORTEST_STEM], ()):
            if length <= len(word):
                found += self._stems.get(word[:length], ())
        return found


def _cut(entries: list[_Entry], begin: int, form: str, word: str) -> list[_Place]:
    """Place terms on a part of a word: `us-led` can begin no longer term with `us`, but can end one."""
    end = begin + len(form)
    front, back = begin == 0, end == len(word)
    return [
        (entry, begin, end)
        for entry in entries
        if (front or entry.anchor == 0) and (back or entry.anchor == len(entry.words) - 1)
    ]


def _forms(word: str) -> list[tuple[str, int]]:
    """Return the words inside `word` other than itself, each with its offset: `us-led`, `moscow’s`."""
    plain = _plain(word)
    found = [(plain, 0)] if plain != word else []
    if len(word) <= SHORTEST_STEM:
        return found
    if plain.endswith("'s"):
        found.append((plain[:-2], 0))
    if "-" in plain:
        begin = 0
        for part in plain.split("-"):
            found.append((part, begin))
            if part.endswith("'s"):
                found.append((part[:-2], begin))
            begin += len(part) + 1
    return found


def _plain(word: str) -> str:
    return word.replace("’", "'")


def _same(word: str, wanted: str, is_open: bool) -> bool:
    return word == wanted or (is_open and word.startswith(wanted))


def _whole(place: _Place, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> Hit | None:
    """Return the hit of a term one word of which is token `i` (or a part of it), if the others stand beside it."""
    entry, begin, end = place
    end = len(words[i]) if end < 0 else min(end, len(words[i]))
    if entry.cased and not _same(_plain(words[i][begin:end]), *entry.words[entry.anchor]):
        return None
    stop = starts[i] + end
    if entry.anchor < len(entry.words) - 1:
        stop = _after(entry, i, words, starts, text)
    if not stop:
        return None
    token, start = _before(entry, i, words, starts, text) if entry.anchor else (i, starts[i] + begin)
    return (start, stop, entry.number, token) if token >= 0 else None


def _after(entry: _Entry, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> int:
    """Return where the term ends one word of which is token `i`, or 0 if its further words do not follow."""
    word = ""
    for n in range(entry.anchor + 1, len(entry.words)):
        i = _step(i, 1, words, starts, text)
        if i < 0:
            return 0
        word, (wanted, is_open) = words[i], entry.words[n]
        if not _same(word, wanted, is_open):
            forms = _last_forms(word) if n == len(entry.words) - 1 else [_plain(word)]
            form = next((f for f in forms if _same(f, wanted, is_open)), None)
            if form is None:
                return 0
            word = form
    return min(starts[i] + len(word), starts[i + 1])


def _before(entry: _Entry, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> tuple[int, int]:
    """Return token and offset where the term begins one word of which is token `i`; -1 and -1 if it does not."""
    begin = 0
    for n in range(entry.anchor - 1, -1, -1):
        i = _step(i, -1, words, starts, text)
        if i < 0:
            return -1, -1
        word, (wanted, is_open) = words[i], entry.words[n]
        begin = starts[i]
        if not _same(word, wanted, is_open) and not _same(_plain(word), wanted, is_open):
            tail = _plain(word).rpartition("-")[2]
            if n or not _same(tail, wanted, is_open):
                return -1, -1
            begin += len(word) - len(tail)
    return i, begin


def _step(i: int, by: int, words: Sequence[str], starts: Sequence[int], text: str) -> int:
    """Return the token beside token `i`, over one line end as in a hard-wrapped text; -1 if there is none."""
    i += by
    if 0 <= i < len(words) and not words[i]:
        gap = text[starts[i] : starts[i + 1]]
        i = i + by if max(gap.count("\n"), gap.count("\r")) <= 1 else -1
    return i if 0 <= i < len(words) else -1


def _last_forms(word: str) -> list[str]:
    """Return how the last word of a term may stand in the text: `union’s`, `union-wide`."""
    plain = _plain(word)
    head = plain.split("-", 1)[0]
    return [plain, plain.removesuffix("'s"), head, head.removesuffix("'s")]
