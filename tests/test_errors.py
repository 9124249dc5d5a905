"""Every error that we raise is one of the catalogue, and its message says what to do."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from statements import InputError, MissingExtraError, NoticeCode, RuleError, StatementsError, WorkerError
from statements.errors import CODES

SOURCE = ROOT / "src" / "statements"
NAMES = {error.__name__: error for error in CODES} | {"cls": MissingExtraError}
NOT_OURS = {
    "ValueError": "a check of a field, which the record that holds it turns into a RuleError",
    "AttributeError": "what Python itself raises: a frozen parser, a name that a module lacks",
    "Overtime": "caught by the stage, which notes it in the article",
    "Exit": "how the command line ends",
    "EOFError": "how a worker's pipe ends",
    "_DiedError": "a worker is gone, which becomes a Crash",
    "AssertionError": "a mistake of ours",
}
"""Other exceptions that the source raises, and where they end."""
SAYS_WHAT_TO_DO = re.compile(r": |; |\. | takes | are read| ends in | is made of | must be | holds keys ")


def parsed() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def words_of(node: ast.expr | None, names: dict[str, list[ast.expr]]) -> list[str]:
    """Return the text that a message is built of, `{}` for what is filled in; several for a name given twice."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return ["".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in values)]
        case ast.Name(id=name):
            return [text for value in names.get(name, []) for text in words_of(value, {})]
    return []


def errors_made() -> Iterator[tuple[str, ast.Call, dict[str, list[ast.expr]]]]:
    """Yield where an error is made, the call, and what was given to the names of the function around it."""
    for path, tree in parsed():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                names: dict[str, list[ast.expr]] = {}
                for node in ast.walk(function):
                    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                        names.setdefault(node.targets[0].id, []).append(node.value)
                for node in ast.walk(function):
                    if (
                        isinstance(node, ast.Call)
                        and any(word.arg == "code" for word in node.keywords)
                        and ast.unparse(node.func) in NAMES
                    ):
                        yield f"{path.relative_to(SOURCE)}:{node.lineno}", node, names


MADE = list(errors_made())


def code_of(call: ast.Call) -> str:
    return next(
        str(word.value.value) for word in call.keywords if word.arg == "code" and isinstance(word.value, ast.Constant)
    )


def test_every_error_carries_a_code_of_its_class() -> None:
    assert len(MADE) > 90
    used = {error: {code_of(call) for _, call, _ in MADE if NAMES[ast.unparse(call.func)] is error} for error in CODES}
    assert used == {error: set(codes) for error, codes in CODES.items()}


def test_no_code_is_borne_by_two_classes() -> None:
    codes = [code for of_class in CODES.values() for code in of_class]
    assert len(codes) == len(set(codes))
    assert not set(codes) & {"", *(c for c in codes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", c))}


def test_the_catalogue_has_every_class_of_error() -> None:
    assert (
        set(CODES) == {InputError, RuleError, MissingExtraError, WorkerError} == set(StatementsError.__subclasses__())
    )


def test_nothing_else_is_raised_but_what_ends_inside() -> None:
    raised = {
        ast.unparse(node.exc.func if isinstance(node.exc, ast.Call) else node.exc).rpartition(".")[2]
        for _, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and node.exc is not None
    }
    made_by_functions = {"of", "rule_error", "unwritable", "_stopped", "_no_field", "_too_deep", "error"}
    assert raised - set(NAMES) - made_by_functions == set(NOT_OURS)


@pytest.mark.parametrize(("place", "call", "names"), MADE, ids=[place for place, _, _ in MADE])
def test_a_message_tells_what_to_do(place: str, call: ast.Call, names: dict[str, list[ast.expr]]) -> None:
    """What was given is filled in or named; what is wanted stands behind a colon, a semicolon or `takes`."""
    for message in words_of(call.args[0] if call.args else None, names):
        if not message.replace("{}", "").strip(": "):
            continue  # hands on the words of another error, with its place
        assert SAYS_WHAT_TO_DO.search(message.removeprefix("{}: ")), f"{place}: {message}"
        assert not re.search(r"[^.][.!]$", message), message
        assert message[:1].islower() or message[:1] in "{-'" or message.startswith("Topic"), message


@pytest.mark.parametrize("error", CODES, ids=lambda e: e.__name__)
def test_an_error_keeps_its_code_between_processes(error: type[StatementsError]) -> None:
    for code in CODES[error]:
        back = pickle.loads(pickle.dumps(error("what: do this", code=code)))  # noqa: S301 - our own bytes
        assert (type(back), str(back), back.code) == (error, "what: do this", code)


def test_every_code_of_a_notice_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path, _ in parsed())
    assert [code for code in NoticeCode if f"code=NoticeCode.{code.name}" not in source] == []
