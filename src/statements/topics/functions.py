"""Rules that are Python functions: they get the words and yield the spans that speak for a topic."""

import importlib
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from statements.errors import RuleError
from statements.models import Layout, Scope
from statements.spans import Span
from statements.topics.patterns import check_pattern, search
from statements.topics.rules import DEFAULT_SCOPE, Rule


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a function rule sees: one stretch of words, and whose it is.

    Attributes:
        article: the text of the article, which spans point into.
        span: the stretch to look at.
        scope: what it is: a quotation, a paraphrase, the heading.
        speaker: the speaker's name, where it is known.
        section: the heading that the statement stands under.
        layout: the article's layout.
    """

    article: str
    span: Span
    scope: Scope
    speaker: str | None
    section: str | None
    layout: Layout | None

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return self.span.of(self.article)

    def find(self, pattern: str) -> Iterator[Span]:
        """Yield where a pattern matches, ready to be yielded on as evidence; it ignores case.

        Example:
            >>> c = RuleContext("No. A next round.", Span(4, 17), Scope.QUOTATION, None, None, None)
            >>> list(c.find("next round"))
            [Span(start=6, end=16)]
        """
        return search(check_pattern(pattern), self.article, self.span)

    def at(self, start: int, end: int) -> Span:
        """Turn offsets into `text` into a span of the article."""
        return Span(self.span.start + start, self.span.start + end)


Finder = Callable[[RuleContext], Iterable[Span] | None]


@dataclass(frozen=True)
class FunctionRule:
    """A rule whose words are found by a function. Made by `function_rule`."""

    id: str
    topic: str
    function: Finder = field(compare=False)
    scope: tuple[Scope, ...] = DEFAULT_SCOPE
    weight: float = 1.0
    veto: bool = False
    why: str = ""

    def spans(self, context: RuleContext) -> list[Span]:
        """Return the evidence in one stretch; nothing means that the rule has no opinion.

        Raises:
            RuleError: the function yields something that is no span of the stretch.
        """
        found = list(self.function(context) or ())
        for span in found:
            if not isinstance(span, Span) or not context.span.contains(span):
                message = (
                    f"function rule '{self.id}' yielded {span!r:.60}, which does not lie in {context.span}; yield what "
                    "context.find(...) gives, or context.at(start, end) for offsets into context.text"
                )
                raise RuleError(message, code="span-outside")
        return [s for s in found if s.start < s.end]

    @property
    def source(self) -> str:
        """The function's source, or its name where there is none to read."""
        try:
            return inspect.getsource(self.function)
        except (OSError, TypeError):
            return f"{self.function.__module__}.{self.function.__qualname__}"

    def __reduce__(self) -> tuple[object, ...]:
        """Travel by the function's name, as functions do, or say why that can't be."""
        module, name = self.function.__module__, self.function.__qualname__
        notebook = module == "__main__" and not hasattr(sys.modules["__main__"], "__file__")
        if notebook or "<" in name:
            message = (
                f"rule '{self.id}' is a function defined in a notebook or inside another function ({name}), so it "
                "can't be sent to another process; put the function at the top level of a .py file and import it"
            )
            raise RuleError(message, code="function-not-importable")
        return _restore, (module, name, self.id, self.topic, self.scope, self.weight, self.veto, self.why)


def function_rule(
    *,
    topic: str,
    id: str | None = None,  # noqa: A002
    scope: str | Scope | Iterable[str | Scope] = DEFAULT_SCOPE,
    weight: float = 1.0,
    veto: bool = False,
    why: str = "",
) -> Callable[[Finder], FunctionRule]:
    """Make a rule of a function that yields the spans that speak for `topic`.

    The function is called for each stretch of each statement, so keep it quick. It must depend on the context alone:
    the same words have to give the same topics.

    Example:
        >>> @function_rule(topic="diplomacy", why="speaks of a next round")
        ... def next_round(context):
        ...     yield from context.find(r"next round")
        >>> next_round.id
        'next_round'
    """
    scopes = (scope,) if isinstance(scope, str) else tuple(scope)

    def decorate(function: Finder) -> FunctionRule:
        name = id or function.__name__
        # The model of a plain rule checks what both have in common.
        like = Rule(name, topic, regex="x", scope=scopes, weight=weight, veto=veto, why=why)
        return FunctionRule(like.id, like.topic, function, like.scope, like.weight, like.veto, like.why)

    return decorate


def _restore(
    module: str, name: str, id_: str, topic: str, scope: tuple[Scope, ...], weight: float, veto: bool, why: str
) -> FunctionRule:
    found: object = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    function = found.function if isinstance(found, FunctionRule) else found
    if not callable(function):
        message = f"rule '{id_}' needs {module}.{name}, which is no function here: keep it there, under that name"
        raise RuleError(message, code="function-not-importable")
    return FunctionRule(id_, topic, function, scope, weight, veto, why)
