"""Rules made ready for matching: terms numbered, lists opened, each term filed under the rules that wait for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from statements.errors import RuleError
from statements.models import Layout, Scope
from statements.topics.functions import FunctionRule
from statements.topics.mistakes import hint
from statements.topics.rules import CONTEXT, Group, Rule
from statements.topics.terms import Term, is_list, read_term

SCOPES = tuple(Scope)
NONE_PART = -1
IGNORE_PART = -2
MOST_TERMS = 1_000_000
"""How many terms a rule, and a set, may hold with its lists opened."""
_DEEPEST = 50
Postings = tuple[tuple[int, int], ...]
"""Which rule waits for a term, and as which of its parts."""


class Round(NamedTuple):
    """What is asked at once: of a statement itself, or of what stands around it."""

    postings: tuple[tuple[Postings, ...], ...]
    """For each scope, for each term: the rules that wait for it there; empty for a scope that no rule looks at."""
    restless: tuple[int, ...]
    """The numbers of the rules that have to be looked at even where no term of theirs occurs."""
    scopes: tuple[int, ...]
    """The numbers of the scopes in which any rule looks."""
    picky: bool
    """Whether it matters whose words they are."""


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule, ready to be judged.

    Attributes:
        id: its id.
        topic: the number of its topic in the set.
        weight: what it adds.
        why: the reason in words.
        veto: whether it takes the topic away.
        scopes: the numbers of its scopes.
        parts: how many parts have to be there.
        patterns: for each part, its regular expressions.
        within: the window, or "sentence".
        min_count: how many hits it takes.
        speaker: terms, one of which the speaker's name must hold.
        section: the same for the heading.
        layout: the layouts that it is meant for.
        function: the function rule, where it is one.
        simple: whether one hit is all it takes, if nothing speaks against it.
        picky: whether it is meant for some speakers, sections or layouts only.
        anchored: whether it needs a term, so that without one it need not be looked at.
    """

    id: str
    topic: int
    weight: float
    why: str
    veto: bool
    scopes: tuple[int, ...]
    parts: int = 1
    patterns: tuple[tuple[str, ...], ...] = ()
    within: int | str | None = None
    min_count: int = 1
    speaker: tuple[Term, ...] = ()
    section: tuple[Term, ...] = ()
    layout: tuple[Layout, ...] = ()
    function: FunctionRule | None = None
    simple: bool = False
    picky: bool = False
    anchored: bool = True


class Compiler:
    """Numbers the terms of a set of rules, and files them.

    Raises:
        RuleError: a list is unknown, holds itself, or opens to more than can be held.
    """

    def __init__(self, lists: Mapping[str, Sequence[str]], topics: Mapping[str, int]) -> None:
        self.terms: list[Term] = []
        self.rules: list[CompiledRule] = []
        self._lists = lists
        self._topics = topics
        self._numbers: dict[Term, int] = {}
        self._filed: list[dict[int, list[tuple[int, int]]]] = []

    def round(self, rules: Iterable[Rule | FunctionRule], *, around: bool = False) -> Round:
        """Take rules in that are asked at once: where their scope says, or `around` it, where their context says."""
        first = len(self.rules)
        self._filed = [{} for _ in SCOPES]
        for rule in rules:
            if scope := _context(rule) if around else rule.scope:
                self._add(rule, tuple(i for i, one in enumerate(SCOPES) if one in scope))
        numbers, made = range(len(self.terms)), self.rules[first:]
        return Round(
            postings=tuple(
                tuple(tuple(dict.fromkeys(filed.get(n, ()))) for n in numbers) if filed else () for filed in self._filed
            ),
            restless=tuple(n for n, rule in enumerate(made, first) if not rule.anchored),
            scopes=tuple(sorted({scope for rule in made for scope in rule.scopes})),
            picky=any(rule.picky or rule.function for rule in made),
        )

    def _add(self, rule: Rule | FunctionRule, scopes: tuple[int, ...]) -> None:
        topic = self._topics[rule.topic]
        if isinstance(rule, FunctionRule):
            made = CompiledRule(rule.id, topic, rule.weight, rule.why, rule.veto, scopes, function=rule, anchored=False)
            self.rules.append(made)
            return
        parts = [Group(any=p) if isinstance(p, str) else p for p in rule.all]
        if rule.any or rule.regex:
            parts.insert(0, Group.model_construct(any=rule.any, regex=rule.regex))
        picky = bool(rule.speaker or rule.section or rule.layout)
        for number, group in enumerate(parts):
            self._file(group.any, number, scopes, rule.id)
        self._file(rule.none, NONE_PART, scopes, rule.id)
        self._file(rule.ignore, IGNORE_PART, scopes, rule.id)
        made = CompiledRule(
            id=rule.id,
            topic=topic,
            weight=rule.weight,
            why=rule.why,
            veto=rule.veto,
            scopes=scopes,
            parts=len(parts),
            patterns=tuple(group.regex for group in parts) if any(group.regex for group in parts) else (),
            within=rule.within,
            min_count=rule.min_count,
            speaker=tuple(map(read_term, rule.speaker)),
            section=tuple(self._read(rule.section, rule.id)),
            layout=rule.layout,
            simple=len(parts) == 1 and not parts[0].regex and rule.min_count == 1 and not picky,
            picky=picky,
            anchored=any(not group.regex for group in parts),
        )
        self.rules.append(made)

    def _file(self, terms: Iterable[str], part: int, scopes: tuple[int, ...], rule: str) -> None:
        number = len(self.rules)
        for term in self._read(terms, rule):
            at = self._numbers.setdefault(term, len(self.terms))
            if at == len(self.terms):
                self.terms.append(term)
            for scope in scopes:
                self._filed[scope].setdefault(at, []).append((number, part))

    def _read(self, terms: Iterable[str], rule: str) -> list[Term]:
        return [read_term(text) for text in opened(terms, self._lists, f"rule '{rule}'")]


def _context(rule: Rule | FunctionRule) -> Sequence[Scope]:
    """Return where a rule looks around a statement; a veto on what is said looks wherever other rules do."""
    if rule.veto and {Scope.QUOTATION, Scope.PARAPHRASE} & set(rule.scope):
        return CONTEXT
    return rule.context if isinstance(rule, Rule) and not rule.veto else ()


def opened(
    terms: Iterable[str], lists: Mapping[str, Sequence[str]], what: str, above: tuple[str, ...] = ()
) -> list[str]:
    """Return the terms with each `@list` replaced by what it holds; a list may name other lists.

    Raises:
        RuleError: a list is unknown, holds itself, or opens to more than can be held.

    Example:
        >>> opened(["embargo", "@w"], {"w": ["sanction*"]}, "rule 'r'")
        ['embargo', 'sanction*']
    """
    found: list[str] = []
    for term in terms:
        if not is_list(term):
            found.append(term)
            continue
        name = term[1:]
        if name not in lists:
            message = f"{what}: unknown list '@{name}'; {hint(name, lists)}"
            raise RuleError(message, code="unknown-list")
        if len(above) >= _DEEPEST:
            message = f"{what}: lists name one another more than {_DEEPEST} deep; write the terms out"
            raise RuleError(message, code="bad-value")
        if name in above:
            message = f"{what}: the list '@{name}' holds itself; take it out"
            raise RuleError(message, code="list-in-itself")
        found.extend(opened(lists[name], lists, what, (*above, name)))
        if len(found) > MOST_TERMS:
            message = f"{what}: its lists hold more than {MOST_TERMS} terms; let them not name one another so often"
            raise RuleError(message, code="bad-value")
    return found
