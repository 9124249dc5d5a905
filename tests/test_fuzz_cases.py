"""What the fuzzer found, cut down: each text has to hold what all texts of its kind hold, in little time."""

import json
import random
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from conftest import ROOT
from invariants import CHECKS, STORY
from pages_random import pages
from rules_random import rule_files

sys.path.insert(0, str(ROOT / "tools"))

import fuzz
from fuzz_mutants import Mutants, smallest
from fuzz_seeds import TARGETS, pieces, seeds

CASES = sorted((ROOT / "tests" / "fuzz_cases").glob("*.json"))
PATIENCE = 5.0


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_broke_once_holds(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    start = time.process_time()
    CHECKS[case["target"]](case["text"])
    assert time.process_time() - start < PATIENCE


def test_there_are_cases() -> None:
    assert CASES
    assert {json.loads(path.read_text(encoding="utf-8"))["target"] for path in CASES} <= set(TARGETS)


# Random inputs of each kind ---------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(strategies.texts())
def test_markdown_holds_what_must_hold(text: str) -> None:
    CHECKS["markdown"](text)


@settings(max_examples=40)
@given(pages())
def test_pages_hold_what_must_hold(page: str) -> None:
    CHECKS["html"](page)


@settings(max_examples=40)
@given(strategies.texts())
def test_exports_hold_what_must_hold(text: str) -> None:
    CHECKS["exports"](text)


@settings(max_examples=200)
@given(rule_files())
def test_rule_files_are_refused_by_our_own_error_or_work(source: str) -> None:
    CHECKS["rules"](source)


@pytest.mark.parametrize("target", TARGETS)
def test_the_fuzzers_own_seeds_hold(target: str) -> None:
    for text in seeds(target)[:: 1 if target in ("rules", "readers") else 20]:
        CHECKS[target](text)


@settings(max_examples=150)
@given(st.integers(0, 1 << 30))
def test_damaged_exports_are_refused_by_our_own_error_or_read(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    given_texts = READABLE
    CHECKS["readers"](Mutants(pieces("readers"), chance).make(chance.choice(given_texts), given_texts))


READABLE = seeds("readers")

# The fuzzer itself ------------------------------------------------------------------------------------------------


def planted(text: str) -> None:
    """Break where a guillemet and a name come together, as a parser with a fault would."""
    CHECKS["text"](text[:50])
    assert "«" not in text or "Lee" not in text, "planted"


def test_a_planted_fault_is_found_and_cut_down(tmp_path: Path) -> None:
    finds = fuzz.Finds("text", planted, tmp_path / "cases")
    run = fuzz.fuzz(finds, tmp_path / "work", seed=3, minutes=0.5, given=[STORY], most=1)
    (path,) = finds.cases
    case = json.loads(path.read_text(encoding="utf-8"))
    assert case["text"] in {"«Lee", "Lee«"}
    assert case["failure"].startswith("AssertionError: planted")
    assert run.told()["cases"] == [path.name]
    assert run.tried > 1


def test_what_makes_new_code_run_is_kept_for_the_next_run(tmp_path: Path) -> None:
    finds = fuzz.Finds("text", CHECKS["text"], tmp_path / "cases")
    first = fuzz.fuzz(finds, tmp_path, seed=1, minutes=0.02, given=["Rain."])
    assert len(first.corpus) > 1
    assert not finds.cases
    again = fuzz.fuzz(finds, tmp_path, seed=2, minutes=0, given=["Rain."])
    assert len(again.corpus) > 1


def test_a_text_that_takes_too_long_is_a_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> None:
        end = time.process_time() + (0.1 if "x" in text else 0)
        while time.process_time() < end:
            pass

    monkeypatch.setitem(fuzz.SLOW, "text", (0.05, 0))
    finds = fuzz.Finds("text", slow, tmp_path)
    failure = finds.failure("a box")
    assert failure is not None
    path = finds.take("a box", failure)
    assert path is not None
    assert json.loads(path.read_text(encoding="utf-8"))["text"] == "x"
    assert finds.take("a box", failure) is None


def test_a_text_is_cut_down_to_what_matters() -> None:
    text = "It rained, “and” 雨 the ox lowed."
    assert smallest(text, lambda t: "“" in t and "ox" in t) == "“ox"
