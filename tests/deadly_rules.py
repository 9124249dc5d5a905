"""Function rules that do to a process what a bug in a C library would; they stand in a module, so that workers find them."""

import os
import signal
import time
from collections.abc import Iterator

from statements import RuleSet, Span, Topic, function_rule
from statements.topics.functions import RuleContext


@function_rule(topic="deadly")
def killer(context: RuleContext) -> Iterator[Span]:
    """End the process that reads the word."""
    if "sigkill" in context.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "exitnow" in context.text:
        os._exit(7)
    if "lingers" in context.text:
        time.sleep(0.05)
    yield from context.find("deadly")


@function_rule(topic="deadly")
def talker(context: RuleContext) -> Iterator[Span]:
    """Print to where the answers of a worker go."""
    print("not an answer", context.text[:10])  # noqa: T201
    yield from context.find("deadly")


def deadly() -> RuleSet:
    """Return the rules."""
    return RuleSet.of(Topic.declare("deadly"), killer)


def talking() -> RuleSet:
    """Return a rule that prints."""
    return RuleSet.of(Topic.declare("deadly"), talker)
