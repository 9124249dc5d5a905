"""Where the text of an article lies in the page that it was read from: small, exact, and part of the record."""

import hashlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from statements.errors import InputError
from statements.models import Record
from statements.spans import Span


class SourceMap(Record):
    """The places of an article's characters in the HTML that it was read from, and what the page said of its blocks.

    It goes through JSON with its article. `runs` has one entry for each stretch of text without a tag or entity in it,
    so it is much shorter than the text.

    Example:
        >>> from statements import Span, parse_article
        >>> page = "<p>Rain &amp; <b>wind</b> fell.</p>"
        >>> article = parse_article(page, markup="html")
        >>> article.text, article.source_map.runs
        ('Rain & wind fell.', '3,5 0,5,1 0,1 3,4 4,6')
        >>> article.source_span(Span(5, 11)).of(page)
        '&amp; <b>wind'
    """

    digest: str
    """Tells whether a page is the one that the article was read from."""
    runs: str
    """For each run, in order: letters of the page passed over, letters taken; where these stand for another number of
    letters (an entity, blanks, a line end that the page doesn't hold), that number too."""
    blocks: str
    """For each block that the page marks: where it begins in the text, and what it is."""

    @cached_property
    def _places(self) -> "tuple[array[int], array[int], array[int]]":
        """Where each run begins in the text, and where it begins and ends in the page."""
        texts, starts, ends = array("Q"), array("Q"), array("Q")
        text = page = 0
        try:
            for run in self.runs.split():
                skipped, taken, *letters = map(int, run.split(","))
                texts.append(text)
                starts.append(page + skipped)
                page += skipped + taken
                ends.append(page)
                text += letters[0] if letters else taken
        except (ValueError, OverflowError):
            message = "the runs of this SourceMap are damaged: read the page again"
            raise InputError(message, code="bad-source-map") from None
        texts.append(text)
        return texts, starts, ends

    def span(self, span: Span) -> Span:
        """Return the place in the page of a span of the text; letters inside an entity count as all of it.

        Raises:
            InputError: the span lies outside the text.
        """
        texts, starts, ends = self._places
        if not 0 <= span.start <= span.end <= texts[-1]:
            message = f"{span} lies outside the text, which has {texts[-1]} characters: take a record's own span"
            raise InputError(message, code="bad-argument")
        if not starts:
            return Span(0, 0)
        k = min(bisect_right(texts, span.start) - 1, len(starts) - 1)
        start = ends[k]
        if span.start < texts[k + 1]:
            start = starts[k] + (span.start - texts[k] if self._is_even(k) else 0)
        if span.start == span.end:
            return Span(start, start)
        k = bisect_right(texts, span.end - 1) - 1
        return Span(start, starts[k] + span.end - texts[k] if self._is_even(k) else ends[k])

    def pieces(self, span: Span) -> Iterator[Span]:
        """Yield the places in the page that hold the letters of a span, without the tags between them."""
        texts, starts, ends = self._places
        k = max(bisect_right(texts, span.start) - 1, 0)
        open_at = close_at = -1
        while k < len(starts) and texts[k] < span.end:
            start, end = starts[k], ends[k]
            if self._is_even(k):
                end = min(end, start + span.end - texts[k])
                start += max(span.start - texts[k], 0)
            if start < end:
                if start != close_at:
                    if open_at >= 0:
                        yield Span(open_at, close_at)
                    open_at = start
                close_at = end
            k += 1
        if open_at >= 0:
            yield Span(open_at, close_at)

    def _is_even(self, k: int) -> bool:
        """Whether a run has as many letters in the text as in the page."""
        texts, starts, ends = self._places
        return texts[k + 1] - texts[k] == ends[k] - starts[k]


def digest_of(page: str) -> str:
    """Return a short mark of a page."""
    return hashlib.blake2b(page.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
