"""A set of topics and rules: built in, loaded, written in Python, and added to one another."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from statements.article import Article
from statements.errors import RuleError
from statements.models import TopicMatch
from statements.spans import Span
from statements.topics.checks import CheckFailure, RuleTest, run_test, tokens
from statements.topics.compiled import MOST_TERMS, Compiler, opened
from statements.topics.decide import Matcher, Place, TopicRow
from statements.topics.files import RuleFile, check_list_term, read_rule_file
from statements.topics.functions import FunctionRule
from statements.topics.lint import Finding, findings
from statements.topics.matcher import TermIndex
from statements.topics.media_topics import MediaTopics
from statements.topics.mistakes import hint, rule_error
from statements.topics.report import Reporter, RulesReport
from statements.topics.rules import Conditions, Rule, Topic, as_tuple

BUILTIN = ("international-affairs",)


class RuleSet(BaseModel):
    """Topics, the rules that give them, and the tests of these rules.

    A set is never changed: `a | b` is a new one. Threads and processes can share it.

    Example:
        >>> rules = RuleSet.of(Topic("water", any=["reservoir*", "drinking water"]))
        >>> rules.find("The reservoirs are low.")
        (<TopicMatch water 1: reservoirs>,)
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    topics: tuple[Topic, ...] = ()
    """The topics."""
    rules: tuple[Rule, ...] = ()
    """The rules that stand beside the topics."""
    functions: tuple[FunctionRule, ...] = ()
    """The rules that are functions."""
    lists: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Terms by the name of their list."""
    threshold: float = Field(default=1.0, gt=0)
    """The score from which on a topic is given."""
    id: str = "own"
    """The name of the set."""
    version: str = "0"
    """Its version."""
    tests: tuple[RuleTest, ...] = ()
    """The tests of its rules."""
    disable: tuple[str, ...] = ()
    """Topics and rules of the set to its left that it switches off."""
    places: Mapping[str, str] = Field(default_factory=dict, repr=False)
    """File and line of each topic and rule, for messages."""

    def __init__(self, **content: object) -> None:
        try:
            super().__init__(**{k: as_tuple(v) if k in _ROWS else v for k, v in content.items()})
        except ValidationError as error:
            raise rule_error(error, "rule set", list(type(self).model_fields)) from None
        for name, terms in self.lists.items():
            for term in terms:
                check_list_term(term, f"list '{name}'")
        _refuse_twice("topic", [t.id for t in self.topics])
        _refuse_twice("rule", [*(r.id for r in self.rules), *(f.id for f in self.functions)])

    @classmethod
    def of(cls, *parts: Topic | Rule | FunctionRule, threshold: float = 1.0) -> Self:
        """Make a set of topics and rules written in Python.

        Example:
            >>> RuleSet.of(Topic("a", any=["x"]), Topic("b", any=["y"])).topics[1].id
            'b'
        """
        kinds: dict[str, list[Topic | Rule | FunctionRule]] = {"topics": [], "rules": [], "functions": []}
        for part in parts:
            if not isinstance(part, (Topic, Rule, FunctionRule)):
                message = f"a rule set is made of Topic, Rule and function_rule, not {type(part).__name__}"
                raise RuleError(message, code="bad-value")
            key = "topics" if isinstance(part, Topic) else "rules" if isinstance(part, Rule) else "functions"
            kinds[key].append(part)
        return cls(**kinds, **({} if threshold == 1.0 else {"threshold": threshold}))

    @classmethod
    def builtin(cls, name: str = "international-affairs") -> "RuleSet":
        """Return a set that comes with the library.

        Example:
            >>> RuleSet.builtin("international-affairs").id
            'international-affairs'
        """
        if name not in BUILTIN:
            message = f"unknown built-in rule set '{name}'; {hint(name, BUILTIN)}"
            raise RuleError(message, code="unknown-set")
        return _builtin(name)

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a rule file (TOML, or YAML with the extra).

        Its rules may speak for topics of a built-in set, and use its lists: add the one to the other with `|`.

        Raises:
            RuleError: the file can't be read or holds a mistake; the message has file, line and key.
            MissingExtraError: it is YAML, and the package for that is not installed.
        """
        made = cls._from(read_rule_file(Path(path)))
        made._check_names([RuleSet.builtin(name) for name in BUILTIN])  # noqa: SLF001
        return made

    @classmethod
    def _from(cls, content: RuleFile) -> Self:
        head = {k: content.head[k] for k in ("id", "version", "threshold") if k in content.head}
        return cls(
            topics=content.topics,
            rules=content.rules,
            lists=content.lists,
            tests=content.tests,
            disable=content.disable,
            places=content.places,
            **head,
        )

    def __or__(self, other: "RuleSet | Topic | Rule | FunctionRule") -> "RuleSet":
        """Add `other`: its topics, rules and lists replace those of the same name; neither set is changed.

        A topic that brings words of its own replaces the topic's rules too; one that only has a label renames it.
        """
        if isinstance(other, (Topic, Rule, FunctionRule)):
            other = RuleSet.of(other)
        if not isinstance(other, RuleSet):
            return NotImplemented
        mine = _without(self, other.disable, other.places)
        new = {t.id for t in other.topics if t.has_words}
        theirs = {r.id for r in other.rules} | {f.id for f in other.functions} | new
        topics = {t.id: t for t in mine.topics}
        for topic in other.topics:
            old = topics.get(topic.id)
            topics[topic.id] = topic if topic.has_words or not old else _renamed(old, topic)
        named = [s for s in (self, other) if s.id != "own"]
        return RuleSet(
            topics=tuple(topics.values()),
            rules=(*(r for r in mine.rules if r.id not in theirs and r.topic not in new), *other.rules),
            functions=(*(f for f in mine.functions if f.id not in theirs and f.topic not in new), *other.functions),
            lists={**mine.lists, **other.lists},
            threshold=other.threshold if "threshold" in other.model_fields_set else self.threshold,
            id="+".join(dict.fromkeys(s.id for s in named)) or "own",
            version="+".join(dict.fromkeys(s.version for s in named)) or "0",
            tests=(*mine.tests, *other.tests),
            disable=self.disable,
            places={**mine.places, **other.places},
        )

    @cached_property
    def fingerprint(self) -> str:
        """A short name of what the set does: the same fingerprint, the same topics.

        A function counts by its source; what it calls in turn does not.
        """
        content = {
            "topics": [t.model_dump(mode="json") for t in sorted(self.topics, key=lambda t: t.id)],
            "rules": [r.model_dump(mode="json") for r in sorted(self.rules, key=lambda r: r.id)],
            "functions": sorted([f.id, f.topic, *f.scope, f.weight, f.veto, f.why, f.source] for f in self.functions),
            "lists": dict(self.lists),
            "threshold": self.threshold,
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:12]

    def matcher(self) -> Matcher:
        """Return the set ready to read articles; built once.

        Raises:
            RuleError: a rule speaks for a topic, or uses a list, that the set does not have.
        """
        return self._matcher

    @cached_property
    def _matcher(self) -> Matcher:
        self._check_names(())
        order = {topic.id: n for n, topic in enumerate(self.topics)}
        compiler = Compiler(self.lists, order)
        rules = self.all_rules
        itself = compiler.round(rules)
        wide = any(isinstance(rule, Rule) and rule.context and not rule.veto for rule in rules)
        around = compiler.round(rules if wide else (), around=True)
        return Matcher(
            index=TermIndex(compiler.terms),
            rules=tuple(compiler.rules),
            topics=tuple(TopicRow(t.id, t.label, t.codes) for t in self.topics),
            itself=itself,
            around=around,
            threshold=self.threshold,
        )

    @property
    def all_rules(self) -> tuple[Rule | FunctionRule, ...]:
        """All rules: those that topics make of their own words, those beside them, and the functions."""
        return (*(rule for t in self.topics if (rule := t.rule)), *self.rules, *self.functions)

    def find(self, text: str) -> tuple[TopicMatch, ...]:
        """Return the topics of a few words on their own, for trying rules out.

        Example:
            >>> RuleSet.of(Topic("rivers", any=["=Rhine"])).find("Low water on the Rhine")[0].evidence[0].text
            'Rhine'
        """
        return self.matcher().scan(text, *tokens(text)).statement(Place.of(paraphrase=[Span(0, len(text))]))

    def check(self) -> tuple[CheckFailure, ...]:
        """Run the tests that the rules carry, and return those that fail.

        In a test of your own: `assert not RuleSet.load("mine.toml").check()`.

        Example:
            >>> RuleSet.of(Topic("water", any=["drought*"])).check()
            ()
        """
        matcher = self.matcher()
        return tuple(failure for test in self.tests if (failure := run_test(test, matcher)))

    def lint(self, *, media_topics: MediaTopics | None = None) -> tuple[Finding, ...]:
        """Tell what is doubtful, though it can be built: dead or doubled rules and words, slow patterns, missing tests.

        Args:
            media_topics: IPTC's concepts, to check the codes named iptc; see `load_media_topics`.

        Example:
            >>> print(RuleSet.of(Topic("water", any=["dam*", "dams"])).lint()[0])
            topic 'water': 'dams' says nothing that 'dam*' does not; take it out [shadowed-term]
        """
        return tuple(findings(self, media_topics))

    def report(self, articles: Iterable[Article], *, samples: int = 3) -> RulesReport:
        """Tell what each rule does to articles: how often it fires, alone or with others, against a veto, and on what.

        Print it for a table. The articles may have been read with other rules.

        Example:
            >>> from statements import parse_article
            >>> articles = [parse_article("“The dam held,” said Ann Lee.")]
            >>> RuleSet.of(Topic("water", any=["dam*"])).report(articles).rules[0].samples
            ('“The [dam] held,” said Ann Lee.',)
        """
        return Reporter(self.matcher(), samples).read(articles)

    def _check_names(self, others: Iterable["RuleSet"]) -> None:
        """Refuse rules for topics, and names of lists, that neither this set nor the others have."""
        sets = [*others, self]
        lists = {name: terms for s in sets for name, terms in s.lists.items()}
        topics = {t.id for s in sets for t in s.topics}
        many = 0
        for rule in self.all_rules:
            kind = "topic" if rule.id == rule.topic and f"topic:{rule.id}" in self.places else "rule"
            at = self.places.get(f"{kind}:{rule.id}", "")
            if rule.topic not in topics:
                message = (
                    f"{at}rule '{rule.id}', key 'topic': unknown topic '{rule.topic}'; {hint(rule.topic, topics)} "
                    f"A new topic is declared with [[topic]] id = '{rule.topic}', or Topic.declare('{rule.topic}')"
                )
                raise RuleError(message, code="unknown-topic")
            if isinstance(rule, Rule):
                for key, terms in _term_lists(rule):
                    many += len(opened(terms, lists, f"{at}{kind} '{rule.id}', key '{key}'"))
                if many > MOST_TERMS:
                    message = (
                        f"{at}{kind} '{rule.id}': the set has over {MOST_TERMS} terms by now; name large lists once"
                    )
                    raise RuleError(message, code="bad-value")
        for name, terms in self.lists.items():
            opened(terms, lists, f"{self.places.get(f'list:{name}', '')}list '{name}'", (name,))

    def __hash__(self) -> int:
        """Sets of the same content are equal, and have the same hash."""
        return hash(self.fingerprint)

    def __getstate__(self) -> dict[object, object]:
        """Leave what is worked out from the rules behind: it is built again where it is needed."""
        state = super().__getstate__()
        state["__dict__"] = {k: v for k, v in state["__dict__"].items() if k in type(self).model_fields}
        return state


_ROWS = ("topics", "rules", "functions", "tests", "disable")


@lru_cache(maxsize=len(BUILTIN))
def _builtin(name: str) -> RuleSet:
    with resources.as_file(resources.files(__package__) / f"{name}.toml") as path:
        return RuleSet._from(read_rule_file(path))  # noqa: SLF001


def _refuse_twice(kind: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            message = f"two {kind}s of one set have the id '{id_}'; give one another, or add sets with | to replace"
            raise RuleError(message, code="twice")
        seen.add(id_)


def _renamed(old: Topic, new: Topic) -> Topic:
    return old.model_copy(update={"label": new.label, "codes": new.codes or old.codes})


def _term_lists(rule: Conditions) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield what may name lists, each with its key."""
    yield from (("any", rule.any), ("none", rule.none), ("ignore", rule.ignore), ("section", rule.section))
    for entry in rule.all:
        yield "all", (entry,) if isinstance(entry, str) else entry.any


def _without(rules: RuleSet, disable: tuple[str, ...], places: Mapping[str, str]) -> RuleSet:
    """Return the set without the topics (with their rules) and rules named; `path/*` means all topics below."""
    if not disable:
        return rules
    topics = {t.id for t in rules.topics}
    known = topics | {r.id for r in rules.all_rules}
    off: set[str] = set()
    for name in disable:
        below = {t for t in topics if name.endswith("/*") and t.startswith(name[:-1])}
        if name not in known and not below:
            message = f"{places.get('disable', '')}disable: there is no topic or rule '{name}'; {hint(name, known)}"
            raise RuleError(message, code="unknown-id")
        off |= below or {name}
    return rules.model_copy(
        update={
            "topics": tuple(t for t in rules.topics if t.id not in off),
            "rules": tuple(r for r in rules.rules if r.id not in off and r.topic not in off),
            "functions": tuple(f for f in rules.functions if f.id not in off and f.topic not in off),
        }
    )
