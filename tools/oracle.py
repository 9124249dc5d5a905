"""Runs the tests on a mutant in a process of its own, forked off one that has everything loaded.

The cases that call the changed function come first, then the test modules; the first that fails ends the run. A mutant
is never written anywhere: the changed function gets the code of the changed tree, and where that doesn't do (constants,
decorated functions, whatever runs when the package is imported) the package is imported anew with it.
"""

import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import re
import resource
import selectors
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, NamedTuple

from mutations import Mutant

if TYPE_CHECKING:
    from case_loader import Case

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"
_LOADED_BEFORE = "pydantic regex dateutil.parser pytest hypothesis coverage typing_extensions"
_MEMORY = 4 << 30
_PATIENCE = 6
"""How many times longer than a process may compute it may take: the machine has other work."""


class Tests(NamedTuple):
    """What is run on a mutant: the cases, test modules, and words of the names of tests that are left out."""

    cases: bool
    modules: tuple[str, ...]
    without: str = ""
    anew: bool = False
    """Whether importing the package runs what is changed, so that it is always imported anew."""


class Verdict(NamedTuple):
    """How a mutant fared: `killed`, `timeout` or `survived`; by which case or test, and in how many seconds."""

    outcome: str
    by: str = ""
    seconds: float = 0.0


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the one module that is changed."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.name = mutant, module_name(mutant.path)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the module as Python would, but load the mutant."""
        if fullname != self.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin)
            spec.loader.mutant = self.mutant
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    """Compiles the changed tree."""

    mutant: Mutant

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the name is this loader's own
        """Return the code of the mutant."""
        return compile(self.mutant.tree(), self.path, "exec")


def module_name(path: Path) -> str:
    """Return the name that a module is imported by."""
    inside = path.resolve().with_suffix("")
    parts = inside.relative_to(SRC).parts if inside.is_relative_to(SRC) else (inside.name,)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


# In the process of one mutant ---------------------------------------------------------------------------------------


class Calls:
    """Notes which functions of the package each case calls."""

    def __init__(self) -> None:
        self.cases: dict[str, list[str]] = {}
        self._called: set[CodeType] = set()

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            self._called.add(frame.f_code)

    def during(self, case: "Case") -> None:
        """Read a case and note what it calls."""
        self._called.clear()
        sys.setprofile(self._note)
        try:
            case.problems(case.parse())
        finally:
            sys.setprofile(None)
        for called in {_function(code) for code in self._called if code.co_filename.startswith(str(SRC))}:
            self.cases.setdefault(called, []).append(case.id)


def _function(code: CodeType) -> str:
    """Return the file and the name of the function that code belongs to, as a mutant tells them."""
    name = re.sub(r"(\.?<locals>|\.?<\w+>)", "", code.co_qualname)
    return f"{code.co_filename}:{name}"


def called_by_cases() -> dict[str, list[str]]:
    """Return the cases by the functions that they call."""
    calls = Calls()
    loader = import_module("case_loader")
    for case in loader.load_all():
        calls.during(case)
    return calls.cases


def _failing_case(first: Iterable[str], only: set[str] | None) -> str | None:
    """Return the first case that fails, beginning with those that killed before."""
    loader = import_module("case_loader")
    killers = dict.fromkeys(first)
    cases = [case for case in loader.load_all() if only is None or case.id in only]
    for case in sorted(cases, key=lambda c: c.id not in killers):
        problems = case.problems(case.parse())
        if bool(problems) != bool(case.failing):
            return str(case.id)
    return None


def _patched(mutant: Mutant) -> bool:
    """Give the changed code to the function that is loaded already; tell whether that could be done."""
    module = sys.modules.get(module_name(mutant.path))
    held: object = module
    for name in mutant.function.split(".") if mutant.function else ():
        held = vars(held).get(name) if isinstance(held, type | ModuleType) else None
    held = held.fget if isinstance(held, property) else held
    if not isinstance(held, FunctionType) or held.__closure__:
        return False
    code = _code_of(compile(mutant.tree(), held.__code__.co_filename, "exec"), held.__qualname__)
    if code is None or code.co_freevars:
        return False
    held.__code__ = code
    return bool(mutant.inside)


def _code_of(code: CodeType, qualname: str) -> CodeType | None:
    inner = (c for c in code.co_consts if isinstance(c, CodeType))
    found = (c if c.co_qualname == qualname else _code_of(c, qualname) for c in inner)
    return next((c for c in found if c is not None), None)


def _import_anew(mutant: Mutant) -> None:
    """Forget the package, so that it is imported with the mutant."""
    for name in [n for n in sys.modules if n == "case_loader" or n.split(".")[0] == "statements"]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Finder(mutant))


def _failing_test(mutant: Mutant | None, tests: Tests) -> str | None:
    """Return the first test that fails in the modules and in the docstrings of the changed module."""
    if not tests.modules:
        return None
    pytest = import_module("pytest")

    class Watch:
        failed: str | None = None

        def pytest_runtest_logreport(self, report: object) -> None:
            if report.failed:  # type: ignore[attr-defined]
                self.failed = self.failed or report.nodeid  # type: ignore[attr-defined]

    watch = Watch()
    options = [
        "-x",
        "-q",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
        "-p",
        "no:cacheprovider",
        "--hypothesis-seed=0",
    ]
    selected = ["-k", " and ".join(f"not {word}" for word in tests.without.split())] if tests.without else []
    own = [str(mutant.path)] if mutant is not None and mutant.path.resolve().is_relative_to(SRC) else []
    status = pytest.main([*options, *selected, *tests.modules, *own], plugins=[watch])
    return watch.failed or (None if status in (0, 5) else f"pytest ended with {status}")


def _judge(mutant: Mutant | None, tests: Tests, first: Iterable[str], only: set[str] | None) -> str | None:
    """Return what kills a mutant, None if nothing does."""
    try:
        if mutant is not None and (tests.anew or not _patched(mutant)):
            _import_anew(mutant)
        return (_failing_case(first, only) if tests.cases else None) or _failing_test(mutant, tests)
    except Exception as error:  # noqa: BLE001 - whatever it raises, the mutant is noticed
        return f"{type(error).__name__}: {error}"[:200]


def _apart(work: Callable[[], object], out: int, seconds: int) -> None:
    """Do some work without a sound and write what it gives; this process ends here."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        with os.fdopen(out, "wb") as written:
            written.write(json.dumps(work()).encode())
    finally:
        os._exit(0)


def forked(work: Callable[[], object], seconds: int) -> tuple[int, int]:
    """Begin some work in a process of its own; return its number and where its answer can be read as JSON."""
    out, into = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(out)
        _apart(work, into, seconds)
    os.close(into)
    return pid, out


def answer(pid: int, out: int) -> bytes:
    """Return what a process wrote when it is done: nothing if it was stopped."""
    with os.fdopen(out, "rb") as stream:
        told = stream.read()
    os.waitpid(pid, 0)
    return told


# In the process that starts them ------------------------------------------------------------------------------------


class _Running(NamedTuple):
    mutant: Mutant | None
    pid: int
    began: float


class Oracle:
    """Tells of mutants whether the tests notice them, some at a time."""

    def __init__(self, tests: Tests, workers: int, seconds: int) -> None:
        self.tests, self.workers, self.seconds = tests, workers, seconds
        self.killers: list[str] = []
        sys.path[:0] = [str(ROOT / "tests"), str(SRC)]
        sys.dont_write_bytecode = True
        for name in _LOADED_BEFORE.split():
            with contextlib.suppress(ImportError):
                import_module(name)
        self.calls: dict[str, list[str]] = {}
        if tests.cases:
            import_module("case_loader")
            self.calls = json.loads(answer(*forked(called_by_cases, 10 * seconds)))

    def cases_for(self, mutant: Mutant | None) -> set[str] | None:
        """Return the cases that call what is changed, None for all of them."""
        if mutant is None or not mutant.inside or self.tests.anew:
            return None
        return set(self.calls.get(f"{mutant.path}:{mutant.function}", ()))

    def judge(self, mutants: Sequence[Mutant | None]) -> Iterator[tuple[Mutant | None, Verdict]]:
        """Yield each mutant with its verdict, as they are told; None stands for the package as it is."""
        waiting = list(reversed(mutants))
        with selectors.DefaultSelector() as running:
            while waiting or running.get_map():
                while waiting and len(running.get_map()) < self.workers:
                    self._start(waiting.pop(), running)
                for key, _ in running.select(timeout=1):
                    yield self._end(key, running)
                for key in list(running.get_map().values()):
                    if time.monotonic() - key.data.began > self.seconds * _PATIENCE:
                        os.kill(key.data.pid, signal.SIGKILL)

    def _start(self, mutant: Mutant | None, running: selectors.BaseSelector) -> None:
        first, only = self.killers[-60:], self.cases_for(mutant)
        pid, out = forked(lambda: _judge(mutant, self.tests, first, only), self.seconds)
        running.register(out, selectors.EVENT_READ, _Running(mutant, pid, time.monotonic()))

    def _end(self, key: selectors.SelectorKey, running: selectors.BaseSelector) -> tuple[Mutant | None, Verdict]:
        running.unregister(key.fileobj)
        mutant, pid, began = key.data
        told = answer(pid, key.fd)
        took = time.monotonic() - began
        if not told:
            return mutant, Verdict("timeout", "", took)
        killer = json.loads(told)
        if killer is None:
            return mutant, Verdict("survived", "", took)
        self.killers.append(killer)
        return mutant, Verdict("killed", killer, took)
