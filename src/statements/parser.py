"""The front door: `Parser` and `parse_article`, from a text to an `Article`."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

from statements._stages import records
from statements._stages.assembly import Assembler, told_ranges
from statements._stages.attribution.views import Tried
from statements._stages.hints import NO_HINTS, read_hints
from statements._stages.reading import Reading, read_text
from statements._stages.source import Source, check_known, read
from statements._stages.trace import trace_lines
from statements.article import Article
from statements.errors import InputError
from statements.explain import explain
from statements.lexicon import Lexicon, english_lexicon
from statements.models import Notice, NoticeCode, Occasion, Person, Statement
from statements.spans import Span
from statements.topics import RuleSet, TopicPass
from statements.version import __version__

_COMMON_SHARE = 0.12
_SAMPLE = 400
_FEW = 20


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
    _fingerprint: str

    def __init__(
        self, *, rules: RuleSet | None = None, people: Iterable[Person] = (), lexicon: Lexicon | None = None
    ) -> None:
        if rules is not None and not isinstance(rules, RuleSet):
            message = f"rules= takes a RuleSet, not {type(rules).__name__}: RuleSet.builtin(…) | Topic(…) makes one"
            raise InputError(message, code="bad-argument")
        if lexicon is not None and not isinstance(lexicon, Lexicon):
            message = f"lexicon= takes a Lexicon, not {type(lexicon).__name__}: english_lexicon().extended(…) makes one"
            raise InputError(message, code="bad-argument")
        put = object.__setattr__
        put(self, "rules", rules if rules is not None else RuleSet.builtin("international-affairs"))
        put(self, "people", _checked(people))
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
            url: where it was published; by default what a page gives as its own address.
            published: the day of publication, for dates that the text tells without a year; by default what a page
                tells of itself.
            speaker: the principal's name, if the caller knows it.

        Raises:
            InputError: the source is no string or holds lone surrogates, or an argument is not known.
        """
        given = read(source, markup)
        check_known(id=id, url=url, speaker=speaker)
        speaker = " ".join(speaker.split()) or None if speaker else None
        published = _day(published)
        published, url = given.told(published, url)
        reading = read_text(
            given.text, self.lexicon, self.people, published=published, speaker=speaker, hints=given.hints
        )
        tokens, parts = reading.tokens, reading.parts
        topics = self._topics(reading)
        body = Assembler(reading, topics, records.article_key(given.text, id, url)).build()
        language, extra = _language(given, reading, self.lexicon)
        extra += [*records.overtimes(topics), *given.notices(reading.day)]
        occasion = reading.text.occasion
        return Article(
            text=given.text,
            id=id,
            url=url if url is not None else parts.url,
            language=language,
            fingerprint=self._fingerprint,
            headline=records.passage(tokens, parts.headline),
            dek=records.passage(tokens, parts.dek),
            byline=records.passage(tokens, parts.byline),
            dateline=records.dateline_record(tokens, parts, reading.day),
            published=reading.day,
            layout=reading.text.layout,
            occasion=Occasion(kind=occasion.kind, outlet=occasion.outlet, span=occasion.span) if occasion else None,
            principal=body.principal,
            sections=body.sections,
            speakers=body.speakers,
            mentions=body.mentions,
            statements=body.statements,
            quotations=body.quotations,
            notices=records.notices(tokens, parts, reading.text.quotes, reading.text.strays, extra),
            source_map=given.page.source_map if given.page else None,
        )

    def explain(self, article: Article, statement: Statement) -> str:
        """Read the article again and tell, in words, what was tried for one of its statements.

        Behind the trail that the record holds come the evidence on layout, principal and occasion, the attribution
        rules that were asked, in order, the topic rules that found words in it without giving a topic, and why.

        Raises:
            InputError: the statement is not one of the article's.

        Example:
            >>> parser = Parser()
            >>> article = parser.parse("“We will rebuild,” Ann Lee said.")
            >>> print(parser.explain(article, article.statements[0]).splitlines()[-1])
              tried       middle: no, dash_speech: no, after: yes
        """
        if statement not in article.statements:
            message = "the statement is not one of this article's: take it from article.statements"
            raise InputError(message, code="foreign-statement")
        reading, tried = self._read_again(article, None)
        if article.principal is not None and reading.principal_name != article.principal.name:
            reading, tried = self._read_again(article, article.principal.name)  # the caller gave it
        topics = self._topics(reading)
        return "\n".join([explain(article.text, statement), *trace_lines(reading, topics, article, statement, tried)])

    def _read_again(self, article: Article, speaker: str | None) -> tuple[Reading, list[Tried]]:
        tried: list[Tried] = []
        reading = read_text(
            article.text,
            self.lexicon,
            self.people,
            published=article.published,
            speaker=speaker,
            hints=read_hints(article.source_map.blocks) if article.source_map else NO_HINTS,
            trace=tried,
        )
        return reading, tried

    def _topics(self, reading: Reading) -> TopicPass:
        tokens, ranges = reading.tokens, told_ranges(reading)
        return self.rules.matcher().scan(tokens.text, tokens.words, tokens.lowers, tokens.starts, ranges)


def parse_article(
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
        source: the text of the article, plain, Markdown or HTML, as str.
        markup: auto, text, markdown or html.
        id: the caller's own id of the article.
        url: where it was published; by default what a page gives as its own address.
        published: the day of publication, for dates that the text tells without a year; by default what a page tells of
            itself.
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


def _language(given: Source, reading: Reading, lexicon: Lexicon) -> tuple[str | None, list[Notice]]:
    """Tell whether the words are English by the share of its commonest ones, and collect notices on the source."""
    whole = Span(0, len(given.text))
    extra: list[Notice] = []
    blocks = reading.blocks
    first = blocks.paragraphs[0].i if blocks.paragraphs else 0
    sample = reading.tokens.lowers[first : first + _SAMPLE]
    empty = not blocks.paragraphs or not any(word[:1].isalnum() for word in sample)
    if empty and not blocks.headings:
        extra.append(
            Notice(
                code=NoticeCode.NO_TEXT,
                message="there is no text of an article here: only blanks, or lines that were set aside",
                span=whole,
            )
        )
        return None, extra
    common = sum(map(lexicon.common.__contains__, sample))
    if common >= _COMMON_SHARE * len(sample):
        return lexicon.language, extra
    letters = sum(map(str.isalpha, sample))
    if letters < _FEW or common >= _COMMON_SHARE * letters:
        return lexicon.language, extra
    message = "the words are not English: quotation marks, labels and sections are found, reporting verbs are not"
    return None, [*extra, Notice(code=NoticeCode.LANGUAGE_UNSUPPORTED, message=message, span=whole)]


def _day(published: object) -> dt.date | None:
    """Return the day of publication that the caller gives."""
    if isinstance(published, dt.datetime):
        return published.date()
    if published is not None and not isinstance(published, dt.date):
        message = f"published= takes a datetime.date, not {type(published).__name__}: datetime.date.fromisoformat(…) reads one"
        raise InputError(message, code="bad-argument")
    return published


def _checked(people: object) -> tuple[Person, ...]:
    """Return the people that the caller gives, if that is what they are."""
    rows = tuple(people) if isinstance(people, Iterable) and not isinstance(people, (str, Person)) else (people,)
    if odd := [row for row in rows if not isinstance(row, Person)]:
        message = (
            f"people= takes Person rows, not {type(odd[0]).__name__}: Person(name=…, aliases=(…), ref=…) makes one"
        )
        raise InputError(message, code="bad-argument")
    found = tuple(row for row in rows if isinstance(row, Person))
    for person in found:
        for text in (person.name, person.ref, *person.aliases):
            check_known(people=text)
    return found


def _fingerprint(rules: RuleSet, lexicon: Lexicon, people: Sequence[Person]) -> str:
    named = hashlib.blake2b(repr([p.model_dump() for p in people]).encode(), digest_size=4).hexdigest()
    return "/".join([__version__, rules.fingerprint, lexicon.fingerprint, *([named] if people else [])])


def _remade(rules: RuleSet, people: tuple[Person, ...], lexicon: Lexicon) -> Parser:
    return Parser(rules=rules, people=people, lexicon=lexicon)
