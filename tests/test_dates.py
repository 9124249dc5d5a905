"""Datelines of all agencies in all their forms, and what must hold of any day that is told."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import DatePrecision, parse_article
from statements._stages.times import time_words
from statements.lexicon.agencies import AGENCIES, Agency

PUBLISHED = dt.date(2026, 3, 12)
DAY = dt.date(2026, 3, 3)
STORY = "Shops ran out of bread, Mayor Ann Lee said."
FORMS = (
    ("PORT ALDEN, March 3 {} - ", "PORT ALDEN", DAY),
    ("PORT ALDEN, March 3 {}. ", "PORT ALDEN", DAY),
    ("PORT ALDEN, Mar. 3 {} -- ", "PORT ALDEN", DAY),
    ("PORT ALDEN, 3 March {} – ", "PORT ALDEN", DAY),
    ("PORT ALDEN. March 3. {} — ", "PORT ALDEN", DAY),
    ("Port Alden, March 3rd, 2026 {} — ", "Port Alden", DAY),
    ("Port Alden, Meridia, March 3 {} — ", "Port Alden, Meridia", DAY),
    ("PORT ALDEN/PORT SELBY, March 3 {} - ", "PORT ALDEN/PORT SELBY", DAY),
    ("PORT ALDEN {} — ", "PORT ALDEN", None),
    ("PORT ALDEN {} _ ", "PORT ALDEN", None),
    ("Port Alden {} - ", "Port Alden", None),
    ("{} - Port Alden, March 3 - ", "Port Alden", DAY),
    ("{} -- ", None, None),
)
BRACKETED = [(row, mark) for row in AGENCIES for mark in row.marks if mark[0] in "(/" and mark[-1] in ")/"]


@pytest.mark.parametrize(("row", "mark"), BRACKETED, ids=[f"{row.name} {mark}" for row, mark in BRACKETED])
def test_an_agency_is_read_in_every_form_of_dateline(row: Agency, mark: str) -> None:
    for form, place, day in FORMS:
        article = parse_article(form.format(mark) + STORY, published=PUBLISHED)
        dateline = article.dateline
        assert dateline is not None, form
        assert (dateline.place, dateline.agency, dateline.date) == (place, row.name, day), form
        assert not dateline.text.endswith(("-", "–", "—", "_", " ")), form
        assert article.statements[0].span.of(article.text).startswith("Shops"), form


TIMES = (
    "on Monday", "Tuesday", "last Friday", "on Sunday night", "yesterday", "today", "last week", "over the weekend",
    "this month", "last year", "on February 29", "on March 13", "on December 31", "on 1 January", "in March", "in 2021",
    "in December", "on May 4, 2030", "two days ago", "a week ago", "900 years ago", "999 months ago", "in 2099", "in June 1912",
    "on Monday of last week", "on Monday, March 2", "on Friday the 13th", "", "next Monday", "since Monday", "a few days ago",
)  # fmt: skip
FRAMES = (
    "Mayor Ann Lee said {} that the dam held.",
    "{}, Mayor Ann Lee said that the dam held.",
    "“The dam held,” Mayor Ann Lee said {}.",
    "The dam held, Mayor Ann Lee told reporters {}.",
    "PORT ALDEN, February 27. /TASS/. The dam held, Mayor Ann Lee said {}.",
)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@given(st.sampled_from(TIMES), st.sampled_from(FRAMES), DAYS)
def test_nothing_is_said_after_it_was_published(time: str, frame: str, published: dt.date) -> None:
    article = parse_article(frame.format(time), published=published)
    written = article.dateline.date if article.dateline else None
    for s in article.statements:
        if s.said_on is not None:
            assert s.said_on.date <= max(published, written or published)


@given(st.lists(st.sampled_from([f.format(t) for f in FRAMES for t in TIMES]), max_size=6), st.none() | DAYS)
def test_every_day_has_its_words_in_the_text(sentences: list[str], published: dt.date | None) -> None:
    article = parse_article("\n\n".join(sentences), published=published)
    for s in article.statements:
        if s.said_on is not None:
            words = re.findall(r"\w+", s.said_on.span.of(article.text).lower())
            assert any(word in time_words() for word in words), words
            if s.said_on.precision is not DatePrecision.DAY:
                assert s.said_on.date.weekday() == 0 or s.said_on.date.day == 1
            if published is None:
                assert str(s.said_on.date.year) in words


@given(
    st.lists(
        st.sampled_from([*FRAMES, "August 13", "6 YEARS AGO", "Published: March 3", "© 2026 Harbour News"]), max_size=6
    )
)
def test_no_day_is_told_without_its_year(lines: list[str]) -> None:
    article = parse_article("\n\n".join(line.format("on Monday") for line in lines))
    assert article.published is None
    assert article.dateline is None or article.dateline.date is None
    assert all(s.said_on is None for s in article.statements)


@given(st.text(alphabet="PORTA, march3.9/TSA()-—\n20:5", max_size=120))
def test_any_head_can_be_read(text: str) -> None:
    article = parse_article(text)
    if article.dateline is not None:
        assert article.dateline.span.of(text) == article.dateline.text
