"""What the writers take: one article or many, whole or with some of its statements only."""

from collections.abc import Iterable, Iterator

from statements.article import Article
from statements.errors import InputError
from statements.models import Failure

Articles = Article | Iterable[Article | Failure]
"""One article, or what `parse_articles` yields: failures are passed over."""


def articles_of(given: Articles) -> Iterator[Article]:
    """Yield the articles, without failures.

    Raises:
        InputError: something is neither an article nor a failure.
    """
    for article in (given,) if isinstance(given, Article) else given:
        if isinstance(article, Article):
            yield article
        elif not isinstance(article, Failure):
            message = (
                f"the writers take an Article, or several, not {type(article).__name__}: to write some of an "
                'article\'s statements, write only(article, speaker="…")'
            )
            raise InputError(message, code="bad-argument")


def only(article: Article, **criteria: object) -> Article:
    """Return the article with none but the statements that meet the criteria of `Article.where`.

    All else stays: text, quotations, speakers, sections. It answers "which of these do I hand on?".

    Raises:
        InputError: a criterion is unknown, or its value has no meaning.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee. "The roof held," said Bo Park.')
        >>> [s.content_text for s in only(article, speaker="Park").statements]
        ['"The roof held,"']
    """
    return article.model_copy(update={"statements": article.where(**criteria)})
