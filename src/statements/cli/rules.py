"""`statements rules`: test, lint, try out and begin rule files."""

from pathlib import Path
from typing import Annotated

import typer

from statements.cli.exits import ExitCode
from statements.cli.inputs import listed
from statements.cli.job import Job, rule_set
from statements.cli.output import complain, tell, write_file, write_lines
from statements.cli.progress import is_wanted
from statements.errors import InputError
from statements.topics import RuleSet, load_media_topics
from statements.topics.ruleset import BUILTIN

app = typer.Typer(help="Test, lint, try out and begin rule files.", no_args_is_help=True)

File = Annotated[str, typer.Argument(help="A rule file, or the name of a built-in set.", metavar="FILE")]
Alone = Annotated[bool, typer.Option("--alone", help="Without the built-in set beside it.")]
Codes = Annotated[Path | None, typer.Option("--media-topics", help="IPTC's JSON file, to check the codes by.")]

STARTER = """\
format = 1

[ruleset]
id = "{name}"
version = "1"

[lists]
boats = ["ferr*", "barge*"]

[[topic]]
id = "{name}/boats"
label = "Boats"
any = ["@boats", "=Port Alden"]
why = "names a boat or the port"

[[test]]
quotation = "The ferries will sail again."
topics = ["boats"]

[[test]]
quotation = "The trains run again."
topics = []
"""
"""What `statements rules new` writes."""


@app.command("test")
def run_tests(file: File, alone: Alone = False) -> None:
    """Run the tests that a rule file carries."""
    mine = _named(file)
    failures = _beside(mine, alone=alone).model_copy(update={"tests": mine.tests}).check()
    tell(failures)
    write_lines([f"{len(mine.tests) - len(failures)} passed, {len(failures)} failed"])
    if failures:
        raise typer.Exit(ExitCode.FINDINGS)


@app.command()
def lint(file: File, alone: Alone = False, media_topics: Codes = None) -> None:
    """Tell what is doubtful: dead, doubled or slow rules, words said twice, rules without a test."""
    mine = _named(file)
    names = {row.id for row in (*mine.topics, *mine.all_rules)} | set(mine.lists) | {""}
    codes = load_media_topics(media_topics) if media_topics else None
    rules = _beside(mine, alone=alone).model_copy(update={"tests": mine.tests})
    findings = [f for f in rules.lint(media_topics=codes) if f.name in names]
    tell(findings)
    write_lines([f"{len(findings)} findings"])
    if findings:
        raise typer.Exit(ExitCode.FINDINGS)


@app.command()
def report(
    file: File,
    articles: Annotated[list[str], typer.Argument(help="Articles, folders of them, or - for standard input.")],
    alone: Alone = False,
    samples: Annotated[int, typer.Option("--samples", min=1, help="Hits to keep of each rule.")] = 1,
) -> None:
    """Tell what each rule does to articles: how often it fires, with or against others, and on what."""
    mine = _named(file)
    names = list(listed(articles))
    job = Job(names=names, rules=mine, has_progress=is_wanted(None, len(names)))
    found = _beside(mine, alone=alone).report(job.articles(), samples=samples)
    own = {rule.id for rule in mine.all_rules}
    shown = found.model_copy(update={"rules": tuple(r for r in found.rules if r.rule in own)})
    tell([shown])
    for row in shown.rules if samples > 1 else ():
        tell([row.rule, *(f"    {' '.join(sample.split())}" for sample in row.samples)])
    if job.failed:
        raise typer.Exit(ExitCode.INPUT)


@app.command()
def new(file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")]) -> None:
    """Begin a rule file: one topic, a list of words and two tests, ready to be changed."""
    if file.exists():
        message = f"{file}: is there already; give another name, or delete it first"
        raise InputError(message, code="bad-argument")
    if file.suffix != ".toml":
        message = f"{file}: a new rule file ends in .toml, as in {file.with_suffix('.toml').name}"
        raise InputError(message, code="bad-argument")
    name = "".join(c if c.isalnum() else "-" for c in file.stem.lower()).strip("-") or "own"
    write_file(file, [STARTER.format(name=name)])
    complain(f"wrote {file}; change it, then: statements rules test {file}")


def _named(file: str) -> RuleSet:
    """Return a built-in set by its name, else the set of a rule file."""
    return RuleSet.builtin(file) if file in BUILTIN else RuleSet.load(Path(file))


def _beside(mine: RuleSet, *, alone: bool) -> RuleSet:
    """Return the set as it works: added to the built-in one, whose topics and lists it may use."""
    builtin = rule_set(())
    return mine if alone or mine.id == builtin.id else builtin | mine
