"""Change one thing in a stage and run its tests, many times:  python tools/mutate.py STAGE... (and --help).

Prints for each stage how many of the mutants were killed, and those that survived: what they change is tested by
nothing. A survivor that changes no answer at all is explained in `mutants_explained.toml`, and counts as equivalent.
A sample is drawn with `--sample 150 --seed 1`; stopped by hand, the run tells what it knows so far. Without stages,
`--source` and `--tests` take modules and test modules of your own.
"""

import argparse
import contextlib
import json
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from mutations import Mutant, mutants_in
from oracle import ROOT, SRC, Oracle, Tests, Verdict

EXPLAINED = Path(__file__).parent / "mutants_explained.toml"
_TOPICS = tuple(f"tests/test_topic{name}.py" for name in ("_edges", "s", "_tools", "s_in_articles"))
_PINNED = "the_order_of"  # says a tuple again; what a rule is for must be seen in an article
_SLOW = "cost processes input stay_in_their_place gives_back_its_turns"  # they take time, or measure it


class Stage(NamedTuple):
    """The modules that are changed, and what is run on them."""

    source: tuple[Path, ...]
    tests: Tests


class Result(NamedTuple):
    """A mutant with its verdict."""

    mutant: Mutant
    verdict: Verdict


def _stage(folder: str, *modules: str, anew: bool = False) -> Stage:
    tests = Tests(True, tuple(str(ROOT / m) for m in modules), f"{_PINNED} {_SLOW}", anew)
    return Stage((SRC / "statements" / folder,), tests)


STAGES = {
    "quotes": _stage("_stages/quotes", "tests/test_pairs.py"),
    "attribution": _stage("_stages/attribution"),
    "people": _stage("_stages/people", "tests/test_people.py"),
    "topics": _stage("topics", *_TOPICS, anew=True),
}


class Explanations:
    """The mutants that change no answer, each with the reason."""

    def __init__(self, path: Path) -> None:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", []) if path.is_file() else []
        self.reasons = {(r["file"], r["function"], r["change"]): r["reason"] for r in rows}

    def explain(self, mutant: Mutant) -> str | None:
        """Return why a mutant changes nothing, if it is said."""
        return self.reasons.get(mutant.key)

    def stale(self, mutants: Sequence[Mutant], files: set[str]) -> list[str]:
        """Return the rows on these files that fit no mutant any longer, or more than one."""
        known = Counter(m.key for m in mutants)
        return [" | ".join(key) for key in self.reasons if key[0] in files and known[key] != 1]


def sample(mutants: Sequence[Mutant], size: int, seed: int) -> list[Mutant]:
    """Return some of the mutants, each as likely as any other."""
    if not 0 < size < len(mutants):
        return list(mutants)
    return random.Random(seed).sample(mutants, size)  # noqa: S311 - no secret


def run(stage: Stage, mutants: Sequence[Mutant], workers: int, seconds: int) -> list[Result]:
    """Run the tests on each mutant; the package as it is must pass them first."""
    oracle = Oracle(stage.tests, workers, seconds)
    ((_, whole),) = oracle.judge([None])
    if whole.outcome != "survived":
        sys.exit(f"the tests fail without any change: {whole.outcome} {whole.by}")
    results: list[Result] = []
    with contextlib.suppress(KeyboardInterrupt):  # what was judged until then is told
        for mutant, verdict in oracle.judge(mutants):
            if mutant is not None:
                results.append(Result(mutant, verdict))
            if len(results) % 50 == 0:
                print(f"{len(results)} of {len(mutants)}", file=sys.stderr, flush=True)
    return sorted(results, key=lambda r: (r.mutant.path, r.mutant.node, r.mutant.variant))


def row(name: str, results: Sequence[Result], of: int, known: Explanations) -> str:
    """Return the line of a stage in the table: the rate is of the mutants that could be noticed."""
    counted = Counter(r.verdict.outcome for r in results)
    equivalent = sum(r.verdict.outcome == "survived" and known.explain(r.mutant) is not None for r in results)
    survived = counted["survived"] - equivalent
    noticed = counted["killed"] + counted["timeout"]
    rate = 100 * noticed / max(1, len(results) - equivalent)
    cells = (name, of, len(results), counted["killed"], counted["timeout"], survived, equivalent, f"{rate:.1f} %")
    return f"| {' | '.join(map(str, cells))} |"


def survivors(results: Sequence[Result], known: Explanations) -> list[str]:
    """Return a line for each mutant that was neither noticed nor explained."""
    left = [r.mutant for r in results if r.verdict.outcome == "survived" and known.explain(r.mutant) is None]
    return [f"{m.file}:{m.line} {m.function}: {m.change}" for m in left]


def _record(results: Sequence[Result], out: TextIO) -> None:
    for mutant, verdict in results:
        place = {"file": mutant.file, "line": mutant.line, "function": mutant.function, "change": mutant.change}
        out.write(json.dumps(place | verdict._asdict(), ensure_ascii=False) + "\n")


def main() -> None:
    """Print the table and the survivors."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("stage", nargs="*", help=f"of {', '.join(STAGES)}; all if none is given")
    asked.add_argument("--sample", type=int, default=0, help="how many mutants of each stage; all if not given")
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--only", default="", help="mutants whose file, function or change holds these words")
    asked.add_argument("--workers", type=int, default=1)
    asked.add_argument("--seconds", type=int, default=40, help="of computing, behind which a mutant counts as stuck")
    asked.add_argument("--out", type=argparse.FileType("w", encoding="utf-8"), help="a JSON line for each mutant")
    asked.add_argument("--source", nargs="*", type=Path)
    asked.add_argument("--tests", nargs="*", default=[])
    given = asked.parse_args()
    chosen = {name: STAGES[name] for name in given.stage or STAGES}
    if given.source:
        chosen = {"given": Stage(tuple(given.source), Tests(cases=False, modules=tuple(given.tests)))}
    known = Explanations(EXPLAINED)
    table = ["| stage | mutants | sample | killed | timeouts | survived | equivalent | rate |", f"|--|{'--:|' * 7}"]
    left: list[str] = []
    for name, stage in chosen.items():
        every = mutants_in(stage.source)
        taken = [m for m in sample(every, given.sample, given.seed) if given.only in " ".join(m.key)]
        results = run(stage, taken, given.workers, given.seconds)
        table.append(row(name, results, len(every), known))
        left += [f"{name}: {line}" for line in survivors(results, known)]
        left += [
            f"{name}: explained, but not just one mutant: {line}"
            for line in known.stale(every, {m.file for m in every})
        ]
        if given.out:
            _record(results, given.out)
    print("\n".join([*table, "", *left]))


if __name__ == "__main__":
    main()
