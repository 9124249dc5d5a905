"""HTML: the walk, and that every letter of an article leads back to its place in the page."""

import gc
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from invariants import check_places
from pages_random import pages
from statements import Article, InputError, Parser, Span, annotate, parse_article, parse_articles
from statements._stages.hints import read_hints
from statements._stages.html import bridge
from statements._stages.html.page import read_page
from statements._stages.html.walk import walk

PARSER = Parser()
MARK = re.compile(r'<mark data-statement="[^"]*"(?: title="[^"]*")?>(.*?)</mark>', re.DOTALL)


def read(page: str) -> Article:
    return PARSER.parse(page, markup="html")


def text_of(page: str) -> str:
    return read(page).text


# ---- the walk ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Rain  fell\n on it.</p>", "Rain fell on it."),
        ("<p>Rain <b> fell</b> .</p>", "Rain fell ."),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<p>One<br><br>two</p>", "One\n\ntwo"),
        ("<h2>One<br>two</h2>", "One two"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<dl><dt>One<dd>Two</dl>", "One\n\nTwo"),
        ("<table><tr><td>One<td>1<tr><td>Two<td>2</table>", "One\t1\n\nTwo\t2"),
        ("<pre>One\n  two</pre>", "One\n  two"),
        ("<p>One<hr>Two", "One\n\nTwo"),
        ("a &lt; b &amp; c &#8220;d&#x201d; &eacute", "a < b & c “d” é"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("&notit; &bogus; & &#; &#x;", "¬it; &bogus; & &#; &#x;"),
        ("<p>&nbsp;</p><p>One</p>", "One"),
        ("<p>One</p><p>Two<p", "One\n\nTwo"),
        ("<div>One</p></b></div></div>Two", "One\n\nTwo"),
        ("<p>One <a href='a > b'>two</a>", "One two"),
        ('<p class="never closed>One</p>', "One"),
        ("One<!-- two --><!-->three<!-- four", "Onethree"),
        ("One<![CDATA[ two ]]>three", "Onethree"),
        ("<title>One<p>Two", "Two"),
        ("<p>One <q>two</q> <sub>3</sub>", "One two 3"),
        ("", ""),
    ],
)
def test_the_text_is_what_a_reader_sees(page: str, text: str) -> None:
    assert text_of(page) == text


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>“no”</script>",
        "<SCRIPT>if (a < b) { '</p>' }</SCRIPT >",
        "<style>p::after { content: '“no”' }</style>",
        "<!-- “no” -->",
        "<span hidden>no</span>",
        '<span aria-hidden="true">no</span>',
        '<span style="color: red; DISPLAY: none">no</span>',
        '<span class="person tooltip">no <b>no</b></span>',
        '<span role="tooltip">no</span>',
        '<span class="sr-only">no</span>',
        "<noscript><div>no</noscript>",
        "<template><p>no</p></template>",
        "<svg><title>no</title><text>no</text></svg>",
        "<select><option>no<option>no</select>",
        "<button>no</button>",
        "<textarea><p>no</textarea>",
        "<iframe><p>no</iframe>",
    ],
)
def test_what_nobody_sees_is_no_text(unseen: str) -> None:
    page = f"<p>“Rain {unseen}fell,” said Ann Lee.</p>"
    article = read(page)
    assert article.text == "“Rain fell,” said Ann Lee."
    assert article.source_span(article.quotations[0].span).of(page) == f"Rain {unseen}fell,"


def test_an_unclosed_hidden_element_ends_with_its_block() -> None:
    assert text_of("<p>Rain <span hidden>no</p><p>fell.") == "Rain\n\nfell."


def test_markup_says_what_a_block_is() -> None:
    page = (
        "<h1>Ferries</h1><p>The ferries stay in the harbour for now, said the minister on Monday.</p>"
        "<h3>On grain.</h3><p>It is dear.</p><h2>2026</h2><p>It was dry.</p>"
    )
    article = read(page)
    assert article.headline is not None
    assert article.headline.text == "Ferries"
    assert [(s.heading, s.level) for s in article.sections] == [(None, 0), ("On grain.", 3), ("2026", 2)]


def test_a_block_quotation_is_direct_speech() -> None:
    page = "<p>Ann Lee wrote to the islanders:</p><blockquote><p>No one will go hungry.</p></blockquote>"
    assert [(s.kind, s.speaker and s.speaker.name) for s in read(page).statements] == [("direct", "Ann Lee")]


def test_a_bold_paragraph_may_be_a_cross_head_and_a_plain_one_is_none() -> None:
    page = "<p>The gates hold, said Ann Lee.{}<p>The pumps ran through the night, Lee said on Monday.<p>Bo Park left."
    bold = read(page.format("<p><b>On the pumps</b></p>"))
    assert [s.heading for s in bold.sections] == [None, "On the pumps"]
    half = read(page.format("<p><b>On the pumps</b> and the gates and the boats and all else, nothing is known.</p>"))
    assert [s.heading for s in half.sections] == [None]


@pytest.mark.parametrize("page", ["<div>" * 30_000, "<b><p>" * 30_000, "<ul><li>" * 30_000, "<span hidden>" * 9])
def test_deep_nesting_is_no_trouble(page: str) -> None:
    assert "Rain" in text_of(page + "Rain fell.") or "hidden" in page


def test_a_page_that_is_no_story_has_no_statements() -> None:
    article = read("<html><body><ul><li><a href=/1>“We will sail,” says Ann Lee</a></ul></body></html>")
    assert article.statements == ()
    assert "no-text" in [n.code for n in article.notices]


# ---- places -----------------------------------------------------------------------------------------------------------


def assert_exact(page: str, article: Article) -> None:
    """Every letter stands at its place, and every word that is there once is found where it is."""
    check_places(page, article)
    for m in re.finditer(r"w\d+", article.text):
        assert article.source_span(Span(*m.span())).of(page) == m[0]
        assert re.findall(r"w\d+", page).count(m[0]) == 1
    for s in article.statements:
        assert s.span.of(article.text) == s.text
        place = article.source_span(s.span)
        assert article.source_span(Span(s.span.start, s.span.start + 1)).start == place.start
        assert article.source_span(Span(s.span.end - 1, s.span.end)).end == place.end


def assert_all(page: str) -> None:
    article = read(page)
    assert_exact(page, article)
    marked = annotate(page, article)
    assert MARK.sub(r"\1", marked) == page
    assert (marked != page) == bool(article.statements)
    assert "<" not in "".join(re.sub(r"<(?![A-Za-z/!?])", "", words) for words in MARK.findall(marked))
    again = Article.model_validate_json(article.model_dump_json())
    assert again == article
    assert [again.source_span(s.span) for s in again.statements] == [
        article.source_span(s.span) for s in article.statements
    ]


@settings(max_examples=100)
@given(pages())
def test_random_pages_are_read_and_every_letter_leads_back(page: str) -> None:
    assert_all(page)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(max_examples=2000)
@given(pages())
def test_two_thousand_random_pages(page: str) -> None:
    assert_all(page)


@settings(max_examples=50)
@given(pages())
def test_random_pages_are_read_without_the_extra(page: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bridge, "is_installed", lambda: False)
        assert_exact(page, read(page))


def test_a_span_outside_the_text_is_refused() -> None:
    for article in (read("<p>Rain"), parse_article("Rain")):
        with pytest.raises(InputError, match="outside the text"):
            article.source_span(Span(2, 9))


def test_an_empty_span_has_a_place() -> None:
    article = read("<p>Rain</p><p>fell")
    assert [article.source_span(Span(k, k)).start for k in (0, 4, 6, 10)] == [3, 7, 14, 18]


def test_a_damaged_map_is_refused() -> None:
    article = read("<p>Rain fell, said Ann Lee.")
    assert article.source_map is not None
    damaged = article.model_copy(update={"source_map": article.source_map.model_copy(update={"runs": "3,x"})})
    with pytest.raises(InputError, match="damaged"):
        damaged.source_span(Span(0, 1))


# ---- annotate ---------------------------------------------------------------------------------------------------------


def test_marks_stand_around_text_only() -> None:
    page = "<p>“Rain <i>fell</i> &amp; fell,” said <a href='#'>Ann Lee</a>.</p><p>Nothing else.</p>"
    marked = annotate(page, read(page))
    assert MARK.findall(marked) == ["“Rain ", "fell", " &amp; fell,” said ", "Ann Lee"]
    assert MARK.sub(r"\1", marked) == page


def test_a_name_can_not_break_out_of_its_mark() -> None:
    page = '<p>“Rain fell,” said Ann &quot;&gt;&lt;script&gt; Lee. “And fell,” said Bo "O" <b>Park</b>.</p>'
    marked = annotate(page, read(page))
    assert MARK.sub(r"\1", marked) == page
    assert "<script" not in marked


def test_words_of_two_statements_bear_both_ids() -> None:
    page = "<p>“Rain <i>fell</i>,” said Ann Lee.</p>"
    article = read(page)
    (one,) = article.statements
    two = one.model_copy(update={"id": "two", "span": Span(one.span.start + 6, one.span.end + 1)})
    marked = annotate(page, article.model_copy(update={"statements": (one, two)}))
    assert re.findall(r'data-statement="([^"]*)"', marked) == [one.id, f"{one.id} two", f"{one.id} two", "two"]
    assert MARK.sub(r"\1", marked) == page


def test_a_page_comes_back_whole_from_another_process() -> None:
    page = "<p>“Rain <i>fell</i>,” said Ann Lee.</p>"
    assert list(parse_articles([page, page], workers=2)) == [read(page), read(page)]


def test_another_page_is_refused() -> None:
    article = read("<p>“Rain fell,” said Ann Lee.")
    with pytest.raises(InputError, match="another page"):
        annotate("<p>“Rain fell,” said Bo Park.", article)
    with pytest.raises(InputError, match="plain text"):
        annotate("Rain", parse_article("Rain"))
    with pytest.raises(InputError, match="as str"):
        annotate(b"<p>", article)  # type: ignore[arg-type]


def test_explain_reads_the_page_as_the_parser_did() -> None:
    page = "<h1>Ferries stop.</h1><h3>On grain.</h3><p>“Rain fell,” said Ann Lee.</p><blockquote>None.</blockquote>"
    article = read(page)
    assert article.source_map is not None
    assert read_hints(article.source_map.blocks) == read_page(page).hints
    plain = parse_article(article.text)
    assert plain.sections != article.sections
    (statement, *_) = article.statements
    assert PARSER.explain(article, statement).startswith(article.explain(statement))


# ---- time -------------------------------------------------------------------------------------------------------------

TROUBLE: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "<p class='text'>Rain <b>fell</b> &amp; fell.</p>\n" * (n // 43),
    "open divs": lambda n: "<div>" * (n // 5),
    "open inline tags": lambda n: "<i>" * (n // 6) + "</b>" * (n // 8),
    "tags without an end": lambda n: "<a " * (n // 3),
    "comments without an end": lambda n: "<!--" * (n // 4),
    "data without an end": lambda n: "<![CDATA[" * (n // 9),
    "quotes without an end": lambda n: "<a b=\"<a b='" * (n // 12),
    "titles without an end": lambda n: "<title>" * (n // 7),
    "scripts without an end": lambda n: "<script>" * (n // 8),
    "closing scripts": lambda n: "<script>" + "</s" * (n // 3),
    "items": lambda n: "<div>" * (n // 10) + "<li></li>" * (n // 18),
    "ampersands": lambda n: "&" * n,
    "numbers": lambda n: "&#" + "1" * n,
    "signs": lambda n: "<" * n,
    "blanks in a tag": lambda n: "<a" + " " * n,
    "equals in a tag": lambda n: "<a " + "=" * n,
    "closing tags": lambda n: "<div>" * (n // 12) + "</div>" * (n // 12),
    "hidden": lambda n: "<span hidden>" * (n // 13),
    "cells": lambda n: "<table><tr><td>" * (n // 15),
    "line ends": lambda n: "a<br>" * (n // 5),
}


def seconds(run: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    run()
    return time.process_time() - start


@pytest.mark.parametrize("name", TROUBLE)
def test_a_walk_twice_as_long_takes_twice_the_time(name: str) -> None:
    small, large = TROUBLE[name](60_000), TROUBLE[name](120_000)
    tries = 0
    while True:
        ratio = min(seconds(lambda: walk(large)) for _ in range(3)) / max(
            min(seconds(lambda: walk(small)) for _ in range(3)), 1e-3
        )
        tries += 1
        if ratio <= 2.5 or tries == 5:
            break
    assert ratio <= 2.5
