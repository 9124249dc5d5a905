"""From a row of a file or table to a `Document`."""

import datetime as dt

from statements.batch.rows import Fields, Row, loaded
from statements.errors import InputError
from statements.models import Document


def document_of(row: Row, fields: Fields, markup: str) -> Document:
    """Return the document that a row of a file holds.

    Raises:
        InputError: it holds none; the message says why.
    """
    values = _values(row.value)
    given = _text(values, fields.id)
    return from_values(values, fields, markup, given if given is not None else f"{row.file}:{row.number}")


def from_values(values: dict[str, object], fields: Fields, markup: str, given: str | None) -> Document:
    """Return the document of a row's values, under the id `given`.

    Raises:
        InputError: there is no text, or one of the values is of a wrong type.
    """
    text = values.get(fields.text)
    if not isinstance(text, str):
        have = "is empty" if text is None else f"is no text but {type(text).__name__}"
        message = f"the field {fields.text!r} {have}: give it text, or leave the row out"
        raise InputError(message, code="no-text")
    return Document(
        text=text,
        id=given,
        url=_text(values, fields.url),
        published=_day(values.get(fields.published)) if fields.published else None,
        markup=markup,
    )


def row_id(row: Row, fields: Fields) -> str:
    """Return the id of a row, whatever else is wrong with it."""
    try:
        given = _text(_values(row.value), fields.id)
    except InputError:
        given = None
    return given if given is not None else f"{row.file}:{row.number}"


def _values(value: bytes | dict[str, object]) -> dict[str, object]:
    return value if isinstance(value, dict) else loaded(value)


def _text(values: dict[str, object], name: str | None) -> str | None:
    value = values.get(name) if name is not None else None
    if value is None or value == "":
        return None
    text = str(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        message = f'the field {name!r} holds a lone surrogate, which no file can hold: write it with errors="replace"'
        raise InputError(message, code="lone-surrogate") from None
    return text


def _day(value: object) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        message = f"{value!r:.60} is no day of publication: write it as 2026-02-09, hours may follow"
        raise InputError(message, code="bad-date") from None
