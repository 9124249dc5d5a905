import json
from pathlib import Path

import pytest
from hypothesis import given

from statements import InputError, Parser
from statements.export import Offsets, from_jsonl, read_jsonl, to_jsonl, write_jsonl
from strategies import any_text, texts

PARSER = Parser()


@given(texts())
def test_articles_come_back_as_they_went(text: str) -> None:
    articles = (PARSER.parse(text, id="1"), PARSER.parse("“No 😀,” Cy Moss said."))
    assert from_jsonl(to_jsonl(articles)) == articles
    assert from_jsonl(to_jsonl(articles, unit="utf16"), unit="utf16") == articles


def test_a_line_separator_in_an_article_splits_no_line(tmp_path: Path) -> None:
    article = PARSER.parse("“Rain\u2028fell\x85and fell,” Cy Moss said.\r\nNo.\x1c")
    write_jsonl([article, article], tmp_path / "x.jsonl")
    assert list(read_jsonl(tmp_path / "x.jsonl")) == [article, article]
    assert (tmp_path / "x.jsonl").read_bytes().count(b"\n") == 2


def test_spans_in_utf16_are_right_in_javascript() -> None:
    article = PARSER.parse("😀 “Rain 😀 fell,” said Ann Lee. 🌧 It rained, she said.")
    record = json.loads(to_jsonl(article, unit="utf16"))
    wide = article.text.encode("utf-16-le")
    assert record["statements"]
    for statement in (*record["statements"], *record["mentions"]):
        span = statement["span"]
        assert wide[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == statement["text"]


@pytest.mark.parametrize("line", ["{", "{}", "[1]", "7", '{"text": 1}', '{"text": "a", "statements": [{"start": {}}]}'])
@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_a_broken_line_is_named(line: str, unit: str) -> None:
    with pytest.raises(InputError, match="line 2 holds no article"):
        from_jsonl(f"{to_jsonl(PARSER.parse('Rain.'))}{line}\n", unit=unit)


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(InputError, match="unit="):
        to_jsonl([], unit="utf8")
    with pytest.raises(InputError, match="unit="):
        from_jsonl("", unit="utf8")


@given(any_text())
def test_offsets_go_there_and_back(text: str) -> None:
    offsets = Offsets(text, "utf16")
    for at in range(len(text) + 1):
        assert offsets.out(at) == len(text[:at].encode("utf-16-le")) // 2
        assert offsets.back(offsets.out(at)) == at


def test_an_offset_inside_an_emoji_is_its_start() -> None:
    assert [Offsets("a😀b", "utf16").back(at) for at in range(5)] == [0, 1, 1, 2, 3]
