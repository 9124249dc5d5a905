"""Rule files that mean harm: they run nothing, end soon, take little room, and are told of in a line."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from statements import NoticeCode, RuleError, RuleSet, Topic, parse_article
from statements.lexicon import Lexicon, english_lexicon
from statements.topics.patterns import TIME_LIMIT, Allowance, check_pattern

ROOM = 400_000_000
"""Bytes of memory that a process may take to read a rule file of some kilobytes."""

# Regular expressions --------------------------------------------------------------------------------------------------

RUNAWAY = (
    r"(a+)+$", r"([a-zA-Z]+)*$", r"(a|aa)+$", r"(a|a?)+$", r"(.*a){20}", r"(.*)*x", r"(a*)*b", r"(?:a{1000}){1000}",
    r"((a{1,100}){1,100}){1,100}x", r"^(([a-z])+.)+[A-Z]([a-z])+$", r"(?:.*,){20}x", r"(?:\w+\s?)+!",
    r"a*a*a*a*a*a*a*a*a*b", r"\d*\d*\d*\d*\d*\d*\d*x", r"(a?){60}a{60}", r"(a*)\1\1\1b", r"(?:\w\w?)+!",
    r"(?:x\w?|x)+!", r"(.|\n)+?x", r"(?>a+)+b", r"(?=(a+)+$)a", r"(?x) ( a + ) + $", "(?x)(a+ # (\n)+b",
    r"(a+)(?#note)+b", r"(?x)(a{2}) {1000} b", r"(?:abcdefghijklmnopqrst){e<=10}", r"(?b)(?:abcdefgh){e<9}x",
    r"(?R)?a", r"(?0)", r"(a(?1)?b)", r"(?&x)(?P<x>a(?&x))", r"(?P<n>a)(?P>n)*", r"a{1000000000}", r"a{0,1000000000}b",
    r"(?x)a { 1000000000 }", "(?:" + "[ab]" * 400 + "){900}", "[ab]{900}" * 200, "(" * 900 + "a" + ")" * 900,
    "(?:" * 400 + "a" + ")" * 400, "(?:a|" * 300 + "b" + ")" * 300, r"^(\d+|\w+|\s+)*$", r"(\w|\d)+=",
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$", r"<!--(?:[^-]|-[^-])+-->x", r"(?r)(a|a)*b",
    r"(?=a*)*b", r"(?<=a*a*a*)b", r"(?:a|b|ab){1,60}c", r"(?:(?:(?:a?)?)?)?x", r"(?s).*.*.*.*=.*",
)  # fmt: skip
"""Known from reports of services that stood still, and our own against each part of the check."""
LONG_RUNS = ("a" * 600, "ab" * 300, "1" * 600, " " * 600, "aA" * 200, "a,b " * 150, "=" * 300, "<!--" + "-a" * 200)


@pytest.mark.parametrize("pattern", RUNAWAY)
def test_a_runaway_pattern_is_refused_or_cut_off(pattern: str) -> None:
    """What is taken may cost an article some tenths of a second, and its statements are all there."""
    try:
        rules = RuleSet.of(Topic("slow", regex=pattern), Topic("ferries", any=["ferry"]))
    except RuleError as error:
        assert len(str(error)) < 3000  # noqa: PT017 - either is well
        return
    said = [f"“The ferry {run} !,” said Ann Lee." for run in LONG_RUNS]
    began = time.thread_time()
    article = parse_article("\n\n".join(said), markup="text", rules=rules)
    assert time.thread_time() - began < 3
    assert len(article.where(topic="ferries")) == len(said)


def test_many_of_them_are_refused_when_a_rule_is_built() -> None:
    """The time limit is a net; most are told of before any article is read."""

    def is_refused(pattern: str) -> bool:
        try:
            check_pattern(pattern)
        except ValueError:
            return True
        return False

    assert sum(map(is_refused, RUNAWAY)) >= 25


@pytest.mark.parametrize(
    "pattern",
    [
        r"(\w+) +x",
        r"(?x) a + \ b",
        r"\(\?x(a+) +b",
        r"\w.{0,200}x",
        r"a{1,1000}b",
        r"(?P<year>\d{4})-\d\d",
        "(?#a+)b",
    ],
)
def test_a_pattern_that_only_looks_alike_is_taken(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


def test_a_pattern_that_is_slow_in_each_of_many_paragraphs_is_cut_off() -> None:
    """Each search ends before the limit for one, yet all of them together would take minutes."""
    rules = RuleSet.of(Topic("slow", regex=r"(?:\w\w?)+!"), Topic("ferries", any=["ferry"]))
    text = "\n\n".join(f"“The ferry {'a' * 400} is late !,” said Ann Lee." for _ in range(1000))
    began = time.thread_time()
    article = parse_article(text, markup="text", rules=rules)
    assert time.thread_time() - began < 8
    assert [notice.code for notice in article.notices].count(NoticeCode.REGEX_TIMEOUT) == 1
    assert len(article.where(topic="ferries")) >= 990


def test_more_text_gives_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter((0.0, 4 * TIME_LIMIT, 4 * TIME_LIMIT, 8 * TIME_LIMIT, 8 * TIME_LIMIT, 9 * TIME_LIMIT))
    monkeypatch.setattr("statements.topics.patterns.thread_time", lambda: next(now))
    allowed = Allowance()
    used_up = []
    for characters in (1000, 400_000, 10):
        allowed.begin()
        used_up.append(allowed.end(characters))
    assert used_up == [False, False, False]
    now = iter((0.0, 4 * TIME_LIMIT, 4 * TIME_LIMIT, 8 * TIME_LIMIT))
    allowed = Allowance()
    allowed.begin()
    assert not allowed.end(10)
    allowed.begin()
    assert allowed.end(10)


def test_a_label_pattern_that_is_slow_on_each_line_is_cut_off() -> None:
    lexicon: Lexicon = english_lexicon().extended(label_pattern=r"(?:a|aa)+!(?P<name>x)")
    text = "\n".join(f"{'a' * 400} is late !x" for _ in range(1000))
    began = time.thread_time()
    parse_article(text, markup="text", lexicon=lexicon)
    assert time.thread_time() - began < 8


# Files ----------------------------------------------------------------------------------------------------------------


def laughs() -> str:
    """Return a list of ten lists of ten lists …, by aliases: ten billion values in 400 characters."""
    lists = ["&a [x,x,x,x,x,x,x,x,x,x]"]
    lists += [f"&{new} [{','.join(['*' + old] * 10)}]" for old, new in pairwise("abcdefghij")]
    return f"[{', '.join(lists)}]"


def lists_of_lists() -> str:
    """Return lists that name one another ten times each."""
    rows = ["[lists]", f"a0 = {[f'w{i}' for i in range(10)]}"]
    rows += [f"a{k} = {[f'@a{k - 1}'] * 10}" for k in range(1, 10)]
    return "\n".join([*rows, "[[topic]]", "id = 'x'", "any = ['@a9']"])


YAML: dict[str, Callable[[], str]] = {
    **{
        f"aliases as {name}": lambda row=row: row % laughs()  # type: ignore[misc]
        for name, row in (
            ("format", "format: %s"),
            ("version", "ruleset:\n  id: x\n  version: %s"),
            ("context", "ruleset:\n  id: x\n  context: %s"),
            ("words", "topic:\n  - id: x\n    any: %s"),
            ("reason", "topic:\n  - id: x\n    any: [a]\n    why: %s"),
            ("weight", "rule:\n  - id: x\n    topic: a\n    any: [a]\n    weight: %s"),
            ("quotation", "test:\n  - quotation: %s\n    topics: []"),
            ("lists", "lists: {a: %s}"),
            ("key", "? %s\n: x"),
            ("disable", "disable: %s"),
        )
    },
    "a list in itself": lambda: "topic: &a [*a]",
    "a row in itself": lambda: "topic:\n  - &a\n    id: x\n    any: *a",
    "many lists in lists": lambda: "topic: " + "[" * 20_000,
    "many tables in tables": lambda: "\n".join(" " * n + "a:" for n in range(1500)),
    "a call": lambda: "topic: !!python/object/apply:os.system ['echo ran']",
    "a new object": lambda: "topic: !!python/object/new:subprocess.Popen [['touch', 'ran']]",
    "a module": lambda: "topic: !!python/module:antigravity",
    "a name": lambda: "topic: !!python/name:os.system",
    "no day": lambda: "topic: 2001-99-99",
    "a long number": lambda: f"format: {'1' * 5000}",
    "no number": lambda: "topic: !!int 'abc'",
    "no fraction": lambda: "topic: !!float 'abc'",
    "no truth": lambda: "topic: !!bool 'abc'",
    "a list as a key": lambda: "? [a, [b]]\n: x",
    "binary": lambda: "topic: !!binary '!!!'",
    "two documents": lambda: "a: b\n---\nc: d",
    "an anchor twice": lambda: "lists: {a: &w [x], b: &w [y]}",
    "a wrong alias": lambda: "topic: *x",
}
TOML: dict[str, Callable[[], str]] = {
    "many lists in lists": lambda: "x = " + "[" * 50_000,
    "many closed lists in lists": lambda: f"x = {'[' * 50_000}{']' * 50_000}",
    "many tables in tables": lambda: "x = " + "{a=" * 50_000,
    "a key of many parts": lambda: f"{'.'.join('a' * 50_000)} = 1",
    "a table of many parts": lambda: f"[{'.'.join('a' * 50_000)}]",
    "a quoted key of many parts": lambda: " . ".join(["'a b'", '"a.b"'] * 20_000) + " = 1",
    "a key of many parts inside": lambda: "x = {a = '''\n''', " + ".".join("a" * 50_000) + " = 1}",
    "a long number": lambda: f"format = {'1' * 5000}",
    "a long number of another base": lambda: f"format = 0x{'1' * 50_000}",
    "lists in lists in lists": lists_of_lists,
    "lists that name one another": lambda: "[lists]\n" + "\n".join(f"a{k} = ['@a{k + 1}', 'x']" for k in range(500)),
    "one list, many rules": lambda: (
        f"[lists]\nl = {[f'w{k}' for k in range(20_000)]}\n"
        + "".join(f"[[topic]]\nid = 't{k}'\nany = ['@l']\n" for k in range(100))
    ),
    "a very long term": lambda: f"[[topic]]\nid = 'x'\nany = ['{'a ' * 100_000}']",
    "a very long key": lambda: f"[[topic]]\nid = 'x'\n{'a' * 100_000} = 1",
    "a very long id": lambda: f"[[topic]]\nid = '{'a' * 100_000}'\nanny = 1",
    "a weight without end": lambda: "[[topic]]\nid = 'x'\nany = ['a']\nweight = inf",
}
BAD = [("yaml", name, make) for name, make in YAML.items()] + [("toml", name, make) for name, make in TOML.items()]


@pytest.mark.parametrize(("ending", "name", "make"), BAD, ids=[f"{ending}: {name}" for ending, name, _ in BAD])
def test_a_rule_file_that_means_harm_is_refused_soon(
    tmp_path: Path, ending: str, name: str, make: Callable[[], str]
) -> None:
    """It has a message that a person can read, whatever stands in the file."""
    if ending == "yaml":
        pytest.importorskip("ruamel.yaml")
    path = tmp_path / f"rules.{ending}"
    path.write_text(make(), encoding="utf-8")
    began = time.thread_time()
    with pytest.raises(RuleError) as caught:
        RuleSet.load(path)
    assert time.thread_time() - began < 12, name
    assert str(caught.value).startswith(f"rules.{ending}:") or "list '" in str(caught.value)
    assert len(str(caught.value)) < 1500
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


LIMITED = """
import resource, sys
from statements import NoticeCode, RuleError, RuleSet
resource.setrlimit(resource.RLIMIT_AS, (%d, %d))
for path in sys.argv[1:]:
    try:
        RuleSet.load(path)
    except RuleError:
        print("refused")
"""


def test_none_of_them_fills_the_memory(tmp_path: Path) -> None:
    """All of them in one process that may not take more: the lists, and each pattern in a file of its own."""
    pytest.importorskip("resource")
    pytest.importorskip("ruamel.yaml")
    paths = []
    for number, (ending, _, make) in enumerate(BAD):
        paths.append(tmp_path / f"{number}.{ending}")
        paths[-1].write_text(make(), encoding="utf-8")
    for number, pattern in enumerate(RUNAWAY):
        paths.append(tmp_path / f"pattern-{number}.toml")
        written = "".join(f"\\u{ord(char):04x}" for char in pattern)
        paths[-1].write_text(f'[[topic]]\nid = "x"\nregex = "{written}"\n', encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", LIMITED % (ROOM, ROOM), *map(str, paths)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.split().count("refused") >= len(BAD) + 25


def test_the_time_grows_with_the_file(tmp_path: Path) -> None:
    def seconds(rows: int) -> float:
        path = tmp_path / "rules.toml"
        path.write_text("".join(f"[[topic]]\nid = 't{k}'\nany = ['w{k}']\n" for k in range(rows)), encoding="utf-8")
        began = time.thread_time()
        RuleSet.load(path)
        return time.thread_time() - began

    small = min(seconds(2000), seconds(2000))
    assert seconds(8000) < 4 * 2.3 * small


@pytest.mark.parametrize(
    "prose", ["a. b. c. " * 12, "U.S. U.K. " * 12, "1.1.1.1." * 9, "“One. Two. Three.” " * 12, "...." * 12]
)
def test_a_text_with_many_full_stops_is_no_key(tmp_path: Path, prose: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        f'[[topic]]\nid = "t"  # {prose}\nany = ["ferry"]\nwhy = "{prose}"\n\n[ruleset]\ndescription = """\n{prose}\n"""\n',
        encoding="utf-8",
    )
    assert RuleSet.load(path).topics[0].id == "t"


def names_of(rules: RuleSet) -> Iterator[str]:
    yield from (topic.id for topic in rules.topics)


def test_aliases_that_stand_for_little_are_taken(tmp_path: Path) -> None:
    pytest.importorskip("ruamel.yaml")
    path = tmp_path / "rules.yaml"
    path.write_text(
        "topic:\n- id: a\n  any: &w [ferry, barge]\n- id: b\n  any: *w\n- id: c\n  any: *w\n", encoding="utf-8"
    )
    assert list(names_of(RuleSet.load(path))) == ["a", "b", "c"]
