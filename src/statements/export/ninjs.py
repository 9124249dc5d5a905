"""ninjs 3.1, the IPTC's News in JSON: who is quoted and what about, for a news agency's item."""

from collections.abc import Iterator

from statements.article import Article
from statements.export.urns import article_iri, is_iri
from statements.export.web_annotation import code_iri
from statements.models import Confidence, Part, SpeakerKind, TopicMatch
from statements.version import __version__


def to_ninjs(article: Article) -> dict[str, object]:
    """Return the fields of a ninjs item that an article tells: `headlines`, `by`, `people` and `subjects`.

    `people` are the persons quoted, `rel` being `quoted`, those without a tie in the text (`guessed`) left out.
    `subjects` are the topics of their statements: `relevance` is the share of the statements, in percent, that have the
    topic. No `confidence` is given: a rule's score is no measured probability. Merge it into an item of your own:
    `item | to_ninjs(article)`.

    Example:
        >>> from statements import parse_article
        >>> item = to_ninjs(parse_article('"The sanctions will stay," said Ann Lee.'))
        >>> item["people"], item["subjects"][0]["uri"]
        ([{'name': 'Ann Lee', 'rel': 'quoted'}], 'http://cv.iptc.org/newscodes/mediatopic/20000642')
    """
    item: dict[str, object] = {"uri": article_iri(article), "type": "text"}
    if article.language:
        item["language"] = article.language
    parts = ((Part.HEADLINE, article.headline), (Part.DEK, article.dek))
    roles = {Part.HEADLINE: "main", Part.DEK: "sub"}
    headlines = [
        {"role": roles[part], "contentType": "text/plain", "value": passage.text} for part, passage in parts if passage
    ]
    if headlines:
        item["headlines"] = headlines
    if article.byline:
        item["by"] = article.byline.text
    item["people"] = list(_people(article))
    item["subjects"] = list(_subjects(article))
    return item


def _people(article: Article) -> Iterator[dict[str, object]]:
    quoted = {
        s.speaker.id
        for s in article.statements
        if s.speaker and not s.is_question and s.attribution.confidence > Confidence.GUESSED
    }
    for speaker in article.speakers:
        if speaker.id in quoted and speaker.kind is SpeakerKind.PERSON:
            person: dict[str, object] = {"name": speaker.name, "rel": "quoted"}
            if speaker.ref:
                person["uri" if is_iri(speaker.ref) else "literal"] = speaker.ref
            yield person


def _subjects(article: Article) -> Iterator[dict[str, object]]:
    counts: dict[str, int] = {}
    topics: dict[str, TopicMatch] = {}
    for s in article.statements:
        for topic in s.topics:
            counts[topic.id] = counts.get(topic.id, 0) + 1
            topics.setdefault(topic.id, topic)
    for name in sorted(counts, key=lambda n: (-counts[n], n)):
        subject: dict[str, object] = {"name": topics[name].label, "rel": "about"}
        uris = [iri for code in topics[name].codes if (iri := code_iri(code))]
        subject |= {"uri": uris[0]} if uris else {"literal": name}
        subject["creator"] = f"statements {__version__}"
        subject["relevance"] = max(1, round(100 * counts[name] / len(article.statements)))
        yield subject
