"""Finding terms: one pass over the words of an article, whatever the number of terms.

Each term is filed under its first word (or first letters, before `*`), and under its second. Only the distinct words of
the article are looked up, so terms that do not occur cost nothing.
"""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from statements.topics.terms import SHORTEST_STEM, Term

Hit = tuple[int, int, int, int]
"""Where a term occurs: offset of its first character, offset behind its last, its number, its first token."""


class _Entry(NamedTuple):
    """A term, filed under its first or its last word, whichever is longer and so most likely rarer."""

    number: int
    words: tuple[tuple[str, bool], ...]
    """Its words, and whether each is open."""
    anchor: int
    """The index of the word it is filed under: 0 or the last."""
    cased: bool

    @property
    def at_front(self) -> bool:
        """Whether the other words follow the one it is filed under."""
        return self.anchor == 0


class _Shelf:
    """The terms filed under one word: those of one word, and the others by the word beside it."""

    __slots__ = ("beside", "open_beside", "singles")

    def __init__(self) -> None:
        self.singles: list[_Entry] = []
        self.beside: dict[str, list[_Entry]] = {}
        self.open_beside: list[_Entry] = []

    def add(self, entry: _Entry) -> None:
        """Put a term where it will be looked for."""
        if len(entry.words) == 1:
            self.singles.append(entry)
            return
        neighbour, is_open = entry.words[1 if entry.at_front else -2]
        if is_open:
            self.open_beside.append(entry)
        else:
            self.beside.setdefault(neighbour.lower(), []).append(entry)

    def possible(self, known: set[str]) -> list[_Entry]:
        """Return the terms of several words whose word beside occurs somewhere in the article."""
        if not self.beside:
            return self.open_beside
        return [*self.open_beside, *(e for word in self.beside.keys() & known for e in self.beside[word])]


_Place = tuple[_Entry, int, int]
"""A term that is filed under a word of the article, or under the part of that word between two offsets."""


class TermIndex:
    """The terms of a rule set, filed by word.

    It is not changed after it is built, so threads can share it.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._exact: dict[str, _Shelf] = {}
        self._stems: dict[str, _Shelf] = {}
        for number, term in enumerate(terms):
            last = len(term.words) - 1
            anchor = last if len(term.words[last]) > len(term.words[0]) else 0
            entry = _Entry(number, tuple(zip(term.words, term.open, strict=True)), anchor, term.cased)
            shelves = self._stems if term.open[anchor] else self._exact
            shelves.setdefault(term.words[anchor].lower(), _Shelf()).add(entry)
        lengths: dict[str, set[int]] = {}
        for stem in self._stems:
            lengths.setdefault(stem[:SHORTEST_STEM], set()).add(len(stem))
        self._lengths = {key: tuple(sorted(found)) for key, found in lengths.items()}

    def hits(self, words: Sequence[str], lowers: Sequence[str], starts: Sequence[int], text: str) -> list[Hit]:
        """Return all occurrences of all terms, by offset.

        Example:
            >>> from statements.topics.terms import read_term
            >>> index = TermIndex([read_term("sanction*")])
            >>> index.hits(["No", "sanctions"], ["no", "sanctions"], [0, 3, 12], "No sanctions")
            [(3, 12, 0, 1)]
        """
        places = self._places(lowers)
        found: list[Hit] = []
        for i in compress(range(len(lowers)), map(places.__contains__, lowers)):
            for entry, begin, end in places[lowers[i]]:
                if len(entry.words) == 1:
                    if not entry.cased or _same(_plain(words[i][begin:end]), *entry.words[0]):
                        found.append((starts[i] + begin, starts[i] + min(end, len(words[i])), entry.number, i))
                elif whole := _whole(entry, (i, begin, end), words if entry.cased else lowers, starts, text):
                    found.append(whole)
        found.sort()
        return found

    def _places(self, lowers: Sequence[str]) -> dict[str, list[_Place]]:
        """Look up the distinct words: which terms are filed under each."""
        distinct = set(lowers)
        inside = {w: _forms(w) for w in distinct if len(w) > SHORTEST_STEM and not w.isalnum()}
        known = distinct.union(form for forms in inside.values() for form, _ in forms)
        places: dict[str, list[_Place]] = {}
        for word in self._exact.keys() & distinct:
            places[word] = _on(self._exact[word], known, 0, len(word), "both")
        lengths, stems = self._lengths, self._stems
        for word in [w for w in distinct if w[:SHORTEST_STEM] in lengths]:
            for length in lengths[word[:SHORTEST_STEM]]:
                if (shelf := stems.get(word[:length])) and length <= len(word):
                    places.setdefault(word, []).extend(_on(shelf, known, 0, len(word), "both"))
        for word, forms in inside.items():
            for form, begin in forms:
                ends = _ends(form, begin, word)
                shelves = [self._exact[form]] if form in self._exact else []
                shelves += [stems[form[:n]] for n in lengths.get(form[:SHORTEST_STEM], ()) if form[:n] in stems]
                for shelf in shelves:
                    places.setdefault(word, []).extend(_on(shelf, known, begin, begin + len(form), ends))
        return {word: found for word, found in places.items() if found}


def _ends(form: str, begin: int, word: str) -> str:
    """Tell which ends of its token a form reaches: a longer term must not begin or end in the middle of one."""
    front, back = begin == 0, begin + len(form) == len(word)
    return "both" if front and back else "front" if front else "back" if back else "none"


def _on(shelf: _Shelf, known: set[str], begin: int, end: int, ends: str) -> list[_Place]:
    """Return what stands on a shelf and can occur: `us-led` can begin no longer term with `us`, but end one."""
    found = [(entry, begin, end) for entry in shelf.singles]
    if (shelf.beside or shelf.open_beside) and ends != "none":
        found += [
            (entry, begin, end)
            for entry in shelf.possible(known)
            if ends == "both" or (ends == "back") == entry.at_front
        ]
    return found


def _forms(word: str) -> list[tuple[str, int]]:
    """Return the words inside `word` other than itself, each with its offset: `us-led`, `moscow’s`."""
    plain = _plain(word)
    found = [(plain, 0)] if plain != word else []
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


def _whole(
    entry: _Entry, place: tuple[int, int, int], words: Sequence[str], starts: Sequence[int], text: str
) -> Hit | None:
    """Return the hit of a term of several words one of which stands at `place`, if the others stand beside it."""
    i, begin, end = place
    if entry.cased and not _same(_plain(words[i][begin:end]), *entry.words[entry.anchor]):
        return None
    if entry.at_front:
        stop = _after(entry, i, words, starts, text)
        return (starts[i] + begin, stop, entry.number, i) if stop else None
    first = _before(entry, i, words, starts, text)
    if first is None:
        return None
    return (first[1], starts[i] + min(end, len(words[i])), entry.number, first[0])


def _after(entry: _Entry, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> int:
    """Return where the term ends that begins at token `i`, or 0 if its further words do not follow."""
    word = ""
    for n, (wanted, is_open) in enumerate(entry.words[1:], 2):
        i = _step(i, 1, words, starts, text)
        if i < 0:
            return 0
        word = words[i]
        if not _same(word, wanted, is_open):
            forms = _last_forms(word) if n == len(entry.words) else [_plain(word)]
            form = next((f for f in forms if _same(f, wanted, is_open)), None)
            if form is None:
                return 0
            word = form
    return min(starts[i] + len(word), starts[i + 1])


def _before(
    entry: _Entry, i: int, words: Sequence[str], starts: Sequence[int], text: str
) -> tuple[int, int] | None:
    """Return the token and offset where the term begins that ends at token `i`; None if it does not."""
    begin = 0
    for n in range(len(entry.words) - 2, -1, -1):
        i = _step(i, -1, words, starts, text)
        if i < 0:
            return None
        word, (wanted, is_open) = words[i], entry.words[n]
        begin = starts[i]
        if not _same(word, wanted, is_open) and not _same(_plain(word), wanted, is_open):
            tail = _plain(word).rpartition("-")[2]
            if n or not _same(tail, wanted, is_open):
                return None
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
