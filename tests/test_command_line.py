"""The command line as a person or a script uses it: in this process where that is enough, else in one of its own."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from statements import Article, parse_article
from statements.cli import main
from statements.cli.cells import fitted, tame, width, wrapped
from statements.cli.inputs import Asked
from statements.cli.job import Job, rule_set
from statements.cli.table import Look, table

HARBOUR = str(ROOT / "examples" / "harbour_digest.txt")
STORY = str(ROOT / "examples" / "story.txt")
HOSTILE = "\x1b[2J\x1b]0;owned\x07"


class Done:
    """What a run left: its exit code and what it wrote."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        self.lines = out.splitlines()


class Program:
    """Runs the program in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Done:
        """Run it and return what it left."""
        code = main(arguments)
        out, err = self._capsys.readouterr()
        return Done(code, out, err)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")
    return Program(capsys)


def started(
    *arguments: str, given: bytes = b"", python: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *python, "-m", "statements", *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=50,
    )


def one_complaint(done: Done) -> str:
    """Return the one line on standard error; there is nothing of a traceback."""
    (line,) = done.err.splitlines()
    assert line.startswith("statements: ")
    assert "Traceback" not in done.err
    return line


# The table


def test_a_table_has_a_row_a_statement_under_its_section(run: Program) -> None:
    done = run("parse", HARBOUR)
    article = parse_article(Path(HARBOUR).read_text(encoding="utf-8"))
    assert done.code == 0
    assert done.err == ""
    numbers = [int(line.split()[0]) for line in done.lines if line[:2].strip().isdigit() and line[2:4] == "  "]
    assert numbers == list(range(1, len(article.statements) + 1))
    ruled = [line.strip("─ ") for line in done.lines if line.startswith("── ")]
    assert ruled == [s.heading for s in article.sections if s.heading]
    assert done.lines[0] == "Korda talks stalled strait treaty, sanctions on coastal trade"
    assert done.lines[1] == "2026-03-03 · digest · Anselm Korda, Meridian Foreign Minister"


@pytest.mark.parametrize("room", [30, 46, 60, 80, 100, 200])
@pytest.mark.parametrize("name", [HARBOUR, STORY])
def test_no_line_of_a_table_is_wider_than_the_terminal(run: Program, room: int, name: str) -> None:
    lines = run("parse", name, "--width", str(room)).lines
    assert max(map(width, lines)) <= room
    assert sum(line[:2].strip().isdigit() for line in lines) >= 19


def test_the_width_is_the_terminals(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("parse", HARBOUR).lines
    assert 50 < max(map(width, lines)) <= 60


def test_a_guess_and_a_link_are_marked_without_colour(run: Program) -> None:
    done = run("parse", STORY, "--speaker", "Pell")
    assert [line[4:15] for line in done.lines if " Pell" in line][:2] == [" Joran Pell", "~Joran Pell"]
    assert "~ through a pronoun" in done.lines[-1]


def test_full_shows_all_of_the_words(run: Program) -> None:
    shown = [run("parse", STORY, "-c", "mediator", "--width", "60", *full).out for full in ([], ["--full"])]
    assert ["honest table" in " ".join(out.split()) for out in shown] == [False, True]
    assert ["…" in out for out in shown] == [True, False]


def test_nothing_in_an_article_steers_the_terminal(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(f"“Rain {HOSTILE}fell\u202e,” said Ann {HOSTILE}Lee.", encoding="utf-8")
    for extra in ([], ["--explain"]):
        out = run("parse", str(path), *extra).out
        assert "Rain" in out
        assert not any(c in out for c in "\x1b\x07\u202e")


def test_cells_count_what_a_terminal_shows() -> None:
    assert width("安娜 é") == 6
    assert fitted("安娜安娜", 5) == "安娜…"
    assert [width(fitted(text, 7)) for text in ("", "é", "安娜安娜", "1234567", "12345678")] == [7] * 5
    assert wrapped("a" * 25, 10, 0) == ["a" * 10, "a" * 10, "a" * 5]
    assert wrapped("", 10, 2) == []
    assert tame(" a\r\n\tb\u200b ") == "a b"


def test_a_terminal_gets_headings_in_bold() -> None:
    article = parse_article("“Rain fell,” said Ann Lee.", id="a")
    assert "\x1b[1m" in "".join(table(article, article.statements, Look(80, 2, colour=True)))
    assert "\x1b" not in "".join(table(article, article.statements, Look(80)))


def test_the_topic_that_was_asked_for_is_shown_before_a_heavier_one(run: Program) -> None:
    shown = run("parse", HARBOUR, "--section", "sanctions on coastal trade").out
    asked = run("parse", HARBOUR, "--section", "sanctions on coastal trade", "--topic", "sanctions").out
    assert "Currency" in shown
    assert "Currency" not in asked
    assert asked.count("  Sanctions  ") == 5


def test_nothing_found_is_told_and_is_no_error(run: Program) -> None:
    done = run("parse", STORY, "--speaker", "Nobody")
    assert done.code == 0
    assert done.lines[-1].startswith("0 of 19 statements")


# Filters


@pytest.mark.parametrize(
    ("options", "criteria"),
    [
        (["--speaker", "Korda"], {"speaker": "Korda"}),
        (["--speaker", "Pell", "--speaker", "Calder"], {"speaker": ("Pell", "Calder")}),
        (["--topic", "sanctions", "--form", "full"], {"topic": "sanctions", "form": "full"}),
        (["--section", "energy and payments"], {"section": "energy and payments"}),
        (["--kind", "direct", "--kind", "mixed"], {"kind": ("direct", "mixed")}),
        (["--part", "body", "--contains", "ferries"], {"part": "body", "contains": "ferries"}),
        (["--confidence", "stated", "--cue-class", "say"], {"confidence": "stated", "cue_class": "say"}),
        (["--origin", "Tessaria"], {"origin": "Tessaria"}),
        (["--since", "2026-03-03", "--until", "2026-03-03"], {"since": "2026-03-03", "until": "2026-03-03"}),
        (["--since", "2026-03-04"], {"since": "2026-03-04"}),
        (["--questions"], {"is_question": True}),
        (["--no-questions"], {"is_question": False}),
    ],
)
def test_filters_are_those_of_where(run: Program, options: list[str], criteria: dict[str, object]) -> None:
    names = sorted(str(path) for path in (ROOT / "examples").glob("*.txt"))
    done = run("parse", *names, "--format", "jsonl", *options)
    wanted = [s.id for name in names for s in read(name).where(**criteria)]
    assert [s["id"] for line in done.lines for s in json.loads(line)["statements"]] == wanted


def read_line(done: Done) -> Article:
    (line,) = done.lines
    return Article.model_validate_json(line)


def read(name: str) -> Article:
    return parse_article(Path(name).read_text(encoding="utf-8"), id=name)


# JSON Lines and CSV


def test_json_lines_are_whole_articles(run: Program) -> None:
    found = [Article.model_validate_json(line) for line in run("parse", HARBOUR, STORY, "--format", "jsonl").lines]
    assert found == [read(HARBOUR), read(STORY)]


def test_json_lines_hold_none_but_the_statements_asked_for(run: Program) -> None:
    (line,) = run("parse", HARBOUR, STORY, "-f", "jsonl", "--speaker", "Pell").lines
    found = Article.model_validate_json(line)
    assert found.statements == read(STORY).where(speaker="Pell")
    assert found.quotations == read(STORY).quotations


def test_csv_has_a_head_and_a_row_a_statement(run: Program) -> None:
    rows = list(csv.DictReader(io.StringIO(run("parse", HARBOUR, STORY, "--format", "csv").out)))
    assert len(rows) == 40
    assert {row["article_id"] for row in rows} == {HARBOUR, STORY}
    assert rows[5]["topic"] == "Sanctions"
    (row,) = csv.DictReader(io.StringIO(run("parse", HARBOUR, STORY, "-f", "csv", "-c", "mediator").out))
    assert (row["speaker"], row["kind"]) == ("Joran Pell", "direct")


def test_csv_runs_no_formula(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "formula.txt"
    path.write_text("“=cmd()|rain fell,” said Ann Lee.\n\n=HYPERLINK(1), said Bo Park.", encoding="utf-8")
    for row in csv.reader(io.StringIO(run("parse", str(path), "--format", "csv").out)):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_output_goes_to_a_file(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    done = run("parse", STORY, "--format", "jsonl", "--output", str(path))
    assert (done.code, done.out) == (0, "")
    assert path.read_bytes().decode() == run("parse", STORY, "--format", "jsonl").out
    assert run("parse", STORY, "-o", str(tmp_path / "none" / "x.txt")).code == 3


def test_explain_tells_the_rule_of_each(run: Program) -> None:
    done = run("parse", STORY, "--speaker", "Pell", "--explain")
    assert done.out.count("because     rule ") == 3
    assert "rule colon: a cue or label ties the source to these words (stated)" in done.out


# What is read


def test_a_folder_stands_for_its_articles(run: Program, tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "notes.rst"):
        (tmp_path / name).write_text("“Rain fell,” said Ann Lee.", encoding="utf-8")
    rows = [json.loads(line)["id"] for line in run("parse", str(tmp_path), "-f", "jsonl").lines]
    assert rows == [str(tmp_path / "a.md"), str(tmp_path / "b.txt")]
    (tmp_path / "empty").mkdir()
    assert "has no articles" in one_complaint(run("parse", str(tmp_path / "empty")))


def test_one_bad_file_stops_no_other(run: Program, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b'"Caf\xe9s closed," said Ann Lee.')
    done = run("parse", str(bad), STORY, "--format", "jsonl")
    assert done.code == 3
    assert len(done.lines) == 1
    assert one_complaint(done) == f"statements: {bad}: not in UTF-8 (byte 4): save it so, or name its --encoding"
    done = run("parse", str(bad), "--encoding", "latin-1", "-f", "jsonl")
    assert (done.code, read_line(done).statements[0].speaker) == (0, read_line(done).speakers[0])


def test_what_the_caller_knows_is_used(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("“Rain fell,” Ann Lee said on Monday.", encoding="utf-8")
    (statement,) = read_line(run("parse", str(path), "-f", "jsonl", "--published", "2026-03-04")).statements
    assert statement.said_on is not None
    assert str(statement.said_on.date) == "2026-03-02"
    job = Job(names=[HARBOUR], rules=rule_set(()), asked=Asked(principal="Tomas Reyle"))
    (article,) = job.articles()
    assert article.principal is not None
    assert article.principal.name == "Tomas Reyle"


def test_rules_are_added_or_used_alone(run: Program, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[[topic]]\nid = "sea/pilots"\nany = ["pilot*"]\n', encoding="utf-8")
    assert "sea/pilots" in run("parse", HARBOUR, "--rules", str(mine), "-t", "pilots", "-f", "jsonl").out
    assert len(run("parse", HARBOUR, "-r", str(mine), "-t", "sanctions", "-f", "jsonl").lines) == 1
    assert not run("parse", HARBOUR, "-r", str(mine), "--rules-only", "-t", "sanctions", "-f", "jsonl").lines


def test_several_processes_give_the_same(run: Program) -> None:
    alone = run("parse", str(ROOT / "examples"), "-f", "jsonl").out
    assert run("parse", str(ROOT / "examples"), "-f", "jsonl", "--workers", "2").out == alone


# Errors


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["parse", "no-such.txt"], 3, "no-such.txt: No such file or directory: give the path of an article"),
        (["parse", STORY, "--spekaer", "x"], 2, "No such option: --spekaer"),
        (["parse", STORY, "--kind", "x"], 2, "'x' is not one of 'direct', 'mixed', 'indirect'"),
        (["parse", STORY, "--since", "May"], 2, "--since takes a day such as 2026-02-09, not 'May'"),
        (["parse", STORY, "--published", "May"], 2, "--published takes a day such as 2026-02-09, not 'May'"),
        (["parse", STORY, "--encoding", "klingon"], 2, "--encoding klingon: there is none of that name"),
        (["parse", STORY, "--explain", "-f", "csv"], 2, "leave out --format csv"),
        (["parse", STORY, "--topic", "x", "-f", "html"], 2, "leave out the filters (--topic)"),
        (["parse", STORY, "--rules", "no.toml"], 3, "no.toml: No such file or directory; give the path of a rule file"),
        (["parse"], 2, "Missing argument"),
        (["prase"], 2, "No such command 'prase'"),
        (["rules", "test", "no.toml"], 3, "no.toml"),
        (["rules", "report", "international-affairs", "no.txt"], 3, "no.txt"),
        (["rules", "new", "mine.json"], 2, "ends in .toml"),
    ],
)
def test_an_error_is_one_line_that_names_the_fix(run: Program, arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments)
    assert done.code == code
    assert words in one_complaint(done)


def test_a_mistake_in_a_rule_file_is_told_with_its_line(run: Program, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[[topic]]\nid = "a"\nanny = ["x"]\n', encoding="utf-8")
    done = run("parse", STORY, "--rules", str(mine))
    assert done.code == 3
    assert one_complaint(done) == "statements: mine.toml:3: topic 'a': unknown key 'anny'; did you mean 'any'?"


def test_a_missing_extra_is_told_with_the_command_to_install_it(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    done = run("parse", STORY)
    assert done.code == 4
    assert one_complaint(done) == "statements: this needs typer, which is not installed: pip install 'statements[cli]'"


def test_a_bar_that_is_asked_for_needs_its_extra(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util  # noqa: PLC0415

    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "tqdm" else find(name))
    done = run("parse", STORY, "--progress")
    assert (done.code, "statements[progress]" in one_complaint(done)) == (4, True)
    assert run("parse", STORY).code == 0


def test_a_bar_goes_to_standard_error(run: Program) -> None:
    done = run("parse", STORY, HARBOUR, "-f", "jsonl", "--progress")
    assert "2/2" in done.err
    assert len(done.lines) == 2
    assert run("parse", STORY, HARBOUR, "-f", "jsonl").err == ""


def test_help_and_version(run: Program) -> None:
    assert run("--version").out.startswith("statements ")
    assert all(word in run("--help").out for word in ("parse", "rules", "evaluate", "Exit codes"))
    assert run().code == 2


# Rule files


def test_a_new_rule_file_passes_its_tests_and_lint(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "My rules.toml"
    assert run("rules", "new", str(path)).code == 0
    assert run("rules", "test", str(path)).lines == ["2 passed, 0 failed"]
    assert run("rules", "lint", str(path)).lines == ["0 findings"]
    assert "my-rules/boats" in run("rules", "report", str(path), STORY).out
    again = run("rules", "new", str(path))
    assert (again.code, "is there already" in one_complaint(again)) == (2, True)


def test_a_failing_test_and_a_doubtful_rule_are_findings(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[topic]]\nid = "a"\nany = ["dam*", "dams"]\n\n[[test]]\nquotation = "Rain fell."\ntopics = ["a"]\n',
        encoding="utf-8",
    )
    done = run("rules", "test", str(path))
    assert done.code == 1
    assert done.lines[0].startswith("mine.toml:5: 'Rain fell.': missing ['a']")
    assert done.lines[-1] == "0 passed, 1 failed"
    done = run("rules", "lint", str(path))
    assert done.code == 1
    assert [line.rpartition("[")[2] for line in done.lines[:-1]] == ["shadowed-term]", "no-test]"]


def test_rules_for_topics_of_the_built_in_set_are_tested_beside_it(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[rule]]\nid = "barges"\ntopic = "economy/shipping"\nany = ["barge*"]\n\n'
        '[[test]]\nquotation = "The barges are full."\ntopics = ["shipping"]\n',
        encoding="utf-8",
    )
    assert run("rules", "test", str(path)).code == 0
    assert run("rules", "lint", str(path)).lines == ["0 findings"]
    report = run("rules", "report", str(path), STORY, "--samples", "2").lines
    assert [line.split()[0] for line in report[2:]] == ["barges", "barges"]
    assert run("rules", "test", str(path), "--alone").code == 3


def test_the_built_in_set_is_tested_by_its_name(run: Program) -> None:
    done = run("rules", "test", "international-affairs")
    assert done.code == 0
    assert done.lines[-1].endswith(" passed, 0 failed")


# A process of its own


def test_bytes_in_and_bytes_out_are_utf_8_whatever_the_locale() -> None:
    text = "\ufeff“Regen\u00a0fiel – 雨,” said Zoë Müller.\r\n\r\nShe left.\r\n"
    done = started(
        "parse", "-", "-f", "jsonl", given=text.encode(), LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert (done.returncode, done.stderr) == (0, b"")
    article = Article.model_validate_json(done.stdout.decode("utf-8"))
    assert article.text == text[1:]
    assert [s.name for s in article.speakers] == ["Zoë Müller"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe")
def test_a_reader_that_leaves_is_no_error() -> None:
    names = " ".join([STORY] * 60)
    command = f"'{sys.executable}' -m statements parse {names} -f jsonl | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True, timeout=50)  # noqa: S603, S607
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    command = f"'{sys.executable}' -m statements parse {STORY} -f jsonl > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=50)  # noqa: S603, S607
    assert done.returncode == 3
    assert done.stderr.decode().count("\n") == 1
    assert "standard output: No space left on device" in done.stderr.decode()


def test_the_module_and_the_shells_completion_start() -> None:
    done = started("--version", python=("-W", "error"))
    assert (done.returncode, done.stderr) == (0, b"")
    done = started("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert b"_STATEMENTS_COMPLETE" in done.stdout


# Pages and evaluation


def test_a_page_holds_all_articles(run: Program, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    assert run("parse", HARBOUR, STORY, "--format", "html", "-o", str(path)).code == 0
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert all(words in page for words in ("Korda talks stalled strait treaty", "Ferry strike leaves islands"))
    assert run("parse", STORY, "--format", "html").out.startswith("<!doctype html>")
    done = run("parse", STORY, "--format", "html", "-o", str(tmp_path / "none" / "x.html"))
    assert (done.code, "name a file that can be written" in one_complaint(done)) == (3, True)


def test_a_gold_file_is_evaluated(run: Program, tmp_path: Path) -> None:
    text = '"Rain fell," said Ann Lee. The roof held, Bo Park said.'
    quotes = [
        {"start": 0, "end": 12, "kind": "direct", "speaker_name": "Ann Lee"},
        {"start": 27, "end": 40, "kind": "indirect", "speaker_name": "Cy Moss"},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "text": text, "quotes": quotes}) + "\n", encoding="utf-8")
    done = run("evaluate", str(gold), "--misses")
    assert done.code == 0
    assert done.lines[2].split() == ["quoted", "1", "1", "100.0", "100.0", "100.0", "100.0", "100.0"]
    assert "wanted Cy Moss | Bo Park" in done.lines[-1]
    assert json.loads(run("evaluate", str(gold), "--json").out)["articles"] == 1
    assert run("evaluate", str(gold), "--at-least", "100").code == 0
    quotes[0]["speaker_name"] = "Cy Moss"
    gold.write_text(json.dumps({"id": "a", "text": text, "quotes": quotes}) + "\n", encoding="utf-8")
    assert run("evaluate", str(gold), "--at-least", "100").code == 1
    done = run("evaluate", str(tmp_path / "none.jsonl"))
    assert (done.code, "none.jsonl" in one_complaint(done)) == (3, True)


# Batches ----------------------------------------------------------------------------------------------------------


def test_a_batch_goes_on_where_it_was(run: Program, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "body": "“Rain fell,” said Ann Lee."}\n', encoding="utf-8")
    words = ["batch", str(source), "--out", str(tmp_path / "out"), "--text", "body", "--id", "id", "--no-progress"]
    done = run(*words)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 articles, 1 statements, 1 files in ")
    before = (tmp_path / "out" / "part-00000-00000.jsonl").stat().st_mtime_ns
    assert run(*words).code == 0
    assert (tmp_path / "out" / "part-00000-00000.jsonl").stat().st_mtime_ns == before
    run(*words, "--anew")
    assert (tmp_path / "out" / "part-00000-00000.jsonl").stat().st_mtime_ns != before


def test_a_batch_tells_of_rows_that_it_could_not_read(run: Program, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("text\nRain fell.\n\udc80\n", encoding="utf-8", errors="surrogateescape")
    done = run("batch", str(source), "--out", str(tmp_path / "out"), "--no-progress")
    assert done.code == 3
    assert "1 rows could not be read" in done.err


def test_a_batch_without_the_field_is_wrong_use(run: Program, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("body\nRain fell.\n", encoding="utf-8")
    done = run("batch", str(source), "--out", str(tmp_path / "out"))
    assert done.code == 2
    assert "body" in one_complaint(done)
