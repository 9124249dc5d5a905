"""Names in headlines: lines in title case, where every word has a capital."""

from collections.abc import Mapping, Sequence

from statements._stages.names import Name
from statements._stages.scan import Scan
from statements.lexicon.flags import DEMONYM, GIVEN, TITLE

_POSSESSIVE = frozenset({"'s", "’s"})


def title_case(scan: Scan, i: int, j: int) -> bool:
    """Whether a line has capitals on nearly all its words, as many headlines do."""
    words = [w for w in scan.words[i:j] if len(w) > 3 and w.isalpha()]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def headline_names(scan: Scan, tokens: range, surnames: Mapping[str, Sequence[int]]) -> list[Name]:
    """Return the names in a headline in title case: those whose surname the body knows, else one set off by its title."""
    found: list[Name] = []
    for k in tokens:
        word = scan.words[k]
        possessive = word[-2:] in ("'s", "’s")
        bare = word[:-2] if possessive else word
        if word[:1].isupper() and bare.lower() in surnames:
            first = k
            while first > tokens.start and (scan.flags[first - 1] & GIVEN) and not (found and found[-1].j >= first):
                first -= 1
            found.append(Name(first, first, k + 1, (*scan.words[first:k], bare), possessive))
    titled = None if found else _name_behind_title(scan, tokens)
    return [titled] if titled else found


def _name_behind_title(scan: Scan, tokens: range) -> Name | None:
    """`Foreign Minister Ann Lee's Remarks`: one or two capital words between a title and what surely ends a name."""
    for k in tokens[:-1]:
        if not scan.flags[k] & TITLE or scan.flags[k + 1] & TITLE:
            continue
        for j in range(k + 2, min(k + 4, tokens.stop + 1)):
            word = scan.words[j - 1]
            if not word[:1].isupper():
                break
            possessive = word[-2:] in _POSSESSIVE
            if possessive or j == tokens.stop or scan.words[j] == ":":
                bare = (*scan.words[k + 1 : j - 1], word[:-2] if possessive else word)
                first = k
                while first > tokens.start and scan.flags[first - 1] & (TITLE | DEMONYM):
                    first -= 1
                return Name(first, k + 1, j, bare, possessive)
    return None
