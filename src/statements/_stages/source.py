"""What was handed over, checked and described: never changed.

For text and Markdown `Source.text` is the source itself, so every offset counts in it directly. For HTML it is the
text of the page's article, and `Source.page` leads back.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from statements._stages.hints import NO_HINTS, Hints
from statements.errors import InputError
from statements.models import Notice

if TYPE_CHECKING:
    from statements._stages.html.page import Page

_MARKUPS = ("auto", "text", "markdown", "html")
_HEAD = re.compile(r"\s*<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_OPEN_BLOCK = re.compile(r"<(p|div|article|section|ul|ol|table|blockquote|h[1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |\*\*|- \*\*|> |---$)", re.MULTILINE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_HINTS = {
    "bytes": 'decode it first, as in source.decode("utf-8")',
    "bytearray": 'decode it first, as in bytes(source).decode("utf-8")',
    "NoneType": "was the page empty, or the download refused?",
    "PosixPath": 'read it first, as in path.read_text(encoding="utf-8")',
    "WindowsPath": 'read it first, as in path.read_text(encoding="utf-8")',
}


@dataclass(frozen=True, slots=True)
class Source:
    """The text to read and the markup it was given in: text, markdown or html."""

    text: str
    markup: str
    page: "Page | None" = None

    @property
    def hints(self) -> Hints:
        """What the markup says about the lines of the text."""
        return self.page.hints if self.page else NO_HINTS

    def told(self, published: dt.date | None, url: str | None) -> tuple[dt.date | None, str | None]:
        """Return day and address as the caller gives them, else as the page does."""
        if self.page is None:
            return published, url
        return published or self.page.metadata.day, url or self.page.metadata.address

    def notices(self, day: dt.date | None) -> list[Notice]:
        """Return what is to say about the page, where `day` is the day of publication that was settled on."""
        return self.page.notices(day) if self.page else []


def read(source: object, markup: str = "auto") -> Source:
    """Check the source and tell its markup.

    Text is taken for HTML only if it opens with a doctype, html or body tag, or holds a closed block element, so that
    the `<…>` by which agencies show a cut is no tag.

    Raises:
        InputError: the source is no string, holds lone surrogates, or `markup` is not known.

    Example:
        >>> read("The dam held <…> and the mill ran").markup
        'text'
    """
    if not isinstance(source, str):
        name = type(source).__name__
        hint = _HINTS.get(name, "pass the words of the article")
        message = f"parse_article() takes the text as str, not {name}: {hint}"
        raise InputError(message, code="not-text")
    if markup not in _MARKUPS:
        message = f"markup= takes one of {', '.join(_MARKUPS)}, not {markup!r}"
        raise InputError(message, code="unknown-markup")
    if not source.isascii() and (lone := _SURROGATE.search(source)):
        message = (
            f"the text holds a lone surrogate at offset {lone.start()}, which has no UTF-8 form: "
            'decode the bytes with errors="replace"'
        )
        raise InputError(message, code="lone-surrogate")
    found = _guess(source) if markup == "auto" else markup
    if found != "html":
        return Source(source, found)
    from statements._stages.html.page import read_page  # noqa: PLC0415 - plain text need not wait for it

    page = read_page(source)
    return Source(page.text, found, page)


def check_known(**given: object) -> None:
    """Refuse what the caller tells beside the text where it is no text, or has no UTF-8 form.

    Raises:
        InputError: it is not, or has none.

    Example:
        >>> check_known(id=7)
        Traceback (most recent call last):
        statements.errors.InputError: id= takes text, not int: str(…) makes it one
    """
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            message = f"{name}= takes text, not {type(value).__name__}: str(…) makes it one"
            raise InputError(message, code="bad-argument")
        if value is not None and not value.isascii() and (lone := _SURROGATE.search(value)):
            message = (
                f"{name}= holds a lone surrogate at offset {lone.start()}, which has no UTF-8 form: "
                'decode the bytes with errors="replace"'
            )
            raise InputError(message, code="lone-surrogate")


def _guess(text: str) -> str:
    if "<" in text:
        if _HEAD.match(text):
            return "html"
        opened = _OPEN_BLOCK.search(text)
        if opened and f"</{opened[1].lower()}" in text[opened.end() :].lower():
            return "html"
    signs = "#" in text or "*" in text or ">" in text or "---" in text
    return "markdown" if signs and _MARKDOWN.search(text) else "text"
