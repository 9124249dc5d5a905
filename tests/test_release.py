"""What is released: only our own files, small, with the licences of what comes along known."""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from conftest import ROOT
from statements import __version__

sys.path.insert(0, str(ROOT / "tools"))

import check_dist
import licences

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_sdist_holds_our_files_and_no_other() -> None:
    sdist = pytest.importorskip("hatchling.builders.sdist")
    files = [file.distribution_path for file in sdist.SdistBuilder(str(ROOT)).recurse_included_files()]
    assert list(check_dist.foreign(files)) == []
    assert {
        "README.md",
        "LICENSE",
        "SECURITY.md",
        "CITATION.cff",
        "src/statements/py.typed",
        "tests/attacks.toml",
    } <= set(files)
    assert not [name for name in files if "__pycache__" in name or name.startswith(".")]


@pytest.mark.parametrize(
    "name",
    ["notes.txt", "tests/cases/story.pdf", "corpus/a.txt", "src/statements/model.bin", "docs/page.html", "build/x.py",
     "tests/__pycache__/x.py", "src/data.txt", "examples/news.json", ".env"],
)  # fmt: skip
def test_what_does_not_belong_there_is_found(name: str) -> None:
    assert list(check_dist.foreign(["README.md", name])) == [name]


def test_the_core_takes_little_room() -> None:
    """With what it needs; `.ci/run` measures the wheel in an environment of its own."""
    sizes = check_dist.installed()
    needed = licences.needed(())
    known = {re.sub(r"[-_.]+", "-", name).lower(): size for name, size in sizes.items()}
    assert {"pydantic", "pydantic-core", "regex", "python-dateutil"} <= needed
    package = sum(path.stat().st_size for path in (ROOT / "src").rglob("*") if path.is_file())
    assert 1_000_000 < package + sum(known[name] for name in needed) < check_dist.LARGEST_INSTALL


def test_the_licences_of_what_comes_along_let_it_be_used() -> None:
    extras = [extra for extra in PROJECT["optional-dependencies"] if extra not in ("spacy", "scale")]
    for name in licences.needed(extras):
        told = licences.licence(metadata.distribution(name))
        assert licences.is_open(told), f"{name}: {told}"


@pytest.mark.parametrize(
    "told", ["GPL-3.0-only", "AGPL-3.0", "", "Proprietary", "UNKNOWN", "GNU General Public License v3"]
)
def test_other_licences_are_told_of(told: str) -> None:
    assert not licences.is_open(told)


def test_the_page_on_safety_lists_every_package_of_the_core() -> None:
    page = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
    for name in licences.needed(()):
        assert f"| {name} |" in page


# The citation ---------------------------------------------------------------------------------------------------------


def test_the_citation_is_valid_and_says_what_the_project_says() -> None:
    yaml = pytest.importorskip("ruamel.yaml").YAML(typ="safe", pure=True)
    cited = yaml.load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert set(cited) >= {"cff-version", "message", "title", "authors"}  # what the format wants
    assert set(cited) <= {
        "cff-version",
        "message",
        "title",
        "authors",
        "type",
        "abstract",
        "version",
        "license",
        "keywords",
    }
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] == "software"
    assert cited["version"] == __version__
    assert cited["license"] == PROJECT["license"]
    assert cited["title"].startswith(PROJECT["name"])
    assert all(set(author) <= {"name", "given-names", "family-names", "orcid"} for author in cited["authors"])


def test_every_python_of_the_classifiers_is_in_the_matrix() -> None:
    matrix = re.findall(
        r'"(3\.\d+)"', re.findall(r"PYTHONS = \[(.*?)\]", Path(ROOT, "noxfile.py").read_text(encoding="utf-8"))[0]
    )
    classified = [line.rpartition(" ")[2] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)]
    assert set(classified) <= set(matrix)
    assert PROJECT["requires-python"] == f">={matrix[0]}"
