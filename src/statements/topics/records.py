"""Making records quickly, from values that are right already.

Validation costs more than all the rest of a topic's way. Every value here is a record's own, a slice of the text or a
number worked out from weights that were checked, so there is nothing left to validate.
"""

from statements.models import Code, Evidence, Scope, TopicMatch, trusted
from statements.spans import Span

_evidence = trusted(Evidence)
_topic_match = trusted(TopicMatch)


def evidence(rule: str, scope: Scope, span: Span, text: str, weight: float, why: str) -> Evidence:
    """Make an `Evidence`, equal to the one that its own constructor makes.

    Example:
        >>> evidence("r", Scope.HEADING, Span(0, 1), "x", 1.0, "") == Evidence(
        ...     rule="r", scope=Scope.HEADING, span=Span(0, 1), text="x", weight=1.0, why="")
        True
    """
    return _evidence({"rule": rule, "scope": scope, "span": span, "text": text, "weight": weight, "why": why})


def topic_match(
    id: str,  # noqa: A002
    label: str,
    codes: tuple[Code, ...],
    score: float,
    evidence: tuple[Evidence, ...],
) -> TopicMatch:
    """Make a `TopicMatch`, equal to the one that its own constructor makes."""
    return _topic_match({"id": id, "label": label, "codes": codes, "score": score, "evidence": evidence})
