"""Rule files: TOML or YAML into topics, rules, lists and tests, with the line of each mistake."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from pydantic import ValidationError

from statements.errors import RuleError
from statements.topics.checks import RuleTest
from statements.topics.mistakes import Where, brief, hint, nowhere, rule_error
from statements.topics.rules import CONTEXT, Rule, Topic
from statements.topics.sources import read_toml, read_yaml
from statements.topics.terms import is_list, read_term

FORMAT = 1
_LARGEST = 10_000_000
_TABLES = {"topic": "[[topic]]", "rule": "[[rule]]", "test": "[[test]]"}
_TOP = ("format", "ruleset", "disable", "lists", *_TABLES)
HEAD: Mapping[str, tuple[type, ...]] = {
    "id": (str,),
    "version": (str,),
    "language": (str,),
    "license": (str,),
    "attribution": (str,),
    "description": (str,),
    "threshold": (int, float),
    "context": (list, tuple, str),
    "disable": (list, tuple, str),
}
_KINDS = {str: "a text", int: "a number", list: "a list of texts"}


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What a rule file holds, checked row by row.

    Attributes:
        head: id, version, language, license, threshold and the like.
        topics: its topics.
        rules: its rules.
        lists: its named lists of terms.
        tests: its tests.
        disable: ids of earlier sets that it switches off.
        places: file and line of each topic (`topic:ID`), rule (`rule:ID`) and list (`list:NAME`).
    """

    head: Mapping[str, str | float]
    topics: tuple[Topic, ...]
    rules: tuple[Rule, ...]
    lists: Mapping[str, tuple[str, ...]]
    tests: tuple[RuleTest, ...]
    disable: tuple[str, ...]
    places: Mapping[str, str] = field(default_factory=dict)


def read_rule_file(path: Path) -> RuleFile:
    """Read a rule file, by its ending `.toml`, `.yaml` or `.yml`.

    Raises:
        RuleError: it can't be read, or holds a mistake; the message has file, line, key, and what to write.
        MissingExtraError: it is YAML, and the package for that is not installed.
    """
    known = (".toml", ".yaml", ".yml")
    if path.suffix.lower() not in known:
        message = f"{path}: a rule file ends in {', '.join(known)}, not '{path.suffix}'"
        raise RuleError(message, code="bad-file")
    try:
        if path.stat().st_size > _LARGEST:
            message = f"{path}: larger than {_LARGEST} bytes; split it"
            raise RuleError(message, code="bad-file")
        source = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or "can't be read"
        message = f"{path}: {reason}; give the path of a rule file"
        raise RuleError(message, code="bad-file") from None
    except UnicodeDecodeError as error:
        message = f"{path}: not in UTF-8 (byte {error.start}); save it as UTF-8"
        raise RuleError(message, code="bad-file") from None
    rows = (read_toml if path.suffix.lower() == ".toml" else read_yaml)(source, path)
    return _checked(rows, Lines(source, path.name))


class Lines:
    """Finds the line of a row or key again, in the source of a rule file."""

    def __init__(self, source: str, name: str) -> None:
        self._lines = source.splitlines()
        self._name = name

    def at(self, table: str = "", number: int = 0, key: str | None = None) -> str:
        r"""Return `file:line: ` for a key of the row `number` of a table, or for the row where it lacks the key.

        Wrong where a text over several lines looks like a row of its own: then the line is one further up or down.

        Example:
            >>> Lines("[[rule]]\nid = 'a'\n\n[[rule]]\nid = 'b'\nanny = []", "x.toml").at("rule", 1, "anny")
            'x.toml:6: '
        """
        first, last = self._block(table, number)
        if key is not None:
            pattern = re.compile(rf"\s*(?:-\s+)?[\"']?{re.escape(key)}[\"']?\s*[=:.]")
            for n in range(first, last):
                if pattern.match(self._lines[n]):
                    return f"{self._name}:{n + 1}: "
        return f"{self._name}:{first + 1}: "

    def _block(self, table: str, number: int) -> tuple[int, int]:
        """Return the first line of a row, and the one behind its last."""
        rows = self._rows.get(table, [])
        if number >= len(rows):
            return 0, len(self._lines)
        first = rows[number]
        behind = bisect_right(self._heads, first)
        return first, self._heads[behind] if behind < len(self._heads) else len(self._lines)

    @cached_property
    def _rows(self) -> dict[str, list[int]]:
        """The line of each row, by table: `[[rule]]` in TOML, the dashes under `rule:` in YAML."""
        rows: dict[str, list[int]] = {}
        inside, dash = "", ""
        for n, line in enumerate(self._lines):
            if head := re.match(r"\s*\[\[?\s*(\w+)\s*\]\]?\s*(?:#|$)", line):
                rows.setdefault(head[1], []).append(n)
            elif name := re.match(r"(\w+)\s*:", line):
                inside, dash = name[1], ""
                if inside in ("ruleset", "lists"):
                    rows.setdefault(inside, []).append(n)
            elif inside and (item := re.match(r"(\s*-)\s", line)):
                dash = dash or item[1]
                if item[1] == dash:
                    rows.setdefault(inside, []).append(n)
        return rows

    @cached_property
    def _heads(self) -> list[int]:
        return sorted(n for rows in self._rows.values() for n in rows)


def _checked(rows: Mapping[str, object], lines: Lines) -> RuleFile:
    """Build everything a file holds, row by row."""
    for key in rows:
        if key not in _TOP:
            message = f"{lines.at(key=str(key))}unknown key '{brief(key)}'; {hint(str(key), _TOP)}"
            raise RuleError(message, code="unknown-key")
    if rows.get("format", FORMAT) != FORMAT:
        message = f"{lines.at(key='format')}format {rows['format']!r} is not known here; write format = {FORMAT}"
        raise RuleError(message, code="bad-value")
    head = _head(rows.get("ruleset", {}), lines)
    shared = {"context": head.pop("context")} if "context" in head else {}
    topics, rules, places = _topics_and_rules(rows, lines, shared)
    among = tuple(dict.fromkeys([*(t.id for t in topics), *(r.topic for r in rules)]))
    tests = tuple(
        _test(row, partial(lines.at, "test", n)).model_copy(update={"origin": lines.at("test", n), "among": among})
        for n, row in enumerate(_table(rows, "test", lines))
    )
    off = [*_texts(rows.get("disable", ()), "disable", lines), *_texts(head.pop("disable", ()), "disable", lines)]
    if off:
        places["disable"] = lines.at(key="disable")
    lists = _lists(rows.get("lists", {}), lines)
    places.update({f"list:{name}": lines.at("lists", 0, name) for name in lists})
    return RuleFile(
        head={k: v for k, v in head.items() if isinstance(v, (str, int, float))},
        topics=topics,
        rules=rules,
        lists=lists,
        tests=tests,
        disable=tuple(off),
        places=places,
    )


def _topics_and_rules(
    rows: Mapping[str, object], lines: Lines, shared: Mapping[str, object]
) -> tuple[tuple[Topic, ...], tuple[Rule, ...], dict[str, str]]:
    topics: list[Topic] = []
    rules: list[Rule] = []
    places: dict[str, str] = {}
    for n, row in enumerate(_table(rows, "topic", lines)):
        topic = Topic.of_row({**shared, **row}, partial(lines.at, "topic", n))
        _once(places, f"topic:{topic.id}", lines.at("topic", n, "id"))
        topics.append(topic)
    for n, row in enumerate(_table(rows, "rule", lines)):
        rule = Rule.of_row({**shared, **row}, partial(lines.at, "rule", n))
        _once(places, f"rule:{rule.id}", lines.at("rule", n, "id"))
        rules.append(rule)
    return tuple(topics), tuple(rules), places


def _once(places: dict[str, str], name: str, at: str) -> None:
    if name in places:
        kind, _, id_ = name.partition(":")
        message = f"{at}{kind} '{id_}' stands there twice (first {places[name].rstrip(': ')}); give one another id"
        raise RuleError(message, code="twice")
    places[name] = at


def _table(rows: Mapping[str, object], table: str, lines: Lines) -> Sequence[Mapping[str, object]]:
    found = rows.get(table, ())
    if not isinstance(found, (list, tuple)) or not all(isinstance(row, Mapping) for row in found):
        message = f"{lines.at(table)}'{table}' must be a list of rows; begin each with {_TABLES[table]}"
        raise RuleError(message, code="bad-value")
    for n, row in enumerate(found):
        if odd := [key for key in row if not isinstance(key, str)]:
            message = f"{lines.at(table, n)}a {table}: the key {odd[0]!r:.60} is no text; put it in quotation marks"
            raise RuleError(message, code="unknown-key")
    return found


def _head(head: object, lines: Lines) -> dict[str, object]:
    if not isinstance(head, Mapping):
        message = f"{lines.at(key='ruleset')}'ruleset' must be a table; begin it with [ruleset]"
        raise RuleError(message, code="bad-value")
    for key, value in head.items():
        at = lines.at("ruleset", 0, str(key))
        if key not in HEAD:
            message = f"{at}[ruleset]: unknown key '{brief(key)}'; {hint(str(key), HEAD)}"
            raise RuleError(message, code="unknown-key")
        if not isinstance(value, HEAD[key]) or isinstance(value, bool):
            message = f"{at}[ruleset], key '{key}': takes {_KINDS[HEAD[key][0]]}, not {value!r:.60}"
            raise RuleError(message, code="bad-value")
        if key == "context" and (
            unknown := [v for v in (value if isinstance(value, list) else [value]) if v not in CONTEXT]
        ):
            message = f"{at}[ruleset], key 'context': unknown context {unknown[0]!r}; {hint(str(unknown[0]), CONTEXT)}"
            raise RuleError(message, code="bad-value")
        if isinstance(value, (int, float)) and not 0 < value < float("inf"):
            message = f"{at}[ruleset], key 'threshold': must be above 0, not {value!r}"
            raise RuleError(message, code="bad-value")
    return dict(head)


def _lists(lists: object, lines: Lines) -> dict[str, tuple[str, ...]]:
    if not isinstance(lists, Mapping):
        message = f"{lines.at(key='lists')}'lists' must be a table; begin it with [lists]"
        raise RuleError(message, code="bad-value")
    checked: dict[str, tuple[str, ...]] = {}
    for name, terms in lists.items():
        checked[str(name)] = _texts(terms, str(name), lines, "lists")
        for term in checked[str(name)]:
            check_list_term(term, f"{lines.at('lists', 0, str(name))}list '{name}'")
        if not checked[str(name)]:
            message = f"{lines.at('lists', 0, str(name))}list '{name}' is empty; add terms"
            raise RuleError(message, code="bad-value")
    return checked


def check_list_term(term: str, what: str) -> None:
    """Read a term of a list.

    Raises:
        RuleError: it can never match.
    """
    if is_list(term):
        return
    try:
        read_term(term)
    except ValueError as error:
        message = f"{what}: {error}"
        raise RuleError(message, code="bad-value") from None


def _texts(value: object, key: str, lines: Lines, table: str = "") -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
        message = f"{lines.at(table, 0, key)}'{key}' must be a list of texts, as in {key} = [\"...\"]"
        raise RuleError(message, code="bad-value")
    return tuple(value)


def _test(row: Mapping[str, object], where: Where = nowhere) -> RuleTest:
    try:
        return RuleTest.model_validate(row)
    except ValidationError as error:
        keys = [k for k in RuleTest.model_fields if k not in ("origin", "among")]
        raise rule_error(error, "test", keys, where) from None
