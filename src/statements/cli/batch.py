"""`statements batch`: files of articles into files of statements, again where it was stopped."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from statements.batch.files import parse_files
from statements.cli import options as given
from statements.cli.exits import ExitCode
from statements.cli.job import rule_set
from statements.cli.output import complain, tell
from statements.cli.progress import is_wanted


class ShardFormat(StrEnum):
    """What the files hold."""

    JSONL = "jsonl"
    PARQUET = "parquet"


def batch(  # noqa: PLR0913, PLR0917 - an option each
    inputs: Annotated[list[Path], typer.Argument(help="JSON Lines, CSV or Parquet, an article a row.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to write to; it is resumed if it has files.")],
    text: Annotated[str, typer.Option("--text", help="The field with the article.")] = "text",
    id: Annotated[str | None, typer.Option("--id", help="The field with your id.")] = None,  # noqa: A002
    url: Annotated[str | None, typer.Option("--url", help="The field with the address.")] = None,
    published: Annotated[str | None, typer.Option("--published", help="The field with the day.")] = None,
    form: Annotated[ShardFormat, typer.Option("--format", "-f", help="What to write.")] = ShardFormat.JSONL,
    shard_rows: Annotated[int, typer.Option("--shard-rows", min=1, help="Rows of input for one file.")] = 10_000,
    anew: Annotated[bool, typer.Option("--anew", help="Start anew, whatever is there.")] = False,
    progress: given.Progress = None,
    rules: given.Rules = None,
    rules_only: given.RulesOnly = False,
    markup: given.MarkupIs = given.Markup.AUTO,
    workers: given.Workers = 1,
) -> None:
    """Read files of articles into files of statements; stopped at any moment, it goes on where it was."""
    report = parse_files(
        inputs,
        out,
        text=text,
        id=id,
        url=url,
        published=published,
        markup=markup.value,
        format="parquet" if form is ShardFormat.PARQUET else "jsonl",
        shard_rows=shard_rows,
        workers=workers,
        resume=not anew,
        progress=is_wanted(progress, 2),
        rules=rule_set(rules or (), alone=rules_only),
    )
    tell([f"{report.articles} articles, {report.statements} statements, {report.shards} files in {report.folder}"])
    if report.failed:
        complain(f"{report.failed} rows could not be read: see errors-*.jsonl in {report.folder}")
        raise typer.Exit(ExitCode.INPUT)
