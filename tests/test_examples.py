"""The example articles come out whole: every paragraph, with its section, speaker, kind and quotations."""

import datetime as dt
import subprocess
import sys

import pytest

from conftest import ROOT
from statements import Article, parse_article

HARBOUR = {
    "After the Velmar meeting": [
        ("Tessaria has done little", ["no point in waiting"], "mixed"),
        ("Meridia and Tessaria had every", [], "indirect"),
        ("Meridia agreed at once", ["the rules of the strait"], "mixed"),
        ("That order of business", ["was decisive"], "mixed"),
    ],
    "Sanctions on coastal trade": [
        ("Meridia has not shut", ["thinks up a new permit"], "mixed"),
        ("The cabinet of Tessarian", ["to teach the islands", "is the wish to close"], "mixed"),
        ("Nobody in Port Alden", ["One telephone call"], "mixed"),
        ("Carriers from the islands", ["Our tankers were told"], "mixed"),
        ("Besides, Velmar would like", ["contracts with its oldest"], "mixed"),
    ],
    "International organizations": [
        ("The United Nations", ["The table was built"], "mixed"),
        ("Meridia does not ask", ["carry as much weight"], "mixed"),
        ("Meridian diplomats look", ["to the African Union"], "mixed"),
    ],
    "Security in the strait": [
        ("Meridia has to think", ["talk of closing the strait", "Safety at sea means"], "mixed"),
        ("A good part", ["a noisy hunt"], "mixed"),
        ("No missiles of any", ["Weapons that can reach"], "mixed"),
        ("Velmar has made up", ["in open water"], "mixed"),
    ],
    "A joint harbour authority": [
        ("Reyle’s idea", ["to put pilots"], "mixed"),
        ("The Tessarian merchant", ["is losing its place"], "mixed"),
    ],
    "Energy and payments": [
        ("The payment system", ["Nobody is being provoked"], "mixed"),
        ("The coastal states will", ["with one eye"], "mixed"),
    ],
}
BRIEFING = {
    "About grain shipments": [
        ("The first two ships", [], "indirect"),
        ("The harvest was better", ["We have enough"], "mixed"),
        ('"Nobody has asked us', ["Nobody has asked us"], "direct"),
    ],
    "About the river bridge": [
        ("The bridge will be closed", [], "indirect"),
        ("The contractor has promised", ["If they fall behind"], "mixed"),
        ("Reports that the bridge", ["do not correspond"], "mixed"),
    ],
    "About the visit to Rome": [
        ("President Tomas Reyle will", [], "indirect"),
        ("The agenda includes", ["There will be something"], "mixed"),
        ("Reyle does not plan", [], "indirect"),
    ],
    "About a possible summit": [
        ("There is no date", ["First the experts"], "mixed"),
    ],
}
TOPICS = {
    "After the Velmar meeting": {"european-union"},
    "Sanctions on coastal trade": {"sanctions"},
    "International organizations": {"international-organizations"},
    "Energy and payments": {"energy"},
}
STORY = [
    ("Nobody on the islands", "Ines Calder", "direct"),
    ("the crews had been offered", "Ines Calder", "indirect"),
    ("the treasury", "Ines Calder", "mixed"),
    ("the offer within an hour", "union of ferry crews", "indirect"),
    ("Six percent over three years", "Joran Pell", "direct"),
    ("We will sail", "Joran Pell", "direct"),
    ("eleven of the fourteen", "harbour office", "indirect"),
    ("both sides were", "a senior official at the ministry", "mixed"),
    ("The minister has my", "Joran Pell", "direct"),
    ("We had waves", "Edda Morrow", "direct"),
    ("My son is one", "Edda Morrow", "direct"),
    ("I rule nothing out", "Ines Calder", "direct"),
    ("the government of", "Coast Party", "mixed"),
    ("she had refused", "Ines Calder", "indirect"),
    ("its members would vote", "union of ferry crews", "indirect"),
    ("Our door is open", "union of ferry crews", "direct"),
]


@pytest.fixture(scope="module")
def harbour() -> Article:
    return read("harbour_digest.txt")


@pytest.fixture(scope="module")
def briefing() -> Article:
    return read("briefing_digest.txt")


@pytest.fixture(scope="module")
def story() -> Article:
    return read("story.txt")


@pytest.fixture(scope="module")
def transcript() -> Article:
    return read("transcript.txt")


def read(name: str) -> Article:
    return parse_article((ROOT / "examples" / name).read_text(encoding="utf-8"))


def check_sections(article: Article, wanted: dict[str, list[tuple[str, list[str], str]]], speaker: str) -> None:
    assert [s.heading for s in article.sections if s.heading] == list(wanted)
    for heading, rows in wanted.items():
        found = article.where(section=heading)
        assert [s.text[: len(opening)] for s, (opening, _, _) in zip(found, rows, strict=False)] == [r[0] for r in rows]
        assert len(found) == len(rows)
        for s, (_, quotations, kind) in zip(found, rows, strict=True):
            assert s.speaker is not None
            assert s.speaker.name == speaker, s.text
            assert s.kind == kind, s.text
            assert len(s.quotations) == len(quotations), s.text
            assert all(q.text.startswith(w) for q, w in zip(s.quotations, quotations, strict=True)), s.text


def test_harbour_digest_head(harbour: Article) -> None:
    assert harbour.headline is not None
    assert harbour.headline.text == "Korda talks stalled strait treaty, sanctions on coastal trade"
    assert harbour.dek is not None
    assert harbour.dek.text.startswith("Meridia and Tessaria had every chance")
    assert harbour.dateline is not None
    day = dt.date(2026, 3, 3)
    assert (harbour.dateline.place, harbour.dateline.agency, harbour.dateline.date) == ("PORT ALDEN", "TASS", day)
    assert harbour.published == day
    assert harbour.occasion is not None
    assert (harbour.occasion.kind, harbour.occasion.outlet) == ("interview", "Delta TV")
    assert harbour.layout == "digest"
    assert harbour.principal is not None
    assert (harbour.principal.name, harbour.principal.role) == ("Anselm Korda", "Meridian Foreign Minister")
    title = [m for m in harbour.mentions if "top diplomat" in m.text]
    assert [m.speaker for m in title] == [harbour.principal.id]


def test_harbour_digest_sections(harbour: Article) -> None:
    check_sections(harbour, HARBOUR, "Anselm Korda")


def test_harbour_digest_lead_and_announcement(harbour: Article) -> None:
    lead = [s for s in harbour.statements if s.section is None and s.part == "body"]
    assert lead
    assert all(s.speaker and s.speaker.name == "Anselm Korda" for s in lead)
    assert not any("compiled key statements" in s.text for s in harbour.statements)


def test_harbour_digest_marks(harbour: Article) -> None:
    assert sum(harbour.text[q.marks.start] == '"' for q in harbour.quotations) == 21
    assert [q.form for q in harbour.quotations if q.text == "ghost convoy"] == ["scare"]
    (proposal,) = (q for q in harbour.quotations if q.text.startswith("the rules of the strait"))
    assert proposal.origin == "Tessaria"
    assert [n.code for n in harbour.notices] == ["debris"]


def test_harbour_digest_topics(harbour: Article) -> None:
    for heading, topics in TOPICS.items():
        found = {t.id.rsplit("/", 1)[-1] for s in harbour.where(section=heading) for t in s.topics}
        assert topics <= found, heading
    assert len(harbour.where(section="Sanctions on coastal trade", topic="sanctions")) == 5


def test_briefing_digest_head(briefing: Article) -> None:
    assert briefing.headline is not None
    assert briefing.headline.text.endswith("Topics of Lindqvist's briefing")
    assert briefing.layout == "digest"
    assert briefing.principal is not None
    assert briefing.principal.name == "Maja Lindqvist"
    assert briefing.principal.role == "Meridian presidential spokeswoman"
    assert briefing.occasion is not None
    assert briefing.occasion.kind == "briefing"


def test_briefing_digest_sections(briefing: Article) -> None:
    check_sections(briefing, BRIEFING, "Maja Lindqvist")


def test_story(story: Article) -> None:
    assert story.layout == "story"
    assert story.principal is None
    assert story.byline is not None
    assert story.byline.text == "By Nora Whitfield"
    body = [s for s in story.statements if s.part == "body"]
    lead, rest = body[0], body[1:]
    assert (lead.speaker and lead.speaker.name, lead.kind) == ("government", "indirect")
    found = [
        (s.content_text.lstrip('"“')[: len(w[0])], s.speaker and s.speaker.name, s.kind)
        for s, w in zip(rest, STORY, strict=False)
    ]
    plain = [(opening, name and name.removeprefix("the ").removeprefix("The "), kind) for opening, name, kind in found]
    assert plain == STORY
    assert len(rest) == len(STORY)


def test_story_marks(story: Article) -> None:
    assert [q.text for q in story.quotations if q.form == "scare"] == ["bread bridge"]
    (long,) = (s for s in story.statements if s.content_text.lstrip('"').startswith("The minister has my"))
    assert "honest table" in long.content_text
    assert len(long.quotations) == 2


def test_transcript(transcript: Article) -> None:
    assert transcript.layout == "transcript"
    assert transcript.headline is not None
    assert [s.is_question for s in transcript.statements] == [True, False] * 4 + [True]
    assert {s.speaker.name for s in transcript.statements if s.speaker} == {"Question", "Anselm Korda"}
    assert all(s.kind == "direct" for s in transcript.statements)
    assert "careful readers" in transcript.statements[1].content_text
    assert transcript.published == dt.date(2026, 3, 2)


@pytest.mark.parametrize("name", ["harbour_digest.txt", "briefing_digest.txt", "story.txt", "transcript.txt"])
def test_first_look(name: str) -> None:
    script = ROOT / "examples" / "first_look.py"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-X", "utf8", str(script), str(ROOT / "examples" / name)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    lines = done.stdout.splitlines()
    assert lines[0].startswith("headline   ")
    assert sum(" | " in line for line in lines) >= 9
    assert done.stderr == ""


def test_first_look_shows_the_digest_without_an_argument() -> None:
    script = ROOT / "examples" / "first_look.py"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-X", "utf8", str(script)], check=True, capture_output=True, encoding="utf-8"
    )
    assert "Anselm Korda" in done.stdout
