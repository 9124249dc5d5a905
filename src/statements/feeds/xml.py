"""XML read with the standard library: names without their namespaces, entities of HTML, and HTML written back."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from html.entities import html5
from xml.etree import ElementTree as ET

from statements.errors import InputError
from statements.lexicon.html import VOID_ELEMENTS

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_VOID = frozenset(VOID_ELEMENTS.split())


def read_xml(text: str, what: str) -> ET.Element:
    """Return the root of an XML text.

    Raises:
        InputError: it is not well formed, or declares entities of its own, which no news item needs and which can grow
            without bound.
    """
    if "<!ENTITY" in text:
        message = f"this {what} declares entities of its own, which is refused: they can grow without bound; write the characters themselves"
        raise InputError(message, code="bad-feed")
    declared = re.match(r"\s*<\?xml[^>]{0,200}\?>", text)  # its encoding is that of the bytes, which are text by now
    try:
        return ET.fromstring(_ENTITY.sub(_character, text[declared.end() if declared else 0 :]))  # noqa: S314 - see above
    except ET.ParseError as error:
        message = f"this {what} is no XML ({error}): give the item as it was delivered"
        raise InputError(message, code="bad-feed") from None


def _character(m: re.Match[str]) -> str:
    return m[0] if m[1] in _OF_XML else html5.get(m[1], m[0])


def local(tag: object) -> str:
    """Return the name of an element without its namespace; a comment has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def found(root: ET.Element, name: str) -> ET.Element | None:
    """Return the first element of that name, in whatever namespace."""
    return next((element for element in root.iter() if local(element.tag) == name), None)


def words(element: ET.Element | None) -> str:
    """Return the text in an element, with its blanks made one."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def as_html(root: ET.Element, renamed: Mapping[str, str], dropped: frozenset[str]) -> str:
    """Return what is in an element as HTML, with some elements renamed and some dropped, without recursion."""
    out = [escape(root.text or "", quote=False)]
    stack: list[tuple[Iterator[ET.Element], str, str]] = [(iter(root), "", "")]
    while stack:
        children, name, tail = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            out += [f"</{name}>" if name else "", escape(tail, quote=False)]
            continue
        name = renamed.get(local(child.tag), local(child.tag))
        tail = child.tail or ""
        if not name or name in dropped:
            out.append(escape(tail, quote=False))
        elif name in _VOID:
            out += [f"<{name}>", escape(tail, quote=False)]
        else:
            named = f' class="{escape(child.attrib["class"])}"' if "class" in child.attrib else ""
            out += [f"<{name}{named}>", escape(child.text or "", quote=False)]
            stack.append((iter(child), name, tail))
    return "".join(out).strip()
