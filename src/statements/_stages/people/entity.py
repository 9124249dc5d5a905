"""Someone or something that an article names."""

from collections.abc import Iterable
from dataclasses import dataclass

from statements.models import SpeakerKind


@dataclass(slots=True)
class Entity:
    """Someone or something that the article names: everything that its mentions told so far."""

    index: int
    name: tuple[str, ...]
    kind: SpeakerKind
    gender: int = 0
    roles: tuple[str, ...] = ()
    role_words: set[str] | frozenset[str] = frozenset()
    count: int = 0
    place: bool = False
    plural: bool = False
    ref: str | None = None
    shown: str | None = None
    printed: str | None = None
    inside: int = 0
    told: bool = False
    """Whether a title, a given name or an apposition shows that this is a person."""

    @property
    def is_person(self) -> bool:
        """Whether this is surely a person: told so, of two names, or of one that stands twice inside a sentence."""
        if self.kind is not SpeakerKind.PERSON:
            return False
        return self.told or len(self.name) > 1 or self.inside > 1

    @property
    def label(self) -> str:
        """The name to show."""
        return self.shown or self.printed or " ".join(self.name)

    def add_role_words(self, words: Iterable[str]) -> None:
        """Take up words that tell what the entity is."""
        if isinstance(self.role_words, set):
            self.role_words.update(words)
        else:  # most entities have none, so the set is made for the first
            self.role_words = set(words)
