"""Write the output that the pages of docs/ show anew:  python tools/fill_docs.py PAGE…  (tests/test_docs.py compares)."""

import contextlib
import importlib.util
import io
import re
import sys
import tempfile
from pathlib import Path

PYTHON = re.compile(
    r"(?ms)(?P<needs>^<!-- needs [^\n]* -->\n)?^```python\n(?P<code>.*?)^```$(?P<shown>\n\n^```text\n.*?^```$)?"
    r"|^```(?:toml|yaml)\n# (?P<file>\S+)\n.*?^```$"
)


def filled(page: str) -> str:
    """Return the page with the output of its Python, run in order in an empty folder."""
    names: dict[str, object] = {}

    def run(match: re.Match[str]) -> str:
        if match["file"]:
            Path(match["file"]).write_text(match[0].split("\n", 1)[1].removesuffix("```"), encoding="utf-8")
            return match[0]
        needed = re.findall(r"[\w.]+", (match["needs"] or "").removeprefix("<!-- needs ").removesuffix(" -->\n"))
        if not all(importlib.util.find_spec(name) for name in needed):
            return match[0]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(match["code"], "page", "exec"), names)  # noqa: S102 - our own page
        output = "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())
        shown = f"\n\n```text\n{output}```" if output else ""
        return f"{match['needs'] or ''}```python\n{match['code']}```{shown}"

    return PYTHON.sub(run, page)


def main(paths: list[str]) -> None:
    """Fill each page."""
    for path in [Path(path).resolve() for path in paths]:
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            new = filled(page)
        path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
