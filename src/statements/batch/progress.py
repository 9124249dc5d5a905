"""A bar that shows how far a batch is, in the terminal and in a notebook (extra `progress`)."""

from types import TracebackType
from typing import Protocol, Self

from statements.errors import MissingExtraError


class _Shown(Protocol):
    def update(self, n: int) -> object: ...
    def set_postfix(self, ordered_dict: dict[str, object], refresh: bool) -> None: ...
    def close(self) -> None: ...


class Bar:
    """A progress bar, or nothing at all where none is wanted."""

    def __init__(self, shown: _Shown | None) -> None:
        self._shown = shown

    @classmethod
    def of(cls, *, wanted: bool, total: int | None, unit: str) -> Self:
        """Make the bar for the place where it is shown.

        Raises:
            MissingExtraError: one is wanted, and tqdm is not installed.
        """
        if not wanted:
            return cls(None)
        try:
            from tqdm import auto  # noqa: PLC0415 - an extra, needed only here
        except ImportError:
            extra = "progress"
            raise MissingExtraError.of(extra, "tqdm") from None
        return cls(auto.tqdm(total=total, unit=unit, unit_scale=unit == "B", dynamic_ncols=True))

    def add(self, amount: int, **told: object) -> None:
        """Tell that more is done, and in words what."""
        if self._shown is not None:
            self._shown.update(amount)
            if told:
                self._shown.set_postfix(told, refresh=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.close()
