"""The source of a rule file into plain rows, and nothing in it that could fill the memory or never end."""

import importlib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from statements.errors import MissingExtraError, RuleError

_YAML = "ruamel.yaml"
_DEEPEST = 16
"""How many tables and lists may stand in one another; a rule with everything has 5."""
_WIDEST = 64
_TOKEN = re.compile(
    r"""
    \"{3} (?: [^\\] | \\. )*? (?: \"{3} | \Z )
    | \'{3} .*? (?: \'{3} | \Z )
    | (?P<key> " (?: [^"\\\n] | \\. )* "? | ' [^'\n]* '? | [\w-]+ )
    | [ \t]+ | \#[^\n]* | .
    """,
    re.DOTALL | re.VERBOSE,
)
_ODD_VALUE = (ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What a reader of YAML may raise for a value that its tag does not fit, as in `!!bool "maybe"`."""


def read_toml(source: str, path: Path) -> Mapping[str, object]:
    """Read TOML.

    Raises:
        RuleError: it is none, or too deep.
    """
    lines = source.splitlines()
    if any(line.count(".") > _DEEPEST for line in lines) and (line := _long_key(source)):
        raise _too_deep(path, line)  # tomllib takes memory by the square of the dots
    try:
        rows = tomllib.loads(source)
    except RecursionError:
        raise _too_deep(path) from None
    except ValueError as error:  # TOMLDecodeError, or a number that is too long
        words = str(error)
        number = re.search(r"line (\d+)", words)
        at = f"{path.name}:{number[1] if number else len(lines)}: "
        message = f"{at}not TOML: {words}; texts stand in quotation marks, lists in [ ]"
        raise RuleError(message, code="bad-file") from None
    _weigh(rows, source, path)
    return rows


def _long_key(source: str) -> int:
    """Return the line of a key with too many dots in it, 0 where there is none."""
    dots = 0
    for token in _TOKEN.finditer(source):
        if token[0] == ".":
            dots += 1
            if dots > _DEEPEST:
                return source.count("\n", 0, token.start()) + 1
        elif not token["key"] and token[0].strip(" \t"):
            dots = 0
    return 0


def read_yaml(source: str, path: Path) -> Mapping[str, object]:
    """Read YAML, plain values only: a tag can't make an object.

    Raises:
        RuleError: it is none, too deep, or repeats itself by aliases without end.
        MissingExtraError: the package for it is not installed.
    """
    try:
        yaml = importlib.import_module(_YAML)
    except ModuleNotFoundError:
        raise MissingExtraError.of(extra="yaml", package=_YAML) from None
    try:
        rows: object = yaml.YAML(typ="safe", pure=True).load(source)
    except RecursionError:
        raise _too_deep(path) from None
    except (yaml.error.YAMLError, yaml.error.YAMLWarning) as error:  # the latter where warnings are errors
        mark = getattr(error, "problem_mark", None)
        at = f"{path.name}:{mark.line + 1}: " if mark else f"{path.name}: "
        problem = getattr(error, "problem", None) or "it can't be read"
        message = f"{at}not YAML: {problem}; indent by blanks, and put texts with ': ' in quotation marks"
        raise RuleError(message, code="bad-file") from None
    except _ODD_VALUE as error:
        message = f"{path.name}: not YAML: a value does not fit its kind ({error}); put texts in quotation marks"
        raise RuleError(message, code="bad-file") from None
    _weigh(rows, source, path)
    if not isinstance(rows, Mapping):
        message = f"{path.name}: a rule file holds keys and tables, not {type(rows).__name__}; begin with format: 1"
        raise RuleError(message, code="bad-file")
    return rows


def _weigh(rows: object, source: str, path: Path) -> None:
    """Refuse values in values without end, and aliases that make more values than the source has characters."""
    left = len(source) + 1
    level: list[object] = [rows]
    for _ in range(_DEEPEST):
        below: list[object] = []
        for value in level:
            if isinstance(value, int) and value.bit_length() > _WIDEST:
                message = f"{path.name}: a number has more than {_WIDEST} bits; write a smaller one"
                raise RuleError(message, code="bad-file")
            inside = [*value, *value.values()] if isinstance(value, Mapping) else value
            if isinstance(inside, (list, tuple, set)):
                below += inside
            if len(below) > left:
                message = f"{path.name}: its aliases (*) stand for more than can be held; write the values out"
                raise RuleError(message, code="bad-file")
        left -= len(below)
        level = below
    if level:
        raise _too_deep(path)


def _too_deep(path: Path, line: int = 0) -> RuleError:
    at = f"{path.name}:{line}: " if line else f"{path.name}: "
    words = f"tables or lists stand in one another more than {_DEEPEST} deep; a rule needs 5 at most, so unfold them"
    return RuleError(at + words, code="bad-file")
