"""What users of other tools asked for in vain, and the faults seen there: one test each, named on docs/needs.md.

The first line of a test's docstring is the need, word for word as the page has it.
"""

import ast
import datetime as dt
import pickle
import re
import time
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from statements import (
    Article,
    Confidence,
    DatePrecision,
    Lexicon,
    Parser,
    QuotationForm,
    RuleSet,
    Span,
    StatementKind,
    Topic,
    annotate,
    evaluate,
    parse_article,
    report,
)
from statements.batch import parse_files
from statements.export import from_label_studio, read_jsonl, to_csv, to_gold, to_label_studio, write_jsonl
from statements.lexicon import english_lexicon

PAGE = (ROOT / "docs" / "needs.md").read_text(encoding="utf-8")
ROW = re.compile(r"(?m)^\| (\d+|[A-H]) \| ([^|]+) \| (yes|partly|no) \| ([^|]+) \|$")
SOURCES = {p: p.read_text(encoding="utf-8") for p in sorted((ROOT / "src" / "statements").rglob("*.py"))}


def names(article: Article) -> list[str | None]:
    return [s.speaker.name if s.speaker else None for s in article.statements]


def needs() -> dict[str, str]:
    """Return the first line of each test's docstring by its number or letter."""
    found = {}
    for name, value in globals().items():
        if m := re.fullmatch(r"test_(?:need_(\d\d)|fault_([a-h]))_\w+", name):
            found[str(int(m[1])) if m[1] else m[2].upper()] = value.__doc__.partition("\n")[0].rstrip(".")
    return found


def test_the_page_has_a_row_for_each_test_and_no_other() -> None:
    rows = {number: need.strip() for number, need, _, _ in ROW.findall(PAGE)}
    assert rows == needs()
    assert list(rows) == [*map(str, range(1, 26)), *"ABCDEFGH"]


def test_the_page_says_of_every_need_that_is_not_met_why() -> None:
    assert len(re.findall(r"(?m)^\| (?:\d|[A-H])", PAGE)) == len(ROW.findall(PAGE))
    for number, _, met, how in ROW.findall(PAGE):
        assert met == "yes" or number in re.findall(r"(?m)^- Need (\d+):", PAGE), how


# Needs ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["“", "”", '"', "«", "'"])
def test_need_01_odd_marks(mark: str) -> None:
    """A document with an odd number of marks is read, and what was mended is told."""
    article = parse_article(
        f"The gates were shut, {mark}and the road too.\n\n“Rain fell,” said Ann Lee.\n\nSo it goes."
    )
    assert names(article) == ["Ann Lee"]
    lone = parse_article("Ann Lee said: “Rain fell.\n\nThe gates were shut at noon, and the road was closed.")
    assert [q.closed for q in lone.quotations] == [False]
    assert "unbalanced-quotation" in [n.code for n in lone.notices]


def test_need_02_over_paragraphs() -> None:
    """A quotation that opens again in each paragraph is one statement."""
    article = parse_article(
        "The council met on Monday to talk about the dam.\n\nAnn Lee said: “Rain fell all night.\n\n"
        "“The gates were old.\n\n“We need new ones.”\n\nThe council went home."
    )
    (statement,) = article.statements
    assert [q.text for q in statement.quotations] == [
        "Rain fell all night.",
        "The gates were old.",
        "We need new ones.",
    ]
    assert [n for n in article.notices if n.code == "unbalanced-quotation"] == []


def test_need_03_unknown_speakers() -> None:
    """A speaker that the text does not tell is None, never a person called Unknown."""
    article = parse_article("The gates were shut.\n\n“Rain fell all night.”\n\nThe road was closed.")
    (statement,) = article.statements
    assert (statement.speaker, statement.attribution.confidence) == (None, Confidence.NONE)
    assert article.speakers == ()
    assert "unknown" not in article.model_dump_json().casefold()


@pytest.mark.parametrize(
    "text",
    [
        "“The dam held all night.” - Commissioner Ann Lee",
        "The council met on Monday.\n\nAnd from Chairwoman Ann Lee: “The dam held all night.”",
        "From the desk of Ann Lee: “The dam held all night.”",
        "**Ann Lee:** The dam held all night.\n\n**Bo Park:** It did.\n\n**Ann Lee:** Good.",
    ],
)
def test_need_04_no_verb(text: str) -> None:
    """Words are somebody's without a verb too: behind a dash, before a colon, under a label."""
    assert names(parse_article(text))[0] == "Ann Lee"


def test_need_05_indirect() -> None:
    """Indirect speech is found, and told apart from direct and mixed."""
    article = parse_article(
        "Ann Lee said that the dam held. According to Bo Park, the gates were “too old.” “Rain fell,” he said."
    )
    kinds = [(s.speaker and s.speaker.name, s.kind) for s in article.statements]
    assert kinds == [
        ("Ann Lee", StatementKind.INDIRECT),
        ("Bo Park", StatementKind.MIXED),
        ("Bo Park", StatementKind.DIRECT),
    ]


def test_need_06_labels() -> None:
    """Speaker labels of transcripts are known, and a colon alone makes none."""
    article = parse_article("Q: Will the dam hold?\n\nTHE COURT: It will.\n\nQ: And the gates?\n\nTHE COURT: They too.")
    assert (article.layout, names(article)) == ("transcript", ["Q", "COURT", "Q", "COURT"])
    prose = parse_article("The dam: a history. Time: noon. The council had one rule: no boats at night.")
    assert (prose.layout, prose.statements) == ("story", ())
    mine = Parser(lexicon=english_lexicon().extended(label_pattern=r"<<(?P<name>[^<>]+)>>"))
    assert names(mine.parse("<<Ann Lee>> It will hold.\n\n<<Bo Park>> Good.")) == ["Ann Lee", "Bo Park"]


def test_need_07_single_marks() -> None:
    """Single marks are told apart from apostrophes."""
    article = parse_article("'It's the islanders' dam, so don't sell 'em any,' said Ann Lee. 'We won't.'")
    assert [q.text for q in article.quotations] == ["It's the islanders' dam, so don't sell 'em any,", "We won't."]


@pytest.mark.parametrize("pair", ["“”", "‘’", "«»", "‹›", "„“", "„”", '""', "''"])
def test_need_08_marks_of_other_languages(pair: str) -> None:
    """The marks of other languages are marks, and nest."""
    inner = "‘’" if pair in ("“”", '""') else "“”"
    article = parse_article(f"{pair[0]}The dam held all {inner[0]}night{inner[1]} long{pair[1]}, said Ann Lee.")
    assert names(article) == ["Ann Lee"]
    (quotation,) = article.quotations
    assert [n.text for n in quotation.nested] == ["night"]


def test_need_09_one_person() -> None:
    """All forms of a name and its pronouns lead to one person, and never to another of that surname."""
    article = parse_article(
        "Hugh Hill, a doctor, said rain fell. “It did,” he added. Bo Hill said it was new. Bo Hill left."
    )
    assert names(article) == ["Hugh Hill", "Hugh Hill", "Bo Hill"]
    assert [s.attribution.mention and s.attribution.mention.of(article.text) for s in article.statements] == [
        "Hugh Hill",
        "he",
        "Bo Hill",
    ]


def test_need_10_no_models() -> None:
    """People are resolved without an add-on, a model or a pinned version of another library."""
    plain = [line for line in requires("statements") or [] if "extra ==" not in line]
    assert sorted(re.split(r"[ <>=!~;\[]", line)[0] for line in plain) == ["pydantic", "python-dateutil", "regex"]
    assert not [line for line in plain if "==" in line.partition(";")[0]]


def test_need_11_exact_offsets() -> None:
    """Every span is exact in the text that was given, for words that stand there twice too."""
    text = "\ufeff  “Rain  fell,” said Ann Lee.\r\n\r\nThe gates were shut.\r\n\r\n“Rain  fell,” said Bo Park."
    article = parse_article(text)
    assert article.text == text
    assert names(article) == ["Ann Lee", "Bo Park"]
    assert [s.content[0].start for s in article.statements] == [text.index("“"), text.rindex("“")]
    assert all(s.span.of(text) == s.text for s in article.statements)


def test_need_12_html() -> None:
    """The structure of a page is kept, and every letter leads back to its place in the page."""
    page = (
        "<html><body><h1>The dam holds in the storm</h1><p>The town met.</p><h2>Will it hold?</h2><p>&#8220;It <i>will</i>,&#8221; said "
        "Ann Lee.</p><ul><li>Bo Park said the gates were old.</li></ul><blockquote>Rain fell.</blockquote></body></html>"
    )
    article = parse_article(page, markup="html")
    assert "Will it hold?" in [s.heading for s in article.sections]
    assert names(article)[:2] == ["Ann Lee", "Bo Park"]
    assert article.source_span(article.statements[0].span).of(page).startswith("&#8220;It <i>will</i>")


def test_need_13_sections() -> None:
    """An article has sections with headings where it has them, one section where it has none, and a flat view."""
    flat = parse_article("“Rain fell,” said Ann Lee.")
    assert [s.heading for s in flat.sections] == [None]
    article = parse_article(
        "The dam\n\nThe town met.\n\n## The gates\n\nAnn Lee said they were old.\n\n## The road\n\nIt is shut."
    )
    assert [s.heading for s in article.sections][-2:] == ["The gates", "The road"]
    assert [s.section for s in article.statements] == ["The gates"]


def test_need_14_what_is_no_quotation() -> None:
    """What is not quoted can be had too."""
    article = parse_article("The gates were shut. “Rain fell,” said Ann Lee. The road was closed.")
    ends = [0, *(at for q in article.quotations for at in (q.marks.start, q.marks.end)), len(article.text)]
    rest = [Span(a, b).of(article.text).strip() for a, b in zip(ends[::2], ends[1::2], strict=True)]
    assert rest == ["The gates were shut.", "said Ann Lee. The road was closed."]


def test_need_15_scare_quotes() -> None:
    """Scare quotes, titles and nicknames are no statements, and are kept with what they are."""
    article = parse_article('The so-called "bread bridge" is a chapter of her book "The Long Dam". It sold well.')
    assert article.statements == ()
    assert [q.form for q in article.quotations] == [QuotationForm.SCARE, QuotationForm.TITLE]


def test_need_16_why() -> None:
    """Every speaker and every topic says which rule gave it, on which words."""
    rules = RuleSet.of(Topic("water", any=["dam*"], why="names a dam"))
    article = parse_article("“The dams held,” said Ann Lee.", rules=rules)
    (statement,) = article.statements
    ((evidence,),) = [t.evidence for t in statement.topics]
    assert (evidence.span.of(article.text), evidence.text, evidence.weight, evidence.why) == (
        "dams",
        "dams",
        1,
        "names a dam",
    )
    assert statement.attribution.rule == "inverted"
    assert all(words in article.explain(statement) for words in ("inverted", "names a dam", "said"))


def test_need_17_precedence() -> None:
    """Which rule wins does not hang on the order of the rules: weights are summed, and all topics are given."""
    one, two = Topic("water", any=["dam"], weight=2), Topic("works", any=["dam"])
    text = "“The dam held,” said Ann Lee."
    answers = [parse_article(text, rules=RuleSet.of(*order)).statements[0].topics for order in ((one, two), (two, one))]
    assert answers[0] == answers[1]
    assert [(t.id, t.score) for t in answers[0]] == [("water", 2), ("works", 1)]


def test_need_18_large_lists() -> None:
    """Word lists of tens of thousands of terms load and run fast."""
    terms = [f"{'abcdefghij'[k % 10]}word{k} {k}th gate" for k in range(20_000)]
    start = time.process_time()
    parser = Parser(rules=RuleSet.of(Topic("gates", any=[*terms, "dam"])))
    article = parser.parse("“The dam held,” said Ann Lee. " * 50)
    assert time.process_time() - start < 20
    assert article.statements[0].topics[0].id == "gates"


def test_need_19_dates() -> None:
    """The day on which something was said has a place, a base and a precision."""
    text = "“It was built in May,” Ann Lee said on Tuesday. Bo Park said last month that it was not."
    article = parse_article(text, published=dt.date(2026, 2, 12))
    told = [(s.said_on.span.of(text), s.said_on.date, s.said_on.precision) for s in article.statements if s.said_on]
    assert told == [
        ("Tuesday", dt.date(2026, 2, 10), DatePrecision.DAY),
        ("last month", dt.date(2026, 1, 1), DatePrecision.MONTH),
    ]


def test_need_20_the_same_again() -> None:
    """The same text gives the same bytes, whatever was read before it, and the answer names what it was read with."""
    parser, first, second = Parser(), "“Rain fell,” said Ann Lee.", "“It did not,” she said. Bo Park left."
    alone = parser.parse(second).model_dump_json()
    parser.parse(first)
    assert parser.parse(second).model_dump_json() == alone
    assert parser.parse(first).fingerprint == parser.parse(second).fingerprint != ""


def test_need_21_long_ones() -> None:
    """Quotations and articles of any length are read in a time that grows with them."""
    long = "“" + "The dam held all night and nobody slept. " * 5_000 + "So it goes,” said Ann Lee."
    start = time.process_time()
    article = parse_article(f"The town met.\n\n{long}\n\n“It did,” said Bo Park.")
    assert time.process_time() - start < 20
    assert names(article) == ["Ann Lee", "Bo Park"]
    assert len(article.quotations[0].text) > 200_000


def test_need_22_files(tmp_path: Path) -> None:
    """Answers go to JSON Lines, tables and data frames, and come back, always as UTF-8."""
    article = parse_article("“Il pleut à verse,” said Zoë Lee. “雨,” said Bo Park.", id="7")
    write_jsonl([article], tmp_path / "out.jsonl")
    assert list(read_jsonl(tmp_path / "out.jsonl")) == [article]
    assert "à verse" in (tmp_path / "out.jsonl").read_bytes().decode("utf-8")
    assert "Zoë Lee" in to_csv(article)


def test_need_23_once() -> None:
    """What a reader is told once holds for all texts, in threads and other processes too."""
    parser = Parser(rules=RuleSet.of(Topic("water", any=["dam"])))
    copy = pickle.loads(pickle.dumps(parser))  # noqa: S301 - our own bytes
    text = "“The dam held,” said Ann Lee."
    assert copy.parse(text) == parser.parse(text)
    with pytest.raises(AttributeError, match="frozen"):
        parser.rules = RuleSet.of(Topic("other", any=["gate"]))
    assert isinstance(parser.lexicon, Lexicon)


def test_need_24_millions(tmp_path: Path) -> None:
    """Batches run on all cores, and go on where they were stopped."""
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "“Rain fell,” said Ann Lee."}\n' * 30, encoding="utf-8")
    first = parse_files(source, tmp_path / "out", shard_rows=10)
    (tmp_path / "out" / "part-00000-00001.jsonl").unlink()
    again = parse_files(source, tmp_path / "out", shard_rows=10)
    assert (first.articles, first.resumed, again.articles) == (30, 0, 30)
    assert again.resumed >= 1


def test_need_25_back_again() -> None:
    """Answers go back onto the page and into annotation tools, and corrections come back."""
    page = "<html><body><p>“Rain <b>fell</b>,” said Ann Lee.</p></body></html>"
    article = parse_article(page, markup="html", id="7")
    marked = annotate(page, article)
    assert re.sub(r"</?mark[^>]*>", "", marked) == page
    task: Any = to_label_studio(article)
    done = {"id": 1, "data": task["data"], "annotations": [{"id": 1, "result": task["predictions"][0]["result"]}]}
    (record,) = from_label_studio([done])
    assert record == to_gold(article)
    assert evaluate([record], [article]).misses == ()


# Faults ---------------------------------------------------------------------------------------------------------------


def test_fault_a_marks_by_kind() -> None:
    """A mark closes only a mark that it goes with."""
    article = parse_article("“The dam's ‘old wall» held all night,” said Ann Lee. «It did,» said Bo Park.")
    assert names(article) == ["Ann Lee", "Bo Park"]
    assert article.quotations[0].text == "The dam's ‘old wall» held all night,"


def test_fault_b_short_quotations() -> None:
    """Short quotations are not dropped, and places are numbers."""
    article = parse_article('"No," said Ann Lee. ‹Yes›, said Bo Park.')
    assert [(q.text, q.span) for q in article.quotations] == [("No,", Span(1, 4)), ("Yes", Span(21, 24))]
    assert names(article) == ["Ann Lee", "Bo Park"]


def test_fault_c_nothing_is_run() -> None:
    """No words are run as code, no error is swallowed, and the text is not rewritten."""
    for path, source in SOURCES.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"eval", "exec"}, path
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, path


def test_fault_d_confidence() -> None:
    """Confidence is a value that can be compared, and nothing is shipped as a pickle."""
    (statement,) = parse_article("“Rain fell,” said Ann Lee.").statements
    assert statement.attribution.confidence > Confidence.LINKED > Confidence.GUESSED
    assert [p for p in (ROOT / "src").rglob("*") if p.suffix in {".pkl", ".pickle", ".joblib", ".bin"}] == []


def test_fault_e_plain_installation() -> None:
    """One plain installation is all: nothing is fetched from an address."""
    assert [line for line in requires("statements") or [] if "@" in line or "://" in line] == []


def test_fault_f_no_made_up_names() -> None:
    """No name is made up for a speaker."""
    article = parse_article("“Rain fell,” said someone. “It did.” Then the lights went out, “again,” and it was dark.")
    assert all(name is None or name in article.text for name in names(article))


def test_fault_g_reports_are_inert(tmp_path: Path) -> None:
    """A report shows every article, and nothing that an article holds runs in it."""
    hostile = "“Rain </script><script>alert(1)</script> ‘fell <img src=x onerror=alert(1)> all’ night,” said Ann Lee."
    articles = [parse_article(hostile, markup="text", id=str(k)) for k in range(2)]
    report(articles, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert page.count("onerror=alert(1)&gt;") >= 2
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_fault_h_the_way_back() -> None:
    """The way back to the page is kept while it is read, not worked out afterwards by comparing."""
    mapped = ("_stages/html", "_stages/source", "source_map", "statements/annotation")
    mapping = [source for p, source in SOURCES.items() if any(part in p.as_posix() for part in mapped)]
    assert len(mapping) > 8
    assert not [source for source in mapping if "difflib" in source]
    same = "<p>“Rain <i>fell</i>,” said Ann Lee.</p>"
    page = f"<html><body><p>The dam held.</p>{same}<p>The town met.</p>{same}<p>It rained.</p></body></html>"
    article = parse_article(page, markup="html")
    starts = [article.source_span(q.marks).start for q in article.quotations]
    assert starts == [m.start() for m in re.finditer("“", page)]
