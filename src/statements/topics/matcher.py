"""Finding terms: one pass over the words of an article, whatever the number of terms.

Each term is filed under its first word (or first letters, before `*`), and under its second. Only the distinct words of
the article are looked up, so terms that do not occur cost nothing.
"""

from collections.abc import Sequence
from itertools import compress

from statements.topics.terms import SHORTEST_STEM, Term

Hit = tuple[int, int, int, int]
"""Where a term occurs: offset of its first character, offset behind its last, its number, its first token."""


class _Entry:
    """A term, filed under its first or its last word, whichever is longer and so most likely rarer.

    Attributes:
        number: its number.
        words: its words, and whether each is open.
        anchor: the index of the word it is filed under, 0 or the last.
        step: on which side the next word stands: 1 behind, -1 before.
        beside: that word in lower case; empty where there is none.
        is_open: whether that word is open.
        cased: whether capitals count.
        easy: whether two words, in any case, are all it is.
    """

    __slots__ = ("anchor", "beside", "cased", "easy", "is_open", "number", "step", "words")

    def __init__(self, number: int, term: Term) -> None:
        last = len(term.words) - 1
        self.number = number
        self.words = tuple(zip(term.words, term.open, strict=True))
        self.anchor = last if len(term.words[last]) > len(term.words[0]) else 0
        self.step = -1 if self.anchor else 1
        word, self.is_open = self.words[self.anchor + self.step] if last else ("", False)
        self.beside = word.lower()
        self.cased = term.cased
        self.easy = last == 1 and not term.cased


_Place = tuple[_Entry, int, int]
"""A term filed under a word of the article, or under the part of it between two offsets (to the end if below 0)."""


class _Shelf:
    """The terms filed under one word: those of two words or more by the word beside it, unless that is open."""

    __slots__ = ("always", "beside")

    def __init__(self) -> None:
        self.always: list[_Place] = []
        self.beside: dict[str, list[_Place]] = {}

    def add(self, entry: _Entry) -> None:
        """Put a term where it will be looked for."""
        place = (entry, 0, -1)
        if entry.beside and not entry.is_open:
            self.beside.setdefault(entry.beside, []).append(place)
        else:
            self.always.append(place)

    def possible(self, known: set[str]) -> list[_Place]:
        """Return the terms that can occur: all but those whose word beside stands nowhere in the article."""
        if not self.beside:
            return self.always
        return self.always + [place for word in self.beside.keys() & known for place in self.beside[word]]


class TermIndex:
    """The terms of a rule set, filed by word.

    It is not changed after it is built, so threads can share it.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._exact: dict[str, _Shelf] = {}
        self._stems: dict[str, _Shelf] = {}
        for number, term in enumerate(terms):
            entry = _Entry(number, term)
            word, is_open = entry.words[entry.anchor]
            shelves = self._stems if is_open else self._exact
            shelves.setdefault(word.lower(), _Shelf()).add(entry)
        self._shortest = min(map(len, self._stems), default=0)
        lengths: dict[str, set[int]] = {}
        for stem in self._stems:
            lengths.setdefault(stem[: self._shortest], set()).add(len(stem))
        self._lengths = {head: tuple(sorted(found)) for head, found in lengths.items()}

    def hits(  # noqa: PLR0913
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
            tokens = [i for first, last in ranges for i in range(first, last)]
            looked_at = [low for first, last in ranges for low in lowers[first:last]]
        places = self._places(looked_at)
        found: list[Hit] = []
        for i in compress(tokens, map(places.__contains__, looked_at)):
            for place in places[lowers[i]]:
                entry, begin, end = place
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
        compound = {word: forms for word in distinct if not word.isalnum() and (forms := _forms(word))}
        known = distinct.union([form for forms in compound.values() for form, _ in forms])
        found = {word: self._exact[word].possible(known) for word in self._exact.keys() & distinct}
        heads, shortest, stems = self._lengths, self._shortest, self._stems
        for word in [word for word in distinct if word[:shortest] in heads]:
            for n in heads[word[:shortest]]:
                if n <= len(word) and word[:n] in stems:
                    places = stems[word[:n]].possible(known)
                    found[word] = found[word] + places if word in found else places
        for word, forms in compound.items():
            cut = [place for form, begin in forms for place in self._cut(form, begin, word, known)]
            if cut:
                found[word] = found.get(word, []) + cut
        return {word: places for word, places in found.items() if places}

    def _cut(self, form: str, begin: int, word: str, known: set[str]) -> list[_Place]:
        """Place terms on a part of a word: `us-led` can begin no longer term with `us`, but can end one."""
        lengths = self._lengths.get(form[: self._shortest], ())
        shelves = [self._stems[form[:n]] for n in lengths if n <= len(form) and form[:n] in self._stems]
        if form in self._exact:
            shelves.append(self._exact[form])
        if not shelves:
            return []
        end = begin + len(form)
        front, back = begin == 0, end == len(word)
        return [
            (entry, begin, end)
            for shelf in shelves
            for entry, _, _ in shelf.possible(known)
            if not entry.beside or (back if entry.step > 0 else front)
        ]


def _forms(word: str) -> list[tuple[str, int]]:
    """Return the words inside `word` other than itself, each with its offset: `us-led`, `moscow’s`."""
    if len(word) <= SHORTEST_STEM:
        return []
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


def _whole(place: _Place, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> Hit | None:
    """Return the hit of a term one word of which is token `i` (or a part of it), if the others stand beside it."""
    entry, begin, end = place
    end = len(words[i]) if end < 0 else min(end, len(words[i]))
    if entry.cased and not _same(_plain(words[i][begin:end]), *entry.words[entry.anchor]):
        return None
    first, stop = (i, starts[i] + begin), starts[i] + end
    if len(entry.words) > 1 and entry.step > 0:
        stop = _after(entry, i, words, starts, text)
    elif len(entry.words) > 1:
        first = _before(entry, i, words, starts, text)
    return (first[1], stop, entry.number, first[0]) if stop and first[0] >= 0 else None


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


def _before(entry: _Entry, i: int, words: Sequence[str], starts: Sequence[int], text: str) -> tuple[int, int]:
    """Return the token and offset where the term begins that ends at token `i`; -1 and -1 if it does not."""
    begin = 0
    for n in range(len(entry.words) - 2, -1, -1):
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
