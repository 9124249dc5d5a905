"""A text changed in a known way gives the answer changed in a known way.

The relations run over all our own articles and over texts made up by hypothesis. Where one can't hold for a text, the
text stands in `BY_NATURE` with the reason, and a test sees to it that it still doesn't hold there.
"""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_loader import load_all
from conftest import ROOT
from metamorphic import (
    RELATIONS,
    Trial,
    all_told,
    html_paragraphs,
    joined_with_another,
    line_ends_of_windows,
    mark_deleted,
    parse,
    prose_added,
    renamed,
    renaming_a_speaker,
    straight_marks,
)
from strategies import articles, digests, plain_stories, texts, transcripts

OWN = {
    **{str(p.relative_to(ROOT)): p.read_text(encoding="utf-8") for p in sorted((ROOT / "examples").rglob("*.txt"))},
    **{case.id: case.text for case in load_all() if not case.given},
}
LEAST: dict[Callable[[str], Iterator[Trial]], int] = {
    renaming_a_speaker: 500,
    straight_marks: 250,
    line_ends_of_windows: 300,
    html_paragraphs: 450,
    prose_added: 350,
    joined_with_another: 1200,
    mark_deleted: 400,
}
"""How many trials each relation has at least over our own articles: without trials it would hold for nothing."""
HEAD = "front matter and a headline printed twice are told only at the head of a text"
FOOT = "what stands behind the foot of a page is told only by nothing going on behind it"
THIN = "so short that one paragraph or mark decides on the layout, and it is given for that"
LEFT_OPEN = "a quotation left open goes on where the next paragraph opens one"
PAIRED = "marks of one kind inside one another are told apart by their shape alone"
BY_NATURE: dict[Callable[[str], Iterator[Trial]], dict[str, str]] = {
    renaming_a_speaker: {
        "blocks: Glued: a line in capitals between paragraphs": "the surname is glued to another word",
        "forms: Quotation marks: single ones glued to the next sentence": "a longer line reads as a headline",
        "people: Spelling: the one with plain letters is shown": "one spelling is renamed, the other isn't",
    },
    straight_marks: {
        "blocks: Marks: straight pairs inside curly ones": PAIRED,
        "blocks: Marks: curly pairs inside straight ones": PAIRED,
        "pairs: Nested: straight marks inside curly ones": PAIRED,
        "pairs: Nested: curly marks inside straight ones": PAIRED,
        "wild: Wild: an inner double mark and one closing for both": PAIRED,
    },
    html_paragraphs: {
        "debris: Debris: a headline printed again behind a rubric line": "a page has its rubric lines in other places",
    },
    prose_added: {
        "blocks: Blocks: a live page": "the section ends with the time of the next one",
        "blocks: Blocks: a heading that is all quotation": "the heading's speaker is who spoke just above it",
        "debris: Debris: a menu behind the story": FOOT,
        "debris: Debris: a teaser behind the foot of the page": FOOT,
        "debris: Debris: footnotes and references": FOOT,
        "digests: Digest, negative: takeaways from a speech, told with verbs of saying": THIN,
        "digests: Digest, negative: two people whose joint interview the headline announces have no single principal": (
            THIN
        ),
        "labels: Label: full names in capitals, with the clip of another": THIN,
        "labels: Named: called on by first name alone": THIN,
        "turns: Asking: a host asks with the turns that put something": THIN,
    },
    joined_with_another: {
        "blocks: Marks: a straight pair inside a paragraph that is one quotation": "alone it can be no headline",
        "dates: Published: front matter in one word": HEAD,
        "dates: Published: front matter, date": HEAD,
        "debris: Debris: footnotes and references": FOOT,
        "debris: Debris: a headline printed again behind a rubric line": HEAD,
        "debris: Dek: the dek of front matter": HEAD,
    },
    mark_deleted: {
        "attribution: Headline: a quotation whose speaker the body tells": "its mark pairs it with the body's words",
        "blocks: Blocks: a drawn line between paragraphs makes no heading": LEFT_OPEN,
        "digests: Digest, negative: labelled praise by many people": THIN,
        "pairs: Paragraphs: one that does not reopen ends there": LEFT_OPEN,
        "pairs: Paragraphs: a word before the mark goes on with nothing": LEFT_OPEN,
        "transcripts: Transcript: the story below an excerpt": "a quotation below shows where the excerpt ends",
    },
}


def name_of(relation: object) -> str:
    return str(getattr(relation, "__name__", relation))


def problems(relation: Callable[[str], Iterator[Trial]], text: str) -> list[str]:
    return [f"{trial.change}: {trial.problem}" for trial in relation(text) if trial.problem]


# Our own articles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("relation", RELATIONS, ids=name_of)
def test_the_relation_holds_for_our_own_articles(relation: Callable[[str], Iterator[Trial]]) -> None:
    known = BY_NATURE.get(relation, {})
    trials = {name: list(relation(text)) for name, text in OWN.items()}
    wrong = {name: [trial for trial in found if trial.problem] for name, found in trials.items()}
    assert {name: found for name, found in wrong.items() if found and name not in known} == {}
    assert [name for name in known if not wrong[name]] == []
    assert sum(map(len, trials.values())) >= LEAST[relation]


def test_every_relation_has_its_least_number() -> None:
    assert list(LEAST) == list(RELATIONS)


# Texts made up ----------------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(texts())
def test_line_ends_of_windows_change_no_made_up_text(text: str) -> None:
    assert problems(line_ends_of_windows, text) == []


@settings(max_examples=60)
@given(st.one_of(articles(), digests(), transcripts()))
def test_a_mark_deleted_leaves_the_quotations_of_other_paragraphs(text: str) -> None:
    """What is said there is left out: in so short a text one mark decides on the layout."""
    assert problems(lambda text: mark_deleted(text, said=False), text) == []


@pytest.mark.parametrize("relation", [r for r in RELATIONS if r is not line_ends_of_windows], ids=name_of)
def test_the_relation_holds_for_stories_made_up(relation: Callable[[str], Iterator[Trial]]) -> None:
    @settings(max_examples=60)
    @given(plain_stories())
    def check(text: str) -> None:
        assert problems(relation, text) == []

    check()


# The relations themselves -------------------------------------------------------------------------------------------

STORY = "The gates were shut.\n\n“Rain fell,” said Ann Lee.\n\nBo Park left.\n\n“It was time,” said Joran Pell."


@pytest.mark.parametrize("relation", RELATIONS, ids=name_of)
def test_a_relation_has_something_to_change_in_a_story(relation: Callable[[str], Iterator[Trial]]) -> None:
    trials = list(relation(STORY))
    assert trials
    assert not any(trial.problem for trial in trials)


@pytest.mark.parametrize("relation", RELATIONS, ids=name_of)
def test_a_relation_sees_an_answer_that_does_not_follow(
    relation: Callable[[str], Iterator[Trial]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With an answer that is always the one to an empty text but for the text itself, each must complain."""
    monkeypatch.setattr("metamorphic.parse", lambda text: parse(text if text == STORY else "The gates were shut."))
    assert any(trial.problem for trial in relation(STORY))


def test_renaming_reaches_capitals_and_plurals() -> None:
    assert renamed("Ann Lee, LEE, the Lees, Lee’s, Leeds, lee", "Lee") == (
        "Ann Lovrenhalt, LOVRENHALT, the Lovrenhalts, Lovrenhalt’s, Leeds, lee"
    )
    assert [t.speaker for t in all_told(parse(renamed(STORY, "Lee")))] == ["Ann Lovrenhalt", "Joran Pell"]
