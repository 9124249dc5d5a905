"""Debris that shows in many lines together: menus, lists of links, references, notes under every label, posts."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from statements._stages.debris.wording import closing_reasons, is_list_head, line_reason
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon.debris import REFERENCE_HEADS
from statements.lexicon.flags import CUE, MARK, STOP
from statements.lexicon.quotemarks import DOUBLE

_MENU_LINES = 8
_MENU_WORDS = 5
_TITLE_WORDS = 22
_HEADING_WORDS = 5
_PROSE_WORDS = 12
_MENU_SHARE = 0.7
_SMALL_SIDE = 0.2
_TEASERS = 3
_TEASER_WORDS = 80
_REPEATS = 3
_ITEM_MARKS = frozenset("-•*–▪·—●◾›»")
_REFERENCES = frozenset(REFERENCE_HEADS.split("|"))
_HEAD_MARKS = "#*_ .:>"
_POST = "post from elsewhere"
_POST_SIGNS = re.compile(r"https?://|pic\.twitter|t\.co/|[#@]\w")
_MENU = "navigation"
_OTHER_STORY = "link to another story"

Reasons = list[str | None]


def find_debris(scan: Scan, lines: Sequence[Line], labels: frozenset[int]) -> Reasons:
    """Return for each line why it is no part of the article, or None.

    Lines that begin with a token of `labels` (a transcript's) always are part of it.
    """
    reasons = [None if line.i in labels else line_reason(scan, line) for line in lines]
    if labels:
        _notes_under_labels(scan, lines, labels, reasons)
    titles = [line.i not in labels and _is_title(scan, line) for line in lines]
    _menus(scan, lines, titles, reasons)
    _lists_of_links(scan, lines, titles, reasons)
    _references(scan, lines, reasons)
    _posts(scan, lines, reasons)
    _behind_the_end(scan, lines, reasons)
    return reasons


def _is_title(scan: Scan, line: Line) -> bool:
    """Whether a line reads as a title or a word of a menu: no sentence, no label."""
    last = scan.words[line.j - 1]
    return line.j - line.i <= _TITLE_WORDS and last not in {".", ":", ",", ";", "…", ")"} and last[:1] != "”"


def _is_prose(scan: Scan, line: Line) -> bool:
    return line.j - line.i > _PROSE_WORDS and bool(scan.flags[line.j - 1] & (STOP | MARK))


def _words(lines: Sequence[Line]) -> int:
    return sum(line.j - line.i for line in lines)


def _is_item(scan: Scan, line: Line) -> bool:
    return scan.words[line.i] in _ITEM_MARKS


# ---- menus ---------------------------------------------------------------------------------------------------------


def _menus(scan: Scan, lines: Sequence[Line], titles: Sequence[bool], reasons: Reasons) -> None:
    """Set aside runs of many short lines, and what stands on the far side of them from the story.

    They look just like headings, but no paragraphs stand between them.
    """
    menus: list[range] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (titles[end] or reasons[end]):
            end += 1
        if end - start >= _MENU_LINES and (menu := _menu(scan, lines, start, end, reasons)):
            _set_aside(reasons, menu, _MENU)
            menus.append(menu)
        start = end + 1
    if menus:
        _far_sides(scan, lines, menus, reasons)


def _menu(scan: Scan, lines: Sequence[Line], start: int, end: int, reasons: Reasons) -> range | None:
    """Return the menu in a run of titles, if there is one: up to its last three short lines in a row."""
    short = [_in_menu(scan, lines[k]) and reasons[k] in {None, _MENU} for k in range(start, end)]
    last = next((k for k in range(len(short), 2, -1) if all(short[k - 3 : k])), 0)
    first = next((k for k in range(len(short) - 2) if all(short[k : k + 3])), last)
    count = sum(short[first:last])
    if count < _MENU_LINES or count < _MENU_SHARE * (last - first):
        return None
    first, last = start + first, start + last
    last = next((k for k in range(first, last) if _is_repeated_title(scan, lines, k, first)), last)
    return range(first, last)


def _far_sides(scan: Scan, lines: Sequence[Line], menus: Sequence[range], reasons: Reasons) -> None:
    """Set aside what stands above the menus before the story, and below the first one behind it."""
    prose = [line.j - line.i if _is_prose(scan, line) else 0 for line in lines]
    before = list(accumulate(prose, initial=0))
    whole = before[-1]
    above = [m for m in menus if before[m.start] < _SMALL_SIDE * (whole - before[m.stop])]
    below = [m for m in menus if whole - before[m.stop] < _SMALL_SIDE * before[m.start]]
    if above:
        last = above[-1]
        _set_aside(reasons, (k for k in range(last.start) if not _is_head(scan, lines, k, last.stop)), _MENU)
    if below:
        _set_aside(reasons, range(below[0].stop, len(lines)), _MENU)


def _in_menu(scan: Scan, line: Line) -> bool:
    if line.j - line.i > _MENU_WORDS or scan.flags[line.j - 1] & STOP or scan.words[line.i] == "#":
        return False
    return not _is_item(scan, line) or "](" in scan.text[scan.starts[line.i] : scan.starts[line.j]]


def _is_repeated_title(scan: Scan, lines: Sequence[Line], k: int, first: int) -> bool:
    """Whether line `k` prints a title of some words again that stands above the menu."""
    words = _title_words(scan, lines[k])
    return len(words) > 3 and any(words == _title_words(scan, line) for line in lines[: min(first, 8)])


def _is_head(scan: Scan, lines: Sequence[Line], k: int, last: int) -> bool:
    """Whether line `k`, above a menu, is the article's title: marked as one, or printed again below."""
    words = _title_words(scan, lines[k])
    again = len(words) > 3 and any(words == _title_words(scan, line) for line in lines[last : last + 8])
    return again or (scan.words[lines[k].i] == "#" and scan.words[lines[k].i + 1] != "#")


def _title_words(scan: Scan, line: Line) -> list[str]:
    if line.j - line.i > 60:
        return []
    return [word for word in scan.lowers[line.i : line.j] if word[:1].isalnum()]


def _set_aside(reasons: Reasons, numbers: Iterable[int], reason: str) -> None:
    for k in numbers:
        reasons[k] = reasons[k] or reason


# ---- lists of links ------------------------------------------------------------------------------------------------


def _lists_of_links(scan: Scan, lines: Sequence[Line], titles: Sequence[bool], reasons: Reasons) -> None:
    """Set aside the titles under `Related stories` and the like, but not the heading of the next section."""
    end = 0
    for k, line in enumerate(lines):
        if k < end or reasons[k] != _OTHER_STORY or not is_list_head(scan.of(line.i, line.j)):
            continue
        end = k + 1
        while end < len(lines) and (titles[end] or reasons[end]):
            end += 1
        if end < len(lines) and end > k + 1 and reasons[end - 1] is None and _may_head(scan, lines, end - 1, k):
            end -= 1
        _set_aside(reasons, range(k + 1, end), _OTHER_STORY)


def _may_head(scan: Scan, lines: Sequence[Line], k: int, head: int) -> bool:
    """Whether line `k`, the last of a list of links, is rather the heading of what follows."""
    line = lines[k]
    if line.j - line.i > _HEADING_WORDS and scan.words[line.i] != "#":
        return False
    return not _is_item(scan, line) or (k > head + 1 and not _is_item(scan, lines[k - 1]))


# ---- references ----------------------------------------------------------------------------------------------------


def _references(scan: Scan, lines: Sequence[Line], reasons: Reasons) -> None:
    """Set aside the numbered references at the end, and all that stands under a heading such as `References`."""
    k = len(lines)
    while k and (reasons[k - 1] or _is_reference(scan, lines[k - 1])):
        k -= 1
    numbered = [n for n in range(k, len(lines)) if reasons[n] is None]
    if k:
        _set_aside(reasons, numbered, "reference")
    for n in range(len(lines) // 2, len(lines)):
        line = lines[n]
        if line.j - line.i < 6 and scan.of(line.i, line.j).lower().strip(_HEAD_MARKS) in _REFERENCES:
            if not any(_reports(scan, other) for other in lines[n + 1 :]):
                _set_aside(reasons, range(n, len(lines)), "reference")
            return


def _is_reference(scan: Scan, line: Line) -> bool:
    """Whether a line opens with a number in square brackets."""
    words = scan.words[line.i : line.i + 3]
    return len(words) == 3 and words[0] == "[" and words[1].isdigit() and words[2] == "]"


def _reports(scan: Scan, line: Line) -> bool:
    return (
        line.j - line.i > _PROSE_WORDS
        and any(scan.flags[t] & CUE for t in range(line.i, line.j))
        and "://" not in scan.of(line.i, line.j)
    )


# ---- notes under labels, posts, the end ----------------------------------------------------------------------------


def _notes_under_labels(scan: Scan, lines: Sequence[Line], labels: frozenset[int], reasons: Reasons) -> None:
    """Set aside the short line that a program printed under each label of a transcript, always the same."""
    under = [
        (k, scan.of(line.i, line.j))
        for k, line in enumerate(lines[1:], 1)
        if line.j - line.i <= _MENU_WORDS
        and line.i not in labels
        and not scan.flags[line.j - 1] & (STOP | MARK)
        and (lines[k - 1].i in labels or reasons[k - 1] is not None)
    ]
    counts = Counter(text for _, text in under)
    for k, text in under:
        if counts[text] >= _REPEATS and counts[text] * 3 >= len(labels):
            reasons[k] = "note under every label"


def _posts(scan: Scan, lines: Sequence[Line], reasons: Reasons) -> None:
    """Set aside the words of an embedded post, on the line above its signature."""
    for k, reason in enumerate(reasons):
        if reason != _POST or k == 0 or reasons[k - 1] is not None:
            continue
        signature = scan.words[lines[k].i] in {"-", "–", "—"}
        above = lines[k - 1]
        if signature and k > 1 and _is_post(scan, above):
            reasons[k - 1] = _POST


def _is_post(scan: Scan, line: Line) -> bool:
    """Whether the line above a signature is the post itself and no paragraph of the story."""
    if _POST_SIGNS.search(scan.of(line.i, line.j)):
        return True
    if scan.words[line.j - 1] == ":":
        return False
    quoted = scan.flags[line.i] & MARK and scan.flags[line.j - 1] & MARK
    return bool(quoted) or not any(scan.flags[t] & CUE for t in range(line.i, line.j))


def _behind_the_end(scan: Scan, lines: Sequence[Line], reasons: Reasons) -> None:
    """Set aside the teaser of another story behind the last line of the page's foot: a few words without quotations."""
    ends = closing_reasons()
    for k in range(max(1, len(lines) - 1 - _TEASERS), len(lines) - 1):
        if reasons[k] not in ends:
            continue
        rest = [line for line, reason in zip(lines[k + 1 :], reasons[k + 1 :], strict=True) if reason is None]
        quoted = any(scan.words[t] in DOUBLE for line in rest for t in range(line.i, line.j))
        if _words(rest) <= _TEASER_WORDS and k > 2 * len(rest) and not quoted:
            _set_aside(reasons, range(k + 1, len(lines)), "teaser behind the foot")
        return
