"""The corpus of attacks through everything that leaves the library; test_browser.py puts the pages before a browser."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from attacks import ATTACKS, CLASSES
from showing import annotated, hostile_article, hostile_text, page_of, read_html, words_of
from statements import Article, InputError, parse_article, report
from statements import export as to
from statements.cli import main
from statements.render.escape import json_for_script, visible

STEERING = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")
"""What moves, hides or colours things in a terminal; the line end alone may stand in its output."""
FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")


@pytest.fixture(scope="module", params=list(CLASSES))
def attacks(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return CLASSES[request.param]


@pytest.fixture(scope="module")
def article(attacks: tuple[str, ...]) -> Article:
    """An article with all attacks of one class in its text and in every field."""
    return hostile_article(attacks)


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    assert len(ATTACKS) == len(set(ATTACKS)) >= 250
    assert all(len(attacks) >= 10 for attacks in CLASSES.values())


def test_each_attack_stands_in_the_text_and_in_a_field(article: Article, attacks: tuple[str, ...]) -> None:
    fields = [s.name for s in article.speakers] + [str(s.role) for s in article.speakers]
    fields += [str(v) for s in article.statements for v in (s.origin, s.section, s.topics[0].label, s.attribution.rule)]
    for attack in attacks:
        assert attack in article.text
        assert attack in fields
    assert len(article.statements) > len(attacks)


# Pages ----------------------------------------------------------------------------------------------------------------


def test_pages_hold_our_elements_and_no_other(article: Article, tmp_path: Path) -> None:
    shown = [article._repr_html_(), article.where()._repr_html_(), *(s._repr_html_() for s in article.statements[::7])]
    page = report([article, article], tmp_path / "page.html", title=article.text[:200])
    for html in (*shown, article.to_html(), page.read_text(encoding="utf-8")):
        read_html(html)
    assert words_of(article.to_html()) == visible(article.text)


def test_unseen_characters_are_seen_on_pages(article: Article) -> None:
    for html in (article._repr_html_(), article.to_html()):
        assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_annotating_adds_marks_and_nothing_else(attacks: tuple[str, ...]) -> None:
    page = page_of(attacks)
    marked = annotated(page, attacks)
    ours = re.compile(r'<mark data-statement="[\w:. -]+"(?: title="[^"<>]*")?>|</mark>')
    assert len(ours.findall(marked)) >= 2 * len(attacks)
    assert ours.sub("", marked) == page


# Data for other programs ----------------------------------------------------------------------------------------------


def test_json_comes_back_and_can_stand_in_a_page(article: Article) -> None:
    given: list[Any] = [
        to.to_schema_org(article), to.to_web_annotations(article), to.to_label_studio(article),
        to.to_ninjs(article), to.to_gold(article), to.to_claim_review(article, article.statements[0]), to.to_rows(article),
    ]  # fmt: skip
    for value in given:
        plain = json.dumps(value, default=str)
        in_page = json_for_script(json.loads(plain))
        assert json.loads(in_page) == json.loads(plain)
        assert not set("<>&\u2028\u2029") & set(in_page)
    written = to.to_jsonl([article])
    assert list(to.from_jsonl(written)) == [article]
    assert written.count("\n") == 1


def test_what_displacy_puts_into_a_page_is_no_element(article: Article) -> None:
    for style in ("ent", "span"):
        drawn: Any = to.to_displacy(article, style=style)
        for row in drawn.get("ents", drawn.get("spans")):
            assert "<" not in row["label"] + row.get("kb_id", "")
        assert "<" not in drawn["title"]


def test_a_spreadsheet_runs_nothing_whatever_parts_its_cells(article: Article) -> None:
    table = to.to_csv(article)
    assert to.from_csv(table) == to.to_rows(article)
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(table, newline=""), delimiter=delimiter):
            assert not [cell for cell in row if FORMULA.match(cell.lstrip(" "))]
    for line in re.split("[\r\n]+", table):  # a program that ends rows at line ends inside of cells
        assert not [cell for cell in re.split("[;\t]", line) if FORMULA.match(cell.lstrip(" "))]


def test_without_the_guard_there_would_be_formulas() -> None:
    article = hostile_article(CLASSES["formulas"])
    rows = csv.reader(io.StringIO(to.to_csv(article, safe=False), newline=""))
    assert sum(bool(FORMULA.match(cell)) for row in rows for cell in row) > 50


def test_columns_hold_the_words_as_they_are(article: Article) -> None:
    pytest.importorskip("pyarrow")
    assert to.from_arrow(to.to_arrow(article)) == to.to_rows(article)


def test_a_link_to_a_place_is_a_link_of_a_page(article: Article) -> None:
    page = "https://news.example/story"
    for statement in article.statements:
        if re.search(r"\w", statement.text):
            link = to.text_fragment(article, statement, url=page)
            assert re.fullmatch(re.escape(page) + r"#:~:text=[\w.~%,!*()-]+", link)
            assert not set("<>\"'& ") & set(link)
            assert unquote(link).startswith(page)


@pytest.mark.parametrize(
    "url", [url for url in CLASSES["urls"] if "script:" in re.sub(r"\s|\x01", "", url)[:12].lower()]
)
def test_no_link_runs_a_script(url: str) -> None:
    article = parse_article("“Rain fell,” said Ann Lee.", url=url)
    with pytest.raises(InputError, match="address of no page"):
        to.text_fragment(article, article.statements[0])
    assert "href" not in article.to_html().partition("<main")[0]


# The terminal ---------------------------------------------------------------------------------------------------------


def test_what_python_shows_steers_no_terminal(article: Article) -> None:
    for shown in (repr(article), repr(article.where()), *map(repr, article.statements), repr(article.speakers)):
        assert not STEERING.search(shown.replace("\u200e", "").replace("\u200f", "").replace("\u061c", ""))


@pytest.fixture
def files(attacks: tuple[str, ...], tmp_path: Path) -> Path:
    """A folder with an article, a rule file whose words are the attacks, and a gold file."""
    (tmp_path / "story.txt").write_bytes(hostile_text(attacks).encode())
    written = [json.dumps(attack)[1:-1].replace("\x7f", "\\u007f").replace("\\ud83f\\udffe", "x") for attack in attacks]
    rows = [
        '[[topic]]\nid = "t"\nany = ["ferr*", "boats"]\n',
        '[[topic]]\nid = "sail"\nany = ["sail"]\ncontext = "paragraph"\n',
    ]
    rows += [f'[[test]]\nquotation = "The boats {a}"\ntopics = ["u"]\nwhy = "{a}"\n' for a in written]
    rules = "".join(rows).replace('\nwhy = "', '\n# "')
    (tmp_path / "rules.toml").write_bytes(re.sub(r"\\ud[89a-f]..", "x", rules).encode())
    gold = {"id": attacks[0], "text": hostile_text(attacks), "quotes": [{"start": 0, "end": 30, "kind": "direct"}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        "parse story.txt", "parse story.txt --explain", "parse story.txt --full --width 60", "parse story.txt --topic sanctions",
        "rules test rules.toml", "rules lint rules.toml", "rules report rules.toml story.txt --samples 9",
        "evaluate gold.jsonl --misses",
    ],
)  # fmt: skip
def test_the_command_line_steers_no_terminal(
    files: Path, arguments: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(files)
    code = main(arguments.split())
    out, err = capsys.readouterr()
    assert code in (0, 1, 3), err  # a gold text that looks like a page is refused
    assert (out + err).strip()
    assert not STEERING.search(out)
    assert not STEERING.search(err)


@pytest.mark.parametrize("attack", [*CLASSES["terminal"], *CLASSES["directions"], *CLASSES["formulas"][13:18]])
def test_a_complaint_steers_no_terminal(attack: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names of files, options and what stands in a rule file come from strangers too."""
    path = tmp_path / "rules.toml"
    path.write_bytes(f"[[topic]]\nid = {json.dumps(attack)}\nanny = 1\n".encode(errors="replace"))
    name = attack.replace("\0", "").replace("/", "")[:90]
    for arguments in (["parse", f"x{name}.txt"], ["parse", "--kind", name], ["rules", "test", str(path)], [f"x{name}"]):
        assert main(arguments)
        out, err = capsys.readouterr()
        assert not STEERING.search(out + err), arguments
        assert err.startswith("statements: ")
        assert err.count("\n") == 1


def test_the_page_of_the_command_line_is_safe(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(files / "story.txt"), "--format", "html"]) == 0
    read_html(capsys.readouterr().out)
