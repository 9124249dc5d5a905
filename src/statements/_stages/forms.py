"""What a pair of quotation marks does: speech, a title, a nickname, a distanced word."""

from enum import StrEnum

from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.lexicon.flags import CONJ, DET, PREP, STOP, VERB
from statements.lexicon.wordings import CALLING, KNOWN_WORDS, MOTTO_WORDS, SCARE_WORDS, TITLE_WORDS, WORD_WORDS
from statements.models import QuotationForm

_LONG = 14
_SMALL = 4
_SPEECH_ENDS = frozenset(",.?!…-—–")


class Shape(StrEnum):
    """What the words beside and between the marks look like, before it is known who speaks."""

    SPEECH = "speech"
    TITLE = "title"
    SCARE = "scare"
    OTHER = "other"


def shape_of(scan: Scan, quote: Quote, sentence: Sentence) -> Shape:
    """Tell speech from titles, nicknames and words in distance, by the words around and inside the marks.

    It is wrong for a title without any word that says so, in small letters.
    """
    n = quote.j - quote.i
    if n > _LONG and not quote.minor:
        return Shape.SPEECH
    before = scan.lowers[quote.first - 1] if quote.first > sentence.i else ""
    second = scan.lowers[quote.first - 2] if quote.first > sentence.i + 1 else ""
    ends_open = scan.words[quote.j - 1] in _SPEECH_ENDS and scan.words[quote.j - 1] != ","
    if before in SCARE_WORDS or (second == "so" and before in {"called", "-called"}):
        return Shape.SCARE
    if quote.minor and n <= 3 and not ends_open:
        return Shape.SCARE
    if (n <= 4 and before in WORD_WORDS) or before in MOTTO_WORDS:
        return Shape.OTHER
    if before in KNOWN_WORDS or (before == "as" and second in KNOWN_WORDS):
        return Shape.TITLE
    if n <= 12 and not ends_open and title_like(scan, quote):
        near = {before, second, *scan.lowers[max(sentence.i, quote.first - 5) : quote.first]}
        behind = set(scan.lowers[quote.last : min(quote.last + 2, sentence.j)])
        if near & TITLE_WORDS or behind & TITLE_WORDS or before.endswith(("'s", "’s")):
            return Shape.TITLE
        if n >= 2 and scan.flags[quote.first - 1] & (PREP | DET | CONJ) and quote.first > sentence.i:
            called = before in {"a", "an"} and not CALLING.isdisjoint(
                scan.lowers[max(sentence.i, quote.first - 8) : quote.first]
            )
            return Shape.SPEECH if called else Shape.TITLE
        if n >= 2 and quote.first > sentence.i and scan.flags[quote.first - 1] & VERB:
            return Shape.TITLE
        if _nickname(scan, quote):
            return Shape.TITLE
    return Shape.SPEECH


def title_like(scan: Scan, quote: Quote) -> bool:
    """Whether all words but the small ones have capitals."""
    capital = small = 0
    for word in scan.words[quote.i : min(quote.j, quote.i + _LONG)]:
        head = word[:1]
        if not head.isalpha():
            continue
        if head.isupper():
            capital += 1
        elif capital and len(word) <= _SMALL:
            small += 1
        else:
            return False
    return 0 < capital >= small


def _nickname(scan: Scan, quote: Quote) -> bool:
    """`Ann "The Rock" Lee`: names on both sides."""
    return (
        quote.first > 0
        and quote.last < len(scan)
        and scan.words[quote.first - 1][:1].isupper()
        and scan.words[quote.last][:1].isupper()
        and not scan.flags[quote.first - 1] & (STOP | PREP | CONJ | DET)
        and quote.j - quote.i <= 3
    )


def form_of(scan: Scan, quote: Quote, shape: Shape, *, spoken: bool, opens: bool) -> QuotationForm:
    """Return the form of a quotation: full or fragment if spoken, by whether it hangs on the writer's sentence.

    `opens` tells that it opens its sentence.
    """
    if not spoken:
        if shape in (Shape.SPEECH, Shape.SCARE) and not any(map(str.isalpha, scan.lowers[quote.i : quote.j])):
            return QuotationForm.OTHER
        if shape is Shape.SPEECH and quote.j - quote.i >= 2 and title_like(scan, quote):
            return QuotationForm.TITLE
        return {
            Shape.TITLE: QuotationForm.TITLE,
            Shape.OTHER: QuotationForm.OTHER,
        }.get(shape, QuotationForm.SCARE)
    first = scan.words[quote.i]
    if first[:1].islower():
        return QuotationForm.FRAGMENT
    before = "" if opens else scan.words[quote.first - 1]
    if not before or scan.flags[quote.first - 1] & STOP or before in {":", ",", "—", "–", "-", "(", '"', "”", "*"}:
        return QuotationForm.FULL
    return (
        QuotationForm.FULL
        if scan.words[quote.j - 1] in ".?!" and quote.j - quote.i > 5 and first[0].isupper()
        else QuotationForm.FRAGMENT
    )
