"""`statements parse`: read articles and print who says what."""

import typer

from statements.cli import criteria as by
from statements.cli import options as given
from statements.cli.exits import ExitCode
from statements.cli.inputs import Asked, day, listed
from statements.cli.job import Job, rule_set
from statements.cli.printing import look, write_answers
from statements.cli.progress import is_wanted
from statements.errors import InputError
from statements.query import RANGES


def parse(  # noqa: PLR0913, PLR0917 - an option each
    context: typer.Context,
    files: given.Files,
    form_of_output: given.FormatIs = given.Format.TABLE,
    output: given.Output = None,
    explain: given.Explain = False,
    full: given.Full = False,
    width: given.Width = None,
    progress: given.Progress = None,
    rules: given.Rules = None,
    rules_only: given.RulesOnly = False,
    published: given.Published = None,
    principal: given.Principal = None,
    markup: given.MarkupIs = given.Markup.AUTO,
    encoding: given.Encoding = "utf-8",
    workers: given.Workers = 1,
    speaker: by.Speakers = None,  # noqa: ARG001 - the filters are taken from the context, all alike
    topic: by.Topics = None,  # noqa: ARG001
    section: by.Sections = None,  # noqa: ARG001
    kind: by.Kinds = None,  # noqa: ARG001
    form: by.Forms = None,  # noqa: ARG001
    part: by.Parts = None,  # noqa: ARG001
    contains: by.Words = None,  # noqa: ARG001
    confidence: by.Sure = None,  # noqa: ARG001
    cue_class: by.Cues = None,  # noqa: ARG001
    since: by.Since = None,  # noqa: ARG001
    until: by.Until = None,  # noqa: ARG001
    origin: by.Origins = None,  # noqa: ARG001
    is_question: by.Questions = None,  # noqa: ARG001
) -> None:
    """Read articles and print who says what, about what."""
    criteria = by.asked(context.params)
    criteria |= {name: day(str(criteria[name]), f"--{name}") for name in RANGES if name in criteria}
    _check_together(form_of_output, criteria, explain=explain)
    names = list(listed(files))
    job = Job(
        names=names,
        rules=rule_set(rules or (), alone=rules_only),
        asked=Asked(markup.value, day(published, "--published"), principal, encoding),
        criteria=criteria,
        workers=workers,
        has_progress=is_wanted(progress, len(names)),
    )
    write_answers(job, form_of_output, output, look(width, output, criteria.get("topic"), full=full), explain=explain)
    if job.failed:
        raise typer.Exit(ExitCode.INPUT)


def _check_together(form: given.Format, criteria: dict[str, object], *, explain: bool) -> None:
    """Refuse options that exclude one another."""
    if explain and form is not given.Format.TABLE:
        message = f"--explain prints words: leave out --format {form}"
        raise InputError(message, code="bad-argument")
    if criteria and form is given.Format.HTML:
        first = next(iter(criteria)).replace("_", "-")
        message = f"--format html shows whole articles, with filters in the page: leave out the filters (--{first})"
        raise InputError(message, code="bad-argument")
