"""`Parser`, `parse_article` and `parse_articles`: what they take, and that they agree."""

import datetime as dt
import pickle
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from statements import (
    Article,
    Document,
    Failure,
    InputError,
    MissingExtraError,
    Parser,
    Person,
    RuleSet,
    Topic,
    parse_article,
    parse_articles,
)

TEXT = "“The dam held all night,” said Water Minister Ann Lee on Monday."
WATER = RuleSet.of(Topic("water", any=["dam*"]))


def test_parse_article_is_a_parser_used_once() -> None:
    assert parse_article(TEXT) == Parser().parse(TEXT)
    assert parse_article(TEXT, rules=WATER) == Parser(rules=WATER).parse(TEXT)


def test_what_the_caller_knows_is_kept() -> None:
    day = dt.date(2026, 3, 5)
    article = parse_article(TEXT, id="a1", url="https://example.org/a1", published=day)
    assert (article.id, article.url, article.published) == ("a1", "https://example.org/a1", day)


def test_ids_of_statements_differ_between_articles_and_agree_between_runs() -> None:
    one, again, other = parse_article(TEXT, id="a1"), parse_article(TEXT, id="a1"), parse_article(TEXT + " It rained.")
    assert [s.id for s in one.statements] == [s.id for s in again.statements]
    assert {s.id for s in one.statements}.isdisjoint(s.id for s in other.statements)


def test_the_fingerprint_tells_rules_and_lexicon() -> None:
    assert parse_article(TEXT).fingerprint == parse_article("Rain.").fingerprint
    assert parse_article(TEXT).fingerprint != parse_article(TEXT, rules=WATER).fingerprint


def test_a_parser_can_not_be_changed_and_travels() -> None:
    parser = Parser(rules=WATER, people=(Person(name="Ann Lee", ref="Q7"),))
    with pytest.raises((AttributeError, TypeError, ValueError)):
        parser.rules = RuleSet()
    copy = pickle.loads(pickle.dumps(parser))  # noqa: S301 - our own bytes
    assert copy.parse(TEXT) == parser.parse(TEXT)


def test_people_give_one_identity() -> None:
    people = (Person(name="Sergey Lavrov", aliases=("Sergei Lavrov",), ref="Q58217"),)
    article = parse_article("“No,” Foreign Minister Sergei Lavrov said.\n\n“Never,” Lavrov added.", people=people)
    assert [(s.speaker.name, s.speaker.ref) for s in article.statements if s.speaker] == [
        ("Sergey Lavrov", "Q58217")
    ] * 2
    assert len(article.where(speaker="Sergei Lavrov")) == 2


def test_the_trail_of_a_statement() -> None:
    article = parse_article(TEXT, rules=WATER)
    (statement,) = article.statements
    trail = article.explain(statement)
    for words in ("Ann Lee", "Water Minister", "rule inverted", "'said' at", "stated", "water 1", "'dam'"):
        assert words in trail


def test_the_trace_tells_what_was_tried() -> None:
    parser = Parser(rules=WATER)
    article = parser.parse(TEXT)
    trace = parser.explain(article, article.statements[0])
    assert trace.startswith(article.statements[0].text)
    assert "inverted" in trace


def test_the_trace_tells_which_rules_nearly_fired_and_which_veto_won() -> None:
    rules = RuleSet.of(
        Topic("water", any=["dam*"], none=["night"]),
    )
    parser = Parser(rules=rules)
    article = parser.parse(TEXT)
    assert article.statements[0].topics == ()
    assert "none" in parser.explain(article, article.statements[0])


# Batches ----------------------------------------------------------------------------------------------------------


def numbered(count: int) -> Iterator[Document]:
    for n in range(count):
        yield Document(text=f"“The dam held {n} nights,” said Ann Lee.", id=str(n))


@pytest.mark.parametrize("workers", [1, 2])
def test_answers_come_in_the_order_of_the_input(workers: int) -> None:
    articles = list(parse_articles(numbered(25), workers=workers))
    assert [a.id for a in articles] == [str(n) for n in range(25)]
    assert all(isinstance(a, Article) and f"held {a.id} nights" in a.text for a in articles)


@pytest.mark.parametrize("workers", [1, 2])
def test_failures_stay_in_their_place(workers: int) -> None:
    sources: list[Any] = ["“A dam,” said Ann Lee.", None, Document(text="“A gate,” said Bo Park.", id="x")]
    answers = list(parse_articles(sources, workers=workers, on_error="record"))
    assert [type(a) for a in answers] == [Article, Failure, Article]
    with pytest.raises(InputError):
        list(parse_articles(sources, workers=workers))


def test_the_input_is_read_as_it_is_needed() -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield TEXT

    answers = parse_articles(endless())
    for _ in range(3):
        next(answers)
    assert read < 200


def test_what_is_given_holds_for_all_and_a_document_knows_its_own() -> None:
    day, other = dt.date(2026, 3, 5), dt.date(2026, 3, 6)
    documents = [Document(text=TEXT), Document(text=TEXT, published=other, url="https://example.org")]
    first, second = parse_articles(documents, rules=WATER, published=day)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, second.published, second.url) == (day, other, "https://example.org")
    assert first.statements[0].topics[0].id == "water"


def test_nothing_in_nothing_out() -> None:
    assert list(parse_articles([])) == []


def test_an_unknown_way_to_handle_errors_is_refused() -> None:
    with pytest.raises(InputError, match="record"):
        list(parse_articles([TEXT], on_error="ignore"))  # type: ignore[arg-type]


def test_progress_needs_its_extra_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'statements\[progress\]'"):
        list(parse_articles([TEXT], progress=True))


def test_no_workers_are_refused() -> None:
    with pytest.raises(InputError, match="workers"):
        list(parse_articles([TEXT], workers=0))


def test_errors_travel_between_processes() -> None:
    with pytest.raises(InputError) as caught:
        parse_article(7)  # type: ignore[arg-type]
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (type(copy), str(copy), copy.code) == (InputError, str(caught.value), caught.value.code)


def test_a_person_is_known_by_a_form_that_comes_late() -> None:
    people = (Person(name="Ann Lee", ref="Q7"),)
    article = parse_article("“No,” Lee said.\n\n“Never,” said Ann Lee, the harbour master.", people=people)
    assert [(s.speaker.name, s.speaker.ref) for s in article.statements if s.speaker] == [("Ann Lee", "Q7")] * 2
