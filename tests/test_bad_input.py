"""The table 'bad input' of the design, each row a test."""

from pathlib import Path
from typing import Any

import pytest

from statements import (
    Article,
    Document,
    Failure,
    InputError,
    RuleError,
    RuleSet,
    StatementsError,
    parse_article,
    parse_articles,
)


def codes(article: Article) -> list[str]:
    return [notice.code for notice in article.notices]


# None, bytes, a Path, a number ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "type_name", "fix"),
    [
        (None, "None", "str"),
        (b"Rain fell.", "bytes", "decode"),
        (Path("story.txt"), "Path", "read_text"),
        (7, "int", "str"),
    ],
)
def test_what_is_no_text_is_refused_with_its_type_and_the_fix(given: Any, type_name: str, fix: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_article(given)
    assert type_name in str(caught.value)
    assert fix in str(caught.value)


def test_the_error_is_one_of_ours_and_a_value_error() -> None:
    with pytest.raises(StatementsError):
        parse_article(7)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="int"):
        parse_article(7)  # type: ignore[arg-type]


# Lone surrogates --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("surrogate", [0xD800, 0xDC80, 0xDFFF])
def test_a_lone_surrogate_is_refused_with_its_offset_and_the_fix(surrogate: int) -> None:
    with pytest.raises(InputError) as caught:
        parse_article(f"Rain {chr(surrogate)} fell.")
    assert "5" in str(caught.value)
    assert 'errors="replace"' in str(caught.value)


# Empty, blank, only debris ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\r\n", "\u00a0\u2028", "\ufeff"])
def test_blank_text_gives_an_article_with_one_section_and_a_notice(text: str) -> None:
    article = parse_article(text)
    assert article.text == text
    assert article.statements == ()
    assert len(article.sections) == 1
    assert codes(article) == ["no-text"]


def test_only_debris_gives_an_article_with_one_section_and_notices() -> None:
    article = parse_article(" date 2026-03-03 {{dayPoint.date | date : 'd MMMM yyyy'}}\nShare this article\n")
    assert article.statements == ()
    assert len(article.sections) == 1
    assert "debris" in codes(article)
    assert "no-text" in codes(article)


# Odd characters ---------------------------------------------------------------------------------------------------

ODD = {
    "NUL": "\0",
    "bell": "\x07",
    "escape": "\x1b[31m",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "isolate": "\u2067",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "byte-order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "emoji": "😀",
    "family emoji": "👨‍👩‍👧",
    "flag": "🇮🇹",
    "combining accent": "e\u0301",
    "unassigned": "\U000e0fff",
    "noncharacter": "\uffff",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("place", ["before {0}“Rain fell,” said Ann Lee.", "“Rain {0}fell,” said Ann Lee.{0}"])
def test_odd_characters_are_parsed_with_exact_offsets(name: str, place: str) -> None:
    text = place.format(ODD[name])
    article = parse_article(text)
    assert article.text == text
    assert len(article.quotations) == 1
    (statement,) = article.statements
    assert statement.speaker is not None
    assert statement.speaker.name == "Ann Lee"
    assert text[statement.span.start : statement.span.end] == statement.text
    (quotation,) = article.quotations
    assert text[quotation.span.start : quotation.span.end] == quotation.text


def test_no_newline_at_all() -> None:
    text = "The gates were opened. " * 200 + "“Rain fell,” said Ann Lee. " + "The gates were shut. " * 200
    article = parse_article(text)
    assert [s.speaker and s.speaker.name for s in article.statements] == ["Ann Lee"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_kind_of_line_end_ends_a_line(line_end: str) -> None:
    text = f"The gates{line_end * 2}“Rain fell,” said Ann Lee.{line_end * 2}“It was time,” said Bo Park.{line_end}"
    article = parse_article(text)
    assert article.text == text
    assert [s.speaker and s.speaker.name for s in article.statements] == ["Ann Lee", "Bo Park"]


# Odd or wrong marks -----------------------------------------------------------------------------------------------


def test_a_missing_closing_mark_is_repaired_in_its_paragraph() -> None:
    article = parse_article("Ann Lee said: “Rain fell.\n\nThe gates were shut.\n\n“It was time,” said Bo Park.")
    first, second = article.quotations
    assert not first.closed
    assert first.span.end <= article.text.index("\n")
    assert second.closed
    assert "unbalanced-quotation" in codes(article)
    notice = next(n for n in article.notices if n.code == "unbalanced-quotation")
    assert notice.span.overlaps(first.marks)


def test_balanced_marks_give_no_notice() -> None:
    assert codes(parse_article("“Rain fell,” said Ann Lee. She added that ‘the islanders’ boats’ were in.")) == []


# HTML -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "<p>“Rain fell,” said Ann Lee.</p>",
        "<html><body><p>“Rain fell,” said Ann Lee.",
        "<!doctype html><p>“Rain fell,” said Ann Lee.<p",
        "<div><p>“Rain fell,” said Ann Lee.</div></p></div></b>",
        "<div>" * 20_000 + "“Rain fell,” said Ann Lee.",
    ],
)
def test_broken_html_is_parsed_as_far_as_it_goes(html: str) -> None:
    article = parse_article(html, markup="html")
    assert any(q.text.startswith("Rain fell") for q in article.quotations)


def test_an_unknown_markup_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="markdown"):
        parse_article("Rain fell.", markup="word")


# A language without a lexicon ----------------------------------------------------------------------------------------

RUSSIAN = (
    "Мост закрыт\n\n"
    "«Паромы будут ходить каждый час, и никто не опоздает», — сказала Анна Ли на встрече с жителями острова.\n\n"
    "Жители острова ждали этого решения всю весну, но паромы так и не пришли."
)


def test_a_language_that_we_do_not_know_still_has_quotations_and_a_notice() -> None:
    article = parse_article(RUSSIAN)
    assert article.language is None
    assert "language-unsupported" in codes(article)
    assert [q.text for q in article.quotations] == ["Паромы будут ходить каждый час, и никто не опоздает"]


def test_english_is_known() -> None:
    article = parse_article("“Rain fell,” said Ann Lee. She added that the roof held.")
    assert article.language == "en"
    assert codes(article) == []


# Rule files -------------------------------------------------------------------------------------------------------

HEAD = '[[topic]]\nid = "water"\nlabel = "Water"\n\n[[rule]]\nid = "gates"\ntopic = "water"\n'


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ('anny = ["gate*"]', ["anny", "any"]),
        ('any = ["@gates"]', ["gates", "list"]),
        ("weight = 2.0", ["gates", "never"]),
        ('regex = "(gate"', ["gate", "compile"]),
        ('regex = "(a+)+b"', ["(a+)+b"]),
        ('any = ["gate*"]\nscope = "heding"', ["heding", "heading"]),
    ],
)
def test_a_mistake_in_a_rule_file_is_told_with_file_line_and_fix(tmp_path: Path, rule: str, wanted: list[str]) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + rule + "\n", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        RuleSet.load(path)
    message = str(caught.value)
    assert "mine.toml:" in message
    assert all(word in message for word in wanted), message


def test_a_rule_file_that_is_no_toml_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[topic]]\nid = "water\n', encoding="utf-8")
    with pytest.raises(RuleError, match=r"mine\.toml"):
        RuleSet.load(path)


# Batches ----------------------------------------------------------------------------------------------------------

MIXED: list[Any] = [
    "“Rain fell,” said Ann Lee.",
    b"bytes",
    Document(text="“It was time,” said Bo Park.", id="two"),
    Document(text="“Rain \ud800 fell.”", id="three"),
]


def test_a_bad_document_among_others_gives_a_failure_and_harms_nobody() -> None:
    first, second, third, fourth = parse_articles(MIXED, on_error="record")
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert third.id == "two"
    assert len(first.statements) == len(third.statements) == 1
    assert isinstance(second, Failure)
    assert (second.index, second.id, second.error) == (1, None, "InputError")
    assert "decode" in second.message
    assert isinstance(fourth, Failure)
    assert (fourth.index, fourth.id) == (3, "three")


def test_a_bad_document_raises_where_that_was_asked() -> None:
    results = parse_articles(MIXED)
    assert isinstance(next(results), Article)
    with pytest.raises(InputError):
        next(results)
