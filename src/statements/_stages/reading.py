"""The pipeline, top to bottom: what each stage found, one after the other."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from statements._stages import frame
from statements._stages.attribution import Attributed, Text, attribute
from statements._stages.attribution.views import Tried
from statements._stages.blocks import Blocks, Paragraph, find_blocks
from statements._stages.cover import cover
from statements._stages.document import Parts, find_parts, front_matter_end, is_debris_line, publication_date
from statements._stages.hints import NO_HINTS, Hints
from statements._stages.labels import Label, find_labels
from statements._stages.lines import Line, find_lines, unwrap
from statements._stages.markup import drop_markup
from statements._stages.names import NameIndex, find_names, headline_names, title_case
from statements._stages.people import People
from statements._stages.quotes import find_quotes, mark_minor
from statements._stages.scan import Scan, scan
from statements._stages.sentences import find_sentences
from statements.lexicon import Lexicon
from statements.lexicon.english import APOSTROPHE_WORDS
from statements.models import OccasionKind, Person
from statements.spans import Span

_LEADS = 4


class Reading(NamedTuple):
    """What the stages found in one text."""

    tokens: Scan
    parts: Parts
    blocks: Blocks
    text: Text
    found: Attributed
    day: dt.date | None


def read_text(
    source: str,
    lexicon: Lexicon,
    people: Sequence[Person],
    *,
    published: dt.date | None,
    speaker: str | None,
    hints: Hints = NO_HINTS,
    trace: list[Tried] | None = None,
) -> Reading:
    """Run the stages over a text; with `trace`, note each attribution rule that was asked."""
    tokens, lines, labels = _tokens(source, lexicon, hints)
    parts = find_parts(tokens, lines, lexicon, frozenset(label.i for label in labels), hints)
    blocks = find_blocks(tokens, parts.body, parts.first, {label.i: label.body for label in labels}, hints)
    text = _text(tokens, lexicon, people, parts, blocks, labels)._replace(speaker=speaker, trace=trace)
    return Reading(tokens, parts, blocks, text, attribute(text), publication_date(parts, published))


def _occasion(tokens: Scan, front: Sequence[Paragraph], body: Sequence[Paragraph]) -> frame.OccasionFound | None:
    """Return the occasion that the lead, else headline or dek, tells."""
    found = frame.find_occasion(tokens, [(p.i, p.j) for p in (*body[:_LEADS], *front)])
    if found is None:
        late = frame.find_occasion(tokens, [(p.i, p.j) for p in body[_LEADS : 2 * _LEADS]])
        found = late if late and late.kind is OccasionKind.INTERVIEW and late.outlet else None
    return found


def _tokens(text: str, lexicon: Lexicon, hints: Hints) -> tuple[Scan, list[Line], list[Label]]:
    """Return the tokens without markup and wraps, the lines, and the labels of a transcript."""
    tokens = drop_markup(scan(text, lexicon.table))
    lines = find_lines(tokens)
    labels = find_labels(tokens, lines, hints)
    unwrapped = unwrap(tokens, lines, _fixed(tokens, lines, labels))
    if unwrapped is None:
        return tokens, lines, labels
    lines = find_lines(unwrapped)
    return unwrapped, lines, find_labels(unwrapped, lines, hints)


def _fixed(tokens: Scan, lines: list[Line], labels: list[Label]) -> Callable[[Line], bool]:
    """Tell the lines that go on with no other, wrapped text or not: front matter, labels and debris."""
    heads = {label.i for label in labels} | {label.i - 1 for label in labels if tokens.words[label.i - 1] == "["}
    end = front_matter_end(tokens, lines)
    matter = lines[end].i if end >= 0 else -1
    return lambda line: line.i <= matter or line.i in heads or is_debris_line(tokens, line)


def _text(
    tokens: Scan, lexicon: Lexicon, known: Sequence[Person], parts: Parts, blocks: Blocks, labels: list[Label]
) -> Text:
    """Find quotations, sentences and people, and how the whole is laid out."""
    front = [p for p in (_front(tokens, parts.headline), _front(tokens, _line_span(tokens, parts.dek))) if p]
    paragraphs = [*front, *blocks.paragraphs]
    quotes, strays = mark_minor(find_quotes(tokens, paragraphs, _apostrophe_words()), len(front))
    quoted = cover(tokens, quotes)
    sentences = find_sentences(tokens, paragraphs, quotes)
    titled = [range(p.i, p.j) for p in front if title_case(tokens, p.i, p.j)]
    people = People(tokens, known, lexicon.metonyms)
    names = find_names(tokens, frozenset(s.i for s in sentences), titled)
    people.add_names(names)
    for r in titled:
        in_headline = headline_names(tokens, r, people.by_last)
        people.add_names(in_headline)
        names = in_headline + names
    announcement = None if labels else frame.find_announcement(tokens, blocks)
    layout = frame.layout_of(tokens, blocks, labels, announcement, quoted)
    index = NameIndex(sorted(names, key=itemgetter(0)) if titled else names)
    return Text(
        tokens,
        lexicon,
        paragraphs,
        len(front),
        quotes,
        quoted,
        sentences,
        index,
        people,
        layout,
        announcement,
        labels,
        _occasion(tokens, front, blocks.paragraphs),
        strays,
    )


def _front(tokens: Scan, span: Span | None) -> Paragraph | None:
    """Return headline or dek as a paragraph of its own, of no section."""
    if span is None:
        return None
    i = bisect_left(tokens.starts, span.start)
    j = bisect_left(tokens.starts, span.end, i)
    return Paragraph(i, j, 0) if i < j else None


def _line_span(tokens: Scan, line: Line | None) -> Span | None:
    return tokens.span(line.i, line.j) if line is not None else None


@cache
def _apostrophe_words() -> frozenset[str]:
    return frozenset(APOSTROPHE_WORDS.split())
