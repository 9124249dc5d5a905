"""schema.org JSON-LD: quotations and claims, and the draft of a fact check."""

from collections.abc import Iterator, Mapping

from statements.article import Article
from statements.export.urns import article_iri, is_iri, statement_iri
from statements.export.web_annotation import code_iri
from statements.models import Speaker, SpeakerKind, Statement, StatementKind

CONTEXT = "https://schema.org"
_TYPES = {SpeakerKind.PERSON: "Person", SpeakerKind.ORGANIZATION: "Organization"}


def to_schema_org(article: Article) -> dict[str, object]:
    """Return the article with its statements as schema.org knows them.

    Words in quotation marks, and direct speech without marks, are a `Quotation` each, `spokenByCharacter` the speaker;
    the text stands without marks. An indirect statement quotes no words, so it is a `Claim`. Both are parts of the
    `NewsArticle`. A mixed statement gives its quoted words only.

    Example:
        >>> from statements import parse_article
        >>> graph = to_schema_org(parse_article('"Rain fell," said Ann Lee.'))["@graph"]
        >>> graph[1]["text"], graph[1]["spokenByCharacter"]
        ('Rain fell,', {'@type': 'Person', 'name': 'Ann Lee'})
    """
    nodes = [_article(article)]
    home = {"@id": nodes[0]["@id"]}
    for statement in article.statements:
        nodes += _nodes(article, statement, home)
    return {"@context": CONTEXT, "@graph": nodes}


def to_claim_review(
    article: Article, statement: Statement, *, author: Mapping[str, object] | None = None, url: str | None = None
) -> dict[str, object]:
    """Return the draft of a `ClaimReview` of one statement: all that the article tells, and an empty rating to fill in.

    It is a draft: a claim is what the speaker says, so check that cue ("denied"), irony and context let it stand, and
    give the rating yourself.

    Args:
        article: the article.
        statement: the statement to be checked.
        author: who checks, as in `{"@type": "Organization", "name": "Fact Desk", "url": "https://…"}`.
        url: where the fact check will be published.
    """
    claim: dict[str, object] = {"@type": "Claim", "appearance": _article(article)}
    if who := _someone(statement.speaker):
        claim["author"] = who
    if statement.said_on:
        claim["datePublished"] = statement.said_on.date.isoformat()
    elif article.published:
        claim["datePublished"] = article.published.isoformat()
    review: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "claimReviewed": statement.content_text,
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": None,
            "bestRating": None,
            "worstRating": None,
            "alternateName": None,
        },
    }
    if author:
        review["author"] = dict(author)
    if url:
        review["url"] = url
    return review


def _article(article: Article) -> dict[str, object]:
    node: dict[str, object] = {"@type": "NewsArticle", "@id": article_iri(article)}
    told = {
        "url": article.url,
        "headline": article.headline and article.headline.text,
        "dateline": article.dateline and article.dateline.text,
        "datePublished": article.published and article.published.isoformat(),
        "inLanguage": article.language,
    }
    return node | {name: value for name, value in told.items() if value}


def _nodes(article: Article, s: Statement, home: dict[str, object]) -> Iterator[dict[str, object]]:
    quoted = [q.text for q in s.quotations] or ([s.content_text] if s.kind is StatementKind.DIRECT else [])
    common = dict(_common(article, s))
    for k, text in enumerate(quoted, 1):
        iri = statement_iri(s) if len(quoted) == 1 else f"{statement_iri(s)}#{k}"
        node: dict[str, object] = {"@type": "Quotation", "@id": iri, "text": text, **common}
        node["isPartOf"] = home
        if who := _someone(s.speaker):
            node["spokenByCharacter"] = who
        yield node
    if not quoted:
        claim: dict[str, object] = {"@type": "Claim", "@id": statement_iri(s), "text": s.content_text, **common}
        claim["appearance"] = home
        if who := _someone(s.speaker):
            claim["author"] = who
        yield claim


def _common(article: Article, s: Statement) -> Iterator[tuple[str, object]]:
    if article.language:
        yield "inLanguage", article.language
    if s.said_on and s.said_on.precision == "day":
        yield "dateCreated", s.said_on.date.isoformat()
    if s.topics:
        yield "about", [_term(t.label, [iri for c in t.codes if (iri := code_iri(c))]) for t in s.topics]


def _term(label: str, iris: list[str]) -> dict[str, object]:
    term: dict[str, object] = {"@type": "DefinedTerm", "name": label}
    return {**term, "sameAs": iris} if iris else term


def _someone(speaker: Speaker | None) -> dict[str, object] | None:
    """Return a person or organisation; a group, a document or a source without a name is neither."""
    if speaker is None or speaker.kind not in _TYPES:
        return None
    node: dict[str, object] = {"@type": _TYPES[speaker.kind], "name": speaker.name}
    if speaker.role and speaker.kind is SpeakerKind.PERSON:
        node["jobTitle"] = speaker.role
    if speaker.ref:
        node["sameAs" if is_iri(speaker.ref) else "identifier"] = speaker.ref
    return node
