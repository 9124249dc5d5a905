"""Hunts for texts that take long: changes texts again and again and keeps what costs most a letter.

    python tools/hunt.py [--minutes 10] [--length 20000] [--seed 1] [--out finds/]

Two searches over small pieces that are repeated to a length. The first goes for the most processor time a letter,
measured against the same length of ordinary articles. The second goes for growth: time for a text twice as long over
time for the text, where 2 is linear. What is slowest is cut down piece by piece while it stays as slow, and printed
with the function in which the time goes. A text is a find where it costs more than `--slow` times an ordinary one, or
grows by more than `--growth`. Exit code 1 tells that there was one.
"""

import argparse
import cProfile
import json
import pstats
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from hostile import HOSTILE  # noqa: E402 - beside this folder
from statements import Parser  # noqa: E402

PIECES = """
“ ” " ' ‘ ’ « » „ `` '' — – - : ; , . ? ! … ( ) [ ] { } < > / \\ | * ** # _ ~ & &amp; &quot; &#8220; @ % $ 1 1. (a) 12:30
2026 Monday yesterday March last week|Ann Lee|Bo Park|Mr.|Dr.|President|Minister of the|of the|the|and|that|who|which
said|says|told reporters|according to|she|he|they|his|asked|added|denied|in a statement|Question:|Q:|A:|LEE:|ANN LEE:
TASS|/TASS/.|MOSCOW, March 3.|(Reuters) -|By Ann Lee|Read more:|Share this|Advertisement|Key points|a spokesman for
<p>|</p>|<div>|<b>|<br>|<!--|-->|<li>|&nbsp;|[Laughter]|(Applause.)|http://a.b/c|#news|@lee|sanctions|nuclear|oil|NATO
U.S.|a.m.|e.g.|No.|St.|O'Brien|Lee’s|boys'|'tis|rock ’n’ roll|McDonald|van der Berg|al-Said|Jr.|III|1990s|’90s
\u00a0 \u200b \u202e \ufeff \u2028 \u0301 \u00ad ё 雨 😀 \x00 \x0c
""".strip("\n")
SEPARATORS = (" ", "", "\n", "\n\n", "\r\n", ", ", "\t")
WARM = 3


def pieces() -> list[str]:
    """Return the small parts that texts are made of."""
    found = []
    for line in PIECES.split("\n"):
        found += line.split("|") if "|" in line else line.split(" ")
    return found


@dataclass(frozen=True)
class Text:
    """A text as it was made: parts with what stands between them, repeated; with numbers where `{k}` stands."""

    parts: tuple[str, ...]
    separator: str
    end: str
    differs: bool

    def build(self, length: int) -> str:
        """Return the text at a length."""
        unit = self.separator.join(self.parts) + self.end
        if not unit:
            return ""
        if not self.differs:
            return (unit * (length // len(unit) + 1))[:length]
        made: list[str] = []
        size = k = 0
        while size < length:
            made.append(unit.replace("Lee", f"L{letters(k)}").replace("Park", f"P{letters(k)}"))
            size += len(made[-1])
            k += 1
        return "".join(made)[:length]


def letters(k: int) -> str:
    """Return letters that stand for a number."""
    return "".join(chr(ord("a") + k // 26**place % 26) for place in range(3))


def mutant(text: Text, parts: list[str], chance: random.Random) -> Text:
    """Return a text that differs a little from another."""
    given, separator, end, differs = list(text.parts), text.separator, text.end, text.differs
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        kind = chance.randrange(8)
        at = chance.randrange(len(given)) if given else 0
        if kind < 3 or not given:
            given.insert(at, chance.choice(parts))
        elif kind == 3:
            given[at] = chance.choice(parts)
        elif kind == 4 and len(given) > 1:
            del given[at]
        elif kind == 5:
            separator = chance.choice(SEPARATORS)
        elif kind == 6:
            end = chance.choice(SEPARATORS)
        else:
            differs = not differs
    return Text(tuple(given[:24]), separator, end, differs)


class Clock:
    """Measures in processor time, against ordinary articles of the same length."""

    def __init__(self, length: int) -> None:
        self.parser = Parser()
        self.length = length
        articles = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
        ordinary = "\n\n".join(articles)
        self.ordinary = (ordinary * (2 * length // len(ordinary) + 1))[: 2 * length]
        for _ in range(WARM):
            self.parser.parse(self.ordinary[:length])
        self.usual = min(self.seconds(self.ordinary[:length]) for _ in range(WARM))

    def seconds(self, text: str) -> float:
        """Return the processor time for a text."""
        start = time.process_time()
        self.parser.parse(text)
        return time.process_time() - start

    def slowness(self, text: Text) -> float:
        """Return how many times as long as ordinary articles a text takes."""
        return self.seconds(text.build(self.length)) / self.usual

    def growth(self, text: Text) -> float:
        """Return by how much the time grows for a text twice as long, both long enough to be measured."""
        once = max(self.seconds(text.build(2 * self.length)), 1e-4)
        return self.seconds(text.build(4 * self.length)) / once

    def sure(self, measure: Callable[[Text], float], text: Text) -> float:
        """Return the least of three measures: noise only adds."""
        return min(measure(text) for _ in range(3))


def search(
    measure: Callable[[Text], float], seconds: float, chance: random.Random
) -> tuple[list[tuple[float, Text]], int]:
    """Return the texts with the highest measure, highest first, and how many were tried."""
    parts = pieces()
    best = [(0.0, Text((p,), chance.choice(SEPARATORS), chance.choice(SEPARATORS), differs=False)) for p in parts]
    end, tried = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        # Half from the best few, the rest from all that is kept, so that one kind of trouble does not crowd out others.
        parent = chance.choice(best[:8] if chance.random() < 0.5 else best)[1]
        text = mutant(parent, parts, chance)
        tried += 1
        if any(text == kept for _, kept in best):
            continue
        value = measure(text)
        if value > best[-1][0] or len(best) < len(parts):
            value = min(value, measure(text))
        best = sorted([*best, (value, text)], key=lambda pair: -pair[0])[:64]
    return best, tried


def smallest(text: Text, measure: Callable[[Text], float], least: float) -> Text:
    """Return the text without the parts that it is as slow without."""
    k = 0
    while k < len(text.parts) and len(text.parts) > 1:
        without = Text(text.parts[:k] + text.parts[k + 1 :], text.separator, text.end, text.differs)
        if measure(without) >= least:
            text = without
        else:
            k += 1
    return text


def hot(clock: Clock, text: str) -> list[str]:
    """Return the functions in which a text's time goes."""
    profile = cProfile.Profile()
    profile.runcall(clock.parser.parse, text)
    rows = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    top = sorted(rows, key=lambda row: -row[1][2])[:3]
    total = sum(row[1][2] for row in rows) or 1
    return [f"{Path(f).name}:{line} {name} {100 * v[2] / total:.0f} %" for (f, line, name), v in top]


def main() -> int:
    """Search, cut down, print, and keep what was found."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, default=10)
    ask.add_argument("--length", type=int, default=20_000)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--slow", type=float, default=3.0)
    ask.add_argument("--growth", type=float, default=2.4)
    ask.add_argument("--show", type=int, default=12)
    ask.add_argument("--out", type=Path, help="a folder for the texts found, as JSON")
    asked = ask.parse_args()
    chance, clock = random.Random(asked.seed), Clock(asked.length)  # noqa: S311 - no secret
    for name, build in HOSTILE.items():
        if (slow := clock.seconds(build(asked.length)) / clock.usual) > asked.slow:
            print(f"known, {name}: {slow:.1f} times an ordinary text")
    finds = 0
    for kind, measure, limit in (("slow", clock.slowness, asked.slow), ("growth", clock.growth, asked.growth)):
        best, tried = search(measure, asked.minutes * 30, chance)
        print(f"{kind}: {tried} texts tried, the most {best[0][0]:.2f}")
        shown: set[tuple[str, ...]] = set()
        for value, text in best[:64]:
            if len(shown) == asked.show or value < limit or (sure := clock.sure(measure, text)) < limit:
                continue
            small = smallest(text, measure, 0.8 * sure)
            where = hot(clock, small.build(asked.length))
            if (first := tuple(w.rpartition(" ")[0].rpartition(" ")[0] for w in where[:2])) in shown:
                continue
            shown.add(first)
            if (sure := clock.sure(measure, small)) < limit:
                continue
            finds += 1
            print(f"  {sure:.2f}  {small}\n        {'; '.join(where)}")
            if asked.out:
                asked.out.mkdir(exist_ok=True)
                told = {"kind": kind, "value": sure, "text": small.build(2000), "where": where}
                (asked.out / f"{kind}-{finds:03}.json").write_text(json.dumps(told, indent=1), "utf-8")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
