"""Where the statements of an article stand, told from its records."""

import re
from collections.abc import Sequence

from statements.article import Article
from statements.models import Layout, Part, Quotation, Statement
from statements.spans import Span
from statements.topics.decide import Place

_TURNS = 2
_REACH = 80  # characters, a sentence or so; what was said before is often another matter
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def place_of(article: Article, statement: Statement, paragraph: Span | None = None) -> Place:
    """Return the place of a statement; the paragraph, if not given, is what lies between two blank lines.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article("“Rain fell,” said Ann Lee.")
        >>> place_of(article, article.statements[0]).told
        ('Ann Lee', None, 'story')
    """
    in_body = statement.part is Part.BODY
    sections = article.sections[statement.section_index : statement.section_index + 1] if in_body else ()
    return Place.of(
        quotations=[q.span for q in statement.quotations],
        paraphrase=outside_marks(statement.content, statement.quotations),
        heading=sections[0].heading_span if sections else None,
        headline=article.headline.span if article.headline else None,
        paragraph=paragraph or _between_blank_lines(article.text, statement.content[0].start),
        exchange=_before(article, statement) if in_body and article.layout is Layout.TRANSCRIPT else (),
        speaker=statement.speaker.name if statement.speaker else None,
        section=statement.section,
        layout=article.layout.value,
    )


def said_before(turns: Sequence[Statement], section: int) -> list[list[Span]]:
    """Return the last words before a turn of a transcript, turn by turn, the nearest first.

    An answer is about what was asked. The words reach back over two turns at most, and not into another section.

    Args:
        turns: all that is said before it, in the order of the text.
        section: the index of its section.
    """
    found: list[list[Span]] = []
    left = _REACH
    for turn in turns[: -_TURNS - 1 : -1]:
        if turn.section_index != section or turn.part is not Part.BODY:
            break
        ends: list[Span] = []
        for span in reversed(turn.content):
            if left > 0:
                ends.append(Span(max(span.start, span.end - left), span.end))
                left -= span.end - span.start
        if ends:
            found.append(ends)
    return found


def _before(article: Article, statement: Statement) -> list[list[Span]]:
    number = next((n for n, one in enumerate(article.statements) if one.id == statement.id), 0)
    return said_before(article.statements[max(number - _TURNS, 0) : number], statement.section_index)


def outside_marks(content: Sequence[Span], quotations: Sequence[Quotation]) -> Sequence[Span]:
    """Return the content outside quotation marks (both in the order of the text)."""
    if not quotations:
        return content
    out: list[Span] = []
    k, count = 0, len(quotations)
    for c in content:
        at = c.start
        while k < count and quotations[k].marks.start < c.end:
            marks = quotations[k].marks
            if at < marks.start:
                out.append(Span(at, marks.start))
            at = max(at, marks.end)
            k += 1
        if c.end > at:
            out.append(Span(at, c.end))
    return out


def _between_blank_lines(text: str, at: int) -> Span:
    start = text.rfind("\n\n", 0, at) + 1
    end = _BLANK_LINE.search(text, at)
    return Span(start, end.start() if end else len(text))
