"""The options of `statements parse` that are no filters: which files, and what comes out."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_FILES = "Which files"
_OUTPUT = "What comes out"


class Format(StrEnum):
    """What comes out."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


class Markup(StrEnum):
    """What the files hold."""

    AUTO = "auto"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


def _file(*names: str, text: str, shown: str | None = None, least: int | None = None) -> object:
    return typer.Option(*names, help=text, rich_help_panel=_FILES, metavar=shown, min=least)


def _out(*names: str, text: str, shown: str | None = None, least: int | None = None) -> object:
    return typer.Option(*names, help=text, rich_help_panel=_OUTPUT, metavar=shown, min=least)


Files = Annotated[list[str], typer.Argument(help="Articles, folders of articles, or - for standard input.")]
Rules = Annotated[list[Path] | None, _file("--rules", "-r", text="Add this rule file to the built-in set.")]
RulesOnly = Annotated[bool, _file("--rules-only", text="Leave the built-in set out.")]
Published = Annotated[str | None, _file("--published", text="The day of publication.", shown="YYYY-MM-DD")]
Principal = Annotated[str | None, _file("--principal", text="The one person whose words they report.", shown="NAME")]
MarkupIs = Annotated[Markup, _file("--markup", text="What the files hold.")]
Encoding = Annotated[str, _file("--encoding", text="The encoding of the files.", shown="NAME")]
Workers = Annotated[int, _file("--workers", "-j", text="How many processes.", least=1)]

FormatIs = Annotated[Format, _out("--format", "-f", text="What to print.")]
Output = Annotated[Path | None, _out("--output", "-o", text="Write to this file.")]
Explain = Annotated[bool, _out("--explain", text="Why each has its speaker and topics.")]
Full = Annotated[bool, _out("--full", text="Statements in full, not the first two lines.")]
Width = Annotated[int | None, _out("--width", text="The table's width, if not the terminal's.", least=30)]
Progress = Annotated[bool | None, _out("--progress/--no-progress", text="A progress bar, or none.")]
