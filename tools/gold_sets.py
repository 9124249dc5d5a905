"""Gold of two makes for the tools: JSON Lines as `evaluate` takes them, and folders of annotated documents.

A folder holds `gold/<family>-<nn>.json` and `text/<family>/<nn>.txt`. Its gold names each speaker and tells no mention
that counts, so there a speaker is right by name alone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Gold = dict[str, object]
_SPOKEN = ("full", "fragment")


def read_set(path: Path) -> list[Gold]:
    """Return the records of a JSON Lines file, or those that a folder's documents make."""
    if path.is_dir():
        return list(_folder(path))
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def documents(folder: Path) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield the annotations of each document of a folder, and its text as it stands on the disk."""
    for path in sorted(folder.glob("gold/*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        family, number = str(gold["id"]).split("/")
        yield gold, (folder / "text" / family / f"{number}.txt").read_bytes().decode("utf-8")


def _folder(folder: Path) -> Iterator[Gold]:
    for gold, text in documents(folder):
        if gold["layout"] != "transcript":
            yield _record(gold, text)


def _record(gold: Mapping[str, object], text: str) -> Gold:
    """What is spoken in marks becomes the gold; other marks, and what follows the annotated part, are ignored."""
    upto = gold.get("upto", len(text))
    assert isinstance(upto, int)  # noqa: S101 - as the folder's guide has it
    quotes: list[Gold] = []
    ignore = [[upto, len(text)]] if upto < len(text) else []
    quotations = gold.get("quotations", ())
    assert isinstance(quotations, Iterable)  # noqa: S101
    for q in quotations:
        if q["end"] > upto or q.get("marks") == "dash":
            continue
        if q["form"] not in _SPOKEN or not q.get("speaker") or q.get("unresolved"):
            ignore.append([q["start"], q["end"]])
            continue
        place = {"start": q["start"], "end": q["end"], "kind": "direct", "speaker": None}
        quotes += [{**place, "speaker_name": name} for name in (q["speaker"], *q.get("accept", ()))]
    return {"id": gold["id"], "text": text, "quotes": quotes, "ignore": ignore}
