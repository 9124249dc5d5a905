"""What came from an article can't leave its place: HTML and JSON escaped, and unseen characters made visible."""

import html
import json
import re
from collections.abc import Mapping, Sequence

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]

_LINE_ENDS = re.compile(r"\r\n?")
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTIONS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_FIRST_PICTURE = 0x2400
_IN_JSON = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_RISKY_JSON = re.compile("[<>&\u2028\u2029]")


def visible(text: str) -> str:
    r"""Return `text` with characters that show nothing, or turn the words around, replaced by ones that can be seen.

    Wrong for texts that need the directional controls to read well, which is rare: letters of a right-to-left script
    carry their direction themselves, and the plain marks (U+200E, U+200F) stay.

    Example:
        >>> visible("a\0b \u202egnp.exe\r\n")
        'a␀b ⟨RLO⟩gnp.exe\n'
    """
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    return _UNSEEN.sub(_seen, text)


def _seen(match: re.Match[str]) -> str:
    character = match[0]
    if character in _DIRECTIONS:
        return f"⟨{_DIRECTIONS[character]}⟩"
    if character < " ":
        return chr(_FIRST_PICTURE + ord(character))
    return "␡" if character == "\x7f" else "\N{REPLACEMENT CHARACTER}"


def esc(text: object) -> str:
    """Return the words as HTML, fit to stand in an element or between double quotes in an attribute.

    Example:
        >>> esc('<b onclick="x">')
        '&lt;b onclick=&quot;x&quot;&gt;'
    """
    return html.escape(visible(str(text)), quote=True)


def attribute(text: object) -> str:
    r"""Return the words as an attribute's value, line ends kept.

    Example:
        >>> attribute("one\ntwo")
        'one&#10;two'
    """
    return esc(text).replace("\n", "&#10;").replace("\t", "&#9;")


def visible_json(value: Json) -> Json:
    r"""Return JSON with all its words made visible, the names of fields too.

    Example:
        >>> visible_json({"speaker": ["Ann\0", 3]})
        {'speaker': ['Ann␀', 3]}
    """
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Mapping):
        return {visible(name): visible_json(inside) for name, inside in value.items()}
    return [visible_json(inside) for inside in value] if isinstance(value, Sequence) else value


def json_for_script(value: Json) -> str:
    r"""Return JSON that can't end, or open, an element when it stands in a `<script type="application/json">`.

    Example:
        >>> json_for_script(["</script>"])
        '["\\u003c/script\\u003e"]'
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _RISKY_JSON.sub(lambda match: _IN_JSON[match[0]], plain)


def web_link(url: str | None) -> str | None:
    """Return the address if it is one of the web, so that no `javascript:` becomes a link.

    Example:
        >>> web_link("javascript:alert(1)")
        >>> web_link("https://example.org/a")
        'https://example.org/a'
    """
    return url if url and url.lower().startswith(("https://", "http://")) else None


def one_line(text: str, width: int) -> str:
    r"""Return the words on one line, cut to `width` with an ellipsis.

    Example:
        >>> one_line("one  two\nthree", 10)
        'one two t…'
    """
    flat = " ".join(visible(text[: 4 * width + 40]).split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"
