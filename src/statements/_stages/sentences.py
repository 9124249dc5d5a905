"""Sentences, split outside quotations: a quotation stays whole, however many sentences stand in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from statements._stages.blocks import Paragraph
from statements._stages.glue import reads_as_joint
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.tags import is_tag
from statements.lexicon.flags import (
    ABBREV,
    CONJ,
    DET,
    GIVEN,
    PREP,
    PRON,
    PUNCT,
    STOP,
    SUB,
)

_CLOSING = frozenset(")]}")


class Sentence(NamedTuple):
    """The tokens `i` up to `j` of one sentence; `quotes` is the range of its outermost quotations."""

    i: int
    j: int
    paragraph: int
    quotes: range


def find_sentences(scan: Scan, paragraphs: Sequence[Paragraph], quotes: Sequence[Quote]) -> list[Sentence]:
    """Split each paragraph into sentences.

    A full stop inside a quotation ends the writer's sentence only where the quotation ends with it and no tag
    follows. It is wrong for abbreviations that the lexicon does not know, before a name.
    """
    stops = scan.stops
    sentences: list[Sentence] = []
    at = q = 0
    for number, paragraph in enumerate(paragraphs):
        at = bisect_left(stops, paragraph.i, at)
        stop = bisect_left(stops, paragraph.j, at)
        last = q
        while last < len(quotes) and quotes[last].first < paragraph.j:
            last += 1
        ends = _ends(scan, paragraph, stops[at:stop], quotes[q:last])
        i = paragraph.i
        for end in [*ends, paragraph.j]:
            if end <= i:
                continue
            first = q
            while q < last and quotes[q].first < end:
                q += 1
            sentences.append(Sentence(i, end, number, range(first, q)))
            i = end
        q = last
    return sentences


def without_inner_stops(scan: Scan, sentences: Sequence[Sentence], quoted: bytearray) -> Scan:
    """Return the scan in which the full stops inside sentences are parts of abbreviations, as in `told Mr. Lee that`.

    What stands in quotation marks is left as it is: several sentences may stand there.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> mr = read("told Mr. Lee it held", {".": STOP})
        >>> without_inner_stops(mr, [Sentence(0, 6, 0, range(0))], bytearray(7)).flags[2] == ABBREV
        True
    """
    ends = {sentence.j for sentence in sentences}
    inner = [
        s
        for s in scan.stops
        if s + 1 not in ends and s + 2 not in ends and not quoted[s] and scan.words[s] == "." and not scan.spaced(s)
    ]
    if not inner:
        return scan
    flags = scan.flags.copy()
    for s in inner:
        flags[s] = ABBREV
    return replace(scan, flags=flags)


def _ends(scan: Scan, paragraph: Paragraph, stops: Sequence[int], quotes: Sequence[Quote]) -> list[int]:
    """Return the tokens behind the sentences of one paragraph."""
    ends: list[int] = []
    k, n, seen = 0, len(quotes), 0
    for s in stops:
        if s < seen:
            continue
        while k < n and quotes[k].last <= s:
            k += 1
        if k < n and quotes[k].first <= s:
            quote = quotes[k]
            if s != quote.j - 1 or quote.last >= paragraph.j:
                continue
            if quote.last > s + 1 and _ends_behind_quote(scan, quote.last, paragraph.j):
                ends.append(quote.last)
        else:
            seen = s + 1
            if seen < paragraph.j and (scan.flags[seen] & STOP or scan.words[seen] in _CLOSING):
                seen = _behind_run(scan, seen, paragraph.j)
            if seen < paragraph.j and _ends_sentence(scan, s, seen, paragraph):
                ends.append(seen)
    return ends


def _ends_behind_quote(scan: Scan, after: int, j: int) -> bool:
    """Whether a new sentence begins at `after`, behind a quotation that ended with a stop."""
    if scan.flags[after] & STOP:  # "… the status.".
        return False
    word = scan.words[after]
    if word[:1].islower() or (scan.flags[after] & PUNCT and word not in "([—–-*"):
        return False
    return not is_tag(scan, after, j)


def _behind_run(scan: Scan, after: int, j: int) -> int:
    """Return the token behind a run of stops and closing brackets that goes on at token `after`."""
    while after < j and (scan.flags[after] & STOP or scan.words[after] in _CLOSING):
        after += 1
    return after


def _ends_sentence(scan: Scan, s: int, after: int, paragraph: Paragraph) -> bool:
    """Whether the stop `s` ends a sentence, with token `after` behind it."""
    words, flags = scan.words, scan.flags
    if after == s + 1 and words[s] == "." and s > paragraph.i and not scan.spaced(s):
        single = len(words[s - 1]) == 1 and words[s - 1].isupper() and words[s - 1] != "I"
        if single or (flags[s - 1] & ABBREV and not _says_no(scan, s, after)):
            starts_clause = flags[after] & (DET | PRON | CONJ | SUB | PREP) and words[after][:1].isupper()
            return bool(starts_clause) and not flags[after] & GIVEN and not _titled(scan, s)
        word = words[after]
        if not scan.spaced(after) and not (word[:1].isupper() and reads_as_joint(scan, s, after)):
            return False
        if not scan.spaced(after) and len(word) == 1 and word not in {"I", "A"}:
            return False  # D-N.Y
    return _opens(scan, after)


def _says_no(scan: Scan, s: int, after: int) -> bool:
    """Whether `no` before stop `s` is the answer and not the abbreviation for a number."""
    return scan.lowers[s - 1] in {"no", "nos"} and not scan.words[after][:1].isdigit()


def _titled(scan: Scan, s: int) -> bool:
    """Whether the abbreviation before stop `s` is one that only ever stands before a name."""
    return scan.lowers[s - 1] in {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen"}


def _opens(scan: Scan, i: int) -> bool:
    word = scan.words[i]
    return not word[:1].islower() and not (scan.flags[i] & PUNCT and word not in "([—–-*•#")
