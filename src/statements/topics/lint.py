"""What is doubtful in a rule set, though it can be built: rules that can't fire, words said twice, rules without a test."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from statements.errors import RuleError
from statements.spans import Span
from statements.topics.checks import fired_in
from statements.topics.compiled import opened
from statements.topics.media_topics import SCHEME, MediaTopics
from statements.topics.patterns import Overtime, search
from statements.topics.rules import Group, Rule, Topic
from statements.topics.terms import Term, is_list, read_term

if TYPE_CHECKING:
    from statements.topics.ruleset import RuleSet

_HOSTILE = ("a", "1", " ", "a ", "A", "-", ".", '"')
_LENGTH = 4_000
_PATIENCE = 0.05


class Finding(BaseModel):
    """Something doubtful in a rule set."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    code: str
    """A stable name: unknown-list, unknown-topic, unused-list, empty-topic, dead-rule, shadowed-term, shadowed-rule,
    slow-regex, retired-code, unknown-code, no-test."""
    name: str
    """The id of the topic or rule, or the name of the list."""
    message: str
    """Where it stands, what is doubtful, and what to do."""

    def __str__(self) -> str:
        """Tell where, what, and what to do."""
        return f"{self.message} [{self.code}]"


def findings(rules: "RuleSet", media_topics: MediaTopics | None = None) -> Iterator[Finding]:
    """Yield what is doubtful, kind by kind."""
    yield from _codes(rules, media_topics) if media_topics else ()
    try:
        rules.matcher()
    except RuleError as error:
        yield Finding(code=error.code, name="", message=str(error))
        return  # the rest opens lists and runs tests
    yield from _lists(rules)
    yield from _topics(rules)
    for rule in rules.all_rules:
        if isinstance(rule, Rule):
            yield from _terms(rules, rule)
            yield from _dead(rules, rule)
            yield from _slow(rules, rule)
    yield from _shadowed_rules(rules)
    yield from _untested(rules)


def _found(rules: "RuleSet", code: str, rule: Rule | Topic, message: str) -> Finding:
    kind = "topic" if isinstance(rule, Topic) or rule.id == rule.topic else "rule"
    at = rules.places.get(f"{kind}:{rule.id}", "")
    return Finding(code=code, name=rule.id, message=f"{at}{kind} '{rule.id}': {message}")


def _codes(rules: "RuleSet", media_topics: MediaTopics) -> Iterator[Finding]:
    for topic in rules.topics:
        for code in topic.codes:
            if code.scheme == SCHEME and (problem := media_topics.problem(code.value)):
                name = "retired-code" if media_topics.get(code.value) else "unknown-code"
                yield _found(rules, name, topic, problem)


def _lists(rules: "RuleSet") -> Iterator[Finding]:
    used = {term[1:] for rule in rules.all_rules if isinstance(rule, Rule) for term in _all_terms(rule)}
    used |= {term[1:] for terms in rules.lists.values() for term in terms if is_list(term)}
    for name in rules.lists:
        if name not in used:
            yield Finding(code="unused-list", name=name, message=f"list '{name}' is used by no rule; write '@{name}'")


def _topics(rules: "RuleSet") -> Iterator[Finding]:
    """Topics that no rule gives, or that their rules can't lift to the threshold."""
    weights: dict[str, float] = {}
    for rule in rules.all_rules:
        weights[rule.topic] = weights.get(rule.topic, 0.0) + max(0.0 if rule.veto else rule.weight, 0.0)
    for topic in rules.topics:
        is_parent = any(t.id.startswith(f"{topic.id}/") for t in rules.topics)
        if topic.id not in weights and not is_parent:
            yield _found(rules, "empty-topic", topic, "no rule speaks for it; give it words, or add a [[rule]]")
        elif topic.id in weights and weights[topic.id] < rules.threshold - 1e-9:
            total = f"its rules add up to {weights[topic.id]:g}, and the threshold is {rules.threshold:g}"
            yield _found(rules, "dead-rule", topic, f"{total}, so it is never given; raise a weight")


def _dead(rules: "RuleSet", rule: Rule) -> Iterator[Finding]:
    """Rules that cancel or ignore all their own words."""
    against = _read(rules, (*rule.none, *rule.ignore))
    parts = [Group(any=p) if isinstance(p, str) else p for p in rule.all]
    if rule.any or rule.regex:
        parts.append(Group.model_construct(any=rule.any, regex=rule.regex))
    for part in parts:
        terms = _read(rules, part.any)
        if terms and not part.regex and all(any(_covers(a, t) for a in against.values()) for t in terms.values()):
            message = "'none' or 'ignore' takes away all its words, so it never fires; narrow them"
            yield _found(rules, "dead-rule", rule, message)
            return


def _terms(rules: "RuleSet", rule: Rule) -> Iterator[Finding]:
    """Terms that find nothing which another term of the same part does not find as well."""
    for terms in (rule.any, *(p.any for p in rule.all if isinstance(p, Group)), rule.none):
        seen: dict[Term, str] = {}
        read = [(text, read_term(text)) for text in opened(terms, rules.lists, f"rule '{rule.id}'")]
        stems = {(t.words, t.cased): text for text, t in read if any(t.open)}
        for text, term in read:
            other = seen.get(term) or next((s for s in _stems_over(term, stems) if s != text), None)
            seen.setdefault(term, text)
            if other:
                says = "stands there twice" if other == text else f"says nothing that '{other}' does not"
                yield _found(rules, "shadowed-term", rule, f"'{text}' {says}; take it out")


def _stems_over(term: Term, stems: Mapping[tuple[tuple[str, ...], bool], str]) -> Iterator[str]:
    """Yield the open terms that end on the beginning of the last word of a term."""
    *front, last = term.words
    for length in range(len(last), 2, -1):
        for cased in {term.cased, False}:
            words = (*front, last[:length])
            key = (words if cased else tuple(w.lower() for w in words), cased)
            if key in stems:
                yield stems[key]


def _slow(rules: "RuleSet", rule: Rule) -> Iterator[Finding]:
    """Patterns that take too long on a long run of one thing."""
    for pattern in (*rule.regex, *(x for p in rule.all if isinstance(p, Group) for x in p.regex)):
        for piece in _HOSTILE:
            text = piece * (_LENGTH // len(piece))
            try:
                any(search(pattern, text, Span(0, len(text)), limit=_PATIENCE))
            except Overtime:
                message = (
                    f"pattern {pattern!r} is slow on long runs of {piece!r}; bound its repetitions, as in {{1,40}}"
                )
                yield _found(rules, "slow-regex", rule, message)
                break


def _shadowed_rules(rules: "RuleSet") -> Iterator[Finding]:
    """Rules that are the same as another of their topic but for the name."""
    seen: dict[object, str] = {}
    for rule in rules.all_rules:
        if isinstance(rule, Rule):
            key = str(rule.model_dump(exclude={"id", "weight", "why"}))
            if key in seen:
                message = f"it asks for the same as rule '{seen[key]}', so both always fire; keep one"
                yield _found(rules, "shadowed-rule", rule, message)
            seen.setdefault(key, rule.id)


def _untested(rules: "RuleSet") -> Iterator[Finding]:
    matcher = rules.matcher()
    fired = {rule for test in rules.tests for rule in fired_in(test, matcher)}
    for rule in rules.all_rules:
        if rule.id not in fired:
            message = "fires in no test; add a [[test]] with words that it finds"
            if isinstance(rule, Rule):
                yield _found(rules, "no-test", rule, message)
            else:
                yield Finding(code="no-test", name=rule.id, message=f"function rule '{rule.id}': {message}")


def _all_terms(rule: Rule) -> Iterator[str]:
    yield from (*rule.any, *rule.none, *rule.ignore, *rule.section)
    for part in rule.all:
        yield from (part,) if isinstance(part, str) else part.any


def _read(rules: "RuleSet", terms: Sequence[str]) -> dict[str, Term]:
    return {text: read_term(text) for text in opened(terms, rules.lists, "")}


def _covers(wide: Term, narrow: Term) -> bool:
    """Tell whether `wide` is found wherever `narrow` is."""
    if len(wide.words) != len(narrow.words) or (wide.cased and not narrow.cased):
        return False
    words = narrow.words if wide.cased else tuple(w.lower() for w in narrow.words)
    pairs = zip(wide.words, wide.open, words, narrow.open, strict=True)
    return all(w == n if not is_open else n.startswith(w) for w, is_open, n, _ in pairs) and not any(
        n_open and not w_open for w_open, n_open in zip(wide.open, narrow.open, strict=True)
    )
