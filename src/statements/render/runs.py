"""Cuts a text at every place where something begins or ends, so that what crosses can be marked without crossing tags.

One pass over the sorted ends: the work grows with the text and the number of spans, however deep they nest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from statements.models import Quotation, Statement, StatementKind
from statements.spans import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in which nothing begins or ends.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        statement: index of the innermost statement here, or None.
        style: what the words are: `own` (the speaker's), `told` (the writer's), `cue`, `marks` (quoted, but no one's
            speech), `toldmarks` (that, in the writer's words), or nothing.
        mention: id of the speaker whom the words name.
        aside: whether the words were set aside as no part of the article.
    """

    start: int
    end: int
    statement: int | None
    style: str
    mention: str | None
    aside: bool


@dataclass(frozen=True, slots=True)
class End:
    """The place where a statement ends.

    Attributes:
        statement: its index.
    """

    statement: int


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans of one kind, each with what it stands for."""

    name: str
    spans: Sequence[tuple[Span, object]]


@dataclass(slots=True)
class _Open:
    """What is open in one layer; the last to open is the innermost."""

    order: list[tuple[Span, object]] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)

    def top(self) -> object:
        while self.order and id(self.order[-1]) in self.closed:
            self.closed.discard(id(self.order.pop()))
        return self.order[-1][1] if self.order else None


def layers(
    statements: Sequence[Statement],
    *,
    quotations: Iterable[Quotation] = (),
    mentions: Iterable[tuple[Span, str]] = (),
    asides: Iterable[Span] = (),
) -> tuple[Layer, ...]:
    """Sort what is known of a text into layers."""
    numbered = list(enumerate(statements))
    cues = [(s.attribution.cue, n) for n, s in numbered if s.attribution.cue]
    own = [(span, n) for n, s in numbered if s.kind is StatementKind.DIRECT for span in s.content]
    return (
        Layer("statement", [(s.span, n) for n, s in numbered]),
        Layer("content", [(span, n) for n, s in numbered for span in s.content]),
        Layer("speech", [*own, *((q.marks, q) for q in quotations if q.form.is_speech)]),
        Layer("marks", [(q.marks, q) for q in quotations if not q.form.is_speech]),
        Layer("cue", cues),
        Layer("mention", list(mentions)),
        Layer("aside", [(span, True) for span in asides]),
    )


def cut(given: Sequence[Layer], places: Iterable[int], whole: Span) -> Iterator[Run | End]:
    """Yield the runs of `whole` in order, cut at `places` too, and the end of each statement where it stands.

    Example:
        >>> [(r.start, r.end, r.style) for r in cut([Layer("cue", [(Span(2, 4), 0)])], [], Span(0, 6))]
        [(0, 2, ''), (2, 4, 'cue'), (4, 6, '')]
    """
    opened = {layer.name: _Open() for layer in given}
    at = whole.start
    for place, _, __, closing, name, item in _events(given, places, whole):
        if place > at:
            yield _run(at, place, opened)
            at = place
        if item is None:
            continue
        layer = opened[name]
        if not closing:
            layer.order.append(item)
            continue
        layer.closed.add(id(item))
        if name == "statement":
            yield End(int(str(item[1])))
    if whole.end > at:
        yield _run(at, whole.end, opened)


Event = tuple[int, int, int, bool, str, tuple[Span, object] | None]


def _events(given: Sequence[Layer], places: Iterable[int], whole: Span) -> list[Event]:
    """Return all ends in order: what closes before what opens, and of two that open, the longer first."""
    events: list[Event] = [(place, 1, 0, False, "", None) for place in places if whole.start < place < whole.end]
    for layer in given:
        for item in layer.spans:
            span = item[0]
            if len(span) > 0 and whole.contains(span):
                events.append((span.end, 0, -span.start, True, layer.name, item))
                events.append((span.start, 2, -span.end, False, layer.name, item))
    events.sort(key=lambda event: event[:3])
    return events


def _run(start: int, end: int, opened: dict[str, _Open]) -> Run:
    top = {name: layer.top() for name, layer in opened.items()}
    statement, mention = top.get("statement"), top.get("mention")
    return Run(
        start=start,
        end=end,
        statement=statement if isinstance(statement, int) else None,
        style=_style(top),
        mention=mention if isinstance(mention, str) else None,
        aside=top.get("aside") is not None,
    )


def _style(top: dict[str, object]) -> str:
    if top.get("cue") is not None:
        return "cue"
    if top.get("speech") is not None:
        return "own"
    style = "told" if top.get("content") is not None else ""
    return style + ("marks" if top.get("marks") is not None else "")
