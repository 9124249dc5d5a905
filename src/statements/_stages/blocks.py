"""Sections by heading lines, and the paragraphs, items and block quotations in them."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from statements._stages.hints import NO_HINTS, Hint, HintKind, Hints
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.flags import CUE, MARK, PUNCT, STOP
from statements.spans import Span

_ITEM_MARKS = frozenset("-•*–▪·—●◾")
_DASHES = frozenset("-–—")
_HEADING_WORDS = 14
_NO_HEADING_END = frozenset(".,;:!\"”’'»)")


class BlockKind(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    ITEM = "item"
    BLOCK_QUOTE = "block_quote"
    DASH = "dash"
    """An item, or speech behind a dash."""


_HINTED = {HintKind.ITEM: BlockKind.ITEM, HintKind.QUOTE: BlockKind.BLOCK_QUOTE}


class Paragraph(NamedTuple):
    """The tokens `i` up to `j` of one paragraph, its marker left out; `section` is the index of its section."""

    i: int
    j: int
    section: int
    kind: BlockKind = BlockKind.TEXT


class Heading(NamedTuple):
    """A heading line without its markup, and its level (1 is the highest)."""

    span: Span
    level: int
    line: Line


class Blocks(NamedTuple):
    """The body in order. `headings[k]` opens section `k + 1`; section 0 stands before the first heading."""

    paragraphs: list[Paragraph]
    headings: list[Heading]


def find_blocks(
    scan: Scan, body: Sequence[Line], first: int, labels: Mapping[int, int], hints: Hints = NO_HINTS
) -> Blocks:
    """Split the body's lines into headings and paragraphs.

    `first` is the token where the story begins, and `labels` tells for the first token of a line with a speaker label
    where the words behind the label begin. What `hints` say of a line holds, whatever it looks like.

    A heading is a short line without a full stop that paragraphs follow. It is wrong for short paragraphs that lost
    their full stop, and for captions that look just like headings.
    """
    paragraphs: list[Paragraph] = []
    headings: list[Heading] = []
    spaced = sum(line.gap > 1 for line in body) * 2 > len(body)
    for k, line in enumerate(body):
        i = max(line.i, first) if k == 0 else line.i
        if i >= line.j:
            continue
        if line.i in labels:
            paragraphs.append(Paragraph(min(labels[line.i], line.j), line.j, len(headings)))
            continue
        hint = hints.get(scan.starts[line.i]) if hints else None
        if hint is not None and hint.kind in _HINTED:
            kind = BlockKind.TEXT if _tells_who_speaks(scan, line) else _HINTED[hint.kind]
            paragraphs.append(Paragraph(i, line.j, len(headings), kind))
            continue
        heading = _heading(scan, body, k, hint, spaced=spaced) if k or i == line.i else None
        if heading:
            headings.append(heading)
            continue
        i, kind = _marker(scan, i, line.j)
        if i < line.j:
            paragraphs.append(Paragraph(i, line.j, len(headings), kind))
    return Blocks(paragraphs, headings)


def _tells_who_speaks(scan: Scan, line: Line) -> bool:
    """Whether a block quotation holds a reporting verb and marks of its own, and so is a paragraph like others."""
    flags = scan.flags[line.i : line.j]
    return any(f & CUE for f in flags) and any(f & MARK for f in flags)


def _marker(scan: Scan, i: int, j: int) -> tuple[int, BlockKind]:
    """Return where the words of a line begin, behind the mark of an item or block quotation."""
    kind = BlockKind.TEXT
    while i + 1 < j and scan.words[i] in _ITEM_MARKS and scan.spaced(i + 1):
        kind = BlockKind.DASH if scan.words[i] in _DASHES else BlockKind.ITEM
        i += 1
    if i + 1 < j and scan.words[i] == ">":
        i, kind = i + 1, BlockKind.BLOCK_QUOTE
    if i + 2 < j and scan.words[i].isdigit() and len(scan.words[i]) < 3 and scan.words[i + 1] in ".)":
        i, kind = i + 2, BlockKind.ITEM
    return i, kind


def _heading(scan: Scan, body: Sequence[Line], k: int, hint: Hint | None, *, spaced: bool) -> Heading | None:
    line = body[k]
    if hint is not None and hint.kind is HintKind.HEADING:
        return Heading(scan.span(line.i, line.j), hint.level, line)
    i, j = line.i, line.j
    level = 0
    while i < j and scan.words[i] == "#":
        i, level = i + 1, level + 1
    marked = level > 0 or (hint is not None and hint.kind is HintKind.BOLD)
    while i < j - 1 and scan.words[i] in "*_" and scan.words[j - 1] in "*_":
        i, j, marked = i + 1, j - 1, True
    if i < j and scan.words[i] in _DASHES and (end := _closing_dash(scan, i, j)):
        i, j, marked = i + 1, end, True
    if i >= j:
        return None
    if level or (_plain_heading(scan, body, k, i, j, marked=marked) and (spaced or marked)):
        return Heading(scan.span(i, j), min(level or 1, 6), line)
    return None


def _closing_dash(scan: Scan, i: int, j: int) -> int | None:
    """The token of the dash that closes a heading between dashes, as agencies print it: `– The harbour –.`."""
    end = j - 1 if scan.words[j - 1] in _DASHES else j - 2
    return end if end > i + 1 and scan.words[end] in _DASHES else None


def _plain_heading(scan: Scan, body: Sequence[Line], k: int, i: int, j: int, *, marked: bool) -> bool:
    quoted = scan.flags[i] & MARK and scan.flags[j - 1] & MARK and j - i <= 9
    quoted = quoted and not any(scan.flags[k] & (STOP | PUNCT) for k in range(i + 1, j - 1))
    if k + 1 >= len(body) or j - i > _HEADING_WORDS or (scan.words[j - 1] in _NO_HEADING_END and not quoted):
        return False
    first = scan.words[i]
    if first in _ITEM_MARKS or not (first[0].isupper() or first[0].isdigit() or first[0] in "\"“‘'#"):
        return False
    if not marked and (line_gap(body, k) < 2 or body[k + 1].gap < 2):
        return False
    after = body[k + 1]
    longer = after.j - after.i > max(j - i, 6)
    return longer and (not scan.flags[j - 1] & STOP or scan.words[j - 1] == "?")


def line_gap(body: Sequence[Line], k: int) -> int:
    """Return the number of line ends before line `k` (the first line counts as set apart)."""
    return body[k].gap if k else 2


def clean_text(text: str) -> str:
    r"""Return a passage with wraps undone and Markdown signs of emphasis and links stripped.

    Example:
        >>> clean_text("the **new** pier, see\n[here](https://example.org)")
        'the new pier, see here'
    """
    if "](" in text:
        text = re.sub(r"!?\[([^\]\n]*)\]\([^)\n]*\)", r"\1", text)
    if "*" in text:
        text = re.sub(r"(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1", r"\2", text)
    if text.isprintable() and "  " not in text:  # no white space but single blanks
        return text.strip(" ")
    return " ".join(text.split())
