"""IPTC's NITF: a story in XML with elements of its own for headlines, byline, dateline and block quotes."""

from xml.etree import ElementTree as ET

from statements.errors import InputError
from statements.feeds.item import Item, check_text, first_day
from statements.feeds.xml import as_html, found, local, read_xml, words
from statements.models import Document

_RENAMED = {"hl1": "h2", "hl2": "h3", "bq": "blockquote", "block": "div", "table": "table"}
_DROPPED = frozenset({"media", "style", "script", "tagline", "abstract", "nitf-table"})


def from_nitf(item: str) -> Document:
    """Read a story in NITF.

    Headline, dek, byline and dateline come from `body.head`, the day from `date.issue`, the id from `doc-id`.

    Raises:
        InputError: it is no XML, or has no `body.content`.

    Example:
        >>> item = "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
        >>> item += "<body.content><p>It fell, said Ann Lee.</p></body.content></body></nitf>"
        >>> print(from_nitf(item).text)
        <h1>Rain</h1>
        <p>It fell, said Ann Lee.</p>
    """
    root = read_xml(check_text(item, "from_nitf"), "NITF item")
    return read_story(root).document()


def read_story(root: ET.Element) -> Item:
    """Return the parts of a NITF story, which may stand inside another document.

    Raises:
        InputError: it has no `body.content`.
    """
    content = found(root, "body.content")
    if content is None:
        message = "this NITF item has no body.content: the words of the article are expected there"
        raise InputError(message, code="bad-feed")
    head = found(root, "body.head")
    heads = {name: found(head, name) for name in ("hl1", "hl2", "byline", "dateline")} if head is not None else {}
    issued, doc = found(root, "date.issue"), found(root, "doc-id")
    return Item(
        as_html(content, _RENAMED, _DROPPED),
        headline=words(heads.get("hl1")),
        dek=words(heads.get("hl2")),
        byline=words(heads.get("byline")),
        dateline=words(heads.get("dateline")),
        day=first_day([issued.get("norm")] if issued is not None else []),
        id=doc.get("id-string") if doc is not None else None,
    )


def holds_nitf(root: ET.Element) -> bool:
    """Whether an element is a NITF story or holds one."""
    return any(local(element.tag) == "body.content" for element in root.iter())
