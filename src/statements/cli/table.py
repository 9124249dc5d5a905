"""Statements as a table that fits the terminal: the narrower it is, the fewer columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from statements.article import Article
from statements.cli.cells import fitted, harmless, tame, width, wrapped
from statements.models import Confidence, Statement
from statements.query import where

_GAP = "  "
_NARROWEST = 30
_LEAST_TEXT = 24
_SURE = {Confidence.STATED: " ", Confidence.LINKED: "~", Confidence.GUESSED: "?", Confidence.NONE: " "}
_LEGEND = {
    Confidence.LINKED: "~ through a pronoun, a title or the principal",
    Confidence.GUESSED: "? guessed",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How the table looks.

    Attributes:
        room: the width of the terminal in cells.
        lines: at most so many lines a statement; 0 for all.
        colour: whether to set headings off.
        topic: the topics asked for, to be shown before heavier ones.
    """

    room: int = 100
    lines: int = 2
    colour: bool = False
    topic: object = None

    def strong(self, text: str) -> str:
        """Return text in bold, where that is wanted."""
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def faint(self, text: str) -> str:
        """Return text set back, where that is wanted."""
        return f"\x1b[2m{text}\x1b[0m" if self.colour else text


@dataclass(frozen=True, slots=True)
class _Columns:
    """The widths of the columns; 0 for one that there is no room for."""

    number: int
    speaker: int
    kind: int
    topic: int
    text: int


def table(article: Article, chosen: Sequence[Statement], look: Look) -> Iterator[str]:
    """Yield the lines of one article: what it is, a row a statement, and a line that counts.

    Args:
        article: the article.
        chosen: the statements to show, some or all of the article's.
        look: width, length and colour.
    """
    look = replace(look, room=max(look.room, _NARROWEST))
    yield from head(article, look)
    numbers = {s.id: n for n, s in enumerate(article.statements, 1)}
    rows = [(str(numbers[s.id]), s, _who(s), _topic(s, look.topic)) for s in chosen]
    if rows:
        columns = _columns(rows, look.room)
        yield ""
        yield look.strong(_row(columns, "#", "speaker", "kind", "topic", "what was said").rstrip())
        section: str | None = None
        for number, statement, who, topic in rows:
            if statement.section != section:
                section = statement.section
                yield look.faint(_ruled(section or "", look.room))
            text = wrapped(tame(statement.content_text), columns.text, look.lines) or [""]
            yield _row(columns, number, who, statement.kind.value, topic, text[0]).rstrip()
            for more in text[1:]:
                yield _row(columns, "", "", "", "", more).rstrip()
    yield ""
    yield from _foot(article, chosen, look)


def head(article: Article, look: Look) -> Iterator[str]:
    """Yield the headline, and one line of what else is known of the article."""
    headline = article.headline.text if article.headline else article.id or "without a headline"
    for line in wrapped(tame(headline), look.room, 2):
        yield look.strong(line)
    who = article.principal
    named = f"{who.name}, {who.role}" if who and who.role else who.name if who else None
    day = str(article.published) if article.published else None
    known = [word for word in (day, article.layout.value, named) if word]
    for line in wrapped(tame(" · ".join(known)), look.room, 2):
        yield look.faint(line)


def _who(statement: Statement) -> str:
    name = tame(statement.speaker.name) if statement.speaker else "-"
    return f"{_SURE[statement.attribution.confidence]}{name}"


def _topic(statement: Statement, wanted: object) -> str:
    """Return the label of the first topic that was asked for, else of the heaviest."""
    alone = (statement.model_copy(update={"topics": (topic,)}) for topic in statement.topics)
    shown = next((s for s in alone if where((s,), topic=wanted)), None)
    return tame(shown.topics[0].label) if shown else "-"


def _columns(rows: Sequence[tuple[str, Statement, str, str]], room: int) -> _Columns:
    """Share the room out: what the cells need, but the text gets the most of it."""
    number = max(len(row[0]) for row in rows)
    speaker = min(max(8, *(width(row[2]) for row in rows)), max(12, room // 5))
    topic = min(max(5, *(width(row[3]) for row in rows)), room // 5)
    for kind, topic_room in ((8, topic), (0, topic), (0, 0)):
        taken = sum(w + len(_GAP) for w in (number, speaker, kind, topic_room) if w)
        if room - taken >= max(_LEAST_TEXT, room * 2 // 5):
            return _Columns(number, speaker, kind, topic_room, room - taken)
    speaker = min(speaker, room // 3)
    return _Columns(number, speaker, 0, 0, room - number - speaker - 2 * len(_GAP))


def _row(columns: _Columns, number: str, who: str, kind: str, topic: str, text: str) -> str:
    cells = [f"{number:>{columns.number}}", fitted(f" {who}" if who == "speaker" else who, columns.speaker)]
    if columns.kind:
        cells.append(fitted(kind, columns.kind))
    if columns.topic:
        cells.append(fitted(topic, columns.topic))
    return _GAP.join([*cells, text])


def _ruled(section: str, room: int) -> str:
    """Return a line across that carries a heading."""
    name = tame(section)
    if width(name) > room - 6:
        name = fitted(name, room - 6)
    return f"── {name} ".ljust(3) + "─" * (room - 4 - width(name)) if name else "─" * room


def _foot(article: Article, chosen: Sequence[Statement], look: Look) -> Iterator[str]:
    total = len(article.statements)
    speakers = len({s.speaker.id for s in chosen if s.speaker})
    counted = f"{len(chosen)} of {total}" if len(chosen) != total else str(total)
    words = [f"{counted} statement{'s' * (total != 1)}", f"{speakers} speaker{'s' * (speakers != 1)}"]
    words += [_LEGEND[c] for c in _LEGEND if any(s.attribution.confidence is c for s in chosen)]
    for line in wrapped(" · ".join(words), look.room, 0):
        yield look.faint(line)


def trail(article: Article, chosen: Sequence[Statement], look: Look) -> Iterator[str]:
    """Yield the article's head and, for each statement, why it has its speaker and topics."""
    yield from head(article, look)
    numbers = {s.id: n for n, s in enumerate(article.statements, 1)}
    for statement in chosen:
        first, *rest = article.explain(statement).removeprefix(statement.text).splitlines()
        yield ""
        yield from wrapped(f"{numbers[statement.id]}. {tame(statement.text)}{first}", look.room, look.lines)
        yield from map(harmless, rest)
    yield ""
    yield from _foot(article, chosen, look)
