"""Fuzzes the library: changes our own articles again and again, keeps what makes new code run, and looks for what breaks.

    python tools/fuzz.py TARGET [--minutes 10] [--seed 1] [--work build/fuzz] [--cases tests/fuzz_cases]

Targets: text, markdown, html, rules (rule files), exports (what is written and read back), readers (what other programs
wrote, damaged). What must hold for each stands in `tests/invariants.py`; besides, no text may take long or hang.
A text that breaks something is cut down to what breaks it and becomes a case in `tests/fuzz_cases/`, which
`tests/test_fuzz_cases.py` runs from then on. Texts that were kept stand in `--work` and are where the next run begins.
Exit code 1 tells that something was found. `tools/fuzz_atheris.py` takes the same arguments and lets Atheris choose the
texts (`pip install --group fuzz`).
"""

import argparse
import hashlib
import json
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from fuzz_coverage import PACKAGE, Coverage, coverage, lines_that_can_run
from fuzz_mutants import Mutants, smallest
from fuzz_seeds import ROOT, TARGETS, pieces, seeds

from invariants import CHECKS

Check = Callable[[str], None]
Kind = tuple[str, ...]

HANG = 30
SLOW = {"rules": (2.0, 1e-4), "exports": (1.0, 1e-4)}
"""Seconds that a text may take: at least, and for each character."""
_SLOW = (0.25, 5e-5)
_MOST_MEMORY = 6 << 30
_SAY = 60


class TooLongError(Exception):
    """A text took more time than one of its length may."""


@dataclass
class Finds:
    """What broke, each kind once.

    Attributes:
        target: the kind of input.
        check: what must hold.
        folder: where cases go.
        counts: how often each kind of failure was seen.
        cases: the files that were written.
    """

    target: str
    check: Check
    folder: Path
    counts: dict[Kind, int] = field(default_factory=dict)
    cases: list[Path] = field(default_factory=list)

    def failure(self, text: str) -> tuple[Kind, str] | None:
        """Return what kind of failure a text is, and its words; None if all holds."""
        start = time.process_time()
        try:
            with alarm():
                self.check(text)
        except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 - any is a find
            return kind_of(error), f"{type(error).__name__}: {error}"
        taken, (least, each) = time.process_time() - start, SLOW.get(self.target, _SLOW)
        if taken > least + each * len(text):
            return ("slow",), f"{taken:.2f} s for {len(text)} characters"
        return None

    def take(self, text: str, failure: tuple[Kind, str]) -> Path | None:
        """Cut a text down and write it as a case; nothing if its kind is known, or if it does not fail again."""
        kind, words = failure
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if self.counts[kind] > 1:
            return None

        def fails(shorter: str) -> bool:
            found = self.failure(shorter)
            return found is not None and found[0] == kind

        if not fails(text):
            self.counts[kind] = 0
            return None
        case = smallest(text, fails, 200 if kind == ("slow",) else 4_000)
        told = {"target": self.target, "failure": " ".join(words.split())[:300], "text": case}
        name = hashlib.sha256(f"{self.target} {case}".encode()).hexdigest()[:10]
        path = self.folder / f"{self.target}-{name}.json"
        self.folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        self.cases.append(path)
        return path


@contextmanager
def alarm() -> Iterator[None]:
    """Raise if what stands inside hangs."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return

    def ring(_: int, __: object) -> None:
        message = f"more than {HANG} seconds"
        raise TooLongError(message)

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def kind_of(error: BaseException) -> Kind:
    """Return what failures of one cause have in common: the error, and the innermost place in the library and in the check."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if f.filename.startswith(PACKAGE)]
    checks = [f for f in frames if f.filename.endswith("invariants.py")]
    if isinstance(error, RecursionError):
        ours = ours[:1]
    found = (
        f"{Path(f.filename).name} {f.name}" + (f": {f.line}" if f in checks else "") for f in (*ours[-1:], *checks[-1:])
    )
    return (type(error).__name__, *found)


class Run:
    """One run of one target.

    Args:
        finds: takes what breaks.
        work: the folder for texts that are worth keeping.
        chance: where the chance comes from.
        counter: counts what ran.
    """

    def __init__(self, finds: Finds, work: Path, chance: random.Random, counter: Coverage) -> None:
        self.finds = finds
        self.tried = 0
        self.corpus: list[str] = []
        self._work = work / finds.target
        self._chance = chance
        self._counter = counter
        self._places = 0

    def begin(self, given: Sequence[str]) -> None:
        """Run what is there already, and keep of it what makes new code run."""
        kept = [path.read_bytes().decode("utf-8") for path in sorted(self._work.glob("*.txt"))]
        for text in sorted({*given, *kept}, key=lambda text: (len(text), text)):
            if self.try_text(text) or not self.corpus:
                self.corpus.append(text)

    def try_text(self, text: str) -> bool:
        """Run one text, and tell whether it made new code run."""
        self.tried += 1
        failure = self.finds.failure(text)
        if failure is not None:
            self._counter.stop()
            path = self.finds.take(text, failure)
            self._counter.start()
            if path:
                print(f"found: {failure[1][:200]}\n       {' | '.join(failure[0])}\n       {path}", flush=True)
        new = self._counter.places > self._places
        self._places = self._counter.places
        return new

    def go_on(self, mutants: Mutants, seconds: float, most: int | None = None) -> None:
        """Change and try texts for so many seconds, or until so much was found."""
        end, say = time.monotonic() + seconds, time.monotonic() + _SAY
        while (now := time.monotonic()) < end and (most is None or len(self.finds.cases) < most):
            recent = self.corpus[-50:] if self._chance.random() < 0.4 else self.corpus
            text = mutants.make(self._chance.choice(recent), self.corpus)
            if self.try_text(text):
                self.keep(text)
            if now > say:
                say = now + _SAY
                print(f"{self.tried} texts, {len(self.corpus)} kept, {self._places} lines and branches", flush=True)

    def keep(self, text: str) -> None:
        """Keep a text, for this run and the next."""
        self.corpus.append(text)
        self._work.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        (self._work / f"{name}.txt").write_bytes(text.encode())

    def told(self) -> dict[str, object]:
        """Return what the run did."""
        every, ran = lines_that_can_run(), self._counter.lines
        return {
            "target": self.finds.target,
            "tried": self.tried,
            "kept": len(self.corpus),
            "lines and branches": self._places,
            "lines by part": {part: f"{len(ran & of)} of {len(of)}" for part, of in every.items() if ran & of},
            "failures": {" | ".join(kind): n for kind, n in self.finds.counts.items() if n},
            "cases": [path.name for path in self.finds.cases],
        }


def arguments() -> argparse.Namespace:
    """Read the command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("target", choices=TARGETS)
    ask.add_argument("--minutes", type=float, default=10)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--work", type=Path, default=ROOT / "build" / "fuzz")
    ask.add_argument("--cases", type=Path, default=ROOT / "tests" / "fuzz_cases")
    return ask.parse_args()


def write_log(work: Path, told: dict[str, object], engine: str, started: float) -> None:
    """Add what a run did to the log."""
    seconds = {"seconds": round(time.monotonic() - started), "processor seconds": round(time.process_time())}
    work.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"engine": engine, **seconds, **told})
    with (work / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
    print(line, flush=True)


def fuzz(finds: Finds, work: Path, *, seed: int, minutes: float, given: Sequence[str], most: int | None = None) -> Run:
    """Fuzz for so many minutes, or until so much was found."""
    chance, counter = random.Random(seed), coverage()  # noqa: S311 - no secret
    run = Run(finds, work, chance, counter)
    counter.start()
    try:
        run.begin(given)
        run.go_on(Mutants(pieces(finds.target), chance), 60 * minutes, most)
    except KeyboardInterrupt:
        print("stopped", flush=True)
    finally:
        counter.stop()
    return run


def main() -> int:
    """Fuzz, and tell what was found."""
    asked, started = arguments(), time.monotonic()
    with suppress(ImportError):  # not on Windows
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    finds = Finds(asked.target, CHECKS[asked.target], asked.cases)
    run = fuzz(finds, asked.work, seed=asked.seed, minutes=asked.minutes, given=seeds(asked.target))
    write_log(asked.work, run.told(), "own", started)
    return 1 if finds.cases else 0


if __name__ == "__main__":
    sys.exit(main())
