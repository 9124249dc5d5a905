"""The people whom a caller names: under which name and key the article shows them."""

import pytest

from statements import Article, Parser, Person

KNOWN = (
    Person(name="Dr. Ann Lee", aliases=("Ann Lee", "A. K. Lee"), ref="person/1"),
    Person(name="Bo Park", ref="person/2"),
)


def shown(text: str) -> list[tuple[str, str | None]]:
    article: Article = Parser(people=KNOWN).parse(text)
    return [(s.name, s.ref) for s in article.speakers]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The dam held,” Ann Lee said.", [("Dr. Ann Lee", "person/1")]),
        ("“The dam held,” Lee said. “The gates leaked,” Ann Lee said.", [("Dr. Ann Lee", "person/1")]),
        ("“The dam held,” Ann Lee said. “The gates leaked,” Lee said.", [("Dr. Ann Lee", "person/1")]),
        ("“The dam held,” BO PARK said.", [("Bo Park", "person/2")]),
        ("“The dam held,” Kim Lee said.", [("Kim Lee", None)]),
        (
            "“The dam held,” Ann Lee said. “The gates leaked,” Bo Park said.",
            [("Dr. Ann Lee", "person/1"), ("Bo Park", "person/2")],
        ),
    ],
)
def test_a_known_person_is_shown_by_the_callers_name(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert shown(text) == wanted


def test_nobody_known_changes_nothing() -> None:
    article = Parser().parse("“The dam held,” Ann Lee said.")
    assert [(s.name, s.ref) for s in article.speakers] == [("Ann Lee", None)]


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("Ann Lee left. Bo Park came.", "Lee", "Ann Lee"),
        ("Ann Lee left. Bo Park came.", "Ann Lee", "Ann Lee"),
        ("Ms. Lee left. Bo Park came.", "Ann Lee", "Ann Lee"),
        ("Ann Lee left. Bo Park came.", "Viggo Ries", "Viggo Ries"),
        ("Ann Lee left. Kim Lee came.", "Kim Lee", "Kim Lee"),
    ],
)
def test_the_principal_is_called_as_the_caller_does(text: str, given: str, wanted: str) -> None:
    article = Parser().parse(text, speaker=given)
    assert article.principal is not None
    assert article.principal.name == wanted
    assert [s.name for s in article.speakers] == [wanted]


@pytest.mark.parametrize(("letters", "kept"), [(40, 40), (400, 120)])
def test_a_long_description_is_cut(letters: int, kept: int) -> None:
    article = Parser().parse(f"“The dam held,” said a senior {'o' * letters} pilot.")
    names = [s.name for s in article.speakers]
    assert all(len(name) <= 120 for name in names)
    assert any(len(name) >= min(kept, 40) for name in names)
