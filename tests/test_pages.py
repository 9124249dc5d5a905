"""Whole pages: which blocks are the story, what the page says of itself, and that a page reads like its plain text."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT
from statements import Article, annotate, parse_article
from statements._stages.html import bridge
from statements._stages.html.body import body_blocks
from statements._stages.html.page import seen
from statements._stages.html.walk import walk
from test_html import MARK, assert_all

PAGES = sorted((ROOT / "tests" / "pages").glob("*.html"))
STORIES = [path for path in PAGES if path.with_suffix(".txt").exists()]


def name(path: Path) -> str:
    return path.stem


def page_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def plain_of(path: Path) -> str:
    return path.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


def told(article: Article) -> list[tuple[object, ...]]:
    return [
        (
            s.content_text.replace("\xa0", " "),
            s.speaker and s.speaker.name,
            s.kind,
            s.part,
            s.section,
            s.attribution.rule,
            s.is_question,
            s.topic,
        )
        for s in article.statements
    ]


def without_the_extra(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(bridge, "is_installed", lambda: False)


def test_there_are_pages_of_each_kind() -> None:
    assert {name(path) for path in STORIES} == {"agency", "comments", "interview", "live", "transcript"}
    assert len(PAGES) > len(STORIES)


@pytest.mark.parametrize("path", STORIES, ids=name)
@pytest.mark.parametrize("extra", [True, False], ids=["trafilatura", "rules"])
def test_the_text_of_a_page_is_its_story(path: Path, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not extra:
        without_the_extra(monkeypatch)
    article = parse_article(page_of(path))
    assert article.text.replace("\xa0", " ") == plain_of(path)
    named = [n.message for n in article.notices if n.code == "body-by-rules"]
    assert bool(named) != extra
    assert extra or "statements[html]" in named[0]


@pytest.mark.parametrize("path", STORIES, ids=name)
def test_the_blocks_are_those_that_trafilatura_chooses(path: Path) -> None:
    page = page_of(path)
    walked = walk(page)
    answer = bridge.ask(seen(page, walked.cuts))
    assert answer is not None
    ours = [walked.text(block) for block in walked.blocks]
    chosen = bridge.match(ours, answer.blocks)
    assert [re.sub(r"\s+", "", ours[k]) for k in chosen] == _joined(answer.blocks, [ours[k] for k in chosen])
    assert body_blocks(walked) == chosen


def _joined(theirs: list[str], ours: list[str]) -> list[str]:
    """Return trafilatura's blocks without blanks, those that it cuts at a line end joined as ours are."""
    rest = [re.sub(r"\s+", "", text) for text in theirs]
    out: list[str] = []
    for text in ours:
        part = rest.pop(0)
        while rest and len(part) < len(re.sub(r"\s+", "", text)):
            part += rest.pop(0)
        out.append(part)
    return out + rest


@pytest.mark.parametrize("path", STORIES, ids=name)
def test_a_page_has_the_statements_of_its_plain_text(path: Path) -> None:
    article = parse_article(page_of(path))
    plain = parse_article(plain_of(path), markup="text", published=article.published)
    assert article.statements
    assert told(article) == told(plain)
    assert article.layout == plain.layout
    assert [p and p.text for p in (article.headline, article.byline)] == [
        p and p.text for p in (plain.headline, plain.byline)
    ]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_letter_leads_back_and_marks_change_nothing(path: Path) -> None:
    assert_all(page_of(path))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's call
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")


@pytest.mark.parametrize("path", STORIES, ids=name)
def test_an_annotated_page_parses_to_the_same_tags(path: Path) -> None:
    page = page_of(path)
    marked = annotate(page, parse_article(page))
    before, after = _Tags(), _Tags()
    before.feed(page)
    after.feed(marked)
    assert [tag for tag in after.tags if tag not in ("mark", "/mark")] == before.tags
    marks = [tag for tag in after.tags if tag in ("mark", "/mark")]
    assert marks == ["mark", "/mark"] * len(MARK.findall(marked))
    assert marks


@pytest.mark.parametrize("path", [p for p in PAGES if p not in STORIES], ids=name)
@pytest.mark.parametrize("extra", [True, False], ids=["trafilatura", "rules"])
def test_negative_pages_have_no_statements(path: Path, extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not extra:
        without_the_extra(monkeypatch)
    article = parse_article(page_of(path))
    assert article.statements == ()
    assert article.quotations == ()


def test_a_very_long_page_is_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(STORIES[0])
    monkeypatch.setattr(bridge, "LONGEST_PAGE", 1_000)
    article = parse_article(page)
    assert article.text.replace("\xa0", " ") == plain_of(STORIES[0])
    assert any("too long" in n.message for n in article.notices if n.code == "body-by-rules")


# ---- what a page says of itself ------------------------------------------------------------------------------------------

BODY = "<p>The ferries will stay in the harbour until Wednesday, Harbour Authority spokeswoman Lena Ortiz said.</p>" * 3
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-01"}</script>'
OG = '<meta property="article:published_time" content="2026-03-02T10:00:00Z">'
TIME = '<time datetime="2026-03-03">3 March</time>'


@pytest.mark.parametrize(
    ("head", "day", "by"),
    [
        (LD + OG, "2026-03-01", "JSON-LD datePublished"),
        (OG, "2026-03-02", "article:published_time"),
        ("", "2026-03-03", "<time>"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}]}, </script>', "2026-03-03", "<time>"),
        ('<meta name="date" content="tomorrow">', "2026-03-03", "<time>"),
    ],
)
def test_the_surest_date_wins(head: str, day: str, by: str) -> None:
    article = parse_article(f"<html><head>{head}</head><body><article>{TIME}{BODY}</article></body></html>")
    assert str(article.published) == day
    assert any(f"from {by}" in n.message for n in article.notices if n.code == "page-metadata")


def test_the_text_comes_before_the_caller_and_the_caller_before_the_page() -> None:
    import datetime as dt  # noqa: PLC0415

    given = dt.date(2026, 2, 1)
    page = "<html><head>" + OG + "</head><body><article>{}" + BODY + "</article></body></html>"
    assert parse_article(page.format(""), published=given).published == given
    dated = page.format(
        "<p>PORT ALDEN, January 5, 2026. /TASS/. The ferries stay, Lena Ortiz said to the islanders.</p>"
    )
    article = parse_article(dated, published=given)
    assert article.published == dt.date(2026, 1, 5)
    assert any("came before its day" in n.message for n in article.notices)


def test_the_heading_that_the_page_names_is_the_headline() -> None:
    head = '<meta property="og:title" content="Ferries stay in">'
    page = f"<html><head>{head}</head><body><h1>The Quay</h1><h2>Ferries stay in</h2>{BODY}</body></html>"
    headline = parse_article(page).headline
    assert headline is not None
    assert headline.text == "Ferries stay in"


def test_byline_and_dek_are_told_by_their_names() -> None:
    page = (
        '<html><body><h1>Ferries stay in</h1><p class="standfirst">A day without bread</p>'
        f'<div><span class="author-name">Nora Whitfield</span></div>{BODY}</body></html>'
    )
    article = parse_article(page)
    assert article.dek is not None
    assert article.dek.text == "A day without bread"
    assert article.byline is not None
    assert article.byline.text == "Nora Whitfield"
