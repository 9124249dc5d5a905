"""Around the rule engine: looking around a statement, lint, report, IPTC's file, the schema. All texts are made up."""

import json
import tomllib
from pathlib import Path

import pytest

from statements import Article, InputError, Parser, Rule, RuleError, RuleSet, Topic, load_media_topics, parse_article
from statements.models import Scope
from statements.spans import Span
from statements.topics import function_rule
from statements.topics.decide import Place
from statements.topics.schema import rule_file_schema, shipped_schema

HERE = Path(__file__).parent
HARBOUR = HERE / "rules" / "harbour.toml"
STORY = "Ferry fares rise\n\n“Nobody asked us,” said Ann Lee.\n\n“The dam held,” said Bo Park.\n"


def told(article: Article) -> list[list[str]]:
    return [[t.id for t in s.topics] for s in article.statements if s.part == "body"]


def codes(rules: RuleSet, **options: object) -> dict[str, str]:
    """Return what lint finds: the message by its code."""
    return {finding.code: str(finding) for finding in rules.lint(**options)}  # type: ignore[arg-type]


# ---------------------------------------------------------------------------------------------- context


def test_a_statement_without_a_topic_takes_that_of_the_headline_if_a_rule_looks_there() -> None:
    ferries = Topic("ferries", any=["ferr*"], context="headline")
    rules = RuleSet.of(ferries, Topic("water", any=["dam"]))
    article = parse_article(STORY, rules=rules)
    assert told(article) == [["ferries"], ["water"]]
    (evidence,) = article.where(topic="ferries", part="body")[0].topics[0].evidence
    assert (evidence.scope, evidence.text, evidence.span.start) == (Scope.HEADLINE, "Ferry", 0)
    assert told(parse_article(STORY, rules=RuleSet.of(Topic("ferries", any=["ferr*"])))) == [[], []]


def test_or_that_of_its_paragraph_which_comes_first() -> None:
    rules = RuleSet.of(
        Topic("ferries", any=["ferr*"], context=["headline", "paragraph"]),
        Topic("council", any=["council"], context="paragraph"),
    )
    text = (
        "Ferry fares rise\n\n“Nobody asked us,” said Ann Lee, who sits on the council.\n\nBo Park said it was late.\n"
    )
    assert told(parse_article(text, rules=rules)) == [["council"], ["ferries"]]


def test_the_headline_of_a_digest_names_many_things_and_gives_none() -> None:
    rules = RuleSet.of(Topic("ferries", any=["ferr*"], context="headline"))
    p = rules.matcher().scan("ferry", ["ferry"], ["ferry"], [0, 5])
    assert p.statement(Place.of(headline=Span(0, 5), layout="story"))
    assert p.statement(Place.of(headline=Span(0, 5), layout="digest")) == ()


def test_a_veto_holds_around_a_statement_too() -> None:
    ferries = RuleSet.of(Topic("ferries", any=["ferr*"], context="headline"))
    assert told(parse_article(STORY, rules=ferries | Rule("no", topic="ferries", any=["asked"], veto=True)))[0] == []
    assert told(parse_article(STORY, rules=ferries | Rule("no", topic="ferries", any=["fares"], veto=True)))[0] == []
    elsewhere = Rule("no", topic="ferries", any=["fares"], veto=True, scope="heading")
    assert told(parse_article(STORY, rules=ferries | elsewhere))[0] == ["ferries"]


def test_conditions_hold_around_a_statement_too() -> None:
    rules = RuleSet.of(Topic("ferries", any=["ferr*"], speaker="Park", context="headline"))
    assert told(parse_article(STORY, rules=rules)) == [[], ["ferries"]]


def test_a_file_may_set_the_context_of_all_its_rules(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[ruleset]\ncontext = "headline"\n[[topic]]\nid = "ferries"\nany = ["ferr*"]\n'
        '[[topic]]\nid = "fares"\nany = ["fares"]\ncontext = []\n'
        '[[test]]\nheadline = "The ferry and its fares"\nquotation = "We were late."\ntopics = ["ferries"]\n',
        encoding="utf-8",
    )
    rules = RuleSet.load(path)
    assert told(parse_article(STORY, rules=rules)) == [["ferries"], ["ferries"]]
    assert rules.check() == ()


# ---------------------------------------------------------------------------------------------- explain


def test_explain_tells_of_a_rule_that_fired_without_reaching_the_threshold() -> None:
    parser = Parser(rules=RuleSet.of(Topic("water", any=["dam"], weight=0.5)))
    article = parser.parse(STORY)
    lines = parser.explain(article, article.where(speaker="Park")[0])
    assert "water for water: fired with +0.5" in lines
    assert "found 'dam'" in lines


def test_explain_tells_what_a_rule_on_paragraphs_found() -> None:
    parser = Parser(rules=RuleSet.of(Topic("t", all=["park", "moon"], scope="paragraph")))
    article = parser.parse(STORY)
    assert "t for t: a part is missing; found 'Park'" in parser.explain(article, article.where(speaker="Park")[0])


# ---------------------------------------------------------------------------------------------- lint


def test_a_sound_set_has_nothing_to_tell() -> None:
    assert RuleSet.builtin().lint() == ()


@pytest.mark.parametrize(
    ("rules", "code", "part"),
    [
        (RuleSet.of(Topic("t", any=["@boats"])), "unknown-list", "unknown list '@boats'"),
        (RuleSet.of(Rule("r", topic="t", any=["x"])), "unknown-topic", "unknown topic 't'"),
        (RuleSet(lists={"boats": ("ferry",)}), "unused-list", "list 'boats' is used by no rule"),
        (RuleSet.of(Topic.declare("sea")), "empty-topic", "topic 'sea': no rule speaks for it"),
        (RuleSet.of(Topic("t", any=["x"], weight=0.4)), "dead-rule", "add up to 0.4, and the threshold is 1"),
        (RuleSet.of(Topic("t", any=["ferries"], none=["ferr*"])), "dead-rule", "'none' or 'ignore' takes away"),
        (
            RuleSet.of(Topic("t", any=["ferr*", "ferries"])),
            "shadowed-term",
            "'ferries' says nothing that 'ferr*' does not",
        ),
        (RuleSet.of(Topic("t", any=["toy ferr*", "toy ferries"])), "shadowed-term", "'toy ferries' says nothing"),
        (RuleSet.of(Topic("t", any=["ferry", "Ferry"])), "shadowed-term", "'Ferry' says nothing that 'ferry' does not"),
        (
            RuleSet.of(
                Topic("t", any=["x"]), Rule("a", topic="t", any=["y"]), Rule("b", topic="t", any=["y"], why="z")
            ),
            "shadowed-rule",
            "rule 'b': it asks for the same as rule 'a'",
        ),
        (RuleSet.of(Topic("t", regex=r"\w*\w*\w*\w*[!?]")), "slow-regex", "is slow on long runs of"),
        (RuleSet.of(Topic("t", any=["x"])), "no-test", "topic 't': fires in no test"),
    ],
)
def test_lint_tells_what_is_doubtful(rules: RuleSet, code: str, part: str) -> None:
    assert part in codes(rules)[code]


def test_lint_leaves_alone_what_is_sound() -> None:
    rules = RuleSet.of(
        Topic.declare("sea"),
        Topic("sea/t", any=["ferr*", "ferry boat", "=Ferries of Lund", "toy ferr*"], none=["ferris"]),
        Topic("sea/u", regex=r"\bferr\w+"),
        Topic("sea/v", any=["x"], weight=0.5),
        Rule("more", topic="sea/v", any=["y"], weight=0.5),
    )
    assert set(codes(rules)) == {"no-test"}


def test_lint_names_file_and_line_and_knows_which_rules_are_tested() -> None:
    rules = RuleSet.load(HARBOUR)
    assert "no-test" not in {f.code for f in rules.lint() if f.name in ("ships", "toy-ships")}
    (finding,) = [f for f in (rules | Rule("new", topic="sea", any=["tide"])).lint() if f.name == "new"]
    assert (finding.code, str(finding)) == (
        "no-test",
        "rule 'new': fires in no test; add a [[test]] with words that it finds [no-test]",
    )


# ---------------------------------------------------------------------------------------------- IPTC


@pytest.fixture
def iptc(tmp_path: Path) -> Path:
    """A file of the shape that IPTC publishes, with made-up concepts."""
    uri = "http://cv.iptc.org/newscodes/mediatopic/"
    concepts = [
        {"uri": f"{uri}20000001", "qcode": "medtop:20000001", "prefLabel": {"en-US": "harbor", "en-GB": "harbour"}},
        {"uri": f"{uri}20000002", "prefLabel": {"de": "Fähre"}, "broader": [f"{uri}20000001"]},
        {
            "uri": f"{uri}20000003",
            "prefLabel": "ferry (old)",
            "retired": "2019-01-01T00:00:00+00:00",
            "note": {"en-GB": f"Retired. See {uri}20000003; use medtop:20000002 instead."},
        },
        {"uri": f"{uri}20000004", "prefLabel": "raft", "retired": "2019-01-01", "replacedBy": [f"{uri}20000001"]},
        {"uri": f"{uri}20000005", "prefLabel": "log", "retired": "2019-01-01"},
        {"uri": "http://elsewhere/x"},
        "no concept",
    ]
    path = tmp_path / "cptall.json"
    path.write_text(json.dumps({"uri": uri, "conceptSet": concepts}), encoding="utf-8")
    return path


def test_the_media_topics_are_read_from_the_file_of_the_user(iptc: Path) -> None:
    topics = load_media_topics(str(iptc))
    assert len(topics) == 5
    harbour, ferry = topics.get("20000001"), topics.get("http://cv.iptc.org/newscodes/mediatopic/20000002")
    assert harbour
    assert ferry
    assert (harbour.code, harbour.label, harbour.retired, harbour.broader) == (
        "medtop:20000001",
        "harbour",
        False,
        None,
    )
    assert (ferry.label, ferry.broader) == ("Fähre", "medtop:20000001")


@pytest.mark.parametrize(
    ("code", "name", "part"),
    [
        ("medtop:20000003", "retired-code", "has retired medtop:20000003 (ferry (old)); use medtop:20000002 (Fähre)"),
        ("medtop:20000004", "retired-code", "use medtop:20000001 (harbour)"),
        ("medtop:20000005", "retired-code", "choose another"),
        ("medtop:20000011", "unknown-code", "IPTC has no Media Topic 'medtop:20000011'; did you mean 'medtop:2000000"),
        ("ferries", "unknown-code", "write it as in 'medtop:20000642'"),
    ],
)
def test_codes_are_checked_against_it(iptc: Path, code: str, name: str, part: str) -> None:
    rules = RuleSet.of(Topic("t", any=["x"], codes={"iptc": code, "own": "anything"}))
    assert part in codes(rules, media_topics=load_media_topics(iptc))[name]
    assert name not in codes(rules)


def test_a_code_in_use_is_no_finding(iptc: Path) -> None:
    rules = RuleSet.of(Topic("t", any=["x"], codes={"iptc": ["medtop:20000001", "20000002"]}))
    assert set(codes(rules, media_topics=load_media_topics(iptc))) == {"no-test"}


@pytest.mark.parametrize(("content", "part"), [("{", "not JSON"), ("{}", "holds no Media Topics"), ("[]", "holds no")])
def test_another_file_is_refused(tmp_path: Path, content: str, part: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=part):
        load_media_topics(path)
    with pytest.raises(RuleError, match="give its path"):
        load_media_topics(tmp_path / "none.json")


# ---------------------------------------------------------------------------------------------- report


def test_the_report_tells_what_each_rule_does_to_articles() -> None:
    rules = RuleSet.of(
        Topic("water", any=["dam"]),
        Rule("held", topic="water", any=["held"], weight=0.5),
        Rule("old", topic="water", any=["yesterday"], veto=True),
        Rule("moon", topic="water", any=["moon"]),
        Topic("ferries", any=["ferr*"], context="headline"),
    )
    vetoed = "“The dam held yesterday,” said Ann Lee."
    report = rules.report([parse_article(STORY), parse_article(vetoed)], samples=1)
    assert (report.articles, report.statements, report.covered) == (2, 3, 2)
    assert report.coverage == pytest.approx(2 / 3)
    assert report.topics == (("ferries", 1), ("water", 1))
    rows = {r.rule: (r.topic, r.fired, r.overlap, r.conflict) for r in report.rules}
    assert rows == {
        "water": ("water", 2, 2, 1),
        "held": ("water", 2, 2, 1),
        "old": ("water", 1, 0, 1),
        "ferries": ("ferries", 1, 0, 0),
        "moon": ("water", 0, 0, 0),
    }
    assert report.rules[-1].rule == "moon"
    assert report.rules[1].samples == ("asked us,” said Ann Lee. “The [dam] held,” said Bo Park.",)
    assert "2 articles, 3 statements, 67% with a topic" in str(report)


def test_the_report_counts_topics_that_stand_together() -> None:
    rules = RuleSet.of(Topic("a", any=["dam"]), Topic("a/b", any=["dam"]), Topic("c", any=["held"]))
    assert rules.report([parse_article(STORY)]).together == (("a", "c", 1), ("a/b", "c", 1))


def test_the_report_takes_articles_only() -> None:
    with pytest.raises(InputError, match="takes articles"):
        RuleSet.builtin().report(["text"])  # type: ignore[list-item]
    assert RuleSet.builtin().report([]).coverage == 0


# ---------------------------------------------------------------------------------------------- schema


def test_the_shipped_schema_is_the_one_that_the_models_make() -> None:
    """If it is not: python tools/write_rule_schema.py."""
    assert json.loads(shipped_schema()) == rule_file_schema()


@pytest.mark.parametrize("path", [HARBOUR, HERE.parent / "src/statements/topics/international-affairs.toml"])
def test_the_schema_knows_every_key_of_the_files(path: Path) -> None:
    schema = rule_file_schema()
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    assert rows.keys() <= schema["properties"].keys()  # type: ignore[attr-defined]
    for table in ("topic", "rule", "test"):
        known = schema["$defs"][table]["properties"]  # type: ignore[index]
        assert all(row.keys() <= known.keys() for row in rows[table])
        assert all(value["description"] for value in known.values())


@function_rule(topic="tides")
def silent(_: object) -> None:
    """Find nothing."""


def test_lint_names_function_rules_without_a_test() -> None:
    assert "function rule 'silent': fires in no test" in codes(RuleSet.of(Topic.declare("tides"), silent))["no-test"]
