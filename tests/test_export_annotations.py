"""Web Annotations, schema.org, ninjs and text fragments: valid by their own rules, and right about the places."""

import datetime as dt
import json
import time
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given

from conftest import ROOT
from statements import Article, InputError, Parser, Person, Span
from statements.export import (
    locate,
    only,
    text_fragment,
    to_claim_review,
    to_ninjs,
    to_schema_org,
    to_web_annotation,
    to_web_annotations,
)
from statements.export.page_places import Page
from statements.export.urns import article_iri
from strategies import texts

PARSER = Parser(
    people=[Person(name="Ann Lee", ref="http://www.wikidata.org/entity/Q42"), Person(name="Cy Moss", ref="m7")]
)
URL = "https://news.example/a"
SAMPLE = (
    "Rain stays on\n\nBy Nora Whitfield\n\nPORT ALDEN, March 3 (Reuters) - 😀 “The sanctions,” said Water Minister "
    "Ann Lee on Monday, “will stay.” Bo Park said that the roof held. “I’m off,” Cy Moss said."
)
PAGE = """<!doctype html>\r
<html><head><title>Rain &amp; wind</title><style>p { color: red }</style></head><body>
<noscript><p>Switch it on</noscript>
<nav><ul><li>Home<li>News</ul></nav>
<div id="story"><h1>Rain 😀 stays</h1>
<p>😀 “The <b>sanctions</b> will&nbsp;stay &amp; stay,”\r
said Water Minister Ann Lee.
<p>“The roof held,” Bo Park said.</p>
<blockquote><p>“I’m off,” Cy Moss said. “And I won’t</p><p>come back,” he added.</p></blockquote>
<table><tr><td>“A cell,” said Di Voss.<td>“Another,” said Ed Orr.</table>
<textarea><p>“Not here,” said Ann Lee.</p></textarea>
</div></body></html>
"""


def validator(name: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "tests" / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def parse(text: str, **known: Any) -> Article:
    return PARSER.parse(text, **{"url": URL, "published": dt.date(2026, 3, 3), **known})


def items(article: Article, **options: Any) -> list[dict[str, Any]]:
    collection: dict[str, Any] = to_web_annotations(article, **options)
    return list(collection["first"]["items"]) if "first" in collection else []


def sliced(text: str, start: int, end: int, unit: str = "codepoint") -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") if unit == "utf16" else text[start:end]


# Web Annotation --------------------------------------------------------------------------------------------------


def test_an_annotation_says_who_what_about_and_where() -> None:
    article = parse(SAMPLE)
    first = next(i for i in items(article) if "sanctions" in str(i["target"]))
    bodies = [(b["purpose"], b.get("value", b.get("source"))) for b in first["body"]]
    assert bodies[:4] == [
        ("identifying", "Ann Lee"),
        ("identifying", "http://www.wikidata.org/entity/Q42"),
        ("tagging", "Sanctions"),
        ("classifying", "http://cv.iptc.org/newscodes/mediatopic/20000642"),
    ]
    assert first["target"]["source"] == URL
    quote, position = first["target"]["selector"]
    assert quote["exact"] == article.text[position["start"] : position["end"]]
    assert article.text[: position["start"]].endswith(quote["prefix"])
    assert article.text[position["end"] :].startswith(quote["suffix"])
    assert len(quote["prefix"]) == len(quote["suffix"]) == 32


@given(texts())
def test_annotations_of_any_text_keep_the_model(text: str) -> None:
    article = parse(text, url=None)
    for unit in ("codepoint", "utf16"):
        collection = to_web_annotations(article, unit=unit, created=dt.datetime(2026, 3, 3, 12))  # noqa: DTZ001
        assert not list(validator("web-annotation").iter_errors(collection))
        assert collection == to_web_annotations(article, unit=unit, created=dt.datetime(2026, 3, 3, 12, tzinfo=dt.UTC))
    ids = [i["id"] for i in items(article)]
    assert len(set(ids)) == len(ids) == len(article.statements)


@given(texts())
def test_annotations_lead_back_to_the_statement(text: str) -> None:
    article = parse(text)
    for unit in ("codepoint", "utf16"):
        for statement, annotation in zip(article.statements, items(article, unit=unit), strict=True):
            assert locate(annotation, article.text, unit=unit) == statement.span


def test_a_single_annotation_stands_alone() -> None:
    article = parse(SAMPLE)
    single = to_web_annotation(article, article.statements[0])
    assert not list(validator("web-annotation").iter_errors(single))
    assert single == {"@context": "http://www.w3.org/ns/anno.jsonld", **items(article)[0]}


def test_the_schema_refuses_what_the_model_refuses() -> None:
    good = items(parse(SAMPLE))[0] | {"@context": "http://www.w3.org/ns/anno.jsonld"}
    check = validator("web-annotation")
    assert check.is_valid(good)
    for wrong in (
        {k: v for k, v in good.items() if k != "id"},
        good | {"id": "no iri"},
        good | {"motivation": "shouting"},
        good | {"target": {"source": URL, "selector": {"type": "TextQuoteSelector", "prefix": "a"}}},
        good | {"target": {"source": URL, "selector": {"type": "TextPositionSelector", "start": -1, "end": 3}}},
    ):
        assert not check.is_valid(wrong)


def test_words_that_moved_are_found_by_what_stands_around_them() -> None:
    article = parse("Rain fell, Ann Lee said. Later rain fell, Ann Lee said. So it goes.")
    last = to_web_annotation(article, article.statements[-1])
    moved = "CORRECTION. Rain fell, Ann Lee said. Later rain fell, Ann Lee said. So it goes."
    found = locate(last, moved)
    assert found is not None
    assert found.of(moved) == article.statements[-1].text
    assert moved[: found.end].endswith("Later rain fell, Ann Lee said")
    assert locate(last, "Nothing of it.") is None


def test_annotations_of_other_tools_are_read() -> None:
    position = {"type": "TextPositionSelector", "start": 0, "end": 4}
    assert locate({"target": {"source": URL, "selector": position}}, "Rain fell.") == Span(0, 4)
    assert locate({"target": [{"source": URL, "selector": [position]}]}, "Rai") is None
    with pytest.raises(InputError, match="points at no words"):
        locate({"target": URL}, "Rain fell.")


def test_an_article_without_an_address_has_a_name() -> None:
    assert article_iri(parse(SAMPLE, url=None)).startswith("urn:uuid:")
    assert article_iri(parse(SAMPLE, url="no address at all")).startswith("urn:uuid:")
    assert article_iri(parse(SAMPLE, url=None)) != article_iri(parse(SAMPLE + " ", url=None))


# Pages -----------------------------------------------------------------------------------------------------------


def html_article(page: str) -> Article:
    """An article whose text is the page, so that each span is its own place in the source."""
    return parse(page, markup="text")


@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_targets_in_a_page_are_right_in_the_tree_of_another_parser(unit: str) -> None:
    html = pytest.importorskip("lxml.html")
    page = PAGE.replace("<noscript><p>Switch it on</noscript>", "")  # where lxml reads what no browser does
    tree = html.fromstring(page.replace("\r\n", "\n"))
    wanted = ("sanctions", "The roof", "I’m off", "A cell", "Another")
    seen = []
    spans = {word: Span(page.index(word), page.index(word) + len(word)) for word in wanted}
    reader = Page(page)
    for word, span in spans.items():
        place = reader.place(span)
        assert place is not None
        assert place.span.of(place.text) == word
        (element,) = tree.xpath(place.xpath)
        assert element.text_content() == place.text
        seen.append(place.xpath)
    assert seen == ["(//p)[1]", "(//p)[2]", "(//p)[3]", "(//td)[1]", "(//td)[2]"]
    targets: list[Any] = [i["target"]["selector"] for i in items(html_article(page), html=page, unit=unit)]
    within = [selector for selector in targets if isinstance(selector, dict)]
    assert len(within) >= 3
    for selector in within:
        quote, position = selector["refinedBy"]
        (element,) = tree.xpath(selector["value"])
        assert sliced(element.text_content(), position["start"], position["end"], unit) == quote["exact"]


def test_annotations_of_a_page_keep_the_model() -> None:
    collection = to_web_annotations(html_article(PAGE), html=PAGE)
    assert not list(validator("web-annotation").iter_errors(collection))
    assert collection["total"]
    one = to_web_annotation(html_article(PAGE), html_article(PAGE).statements[0], html=PAGE)
    assert isinstance(one["target"], dict)


def test_a_place_is_told_within_the_innermost_element_that_holds_it() -> None:
    page = Page(PAGE)
    over_two = Span(PAGE.index("And I"), PAGE.index("back,"))
    place = page.place(over_two)
    assert place is not None
    assert place.xpath == "(//blockquote)[1]"
    assert place.span.of(place.text) == "And I won’tcome "
    assert page.place(Span(0, 5)) is None
    assert page.place(Span(PAGE.index("Not here"), PAGE.index("Not here") + 3)) is None
    entity = PAGE.index("&amp; stay")
    place = page.place(Span(entity + 2, entity + 3))
    assert place is not None
    assert place.span.of(place.text) == "&"


@pytest.mark.parametrize(
    ("page", "word", "xpath"),
    [
        ("<body><p>a<p>b", "b", "(//p)[2]"),
        ("<body><p>a</p>b</p><p>c", "c", "(//p)[3]"),
        ("<body><p>a<div>b</div>c", "c", "(//body)[1]"),
        ("<body><ul><li>a<ul><li>b</ul>c<li>d</ul>", "c", "(//li)[1]"),
        ("<body><ul><li>a<ul><li>b</ul>c<li>d</ul>", "d", "(//li)[3]"),
        ("<body><dl><dt>a<dd>b<dt>c</dl>", "c", "(//dt)[2]"),
        ("<body><template><p>x<template><p>y</template></template><p>b", "b", "(//p)[1]"),
        ("<body><p/>b", "b", "(//p)[1]"),
        ("<body><body><p>b", "b", "(//p)[1]"),
        ("<BODY><P>&lt;b&#62;", "&lt;", "(//p)[1]"),
        ("<body><table><tr><td><p>a</td><td>b", "b", "(//td)[2]"),
    ],
)
def test_elements_are_counted_as_a_browser_counts_them(page: str, word: str, xpath: str) -> None:
    at = page.rindex(word)
    place = Page(page).place(Span(at, at + len(word)))
    assert place is not None
    assert place.xpath == xpath


def test_words_outside_any_element_are_told_by_the_text_alone() -> None:
    article = html_article("“Rain fell,” said <b>Ann Lee</b>.")
    (item,) = items(article, html=article.text)
    assert [s["type"] for s in item["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]


@pytest.mark.parametrize("name", ["agency", "comments", "interview", "live", "transcript"])
def test_statements_read_from_a_page_are_found_in_its_tree(name: str) -> None:
    html = pytest.importorskip("lxml.html")
    page = (ROOT / "tests" / "pages" / f"{name}.html").read_text(encoding="utf-8")
    article = parse(page, markup="html")
    tree = html.fromstring(page)
    assert len(article.statements) >= 5
    for statement, item in zip(article.statements, items(article, html=page), strict=True):
        selector = item["target"]["selector"]
        quote, position = selector["refinedBy"]
        (element,) = tree.xpath(selector["value"])
        assert element.text_content()[position["start"] : position["end"]] == quote["exact"]
        assert statement.text.split()[0] in quote["exact"]


@pytest.mark.parametrize(
    "piece", ["<div>", "<p>a", "</p>", "<p ", "<!--", "<li>", "<td>", "<dl><div>", "<div><p>x", "</li>"]
)
def test_a_hostile_page_takes_time_by_its_length(piece: str) -> None:
    begun = time.process_time()
    Page("<body><ul><li><ul>" + piece * 40_000 + "x")
    assert time.process_time() - begun < 5  # a second at most; what walks back and forth takes minutes


# schema.org ------------------------------------------------------------------------------------------------------


def test_quoted_words_are_quotations_and_reported_ones_claims() -> None:
    graph: Any = to_schema_org(parse(SAMPLE))["@graph"]
    assert graph[0]["@type"] == "NewsArticle"
    assert graph[0]["headline"] == "Rain stays on"
    told = [(n["@type"], n["text"], n.get("spokenByCharacter", n.get("author", {})).get("name")) for n in graph[1:]]
    assert ("Quotation", "The sanctions,", "Ann Lee") in told
    assert ("Quotation", "will stay.", "Ann Lee") in told
    assert ("Claim", "the roof held", "Bo Park") in told
    assert all("“" not in text for _, text, _ in told)
    lee = next(n for n in graph if n.get("text") == "will stay.")
    assert lee["spokenByCharacter"] == {
        "@type": "Person",
        "name": "Ann Lee",
        "jobTitle": "Water Minister",
        "sameAs": "http://www.wikidata.org/entity/Q42",
    }
    assert lee["dateCreated"] == "2026-03-02"
    assert next(n for n in graph if n.get("text") == "I’m off,")["spokenByCharacter"]["identifier"] == "m7"


@given(texts())
def test_schema_org_of_any_text_keeps_to_its_vocabulary(text: str) -> None:
    article = parse(text)
    check = validator("schema-org")
    graph = to_schema_org(article)
    assert not list(check.iter_errors(graph))
    for statement in article.statements:
        if statement.content_text:
            review = to_claim_review(article, statement, author={"@type": "Organization", "name": "Desk"}, url=URL)
            assert not list(check.iter_errors(review))
    ids = [n["@id"] for n in graph["@graph"]]  # type: ignore[attr-defined]
    assert len(set(ids)) == len(ids)


def test_a_claim_review_is_a_draft_with_an_empty_rating() -> None:
    article = parse(SAMPLE)
    (statement,) = article.where(speaker="Park")
    review: Any = to_claim_review(article, statement)
    assert review["claimReviewed"] == "the roof held"
    assert review["itemReviewed"]["author"]["name"] == "Bo Park"
    assert review["itemReviewed"]["datePublished"] == "2026-03-03"
    assert review["itemReviewed"]["appearance"]["url"] == URL
    assert review["reviewRating"]["ratingValue"] is None
    assert "author" not in review


# ninjs -----------------------------------------------------------------------------------------------------------


def test_ninjs_names_who_is_quoted_and_what_about() -> None:
    item: Any = to_ninjs(parse(SAMPLE))
    assert {p["name"] for p in item["people"]} == {"Ann Lee", "Bo Park", "Cy Moss"}
    assert {p["rel"] for p in item["people"]} == {"quoted"}
    assert next(p for p in item["people"] if p["name"] == "Cy Moss")["literal"] == "m7"
    assert item["subjects"][0]["uri"] == "http://cv.iptc.org/newscodes/mediatopic/20000642"
    assert item["by"].endswith("Nora Whitfield")


@given(texts())
def test_ninjs_of_any_text_keeps_its_schema(text: str) -> None:
    assert not list(validator("ninjs").iter_errors(to_ninjs(parse(text))))


# Text fragments --------------------------------------------------------------------------------------------------


def directive(link: str) -> str:
    return link.split(":~:text=")[1]


def test_a_short_statement_is_quoted_in_full() -> None:
    article = parse("“Rain – well, snow & ice – fell,” said Ann Lee-Orr.")
    link = text_fragment(article, article.statements[0])
    assert link == (
        "https://news.example/a#:~:text=Rain%20%E2%80%93%20well%2C%20snow%20%26%20ice%20%E2%80%93%20fell%2C"
        "%E2%80%9D%20said%20Ann%20Lee%2DOrr"
    )


def test_a_long_one_is_told_by_its_ends() -> None:
    words = " ".join(f"word{k}" for k in range(40))
    article = parse(f"“First {words}.\n\n“Last {words} end,” said Ann Lee.")
    link = text_fragment(article, Span(0, len(article.text)))
    assert directive(link) == "First%20word0%20word1%20word2,end%2C%E2%80%9D%20said%20Ann%20Lee"


def test_words_that_stand_earlier_too_get_their_neighbours() -> None:
    article = parse("He went home. Then she went home at five.\nWent home at last.")
    second = Span(article.text.index("went", 10), article.text.index("at five") - 1)
    assert directive(text_fragment(article, second)) == "home.%20Then%20she-,went%20home"
    third = Span(article.text.index("Went"), article.text.index("at last") - 1)
    assert directive(text_fragment(article, third)) == "Went%20home,-at%20last"
    alone = parse("Rain. Rain")
    assert directive(text_fragment(alone, Span(6, 10))) == "Rain.-,Rain"


def test_ends_that_stand_earlier_too_get_longer() -> None:
    article = parse("A b c d e f g h. " + "A b c d x y z " * 20 + "end of it.")
    span = Span(17, len(article.text))
    assert directive(text_fragment(article, span)).startswith("A%20b%20c%20d%20x%20y%20z%20A,")


def test_a_link_needs_a_page_and_words() -> None:
    article = parse(SAMPLE, url=None)
    with pytest.raises(InputError, match="a link needs a page"):
        text_fragment(article, article.statements[0])
    with pytest.raises(InputError, match="a link needs words"):
        text_fragment(article, Span(0, 0), url=URL)
    assert text_fragment(article, Span(0, 4), url=URL + "#top") == URL + "#top:~:text=Rain"


@given(texts())
def test_a_link_of_any_statement_holds_words_of_it_and_no_bare_mark(text: str) -> None:
    article = parse(text)
    for statement in article.statements:
        if not any(c.isalnum() for c in statement.text):
            continue
        parts = directive(text_fragment(article, statement)).split(",")
        assert 1 <= len(parts) <= 2
        own = [p for p in parts if not p.endswith("-") and not p.startswith("-")]
        assert own
        flat = " ".join(article.text.split())
        for part in own:
            assert "-" not in part
            assert unquote(part) in flat


def test_only_what_is_chosen_is_annotated() -> None:
    article = parse(SAMPLE)
    chosen = only(article, speaker="Park")
    assert len(items(chosen)) == 1
    graph: Any = to_schema_org(chosen)["@graph"]
    assert len(graph) == 2
