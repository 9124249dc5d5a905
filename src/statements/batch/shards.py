"""Shards: files of articles or statements that are either whole or not there."""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from statements.article import Article
from statements.batch.articles import parse_document
from statements.batch.documents import document_of, row_id
from statements.batch.extras import arrow, parquet
from statements.batch.rows import Fields, Row
from statements.errors import StatementsError
from statements.export.arrow import arrow_schema
from statements.export.table import to_columns
from statements.parser import Parser

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

Format = Literal["jsonl", "parquet"]
PART = ".part"
"""What ends the name of a file that is not whole yet."""
OURS = re.compile(r"(?:(?:part|errors)-\d{5,}-\d{5,}\.(?:jsonl|parquet)|manifest\.jsonl)(?:\.part)?")
"""The names of the files that a batch writes."""
_GROUP = 100_000  # statements in one row group of a Parquet file


@dataclass(frozen=True, slots=True)
class Lost:
    """A row that could not be read."""

    row: int
    id: str | None
    error: str
    message: str


@dataclass(frozen=True, slots=True)
class Done:
    """What was made of some rows: the bytes to write, and what to count."""

    content: bytes
    articles: int
    statements: int
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True)
class ShardJob:
    """Reads rows and writes them as they stand in a shard, so that no article has to travel between processes."""

    parser: Parser
    fields: Fields
    markup: str
    format: Format

    def __call__(self, rows: list[Row]) -> Done:
        """Return what is to be written for the rows, with those that could not be read apart."""
        articles: list[Article] = []
        lost: list[Lost] = []
        for row in rows:
            try:
                articles.append(parse_document(self.parser, document_of(row, self.fields, self.markup)))
            except StatementsError as error:
                lost.append(Lost(row.number, row_id(row, self.fields), type(error).__name__, str(error)))
        content = _lines(articles) if self.format == "jsonl" else _arrow_stream(articles)
        return Done(content, len(articles), sum(len(a.statements) for a in articles), tuple(lost))


def _lines(articles: list[Article]) -> bytes:
    return "".join(f"{article.model_dump_json()}\n" for article in articles).encode()


def _arrow_stream(articles: list[Article]) -> bytes:
    pa = arrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, arrow_schema()) as writer:
        writer.write_batch(pa.RecordBatch.from_pydict(to_columns(articles), schema=arrow_schema()))
    content: bytes = sink.getvalue().to_pybytes()
    return content


@dataclass(slots=True)
class Shard:
    """A shard while it is written. `finish` puts it in its place, whole; until then it ends in `.part`."""

    folder: Path
    input: int
    number: int
    format: Format
    rows: int = 0
    articles: int = 0
    statements: int = 0
    lost: list[Lost] = field(default_factory=list)
    _file: "BinaryIO | None" = None
    _tables: "list[pa.Table]" = field(default_factory=list)
    _writer: "pq.ParquetWriter | None" = None

    @property
    def name(self) -> str:
        """The file's name when it is whole."""
        return f"part-{self.input:05}-{self.number:05}.{self.format}"

    @property
    def errors_name(self) -> str:
        """The name of the table of its rows that could not be read; there is none where all could."""
        return f"errors-{self.input:05}-{self.number:05}.jsonl"

    def add(self, done: Done) -> None:
        """Write what was made of some rows."""
        self.articles += done.articles
        self.statements += done.statements
        self.lost.extend(done.lost)
        if self._file is None:
            self._file = (self.folder / (self.name + PART)).open("wb")
        if self.format == "jsonl":
            self._file.write(done.content)
        else:
            self._tables.append(arrow().ipc.open_stream(done.content).read_all())
            if sum(table.num_rows for table in self._tables) >= _GROUP:
                self._write_group()

    def finish(self, file: str) -> dict[str, object]:
        """Put the shard and its table of errors in their places, and return what the manifest tells of it."""
        if self._file is None:
            raise AssertionError(self.name)
        if self.format == "parquet":
            self._write_group().close()
        settled(self._file)
        self._file.close()
        path = self.folder / self.name
        errors = self.folder / self.errors_name
        errors.unlink(missing_ok=True)
        if self.lost:
            rows = (
                {"input": file, "row": x.row, "id": x.id, "error": x.error, "message": x.message} for x in self.lost
            )
            write_whole(errors, "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows).encode())
        part = path.with_name(self.name + PART)
        told = {"bytes": part.stat().st_size, "blake2b": digest(part)}
        part.replace(path)
        counts = {"rows": self.rows, "articles": self.articles, "statements": self.statements, "failed": len(self.lost)}
        return {"kind": "shard", "input": self.input, "shard": self.number, "file": self.name, **counts, **told}

    def abandon(self) -> None:
        """Leave no part behind, where the run is stopped in good order."""
        if self._file is not None:
            self._file.close()
            (self.folder / (self.name + PART)).unlink(missing_ok=True)

    def _write_group(self) -> "pq.ParquetWriter":
        pa, writers = parquet()
        if self._writer is None:
            self._writer = writers.ParquetWriter(self._file, arrow_schema())
        if self._tables:
            table = pa.concat_tables(self._tables)
            self._tables = []
            self._writer.write_table(table, row_group_size=_GROUP)
        return self._writer


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is either whole or not there."""
    part = path.with_name(path.name + PART)
    with part.open("wb") as file:
        file.write(content)
        settled(file)
    part.replace(path)


def settled(file: BinaryIO) -> None:
    """Have what was written on the disk, and not on its way there."""
    file.flush()
    os.fsync(file.fileno())


def digest(path: Path) -> str:
    """Return a short hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold a folder for this process alone, and tell whether that could be had; the lock ends with the process."""
    with suppress(ImportError):
        import fcntl  # noqa: PLC0415 - there is none on Windows

        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            yield False
            return
        try:
            yield True
        finally:
            os.close(handle)
        return
    yield True
