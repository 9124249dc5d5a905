"""Sessions that need other environments than the one you work in. `nox -l` lists them; each makes its own.

nox -s tests                 # the fast tests on every Python that is here
nox -s tests -- -m ""        # other arguments for pytest
nox -s digests               # the same bytes: over Pythons, hash seeds, processes, with and without extras
nox -s wheels                # an install without a compiler, on every Python
nox -s peers                 # what is written for other tools, against them
nox -s audit                 # known holes in what we depend on (needs the network), and the licences
"""

import json
import os
from pathlib import Path

import nox

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
FAST = [
    "tests/test_cases.py", "tests/test_always_true.py", "tests/test_bad_input.py", "tests/test_topics.py", "tests/test_html.py",
    "tests/test_models.py", "tests/test_query.py", "tests/test_transcripts.py", "tests/test_export_tables.py",
    "tests/test_command_line.py", "tests/test_apart.py",
]  # fmt: skip
EXTRAS = "html,yaml,cli,progress,arrow,pandas,polars"
nox.options.sessions = ["tests", "digests", "wheels"]
nox.options.error_on_missing_interpreters = False
nox.needs_version = ">=2024.3"


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the fast tests, or what is given behind `--`."""
    session.install(
        "-e", ".", *nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "test", "test-extras")
    )
    session.run("python", "-m", "pytest", "-q", *(session.posargs or FAST), env={"PYTHONUTF8": "1"})


@nox.session(python=PYTHONS)
def digests(session: nox.Session) -> None:
    """Compare the digests of our own articles with those that the first session wrote."""
    session.install("-e", ".")
    for seed in ("0", "1", "random"):
        _compare(session, "without extras", seed)
    session.install("-e", f".[{EXTRAS}]")
    _compare(session, "with extras", "random")


def _compare(session: nox.Session, kind: str, seed: str) -> None:
    """Compare texts with every run before, and web pages with those of the same kind: an extra may choose the story."""
    env = {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    told = session.run("python", "tools/digests.py", silent=True, env=env)
    if not isinstance(told, str):
        session.error("tools/digests.py printed nothing")
    lines = [line for line in told.splitlines() if "  " in line]
    pages = [line for line in lines if line.endswith(".html")]
    kept = Path(session.cache_dir, f"digests-{os.getpid()}.json")
    known: dict[str, list[str]] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    for name, given in (("texts", [line for line in lines if line not in pages]), (f"pages {kind}", pages)):
        wanted = known.setdefault(name, given)
        if given != wanted:
            odd = sorted(set(given) ^ set(wanted))
            session.error(f"{kind}, seed {seed}: other bytes for {name}: " + "; ".join(odd[:6]))
    kept.write_text(json.dumps(known), encoding="utf-8")
    session.log(f"{kind}, seed {seed}: {len(lines)} articles the same")


@nox.session(python=PYTHONS)
def wheels(session: nox.Session) -> None:
    """Install with wheels only and a compiler that fails; say how large it is; parse."""
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", session.create_tmp(), silent=True)
    wheel = max(Path(session.create_tmp()).glob("*.whl"), key=lambda path: path.stat().st_mtime)
    session.run("python", "-m", "venv", "--clear", "--without-pip", f"{session.create_tmp()}/empty")
    python = Path(session.create_tmp(), "empty", "Scripts" if os.name == "nt" else "bin", "python")
    none = {"CC": "/bin/false", "CXX": "/bin/false"}
    session.run(
        "python", "-m", "pip", "--python", str(python), "install", "-q", "--only-binary", ":all:", str(wheel), env=none
    )
    session.run(str(python), "tools/check_dist.py", "--installed", str(wheel), external=True)
    session.run(str(python), "examples/first_look.py", external=True, silent=True)


@nox.session
def peers(session: nox.Session) -> None:
    """Run what is written for other tools against these tools; slow to install."""
    groups = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "test", "test-extras", "test-peers")
    session.install("-e", ".", *groups)
    session.run(
        "python", "-m", "pytest", "tests/test_docs.py", *sorted(map(str, Path("tests").glob("test_export_*.py")))
    )


@nox.session
def audit(session: nox.Session) -> None:
    """Look for known holes in the packages that a user gets, and list their licences."""
    session.install(f".[{EXTRAS}]", "pip-audit")
    session.run("python", "tools/licences.py", "--check")
    session.run(
        "pip-audit", "--local", "--skip-editable", "--progress-spinner", "off", success_codes=[0], external=False
    )
