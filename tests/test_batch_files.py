"""Files of articles into shards: every format, every mistake, and a run that is killed again and again."""

import csv
import datetime as dt
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from deadly_rules import deadly
from statements import Article, InputError, RuleSet, Topic, parse_article
from statements.batch import parse_files

TESTS = Path(__file__).parent
FEW, MANY = 3, 20
"""How often a run is killed: always, and before a release."""
pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
Values = dict[str, Any]


def rows(count: int, extra: str = "") -> list[Values]:
    return [
        {
            "id": f"a{k}",
            "body": f"“Rain fell for {k} days,” said Ann Lee.{extra} Bo Park said that the roof held.",
            "link": f"https://news.example/{k}",
            "day": f"2026-03-{k % 28 + 1:02}T10:00:00Z",
        }
        for k in range(count)
    ]


def write(path: Path, given: list[Values]) -> Path:
    name = path.name.removesuffix(".gz")
    if name.endswith(".parquet"):
        pq.write_table(pa.Table.from_pylist(given), path, row_group_size=7)
        return path
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8", newline="") as file:
        if name.endswith(".jsonl"):
            file.writelines(json.dumps(row) + "\n" for row in given)
        else:
            table = csv.DictWriter(file, list(given[0]), delimiter="\t" if name.endswith(".tsv") else ",")
            table.writeheader()
            table.writerows(given)
    return path


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def articles(folder: Path) -> list[Article]:
    lines = [line for path in sorted(folder.glob("part-*.jsonl")) for line in path.read_bytes().splitlines()]
    return [Article.model_validate_json(line) for line in lines]


def errors(folder: Path) -> list[Values]:
    return [
        json.loads(line) for path in sorted(folder.glob("errors-*.jsonl")) for line in path.read_text().splitlines()
    ]


def manifest(folder: Path) -> list[Values]:
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text().splitlines()]


NAMED: Values = {"text": "body", "id": "id", "url": "link", "published": "day"}


# Formats ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz", "in.csv", "in.csv.gz", "in.tsv", "in.parquet"])
def test_each_format_gives_the_same_articles(tmp_path: Path, name: str) -> None:
    given = rows(25)
    report = parse_files(write(tmp_path / name, given), tmp_path / "out", shard_rows=10, **NAMED)
    wanted = [
        parse_article(r["body"], id=r["id"], url=r["link"], published=dt.date.fromisoformat(r["day"][:10]))
        for r in given
    ]
    assert articles(tmp_path / "out") == wanted
    assert (report.shards, report.resumed, report.rows, report.articles, report.failed) == (3, 0, 25, 25, 0)
    assert report.statements == 50


def test_parquet_out_holds_the_same_statements(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(25))
    parse_files(source, tmp_path / "lines", shard_rows=10, **NAMED)
    parse_files(source, tmp_path / "table", shard_rows=10, format="parquet", **NAMED)
    table = pa.concat_tables([pq.read_table(p) for p in sorted((tmp_path / "table").glob("part-*.parquet"))])
    got = table.select(["article_id", "statement_id", "speaker", "content", "published"]).to_pylist()
    assert got == [
        {
            "article_id": a.id,
            "statement_id": s.id,
            "speaker": s.speaker and s.speaker.name,
            "content": s.content_text,
            "published": a.published,
        }
        for a in articles(tmp_path / "lines")
        for s in a.statements
    ]


def test_without_an_id_an_article_is_named_by_file_and_row(tmp_path: Path) -> None:
    parse_files(write(tmp_path / "in.jsonl", rows(3)), tmp_path / "out", text="body")
    assert [a.id for a in articles(tmp_path / "out")] == ["in.jsonl:0", "in.jsonl:1", "in.jsonl:2"]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_the_number_of_workers_changes_no_byte(tmp_path: Path, form: Any) -> None:
    source = write(tmp_path / "in.jsonl", rows(200))
    for workers in (1, 2):
        parse_files(source, tmp_path / str(workers), shard_rows=70, workers=workers, format=form, **NAMED)
    assert content(tmp_path / "1") == content(tmp_path / "2")


def test_a_field_longer_than_csv_allows_by_itself_is_read(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    source = write(tmp_path / "in.csv", [{"text": "Rain fell.\n\n" * 20_000}])
    assert parse_files(source, tmp_path / "out").articles == 1
    assert csv.field_size_limit() == before


def test_an_input_without_rows_gives_no_shard(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"")
    report = parse_files(tmp_path / "in.jsonl", tmp_path / "out")
    assert (report.shards, report.rows) == (0, 0)
    assert [entry["kind"] for entry in manifest(tmp_path / "out")] == ["run", "input", "done"]


# Mistakes ---------------------------------------------------------------------------------------------------------


def test_rows_that_cannot_be_read_stand_in_a_table_of_their_own(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "good", "text": "“Rain fell,” said Ann Lee."}).encode(),
        b"{no json",
        b"[1]",
        b'{"id": "none"}',
        b'{"id": "number", "text": 7}',
        b'{"id": "alone", "text": "Rain \\ud800"}',
        b'{"id": "\\ud800", "text": "Rain"}',
        b'{"id": "bytes", "text": "\xff"}',
        b"[" * 100_000,
        b'{"id": 12, "text": "Rain"}',
    ]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(lines))
    report = parse_files(tmp_path / "in.jsonl", tmp_path / "out", id="id")
    assert [a.id for a in articles(tmp_path / "out")] == ["good", "12"]
    assert (report.articles, report.failed) == (2, 8)
    lost = errors(tmp_path / "out")
    assert [(e["row"], e["id"]) for e in lost] == [
        (1, "in.jsonl:1"),
        (2, "in.jsonl:2"),
        (3, "none"),
        (4, "number"),
        (5, "alone"),
        (6, "in.jsonl:6"),
        (7, "in.jsonl:7"),
        (8, "in.jsonl:8"),
    ]
    assert {e["input"] for e in lost} == {"in.jsonl"}
    assert all(e["error"] == "InputError" and e["message"] for e in lost)


def test_a_day_that_is_none_is_the_failure_of_its_row(tmp_path: Path) -> None:
    given = [
        {"text": "Rain.", "day": "yesterday"},
        {"text": "Rain.", "day": ""},
        {"text": "Rain.", "day": "2026-03-01"},
    ]
    parse_files(write(tmp_path / "in.csv", given), tmp_path / "out", published="day")
    assert [e["row"] for e in errors(tmp_path / "out")] == [0]
    assert [a.published for a in articles(tmp_path / "out")] == [None, dt.date(2026, 3, 1)]


def test_days_of_a_parquet_file_are_taken_as_they_are(tmp_path: Path) -> None:
    given: list[Values] = [
        {"text": "Rain.", "day": dt.datetime(2026, 3, 1, 23, tzinfo=dt.UTC)},
        {"text": "Rain.", "day": None},
    ]
    parse_files(write(tmp_path / "in.parquet", given), tmp_path / "out", published="day")
    assert [a.published for a in articles(tmp_path / "out")] == [dt.date(2026, 3, 1), None]


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv", "in.parquet"])
def test_a_field_that_no_row_has_is_told_with_those_there_are(tmp_path: Path, name: str) -> None:
    source = write(tmp_path / name, rows(3))
    with pytest.raises(InputError, match=r"no field 'text'.*body") as caught:
        parse_files(source, tmp_path / "out")
    assert caught.value.code == "no-field"
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


@pytest.mark.parametrize(
    ("name", "given"),
    [("in.doc", b""), ("in.parquet", b"no parquet"), ("in.jsonl.gz", b"no gzip"), ("gone.jsonl", None)],
)
def test_a_file_that_cannot_be_read_is_told_by_name(tmp_path: Path, name: str, given: bytes | None) -> None:
    if given is not None:
        (tmp_path / name).write_bytes(given)
    with pytest.raises(InputError, match=name):
        parse_files(tmp_path / name, tmp_path / "out")


@pytest.mark.parametrize("options", [{"format": "xml"}, {"shard_rows": 0}, {"workers": 0}, {"markup": "word"}])
def test_options_without_a_meaning_are_refused(tmp_path: Path, options: Any) -> None:
    with pytest.raises(InputError):
        parse_files(write(tmp_path / "in.jsonl", rows(1)), tmp_path / "out", text="body", **options)


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(1))
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(InputError, match=r"thesis\.docx"):
        parse_files(source, out, text="body", resume=False)
    assert content(out) == {"thesis.docx": b"years of work"}


@pytest.mark.skipif(os.name != "posix", reason="a lock as POSIX has it")
def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    from statements.batch.shards import locked  # noqa: PLC0415

    source = write(tmp_path / "in.jsonl", rows(1))
    (tmp_path / "out").mkdir()
    with locked(tmp_path / "out") as held:
        assert held
        with pytest.raises(InputError, match="another run"):
            parse_files(source, tmp_path / "out", text="body")
    assert parse_files(source, tmp_path / "out", text="body").articles == 1


def test_a_row_that_kills_its_worker_stands_among_the_errors(tmp_path: Path) -> None:
    given = rows(100)
    given[40]["body"] = "“It was sigkill,” said Ann Lee."
    source = write(tmp_path / "in.jsonl", given)
    report = parse_files(source, tmp_path / "out", workers=2, rules=deadly(), **NAMED)
    assert (report.articles, report.failed) == (99, 1)
    (lost,) = errors(tmp_path / "out")
    assert (lost["row"], lost["id"], lost["error"]) == (40, "a40", "WorkerError")
    assert [a.id for a in articles(tmp_path / "out")] == [f"a{k}" for k in range(100) if k != 40]


# Again ------------------------------------------------------------------------------------------------------------


def run(tmp_path: Path, inputs: list[Path], **options: Any) -> Any:
    return parse_files(inputs, tmp_path / "out", shard_rows=10, **NAMED, **options)


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("part-*")}


def test_a_second_run_does_nothing(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(25))
    run(tmp_path, [source])
    before, then = content(tmp_path / "out"), times(tmp_path / "out")
    report = run(tmp_path, [source])
    assert (report.shards, report.resumed) == (3, 3)
    assert (content(tmp_path / "out"), times(tmp_path / "out")) == (before, then)
    assert run(tmp_path, [source], resume=False).resumed == 0
    assert content(tmp_path / "out") == before


def test_another_rule_starts_anew(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(25))
    run(tmp_path, [source])
    report = run(tmp_path, [source], rules=RuleSet.builtin() | Topic("rain", any=["rain"]))
    assert report.resumed == 0
    assert all(s.topics[0].id == "rain" for a in articles(tmp_path / "out") for s in a.statements[:1])


def test_other_fields_or_another_format_start_anew(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(25))
    run(tmp_path, [source])
    assert run(tmp_path, [source], format="parquet").resumed == 0
    assert not list((tmp_path / "out").glob("*.jsonl")) or manifest(tmp_path / "out")[0]["format"] == "parquet"
    assert not list((tmp_path / "out").glob("part-*.jsonl"))


def test_a_changed_input_is_read_anew_and_the_others_are_not(tmp_path: Path) -> None:
    inputs = [write(tmp_path / f"{name}.jsonl", rows(15)) for name in "abc"]
    run(tmp_path, inputs)
    write(inputs[1], rows(15, " “It snowed,” Cy Orr said."))
    report = run(tmp_path, inputs)
    assert (report.shards, report.resumed, report.statements) == (6, 4, 30 + 45 + 30)
    parse_files(inputs, tmp_path / "fresh", shard_rows=10, **NAMED)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def test_a_new_input_is_read_alone(tmp_path: Path) -> None:
    inputs = [write(tmp_path / f"{name}.jsonl", rows(15)) for name in "abc"]
    run(tmp_path, inputs[:2])
    assert run(tmp_path, inputs).resumed == 4
    parse_files(inputs, tmp_path / "fresh", shard_rows=10, **NAMED)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")
    assert run(tmp_path, inputs[:1]).shards == 2
    assert len(list((tmp_path / "out").glob("part-*"))) == 2


def test_a_shard_that_was_lost_or_cut_is_made_again(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(45))
    run(tmp_path, [source])
    before = content(tmp_path / "out")
    (tmp_path / "out" / "part-00000-00003.jsonl").unlink()
    assert run(tmp_path, [source]).resumed == 3
    (tmp_path / "out" / "part-00000-00001.jsonl").write_bytes(b"cut")
    assert run(tmp_path, [source]).resumed == 1
    assert content(tmp_path / "out") == before


@pytest.mark.parametrize("cut", [1, 5, 40, 200, 400])
def test_a_manifest_that_was_cut_off_is_mended(tmp_path: Path, cut: int) -> None:
    source = write(tmp_path / "in.jsonl", rows(45))
    run(tmp_path, [source])
    before = content(tmp_path / "out")
    path = tmp_path / "out" / "manifest.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    (tmp_path / "out" / "part-00000-00004.jsonl.part").write_bytes(b"half a sha")
    run(tmp_path, [source])
    assert content(tmp_path / "out") == before


def test_a_bar_counts_bytes_and_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, [write(tmp_path / "in.csv", rows(25)), write(tmp_path / "in.parquet", rows(5))], progress=True)
    shown = capsys.readouterr().err
    assert "100%" in shown
    assert "articles=30" in shown


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("form", "workers", "times_killed"),
    [
        ("jsonl", 2, FEW),
        ("parquet", 1, FEW),
        pytest.param("jsonl", 2, MANY, marks=pytest.mark.slow),
        pytest.param("jsonl", 1, MANY, marks=pytest.mark.slow),
        pytest.param("parquet", 2, MANY, marks=pytest.mark.slow),
    ],
)
def test_a_run_that_is_killed_again_and_again_ends_with_the_same_bytes(
    tmp_path: Path, form: Any, workers: int, times_killed: int
) -> None:
    """Killed from its first write on, at any moment, also in the midst of a file or between two."""
    given = [{"id": row["id"], "text": row["body"] if row["id"] != "a30" else 7} for row in rows(400)]
    source = write(tmp_path / "in.jsonl", given)
    words = [sys.executable, str(TESTS / "batch_run.py"), str(source), str(tmp_path / "out"), form, str(workers)]
    moments = random.Random(f"{form}{workers}")  # noqa: S311 - no secret
    killed = 0
    for _ in range(10 * times_killed):
        killed += killed < times_killed and is_killed(words, tmp_path / "out" / "manifest.jsonl", moments)
    assert killed == times_killed
    done = subprocess.run(words, env=paths(), check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - ours
    assert done.stdout == "400\n"
    parse_files(source, tmp_path / "fresh", id="id", format=form, shard_rows=20, rules=deadly())
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


def is_killed(words: list[str], manifest: Path, moments: random.Random) -> bool:
    """Start a run, kill it a moment after it wrote its manifest, and tell whether it still ran then."""
    before = manifest.stat().st_mtime_ns if manifest.exists() else 0
    with subprocess.Popen(words, env=paths(), stdout=subprocess.DEVNULL) as process:  # noqa: S603 - our own script
        end = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < end:
            if manifest.exists() and manifest.stat().st_mtime_ns != before:
                break
            time.sleep(0.005)
        time.sleep(moments.random() * moments.random())
        ran = process.poll() is None
        process.send_signal(signal.SIGKILL)
    return ran


def paths() -> dict[str, str]:
    """Return the environment with the folders of this process's modules."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
