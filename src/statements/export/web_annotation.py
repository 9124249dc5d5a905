"""W3C Web Annotations (JSON-LD): one a statement, for archives, Hypothesis and reading tools.

The model is https://www.w3.org/TR/annotation-model/. A target is described twice, by its words with what stands around
them, and by its offsets; in a web page both are read within the element that holds the words.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from statements.article import Article
from statements.errors import InputError
from statements.export.offsets import Offsets
from statements.export.page_places import Page
from statements.export.urns import article_iri, is_iri, statement_iri, urn
from statements.models import Code, Statement
from statements.spans import Span
from statements.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and behind, as Hypothesis takes
_SCHEMES = {
    "iptc": ("medtop:", "http://cv.iptc.org/newscodes/mediatopic/"),
    "wikidata": ("Q", "http://www.wikidata.org/entity/Q"),
}


def to_web_annotations(
    article: Article, *, html: str | None = None, unit: str = "codepoint", created: dt.datetime | None = None
) -> dict[str, object]:
    """Return an `AnnotationCollection` with one annotation a statement.

    The speaker is a body that identifies, topics are bodies that tag and classify, and how the speaker is known is a
    body that describes. Offsets are code points, as the standard wants them; a reader that uses JavaScript's own
    string offsets needs `unit="utf16"`.

    Args:
        article: the article.
        html: the page that the article was read from. Then each target is an element of the page, by its XPath,
            `refinedBy` the words and offsets in the text of that element.
        unit: `codepoint` or `utf16`.
        created: when the annotations were made; left out if not given, so that the same article gives the same bytes.

    Raises:
        InputError: `unit` is neither.

    Example:
        >>> from statements import parse_article
        >>> found = to_web_annotations(parse_article('"Rain fell," said Ann Lee.'))
        >>> found["first"]["items"][0]["target"]["selector"][1]
        {'type': 'TextPositionSelector', 'start': 0, 'end': 25}
    """
    writer = _Writer(article, html, unit, created)
    items = [writer.annotation(s) for s in article.statements]
    ids = [s.id for s in article.statements]
    collection: dict[str, object] = {
        "@context": CONTEXT,
        "id": urn("collection", writer.source, *ids),
        "type": "AnnotationCollection",
        "total": len(items),
    }
    if article.headline:
        collection["label"] = article.headline.text
    if items:
        collection["first"] = {
            "id": urn("page", writer.source, *ids),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return collection


def to_web_annotation(
    article: Article,
    statement: Statement,
    *,
    html: str | None = None,
    unit: str = "codepoint",
    created: dt.datetime | None = None,
) -> dict[str, object]:
    """Return the annotation of one statement, complete in itself; for all of them see `to_web_annotations`."""
    return {"@context": CONTEXT, **_Writer(article, html, unit, created).annotation(statement)}


def locate(annotation: Mapping[str, object], text: str, *, unit: str = "codepoint") -> Span | None:
    """Return where a Web Annotation points in a text: by its offsets if the words still stand there, else by the words.

    Where the words occur several times, what stood around them decides. None if they are gone. It reads the
    `TextQuoteSelector` and `TextPositionSelector` of any tool, not of this one only.

    Raises:
        InputError: the annotation has no such selector.

    Example:
        >>> from statements import parse_article
        >>> article = parse_article('"Rain fell," said Ann Lee.')
        >>> annotation = to_web_annotation(article, article.statements[0])
        >>> locate(annotation, "CORRECTED. " + article.text)
        Span(start=11, end=36)
    """
    selectors = list(_selectors(annotation.get("target")))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), None)
    position = next((s for s in selectors if s.get("type") == "TextPositionSelector"), None)
    offsets = Offsets(text, unit)
    span = None
    if position is not None:
        start, end = position.get("start"), position.get("end")
        if isinstance(start, int) and isinstance(end, int):
            span = Span(offsets.back(start), offsets.back(end))
    if quote is None and span is None:
        message = (
            "the annotation has no TextQuoteSelector and no TextPositionSelector, so it points at no words: give one"
        )
        raise InputError(message, code="bad-annotation")
    if quote is None:
        return span if span and 0 <= span.start <= span.end <= len(text) else None
    return _by_words(quote, text, span)


def _by_words(quote: Mapping[str, object], text: str, told: Span | None) -> Span | None:
    exact, prefix, suffix = (str(quote.get(name) or "") for name in ("exact", "prefix", "suffix"))
    if told and told.of(text) == exact:
        return told
    best, best_fit = None, -1
    at = text.find(exact) if exact else -1
    while at >= 0:
        end = at + len(exact)
        before, behind = text[max(0, at - len(prefix)) : at], text[end : end + len(suffix)]
        fit = _alike(before[::-1], prefix[::-1]) + _alike(behind, suffix)
        if fit > best_fit:
            best, best_fit = Span(at, end), fit
        at = text.find(exact, end)
    return best


def _alike(one: str, other: str) -> int:
    """Return how many characters agree from the beginning."""
    return next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _selectors(target: object) -> Iterator[Mapping[str, object]]:
    """Yield the selectors of a target, those that refine another one too."""
    if isinstance(target, list):
        for one in target:
            yield from _selectors(one)
    elif isinstance(target, Mapping):
        if "type" in target and "selector" not in target:
            yield target
        for name in ("selector", "refinedBy"):
            yield from _selectors(target.get(name))


class _Writer:
    """Makes the annotations of one article: what they share is worked out once."""

    def __init__(self, article: Article, html: str | None, unit: str, created: dt.datetime | None) -> None:
        self.source = article_iri(article)
        self._article = article
        self._unit = unit
        self._page = Page(html) if html is not None else None
        self._created = created
        self._offsets = {"": Offsets(article.text, unit)}

    def annotation(self, s: Statement) -> dict[str, object]:
        """Return the annotation of one statement."""
        annotation: dict[str, object] = {
            "id": statement_iri(s),
            "type": "Annotation",
            "motivation": ["identifying", "tagging"] if s.speaker or s.topics else "highlighting",
            "creator": {"type": "Software", "name": f"statements {__version__}"},
        }
        if self._created is not None:
            moment = self._created if self._created.tzinfo else self._created.replace(tzinfo=dt.UTC)
            annotation["created"] = moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        annotation["body"] = list(_bodies(self._article, s))
        annotation["target"] = {"source": self.source, "selector": self._selector(s.span)}
        return annotation

    def _selector(self, span: Span) -> object:
        place = self._page.place(self._article.source_span(span)) if self._page else None
        if place is None:
            return _text_selectors(self._article.text, span, self._offsets[""])
        if place.xpath not in self._offsets:
            self._offsets[place.xpath] = Offsets(place.text, self._unit)
        refined = _text_selectors(place.text, place.span, self._offsets[place.xpath])
        return {"type": "XPathSelector", "value": place.xpath, "refinedBy": refined}


def _text_selectors(text: str, span: Span, offsets: Offsets) -> list[dict[str, object]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": offsets.out(span.start), "end": offsets.out(span.end)},
    ]


def _bodies(article: Article, s: Statement) -> Iterator[dict[str, object]]:
    if s.speaker:
        yield _text_body(s.speaker.name, "identifying", article.language)
        if is_iri(s.speaker.ref):
            yield {"type": "SpecificResource", "source": s.speaker.ref, "purpose": "identifying"}
    for topic in s.topics:
        yield _text_body(topic.label, "tagging", article.language)
        for code in topic.codes:
            if iri := code_iri(code):
                yield {"type": "SpecificResource", "source": iri, "purpose": "classifying"}
    a = s.attribution
    yield _text_body(
        f"{s.kind} statement; speaker {a.confidence}, by rule {a.rule}; cue class {a.cue_class}", "describing", "en"
    )


def code_iri(code: Code) -> str | None:
    """Return the address of a code, for the schemes that have one for each."""
    short, long = _SCHEMES.get(code.scheme, ("", ""))
    return long + code.value.removeprefix(short) if long else None


def _text_body(value: str, purpose: str, language: str | None) -> dict[str, object]:
    body: dict[str, object] = {"type": "TextualBody", "value": value, "purpose": purpose, "format": "text/plain"}
    return {**body, "language": language} if language else body
