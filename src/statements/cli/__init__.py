"""The command line: `statements parse`, `statements rules`, `statements evaluate` (extra `cli`).

exits ◀ output ◀ inputs ◀ progress ◀ criteria, options ◀ cells ◀ table ◀ job ◀ printing
◀ parse, rules, measure ◀ app ◀ run
"""

import importlib.util
import sys
from collections.abc import Sequence

from statements.errors import MissingExtraError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; see `statements.cli.exits.ExitCode`.

    Args:
        arguments: the words behind the program's name; those of this process by default.
    """
    if importlib.util.find_spec("typer") is None:
        error = MissingExtraError.of("cli", "typer")
        sys.stderr.write(f"statements: {error}\n")
        return 4  # ExitCode.MISSING
    from statements.cli.run import run  # noqa: PLC0415 - it needs typer

    return run(arguments)
