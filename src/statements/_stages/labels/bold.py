"""Interviews without labels: the questions stand in bold or as headings, the answers are plain."""

from collections.abc import Sequence

from statements._stages.labels.forms import Form, Label, weighted_line
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.lexicon import words
from statements.lexicon.labels import FIRST_PERSON, INTERVIEW_WORDS

_FIRST_PERSON = words(FIRST_PERSON)
_INTERVIEW = words(INTERVIEW_WORDS)
_FEWEST = 2
_SHORT_PROMPT = 3
_FRONT = 400  # tokens above the first question in which the interview is told of
_IN_FIRST_PERSON = 0.5
_LOOKED_AT = 120  # tokens of an answer


def bold_turns(scan: Scan, lines: Sequence[Line]) -> list[Label]:
    """Return questions and answers of an interview that prints the questions in bold and names nobody beside them.

    The text above must tell of an interview and the answers must be in the first person: else it is an explainer.
    It is wrong for an essay in the first person with questions for headings, if it tells of an interview.
    """
    if not scan.hints and not any(sign in scan.text for sign in ("*", "_", "#", "<")):
        return []
    prompts = _prompts(scan, lines)
    if len(prompts) < _FEWEST:
        return []
    first = lines[prompts[0]].i
    if not _INTERVIEW.intersection(scan.lowers[max(0, first - _FRONT) : first]):
        return []
    asked = frozenset(prompts)
    answers = [n + 1 for n in prompts if n + 1 < len(lines) and n + 1 not in asked]
    if len(answers) < _FEWEST or sum(_first_person(scan, lines[n]) for n in answers) < _IN_FIRST_PERSON * len(answers):
        return []
    found: list[Label] = []
    answered = frozenset(answers)
    for n in sorted({*prompts, *answers}):
        line = lines[n]
        i = line.i
        while n not in answered and i < line.j - 1 and scan.words[i] == "#":
            i += 1
        found.append(Label(line.i, i, i, i, "", Form.ANSWERED if n in answered else Form.ASKED))
    return found


def _prompts(scan: Scan, lines: Sequence[Line]) -> list[int]:
    """The lines that put something to somebody: all those in bold that are no mere headings, if some are questions."""
    heavy = [n for n, line in enumerate(lines) if n and line.j - line.i > 1 and weighted_line(scan, line)]
    asked = [n for n in heavy if scan.words[lines[n].j - 1] == "?"]
    if len(asked) < _FEWEST:
        return []
    said = [
        n
        for n in heavy
        if scan.words[lines[n].j - 1] in {".", "…"} and lines[n].j - lines[n].i > _SHORT_PROMPT and n > asked[0]
    ]
    return sorted({*asked, *said})


def _first_person(scan: Scan, line: Line) -> bool:
    return not _FIRST_PERSON.isdisjoint(scan.lowers[line.i : min(line.j, line.i + _LOOKED_AT)])
