"""The letter and colour that each speaker of an article has, wherever its statements are shown."""

from collections.abc import Iterable, Mapping

from statements.models import Speaker, Statement

COLOURS = 8
"""How many colours look.css has; after them the colours come again, and the letter tells."""
NOBODY = "?"
_ALPHABET = 26

Order = Mapping[str, int]
"""The place of each speaker among those of the article, by id."""


def order_of(speakers: Iterable[Speaker]) -> dict[str, int]:
    """Return the place of each speaker, by id."""
    return {speaker.id: place for place, speaker in enumerate(speakers)}


def letter(place: int | None) -> str:
    """Return the letter of a speaker: A to Z, then AA.

    Example:
        >>> [letter(place) for place in (0, 25, 26, 27, None)]
        ['A', 'Z', 'AA', 'AB', '?']
    """
    if place is None:
        return NOBODY
    letters = ""
    place += 1
    while place:
        place, last = divmod(place - 1, _ALPHABET)
        letters = chr(ord("A") + last) + letters
    return letters


def colour(place: int | None) -> str:
    """Return the class that gives a speaker its colour.

    Example:
        >>> colour(0), colour(9), colour(None)
        ('k0', 'k1', 'kn')
    """
    return "kn" if place is None else f"k{place % COLOURS}"


def place_of(statement: Statement, order: Order) -> int | None:
    """Return the place of the statement's speaker, if it has one that the article knows."""
    return order.get(statement.speaker.id) if statement.speaker else None


def number_of(statement: Statement) -> int | None:
    """Return the statement's number in its article, from 1, as its id tells it."""
    tail = statement.id.rpartition("-")[2]
    return int(tail) + 1 if tail.isascii() and tail.isdigit() and len(tail) < 10 else None
