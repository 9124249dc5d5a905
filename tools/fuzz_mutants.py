"""Changes a text a little, and cuts a text that fails down to what makes it fail."""

import random
from collections.abc import Callable, Sequence

LONGEST = 6_000
_ODD = "“”\"'‘’«»„`—–-:;,.?!…()[]{}<>/\\|*#_~&@%$ \n\r\t\0\u00a0\u200b\u202e\ufeff\u2028\u0301\u00ad\x85ёé雨😀İßſ\U000e0041"


class Mutants:
    """Makes texts out of texts.

    Args:
        pieces: what may be put in.
        chance: where the chance comes from, so that a seed gives the same run.
    """

    def __init__(self, pieces: Sequence[str], chance: random.Random) -> None:
        self._pieces = pieces
        self._chance = chance

    def make(self, text: str, others: Sequence[str]) -> str:
        """Return a text that differs in one to eight places."""
        for _ in range(self._chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
            text = self._chance.choice(self._WAYS)(self, text, others)
        return text[:LONGEST].encode("utf-8", "replace").decode("utf-8")

    def _range(self, text: str, longest: int = 200) -> tuple[int, int]:
        start = self._chance.randint(0, len(text))
        return start, min(len(text), start + self._chance.randint(0, self._chance.choice((1, 4, 20, longest))))

    def _put(self, text: str, _: Sequence[str]) -> str:
        at = self._chance.randint(0, len(text))
        return text[:at] + self._chance.choice(self._pieces) + text[at:]

    def _put_many(self, text: str, _: Sequence[str]) -> str:
        at = self._chance.randint(0, len(text))
        return text[:at] + self._chance.choice(self._pieces) * self._chance.choice((2, 3, 10, 60)) + text[at:]

    def _replace(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text, 30)
        return text[:start] + self._chance.choice(self._pieces) + text[end:]

    def _odd(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text, 1)
        return text[:start] + self._chance.choice(_ODD) + text[end:]

    def _delete(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text)
        return text[:start] + text[end:]

    def _repeat(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text)
        return text[:end] + text[start:end] * self._chance.choice((1, 1, 2, 8)) + text[end:]

    def _move(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text)
        rest = text[:start] + text[end:]
        at = self._chance.randint(0, len(rest))
        return rest[:at] + text[start:end] + rest[at:]

    def _splice(self, text: str, others: Sequence[str]) -> str:
        other = self._chance.choice(others)
        start, end = self._range(other, 400)
        at, to = self._range(text, 100)
        return text[:at] + other[start:end] + text[to:]

    def _cut(self, text: str, _: Sequence[str]) -> str:
        at = self._chance.randint(0, len(text))
        return text[at:] if self._chance.random() < 0.5 else text[:at]

    def _lines(self, text: str, _: Sequence[str]) -> str:
        lines = text.split("\n")
        self._chance.shuffle(lines)
        return "\n".join(lines)

    def _put_line(self, text: str, others: Sequence[str]) -> str:
        lines = text.split("\n")
        other = self._chance.choice(others).split("\n")
        line = self._chance.choice(self._pieces) if self._chance.random() < 0.7 else self._chance.choice(other)
        at = self._chance.randrange(len(lines))
        lines[at : at + self._chance.choice((0, 0, 1))] = [line]
        return "\n".join(lines)

    def _case(self, text: str, _: Sequence[str]) -> str:
        start, end = self._range(text)
        return text[:start] + text[start:end].swapcase() + text[end:]

    def _ends(self, text: str, _: Sequence[str]) -> str:
        old, new = self._chance.sample(("\n\n", "\n", "\r\n", "\r", " ", "\u2028", ". ", "”"), 2)
        return text.replace(old, new)

    def _marks(self, text: str, _: Sequence[str]) -> str:
        old, new = self._chance.sample(("“", "”", '"', "‘", "’", "'", "«", "»", "„", "", "``"), 2)
        return text.replace(old, new, self._chance.choice((-1, 1, 2))) if old else text

    _WAYS: tuple[Callable[["Mutants", str, Sequence[str]], str], ...] = (
        _put,
        _put,
        _put,
        _put_many,
        _replace,
        _replace,
        _odd,
        _odd,
        _delete,
        _delete,
        _repeat,
        _move,
        _splice,
        _splice,
        _cut,
        _lines,
        _put_line,
        _put_line,
        _case,
        _ends,
        _marks,
    )


def smallest(text: str, fails: Callable[[str], bool], tries: int = 4_000) -> str:
    """Return a text that fails as the given one does and can't be cut further, or not in so many tries.

    Halves go first, then smaller and smaller stretches down to single characters; then each character becomes a plain
    letter where that changes nothing.

    Example:
        >>> smallest("It rained, and the ox lowed.", lambda text: "x" in text)
        'x'
    """
    left = tries
    size = max(1, len(text) // 2)
    while size and left > 0:
        at, cut = 0, False
        while at < len(text) and left > 0:
            shorter = text[:at] + text[at + size :]
            left -= 1
            if fails(shorter):
                text, cut = shorter, True
            else:
                at += size
        if not cut or size > 1:
            size = size // 2 if not cut or size > 1 else 1
    return _plainer(text, fails, left)


def _plainer(text: str, fails: Callable[[str], bool], left: int) -> str:
    for at, letter in enumerate(text):
        for plain in ("a", " "):
            if left > 0 and letter not in ("a", " ", "\n") and not letter.isascii():
                left -= 1
                changed = text[:at] + plain + text[at + 1 :]
                if fails(changed):
                    text = changed
                    break
    return text
