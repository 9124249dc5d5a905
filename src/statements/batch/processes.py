"""A pool of worker processes that survives the death of any of them, and dies with its parent.

Workers are plain subprocesses that talk over pipes. They copy no memory of the parent, as forks do, whose threads and
locks would not survive it; and they don't run the caller's script again, as spawned processes do, so that no script
needs an `if __name__ == "__main__"`. A worker whose parent is gone, however it went, reads the end of its pipe and ends.
"""

import os
import pickle
import queue
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from statements.batch.pool import Answer, Crash, Key, Pool, Row
from statements.batch.worker import READY, receive, send
from statements.errors import WorkerError

_AHEAD = 3  # units in work for each process: one at hand, and some behind it so that none waits for another


class _DiedError(Exception):
    """A worker ended while it had work; the words tell how."""


class _Process:
    """One worker; it is started when it is first asked, and again after it died."""

    def __init__(self, job: bytes) -> None:
        self._job = job
        self._child: subprocess.Popen[bytes] | None = None
        self.is_closed = False

    def ask(self, message: bytes) -> bytes:
        """Return the worker's answer to a message."""
        if self.is_closed:
            raise _DiedError
        try:
            if self._child is None:
                self._start()
            return self._exchange(message)
        except (EOFError, OSError):
            raise _DiedError(self._end()) from None

    def close(self) -> None:
        """End the worker, also from another thread, in the midst of its work."""
        self.is_closed = True
        self._end()

    def _start(self) -> None:
        code = f"import sys; sys.path[:] = {sys.path!r}; from statements.batch.worker import main; main()"
        # A process group of its own: Ctrl-C in a terminal reaches the parent alone, which then ends its workers.
        apart = {"process_group": 0} if os.name == "posix" else {}
        self._child = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **apart,  # type: ignore[call-overload]
        )
        if (trouble := self._exchange(self._job)) != READY:
            self._end()
            message = (
                f"a worker can't load what it needs: {trouble.decode()}. What a rule uses has to stand in a module that "
                "can be imported, not in the script itself; or take workers=1"
            )
            raise WorkerError(message, code="worker-start")

    def _exchange(self, message: bytes) -> bytes:
        child = self._child
        if child is None or child.stdin is None or child.stdout is None:
            raise EOFError
        send(child.stdin, message)  # type: ignore[arg-type]
        return receive(child.stdout)  # type: ignore[arg-type]

    def _end(self) -> str:
        child, self._child = self._child, None
        if child is None:
            return "it is not running"
        ended = child.poll() if self.is_closed else _waited(child)
        if ended is None:
            child.kill()
        code = child.wait()
        for pipe in (child.stdin, child.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was not written yet goes nowhere
                pass
        return f"it was ended by signal {-code}" if code < 0 else f"it ended with exit code {code}"


def _waited(child: subprocess.Popen[bytes]) -> int | None:
    """Return how a worker ended whose pipe is closed: it may take a moment to be gone."""
    try:
        return child.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return None


class ProcessPool(Pool[Row, Answer]):
    """Processes that do one job with units of rows.

    A unit whose worker died is done again row by row; a row that kills its worker a second time gives a `Crash`.

    Args:
        job: what to do with the rows of a unit; it has to pickle.
        workers: how many processes.
    """

    def __init__(self, job: Callable[[list[Row]], Answer], workers: int) -> None:
        super().__init__(job)
        self._workers = workers
        self._all: list[_Process] = []
        self._idle: queue.SimpleQueue[_Process] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        job = pickle.dumps(self.job, pickle.HIGHEST_PROTOCOL)
        self._all = [_Process(job) for _ in range(self._workers)]
        for process in self._all:
            self._idle.put(process)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._all:
            process.close()

    def map(self, units: Iterable[tuple[Key, list[Row]]]) -> Generator[tuple[Key, list[Answer | Crash]]]:
        """Yield each unit's key with its answers, in order: one answer, or one a row where a worker died.

        At most a few units a worker are taken ahead of what was yielded, so memory stays bounded.
        """
        waiting: deque[tuple[Key, Future[list[Answer | Crash]]]] = deque()
        is_done = False
        with ThreadPoolExecutor(self._workers, thread_name_prefix="statements") as threads:
            try:
                for key, rows in units:
                    waiting.append((key, threads.submit(self._answers, rows)))
                    if len(waiting) >= self._workers * _AHEAD:
                        first, answers = waiting.popleft()
                        yield first, answers.result()
                while waiting:
                    first, answers = waiting.popleft()
                    yield first, answers.result()
                is_done = True
            finally:
                if not is_done:  # the reader stopped early, or Ctrl-C came
                    for _, future in waiting:
                        future.cancel()
                    for process in self._all:
                        process.close()

    def _answers(self, rows: list[Row]) -> list[Answer | Crash]:
        if not rows:
            return []
        try:
            return [self._ask(rows)]
        except _DiedError:
            return [self._alone(row) for row in rows]

    def _alone(self, row: Row) -> Answer | Crash:
        try:
            return self._ask([row])
        except _DiedError as died:
            return Crash(f"the worker process died while it read this document: {died}")

    def _ask(self, rows: list[Row]) -> Answer:
        process = self._idle.get()
        try:
            sent = pickle.dumps(rows, pickle.HIGHEST_PROTOCOL)
            answer: Answer = pickle.loads(process.ask(sent))  # noqa: S301 - our own worker's bytes
            return answer
        finally:
            self._idle.put(process)
