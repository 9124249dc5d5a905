"""The text of a page as it grows, piece by piece, with the place of each run of it in the page."""

import re
from array import array

from statements._stages.html.references import REFERENCE, decode

BLANKS = " \t\n\f\r"
_RUN = re.compile(r"[ \t\n\f\r]{2,}")
_TO_SPACE = str.maketrans("\t\n\f\r", "    ")


class Pieces:
    """Pieces of text and, for each run of it, where it begins in the text, begins in the page and ends in the page.

    A run has as many letters in the text as in the page, or stands for another number of them as a whole.
    """

    __slots__ = ("ends", "length", "parts", "starts", "texts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.texts, self.starts, self.ends = array("Q"), array("Q"), array("Q")

    def put(self, text: str, start: int, end: int) -> None:
        """Add a piece that stands at `page[start:end]`."""
        if len(text) == end - start and self.ends and self.ends[-1] == start and self._last_is_even():
            self.ends[-1] = end
        else:
            self.texts.append(self.length)
            self.starts.append(start)
            self.ends.append(end)
        self.parts.append(text)
        self.length += len(text)

    def _last_is_even(self) -> bool:
        return self.length - self.texts[-1] == self.ends[-1] - self.starts[-1]

    def cut(self, parts: int, runs: int, length: int) -> None:
        """Take back what was added since there were so many parts, runs and letters."""
        del self.parts[parts:], self.texts[runs:], self.starts[runs:], self.ends[runs:]
        self.length = length

    def put_words(self, page: str, start: int, end: int) -> None:
        """Add a stretch of the page that neither begins nor ends with blanks, with runs of blanks made one."""
        words = page[start:end]
        if "  " not in words and words.isprintable():
            self.put(words, start, end)
            return
        at = 0
        for run in _RUN.finditer(words):
            self.put(words[at : run.start()].translate(_TO_SPACE), start + at, start + run.start())
            self.put(" ", start + run.start(), start + run.end())
            at = run.end()
        self.put(words[at:].translate(_TO_SPACE), start + at, end)


def stretches(page: str, start: int, end: int) -> list[tuple[str | None, int, int]]:
    """Part a stretch of the page at its entities: (what it stands for, or None for plain text; start; end).

    Example:
        >>> stretches("Rain &amp; wind", 0, 15)
        [(None, 0, 5), ('&', 5, 10), (None, 10, 15)]
    """
    if page.find("&", start, end) < 0:
        return [(None, start, end)]
    found: list[tuple[str | None, int, int]] = []
    at = start
    for m in REFERENCE.finditer(page, start, end):
        letters, size = decode(m[0])
        if not size:
            continue
        if m.start() > at:
            found.append((None, at, m.start()))
        at = m.start() + size
        found.append((letters, m.start(), at))
    if at < end:
        found.append((None, at, end))
    return found
