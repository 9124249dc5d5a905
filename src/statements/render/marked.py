"""The text of an article with everything marked in its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from statements.article import Article
from statements.explain import trail
from statements.models import Confidence, NoticeCode, Statement, TopicMatch
from statements.render.escape import attribute, esc, one_line
from statements.render.runs import End, Run, cut, layers
from statements.render.speakers import Order, colour, letter, number_of, order_of, place_of
from statements.spans import Span

CERTAINTY = {Confidence.STATED: "", Confidence.LINKED: "◐", Confidence.GUESSED: "○", Confidence.NONE: "–"}
"""The sign behind a letter: what is stated has none."""
_TAGS = {
    "own": ("<mark class=q>", "</mark>"),
    "told": ("<span class=p>", "</span>"),
    "cue": ("<em class=cue>", "</em>"),
    "marks": ("<span class=sc>", "</span>"),
    "toldmarks": ('<span class="p sc">', "</span>"),
    "": ("", ""),
}
_STOPS = frozenset(".,;:!?…)]”’»\"'")
_LONGEST_ROW = 220
_MOST_CHIPS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is shown on lines of its own: a heading, a paragraph, or the blank between two.

    Attributes:
        span: its place; the blocks of an article cover its text.
        kind: headline, dek, byline, dateline, heading, text, or blank.
        level: of a heading, 1 for the highest.
        topics: those that a heading gives.
    """

    span: Span
    kind: str
    level: int = 0
    topics: tuple[TopicMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """How the marks of one article are written.

    Attributes:
        order: the place of each speaker.
        prefix: begins the ids of places that can be jumped to; without it there are none.
    """

    order: Order
    prefix: str = ""


def article_text(article: Article, prefix: str = "", *, end: int | None = None) -> Iterator[str]:
    """Yield the HTML of the article's text, up to `end`, a bit at a time.

    Without our letters and chips the words are the article's, all of them and in order, as `visible` shows them.
    """
    whole = Span(0, len(article.text) if end is None else end)
    blocks = [block for block in article_blocks(article) if block.span.end <= whole.end] or [Block(whole, "text")]
    known = order_of(article.speakers)
    given = layers(
        article.statements,
        quotations=article.quotations,
        mentions=[(m.span, m.speaker) for m in article.mentions],
        asides=[n.span for n in article.notices if n.code is NoticeCode.DEBRIS],
    )
    pieces = cut(given, [block.span.start for block in blocks], whole)
    yield from _shown_blocks(article.text, article.statements, blocks, pieces, Marks(known, prefix))


def _shown_blocks(
    text: str, statements: Sequence[Statement], blocks: Sequence[Block], pieces: Iterator[Run | End], marks: Marks
) -> Iterator[str]:
    writer = Writer(text, statements, marks)
    upcoming = iter(blocks)
    block = next(upcoming, None)
    if block:
        yield _opening(block)
    for piece in pieces:
        if isinstance(piece, End):
            yield writer.end(piece.statement)
            continue
        while block and piece.start >= block.span.end:
            yield writer.end_block(block)
            block = next(upcoming, None)
            yield _opening(block) if block else ""
        is_blank = block is not None and block.kind == "blank"
        yield esc(text[piece.start : piece.end]) if is_blank else writer.write(piece)
    if block:
        yield writer.end_block(block)


class Writer:
    """Writes runs as HTML, those of one statement in one element."""

    def __init__(self, text: str, statements: Sequence[Statement], marks: Marks) -> None:
        self.text = text
        self.statements = statements
        self.marks = marks
        self.inside: int | None = None
        self.placed: set[int] = set()
        self.letters: list[str] = []
        self.topics: dict[str, TopicMatch] = {}

    def write(self, run: Run) -> str:
        """Return the HTML of one run, behind the letters that wait for the full stop to pass."""
        if not self.letters:
            return self._words(run)
        behind = self._stop(run)
        stop = self._words(replace(run, end=behind)) if behind > run.start else ""
        if behind == run.end:
            return stop
        return stop + self.take_letters() + self._words(replace(run, start=behind))

    def _words(self, run: Run) -> str:
        words = _marked(run, self.text, self.marks.order)
        if run.statement == self.inside:
            return words
        return self.close_statement() + self._open_statement(run.statement) + words

    def _stop(self, run: Run) -> int:
        """Return the place behind the marks that close a sentence, where the run begins with them."""
        end = run.start
        while end < run.end and self.text[end] in _STOPS:
            end += 1
        return end

    def end(self, index: int) -> str:
        """End a statement; its letter and topics are to follow."""
        statement = self.statements[index]
        place = self._place(index)
        self.letters.append(statement_letter(statement, self.text, self.marks, link=index, place=place))
        self.topics.update((topic.id, topic) for topic in statement.topics)
        return self.close_statement()

    def take_letters(self) -> str:
        """Return the letters of the statements that have ended."""
        letters, self.letters = "".join(self.letters), []
        return self.close_statement() + letters if letters else ""

    def end_block(self, block: Block) -> str:
        """Return what stands at the end of a block: letters, topics, the end of its element."""
        if block.kind == "blank":
            return self.close_statement()
        self.topics.update((topic.id, topic) for topic in block.topics)
        topics, self.topics = chips(tuple(self.topics.values())), {}
        return f"{self.take_letters()}{self.close_statement()}{topics}</div>"

    def close_statement(self) -> str:
        """Return the end of the element of the statement that is open, if one is."""
        was, self.inside = self.inside, None
        return "" if was is None else "</span>"

    def _open_statement(self, index: int | None) -> str:
        if index is None:
            return ""
        self.inside = index
        place = place_of(self.statements[index], self.marks.order)
        return f'<span class="s {colour(place)}"{self._place(index)}>'

    def _place(self, index: int) -> str:
        if not self.marks.prefix or index in self.placed:
            return ""
        self.placed.add(index)
        return f" id={self.marks.prefix}-s{index}"


def _marked(run: Run, text: str, order: Order) -> str:
    opening, closing = _TAGS[run.style]
    words = esc(text[run.start : run.end])
    if run.mention is not None:
        words = f'<b class="men {colour(order.get(run.mention))}">{words}</b>'
    if run.aside:
        words = f"<span class=aside>{words}</span>"
    return f"{opening}{words}{closing}"


def statement_letter(
    statement: Statement, text: str, marks: Marks, *, start: int = 0, link: int | None = None, place: str = ""
) -> str:
    """Return the small letter behind a statement: whose it is, its number, how sure, and the whole trail on focus."""
    at = place_of(statement, marks.order)
    number = number_of(statement) or ""
    sign = CERTAINTY[statement.attribution.confidence]
    words = tip(statement, text, start=start)
    shown = f"{letter(at) if marks.order or at is not None else ''}{number}{sign}" or "•"
    if marks.prefix:
        target = f'href="#{marks.prefix}-r{link}" aria-label="{attribute(words)}"'
        return f'<a class="m {colour(at)}"{place} {target}>{shown}</a>'
    return f'<sup class="m {colour(at)}" tabindex=0 role=note aria-label="{attribute(words)}">{shown}</sup>'


def tip(statement: Statement, text: str, *, start: int = 0) -> str:
    """Return the trail of a statement in short lines."""
    number = number_of(statement)
    head = f"{statement.kind} statement{f' {number}' if number else ''}"
    if statement.is_question:
        head += ", a question"
    if statement.repeats:
        head += ", said again in the body"
    rows = [f"{name}: {one_line(value, _LONGEST_ROW)}" for name, value in trail(text, statement, start=start)]
    return "\n".join([head, *rows])


def chips(topics: Sequence[TopicMatch]) -> str:
    """Return topics as small labels, the heaviest first."""
    shown = "".join(f"<small class=chip> {esc(one_line(t.label, 40))}</small>" for t in topics[:_MOST_CHIPS])
    more = f"<small class=chip> +{len(topics) - _MOST_CHIPS}</small>" if len(topics) > _MOST_CHIPS else ""
    return shown + more


def statement_words(statement: Statement, order: Order) -> str:
    """Return the words of one statement with its marks, without the article around."""
    base, mention = statement.span.start, statement.attribution.mention
    who = [(mention, statement.speaker.id)] if mention and statement.speaker else []
    given = layers([statement], quotations=statement.quotations, mentions=who)
    runs = [piece for piece in cut(given, (), statement.span) if isinstance(piece, Run)]
    text = statement.text
    shifted = (Run(r.start - base, r.end - base, r.statement, r.style, r.mention, r.aside) for r in runs)
    return "".join(_marked(run, text, order) for run in shifted)


# Blocks ---------------------------------------------------------------------------------------------------------------


def article_blocks(article: Article) -> Iterator[Block]:
    """Yield the blocks of the text in order; together they cover it."""
    named = sorted(_named_blocks(article), key=lambda block: block.span)
    at = 0
    for block in named:
        if block.span.start < at or len(block.span) == 0:
            continue
        yield from _paragraphs(article.text, Span(at, block.span.start))
        yield block
        at = block.span.end
    yield from _paragraphs(article.text, Span(at, len(article.text)))


def _named_blocks(article: Article) -> Iterator[Block]:
    for kind, passage in (("headline", article.headline), ("dek", article.dek), ("byline", article.byline)):
        if passage:
            yield Block(passage.span, kind)
    for section in article.sections:
        if section.heading_span:
            yield Block(section.heading_span, "heading", section.level, section.topics)


def _paragraphs(text: str, span: Span) -> Iterator[Block]:
    """Cut at blank lines; the blank lines are blocks too."""
    at = start = span.start
    blank = True
    for line in span.of(text).splitlines(keepends=True):
        empty = not line.strip()
        if empty != blank:
            if at > start:
                yield from _block(text, Span(start, at), blank=blank)
            start, blank = at, empty
        at += len(line)
    if at > start:
        yield from _block(text, Span(start, at), blank=blank)


def _block(text: str, span: Span, *, blank: bool) -> Iterator[Block]:
    """Keep the line end behind a paragraph out of it."""
    if blank:
        yield Block(span, "blank")
        return
    end = span.start + len(span.of(text).rstrip())
    yield Block(Span(span.start, end), "text")
    if end < span.end:
        yield Block(Span(end, span.end), "blank")


def _opening(block: Block) -> str:
    if block.kind == "blank":
        return ""
    if block.kind == "headline":
        return '<div class="t headline" role=heading aria-level=3 dir=auto>'
    if block.kind == "heading":
        return f'<div class="t heading" role=heading aria-level={min(6, 3 + max(1, block.level))} dir=auto>'
    return f'<div class="t {block.kind}" dir=auto>'
