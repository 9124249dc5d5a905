"""The engine: a record batch in, a record batch out, and the same from every framework that calls it."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from statements import InputError, Parser, Topic, parse_article
from statements.batch import flatten, parse_batch, parse_files
from statements.topics import RuleSet

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

TEXTS = [
    "“Rain fell,” said Ann Lee. Bo Park said that the roof held.",
    "",
    None,
    "No one spoke.",
    "“Sanctions will stay,” Ann Lee said last week.",
]
IDS = ["a", "b", "c", "d", "e"]
DAYS = [dt.date(2026, 3, 12), None, None, None, dt.date(2026, 3, 12)]


def batch(repeat: int = 1) -> Any:
    return pa.RecordBatch.from_pydict(
        {"body": TEXTS * repeat, "id": IDS * repeat, "day": pa.array(DAYS * repeat, pa.date32())}
    )


FIELDS: dict[str, Any] = {"text": "body", "id": "id", "published": "day"}


def test_a_row_in_is_a_row_out() -> None:
    read = parse_batch(batch(), **FIELDS)
    assert [len(s) if s is not None else None for s in read.column("statements").to_pylist()] == [2, 0, None, 0, 1]
    assert [e is None for e in read.column("error").to_pylist()] == [True, True, False, True, True]
    assert "no-text" not in read.column("error").to_pylist()[2]
    assert read.column("error").to_pylist()[2].startswith("InputError: the field 'body'")


def test_statements_are_those_of_the_articles() -> None:
    flat = flatten(parse_batch(batch(), **FIELDS)).to_pylist()
    wanted = [
        (i, s.id, s.speaker and s.speaker.name, s.content_text, s.said_on and s.said_on.date, [t.id for t in s.topics])
        for text, i, day in zip(TEXTS, IDS, DAYS, strict=True)
        if text is not None
        for s in parse_article(text, id=i, published=day).statements
    ]
    names = ("article_id", "statement_id", "speaker", "content", "said_on", "topics")
    assert [tuple(row[name] for name in names) for row in flat] == wanted


def test_a_batch_without_rows_keeps_its_schema() -> None:
    read = parse_batch(batch().slice(0, 0), **FIELDS)
    assert read.num_rows == flatten(read).num_rows == 0
    assert read.schema == parse_batch(batch(), **FIELDS).schema


def test_a_slice_gives_its_rows_alone() -> None:
    whole = parse_batch(batch(), **FIELDS)
    parts = [parse_batch(batch().slice(k, 1), **FIELDS) for k in range(5)]
    assert pa.Table.from_batches(parts).to_pylist() == pa.Table.from_batches([whole]).to_pylist()
    assert flatten(whole.slice(1)).to_pylist() == flatten(whole).to_pylist()[2:]


def test_the_parser_given_is_the_one_that_reads() -> None:
    parser = Parser(rules=RuleSet.of(Topic("rain", any=["rain"])))
    (first, *_) = flatten(parse_batch(batch(), parser=parser, **FIELDS)).to_pylist()
    assert first["topics"] == ["rain"]


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(InputError, match=r"'text'.*body, id, day"):
        parse_batch(batch())


def test_files_hold_the_same_rows(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_batches([batch(20)]), tmp_path / "in.parquet")
    parse_files(tmp_path / "in.parquet", tmp_path / "out", format="parquet", shard_rows=30, workers=2, **FIELDS)
    got = pa.concat_tables([pq.read_table(p) for p in sorted((tmp_path / "out").glob("part-*"))])
    assert got.to_pylist() == flatten(parse_batch(batch(20), **FIELDS)).to_pylist()
