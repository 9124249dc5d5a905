"""Which tokens stand inside quotation marks."""

from collections.abc import Sequence

from statements._stages.quotes import Quote
from statements._stages.scan import Scan


def cover(scan: Scan, quotes: Sequence[Quote]) -> bytearray:
    """Return one byte a token: 1 inside a quotation, its marks included, else 0."""
    quoted = bytearray(len(scan) + 1)
    for quote in quotes:
        quoted[quote.first : quote.last] = b"\x01" * (quote.last - quote.first)
    return quoted
