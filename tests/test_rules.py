"""The order of the attribution rules is the policy, and an explanation names the rule that made the answer."""

import pytest

from statements import Layout, Parser, parse_article
from statements._stages import attribution
from statements._stages.attribution import principal, story
from statements._stages.frame import evidence

CUE_ORDER = ["middle", "dash_speech", "after", "colon", "before", "middle_clause", "after_clause"]
QUOTE_ORDER = [
    "no_speech",
    "signature",
    "printed_label",
    "announced",
    "continued",
    "same_sentence",
    "noun",
    "agent",
    "subject",
    "carried",
    "foregoing",
    "unknown",
]


def test_the_order_of_the_rules_for_cues() -> None:
    assert [rule.__name__ for rule in attribution.CUE_RULES] == CUE_ORDER


def test_the_order_of_the_rules_for_quotations_without_a_cue() -> None:
    assert [rule.__name__ for rule in attribution.QUOTE_RULES] == QUOTE_ORDER


def test_every_rule_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in (*attribution.CUE_RULES, *attribution.QUOTE_RULES))


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("“No,” Ann Lee said, “not today.”", "middle"),
        ("“The dam held all night,” Ann Lee said.", "after"),
        ("Ann Lee said: “The dam held all night.”", "colon"),
        ("Ann Lee said that the dam had held.", "before"),
        ("The dam had held all night, Ann Lee said.", "after_clause"),
    ],
)
def test_without_the_rule_that_an_explanation_names_the_answer_is_another(
    monkeypatch: pytest.MonkeyPatch, text: str, function: str
) -> None:
    (statement,) = parse_article(text).statements
    assert f"rule {statement.attribution.rule}" in parse_article(text).explain(statement)
    assert function.removesuffix("_clause") == statement.attribution.rule
    fewer = tuple(rule for rule in attribution.CUE_RULES if rule.__name__ != function)
    monkeypatch.setattr(story, "CUE_RULES", fewer)
    assert statement not in parse_article(text).statements


# Layout, principal and occasion -----------------------------------------------------------------------------------

SIGN_ORDER = [
    "announcement",
    "title_of_digest",
    "quoted_sections",
    "structure",
    "unattributed",
    "reporting_verbs",
    "own_voice",
    "several_speakers",
]
DIGEST_ORDER = ["given", "shared", "announced", "lead_speaker", "headline_name", "first_in_office"]
STORY_ORDER = [
    "given",
    "shared",
    "interviewed",
    "most_statements",
    "occasions_person",
    "only_person",
]
ANNOUNCED = """Ports and tariffs

PORT ALDEN, March 3. /TASS/. Foreign Minister Anselm Korda gave an interview to Delta TV.

The Harbour Post has compiled his main statements.

The ports have never been busier.

Tariffs are a tax on the poor.
"""
TITLED = """Ports and tariffs: what Korda said

PORT ALDEN, March 3. Foreign Minister Anselm Korda took questions from Delta TV.

• The ports have never been busier.

• Tariffs are a tax on the poor.
"""
SECTIONS = """Ports and tariffs

Foreign Minister Anselm Korda gave an interview to Delta TV.

On the ports

"The ports have never been busier than this winter."

On tariffs

"Tariffs are a tax that a country puts on its own people."
"""


def test_the_order_of_the_evidence_on_the_layout() -> None:
    assert [rule.__name__ for rule in evidence.SIGNS] == SIGN_ORDER


def test_the_order_of_the_rules_for_the_principal() -> None:
    assert [rule.__name__ for rule in principal.DIGEST_RULES] == DIGEST_ORDER
    assert [rule.__name__ for rule in principal.STORY_RULES] == STORY_ORDER


def test_all_evidence_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in (*evidence.SIGNS, *principal.DIGEST_RULES, *principal.STORY_RULES))


def explained(text: str) -> str:
    """The trace of an article's last statement."""
    parser = Parser()
    article = parser.parse(text)
    return parser.explain(article, article.statements[-1])


@pytest.mark.parametrize(
    ("text", "sign"),
    [(ANNOUNCED, "announcement"), (TITLED, "title_of_digest"), (TITLED, "structure"), (SECTIONS, "quoted_sections")],
    ids=["announcement", "title_of_digest", "structure", "quoted_sections"],
)
def test_without_the_evidence_that_an_explanation_names_the_layout_is_another(
    monkeypatch: pytest.MonkeyPatch, text: str, sign: str
) -> None:
    assert parse_article(text).layout is Layout.DIGEST
    assert f"{sign} +" in explained(text)
    monkeypatch.setattr(evidence, "SIGNS", tuple(rule for rule in evidence.SIGNS if rule.__name__ != sign))
    assert parse_article(text).layout is Layout.STORY


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (ANNOUNCED.replace("busier.", "busier, he said.").replace("poor.", "poor, he said."), "reporting_verbs"),
        (TITLED.replace("poor.", 'poor."').replace("• ", "• I wondered why. ").replace("Tariffs are", '"They are'), "own_voice"),
        (ANNOUNCED.replace("The ports", 'Mayor Ann Lee: "The').replace("Tariffs", 'Senator Bo Park: "They').replace(".\n", '."\n'), "several_speakers"),
    ],
    ids=["reporting_verbs", "own_voice", "several_speakers"],
)  # fmt: skip
def test_without_the_evidence_against_a_digest_a_story_is_one(
    monkeypatch: pytest.MonkeyPatch, text: str, sign: str
) -> None:
    assert parse_article(text).layout is Layout.STORY
    assert f"{sign} -" in explained(text)
    monkeypatch.setattr(evidence, "SIGNS", tuple(rule for rule in evidence.SIGNS if rule.__name__ != sign))
    assert parse_article(text).layout is Layout.DIGEST


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“The pier will open,” Ann Lee said. “The toll will stay,” Lee added.", "most_statements"),
        ("The pier will open, Ann Lee said in an interview with Delta TV.\n\nBo Park called it “a robbery.”", "occasions_person"),
        ("Ann Lee in an interview with Delta TV said that the pier would open.\n\nBo Park called it “a robbery.”", "interviewed"),
    ],
    ids=["most_statements", "occasions_person", "interviewed"],
)  # fmt: skip
def test_without_the_rule_that_an_explanation_names_the_principal_is_another(
    monkeypatch: pytest.MonkeyPatch, text: str, rule: str
) -> None:
    found = parse_article(text).principal
    assert found is not None
    assert f"{found.name}: rule {rule}" in explained(text)
    fewer = tuple(r for r in principal.STORY_RULES if r.__name__ != rule)
    monkeypatch.setattr(principal, "STORY_RULES", fewer)
    assert f"{found.name}: rule {rule}" not in explained(text)


def test_an_explanation_tells_that_the_caller_gave_the_principal() -> None:
    parser = Parser()
    article = parser.parse("“The pier will open,” Ann Lee said. “It is a robbery,” Bo Park said.", speaker="Bo Park")
    assert "Bo Park: rule given" in parser.explain(article, article.statements[0])


def test_an_explanation_tells_the_occasion_and_its_words() -> None:
    trace = explained("The pier will open, Ann Lee said in an interview with Delta TV.")
    assert "interview, Delta TV: rule named, 'interview with Delta TV' at" in trace
