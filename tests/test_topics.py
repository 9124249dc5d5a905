"""Topics by rules: terms, conditions, files, sets, evidence, and what a mistake is told."""

import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from statements import Code, Rule, RuleError, RuleSet, Scope, Span, Topic, parse_article
from statements.topics import RuleContext, function_rule
from statements.topics.patterns import Overtime, search


def found(rules: RuleSet, text: str) -> list[str]:
    return [match.id for match in rules.find(text)]


# Terms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "yes", "no"),
    [
        ("dam", ["The DAM held.", "dam"], ["damage", "dams", "madam"]),
        ("dam*", ["dams", "Damage"], ["madam"]),
        ("drinking water", ["drinking water", "Drinking  water", "drinking\nwater"], ["drinking, water", "water"]),
        ("asset freeze*", ["asset freezes"], ["assets freeze"]),
        ("=US", ["the US said"], ["told us", "Us"]),
        ("U.S.", ["the U.S. said", "u.s."], ["US"]),
        ("islanders'", ["islanders' boats"], []),
        ("don't", ["don’t", "Don't"], ["dont"]),
        ("vice-president*", ["Vice-Presidents"], ["vice president"]),
        ("Düsseldorf", ["düsseldorf"], ["dusseldorf"]),
    ],
)
def test_terms(term: str, yes: list[str], no: list[str]) -> None:
    rules = RuleSet.of(Topic("t", any=[term]))
    assert [text for text in yes if not found(rules, text)] == []
    assert [text for text in no if found(rules, text)] == []


# Conditions -------------------------------------------------------------------------------------------------------

CONDITIONS: list[tuple[dict[str, Any], list[str], list[str]]] = [
    ({"any": ["dam", "gate*"]}, ["The gates broke."], ["The wall broke."]),
    ({"all": ["dam", "gate*"]}, ["The gates of the dam."], ["The gates.", "The dam."]),
    ({"all": [{"any": ["dam", "wall"]}, "gate*"]}, ["a gate in the wall"], ["the wall of the dam"]),
    ({"all": ["dam"], "any": ["rain"]}, ["rain on the dam"], ["rain", "dam"]),
    ({"any": ["sanction*"], "none": ["bishop*"]}, ["sanctions stay"], ["sanctioned by the bishop"]),
    ({"any": ["talks"], "ignore": ["he talks"]}, ["the talks", "he talks at the talks"], ["he talks a lot"]),
    ({"regex": [r"\bG\d+\b"]}, ["the G20 met", "g7"], ["the GG met"]),
    ({"regex": [r"(?-i:\bUN\b)"]}, ["the UN met"], ["un peu"]),
    ({"all": ["dam", "rain"], "within": 3}, ["dam and rain"], ["the dam was built long before the rain"]),
    ({"all": ["dam", "rain"], "within": "sentence"}, ["Rain on a dam here."], ["The dam held well. Then came rain."]),
    ({"any": ["dam*"], "min_count": 2}, ["dams and a dam"], ["a dam"]),
    ({"any": ["dam"], "weight": 0.5}, [], ["a dam"]),
]


@pytest.mark.parametrize(("conditions", "yes", "no"), CONDITIONS, ids=lambda x: str(x)[:60])
def test_conditions(conditions: dict[str, Any], yes: list[str], no: list[str]) -> None:
    rules = RuleSet.of(Topic("t", **conditions))
    assert [text for text in yes if not found(rules, text)] == []
    assert [text for text in no if found(rules, text)] == []


def test_weights_of_rules_add_up_and_a_negative_one_takes_away() -> None:
    topic = Topic.declare("t")
    rules = RuleSet.of(
        topic,
        Rule("a", "t", any=["dam"], weight=0.6),
        Rule("b", "t", any=["rain"], weight=0.6),
        Rule("c", "t", any=["film"], weight=-1.0),
    )
    assert found(rules, "a dam") == []
    assert found(rules, "a dam in the rain") == ["t"]
    assert rules.find("a dam in the rain")[0].score == pytest.approx(1.2)
    assert found(rules, "a film about a dam in the rain") == []


def test_a_veto_takes_the_topic_away_whatever_fires() -> None:
    rules = RuleSet.of(Topic("t", any=["talks"], weight=9), Rule("show", "t", any=["talk show*"], veto=True))
    assert found(rules, "the talks") == ["t"]
    assert found(rules, "the talks in a talk show") == []


def test_the_threshold() -> None:
    assert found(RuleSet.of(Topic("t", any=["dam"]), threshold=2), "dam") == []
    assert found(RuleSet.of(Topic("t", any=["dam"], weight=2), threshold=2), "dam") == ["t"]


def test_topics_come_heaviest_first_then_by_id() -> None:
    rules = RuleSet.of(Topic("b", any=["dam"]), Topic("a", any=["dam"]), Topic("c", any=["dam"], weight=2))
    assert found(rules, "a dam") == ["c", "a", "b"]


def test_no_order_among_rules_is_needed() -> None:
    parts: list[Topic | Rule] = [
        Topic("b", any=["dam"]),
        Topic("a", any=["rain"]),
        Rule("r", "a", any=["dam"], why="x"),
    ]
    one, two = RuleSet.of(*parts), RuleSet.of(*reversed(parts))
    assert one.find("rain on the dam") == two.find("rain on the dam")
    assert one.fingerprint == two.fingerprint


# Evidence ---------------------------------------------------------------------------------------------------------

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


# Functions --------------------------------------------------------------------------------------------------------


@function_rule(topic="t", why="speaks of a next round")
def next_round(context: RuleContext) -> Iterator[Span]:
    yield from context.find(r"next round")


@function_rule(topic="t", id="outside")
def outside(context: RuleContext) -> Iterator[Span]:
    yield Span(context.span.end, context.span.end + 1)


@function_rule(topic="t")
def no_opinion(_: RuleContext) -> None:
    return None


def test_a_function_can_be_a_rule() -> None:
    rules = RuleSet.of(Topic.declare("t"), next_round, no_opinion)
    (match,) = rules.find("A next round will follow.")
    assert match.evidence[0].rule == "next_round"
    assert match.evidence[0].text == "next round"
    assert found(rules, "No round will follow.") == []
    assert found(pickle.loads(pickle.dumps(rules)), "A next round") == ["t"]  # noqa: S301 - our own bytes


def test_a_function_that_points_elsewhere_is_told_so() -> None:
    with pytest.raises(RuleError, match="does not lie in"):
        found(RuleSet.of(Topic.declare("t"), outside), "A next round.")


def test_a_function_that_can_not_travel_says_so() -> None:
    @function_rule(topic="t")
    def local(context: RuleContext) -> Iterator[Span]:
        yield from context.find("x")

    with pytest.raises(RuleError, match=r"notebook|inside another function"):
        pickle.dumps(RuleSet.of(Topic.declare("t"), local))


# Patterns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", ["(a+)+", r"(\w+\s?)*x", "(a|b*)+c", "(x{2,}){3}", "((a)*)*"])
def test_patterns_that_may_run_away_are_refused(pattern: str) -> None:
    with pytest.raises(RuleError, match="repeat"):
        Topic("t", regex=[pattern])


@pytest.mark.parametrize("pattern", ["(a", "[", "a{2,1}", "*a", "(?P<x>a)(?P=y)"])
def test_patterns_that_do_not_compile_are_refused(pattern: str) -> None:
    with pytest.raises(RuleError, match="compile"):
        Topic("t", regex=[pattern])


def test_a_pattern_that_matches_nothing_at_all_is_refused() -> None:
    with pytest.raises(RuleError, match="empty"):
        Topic("t", regex=["a?"])
    with pytest.raises(RuleError, match="too long"):
        Topic("t", regex=["a" * 3000])


def test_a_search_that_runs_too_long_is_cut_off() -> None:
    text = "a" * 5000
    with pytest.raises(Overtime):
        list(search(r"\w*\w*\w*\w*[!?]", text, Span(0, len(text)), limit=0.001))


def test_an_article_with_a_runaway_pattern_is_still_parsed() -> None:
    rules = RuleSet.of(Topic("t", regex=[r"\w*\w*\w*\w*[!?]"]), Topic("u", any=["rain"]))
    text = f"“Rain {'a' * 3000} fell,” said Ann Lee."
    article = parse_article(text, rules=rules)
    assert [t.id for t in article.statements[0].topics] == ["u"]
    assert [n.code for n in article.notices if n.code == "regex-timeout"] == ["regex-timeout"]


# Sets -------------------------------------------------------------------------------------------------------------


def test_sets_are_added_and_neither_is_changed() -> None:
    one = RuleSet.of(Topic("a", any=["dam"]))
    two = RuleSet.of(Topic("b", any=["rain"]))
    both = one | two
    assert found(both, "rain on the dam") == ["a", "b"]
    assert found(one, "rain on the dam") == ["a"]
    assert both.fingerprint not in (one.fingerprint, two.fingerprint)
    assert found(one | Topic("c", any=["dam"]), "dam") == ["a", "c"]
    with pytest.raises(TypeError):
        one | "dam"  # type: ignore[operator]


def test_a_topic_on_the_right_replaces_or_renames_the_one_on_the_left() -> None:
    one = RuleSet.of(Topic("a", label="Dams", any=["dam"]), Rule("r", "a", any=["gate"]))
    replaced = one | Topic("a", any=["rain"])
    assert found(replaced, "dam gate") == []
    assert found(replaced, "rain") == ["a"]
    renamed = one | Topic.declare("a", label="Walls")
    assert renamed.find("dam")[0].label == "Walls"


def test_the_built_in_set_passes_its_own_tests() -> None:
    rules = RuleSet.builtin("international-affairs")
    assert [str(failure) for failure in rules.check()] == []
    assert len(rules.tests) >= len(rules.topics)
    assert RuleSet.builtin() == rules


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


def test_a_set_travels_between_processes() -> None:
    rules = RuleSet.builtin() | Topic("a", any=["dam"])
    copy = pickle.loads(pickle.dumps(rules))  # noqa: S301 - our own bytes
    assert copy == rules
    assert copy.fingerprint == rules.fingerprint
    assert found(copy, "a dam") == ["a"]
    assert hash(copy) == hash(rules)


# Files ------------------------------------------------------------------------------------------------------------

GOOD = """\
format = 1

[ruleset]
id = "mine"
version = "1"
threshold = 1.0

[lists]
gates = ["gate*", "sluice*"]

[[topic]]
id = "water"
label = "Water"
codes = { iptc = "x:1", own = ["a", "b"] }

[[rule]]
id = "gates"
topic = "water"
any = ["@gates"]
why = "names a gate"

[[test]]
quotation = "The gates broke."
topics = ["water"]
fired = ["gates"]

[[test]]
quotation = "The walls broke."
topics = []
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def to_file(content: str) -> Path:
        path = tmp_path / "mine.toml"
        path.write_text(content, encoding="utf-8")
        return path

    return to_file


def test_a_rule_file(write: Callable[[str], Path]) -> None:
    rules = RuleSet.load(write(GOOD))
    assert rules.id == "mine"
    assert rules.check() == ()
    assert rules.find("Sluices")[0].codes == (
        Code(scheme="iptc", value="x:1"),
        Code(scheme="own", value="a"),
        Code(scheme="own", value="b"),
    )
    assert found(RuleSet.builtin() | rules, "The gates broke.") == ["water"]


def test_a_test_in_a_file_that_does_not_hold_is_told(write: Callable[[str], Path]) -> None:
    failing = GOOD.replace('topics = ["water"]', "topics = []", 1)
    (failure,) = RuleSet.load(write(failing)).check()
    assert "mine.toml:" in str(failure)
    assert "water" in str(failure)
    todo = failing.replace('fired = ["gates"]', "todo = true", 1)
    assert RuleSet.load(write(todo)).check() == ()
    (passes,) = RuleSet.load(write(GOOD.replace('fired = ["gates"]', "todo = true", 1))).check()
    assert "todo" in str(passes)


def test_a_set_can_switch_off_topics_and_rules_of_another() -> None:
    base = RuleSet.of(Topic("a/b", any=["dam"]), Topic("a/c", any=["gate"]), Topic("d", any=["rain"]))
    text = "rain at the gate of the dam"
    assert found(base | RuleSet(disable=("a/*",)), text) == ["d"]
    assert found(base | RuleSet(disable=("d",)), text) == ["a/b", "a/c"]
    with pytest.raises(RuleError, match="a/b"):
        base | RuleSet(disable=("a/bb",))


MISTAKES: list[tuple[str, str, list[str]]] = [
    ('any = ["@gates"]', 'anny = ["@gates"]', ["mine.toml:19:", "anny", "'any'"]),
    ('any = ["@gates"]', 'any = ["@gatess"]', ["mine.toml:", "gatess", "gates"]),
    ('any = ["@gates"]', "", ["mine.toml:", "never match"]),
    ('any = ["@gates"]', 'any = "ga*te"', ["mine.toml:19:", "end of a word"]),
    ('any = ["@gates"]', 'any = ["*"]', ["mine.toml:19:"]),
    ('any = ["@gates"]', 'any = ["!"]', ["mine.toml:19:", "no word"]),
    ('any = ["@gates"]', 'any = ["@gates"]\nscope = ["quote"]', ["mine.toml:20:", "quotation"]),
    ('any = ["@gates"]', 'any = ["@gates"]\nlayout = ["stori"]', ["mine.toml:20:", "story"]),
    ('any = ["@gates"]', 'any = ["@gates"]\nweight = 0', ["mine.toml:20:", "weight"]),
    ('any = ["@gates"]', 'any = ["@gates"]\nwithin = 4', ["mine.toml:", "within"]),
    ('any = ["@gates"]', 'all = ["gate", "dam"]\nwithin = "page"', ["mine.toml:20:", "within"]),
    ('any = ["@gates"]', 'any = ["@gates"]\nmin_count = 0', ["mine.toml:20:", "min_count"]),
    ('topic = "water"', 'topic = "watr"', ["mine.toml:", "watr", "water"]),
    ('topic = "water"', "", ["mine.toml:", "topic"]),
    ('id = "water"', 'id = "water/"', ["mine.toml:12:", "path"]),
    ('[lists]\ngates = ["gate*", "sluice*"]', "[lists]\ngates = []", ["mine.toml:9:", "empty"]),
    ('gates = ["gate*", "sluice*"]', 'gates = ["ga*te"]', ["mine.toml:9:", "end of a word"]),
    ("format = 1", "format = 2", ["mine.toml:1:", "format"]),
    ("format = 1", "fromat = 1", ["mine.toml:1:", "fromat", "format"]),
    ('version = "1"', 'versoin = "1"', ["mine.toml:5:", "versoin", "version"]),
    ("threshold = 1.0", "threshold = 0", ["mine.toml:6:", "threshold"]),
    ("threshold = 1.0", 'threshold = "1"', ["mine.toml:6:", "threshold"]),
    ('topics = ["water"]\n', "", ["mine.toml:", "topics"]),
    ('quotation = "The gates broke."', 'quotaton = "The gates broke."', ["mine.toml:", "quotaton", "quotation"]),
    ("[[rule]]", "[[rule]", ["mine.toml:16:", "TOML"]),
    ("[[rule]]", "[rule]", ["mine.toml:", "[[rule]]"]),
]


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES, ids=lambda x: str(x)[:40])
def test_a_mistake_in_a_file_is_told_with_place_and_fix(
    write: Callable[[str], Path], old: str, new: str, words: list[str]
) -> None:
    assert old in GOOD
    with pytest.raises(RuleError) as caught:
        RuleSet.load(write(GOOD.replace(old, new, 1)))
    assert [word for word in words if word not in str(caught.value)] == [], str(caught.value)
    assert caught.value.code


def test_ids_that_stand_there_twice_are_refused(write: Callable[[str], Path]) -> None:
    with pytest.raises(RuleError, match="twice"):
        RuleSet.load(write(GOOD + '\n[[topic]]\nid = "water"\nany = ["rain"]\n'))
    with pytest.raises(RuleError, match="two topics"):
        RuleSet.of(Topic("a", any=["dam"]), Topic("a", any=["rain"]))
    with pytest.raises(RuleError, match="two rules"):
        RuleSet.of(Topic("a", any=["dam"]), Rule("r", "a", any=["x"]), Rule("r", "a", any=["y"]))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.toml", None, "No such file"),
        ("rules.txt", b"", r"\.toml"),
        ("latin.toml", "id = 'é'".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_can_not_be_read_is_told(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RuleError, match=words):
        RuleSet.load(path)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: Topic("water"), "no words"),
        (lambda: Topic(" ", any=["dam"]), "path"),
        (lambda: Rule("r", "t"), "no words"),
        (lambda: Rule("r", "t", anny=["dam"]), "any"),  # type: ignore[call-arg]
        (lambda: Topic("t", all=[{}]), "no words"),
        (lambda: Topic("t", any=["a*"]), "too much"),
        (lambda: Topic("t", any=["@"]), "list"),
        (lambda: Topic("t", any=[" ".join("abcdefghijklmn")]), "at most"),
        (lambda: RuleSet.of("dam"), "Topic"),  # type: ignore[arg-type]
        (lambda: RuleSet.builtin("word-affairs"), "unknown"),
        (lambda: RuleSet(topic=()), "topics"),
        (lambda: RuleSet(lists={"a": ("*",)}), "list 'a'"),
        (lambda: RuleSet.of(Rule("r", "t", any=["dam"])).matcher(), "unknown topic"),
        (lambda: RuleSet.of(Topic("t", any=["@dams"])).matcher(), "dams"),
    ],
)
def test_a_mistake_in_python_is_told_when_it_is_made(build: Callable[[], object], words: str) -> None:
    with pytest.raises(RuleError, match=words):
        build()


def test_lists_may_hold_lists_but_not_themselves() -> None:
    rules = RuleSet(topics=(Topic("t", any=["@a"]),), lists={"a": ("@b", "dam"), "b": ("gate",)})
    assert found(rules, "gate") == ["t"]
    with pytest.raises(RuleError):
        RuleSet(topics=(Topic("t", any=["@a"]),), lists={"a": ("@b",), "b": ("@a",)}).matcher()
