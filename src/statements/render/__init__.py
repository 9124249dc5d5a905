"""Articles and statements as HTML: for a notebook, and as a page of its own. Nothing here is loaded before it is asked.

escape ─▶ runs ─▶ speakers ─▶ marked ─▶ notebook
  (safe)   (cut)   (letters)   (text)    page ◀─ charts, rows
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from statements.article import Article
    from statements.models import Failure


def report(articles: Iterable[Article | Failure] | Article, path: str | Path, *, title: str | None = None) -> Path:
    """Write one page that shows every statement of the articles in its place, with a search and filters.

    The page is one file that needs no other, works offline, and can be read without script. The articles are taken
    one by one, so that an iterator such as `parse_articles(…)` needs no more memory for a million than for one; the
    file stands under its name only when it is whole. A browser, though, opens the page as a whole: some thousand
    articles are enough for one.

    Args:
        articles: articles, and failures as `parse_articles(…, on_error="record")` returns them; or one article.
        path: the file to write; what stands there is replaced.
        title: the page's title; the headline of a single article, or the number of articles, by default.

    Returns:
        The path.

    Raises:
        InputError: something else than an article or a failure came along.

    Example:
        >>> import tempfile
        >>> from statements import parse_articles
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     page = report(parse_articles(["“Rain fell,” said Ann Lee."]), f"{folder}/rain.html")
        ...     print(page.name, page.read_text(encoding="utf-8")[:15])
        rain.html <!doctype html>
    """
    from statements.render.page import write_report  # noqa: PLC0415 - a parse needs no page

    return write_report(articles, path, title=title)
