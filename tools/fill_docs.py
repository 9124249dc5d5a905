"""Write the outputs that docs/ shows anew, where they have changed:  python tools/fill_docs.py  (tests/test_docs.py compares)."""

import contextlib
import doctest
import importlib.util
import io
import os
import re
import shlex
import tempfile
from pathlib import Path

from statements.cli import main as run

DOCS = Path(__file__).parent.parent / "docs"
BLOCK = re.compile(
    r"(?ms)(?P<needs>^<!-- needs [^\n]* -->\n)?"
    r"^```(?P<language>\w+)(?P<about>[^\n]*)\n(?P<code>.*?)^```$(?P<shown>\n\n```text\n.*?^```$)?"
)
COMMAND = re.compile(r"(?m)^\$ (.*)\n((?:(?!\$ ).*\n)*)")


def plain(text: str) -> str:
    """Return the text without blanks at line ends."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def kept(shown: str, got: str) -> str:
    """Return what stands there if it still holds (`...` stands for anything), else the new output."""
    return shown if doctest.OutputChecker().check_output(plain(shown), plain(got), doctest.ELLIPSIS) else plain(got)


def commanded(console: str) -> str:
    """Return a console block with the output of its commands, for those that show one."""

    def one(match: re.Match[str]) -> str:
        if not match[1].startswith("statements "):
            return match[0]
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            run(shlex.split(match[1])[1:])
        return f"$ {match[1]}\n{kept(match[2], out.getvalue()) if match[2] else ''}"

    return COMMAND.sub(one, console)


def filled(page: str) -> str:
    """Return a page with its outputs."""
    names: dict[str, object] = {}

    def block(match: re.Match[str]) -> str:
        language, about, code, shown = match["language"], match["about"], match["code"], match["shown"]
        if named := re.search(r'title="(\S+)"', about) or re.match(r"# (\S+\.(?:toml|yaml))\n", code):
            Path(named[1]).write_text(code, encoding="utf-8")
        if language == "console":
            return f"```console{about}\n{commanded(code)}```{shown or ''}"
        needed = re.findall(r"[\w.]+", (match["needs"] or "").removeprefix("<!-- needs ").removesuffix(" -->\n"))
        if language != "python" or not all(importlib.util.find_spec(name) for name in needed):
            return match[0]
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "page", "exec"), names)  # noqa: S102 - our own page
        old = shown.removeprefix("\n\n```text\n").removesuffix("```") if shown else ""
        new = kept(old, out.getvalue())
        return f"{match['needs'] or ''}```python{about}\n{code}```" + (f"\n\n```text\n{new}```" if new else "")

    return BLOCK.sub(block, page)


def main() -> None:
    """Fill every page, each in an empty folder."""
    os.environ["COLUMNS"] = "100"
    for path in sorted(DOCS.rglob("*.md")):
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            new = filled(page)
        if new != page:
            path.write_text(new, encoding="utf-8")
            print(f"wrote {path.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    main()
