"""The groups of rules that an ablation takes away, one at a time, without a line in the package that knows of it.

A switch replaces a rule in its tuple, or one function or method by one that answers nothing. A switch whose target
is renamed fails by name when it is used, and `tests/test_tools.py` uses them all.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple
from unittest import mock

from statements._stages import assembly, attribution, frame, people
from statements._stages.attribution import digest, principal, quotations, resolve, story, transcript
from statements._stages.attribution.digest import DigestReader
from statements._stages.attribution.reach import Reach
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.story import StoryReader
from statements._stages.attribution.subjects import Subjects
from statements._stages.attribution.transcript.speakers import Voices
from statements._stages.cues.finder import CueFinder
from statements._stages.cues.subjects import CueSubjects
from statements._stages.cues.tags import TagFinder
from statements._stages.forms import Shape
from statements._stages.frame import LayoutFound, evidence
from statements._stages.people import People
from statements.models import Layout

Patch = tuple[object, str, object]


class Switch(NamedTuple):
    """One group of rules, and what stands in its place while it is off."""

    group: str
    name: str
    patches: tuple[Patch, ...]

    @contextmanager
    def off(self) -> Iterator[None]:
        """Take the group away for a while."""
        with ExitStack() as stack:
            for owner, attribute, instead in self.patches:
                stack.enter_context(mock.patch.object(owner, attribute, instead))
            yield


def always(value: object) -> Callable[..., object]:
    """Return a function that gives one answer to all questions."""
    return lambda *_, **__: value


def argument(number: int) -> Callable[..., object]:
    """Return a function that hands one of its arguments back: a step that changes nothing."""
    return lambda *given, **__: given[number]


def switches() -> list[Switch]:
    """Return all switches in the order in which the rules are asked."""
    rules = [*_cues(), *_subjects(), *_cue_rules(), *_quotations(), *_speakers(), *_pronouns()]
    return [*rules, *_layouts(), *_tuple("signs of a digest", evidence, "SIGNS"), *_principals()]


def _tuple(group: str, owner: object, attribute: str) -> list[Switch]:
    """A switch for each rule of an ordered tuple."""
    rules: tuple[Callable[..., object], ...] = getattr(owner, attribute)
    return [
        Switch(group, rule.__name__, ((owner, attribute, tuple(r for r in rules if r is not rule)),)) for rule in rules
    ]


def _methods(group: str, owner: object, rows: dict[str, tuple[str, object]]) -> list[Switch]:
    return [Switch(group, name, ((owner, attribute, instead),)) for name, (attribute, instead) in rows.items()]


def _cues() -> list[Switch]:
    found = _methods(
        "cues",
        CueFinder,
        {
            "nouns told from verbs": ("_is_noun", always(False)),
            "weak verbs that only help": ("_helps", always(False)),
            "silence reported": ("_says_nothing", always(False)),
            "base forms agree": ("_takes_base_form", always(True)),
            "an aside inside the verb": ("_over_aside", argument(1)),
            "who can speak": ("_can_speak", always(True)),
            "participles behind nouns": ("_reduced", always(False)),
            "went on to say": ("_infinitive", always(None)),
            "passive": ("_passive", always(None)),
        },
    )
    reach = _methods(
        "cues",
        Reach,
        {
            "final tag is the outer one": ("final_tag", always(None)),
            "reach ends at the next cue": ("of_cue", lambda _, __, ___, sentence, *____, **_____: sentence.j),
        },
    )
    return [Switch("cues", "tags of any verb", ((TagFinder, "find", always([])),)), *found, *reach]


def _subjects() -> list[Switch]:
    rows: dict[str, tuple[str, object]] = {
        "inverted": ("behind", always(None)),
        "behind an apposition": ("_behind_apposition", always(None)),
        "before who and whose": ("_before_relative", always(None)),
        "name between commas": ("_named_between", always(None)),
        "over time and place": ("over_time", argument(1)),
        "of a participle": ("of_participle", always(None)),
        "of a joined verb": ("of_joined", always(None)),
        "before a clause with who": ("_who_clause", always(None)),
        "before a clause with a participle": ("_participle_clause", always(None)),
        "name behind a description": ("named_behind", argument(1)),
        "clause goes on": ("goes_on", always(False)),
    }
    main: dict[str, tuple[str, object]] = {
        "behind an opening participle": ("behind_opening", always(None)),
        "first mention": ("first_mention", always(None)),
        "name in apposition": ("_named_behind", always(None)),
    }
    tag = Switch("subjects", "behind a clause, for a tag", ((TagFinder, "_described", always(None)),))
    return [*_methods("subjects", CueSubjects, rows), tag, *_methods("subjects", Subjects, main)]


def _cue_rules() -> list[Switch]:
    more: dict[str, tuple[str, object]] = {
        "asides that report": ("_says_something", always(True)),
        "announced content": ("_announce", always(None)),
        "origin by a cue inside": ("_nested", always(None)),
        "origin by a noun": ("_noun_origin", always(None)),
    }
    according = Switch("rules for cues", "according to", ((story, "read_according_to", always(False)),))
    rules = _tuple("rules for cues", story, "CUE_RULES")
    return [*rules, according, *_methods("rules for cues", StoryReader, more)]


def _quotations() -> list[Switch]:
    speech = always(Shape.SPEECH)
    return [
        *_tuple("rules for quotations", story, "QUOTE_RULES"),
        Switch("quotations", "titles and scare quotes", tuple((m, "shape_of", speech) for m in _SHAPED)),
        Switch("quotations", "nouns of saying", _OWNERS),
        Switch("quotations", "goes on in the next paragraph", ((StoryReader, "_reopened", _forget_open),)),
        Switch("quotations", "side by side with one tag", ((attribution, "join_adjacent", _as_they_are),)),
    ]


_SHAPED = (story, quotations, digest, assembly)
_OWNERS: tuple[Patch, ...] = (
    (quotations, "noun_owner", always(None)),
    *((module, "owner_of_saying", always(None)) for module in (story, digest)),
)


def _forget_open(reader: StoryReader, *_: object) -> None:
    reader.open_quote = None


def _as_they_are(reports: list[object], _: object) -> list[object]:
    return list(reports)


def _speakers() -> list[Switch]:
    rows: dict[str, tuple[str, object]] = {
        "titles": ("_title", always(None)),
        "several at once": ("_members", always([])),
        "bodies of somebody": ("_owned", always(None)),
        "documents just issued": ("_issued", always(False)),
        "members of the last body": ("_of_last_body", always(False)),
        "titles look forward in the headline": ("look_forward", always(None)),
    }
    return [
        Switch("speakers", "names joined", ((People, "_find", always(None)),)),
        Switch("speakers", "misprints", ((people, "misprint", always(False)), (people, "near", always(False)))),
        Switch("speakers", "spellings of a surname", ((people, "sound", argument(0)),)),
        Switch("speakers", "roles from appositions", ((People, "learn_apposition", always(None)),)),
        *_methods("speakers", Resolver, rows),
        Switch("speakers", "named later", ((attribution, "_name_later", always(None)),)),
    ]


def _pronouns() -> list[Switch]:
    rows: dict[str, tuple[str, object]] = {
        "he and she": ("_person", always(None)),
        "it and they": ("_thing", always(None)),
        "place in the sentence": ("_weight", always(0.0)),
        "holder of a title": ("_titled_subject", always(None)),
        "who was asked": ("spoken_to", always(None)),
        "last speaker": ("_person", _without_last(Resolver._person)),  # noqa: SLF001 - a switch sits on the inside
    }
    return [
        *_methods("pronouns", Resolver, rows),
        Switch("pronouns", "gender", ((resolve, "_agrees", always(True)),)),
        Switch("pronouns", "introduced just before", ((resolve, "_INTRODUCED", 0.0),)),
        Switch("pronouns", "not inside his own words", ((resolve, "_IN_CONTENT", 0.0),)),
    ]


def _without_last(person: Callable[..., int | None]) -> Callable[..., int | None]:
    """Look for a person as if nobody had spoken yet."""

    def asked(resolver: Resolver, *given: object, **named: object) -> int | None:
        kept, resolver.last = resolver.last, None
        try:
            return person(resolver, *given, **named)
        finally:
            resolver.last = kept

    return asked


def _layouts() -> list[Switch]:
    heads = ("headline_colon", "headline_quote", "headline_report")
    points: dict[str, tuple[str, object]] = {
        "the writer's voice in a digest": ("writers", always(False)),
        "lines that announce more points": ("is_aside", always(False)),
    }
    return [
        Switch("layouts", "digest", ((frame, "layout_of", _never(Layout.DIGEST)),)),
        *_methods("layouts", DigestReader, points),
        Switch("layouts", "topics that head a point", ((digest, "topic_end", lambda _, paragraph: paragraph.i),)),
        Switch("layouts", "transcript", ((frame, "layout_of", _never(Layout.TRANSCRIPT)),)),
        Switch("layouts", "initials in a transcript", ((Voices, "_by_initials", always(None)),)),
        Switch("layouts", "the list of those who take part", ((transcript, "learn_roster", always(None)),)),
        Switch("layouts", "the asking side", ((transcript, "mark_askers", always(None)),)),
        Switch("layouts", "names of those who ask", ((transcript, "name_askers", always(None)),)),
        Switch("layouts", "block quotations", ((story, "read_block_quotation", always(None)),)),
        Switch("layouts", "headline and dek", ((attribution, "_front", always(None)),)),
        *(Switch("layouts", head, ((attribution, head, always(None)),)) for head in heads),
    ]


def _principals() -> list[Switch]:
    of_digest = _tuple("principal of a digest", principal, "DIGEST_RULES")
    return [*of_digest, *_tuple("principal of a story", principal, "STORY_RULES")]


def _never(layout: Layout) -> Callable[..., LayoutFound]:
    """Tell the layout, and a story where it would be this one."""
    told = frame.layout_of

    def layout_of(*given: object) -> LayoutFound:
        found = told(*given)  # type: ignore[arg-type]
        return LayoutFound(Layout.STORY, found.signs) if found.layout is layout else found

    return layout_of
