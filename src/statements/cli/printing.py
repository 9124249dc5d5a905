"""The answers of `statements parse`: table, trail, JSON Lines, CSV or a page."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from statements.cli.job import Job
from statements.cli.options import Format
from statements.cli.output import has_colour, unwritable, write, write_file
from statements.cli.table import Look, table, trail
from statements.render import report

_UNKNOWN_WIDTH = 100
_ROW_END = "\r\n"


def look(width: int | None, output: Path | None, topic: object, *, full: bool) -> Look:
    """Return how a table looks: as wide as the terminal, or 100 cells where there is none."""
    room = width or (_UNKNOWN_WIDTH if output else shutil.get_terminal_size((_UNKNOWN_WIDTH, 24)).columns)
    return Look(room, 0 if full else 2, colour=has_colour() and output is None, topic=topic)


def write_answers(job: Job, form: Format, to: Path | None, look: Look, *, explain: bool) -> None:
    """Do the job and write its answers.

    Raises:
        InputError: the file can't be written.
    """
    if form is Format.HTML:
        _write_page(job, to)
        return
    pieces = _TEXTS[form](job) if form in _TEXTS else _tables(job, look, explain=explain)
    if to is None:
        write(pieces)
    else:
        write_file(to, pieces)


def _tables(job: Job, look: Look, *, explain: bool) -> Iterator[str]:
    for n, (article, chosen) in enumerate(job.answers()):
        yield "\n\n" if n else ""
        yield from (f"{line}\n" for line in (trail if explain else table)(article, chosen, look))


def _json(job: Job) -> Iterator[str]:
    """Yield a line an article, with none but the statements asked for; an article without one gives no line."""
    for article, chosen in job.answers():
        if chosen or not job.criteria:
            yield article.model_copy(update={"statements": chosen}).model_dump_json() + "\n"


def _csv(job: Job) -> Iterator[str]:
    """Yield the table under the names of its columns, which come once."""
    from statements.export import to_csv  # noqa: PLC0415 - no other format needs it

    yield to_csv([])
    for article, chosen in job.answers():
        yield to_csv(article.model_copy(update={"statements": chosen})).partition(_ROW_END)[2]


_TEXTS = {Format.JSONL: _json, Format.CSV: _csv}


def _write_page(job: Job, to: Path | None) -> None:
    """Write one page with all articles; it has filters of its own."""
    if to is not None:
        try:
            report(job.articles(), to)
        except OSError as error:
            raise unwritable(to, error) from None
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        report(job.articles(), page)
        write([page.read_text(encoding="utf-8")])
