"""Where the last turn of a transcript ends and the writer tells on: the story below an excerpt, the note on the interview."""

from bisect import bisect_left

from statements._stages.attribution.text import Text
from statements._stages.blocks import Paragraph
from statements._stages.tags import is_inverted_tag, is_tag
from statements.lexicon import words
from statements.lexicon.flags import PUNCT, STOP
from statements.lexicon.labels import INTERVIEW_NOTES, INTERVIEW_OCCASIONS
from statements.lexicon.wordings import FIRST_PERSON, LISTENED, SECOND_PERSON

_PERSONAL = FIRST_PERSON | SECOND_PERSON
_NOTED = words(INTERVIEW_NOTES)
_OCCASIONS = words(INTERVIEW_OCCASIONS)
_BY = frozenset({"by", ":"})
_LONGEST_NOTE = 40
_SPOKEN_STOPS = frozenset({",", "?", "!", ".", "…"})


def story_below(text: Text, first: int, speaker: int | None, usual: int) -> int:
    """Return the paragraph behind the last turn, which opens with paragraph `first` and is `speaker`'s.

    `usual` is the number of paragraphs that the speaker's other turns have at most. Nothing below says I or you
    outside marks, and some paragraph below names the speaker, or somebody and tags a quotation, or notes how the
    interview was made. It is wrong for an answer that does so itself, all in the third person.
    """
    stop = len(text.paragraphs)
    low = stop
    while low > first + 1 and not _is_personal(text, text.paragraphs[low - 1]):
        low -= 1
    for k in range(low, stop):
        paragraph = text.paragraphs[k]
        if _is_note(text, paragraph):
            return k
        named = _named(text, paragraph)
        if named and ((speaker is not None and speaker in named) or _tags_quotation(text, paragraph)):
            return low if usual == 1 else k
    return stop


def _is_personal(text: Text, paragraph: Paragraph) -> bool:
    """Whether somebody says I or you outside quotation marks, but for a writer to whom words in marks were told."""
    scan, i, j = text.scan, paragraph.i, paragraph.j
    if _PERSONAL.isdisjoint(scan.lowers[i:j]):
        return False
    own = [k for k in range(i, j) if scan.lowers[k] in _PERSONAL and scan.words[k] != "US" and not text.quoted[k]]
    told = text.quoted.find(1, i, j) >= 0 and all(scan.lowers[k - 1] in LISTENED for k in own)
    return bool(own) and not told


def _is_note(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph tells how an interview was made, by whom, or in brackets when it ended."""
    scan, i, j = text.scan, paragraph.i, paragraph.j
    lowers = scan.lowers[i : min(j, i + _LONGEST_NOTE)]
    if _OCCASIONS.isdisjoint(lowers):
        return False
    if not _NOTED.isdisjoint(lowers) or (scan.words[i] == "(" and scan.words[j - 1] == ")"):
        return j - i <= _LONGEST_NOTE
    opener = next((k for k in range(i, j) if scan.words[k][:1].isalpha()), i)
    return scan.lowers[opener] in _OCCASIONS and scan.lowers[opener + 1] in _BY


def _tags_quotation(text: Text, paragraph: Paragraph) -> bool:
    """Whether a tag follows a quotation as in writing: `"…," Lee said`, `"…," said Lee`."""
    scan, quotes = text.scan, text.quotes
    at = bisect_left(quotes, paragraph.i, key=lambda q: q.first)
    for quote in quotes[at:]:
        if quote.first >= paragraph.j:
            return False
        k = quote.last
        ended = scan.words[quote.j - 1] in _SPOKEN_STOPS and k < paragraph.j and not scan.flags[k] & (STOP | PUNCT)
        if ended and (is_tag(scan, k, paragraph.j) or is_inverted_tag(scan, k, paragraph.j)):
            return True
    return False


def _named(text: Text, paragraph: Paragraph) -> set[int]:
    """Whom a paragraph names outside quotation marks."""
    names, of_name = text.names.names, text.people.of_name
    at = bisect_left(names, paragraph.i, key=lambda name: name.i)
    stop = bisect_left(names, paragraph.j, at, key=lambda name: name.i)
    return {of_name[name.i] for name in names[at:stop] if name.i in of_name and not text.quoted[name.i]}
