"""Why this speaker, why this topic: the trail that a statement's own record holds, in words."""

from statements.models import Confidence, Statement
from statements.spans import Span

_CONFIDENCE = {
    Confidence.STATED: "a cue or label ties the source to these words",
    Confidence.LINKED: "through a pronoun, a title, a continued quotation or the principal",
    Confidence.GUESSED: "the likeliest speaker around, without a tie in the text",
    Confidence.NONE: "the text does not tell",
}


def explain(text: str, statement: Statement) -> str:
    """Return the trail of one statement as lines of words.

    Args:
        text: the text of the article that the statement was read from.
        statement: one of its statements.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee.')
        >>> print(explain(article.text, article.statements[0]))
        "Rain fell," said Ann Lee
          speaker     Ann Lee (person)
          because     rule inverted: a cue or label ties the source to these words (stated)
          cue         'said' at 13 (say)
          mention     'Ann Lee' at 18 (same_name)
    """
    return "\n".join([statement.text, *(f"  {name:<11} {value}" for name, value in trail(text, statement))])


def trail(text: str, statement: Statement, *, start: int = 0) -> list[tuple[str, str]]:
    """Return the trail as rows of a name and words, those left out that say nothing.

    Args:
        text: the text of the article, or a stretch of it that holds the whole statement.
        statement: one of its statements.
        start: offset of the stretch in the article.
    """
    a = statement.attribution
    speaker = statement.speaker
    named = f"{speaker.name} ({', '.join(filter(None, (speaker.kind, speaker.role)))})" if speaker else "not told"
    rows = [
        ("speaker", named),
        ("because", f"rule {a.rule}: {_CONFIDENCE[a.confidence]} ({a.confidence})"),
        ("cue", a.cue and f"{_at(text, a.cue, start)} ({a.cue_class})"),
        ("mention", a.mention and f"{_at(text, a.mention, start)} ({a.link})"),
        ("link", a.link if a.link and not a.mention else None),
        ("origin", statement.origin),
        ("section", statement.section),
        ("said on", statement.said_on and f"{statement.said_on.date} ({statement.said_on.precision})"),
    ]
    for topic in statement.topics:
        proof = "; ".join(f"{e.rule} in {e.scope}: {e.text!r} {e.weight:+g}, {e.why}" for e in topic.evidence)
        rows.append(("topic", f"{topic.id} {topic.score:g} ({proof})"))
    return [(name, value) for name, value in rows if value]


def _at(text: str, span: Span, start: int) -> str:
    return f"{text[span.start - start : span.end - start]!r} at {span.start}"
