"""A page given back with its statements marked, and not a letter of it changed."""

from collections.abc import Iterator, Sequence
from html import escape

from statements.article import Article
from statements.errors import InputError
from statements.models import Statement
from statements.source_map import digest_of
from statements.spans import Span


def annotate(html: str, article: Article) -> str:
    """Return a page with `<mark>` around the words of each statement, and nothing else changed.

    A mark holds text only and never a tag, so the page stays as balanced as it was: a statement over three paragraphs,
    or with a link in it, has several marks with the same `data-statement`, the statement's id. Where two statements
    share words, the attribute holds both ids. `title` tells the speakers. The page's own scripts are left in it: show
    it where you would show the page itself.

    Args:
        html: the page, just as it was given to `parse_article`.
        article: what was read from it.

    Raises:
        InputError: the article was not read from HTML, or not from this page.

    Example:
        >>> from statements import parse_article
        >>> page = "<p>“Rain <i>fell</i>,” said Ann Lee.</p>"
        >>> article = parse_article(page)
        >>> print(annotate(page, article).replace(article.statements[0].id, "7"))
        <p><mark data-statement="7" title="Ann Lee">“Rain </mark><i><mark data-statement="7" title="Ann Lee">fell</mark>\
</i><mark data-statement="7" title="Ann Lee">,” said Ann Lee</mark>.</p>
    """
    if not isinstance(html, str) or not isinstance(article, Article):
        message = "annotate() takes the page as str and the Article that was read from it"
        raise InputError(message, code="bad-argument")
    if article.source_map is None:
        message = 'the article was read from plain text: read the page with parse_article(html, markup="html") first'
        raise InputError(message, code="no-source-map")
    if article.source_map.digest != digest_of(html):
        message = "the article was read from another page: annotate() takes the page as it was given to parse_article()"
        raise InputError(message, code="other-page")
    out: list[str] = []
    at = 0
    for span, told in _stretches(article.statements):
        opening = _opening(told)
        for piece in article.source_map.pieces(span):
            out += [html[at : piece.start], opening, piece.of(html), "</mark>"]
            at = piece.end
    return "".join([*out, html[at:]])


def _stretches(statements: Sequence[Statement]) -> Iterator[tuple[Span, list[Statement]]]:
    """Yield the stretches of text that statements cover, in order, each with the statements that cover it."""
    edges: dict[int, tuple[list[Statement], set[str]]] = {}
    for s in statements:
        edges.setdefault(s.span.start, ([], set()))[0].append(s)
        edges.setdefault(s.span.end, ([], set()))[1].add(s.id)
    covering: list[Statement] = []
    last = 0
    for at in sorted(edges):
        if covering:
            yield Span(last, at), list(covering)
        begun, ended = edges[at]
        covering = [s for s in covering if s.id not in ended] + begun
        last = at


def _opening(told: Sequence[Statement]) -> str:
    ids = escape(" ".join(s.id for s in told))
    names = "; ".join(dict.fromkeys(s.speaker.name for s in told if s.speaker))
    title = f' title="{escape(" ".join(names.split()))}"' if names else ""
    return f'<mark data-statement="{ids}"{title}>'
