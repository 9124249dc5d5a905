"""`statements evaluate`: how good the answers are, against gold annotations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from statements.article import Article
from statements.batch import parse_articles
from statements.cli.cells import tame
from statements.cli.exits import ExitCode
from statements.cli.job import rule_set
from statements.cli.options import Rules, RulesOnly, Workers
from statements.cli.output import tell, write_lines
from statements.cli.progress import is_wanted, shown
from statements.evaluation import evaluate as compare
from statements.evaluation.gold import read_gold
from statements.models import Document, Failure
from statements.topics import RuleSet

Gold = Annotated[Path, typer.Argument(help="JSON Lines, an article with its quotes a line.", metavar="GOLD")]
Misses = Annotated[bool, typer.Option("--misses", help="List every miss.")]
Least = Annotated[
    float | None,
    typer.Option("--at-least", min=0, max=100, help="Exit with 1 if the end-to-end F1 of row quoted is lower."),
]
Json = Annotated[bool, typer.Option("--json", help="Print the whole report as JSON.")]


def evaluate(
    gold: Gold,
    misses: Misses = False,
    at_least: Least = None,
    json: Json = False,
    rules: Rules = None,
    rules_only: RulesOnly = False,
    workers: Workers = 1,
) -> None:
    """Read the texts of a gold file and compare the answers with it: spans, speakers and topics."""
    records = read_gold(gold)
    documents = [Document(text=r.text, id=r.id) for r in records]
    answers = shown(
        _articles(documents, rule_set(rules or (), alone=rules_only), workers),
        wanted=is_wanted(None, len(documents)),
        total=len(documents),
    )
    report = compare(gold, answers)
    if json:
        write_lines([report.model_dump_json()])
    else:
        tell([report])
    if misses and not json:
        write_lines(tame(repr(miss)) for miss in report.misses)
    if at_least is not None and 100 * report.row("quoted").end_to_end.f1 < at_least:
        raise typer.Exit(ExitCode.FINDINGS)


def _articles(documents: list[Document], rules: RuleSet, workers: int) -> Iterator[Article | Failure]:
    return parse_articles(documents, rules=rules, workers=workers)
