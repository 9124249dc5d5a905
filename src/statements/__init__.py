"""Who said what, in which words, about what, where in the text, and how we know."""

from statements.annotation import annotate
from statements.article import Article
from statements.batch import parse_articles
from statements.errors import InputError, MissingExtraError, RuleError, StatementsError, WorkerError
from statements.lexicon import Lexicon
from statements.models import (
    Attribution,
    Code,
    Confidence,
    CueClass,
    Dateline,
    DatePrecision,
    Document,
    Evidence,
    Failure,
    Layout,
    Mention,
    MentionForm,
    Notice,
    NoticeCode,
    Occasion,
    OccasionKind,
    Part,
    Passage,
    Person,
    Quotation,
    QuotationForm,
    SaidOn,
    Scope,
    Section,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    TopicMatch,
)
from statements.parser import Parser, parse_article
from statements.query import Statements, where
from statements.render import report
from statements.source_map import SourceMap
from statements.spans import Span
from statements.topics import Rule, RuleSet, Topic, function_rule, load_media_topics
from statements.version import __version__

__all__ = [
    "Article",
    "Attribution",
    "Code",
    "Confidence",
    "CueClass",
    "DatePrecision",
    "Dateline",
    "Document",
    "Evidence",
    "Failure",
    "InputError",
    "Layout",
    "Lexicon",
    "Mention",
    "MentionForm",
    "MissingExtraError",
    "Notice",
    "NoticeCode",
    "Occasion",
    "OccasionKind",
    "Parser",
    "Part",
    "Passage",
    "Person",
    "Quotation",
    "QuotationForm",
    "Rule",
    "RuleError",
    "RuleSet",
    "SaidOn",
    "Scope",
    "Section",
    "SourceMap",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "StatementKind",
    "Statements",
    "StatementsError",
    "Topic",
    "TopicMatch",
    "WorkerError",
    "__version__",
    "annotate",
    "function_rule",
    "load_media_topics",
    "parse_article",
    "parse_articles",
    "report",
    "where",
]
