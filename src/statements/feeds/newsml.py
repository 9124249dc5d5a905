"""IPTC's NewsML-G2: one news item, alone or in a message, with its text in XHTML, NITF or plain."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from statements.errors import InputError
from statements.feeds.item import Item, check_text, first_day, paragraphs
from statements.feeds.nitf import holds_nitf, read_story
from statements.feeds.xml import as_html, found, read_xml, words
from statements.models import Document

_DATES = ("contentCreated", "firstCreated", "versionCreated")
_DROPPED = frozenset({"head", "style", "script", "figure"})


def from_newsml_g2(item: str) -> Document:
    """Read a news item in NewsML-G2, or the first one of a message.

    Headline, byline and dateline come from `contentMeta`, the day from the first of `contentCreated`, `firstCreated`
    and `versionCreated`, the id from `guid`. The text is that of `inlineXML`, else of `inlineData`.

    Raises:
        InputError: it is no XML, or has no text.

    Example:
        >>> item = '<newsItem guid="urn:1"><contentMeta><headline>Rain</headline></contentMeta><contentSet>'
        >>> item += "<inlineXML><html><body><p>It fell.</p></body></html></inlineXML></contentSet></newsItem>"
        >>> print(from_newsml_g2(item).text)
        <h1>Rain</h1>
        <p>It fell.</p>
    """
    root = read_xml(check_text(item, "from_newsml_g2"), "NewsML-G2 item")
    news = found(root, "newsItem")
    if news is None:
        message = "this NewsML-G2 has no newsItem: take one of a package out, as an item of its own"
        raise InputError(message, code="bad-feed")
    read = _body(news)
    meta = found(news, "contentMeta")
    told = {name: words(found(meta, name)) for name in ("headline", "by", "dateline")} if meta is not None else {}
    dates = (found(news, name) for name in _DATES)
    return replace(
        read,
        headline=told.get("headline") or read.headline,
        byline=told.get("by") or read.byline,
        dateline=told.get("dateline") or read.dateline,
        day=first_day(words(date) for date in dates if date is not None) or read.day,
        id=news.get("guid") or read.id,
    ).document()


def _body(news: ET.Element) -> Item:
    inline, data = found(news, "inlineXML"), found(news, "inlineData")
    if inline is not None and holds_nitf(inline):
        return read_story(inline)
    if inline is not None:
        body = found(inline, "body")
        return Item(as_html(body if body is not None else inline, {}, _DROPPED))
    if data is not None and data.text and data.text.strip():
        return Item(data.text.strip() if "html" in (data.get("contenttype") or "") else paragraphs(data.text))
    message = "this NewsML-G2 item has no text: it needs inlineXML or inlineData"
    raise InputError(message, code="bad-feed")
