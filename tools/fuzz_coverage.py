"""Which lines and branches of the library ran: what tells the fuzzer that a text did something new.

From Python 3.12 on a line costs something only when it runs for the first time; before, each line costs each time.
"""

import sys
from collections.abc import Callable
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Protocol

import statements

PACKAGE = str(Path(statements.__file__).parent)
_TOOL = 4
Trace = Callable[[FrameType, str, Any], Any]


class Coverage(Protocol):
    """Counts what ran."""

    def start(self) -> None:
        """Begin to count."""

    def stop(self) -> None:
        """Cease to count."""

    @property
    def places(self) -> int:
        """How many lines and branches ran up to now."""

    @property
    def lines(self) -> set[tuple[str, int]]:
        """The lines that ran up to now, as file and number."""


# The names of Python 3.12, under which a checker that reads for 3.11 does not look.
_monitoring: Any = getattr(sys, "monitoring", None)


class Monitoring:
    """By `sys.monitoring`, with branches."""

    def __init__(self) -> None:
        self._lines: set[tuple[str, int]] = set()
        self._branches: dict[tuple[int, int], int] = {}
        self._codes: list[CodeType] = []
        self._branch_count = 0

    def start(self) -> None:
        """Begin to count."""
        m = _monitoring
        m.use_tool_id(_TOOL, "statements fuzzer")
        m.register_callback(_TOOL, m.events.LINE, self._line)
        m.register_callback(_TOOL, m.events.BRANCH, self._branch)
        m.set_events(_TOOL, m.events.LINE | m.events.BRANCH)

    def stop(self) -> None:
        """Cease to count."""
        _monitoring.set_events(_TOOL, 0)
        _monitoring.free_tool_id(_TOOL)

    @property
    def places(self) -> int:
        """How many lines and branches ran up to now."""
        return len(self._lines) + self._branch_count

    @property
    def lines(self) -> set[tuple[str, int]]:
        """The lines that ran up to now, as file and number."""
        return self._lines

    def _line(self, code: CodeType, line: int) -> object:
        if code.co_filename.startswith(PACKAGE) and in_function(code):
            self._lines.add((code.co_filename, line))
        return _monitoring.DISABLE

    def _branch(self, code: CodeType, offset: int, to: int) -> object:
        if not code.co_filename.startswith(PACKAGE):
            return _monitoring.DISABLE
        key = (id(code), offset)
        first = self._branches.get(key)
        if first is None:
            self._codes.append(code)  # so that no other code gets its id
            self._branches[key] = to
            self._branch_count += 1
        elif first != to:
            self._branch_count += 1
            return _monitoring.DISABLE
        return None


class Tracing:
    """By `sys.settrace`, lines only."""

    def __init__(self) -> None:
        self._lines: set[tuple[str, int]] = set()
        self._before: Any = None

    def start(self) -> None:
        """Begin to count."""
        self._before = sys.gettrace()
        sys.settrace(self._call)

    def stop(self) -> None:
        """Cease to count, and let go on whoever counted before."""
        sys.settrace(self._before)

    @property
    def places(self) -> int:
        """How many lines ran up to now."""
        return len(self._lines)

    @property
    def lines(self) -> set[tuple[str, int]]:
        """The lines that ran up to now, as file and number."""
        return self._lines

    def _call(self, frame: FrameType, event: str, _: object) -> "Trace | None":
        ours = frame.f_code.co_filename.startswith(PACKAGE) and in_function(frame.f_code)
        return self._local if ours and event == "call" else None

    def _local(self, frame: FrameType, event: str, _: object) -> Trace:
        if event == "line":
            self._lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._local


def coverage() -> Coverage:
    """Return what this Python can count with."""
    return Monitoring() if sys.version_info >= (3, 12) else Tracing()


def lines_that_can_run() -> dict[str, set[tuple[str, int]]]:
    """Return the lines of all functions of the library, by the module or folder they stand in."""
    found: dict[str, set[tuple[str, int]]] = {}
    for path in sorted(Path(PACKAGE).rglob("*.py")):
        part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        codes = [compile(path.read_text("utf-8"), str(path), "exec")]
        while codes:
            code = codes.pop()
            if in_function(code):
                lines = {line for _, _, line in code.co_lines() if line} - {code.co_firstlineno}  # `def` itself
                found.setdefault(part, set()).update((str(path), line) for line in lines)
            codes += [const for const in code.co_consts if isinstance(const, CodeType)]
    return found


def in_function(code: CodeType) -> bool:
    """Tell whether this is the code of a function, which doesn't run at import."""
    return bool(code.co_flags & CO_OPTIMIZED)
