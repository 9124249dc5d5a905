"""What a type checker sees of reading and asking. mypy checks this file with all the others; it is never run."""

import datetime as dt
from collections.abc import Iterator
from typing import assert_type

from statements import (
    Article,
    Attribution,
    Confidence,
    CueClass,
    Dateline,
    Document,
    Failure,
    Layout,
    Mention,
    Notice,
    Occasion,
    Parser,
    Part,
    Passage,
    Quotation,
    QuotationForm,
    SaidOn,
    Section,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Statements,
    TopicMatch,
    annotate,
    parse_article,
    parse_articles,
    where,
)

article = parse_article("“Rain fell,” said Ann Lee.", published=dt.date(2026, 3, 3), markup="text", people=[])
assert_type(article, Article)
assert_type(article.text, str)
assert_type(article.headline, Passage | None)
assert_type(article.dateline, Dateline | None)
assert_type(article.published, dt.date | None)
assert_type(article.layout, Layout)
assert_type(article.occasion, Occasion | None)
assert_type(article.principal, Speaker | None)
assert_type(article.sections, tuple[Section, ...])
assert_type(article.speakers, tuple[Speaker, ...])
assert_type(article.mentions, tuple[Mention, ...])
assert_type(article.quotations, tuple[Quotation, ...])
assert_type(article.notices, tuple[Notice, ...])
assert_type(article.to_html(), str)
assert_type(article.source_span(Span(0, 1)), Span)
assert_type(annotate("<p>Rain.</p>", article), str)

chosen = article.where(speaker="Lee", confidence=Confidence.LINKED)
assert_type(chosen, Statements)
assert_type(chosen[0], Statement)
assert_type(chosen[1:], Statements)
assert_type(where(article.statements, topic=("sanctions", "arms")), Statements)
for statement in chosen:
    assert_type(statement, Statement)
    assert_type(statement.kind, StatementKind)
    assert_type(statement.part, Part)
    assert_type(statement.span, Span)
    assert_type(statement.content, tuple[Span, ...])
    assert_type(statement.content_text, str)
    assert_type(statement.speaker, Speaker | None)
    assert_type(statement.origin, str | None)
    assert_type(statement.attribution, Attribution)
    assert_type(statement.attribution.confidence, Confidence)
    assert_type(statement.attribution.cue_class, CueClass)
    assert_type(statement.topics, tuple[TopicMatch, ...])
    assert_type(statement.said_on, SaidOn | None)
    assert_type(statement.is_question, bool)
    assert_type(article.explain(statement), str)
    if statement.speaker:
        assert_type(statement.speaker.name, str)
        assert_type(statement.speaker.kind, SpeakerKind)
for quotation in article.quotations:
    assert_type(quotation.form, QuotationForm)
    assert_type(quotation.nested, tuple[Quotation, ...])

assert_type(Confidence.STATED > Confidence.LINKED, bool)
assert_type(Parser().parse("Rain fell."), Article)
assert_type(parse_articles(["Rain fell.", Document(text="Rain fell.")], on_error="record"), Iterator[Article | Failure])

# What a checker must refuse: an `ignore` that is not needed is an error itself.
parse_article(b"Rain fell.")  # type: ignore[arg-type]
parse_article("Rain fell.", published="2026-03-03")  # type: ignore[arg-type]
parse_article("Rain fell.", "text")  # type: ignore[call-arg]
parse_article("Rain fell.", langage="en")  # type: ignore[call-arg]
parse_articles(["Rain fell."], on_error="skip")  # type: ignore[arg-type]
article.text = "Sun."  # type: ignore[misc]
