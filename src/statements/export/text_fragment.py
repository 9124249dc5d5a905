"""Links that open a page at a statement: https://wicg.github.io/scroll-to-text-fragment/ ."""

import re
from urllib.parse import quote

from statements.article import Article
from statements.errors import InputError
from statements.models import Statement
from statements.spans import Span

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_BREAK = re.compile("[\r\n\u2028\u2029]")
_LONG = 80  # letters that a link quotes in full; of more it gives the first and last words
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_UNSEEN = re.compile("[\0-\x20\x7f-\xa0]")  # what a browser drops from an address, also inside of it
_PAGES = ("http:", "https:", "file:")
_ENDS = (4, 8, 16)  # how many words of each end: more where fewer stand elsewhere too
_AROUND = 3  # words before or behind that tell two places apart


def text_fragment(article: Article, what: Statement | Span, *, url: str | None = None) -> str:
    """Return a link that scrolls to a statement and marks it, in browsers that know text fragments.

    It works where the page shows the article's words; a page that has changed opens at its top. Words that stand
    earlier on the page too are told apart by their neighbours, as far as the line has any.

    Args:
        article: the article.
        what: one of its statements, or any span of its text.
        url: the page; by default the article's own `url`.

    Raises:
        InputError: there is no url, it is no page's (`javascript:`), or the span holds no word.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee.', url="https://news.example/rain")
        >>> text_fragment(article, article.statements[0])
        'https://news.example/rain#:~:text=Rain%20fell%2C%22%20said%20Ann%20Lee'
    """
    page = url or article.url
    if not page:
        message = "a link needs a page: give url=, or parse the article with url="
        raise InputError(message, code="bad-argument")
    scheme = _SCHEME.match(_UNSEEN.sub("", page))
    if scheme and scheme[0].lower() not in _PAGES:
        message = f"{page!r:.80} is the address of no page: give url= one that begins with https:, http: or file:"
        raise InputError(message, code="bad-argument")
    span = what.span if isinstance(what, Statement) else what
    words = [Span(*m.span()) for m in _WORD.finditer(article.text, span.start, span.end)]
    if not words:
        message = "a link needs words to look for, and the span holds none: take a span with words"
        raise InputError(message, code="bad-argument")
    return f"{page}{'' if '#' in page else '#'}:~:text={_directive(article.text, words)}"


def _directive(text: str, words: list[Span]) -> str:
    start, end = words[0].start, words[-1].end
    if len(words) == 1 or (end - start <= _LONG and not _BREAK.search(text, start, end)):
        return _in_full(text, Span(start, end))
    head = tail = Span(start, start)
    for count in _ENDS:  # the words of the first line
        head = Span(start, _on_one_line(text, words[: min(count, len(words) - 1)])[-1].end)
        if not _occurs(text, head, 0):
            break
    for count in _ENDS:  # the words of the last line, behind the head
        last = [word for word in words[-count:] if word.start >= head.end]
        tail = Span(_on_one_line(text, last[::-1])[-1].start, end)
        if not _occurs(text, tail, head.end):
            break
    return f"{_encoded(head.of(text))},{_encoded(tail.of(text))}"


def _in_full(text: str, span: Span) -> str:
    """Return the words as they are, with neighbours where they stand earlier too."""
    words = _encoded(span.of(text))
    if not _occurs(text, span, 0):
        return words
    before = [Span(*m.span()) for m in _WORD.finditer(text, max(0, span.start - _LONG), span.start)]
    if before and (near := _on_one_line(text, [span, *before[: -_AROUND - 1 : -1]])[1:]):
        return f"{_encoded(text[near[-1].start : span.start])}-,{words}"
    behind = [Span(*m.span()) for m in _WORD.finditer(text, span.end, span.end + _LONG)]
    if behind and (near := _on_one_line(text, [span, *behind[:_AROUND]])[1:]):
        return f"{words},-{_encoded(text[span.end : near[-1].end])}"
    return words


def _on_one_line(text: str, words: list[Span]) -> list[Span]:
    """Return the words up to the first line break between two of them; they may run backwards."""
    for k in range(1, len(words)):
        one, other = sorted(words[k - 1 : k + 1])
        if _BREAK.search(text, one.end, other.start):
            return words[:k]
    return words


def _occurs(text: str, span: Span, start: int) -> bool:
    """Tell whether the words of a span stand between `start` and the span too, in whatever case and line."""
    pattern = r"\s+".join(map(re.escape, span.of(text).split()))
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE).search(text, start, span.start) is not None


def _encoded(words: str) -> str:
    """Return words with all that has a meaning in a link written as numbers: a dash and a comma too."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
