"""Quotation marks: found first, each with what it can do by its neighbours, then paired within the paragraph.

Straight, curly, low-high marks and guillemets are one family, since in real text any of them closes any other; single
marks are a second one, told apart from apostrophes. A mark without a partner is repaired within its paragraph:
nothing here ever gives up on a text. Method: delimiters are scanned with "can open" and "can close" and paired in a
second step, as Markdown parsers pair emphasis.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.quotes.marks import find_marks, without_ornament
from statements._stages.quotes.pairing import Pairing, Quote, shut
from statements._stages.scan import Scan
from statements.lexicon.quotemarks import SINGLE

__all__ = ["Quote", "Quotes", "find_quotes", "mark_minor"]

_FEW_WORDS = 12


class Quotes(NamedTuple):
    """The quotations of a text, and for each paragraph with marks that belong to none the first of them."""

    quotes: list[Quote]
    strays: list[int]


def find_quotes(scan: Scan, paragraphs: Sequence[Paragraph], apostrophe_words: frozenset[str]) -> Quotes:
    """Return the outermost quotations of all paragraphs in order, nested ones inside them, and stray marks.

    It is wrong where an apostrophe looks just like a closing mark ("the boys' club" inside single marks) and where a
    writer forgot a mark in the middle of a paragraph: then the nearest sentence edge is taken.
    """
    places = scan.marks
    found: list[Quote] = []
    strays: list[int] = []
    at, open_before = 0, False
    for number, paragraph in enumerate(paragraphs):
        at = bisect_left(places, paragraph.i, at)
        stop = bisect_left(places, paragraph.j, at)
        if at == stop:
            if open_before:
                found[-1] = shut(scan, found[-1])
            open_before = False
            continue
        marks = find_marks(scan, without_ornament(places[at:stop]), paragraph, apostrophe_words)
        after = number + 1
        reopened = after < len(paragraphs) and scan.words[paragraphs[after].i] in SINGLE
        pairing = Pairing(scan, paragraph, number, marks, open_before=open_before, reopened=reopened)
        quotes = pairing.run()
        strays += pairing.strays[:1]
        same = open_before and paragraphs[found[-1].paragraph].section == paragraph.section  # no heading between them
        if same and quotes and _opens(scan, paragraph, quotes[0]) and _may_go_on(scan, found[-1]):
            quotes[0] = quotes[0]._replace(reopens=True)
            found[-1] = found[-1]._replace(goes_on=True)
        elif open_before:
            found[-1] = shut(scan, found[-1])
        open_before = bool(quotes) and not quotes[-1].closed and quotes[-1].j >= paragraph.j
        found += quotes
    if open_before:
        found[-1] = shut(scan, found[-1])
    return Quotes(found, strays)


def _opens(scan: Scan, paragraph: Paragraph, quote: Quote) -> bool:
    """Whether a quotation opens its paragraph: no word stands before it, but perhaps a sign such as `>`."""
    return quote.i <= paragraph.i + 2 and not any(w[:1].isalnum() for w in scan.words[paragraph.i : quote.first])


def _may_go_on(scan: Scan, quote: Quote) -> bool:
    """Whether an open quotation is more than a few words inside the writer's sentence, whose closing mark was lost."""
    return quote.j - quote.i > _FEW_WORDS or not scan.words[quote.i][:1].islower()


def mark_minor(found: Quotes, front: int) -> Quotes:
    """Tell single marks that mean something else than the double ones of the same body; `front` paragraphs excepted."""
    quotes = found.quotes
    body = [q for q in quotes if q.paragraph >= front]
    single = [q for q in body if not q.double]
    if not single or len(single) == len(body):
        return found
    if sum(q.j - q.i > _FEW_WORDS for q in single) > len(body) - len(single):
        return found  # the single ones are the speech of this text
    minor = [q._replace(minor=True) if not q.double and q.paragraph >= front else q for q in quotes]
    return Quotes(minor, found.strays)
