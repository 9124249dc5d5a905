"""Relations between the answer to a text and the answer to the same text changed in a known way.

Nobody has to say what the right answer is: each relation only says which part of it must stay, or how it must follow.
A relation takes a text and yields one trial for each change that it could make to it; none, where the text gives it
nothing to change.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from statements import Article, Confidence, Layout, Parser, Quotation, Span, SpeakerKind, Statement

PARSER = Parser()
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
MARKS = '“”"‘’«»„'
PROSE = (
    "The old quay was rebuilt two years ago, and the cranes were sold for scrap.",
    "Work on the road lasted from spring to autumn and cost more than had been planned.",
)
"""Plain prose: no person, no speech, no mark, and no word that another sentence could take up."""
ALIKE = 0.75
BREAK = "\n\n* * *\n\n"
OTHER = """Orchard fair draws a record crowd

TESSARY, May 4 (Reuters) - The orchard fair drew more people than ever before, its organisers said on Monday.

“Nobody expected so many carts,” said Tavish Orlen, who runs the fair. “We ran out of cider at noon.”

The fair goes back to a market of charcoal burners. It was “never meant to last,” Orlen added."""
"""An article that has nothing to do with any other."""


class Trial(NamedTuple):
    """One change of a text: what was changed, and in words what is wrong with the answer (empty if nothing is)."""

    change: str
    problem: str


class Told(NamedTuple):
    """What a statement says, without its place."""

    speaker: str | None
    kind: str
    part: str
    words: str
    confidence: str
    origin: str | None
    section: str | None
    is_question: bool
    topics: tuple[str, ...]


@lru_cache(maxsize=1024)
def parse(text: str) -> Article:
    """Parse with one parser for all trials; each relation asks for the same texts first."""
    return PARSER.parse(text)


def told(s: Statement) -> Told:
    """Return what a statement says, without its place."""
    return Told(
        s.speaker.name if s.speaker else None,
        s.kind,
        s.part,
        s.content_text,
        s.attribution.confidence,
        s.origin,
        s.section,
        s.is_question,
        tuple(t.id for t in s.topics),
    )


def all_told(article: Article) -> list[Told]:
    """Return what an article's statements say, without their places."""
    return [told(s) for s in article.statements]


def difference(wanted: Sequence[object], got: Sequence[object]) -> str:
    """Tell the first difference of two lists in words; empty if there is none."""
    for want, have in zip(wanted, got, strict=False):
        if want != have:
            return f"wanted {want}\n     got {have}"
    if len(wanted) > len(got):
        return f"lost {wanted[len(got)]}"
    return f"new {got[len(wanted)]}" if len(got) > len(wanted) else ""


def pieces(text: str) -> list[tuple[int, int]]:
    """Return start and end of the text's paragraphs: what blank lines part, or lines where no line is blank."""
    gap = r"\n[ \t]*(?:\n[ \t]*)+" if re.search(r"\S\s*\n[ \t]*\n\s*\S", text) else r"\n"
    found, at = [], 0
    for m in re.finditer(gap, text):
        found.append((at, m.start()))
        at = m.end()
    return [(a, b) for a, b in [*found, (at, len(text))] if text[a:b].strip()]


# Names ------------------------------------------------------------------------------------------------------------


def fresh(surname: str) -> str:
    """Return a surname that nobody has: the same initial, and an `s` at the end where the old one has it."""
    return f"{surname[0]}ovrenhalt{'s' if surname.endswith('s') else ''}"


def renamed(text: str, surname: str) -> str:
    """Return the text with a surname replaced everywhere, in capitals and in the plural too."""
    new = fresh(surname)
    for old, other in ((surname, new), (surname.upper(), new.upper()), (surname + "s", new + "s")):
        text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", other, text)
    return text


def can_be_renamed(text: str, name: str) -> bool:
    """Whether a name has a surname, spelt in one way only: no misprint of it, no other language's spelling."""
    words = name.split()
    surname = words[-1]
    if len(words) < 2 or not re.fullmatch(r"[A-Z][a-z]{2,}", surname):
        return False
    known = {surname.lower(), surname.lower() + "s"}
    others = {w.lower() for w in re.findall(r"[^\W\d_]+", text) if w[:1].isupper()} - known
    return not any(
        SequenceMatcher(None, surname.lower(), w).ratio() > ALIKE for w in others if w[0] == surname[0].lower()
    )


def renaming_a_speaker(text: str) -> Iterator[Trial]:
    """A speaker who bears another surname everywhere says the same, under that name."""
    before = parse(text)
    people = {s.speaker.name for s in before.statements if s.speaker and s.speaker.kind == SpeakerKind.PERSON}
    for name in sorted(people):
        if not can_be_renamed(text, name):
            continue
        surname = name.split()[-1]
        wanted = [
            t._replace(
                speaker=t.speaker and renamed(t.speaker, surname),
                origin=t.origin and renamed(t.origin, surname),
                section=t.section and renamed(t.section, surname),
                words=renamed(t.words, surname),
                topics=(),
            )
            for t in all_told(before)
        ]
        got = [t._replace(topics=()) for t in all_told(parse(renamed(text, surname)))]
        yield Trial(f"{name} renamed", difference(wanted, got))


# The same words in other dress ----------------------------------------------------------------------------------------


def straight_marks(text: str) -> Iterator[Trial]:
    """Curly marks made straight leave the statements and their places; only well-paired marks can be read both ways."""
    before = parse(text)
    if not set(text) & set("“”‘’") or any(not q.closed for q in _all(before.quotations)):
        return
    after = parse(text.translate(STRAIGHT))
    spans = difference([s.content for s in before.statements], [s.content for s in after.statements])
    wanted = [_straight(t) for t in all_told(before)]
    yield Trial("straight marks", difference(wanted, all_told(after)) or spans)


def _straight(t: Told) -> Told:
    return t._replace(
        words=t.words.translate(STRAIGHT),
        speaker=t.speaker and t.speaker.translate(STRAIGHT),
        origin=t.origin and t.origin.translate(STRAIGHT),
        section=t.section and t.section.translate(STRAIGHT),
    )


def _all(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    for q in quotations:
        yield q
        yield from _all(q.nested)


def line_ends_of_windows(text: str) -> Iterator[Trial]:
    r"""`\r\n` for `\n` leaves the statements, and moves their places by the characters that came in before them."""
    if "\n" not in text or "\r" in text:
        return
    moved = [0]
    for c in text:
        moved.append(moved[-1] + (2 if c == "\n" else 1))
    before, after = parse(text), parse(text.replace("\n", "\r\n"))
    want = [[(moved[x.start], moved[x.end]) for x in (s.span, *s.content)] for s in before.statements]
    have = [[(x.start, x.end) for x in (s.span, *s.content)] for s in after.statements]
    yield Trial("line ends", difference(all_told(before), all_told(after)) or difference(want, have))


def html_paragraphs(text: str) -> Iterator[Trial]:
    """The paragraphs of a plain text, each in `<p>`, say the same."""
    parts = [text[a:b].strip() for a, b in pieces(text)]
    if (
        any("\n" in part for part in parts)
        or not ("\n\n" in text or len(parts) == 1)
        or re.search(r"[*_#`<>&]|(?m:^[ \t]*[-•—>\d])", text)
        or "\0" in text
    ):
        return  # Markdown, tags, wrapped lines and lists have other ways into HTML
    page = "<html><body>" + "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in parts) + "</body></html>"
    yield Trial("in <p>", difference(all_told(parse(text)), all_told(parse(page))))


# Something added ------------------------------------------------------------------------------------------------------


def prose_added(text: str) -> Iterator[Trial]:
    """A paragraph of plain prose at a section's end adds no statement to a story and changes none.

    In a transcript it goes on the turn above, and in a digest it is the principal's as every paragraph is: there it may
    change or add that one statement, and no other.
    """
    before = parse(text)
    if not before.statements or "\n\n" not in text.strip():
        return
    told_before = all_told(before)
    for k, section in enumerate(before.sections):
        at = section.span.end
        while at > section.span.start and text[at - 1].isspace():
            at -= 1
        prose = PROSE[k % len(PROSE)]
        after = parse(f"{text[:at]}\n\n{prose}\n\n{text[at:].lstrip()}")
        got = all_told(after)
        if before.layout != Layout.STORY:
            got = [t for t in got if prose not in t.words]
            kept = [t for t in told_before if t in got]
            lost = len(told_before) - len(kept)
            yield Trial(f"prose behind section {k}", "" if lost <= 1 else difference(told_before, got))
        else:
            yield Trial(f"prose behind section {k}", difference(told_before, got))


def joined_with_another(text: str) -> Iterator[Trial]:
    """Two articles in one text, with a clear break between them, keep their own quotations."""
    for change, (first, second) in {"put before": (OTHER, text.lstrip()), "put behind": (text.rstrip(), OTHER)}.items():
        one, two, both = parse(first), parse(second), parse(first + BREAK + second)
        move = len(first) + len(BREAK)
        want = [(q.marks.start, q.marks.end) for q in one.quotations]
        want += [(q.marks.start + move, q.marks.end + move) for q in two.quotations]
        yield Trial(f"another {change}", difference(want, [(q.marks.start, q.marks.end) for q in both.quotations]))


# Something taken away -------------------------------------------------------------------------------------------------


def mark_deleted(text: str, *, said: bool = True) -> Iterator[Trial]:
    """One mark deleted changes no paragraph but those of its quotation's run: not their quotations, not what is said.

    Without `said` only the quotations are compared.
    """
    before = parse(text)
    parts = pieces(text)
    for q in before.quotations:
        run = _run(text, parts, q)
        if not q.closed or (run[0] <= parts[0][0] and run[1] >= parts[-1][1]):
            continue  # no paragraph is left to stay as it is
        for at in (q.marks.start, q.marks.end - 1):
            if text[at] in MARKS:
                after = parse(text[:at] + text[at + 1 :])
                yield Trial(
                    f"mark at {at} deleted",
                    difference(_outside(before, run, said=said), _outside(after, run, at, said=said)),
                )


def _stated(s: Statement) -> str | None:
    """The speaker's name, if these words tell it; a pronoun's person depends on who spoke before."""
    return s.speaker.name if s.speaker and s.attribution.confidence is Confidence.STATED else None


def _outside(article: Article, run: tuple[int, int], at: int | None = None, *, said: bool) -> list[object]:
    """What is quoted and who says what outside a run of paragraphs, with the places it has before `at` is deleted."""

    def moved(span: Span) -> Span:
        return span if at is None else Span(span.start + (span.start >= at), span.end + (span.end > at))

    quoted = [moved(q.marks) for q in article.quotations]
    spoken = [(_stated(s), s.kind, tuple(moved(c) for c in s.content)) for s in article.statements if said]
    found: list[object] = [span for span in quoted if not _meets(run, span)]
    found += [one for one in spoken if not any(_meets(run, span) for span in one[2])]
    return found


def _run(text: str, parts: Sequence[tuple[int, int]], q: Quotation) -> tuple[int, int]:
    """The paragraphs that a quotation stands in, and those behind that open with a mark: they may go on what is open."""
    inside = [k for k, (a, b) in enumerate(parts) if a < q.marks.end and q.marks.start < b]
    low, high = inside[0], inside[-1]
    while high + 1 < len(parts) and text[parts[high + 1][0]] in MARKS:
        high += 1
    while low > 0 and text[parts[low][0]] in MARKS:
        low -= 1
    return parts[low][0], parts[high][1]


def _meets(run: tuple[int, int], span: Span) -> bool:
    return span.start < run[1] and run[0] < span.end


RELATIONS: tuple[Callable[[str], Iterator[Trial]], ...] = (
    renaming_a_speaker,
    straight_marks,
    line_ends_of_windows,
    html_paragraphs,
    prose_added,
    joined_with_another,
    mark_deleted,
)
