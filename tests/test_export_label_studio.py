"""Label Studio: what goes out is what its own library takes, and what comes back is gold."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from statements import InputError, Parser
from statements.export import LABEL_CONFIG, from_label_studio, to_gold, to_label_studio, write_gold
from strategies import texts

PARSER = Parser()
TEXT = "😀 “Rain fell,” said Ann Lee. “The roof held.” Bo Park said that the dam, of course, held. So it goes."


def task(text: str = TEXT, id: str | None = "7") -> dict[str, Any]:  # noqa: A002
    return to_label_studio(PARSER.parse(text, id=id))


def accepted(one: dict[str, Any]) -> dict[str, Any]:
    """Return a task as if someone had looked at the predictions and taken all of them."""
    return {"id": 1, "data": one["data"], "annotations": [{"id": 1, "result": one["predictions"][0]["result"]}]}


def region(name: str, label: str, start: int, end: int) -> dict[str, Any]:
    return {"id": name, "type": "labels", "value": {"start": start, "end": end, "labels": [label]}}


def relation(one: str, other: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": one, "to_id": other, "direction": "left", "labels": []}


def test_a_task_shows_content_name_mention_and_cue() -> None:
    results = task("“Rain fell,” said Ann Lee.")["predictions"][0]["result"]
    content, name, mention, said_by, cue, by_cue = results
    assert content["value"] == {"start": 0, "end": 12, "text": "“Rain fell,”", "labels": ["direct"]}
    assert (name["id"], name["value"]["text"]) == (content["id"], ["Ann Lee"])
    assert (mention["value"]["labels"], mention["value"]["text"]) == (["speaker"], "Ann Lee")
    assert (said_by["from_id"], said_by["to_id"], said_by["labels"]) == (content["id"], mention["id"], ["said by"])
    assert (cue["value"]["text"], by_cue["to_id"]) == ("said", cue["id"])


def test_what_is_accepted_comes_back_as_it_went() -> None:
    (record,) = from_label_studio([accepted(task())])
    assert record == to_gold(PARSER.parse(TEXT, id="7"))


@given(texts())
def test_any_article_comes_back_as_it_went(text: str) -> None:
    article = PARSER.parse(text)
    (record,) = from_label_studio(json.dumps([accepted(to_label_studio(article))]))
    assert record == to_gold(article)


def test_corrections_count() -> None:
    text = "“Rain fell,” said Ann Lee and Bo Park, “and the roof held.” A scare."
    made = [
        region("a", "mixed", 0, 12),
        region("b", "direct", 39, 58),
        region("m", "speaker", 18, 25),
        region("n", "speaker", 30, 37),
        region("c", "cue", 13, 17),
        region("x", "indirect", 60, 67),
        {"id": "a", "type": "textarea", "value": {"text": [" Ann  Lee ", "more"]}},
        {"id": "x", "type": "textarea", "value": {"text": "Cy Moss"}},
        {"id": "b", "type": "choices", "value": {"choices": ["sure"]}},
        relation("b", "a"),
        relation("m", "a"),
        relation("b", "n"),
        relation("c", "b"),
        relation("a", "gone"),
    ]
    skipped, draft = {"was_cancelled": True, "result": []}, {"result": [region("a", "direct", 0, 3)]}
    (record,) = from_label_studio(
        [{"data": {"text": text}, "annotations": [draft, {"result": made}, skipped]}, {"data": {"text": "new"}}]
    )
    shared: dict[str, Any] = {
        "speaker": {"start": 18, "end": 25},
        "cue": {"start": 13, "end": 17},
        "speaker_name": "Ann Lee",
    }
    shared |= {"speaker_spans": [[18, 25], [30, 37]], "group": "S1"}
    other = {"kind": "indirect", "speaker": None, "cue": None, "speaker_name": "Cy Moss", "group": "S2"}
    assert record == {
        "id": None,
        "text": text,
        "quotes": [
            {"start": 0, "end": 12, "kind": "mixed", **shared},
            {"start": 39, "end": 58, "kind": "direct", **shared},
            {"start": 60, "end": 67, **other},
        ],
    }


def test_an_annotation_without_regions_says_that_there_is_nothing() -> None:
    assert from_label_studio([{"data": {"text": "No."}, "annotations": [{"result": []}]}]) == [
        {"id": None, "text": "No.", "quotes": []}
    ]
    assert from_label_studio([{"data": {"text": "No."}, "annotations": [{"result": [], "was_cancelled": True}]}]) == []


@pytest.mark.parametrize(
    ("exported", "told"),
    [
        ("{", "the export is no JSON"),
        ("{}", "choose the format JSON"),
        ('[{"data": {}}]', "task 1 of the export: data.text"),
        ([{"data": {"text": "a"}}, {"data": {"text": "b"}, "annotations": 3}], "task 2 of the export: annotations"),
        ([accepted(task("“Rain,” said Ann Lee.")) | {"data": {"text": "R"}}], "lies outside the text"),
    ],
)
def test_another_export_is_refused(exported: Any, told: str) -> None:
    with pytest.raises(InputError, match=told):
        from_label_studio(exported)


def test_gold_is_written_one_record_a_line(tmp_path: Path) -> None:
    records = from_label_studio([accepted(task()), accepted(task("“Rain\u2028fell,” said Ann Lee."))])
    write_gold(records, tmp_path / "gold.jsonl")
    lines = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines if line] == records


def test_the_score_puts_the_doubtful_first() -> None:
    assert task()["predictions"][0]["score"] == 1.0
    assert task("Nothing said.")["predictions"][0] == {
        "model_version": task()["predictions"][0]["model_version"],
        "score": 0.0,
        "result": [],
    }


@given(texts())
def test_label_studio_itself_takes_the_tasks(text: str) -> None:
    interface = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface(LABEL_CONFIG)
    made = to_label_studio(PARSER.parse(text, id="7"))
    interface.validate()
    assert interface.validate_task({"data": made["data"]}) is True
    assert interface.validate_prediction(made["predictions"][0], return_errors=True) == []  # type: ignore[index]
