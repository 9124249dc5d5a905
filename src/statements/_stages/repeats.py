"""Words that headline and dek share with the body."""

from collections.abc import Sequence

from statements.models import Part, Statement


def with_repeats(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Mark headline and dek statements whose words a statement of the body has too."""
    body = [(s.id, s.text.casefold()) for s in statements if s.part is Part.BODY]
    if len(body) == len(statements):
        return tuple(statements)
    out: list[Statement] = []
    for s in statements:
        words = s.content_text.casefold().strip(" .,;:!?\"“”'‘’") if s.part is not Part.BODY else ""
        longest = max(words.split(), key=len, default="")
        for other, text in body if words else ():
            if longest in text and words in " ".join(text.split()):
                out.append(s.model_copy(update={"repeats": other}))
                break
        else:
            out.append(s)
    return tuple(out)
