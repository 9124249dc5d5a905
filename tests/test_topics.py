"""Topic rules: terms, conditions, decisions, files, and the set that is built in. All texts here are made up."""

import math
import pickle
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements._stages.scan import scan
from statements.errors import MissingExtraError, RuleError, StatementsError
from statements.models import Code, Evidence, Layout, Scope, TopicMatch
from statements.spans import Span
from statements.topics import Group, Outcome, Place, Rule, RuleContext, RuleSet, Topic, TopicPass, function_rule
from statements.topics import patterns as patterns_module
from statements.topics.checks import tokens
from statements.topics.records import evidence, topic_match

HERE = Path(__file__).parent
HARBOUR = HERE / "rules" / "harbour.toml"
BUILTIN = RuleSet.builtin("international-affairs")


def found(text: str, **words: object) -> list[str]:
    """Return the words of `text` that a topic with these conditions shows as evidence."""
    matches = RuleSet.of(Topic("t", **words)).find(text)  # type: ignore[arg-type]
    return [e.text for m in matches for e in m.evidence]


def laid_out(rules: RuleSet, *parts: str) -> tuple[TopicPass, list[Span]]:
    """Put the parts into one article, one paragraph each, and scan it as the parser does."""
    text = "\n\n".join(parts)
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    s = scan(text, {})
    return rules.matcher().scan(text, s.words, s.lowers, s.starts), spans


def ids(matches: tuple[TopicMatch, ...]) -> list[str]:
    """Return the ids of matches, in order."""
    return [m.id for m in matches]


def message(call: object, *args: object, **kwargs: object) -> str:
    """Return what a `RuleError` says."""
    with pytest.raises(RuleError) as caught:
        call(*args, **kwargs)  # type: ignore[operator]
    return str(caught.value)


@function_rule(topic="tides", why="speaks of high water")
def high_water(context: RuleContext) -> Iterator[Span]:
    """Find high water; defined in a module, so that it can travel between processes."""
    yield from context.find(r"high\s+waters?")


# ---------------------------------------------------------------------------------------------- terms


@pytest.mark.parametrize(
    ("term", "text", "wanted"),
    [
        ("reservoir", "The Reservoir is low.", ["Reservoir"]),
        ("reservoir", "The reservoirs are low.", []),
        ("reservoir*", "The reservoirs are low.", ["reservoirs"]),
        ("dry dock", "A dry dock and a wet dock.", ["dry dock"]),
        ("dry dock", "A dry, dock-like place.", []),
        ("dry dock", "A dry-dock", []),
        ("dry dock", "They built a dry\ndock there.", ["dry\ndock"]),
        ("dry dock", "They ran dry\r\ndock hands said.", ["dry\r\ndock"]),
        ("dry dock", "The well is dry\n\ndock hands left", []),
        ("dry dock", "the dry dock's gate", ["dry dock"]),
        ("dry dock", "the dry dock’s gate", ["dry dock"]),
        ("dry dock", "dry dock-wide rules", ["dry dock"]),
        ("dock gate", "a dry-dock gate", ["dock gate"]),
        ("dock gate*", "dock gatekeepers", ["dock gatekeepers"]),
        ("old dry dock", "an old dry dock, an old dock", ["old dry dock"]),
        ("lisbon", "Lisbon’s mayor", ["Lisbon"]),
        ("lisbon", "the Lisbon-based firm", ["Lisbon"]),
        ("lisbon", "an anti-Lisbon mood", ["Lisbon"]),
        ("fishers' guild", "the fishers’ guild", ["fishers’ guild"]),
        ("o'brien", "O’Brien spoke", ["O’Brien"]),
        ("=ICE", "the ICE train, the ice cream, ICE’s map", ["ICE", "ICE"]),
        ("=Polish Sea", "a Polish Sea, a polish sea", ["Polish Sea"]),
        ("=Fish*", "Fishers fish", ["Fishers"]),
        ("u.k.", "the U.K. fleet", ["U.K."]),
        ("café", "CAFÉ life", ["CAFÉ"]),
        ("co-op", "the co-op opened", ["co-op"]),
        ("5g", "a 5G mast", ["5G"]),
        ("tide table*", "TIDE TABLES", ["TIDE TABLES"]),
    ],
)
def test_a_term_matches_words_not_letters(term: str, text: str, wanted: list[str]) -> None:
    """A term is one or more whole words; `*` opens the end, `=` makes capitals count."""
    assert found(text, any=[term]) == wanted


def test_a_term_of_several_words_may_be_open_in_the_middle() -> None:
    """`*` may stand at the end of any word of a term."""
    assert found("harbours authority rules", any=["harbour* authority"]) == ["harbours authority"]


def test_all_occurrences_are_found_in_order() -> None:
    """Hits come by offset, whichever word of a term they were filed under."""
    p, _ = laid_out(RuleSet.of(Topic("t", any=["low tide", "tide*", "pier"])), "Pier, low tide, tides at the pier.")
    assert p.hits == sorted(p.hits)
    assert [p.text[h[0] : h[1]] for h in p.hits] == ["Pier", "low tide", "tide", "tides", "pier"]


def test_overlapping_terms_of_a_rule_count_once() -> None:
    """Of hits that overlap the longest is shown."""
    assert found("a low tide came", any=["low tide", "tide*", "low"]) == ["low tide"]


@pytest.mark.parametrize(
    ("term", "part"),
    [
        ("", "holds no word"),
        ("*", "holds no word"),
        ("ha*bour", "write 'ha*'"),
        ("*bour", "only at the end"),
        ("h*", "at least 3 letters"),
        ("@", "names no list"),
        (" ".join("abcdefghijklmno"), "shorten it"),
    ],
)
def test_a_term_that_cannot_work_is_refused_when_it_is_built(term: str, part: str) -> None:
    """The message says what to write instead."""
    assert part in message(Topic, "t", any=[term])


# ---------------------------------------------------------------------------------------------- conditions


def test_all_wants_every_part() -> None:
    """`all` takes terms and groups, and the evidence shows each part first."""
    words = {"all": ["ferry", {"any": ["strike", "walkout"]}]}
    assert found("The ferry, the ferry! A walkout.", **words) == ["ferry", "walkout", "ferry"]
    assert found("The ferry is late.", **words) == []


def test_any_and_all_together() -> None:
    """Besides all parts of `all`, one of `any` has to be there."""
    assert found("ferry strike", any=["strike"], all=["ferry"]) == ["ferry", "strike"]
    assert found("ferry", any=["strike"], all=["ferry"]) == []


def test_none_cancels_the_rule_but_not_others() -> None:
    """A word of `none` switches its own rule off only."""
    rules = RuleSet.of(
        Topic.declare("t"),
        Rule("a", topic="t", any=["bank"], none=["river bank"]),
        Rule("b", topic="t", any=["loan*"], weight=1.5),
    )
    assert rules.find("A bank.")[0].score == 1.0
    assert rules.find("The river bank.") == ()
    assert rules.find("A river bank, a loan.")[0].score == 1.5


def test_ignore_passes_over_a_phrase_only() -> None:
    """What lies in an ignored phrase does not count; elsewhere the term still does."""
    assert found("a river bank", any=["bank"], ignore=["river bank"]) == []
    assert found("a river bank and a bank", any=["bank"], ignore=["river bank"]) == ["bank"]
    assert found("bank river bank bank", any=["bank"], ignore=["river bank", "bank river"]) == ["bank"]


def test_within_counts_words_not_marks() -> None:
    """The window is in words; punctuation is free."""
    words = {"all": ["ferry", "strike"], "within": 4}
    assert found("ferry, (the) - big: strike", **words) == ["ferry", "strike"]
    assert found("ferry, the very big strike", **words) == []
    assert found("strike in the ferry", **words) == ["strike", "ferry"]
    assert found("ferry a b c d e f. Then ferry strike", **words) == ["ferry", "strike"]


def test_within_takes_a_table_as_in_toml() -> None:
    """`within = { words = 4 }` means 4."""
    assert Rule("r", topic="t", all=["a", "b"], within={"words": 4}).within == 4


def test_within_a_sentence() -> None:
    """A full stop parts sentences, an abbreviation does not."""
    words = {"all": ["ferry", "strike"], "within": "sentence"}
    assert found("The ferry stopped when Mr. Lee called the strike.", **words) == ["ferry", "strike"]
    assert found("The ferry stopped. Then came a strike.", **words) == []
    long = "the ferry " + "and so on " * 40
    assert found(long + "strike", **words) == ["ferry", "strike"]
    assert found(long + "ended. A strike", **words) == []


def test_min_count_counts_hits() -> None:
    """A rule may want several hits; it still counts once."""
    rules = RuleSet.of(Topic("t", any=["tide*"], min_count=2))
    assert rules.find("One tide.") == ()
    assert rules.find("Tide, tides, tides, tide.")[0].score == 1.0


def test_regex_counts_like_a_term_of_any() -> None:
    """Patterns ignore case, and see the stretch only."""
    assert found("Pier 12 is shut", regex=r"pier \d+") == ["Pier 12"]
    assert found("Pier twelve", regex=r"pier \d+") == []
    assert found("pier 9 ferry", all=["ferry", {"regex": [r"pier \d"]}]) == ["pier 9", "ferry"]
    assert found("pier 9", all=["ferry", {"regex": [r"pier \d"]}]) == []
    assert found("low ferry, pier 9", any=["ferry"], regex=[r"pier \d"]) == ["ferry", "pier 9"]


@pytest.mark.parametrize(
    "pattern", [r"(a+)+", r"(a*)*b", r"(?:\w+\s?){2,}", r"((a|b)+c?)*", r"(?:x{1,9}){5}", r"([ab]+)+"]
)
def test_nested_repetition_is_refused(pattern: str) -> None:
    """A repeated group that repeats something inside itself may run away."""
    assert "repeats something inside itself" in message(Rule, "r", topic="t", regex=pattern)


@pytest.mark.parametrize("pattern", [r"(?:tide|ebb)s?", r"\(a+\)+", r"[(a+)+]", r"(ab)+", r"(?:\w+ )?x+", r"a{2,3}b+"])
def test_harmless_repetition_is_taken(pattern: str) -> None:
    """One repetition at a time is fine, and so are brackets that are letters."""
    assert Rule("r", topic="t", regex=pattern).regex == (pattern,)


def test_broken_patterns_are_refused() -> None:
    """A pattern has to compile, and to match something."""
    assert "does not compile" in message(Rule, "r", topic="t", regex="(a")
    assert "empty text" in message(Rule, "r", topic="t", regex="a*")
    assert "too long" in message(Rule, "r", topic="t", regex="a" * 5000)


def test_a_pattern_that_runs_too_long_is_cut_off_and_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The article still gets its other topics, and the rule is left out from there on."""
    monkeypatch.setattr(patterns_module.search, "__defaults__", (0.02,))
    rules = RuleSet.of(Topic("slow", regex=r"(?:a|aa|aaa)+$"), Topic("quick", any=["ferry"]))
    p, (one, two) = laid_out(rules, "a" * 4000 + "b", "ferry")
    assert p.statement(Place.of(paraphrase=[one])) == ()
    assert dict(p.overtimes) == {"slow": one}
    began = time.perf_counter()
    assert ids(p.statement(Place.of(paraphrase=[one, two]))) == ["quick"]
    assert time.perf_counter() - began < 0.02
    assert p.trace(Place.of(paraphrase=[two]))[0].rule == "quick"


def test_scopes_keep_apart() -> None:
    """A rule looks only where its scope says, and the evidence says where it found something."""
    names = ("quotation", "paraphrase", "heading", "headline", "paragraph", "exchange")
    rules = RuleSet.of(*(Topic(name, any=["tide"], scope=name) for name in names))
    p, spans = laid_out(rules, *["the tide"] * 6)
    q, a, h, t, g, x = spans
    place = Place.of(quotations=[q], paraphrase=[a], heading=h, headline=t, paragraph=g, exchange=[[x]])
    matches = p.statement(place)
    assert {m.id: (m.evidence[0].scope, m.evidence[0].span.start) for m in matches} == {
        name: (Scope(name), span.start + 4) for name, span in zip(names, spans, strict=True)
    }
    assert ids(p.heading(h)) == ["heading"]
    assert p.heading(h) is p.heading(h)


def test_the_default_scope_is_quotation_paraphrase_and_heading() -> None:
    """Headline, paragraph and exchange have to be asked for."""
    p, (one,) = laid_out(RuleSet.of(Topic("t", any=["tide"])), "the tide")
    places = [Place.of(heading=one), Place.of(headline=one), Place.of(paragraph=one), Place.of(exchange=[[one]])]
    assert [bool(p.statement(place)) for place in places] == [True, False, False, False]
    assert p.statement(Place.of(quotations=[one]))
    assert p.statement(Place.of(paraphrase=[one]))


def test_a_hit_must_lie_inside_the_stretch() -> None:
    """A term that runs over the edge of a stretch is not in it."""
    p, (one,) = laid_out(RuleSet.of(Topic("t", any=["low tide"])), "a low tide")
    assert p.statement(Place.of(paraphrase=[one]))
    assert p.statement(Place.of(paraphrase=[Span(0, 7)])) == ()
    assert p.statement(Place.of(paraphrase=[Span(3, 10)])) == ()
    assert p.statement(Place.of()) == ()


def test_parts_of_a_rule_may_stand_in_different_stretches() -> None:
    """Without `within`, a quotation and the words around it count together."""
    p, (one, two) = laid_out(RuleSet.of(Topic("t", all=["ferry", "strike"])), "the ferry", "a strike")
    assert [e.scope for e in p.statement(Place.of(quotations=[one], paraphrase=[two]))[0].evidence] == [
        Scope.QUOTATION,
        Scope.PARAPHRASE,
    ]


def test_conditions_on_speaker_section_and_layout() -> None:
    """A rule may be meant for some speakers, sections or layouts only."""
    rules = RuleSet.of(Topic("t", any=["tide"], speaker="lee", section=["harbour*"], layout="digest"))
    p, (one,) = laid_out(rules, "the tide")
    told = {"speaker": "Ann Lee", "section": "The Harbour’s future", "layout": "digest"}
    assert p.statement(Place.of(paraphrase=[one], **told))  # type: ignore[arg-type]
    for other in ({"speaker": "Ann Leeds"}, {"speaker": None}, {"section": "Trains"}, {"layout": "story"}):
        assert p.statement(Place.of(paraphrase=[one], **{**told, **other})) == ()  # type: ignore[arg-type]


# ---------------------------------------------------------------------------------------------- decision


def test_scores_add_up_once_a_rule() -> None:
    """The score is the sum of the weights, each rule counting once, and the evidence adds up to it."""
    rules = RuleSet.of(
        Topic("t", any=["tide*"], weight=0.5), Rule("r", topic="t", any=["pier"], weight=0.7), threshold=1.2
    )
    (match,) = rules.find("Tides, tides, tides, tides: the pier.")
    assert match.score == 1.2
    assert sum(e.weight for e in match.evidence) == pytest.approx(1.2)
    assert Counter(e.rule for e in match.evidence) == {"t": 3, "r": 1}
    assert rules.find("tides") == ()


def test_ten_tenths_reach_one() -> None:
    """Rounding of binary fractions does not keep a topic from its threshold."""
    rules = RuleSet.of(Topic.declare("t"), *(Rule(f"r{i}", topic="t", any=["tide"], weight=0.1) for i in range(10)))
    assert rules.find("tide")[0].score == 1.0


def test_a_weight_below_zero_speaks_against() -> None:
    """A soft veto: the score sinks."""
    rules = RuleSet.of(Topic("t", any=["tide"]), Rule("n", topic="t", any=["metaphor*"], weight=-0.5))
    assert ids(rules.find("tide")) == ["t"]
    assert rules.find("tide, a metaphor") == ()


def test_a_veto_takes_the_topic_away() -> None:
    """Whatever else fires, and for its own topic only."""
    rules = RuleSet.of(
        Topic("t", any=["tide"], weight=9), Topic("u", any=["tide"]), Rule("v", topic="t", any=["washing"], veto=True)
    )
    assert ids(rules.find("the tide")) == ["t", "u"]
    assert ids(rules.find("the tide, a washing powder")) == ["u"]


def test_answers_are_sorted_by_score_then_id() -> None:
    """The heaviest first; ties by id."""
    rules = RuleSet.of(Topic("b", any=["tide"]), Topic("c", any=["tide"], weight=2), Topic("a", any=["tide"]))
    assert ids(rules.find("tide")) == ["c", "a", "b"]


def test_evidence_carries_everything() -> None:
    """Rule, scope, place, words, weight and reason."""
    rules = RuleSet.of(Topic("t", label="Tide", codes={"x": ["1", "2"]}, any=["low tide"], why="names the tide"))
    (match,) = rules.find("At low tide.")
    assert match == TopicMatch(
        id="t",
        label="Tide",
        codes=(Code(scheme="x", value="1"), Code(scheme="x", value="2")),
        score=1.0,
        evidence=(
            Evidence(
                rule="t", scope=Scope.PARAPHRASE, span=Span(3, 11), text="low tide", weight=1.0, why="names the tide"
            ),
        ),
    )


def test_quickly_made_records_are_like_others() -> None:
    """They dump, compare, hash, copy and travel like those that the constructor makes."""
    quick = topic_match("t", "T", (), 1.0, (evidence("r", Scope.HEADING, Span(0, 1), "x", 1.0, "w"),))
    slow = TopicMatch.model_validate_json(quick.model_dump_json())
    assert quick == slow
    assert hash(quick) == hash(slow)
    assert pickle.loads(pickle.dumps(quick)) == slow  # noqa: S301
    assert quick.model_copy(update={"score": 2.0}).score == 2.0
    assert quick.model_fields_set == slow.model_fields_set
    assert repr(quick) == repr(slow)


def test_the_trace_tells_what_nearly_fired() -> None:
    """Each rule that found something has an outcome."""
    rules = RuleSet.of(
        Topic("t", any=["tide"]),
        Rule("missing", topic="t", all=["tide", "moon"]),
        Rule("cancelled", topic="t", any=["tide"], none=["pier"]),
        Rule("apart", topic="t", all=["tide", "pier"], within=1),
        Rule("few", topic="t", any=["tide"], min_count=3),
        Rule("other", topic="t", any=["tide"], layout="story"),
        Rule("veto", topic="t", any=["pier"], veto=True),
        Rule("silent", topic="t", any=["moon"]),
    )
    p, (one,) = laid_out(rules, "tide at the pier")
    assert {t.rule: t.outcome for t in p.trace(Place.of(paraphrase=[one]))} == {
        "t": Outcome.FIRED,
        "missing": Outcome.MISSING,
        "cancelled": Outcome.CANCELLED,
        "apart": Outcome.APART,
        "few": Outcome.TOO_FEW,
        "other": Outcome.NOT_MEANT,
        "veto": Outcome.FIRED,
    }
    assert p.statement(Place.of(paraphrase=[one])) == ()


# ---------------------------------------------------------------------------------------------- topics and rules in Python


def test_a_topic_is_three_words_of_python() -> None:
    """The label is the last segment of the path, in words."""
    assert Topic("sea/ferry-lines", any=["ferry"]).label == "Ferry lines"
    assert Topic("sea", label="The sea", any="ferry").label == "The sea"
    assert Topic(id="sea", any=("ferry",)) == Topic("sea", any=["ferry"])


def test_a_topic_without_words_is_refused() -> None:
    """Unless it is declared, to get its words from rules."""
    wanted = "topic 'water' has no words, so it can never match: give it any=[...] or all=[...]"
    with pytest.raises(RuleError) as caught:
        Topic("water")
    assert str(caught.value) == wanted
    assert caught.value.code == "empty-topic"
    assert isinstance(caught.value, StatementsError)
    assert Topic.declare("water", label="W", codes={"a": "b"}).rule is None


@pytest.mark.parametrize(
    ("call", "part"),
    [
        (lambda: Topic("t", anny=["x"]), "did you mean 'any'?"),  # type: ignore[call-arg]
        (lambda: Topic("t", words=["x"]), "did you mean 'any'?"),  # type: ignore[call-arg]
        (lambda: Topic("a//b", any="x"), "is no topic path"),
        (lambda: Rule("r", topic="t"), "it has no words"),
        (lambda: Rule("r", topic="t", any=[]), "it has no words"),
        (lambda: Rule("r", topic="t", none=["x"]), "it has no words"),
        (lambda: Rule("", topic="t", any="x"), "key 'id'"),
        (lambda: Rule("r", topic="t", any="x", scope="quote"), "did you mean 'quotation'?"),
        (lambda: Rule("r", topic="t", any="x", scope=[]), "key 'scope'"),
        (lambda: Rule("r", topic="t", any="x", layout="storry"), "did you mean 'story'?"),
        (lambda: Rule("r", topic="t", any="x", weight=0), "other than 0"),
        (lambda: Rule("r", topic="t", any="x", weight=math.nan), "other than 0"),
        (lambda: Rule("r", topic="t", any="x", weight="big"), "key 'weight'"),  # type: ignore[arg-type]
        (lambda: Rule("r", topic="t", any="x", min_count=0), "key 'min_count'"),
        (lambda: Rule("r", topic="t", any="x", within=3), "needs two parts"),
        (lambda: Rule("r", topic="t", all=["x", "y"], within=0), "number of words from 1"),
        (lambda: Rule("r", topic="t", all=["x", "y"], within="page"), "'sentence'"),
        (lambda: Rule("r", topic="t", all=[{"any": []}]), "it has no words; give it any=[...]"),
        (lambda: Rule("r", topic="t", all=[{"anny": ["x"]}]), "a group in all=[...]: unknown key 'anny'; did you mean"),
        (lambda: Rule("r", topic="t", any=[3]), "but got 3"),  # type: ignore[list-item]
        (lambda: RuleSet.of("tide"), "not str"),  # type: ignore[arg-type]
        (lambda: RuleSet.of(Topic("t", any="x"), Topic("t", any="y")), "two topics"),
        (
            lambda: RuleSet.of(Topic("t", any="x"), Rule("t", topic="t", any="y"), Rule("t", topic="t", any="y")),
            "two rules",
        ),
        (lambda: RuleSet(topics=(), colour="red"), "unknown key 'colour'"),
        (lambda: RuleSet(threshold=0), "key 'threshold'"),
        (lambda: RuleSet(lists={"a": ("h*",)}), "list 'a'"),
        (lambda: RuleSet.builtin("international-affair"), "did you mean 'international-affairs'?"),
    ],
)
def test_mistakes_are_told_when_they_are_made(call: object, part: str) -> None:
    """Each message says what is wrong and what to write."""
    assert part in message(call)


def test_rules_are_frozen() -> None:
    """Nothing is changed in place."""
    rule = Rule("r", topic="t", any="x")
    with pytest.raises(ValueError, match="frozen"):
        rule.weight = 2.0  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        BUILTIN.threshold = 2.0  # type: ignore[misc]
    assert Group(any=("x",)).any == ("x",)


def test_lists_are_shared_and_may_hold_lists() -> None:
    """`@name` stands for all terms of the list."""
    rules = RuleSet(topics=(Topic("t", any=["@boats"]),), lists={"boats": ("@big", "dinghy"), "big": ("ferr*",)})
    assert ids(rules.find("two ferries")) == ["t"]
    assert ids(rules.find("a dinghy")) == ["t"]


def test_unknown_lists_and_topics_are_refused() -> None:
    """With the nearest name there is."""
    lists = {"boats": ("ferry",)}
    assert "did you mean 'boats'?" in message(RuleSet(topics=(Topic("t", any="@boat"),), lists=lists).matcher)
    assert "holds itself" in message(RuleSet(lists={"a": ("@b",), "b": ("@a",)}).matcher)
    near = message(RuleSet.of(Topic("sea/ferries", any="x"), Rule("r", topic="ferrys", any="y")).matcher)
    assert "did you mean 'sea/ferries'?" in near
    assert "Topic.declare('ferrys')" in near


# ---------------------------------------------------------------------------------------------- sets


def test_sets_are_added_not_changed() -> None:
    """`a | b` is a new set; a, and b, stay as they were."""
    a = RuleSet.of(Topic("t", any=["tide"]))
    b = a | Topic("u", any=["pier"]) | Rule("r", topic="t", any=["ebb"])
    assert [ids(s.find("tide pier ebb")) for s in (a, b)] == [["t"], ["t", "u"]]
    assert b.find("tide ebb")[0].score == 2.0
    with pytest.raises(TypeError):
        a | "tide"  # type: ignore[operator]


def test_a_later_topic_replaces_an_earlier_one() -> None:
    """With words, the topic's rules go too; without, it is only renamed."""
    a = RuleSet.of(Topic("t", any=["tide"], codes={"x": "1"}), Rule("r", topic="t", any=["ebb"]))
    b = a | Topic("t", any=["moon"])
    assert [ids(b.find(w)) for w in ("tide", "ebb", "moon")] == [[], [], ["t"]]
    c = a | Topic.declare("t", label="Water")
    (match,) = c.find("tide")
    assert (match.label, match.codes[0].value) == ("Water", "1")


def test_a_later_rule_replaces_one_of_the_same_id() -> None:
    """So a single rule of a set can be mended."""
    a = RuleSet.of(Topic.declare("t"), Rule("r", topic="t", any=["tide"]))
    b = a | Rule("r", topic="t", any=["moon"])
    assert [ids(b.find(w)) for w in ("tide", "moon")] == [[], ["t"]]


def test_a_later_list_replaces_one_of_the_same_name() -> None:
    """And the earlier rules use it."""
    a = RuleSet(topics=(Topic("t", any="@w"),), lists={"w": ("tide",)})
    b = a | RuleSet(lists={"w": ("moon",)})
    assert [ids(b.find(w)) for w in ("tide", "moon")] == [[], ["t"]]


def test_a_later_set_switches_off() -> None:
    """Topics (with their rules), single rules, and all below a path."""
    a = RuleSet.of(
        Topic("sea", any=["sea"]),
        Topic("sea/tide", any=["tide"]),
        Topic("sea/pier", any=["pier"]),
        Rule("ebb", topic="sea/tide", any=["ebb"]),
    )
    text = "sea tide pier ebb"
    assert ids((a | RuleSet(disable=["sea/tide"])).find(text)) == ["sea", "sea/pier"]
    assert (a | RuleSet(disable=["ebb"])).find(text)[1].score == 1.0
    assert ids((a | RuleSet(disable=["sea/*"])).find(text)) == ["sea"]
    assert "did you mean 'sea/tide'?" in message(lambda: a | RuleSet(disable=["sea/tides"]))


def test_threshold_of_a_later_set_holds_if_it_was_given() -> None:
    """Otherwise the earlier one stays."""
    a = RuleSet.of(Topic("t", any="tide"), threshold=2.0)
    assert (a | Topic("u", any="x")).threshold == 2.0
    assert (a | RuleSet(threshold=0.5)).threshold == 0.5


def test_the_built_in_set_can_be_added_to_and_vetoed() -> None:
    """Without an edit of it."""
    text = "The sanctions on figs are silly."
    assert "foreign-policy/sanctions" in ids(BUILTIN.find(text))
    mine = BUILTIN | Rule("figs", topic="foreign-policy/sanctions", any=["figs"], veto=True)
    assert "foreign-policy/sanctions" not in ids(mine.find(text))
    assert mine.id == "international-affairs"
    assert RuleSet.builtin() is BUILTIN


def test_the_fingerprint_names_the_content() -> None:
    """Same content, same fingerprint, in any process and order; other content, another one."""
    a = RuleSet.of(Topic("t", any=["tide"]), Topic("u", any=["pier"]))
    b = RuleSet.of(Topic("u", any=["pier"]), Topic("t", any=["tide"]))
    assert a.fingerprint == b.fingerprint
    assert len(a.fingerprint) == 12
    others = [a | Topic("v", any="x"), a | Topic.declare("t", label="Tide"), a | RuleSet(threshold=2)]
    assert len({a.fingerprint, *(o.fingerprint for o in others)}) == 4
    assert hash(a) == hash(RuleSet.of(Topic("t", any=["tide"]), Topic("u", any=["pier"])))
    code = "from statements.topics import RuleSet; print(RuleSet.builtin().fingerprint)"
    printed = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ":".join(sys.path)},
    ).stdout.strip()
    assert printed == BUILTIN.fingerprint


def test_sets_travel_between_processes() -> None:
    """Without what can be built again."""
    BUILTIN.matcher()
    sent = pickle.dumps(BUILTIN)
    again = pickle.loads(sent)  # noqa: S301
    assert again == BUILTIN
    assert again.fingerprint == BUILTIN.fingerprint
    text = "A ferry strike in the port of Kyiv."
    assert again.find(text) == BUILTIN.find(text)
    assert "_matcher" not in again.__getstate__()["__dict__"]


def test_threads_share_a_matcher() -> None:
    """The same words give the same topics from any thread."""
    text = "Kyiv, the dollar, a ferry, an election and a ceasefire."
    wanted = BUILTIN.find(text)
    answers: list[tuple[TopicMatch, ...]] = []
    threads = [threading.Thread(target=lambda: answers.extend(BUILTIN.find(text) for _ in range(20))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [wanted] * 80


# ---------------------------------------------------------------------------------------------- functions


def test_a_function_rule_yields_evidence() -> None:
    """It is added like any other rule, and may abstain."""

    @function_rule(topic="t", scope="quotation", weight=2, why="an even number of words")
    def even(context: RuleContext) -> list[Span]:
        return [context.at(0, 1)] if len(context.text.split()) % 2 == 0 else []

    rules = RuleSet.of(Topic.declare("t")) | even
    p, (one, two) = laid_out(rules, "one two", "one two three")
    (match,) = p.statement(Place.of(quotations=[one]))
    assert (match.score, match.evidence[0].rule, match.evidence[0].text) == (2.0, "even", "o")
    assert p.statement(Place.of(quotations=[two])) == ()
    assert p.statement(Place.of(paraphrase=[one])) == ()


def test_a_function_rule_knows_whose_words_they_are() -> None:
    """Speaker, section, layout and scope are told."""
    seen: list[tuple[object, ...]] = []

    @function_rule(topic="t")
    def spy(c: RuleContext) -> None:
        seen.append((c.text, c.scope, c.speaker, c.section, c.layout))

    p, (one,) = laid_out(RuleSet.of(Topic.declare("t"), spy), "a b")
    assert p.statement(Place.of(quotations=[one], speaker="Ann", section="Sea", layout="digest")) == ()
    assert seen == [("a b", Scope.QUOTATION, "Ann", "Sea", Layout.DIGEST)]


def test_a_function_rule_that_yields_nonsense_is_told_off() -> None:
    """Spans have to lie in the stretch that it was given."""

    @function_rule(topic="t")
    def wrong(_: RuleContext) -> list[Span]:
        return [Span(90, 99)]

    assert "function rule 'wrong' yielded" in message(RuleSet.of(Topic.declare("t"), wrong).find, "a b")


def test_function_rules_travel_by_name() -> None:
    """Those of a module do; those defined inside a function say why they can't."""
    rules = RuleSet.of(Topic.declare("tides"), high_water)
    again = pickle.loads(pickle.dumps(rules))  # noqa: S301
    assert again.fingerprint == rules.fingerprint
    assert ids(again.find("High water tonight")) == ["tides"]

    @function_rule(topic="tides")
    def local(_: RuleContext) -> None:
        return None

    assert "top level of a .py file" in message(pickle.dumps, RuleSet.of(Topic.declare("tides"), local))


def test_a_function_rule_is_checked_when_it_is_made() -> None:
    """Scope and weight as for other rules."""
    assert "did you mean 'quotation'?" in message(function_rule(topic="t", scope="quote"), lambda _: None)
    assert "other than 0" in message(function_rule(topic="t", weight=0), lambda _: None)


# ---------------------------------------------------------------------------------------------- files


def test_a_rule_file_is_read_and_checks_itself() -> None:
    """Topics, rules, lists, codes and tests."""
    rules = RuleSet.load(HARBOUR)
    assert (rules.id, rules.version, [t.id for t in rules.topics]) == ("harbour", "2", ["sea", "sea/ferries"])
    assert rules.topics[1].codes[0] == Code(scheme="own", value="F1")
    assert rules.check() == ()
    assert ids(rules.find("a toy ferry")) == []


def test_a_test_that_does_not_hold_is_told() -> None:
    """With its line, what was wanted, and why something else was found."""
    rules = RuleSet.load(HARBOUR) | Topic("sea", any=["late"]) | RuleSet(disable=["toy-ships"])
    told = [str(failure) for failure in rules.check()]
    assert any("harbour.toml:47: 'He gave her a toy ferry.': not wanted sea/ferries" in t for t in told)
    assert any("not wanted sea (sea: 'late')" in t for t in told)
    broken = RuleSet.load(HARBOUR) | Rule("ships", topic="sea/ferries", any=["aurora"])
    told = [str(failure) for failure in broken.check()]
    assert any("missing ['sea/ferries']; did not fire: ['ships']" in t for t in told)
    assert any("passes although it is marked todo" in t for t in told)


def test_tests_of_a_file_hold_after_topics_of_others_are_added() -> None:
    """A test speaks of the topics of its own file only."""
    assert (RuleSet.load(HARBOUR) | Topic("late", any=["late"])).check() == ()


@pytest.mark.parametrize(
    ("source", "line", "part"),
    [
        (
            "[[topic]]\nid = 'sea'\n\n[[rule]]\nid = 'r'\ntopic = 'sea'\nanny = ['x']\n",
            7,
            "unknown key 'anny'; did you mean 'any'?",
        ),
        (
            "[[rule]]\nid = 'r'\ntopic = 'foreign-policy/sanktions'\nany = ['x']\n",
            2,
            "did you mean 'foreign-policy/sanctions'?",
        ),
        ("[[topic]]\nid = 'sea'\nany = ['@rusia']\n", 2, "key 'any': unknown list '@rusia'; did you mean 'russia'?"),
        ("[[topic]]\nid = 'sea'\nany = ['ha*bour']\n", 3, "only at the end of a word"),
        ("[[topic]]\nid = 'sea'\nregex = ['(a+)+']\n", 3, "repeats something inside itself"),
        ("[[topic]]\nid = 'sea'\nany = ['x']\nscope = ['quote']\n", 4, "did you mean 'quotation'?"),
        ("[[topic]]\nlabel = 'sea'\n", 1, "a topic without id: the key 'id' is missing"),
        ("[[rule]]\ntopic = 'sea'\n", 1, "a rule without id: the key 'id' is missing"),
        ("[[topic]]\nid = 'sea'\nany = ['x']\ncontext = 'heading'\n", 4, "unknown context 'heading'; did you mean"),
        ("[ruleset]\ncontext = 'title'\n[[topic]]\nid = 'sea'\nany = ['x']\n", 2, "did you mean 'headline'?"),
        ("[[topic]]\nid = 'sea'\n[[topic]]\nid = 'sea'\n", 4, "stands there twice (first rules.toml:2)"),
        ("[[topic]]\nid = 'sea'\n[[rule]]\nid = 'r'\ntopic = 'sea'\n", 3, "it has no words"),
        ("[ruleset]\nid = 'a'\nthreshhold = 2\n", 3, "did you mean 'threshold'?"),
        ("[ruleset]\nid = 'a'\nthreshold = -2\n", 3, "must be above 0"),
        ("[ruleset]\nid = 7\n", 2, "takes a text"),
        ("format = 9\n", 1, "write format = 1"),
        ("[[topics]]\nid = 'sea'\n", 1, "did you mean 'topic'?"),
        ("[lists]\nboats = 'ferry'\nempty = []\n", 3, "list 'empty' is empty"),
        ("[lists]\nboats = [1]\n", 2, "must be a list of texts"),
        ("[lists]\nboats = ['f*']\n", 2, "at least 3 letters"),
        ("[topic]\nid = 'sea'\n", 1, "begin each with [[topic]]"),
        ("[[topic]]\nid = 'sea'\nany = ['x'\n", 3, "not TOML"),
        ("[[test]]\nquote = 'x'\ntopics = []\n", 2, "did you mean 'quotation'?"),
        ("[[test]]\nquotation = 'x'\n", 1, "the key 'topics' is missing"),
        ("ruleset = 3\n", 1, "[ruleset]"),
        ("lists = 3\n", 1, "[lists]"),
        ("disable = 3\n", 1, "must be a list of texts"),
        ("[[topic]]\nid = 'sea'\nweight = 'much'\nany = ['x']\n", 3, "valid number"),
    ],
)
def test_a_mistake_in_a_file_has_file_line_and_key(tmp_path: Path, source: str, line: int, part: str) -> None:
    """Each tells what is wrong and what to write instead."""
    path = tmp_path / "rules.toml"
    path.write_text(source, encoding="utf-8")
    told = message(RuleSet.load, path)
    assert told.startswith(f"rules.toml:{line}: ")
    assert part in told


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing, of another kind, not in UTF-8."""
    assert "give the path" in message(RuleSet.load, tmp_path / "none.toml")
    assert "ends in .toml" in message(RuleSet.load, tmp_path / "rules.json")
    (tmp_path / "latin.toml").write_bytes(b"# \xff")
    assert "not in UTF-8" in message(RuleSet.load, tmp_path / "latin.toml")


def test_a_file_may_speak_for_topics_of_the_built_in_set(tmp_path: Path) -> None:
    """Alone it can't be used, and says so; added to the built-in set it can."""
    path = tmp_path / "mine.toml"
    path.write_text(
        "disable = ['regions/china']\n[[rule]]\nid = 'r'\ntopic = 'foreign-policy/sanctions'\nany = ['fig ban', '@china']\n",
        encoding="utf-8",
    )
    mine = RuleSet.load(str(path))
    assert "mine.toml:3" in message(mine.matcher)
    assert ids((BUILTIN | mine).find("a fig ban")) == ["foreign-policy/sanctions"]
    assert "regions/china" not in ids((BUILTIN | mine).find("Beijing"))


def test_yaml_says_the_same_as_toml(tmp_path: Path) -> None:
    """With the extra; without it the error holds the install command."""
    path = tmp_path / "rules.yaml"
    path.write_text(
        "format: 1\ntopic:\n  - id: sea\n    any: [tide*]\nrule:\n  - id: r\n    topic: sea\n    any: [ebb]\n",
        encoding="utf-8",
    )
    try:
        rules = RuleSet.load(path)
    except MissingExtraError as error:
        assert "statements[yaml]" in str(error)  # noqa: PT017
        return
    assert rules.find("tides, ebb")[0].score == 2.0
    path.write_text("topic:\n  - id: sea\n    anny: [tide]\n", encoding="utf-8")
    assert message(RuleSet.load, path).startswith("rules.yaml:3: ")
    path.write_text("topic: [\n", encoding="utf-8")
    assert "not YAML" in message(RuleSet.load, path)
    path.write_text("- a\n", encoding="utf-8")
    assert "a rule file holds keys" in message(RuleSet.load, path)


# ---------------------------------------------------------------------------------------------- the built-in set


def test_the_built_in_set_passes_its_tests() -> None:
    """One line in a user's own tests does the same for a file of theirs."""
    assert not RuleSet.builtin("international-affairs").check()


def test_every_built_in_topic_has_words_reasons_and_tests() -> None:
    """At least two tests that it is found, and as many tests as topics that nothing is."""
    named = Counter(name for test in BUILTIN.tests for name in test.topics)
    for topic in BUILTIN.topics:
        rules = [r for r in BUILTIN.all_rules if r.topic == topic.id]
        assert rules, topic.id
        assert all(r.why for r in rules), topic.id
        assert named[topic.id] + named[topic.id.rsplit("/", 1)[-1]] >= 2, topic.id
    assert sum(not t.topics for t in BUILTIN.tests) >= len(BUILTIN.topics)
    assert len(BUILTIN.tests) >= 3 * len(BUILTIN.topics)


def test_built_in_paths_are_a_tree_with_unique_names() -> None:
    """The last segment alone names a topic."""
    lasts = [t.id.rsplit("/", 1)[-1] for t in BUILTIN.topics]
    assert len(lasts) == len(set(lasts))
    wanted = """ukraine us-russia-relations sanctions currency energy arms nato european-union brics
        international-organizations eurasian-security shipping diplomacy elections climate migration human-rights economy
        middle-east china technology health"""
    assert set(wanted.split()) <= set(lasts)


def test_built_in_codes_are_the_checked_ones() -> None:
    """Only codes that were looked up in IPTC's list."""
    codes = {t.id.rsplit("/", 1)[-1]: c.value for t in BUILTIN.topics for c in t.codes if c.scheme == "iptc"}
    assert codes == {
        "foreign-policy": "medtop:20000638",
        "diplomacy": "medtop:20000639",
        "summits": "medtop:20000640",
        "treaties": "medtop:20000641",
        "sanctions": "medtop:20000642",
        "foreign-aid": "medtop:20000643",
    }


# ---------------------------------------------------------------------------------------------- always true


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("the US Russia’s'-\n\r .,“”İßKyiv sanctions*"), max_size=80))
def test_evidence_always_has_its_place(text: str) -> None:
    """Whatever the text, nothing raises, and each piece of evidence is the text of its span."""
    s = scan(text, {})
    p = BUILTIN.matcher().scan(text, s.words, s.lowers, s.starts)
    for match in p.statement(Place.of(paraphrase=[Span(0, len(text))])):
        assert all(e.span.of(text) == e.text for e in match.evidence)


def test_the_checks_cut_words_as_the_parser_does() -> None:
    """Or a file's tests would test something else."""
    text = "Don't: O’Brien's U.S.-led\n talks\r\n\r\n(all-night)…"
    s = scan(text, {})
    words, lowers, starts = tokens(text)
    assert [w for w in words if w] == [w for w in s.words if w]
    assert lowers == [w.lower() for w in words]
    assert [text[a : a + len(w)] for a, w in zip(starts, words, strict=False) if w] == [w for w in words if w]


def _seconds(rules: RuleSet, text: str) -> float:
    matcher, s = rules.matcher(), scan(text, {})
    best = math.inf
    for _ in range(5):
        began = time.perf_counter()
        matcher.scan(text, s.words, s.lowers, s.starts)
        best = min(best, time.perf_counter() - began)
    return best


def test_terms_that_do_not_occur_cost_nothing() -> None:
    """Twenty thousand of them are nearly as quick as two hundred."""
    text = "The harbour master said that the ferry would leave at low tide, whatever the weather was like. " * 60
    few, many = (
        RuleSet.of(Topic("t", any=["low tide", *(f"x{i:05d}{'*' if i % 2 else ' dock'}" for i in range(n))]))
        for n in (200, 20_000)
    )
    assert _seconds(many, text) < 3 * _seconds(few, text) + 0.002


def test_cost_grows_with_the_text_only() -> None:
    """A text twice as long takes about twice as long, a hostile one too."""
    rules = RuleSet.of(Topic("t", all=["tide", "ebb"], within="sentence"), Topic("u", all=["tide", "ebb"], within=5))
    rules |= Topic("v", any=["bank"], ignore=["river bank"])
    for unit in ("tide and ", "a-b-c-tide-", "tide’s ’s ", "river bank "):
        times = []
        for n in (4_000, 16_000):
            text = "ebb " + unit * n
            s = scan(text, {})
            began = time.perf_counter()
            p = rules.matcher().scan(text, s.words, s.lowers, s.starts)
            p.statement(Place.of(paraphrase=[Span(0, len(text))]))
            times.append(time.perf_counter() - began)
        assert times[1] < 10 * times[0] + 0.05, unit
