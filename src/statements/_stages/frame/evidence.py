"""The layout, by evidence: each sign that speaks for a digest or against it has a name and points, and tells where it stands.

`Parser.explain` shows the signs. A sign is a small named function of the outline; the tuple `SIGNS` is the policy.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from statements._stages.blocks import BlockKind, Blocks, Paragraph
from statements._stages.frame import told
from statements._stages.frame.announcement import Announcement, Range, find_announcement, first_of_digest
from statements._stages.frame.occasion import OccasionFound
from statements._stages.labels import Label
from statements._stages.scan import Scan
from statements.lexicon.flags import GIVEN, MARK, TITLE
from statements.models import Layout

ENOUGH = 3
"""The points that make a digest."""
_OF_NOBODY = -8  # outweighs all signs together
_FEWEST = 2
_MOST_QUOTED, _BLOCK_QUOTED = 0.7, 0.4
_SOME, _HALF, _THIRD = 0.34, 0.5, 1 / 3
_LABEL_WORDS = 7


class Sign(NamedTuple):
    """One piece of evidence: the rule that found it, its points, what it saw in words, and the tokens that show it."""

    rule: str
    points: int
    note: str
    i: int = 0
    j: int = 0


class LayoutFound(NamedTuple):
    """The layout, the evidence for and against a digest, and where the digest is announced."""

    layout: Layout
    signs: tuple[Sign, ...] = ()
    announcement: Announcement | None = None

    @property
    def points(self) -> int:
        """The sum of the evidence."""
        return sum(sign.points for sign in self.signs)

    def of_nobody(self) -> "LayoutFound":
        """The layout of what looks like a digest, but of nobody's statements: a story."""
        sign = Sign("no_principal", _OF_NOBODY, "nobody is told whose statements these could be")
        return LayoutFound(Layout.STORY, (*self.signs, sign))


class Outline:
    """What the signs look at: the front, the paragraphs, and the place where a digest would begin."""

    def __init__(
        self,
        scan: Scan,
        blocks: Blocks,
        front: Sequence[Range],
        quoted: bytearray,
        occasion: OccasionFound | None,
        *,
        dated: bool,
    ) -> None:
        self.scan, self.blocks, self.front, self.quoted = scan, blocks, front, quoted
        self.occasion, self.dated = occasion, dated
        self.place = find_announcement(scan, blocks, front, quoted, dated=dated)
        if self.place is None and len(blocks.headings) >= _FEWEST:
            first = first_of_digest(scan, blocks, quoted, dated=dated)
            i, j = front[0] if front else (0, 0)
            self.place = Announcement(i, j, first, first, "")

    @cached_property
    def behind(self) -> Sequence[Paragraph]:
        """The paragraphs that would be the digest's statements."""
        if self.place is None:
            return ()
        return [p for p in self.blocks.paragraphs[self.place.first :] if p.kind is not BlockKind.HEADING]

    @cached_property
    def quoting(self) -> Sequence[Paragraph]:
        """Those of them that hold a quotation."""
        return [p for p in self.behind if told.quotes(p, self.quoted)]

    @cached_property
    def telling(self) -> Sequence[Paragraph]:
        """Those of them with a reporting verb of their own."""
        return [p for p in self.behind if told.reports(self.scan, p, self.quoted)]


def announcement(v: Outline) -> Sign | None:
    """A paragraph, heading or dek announces a compilation: `TASS has compiled key statements from …`."""
    place = v.place
    return Sign("announcement", 4, "announced", place.i, place.j) if place and place.title is None else None


def title_of_digest(v: Outline) -> Sign | None:
    """The headline reads as the title of a digest, and nothing else announces one: `Key takeaways from Lee's speech`."""
    place = v.place
    return Sign("title_of_digest", 2, place.title, place.i, place.j) if place and place.title else None


def quoted_sections(v: Outline) -> Sign | None:
    """Under the headings stand quotations alone, or block quotations; more where an occasion of one person is told."""
    if len(v.blocks.headings) < _FEWEST:
        return None
    blocks = sum(p.kind is BlockKind.BLOCK_QUOTE for p in v.behind)
    whole = sum(told.wholly_quoted(p, v.quoted) for p in v.behind)
    if whole < _FEWEST or (told.share(v.behind, whole) < _MOST_QUOTED and told.share(v.behind, blocks) < _BLOCK_QUOTED):
        return None
    one = v.occasion is not None and v.occasion.kind is not None
    note = f"{whole} of {len(v.behind)} paragraphs under headings are quotations"
    return Sign("quoted_sections", 3 if one else 2, note + (", of one occasion" if one else ""))


def structure(v: Outline) -> Sign | None:
    """The text is set out in points: headings, or items for the most part."""
    if quoted_sections(v):
        return None
    items = sum(told.listed(v.scan, p) for p in v.behind)
    if items * 2 > len(v.behind):
        return Sign("structure", 1, f"{items} of {len(v.behind)} paragraphs are items")
    if v.blocks.headings:
        return Sign("structure", 1, f"{len(v.blocks.headings)} headings")
    return None


def unattributed(v: Outline) -> Sign | None:
    """Most paragraphs that quote do so without a reporting verb."""
    alone = len(v.quoting) - sum(told.reports(v.scan, p, v.quoted) for p in v.quoting)
    if alone < _FEWEST or alone * 2 <= len(v.quoting) or quoted_sections(v):
        return None
    return Sign("unattributed", 1, f"{alone} of {len(v.quoting)} paragraphs quote without a reporting verb")


def reporting_verbs(v: Outline) -> Sign | None:
    """Many paragraphs have a reporting verb of their own, as a story's have: they speak against a digest."""
    part = told.share(v.behind, len(v.telling))
    if part <= _SOME:
        return None
    note = f"{len(v.telling)} of {len(v.behind)} paragraphs have a reporting verb"
    return Sign("reporting_verbs", -4 if part > _HALF else -2, note, v.telling[0].i, v.telling[0].j)


def own_voice(v: Outline) -> Sign | None:
    """The writer speaks of himself between quotations, as a columnist does: it speaks against a digest."""
    if not v.quoting:
        return None
    mine = [p for p in v.behind if told.in_first_person(v.scan, p, v.quoted) and p.kind is not BlockKind.BLOCK_QUOTE]
    if told.share(v.behind, len(mine)) <= _THIRD:
        return None
    return Sign(
        "own_voice", -2, f"{len(mine)} of {len(v.behind)} paragraphs in the writer's first person", *mine[0][:2]
    )


def several_speakers(v: Outline) -> Sign | None:
    """Quotations stand behind the names of different people: `Mayor Lee: "…"`. It speaks against a digest."""
    labels = {name: p for p in v.behind if (name := _label(v.scan, p))}
    if len(labels) < _FEWEST:
        return None
    some = next(iter(labels.values()))
    return Sign("several_speakers", -4, f"{len(labels)} names before quotations", some.i, some.j)


def _label(scan: Scan, p: Paragraph) -> str | None:
    """The name that opens a paragraph before a colon and a quotation."""
    for k in range(p.i, min(p.i + _LABEL_WORDS, p.j - 1)):
        if scan.words[k] == ":":
            named = any(scan.flags[t] & (TITLE | GIVEN) for t in range(p.i, k))
            return " ".join(scan.lowers[p.i : k]) if named and scan.flags[k + 1] & MARK else None
        if not scan.words[k][:1].isupper() and scan.words[k] != ".":
            return None
    return None


SIGNS: tuple[Callable[[Outline], Sign | None], ...] = (
    announcement,
    title_of_digest,
    quoted_sections,
    structure,
    unattributed,
    reporting_verbs,
    own_voice,
    several_speakers,
)
"""The evidence on the layout, in the order in which an explanation shows it."""


def layout_of(outline: Outline, labels: Sequence[Label]) -> LayoutFound:
    """Tell digest, story and transcript apart: labels make a transcript, enough evidence a digest.

    It is wrong for a digest that only its typography tells, and for a story in points without reporting verbs.
    """
    if labels:
        note = f"{len(labels)} speaker labels"
        return LayoutFound(Layout.TRANSCRIPT, (Sign("labels", 0, note, labels[0].i, labels[0].j),))
    if outline.place is None:
        return LayoutFound(Layout.STORY)
    if len(outline.behind) < _FEWEST:
        return LayoutFound(Layout.STORY, tuple(filter(None, (announcement(outline), title_of_digest(outline)))))
    signs = tuple(sign for rule in SIGNS if (sign := rule(outline)) is not None)
    found = LayoutFound(Layout.DIGEST, signs, outline.place)
    return found if found.points >= ENOUGH else LayoutFound(Layout.STORY, signs)
