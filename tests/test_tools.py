"""The tools that measure: every switch of the ablation has something to switch, and the tables say what they should."""

import json
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from statements import Parser, RuleSet, evaluate

sys.path.insert(0, str(ROOT / "tools"))

import ablate
import confidence
import gold_sets
from switches import Switch, switches

STORY = (
    "Ferry “Aurora” sails — Lee\n\nPORT ALDEN, March 3. — Ann Lee met Mr. Park. She said the quay was open. “It will stay "
    "so,” the coach beamed. “Nobody asked us,” he said.\n\n“The quay is open.\n\n“It will stay so,” Ann Lee, the harbour "
    "master, said. According to her office, it is safe. Her claim that “nobody fell” was disputed.\n\n> A block.\n"
)
DIGEST = (
    "Korda on ferries\n\nForeign Minister Anselm Korda spoke to Delta TV. Here are the key statements.\n\nThe ferries\n\n"
    "The pilots have waited for nine years.\n\nNobody plans to “close” the harbour.\n"
)
TRANSCRIPT = (
    "Question: Is it open?\n\nAnn Lee: It is. It will stay so.\n\nQuestion: And now?\n\nAnn Lee: It was late.\n"
)
TEXTS = (STORY, DIGEST, TRANSCRIPT)
SWITCHES = switches()


def name(switch: Switch) -> str:
    return f"{switch.group}: {switch.name}"


def read(text: str) -> list[tuple[str, str | None, str]]:
    article = Parser(rules=RuleSet.of()).parse(text)
    return [(s.attribution.rule, s.speaker.name if s.speaker else None, s.content_text) for s in article.statements]


@pytest.mark.parametrize("switch", SWITCHES, ids=name)
def test_an_article_can_be_read_without_any_group_of_rules_and_all_is_back_then(switch: Switch) -> None:
    before = [read(text) for text in TEXTS]
    with switch.off():
        for owner, attribute, instead in switch.patches:
            assert getattr(owner, attribute) is instead
        for text in TEXTS:
            read(text)
    assert [read(text) for text in TEXTS] == before


def test_names_of_switches_are_used_once() -> None:
    names = [name(switch) for switch in SWITCHES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("cues: tags of any verb", "“It is late,” the coach beamed."),
        ("rules for cues: after", "“It is late,” Ann Lee said."),
        ("rules for cues: according to", "According to Ann Lee, it is late."),
        ("rules for quotations: signature", "“It is late and dark.” — Ann Lee"),
        ("speakers: titles", "Mayor Ann Lee left. Bo Park stayed. “It is late,” the mayor said."),
        ("pronouns: gender", "Mr. Park said it was late. The boats of Ms. Lee had left. She said it was dark."),
        ("pronouns: he and she", "Ann Lee left. She said that it was late."),
        ("layouts: digest", DIGEST),
        ("layouts: transcript", TRANSCRIPT),
        (
            "layouts: headline and dek",
            "Quay to stay open — Lee\n\nThe quay stays open, Mayor Ann Lee said on Monday.\n",
        ),
    ],
)
def test_a_switch_takes_its_rules_away(wanted: str, text: str) -> None:
    (switch,) = [s for s in SWITCHES if name(s) == wanted]
    before = read(text)
    with switch.off():
        assert read(text) != before


def test_the_table_tells_what_a_group_adds_and_lists_those_that_add_nothing() -> None:
    rows = [(SWITCHES[0], {"dev quoted": 88.0, "cases": 9.0}), (SWITCHES[1], {"dev quoted": 90.2, "cases": 10.0})]
    lines = ablate.table({"dev quoted": 90.0, "cases": 10.0}, rows)
    assert lines[2:5] == [
        "| all | | 90.00 | 10 |",
        "| cues | tags of any verb | +2.00 | +1 |",
        "| cues | nouns told from verbs | -0.20 | +0 |",
    ]
    assert lines[-1] == "Adds nothing: cues: nouns told from verbs"


def folder(path: Path) -> Path:
    """A folder of one annotated document."""
    text = "“The quay is open,” said Mayor Ann Lee. The “ghost ship” sailed. “Rain,” he said."
    quotations = [
        {"start": 1, "end": 18, "form": "full", "speaker": "Ann Lee", "accept": ["Lee"]},
        {"start": 45, "end": 55, "form": "scare", "speaker": None},
        {"start": text.index("Rain"), "end": text.index("Rain") + 5, "form": "full", "speaker": "Bo Park"},
    ]
    gold = {"id": "Z/01", "layout": "story", "upto": text.index("“Rain"), "quotations": quotations}
    (path / "gold").mkdir()
    (path / "text" / "Z").mkdir(parents=True)
    (path / "gold" / "Z-01.json").write_text(json.dumps(gold), encoding="utf-8")
    (path / "text" / "Z" / "01.txt").write_text(text, encoding="utf-8")
    return path


def test_a_folder_of_documents_becomes_gold(tmp_path: Path) -> None:
    (record,) = gold_sets.read_set(folder(tmp_path))
    article = Parser().parse(str(record["text"]), id=str(record["id"]))
    row = evaluate([record], [article]).row("quoted")
    assert (row.gold, row.predicted, row.end_to_end.f1) == (1, 1, 1)


def test_the_confidence_table_has_a_row_a_level(tmp_path: Path) -> None:
    lines = confidence.table("mine", confidence.measure(folder(tmp_path)))
    assert lines == [
        "| mine | stated | 1 | 100.0 % | 100.0 % |",
        "| mine | linked | 0 | 0.0 % | - |",
        "| mine | both | 1 | 100.0 % | 100.0 % |",
        "| mine | guessed | 0 | 0.0 % | - |",
        "| mine | none | 0 | 0.0 % | - |",
    ]
