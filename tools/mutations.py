"""The small changes that `mutate` makes in a stage, one at a time: each is a mutant that a test should notice.

Operators, comparisons, numbers by one, `and` for `or`, a condition or its contrary, `None` for an answer, and a member
that is missing from a tuple or a set of constants. Words, annotations and decorators stay as they are.
"""

import ast
import copy
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_SAYS_LITTLE = (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.Constant, ast.Name, ast.slice)
_DISPLAYS = (ast.Tuple, ast.List, ast.Set)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SKIPPED_FIELDS = {"annotation", "returns", "decorator_list", "type_comment", "type_params"}
_SKIPPED_KEYWORDS = {"strict", "frozen", "slots", "defer_build"}  # safeguards and speed, which change no answer


class Mutant(NamedTuple):
    """One change: where it is, as the path, the function and the words before and after tell; and how to make it.

    `node` is the number of the changed node in the order of the walk, `variant` that of its change.
    """

    path: Path
    line: int
    function: str
    change: str
    node: int
    variant: int
    inside: bool
    """Whether the change is in the body of a function, not in a constant, a class or a default."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What an explanation names it by; lines and numbers move with every edit."""
        return self.file, self.function, self.change

    @property
    def file(self) -> str:
        """The path of the module inside the package."""
        return self.path.as_posix().rpartition("/src/statements/")[2].removeprefix("src/statements/")

    def tree(self) -> ast.Module:
        """Return the module with the change made."""
        module = ast.parse(self.path.read_text(encoding="utf-8"))
        place = next(place for n, place in enumerate(_places(module)) if n == self.node)
        place.put(place.variants()[self.variant])
        return ast.fix_missing_locations(module)


class _Place(NamedTuple):
    """A node in its tree, with all that stand above it, the module first."""

    node: ast.AST
    above: tuple[ast.AST, ...]

    @property
    def parent(self) -> ast.AST:
        return self.above[-1]

    @property
    def function(self) -> str:
        named = [a.name for a in (*self.above, self.node) if isinstance(a, (*_FUNCTIONS, ast.ClassDef))]
        return ".".join(named)

    @property
    def inside_function(self) -> bool:
        for function, part in zip(self.above, (*self.above[1:], self.node), strict=True):
            if isinstance(function, _FUNCTIONS):
                return part in function.body
        return False

    def put(self, instead: ast.AST) -> None:
        """Put another node where this one is."""
        for name, value in ast.iter_fields(self.parent):
            if value is self.node:
                setattr(self.parent, name, instead)
                return
            if isinstance(value, list) and any(v is self.node for v in value):
                setattr(self.parent, name, [instead if v is self.node else v for v in value])
                return

    def variants(self) -> list[ast.AST]:
        """Return what may stand here instead."""
        node = self.node
        found: list[ast.AST] = []
        if isinstance(node, ast.Compare):
            for k, op in enumerate(node.ops):
                other = copy.deepcopy(node)
                other.ops[k] = OPERATORS[type(op)]()  # type: ignore[call-overload]
                found.append(other)
        elif isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in OPERATORS:
            other_op = copy.deepcopy(node)
            other_op.op = OPERATORS[type(node.op)]()  # type: ignore[assignment]
            found.append(other_op)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            found.append(node.operand)
        elif isinstance(node, ast.Constant):
            found += _constants(node)
        elif isinstance(node, ast.Return):
            told = node.value is not None and not isinstance(node.value, ast.Constant)
            found += [ast.Return(ast.Constant(None))] if told else []
        elif isinstance(node, _DISPLAYS) and self._holds_constants():
            for k in range(len(node.elts)):
                fewer = copy.deepcopy(node)
                del fewer.elts[k]
                found.append(fewer)
        if self._is_condition():
            found.append(ast.UnaryOp(ast.Not(), node))  # type: ignore[arg-type]
        return found

    def _is_condition(self) -> bool:
        if isinstance(self.node, ast.Compare | ast.BoolOp | ast.Constant) or not isinstance(self.node, ast.expr):
            return False
        if isinstance(self.node, ast.UnaryOp) and isinstance(self.node.op, ast.Not):
            return False
        if isinstance(self.parent, ast.comprehension):
            return any(self.node is test for test in self.parent.ifs)
        return isinstance(self.parent, ast.If | ast.IfExp | ast.While) and self.node is self.parent.test

    def _holds_constants(self) -> bool:
        """Whether this is a display of two or more members that a constant is made of or something is looked for in."""
        node, parent = self.node, self.parent
        if (
            not isinstance(node, _DISPLAYS)
            or len(node.elts) < 2
            or any(isinstance(a, ast.Subscript) for a in self.above)
        ):
            return False
        if isinstance(parent, ast.Compare):
            return isinstance(parent.ops[0], ast.In | ast.NotIn) and node in parent.comparators
        if self.inside_function:
            return False
        unpacked = isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Tuple)
        return not unpacked and isinstance(node.ctx, ast.Load) if hasattr(node, "ctx") else True

    def change(self, instead: ast.AST) -> str:
        """Return the words before and after: those of the smallest node around the change that says enough."""
        k = len(self.above)
        chain = [*self.above, self.node]
        while k > 1 and (isinstance(chain[k], _SAYS_LITTLE) or len(ast.unparse(chain[k])) < 8):
            if isinstance(chain[k - 1], ast.stmt) and not isinstance(
                chain[k - 1], ast.Assign | ast.Return | ast.AnnAssign
            ):
                break
            k -= 1
        before = ast.unparse(chain[k])
        if k == len(self.above):
            return f"{before} -> {ast.unparse(ast.fix_missing_locations(instead))}"
        self.put(instead)
        after = ast.unparse(ast.fix_missing_locations(chain[k]))
        _Place(instead, self.above).put(self.node)
        return f"{before} -> {after}"


def _constants(node: ast.Constant) -> list[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        return [ast.Constant(not value)]
    if isinstance(value, int):
        return [ast.Constant(value + 1), ast.Constant(value - 1)]
    if isinstance(value, float):
        return [ast.Constant(value + 0.1), ast.Constant(value - 0.1)]
    return []


def _places(module: ast.Module) -> Iterator[_Place]:
    """Yield every node that may change, with what stands above it, in the order of the file."""

    def below(node: ast.AST, above: tuple[ast.AST, ...]) -> Iterator[_Place]:
        for name, value in ast.iter_fields(node):
            if name in _SKIPPED_FIELDS:
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not _is_left(child):
                    yield _Place(child, (*above, node))
                    yield from below(child, (*above, node))

    yield from below(module, ())


def _is_left(node: ast.AST) -> bool:
    """Whether nothing in this node is changed."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        return True
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.keyword):
        return node.arg in _SKIPPED_KEYWORDS
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def mutants_of(path: Path) -> list[Mutant]:
    """Return every mutant of a module, in the order of the file."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for n, place in enumerate(_places(module)):
        for v, instead in enumerate(place.variants()):
            line = getattr(place.node, "lineno", 0)
            found.append(Mutant(path, line, place.function, place.change(instead), n, v, place.inside_function))
    return found


def mutants_in(paths: Iterable[Path]) -> list[Mutant]:
    """Return every mutant of some modules or folders of modules."""
    files = [f for path in paths for f in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    return [mutant for file in files for mutant in mutants_of(file)]
