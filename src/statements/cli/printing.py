"""The answers of `statements parse` as lines: table, trail, JSON Lines, CSV or a page."""

import importlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from statements.cli.formats import COLUMNS, csv_lines, csv_row, json_lines
from statements.cli.job import Job
from statements.cli.options import Format
from statements.cli.output import has_colour, write_file, write_lines
from statements.cli.table import Look, table, trail

_UNKNOWN_WIDTH = 100


def look(width: int | None, output: Path | None, *, full: bool) -> Look:
    """Return how a table looks: as wide as the terminal, or 100 cells where there is none."""
    room = width or (_UNKNOWN_WIDTH if output else shutil.get_terminal_size((_UNKNOWN_WIDTH, 24)).columns)
    return Look(room, 0 if full else 2, colour=has_colour() and output is None)


def write(job: Job, form: Format, to: Path | None, look: Look, *, explain: bool) -> None:
    """Do the job and write its answers.

    Raises:
        InputError: the file can't be written.
    """
    if form is Format.HTML:
        _write_page(job, to)
        return
    rows = _LINES[form](job) if form in _LINES else _tables(job, look, explain=explain)
    if to is None:
        write_lines(rows)
    else:
        write_file(to, rows)


def _tables(job: Job, look: Look, *, explain: bool) -> Iterator[str]:
    for n, (article, chosen) in enumerate(job.answers()):
        yield from ("", "") if n else ()
        yield from (trail if explain else table)(article, chosen, look)


def _json(job: Job) -> Iterator[str]:
    for article, chosen in job.answers():
        yield from json_lines(article, chosen)


def _csv(job: Job) -> Iterator[str]:
    yield csv_row(COLUMNS)
    for article, chosen in job.answers():
        yield from csv_lines(article, chosen)


_LINES = {Format.JSONL: _json, Format.CSV: _csv}


def _write_page(job: Job, to: Path | None) -> None:
    """Write one page with all articles; it has filters of its own."""
    report = importlib.import_module("statements.render").report
    articles = list(job.articles())
    if to is not None:
        report(articles, to)
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        report(articles, page)
        write_lines([page.read_text(encoding="utf-8").removesuffix("\n")])
