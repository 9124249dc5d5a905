"""Where in a web page something stands, as a reader's browser sees it: an element, and offsets in its text."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from statements.spans import Span

_NEWLINE = re.compile("\r\n?")
_HOLDERS = frozenset(
    "body main article section aside div blockquote figcaption p li dt dd td th h1 h2 h3 h4 h5 h6".split()
)
"""Elements that a target can be described within."""
_LISTS = frozenset("ul ol dl table tr".split())
_ENDS_P = (_HOLDERS | _LISTS | frozenset("address details fieldset figure footer form header hr nav pre".split())) - {
    "td",
    "th",
    "tr",
    "body",
}
"""Elements that end a paragraph by beginning."""
_SIBLINGS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
}
"""Elements that end one another by beginning, within their own list or table."""
_UNREAD = frozenset("iframe noembed noframes noscript template textarea title xmp".split())
"""What a browser doesn't read as elements of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text of one element.

    Attributes:
        xpath: the element.
        text: its text, tags removed and entities decoded.
        span: the stretch, in code points of that text.
    """

    xpath: str
    text: str
    span: Span


@dataclass(slots=True, eq=False)
class _Element:
    tag: str
    number: int
    start: int
    parent: "_Element | None"
    end: int = -1


@dataclass(frozen=True, slots=True)
class _Piece:
    """Letters without a tag between them: their places in the source and in the text, and the innermost element."""

    source: Span
    text: Span
    inside: _Element | None


class Page(HTMLParser):
    """A page, read once, that tells the places of spans of its source.

    Elements are counted by their tags, `(//p)[2]`, which holds in the tree of any browser, whatever it mends around
    them. It is wrong for a page whose scripts move its paragraphs.

    Example:
        >>> page = "<body><p>One</p><p>Rain &amp; wind fell.</p></body>"
        >>> Page(page).place(Span(19, 33))
        Place(xpath='(//p)[2]', text='Rain & wind fell.', span=Span(start=0, end=10))
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = [0, *(m.end() for m in re.finditer("\n", html))]
        self._open: list[_Element] = []
        self._numbers: dict[str, int] = {}
        self._unread: list[str] = []
        self._texts: list[str] = []
        self._length = 0
        self._pieces: list[_Piece] = []
        self.feed(html)
        self.close()
        self._close_to(0)
        self._text = "".join(self._texts)
        self._starts = [piece.source.start for piece in self._pieces]
        self._ends = [piece.source.end for piece in self._pieces]

    def place(self, source: Span) -> Place | None:
        """Return the place of a span of the page's source; None if no one element holds it, or it holds no text."""
        first, last = bisect_right(self._ends, source.start), bisect_left(self._starts, source.end) - 1
        if first > last:
            return None
        start = self._text_at(self._pieces[first], source.start)
        end = self._text_at(self._pieces[last], source.end)
        if self._is_entity(self._pieces[first]):
            start = self._pieces[first].text.start
        element = self._pieces[first].inside
        while element and (element.end < end or element.tag not in _HOLDERS):
            element = element.parent
        if element is None:
            return None
        text = self._text[element.start : element.end]
        return Place(f"(//{element.tag})[{element.number}]", text, Span(start - element.start, end - element.start))

    def _text_at(self, piece: _Piece, at: int) -> int:
        """Return the offset in the text of a place in the source, which may lie before or behind the piece."""
        if at <= piece.source.start:
            return piece.text.start
        if at >= piece.source.end:
            return piece.text.end
        if self._is_entity(piece):  # all of it
            return piece.text.end
        return piece.text.start + len(_NEWLINE.sub("\n", self._html[piece.source.start : at]))

    def _is_entity(self, piece: _Piece) -> bool:
        return len(piece.source) > len(piece.text) and self._html[piece.source.start] == "&"

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parent's signature
        """Open an element, and close those that it ends by beginning."""
        if self._unread:
            if tag == self._unread[-1] == "template":
                self._unread.append(tag)
            return
        if tag in _UNREAD:
            self._unread.append(tag)
            return
        if tag in _ENDS_P:
            self._end("p", within=frozenset({"td", "th"}))
        if tag in _SIBLINGS:
            self._end(*_SIBLINGS[tag], within=_LISTS - _SIBLINGS[tag])
        if tag in _HOLDERS or tag in _LISTS:
            self._begin(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """A slash before the end of a tag means nothing in HTML."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element with all that is open in it."""
        if self._unread:
            if tag == self._unread[-1]:
                self._unread.pop()
            return
        if tag == "p" and not any(element.tag == "p" for element in self._open[-1:]):
            self._begin("p")  # a browser makes an empty paragraph of it
        if tag in _HOLDERS or tag in _LISTS:
            self._end(tag, within=_LISTS - {tag} if tag in _SIBLINGS else frozenset())

    def handle_data(self, data: str) -> None:
        """Take letters."""
        self._take(data, _NEWLINE.sub("\n", data))

    def handle_entityref(self, name: str) -> None:
        """Take a letter by its name."""
        self._take_reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take a letter by its number."""
        self._take_reference(f"&#{name}")

    def _take_reference(self, written: str) -> None:
        at = self._at() + len(written)
        closed = written + ";" if self._html[at : at + 1] == ";" else written
        self._take(closed, unescape(closed))

    def _take(self, written: str, text: str) -> None:
        if self._unread:
            return
        at = self._at()
        source, taken = Span(at, at + len(written)), Span(self._length, self._length + len(text))
        self._pieces.append(_Piece(source, taken, self._open[-1] if self._open else None))
        self._texts.append(text)
        self._length += len(text)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _begin(self, tag: str) -> None:
        if tag == "body" and "body" in self._numbers:
            return
        self._numbers[tag] = self._numbers.get(tag, 0) + 1
        parent = self._open[-1] if self._open else None
        self._open.append(_Element(tag, self._numbers[tag], self._length, parent))

    def _end(self, *tags: str, within: frozenset[str]) -> None:
        """Close the innermost open element of these tags, unless one of `within` stands between."""
        for k in range(len(self._open) - 1, -1, -1):
            tag = self._open[k].tag
            if tag in tags:
                self._close_to(k)
                return
            if tag in within:
                return

    def _close_to(self, k: int) -> None:
        while len(self._open) > k:
            self._open.pop().end = self._length
