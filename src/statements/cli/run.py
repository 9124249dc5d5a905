"""One run of the program: commands in, an exit code out, each error on one line."""

from collections.abc import Sequence

import typer

from statements.cli.app import app
from statements.cli.exits import ExitCode, exit_code
from statements.cli.output import ReaderGoneError, complain, flush, give_up, prepare
from statements.errors import StatementsError


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: the words behind the program's name; those of this process by default.
    """
    prepare()
    try:
        code = app(args=arguments, prog_name="statements", standalone_mode=False) or ExitCode.OK
        flush()
    except ReaderGoneError:
        give_up()
        return ExitCode.OK
    except StatementsError as error:
        complain(str(error))
        return exit_code(error)
    except typer.TyperException as error:
        _complain_of_use(error)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return ExitCode.INTERRUPTED
    return int(code)


def _complain_of_use(error: typer.TyperException) -> None:
    """Tell what was called wrongly, and where to read on; nothing where the help itself was printed."""
    if message := error.format_message().rstrip("."):
        command = getattr(getattr(error, "ctx", None), "command_path", "statements")
        complain(f"{message}; see {command} --help")
