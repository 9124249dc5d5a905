"""Feeds of agencies: ninjs, NewsML-G2, NITF."""

import datetime as dt
import json
from collections.abc import Callable

import pytest

from statements import Article, Document, InputError, parse_article, parse_articles
from statements.feeds import from_newsml_g2, from_ninjs, from_nitf

XHTML = "<p>The dam held all night, Water Minister <b>Ann Lee</b> said.</p><p>“Nobody was hurt &amp; nobody left,” Lee said.</p>"

NINJS = json.dumps(
    {
        "uri": "urn:delta:1",
        "type": "text",
        "contentCreated": "2026-03-03T06:30:00Z",
        "by": "By Nora Whitfield",
        "headlines": [{"role": "short", "value": "Dam"}, {"role": "main", "value": "Dam holds <all> night"}],
        "bodies": [
            {"role": "plain", "contentType": "text/plain", "value": "The dam held."},
            {"role": "main", "contentType": "application/xhtml+xml", "value": XHTML},
        ],
    }
)
NINJS_1 = json.dumps(
    {
        "uri": "urn:delta:1",
        "versioncreated": "2026-03-03T06:30:00Z",
        "byline": "By Nora Whitfield",
        "headline": "Dam holds <all> night",
        "body_text": "The dam held all night, Water Minister Ann Lee said.\n\n“Nobody was hurt & nobody left,” Lee said.",
    }
)
NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:delta:1" version="2"><itemMeta><versionCreated>2026-03-04T00:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2026-03-03T06:30:00Z</contentCreated><by>By Nora Whitfield</by>
<headline>Dam holds &lt;all&gt; night</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Dam</title></head><body>{XHTML}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><docdata><doc-id id-string="urn:delta:1"/><date.issue norm="20260303T063000Z"/></docdata></head>
<body><body.head><hedline><hl1>Dam holds &lt;all&gt; night</hl1></hedline><byline>By <person>Nora Whitfield</person></byline>
</body.head><body.content><block>
<p>The dam held all night, Water Minister <em>Ann Lee</em> said.</p>
<p>&ldquo;Nobody was hurt &amp; nobody left,&rdquo; Lee said.</p>
<media media-type="image"><media-caption>A dam, “seen” from above.</media-caption></media></block></body.content></body></nitf>"""


@pytest.mark.parametrize(
    ("reader", "item"),
    [(from_ninjs, NINJS), (from_ninjs, NINJS_1), (from_newsml_g2, NEWSML), (from_nitf, NITF)],
    ids=["ninjs 3", "ninjs 1", "newsml", "nitf"],
)
def test_an_item_becomes_a_document_that_reads_as_the_story(reader: Callable[[str], Document], item: str) -> None:
    document = reader(item)
    assert (document.id, document.published, document.markup) == ("urn:delta:1", dt.date(2026, 3, 3), "html")
    (article,) = parse_articles([document])
    assert isinstance(article, Article)
    assert article.text == (
        "Dam holds <all> night\n\nBy Nora Whitfield\n\nThe dam held all night, Water Minister Ann Lee said.\n\n"
        "“Nobody was hurt & nobody left,” Lee said."
    )
    assert article.headline is not None
    assert article.headline.text == "Dam holds <all> night"
    assert article.byline is not None
    assert article.byline.text == "By Nora Whitfield"
    assert [(s.kind, s.speaker and s.speaker.name) for s in article.statements] == [
        ("indirect", "Ann Lee"),
        ("direct", "Ann Lee"),
    ]
    assert article.published == dt.date(2026, 3, 3)


def nitf(dateline: str, body: str) -> str:
    return (
        f"<nitf><body><body.head><hedline><hl1>Dam holds</hl1></hedline><dateline>{dateline}</dateline></body.head>"
        f"<body.content>{body}</body.content></body></nitf>"
    )


def test_a_dateline_of_its_own_field_is_the_articles() -> None:
    item = nitf(
        "<location>PORT ALDEN</location>, <story.date>March 3, 2026</story.date>", "<p>The dam held, Ann Lee said.</p>"
    )
    dateline = parse_article(from_nitf(item).text).dateline
    assert dateline is not None
    assert (dateline.place, dateline.date) == ("PORT ALDEN", dt.date(2026, 3, 3))


def test_a_dateline_that_the_body_prints_is_not_doubled() -> None:
    item = nitf("PORT ALDEN", "<p><b>PORT ALDEN</b>, March 3 (Reuters) - The dam held, Ann Lee said.</p>")
    article = parse_article(from_nitf(item).text)
    assert article.text.count("PORT ALDEN") == 1
    assert article.dateline is not None
    assert article.dateline.agency == "Reuters"


def test_block_quotes_and_headings_of_nitf_keep_their_meaning() -> None:
    text = from_nitf(
        nitf("", "<hl2>The gates</hl2><p>Ann Lee wrote:</p><bq><block><p>No one leaves.</p></block></bq>")
    ).text
    article = parse_article(text, markup="html")
    assert [s.heading for s in article.sections] == [None, "The gates"]
    assert [(s.kind, s.content_text) for s in article.statements] == [("direct", "No one leaves")]


def test_newsml_may_hold_nitf_or_text() -> None:
    start, end = '<newsItem guid="1"><contentSet>', "</contentSet></newsItem>"
    item = from_newsml_g2(f"{start}<inlineXML>{nitf('', '<p>The dam held.</p>')}</inlineXML>{end}")
    assert item.text == "<h1>Dam holds</h1>\n<p>The dam held.</p>"
    item = from_newsml_g2(f'{start}<inlineData contenttype="text/plain">A &lt; B.\n\nC.</inlineData>{end}')
    assert item.text == "<p>A &lt; B.</p>\n<p>C.</p>"
    item = from_newsml_g2(f'{start}<inlineData contenttype="text/html"><![CDATA[<p>A &lt; B.</p>]]></inlineData>{end}')
    assert item.text == "<p>A &lt; B.</p>"


def test_deep_xml_is_no_trouble() -> None:
    deep = 20_000
    assert "Rain" in from_nitf(nitf("", "<block>" * deep + "Rain" + "</block>" * deep)).text


@pytest.mark.parametrize(
    ("reader", "item", "message"),
    [
        (from_ninjs, "{", "no ninjs item"),
        (from_ninjs, "[]", "one JSON object"),
        (from_ninjs, "[" * 100_000, "no ninjs item"),
        (from_ninjs, '{"bodies": [1, {"value": 2}], "headlines": "x"}', "no text"),
        (from_nitf, "<nitf>", "no XML"),
        (from_nitf, "<nitf/>", "no body.content"),
        (from_nitf, '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "entities of its own"),
        (from_newsml_g2, "<a/>", "no newsItem"),
        (from_newsml_g2, "<newsItem/>", "no text"),
    ],
)
def test_a_broken_item_is_refused_with_a_reason(reader: Callable[[str], Document], item: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        reader(item)


@pytest.mark.parametrize("reader", [from_ninjs, from_nitf, from_newsml_g2])
def test_bytes_are_refused(reader: Callable[[object], Document]) -> None:
    with pytest.raises(InputError, match="bytes"):
        reader(b"<nitf/>")
