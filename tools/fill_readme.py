"""Write the output that README.md shows anew:  python tools/fill_readme.py  (tests/test_readme.py compares it)."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
LONGEST = 24
PYTHON = re.compile(r"(?ms)^```python\n(?P<code>.*?)^```$(?P<between>\n+)(?P<shown>^```text\n.*?^```$)?")
CONSOLE = re.compile(r"(?ms)^```console\n\$ python (?P<command>[^\n]*)\n.*?^```$")


def run_command(match: re.Match[str]) -> str:
    """Return the console block with the output of its command, cut to a screen."""
    words = match["command"].split()
    done = subprocess.run(  # noqa: S603 - a command of our own README
        [sys.executable, "-X", "utf8", *words], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    shown = [*lines[:LONGEST], "..."] if len(lines) > LONGEST else lines
    return "\n".join([f"```console\n$ python {match['command']}", *shown, "```"])


def main() -> None:
    """Run every block of README.md in order and put its output below it."""
    os.chdir(ROOT)
    names: dict[str, object] = {}

    def run_code(match: re.Match[str]) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(match["code"], "README.md", "exec"), names)  # noqa: S102 - our own README
        output = "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())
        shown = f"```text\n{output}```" if output or match["shown"] else ""
        return f"```python\n{match['code']}```{match['between']}{shown}"

    text = CONSOLE.sub(run_command, README.read_text(encoding="utf-8"))
    README.write_text(PYTHON.sub(run_code, text), encoding="utf-8")


if __name__ == "__main__":
    main()
