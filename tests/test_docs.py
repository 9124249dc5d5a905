"""What docs/ shows is what the code does: its Python runs in order, beside the files it shows, with the output shown."""

import contextlib
import doctest
import importlib.util
import io
import re
from pathlib import Path

import pytest

from conftest import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"(?ms)(?:^<!-- needs ([\w., ]+) -->\n)?^```(\w+)\n(.*?)^```$")
"""A block of a page, with the packages that a remark before it says it needs."""


def is_here(packages: str) -> bool:
    """Tell whether the packages that a block needs are installed; without them it isn't run."""
    return all(importlib.util.find_spec(name) for name in packages.split(", ") if name)


def plain(text: str) -> str:
    """Return the text without blanks at line ends."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_the_python_of_a_page_gives_the_output_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = [(m[1] or "", m[2], m[3]) for m in BLOCK.finditer(page.read_text(encoding="utf-8"))]
    names: dict[str, object] = {}
    for (needs, language, code), (_, following, wanted) in zip(blocks, [*blocks[1:], ("", "", "")], strict=True):
        if named := re.match(r"# (\S+\.(?:toml|yaml))\n", code):
            (tmp_path / named[1]).write_text(code, encoding="utf-8")
        if language == "python" and is_here(needs):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(code, page.name, "exec"), names)  # noqa: S102 - our own page
            got, want = plain(printed.getvalue()), plain(wanted if following == "text" else "")
            assert doctest.OutputChecker().check_output(want, got, doctest.ELLIPSIS), f"{code}\nprinted:\n{got}"


def test_there_are_pages() -> None:
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
