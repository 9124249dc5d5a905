"""Where in a web page something stands, as a reader's browser sees it: an element, and offsets in its text."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from statements._stages.html.pieces import stretches
from statements._stages.html.tokens import Kind, tokens
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
_DEEPEST = 512  # what is nested deeper is taken for text of the element there, as in Chromium


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


class Page:
    """A page, read once, that tells the places of spans of its source.

    Elements are counted by their tags, `(//p)[2]`, which holds in the tree of any browser, whatever it mends around
    them. It is wrong for a page whose scripts move its paragraphs.

    Example:
        >>> page = "<body><p>One</p><p>Rain &amp; wind fell.</p></body>"
        >>> Page(page).place(Span(19, 33))
        Place(xpath='(//p)[2]', text='Rain & wind fell.', span=Span(start=0, end=10))
    """

    def __init__(self, html: str) -> None:
        self._html = html
        self._open: list[_Element] = []
        self._open_now: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._unread: list[str] = []
        self._texts: list[str] = []
        self._length = 0
        self._pieces: list[_Piece] = []
        for token in tokens(html):
            if token.kind is Kind.OPEN:
                self._open_tag(token.name)
            elif token.kind is Kind.CLOSE:
                self._close_tag(token.name)
            elif token.kind is not Kind.DOCTYPE and not self._unread:
                self._take(token.start, token.end, raw=token.kind is Kind.RAW)
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

    def _open_tag(self, tag: str) -> None:
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

    def _close_tag(self, tag: str) -> None:
        """Close an element with all that is open in it."""
        if self._unread:
            if tag == self._unread[-1]:
                self._unread.pop()
            return
        if tag == "p" and not any(element.tag == "p" for element in self._open[-1:]):
            self._begin("p")  # a browser makes an empty paragraph of it
        if tag in _HOLDERS or tag in _LISTS:
            self._end(tag, within=_LISTS - {tag} if tag in _SIBLINGS else frozenset())

    def _take(self, start: int, end: int, *, raw: bool) -> None:
        """Take the letters of a stretch of the source, which are no markup."""
        pieces = [(None, start, end)] if raw else stretches(self._html, start, end)
        for letters, at, behind in pieces:
            text = _NEWLINE.sub("\n", self._html[at:behind]) if letters is None else letters
            taken = Span(self._length, self._length + len(text))
            self._pieces.append(_Piece(Span(at, behind), taken, self._open[-1] if self._open else None))
            self._texts.append(text)
            self._length += len(text)

    def _begin(self, tag: str) -> None:
        if tag == "body" and "body" in self._numbers:
            return
        self._numbers[tag] = self._numbers.get(tag, 0) + 1
        if len(self._open) == _DEEPEST:
            return
        self._open_now[tag] = self._open_now.get(tag, 0) + 1
        parent = self._open[-1] if self._open else None
        self._open.append(_Element(tag, self._numbers[tag], self._length, parent))

    def _end(self, *tags: str, within: frozenset[str]) -> None:
        """Close the innermost open element of these tags, unless one of `within` stands between."""
        if not any(self._open_now.get(tag) for tag in tags):
            return
        for k in range(len(self._open) - 1, -1, -1):
            tag = self._open[k].tag
            if tag in tags:
                self._close_to(k)
                return
            if tag in within:
                return

    def _close_to(self, k: int) -> None:
        while len(self._open) > k:
            element = self._open.pop()
            element.end = self._length
            self._open_now[element.tag] -= 1
