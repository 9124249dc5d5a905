"""What a type checker sees of rules, exports, pages and measures. mypy checks this file with all the others; it is never run."""

from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

from statements import (
    Article,
    Code,
    EvaluationReport,
    EvaluationRow,
    Evidence,
    Lexicon,
    Miss,
    Parser,
    Person,
    Rule,
    RuleSet,
    Score,
    Span,
    Topic,
    TopicMatch,
    evaluate,
    function_rule,
    parse_article,
    report,
)
from statements.batch import parse_files
from statements.export import from_jsonl, text_fragment, to_csv, to_jsonl, to_rows, to_schema_org
from statements.lexicon import english_lexicon
from statements.topics.functions import FunctionRule, RuleContext

rules = RuleSet.of(Topic("water", any=["dam*"], codes={"mine": "7"}), Rule("r", topic="water", regex=r"dam \d"))
assert_type(rules, RuleSet)
assert_type(RuleSet.builtin() | rules | Topic("tide", any=["tide*"]), RuleSet)
assert_type(RuleSet.load(Path("rules.toml")), RuleSet)
assert_type(rules.find("the dam"), tuple[TopicMatch, ...])


@function_rule(topic="water")
def flood(context: RuleContext) -> Iterator[Span]:
    """Yield what speaks of floods."""
    assert_type(context.text, str)
    yield from context.find("flood")


assert_type(flood, FunctionRule)
assert_type(RuleSet.of(flood), RuleSet)
lexicon = english_lexicon().extended(cues={"harrumph": "harrumphs harrumphed"})
assert_type(lexicon, Lexicon)
parser = Parser(rules=rules, people=[Person(name="Ann Lee", aliases=("A. Lee",), ref="Q1")], lexicon=lexicon)
article = parser.parse("“The dam held,” said Ann Lee.")
assert_type(parser.explain(article, article.statements[0]), str)
for topic in article.statements[0].topics:
    assert_type(topic.evidence, tuple[Evidence, ...])
    assert_type(topic.codes, tuple[Code, ...])
    assert_type(topic.score, float)

assert_type(report([article], "page.html"), Path)
assert_type(to_csv([article]), str)
assert_type(to_jsonl([article]), str)
assert_type(from_jsonl(""), tuple[Article, ...])
assert_type(to_rows(article), list[dict[str, object]])
assert_type(to_schema_org(article), dict[str, object])
assert_type(text_fragment(article, article.statements[0], url="https://news.example"), str)
measured = evaluate("gold.jsonl", [article])
assert_type(measured, EvaluationReport)
assert_type(measured.row("quoted"), EvaluationRow)
assert_type(measured.row("quoted").end_to_end, Score)
assert_type(measured.row("quoted").end_to_end.f1, float)
assert_type(measured.misses, tuple[Miss, ...])
assert_type(parse_files("in.jsonl", "out").failed, int)

# What a checker must refuse: an `ignore` that is not needed is an error itself.
Topic("water", anny=["dam*"])  # type: ignore[call-arg]
RuleSet.of("water")  # type: ignore[arg-type]
parse_article("Rain fell.", rules=Topic("water", any=["dam*"]))  # type: ignore[arg-type]
to_csv("Rain fell.")  # type: ignore[arg-type]
