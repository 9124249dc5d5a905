"""Quotes that a language model, or anyone, says an article holds: looked up in it, and made into statements."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from statements import query
from statements.article import Article
from statements.errors import InputError
from statements.export.urns import urn
from statements.models import (
    Attribution,
    Confidence,
    Part,
    Record,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from statements.spans import Span

_ALIKE = ('"“”„‟«»＂', "'‘’‚‛ʼ`", "-‐‑‒–—―−")
_CLASS = {c: f"[{re.escape(kind)}]" for kind in _ALIKE for c in kind} | {"…": r"(?:…|\.\.\.)"}
_PIECE = re.compile(r"\.\.\.|.", re.DOTALL)
_EDGES = " \t\r\n" + _ALIKE[0] + "‘’'`"


class QuoteMatch(StrEnum):
    """How a quote stands in the article."""

    EXACT = "exact"
    """To the letter."""
    TYPOGRAPHY = "typography"
    """But for kinds of marks, dashes and blanks, and capitals."""
    MISSING = "missing"
    """Not at all: shortened, put together, put in other words or made up."""


class CheckedQuote(Record):
    """One quote that was looked up."""

    quote: str
    """The quote as given."""
    claimed: str | None = None
    """The speaker as given."""
    match: QuoteMatch
    """How it stands in the article."""
    span: Span | None = None
    """Where."""
    statement: Statement | None = None
    """The article's own statement that holds it; where there is none, one made of the quote."""
    speaker_agrees: bool | None = None
    """Whether the statement's speaker is the one given; None where either doesn't tell."""


def check_quotes(article: Article, quotes: Iterable[Mapping[str, str | None]]) -> tuple[CheckedQuote, ...]:
    """Look quotes up in the article that they are said to come from, and turn those that are there into statements.

    Where the article's own reading has a statement over the words, that is the answer, with its speaker and reasons.
    Else a statement is made of the quote: rule `given`, confidence `guessed`, and the speaker as given if the article
    names such a person, else None. A quote with words left out is missing: give its pieces one by one.

    Args:
        article: the source.
        quotes: rows with `quote`, and `speaker` where it is told.

    Raises:
        InputError: a row has no quote, or an empty one.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article("“It isn’t over,” said Ann Lee.")
        >>> rows = [{"quote": "It isn't over", "speaker": "Bo Park"}, {"quote": "It is over"}]
        >>> for checked in check_quotes(article, rows):
        ...     print(checked.match, checked.statement and checked.statement.speaker.name, checked.speaker_agrees)
        typography Ann Lee False
        missing None None
    """
    return tuple(_checked(article, row) for row in quotes)


def _checked(article: Article, row: Mapping[str, str | None]) -> CheckedQuote:
    quote = row.get("quote")
    if not isinstance(quote, str) or not quote.strip(_EDGES):
        message = f"a row of quotes needs the words under 'quote', not {quote!r}: leave the row out"
        raise InputError(message, code="bad-argument")
    claimed = row.get("speaker") or None
    match, places = _places(article.text, quote.strip(_EDGES))
    if not places:
        return CheckedQuote(quote=quote, claimed=claimed, match=match)
    found = [(span, s) for span in places for s in article.statements if _holds(s, span)]
    if not found:
        made = _made(article, places[0], claimed)
        return CheckedQuote(quote=quote, claimed=claimed, match=match, span=places[0], statement=made)
    agreeing = [(span, s) for span, s in found if claimed and _is(article, s, claimed)]
    span, s = (agreeing or found)[0]
    agrees = bool(agreeing) if claimed and s.speaker else None
    return CheckedQuote(quote=quote, claimed=claimed, match=match, span=span, statement=s, speaker_agrees=agrees)


def _places(text: str, quote: str) -> tuple[QuoteMatch, list[Span]]:
    """Return where the words stand, to the letter or but for typography."""
    exact = [Span(m.start(), m.end()) for m in re.finditer(re.escape(quote), text)]
    if exact:
        return QuoteMatch.EXACT, exact
    words = ("".join(_CLASS.get(_plain(p), re.escape(p)) for p in _PIECE.findall(word)) for word in quote.split())
    alike = [Span(m.start(), m.end()) for m in re.finditer(r"\s+".join(words), text, re.IGNORECASE)]
    return (QuoteMatch.TYPOGRAPHY if alike else QuoteMatch.MISSING), alike


def _plain(piece: str) -> str:
    return "…" if piece == "..." else piece


def _holds(s: Statement, span: Span) -> bool:
    return any(piece.overlaps(span) for piece in s.content) and s.span.contains(span)


def _is(article: Article, s: Statement, name: str) -> bool:
    return bool(query.where((s,), aliases=article.aliases, speaker=name))


def _made(article: Article, span: Span, claimed: str | None) -> Statement:
    """Return a statement of words that the article's own reading gives to nobody."""
    speaker = _speaker(article, claimed) if claimed else None
    within = next((q for q in article.quotations if q.marks.contains(span) and q.form.is_speech), None)
    section = next((s for s in article.sections if s.span.contains(span)), article.sections[0])
    return Statement(
        id=urn("given", article.id or "", article.text, str(span), claimed or "").removeprefix("urn:uuid:"),
        kind=StatementKind.DIRECT if within else StatementKind.INDIRECT,
        part=Part.BODY,
        text=span.of(article.text),
        span=span,
        content=(span,),
        content_text=" ".join(span.of(article.text).split()),
        speaker=speaker,
        attribution=Attribution(
            rule="given",
            confidence=Confidence.GUESSED if speaker else Confidence.NONE,
            link="given" if speaker else None,
        ),
        section=section.heading,
        section_index=section.index,
    )


def _speaker(article: Article, name: str) -> Speaker | None:
    """Return the speaker that the article calls by this name; one of its own making if it only names him."""
    want = query.fold(name)
    for speaker in article.speakers:
        known = query.fold(speaker.name)
        if want in (known, *known.split()[-1:]) or want in article.aliases.get(speaker.id, ()):
            return speaker
    named = re.search(rf"\b{re.escape(name.strip())}\b", article.text)
    return Speaker(id=f"given-{want}", name=name.strip(), kind=SpeakerKind.PERSON) if named and want else None
