"""`parse_files`: from files of articles to files of statements; killed at any moment, it goes on where it was."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Literal

from statements.batch.articles import checked_workers
from statements.batch.documents import row_id
from statements.batch.extras import arrow
from statements.batch.manifest import Manifest
from statements.batch.pool import Crash, pool_of
from statements.batch.progress import Bar
from statements.batch.rows import Fields, Row, read_rows
from statements.batch.shards import Done, Lost, Shard, ShardJob, digest, locked
from statements.errors import InputError, WorkerError
from statements.lexicon import Lexicon
from statements.models import Person
from statements.parser import Parser
from statements.topics import RuleSet

_UNIT = 64  # rows that travel together
_UNIT_BYTES = 1_000_000  # a unit is full at this size too
FORMAT = 1
"""The format of the manifest and of the shards; another one starts anew."""


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What a folder holds after `parse_files`.

    Attributes:
        folder: where.
        shards: files of answers.
        resumed: how many of them an earlier run had finished.
        rows: rows of all inputs.
        articles: those that were read.
        statements: the statements in them.
        failed: rows that could not be read; `errors-*.jsonl` says why.
    """

    folder: Path
    shards: int
    resumed: int
    rows: int
    articles: int
    statements: int
    failed: int


def parse_files(  # noqa: PLR0913 - each is a question of its own
    inputs: str | PathLike[str] | Iterable[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002 - the caller's word for it
    url: str | None = None,
    published: str | None = None,
    markup: str = "auto",
    format: Literal["jsonl", "parquet"] = "jsonl",  # noqa: A002 - the same
    shard_rows: int = 10_000,
    workers: int = 1,
    resume: bool = True,
    progress: bool = False,
    rules: RuleSet | None = None,
    people: Iterable[Person] = (),
    lexicon: Lexicon | None = None,
) -> BatchReport:
    """Read the articles in files of JSON Lines, CSV or Parquet, and write shards of JSON Lines or Parquet.

    JSON Lines have one whole article a line, Parquet one statement a row. A file whose name does not end in `.part` is
    whole. Run again after it was killed, it skips what is finished, and ends with the bytes of an undisturbed run.
    Other rules, words, fields or another version start anew; a changed input is read anew, a new one alone. A row that
    can't be read goes to `errors-*.jsonl`, and the rest is unharmed.

    Args:
        inputs: one file or several: .jsonl, .ndjson, .csv, .tsv (all of them with .gz too), .parquet.
        out: a folder that nothing else writes to.
        text: the field with the article.
        id: the field with your id; without it an article has the id `FILE:ROW`.
        url: the field that says where it was published.
        published: the field with the day of publication, as a date or a text such as 2026-02-09T10:00.
        markup: auto, text, markdown or html, for all.
        format: jsonl or parquet (extra `arrow`).
        shard_rows: rows of input for one shard.
        workers: how many processes; 1 stays in this one.
        resume: False starts anew, whatever is there.
        progress: whether to show a progress bar (extra `progress`).
        rules: as in `parse_article`, and so `people` and `lexicon`.
        people: see there.
        lexicon: see there.

    Raises:
        InputError: an input can't be read or lacks a field, `out` holds other files or is in use, an option is unknown.
        MissingExtraError: Parquet without pyarrow, `progress` without tqdm.
        WorkerError: a worker can't start.
    """
    paths = [Path(p) for p in ([inputs] if isinstance(inputs, (str, PathLike)) else inputs)]
    parser = Parser(rules=rules, people=people, lexicon=lexicon)
    job = ShardJob(parser, Fields(text, id, url, published), markup, format)
    _check(paths, job, shard_rows, workers)
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    total = sum(path.stat().st_size for path in paths)
    with locked(folder) as is_ours, Bar.of(wanted=progress, total=total, unit="B") as bar:
        if not is_ours:
            message = f"another run is writing to {folder}: wait for it, or give a folder of its own by out="
            raise InputError(message, code="folder-in-use")
        manifest = Manifest.opened(folder, _head(job, shard_rows), resume=resume)
        return _Run(manifest, paths, job, shard_rows, bar).go(workers)


def _check(paths: list[Path], job: ShardJob, shard_rows: int, workers: int) -> None:
    """Tell a mistake before hours of work.

    Raises:
        InputError: an option has no meaning, or an input can't be read or lacks a field.
        MissingExtraError: an extra is missing.
    """
    if job.format not in {"jsonl", "parquet"}:
        message = f"format= takes jsonl or parquet, not {job.format!r}"
        raise InputError(message, code="bad-argument")
    if shard_rows < 1:
        message = f"shard_rows= takes a number from 1 on, not {shard_rows}"
        raise InputError(message, code="bad-argument")
    checked_workers(workers)
    if job.format == "parquet":
        arrow()
    job.parser.parse("", markup=job.markup)
    for path in paths:
        with closing(read_rows(path, job.fields)) as rows:
            next(rows, None)


def _head(job: ShardJob, shard_rows: int) -> dict[str, object]:
    fingerprint = job.parser.parse("").fingerprint
    how = {"format": job.format, "markup": job.markup, "shard_rows": shard_rows, "fields": asdict(job.fields)}
    return {"kind": "run", "version": FORMAT, "fingerprint": fingerprint, **how}


@dataclass(frozen=True, slots=True)
class _Work:
    """Some rows of one shard of one input; or the news that the shard, or the input, ends here."""

    input: int
    shard: int
    rows: list[Row]
    ends: Literal["", "shard", "input"] = ""


@dataclass(slots=True)
class _Run:
    manifest: Manifest
    paths: list[Path]
    job: ShardJob
    shard_rows: int
    bar: Bar
    _seen: tuple[int, int] = (0, 0)
    _rows: int = 0

    def go(self, workers: int) -> BatchReport:
        """Do what is not done yet."""
        digests = [digest(path) for path in self.paths]
        named = enumerate(zip(self.paths, digests, strict=True))
        finished = [self.manifest.finished(number, path.name, of) for number, (path, of) in named]
        self.manifest.forget_from(len(self.paths))
        resumed = len(self.manifest.shards)
        self.manifest.write(done=False)
        self.manifest.clear()
        shard: Shard | None = None
        try:
            with pool_of(self.job, workers) as pool, closing(pool.map(self._work(finished))) as answers:
                for work, made in answers:
                    if work.ends == "input":
                        self.manifest.end_input(work.input, self.paths[work.input].name, digests[work.input])
                        continue
                    if shard is None:
                        shard = Shard(self.manifest.folder, work.input, work.shard, self.job.format)
                    if work.ends == "shard":
                        told, shard = shard.finish(self.paths[work.input].name), None
                        self.manifest.add({**told, "of": digests[work.input]})
                        continue
                    self._put(shard, work, made)
        finally:
            if shard is not None:
                shard.abandon()
        self.manifest.write(done=True)
        return BatchReport(folder=self.manifest.folder, resumed=resumed, **self.manifest.totals())

    def _put(self, shard: Shard, work: _Work, made: list[Done | Crash]) -> None:
        """Write what was made of some rows; where a worker died, that is one answer for each row."""
        rows = work.rows
        for k, one in enumerate(made):
            if isinstance(one, Crash):
                lost = Lost(rows[k].number, row_id(rows[k], self.job.fields), WorkerError.__name__, one.message)
                shard.add(Done(b"", 0, 0, (lost,)))
            else:
                shard.add(one)
        shard.rows += len(rows)
        self._rows += len(rows)
        before = self._seen[1] if self._seen[0] == work.input else 0
        self._seen = (work.input, rows[-1].at)
        self.bar.add(rows[-1].at - before, articles=self._rows)

    def _work(self, finished: list[int]) -> Iterator[tuple[_Work, list[Row]]]:
        """Yield the rows that are not done yet some at a time, and where shards and inputs end."""
        for number, path in enumerate(self.paths):
            if number in self.manifest.inputs:
                self.bar.add(path.stat().st_size)
                continue
            shard = finished[number]
            rows = read_rows(path, self.job.fields, self.manifest.rows_of(number))
            for of_shard in _runs(rows, self.shard_rows):
                for unit in _units(of_shard):
                    yield _Work(number, shard, unit), unit
                yield _Work(number, shard, [], "shard"), []
                shard += 1
            yield _Work(number, shard, [], "input"), []


def _runs(rows: Iterator[Row], length: int) -> Iterator[Iterator[Row]]:
    """Yield the rows in runs of a length, each to be read before the next."""
    for first in rows:
        yield chain((first,), islice(rows, length - 1))


def _units(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Yield rows some at a time. What makes a unit full depends on the rows alone, as the bytes of a shard do."""
    unit: list[Row] = []
    start = None
    for row in rows:
        unit.append(row)
        start = row.at if start is None else start
        if len(unit) >= _UNIT or row.at - start >= _UNIT_BYTES:
            yield unit
            unit, start = [], None
    if unit:
        yield unit
