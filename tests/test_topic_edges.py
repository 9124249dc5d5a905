"""The edges of the topic rules: the first and last word of a text, the word beside, the sentence, the limits."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from statements import parse_article
from statements.errors import RuleError
from statements.models import Scope
from statements.spans import Span
from statements.topics import Group, Rule, RuleContext, RuleSet, Topic, function_rule
from statements.topics.checks import tokens
from statements.topics.matcher import TermIndex
from statements.topics.media_topics import MediaTopic, load_media_topics
from statements.topics.mistakes import hint, nearest
from statements.topics.patterns import check_pattern, search
from statements.topics.places import outside_marks, place_of
from statements.topics.report import RuleReport
from statements.topics.terms import read_term


def found(text: str, **words: object) -> list[str]:
    """Return the words of `text` that a topic with these conditions shows as evidence."""
    matches = RuleSet.of(Topic("t", **words)).find(text)  # type: ignore[arg-type]
    return [e.text for m in matches for e in m.evidence]


# Terms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "text", "wanted"),
    [
        ("at far harbours", "At far harbours", ["At far harbours"]),  # the text is the term
        ("far harbours at", "far harbours at", ["far harbours at"]),
        ("at far harbours", "far harbours", []),  # a word is missing at the head of the text
        ("harbours at sea", "Harbours at", []),  # and at its end
        ("harb* of masters", "the harbours of masters", ["harbours of masters"]),
        ("masters of harb*", "the masters of harbours left", ["masters of harbours"]),
        ("old harb*", "the old harbours", ["old harbours"]),
        ("old harb*", "the old barges", []),
        ("far harbours", "far\nharbours", ["far\nharbours"]),  # a wrapped line
        ("far harbours", "far\n\nharbours", []),  # another paragraph
        ("far harbours at", "far\nharbours\nat", ["far\nharbours\nat"]),
        ("far harbours at", "far\n\nharbours at", []),
        ("league", "the league's boats", ["league's"]),
        ("league", "the league’s boats", ["league’s"]),
        ("league", "a league-led raid", ["league"]),
        ("led", "a league-led raid", ["led"]),
        ("league", "a non-league raid", ["league"]),
        ("league", "a non-league's raid", ["league"]),
        ("league boats", "a league boats-only pier", ["league boats"]),
        ("old league", "an old league's pier", ["old league"]),
        ("old league", "the mid-old league", ["old league"]),
        ("old mid league", "the old non-mid league", []),  # a hyphen in the middle is another word
        ("=ABM", "the ABM and the abm", ["ABM"]),
        ("=Far Harbours", "Far Harbours and far harbours", ["Far Harbours"]),
        ("don't", "they don’t know", ["don’t"]),
    ],
)
def test_where_a_term_begins_and_ends(term: str, text: str, wanted: list[str]) -> None:
    shown = found(text, any=[term])
    assert [w.split("'")[0].split("’")[0] if term != "don't" else w for w in shown] == [
        w.split("'")[0].split("’")[0] if term != "don't" else w for w in wanted
    ]


def test_hits_are_in_order_with_their_terms_and_tokens() -> None:
    index = TermIndex([read_term("far harbours"), read_term("harbours"), read_term("far")])
    words = ["far", "harbours", "far"]
    assert index.hits(words, words, [0, 4, 13, 16], "far harbours far") == [
        (0, 3, 2, 0),
        (0, 12, 0, 0),
        (4, 12, 1, 1),
        (13, 16, 2, 2),
    ]
    assert index.hits(words, words, [0, 4, 13, 16], "far harbours far", [(2, 3)]) == [(13, 16, 2, 2)]


# Nearness ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("The fleet came out of shadows.", True),
        ("The fleet\ncame out of shadows.", True),  # a wrapped line is no end
        ("The fleet came.\n\nOut of shadows.", False),
        ("The fleet\n\ncame out of shadows", False),  # a paragraph ends a sentence without a stop
        ("The fleet came. Out of shadows.", False),
        ("The fleet came! Out of shadows.", False),
        ("The fleet came? Out of shadows.", False),
        ("The fleet came… Out of shadows.", False),
        ("The fleet of Mr. Park came out of shadows.", True),  # the stop of a title
        ("The fleet came. out of shadows.", True),  # no capital behind the stop
        ("The fleet came. “Out of shadows.”", False),
    ],
)
@pytest.mark.parametrize("padding", [0, 90])
def test_within_a_sentence(text: str, near: bool, padding: int) -> None:
    long = text.replace("came", "came " + "then " * padding + "here").replace("Mr. Park here", "Mr. Park")
    assert bool(found(long, all=["fleet", "shadows"], within="sentence")) is near


@pytest.mark.parametrize(("window", "wanted"), [(3, False), (4, True), (5, True)])
def test_within_counts_both_ends(window: int, wanted: bool) -> None:
    assert bool(found("The fleet, out, of shadows", all=["fleet", "shadows"], within=window)) is wanted


def test_the_nearest_window_is_shown_with_its_parts_first() -> None:
    text = "The fleet came at noon on Monday in the fog. The fleet came, the fleet out of shadows."
    assert found(text, all=["fleet", "shadows"], within=5) == ["fleet", "shadows"]
    assert found(text, all=["shadows", "fleet"])[:2] == ["fleet", "shadows"]


def test_hits_beside_a_phrase_that_is_ignored_still_count() -> None:
    words = {"any": ["harbour"], "ignore": ["harbour seal"]}
    assert found("A harbour seal.", **words) == []
    assert found("A harbour seal, a harbour, a harbour seal.", **words) == ["harbour"]


# Limits -----------------------------------------------------------------------------------------------------------


def test_the_widest_window() -> None:
    assert Topic("t", all=["a", "b"], within=1000).within == 1000
    with pytest.raises(RuleError, match="1000"):
        Topic("t", all=["a", "b"], within=1001)
    with pytest.raises(RuleError, match="within"):
        Topic("t", all=["a", "b"], within=0)


def test_within_wants_two_parts() -> None:
    assert Topic("t", all=["a"], any="b", within=3)
    assert Topic("t", all=["a"], regex="bb", within=3)
    with pytest.raises(RuleError, match="two parts"):
        Topic("t", any="b", regex="bb", within=3)
    with pytest.raises(RuleError, match="two parts"):
        Topic("t", all=["a"], within=3)


def test_the_longest_pattern() -> None:
    assert check_pattern("a" * 2000)
    with pytest.raises(ValueError, match="2001 characters"):
        check_pattern("a" * 2001)


@pytest.mark.parametrize("pattern", ["(?:a{2,}b?)+c", "(?:a{1,}b?)+c", "(?:a{2}b?)+c", "(?:a{,3}b?)+c", "((?:a+)b)*"])
def test_bounds_count_as_repetition(pattern: str) -> None:
    with pytest.raises(ValueError, match="repeats something inside itself"):
        check_pattern(pattern)


@pytest.mark.parametrize(
    "pattern", ["(?:a{1}b)+c", "(?:a{}b)+c", "(?:a{,}b)+c", "(?:a{,1}b)+c", "(?:ab)+c+", "(a)(b+)"]
)
def test_what_is_no_repetition(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


def test_an_empty_match_is_no_hit() -> None:
    assert list(search("a*", "baab", Span(0, 4))) == [Span(1, 3)]


# Names in messages ------------------------------------------------------------------------------------------------


def test_the_nearest_name_by_its_last_part() -> None:
    known = ["foreign-policy/trade-sanctions", "economy/harbours"]
    assert nearest("law/trade-sanction", known) == "foreign-policy/trade-sanctions"
    assert nearest("trade-sanction", known) == "foreign-policy/trade-sanctions"
    assert nearest("xyzzy", known) is None


def test_a_hint_lists_at_most_twelve() -> None:
    assert hint("zzz", []) == "none is known here"
    assert hint("zzz", [f"n{k:02}" for k in range(12)]).endswith("n11")
    assert hint("zzz", [f"n{k:02}" for k in range(13)]).endswith("n11, and 1 more")


def test_the_first_mistake_is_told() -> None:
    with pytest.raises(RuleError, match="first"):
        Topic("t", any="a", first=1, second=2)  # type: ignore[call-arg]


# Places -----------------------------------------------------------------------------------------------------------

SECTIONS = """The harbour

## The dam

Ann Lee said that the dam was safe.

## The gates

Bo Park said that the gates were open.
"""


def test_a_statement_has_the_heading_of_its_own_section() -> None:
    article = parse_article(SECTIONS)
    places = [place_of(article, s) for s in article.statements]
    assert [p.told[1] for p in places] == ["The dam", "The gates"]
    rules = RuleSet.of(*(Topic(word, any=word, scope="heading") for word in ("dam", "gates", "harbour")))
    found_by = rules.matcher().scan(article.text, *tokens(article.text))
    assert [[m.id for m in found_by.statement(p)] for p in places] == [["dam"], ["gates"]]


def test_words_outside_marks_of_several_pieces() -> None:
    article = parse_article("“Rain fell” and “it was late,” said Ann Lee. “No,” Bo Park said.")
    first, second, third = article.quotations
    whole = [Span(0, second.marks.end), Span(second.marks.end, third.marks.end)]
    assert [s.of(article.text).strip() for s in outside_marks(whole, article.quotations)] == ["and", "said Ann Lee."]
    apart = [Span(0, second.marks.start), Span(second.marks.start, third.marks.start)]
    assert [s.of(article.text).strip() for s in outside_marks(apart, (first, second))] == ["and", "said Ann Lee."]
    assert outside_marks(whole, ()) == whole


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("“Rain” fell, said Lee.", ["quoted"]),
        ("Lee said “no” to rain", ["plain"]),
        ("Rain fell, said Lee, “no”", ["plain"]),
        ("“Rain”", ["quoted"]),
        ("“No,” said Lee of rain; “no,” he said", ["plain"]),
        ("“No,” said Lee; “rain,” he said", ["quoted"]),
    ],
)
def test_a_paragraph_in_a_test_is_cut_at_its_marks(tmp_path: Path, text: str, topics: list[str]) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        "[[topic]]\nid = 'quoted'\n[[topic]]\nid = 'plain'\n"
        "[[rule]]\nid = 'q'\ntopic = 'quoted'\nany = 'rain'\nscope = 'quotation'\n"
        "[[rule]]\nid = 'p'\ntopic = 'plain'\nany = 'rain'\nscope = 'paraphrase'\n"
        f"[[test]]\nparagraph = '{text}'\ntopics = {topics}\n",
        encoding="utf-8",
    )
    assert not RuleSet.load(path).check()


# Reports ----------------------------------------------------------------------------------------------------------


def test_a_rule_that_did_nothing() -> None:
    row = RuleReport(rule="r", topic="t")
    assert (row.fired, row.overlap, row.conflict, row.samples) == (0, 0, 0, ())


def test_what_rules_did() -> None:
    rules = RuleSet.of(
        Topic("rain", any="rain"),
        Topic("night", any="night"),
        Rule("more-rain", "rain", any="rain*"),
        Rule("no-night", "night", any="fog", veto=True),
        Topic("town", any="nothing", context=["paragraph"]),
    )
    text = "“Rain fell at night in the fog,” Ann Lee said.\n\n“The night was long,” Bo Park said."
    report = rules.report([parse_article(text)])
    rows = {(r.rule, r.topic): (r.fired, r.overlap, r.conflict) for r in report.rules}
    assert rows.pop(("more-rain", "rain")) == (1, 1, 0)
    assert rows.pop(("no-night", "night")) == (1, 0, 1)
    assert {topic: told for (_, topic), told in rows.items()} == {
        "rain": (1, 1, 0),
        "night": (2, 0, 1),
        "town": (0, 0, 0),
    }
    assert report.topics == (("night", 1), ("rain", 1))
    assert (report.statements, report.covered, report.coverage) == (2, 2, 1)
    assert report.rules[0].fired == 2
    assert [r.fired for r in report.rules] == sorted((r.fired for r in report.rules), reverse=True)


# Media Topics -----------------------------------------------------------------------------------------------------


def test_a_concept_is_in_use_unless_it_says_otherwise() -> None:
    assert MediaTopic("medtop:20000001", "rain") == MediaTopic("medtop:20000001", "rain", None, False, None)


def test_what_replaces_goes_before_what_a_note_names(tmp_path: Path) -> None:
    rows = [
        {
            "qcode": "medtop:20000001",
            "prefLabel": {"en-GB": "rain"},
            "retired": "2020-01-01",
            "definition": "See medtop:20000002.",
            "note": "See medtop:20000003.",
            "replacedBy": "medtop:20000004",
        },
        {"qcode": "medtop:20000004", "prefLabel": {"en-GB": "weather"}, "broader": ["medtop:20000005"]},
    ]
    path = tmp_path / "topics.json"
    path.write_text(json.dumps({"conceptSet": rows}), encoding="utf-8")
    concepts = load_media_topics(path).concepts
    assert concepts["medtop:20000001"].replaced_by == "medtop:20000004"
    assert concepts["medtop:20000001"].retired
    assert concepts["medtop:20000004"].broader == "medtop:20000005"
    assert not concepts["medtop:20000004"].retired


# Functions --------------------------------------------------------------------------------------------------------


@function_rule(topic="rain")
def speaks_of_rain(context: RuleContext) -> Iterator[Span]:
    yield from context.find("rain")


def test_what_a_function_rule_is_without_more() -> None:
    rule = speaks_of_rain
    assert (rule.id, rule.weight, rule.veto, rule.why) == ("speaks_of_rain", 1.0, False, "")
    assert rule.scope == (Scope.QUOTATION, Scope.PARAPHRASE, Scope.HEADING)


def test_a_group_may_hold_patterns() -> None:
    assert found("The old fleet", all=[Group(regex="ol[de]"), "fleet"]) == ["old", "fleet"]
    assert found("The new fleet", all=[Group(regex="ol[de]"), "fleet"]) == []
