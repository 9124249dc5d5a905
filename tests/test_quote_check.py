"""Quotes of a language model, looked up in the source."""

from typing import Any

import pytest
from hypothesis import given

from statements import InputError, Parser, parse_article
from statements.export import CheckedQuote, QuoteMatch, check_quotes, to_rows
from strategies import texts

TEXT = (
    "“It isn’t  over — not yet…” said Water Minister Ann Lee. Bo Park said that it was. “It was,” said Cy Moss.\n\n"
    "The song “Rain Down the Hill” was played for Di Voss, and the band sang all night. “It was,” said Ann Lee."
)


def check(quote: str, speaker: str | None = None) -> CheckedQuote:
    (checked,) = check_quotes(parse_article(TEXT), [{"quote": quote, "speaker": speaker}])
    return checked


def test_words_to_the_letter_are_exact() -> None:
    checked = check("It isn’t  over", "Ann Lee")
    assert (checked.match, checked.speaker_agrees) == (QuoteMatch.EXACT, True)
    assert checked.span is not None
    assert checked.span.of(TEXT) == "It isn’t  over"
    assert checked.statement in parse_article(TEXT).statements


@pytest.mark.parametrize(
    "quote", ['"It isn\'t over - not yet..."', "it isn't over – not yet", "IT ISN’T OVER — NOT YET…", "’It isn't over’"]
)
def test_marks_dashes_blanks_and_capitals_may_differ(quote: str) -> None:
    checked = check(quote, "Lee")
    assert (checked.match, checked.speaker_agrees) == (QuoteMatch.TYPOGRAPHY, True)


@pytest.mark.parametrize("quote", ["It is over", "It isn't … yet", "It was over", "(.*)", "It isnt over"])
def test_other_words_are_missing(quote: str) -> None:
    checked = check(quote, "Ann Lee")
    assert (checked.match, checked.span, checked.statement, checked.speaker_agrees) == (
        QuoteMatch.MISSING,
        None,
        None,
        None,
    )


def test_a_wrong_speaker_is_told() -> None:
    checked = check("It isn't over", "Bo Park")
    assert checked.speaker_agrees is False
    assert checked.statement is not None
    assert checked.statement.speaker is not None
    assert checked.statement.speaker.name == "Ann Lee"
    assert check("It isn't over").speaker_agrees is None


def test_of_words_said_twice_those_of_the_given_speaker_are_taken() -> None:
    for name in ("Cy Moss", "Ann Lee"):
        checked = check("It was,", name)
        assert checked.speaker_agrees is True
        assert checked.statement is not None
        assert checked.statement.speaker is not None
        assert checked.statement.speaker.name == name


def test_words_that_nobody_says_become_a_guessed_statement() -> None:
    article = parse_article(TEXT)
    checked = check("the band sang all night", "Di Voss")
    made = checked.statement
    assert made is not None
    assert made not in article.statements
    assert (made.kind, made.attribution.rule, made.attribution.confidence) == ("indirect", "given", "guessed")
    assert made.speaker is not None
    assert made.speaker.name == "Di Voss"
    assert check("the band sang all night", "Lee").statement.speaker == article.where(speaker="Lee")[0].speaker  # type: ignore[union-attr]
    assert to_rows(article.model_copy(update={"statements": (made,)}))[0]["content"] == "the band sang all night"


@pytest.mark.parametrize("speaker", [None, "Ed Orr", " "])
def test_a_speaker_that_the_article_does_not_name_is_none(speaker: str | None) -> None:
    made = check("the band sang all night", speaker).statement
    assert made is not None
    assert made.speaker is None
    assert made.attribution.confidence == "none"


@pytest.mark.parametrize("row", [{}, {"quote": None}, {"quote": " ”“ "}, {"quote": 3}])
def test_a_row_without_words_is_refused(row: Any) -> None:
    with pytest.raises(InputError, match="a row of quotes needs the words"):
        check_quotes(parse_article(TEXT), [row])


@given(texts())
def test_whatever_an_article_quotes_is_found_in_it(text: str) -> None:
    article = Parser().parse(text)
    for s in article.statements:
        for q in s.quotations:
            if any(c.isalnum() for c in q.text):
                (checked,) = check_quotes(
                    article, [{"quote": q.text, "speaker": s.speaker.name if s.speaker else None}]
                )
                assert checked.match is QuoteMatch.EXACT
                assert checked.speaker_agrees in ((True,) if s.speaker else (None, True, False))
