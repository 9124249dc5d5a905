"""What README.md shows is what the code does: its blocks of Python run in order, and the output shown is the output."""

import contextlib
import doctest
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from statements import __version__

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?ms)^```(\w+)\n(.*?)^```$")
BLOCKS = [(m[1], m[2]) for m in BLOCK.finditer(README)]


def same(got: str, wanted: str) -> bool:
    """Compare outputs; `...` in the README stands for anything, blanks at line ends don't count."""
    plain = "".join(f"{line.rstrip()}\n" for line in got.splitlines())
    return doctest.OutputChecker().check_output(wanted, plain, doctest.ELLIPSIS)


def test_the_python_of_the_readme_gives_the_output_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    following = [*BLOCKS[1:], ("", "")]
    for (language, code), (next_language, wanted) in zip(BLOCKS, following, strict=True):
        if language != "python":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "README.md", "exec"), names)  # noqa: S102 - our own README
        if next_language == "text":
            assert same(printed.getvalue(), wanted), f"{code}\nprinted:\n{printed.getvalue()}"


@pytest.mark.parametrize("block", [code for language, code in BLOCKS if language == "console" and "$ python" in code])
def test_commands_of_the_readme_give_the_output_shown(block: str) -> None:
    command, _, wanted = block.partition("\n")
    words = shlex.split(command.removeprefix("$ python "))
    done = subprocess.run(  # noqa: S603 - our own README
        [sys.executable, "-X", "utf8", *words], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    assert same(done.stdout, wanted), done.stdout


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", README):
        assert (ROOT / target).exists(), target


def test_the_changelog_knows_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in changelog


def test_every_page_that_the_front_promises_is_there() -> None:
    assert all((ROOT / name).is_file() for name in ("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"))
    assert Path(ROOT / "tests" / "cases" / "README.md").is_file()
