"""JSON Lines: whole articles, one a line, and back without a loss."""

import json
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path

from pydantic import ValidationError

from statements.article import Article
from statements.errors import InputError
from statements.export.offsets import Offsets
from statements.export.selection import Articles, articles_of


def to_jsonl(articles: Articles, *, unit: str = "codepoint") -> str:
    r"""Return articles as JSON Lines: one object a line, with the fields of `Article`.

    With `unit="utf16"` every span counts as JavaScript does, so `text.slice(span.start, span.end)` is right there;
    `from_jsonl` has to be told so.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee.')
        >>> from_jsonl(to_jsonl(article)) == (article,)
        True
    """
    return "".join(_lines(articles, unit))


def from_jsonl(text: str, *, unit: str = "codepoint") -> tuple[Article, ...]:
    """Return the articles of a text that `to_jsonl` wrote.

    Raises:
        InputError: a line is no article; the message has its number.
    """
    return tuple(_read(text.split("\n"), "line", unit))


def write_jsonl(articles: Articles, path: str | PathLike[str], *, unit: str = "codepoint") -> None:
    """Write articles to a file as `to_jsonl` does, one after the other as they come, in UTF-8."""
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(articles, unit))


def read_jsonl(path: str | PathLike[str], *, unit: str = "codepoint") -> Iterator[Article]:
    """Yield the articles of a file one after the other.

    Raises:
        InputError: a line is no article.
    """
    with Path(path).open(encoding="utf-8", newline="\n") as file:
        yield from _read(file, f"{path}, line", unit)


def _lines(articles: Articles, unit: str) -> Iterator[str]:
    Offsets("", unit)  # an unknown unit is a mistake even where there is no article
    for article in articles_of(articles):
        if unit == "codepoint":
            yield article.model_dump_json() + "\n"
        else:
            record = article.model_dump(mode="json")
            yield json.dumps(_moved(record, Offsets(article.text, unit).out), ensure_ascii=False) + "\n"


def _read(lines: Iterable[str], place: str, unit: str) -> Iterator[Article]:
    Offsets("", unit)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                article = Article.model_validate_json(line if unit == "codepoint" else _in_codepoints(line, unit))
            except (ValueError, RecursionError) as error:
                told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
                message = f"{place} {number} holds no article as to_jsonl() writes it: {told}; write the file anew"
                raise InputError(message, code="bad-jsonl") from None
            yield article


def _in_codepoints(line: str, unit: str) -> str:
    record: object = json.loads(line)
    text = record.get("text") if isinstance(record, dict) else None
    return json.dumps(_moved(record, Offsets(text, unit).back)) if isinstance(text, str) else line


def _moved(value: object, move: Callable[[int], int]) -> object:
    """Return a record with the offsets of all its spans moved."""
    if isinstance(value, dict):
        return {
            name: move(of) if name in ("start", "end") and isinstance(of, int) else _moved(of, move)
            for name, of in value.items()
        }
    return [_moved(item, move) for item in value] if isinstance(value, list) else value
