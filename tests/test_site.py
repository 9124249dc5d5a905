"""The documentation site is whole: every page in its menu, every public name and every code on a page."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import statements
from conftest import ROOT
from statements import NoticeCode
from statements.errors import CODES

DOCS = ROOT / "docs"
SOURCES = sorted((ROOT / "src" / "statements").rglob("*.py"))
ERRORS = (DOCS / "errors.md").read_text(encoding="utf-8")
LARGEST_PICTURE = 200_000


def pages_of(menu: object) -> Iterator[str]:
    """Yield the pages that a menu leads to."""
    if isinstance(menu, str):
        yield menu
    else:
        assert isinstance(menu, (list, dict))
        for entry in menu.values() if isinstance(menu, dict) else menu:
            yield from pages_of(entry)


def calls_with_code() -> Iterator[tuple[str, str]]:
    """Yield the function and the code of each call in the source that gives a `code`."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                function = ast.unparse(node.func).rpartition(".")[2]
                for word in node.keywords:
                    if word.arg == "code" and isinstance(word.value, ast.Constant):
                        yield function, str(word.value.value)


def table_under(heading: str) -> list[str]:
    """Return the codes of the table under a heading of the page of errors."""
    section = ERRORS.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"(?m)^\| `([a-z-]+)` \|", section)


def test_every_page_is_in_the_menu_once() -> None:
    menu = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    assert sorted(pages_of(menu)) == sorted(str(p.relative_to(DOCS).as_posix()) for p in DOCS.rglob("*.md"))


def test_every_public_name_is_in_the_reference_once() -> None:
    pages = [path.read_text(encoding="utf-8") for path in (DOCS / "reference").glob("*.md")]
    named = [name for page in pages for name in re.findall(r"(?m)^::: statements\.(\w+)$", page)]
    assert sorted(named) == sorted(set(statements.__all__) - {"__version__"})


def test_every_error_code_has_a_heading_and_no_other() -> None:
    codes = [code for codes in CODES.values() for code in codes]
    assert sorted(re.findall(r"(?m)^### `([a-z-]+)`$", ERRORS)) == sorted(codes)


def test_every_error_code_stands_in_the_section_of_its_class() -> None:
    sections = re.split(r"(?m)^## ", ERRORS)
    for error, codes in CODES.items():
        (section,) = [s for s in sections if f"`{error.__name__}`" in s.partition("\n### ")[0] and "### `" in s]
        assert set(re.findall(r"(?m)^### `([a-z-]+)`$", section)) == codes


def test_every_finding_and_every_notice_has_a_row_and_no_other() -> None:
    source = (ROOT / "src" / "statements" / "topics" / "lint.py").read_text(encoding="utf-8")
    told = source.partition('"""A stable name: ')[2].partition('."""')[0]
    assert sorted(table_under("Findings of `lint`")) == sorted(told.replace("\n", " ").replace(" ", "").split(","))
    assert {code for function, code in calls_with_code() if function == "Finding"} <= set(
        table_under("Findings of `lint`")
    )
    assert sorted(table_under("Notices of an article")) == sorted(NoticeCode)


@pytest.mark.parametrize("path", sorted((DOCS / "pictures").iterdir()), ids=lambda p: p.name)
def test_a_picture_is_small_and_shown(path: Path) -> None:
    """A picture for a dark or a narrow page is kept beside the one that is shown."""
    assert path.stat().st_size < LARGEST_PICTURE
    look = re.compile(r"-(dark|light|narrow)$").sub("", path.stem)
    shown = [*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    assert any(f"pictures/{look}" in page.read_text(encoding="utf-8") for page in shown)


def test_the_citation_names_the_version() -> None:
    for path in (ROOT / "CITATION.cff", DOCS / "citation.md"):
        assert re.search(rf"(?m)^ *version\W+{re.escape(statements.__version__)}\b", path.read_text(encoding="utf-8"))


def test_the_comparison_has_a_row_of_ours_with_all_its_cells() -> None:
    page = (DOCS / "compared.md").read_text(encoding="utf-8")
    head, ours = (re.search(rf"(?m)^\| {start}.*$", page) for start in ("tool", r"\*\*statements\*\*"))
    assert head is not None
    assert ours is not None
    assert head[0].count("|") == ours[0].count("|")
    assert len(re.findall(r"\*\*[\d.,]+\*\*", ours[0])) == 6
