"""How good the answers are: spans, speakers and topics of articles against gold annotations."""

from statements.evaluation.measure import evaluate
from statements.evaluation.records import (
    ConfidenceRow,
    EvaluationReport,
    EvaluationRow,
    Miss,
    MissKind,
    Score,
    TopicRow,
)

__all__ = [
    "ConfidenceRow",
    "EvaluationReport",
    "EvaluationRow",
    "Miss",
    "MissKind",
    "Score",
    "TopicRow",
    "evaluate",
]
