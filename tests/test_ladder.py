"""Imports point down only. Read from the syntax trees, so that a ring of imports can't hide the message."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "statements"
STAGES = (
    "hints",
    "scan",
    "tags",
    "lines",
    "glue",
    "markup",
    "html",
    "source",
    "dates",
    "times",
    "venue",
    "dateline",
    "publication",
    "announcing",
    "debris",
    "headlines",
    "document",
    "blocks",
    "labels",
    "frame",
    "quotes",
    "cover",
    "sentences",
    "surnames",
    "names",
    "headline_names",
    "label_names",
    "mentions",
    "spelling",
    "people",
    "cues",
    "forms",
    "attribution",
    "reading",
    "said_on",
    "records",
    "repeats",
    "assembly",
    "trace",
)
"""From the lowest stage to the highest: a stage may import those before it."""
EXPORTS = (
    "offsets",
    "selection",
    "urns",
    "jsonl",
    "table",
    "csv_text",
    "arrow",
    "pandas_frame",
    "polars_frame",
    "page_places",
    "web_annotation",
    "schema_org",
    "ninjs",
    "text_fragment",
    "displacy",
    "spacy_pipe",
    "gold",
    "label_studio",
    "quote_check",
)
"""The formats, what they share first."""
LADDER = (
    "version",
    "spans",
    "errors",
    "models",
    "source_map",
    "query",
    "explain",
    "article",
    "annotation",
    "topics",
    "lexicon",
    "feeds",
    *(f"_stages.{stage}" for stage in STAGES),
    "_stages",
    "parser",
    "render.escape",
    "render.runs",
    "render.speakers",
    "render.plain",
    "render.styles",
    "render.marked",
    "render.notebook",
    "render.charts",
    "render.tally",
    "render.page",
    "render",
    *(f"export.{module}" for module in EXPORTS),
    "export",
    "batch",
    "scale",
    "evaluation",
    "",
    "cli",
    "__main__",
)
"""From the lowest rung to the highest; the empty name is the package's front, `__init__`, on which the command line stands."""
SHOWN_BY = {"models": "render.notebook", "query": "render", "article": "render"}
"""What shows a record may be loaded by it, inside the method that a notebook or a terminal calls, and nowhere else."""
PURE_RECORDS = ("models",)
"""Files that hold records and no logic, and may be long."""
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "shared"}

MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix("__init__").rstrip("."): path
    for path in sorted(SOURCE.rglob("*.py"))
}


def rung(module: str) -> str:
    """Return the rung that a module stands on: `topics.rules` stands on `topics`, but each stage on its own."""
    names = [
        name
        for name in LADDER
        if module == name or (name not in ("", "_stages", "render", "export") and module.startswith(f"{name}."))
    ]
    return max(names, key=len, default=f"{module} (which has no place in LADDER)")


def imported(module: str, tree: ast.AST) -> Iterator[str]:
    """Yield the modules of this package that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (_within(alias.name) for alias in node.names if alias.name.split(".")[0] == "statements")
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            if base is not None:
                names = [f"{base}.{alias.name}".lstrip(".") for alias in node.names]
                yield from (name if name in MODULES else base for name in names)


def _within(name: str) -> str:
    return name.removeprefix("statements").lstrip(".")


def _base(module: str, node: ast.ImportFrom) -> str | None:
    if node.level:
        inside = module.split(".") if MODULES[module].name == "__init__.py" else module.split(".")[:-1]
        parts = inside[: len(inside) - node.level + 1]
        return ".".join([*parts, *filter(None, [node.module])])
    name = node.module or ""
    return _within(name) if name.split(".")[0] == "statements" else None


def upward(module: str, tree: ast.AST) -> list[str]:
    """Return the imports that do not point down, in words."""
    mine = rung(module)
    if mine not in LADDER:
        return [f"`{mine}`"]
    found = []
    for other in dict.fromkeys(imported(module, without_showing(module, tree))):
        theirs = rung(other)
        if theirs != mine and (theirs not in LADDER or LADDER.index(theirs) > LADDER.index(mine)):
            found.append(f"`{module or 'statements'}` imports upward: `{other or 'statements'}`")
    return found


SHOWING = {"_repr_html_", "__repr__", "to_html"}


def without_showing(module: str, tree: ast.AST) -> ast.AST:
    """Return the tree without the imports by which a record has itself shown."""
    if module not in SHOWN_BY:
        return tree
    kept = ast.parse(ast.unparse(tree))
    for method in ast.walk(kept):
        if isinstance(method, ast.FunctionDef) and method.name in SHOWING:
            method.body = [line for line in method.body if not is_showing(module, line)]
    return kept


def is_showing(module: str, line: ast.stmt) -> bool:
    return isinstance(line, ast.ImportFrom) and (line.module or "").startswith(f"statements.{SHOWN_BY[module]}")


def parsed(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down_only(module: str) -> None:
    assert upward(module, parsed(module)) == []


def test_an_upward_import_would_be_found() -> None:
    assert upward("spans", ast.parse("from statements.parser import Parser")) == ["`spans` imports upward: `parser`"]
    assert upward("spans", ast.parse("from statements import parse_article")) == [
        "`spans` imports upward: `statements`"
    ]
    assert upward("_stages.scan", ast.parse("def f():\n    from statements._stages import quotes")) == [
        "`_stages.scan` imports upward: `_stages.quotes`"
    ]
    assert upward("article", ast.parse("import statements.spans\nfrom . import models")) == []


def test_only_what_shows_a_record_is_loaded_from_below() -> None:
    late = "def {}(self):\n    from statements.{} import x"
    assert upward("article", ast.parse(late.format("to_html", "render.page"))) == []
    assert upward("article", ast.parse(late.format("where", "render.page"))) != []
    assert upward("article", ast.parse(late.format("to_html", "parser"))) != []
    assert upward("article", ast.parse("from statements.render.page import page_html")) != []
    assert upward("spans", ast.parse(late.format("__repr__", "render.page"))) != []


@pytest.mark.parametrize("module", MODULES)
def test_no_error_is_caught_blindly(module: str) -> None:
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert caught not in ("everything", "Exception", "BaseException"), f"{module}, line {node.lineno}: {caught}"


@pytest.mark.parametrize("module", MODULES)
def test_no_function_is_too_long(module: str) -> None:
    for node in ast.walk(parsed(module)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{module}.{node.name} has {lines} lines"


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith("lexicon") and m not in PURE_RECORDS])
def test_no_file_of_logic_is_too_long(module: str) -> None:
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_FILE, f"{module} has {lines} lines"


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [module for module in MODULES if NAMELESS & set(module.split("."))]


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("lexicon.")])
def test_lexicon_files_hold_words_and_no_code(module: str) -> None:
    assert [node.name for node in ast.walk(parsed(module)) if isinstance(node, ast.FunctionDef)] == []


@pytest.mark.parametrize("module", MODULES)
def test_no_group_is_possessive(module: str) -> None:
    """Before Python 3.11.5 `re` keeps half of what a possessive group failed to match (gh-106052)."""
    texts = [n.value for n in ast.walk(parsed(module)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    assert not [text for text in texts if ")*+" in text or ")++" in text or ")?+" in text or "(?>" in text]


@pytest.mark.parametrize("module", MODULES)
def test_no_constant_is_set_twice(module: str) -> None:
    """The second one would quietly take the place of the first, wherever that is asked for."""
    targets = [t for node in parsed(module).body if isinstance(node, ast.Assign) for t in node.targets]
    names = Counter(t.id for t in targets if isinstance(t, ast.Name))
    assert [name for name, count in names.items() if count > 1] == []
