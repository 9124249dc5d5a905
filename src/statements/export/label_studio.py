"""Label Studio: statements out as predictions to be checked by hand, and the checked ones in as gold.

Offsets are code points, as Label Studio itself counts.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from statements.article import Article
from statements.errors import InputError
from statements.export.gold import Gold, gold, quote
from statements.models import Confidence, Statement, StatementKind
from statements.spans import Span
from statements.version import __version__

LABEL_CONFIG = """\
<View>
  <Relations>
    <Relation value="said by"/>
    <Relation value="cue"/>
    <Relation value="continues"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="direct" background="#1f77b4"/>
    <Label value="mixed" background="#9467bd"/>
    <Label value="indirect" background="#2ca02c"/>
    <Label value="speaker" background="#d62728"/>
    <Label value="cue" background="#ff7f0e"/>
  </Labels>
  <Text name="text" value="$text" granularity="word"/>
  <TextArea name="name" toName="text" perRegion="true" editable="true" maxSubmissions="1"
            placeholder="Who says this? The full name, without title"/>
</View>
"""
"""The labelling interface of a project (Settings, Labeling Interface, Code) that takes our predictions."""

_KINDS = frozenset(kind.value for kind in StatementKind)


def to_label_studio(article: Article) -> dict[str, object]:
    """Return a task with its predictions: write a JSON list of such tasks to a file, and import it.

    Content is labelled by its kind, with the speaker's name in the text area of its first piece; relations lead from it
    to the speaker's mention, to the cue, and from each further piece to the first. The prediction's `score` is the
    share of statements whose speaker is stated or linked, so that a project sorted by it shows the doubtful first.

    Example:
        >>> from statements import parse_article
        >>> task = to_label_studio(parse_article('"Rain fell," said Ann Lee.', id="rain"))
        >>> [result["type"] for result in task["predictions"][0]["result"]]
        ['labels', 'textarea', 'labels', 'relation', 'labels', 'relation']
    """
    results: dict[str, dict[str, object]] = {}
    for s in article.statements:
        for result in _results(article.text, s):
            results.setdefault(str(result.pop("key")), result)
    known = [s for s in article.statements if s.attribution.confidence >= Confidence.LINKED]
    data = {"text": article.text, "article_id": article.id, "url": article.url}
    return {
        "data": {name: value for name, value in data.items() if value is not None},
        "predictions": [
            {
                "model_version": f"statements {__version__} {article.fingerprint}",
                "score": round(len(known) / len(article.statements), 3) if article.statements else 0.0,
                "result": list(results.values()),
            }
        ],
    }


def from_label_studio(exported: str | Iterable[Mapping[str, object]]) -> list[Gold]:
    """Return the gold records of the tasks that someone has annotated.

    Of several annotations of one task the last counts that was not skipped; a task without any is left out. A relation
    counts by what it joins, whichever way it was drawn and whatever its label: content and speaker, content and cue, or
    two pieces of one content. Write the records with `write_gold`, and `evaluate` takes the file.

    Args:
        exported: Label Studio's JSON export (not JSON-MIN), as text or read already.

    Raises:
        InputError: it is no such export.

    Example:
        >>> from statements import parse_article
        >>> task = to_label_studio(parse_article('"Rain fell," said Ann Lee.', id="rain"))
        >>> checked = {"data": task["data"], "annotations": task["predictions"]}  # as if someone had accepted them all
        >>> [record["id"] for record in from_label_studio([checked])]
        ['rain']
    """
    records: list[Gold] = []
    for number, given in enumerate(_tasks(exported), 1):
        try:
            task = _Task.model_validate(given)
        except ValidationError as error:
            first = error.errors()[0]
            message = f"task {number} of the export: {'.'.join(map(str, first['loc']))}: {first['msg']}; export it again in the format JSON"
            raise InputError(message, code="bad-label-studio") from None
        done = [annotation for annotation in task.annotations if not annotation.was_cancelled]
        if done:
            records.append(_record(task.data, done[-1].result, number))
    return records


# Out -------------------------------------------------------------------------------------------------------------


def _results(text: str, s: Statement) -> Iterator[dict[str, object]]:
    """Yield the regions and relations of a statement; those that statements share have the same key."""
    a = s.attribution
    pieces = [_region(text, piece, s.kind.value, f"{s.id}-{k}") for k, piece in enumerate(s.content)]
    for k, region in enumerate(pieces):
        yield region
        if k == 0 and s.speaker:
            value = {"start": s.content[0].start, "end": s.content[0].end, "text": [s.speaker.name]}
            shared = {"id": region["id"], "to_name": "text", "origin": "prediction"}
            yield {"key": f"name {s.id}", **shared, "from_name": "name", "type": "textarea", "value": value}
        if k:
            yield _relation(region, pieces[0], "continues")
    for span, label, joined in ((a.mention, "speaker", "said by"), (a.cue, "cue", "cue")):
        if span and pieces:
            region = _region(text, span, label, f"{label}-{span.start}-{span.end}")
            yield region
            yield _relation(pieces[0], region, joined)


def _region(text: str, span: Span, label: str, name: str) -> dict[str, object]:
    value = {"start": span.start, "end": span.end, "text": span.of(text), "labels": [label]}
    shared = {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "origin": "prediction"}
    return {"key": name, **shared, "value": value}


def _relation(one: Mapping[str, object], other: Mapping[str, object], label: str) -> dict[str, object]:
    ends = {"from_id": one["id"], "to_id": other["id"]}
    return {"key": f"{ends}", **ends, "type": "relation", "direction": "right", "labels": [label]}


# In --------------------------------------------------------------------------------------------------------------


class _Given(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class _Value(_Given):
    start: int = 0
    end: int = 0
    labels: tuple[str, ...] = ()
    text: str | tuple[str, ...] = ()


class _Result(_Given):
    type: str
    id: str = ""
    value: _Value = _Value()
    from_id: str = ""
    to_id: str = ""


class _Annotation(_Given):
    result: tuple[_Result, ...] = ()
    was_cancelled: bool = False


class _Data(_Given):
    text: str
    article_id: str | None = None


class _Task(_Given):
    data: _Data
    annotations: tuple[_Annotation, ...] = ()


@dataclass(slots=True)
class _Regions:
    """The regions of one annotation by what they are, and what joins them."""

    content: dict[str, tuple[Span, str]] = field(default_factory=dict)
    mentions: dict[str, Span] = field(default_factory=dict)
    cues: dict[str, Span] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    joined: dict[str, list[str]] = field(default_factory=dict)


def _tasks(exported: str | Iterable[Mapping[str, object]]) -> Iterable[object]:
    if not isinstance(exported, str):
        return exported
    try:
        tasks: object = json.loads(exported)
    except (ValueError, RecursionError) as error:
        message = f"the export is no JSON ({error}): choose the format JSON when you export"
        raise InputError(message, code="bad-label-studio") from None
    if not isinstance(tasks, list):
        message = "the export is no list of tasks: choose the format JSON when you export, not JSON-MIN or CSV"
        raise InputError(message, code="bad-label-studio")
    return tasks


def _record(data: _Data, results: tuple[_Result, ...], number: int) -> Gold:
    regions = _sorted_out(data.text, results, number)
    quotes: list[Gold] = []
    for together in _contents(regions):
        near = [other for name in together for other in regions.joined.get(name, ())]
        mentions = sorted({regions.mentions[n] for n in near if n in regions.mentions})
        cues = sorted({regions.cues[n] for n in near if n in regions.cues})
        name = next((regions.names[n] for n in together if n in regions.names), None)
        for one in together:
            span, kind = regions.content[one]
            found = quote(span, kind, mentions=mentions, cue=cues[0] if cues else None, name=name)
            quotes.append(found | {"group": together[0]})
    return gold(data.article_id, data.text, quotes)


def _sorted_out(text: str, results: tuple[_Result, ...], number: int) -> _Regions:
    found = _Regions()
    for result in results:
        span = Span(result.value.start, result.value.end)
        if result.type == "relation":
            found.joined.setdefault(result.from_id, []).append(result.to_id)
            found.joined.setdefault(result.to_id, []).append(result.from_id)
        elif result.type == "textarea":
            written = (result.value.text,) if isinstance(result.value.text, str) else result.value.text
            if name := " ".join(" ".join(written[:1]).split()):
                found.names[result.id] = name
        elif result.type == "labels" and result.value.labels:
            if not 0 <= span.start < span.end <= len(text):
                message = f"task {number} of the export: region {result.id} lies outside the text: {span}; was the text changed? Import it anew"
                raise InputError(message, code="bad-label-studio")
            label = result.value.labels[0]
            if label in _KINDS:
                found.content[result.id] = (span, label)
            elif label in ("speaker", "cue"):
                (found.mentions if label == "speaker" else found.cues)[result.id] = span
    return found


def _contents(regions: _Regions) -> Iterator[list[str]]:
    """Yield the pieces that relations join to one content, each content once, its pieces in order."""
    seen: set[str] = set()
    for name in regions.content:
        if name in seen:
            continue
        together, waiting = [], [name]
        seen.add(name)
        while waiting:
            one = waiting.pop()
            together.append(one)
            near = [n for n in regions.joined.get(one, ()) if n in regions.content and n not in seen]
            seen.update(near)
            waiting += dict.fromkeys(near)
        yield sorted(together, key=lambda n: regions.content[n][0])
