"""How a text is broken into lines changes nothing but offsets."""

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import Article, Parser
from strategies import CLAUSES, NAMES

PARSER = Parser()
OPENERS = (
    "The dam above Port Alden was inspected on Monday, and nobody in the valley below it slept that night",
    "Rain fell on the islands for the ninth day in a row, and the boats stayed behind the mole of the old harbour",
)
FRAMES = (
    "{opener}. {who} said that {clause}, and that the gates of the upper dam were as old as the treaty itself.",
    "{opener}. “The gates are old – {clause},” said {who}. “Nobody has oiled them since the flood of that year.”",
    "“Nobody asked us whether {clause}, and nobody will,” {who} told reporters on the quay. {opener}.",
    '{opener}. According to {who}, the pumps came "last spring, from abroad" and have not been paid for by anyone.',
    "{opener}. {who} called it “a victory for all” and denied that {clause} - or that anybody had ever said so.",
)


@st.composite
def paragraphs(draw: st.DrawFn) -> list[str]:
    """Paragraphs of ordinary prose, each longer than two lines."""
    return [
        draw(st.sampled_from(FRAMES)).format(
            opener=draw(st.sampled_from(OPENERS)),
            who=draw(st.sampled_from(NAMES)),
            clause=draw(st.sampled_from(CLAUSES)).rstrip("?"),
        )
        for _ in range(draw(st.integers(2, 6)))
    ]


def told(article: Article) -> list[tuple[object, ...]]:
    """What an article says, without its offsets."""
    return [
        (
            s.kind,
            s.part,
            s.content_text,
            s.speaker and s.speaker.name,
            s.origin,
            s.attribution.rule,
            s.attribution.confidence,
            s.section,
            s.paragraph,
            tuple(" ".join(q.text.split()) for q in s.quotations),
        )
        for s in article.statements
    ]


def wrapped(paragraph: str, width: int) -> str:
    return "\n".join(textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False))


@given(paragraphs(), st.integers(60, 90))
def test_wrapping_changes_no_statement(parts: list[str], width: int) -> None:
    plain = PARSER.parse("\n\n".join(parts))
    assert told(PARSER.parse("\n\n".join(wrapped(p, width) for p in parts))) == told(plain)


@given(paragraphs(), st.integers(60, 90))
def test_wrapping_changes_no_statement_of_a_list(parts: list[str], width: int) -> None:
    plain = PARSER.parse(OPENERS[0] + ".\n\n" + "\n".join(f"- {p}" for p in parts))
    items = (wrapped(p, width).replace("\n", "\n  ") for p in parts)
    folded = PARSER.parse(OPENERS[0] + ".\n\n" + "\n".join(f"- {item}" for item in items))
    assert told(folded) == told(plain)


@given(paragraphs())
def test_blank_lines_between_long_paragraphs_tell_nothing(parts: list[str]) -> None:
    assert all(len(p) > 100 for p in parts)
    assert told(PARSER.parse("\n".join(parts))) == told(PARSER.parse("\n\n".join(parts)))


@given(paragraphs())
def test_runs_of_blank_lines_tell_nothing(parts: list[str]) -> None:
    assert told(PARSER.parse("\n\n\n\n".join(parts))) == told(PARSER.parse("\n\n".join(parts)))


@pytest.mark.parametrize("width", range(60, 91, 6))
def test_offsets_of_a_wrapped_text_are_exact(width: int) -> None:
    text = wrapped(FRAMES[1].format(opener=OPENERS[0], who="Ann Lee", clause=CLAUSES[1]), width)
    article = PARSER.parse(text)
    assert [s.speaker and s.speaker.name for s in article.statements] == ["Ann Lee"]
    for s in article.statements:
        assert s.span.of(text) == s.text
        assert "\n" not in s.content_text
        assert s.content_text == " ".join(re.sub(r"\s+", " ", span.of(text)) for span in s.content)
