"""Where the statements of an article stand, told from its records."""

import re
from collections.abc import Sequence

from statements.article import Article
from statements.models import Part, Quotation, Statement
from statements.spans import Span
from statements.topics.decide import Place

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
        speaker=statement.speaker.name if statement.speaker else None,
        section=statement.section,
        layout=article.layout.value,
    )


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
