"""What the library promises by name is written down, and a break of it is told in the changelog."""

import sys

import pytest

from conftest import ROOT

pytest.importorskip("griffe")
sys.path.insert(0, str(ROOT / "tools"))

import public_names

import statements
from statements import batch, export, feeds

BEFORE = [
    "statements.Article.text: str",
    "statements.Layout.STORY = 'story'",
    "statements.where(statements: Iterable[Statement], **criteria: object) -> Statements",
    "statements.report(articles: Iterable[Article], path: str) -> Path",
]
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n{}\n\n## [0.1.0]\n\n### Removed\n\n- `report` is gone.\n"


def test_what_is_written_down_is_what_there_is() -> None:
    """If it is not, the message on standard error says what to do."""
    assert public_names.main() == 0


def test_every_public_name_is_in_the_list() -> None:
    lines = {public_names.named(line) for line in public_names.KEPT.read_text(encoding="utf-8").splitlines()}
    for module in (statements, export, feeds, batch):
        assert {f"{module.__name__}.{name}" for name in module.__all__} <= lines
    assert {"statements.Statement.content_text", "statements.Parser.parse", "statements.Confidence.STATED"} <= lines


@pytest.mark.parametrize(
    ("old", "new", "broken"),
    [
        ("statements.Layout.STORY = 'story'", None, True),
        ("text: str", "text: str | None", True),
        ("'story'", "'tale'", True),
        ("path: str)", "path: str, title: str | None = None)", False),
        ("path: str)", "path: str, *, title: str | None = None)", False),
        ("path: str)", "path: str, title: str)", True),
        ("path: str)", "path: str, *, title: str)", True),
        ("articles: Iterable[Article], path: str", "path: str, articles: Iterable[Article]", True),
        ("-> Path", "-> str", True),
        ("statements.Article.text", "statements.Article.body", True),
    ],
)
def test_a_break_is_told_from_an_addition(old: str, new: str | None, broken: bool) -> None:
    now = [line.replace(old, new or "") for line in BEFORE if new is not None or line != old]
    assert now != BEFORE
    assert bool(public_names.breaks(BEFORE, now)) is broken
    assert public_names.breaks(BEFORE, [*BEFORE, "statements.more() -> None"]) == []


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("### Changed\n\n- `report(articles, path)` takes the path first.", True),
        ("### Removed\n\n- `report`.", True),
        ("### Added\n\n- `report`.", False),
        ("### Removed\n\n- The report is gone.", False),
        ("### Changed\n\n- `reporter` and `where`.", False),
        ("", False),
    ],
)
def test_the_changelog_says_a_break_by_its_name(words: str, is_told: bool) -> None:
    assert public_names.told(CHANGELOG.format(words), BEFORE[3]) is is_told
