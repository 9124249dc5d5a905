"""Print what each group of rules adds:  python tools/ablate.py GOLD... [--genre SCRIPT] [--workers N]  (and --help).

Each GOLD is a JSON Lines file as `evaluate` takes it. SCRIPT is a measure of another make that holds `Tally` and
`score(gold, article, tally, miss)`, with a folder of documents named `genre` beside it. The project's own cases are
always counted. Every group in `switches` is taken away in turn; the table tells by how many points (of 100) the
figures fall without it: F1 of spans with their speakers in the rows `quoted` and `all`, the rates of SCRIPT, and how
many cases fail more.
"""

import argparse
import importlib.util
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from gold_sets import Gold, documents, read_set
from switches import Switch, switches

from statements import Parser, RuleSet, evaluate

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from case_loader import load_all  # noqa: E402 - beside the tests

RATES = ("parts", "end to end", "indirect", "turns")
CASES = "cases"
Figures = dict[str, float]


class Material(NamedTuple):
    """What is read: sets of gold by name, and a measure of another make."""

    sets: dict[str, list[Gold]]
    genre: Path | None

    def measure(self) -> Figures:
        """Return every figure, as the package is at this moment."""
        figures: Figures = {}
        for name, gold in self.sets.items():
            parser = Parser(rules=RuleSet.of())
            report = evaluate(gold, (parser.parse(str(record["text"]), id=str(record["id"])) for record in gold))
            for row in ("quoted", "all"):
                figures[f"{name} {row}"] = 100 * report.row(row).end_to_end.f1
        if self.genre is not None:
            figures |= genre_rates(self.genre)
        figures[CASES] = sum(not case.problems(case.parse()) for case in load_all())
        return figures


def genre_rates(script: Path) -> Figures:
    """Return the rates of the other measure."""
    measure = _module(script)
    parser, total = Parser(rules=RuleSet.of()), measure.Tally()
    for gold, text in documents(script.parent / "genre"):
        measure.score(gold, parser.parse(text), total, lambda *_: None)
    rates = total.rates()
    return {f"genre {name}": 100 * rates[name][0] for name in RATES}


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python script")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def without(number: int, material: Material) -> Figures:
    """Return every figure with one group of rules taken away."""
    every = switches()
    print(f"{number + 1} of {len(every)}: without {every[number].name}", file=sys.stderr, flush=True)
    with every[number].off():
        return material.measure()


def table(base: Figures, rows: Iterable[tuple[Switch, Figures]]) -> list[str]:
    """Return a Markdown table: what each group adds to each figure."""
    names = list(base)
    lines = [f"| group | rule | {' | '.join(names)} |", f"|--|--|{'--:|' * len(names)}"]
    lines.append(f"| all | | {' | '.join(_shown(name, base[name]) for name in names)} |")
    idle = []
    for switch, figures in rows:
        added = {name: base[name] - figures[name] for name in names}
        cells = " | ".join(_shown(name, added[name], sign="+") for name in names)
        lines.append(f"| {switch.group} | {switch.name} | {cells} |")
        if all(value < 0.005 for value in added.values()):
            idle.append(f"{switch.group}: {switch.name}")
    return [*lines, "", "Adds nothing: " + ("; ".join(idle) or "none")]


def _shown(name: str, value: float, sign: str = "") -> str:
    return f"{value:{sign}.0f}" if name == CASES else f"{value:{sign}.2f}"


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("gold", nargs="*", type=Path)
    asked.add_argument("--genre", type=Path, help="the script of the other measure")
    asked.add_argument("--only", nargs="*", default=[""], help="groups and rules whose name holds one of these words")
    asked.add_argument("--every", type=int, default=1, help="read each Nth article of each set only")
    asked.add_argument("--workers", type=int, default=1)
    given = asked.parse_args()
    material = Material({path.stem: read_set(path)[:: given.every] for path in given.gold}, given.genre)
    chosen = [(n, s) for n, s in enumerate(switches()) if any(o in f"{s.group}: {s.name}" for o in given.only)]
    base = material.measure()
    with ProcessPoolExecutor(given.workers) as pool:
        work: Callable[..., Iterable[Figures]] = pool.map if given.workers > 1 else map
        numbers = [n for n, _ in chosen]
        figures = work(without, numbers, [material] * len(numbers))
        print("\n".join(table(base, zip((s for _, s in chosen), figures, strict=True))))


if __name__ == "__main__":
    main()
