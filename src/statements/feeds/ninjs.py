"""IPTC's ninjs: news in JSON."""

import json
from collections.abc import Mapping

from statements.errors import InputError
from statements.feeds.item import Item, check_text, first_day, paragraphs
from statements.models import Document

_DATES = ("contentcreated", "firstcreated", "versioncreated")


def from_ninjs(item: str) -> Document:
    """Read a news item in IPTC's ninjs (versions 1 to 3).

    Headline, byline and place come from their fields, the day from the first of `contentCreated`, `firstCreated` and
    `versionCreated`. Of several bodies an HTML one is read before plain text.

    Raises:
        InputError: it is no JSON object, or has no body.

    Example:
        >>> item = '{"uri": "urn:1", "headline": "Rain", "body_xhtml": "<p>It fell, said Ann Lee.</p>"}'
        >>> print(from_ninjs(item).text)
        <h1>Rain</h1>
        <p>It fell, said Ann Lee.</p>
    """
    try:
        given = json.loads(check_text(item, "from_ninjs"))
    except (ValueError, RecursionError) as error:
        message = f"this is no ninjs item ({error}): it should be one JSON object"
        raise InputError(message, code="bad-feed") from None
    if not isinstance(given, dict):
        message = "this is no ninjs item: it should be one JSON object"
        raise InputError(message, code="bad-feed")
    fields = _lowered(given)
    body = _body(fields)
    if not body:
        message = "this ninjs item has no text: it needs bodies, body_xhtml, body_html or body_text"
        raise InputError(message, code="bad-feed")
    return Item(
        body,
        headline=_of_role(fields.get("headlines"), "main") or _text(fields.get("headline")),
        byline=_text(fields.get("by") or fields.get("byline")),
        dateline=_text(fields.get("located")),
        day=first_day(fields.get(key) for key in _DATES),
        id=_text(fields.get("uri")) or None,
        url=_text(fields.get("url")) or None,
    ).document()


def _lowered(given: Mapping[str, object]) -> dict[str, object]:
    """Return the fields under names in lower case: version 2 writes `contenttype`, version 3 `contentType`."""
    return {str(key).lower(): value for key, value in given.items()}


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _of_role(rows: object, role: str) -> str:
    """Return the value of the row with a role, else of the first row."""
    found = [_lowered(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    found.sort(key=lambda row: row.get("role") != role)
    return _text(found[0].get("value")) if found else ""


def _body(fields: Mapping[str, object]) -> str:
    """Return the body as HTML: an HTML one before a plain one."""
    rows = fields.get("bodies")
    found: list[tuple[str, str]] = []
    for row in rows if isinstance(rows, list) else ():
        low = _lowered(row) if isinstance(row, dict) else {}
        value, kind = low.get("value"), low.get("contenttype")
        if isinstance(value, str) and value.strip():
            found.append((kind if isinstance(kind, str) else "", value))
    for key in ("body_xhtml", "body_html", "body_text"):
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            found.append((key, value))
    for kind, value in found:
        if "html" in kind:
            return value
    return paragraphs(found[0][1]) if found else ""
