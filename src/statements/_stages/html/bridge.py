"""The extra `html`: trafilatura says which blocks of a page are the story; the places stay those of our own walk.

Its answer holds text and no places. So each of its blocks is found again among ours: by the letters of the block, in
order, and where the two cut a paragraph differently, by the words that they share.
"""

import logging
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, cast

from statements._stages.html.metadata import Metadata, Told

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from trafilatura.settings import Document

LONGEST_PAGE = 2_000_000
"""Pages with more letters than this, scripts aside, are left to the rules: trafilatura builds several trees of them."""
_WORDS = 4
_SHARED = 0.75
_MOST_LOOSE = 20_000
_SAME_DAY_ANY_TIME = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}


class Answer(NamedTuple):
    """What trafilatura says: the text of each block, and what it found out about the page."""

    blocks: list[str]
    metadata: Metadata


@cache
def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("trafilatura") is not None


def ask(page: str) -> Answer | None:
    """Return what trafilatura makes of a page; None if it finds no story."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - an extra, needed only here

    _be_quiet()
    found = bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=dict(_SAME_DAY_ANY_TIME)
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    return Answer([text for text in _texts(cast("ET.Element", found.body)) if text.strip()], _metadata(found))


@cache
def _be_quiet() -> None:
    """Keep trafilatura's remarks off the screen where the caller has set up no logging."""
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())


_CUTS = frozenset({"p", "head", "item", "quote", "code", "list", "row", "table", "div", "body", "lb"})


def _texts(body: "ET.Element") -> Iterator[str]:
    """Yield the text of the blocks of trafilatura's answer, in order."""
    pieces = [body.text or ""]
    stack = [(iter(body), body)]
    while stack:
        children, parent = stack[-1]
        child = next(children, None)
        edge = child if child is not None else parent
        if edge.tag in _CUTS:
            yield "".join(pieces)
            pieces = []
        if child is not None:
            stack.append((iter(child), child))
            pieces.append(child.text or "")
        else:
            stack.pop()
            pieces.append((parent.tail or "") if stack else "")
    yield "".join(pieces)


def _metadata(found: "Document") -> Metadata:
    told: Mapping[str, str | None] = {
        "headline": found.title,
        "published": found.date,
        "author": found.author,
        "site": found.sitename,
        "url": found.url,
    }
    return Metadata(**{name: Told(value, "trafilatura") for name, value in told.items() if value})


# ---- the same blocks among ours -----------------------------------------------------------------------------------


def match(ours: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """Return the numbers of our blocks that trafilatura chose.

    It is wrong for two blocks with the same words close to each other, of which it chose the second.

    Example:
        >>> match(["Menu", "Rain fell.", "Wind  rose.", "Menu"], ["Rain fell.", "Wind rose."])
        [1, 2]
    """
    keys = [_key(text) for text in ours]
    wanted = [_key(text) for text in theirs]
    places: dict[str, list[int]] = {}
    for k, key in enumerate(keys):
        places.setdefault(key, []).append(k)
    chosen = _in_order(places, wanted)
    loose = [text for text, key in zip(theirs, wanted, strict=True) if key not in places]
    if loose:
        chosen |= _sharing(ours, loose, chosen)
        chosen |= _between(keys, "\n".join(map(_key, loose))[:_MOST_LOOSE], chosen)
    return sorted(chosen)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold() or "".join(text.split())


def _in_order(places: Mapping[str, Sequence[int]], wanted: Sequence[str]) -> set[int]:
    """Find each wanted block behind the last, and before the next one that there is but once."""
    bounds: list[int] = []
    bound = 1 << 62
    for key in reversed(wanted):
        at = places.get(key, ())
        if len(at) == 1:
            bound = min(bound, at[0])
        bounds.append(bound)
    bounds.reverse()
    chosen: set[int] = set()
    last = -1
    for key, bound in zip(wanted, bounds, strict=True):
        at = places.get(key, ())
        if not at:
            continue
        k = bisect_right(at, last)
        if k < len(at) and at[k] <= bound:
            last = at[k]
            chosen.add(last)
        elif len(at) == 1:
            chosen.add(at[0])
    return chosen


def _sharing(ours: Sequence[str], theirs: Sequence[str], chosen: set[int]) -> set[int]:
    """Find our blocks most of whose words stand in a row in the answer, though the blocks are cut differently."""
    words = " ".join(theirs).casefold().split()
    rows = {tuple(words[k : k + _WORDS]) for k in range(len(words) - _WORDS + 1)}
    found: set[int] = set()
    for k, text in enumerate(ours):
        own = text.casefold().split() if k not in chosen else ()
        count = len(own) - _WORDS + 1
        if count > 0:
            shared = sum(tuple(own[n : n + _WORDS]) in rows for n in range(count))
            if shared >= _SHARED * count and count > 2:
                found.add(k)
    return found


def _between(keys: Sequence[str], loose: str, chosen: set[int]) -> set[int]:
    """Find short blocks of ours inside a long one of theirs: between two chosen ones, with the same letters."""
    return {k for k in range(min(chosen) + 1, max(chosen)) if keys[k] and keys[k] in loose} if chosen else set()
