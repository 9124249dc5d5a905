"""The tags of a page and the text between them, in one pass, in the manner of browsers: nothing is an error.

Python's own `html.parser` reads a page with unclosed comments, declarations or tags again and again from there on.
Here a search that finds nothing is never repeated: what is left belongs to the thing that was opened.
"""

import html
import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from statements.lexicon.html import RAW_ELEMENTS

_RAW = frozenset(RAW_ELEMENTS.split())
_SIGN = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"[A-Za-z][^ \t\n\f\r/>]*")
_ATTRIBUTE = re.compile(
    r"[ \t\n\f\r/]*(?P<name>[^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"
    r"(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^ \t\n\f\r>]*)))?"
)
_TAG_END = re.compile(r"[ \t\n\f\r/]*>")
_COMMENT_END = re.compile(r"--!?>")
_NAME_ENDS = frozenset(" \t\n\f\r/>")
_NO_ATTRIBUTES: dict[str, str] = {}
# What the later steps ask for; others are passed over.
_ASKED_FOR = frozenset(
    "aria-hidden class content datetime hidden href id itemprop lang name property rel role style type".split()
)


class Kind(IntEnum):
    """What a token is."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    RAW = 3
    """The inside of a script, style or title, which is no markup."""
    DOCTYPE = 4


class Token(NamedTuple):
    """A tag or a stretch of text, `page[start:end]`."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = _NO_ATTRIBUTES


def tokens(page: str) -> Iterator[Token]:
    """Yield the tags of a page and the text between them, in order; comments are passed over.

    It is wrong for text with a bare `<` before a letter, which browsers take for a tag too.

    Example:
        >>> [(t.kind.name, t.name) for t in tokens("<p>3 < 4<!-- no --></P")]
        [('OPEN', 'p'), ('TEXT', ''), ('CLOSE', 'p')]
    """
    at, size = 0, len(page)
    unclosed: set[str] = set()
    while at < size:
        found = _SIGN.search(page, at)
        sign = found.start() if found else size
        if sign > at:
            yield Token(Kind.TEXT, at, sign)
        if found is None:
            return
        after = page[sign + 1 : sign + 2]
        if after == "/":
            at, token = _close(page, sign)
        elif after in {"!", "?"}:
            at, token = _declaration(page, sign)
        else:
            name = _NAME.match(page, sign + 1)
            at, attributes = _attributes(page, name.end() if name else sign + 1)
            token = Token(Kind.OPEN, sign, at, name[0].lower() if name else "", attributes)
        if token is not None:
            yield token
            if token.kind is Kind.OPEN and token.name in _RAW and token.name not in unclosed:
                end = _raw_end(page, at, token.name, unclosed)
                yield Token(Kind.RAW, at, end, token.name, token.attributes)
                at = end


def _close(page: str, sign: int) -> tuple[int, Token | None]:
    name = _NAME.match(page, sign + 2)
    end = page.find(">", sign + 2)
    end = end + 1 if end >= 0 else len(page)
    return end, Token(Kind.CLOSE, sign, end, name[0].lower()) if name else None


def _declaration(page: str, sign: int) -> tuple[int, Token | None]:
    """Pass over a comment, a doctype, or what browsers take for a comment."""
    if page.startswith("<!--", sign):
        closed = _COMMENT_END.search(page, sign + 2)
        return (closed.end() if closed else len(page)), None
    end = page.find(">", sign + 2)
    end = end + 1 if end >= 0 else len(page)
    doctype = page[sign : sign + 9].lower() == "<!doctype"
    return end, Token(Kind.DOCTYPE, sign, end) if doctype else None


def _attributes(page: str, at: int) -> tuple[int, dict[str, str]]:
    """Return where a tag ends, and those of its attributes that are asked for, with entities decoded."""
    if page.startswith(">", at):
        return at + 1, _NO_ATTRIBUTES
    found: dict[str, str] = {}
    while True:
        end = _TAG_END.match(page, at)
        if end:
            return end.end(), found
        m = _ATTRIBUTE.match(page, at)
        if m is None:
            return len(page), found  # the page breaks off in the tag
        at = m.end()
        name = m["name"].lower()
        if name in _ASKED_FOR and name not in found:
            found[name] = _unescaped(m["double"] or m["single"] or m["plain"] or "")


_LONG_NUMBER = re.compile(r"&#[0-9]{8,}")  # more digits than any character has; int() refuses very many


def _unescaped(value: str) -> str:
    return html.unescape(_LONG_NUMBER.sub("&#65533", value)) if "&" in value else value


def _raw_end(page: str, at: int, name: str, unclosed: set[str]) -> int:
    """Return where the inside of a script, style or title ends.

    A script or style that is never closed runs to the end of the page, a title or text field to the next tag.
    """
    behind = len(name) + 2
    end = page.find("</", at)
    while end >= 0:
        if page[end + 2 : end + behind].lower() == name and page[end + behind : end + behind + 1] in _NAME_ENDS:
            return end
        end = page.find("</", end + 2)
    if name not in {"title", "textarea"}:
        return len(page)
    unclosed.add(name)
    sign = page.find("<", at)
    return sign if sign >= 0 else len(page)
