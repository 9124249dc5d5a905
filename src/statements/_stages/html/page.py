"""A page read: its text, where each letter of it stands, what its blocks are, and what the page says about itself."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from statements._stages.hints import Hint, HintKind, Hints, write_hints
from statements._stages.html import bridge
from statements._stages.html.body import body_blocks
from statements._stages.html.metadata import Metadata, read_metadata
from statements._stages.html.walk import walk
from statements._stages.html.walked import Block, Walked
from statements.models import Notice, NoticeCode
from statements.source_map import SourceMap, digest_of
from statements.spans import Span

_GAP = "\n\n"
_TOP = Hint(HintKind.HEADING, 1)
_FRONT = 8  # blocks above the story that may be parts of its head
_HEAD_PARTS = frozenset({HintKind.DEK, HintKind.BYLINE, HintKind.DATELINE})
_LONGEST_PART = 400


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page's article and all that is known of it."""

    text: str
    hints: Hints
    source_map: SourceMap
    metadata: Metadata
    remark: str
    """Why the story was chosen by rules; empty where it was not, or nothing had to be chosen."""

    def notices(self, day: dt.date | None) -> list[Notice]:
        """Return the notices of the page: how its story was chosen, and what it says about itself.

        `day` is the day of publication that was settled on: the text's own comes before the caller's, and the caller's
        before the page's.
        """
        whole = Span(0, len(self.text))
        out: list[Notice] = []
        if self.remark:
            message = f"the story was picked out of the page by rules: {self.remark}"
            out.append(Notice(code=NoticeCode.BODY_BY_RULES, message=message, span=whole))
        if lines := list(self.metadata.lines()):
            passed = self.metadata.day is not None and self.metadata.day != day
            rest = f"; {day}, from the text or the caller, came before its day" if passed else ""
            message = f"the page says: {'; '.join(lines)}{rest}"
            out.append(Notice(code=NoticeCode.PAGE_METADATA, message=message, span=whole))
        return out


def read_page(page: str) -> Page:
    r"""Read a page, or a piece of HTML: a piece is the article as a whole, of a page only the story is.

    Example:
        >>> read_page("<h2>Rain</h2><p>It fell &amp; fell.").text
        'Rain\n\nIt fell & fell.'
    """
    walked = walk(page)
    told, remark = Metadata(), ""
    chosen: Sequence[int] = range(len(walked.blocks))
    if walked.is_page:
        told = read_metadata(page, walked.heads)
        chosen, told, remark = _story(page, walked, told)
    parts = _head_parts(walked, told, chosen)
    if walked.is_page and HintKind.HEADLINE in parts.values():
        top = min(k for k, part in parts.items() if part is HintKind.HEADLINE)
        chosen = [k for k in chosen if k >= top]
    text, hints, source_map = _put_together(page, walked, sorted({*chosen, *parts}), parts)
    return Page(text, hints, source_map, told, remark)


def _story(page: str, walked: Walked, told: Metadata) -> tuple[Sequence[int], Metadata, str]:
    """Return the blocks of the story, what is known of the page, and a remark if the blocks were chosen by rules."""
    if not bridge.is_installed():
        return body_blocks(walked), told, "pip install 'statements[html]' lets trafilatura choose"
    if len(page) - walked.scripted > bridge.LONGEST_PAGE:
        return body_blocks(walked), told, "the page is too long for trafilatura, from the extra `html`"
    answer = bridge.ask(seen(page, walked.cuts))
    told = told.completed(answer.metadata) if answer else told
    chosen = bridge.match([walked.text(block) for block in walked.blocks], answer.blocks) if answer else []
    if not any(walked.blocks[k].is_prose for k in chosen):
        return body_blocks(walked), told, "trafilatura, from the extra `html`, found no story"
    return chosen, told, ""


def seen(page: str, cuts: Sequence[tuple[int, int]]) -> str:
    """Return the page without what no reader sees."""
    edges = [0, *(edge for cut in cuts for edge in cut), len(page)]
    return "".join(page[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _head_parts(walked: Walked, told: Metadata, chosen: Sequence[int]) -> dict[int, HintKind]:
    """Return the blocks that are headline, dek, byline or dateline: the headline, and what stands between it and prose."""
    blocks = walked.blocks
    prose = next((k for k in chosen if blocks[k].is_prose and blocks[k].part not in _HEAD_PARTS), len(blocks))
    headline = _headline(walked, told, prose)
    if headline is None:
        return {}
    parts = {headline: HintKind.HEADLINE}
    for k in range(headline + 1, min(prose, headline + 1 + _FRONT)):
        part = blocks[k].part
        if part in _HEAD_PARTS and part not in parts.values() and blocks[k].length <= _LONGEST_PART:
            parts[k] = part
    return parts


def _headline(walked: Walked, told: Metadata, prose: int) -> int | None:
    """Return the heading above the prose that the page names its headline, else the last of the highest level."""
    blocks = walked.blocks
    headings = [k for k in range(prose) if blocks[k].is_heading]
    if not walked.is_page:
        return headings[0] if headings[:1] == [0] and blocks[0].hint == _TOP else None
    named = "".join(told.headline.value.split()).casefold() if told.headline else ""
    for k in reversed(headings[-_FRONT:]):
        words = "".join(walked.text(blocks[k]).split()).casefold()
        if named.startswith(words):
            return k
    return next((k for k in reversed(headings) if blocks[k].hint == _TOP), None)


def _put_together(
    page: str, walked: Walked, chosen: Sequence[int], parts: Mapping[int, HintKind]
) -> tuple[str, Hints, SourceMap]:
    """Return the text of the blocks, parted by blank lines, with their hints and the places of their letters."""
    texts: list[str] = []
    runs: list[str] = []
    hints: dict[int, Hint] = {}
    at = place = 0
    for k in chosen:
        block = walked.blocks[k]
        text = walked.text(block)
        if texts:
            texts.append(_GAP)
            at += len(_GAP)
            runs.append(f"0,0,{len(_GAP)}")
        hint = Hint(parts[k]) if k in parts else block.hint
        if hint is not None:
            hints[at + len(text) - len(text.lstrip())] = hint
            if hint.kind is HintKind.LABEL:
                hints[at + block.lead] = Hint(HintKind.LABEL_END)
        place = _write_runs(walked, block, place, runs)
        texts.append(text)
        at += len(text)
    return "".join(texts), hints, SourceMap(digest=digest_of(page), runs=" ".join(runs), blocks=write_hints(hints))


def _write_runs(walked: Walked, block: Block, place: int, runs: list[str]) -> int:
    """Add the runs of a block, counted from `place` in the page; return where the last one ends."""
    pieces = walked.pieces
    first, last = block.runs
    for k in range(first, last):
        start, end = pieces.starts[k], pieces.ends[k]
        behind = pieces.texts[k + 1] if k + 1 < len(pieces.texts) else pieces.length
        letters = behind - pieces.texts[k]
        runs.append(f"{start - place},{end - start}" + (f",{letters}" if letters != end - start else ""))
        place = end
    return place
