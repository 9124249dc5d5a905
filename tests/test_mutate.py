"""The tool that changes the code: a strong test notices, a weak one doesn't, and all that it counts adds up."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))

import mutate
from mutations import mutants_in, mutants_of
from oracle import Verdict, module_name

PLANTED = """
from typing import Annotated

WIDTHS = (3, 7)


def is_wide(width: int = 5, *, of: Annotated[tuple[int, ...], 77] = WIDTHS) -> bool:
    \"\"\"Whether it is wide.\"\"\"
    if not of:
        return False
    return width >= of[0] and width < 9
"""
WEAK = "from planted import is_wide\n\n\ndef test_wide() -> None:\n    assert is_wide(5)\n"
STRONG = """
from planted import WIDTHS, is_wide


def test_wide() -> None:
    assert WIDTHS == (3, 7)
    assert [is_wide(n) for n in (2, 3, 4, 7, 8, 9)] == [False, True, True, True, True, False]
    assert [is_wide(), is_wide(1, of=()), is_wide(of=(5,)), is_wide(of=(6,))] == [True, False, True, False]
    assert is_wide(1, of=(0, 2)) is True
"""
BORDER = "is_wide: width >= of[0] -> width > of[0]"


def planted(folder: Path, test: str) -> tuple[Path, Path]:
    module, tests = folder / "planted.py", folder / "test_planted.py"
    module.write_text(PLANTED, encoding="utf-8")
    tests.write_text(test, encoding="utf-8")
    return module, tests


def run(folder: Path, test: str) -> str:
    module, tests = planted(folder, test)
    command = [sys.executable, str(ROOT / "tools" / "mutate.py"), "--source", str(module), "--tests", str(tests)]
    done = subprocess.run(  # noqa: S603 - our own tool
        [*command, "--only", "is_wide width >= of[0] ->"],
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
        cwd=folder,
    )
    return done.stdout + done.stderr


def test_a_weak_test_lets_a_mutant_live(tmp_path: Path) -> None:
    assert BORDER in run(tmp_path, WEAK)


def test_a_strong_test_kills_it(tmp_path: Path) -> None:
    told = run(tmp_path, STRONG)
    assert BORDER not in told
    assert "100.0 %" in told


def test_tests_that_fail_without_a_change_end_the_run(tmp_path: Path) -> None:
    assert "the tests fail without any change" in run(tmp_path, WEAK.replace("is_wide(5)", "is_wide(1)"))


def test_what_is_changed_and_what_is_left(tmp_path: Path) -> None:
    changes = [m.change for m in mutants_of(planted(tmp_path, WEAK)[0])]
    assert "not of -> of" in changes
    assert "WIDTHS = (3, 7) -> WIDTHS = (7,)" in changes
    assert "return width >= of[0] and width < 9 -> return None" in changes
    assert not [c for c in changes if "78" in c or "76" in c]  # annotations
    assert len(changes) == len(set(changes))


def test_every_mutant_is_another_module(tmp_path: Path) -> None:
    module, _ = planted(tmp_path, WEAK)
    told = [ast.unparse(m.tree()) for m in mutants_of(module)]
    assert len({*told, ast.unparse(ast.parse(PLANTED))}) == len(told) + 1


def test_a_sample_is_drawn_from_all_and_again_with_its_seed(tmp_path: Path) -> None:
    every = mutants_of(planted(tmp_path, WEAK)[0])
    drawn = [mutate.sample(every, 3, seed) for seed in range(60)]
    assert {m for some in drawn for m in some} == set(every)
    assert mutate.sample(every, 3, 7) == drawn[7]
    assert mutate.sample(every, 0, 7) == every


def test_the_rate_leaves_out_what_is_explained(tmp_path: Path) -> None:
    module, _ = planted(tmp_path, WEAK)
    every = mutants_of(module)[:4]
    told = ["killed", "timeout", "survived", "survived"]
    results = [mutate.Result(m, Verdict(outcome)) for m, outcome in zip(every, told, strict=True)]
    page = tmp_path / "explained.toml"
    row = "\n".join(f"{k} = '''{v}'''" for k, v in zip(("file", "function", "change"), every[2].key, strict=True))
    page.write_text(f"[[mutant]]\n{row}\nreason = 'no answer differs'\n", encoding="utf-8")
    known = mutate.Explanations(page)
    assert mutate.row("planted", results, 9, known) == "| planted | 9 | 4 | 1 | 1 | 1 | 1 | 66.7 % |"
    assert len(mutate.survivors(results, known)) == 1
    assert known.stale(every, {every[2].file}) == []
    assert len(known.stale(every[:2], {every[2].file})) == 1


@pytest.mark.parametrize("name", list(mutate.STAGES))
def test_every_stage_has_mutants_and_tests(name: str) -> None:
    stage = mutate.STAGES[name]
    assert mutants_in(stage.source)
    assert all(Path(module).is_file() for module in stage.tests.modules)
    assert module_name(stage.source[0] / "__init__.py").startswith("statements.")
