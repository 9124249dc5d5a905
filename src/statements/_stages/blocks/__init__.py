"""Sections by heading lines, and the paragraphs, items and block quotations in them."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from statements._stages.blocks.headings import Heading, HeadingFinder, is_day, is_rule, is_signed, is_time
from statements._stages.blocks.markers import BlockKind, marker
from statements._stages.hints import HintKind
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.flags import CUE, MARK

__all__ = ["BlockKind", "Blocks", "Heading", "Paragraph", "clean_text", "find_blocks"]


_HINTED = {HintKind.ITEM: BlockKind.ITEM, HintKind.QUOTE: BlockKind.BLOCK_QUOTE}


class Paragraph(NamedTuple):
    """The tokens `i` up to `j` of one paragraph, its marker left out; `section` is the index of its section."""

    i: int
    j: int
    section: int
    kind: BlockKind = BlockKind.TEXT


class Blocks(NamedTuple):
    """The body in order. `headings[k]` opens section `k + 1`; section 0 stands before the first heading.

    A heading that holds quotation marks or ends in a dash and a name is a paragraph too, the first of its section.
    """

    paragraphs: list[Paragraph]
    headings: list[Heading]


def find_blocks(scan: Scan, body: Sequence[Line], first: int, labels: Mapping[int, int]) -> Blocks:
    """Split the body's lines into headings and paragraphs.

    `first` is the token where the story begins, and `labels` tells for the first token of a line with a speaker label
    where the words behind the label begin. What the markup of a page says of a line holds, whatever it looks like.

    A heading is a short line without a full stop that paragraphs follow. It is wrong for short paragraphs that lost
    their full stop, and for captions that look just like headings.
    """
    paragraphs: list[Paragraph] = []
    headings: list[Heading] = []
    finder = HeadingFinder(scan, body, transcript=bool(labels))
    words = -1  # where the words behind the last label begin
    for k, line in enumerate(body):
        i = max(line.i, first) if k == 0 else line.i
        if i >= line.j or line.j <= words or (line.i not in labels and _is_mark(scan, line, finder)):
            continue
        words = labels.get(line.i, words)
        if line.i in labels or i <= words:
            if words < line.j:
                paragraphs.append(Paragraph(max(i, words), line.j, len(headings)))
            continue
        hinted = _HINTED.get(hint.kind) if (hint := scan.hint(line.i)) else None
        if hinted is not None:
            paragraphs.append(
                Paragraph(i, line.j, len(headings), BlockKind.TEXT if _tells_who_speaks(scan, line) else hinted)
            )
            continue
        heading = finder.find(k) if k or i == line.i else None
        if heading and not _inside_turn(scan, body, k, labels):
            headings.append(heading)
            if any(scan.flags[t] & MARK for t in range(heading.i, heading.j)) or is_signed(scan, heading):
                paragraphs.append(Paragraph(heading.i, heading.j, len(headings), BlockKind.HEADING))
            continue
        i, kind = marker(scan, i, line.j)
        if i < line.j:
            paragraphs.append(Paragraph(i, line.j, len(headings), kind))
    return Blocks(paragraphs, headings)


def _tells_who_speaks(scan: Scan, line: Line) -> bool:
    """Whether a block quotation holds a reporting verb and marks of its own, and so is a paragraph like others."""
    flags = scan.flags[line.i : line.j]
    return any(f & CUE for f in flags) and any(f & MARK for f in flags)


def _is_mark(scan: Scan, line: Line, finder: HeadingFinder) -> bool:
    """Whether a line is a rule, or tells the time of what follows and is no heading of a chronicle."""
    return is_rule(scan, line) or (is_time(scan, line) and not (finder.chronicle and is_day(scan, line)))


def _inside_turn(scan: Scan, body: Sequence[Line], k: int, labels: Mapping[int, int]) -> bool:
    """Whether a plain short line of a transcript goes on a turn: no label follows, so it is no heading."""
    line = body[k]
    plain = scan.words[line.i] != "#" and next(iter(labels), line.i) < line.i
    return plain and not (k + 1 < len(body) and body[k + 1].i in labels)


def clean_text(text: str) -> str:
    r"""Return a passage with wraps undone and Markdown signs of emphasis and links stripped.

    Example:
        >>> clean_text("the **new** pier, see\n[here](https://example.org)")
        'the new pier, see here'
        >>> clean_text("President Lee** [**praised\n  the**](https://example.org) **dam:**")
        'President Lee praised the dam:'
    """
    if "](" in text:
        text = re.sub(r"!?\[([^\[\]]{0,400})\]\([^()\s]{0,2000}\)", r"\1", text)
    if "\n>" in text:
        text = text.replace("\n>", "\n")
    if "*" in text:
        text = re.sub(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}", "", text)
    if text.isprintable() and "  " not in text:  # no white space but single blanks
        return text.strip(" ")
    return " ".join(text.split())
