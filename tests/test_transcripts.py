"""A transcript gives back its turns, its speakers and its questions, whatever its style of labels."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from statements import InputError, Layout, Parser, RuleError, parse_article
from statements.lexicon import english_lexicon

PEOPLE = (
    ("Nora", "Whitfield"),
    ("Tavish", "Orlen"),
    ("Ann", "Lee"),
    ("Bo", "Park"),
    ("Edda", "Morrow"),
    ("Anselm", "Korda"),
    ("Joran", "Pell"),
    ("Ines", "Calder"),
)
ANSWERS = (
    "It will hold.",
    "Nobody sleeps at the harbour. We paint the gates each May, and my father did so too.",
    "I told the council this: the wall is old.",
    "No.",
    "Yes, and I would do so again.",
    "The engineers came at noon. They left at night. It rained.",
    "Why not? I like it here.",
    "… and so it went on.",
)
QUESTIONS = (
    "Will the dam hold?",
    "You were there at noon. What did you see?",
    "Who pays?",
    "Let me ask you this: is it safe?",
    "And the gates?",
)
MORE = ("We have three pumps.", "It is 40 years old.", "Ask them: they know.", "“It holds,” he used to say.")


def full(name: tuple[str, str]) -> str:
    return " ".join(name)


SURNAMES = "surnames in capitals"
STYLES: dict[str, Callable[[tuple[str, str], int], str]] = {
    "colon": lambda name, _: f"{full(name)}: ",
    "capitals": lambda name, _: f"{full(name).upper()}: ",
    SURNAMES: lambda name, _: f"{name[1].upper()}:  ",
    "full, then surname": lambda name, n: f"{full(name) if n < 1 else name[1]}: ",
    "full, then initials": lambda name, n: f"{full(name)}: " if n < 1 else f"{name[0][0]}{name[1][0]}: ",
    "office first": lambda name, n: f"{'Harbour Minister ' if n < 1 else ''}{full(name)}: ",
    "bold": lambda name, _: f"**{full(name)}:** ",
    "bold, colon behind": lambda name, _: f"**{full(name)}**: ",
    "bold alone": lambda name, _: f"**{full(name)}** ",
    "italics": lambda name, _: f"*{full(name)}:* ",
    "underscores": lambda name, _: f"_{full(name)}:_ ",
    "tag": lambda name, _: f"<b>{full(name)}</b>: ",
    "dash": lambda name, _: f"{full(name)} — ",
    "bold and dash": lambda name, _: f"**{full(name)}** – ",
    "own line": lambda name, _: f"{full(name)}:\n",
    "own line, bare": lambda name, _: f"{full(name)}\n",
    "own line, apart": lambda name, _: f"{full(name)}\n\n",
    "time before": lambda name, n: f"[00:{n:02}:07] {full(name)}: ",
    "time behind": lambda name, n: f"{full(name)} (00:{n:02}): ",
    "time, own line": lambda name, n: f"{full(name)}  00:{n:02}\n",
    "note": lambda name, n: f"{full(name)} (via video link): " if n < 1 else f"{full(name)}: ",
    "arrows": lambda name, _: f">> {full(name).upper()}: ",
}


NAMELESS = (("Q: ", "A: "), ("Q. ", "A. "), ("Q  ", "THE MAYOR:  "), ("Question: ", "Answer: "), ("**Q:** ", "**A:** "))
"""Labels that name nobody: of who asks, and of who answers."""


@st.composite
def transcripts(draw: st.DrawFn) -> tuple[str, list[tuple[str, str, bool]]]:
    """A text, and for each turn the speaker, its first words, and whether he asks."""
    asker, answerer = draw(st.permutations(PEOPLE))[:2]
    assume(asker[0][0] + asker[1][0] != answerer[0][0] + answerer[1][0])
    key = draw(st.sampled_from(sorted(STYLES)))
    style = STYLES[key]
    nameless = draw(st.sampled_from((None, None, None, *NAMELESS)))
    pieces: list[str] = []
    turns: list[tuple[str, str, bool]] = []
    for n in range(draw(st.integers(2, 6))):
        for name, words, asks in (
            (asker, draw(st.sampled_from(QUESTIONS)), True),
            (answerer, draw(st.sampled_from(ANSWERS)), False),
        ):
            more = draw(st.lists(st.sampled_from(MORE), max_size=2)) if not asks else []
            label = nameless[not asks] if nameless else style(name, n)
            pieces.append("\n\n".join([label + words, *more]))
            turns.append(
                (
                    label.strip(" *:.") if nameless else name[1] if key == SURNAMES else full(name),
                    "\n\n".join([words, *more]),
                    asks,
                )
            )
    return "\n\n".join(pieces) + "\n", turns


@given(transcripts())
def test_a_transcript_gives_back_its_turns(case: tuple[str, list[tuple[str, str, bool]]]) -> None:
    text, turns = case
    article = parse_article(text)
    assert article.layout is Layout.TRANSCRIPT, text
    found = [
        (_speaker(s.speaker.name if s.speaker else None), _said(s.content_text), s.is_question)
        for s in article.statements
    ]
    wanted = [(_speaker(name), _said(words), asks) for name, words, asks in turns]
    assert found == wanted, text


def _speaker(name: str | None) -> str:
    return (name or "-").casefold()


def _said(words: str) -> str:
    return " ".join(words.split()).strip(" .…")


# ---- the caller's own pattern -------------------------------------------------------------------------------------

MARKED = """<<Nora Whitfield>> Will the dam hold?

<<Ann Lee>> It will hold.

<<Nora Whitfield>> And the gates?

<<Ann Lee>> Update: they will hold too.
"""
PATTERN = r"<<(?P<name>[^<>]{1,80})>>"


def test_a_pattern_of_your_own_finds_labels() -> None:
    lexicon = english_lexicon().extended(label_pattern=PATTERN)
    article = Parser(lexicon=lexicon).parse(MARKED)
    assert [(s.speaker and s.speaker.name, s.content_text, s.is_question) for s in article.statements] == [
        ("Nora Whitfield", "Will the dam hold?", True),
        ("Ann Lee", "It will hold.", False),
        ("Nora Whitfield", "And the gates?", True),
        ("Ann Lee", "Update: they will hold too.", False),
    ]
    assert parse_article(MARKED).layout is Layout.STORY
    assert lexicon.fingerprint != english_lexicon().fingerprint
    assert lexicon.extended(cues={"harrumph": "harrumphs"}).label_pattern == PATTERN


def test_a_pattern_that_matches_nothing_leaves_the_text_as_it_is() -> None:
    text = "Question: Will the dam hold?\n\nAnn Lee: It will hold.\n"
    own = parse_article(text, lexicon=english_lexicon().extended(label_pattern=PATTERN))
    assert [s.text for s in own.statements] == [s.text for s in parse_article(text).statements] != []


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?P<name>", "does not compile"),
        (r"(?P<name>(\w+\s?)+):", "a repeated group repeats something inside itself"),
        (r"\w+:", "has no group that tells the speaker"),
    ],
)
def test_a_pattern_that_can_not_work_is_refused(pattern: str, words: str) -> None:
    with pytest.raises(RuleError, match=words) as caught:
        english_lexicon().extended(label_pattern=pattern)
    assert caught.value.code == "bad-label-pattern"
    assert not isinstance(caught.value, InputError)
