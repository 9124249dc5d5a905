"""Gold lines: what people have checked, in the JSON Lines that `evaluate` reads."""

import json
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path

from statements.article import Article
from statements.spans import Span

Gold = dict[str, object]
"""`{"id", "text", "quotes": [{"start", "end", "kind", "speaker", "cue", "speaker_name", "group"}]}`, half-open
code-point offsets; the pieces of one discontinuous content share their `group`."""


def to_gold(article: Article) -> Gold:
    """Return an article in the form of a gold line: to be corrected by hand, or compared with one that was.

    Example:
        >>> from statements import parse_article
        >>> quote = to_gold(parse_article('"Rain fell," said Ann Lee.'))["quotes"][0]
        >>> quote["kind"], quote["speaker"], quote["speaker_name"]
        ('direct', {'start': 18, 'end': 25}, 'Ann Lee')
    """
    quotes = [
        quote(
            piece,
            s.kind.value,
            mentions=[s.attribution.mention] if s.attribution.mention else [],
            cue=s.attribution.cue,
            name=s.speaker.name if s.speaker else None,
        )
        | {"group": s.id}
        for s in article.statements
        for piece in s.content
    ]
    return gold(article.id, article.text, quotes)


def write_gold(records: Iterable[Mapping[str, object]], path: str | PathLike[str]) -> None:
    """Write gold records to a file, one a line."""
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def gold(name: str | None, text: str, quotes: list[Gold]) -> Gold:
    """Return one record: its quotes in order, their groups numbered in that order."""
    quotes = sorted(quotes, key=lambda q: (q["start"], q["end"], str(q["kind"])))
    numbers: dict[object, str] = {}
    for one in quotes:
        one["group"] = numbers.setdefault(one["group"], f"S{len(numbers) + 1}")
    return {"id": name, "text": text, "quotes": quotes}


def quote(span: Span, kind: str, *, mentions: list[Span], cue: Span | None, name: str | None) -> Gold:
    """Return one piece of content; where the speaker is named in several pieces, the first is `speaker`."""
    record: Gold = {
        "start": span.start,
        "end": span.end,
        "kind": kind,
        "speaker": _ends(mentions[0]) if mentions else None,
        "cue": _ends(cue) if cue else None,
        "speaker_name": name,
    }
    return record | {"speaker_spans": [[m.start, m.end] for m in mentions]} if len(mentions) > 1 else record


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
