"""Markdown signs and stray tags, taken out of the tokens and left in the text.

The offsets of all other tokens stay as they are, so a link's words read as plain words and still lie where they lie.
"""

import re
from functools import cache

from statements._stages.scan import Scan, without
from statements.lexicon.debris import LINK_WORDS

# A link's bracket and its target; a picture, perhaps inside a link; emphasis; a tag, or one that was cut off; an
# attribute that lost its tag; a footnote. Each stops at the first character that can't belong to it.
_TARGET = r"\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:\s\"[^\"\n]{0,300}\")?\)"
_LINK = re.compile(rf"\[(?P<words>[^\[\]]{{0,400}})(?P<target>{_TARGET})")
_PICTURE = re.compile(rf"\[?!\[[^\[\]]{{0,400}}{_TARGET}(?:{_TARGET})?")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_TAG = re.compile(r"(?<!<)</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s(?:[^<>\n]|\n(?!\n)){0,4000})?/?>(?!>)")
_CUT_TAG = re.compile(r"(?<!<)</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]{0,2000})?(?=\n|\Z)")
_ATTRIBUTE = re.compile(
    r"\b[A-Za-z][A-Za-z:-]{0,30}=(?:\"[^\"<>\n]{0,2000}\"|'[^'<>\n]{0,2000}'|[\"'][^\s<>\"']{0,2000})(?:\s*/?>)?"
)
_FOOTNOTE = re.compile(r"(?<=[^\s\[])\[\d{1,3}\](?:\[\d{1,3}\])*")
_UNDERLINED = re.compile(r"(_(?<![\w*]_)_?)(?=[^\W_])[^_\n]{0,200}?[^\s_]\1(?!\w)")


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


@cache
def _link_word() -> re.Pattern[str]:
    """Samples: (Watch) | ([Watch](https://example.org))."""
    return re.compile(rf"\(\[?(?:{LINK_WORDS})(?:{_TARGET})?\)", re.IGNORECASE)


def drop_markup(scan: Scan) -> Scan:
    """Return the scan without the tokens of links' targets, pictures, emphasis, tags, attributes and footnotes.

    It is wrong for a formula in angle brackets, which the news does not print.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> drop_markup(read("the [new](https://example.org) pier **holds**", {})).words
        ['the', 'new', 'pier', 'holds']
        >>> drop_markup(read('the pier <a href="https://example.org" class="ext">holds</a>[1]', {})).words
        ['the', 'pier', 'holds']
    """
    text = scan.text
    spans: list[tuple[int, int]] = []
    if "](" in text:
        spans += [m.span() for m in _PICTURE.finditer(text)] if "![" in text else []
        for m in _LINK.finditer(text):
            spans += [(m.start(), m.start("words")), m.span("target")]
    if "]" in text:
        spans += [m.span() for m in _FOOTNOTE.finditer(text)]
    if "*" in text:
        spans += [m.span() for m in _EMPHASIS.finditer(text) if not _is_bullet(text, m.start(), m.end())]
    if "<" in text:
        spans += [m.span() for m in _TAG.finditer(text)]
        spans += [m.span() for m in _CUT_TAG.finditer(text) if "=" in m[0] or " " not in m[0]]
    if '="' in text or "='" in text:
        spans += [m.span() for m in _ATTRIBUTE.finditer(text)]
    if "[" in text:
        spans += [m.span() for m in _FOOTNOTE.finditer(text)]
    if "(" in text:
        spans += [m.span() for m in _link_word().finditer(text)]
    return without(scan, _apart(sorted(spans))) if spans else scan


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap; `spans` are sorted."""
    joined = spans[:1]
    for start, end in spans[1:]:
        if start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_bullet(text: str, start: int, end: int) -> bool:
    """Whether an asterisk opens an item of a list."""
    if end - start != 1 or not text[end : end + 1].isspace():
        return False
    line = text.rfind("\n", max(0, start - 80), start) + 1
    return not text[line:start].strip()
