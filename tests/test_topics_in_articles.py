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


INTERVIEW = """\
Question: Will the dam hold?

Ann Lee: Yes.

Question: Are you sure?

Ann Lee: Nobody can say that.

Question: And the ferries?

Ann Lee: They will sail.
"""


def given(text: str, *topics: Topic) -> list[list[str]]:
    """Return the topics of each statement, without their paths."""
    article = parse_article(text, rules=RuleSet.of(*topics))
    assert article.layout is Layout.TRANSCRIPT
    return [[topic.id for topic in s.topics] for s in article.statements]


def test_a_turn_without_a_topic_takes_that_of_the_turns_before_it() -> None:
    dams, ferries = (Topic(word, any=[f"{word}*"], context="exchange") for word in ("dam", "ferries"))
    assert given(INTERVIEW, dams, ferries) == [["dam"], ["dam"], ["dam"], [], ["ferries"], ["ferries"]]
    assert given(INTERVIEW, Topic("dam", any=["dam"])) == [["dam"], [], [], [], [], []]
    headline = Topic("dam", any=["dam"], context="headline")
    assert given(INTERVIEW, headline) == [["dam"], [], [], [], [], []]


def test_the_evidence_lies_in_the_turn_before_and_says_so() -> None:
    rules = RuleSet.of(Topic("dam", any=["dam"], context="exchange", why="names a dam"))
    article = parse_article(INTERVIEW, rules=rules)
    (evidence,) = article.statements[1].topics[0].evidence
    assert (evidence.scope, evidence.text, evidence.why) == (Scope.EXCHANGE, "dam", "names a dam")
    assert evidence.span == article.statements[0].topics[0].evidence[0].span
    assert "dam in exchange: 'dam'" in article.explain(article.statements[1])


def test_the_nearest_turn_has_the_first_word() -> None:
    text = "Question: And the dam?\n\nAnn Lee: First the ferries.\n\nQuestion: Why so?"
    dams, ferries = (Topic(word, any=[word], context="exchange") for word in ("dam", "ferries"))
    assert given(text, dams, ferries) == [["dam"], ["ferries"], ["ferries"]]


def test_of_a_long_turn_its_end_alone_counts() -> None:
    words = "We spoke about it all night, and then we spoke about it again, until nobody knew any more what it had been about."
    text = "Question: {} {}\n\nAnn Lee: Yes.\n\nQuestion: Why so?"
    dams = Topic("dam", any=["dam"], context="exchange")
    assert given(text.format(f"The dam is old. {words}", words), dams) == [["dam"], [], []]
    assert given(text.format(words, "Will the dam hold?"), dams) == [["dam"], ["dam"], ["dam"]]


def test_an_exchange_ends_with_its_section() -> None:
    text = "## The gates\n\nQuestion: Will the dam hold?\n\n## The weather\n\nAnn Lee: Nobody knows.\n\nQuestion: Why?"
    dams = Topic("dam", any=["dam"], context="exchange")
    assert given(text, dams) == [["dam"], [], []]


def test_a_story_has_no_exchanges() -> None:
    text = "“Will the dam hold?” asked Bo Park. “Yes,” said Ann Lee."
    article = parse_article(text, rules=RuleSet.of(Topic("dam", any=["dam"], context="exchange")))
    assert [bool(s.topics) for s in article.statements] == [True, False]


def test_a_report_counts_what_an_exchange_lent() -> None:
    rules = RuleSet.of(Topic("dam", any=["dam"], context="exchange"))
    report = rules.report([parse_article(INTERVIEW, rules=rules)])
    assert (report.covered, report.rules[0].fired) == (3, 3)


def test_the_built_in_set_lends_the_topic_of_a_question_to_its_answer() -> None:
    text = "Question: Will the sanctions against America stay?\n\nAnn Lee: Yes."
    assert [t.id for t in parse_article(text).statements[1].topics] == ["foreign-policy/sanctions"]
