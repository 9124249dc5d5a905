"""Nouns of saying and whose they are: `accepted Harbour's proposal that "…"`."""

from typing import NamedTuple

from statements._stages.mentions import Phrase
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import CUE_NOUN, FUNCTION, STOP
from statements.models import MentionForm

_REACH = 14
_OWNER_REACH = 4
_PRONOUNS = frozenset({"his", "her", "their", "its"})


class Owner(NamedTuple):
    """Whose a noun of saying is: the phrase, its words without the possessive ending, and the noun's token."""

    phrase: Phrase
    text: str
    noun: int


def noun_owner(scan: Scan, names: NameIndex, sentence: Sentence, quote: Quote) -> Owner | None:
    """Return the owner of the noun of saying that a quotation hangs on.

    It is wrong where another noun stands between the noun of saying and the quotation.
    """
    k = quote.first - 1
    while k > sentence.i and quote.first - k < _REACH and not scan.flags[k] & STOP:
        if scan.flags[k] & CUE_NOUN and not scan.flags[k] & FUNCTION:
            owner = _owner(scan, names, sentence, k)
            if owner is not None:
                return owner
        k -= 1
    return None


def _owner(scan: Scan, names: NameIndex, sentence: Sentence, noun: int) -> Owner | None:
    for k in range(noun, max(sentence.i, noun - _OWNER_REACH), -1):
        name = names.ending(k)
        if name is not None and name.possessive:
            phrase = Phrase(name.i, name.j, MentionForm.NAME, name.j - 1, name)
            return Owner(phrase, " ".join(name.bare), noun)
        word = scan.words[k - 1]
        if word[-2:] in ("'s", "’s"):
            return Owner(Phrase(k - 1, k, MentionForm.OTHER, k - 1), word[:-2], noun)
        if scan.lowers[k - 1] in _PRONOUNS:
            return Owner(Phrase(k - 1, k, MentionForm.PRONOUN, k - 1), word, noun)
        if scan.flags[k - 1] & (FUNCTION | STOP):
            return None
    return None
