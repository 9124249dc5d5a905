"""What a page says about itself: headline, day, authors, site and address, each with where it says so.

The surest source wins, and the order is the same for all of them: JSON-LD, then `meta` elements, then what the page
shows (`<time>`, `<h1>`, `<title>`).
"""

import datetime as dt
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from statements._stages.html.tokens import Token
from statements.lexicon import html as names

_TYPES = tuple(names.ARTICLE_TYPES.split())
_DAY = re.compile(r"(?P<year>[12][0-9]{3})-?(?P<month>[01][0-9])-?(?P<day>[0-3][0-9])(?![0-9])")
_LONGEST_SCRIPT = 1_000_000
_SCRIPTS = 50
_LONGEST = 500  # letters of a name or headline
_MOST_NODES = 20_000


_NAMES = ("headline", "published", "author", "site", "url")


@dataclass(frozen=True, slots=True)
class Told:
    """A value and where the page tells it."""

    value: str
    by: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; None for what it doesn't say."""

    headline: Told | None = None
    published: Told | None = None
    author: Told | None = None
    site: Told | None = None
    url: Told | None = None

    @property
    def day(self) -> dt.date | None:
        """The day of publication."""
        return read_day(self.published.value) if self.published else None

    @property
    def address(self) -> str | None:
        """The address that the page gives as its own, if it is a whole one."""
        return self.url.value if self.url and self.url.value.startswith(("http://", "https://")) else None

    def completed(self, other: "Metadata") -> "Metadata":
        """Return this with what it lacks taken from another."""
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in _NAMES})

    def lines(self) -> Iterator[str]:
        """Yield each thing known, with its source."""
        for name in _NAMES:
            told: Told | None = getattr(self, name)
            if told is not None:
                yield f"{name} {told.value!r} from {told.by}"


def read_day(written: str) -> dt.date | None:
    """Return the day that a date of ISO's manner names.

    Example:
        >>> read_day("2026-03-03T06:30:00+03:00"), read_day("20260303T063000Z"), read_day("yesterday")
        (datetime.date(2026, 3, 3), datetime.date(2026, 3, 3), None)
    """
    m = _DAY.match(written.strip())
    try:
        return dt.date(int(m["year"]), int(m["month"]), int(m["day"])) if m else None
    except ValueError:
        return None


def read_metadata(page: str, heads: Sequence[Token]) -> Metadata:
    """Return what the JSON-LD, the `meta` elements and the shown times of a page say about it."""
    metas = _metas(heads)
    story = _story(page, heads)
    shown = [Told(t.attributes["datetime"], "<time>") for t in heads if t.name == "time" and "datetime" in t.attributes]
    titles = [Told(unescape(page[t.start : t.end][:_LONGEST]), "<title>") for t in heads if t.name == "title"]
    links = [t.attributes for t in heads if t.name == "link"]
    canonical = [Told(a.get("href", ""), "<link rel=canonical>") for a in links if a.get("rel") == "canonical"]
    dates = [*_in_story(story, "datePublished"), *_keyed(metas, names.DATE_KEYS), *shown]
    return Metadata(
        headline=_first([*_in_story(story, "headline"), *_keyed(metas, names.HEADLINE_KEYS), *titles]),
        published=_first([told for told in dates if read_day(told.value)]),
        author=_first([*_in_story(story, "author"), *_keyed(metas, names.AUTHOR_KEYS)]),
        site=_first([*_in_story(story, "publisher"), *_keyed(metas, names.SITE_KEYS)]),
        url=_first([*_in_story(story, "url"), *_keyed(metas, names.URL_KEYS), *canonical]),
    )


def _first(candidates: Sequence[Told]) -> Told | None:
    """Return the first that says something, with its blanks made one."""
    for told in candidates:
        value = " ".join(told.value.split())
        if value:
            return Told(value[:_LONGEST], told.by)
    return None


def _metas(heads: Sequence[Token]) -> dict[str, str]:
    """Return the content of the `meta` elements by key in lower case; the first of a key counts."""
    found: dict[str, str] = {}
    for token in heads:
        if token.name == "meta" and "content" in token.attributes:
            for by in ("property", "name", "itemprop"):
                if by in token.attributes:
                    found.setdefault(token.attributes[by].strip().lower(), token.attributes["content"])
    return found


def _keyed(metas: Mapping[str, str], keys: str) -> list[Told]:
    return [Told(metas[key], key) for key in keys.split() if key in metas]


def _in_story(story: Mapping[str, object], key: str) -> list[Told]:
    """Return what JSON-LD tells under a key: text, the names of persons or bodies, or a list of these."""
    value = story.get(key)
    named: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            named.append(unescape(name).encode("utf-8", "replace").decode())  # JSON may escape half a character
    return [Told(", ".join(named), f"JSON-LD {key}")] if named else []


def _story(page: str, heads: Sequence[Token]) -> Mapping[str, object]:
    """Return the first object of a page's JSON-LD that is a story; {} if there is none."""
    scripts = [t for t in heads if t.name == "script" and t.end - t.start <= _LONGEST_SCRIPT]
    for script in scripts[:_SCRIPTS]:
        try:
            given: object = json.loads(page[script.start : script.end], strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(given):
            kind = node.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(k, str) and k.endswith(_TYPES) for k in kinds):
                return node
    return {}


def _nodes(given: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a graph, from the top down: lists, `@graph`, and what a page is about."""
    waiting = deque([given])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)
