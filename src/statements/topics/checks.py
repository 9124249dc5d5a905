"""The tests that a rule file carries, and what to tell when one fails."""

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from statements.models import TopicMatch
from statements.spans import Span
from statements.topics.decide import Matcher, Place, TopicPass
from statements.topics.judge import Outcome
from statements.topics.mistakes import hint
from statements.topics.rules import as_tuple

_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]|\s*[\r\n]\s*")
_MARKED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")


class RuleTest(BaseModel):
    """A `[[test]]` row: words, and what they are about.

    Example:
        >>> RuleTest(quotation="No embargo ever worked.", topics=("sanctions",)).topics
        ('sanctions',)
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    quotation: str = ""
    """Words inside quotation marks."""
    paraphrase: str = ""
    """Words in the writer's own voice."""
    paragraph: str = ""
    """A whole paragraph: what stands in double marks is quoted, the rest is the writer's."""
    heading: str = ""
    """The heading above."""
    headline: str = ""
    """The article's headline."""
    exchange: str = ""
    """What was said right before, in a transcript."""
    speaker: str | None = None
    """Whose words they are."""
    layout: str | None = None
    """The layout of the article."""
    topics: Annotated[tuple[str, ...], BeforeValidator(as_tuple)]
    """The topics that must be found, by path or by its last segment. No other topic of the file may be."""
    fired: Annotated[tuple[str, ...], BeforeValidator(as_tuple)] = ()
    """Rules that must speak for them."""
    todo: bool = False
    """Known to fail: an answer that is right is then a failure, so that the mark gets taken off."""
    origin: str = ""
    """Where the row stands: file and line. Filled in on loading."""
    among: tuple[str, ...] = ()
    """The topics that the file is about. Filled in on loading."""


class CheckFailure(BaseModel):
    """A test row that does not hold."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    test: RuleTest
    """The row."""
    message: str
    """What was wanted and what was found, with the evidence."""

    def __str__(self) -> str:
        """Tell where the row stands, what it says, and what went wrong."""
        return self.message


def run_test(test: RuleTest, matcher: Matcher) -> CheckFailure | None:
    """Run one row; None if it holds."""
    found, place = _laid_out(test, matcher)
    matches = found.statement(place)
    told = {full for m in matches for full in (m.id,) if _counts(full, test)}
    wanted = {_full(name, matcher) for name in test.topics}
    fired = {e.rule for m in matches for e in m.evidence}
    holds = told == wanted and fired >= set(test.fired)
    if holds != test.todo:
        return None
    if holds:
        message = "passes although it is marked todo: take the mark off"
    else:
        parts = [_missing(sorted(wanted - told), matcher)] if wanted - told else []
        parts += [f"not wanted {_because(m)}" for m in matches if m.id in told - wanted]
        parts += [f"did not fire: {sorted(set(test.fired) - fired)}"] if not fired >= set(test.fired) else []
        message = "; ".join(parts)
    words = test.quotation or test.paragraph or test.paraphrase or test.heading or test.headline
    return CheckFailure(test=test, message=f"{test.origin}{words!r:.90}: {message}")


def fired_in(test: RuleTest, matcher: Matcher) -> set[str]:
    """Return the rules that fire on the words of a row, vetoes too."""
    found, place = _laid_out(test, matcher)
    told = {e.rule for match in found.statement(place) for e in match.evidence}
    return told | {t.rule for t in found.trace(place) if t.outcome is Outcome.FIRED}


def _missing(wanted: list[str], matcher: Matcher) -> str:
    """Tell what was not found, and where a name is no topic at all."""
    known = [row.id for row in matcher.topics]
    unknown = [f" (no topic is called '{name}'; {hint(name, known)})" for name in wanted if name not in known]
    return f"missing {wanted}{''.join(unknown)}"


def _counts(topic: str, test: RuleTest) -> bool:
    return not test.among or topic in test.among or topic in test.topics or topic.rsplit("/", 1)[-1] in test.topics


def _full(name: str, matcher: Matcher) -> str:
    """Return the path that a test names by its last segment."""
    paths = [row.id for row in matcher.topics]
    if name in paths:
        return name
    return next((path for path in paths if path.rsplit("/", 1)[-1] == name), name)


def _because(match: TopicMatch) -> str:
    return f"{match.id} ({', '.join(f'{e.rule}: {e.text!r}' for e in match.evidence)})"


def _laid_out(test: RuleTest, matcher: Matcher) -> tuple[TopicPass, Place]:
    """Lay the row's words out as an article of one statement."""
    text = ""
    spans: dict[str, Span] = {}
    for name in ("headline", "heading", "quotation", "paraphrase", "paragraph", "exchange"):
        if words := str(getattr(test, name)):
            spans[name] = Span(len(text), len(text) + len(words))
            text += words + "\n\n"
    quoted = [spans["quotation"]] if "quotation" in spans else []
    plain = [spans["paraphrase"]] if "paraphrase" in spans else []
    if whole := spans.get("paragraph"):
        marked = [Span(*m.span()) for m in _MARKED.finditer(text, whole.start, whole.end)]
        quoted += [Span(s.start + 1, s.end - 1) for s in marked]
        cuts = [whole.start, *(x for s in marked for x in (s.start, s.end)), whole.end]
        plain += [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if a < b]
    place = Place.of(
        quotations=quoted,
        paraphrase=plain,
        heading=spans.get("heading"),
        headline=spans.get("headline"),
        paragraph=whole or spans.get("quotation") or spans.get("paraphrase"),
        exchange=[[spans["exchange"]]] if "exchange" in spans else (),
        speaker=test.speaker,
        section=test.heading or None,
        layout=test.layout,
    )
    return matcher.scan(text, *tokens(text)), place


def tokens(text: str) -> tuple[list[str], list[str], list[int]]:
    """Cut a text into words, the same in lower case, and offsets, as the parser does.

    Example:
        >>> tokens("No, Ann")
        (['No', ',', 'Ann'], ['no', ',', 'ann'], [0, 2, 4, 7])
    """
    found = list(_TOKEN.finditer(text))
    words = [m[0].strip() for m in found]
    return words, [w.lower() for w in words], [*(m.start() for m in found), len(text)]
