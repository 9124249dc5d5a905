"""Counts over all statements of a page, taken as the articles pass by."""

from collections import Counter
from dataclasses import dataclass, field

from statements.article import Article
from statements.models import Failure
from statements.render.escape import Json, one_line

LONGEST_NAME = 120


@dataclass(slots=True)
class Tally:
    """What a page says about all its articles; as large as the names in it, however many articles there are."""

    articles: int = 0
    statements: int = 0
    speakers: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    labels: dict[str, str] = field(default_factory=dict)
    sections: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def add(self, article: Article) -> None:
        """Count one article."""
        self.articles += 1
        self.statements += len(article.statements)
        for s in article.statements:
            self.speakers[one_line(s.speaker.name, LONGEST_NAME) if s.speaker else ""] += 1
            for topic in s.topics:
                self.topics[topic.id] += 1
                self.labels[topic.id] = topic.label
            if s.section:
                self.sections[one_line(s.section, LONGEST_NAME)] += 1

    def ranked(self, counts: Counter[str], most: int) -> list[tuple[str, int]]:
        """Return the commonest, in the same order for the same counts."""
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]


def rows(article: Article, prefix: str, title: str, letters: list[str], colours: list[str]) -> Json:
    """Return the article's statements for the script, each value that comes again by its number in a list.

    A row has number, letter, colour, speaker, kind, confidence, section, topics, words.
    """
    names: dict[str, int] = {}
    sections: dict[str, int] = {}
    topics: dict[str, int] = {}
    listed: list[Json] = []
    for n, s in enumerate(article.statements):
        name = one_line(s.speaker.name, LONGEST_NAME) if s.speaker else ""
        section = one_line(s.section, LONGEST_NAME) if s.section else ""
        listed.append(
            [
                letters[n],
                colours[n],
                names.setdefault(name, len(names)),
                s.kind.value,
                s.attribution.confidence.rank,
                sections.setdefault(section, len(sections)),
                [topics.setdefault(t.id, len(topics)) for t in s.topics],
                one_line(s.text, max(len(s.text), 1)),
            ]
        )
    return {
        "p": prefix,
        "t": title,
        "speakers": list(names),
        "sections": list(sections),
        "topics": list(topics),
        "rows": listed,
    }
