import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import statements
from statements import Article, Confidence, QuotationForm, Span, Statement, parse_article

TEXT = (
    "The dam above Port Alden held all night, Water Minister Ann Lee said on Monday.\n\n"
    "“It creaked,” she said, “but it held.”\n\n"
    "The so-called ‘ghost convoy’ was a tale, according to Bo Park."
)
RECORDS = sorted(
    {
        thing
        for thing in vars(statements).values()
        if isinstance(thing, type)
        and issubclass(thing, BaseModel)
        and thing.__module__ in ("statements.models", "statements.article")
    },
    key=lambda record: record.__name__,
)


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_article(TEXT)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_records_are_frozen_and_closed(record: type[BaseModel]) -> None:
    assert record.model_config.get("frozen")
    assert record.model_config.get("extra") == "forbid"


def test_a_record_can_not_be_changed(article: Article) -> None:
    with pytest.raises(ValidationError):
        article.text = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        article.statements[0].span.start = 3  # type: ignore[misc]


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="speker"):
        statements.Person(name="Ann Lee", speker="x")  # type: ignore[call-arg]


def schemas(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "Article", schema
    yield from schema["$defs"].items()


def test_every_field_is_described_in_the_schema() -> None:
    schema = Article.model_json_schema()
    bare = [
        f"{name}.{field}"
        for name, definition in schemas(schema)
        for field, value in definition.get("properties", {}).items()
        if name != "Span" and not value.get("description")
    ]
    assert bare == []
    assert [name for name, definition in schemas(schema) if not definition.get("description")] == []


def test_the_schema_has_no_field_of_any_type_and_no_union_but_with_none() -> None:
    for name, definition in schemas(Article.model_json_schema()):
        for field, value in definition.get("properties", {}).items():
            where = f"{name}.{field}"
            assert {"type", "$ref", "anyOf", "items", "allOf", "enum", "const"} & set(value), where
            assert "additionalProperties" not in value, where
            choices = value.get("anyOf", [])
            assert len(choices) in (0, 2), where
            assert not choices or {"type": "null"} in choices, where


def test_json_round_trip(article: Article) -> None:
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert Article.model_validate(json.loads(article.model_dump_json())) == article
    assert Article.model_validate(article.model_dump()) == article


def test_the_parser_makes_what_the_constructor_would(article: Article) -> None:
    records = [*article.statements, *article.quotations, *article.speakers, *article.mentions, *article.sections]
    records += [statement.attribution for statement in article.statements]
    for record in records:
        made = type(record).model_validate(dict(record), strict=True)
        assert made == record
        assert list(dict(made)) == list(dict(record))
        assert record.model_fields_set == set(type(record).model_fields)
        assert record.model_copy(update={}) == record


def test_a_record_survives_pickling(article: Article) -> None:
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes


def test_records_can_be_hashed(article: Article) -> None:
    assert len({*article.statements, *article.statements}) == len(article.statements)
    assert len({*article.speakers, *article.speakers}) == len(article.speakers)


def test_confidence_is_ordered_by_meaning() -> None:
    none, guessed, linked, stated = Confidence.NONE, Confidence.GUESSED, Confidence.LINKED, Confidence.STATED
    assert sorted([stated, none, linked, guessed]) == [none, guessed, linked, stated]
    assert stated > linked > guessed > none
    assert none < guessed <= linked <= Confidence("linked")
    assert stated >= Confidence("stated")
    for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(stated, compare)("stated") is NotImplemented


def test_speech_is_told_from_other_marks() -> None:
    assert [form for form in QuotationForm if form.is_speech] == [QuotationForm.FULL, QuotationForm.FRAGMENT]


def test_topic_is_the_heaviest_topic_else_the_heading(article: Article) -> None:
    statement = article.statements[0].model_copy(update={"topics": (), "section": "The gates"})
    assert statement.topic == "The gates"
    match = statements.TopicMatch(id="water/dams", label="Dams", score=1, evidence=())
    assert statement.model_copy(update={"topics": (match,)}).topic == "Dams"


def test_records_read_well_in_a_terminal(article: Article) -> None:
    assert repr(article).startswith("<Article ")
    assert "3 statements" in repr(article)
    statement: Statement = article.statements[1]
    assert repr(statement).startswith("<Statement direct | Ann Lee | ")
    assert "It creaked" in repr(statement)
    assert repr(statement.speaker) == "<Speaker Ann Lee, Water Minister (person)>"
    assert repr(article.quotations[0]) == "<Quotation 'It creaked,' (full) Ann Lee>"
    assert repr(article.quotations[-1]) == "<Quotation 'ghost convoy' (scare) ?>"


def test_long_text_is_cut_in_a_repr() -> None:
    statement = parse_article(f"“{'Rain fell and ' * 100}fell,” said Ann Lee.").statements[0]
    assert len(repr(statement)) < 160


# Spans --------------------------------------------------------------------------------------------------------------


def test_spans() -> None:
    span = Span(2, 5)
    assert span.of("abcdefg") == "cde"
    assert len(span) == 3
    assert span.contains(Span(2, 5))
    assert span.contains(Span(3, 3))
    assert not span.contains(Span(1, 3))
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))
    assert bool(Span(3, 3))
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
