"""Where the rows of a batch are worked on: in this process, or in several of their own."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, Self, TypeVar

Row = TypeVar("Row")
Answer = TypeVar("Answer")
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Crash:
    """What stands in the place of an answer where a row killed its worker twice.

    Attributes:
        message: how the worker ended, in words.
    """

    message: str


class Pool(Generic[Row, Answer]):
    """Does one job with units of rows, in this process.

    Args:
        job: what to do with the rows of a unit.
    """

    def __init__(self, job: Callable[[list[Row]], Answer]) -> None:
        self.job = job

    def map(self, units: Iterable[tuple[Key, list[Row]]]) -> Generator[tuple[Key, list[Answer | Crash]]]:
        """Yield each unit's key with its answers, in order: one answer, or one a row where a worker died."""
        for key, rows in units:
            yield key, [self.job(rows)] if rows else []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


def pool_of(job: Callable[[list[Row]], Answer], workers: int) -> Pool[Row, Answer]:
    """Return a pool of so many processes; 1 is this one."""
    if workers == 1:
        return Pool(job)
    from statements.batch.processes import ProcessPool  # noqa: PLC0415 - most who import us never need it

    return ProcessPool(job, workers)
