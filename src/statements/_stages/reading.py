"""The pipeline, top to bottom: what each stage found, one after the other."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from statements._stages import frame
from statements._stages.attribution import Attributed, Text, attribute
from statements._stages.attribution.transcript.occasion import occasion_of
from statements._stages.attribution.views import Tried
from statements._stages.blocks import BlockKind, Blocks, Paragraph, find_blocks
from statements._stages.cover import cover
from statements._stages.debris import find_inline, is_debris_line
from statements._stages.document import Parts, find_parts, front_matter_end, publication_date
from statements._stages.glue import may_be_glued, part_capitals, split_glued
from statements._stages.headline_names import headline_names, title_case
from statements._stages.hints import NO_HINTS, Hints
from statements._stages.label_names import headline_persons, kinds_of, with_labels
from statements._stages.labels import Label, find_labels, lines_of
from statements._stages.lines import Line, find_lines, unwrap
from statements._stages.markup import drop_markup, starred
from statements._stages.names import NameIndex, find_names
from statements._stages.people import People
from statements._stages.quotes import find_quotes, mark_minor
from statements._stages.scan import Scan, scan
from statements._stages.sentences import find_sentences, without_inner_stops
from statements._stages.surnames import free_surnames
from statements.lexicon import Lexicon
from statements.lexicon.english import APOSTROPHE_WORDS
from statements.models import Layout, OccasionKind, Person
from statements.spans import Span

_LEADS = 4
_PARAGRAPH = 160
_BEHIND = 24


class Reading(NamedTuple):
    """What the stages found in one text."""

    tokens: Scan
    parts: Parts
    blocks: Blocks
    text: Text
    found: Attributed
    day: dt.date | None

    @property
    def principal_name(self) -> str | None:
        """The name of the principal."""
        entity = self.found.principal.entity
        return self.text.people.entities[entity].label if entity is not None else None


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
    inline = find_inline(source)
    tokens, lines, labels = _tokens(source, lexicon, [span for span, _ in inline], hints)
    parts = find_parts(tokens, lines, lexicon, frozenset(label.line for label in labels))
    parts.debris += inline
    blocks = find_blocks(tokens, parts.body, parts.first, {label.line: label.body for label in labels})
    text = _text(tokens, lexicon, people, parts, blocks, labels)._replace(speaker=speaker, trace=trace)
    found = attribute(text)
    if text.layout is Layout.DIGEST and not found.digested:
        text = text._replace(frame=text.frame.of_nobody())
    if labels:
        text = text._replace(occasion=occasion_of(text, found.turns))
    elif found.principal.entity is None and not _is_the_articles(text):
        text = text._replace(occasion=None)
    return Reading(tokens, parts, blocks, text, found, publication_date(parts, published))


def _is_the_articles(text: Text) -> bool:
    """Whether the occasion is the whole article's although no one person is: told at its head."""
    if text.occasion is None or text.occasion.kind in (None, OccasionKind.POST):
        return False
    words, starts, start = text.scan.lowers, text.scan.starts, text.occasion.span.start
    first = text.paragraphs[: text.front + 1]
    if any(p.i < p.j and starts[p.i] <= start < starts[p.j] for p in first):
        return True
    noun = words[bisect_left(starts, start)]
    return any(noun in words[p.i : p.j] for p in first[: text.front])


def _occasion(tokens: Scan, front: Sequence[Paragraph], body: Sequence[Paragraph]) -> frame.OccasionFound | None:
    """Return the occasion that the lead, else headline or dek, tells."""
    leads, rest = body[:_LEADS], body[_LEADS:_BEHIND]
    return frame.find_occasion(tokens, [(p.i, p.j) for p in (*leads, *front)], [(p.i, p.j) for p in rest])


def _tokens(
    text: str, lexicon: Lexicon, cuts: Sequence[Span], hints: Hints
) -> tuple[Scan, Sequence[Line], list[Label]]:
    """Return the tokens without markup, wraps and `cuts`, the lines with glued ones split, and the labels."""
    tokens = drop_markup(scan(starred(text), lexicon.table, [(cut.start, cut.end) for cut in cuts]))
    glued = may_be_glued(text)
    if glued:
        tokens = part_capitals(tokens, lexicon.table)
    if hints or tokens.text != text:
        tokens = replace(tokens, text=text, hints=hints)
    lines = find_lines(tokens)
    labels = find_labels(tokens, lines, lexicon.label_pattern)
    unwrapped = unwrap(tokens, lines, _fixed(tokens, lines, labels), frozenset(label.line for label in labels))
    if unwrapped is None:
        return tokens, split_glued(tokens, lines) if glued else lines, labels
    unwrapped = replace(unwrapped, hints=hints)
    lines = find_lines(unwrapped)
    labels = find_labels(unwrapped, lines, lexicon.label_pattern)
    return unwrapped, split_glued(unwrapped, lines) if glued else lines, labels


def _fixed(tokens: Scan, lines: list[Line], labels: list[Label]) -> Callable[[Line], bool]:
    """Tell the lines that go on with no other, wrapped text or not: front matter, labels, debris, a headline.

    A first line above a whole paragraph is no part of it, even if that lost its first letter.
    """
    heads = lines_of(labels, lines)
    end = front_matter_end(tokens, lines)
    matter = lines[end].i if end >= 0 else -1
    if len(lines) > 1 and tokens.starts[lines[1].j] - tokens.starts[lines[1].i] > _PARAGRAPH:
        matter = max(matter, lines[0].i)
    return lambda line: line.i <= matter or line.i in heads or is_debris_line(tokens, line)


def _text(
    tokens: Scan, lexicon: Lexicon, known: Sequence[Person], parts: Parts, blocks: Blocks, labels: list[Label]
) -> Text:
    """Find quotations, sentences and people, and how the whole is laid out."""
    front = [p for p in (_front(tokens, parts.headline), _front(tokens, parts.dek)) if p]
    paragraphs = [*front, *blocks.paragraphs]
    quotes, strays = mark_minor(find_quotes(tokens, paragraphs, _apostrophe_words()), len(front))
    quoted = cover(tokens, quotes)
    sentences = find_sentences(tokens, paragraphs, quotes)
    tokens = without_inner_stops(tokens, sentences, quoted)
    lines = (*front, *(p for p in blocks.paragraphs if p.kind is BlockKind.HEADING))
    titled = [range(p.i, p.j) for p in lines if title_case(tokens, p.i, p.j)]
    again = [
        r for r in _ranges(tokens, parts.debris) if title_case(tokens, r.start, r.stop)
    ]  # a headline printed twice
    tokens = free_surnames(tokens, [*titled, *again])
    people = People(tokens, known, lexicon.metonyms, lexicon.table)
    names = find_names(tokens, frozenset(s.i for s in sentences), [*titled, *again])
    if labels:
        names = with_labels(tokens, labels, names)
        people.labelled = kinds_of(tokens, labels)
    people.add_names(names)
    for r in titled:
        in_headline = headline_names(tokens, r, people.by_last)
        if labels:
            in_headline = [*in_headline, *headline_persons(tokens, r, in_headline)]
        people.add_names(in_headline)
        names = in_headline + names
    occasion = _occasion(tokens, front, blocks.paragraphs)
    layout = _layout(tokens, parts, blocks, labels, front, quoted, occasion)
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
        labels,
        occasion,
        strays,
    )


def _layout(
    tokens: Scan,
    parts: Parts,
    blocks: Blocks,
    labels: Sequence[Label],
    front: Sequence[Paragraph],
    quoted: bytearray,
    occasion: frame.OccasionFound | None,
) -> frame.LayoutFound:
    """Tell the layout; of a transcript the labels alone tell it."""
    if labels:
        blocks = Blocks([], [])
    ranges = [(p.i, p.j) for p in front]
    outline = frame.Outline(tokens, blocks, ranges, quoted, occasion, dated=parts.dateline is not None)
    return frame.layout_of(outline, labels)


def _ranges(tokens: Scan, debris: Sequence[tuple[Span, str]]) -> list[range]:
    """The tokens of what was set aside."""
    return [range(bisect_left(tokens.starts, s.start), bisect_left(tokens.starts, s.end)) for s, _ in debris]


def _front(tokens: Scan, span: Span | None) -> Paragraph | None:
    """Return headline or dek as a paragraph of its own, of no section."""
    if span is None:
        return None
    i = bisect_left(tokens.starts, span.start)
    j = bisect_left(tokens.starts, span.end, i)
    return Paragraph(i, j, 0) if i < j else None


@cache
def _apostrophe_words() -> frozenset[str]:
    return frozenset(APOSTROPHE_WORDS.split())
