"""Statements as lines for other programs: JSON Lines and CSV."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from statements.article import Article
from statements.models import Statement

COLUMNS = (
    "article",
    "url",
    "headline",
    "published",
    "layout",
    "id",
    "section",
    "speaker",
    "role",
    "kind",
    "confidence",
    "topics",
    "said_on",
    "origin",
    "is_question",
    "start",
    "end",
    "text",
    "content_text",
)
"""The columns of the CSV, in order."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def json_lines(article: Article, chosen: Iterable[Statement]) -> Iterator[str]:
    """Yield a line a statement: the whole record, with the article it stands in."""
    about = {
        "article": article.id,
        "url": article.url,
        "headline": article.headline.text if article.headline else None,
        "published": str(article.published) if article.published else None,
        "layout": article.layout.value,
    }
    for statement in chosen:
        yield json.dumps({**about, **statement.model_dump(mode="json")}, ensure_ascii=False)


def csv_lines(article: Article, chosen: Iterable[Statement]) -> Iterator[str]:
    """Yield a row a statement, without the head."""
    for statement in chosen:
        yield csv_row(_cells(article, statement))


def csv_row(cells: Iterable[object]) -> str:
    r"""Return one row. A cell that a spreadsheet would run as a formula gets an apostrophe in front.

    Example:
        >>> csv_row(["a, b", "=1+1", None])
        '"a, b",\'=1+1,'
    """
    row = io.StringIO()
    csv.writer(row, lineterminator="").writerow(map(_safe, cells))
    return row.getvalue()


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _cells(article: Article, s: Statement) -> tuple[object, ...]:
    return (
        article.id,
        article.url,
        article.headline.text if article.headline else None,
        article.published,
        article.layout.value,
        s.id,
        s.section,
        s.speaker.name if s.speaker else None,
        s.speaker.role if s.speaker else None,
        s.kind.value,
        s.attribution.confidence.value,
        " | ".join(t.id for t in s.topics),
        s.said_on.date if s.said_on else None,
        s.origin,
        s.is_question,
        s.span.start,
        s.span.end,
        s.text,
        s.content_text,
    )
