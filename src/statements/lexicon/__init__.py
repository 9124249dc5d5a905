"""The words that the stages look up: data only, assembled once into one table from word to flags."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from statements.errors import InputError, RuleError
from statements.lexicon import cues as cue_rows
from statements.lexicon import english, flags, names, places, ranks
from statements.models import CueClass
from statements.topics.patterns import check_pattern, compiled_pattern

_WORD_LISTS: tuple[tuple[int, str], ...] = (
    (flags.DET, english.DETERMINERS),
    (flags.PRON, english.PRONOUNS),
    (flags.POSS, english.POSSESSIVES),
    (flags.PREP, english.PREPOSITIONS),
    (flags.CONJ, english.CONJUNCTIONS),
    (flags.SUB, english.SUBORDINATORS),
    (flags.REL, english.RELATIVES),
    (flags.AUX | flags.BE, english.BE_FORMS),
    (flags.AUX, english.AUXILIARIES),
    (flags.NEG, english.NEGATIONS),
    (flags.ADV, english.ADVERBS),
    (flags.MONTH, english.MONTHS),
    (flags.MONTH | flags.ABBREV, english.MONTH_ABBREVIATIONS),
    (flags.DEMONYM, english.PARTY_WORDS),
    (flags.WEEKDAY, english.WEEKDAYS),
    (flags.TIME, english.TIME_WORDS),
    (flags.PARTICLE, english.PARTICLES),
    (flags.SUFFIX, english.SUFFIXES),
    (flags.ADDRESS | flags.TITLE | flags.ABBREV, english.FORMS_OF_ADDRESS),
    (flags.VERB, english.COMMON_VERBS),
    (flags.STOP, english.STRONG_STOPS),
    (flags.PUNCT, english.PUNCTUATION),
    (flags.MARK, english.QUOTATION_MARKS),
    (flags.TITLE, ranks.TITLES),
    (flags.PERSON, ranks.PERSON_NOUNS),
    (flags.ORG, ranks.ORG_NOUNS),
    (flags.DOC, ranks.DOCUMENT_NOUNS),
    (flags.ABBREV, ranks.ABBREVIATIONS),
    (flags.FEMALE, ranks.FEMALE_WORDS),
    (flags.MALE, ranks.MALE_WORDS),
    (flags.GIVEN | flags.FEMALE, names.FEMALE_NAMES),
    (flags.GIVEN | flags.MALE, names.MALE_NAMES),
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: its lemma, what it does, and what may follow it."""

    lemma: str
    cue_class: CueClass
    frames: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, by what they do. Frozen: `extended` returns a new one.

    Attributes:
        language: its ISO 639-1 code.
        cues: reporting verbs by form; a verb with a particle has a space in it.
        nouns: nouns of saying by form.
        particles: the words that may follow a verb as its particle, by the verb's form.
        table: every known word in lower case, and its flags.
        common: the most frequent words, for telling which language a text is in.
        metonyms: places and buildings that stand for a body, in lower case without article.
        label_pattern: your own pattern for the labels of a transcript, matched at the head of each line. Its group
            `name` is the speaker's name, and the words begin behind the whole match. Where it matches a line of a
            text, no other labels are looked for there.

    Example:
        >>> english_lexicon().cues["told"].lemma
        'tell'
        >>> "harrumphed" in english_lexicon().extended(cues={"harrumph": "harrumphs harrumphed"}).cues
        True
        >>> english_lexicon().extended(label_pattern=r"<<(?P<name>[^<>]+)>>").label_pattern
        '<<(?P<name>[^<>]+)>>'
    """

    language: str
    cues: Mapping[str, Cue]
    nouns: Mapping[str, CueClass]
    table: Mapping[str, int] = field(repr=False)
    particles: Mapping[str, frozenset[str]] = field(repr=False, default_factory=dict)
    common: frozenset[str] = field(repr=False, default=frozenset())
    metonyms: frozenset[str] = field(repr=False, default=frozenset())
    label_pattern: str | None = None

    def __post_init__(self) -> None:
        """Refuse a label pattern that can't work.

        Raises:
            RuleError: it does not compile, may run away, or has no group `name`.
        """
        if self.label_pattern is not None:
            _check_label_pattern(self.label_pattern)

    def extended(
        self,
        *,
        cues: Mapping[str, str] | None = None,
        cue_class: CueClass = CueClass.SAY,
        frames: str = "quote that",
        label_pattern: str | None = None,
    ) -> "Lexicon":
        """Return a lexicon with more reporting verbs, or with your own pattern for the labels of transcripts.

        Args:
            cues: the further forms by lemma, blank-separated.
            cue_class: what the verbs do.
            frames: what may follow them, as in the built-in rows.
            label_pattern: a regular expression with a group `name`, for lines such as `<<Ann Lee>> It will hold.`.

        Raises:
            InputError: the verbs, their class or their frames are not what they should be.
            RuleError: the pattern does not compile, may run away, or has no group `name`.
        """
        _check_cues(cues, cue_class, frames, known={name for cue in self.cues.values() for name in cue.frames})
        rows = [f"{lemma} | {lemma} {forms} | {cue_class} | {frames} |" for lemma, forms in (cues or {}).items()]
        more = _cues("\n".join(rows))
        table = {**self.table, **{form: self.table.get(form, 0) | flags.CUE for form in more}}
        return replace(self, cues={**self.cues, **more}, table=table, label_pattern=label_pattern or self.label_pattern)

    @property
    def fingerprint(self) -> str:
        """A short name of the content: equal content, equal fingerprint."""
        rows = sorted(f"{form}{cue.lemma}{cue.cue_class}{sorted(cue.frames)}" for form, cue in self.cues.items())
        own = [self.label_pattern] if self.label_pattern else []
        return hashlib.blake2b("\n".join([self.language, *rows, *own]).encode(), digest_size=6).hexdigest()


def _check_cues(cues: object, cue_class: object, frames: object, known: set[str]) -> None:
    """Refuse what would be read as other cells of a row, or as no verb."""
    pairs = [*cues.items()] if isinstance(cues, Mapping) else [] if cues is None else [(None, cues)]
    for lemma, forms in pairs:
        if not (isinstance(lemma, str) and isinstance(forms, str)) or set("|\r\n") & set(lemma + forms):
            message = (
                f"cues= takes forms by lemma, as in {{'croak': 'croaks croaked'}}, not {lemma!r:.40}: {forms!r:.40}"
            )
            raise InputError(message, code="bad-argument")
    if cue_class not in {*CueClass}:
        message = f"cue_class= takes one of {', '.join(CueClass)}, not {cue_class!r:.40}"
        raise InputError(message, code="bad-argument")
    if not isinstance(frames, str) or not set(frames.split()) <= known:
        message = f"frames= takes some of {', '.join(sorted(known))} in one text, not {frames!r:.40}"
        raise InputError(message, code="bad-argument")


def _check_label_pattern(pattern: object) -> None:
    if not isinstance(pattern, str):
        message = f"label_pattern= takes a regular expression as text, not {type(pattern).__name__}"
        raise InputError(message, code="bad-argument")
    try:
        check_pattern(pattern)
    except ValueError as error:
        message = f"label_pattern: {error}"
        raise RuleError(message, code="bad-label-pattern") from None
    if "name" not in compiled_pattern(pattern).groupindex:
        message = f"label_pattern {pattern!r} has no group that tells the speaker: write (?P<name>...) around it"
        raise RuleError(message, code="bad-label-pattern")


def rows(table: str) -> list[list[str]]:
    """Return the cells of a text table, one row a line, cells parted by bars."""
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if "|" in line]


def words(text: str) -> frozenset[str]:
    """Return the blank-separated words of a text."""
    return frozenset(text.split())


def _cues(table: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for lemma, forms, kind, frames, *_ in rows(table):
        cue = Cue(lemma, CueClass(kind), frozenset(frames.split()))
        for form in forms.split():
            found.setdefault(form.replace("_", " "), cue)
    return found


def _first_words(forms: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for form in forms:
        first, _, rest = form.partition(" ")
        if rest:
            found.setdefault(first, set()).add(rest)
    return {first: frozenset(rest) for first, rest in found.items()}


def _place_words() -> dict[str, int]:
    found: dict[str, int] = {}
    for country, demonyms, capitals in rows(places.COUNTRIES):
        for name in [country, *capitals.split(",")]:
            for word in filter(str.istitle, name.split()):
                found[word.lower()] = found.get(word.lower(), 0) | flags.PLACE
        for demonym in demonyms.replace(",", " ").lower().split():
            found[demonym] = found.get(demonym, 0) | flags.DEMONYM
    for short in places.STATE_ABBREVIATIONS.split():
        found[short] = found.get(short, 0) | flags.PLACE | flags.ABBREV
    for state in places.US_STATES.splitlines():
        for word in state.lower().split():
            found[word] = found.get(word, 0) | flags.PLACE
    return found


@cache
def english_lexicon() -> Lexicon:
    """Assemble the English lexicon (on first use; it takes a few milliseconds)."""
    table: dict[str, int] = {"": flags.LINE}
    for flag, text in _WORD_LISTS:
        for word in text.split():
            table[word] = table.get(word, 0) | flag
    for word, flag in _place_words().items():
        table[word] = table.get(word, 0) | flag
    cues = _cues(cue_rows.CUES)
    particles = _first_words(cues)
    for form in cues:
        first = form.split(" ", 1)[0]
        table[first] = table.get(first, 0) | flags.CUE
    nouns = {f: CueClass(kind) for _, forms, kind, _ in rows(cue_rows.NOUN_CUES) for f in forms.split()}
    for noun in nouns:
        table[noun] = table.get(noun, 0) | flags.CUE_NOUN
    for word in english.CONTRACTED.split():
        for ending in english.CONTRACTIONS.split():
            table[word + ending] = (
                table.get(word + ending, 0) | flags.PRON if word in english.SPEAKING_PRONOUNS else flags.SUB
            )
    for word in [w for w in table if "'" in w and len(w) > 1]:
        table[word.replace("'", "’")] = table[word]
    metonyms = frozenset(phrase.lower().removeprefix("the ") for phrase, *_ in rows(places.METONYMS))
    return Lexicon("en", cues, nouns, table, particles, words(english.COMMON_WORDS), metonyms)
