"""Character references: `&amp;`, `&#8220;`, `&nbsp`, decoded as browsers do, with the letters that each takes up."""

import re
from html import unescape
from html.entities import html5

# Names are 32 letters long at most; those that may stand without a semicolon are 6.
REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]{0,31};?)")
_LONGEST_BARE = 6
_MOST_DIGITS = 7
_NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"


def decode(reference: str) -> tuple[str, int]:
    """Return what a reference stands for, and how many of its letters belong to it; ("", 0) if it is none.

    Example:
        >>> decode("&amp;"), decode("&notable"), decode("&lavrov;")
        (('&', 5), ('¬', 4), ('', 0))
    """
    if reference[1] == "#":
        digits = reference.rstrip(";")[2:].lstrip("xX").lstrip("0")
        if len(digits) > _MOST_DIGITS:
            return _NO_CHARACTER, len(reference)
        return unescape(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for size in range(min(len(name), _LONGEST_BARE), 1, -1):
        if name[:size] in html5:
            return html5[name[:size]], size + 1
    return "", 0
