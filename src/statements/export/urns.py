"""Names for records in linked data: the same record has the same name in every run."""

import re
import uuid

from statements.article import Article
from statements.models import Statement

_NAMESPACE = uuid.UUID("9a5c1b7e-6f1d-5d0e-8a57-3c2f0f6b41d2")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+\Z")


def urn(*names: str) -> str:
    """Return a name of the form `urn:uuid:…` made of `names` alone.

    Example:
        >>> urn("a") == urn("a") != urn("b")
        True
    """
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, chr(31).join(names))}"


def is_iri(text: str | None) -> bool:
    """Tell whether a text can stand where linked data wants an address, as in `https://…` or `urn:…`."""
    return text is not None and _IRI.match(text) is not None


def article_iri(article: Article) -> str:
    """Return the article's address, or a name of its own where it has none that linked data would take."""
    if article.url is not None and is_iri(article.url):
        return article.url
    return urn("article", article.id or "", article.text)


def statement_iri(statement: Statement) -> str:
    """Return the name of a statement."""
    return urn("statement", statement.id)
