"""What an element of a page means for its words, told by its name and attributes."""

import re
from typing import NamedTuple

from statements._stages.hints import HintKind
from statements.lexicon import html as names

BLOCKS = frozenset(names.BLOCK_ELEMENTS.split())
VOID = frozenset(names.VOID_ELEMENTS.split())
CONTAINERS = frozenset(names.CONTAINERS.split())
UNSEEN = frozenset(names.UNSEEN_ELEMENTS.split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong"})
_SIDES = frozenset(names.SIDE_ELEMENTS.split())
_SIDE_ROLES = frozenset(names.SIDE_ROLES.split())
_SIDE_WORDS = frozenset(names.SIDE_WORDS.split())
_UNSEEN_WORDS = frozenset(names.UNSEEN_WORDS.split())
_UNSEEN_CLASSES = frozenset(names.UNSEEN_CLASSES.split())
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_LONGEST = 400  # letters of a class that are looked at
_PARTS = (
    (HintKind.HEADLINE, frozenset(names.HEADLINE_WORDS.split())),
    (HintKind.DEK, frozenset(names.DEK_WORDS.split())),
    (HintKind.BYLINE, frozenset(names.BYLINE_WORDS.split())),
    (HintKind.DATELINE, frozenset(names.DATELINE_WORDS.split())),
    (HintKind.TIME, frozenset(names.TIME_WORDS.split())),
)
_WHOLE = frozenset({"html", "body", "main", "article"})


class Meaning(NamedTuple):
    """What an element does to the words in it."""

    unseen: bool = False
    side: bool = False
    part: HintKind | None = None


NOTHING = Meaning()


def meaning(name: str, attributes: dict[str, str]) -> Meaning:
    """Tell whether the words of an element are seen, whether they are beside the story, and which part they are.

    It is wrong for a page whose class names are not English or say nothing.

    Example:
        >>> meaning("div", {"class": "articleComments"}).side, meaning("p", {"hidden": ""}).unseen
        (True, True)
    """
    unseen = name in UNSEEN
    side = name in _SIDES
    if not attributes:
        return Meaning(unseen, side) if unseen or side else NOTHING
    unseen = unseen or _is_unseen(attributes)
    classes = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:_LONGEST]
    words = set(_WORD.findall(_CAMEL.sub(" ", classes).lower()))
    unseen = unseen or not words.isdisjoint(_UNSEEN_WORDS)
    role = attributes.get("role", "")
    side = side or role in _SIDE_ROLES or (name not in _WHOLE and not words.isdisjoint(_SIDE_WORDS))
    if name not in _WHOLE:
        words |= set(_WORD.findall(f"{attributes.get('itemprop', '')} {attributes.get('rel', '')}".lower()))
        named = not words.isdisjoint(_ALL_PARTS)
        part = next((kind for kind, of in _PARTS if not words.isdisjoint(of)), None) if named else None
    else:
        part = None
    return Meaning(unseen, side, part)


_ALL_PARTS = frozenset().union(*(words for _, words in _PARTS))


def _is_unseen(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if "style" in attributes and _UNSEEN_STYLE.search(attributes["style"][:_LONGEST].lower()):
        return True
    return attributes.get("role") == "tooltip" or not _UNSEEN_CLASSES.isdisjoint(
        attributes.get("class", "")[:_LONGEST].split()
    )
