"""Measures very large inputs, each in a process of its own: seconds of processor time and the most memory.

    python tools/sizes.py [--megabytes 1 10] [--only NAME ...]

Prints a row for each kind of text and size. Exit code 1 tells that one took more than `--growth` times the time or
memory for each megabyte that the smallest size took, or that it failed.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from hostile import HOSTILE  # noqa: E402 - beside this folder

MEGABYTE = 1_000_000
SAID = "“The gates will stay open all night,” Water Minister Ann Lee said on Monday. Bo Park denied that they were old."


def repeated(piece: str) -> Callable[[int], str]:
    """Return what repeats a piece up to a length."""
    return lambda n: (piece * (n // len(piece) + 1))[:n]


def numbered(piece: str) -> Callable[[int], str]:
    """Return what repeats a piece with a number in it up to a length."""
    return lambda n: "".join(piece.format(k) for k in range(n // len(piece)))


def examples(n: int) -> str:
    """Return our example articles, one after the other."""
    return repeated(
        "\n\n".join(path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))) + "\n\n"
    )(n)


def page(n: int) -> str:
    """Return a page with a long story."""
    story = numbered(f"<p>Day {{}}. {SAID}</p>")(n)
    return f"<!doctype html><html><body><article><h1>Gates</h1>{story}</article></body></html>"


def deep(n: int) -> str:
    """Return elements in elements, closed again, with words in the innermost."""
    depth = n // 11
    return "<div>" * depth + SAID + "</div>" * depth


KINDS: dict[str, Callable[[int], str]] = {
    "articles": examples,
    "a paragraph on one line": repeated(SAID + " "),
    "words on one line": repeated("rain fell and "),
    "one word": repeated("a"),
    "headings": numbered("## The gates of {}\n\n"),
    "headings with a line each": numbered("THE GATES OF {}\n\nThey stay open.\n\n"),
    "turns": repeated("Question: Are they open?\n\nAnn Lee: They are. “All night,” he said.\n\n"),
    "names that differ": numbered("Minister Ann L{:07} said that it rained.\n\n"),
    "curly marks": repeated("“"),
    "straight marks": repeated('"'),
    "marks and words": repeated('"a" '),
    "nested marks": lambda n: "“‘" * (n // 4) + "’”" * (n // 4),
    "quotations never closed": repeated("“Rain fell.\n\n"),
    "bidi marks": repeated("\u202e\u2066Rain\u2069\u202c "),
    "zero-width marks": repeated("R\u200ba\u200di\ufeffn\u00ad "),
    "line ends": repeated("\n"),
    "block quotations in one another": lambda n: ">" * n,
    "items": repeated("- Rain fell, Ann Lee said.\n"),
    "page": page,
    "page of open elements": repeated("<div>"),
    "page of elements in elements": deep,
    "page of open brackets": lambda n: "<p>x</p>" + "<" * n,
    "page of references": lambda n: "<p>" + "&ldquo;" * (n // 7) + "</p>",
    "page of attributes": lambda n: "<p " + "a='b' " * (n // 6) + ">Rain fell.</p>",
    "page cut off in a comment": lambda n: "<p>Rain fell.</p><!--" + "-" * n,
    "page of scripts": repeated('<script type="application/ld+json">{"@type": "X"}</script><p>Rain.</p>'),
    "page of cells": lambda n: f"<table>{repeated('<tr><td>Rain<td>fell')(n)}</table>",
    **{
        f"hostile: {name}": build
        for name, build in HOSTILE.items()
        if name in ("apostrophes", "colons", "commas", "times")
    },
}


def measure(kind: str, size: int) -> dict[str, float]:
    """Parse one text here and now."""
    import resource  # noqa: PLC0415 - not on Windows

    from statements import Parser  # noqa: PLC0415 - only the process that measures needs it

    parser = Parser()
    parser.parse(page(2000))
    text = KINDS[kind](size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    article = parser.parse(text, markup="html" if kind.startswith("page") else "auto")
    taken = time.process_time() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "seconds": round(taken, 2),
        "MiB": round((most - before) / 1024),
        "statements": len(article.statements),
        "sections": len(article.sections),
    }


def apart(kind: str, size: int, limit: float) -> dict[str, float] | str:
    """Parse one text in a process of its own."""
    command = [sys.executable, __file__, "--one", kind, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)  # noqa: S603 - this file
    except subprocess.TimeoutExpired:
        return f"more than {limit:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    """Measure all kinds and sizes."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--megabytes", type=float, nargs="+", default=[1, 10])
    ask.add_argument("--only", nargs="+", default=list(KINDS), metavar="NAME")
    ask.add_argument("--growth", type=float, default=1.6)
    ask.add_argument("--limit", type=float, default=1800, help="seconds of the clock for one text")
    ask.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = ask.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one[0], int(asked.one[1]))))
        return 0
    bad = 0
    print("| text | MB | seconds | MiB | seconds a MB | MiB a MB | statements | sections |\n|--|--|--|--|--|--|--|--|")
    for kind in asked.only:
        first: tuple[float, float] | None = None
        for size in asked.megabytes:
            found = apart(kind, int(size * MEGABYTE), asked.limit)
            if isinstance(found, str):
                print(f"| {kind} | {size:g} | {found} |", flush=True)
                bad += 1
                break
            each = found["seconds"] / size, found["MiB"] / size
            first = first or (max(each[0], 0.05), max(each[1], 5))
            grown = each[0] > asked.growth * first[0] or each[1] > asked.growth * first[1]
            bad += grown
            cells = (
                kind,
                f"{size:g}",
                *list(found.values())[:2],
                *(f"{x:.2f}" for x in each),
                *list(found.values())[2:],
            )
            print("| " + " | ".join(map(str, cells)) + (" | grows |" if grown else " |"), flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
