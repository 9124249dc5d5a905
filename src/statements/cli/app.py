"""The commands, in one program."""

from typing import Annotated

import typer

from statements.cli import rules
from statements.cli.batch import batch
from statements.cli.measure import evaluate
from statements.cli.output import write_lines
from statements.cli.parse import parse
from statements.version import __version__

_EPILOG = (
    "Exit codes: 0 done, 1 something does not hold, 2 wrong use, 3 a file can't be read, 4 an extra is missing. "
    "Shell completion: statements --install-completion"
)

app = typer.Typer(
    name="statements",
    help="Who said what, about what, and where, out of news articles.",
    epilog=_EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(parse)
app.command()(batch)
app.add_typer(rules.app, name="rules")
app.command()(evaluate)


def _version(asked: bool) -> None:
    if asked:
        write_lines([f"statements {__version__}"])
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Tell it.")] = False,
) -> None:
    """Hold the commands together; `--version` is done by its callback."""
    del version
