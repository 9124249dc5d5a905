"""One walk over a page: blocks of text with their places in it, without recursion and without a tree.

Open elements stand on a stack. An end tag that fits nothing is passed over; one that fits closes all that was left open
inside. A stray end tag of an inline element reaches no further than its own block, so that one pass is enough.
"""

from typing import NamedTuple

from statements._stages.hints import Hint, HintKind
from statements._stages.html import elements
from statements._stages.html.elements import meaning
from statements._stages.html.pieces import BLANKS, Pieces, stretches
from statements._stages.html.tokens import Kind, Token, tokens
from statements._stages.html.walked import Block, Container, Walked

_DEPTH = 8  # how far an end tag of an inline element looks for its own
_ENDS_ITSELF = {"li": "li", "dt": "dt dd", "dd": "dt dd", "td": "td th", "th": "td th", "tr": "tr td th"}
_CLOSED_BY = {name: frozenset(of.split()) for name, of in _ENDS_ITSELF.items()}
_CELLS = frozenset({"td", "th"})
_BREAKING = elements.BLOCKS - _CELLS
_QUOTES = frozenset({"blockquote"})
_KEPT_FOR_METADATA = frozenset({"script", "style", "title"})
_ITEMS = frozenset({"li", "dt"})
_LONGEST_LABEL = 80


class _Open(NamedTuple):
    """An open element, and what has to be undone when it closes."""

    name: str
    block: bool
    """Whether its end tag closes all that is open inside."""
    unseen: bool
    side: bool
    bold: bool
    link: bool
    quote: bool
    level: int
    part: HintKind | None
    above: HintKind | None
    first: int
    prose: int
    start: int


def walk(page: str) -> Walked:
    """Go over a page once.

    Example:
        >>> walked = walk("<h2>Rain</h2><p>It fell.<script>no</script><p>And fell.")
        >>> "|".join(walked.pieces.parts), len(walked.blocks)
        ('Rain|It fell.|And fell.', 3)
    """
    walker = _Walker(page)
    for token in tokens(page):
        kind = token.kind
        walker.at = token
        if kind is Kind.TEXT:
            if not walker.unseen:
                walker.text(token.start, token.end)
        elif kind is Kind.OPEN:
            walker.open(token)
        elif kind is Kind.CLOSE:
            walker.close(token.name)
        elif kind is Kind.RAW:
            walker.heads(token)
        else:
            walker.found.is_page = True
    walker.finish()
    return walker.found


_PAGE = frozenset({"html", "head", "body"})
_HEADS = frozenset({"meta", "link", "time", "html"})


class _Walker:
    """The state of one walk."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.found = Walked(Pieces())
        self.pieces = self.found.pieces
        self.at = Token(Kind.TEXT, 0, 0)
        self.stack: list[_Open] = []
        self.tops: list[int] = []  # the places of block elements on the stack
        self.counts: dict[str, int] = {}
        self.unseen = self.sides = self.bold = self.links = self.quotes = self.pre = self.level = 0
        self.part: HintKind | None = None
        self.item = False
        self.prose = 0
        self.blank: tuple[int, int] | None = None
        self.lines = 0
        self.cell = False
        self._begin()

    def _begin(self) -> None:
        self.mark = (len(self.pieces.parts), len(self.pieces.texts), self.pieces.length)
        self.blank, self.lines, self.cell = None, 0, False
        self.linked = self.bolded = self.lead = 0
        self.hint: Hint | None = None
        self.block_part: HintKind | None = None
        self.side = False

    # ---- text -----------------------------------------------------------------------------------------------------

    def text(self, start: int, end: int) -> None:
        """Add a stretch of text, with entities decoded and blanks as a reader sees them."""
        for letters, s, e in stretches(self.page, start, end):
            if letters is None:
                self._plain(s, e)
            elif letters and letters in BLANKS and not self.pre:
                self.blank = self.blank or (s, e)
            elif letters:
                self._before(s)
                self._add(letters, s, e)

    def _plain(self, start: int, end: int) -> None:
        words = self.page[start:end]
        if self.pre:
            self._before(start)
            self._add(words, start, end)
            return
        core = words.strip(BLANKS)
        if not core:
            self.blank = self.blank or (start, end)
            return
        lead = len(words) - len(words.lstrip(BLANKS))
        if lead and self.blank is None:
            self.blank = (start, start + lead)
        first = start + lead
        last = first + len(core)
        self._before(first)
        length = self.pieces.length
        self.pieces.put_words(self.page, first, last)
        self._count(self.pieces.length - length)
        if last < end:
            self.blank = (last, end)

    def _add(self, letters: str, start: int, end: int) -> None:
        self.pieces.put(letters, start, end)
        self._count(len(letters))

    def _count(self, letters: int) -> None:
        """Note whether the letters added last stand in a link or in bold."""
        if self.links:
            self.linked += letters
        if self.bold:
            if self.bolded == self.pieces.length - letters - self.mark[2]:
                self.lead = self.bolded + letters
            self.bolded += letters

    def _before(self, place: int) -> None:
        """Put what separates the next words from the last: a blank, a line end, the edge of a cell."""
        if self.lines > 1 and not self.level:
            hint = self.hint
            self._break()
            self.hint = hint
        if self.pieces.length == self.mark[2]:
            self._first()
        elif self.lines:
            self._gap(" " if self.level else "\n", place)
        elif self.cell:
            self._gap("\t", place)
        elif self.blank:
            self.pieces.put(" ", *self.blank)
            self._count(1)
        self.blank, self.lines, self.cell = None, 0, False

    def _gap(self, letters: str, place: int) -> None:
        self.pieces.put(letters, place, place)
        self._count(1)

    def _first(self) -> None:
        """Note what the block is, at its first word."""
        self.side = self.sides > 0
        self.block_part = self.part
        if self.level:
            self.hint = Hint(HintKind.HEADING, self.level)
        elif self.quotes:
            self.hint = Hint(HintKind.QUOTE)
        elif self.item:
            self.hint = Hint(HintKind.ITEM)
        self.item = False

    def _break(self) -> None:
        """End the block."""
        parts, runs, length = self.mark
        pieces = self.pieces
        size = pieces.length - length
        if size and any(not part.isspace() for part in pieces.parts[parts:]):
            hint = self.hint
            if hint is None and self.bolded >= size - 1:
                hint = Hint(HintKind.BOLD)
            elif hint is None and 0 < self.lead <= _LONGEST_LABEL:
                hint = Hint(HintKind.LABEL)
            ends = (len(pieces.parts), len(pieces.texts))
            place = pieces.starts[runs]
            block = Block(
                (parts, ends[0]), (runs, ends[1]), size, hint, self.block_part, self.side, self.lead, self.linked, place
            )
            self.found.blocks.append(block)
            if block.is_prose:
                self.prose += size
        elif size:
            pieces.cut(parts, runs, length)
        self._begin()

    # ---- tags -----------------------------------------------------------------------------------------------------

    def open(self, token: Token) -> None:
        """Meet a start tag."""
        name = token.name
        if name in _HEADS:
            self.found.heads.append(token)
        if name in _PAGE:
            self.found.is_page = True
            if name == "head" or self.counts.get(name):
                return  # a second one adds nothing
        if name in elements.VOID:
            self._void(name)
            return
        if name in elements.BLOCKS:
            self._open_block(name)
        block = name in elements.BLOCKS or name in elements.UNSEEN
        told = meaning(name, token.attributes)
        side = told.side or (name == "header" and not (self.counts.get("article") or self.counts.get("main")))
        level = elements.HEADINGS.get(name, 0)
        bold, link, quote = name in elements.BOLD, name == "a", name in _QUOTES
        if block:
            self.tops.append(len(self.stack))
            self.counts[name] = self.counts.get(name, 0) + 1
        self.stack.append(
            _Open(
                name,
                block,
                told.unseen,
                side,
                bold,
                link,
                quote,
                self.level,
                told.part,
                self.part,
                len(self.found.blocks),
                self.prose,
                token.start,
            )
        )
        self.unseen += told.unseen
        self.sides += side
        self.bold += bold
        self.links += link
        self.quotes += quote
        self.pre += name == "pre"
        self.level = level or self.level
        self.part = told.part or self.part

    def _void(self, name: str) -> None:
        if self.unseen:
            return
        if name == "br":
            self.lines += 1
        elif name == "hr":
            self._break()

    def _open_block(self, name: str) -> None:
        """Close what the start of a block closes, and end the text before it."""
        top = self.stack[self.tops[-1]].name if self.tops else ""
        if top == "p" or (name in elements.HEADINGS and top in elements.HEADINGS):
            self._pop(self.tops[-1])
            top = self.stack[self.tops[-1]].name if self.tops else ""
        while top in _CLOSED_BY.get(name, ()):
            self._pop(self.tops[-1])
            top = self.stack[self.tops[-1]].name if self.tops else ""
        if self.unseen:
            return
        if name in _CELLS:
            self.cell = True
        elif name != "tbody":
            self._break()
        if name in _ITEMS:
            self.item = True

    def close(self, name: str) -> None:
        """Meet an end tag."""
        if name in elements.BLOCKS or name in elements.UNSEEN:
            if self.counts.get(name):
                self._close_block(name)
            elif name == "p":
                self._break()
            return
        floor = max(self.tops[-1] if self.tops else -1, len(self.stack) - 1 - _DEPTH)
        for k in range(len(self.stack) - 1, floor, -1):
            if self.stack[k].name == name:
                self._pop(k)
                return

    def _close_block(self, name: str) -> None:
        while True:
            last = self.stack[self.tops[-1]].name
            self._pop(self.tops[-1])
            if last == name:
                return

    def _pop(self, k: int) -> None:
        """Close the open elements from place `k` of the stack on."""
        while len(self.stack) > k:
            last = self.stack.pop()
            if last.block:
                if last.name in _BREAKING and self.unseen == last.unseen:
                    self._break()
                self.tops.pop()
                self.counts[last.name] -= 1
                if last.name in elements.CONTAINERS:
                    self._contained(last)
            self.unseen -= last.unseen
            if last.unseen and not self.unseen and last.name not in _KEPT_FOR_METADATA:
                own = self.at.kind is Kind.CLOSE and self.at.name == last.name
                self.found.cuts.append((last.start, self.at.end if own else self.at.start))
            self.sides -= last.side
            self.bold -= last.bold
            self.links -= last.link
            self.quotes -= last.quote
            self.pre -= last.name == "pre"
            self.level = last.level
            self.part = last.above

    def _contained(self, last: _Open) -> None:
        """Note a container with the prose in it, unless it holds no more than the last one does."""
        prose = self.prose - last.prose
        noted = self.found.containers
        if prose and not (noted and noted[-1].first >= last.first and noted[-1].prose == prose):
            noted.append(Container(last.name, last.first, len(self.found.blocks), prose))

    def heads(self, token: Token) -> None:
        """Note the inside of a title or script; the words of others are not seen, and their tags are closed."""
        self.found.scripted += token.end - token.start
        if token.name == "title" or (token.name == "script" and "ld+json" in token.attributes.get("type", "")):
            self.found.heads.append(token)
        self.close(token.name)

    def finish(self) -> None:
        """Close everything."""
        self.at = Token(Kind.TEXT, len(self.page), len(self.page))
        self._pop(0)
        self._break()
