"""The records of an article's frame: its parts, its dateline, and the notices."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from statements._stages import dates
from statements._stages.document import Parts
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements.models import Dateline, Notice, NoticeCode, Passage, trusted
from statements.spans import Span
from statements.topics import TopicPass

_passage = trusted(Passage)


def dateline_record(scan: Scan, parts: Parts, published: dt.date | None) -> Dateline | None:
    """Return the record of the dateline, with its day resolved against the publication date."""
    found = parts.dateline
    if found is None:
        return None
    day = dates.resolve(found.day, published) if found.day else None
    return Dateline(text=found.span.of(scan.text), span=found.span, place=found.place, agency=found.agency, date=day)


def passage(scan: Scan, span: Span | None) -> Passage | None:
    """Return the record of a part of the article."""
    return _passage({"text": span.of(scan.text), "span": span}) if span is not None else None


def overtimes(topics: TopicPass) -> list[Notice]:
    """Return a notice for each topic rule whose pattern ran too long."""
    return [
        Notice(
            code=NoticeCode.REGEX_TIMEOUT,
            message=f"the pattern of topic rule {rule} ran too long here, and was stopped: make it simpler",
            span=span,
        )
        for rule, span in sorted(topics.overtimes.items())
    ]


def notices(
    scan: Scan, parts: Parts, quotes: Sequence[Quote], strays: Sequence[int], extra: Sequence[Notice]
) -> tuple[Notice, ...]:
    """Return what was repaired or set aside, in order: one notice a paragraph for its marks."""
    out = list(extra)
    out += [Notice(code=NoticeCode.DEBRIS, message=f"set aside: {reason}", span=span) for span, reason in parts.debris]
    message = "a quotation mark belongs to no other and was passed over"
    out += [
        Notice(code=NoticeCode.UNBALANCED_QUOTATION, message=message, span=scan.span(mark, mark + 1)) for mark in strays
    ]
    last = -1
    for quote in quotes:
        if not quote.closed and not quote.goes_on and quote.paragraph != last:
            last = quote.paragraph
            out.append(
                Notice(
                    code=NoticeCode.UNBALANCED_QUOTATION,
                    message="a quotation mark is missing; the quotation was ended or begun at the nearest edge",
                    span=scan.span(quote.first, max(quote.last, quote.first + 1)),
                )
            )
    return tuple(sorted(out, key=lambda n: (n.span.start, n.span.end, n.code)))


def article_key(text: str, id_: str | None, url: str | None) -> str:
    """Return the start of the ids of an article's statements: the same input, the same key."""
    seed = f"{id_ or ''}\0{url or ''}\0{text}"
    return hashlib.blake2b(seed.encode(), digest_size=6).hexdigest()
