"""Exit codes, and the code and the one line that each error ends with."""

from enum import IntEnum

from statements.errors import MissingExtraError, StatementsError

_WRONG_USE = frozenset(
    {"bad-argument", "bad-criterion", "no-field", "unknown-format", "unknown-criterion", "unknown-markup"}
)


class ExitCode(IntEnum):
    """What the program's exit code says.

    Example:
        >>> exit_code(MissingExtraError.of("cli", "typer"))
        <ExitCode.MISSING: 4>
    """

    OK = 0
    """Done. Nothing was found wrong; for `parse`, whether or not a statement met the filters."""
    FINDINGS = 1
    """`rules test`, `rules lint` or `evaluate --at-least` found something that does not hold."""
    WRONG_USE = 2
    """An option, a value or a command that does not exist, or two that exclude one another."""
    INPUT = 3
    """A file, rule file or gold file can't be read. The other files were read all the same."""
    MISSING = 4
    """An extra is not installed."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C."""


def exit_code(error: StatementsError) -> ExitCode:
    """Return the exit code of an error of the library."""
    if isinstance(error, MissingExtraError):
        return ExitCode.MISSING
    return ExitCode.WRONG_USE if error.code in _WRONG_USE else ExitCode.INPUT


def one_line(words: str) -> str:
    r"""Return a message on one line, without what could steer a terminal.

    Example:
        >>> one_line("no such\n  file: \x1b[2J.txt")
        'no such file: [2J.txt'
    """
    return "".join(c for c in " ".join(words.split()) if c.isprintable())
