"""Function rules that stand in a module of their own, so that they can travel between processes."""

from collections.abc import Iterator

from statements.spans import Span
from statements.topics import RuleContext, function_rule


@function_rule(topic="tides", why="speaks of high water")
def high_water(context: RuleContext) -> Iterator[Span]:
    """Find high water."""
    yield from context.find(r"high\s+waters?")
