"""The table 'bad input' of the design, each row a test."""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from invariants import CHECKS, check_article
from statements import (
    Article,
    Document,
    Failure,
    InputError,
    Person,
    RuleError,
    RuleSet,
    StatementsError,
    Topic,
    parse_article,
    parse_articles,
)
from statements._stages.html import bridge
from statements.lexicon import english_lexicon

sys.path.insert(0, str(ROOT / "tools"))

import sizes


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


# What the caller knows beside the text ------------------------------------------------------------------------------

HALF = "half \ud800"


@pytest.mark.parametrize("name", ["id", "url", "speaker"])
@pytest.mark.parametrize(("given", "wanted"), [(7, "int"), (b"a", "bytes"), (HALF, "offset 5")])
def test_what_is_known_beside_the_text_is_text(name: str, given: Any, wanted: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_article("“Rain fell,” said Ann Lee.", **{name: given})
    assert f"{name}=" in str(caught.value)
    assert wanted in str(caught.value)


@pytest.mark.parametrize("speaker", ["", " ", "\n\t"])
def test_a_blank_speaker_is_none(speaker: str) -> None:
    assert parse_article("“Rain fell,” said Ann Lee.", speaker=speaker).principal is None


def test_blanks_in_a_speaker_are_made_one() -> None:
    principal = parse_article("“Rain fell,” said Ann Lee.", speaker=" Ann\n Lee ").principal
    assert principal is not None
    assert principal.name == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("published", "2026-03-03"),
        ("people", "Ann Lee"),
        ("people", ["Ann Lee"]),
        ("people", None),
        ("people", [Person(name=HALF)]),
        ("people", [Person(name="Ann Lee", aliases=("Lee", HALF))]),
        ("people", [Person(name="Ann Lee", ref=HALF)]),
        ("lexicon", "en"),
        ("rules", "mine.toml"),
    ],
)
def test_an_argument_of_another_type_is_refused_with_what_to_give(name: str, given: Any) -> None:
    with pytest.raises(InputError, match=f"{name}="):
        parse_article("“Rain fell,” said Ann Lee.", **{name: given})


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("cues", "croaked"),
        ("cues", ("croak",)),
        ("cues", {"croak": ("croaked",)}),
        ("cues", {"croak|croak": "croaked"}),
        ("cues", {"croak": "croaked\nthat | that | say | that |"}),
        ("cue_class", "shout"),
        ("frames", "quote so"),
        ("frames", ("quote",)),
        ("label_pattern", 7),
        ("label_pattern", b"<(?P<name>.+)>"),
    ],
)
def test_what_a_lexicon_is_extended_by_is_checked(name: str, given: Any) -> None:
    more = {"cues": {"croak": "croaks croaked"}} | {name: given}
    with pytest.raises(InputError, match=f"{name}="):
        english_lexicon().extended(**more)


@pytest.mark.parametrize("sources", ["Rain fell.", b"Rain", None, 7, Document(text="Rain fell.")])
def test_one_text_where_many_are_wanted_is_refused(sources: Any) -> None:
    with pytest.raises(InputError, match="in a list"):
        parse_articles(sources)


@pytest.mark.parametrize(
    "words",
    [{"label": HALF}, {"why": HALF}, {"codes": {"iptc": HALF}}, {"codes": {HALF: "medtop:1"}}],
)
def test_half_a_character_in_a_topic_is_refused_when_it_is_built(words: Any) -> None:
    with pytest.raises(RuleError, match="half a character"):
        Topic("rain", any=["rain"], **words)


# The ends of the calendar -------------------------------------------------------------------------------------------

TIMES = (
    "“Rain fell,” said Ann Lee last Friday. Bo Park said on Thursday, Dec. 31 that it rained. He said on March 3 that "
    "it snowed. She said yesterday that it froze. They said last year that it was late, and in May that it was early."
)


@pytest.mark.parametrize("day", [dt.date.min, dt.date(1, 1, 4), dt.date(1, 12, 31), dt.date(9999, 1, 1), dt.date.max])
def test_a_day_of_publication_at_the_end_of_the_calendar_is_no_trouble(day: dt.date) -> None:
    article = parse_article(TIMES, published=day)
    assert article.published == day
    assert [s.speaker and s.speaker.name for s in article.statements[:2]] == ["Ann Lee", "Bo Park"]
    assert all(s.said_on is None or s.said_on.date <= day for s in article.statements)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    [
        "Rain again\n\n{}\n\n" + TIMES,
        "---\ndate: {}\n---\n\n" + TIMES,
        "<html><body><h1>Rain</h1><time datetime='{}'></time><p>" + TIMES + "</p></body></html>",
        '<html><head><meta property="article:published_time" content="{}"></head><body><p>'
        + TIMES
        + "</p></body></html>",
    ],
)
def test_a_day_that_stands_for_none_is_no_day_of_publication(text: str, day: str) -> None:
    assert parse_article(text.format(day)).published is None


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


@pytest.mark.parametrize("name", ["right-to-left override", "zero-width space", "zero-width joiner", "soft hyphen"])
def test_odd_characters_at_every_place_move_no_offset(name: str) -> None:
    plain = "Rain fell on the quay.\n\n“The dam held all night,” said Ann Lee. Bo Park denied that it rained."
    text = ODD[name].join(plain)
    article = parse_article(text)
    assert article.text == text
    check_article(article)
    (quotation,) = article.quotations
    assert quotation.text.replace(ODD[name], "") == "The dam held all night,"


@pytest.mark.parametrize("kind", sizes.KINDS)
def test_what_is_measured_at_fifty_megabytes_holds_when_it_is_small(kind: str) -> None:
    text = sizes.KINDS[kind](6_000)
    CHECKS["html" if kind.startswith("page") else "text"](text)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", sizes.KINDS)
def test_time_and_memory_grow_with_a_very_large_text(kind: str) -> None:
    small, large = sizes.apart(kind, 1_000_000, 300), sizes.apart(kind, 5_000_000, 1500)
    assert isinstance(small, dict), small
    assert isinstance(large, dict), large
    assert large["seconds"] <= 1.6 * 5 * max(small["seconds"], 0.1)
    assert large["MiB"] <= 1.6 * 5 * max(small["MiB"], 10)


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


def test_a_page_nested_a_hundred_thousand_deep_is_parsed() -> None:
    article = parse_article("<div>" * 100_000 + "“Rain fell,” said Ann Lee." + "</div>" * 100_000)
    assert [q.text for q in article.quotations] == ["Rain fell,"]


@pytest.mark.parametrize("key", ["url", "headline", "datePublished", "author", "publisher"])
def test_half_a_character_in_what_a_page_says_of_itself_is_replaced(key: str) -> None:
    told = json.dumps({"@type": "NewsArticle", "url": "https://a.example/1", key: "https://a.example/\ud800"})
    page = f'<html><head><script type="application/ld+json">{told}</script></head><body><p>“Rain,” said Ann Lee.</p></body></html>'
    assert "\\ud800" in page
    article = parse_article(page)
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert article.url in ("https://a.example/1", "https://a.example/?")


def test_a_whole_page_without_the_extra_is_parsed_with_a_notice_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "is_installed", lambda: False)
    article = parse_article(sizes.page(2000))
    assert len(article.statements) > 10
    (message,) = [n.message for n in article.notices if n.code == "body-by-rules"]
    assert "statements[html]" in message


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


def test_bad_documents_among_thousands_harm_nobody() -> None:
    bad = {7: Document(text="Rain.", id=HALF), 500: Document(text="Rain.", url=HALF), 1999: Document(text=HALF, id="x")}
    sources = [bad.get(k, Document(text=f"“Rain fell,” said Ann Lee {k}.", id=str(k))) for k in range(2000)]
    found = list(parse_articles(sources, on_error="record", rules=RuleSet.of()))
    assert [k for k, one in enumerate(found) if isinstance(one, Failure)] == list(bad)
    assert [one.id for k, one in enumerate(found) if k not in bad] == [str(k) for k in range(2000) if k not in bad]
    for one in found:
        assert type(one).model_validate_json(one.model_dump_json()) == one


def test_a_bad_document_raises_where_that_was_asked() -> None:
    results = parse_articles(MIXED)
    assert isinstance(next(results), Article)
    with pytest.raises(InputError):
        next(results)
