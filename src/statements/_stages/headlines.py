"""Which lines read as a headline, a dek or a byline."""

from collections.abc import Sequence

from statements._stages.announcing import title_of_digest
from statements._stages.dateline import find_dateline
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements._stages.venue import dated_next, day_line
from statements.lexicon import Lexicon
from statements.lexicon.flags import ABBREV, CUE, DEMONYM, FUNCTION, MARK, MONTH, PLACE, PREP, STOP, TITLE, WEEKDAY
from statements.lexicon.layouts import BYLINE_LEADS
from statements.lexicon.wordings import PLAIN_PASTS
from statements.models import CueClass

_MAX_HEADLINE = 320
_HEADLINE_WORDS = 32
_DEK_WORDS = 45
_FLAT_TIMES = 8
_FLAT_STORY = 250
_FLAT_WORDS = 40
_FLAT_PARAGRAPHS = 2
_REPEAT_REACH = 4000
_TOPIC_MARKS = 2
_BYLINE_WORDS = 16
_ITEM_MARKS = frozenset("-•*#")
_NO_GIVEN_NAME = FUNCTION | TITLE | DEMONYM | PLACE | WEEKDAY | MONTH
_BYLINE_LEADS = tuple(tuple(lead.split()) for lead in BYLINE_LEADS.strip().splitlines())


# ---- headlines -----------------------------------------------------------------------------------------------------


def reads_as_headline(scan: Scan, line: Line, after: Line, lexicon: Lexicon) -> bool:
    """Whether the first line of an article is its headline rather than its first paragraph.

    It is wrong for a first paragraph that is as short and plain as a headline.
    """
    if scan.starts[line.j] - scan.starts[line.i] > _MAX_HEADLINE or find_dateline(scan, line) or is_byline(scan, line):
        return False
    if scan.words[line.j - 1] == ":":  # so end the titles of digests
        return title_of_digest(scan, line.i, line.j) is not None
    if not scan.flags[line.j - 1] & STOP or scan.words[line.j - 1] in "?!":
        return not (scan.words[line.j - 1] in "\"”’'" and has_past_cue(scan, line, lexicon))
    if _lists_topics(scan, line):
        return True
    if any(scan.flags[i] & MARK for i in range(line.i, line.j)) or not _is_one_sentence(scan, line):
        return False
    return line.j - line.i <= _HEADLINE_WORDS and after.gap > 1 and not _tells_the_past(scan, line)


def _lists_topics(scan: Scan, line: Line) -> bool:
    """Whether a line lists the topics of a programme: `Harbour Trial; Ferry Strike; "Tide" in the Cinemas.`."""
    words = scan.words[line.i : line.j]
    if words.count(";") < _TOPIC_MARKS:
        return False
    plain = [k for k in range(line.i, line.j) if scan.words[k].isalpha() and not scan.flags[k] & FUNCTION]
    return sum(scan.words[k][0].isupper() for k in plain) >= 0.8 * len(plain)


def _is_one_sentence(scan: Scan, line: Line) -> bool:
    return not any(
        scan.flags[i] & STOP and not scan.flags[i - 1] & ABBREV and len(scan.words[i - 1]) > 1
        for i in range(line.i + 1, line.j - 1)
    )


def _tells_the_past(scan: Scan, line: Line) -> bool:
    """Whether a line is a sentence in the past tense, as stories are and headlines are not."""
    return any(
        (scan.lowers[i].endswith("ed") and scan.words[i][:1].islower()) or scan.lowers[i] in PLAIN_PASTS
        for i in range(line.i, line.j)
    )


def has_past_cue(scan: Scan, line: Line, lexicon: Lexicon) -> bool:
    """Whether a line reports speech as stories do: said, told, asked."""
    return any(
        scan.flags[i] & CUE
        and scan.lowers[i].endswith(("ed", "said", "told", "wrote"))
        and (cue := lexicon.cues.get(scan.lowers[i])) is not None
        and cue.cue_class in (CueClass.SAY, CueClass.ASK)
        for i in range(line.i, line.j)
    )


# ---- bylines -------------------------------------------------------------------------------------------------------


def is_byline(scan: Scan, line: Line) -> bool:
    """Whether a line names the writer: `By Ann Lee, Harbour News`, `Authored by Ann Lee via the Tide,`."""
    n = line.j - line.i
    if not 2 < n <= _BYLINE_WORDS or scan.words[line.j - 1] in {".", "?", "!"}:
        return False
    lead = _byline_lead(scan, line)
    if not lead or line.i + lead >= line.j or not scan.words[line.i + lead][:1].isupper():
        return False
    return sum(word[:1].islower() for word in scan.words[line.i + lead + 1 : line.j]) <= n // 3


def _byline_lead(scan: Scan, line: Line) -> int:
    """How many words before the writer's name say that a byline begins."""
    for lead in _BYLINE_LEADS:
        if tuple(scan.lowers[line.i : line.i + len(lead)]) == lead:
            return len(lead) if scan.words[line.i][0].isupper() or len(lead) > 1 else 0
    return 0


# ---- deks ----------------------------------------------------------------------------------------------------------


def reads_as_dek(scan: Scan, line: Line, after: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether a line under the headline is the dek rather than the first paragraph.

    It is wrong for a first paragraph that lost its full stop, and for a dek with a full stop that nothing sets apart.
    """
    n = line.j - line.i
    last = scan.words[line.j - 1]
    if not after or not 5 <= n <= 90 or last in ":;" or find_dateline(scan, line):
        return False
    if scan.words[line.i] in _ITEM_MARKS or (scan.flags[line.i] & PREP and n < 7):
        return False
    if day_line(scan, after[0]) is not None or dated_next(scan, after, 1):
        return True
    if is_byline(scan, after[0]):
        return n <= _DEK_WORDS and _is_one_sentence(scan, line)
    if scan.flags[line.j - 1] & STOP and last not in "?!":
        return _is_stopped_dek(scan, line, after, lexicon)
    if after[0].j - after[0].i <= 12:
        return False
    if find_dateline(scan, after[0]):
        return True
    if last in '"”' and (has_past_cue(scan, line, lexicon) or not _is_one_sentence(scan, line)):
        return False
    return not (_tells_the_past(scan, line) and _introduces(scan, line, after[0]))


def _is_stopped_dek(scan: Scan, line: Line, after: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether one sentence with a full stop stands above the story and not in it."""
    if line.j - line.i > _DEK_WORDS or not _is_one_sentence(scan, line) or after[0].gap < 2:
        return False
    return (
        _is_flat(line, after)
        or find_dateline(scan, after[0]) is not None
        or _is_said_again(scan, line)
        or (_introduces(scan, after[0], line) and not has_past_cue(scan, line, lexicon))
    )


def _is_flat(line: Line, after: Sequence[Line]) -> bool:
    """Whether the whole story lost its line ends, so that a line of its own is no paragraph of it."""
    words = after[-1].j - after[0].i
    whole = sum(other.gap > 1 for other in after) <= _FLAT_PARAGRAPHS and words > _FLAT_WORDS * len(after)
    return whole and words > max(_FLAT_STORY, _FLAT_TIMES * (line.j - line.i))


def _is_said_again(scan: Scan, line: Line) -> bool:
    """Whether the story repeats a line word for word."""
    end = scan.end(line.j - 2)
    words = scan.text[scan.starts[line.i] : end]
    return scan.text.find(words, end, end + _REPEAT_REACH) >= 0


def _introduces(scan: Scan, line: Line, other: Line) -> bool:
    """Whether `line` gives the full name of someone whom `other` calls by the last name alone."""
    named = {
        scan.words[k]
        for k in range(line.i + 1, line.j)
        if _is_capital(scan, k) and _is_capital(scan, k - 1) and not scan.flags[k - 1] & _NO_GIVEN_NAME
    }
    seen: set[str] = set()
    for k in range(other.i, other.j):
        word = scan.words[k]
        if word in named and word not in seen:
            seen.add(word)
            if k == other.i or not _is_capital(scan, k - 1) or scan.flags[k - 1] & TITLE:
                return True
    return False


def _is_capital(scan: Scan, k: int) -> bool:
    word = scan.words[k]
    return word[:1].isupper() and word[1:2].islower()
