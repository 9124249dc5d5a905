import datetime as dt
from typing import Any

import pytest

from statements import Article, Confidence, InputError, Person, parse_article, where

TEXT = """\
A week at the dam

The dam above Port Alden was inspected last week.

The first days

“We slept in the gate house,” Water Minister Ann Lee said on Monday.

She denied that the café’s cellar had been flooded.

Who came

“Where are the boats?” asked Bo Park, the head of the pilots' union.

According to Park, the sanctions were “a formality.”
"""
PUBLISHED = dt.date(2026, 3, 5)


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_article(TEXT, published=PUBLISHED)


def test_everything_without_criteria(article: Article) -> None:
    assert article.where() == article.statements
    assert len(article.statements) == 4


@pytest.mark.parametrize("name", ["Ann Lee", "ann lee", "Lee", "LEE", "Ann Lée"])
def test_speaker_by_name_alias_or_last_name(article: Article, name: str) -> None:
    assert [s.speaker and s.speaker.name for s in article.where(speaker=name)] == ["Ann Lee", "Ann Lee"]


@pytest.mark.parametrize("name", ["Ann", "Le", "Lees", "", "Minister"])
def test_a_part_of_a_name_is_no_name(article: Article, name: str) -> None:
    assert article.where(speaker=name) == ()


def test_several_values_of_one_criterion(article: Article) -> None:
    assert article.where(speaker=("Lee", "Park")) == article.statements
    assert article.where(kind=("direct",)) == article.where(kind="direct")


def test_none_asks_nothing(article: Article) -> None:
    assert article.where(speaker=None, since=None) == article.statements


def test_section(article: Article) -> None:
    assert len(article.where(section="The first days")) == 2
    assert len(article.where(section="who CAME")) == 2
    assert article.where(section="Who") == ()


def test_contains_folds_case_accents_and_apostrophes(article: Article) -> None:
    assert len(article.where(contains="CAFE'S  cellar")) == 1
    assert article.where(contains="harbour") == ()


def test_kind_form_part(article: Article) -> None:
    assert [s.kind for s in article.statements] == ["direct", "indirect", "direct", "mixed"]
    assert len(article.where(kind="direct")) == 2
    assert len(article.where(form="fragment")) == 1
    assert len(article.where(form=("full", "fragment"))) == 3
    assert article.where(part="headline") == ()
    assert article.where(part="body") == article.statements


def test_confidence_means_at_least(article: Article) -> None:
    stated = article.where(confidence=Confidence.STATED)
    assert len(stated) == 3
    assert article.where(confidence="stated") == stated
    assert article.where(confidence="LINKED") == article.statements
    assert article.where(confidence="none") == article.statements


def test_cue_class(article: Article) -> None:
    (denial,) = article.where(cue_class="deny")
    assert "had been flooded" in denial.content_text
    (question,) = article.where(cue_class="ask")
    assert "Where are the boats" in question.content_text


def test_is_question(article: Article) -> None:
    assert article.where(is_question=True) == ()
    assert article.where(is_question=False) == article.statements


def test_topic_by_id_segment_and_label() -> None:
    article = parse_article("“The sanctions will stay,” said Ann Lee.\n\n“Rain fell,” said Bo Park.")
    (match,) = [t for t in article.statements[0].topics if t.id.rsplit("/")[-1] == "sanctions"]
    for wanted in ("sanctions", "SANCTIONS", match.id, match.label, match.id.split("/")[0]):
        assert article.statements[0] in article.where(topic=wanted)
        assert article.statements[1] not in article.where(topic=wanted)
    assert article.where(topic="sanction") == ()


def test_ranges_by_the_day_of_publication() -> None:
    article = parse_article("“Rain fell,” said Ann Lee.", published=PUBLISHED)
    for day in (PUBLISHED, "2026-03-05", dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)):
        assert article.where(since=day) == article.where(until=day) == article.statements
    assert article.where(since="2026-03-06") == article.where(until="2026-03-04") == ()
    assert article.where(since="2026-03-01", until="2026-03-31") == article.statements


def test_ranges_by_the_day_on_which_it_was_said(article: Article) -> None:
    monday = dt.date(2026, 3, 2)
    first = article.statements[0]
    assert first.said_on is not None
    assert first.said_on.date == monday
    assert first in article.where(until=monday)
    assert first not in article.where(since=dt.date(2026, 3, 3))
    assert len(article.where(since="2026-03-05")) == 3
    assert article.where(since=monday, until=PUBLISHED) == article.statements


def test_a_statement_without_any_date_is_left_out_of_ranges() -> None:
    article = parse_article("“Rain fell,” said Ann Lee.")
    assert article.published is None
    assert article.where(since="1900-01-01") == ()
    assert article.where(until="2100-01-01") == ()


def test_who_is_not_told_is_nobody() -> None:
    article = parse_article("“I have said all I had to say,” she said.")
    assert len(article.statements) == 1
    assert article.where(speaker="she") == ()
    assert article.where(confidence="guessed") == ()


def test_origin() -> None:
    article = parse_article("Ann Lee said Bo Park had suggested “closing the gates for good.”")
    assert len(article.where(origin="park")) == 1
    assert article.where(origin="Lee") == ()


def test_a_reference_of_the_caller() -> None:
    people = (Person(name="Ann Lee", aliases=("Anne Lee",), ref="Q7"),)
    article = parse_article("“Rain fell,” said Anne Lee.", people=people)
    speaker = article.statements[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.ref) == ("Ann Lee", "Q7")
    assert article.where(speaker="Anne Lee") == article.where(speaker="Q7") == article.statements


@pytest.mark.parametrize(
    ("criteria", "words"),
    [
        ({"speker": "Lee"}, ["speker", "speaker", "topic"]),
        ({"since": "Monday"}, ["since", "Monday", "2026"]),
        ({"until": 2026}, ["until", "2026"]),
        ({"confidence": "high"}, ["stated", "linked", "high"]),
    ],
)
def test_a_mistake_is_told_with_what_is_known(article: Article, criteria: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        article.where(**criteria)
    assert all(word in str(caught.value) for word in words)
    with pytest.raises(InputError):
        where((), **criteria)


def test_the_function_takes_statements_of_many_articles(article: Article) -> None:
    other = parse_article("“Rain fell,” said Ann Lee.")
    both = where([*article.statements, *other.statements], speaker="Lee")
    assert len(both) == 3


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "foo"),
        ("form", "ful"),
        ("part", "head"),
        ("cue_class", "speak"),
        ("confidence", "sure"),
        ("contains", 5),
        ("is_question", "yes"),
        ("speaker", ["Lee", 3]),
    ],
)
def test_a_value_without_meaning_is_an_error(article: Article, name: str, value: object) -> None:
    with pytest.raises(InputError, match=f"^{name}= takes "):
        article.where(**{name: value})


def test_several_values_may_come_as_a_list_and_speakers_as_records(article: Article) -> None:
    speaker = next(s.speaker for s in article.statements if s.speaker)
    assert article.where(speaker=[speaker.name]) == article.where(speaker=(speaker.name,))
    assert article.where(speaker=speaker) == article.where(speaker=speaker.name) != ()


def test_only_a_statement_can_be_explained(article: Article) -> None:
    with pytest.raises(InputError, match="takes a Statement"):
        article.explain("x")  # type: ignore[arg-type]
