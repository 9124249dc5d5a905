import inspect

import pytest
from pydantic import BaseModel

import statements

PROMISED = {
    "Article",
    "Attribution",
    "Code",
    "Confidence",
    "ConfidenceRow",
    "CueClass",
    "DatePrecision",
    "Dateline",
    "Document",
    "EvaluationReport",
    "EvaluationRow",
    "Evidence",
    "Failure",
    "InputError",
    "Layout",
    "Lexicon",
    "Mention",
    "MentionForm",
    "Miss",
    "MissKind",
    "MissingExtraError",
    "Notice",
    "NoticeCode",
    "Occasion",
    "OccasionKind",
    "Parser",
    "Part",
    "Passage",
    "Person",
    "Quotation",
    "QuotationForm",
    "Rule",
    "RuleError",
    "RuleSet",
    "SaidOn",
    "Scope",
    "Score",
    "Section",
    "SourceMap",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "StatementKind",
    "Statements",
    "StatementsError",
    "Topic",
    "TopicMatch",
    "annotate",
    "TopicRow",
    "evaluate",
    "parse_article",
    "parse_articles",
    "report",
    "where",
}


def test_the_list_of_names_is_sorted_and_holds_every_promised_name() -> None:
    assert list(statements.__all__) == sorted(statements.__all__)
    assert set(statements.__all__) >= PROMISED
    assert len(set(statements.__all__)) == len(statements.__all__)


def test_no_public_name_is_left_out_of_the_list() -> None:
    public = {
        name for name, value in vars(statements).items() if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert public == set(statements.__all__) - {name for name in statements.__all__ if name.startswith("_")}


@pytest.mark.parametrize("name", statements.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    thing = getattr(statements, name)
    if inspect.isclass(thing) or callable(thing):
        assert inspect.getdoc(thing)
        assert thing.__doc__, f"{name} has only the docstring of its parent"


@pytest.mark.parametrize("name", statements.__all__)
def test_every_public_method_is_documented(name: str) -> None:
    thing = getattr(statements, name)
    if not inspect.isclass(thing) or not thing.__module__.startswith("statements"):
        return
    for method, value in vars(thing).items():
        if not method.startswith("_") and (inspect.isfunction(value) or isinstance(value, (property, classmethod))):
            in_pydantic = issubclass(thing, BaseModel) and method in dir(BaseModel)
            assert in_pydantic or inspect.getdoc(getattr(thing, method)), f"{name}.{method}"


def test_the_package_knows_its_version() -> None:
    from importlib.metadata import version  # noqa: PLC0415

    assert version("statements").count(".") == 2
