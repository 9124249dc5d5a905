"""displaCy's dictionaries, which need no spaCy, and the pipeline component, which does."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given

from statements import InputError, MissingExtraError, Parser, Person
from statements.export import to_displacy
from strategies import texts

PARSER = Parser(people=[Person(name="Ann Lee", ref="Q42")])
TEXT = "Rain\n\n😀 “Rain fell,” said Ann Lee. Bo Park said that the roof held, and “held again.”"


def test_entities_are_pieces_of_content_under_the_speakers_name() -> None:
    article = PARSER.parse(TEXT)
    drawn: Any = to_displacy(article)
    assert [(article.text[e["start"] : e["end"]], e["label"], e["kb_id"]) for e in drawn["ents"]] == [
        ("“Rain fell,”", "Ann Lee", "Q42"),
        ("that the roof held, and “held again.”", "Bo Park", ""),
    ]
    assert drawn["text"] == TEXT
    wide = TEXT.encode("utf-16-le")
    first: Any = to_displacy(article, unit="utf16")["ents"]
    assert wide[2 * first[0]["start"] : 2 * first[0]["end"]].decode("utf-16-le") == "“Rain fell,”"


def test_spans_show_cue_and_mention_as_well() -> None:
    drawn: Any = to_displacy(PARSER.parse(TEXT), style="span")
    told = [(" ".join(drawn["tokens"][s["start_token"] : s["end_token"]]), s["label"]) for s in drawn["spans"]]
    assert told[:3] == [("“ Rain fell , ”", "Ann Lee"), ("said", "CUE"), ("Ann Lee", "SPEAKER")]


@given(texts())
def test_entities_are_ordered_and_apart(text: str) -> None:
    article = PARSER.parse(text)
    drawn: Any = to_displacy(article)
    last = 0
    for ent in drawn["ents"]:
        assert last <= ent["start"] < ent["end"] <= len(text)
        last = ent["end"]
    spans: Any = to_displacy(article, style="span")
    for span in spans["spans"]:
        assert 0 <= span["start_token"] < span["end_token"] <= len(spans["tokens"])


def test_another_style_is_refused() -> None:
    with pytest.raises(InputError, match="style= takes ent or span, not 'dep'"):
        to_displacy(PARSER.parse(TEXT), style="dep")  # type: ignore[arg-type]


def test_displacy_draws_them() -> None:
    displacy = pytest.importorskip("spacy.displacy")
    hostile = PARSER.parse("“<script>alert(1)</script>,” said Ann Lee.", id="1")
    for style in ("ent", "span"):
        page = displacy.render(to_displacy(hostile, style=style), style=style, manual=True, page=True, jupyter=False)
        assert "Ann Lee" in page
        assert "<script>" not in page


def test_displacy_gets_names_and_titles_escaped() -> None:
    """It puts them into its page as they are."""
    hostile = PARSER.parse(
        "Rain & <b>dams</b>, Lee says\n\n“Rain fell,” said Ann Lee<b>x.\n\n“No,” said Rain & Shine Ltd.", markup="text"
    )
    drawn: Any = to_displacy(hostile)
    assert drawn["title"] == "Rain &amp; &lt;b&gt;dams&lt;/b&gt;, Lee says"
    assert not any("<" in ent["label"] for ent in drawn["ents"])
    assert drawn["text"] == hostile.text
    spans: Any = to_displacy(hostile, style="span")
    assert not any("<" in span["label"] for span in spans["spans"])


def test_the_component_writes_spans() -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("statements")
    doc = nlp(TEXT)
    group = doc.spans["statements"]
    assert [(span.text, span.label_, span.kb_id_) for span in group] == [
        ("“Rain fell,”", "direct", "Ann Lee"),
        ("that the roof held, and “held again.”", "mixed", "Bo Park"),
    ]
    assert [(span.text, span.label_) for span in doc.spans["statements-cues"]] == [("said", "say"), ("said", "say")]
    assert [(s.text, s.label_) for s in doc.spans["statements-mentions"]] == [
        ("Ann Lee", "person"),
        ("Bo Park", "person"),
    ]

    from statements.export.spacy_pipe import article_of  # noqa: PLC0415 - the extra

    article = article_of(doc)
    assert article == Parser().parse(TEXT, markup="text")
    assert [span.id_ for span in group] == [s.id for s in article.statements]
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert article_of(again) == article
    assert [span.text for span in again.spans["statements"]] == [span.text for span in group]


def test_the_component_takes_a_rule_file(tmp_path: Any) -> None:
    spacy = pytest.importorskip("spacy")
    (tmp_path / "mine.toml").write_text('[[topic]]\nid = "rain"\nany = ["rain"]\n', encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("statements", config={"rules": str(tmp_path / "mine.toml")})

    from statements.export.spacy_pipe import article_of  # noqa: PLC0415 - the extra

    assert [t.id for t in article_of(nlp(TEXT)).statements[0].topics] == ["rain"]


def test_a_doc_without_article_or_with_another_text_is_refused() -> None:
    spacy = pytest.importorskip("spacy")

    from statements.export.spacy_pipe import article_of, write_spans  # noqa: PLC0415 - the extra

    with pytest.raises(InputError, match="the Doc holds no article"):
        article_of(spacy.blank("en")("Rain."))
    with pytest.raises(InputError, match="the Doc holds another text"):
        write_spans(spacy.blank("en")("Rain."), PARSER.parse(TEXT))


@given(texts())
def test_the_component_takes_any_text(text: str) -> None:
    spacy = pytest.importorskip("spacy")

    from statements.export.spacy_pipe import write_spans  # noqa: PLC0415 - the extra

    doc = spacy.blank("en").make_doc(text)
    article = PARSER.parse(text)
    write_spans(doc, article)
    pieces = [piece for s in article.statements for piece in s.content if len(piece)]
    spans = list(doc.spans["statements"])
    assert len(spans) == len(pieces)
    for span, piece in zip(spans, pieces, strict=True):
        assert span.start_char <= piece.start
        assert span.end_char >= piece.end


def test_without_spacy_the_component_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy.language", None)
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.delitem(sys.modules, "statements.export.spacy_pipe", raising=False)
    with pytest.raises(MissingExtraError, match=r"pip install 'statements\[spacy\]'"):
        __import__("statements.export.spacy_pipe")


def test_the_front_imports_no_format_and_the_formats_no_extra() -> None:
    heavy = "pyarrow pandas polars spacy numpy jsonschema lxml".split()
    code = (
        "import sys, statements; assert 'statements.export' not in sys.modules\n"
        f"import statements.export; assert not [m for m in {heavy} if m in sys.modules]"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)  # noqa: S603 - our own line
