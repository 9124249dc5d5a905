"""What stands to the left of a cue: the quotation that its tag ends, and the writer's words before it."""

from statements._stages.attribution.views import CueView, Range
from statements._stages.quotes import Quote
from statements.lexicon.flags import ADV, AUX, CONJ, PREP, REL, SUB

_DASHES = frozenset("—–-")
_OUTLET = 4  # words of an outlet's name before a name


def quote_on_left(v: CueView) -> Quote | None:
    """The quotation that ends right before the tag, a comma or dash between them allowed."""
    k = v.left[1]
    if "quote" not in v.hit.cue.frames and not v.hit.inverted and "as" not in v.hit.cue.frames:
        return None
    if v.hit.subject is not None and not v.hit.inverted:
        while k > max(v.left[0], v.left[1] - _OUTLET) and v.scan.words[k - 1][:1].isupper() and -k not in v.by_token:
            k -= 1  # "…," Delta This Morning host Ann Lee said
    while k > v.left[0] and (v.scan.words[k - 1] in {",", "."} or v.scan.words[k - 1] in _DASHES):
        k -= 1
    quote = v.by_token.get(-k)
    if quote is None or quote.first < v.left[0]:
        return None
    touches = v.scan.words[quote.j - 1] in {",", "?", "!", ".", "…", "-", "—", "–"} or k < v.left[1]
    return quote if touches or v.hit.inverted or not v.scan.flags[v.hit.first] & (AUX | SUB | REL) else None


def left_range(v: CueView, quote: Quote) -> Range:
    """The content on the left: the quotation, and the writer's words before it if they belong to the clause."""
    i = skip_openers(v, v.left[0], quote.first)
    if i >= quote.first or not v.alone:
        return (quote.first, quote.last)
    words, flags = v.scan.words, v.scan.flags
    gap = words[quote.first - 1]
    if gap in {":", ",", "."} or gap in _DASHES:
        return (quote.first, quote.last)
    if flags[i] & (PREP | SUB) and any(words[k] == "," for k in range(i, quote.first)):
        return (quote.first, quote.last)
    return (i, quote.last)


def skip_openers(v: CueView, i: int, j: int) -> int:
    """Skip `But`, `And yet,` and the like at the head of a sentence."""
    flags, words = v.scan.flags, v.scan.words
    k = i
    while k < j and flags[k] & CONJ:
        k += 1
    if k + 1 < j and flags[k] & ADV and words[k + 1] == ",":
        k += 2
    elif k > i and k < j and words[k] == ",":
        k += 1
    return k
