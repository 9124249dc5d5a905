"""Speed of the whole and of its stages, and that time grows as the text does.

    pip install pytest-benchmark
    pytest benchmarks --benchmark-timer=time.process_time --benchmark-columns=min,median,rounds

Compare two states of the code: `--benchmark-save=before`, change it, then `--benchmark-compare`.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from statements import Article, Parser
from statements._stages import reading
from statements.batch import parse_articles

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from hostile import HOSTILE  # noqa: E402 - beside this folder

STAGES = (
    "find_inline",
    "scan",
    "drop_markup",
    "find_lines",
    "find_labels",
    "find_parts",
    "find_blocks",
    "find_quotes",
    "cover",
    "find_sentences",
    "find_names",
    "attribute",
)
"""The functions that `reading` calls, in order: each is called again with what it was given for the article."""
MOST = 2.3
"""A text twice as long takes at most so many times as long."""
LONG = 100_000
Call = tuple[tuple[Any, ...], dict[str, Any]]


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))}


@pytest.fixture(scope="session")
def calls(parser: Parser, texts: dict[str, str]) -> dict[str, Call]:
    """What each stage is given for the story."""
    seen: dict[str, Call] = {}
    with pytest.MonkeyPatch.context() as patch:
        for name in STAGES:
            patch.setattr(reading, name, _noted(name, getattr(reading, name), seen))
        parser.parse(texts["story"])
    return seen


def _noted(name: str, function: Callable[..., Any], seen: dict[str, Call]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        seen.setdefault(name, (args, kwargs))
        return function(*args, **kwargs)

    return call


@pytest.mark.parametrize("name", ["harbour_digest", "briefing_digest", "story", "transcript"])
def test_an_article(benchmark: Any, parser: Parser, texts: dict[str, str], name: str) -> None:
    """Parse one of the example articles."""
    assert benchmark(parser.parse, texts[name]).statements


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage(benchmark: Any, calls: dict[str, Call], stage: str) -> None:
    """Run one stage over the story."""
    args, kwargs = calls[stage]
    benchmark(getattr(reading, stage), *args, **kwargs)


def test_json_out(benchmark: Any, parser: Parser, texts: dict[str, str]) -> None:
    """Write an article as JSON."""
    assert json.loads(benchmark(parser.parse(texts["story"]).model_dump_json))


def test_json_in(benchmark: Any, parser: Parser, texts: dict[str, str]) -> None:
    """Read an article from JSON."""
    written = parser.parse(texts["story"]).model_dump_json()
    assert benchmark(Article.model_validate_json, written)


def test_two_workers(benchmark: Any, texts: dict[str, str]) -> None:
    """Have two processes read 200 articles, start and all; by the clock, so only on a machine that does nothing else."""
    many = list(texts.values()) * 50
    answers = benchmark.pedantic(lambda: list(parse_articles(many, workers=2)), rounds=1)
    assert len(answers) == 200


def seconds(parser: Parser, text: str) -> float:
    """Return the least processor time of three for a text."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        parser.parse(text)
        taken.append(time.process_time() - start)
    return min(taken)


def test_time_doubles_with_articles(parser: Parser, texts: dict[str, str]) -> None:
    """Articles one behind the other."""
    ordinary = "\n\n".join(texts.values())
    ordinary *= 2 * LONG // len(ordinary) + 1
    assert seconds(parser, ordinary[: 2 * LONG]) <= MOST * seconds(parser, ordinary[:LONG])


@pytest.mark.parametrize("name", HOSTILE)
def test_time_doubles_with_hostile_texts(parser: Parser, name: str) -> None:
    """Texts made to be slow."""
    once, twice = HOSTILE[name](LONG), HOSTILE[name](2 * LONG)
    assert seconds(parser, twice) <= MOST * max(seconds(parser, once), 0.005)
