"""What the three formats have in common: the parts of a news item, and the `Document` made of them."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape

from statements.errors import InputError
from statements.models import Document

_DAY = re.compile(r"\s*([12][0-9]{3})-?([01][0-9])-?([0-3][0-9])(?![0-9])")
_PARAGRAPHS = re.compile(r"(?:\r?\n[ \t]*){2,}")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_LEAD = 400


@dataclass(frozen=True, slots=True)
class Item:
    """The parts of a news item; `body` is HTML."""

    body: str
    headline: str = ""
    dek: str = ""
    byline: str = ""
    dateline: str = ""
    day: dt.date | None = None
    id: str | None = None
    url: str | None = None

    def document(self) -> Document:
        """Return the item as one text with its parts marked by name.

        A dateline that the body prints itself is left to the body.
        """
        lead = " ".join(unescape(_TAG.sub(" ", self.body[: 4 * _LEAD])).split())[:_LEAD].casefold()
        dateline = "" if self.dateline and lead.startswith(self.dateline.split(",")[0].casefold()) else self.dateline
        rows = [
            ("h1", "", self.headline),
            ("p", ' class="dek"', self.dek),
            ("p", ' class="byline"', self.byline),
            ("p", ' class="dateline"', dateline),
        ]
        parts = [f"<{tag}{named}>{escape(text, quote=False)}</{tag}>" for tag, named, text in rows if text]
        text = "\n".join([*parts, self.body])
        return Document(text=text, id=self.id, url=self.url, published=self.day, markup="html")


def check_text(item: object, reader: str) -> str:
    """Return the item if it is text.

    Raises:
        InputError: it is not.
    """
    if not isinstance(item, str):
        message = f"{reader}() takes the item as str, not {type(item).__name__}: decode or read it first"
        raise InputError(message, code="not-text")
    return item


def first_day(values: Iterable[object]) -> dt.date | None:
    """Return the day of the first value that is a date.

    Example:
        >>> first_day([None, "20260303T0630Z"])
        datetime.date(2026, 3, 3)
    """
    for value in values:
        m = _DAY.match(value) if isinstance(value, str) else None
        try:
            if m:
                return dt.date(int(m[1]), int(m[2]), int(m[3]))
        except ValueError:
            continue
    return None


def paragraphs(text: str) -> str:
    """Return plain text as HTML, a paragraph for each stretch between blank lines."""
    return "\n".join(f"<p>{escape(part.strip(), quote=False)}</p>" for part in _PARAGRAPHS.split(text) if part.strip())
