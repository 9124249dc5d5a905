import pytest

from case_loader import DEFAULT_FILE, Case, load_all

CASES = load_all()
MINIMUM = {"attribution.md": 70, "wild.md": 20, "negative.md": 30}


def _param(case: Case) -> object:
    known = pytest.mark.xfail(reason=case.failing or "", strict=True)
    return pytest.param(case, id=case.id, marks=[known] if case.failing else [])


@pytest.mark.parametrize("case", [_param(case) for case in CASES])
def test_case(case: Case) -> None:
    problems = case.problems(case.parse())
    assert not problems, "\n".join([case.text, *problems])


def test_every_title_is_used_once_in_its_file() -> None:
    ids = [case.id for case in CASES]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("file", "minimum"), list(MINIMUM.items()))
def test_enough_cases_of_each_kind(file: str, minimum: int) -> None:
    assert sum(case.file == file for case in CASES) >= minimum


def test_known_failures_have_their_own_file_and_each_names_its_class() -> None:
    assert all(bool(case.failing) == (case.file == DEFAULT_FILE) for case in CASES)


def test_known_failures_are_few() -> None:
    assert sum(bool(case.failing) for case in CASES) <= 0.05 * len(CASES)
