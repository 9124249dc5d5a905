"""Measure anew, and write our row of the table in docs/compared.md:  python tools/fill_compared.py GOLD.jsonl."""

import contextlib
import io
import json
import re
import sys
import time
from pathlib import Path

from statements import Parser
from statements.cli import main as run

PAGE = Path(__file__).parent.parent / "docs" / "compared.md"
ROW = re.compile(r"(?m)^\| \*\*statements\*\* \|.*$")


def rates(gold: Path) -> list[str]:
    """Return the figures of the row's columns, but for the speed."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(["evaluate", str(gold), "--json"])
    if code:
        sys.exit(code)
    rows = {row["name"]: row for row in json.loads(out.getvalue())["rows"]}
    quoted = rows["quoted"]
    shares = (
        quoted["end_to_end"]["f1"],
        quoted["speaker"],
        quoted["matched"]["f1"],
        rows["direct"]["end_to_end"]["f1"],
        rows["all"]["end_to_end"]["f1"],
    )
    return [f"{100 * share:.1f}" for share in shares]


def speed(gold: Path) -> str:
    """Return how many articles are read a second, in one process."""
    texts = [json.loads(line)["text"] for line in gold.read_text(encoding="utf-8").splitlines()]
    parser = Parser()
    parser.parse(texts[0])
    start = time.perf_counter()
    for text in texts:
        parser.parse(text)
    return f"{len(texts) / (time.perf_counter() - start):,.0f}"


def main(gold: Path) -> None:
    """Write the row."""
    cells = " | ".join(f"**{cell}**" for cell in (*rates(gold), speed(gold)))
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(ROW.sub(f"| **statements** | {cells} |", page), encoding="utf-8")
    print(cells)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
