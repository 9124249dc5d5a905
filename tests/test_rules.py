"""The order of the attribution rules is the policy, and an explanation names the rule that made the answer."""

import pytest

from statements import parse_article
from statements._stages import attribution
from statements._stages.attribution import story

CUE_ORDER = ["middle", "dash_speech", "after", "colon", "before", "middle_clause", "after_clause"]
QUOTE_ORDER = [
    "no_speech",
    "signature",
    "printed_label",
    "announced",
    "continued",
    "same_sentence",
    "noun",
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
