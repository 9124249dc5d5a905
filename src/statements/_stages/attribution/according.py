"""`According to X`: a source that is named behind its words, before them or in their middle."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from statements._stages.attribution.views import Range, Report
from statements._stages.cues import according_to
from statements._stages.mentions import Phrase
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements._stages.tags import points_back
from statements.lexicon.agencies import CORRESPONDENTS
from statements.lexicon.flags import CONJ, CUE, DOC, ORG, PERSON, PREP, STOP, SUB, TITLE
from statements.models import Confidence, CueClass, MentionForm

_CORRESPONDENTS = frozenset(CORRESPONDENTS.split())

if TYPE_CHECKING:
    from statements._stages.attribution.story import StoryReader


def read_according_to(
    reader: "StoryReader", number: int, sentence: Sentence, quotes: list[Quote], covered: list[Report], *, leading: bool
) -> bool:
    """Read `according to X` in a sentence that has such words.

    At the head of the sentence it goes before the cues, which then are the source's own.
    """
    at = bisect_left(reader.according, sentence.i)
    found = according_to(reader.scan, reader.names, sentence, reader.according[at], reader.quoted)
    if found is None or _leads(reader.scan, sentence, found[0]) is not leading:
        return False
    i, j, phrase = found
    if any(a <= i < b for r in covered for a, b in r.contents) or any(r.rule in {"after", "inverted"} for r in covered):
        return False
    if phrase.j - phrase.i > 2 and reader.scan.lowers[phrase.j - 1] in _CORRESPONDENTS:
        return False  # a relay: according to a Harbour News correspondent
    if not _is_source(reader.scan, phrase, strictly=reader.scan.lowers[i] == "in"):
        return False
    contents = _beside(reader.scan, sentence, i, phrase.j)
    if not contents or points_back(reader.scan, *contents[0]):
        return False
    resolved = reader.resolver.resolve(phrase)
    report = Report("according_to", number, sentence.paragraph, contents, (i, j), CueClass.SAY, phrase)
    report.entity, report.link = resolved.entity, resolved.link
    report.confidence = resolved.confidence if resolved.entity is not None else Confidence.NONE
    reader.claim(report, quotes, covered)
    covered.append(report)
    reader.reports.append(report)
    reader.resolver.spoke(resolved.entity, number)
    return True


def _leads(scan: Scan, sentence: Sentence, i: int) -> bool:
    """Whether the words follow `according to X`, at token `i`: at the head of the sentence or of a clause."""
    opens = scan.words[i - 1] == "," and scan.flags[i - 2] & (SUB | PREP | CONJ) if i - 2 > sentence.i else 0
    if opens and scan.lowers[i - 2] == "that" and scan.flags[i - 3] & CUE:
        return False  # Lee noted that, according to the harbour, …: Lee
    return i - sentence.i <= 2 or bool(opens)


def _is_source(scan: Scan, phrase: Phrase, *, strictly: bool) -> bool:
    """Whether something can be told by what the phrase names: not `according to size`, `in the words of the song`."""
    if phrase.form is not MentionForm.OTHER or phrase.name is not None or (phrase.j - phrase.i > 1 and not strictly):
        return True
    plural = scan.lowers[phrase.head].endswith("s")
    return plural or bool(scan.flags[phrase.head] & (PERSON | ORG | DOC | TITLE))


def _beside(scan: Scan, sentence: Sentence, i: int, j: int) -> list[Range]:
    """The clause that `according to X` (tokens `i` up to `j`) belongs to: before it, behind it, or around it."""
    words = scan.words
    behind = j
    while behind < sentence.j and words[behind] != "," and not scan.flags[behind] & STOP:
        behind += 1
    goes_on = behind + 2 < sentence.j and words[behind] == ","
    if goes_on and i - sentence.i > 2 and _leads(scan, sentence, i):
        return [(behind + 1, sentence.j)]  # because, according to Lee, it rained
    if i - sentence.i > 1 and words[i - 1] == "," and goes_on and i - sentence.i < 6 and behind == j:
        return [(sentence.i, i - 1), (behind + 1, sentence.j)]
    if i - sentence.i > 3:
        return [(sentence.i, i - 1 if words[i - 1] == "," else i)]
    return [(behind + 1, sentence.j)] if goes_on else []
