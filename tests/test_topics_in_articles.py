"""Topics in whole articles: where rules look, what a heading gives, and the evidence that a match carries."""

import pytest

from statements import Code, Layout, RuleSet, Scope, Topic, parse_article

ARTICLE = """\
Ferries to sail again

The gates

“The dam held,” said Ann Lee. She added that rain would come.

The weather

Ann Lee said the ferries were late.
"""


def test_evidence_tells_rule_place_words_weight_and_reason() -> None:
    rules = RuleSet.of(Topic("water/dams", label="Dams", any=["dam*"], why="names a dam", codes={"iptc": "x:1"}))
    (match,) = parse_article(ARTICLE, rules=rules).statements[0].topics
    (evidence,) = match.evidence
    assert (match.id, match.label, match.score, match.codes) == (
        "water/dams",
        "Dams",
        1.0,
        (Code(scheme="iptc", value="x:1"),),
    )
    assert (evidence.rule, evidence.scope, evidence.text, evidence.weight, evidence.why) == (
        "water/dams",
        Scope.QUOTATION,
        "dam",
        1.0,
        "names a dam",
    )
    assert evidence.span.of(ARTICLE) == "dam"


@pytest.mark.parametrize(
    ("scope", "word", "wanted"),
    [
        ("quotation", "dam", [True, False, False]),
        ("quotation", "rain", [False, False, False]),
        ("paraphrase", "rain", [False, True, False]),
        ("paraphrase", "dam", [False, False, False]),
        ("heading", "gates", [True, True, False]),
        ("heading", "weather", [False, False, True]),
        ("paragraph", "rain", [True, True, False]),
        ("headline", "sail", [True, True, True]),
    ],
)
def test_scopes(scope: str, word: str, wanted: list[bool]) -> None:
    rules = RuleSet.of(Topic("t", any=[word], scope=scope))
    article = parse_article(ARTICLE, rules=rules)
    body = [s for s in article.statements if s.part == "body"]
    assert [bool(s.topics) for s in body] == wanted


def test_a_heading_gives_its_topic_to_its_section_and_the_evidence_says_so() -> None:
    rules = RuleSet.of(Topic("water", any=["gates"]))
    article = parse_article(ARTICLE, rules=rules)
    section = next(s for s in article.sections if s.heading == "The gates")
    assert [t.id for t in section.topics] == ["water"]
    for s in article.where(section="The gates"):
        assert [e.scope for e in s.topics[0].evidence] == [Scope.HEADING]


def test_rules_for_some_speakers_sections_and_layouts() -> None:
    text = "“The dam held,” said Ann Lee.\n\n“The dam held,” said Bo Park."
    by_speaker = parse_article(text, rules=RuleSet.of(Topic("t", any=["dam"], speaker=["Lee"])))
    assert [bool(s.topics) for s in by_speaker.statements] == [True, False]
    by_layout = parse_article(text, rules=RuleSet.of(Topic("t", any=["dam"], layout=["digest"])))
    assert [bool(s.topics) for s in by_layout.statements] == [False, False]
    by_section = parse_article(ARTICLE, rules=RuleSet.of(Topic("t", any=["dam", "ferries"], section=["weather"])))
    assert [bool(s.topics) for s in by_section.statements if s.part == "body"] == [False, False, True]


def test_an_article_with_a_runaway_pattern_is_still_parsed() -> None:
    rules = RuleSet.of(Topic("t", regex=[r"\w*\w*\w*\w*[!?]"]), Topic("u", any=["rain"]))
    text = f"“Rain {'a' * 3000} fell,” said Ann Lee."
    article = parse_article(text, rules=rules)
    assert [t.id for t in article.statements[0].topics] == ["u"]
    assert [n.code for n in article.notices if n.code == "regex-timeout"] == ["regex-timeout"]


def test_the_built_in_set_has_the_promised_topics() -> None:
    last = {topic.id.rsplit("/", 1)[-1] for topic in RuleSet.builtin().topics}
    assert last >= {
        "arms",
        "brics",
        "currency",
        "economy",
        "energy",
        "eurasian-security",
        "european-union",
        "international-organizations",
        "nato",
        "sanctions",
        "shipping",
        "ukraine",
        "us-russia-relations",
    }
    assert all(topic.label for topic in RuleSet.builtin().topics)


def test_the_headline_of_a_transcript_gives_no_topic_to_its_turns() -> None:
    text = "Sanctions, ferries and the song contest\n\nQuestion: Are you well?\n\nAnn Lee: Very well, thank you for asking."
    article = parse_article(text)
    assert article.layout is Layout.TRANSCRIPT
    assert not any(statement.topics for statement in article.statements)
