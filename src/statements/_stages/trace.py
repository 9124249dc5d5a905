"""What was tried for a statement, in words: attribution rules in the order asked, topic rules that nearly fired."""

from collections.abc import Iterator, Sequence

from statements._stages.attribution.views import Tried
from statements._stages.reading import Reading
from statements.article import Article
from statements.models import Layout, Statement
from statements.spans import Span
from statements.topics import Outcome, TopicPass
from statements.topics.places import place_of


def trace_lines(
    reading: Reading, topics: TopicPass, article: Article, statement: Statement, tried: Sequence[Tried]
) -> Iterator[str]:
    """Yield a line for each place where rules were asked, and one for each topic rule that gave no topic."""
    if article.layout is Layout.DIGEST and statement.attribution.rule == "principal":
        yield from _row("layout", "the article announces a compilation, so its paragraphs are the principal's")
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
