"""The notebooks of examples/ run, and the articles of their corpus come out as a reader would have them."""

import datetime as dt
import runpy
from pathlib import Path

import pytest

from conftest import ROOT
from statements import Article, Confidence, parse_article

CORPUS = ROOT / "examples" / "corpus"
SPEAKERS = {
    "2026-01-12-ice": {"Ines Calder": 3, "Lena Orsolic": 2, "Joran Pell": 3},
    "2026-01-20-treaty": {"Anselm Korda": 5},
    "2026-01-29-sanctions": {"Lena Orsolic": 2, "Anselm Korda": 2, "customs office in Velmar": 1, "Edda Morrow": 2},
    "2026-02-06-briefing": {"Maja Lindqvist": 5},
    "2026-02-13-debate": {"Anselm Korda": 3, "Bruno Aske": 3, "Ines Calder": 1},
    "2026-02-24-interview": {"Question": 4, "Lena Orsolic": 4},
    "2026-03-05-talks": {"Anselm Korda": 2, "Lena Orsolic": 2, "Bruno Aske": 2, "a senior official at the ministry": 1},
    "2026-03-16-fund": {"Anselm Korda": 5},
    "2026-03-27-signed": {"Tomas Reyle": 1, "Lena Orsolic": 2, "Anselm Korda": 2, "Joran Pell": 2, "Edda Morrow": 2},
}
"""How many statements each article has of whom, by reading."""


def read(name: str) -> Article:
    return parse_article((CORPUS / f"{name}.txt").read_text(encoding="utf-8"))


def test_the_corpus_is_what_is_tested() -> None:
    assert sorted(path.stem for path in CORPUS.iterdir()) == sorted(SPEAKERS)


@pytest.mark.parametrize("name", SPEAKERS)
def test_an_article_of_the_corpus(name: str) -> None:
    article = read(name)
    found = [s.speaker.name.removeprefix("the ") if s.speaker else "-" for s in article.statements]
    assert {who: found.count(who) for who in found} == SPEAKERS[name]
    assert article.published == dt.date.fromisoformat(name[:10])
    assert min(s.attribution.confidence for s in article.statements) >= Confidence.LINKED


@pytest.mark.parametrize("name", ["first_look", "own_topics"])
def test_a_notebook_runs(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT / "examples")
    runpy.run_path(f"notebook_{name}.py")
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_the_notebook_of_the_corpus_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Skipped without pandas and matplotlib; `.ci/run` has them, and runs all three in a kernel too."""
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib").use("agg")
    monkeypatch.chdir(ROOT)
    names = runpy.run_path("examples/notebook_corpus.py")
    statements = sum(count for article in SPEAKERS.values() for count in article.values())
    assert capsys.readouterr().out.splitlines()[0] == f"9 articles, {statements} statements"
    assert len(names["frame"]) == statements - SPEAKERS["2026-02-24-interview"]["Question"]
    assert list(names["frame"]["speaker"].value_counts().index[:2]) == ["Anselm Korda", "Lena Orsolic"]


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("notebook_*.py")), ids=lambda p: p.stem)
def test_a_notebook_is_kept_as_text_that_jupytext_reads(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ---\n# jupyter:\n")
    assert text.count("\n# %%\n") >= 5
    assert text.count("\n# %% [markdown]\n# ") >= 4
