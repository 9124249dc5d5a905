"""What stands before the words of a line: the mark of an item or block quotation, a number, an emoji."""

import unicodedata
from enum import StrEnum

from statements._stages.scan import Scan

_ITEM_MARKS = frozenset("-•*–▪·—●◾◦‣⁃∙○■□►▶➤➢✓✔")
_DASHES = frozenset("-–—")
_PICTURES = frozenset({"So", "Sk", "Mn", "Me", "Cf"})
_FIRST_PICTURE = "\u2000"  # the first character that any list of pictures holds; plain text is below it


class BlockKind(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    ITEM = "item"
    BLOCK_QUOTE = "block_quote"
    DASH = "dash"
    """An item, or speech behind a dash."""
    HEADING = "heading"
    """A heading that holds words that may be somebody's: in quotation marks, or before a dash and a name."""


_TEXT = BlockKind.TEXT


def is_dash(word: str) -> bool:
    """Tell whether a token is a dash."""
    return word in _DASHES


def opens_item(scan: Scan, i: int) -> bool:
    """Tell whether the line that begins at token `i` opens with the mark of an item."""
    return scan.words[i] in _ITEM_MARKS or _is_picture(scan.words[i])


def marker(scan: Scan, i: int, j: int) -> tuple[int, BlockKind]:
    """Return where the words of a line begin, behind the mark of an item or block quotation.

    Example:
        >>> from statements._stages.scan import scan as read
        >>> marker(read("• The dam held", {}), 0, 4)
        (1, <BlockKind.ITEM: 'item'>)
    """
    kind = _TEXT
    if scan.words[i] < _FIRST_PICTURE and scan.words[i].isalpha():
        return i, kind  # most lines
    k = _behind_pictures(scan, i, j)
    if k > i:
        i, kind = k, BlockKind.ITEM
    while i + 1 < j and scan.words[i] in _ITEM_MARKS and (scan.spaced(i + 1) or _glued_dash(scan, i)):
        kind = BlockKind.DASH if scan.words[i] in _DASHES else BlockKind.ITEM
        i += 1
    if i + 1 < j and scan.words[i] == ">":
        i, kind = i + 1, BlockKind.BLOCK_QUOTE
    if i + 2 < j and numbered(scan, i):
        i, kind = i + 2, BlockKind.ITEM
    return i, kind


def _glued_dash(scan: Scan, i: int) -> bool:
    """Whether no blank stands between a dash and the capital behind it: -Ann Lee, Harbour League."""
    return scan.words[i] in _DASHES and scan.words[i + 1][:1].isupper()


def numbered(scan: Scan, i: int) -> bool:
    """Tell whether a number of an item stands at token `i`: `1.` or `12)`."""
    return scan.words[i].isdigit() and len(scan.words[i]) < 3 and i + 1 < len(scan) and scan.words[i + 1] in {".", ")"}


def _behind_pictures(scan: Scan, i: int, j: int) -> int:
    """Return the token behind the emoji that open a line; `i` if none do."""
    k = i
    while k + 1 < j and (_is_picture(scan.words[k]) or (k + 1 < j and _is_keycap(scan, k, j))):
        k += 1
    return k


def _is_picture(word: str) -> bool:
    """Whether a token is an emoji or another picture, or what changes the look of one."""
    return word[:1] > _FIRST_PICTURE and unicodedata.category(word[0]) in _PICTURES


def _is_keycap(scan: Scan, k: int, j: int) -> bool:
    """Whether a digit in a box begins at token `k`: 1️⃣."""
    behind = [w for w in scan.words[k + 1 : min(k + 3, j)] if w]
    return scan.words[k].isdigit() and any(w[0] == "\u20e3" for w in behind)
