"""The library keeps to itself: no network, no file but where it is asked, no program started, nothing global changed."""

import hashlib
import json
import os
import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conftest import ROOT
from statements import Article, Parser, parse_article

GUARDED = Path(__file__).with_name("guarded.py")
OURS = sorted((ROOT / "examples").glob("*.txt")) + sorted((ROOT / "tests" / "pages").glob("*.html"))


def guarded(job: str, folder: Path) -> list[str]:
    """Run a job in a process that writes down whatever leaves it, and return that."""
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, str(GUARDED), job, str(folder), *map(str, OURS)],
        capture_output=True, text=True, encoding="utf-8", check=False, cwd=folder, timeout=120,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT / "tests")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-1500:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, list)
    return told


@pytest.mark.parametrize("job", ["parse", "feeds", "show", "export", "rules", "evaluate", "explain"])
def test_a_job_without_a_file_to_write_touches_nothing(tmp_path: Path, job: str) -> None:
    assert guarded(job, tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("job", ["write", "command", "batch"])
def test_a_job_with_files_to_write_writes_there_and_nowhere_else(tmp_path: Path, job: str) -> None:
    assert guarded(job, tmp_path) == []
    assert list(tmp_path.iterdir())


@pytest.mark.parametrize("job", ["a connection", "a look-up", "a file", "a program", "a variable"])
def test_the_guard_sees_what_it_should(tmp_path: Path, job: str) -> None:
    assert guarded(job, tmp_path)


# Nothing global -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in OURS]


@pytest.fixture(scope="module")
def wanted(texts: list[str]) -> list[str]:
    return [digest(parse_article(text)) for text in texts]


def digest(article: Article) -> str:
    return hashlib.sha256(article.model_dump_json().encode()).hexdigest()


def test_any_order_gives_the_same(texts: list[str], wanted: list[str]) -> None:
    parser = Parser()
    for seed in range(4):
        order = random.Random(seed).sample(range(len(texts)), len(texts))  # noqa: S311 - no secret
        for k in order:
            assert digest(parser.parse(texts[k])) == wanted[k]


def test_many_threads_give_the_same(texts: list[str], wanted: list[str]) -> None:
    """All start at once and share a parser that has not read anything yet, pages and trails included."""
    parser, start = Parser(), threading.Barrier(8)

    def read(seed: int) -> list[str]:
        start.wait()
        found = dict[int, str]()
        for k in random.Random(seed).sample(range(len(texts)), len(texts)):  # noqa: S311
            article = parser.parse(texts[k])
            assert article.to_html()
            assert all(map(article.explain, article.statements))
            found[k] = digest(article)
        return [found[k] for k in range(len(texts))]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(read, range(8))) == [wanted] * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no forks")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_gives_the_same(texts: list[str], wanted: list[str]) -> None:
    """Before and behind a fork, with a parser that has read something and one that has not."""
    for parser in (Parser(), Parser()):
        parser.parse(texts[0])
        reading, writing = os.pipe()
        child = os.fork()
        if not child:  # pragma: no cover - in the fork
            try:
                told = json.dumps([digest(parser.parse(text)) for text in texts])
                os.write(writing, told.encode())
            finally:
                os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            assert json.loads(pipe.read()) == wanted
        os.waitpid(child, 0)
        assert [digest(parser.parse(text)) for text in texts] == wanted


def state() -> dict[str, object]:
    """What a library may change behind one's back."""
    import decimal  # noqa: PLC0415
    import locale  # noqa: PLC0415
    import logging  # noqa: PLC0415
    import signal  # noqa: PLC0415
    import warnings  # noqa: PLC0415

    return {
        "environment": dict(os.environ),
        "folder": Path.cwd(),
        "locale": locale.setlocale(locale.LC_ALL),
        "random": random.getstate(),
        "decimal": str(decimal.getcontext()),
        "warnings": list(warnings.filters),
        "handlers": list(logging.getLogger().handlers),
        "level": logging.getLogger().level,
        "recursion": sys.getrecursionlimit(),
        "path": list(sys.path),
        "hooks": (sys.excepthook, sys.displayhook, threading.excepthook),
        "signals": [signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM)],
        "threads": threading.active_count(),
        "digits": sys.get_int_max_str_digits(),
    }


def test_parsing_and_showing_change_nothing_around(texts: list[str]) -> None:
    before = state()
    for text in texts:
        article = Parser().parse(text)
        article.to_html()
        repr(article.where())
    assert state() == before


def test_a_change_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    before = state()
    for change in (
        lambda: monkeypatch.setenv("STATEMENTS_X", "1"),
        lambda: monkeypatch.setattr(sys, "path", [*sys.path, "x"]),
        random.random,
    ):
        change()
        assert state() != before
        before = state()
