"""What can go wrong, and it is always the caller's to mend: odd text never raises.

    StatementsError
    ├── InputError           what was handed over can't be read as asked
    ├── RuleError            a topic rule can never work as written
    ├── MissingExtraError    the call needs a package that is not installed
    └── WorkerError          a process of a batch can't start, or died over a document

Each error has a stable `code`, which the documentation explains under a heading of its own.
"""

from collections.abc import Mapping


class StatementsError(Exception):
    """The parent of every error that this library raises on purpose.

    Attributes:
        code: a stable name of the mistake, for programs.

    Example:
        >>> issubclass(InputError, StatementsError)
        True
    """

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        """Survive a trip between processes (an exception with keyword arguments does not, by default)."""
        return (_rebuild, (type(self), str(self), dict(self.__dict__)))


class InputError(StatementsError, ValueError):
    """What was handed over can't be read as asked: a wrong type, a lone surrogate, an unknown criterion.

    Example:
        >>> from statements import parse_article
        >>> parse_article(b"bytes")
        Traceback (most recent call last):
        statements.errors.InputError: parse_article() takes the text as str, not bytes: decode it first, \
as in source.decode("utf-8")
    """


class RuleError(StatementsError, ValueError):
    """A topic, rule or rule file is wrong as written. The message says where, what, and what to write instead.

    Example:
        >>> from statements import Topic
        >>> Topic("water")
        Traceback (most recent call last):
        statements.errors.RuleError: topic 'water' has no words, so it can never match: give it any=[...] or all=[...]
    """


class MissingExtraError(StatementsError, ImportError):
    """The call needs a package that a plain installation leaves out. The message holds the install command."""

    @classmethod
    def of(cls, extra: str, package: str) -> "MissingExtraError":
        """Build the error for `extra`, which would bring `package`.

        Example:
            >>> str(MissingExtraError.of("progress", "tqdm"))
            "this needs tqdm, which is not installed: pip install 'statements[progress]'"
        """
        return cls(
            f"this needs {package}, which is not installed: pip install 'statements[{extra}]'", code="missing-extra"
        )


class WorkerError(StatementsError, RuntimeError):
    """A process that works for a batch can't start, or died over a document, twice.

    With `on_error="record"` the document gives a `Failure` with this error's name, and the rest is read.

    Example:
        >>> issubclass(WorkerError, StatementsError)
        True
    """


CODES: Mapping[type[StatementsError], frozenset[str]] = {
    InputError: frozenset(
        """
        not-text lone-surrogate unknown-markup unknown-criterion bad-criterion bad-argument bad-feed bad-gold bad-jsonl
        bad-csv bad-table bad-annotation bad-label-studio no-source-map other-page bad-source-map foreign-statement
        unreadable-file unwritable-file no-field no-text bad-date unknown-format folder-in-use foreign-file
        """.split()
    ),
    WorkerError: frozenset(["worker-died", "worker-start"]),
    RuleError: frozenset(
        """
        bad-file unknown-key missing-key bad-value empty-topic twice unknown-topic unknown-list list-in-itself
        unknown-id unknown-set span-outside function-not-importable bad-label-pattern
        """.split()
    ),
    MissingExtraError: frozenset(["missing-extra"]),
}
"""Every code, by the error that bears it. A code keeps its name and its meaning from version to version."""


def _rebuild(kind: type[StatementsError], message: str, state: dict[str, object]) -> StatementsError:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error
