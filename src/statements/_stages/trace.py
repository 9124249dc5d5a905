"""What was tried, in words: evidence on layout, principal and occasion, attribution and topic rules that were asked."""

from collections.abc import Iterator, Sequence

from statements._stages.attribution.views import Tried
from statements._stages.frame import ENOUGH
from statements._stages.reading import Reading
from statements.article import Article
from statements.models import Statement
from statements.spans import Span
from statements.topics import Outcome, TopicPass
from statements.topics.places import place_of

_SHOWN = 80


def trace_lines(
    reading: Reading, topics: TopicPass, article: Article, statement: Statement, tried: Sequence[Tried]
) -> Iterator[str]:
    """Yield the evidence on the article, a line for each place where rules were asked, one for each topic rule without a topic."""
    yield from _evidence(reading)
    for asked in _asked(reading, statement, tried):
        yield from _row("tried", ", ".join(f"{t.rule}: {'yes' if t.answered else 'no'}" for t in asked))
    place = place_of(article, statement, _paragraph(reading, statement))
    given = {topic.id for topic in statement.topics}
    traces = topics.trace(place)
    vetoed = {trace.topic for trace in traces if trace.veto and trace.outcome is Outcome.FIRED}
    for trace in traces:
        words = ", ".join(repr(span.of(article.text)) for span in trace.spans[:3])
        if trace.veto and trace.outcome is Outcome.FIRED:
            yield from _row("veto", f"{trace.rule} takes {trace.topic} away: {words}")
        elif trace.outcome is not Outcome.FIRED:
            yield from _row("nearly", f"{trace.rule} for {trace.topic}: {trace.outcome}; found {words}")
        elif trace.topic not in given:
            because = "a veto took the topic away" if trace.topic in vetoed else "the topic stays below the threshold"
            reason = f"fired with {trace.weight:+g}, but {because}"
            yield from _row("nearly", f"{trace.rule} for {trace.topic}: {reason}; found {words}")


def _paragraph(reading: Reading, statement: Statement) -> Span | None:
    """The paragraph around the first words of the content."""
    starts, first = reading.tokens.starts, statement.content[0].start
    around = [p for p in reading.text.paragraphs if starts[p.i] <= first < starts[p.j]]
    return reading.tokens.span(around[0].i, around[0].j) if around else None


def _evidence(reading: Reading) -> Iterator[str]:
    """Why this layout, this principal and this occasion: each sign with its points, each rule with its words."""
    frame, principal, occasion = reading.text.frame, reading.found.principal, reading.text.occasion
    needed = (
        f", {frame.points} points of {ENOUGH} that make a digest" if frame.signs and not reading.text.labels else ""
    )
    yield from _row("layout", f"{frame.layout}{needed}")
    for sign in frame.signs:
        yield from _row("", f"{sign.rule} {sign.points:+d}: {sign.note}{_words(reading, sign.i, sign.j)}")
    yield from _row(
        "principal",
        f"{reading.principal_name or 'none'}: rule {principal.rule}{_words(reading, principal.i, principal.j)}",
    )
    if occasion is not None:
        told = ", ".join(filter(None, (occasion.kind, occasion.outlet)))
        place = f"{shortened(occasion.span.of(reading.tokens.text))!r} at {occasion.span.start}"
        yield from _row("occasion", f"{told}: rule {occasion.rule}, {place}")


def _words(reading: Reading, i: int, j: int) -> str:
    """The tokens that show a piece of evidence, quoted, and where they stand."""
    if i >= j:
        return ""
    return f", {shortened(reading.tokens.of(i, j))!r} at {reading.tokens.starts[i]}"


def shortened(text: str) -> str:
    r"""Return a text on one line, cut behind the first eighty characters or so.

    Example:
        >>> shortened("the key\nstatements")
        'the key statements'
    """
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _row(name: str, value: str) -> Iterator[str]:
    yield f"  {name:<11} {value}"


def _asked(reading: Reading, statement: Statement, tried: Sequence[Tried]) -> list[list[Tried]]:
    """The rules that were asked about places inside the statement, by place."""
    places: dict[int, list[Tried]] = {}
    starts = reading.tokens.starts
    for one in tried:
        if statement.span.start <= starts[one.token] < statement.span.end:
            places.setdefault(one.token, []).append(one)
    return [places[token] for token in sorted(places)]
