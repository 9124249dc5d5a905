"""One run over files: articles as they are read, and what could not be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from statements.article import Article
from statements.batch import parse_articles
from statements.cli.inputs import Asked, document
from statements.cli.output import complain
from statements.cli.progress import shown
from statements.errors import InputError
from statements.models import Document, Failure, Statement
from statements.topics import RuleSet


@dataclass(slots=True)
class Job:
    """One run of a command over files.

    Attributes:
        names: the files to read.
        asked: what is told of all of them.
        rules: the topic rules.
        criteria: the filters.
        workers: the number of processes.
        has_progress: whether to show a bar.
        failed: the files that could not be read.
    """

    names: Sequence[str]
    rules: RuleSet
    asked: Asked = field(default_factory=Asked)
    criteria: dict[str, object] = field(default_factory=dict)
    workers: int = 1
    has_progress: bool = False
    failed: list[str] = field(default_factory=list)

    def answers(self) -> Iterator[tuple[Article, tuple[Statement, ...]]]:
        """Yield each article with the statements that meet the filters."""
        for article in self.articles():
            yield article, article.where(**self.criteria)

    def articles(self) -> Iterator[Article]:
        """Yield the articles, and complain of what can't be read as it comes."""
        documents = shown(self._documents(), wanted=self.has_progress, total=len(self.names))
        for answer in parse_articles(documents, workers=self.workers, rules=self.rules, on_error="record"):
            if isinstance(answer, Failure):
                self._fail(f"{answer.id}: {answer.message}")
            else:
                yield answer

    def _documents(self) -> Iterator[Document]:
        for name in self.names:
            try:
                yield document(name, self.asked)
            except InputError as error:
                if error.code == "bad-argument":
                    raise
                self._fail(str(error))

    def _fail(self, words: str) -> None:
        self.failed.append(words)
        complain(words)


def rule_set(files: Sequence[Path], *, alone: bool = False) -> RuleSet:
    """Return the built-in set with the rule files added, or the files alone.

    Raises:
        RuleError: a file can't be read, or holds a mistake.
    """
    rules = RuleSet() if alone else RuleSet.builtin()
    for path in files:
        rules |= RuleSet.load(path)
    return rules
