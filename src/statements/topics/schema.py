"""The JSON Schema of rule files, made from the models, so that editors complete and check them.

It is shipped as `rules.schema.json` beside this file; a test holds the two together.
"""

import ast
import inspect
from collections.abc import Mapping
from importlib import resources
from itertools import pairwise

from pydantic import BaseModel

from statements.topics.checks import RuleTest
from statements.topics.files import FORMAT, HEAD
from statements.topics.rules import CONTEXT, Group, Rule, Topic

Schema = dict[str, object]

SCHEMA_FILE = "rules.schema.json"
_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_TYPES: Mapping[type, str] = {str: "string", int: "integer", float: "number", list: "array", tuple: "array"}
_WINDOW: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1},
        {"const": "sentence"},
        {"type": "object", "properties": {"words": {"type": "integer", "minimum": 1}}, "additionalProperties": False},
    ]
}
_ALL: Schema = {"type": "array", "items": {"anyOf": [_TEXT, {"$ref": "#/$defs/group"}]}}
_SPECIAL: Mapping[str, Schema] = {
    "within": _WINDOW,
    "all": _ALL,
    "codes": {"type": "object", "additionalProperties": _TEXTS},
}


def shipped_schema() -> str:
    """Return the JSON Schema of rule files as it is shipped, as text to write beside your own rule files.

    Example:
        >>> '"title": "A rule file of statements"' in shipped_schema()
        True
    """
    return (resources.files("statements.topics") / SCHEMA_FILE).read_text(encoding="utf-8")


def rule_file_schema() -> Schema:
    """Make the JSON Schema of rule files from the models.

    It is wider than the check on loading: what one term or pattern may hold is told there.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of statements",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT, "description": "The version of the file format."},
            "ruleset": {"type": "object", "additionalProperties": False, "properties": _head()},
            "disable": {
                **_TEXTS,
                "description": "Topics and rules of earlier sets to switch off; 'path/*' takes all below.",
            },
            "lists": {
                "type": "object",
                "additionalProperties": _TEXTS,
                "description": "Terms by name, used as '@name'.",
            },
            "topic": {"type": "array", "items": {"$ref": "#/$defs/topic"}},
            "rule": {"type": "array", "items": {"$ref": "#/$defs/rule"}},
            "test": {"type": "array", "items": {"$ref": "#/$defs/test"}},
        },
        "$defs": {
            "topic": _row(Topic, ("id",)),
            "rule": _row(Rule, ("id", "topic")),
            "test": _row(RuleTest, ("topics",)),
            "group": _row(Group, ()),
        },
    }


def _head() -> Schema:
    properties: Schema = {}
    for key, kinds in HEAD.items():
        names = [_TYPES[kind] for kind in kinds]
        properties[key] = _TEXTS if "array" in names else {"type": "number" if "number" in names else names[0]}
    scopes: Schema = {"enum": [scope.value for scope in CONTEXT]}
    properties["context"] = {"anyOf": [scopes, {"type": "array", "items": scopes}]}
    return properties


def _row(model: type[BaseModel], required: tuple[str, ...]) -> Schema:
    made = model.model_json_schema()
    definitions, told = made.get("$defs", {}), _docstrings(model)
    properties = {
        key: {**(_SPECIAL.get(key) or _plain(value, definitions)), "description": told[key]}
        for key, value in made["properties"].items()
        if key not in ("origin", "among")
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def _plain(value: Mapping[str, object], definitions: Mapping[str, Mapping[str, object]]) -> Schema:
    """Return the schema of one key, where one text will do for a list of one."""
    if value.get("type") == "array":
        items = value.get("items")
        one = _plain(items, definitions) if isinstance(items, Mapping) else _TEXT
        return {"anyOf": [one, {"type": "array", "items": one}]}
    if isinstance(reference := value.get("$ref"), str):
        return {"enum": definitions[reference.rpartition("/")[2]]["enum"]}
    return {k: v for k, v in value.items() if k not in ("title", "default")}


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """Read the text under each field, in the model and what it stands on."""
    told: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if cls in (BaseModel, object) or not issubclass(cls, BaseModel):
            continue
        body = ast.parse(inspect.getsource(cls)).body[0]
        rows = body.body if isinstance(body, ast.ClassDef) else []
        for field, text in pairwise(rows):
            if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
                told[ast.unparse(field.target)] = " ".join(str(text.value.value).split())
    return told
