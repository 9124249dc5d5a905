"""A spaCy pipeline component (extra `spacy`): `nlp.add_pipe("statements")`, then `doc.spans["statements"]`.

spaCy finds it by its entry point; nothing has to be imported. It needs no model: `spacy.blank("en")` will do.
"""

from typing import TYPE_CHECKING

from statements.article import Article
from statements.errors import InputError, MissingExtraError
from statements.models import Statement
from statements.parser import Parser
from statements.spans import Span
from statements.topics import RuleSet

try:
    from spacy.language import Language
except ImportError:
    _EXTRA = "spacy"
    raise MissingExtraError.of(_EXTRA, "spaCy") from None

if TYPE_CHECKING:
    import spacy.tokens

KEY = "statements"
"""The name of the component, and the key of the article in `doc.user_data`."""


class StatementsPipe:
    """Reads a `Doc`'s text and writes what was said into its spans.

    Span groups: `statements` (the pieces of content; label the kind, `span.id_` the statement's id, `span.kb_id_` the
    speaker's reference or else name), `statements-cues` (label the cue's class) and `statements-mentions` (label the
    kind of speaker). Spans are widened to whole tokens. The article itself is in `doc.user_data`, see `article_of`.
    """

    def __init__(self, parser: Parser) -> None:
        self.parser = parser

    def __call__(self, doc: "spacy.tokens.Doc") -> "spacy.tokens.Doc":
        """Return the document with the span groups filled."""
        return write_spans(doc, self.parser.parse(doc.text, markup="text"))


def write_spans(doc: "spacy.tokens.Doc", article: Article) -> "spacy.tokens.Doc":
    """Write the statements of an article into the `Doc` of the same text, and return it.

    Raises:
        InputError: the texts differ.
    """
    if doc.text != article.text:
        message = "the Doc holds another text than the article: make it of article.text"
        raise InputError(message, code="bad-argument")
    made = {KEY: [_content(doc, s, piece) for s in article.statements for piece in s.content]}
    made[f"{KEY}-cues"] = [
        _span(doc, s.attribution.cue, s.attribution.cue_class, s) for s in article.statements if s.attribution.cue
    ]
    made[f"{KEY}-mentions"] = [
        _span(doc, s.attribution.mention, s.speaker.kind, s)
        for s in article.statements
        if s.attribution.mention and s.speaker
    ]
    for key, spans in made.items():
        doc.spans[key] = [span for span in spans if span is not None]
    doc.user_data[KEY] = article.model_dump_json()
    return doc


def article_of(doc: "spacy.tokens.Doc") -> Article:
    """Return the article that the component read from a `Doc`, after a trip through `to_bytes` too.

    Raises:
        InputError: the component has not seen it.
    """
    if KEY not in doc.user_data:
        message = 'the Doc holds no article: put the component into the pipeline, nlp.add_pipe("statements")'
        raise InputError(message, code="bad-argument")
    return Article.model_validate_json(doc.user_data[KEY])


def _content(doc: "spacy.tokens.Doc", s: Statement, piece: Span) -> "spacy.tokens.Span | None":
    return _span(doc, piece, s.kind, s)


def _span(doc: "spacy.tokens.Doc", span: Span, label: str, s: Statement) -> "spacy.tokens.Span | None":
    who = (s.speaker.ref or s.speaker.name) if s.speaker else ""
    return doc.char_span(span.start, span.end, label=str(label), kb_id=who, span_id=s.id, alignment_mode="expand")


def make_component(nlp: "Language", name: str, rules: str | None) -> StatementsPipe:  # noqa: ARG001 - spaCy's signature
    """Make the component; `rules` is the path of a rule file, by default the built-in set.

    It goes into `nlp.add_pipe("statements", config={"rules": "mine.toml"})`.
    """
    return StatementsPipe(Parser(rules=RuleSet.load(rules) if rules else None))


Language.factory(KEY, default_config={"rules": None}, func=make_component)
