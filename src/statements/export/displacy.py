"""What displaCy draws (`manual=True`); spaCy itself is not needed to make it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html import escape
from typing import Literal

from statements.article import Article
from statements.errors import InputError
from statements.export.offsets import Offsets
from statements.models import Statement
from statements.spans import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")


def to_displacy(
    article: Article, *, style: Literal["ent", "span"] = "ent", unit: str = "codepoint"
) -> dict[str, object]:
    """Return the dictionary that `spacy.displacy.render(…, manual=True)` takes.

    With `style="ent"` the pieces of content are marked with their speaker's name, `?` where the text doesn't tell;
    of two that overlap the outer is shown. With `style="span"` the cue and the mention are marked as well. displaCy
    puts labels and the title into its page as they are, so they come escaped, `&lt;` for `<`.

    Args:
        article: the article.
        style: `ent` or `span`, as for displaCy.
        unit: what `ent` counts in: `codepoint` for displaCy in Python, `utf16` for displaCy in a browser.

    Raises:
        InputError: `style` is neither.

    Example:
        >>> from statements import parse_article
        >>> to_displacy(parse_article('"Rain fell," said Ann Lee.'))["ents"]
        [{'start': 0, 'end': 12, 'label': 'Ann Lee', 'kb_id': '', 'kb_url': '#'}]
    """
    if style not in ("ent", "span"):
        message = f"style= takes ent or span, not {style!r}"
        raise InputError(message, code="bad-argument")
    title = escape(article.headline.text, quote=False) if article.headline else None
    if style == "span":
        return {"text": article.text, **_tokens_and_spans(article), "title": title}
    offsets = Offsets(article.text, unit)
    ents = [
        {
            "start": offsets.out(span.start),
            "end": offsets.out(span.end),
            "label": label,
            "kb_id": escape(ref or "", quote=False),
            "kb_url": "#",
        }
        for span, label, ref in _apart(article)
    ]
    return {"text": article.text, "ents": ents, "title": title}


def _apart(article: Article) -> Iterator[tuple[Span, str, str | None]]:
    """Yield the pieces of content that don't overlap, in order, with label and reference."""
    pieces = [(piece, s) for s in article.statements for piece in s.content]
    last = 0
    for piece, s in sorted(pieces, key=lambda p: (p[0].start, -p[0].end)):
        if piece.start >= last and piece.end > piece.start:
            yield piece, _name(s), s.speaker.ref if s.speaker else None
            last = piece.end


def _tokens_and_spans(article: Article) -> dict[str, object]:
    tokens = [Span(*m.span()) for m in _TOKEN.finditer(article.text)]
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    found = [
        (bisect_right(ends, span.start), bisect_left(starts, span.end), label)
        for s in article.statements
        for span, label in _labelled(s)
    ]
    spans = [{"start_token": a, "end_token": b, "label": label} for a, b, label in sorted(found) if a < b]
    return {"spans": spans, "tokens": [t.of(article.text) for t in tokens]}


def _labelled(s: Statement) -> Iterator[tuple[Span, str]]:
    yield from ((piece, _name(s)) for piece in s.content)
    if s.attribution.cue:
        yield s.attribution.cue, "CUE"
    if s.attribution.mention:
        yield s.attribution.mention, "SPEAKER"


def _name(s: Statement) -> str:
    return escape(s.speaker.name, quote=False) if s.speaker else "?"
