"""Every row of the lexicon has an example that proves it; no stray space, no word twice."""

import datetime as dt
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from statements import lexicon, parse_article
from statements.lexicon import english_lexicon

MODULES = [importlib.import_module(f"statements.lexicon.{m.name}") for m in pkgutil.iter_modules(lexicon.__path__)]
TABLES = {
    f"{module.__name__.rsplit('.', 1)[-1]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper() and not name.startswith("_")
}
FACTS = {"places.COUNTRIES", "layouts.OCCASIONS"}
"""Tables of pairs, which an example would only repeat."""
NAMES = {
    "ranks.OUTLETS",
    "places.US_STATES",
    "agencies.LETTERHEADS",
    "layouts.BYLINE_LEADS",
    "labels.ASK_OPENINGS",
    "labels.BY_INTERVIEWER",
    "labels.MET_INTERVIEWER",
    "labels.ROSTER_LEADS",
    "labels.SELF_NAMING",
}
"""Lists with one name or phrase of several words on a line."""
ROWS = {
    name: value.strip("\n").split("\n")
    for name, value in TABLES.items()
    if isinstance(value, str) and " | " in value and "\n" in value
}
PROVED = [name for name in ROWS if name not in FACTS]
WORDS = {name: value for name, value in TABLES.items() if isinstance(value, str) and name not in ROWS}
RECORDS = {
    name: value
    for name, value in TABLES.items()
    if isinstance(value, tuple) and value and all(is_dataclass(row) for row in value)
}


def forms_of(row: str) -> list[str]:
    """Return the ways in which a row may be printed, `_` read as a blank and X as any words."""
    cells = [cell.strip() for cell in row.split(" | ")]
    forms = cells[1].split() if len(cells) > 3 else cells[:1]
    return [re.sub(r"\bX\b", ".+", re.escape(form.replace("_", " "))) for form in forms]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value):
        for f in fields(value):
            yield from strings(getattr(value, f.name))


def test_the_tables_were_found() -> None:
    assert ROWS
    assert WORDS
    assert RECORDS


@pytest.mark.parametrize("name", PROVED)
def test_every_row_has_an_example_that_contains_the_word(name: str) -> None:
    for row in ROWS[name]:
        example = row.rsplit(" | ", 1)[-1]
        assert " | " in row, row
        assert any(re.search(rf"(?i)(?<!\w){form}(?!\w)", example) for form in forms_of(row)), row


@pytest.mark.parametrize("name", ROWS)
def test_no_row_is_there_twice_and_none_has_a_stray_space(name: str) -> None:
    heads = Counter(row.split(" | ")[0] for row in ROWS[name])
    assert [head for head, count in heads.items() if count > 1] == []
    for row in ROWS[name]:
        assert row == row.strip(), row
        assert "  " not in row, row
        assert row.count("|") == ROWS[name][0].count("|"), row


@pytest.mark.parametrize("name", WORDS)
def test_no_word_is_there_twice_and_none_has_a_stray_space(name: str) -> None:
    text = WORDS[name].strip("\n")
    counts = Counter(text.split("\n") if name in NAMES else text.split())
    assert [word for word, count in counts.items() if count > 1] == []
    for line in text.split("\n"):
        assert line == line.strip(), line
        assert "  " not in line, line


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_has_an_example_and_no_stray_space(name: str) -> None:
    rows = RECORDS[name]
    assert len(set(rows)) == len(rows)
    for row in rows:
        assert row.example.strip(), row
        for text in strings(row):
            assert text == text.strip(), row
            assert text or getattr(row, "searches", ()), row  # a pattern may need no letters to be tried


@pytest.mark.parametrize("agency", TABLES["agencies.AGENCIES"], ids=lambda agency: agency.name)
def test_every_agency_is_read_off_its_example(agency: Any) -> None:
    assert any(mark in agency.example for mark in agency.marks)
    dateline = parse_article(agency.example).dateline
    assert dateline is not None, agency.example
    assert dateline.agency == agency.name, agency.example


@pytest.mark.parametrize(("agency", "misprint"), [(a, m) for a in TABLES["agencies.AGENCIES"] for m in a.misprints])
def test_every_misprint_of_an_agency_is_read(agency: Any, misprint: str) -> None:
    mark = next(mark for mark in agency.marks if mark in agency.example)
    dateline = parse_article(agency.example.replace(mark, misprint)).dateline
    assert dateline is not None, misprint
    assert dateline.agency == agency.name


@pytest.mark.parametrize("row", ROWS["agencies.FEATURE_MARKS"])
def test_every_feature_mark_is_read_off_its_example(row: str) -> None:
    mark, agency, example = row.split(" | ")
    dateline = parse_article(example).dateline
    assert dateline is not None
    assert (dateline.text, dateline.agency) == (mark, agency)


@pytest.mark.parametrize("row", ROWS["times.PUBLICATION_KEYS"])
def test_every_key_of_publication_is_read_off_its_example(row: str) -> None:
    example = row.split(" | ")[2]
    heads = [f"Ferry runs aground\n\n{example}", f"{example}\nFerry runs aground"]
    for head in [*heads, f"---\n{example}\n---"] if ": " in example else heads:
        article = parse_article(f"{head}\n\nA ferry ran aground near the lighthouse, the coast guard said.")
        assert article.published == dt.date(2026, 3, 3), head
        assert all(example not in s.text for s in article.statements)


@pytest.mark.parametrize("row", ROWS["times.TIME_PHRASES"] + ROWS["times.TIME_UNITS"])
def test_every_expression_of_time_is_read_off_its_example(row: str) -> None:
    article = parse_article(row.rsplit(" | ", 1)[-1], published=dt.date(2026, 3, 12))
    (statement,) = article.statements
    assert statement.said_on is not None, row
    assert statement.said_on.date <= dt.date(2026, 3, 12)


@pytest.mark.parametrize("style", TABLES["quotemarks.STYLES"], ids=lambda style: style.name)
def test_every_style_of_marks_is_read_off_its_example(style: Any) -> None:
    assert style.example.startswith(style.opening)
    assert style.closing in style.example
    article = parse_article(style.example)
    (quotation,) = article.quotations
    assert quotation.text.startswith("The tide is in")
    assert quotation.closed
    (statement,) = article.statements
    assert statement.speaker is not None
    assert statement.speaker.name == "Ann Lee"


@pytest.mark.parametrize("row", TABLES["debris.DEBRIS"], ids=lambda row: row.reason)
def test_every_reason_for_debris_is_read_off_its_example(row: Any) -> None:
    text = f"Ferry runs aground\n\nA ferry ran aground near the lighthouse, the coast guard said.\n\n{row.example}\n"
    article = parse_article(text)
    set_aside = [n.span.of(text) for n in article.notices if n.code == "debris"]
    assert any(row.example in words for words in set_aside), article.notices


@pytest.mark.parametrize(
    "row",
    [*TABLES["announcements.TITLES_OF_DIGESTS"], *TABLES["announcements.ANNOUNCEMENTS"]],
    ids=lambda row: row.name,
)
def test_every_wording_of_an_announcement_matches_its_example_and_no_plain_sentence(row: Any) -> None:
    assert re.search(row.pattern, row.example)
    assert not re.search(row.pattern, "the ferry ran aground near the lighthouse, the coast guard said.")
    assert not re.search(r"[*+]\)[*+]", row.pattern)


def test_every_occasion_is_read_after_in_or_at() -> None:
    for row in TABLES["layouts.OCCASIONS"].strip().splitlines():
        phrase, kind = (cell.strip() for cell in row.split("|"))
        a = "an" if phrase[0] in "aeiou" else "a"
        text = f"The ferries will sail on Monday, Transport Minister Ines Calder said in {a} {phrase} on Friday."
        occasion = parse_article(text).occasion
        assert occasion is not None, text
        assert occasion.kind == kind, text


def test_a_lexicon_can_be_extended_and_stays_as_it_was() -> None:
    text = "“The dam held all night,” Ann Lee harrumphed."
    english = english_lexicon()
    extended = english.extended(cues={"harrumph": "harrumphs harrumphed"})
    (statement,) = parse_article(text, lexicon=extended).statements
    assert statement.attribution.cue is not None
    assert statement.attribution.cue.of(text) == "harrumphed"
    assert english.fingerprint == english_lexicon().fingerprint != extended.fingerprint
    assert parse_article(text, lexicon=english) == parse_article(text)
