"""Nouns of saying and whose they are: `accepted Harbour's proposal that "…"`."""

from statements._stages.mentions import Name, NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import CUE_NOUN, FUNCTION, STOP

_REACH = 14
_OWNER_REACH = 4


def noun_owner(scan: Scan, names: NameIndex, sentence: Sentence, quote: Quote) -> Name | None:
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


def _owner(scan: Scan, names: NameIndex, sentence: Sentence, noun: int) -> Name | None:
    for k in range(noun, max(sentence.i, noun - _OWNER_REACH), -1):
        name = names.ending(k)
        if name is not None and name.possessive:
            return name
        if scan.flags[k - 1] & (FUNCTION | STOP):
            return None
    return None
