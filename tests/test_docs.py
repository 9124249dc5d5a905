"""What docs/ shows is what the code does.

Its Python and its commands run in order, beside the files it shows, with the output shown.
"""

import contextlib
import doctest
import importlib.util
import io
import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import ROOT
from statements.cli import main

PAGES = sorted((ROOT / "docs").rglob("*.md"))
BLOCK = re.compile(r"(?ms)(?:^<!-- needs ([\w., ]+) -->\n)?^```(\w+)([^\n]*)\n(.*?)^```$")
"""A block of a page, with the packages that a remark before it says it needs."""
COMMAND = re.compile(r"(?m)^\$ (.*)\n((?:(?!\$ ).*\n)*)")


def is_here(packages: str) -> bool:
    """Tell whether the packages that a block needs are installed; without them it isn't run."""
    return all(importlib.util.find_spec(name) for name in packages.split(", ") if name)


def plain(text: str) -> str:
    """Return the text without blanks at line ends."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def is_same(got: str, wanted: str) -> bool:
    """Compare outputs; `...` on the page stands for anything."""
    return doctest.OutputChecker().check_output(plain(wanted), plain(got), doctest.ELLIPSIS)


def printed(code: str, page: str, names: dict[str, object]) -> str:
    """Run Python and return what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, page, "exec"), names)  # noqa: S102 - our own page
    return out.getvalue()


def check_commands(console: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Run each of our commands in a console block; one without output on the page has to succeed."""
    for command, wanted in COMMAND.findall(console):
        program, *words = shlex.split(command)
        if program != "statements":
            continue
        code = main(words)
        out, err = capsys.readouterr()
        assert code == 0, f"{command}\n{err}"
        assert not wanted or is_same(out, wanted), f"{command}\nprinted:\n{out}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_code_of_a_page_gives_the_output_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    blocks = [(m[1] or "", m[2], m[3], m[4]) for m in BLOCK.finditer(page.read_text(encoding="utf-8"))]
    names: dict[str, object] = {}
    for (needs, language, about, code), (_, following, _, wanted) in pairwise([*blocks, ("", "", "", "")]):
        if named := re.search(r'title="(\S+)"', about) or re.match(r"# (\S+\.(?:toml|yaml))\n", code):
            (tmp_path / named[1]).write_text(code, encoding="utf-8")
        if language == "python" and is_here(needs):
            got = printed(code, page.name, names)
            assert is_same(got, wanted if following == "text" else ""), f"{code}\nprinted:\n{got}"
        if language == "console":
            check_commands(code, capsys)


def test_there_are_pages() -> None:
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
