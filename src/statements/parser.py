"""The pipeline, top to bottom: from a text to an `Article`."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter

from statements._stages import assembly, frame
from statements._stages.attribution import Text, attribute
from statements._stages.blocks import Blocks, Paragraph, find_blocks
from statements._stages.cover import cover
from statements._stages.document import Parts, find_parts, publication_date
from statements._stages.labels import find_labels
from statements._stages.lines import Line, find_lines, unwrap
from statements._stages.mentions import NameIndex, find_names, headline_names, title_case
from statements._stages.people import People
from statements._stages.quotes import find_quotes, mark_minor
from statements._stages.scan import Scan, scan
from statements._stages.sentences import find_sentences
from statements._stages.source import Source, read
from statements.article import Article
from statements.errors import InputError
from statements.lexicon import Lexicon, english_lexicon
from statements.lexicon.english import APOSTROPHE_WORDS
from statements.models import Layout, Notice, NoticeCode, Occasion, Person
from statements.spans import Span
from statements.topics import RuleSet
from statements.version import VERSION

_COMMON_SHARE = 0.12
_LEADS = 4
_SAMPLE = 400


class Parser:
    """Reads articles with one set of topic rules, people and words. Frozen; threads can share it.

    Args:
        rules: the whole set of topic rules; `RuleSet.builtin("international-affairs")` by default.
        people: identities to give to speakers over many articles.
        lexicon: the words to read with; English by default.

    Raises:
        InputError: an argument is of the wrong type.

    Example:
        >>> parser = Parser()
        >>> parser.parse("“We will rebuild,” Ann Lee said.").statements[0].speaker
        <Speaker Ann Lee (person)>
    """

    __slots__ = ("_fingerprint", "lexicon", "people", "rules")

    lexicon: Lexicon
    people: tuple[Person, ...]
    rules: RuleSet

    def __init__(
        self, *, rules: RuleSet | None = None, people: Iterable[Person] = (), lexicon: Lexicon | None = None
    ) -> None:
        if rules is not None and not isinstance(rules, RuleSet):
            message = f"rules= takes a RuleSet, not {type(rules).__name__}: RuleSet.builtin(…) | Topic(…) makes one"
            raise InputError(message, code="bad-argument")
        put = object.__setattr__
        put(self, "rules", rules if rules is not None else RuleSet.builtin("international-affairs"))
        put(self, "people", tuple(people))
        put(self, "lexicon", lexicon if lexicon is not None else english_lexicon())
        put(self, "_fingerprint", _fingerprint(self.rules, self.lexicon, self.people))
        Article.model_rebuild()  # its validator, once a process, before threads can ask for it together

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a Parser is frozen: make a new one to change {name}"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[object, ...]:
        return (_remade, (self.rules, self.people, self.lexicon))

    def parse(
        self,
        source: str,
        *,
        markup: str = "auto",
        id: str | None = None,  # noqa: A002 - the caller's word for it
        url: str | None = None,
        published: dt.date | None = None,
        speaker: str | None = None,
    ) -> Article:
        """Read one article.

        Args:
            source: the text, as str.
            markup: auto, text, markdown or html.
            id: the caller's own id of the article.
            url: where it was published.
            published: the day of publication, for dates that the text tells without a year.
            speaker: the principal's name, if the caller knows it.

        Raises:
            InputError: the source is no string or holds lone surrogates, or an argument is not known.
        """
        given = read(source, markup)
        if isinstance(published, dt.datetime):
            published = published.date()
        tokens, lines = _tokens(given.text, self.lexicon)
        parts = find_parts(tokens, lines, self.lexicon)
        blocks = find_blocks(tokens, parts.body, parts.first)
        text, found = _read(self, tokens, parts, blocks, speaker)
        ranges = assembly.told_ranges(found, blocks)
        topics = self.rules.matcher().scan(given.text, tokens.words, tokens.lowers, tokens.starts, ranges)
        key = assembly.article_key(given.text, id, url)
        body = assembly.Assembler(text, found, blocks, parts, topics, key).build()
        day = publication_date(parts, published)
        language, extra = _language(tokens, given, blocks, self.lexicon)
        return Article(
            text=given.text,
            id=id,
            url=url,
            language=language,
            fingerprint=self._fingerprint,
            headline=assembly.passage(tokens, parts.headline),
            dek=assembly.passage(tokens, _span(tokens, parts.dek)),
            byline=assembly.passage(tokens, _span(tokens, parts.byline)),
            dateline=assembly.dateline_record(tokens, parts, day),
            published=day,
            layout=text.layout,
            occasion=_occasion(tokens, text),
            principal=body.principal,
            sections=body.sections,
            speakers=body.speakers,
            mentions=body.mentions,
            statements=body.statements,
            quotations=body.quotations,
            notices=assembly.notices(tokens, parts, text.quotes, extra),
        )


def parse_article(  # noqa: PLR0913 - each is a question of its own
    source: str,
    *,
    markup: str = "auto",
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    published: dt.date | None = None,
    speaker: str | None = None,
    rules: RuleSet | None = None,
    people: Iterable[Person] = (),
    lexicon: Lexicon | None = None,
) -> Article:
    """Read one article: who said what, in which words, about what, where, and how we know.

    Odd text never raises; a caller's mistake does. The speaker is wrong most often for pronouns whose person was not
    the last to speak; `Attribution.confidence` tells how each is known.

    Args:
        source: the text of the article, plain or Markdown, as str.
        markup: auto, text, markdown or html.
        id: the caller's own id of the article.
        url: where it was published.
        published: the day of publication, for dates that the text tells without a year.
        speaker: the principal's name, if the caller knows it.
        rules: the whole set of topic rules; `RuleSet.builtin("international-affairs") | mine` adds to the built-in set.
        people: identities to give to speakers over many articles.
        lexicon: the words to read with; English by default.

    Raises:
        InputError: the source is no string or holds lone surrogates, or an argument is not known.

    Example:
        >>> article = parse_article("“We will rebuild,” Mayor Ann Lee said. She added that the port was safe.")
        >>> [(s.speaker.name, s.kind.value) for s in article.statements]
        [('Ann Lee', 'direct'), ('Ann Lee', 'indirect')]
    """
    return Parser(rules=rules, people=people, lexicon=lexicon).parse(
        source, markup=markup, id=id, url=url, published=published, speaker=speaker
    )


def _tokens(text: str, lexicon: Lexicon) -> tuple[Scan, list[Line]]:
    tokens = scan(text, lexicon.table)
    lines = find_lines(tokens)
    unwrapped = unwrap(tokens, lines)
    if unwrapped is None:
        return tokens, lines
    return unwrapped, find_lines(unwrapped)


def _read(parser: Parser, tokens: Scan, parts: Parts, blocks: Blocks, speaker: str | None):  # noqa: ANN202
    """Find quotations, sentences, people and who said what."""
    labels = find_labels(tokens, blocks.paragraphs)
    front = [p for p in (_front(tokens, parts.headline), _front(tokens, _span(tokens, parts.dek))) if p]
    paragraphs = [*front, *blocks.paragraphs]
    quotes = mark_minor(find_quotes(tokens, paragraphs, _apostrophe_words()), len(front))
    quoted = cover(tokens, quotes)
    sentences = find_sentences(tokens, paragraphs, quotes)
    titled = [range(p.i, p.j) for p in front if title_case(tokens, p.i, p.j)]
    people = People(tokens, parser.people)
    names = find_names(tokens, frozenset(s.i for s in sentences), titled)
    people.add_names(names)
    for r in titled:
        known = headline_names(tokens, r, people.by_last)
        people.add_names(known)
        names = known + names
    announcement = None if labels else frame.find_announcement(tokens, blocks.paragraphs)
    layout = frame.layout_of(tokens, blocks, labels, announcement, quoted)
    text = Text(
        tokens, parser.lexicon, paragraphs, len(front), quotes, quoted, sentences,
        NameIndex(sorted(names, key=itemgetter(0)) if titled else names), people, layout, announcement, labels, speaker,
    )
    return text, attribute(text)


def _front(tokens: Scan, span: Span | None) -> Paragraph | None:
    """Return headline or dek as a paragraph of its own, of no section."""
    if span is None:
        return None
    i = bisect_left(tokens.starts, span.start)
    j = bisect_left(tokens.starts, span.end, i)
    return Paragraph(i, j, 0) if i < j else None


def _span(tokens: Scan, line: Line | None) -> Span | None:
    return tokens.span(line.i, line.j) if line is not None else None


@cache
def _apostrophe_words() -> frozenset[str]:
    return frozenset(APOSTROPHE_WORDS.split())


def _occasion(tokens: Scan, text: Text) -> Occasion | None:
    body = text.paragraphs[text.front : text.front + _LEADS]
    ranges = [(p.i, p.j) for p in (*body, *text.paragraphs[: text.front])]
    found = frame.find_occasion(tokens, ranges)
    return Occasion(kind=found.kind, outlet=found.outlet, span=found.span) if found else None


def _language(
    tokens: Scan, given: Source, blocks: Blocks, lexicon: Lexicon
) -> tuple[str | None, list[Notice]]:
    """Tell whether the words are English by the share of its commonest ones, and collect notices on the source."""
    whole = Span(0, len(given.text))
    extra: list[Notice] = []
    if given.markup == "html":
        extra.append(
            Notice(code=NoticeCode.HTML_AS_TEXT, message="HTML was read as plain text, tags and all", span=whole)
        )
    if not blocks.paragraphs and not blocks.headings:
        extra.append(Notice(code=NoticeCode.NO_TEXT, message="there is no text of an article here", span=whole))
        return None, extra
    start = blocks.paragraphs[0].i if blocks.paragraphs else 0
    sample = tokens.lowers[start : start + _SAMPLE]
    common = sum(map(lexicon.common.__contains__, sample))
    if common >= _COMMON_SHARE * len(sample):
        return "en", extra
    letters = sum(map(str.isalpha, sample))
    if letters < 20 or common >= _COMMON_SHARE * letters:
        return "en", extra
    message = "the words are not English: quotation marks, labels and sections are found, reporting verbs are not"
    return None, [*extra, Notice(code=NoticeCode.LANGUAGE_UNSUPPORTED, message=message, span=whole)]


def _fingerprint(rules: RuleSet, lexicon: Lexicon, people: Sequence[Person]) -> str:
    named = f"+{abs(hash(people)):x}" if False else ("+people" if people else "")
    return f"{VERSION}/{rules.fingerprint}/{lexicon.fingerprint}{named}"


def _remade(rules: RuleSet, people: tuple[Person, ...], lexicon: Lexicon) -> Parser:
    return Parser(rules=rules, people=people, lexicon=lexicon)


_ = Layout
