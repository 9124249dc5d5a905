"""Write down what the library promises by name, or compare it with what was written down.

    python tools/public_names.py             # compare with tools/public_names.txt: 1 if something is gone or has changed
    python tools/public_names.py --write     # write it anew, after the changelog says what has changed

A line is a name with its parameters or its type. A name that is added is no break; one that goes, a parameter that goes,
moves or must now be given, is one, and stands under `### Removed` or `### Changed` of the newest version in CHANGELOG.md.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import griffe

ROOT = Path(__file__).parent.parent
KEPT = Path(__file__).with_suffix(".txt")
MODULES = ("statements", "statements.export", "statements.feeds", "statements.batch")
"""What the documentation tells people to import from."""
_Thing: TypeAlias = Any
"""Of Griffe: a class, a function, an attribute, or the alias of one."""
_BLANKS = re.compile(r"\s+")


def names() -> Iterator[str]:
    """Yield a line for each public name, and for each attribute and method of a public class, sorted by module."""
    package = griffe.load("statements", search_paths=[str(ROOT / "src")], resolve_aliases=True)
    for module in MODULES:
        inside = package if module == "statements" else package[module.removeprefix("statements.")]
        for name in sorted(map(str, inside.exports or ())):
            found = inside.members[name]
            if found.is_module:  # a function in a module of its own name
                found = package[inside.imports[name].removeprefix("statements.")]
            yield from _lines(f"{module}.{name}", found)


def _lines(path: str, thing: _Thing) -> Iterator[str]:
    if thing.is_function:
        yield f"{path}{_signature(thing)}"
    elif thing.is_class:
        bases = ", ".join(str(base).rpartition(".")[2] for base in thing.bases)
        yield f"{path}: class({bases})"
        for name, member in sorted(thing.all_members.items()):
            is_public = name == "__init__" or not name.startswith("_")
            if is_public and name != "model_config" and not _is_foreign(member):
                yield from _lines(f"{path}.{name}", member)
    elif thing.annotation is None:
        yield f"{path} = {_short(thing.value):.80}" if thing.parent.is_class else path
    else:
        yield f"{path}: {_short(thing.annotation)}"


def _is_foreign(member: _Thing) -> bool:
    return not member.canonical_path.startswith("statements.")


def _signature(function: _Thing) -> str:
    shown: list[str] = []
    kinds = [p.kind for p in function.parameters]
    for parameter in function.parameters:
        stars = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}.get(
            parameter.kind, ""
        )
        if (
            parameter.kind is griffe.ParameterKind.keyword_only
            and kinds.index(parameter.kind) == len(shown)
            and "*" not in shown
        ):
            shown.append("*")
            kinds.insert(len(shown) - 1, griffe.ParameterKind.var_positional)
        default = f" = {_short(parameter.default)}" if parameter.default is not None and not stars else ""
        typed = f": {_short(parameter.annotation)}" if parameter.annotation is not None else ""
        shown.append(f"{stars}{parameter.name}{typed}{default}")
    return f"({', '.join(shown)}) -> {_short(function.returns)}"


def _short(written: object) -> str:
    return "" if written is None else _BLANKS.sub(" ", str(written))


def breaks(before: list[str], now: list[str]) -> list[str]:
    """Return the lines that are gone, but for functions that only got a parameter with a default at their end."""
    there = set(now)
    by_name = {named(line): line for line in now}
    return [line for line in before if line not in there and not _only_grew(line, by_name.get(named(line), ""))]


def named(line: str) -> str:
    """Return the name that a line begins with.

    Example:
        >>> named("statements.where(statements: Iterable[Statement]) -> Statements")
        'statements.where'
    """
    return re.split(r"[(: ]", line, maxsplit=1)[0]


def _only_grew(before: str, now: str) -> bool:
    head, arrow, returned = before.partition(") -> ")
    if not arrow or not now.startswith(head) or not now.endswith(f") -> {returned}"):
        return False
    added = now[len(head) : -len(f") -> {returned}")]
    return all("=" in part for part in added.removeprefix(", ").split(", ") if part not in ("", "*"))


def told(changelog: str, line: str) -> bool:
    """Whether the newest part of the changelog names what has changed, under Removed or Changed."""
    newest = re.split(r"(?m)^## ", changelog)[1]
    parts = re.findall(r"(?ms)^### (?:Removed|Changed)\n(.*?)(?=^### |\Z)", newest)
    name = named(line).rpartition(".")[2]
    return any(re.search(rf"`[^`]*\b{re.escape(name)}\b[^`]*`", part) for part in parts)


def main(*arguments: str) -> int:
    """Compare, or write anew; say what the changelog has to tell."""
    now = list(names())
    before = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else []
    broken = breaks(before, now)
    untold = [line for line in broken if not told((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), line)]
    for line in untold:
        print(f"gone or changed: {line}", file=sys.stderr)
    if untold:
        print(
            "say so in CHANGELOG.md under Removed or Changed, then: python tools/public_names.py --write",
            file=sys.stderr,
        )
        return 1
    if "--write" in arguments:
        KEPT.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")
    elif now != before:
        print("names were added or changed: python tools/public_names.py --write", file=sys.stderr)
        return 1
    print(f"{len(now)} lines, {len(broken)} of them broken with notice")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
