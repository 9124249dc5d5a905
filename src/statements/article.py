"""The article: what `parse_article` returns."""

import datetime as dt
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from statements import explain as _explain
from statements import query
from statements.errors import InputError
from statements.models import (
    Dateline,
    Layout,
    Mention,
    MentionForm,
    Notice,
    Occasion,
    Passage,
    Quotation,
    Record,
    Section,
    Speaker,
    Statement,
)
from statements.source_map import SourceMap
from statements.spans import Span


def _shown(statements: tuple[Statement, ...], info: ValidationInfo) -> query.Statements:
    """Let the statements show themselves, with their speakers' places in the article."""
    speakers: tuple[Speaker, ...] = info.data.get("speakers", ())
    return query.Statements(statements, {speaker.id: place for place, speaker in enumerate(speakers)})


class Article(Record):
    """A news article read into its parts, sections, speakers, statements and quotations.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee. She added that the roof held.')
        >>> for s in article.where(speaker="Lee"):
        ...     print(s.kind, "|", s.content_text)
        direct | "Rain fell,"
        indirect | the roof held
    """

    text: str
    """The text that every span points into; for text and Markdown the source itself."""
    id: str | None = None
    """The caller's own id."""
    url: str | None = None
    """Where it was published."""
    language: str | None = None
    """The language that the words were read in; None where it is not one we know."""
    fingerprint: str
    """Version, rules and lexicon in short: the same fingerprint and text give the same answer."""
    headline: Passage | None = None
    """The headline."""
    dek: Passage | None = None
    """The summary line under the headline."""
    byline: Passage | None = None
    """Who wrote the story."""
    dateline: Dateline | None = None
    """Place, agency and date at the head of the story."""
    published: dt.date | None = None
    """The day of publication, as the text or the caller tells it."""
    layout: Layout
    """Digest, story or transcript."""
    occasion: Occasion | None = None
    """Where the words were said."""
    principal: Speaker | None = None
    """The one person whose interview, speech or statement the article as a whole reports."""
    sections: tuple[Section, ...]
    """The sections of the body, at least one."""
    speakers: tuple[Speaker, ...] = ()
    """Everyone who says something, and the principal."""
    mentions: tuple[Mention, ...] = ()
    """Where the article names them, in order."""
    statements: Annotated[tuple[Statement, ...], AfterValidator(_shown)] = ()
    """Who said what, in order."""
    quotations: tuple[Quotation, ...] = ()
    """Every pair of quotation marks, scare quotes and titles too, in order."""
    notices: tuple[Notice, ...] = ()
    """What was repaired, left out or not understood, in order."""
    source_map: SourceMap | None = None
    """Where the text lies in the HTML that it was read from; None for text and Markdown, where it is the source."""

    @cached_property
    def aliases(self) -> dict[str, frozenset[str]]:
        """The names by which the article calls each speaker, folded, by speaker id."""
        found: dict[str, set[str]] = {}
        for mention in self.mentions:
            if mention.form is MentionForm.NAME:
                found.setdefault(mention.speaker, set()).add(query.fold(mention.text))
        return {speaker: frozenset(names) for speaker, names in found.items()}

    def where(self, **criteria: object) -> query.Statements:
        """Return the statements that meet every criterion; see `statements.where` for the criteria.

        Raises:
            InputError: a criterion is unknown, or its value has no meaning.
        """
        return query.where(self.statements, published=self.published, aliases=self.aliases, **criteria)

    def explain(self, statement: Statement) -> str:
        """Return, in words, why the statement has its speaker and topics.

        Raises:
            InputError: `statement` is no `Statement`.
        """
        if not isinstance(statement, Statement):
            message = f"explain takes a Statement, such as article.statements[0], not {type(statement).__name__}"
            raise InputError(message, code="bad-argument")
        return _explain.explain(self.text, statement)

    def source_span(self, span: Span) -> Span:
        """Return the place of `span` in the source as it was given (the same for text and Markdown).

        In a page it reaches from the first letter's place to the last one's, over the tags between them; a letter
        that the page writes as an entity counts as all of it. It holds after a trip through JSON too.

        Raises:
            InputError: the span lies outside the text.

        Example:
            >>> from statements import parse_article
            >>> page = "<p>“Rain <i>fell</i>,” said Ann Lee.</p>"
            >>> article = parse_article(page)
            >>> article.source_span(article.statements[0].content[0]).of(page)
            '“Rain <i>fell</i>,”'
        """
        if self.source_map is not None:
            return self.source_map.span(span)
        if not 0 <= span.start <= span.end <= len(self.text):
            message = f"{span} lies outside the text, which has {len(self.text)} characters: take a record's own span"
            raise InputError(message, code="bad-argument")
        return span

    def to_html(self) -> str:
        """Return a page that shows the article with every statement in its place, a search and filters.

        The page needs no other file, works offline, and can be read without script. Nothing in the text of the
        article runs in it. Characters that can't be seen, or that turn the direction of the text around, are replaced
        by ones that can be seen.

        Example:
            >>> from statements import parse_article
            >>> parse_article("“Rain fell,” said Ann Lee.").to_html()[:15]
            '<!doctype html>'
        """
        from statements.render.page import page_html  # noqa: PLC0415 - loaded when shown

        return page_html(self)

    def _repr_html_(self) -> str:
        from statements.render.notebook import article_html  # noqa: PLC0415 - loaded when shown

        return article_html(self)

    def __repr__(self) -> str:
        head = f"{self.headline.text[:60]!r}, " if self.headline else ""
        return (
            f"<Article {head}{self.layout}, {len(self.sections)} sections, "
            f"{len(self.statements)} statements, {len(self.quotations)} quotations>"
        )
