"""Markdown signs and stray tags, taken out of the tokens and left in the text.

The offsets of all other tokens stay as they are, so a link's words read as plain words and still lie where they lie.
"""

import re

from statements._stages.scan import Scan, without

# A link's bracket and its target; emphasis; a tag. Each stops at the first character that can't belong to it.
_LINK = re.compile(
    r"!?\[(?P<words>[^\[\]]{0,400})(?P<target>\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\))"
)
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_TAG = re.compile(r"(?<!<)</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,4000})?/?>(?!>)")


_UNDERLINED = re.compile(r"(?<![\w*])(_{1,2})(?=[^\W_])[^_\n]{0,200}?[^\s_]\1(?!\w)")


def starred(text: str) -> str:
    """Return the text with the underscores of emphasis as asterisks, of the same length.

    Underscores are letters to a tokenizer, so that `_Ann Lee:_` would begin with the word `_Ann`. It is wrong for
    the names of files and accounts, which is why a letter before or behind keeps an underscore as it is.

    Example:
        >>> starred("_Ann Lee:_ the file my_gate_log")
        '*Ann Lee:* the file my_gate_log'
    """
    if "_" not in text:
        return text
    return _UNDERLINED.sub(lambda m: "*" * len(m[1]) + m[0][len(m[1]) : -len(m[1])] + "*" * len(m[1]), text)


def drop_markup(scan: Scan) -> Scan:
    """Return the scan without the tokens of links' targets, emphasis and tags.

    It is wrong for a formula in angle brackets, which the news does not print.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> drop_markup(read("the [new](https://example.org) pier **holds**", {})).words
        ['the', 'new', 'pier', 'holds']
    """
    text = scan.text
    if "*" not in text and "<" not in text and "](" not in text:
        return scan
    spans: list[tuple[int, int]] = []
    if "](" in text:
        for m in _LINK.finditer(text):
            spans += [(m.start(), m.start("words")), m.span("target")]
    if "*" in text:
        spans += [m.span() for m in _EMPHASIS.finditer(text) if not _is_bullet(text, m.start(), m.end())]
    if "<" in text:
        spans += [m.span() for m in _TAG.finditer(text)]
    return without(scan, sorted(spans)) if spans else scan


def _is_bullet(text: str, start: int, end: int) -> bool:
    """Whether an asterisk opens an item of a list."""
    if end - start != 1 or not text[end : end + 1].isspace():
        return False
    line = text.rfind("\n", max(0, start - 80), start) + 1
    return not text[line:start].strip()
