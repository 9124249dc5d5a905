"""The recipes for engines of other makers: each gives the rows that the batch gives. Each runs where it is installed."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from statements.batch import flatten, parse_batch, parse_files

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
ENGINES = ROOT / "examples" / "engines"
Rows = list[dict[str, Any]]
pytestmark = [
    pytest.mark.filterwarnings("default"),  # what those packages warn of is theirs to mend
    pytest.mark.timeout(300),
]


def recipe(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ENGINES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [f"“Rain fell for {k} days,” said Ann Lee. Bo Park said that sanctions would stay." for k in range(60)]
    texts[7] = "No one spoke."
    path = tmp_path_factory.mktemp("engines") / "articles.parquet"
    pq.write_table(pa.table({"id": [str(k) for k in range(60)], "text": texts}), path, row_group_size=20)
    return path


@pytest.fixture(scope="module")
def wanted(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What the pool of processes writes."""
    out = tmp_path_factory.mktemp("pool") / "out"
    parse_files(source, out, id="id", format="parquet", workers=2)
    rows: Rows = pq.read_table(out / "part-00000-00000.parquet").to_pylist()
    assert len(rows) == 2 * 59
    return rows


def in_order(rows: Rows) -> Rows:
    return sorted(rows, key=lambda row: (int(row["article_id"]), row["start"]))


def test_the_function_itself(source: Path, wanted: Rows) -> None:
    (batch,) = pq.read_table(source).combine_chunks().to_batches()
    assert flatten(parse_batch(batch, id="id")).to_pylist() == wanted


def test_polars(source: Path, wanted: Rows) -> None:
    pytest.importorskip("polars")
    assert recipe("polars_frame").statements_of(str(source)).to_arrow().to_pylist() == wanted


def test_daft(source: Path, wanted: Rows) -> None:
    pytest.importorskip("daft")
    assert in_order(recipe("daft_frame").statements_of(str(source)).to_arrow().to_pylist()) == wanted


@pytest.mark.parametrize("use_process", [True, False])
def test_what_daft_cannot_read_is_null_with_a_reason(use_process: bool) -> None:
    daft = pytest.importorskip("daft")
    from statements.scale import parse_udf  # noqa: PLC0415 - needs Daft

    given = {"text": ["“Rain fell,” said Ann Lee.", None, "No one spoke."]}
    read = parse_udf(use_process=use_process)
    frame = daft.from_pydict(given).with_column("read", read(daft.col("text")))
    got = [row["read"] for row in frame.to_arrow().to_pylist()]
    assert got == parse_batch(pa.RecordBatch.from_pydict(given)).to_pylist()
    assert [row["statements"] is None for row in got] == [False, True, False]
    assert "is empty" in got[1]["error"]


@pytest.mark.skipif("STATEMENTS_RAY" not in os.environ, reason="starts a cluster: set STATEMENTS_RAY=1")
def test_daft_on_a_ray_cluster(source: Path, wanted: Rows, tmp_path: Path) -> None:
    """Daft's own runner, in a process of its own, since a runner is chosen once."""
    script = (
        "import sys, daft\n"
        "import pyarrow.parquet as pq\n"
        f"sys.path.insert(0, {str(ENGINES)!r})\n"
        "daft.set_runner_ray()\n"
        "import daft_frame\n"
        "pq.write_table(daft_frame.statements_of(sys.argv[1]).to_arrow(), sys.argv[2])\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, str(ENGINES)])}
    out = tmp_path / "rows.parquet"
    subprocess.run([sys.executable, "-c", script, str(source), str(out)], check=True, env=env)  # noqa: S603 - ours
    assert in_order(pq.read_table(out).to_pylist()) == wanted


@pytest.mark.skipif("STATEMENTS_RAY" not in os.environ, reason="starts a cluster: set STATEMENTS_RAY=1")
def test_ray_data(source: Path, wanted: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([*sys.path, str(ENGINES)]))
    try:
        rows = [dict(row) for row in recipe("ray_data").statements_of(str(source)).take_all()]
    finally:
        ray.shutdown()
    assert in_order(rows) == wanted


def test_dask(source: Path, wanted: Rows) -> None:
    pytest.importorskip("dask.dataframe")
    frame = recipe("dask_frame").statements_of(str(source)).compute(scheduler="sync")
    schema = pa.Table.from_pylist(wanted[:1]).schema
    got = pa.Table.from_pandas(frame, preserve_index=False).select(schema.names).to_pylist()
    assert in_order(got) == wanted


def test_spark(source: Path, wanted: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([*sys.path, str(ENGINES)]))
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    build = sql.SparkSession.builder.master("local[2]").config("spark.driver.bindAddress", "127.0.0.1")
    spark = build.config("spark.driver.host", "127.0.0.1").config("spark.ui.enabled", "false").getOrCreate()
    try:
        rows = [row.asDict() for row in recipe("spark_frame").statements_of(spark, str(source)).collect()]
    finally:
        spark.stop()
    assert in_order(rows) == wanted


def test_a_web_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio")
    from io import BytesIO  # noqa: PLC0415

    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    path = tmp_path / "news.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for name, status, kind in (
            ("rain", "200 OK", "text/html; charset=utf-8"),
            ("gone", "404 Not Found", "text/html"),
        ):
            page = "<html><body><p>“Rain fell,” said Ann Lee.</p></body></html>".encode()
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            address = f"https://news.example/{name}"
            writer.write_record(
                writer.create_warc_record(address, "response", payload=BytesIO(page), http_headers=headers)
            )
    recipe("common_crawl").main(str(path), workers=1)
    assert capsys.readouterr().out == "   1  https://news.example/rain\n"
