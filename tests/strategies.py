"""Texts that look like news articles, whole and damaged, for the property tests."""

from collections.abc import Callable

from hypothesis import strategies as st

MARKS = (
    ("“", "”"),
    ('"', '"'),
    ("‘", "’"),
    ("'", "'"),
    ("«", "»"),
    ("„", "“"),
    ("„", "”"),
    ("``", "''"),
    ("''", "''"),
    ("‹", "›"),
    ("＂", "＂"),
)
DAMAGED = (("“", ""), ("", "”"), ('"', ""), ("”", "“"), ("“", '"'), ("‘", '"'), ("", ""), ("““", "”"), ("‘", ""))
ODD = (
    "\0",
    "\x07",
    "\u200f",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\u00a0",
    "\u2028",
    "😀",
    "👩‍🚀",
    "e\u0301",
    "<b>",
    "</p>",
    "&amp;",
    "&#8220;",
    "<!--",
    "<script>",
    "{{",
    "[1]",
    "__",
    "**",
    "\t",
)
NAMES = (
    "Ann Lee",
    "Bo Park",
    "Water Minister Ann Lee",
    "Lee",
    "Mr. Park",
    "she",
    "he",
    "they",
    "the minister",
    "a senior official",
    "the Harbour Authority",
    "the report",
    "Meridian Foreign Minister Anselm Korda",
    "Ann Lee and Bo Park",
    "the Kremlin",
)
VERBS = ("said", "says", "added", "told reporters", "denied", "wrote", "asked", "noted", "believes", "according to")
CLAUSES = (
    "the dam held all night",
    "nobody will go hungry",
    "it's one storm away, and the islanders' boats aren't ready",
    "sanctions on grain will be lifted in May",
    "no point in waiting on the quay",
    "who pays for the pumps?",
    "We will sail",
    "I said that he said so",
    "the so-called 'ghost convoy' is a tale",
    "U.S. and E.U. envoys met Dr. Smith at 5 p.m. on Jan. 3",
)
OPENINGS = (
    "Ferry strike leaves islands short of bread",
    "By Nora Whitfield",
    "PORT ALDEN, March 3. /TASS/. ",
    "PORT ALDEN, March 12 (Reuters) - ",
    "TASS has compiled key statements from Meridia’s top diplomat.",
    " date 2026-03-03 {{dayPoint.date}}",
    "Read more: Ten lighthouses",
    "Dam to get new gates — Lee",
)
STATED = (
    "The dam held all night",
    "Nobody will go hungry this winter",
    "We have waited long enough",
    "The islanders don’t ask for much",
)
REPORTS = (
    "“{first},” said {who}. “{second}.”",
    "“{first},” {who} said.",
    "{who} said: “{first}. {second}.”",
    "{who} told reporters that the price was “far too high” for the town. “{first},” {last} added.",
    "“{first},” {who} said, “and nobody else does.”",
    "{who} said the pumps would be ready in May.",
    "{who} said: “{first}.\n\n“{second}.”",
    "According to {who}, the “bread bridge” will be closed.",
)
HEADINGS = ("The gates", "## The pumps", "**On the bridge**", "1. The Gates Are Old", "ABOUT GRAIN", "#Grain #Bridge")
BREAKS = ("\n\n", "\n\n", "\n\n", "\n", "\r\n", "\r\n\r\n", "\r", " ", "", "\n \n", "\u2028", "\n\n\n\n")
LABELS = ("Question: ", "Ann Lee: ", "LEE: ", "Q: ", "A: ", "**Ann Lee:** ", "Q. ", "Question (in French): ")
ITEMS = ("- ", "• ", "— ", "> ", "1) ", "* ")


@st.composite
def quotations(draw: st.DrawFn, depth: int = 2) -> str:
    """A clause in marks of some style, sometimes damaged, sometimes with a quotation inside."""
    opening, closing = draw(st.sampled_from(MARKS) if draw(st.integers(0, 4)) else st.sampled_from(DAMAGED))
    inner = draw(st.sampled_from(CLAUSES))
    if depth and not draw(st.integers(0, 3)):
        inner = f"{inner}, {draw(quotations(depth - 1))} {draw(st.sampled_from(CLAUSES))}"
    stop = draw(st.sampled_from(("", ",", ".", "?", ":", "…")))
    return f"{opening}{inner}{stop}{closing}"


def _after(q: str, who: str, verb: str, _: str) -> str:
    return f"{q} {who} {verb}."


def _inverted(q: str, who: str, verb: str, _: str) -> str:
    return f"{q} {verb} {who}."


def _middle(q: str, who: str, verb: str, more: str) -> str:
    return f"{q} {who} {verb}, “{more}.”"


def _continued(q: str, who: str, verb: str, more: str) -> str:
    return f"{q} {who} {verb}. “{more}.”"


def _colon(q: str, who: str, verb: str, _: str) -> str:
    return f"{who} {verb}: {q}"


def _inside(q: str, who: str, verb: str, more: str) -> str:
    return f"{who} {verb} that {more} {q} again."


def _indirect(_: str, who: str, verb: str, more: str) -> str:
    return f"{who} {verb} that {more}."


def _according(q: str, who: str, _: str, more: str) -> str:
    return f"According to {who}, {more} {q}."


def _alone(q: str, _: str, __: str, ___: str) -> str:
    return q


def _plain(_: str, who: str, __: str, more: str) -> str:
    return f"{who} left at noon; {more}."


SENTENCES: tuple[Callable[[str, str, str, str], str], ...] = (
    _after,
    _inverted,
    _middle,
    _continued,
    _colon,
    _inside,
    _indirect,
    _according,
    _alone,
    _plain,
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence with or without speech."""
    build = draw(st.sampled_from(SENTENCES))
    words = (draw(quotations()), *(draw(st.sampled_from(of)) for of in (NAMES, VERBS, CLAUSES)))
    sentence = build(*words)
    return sentence[:1].upper() + sentence[1:]


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A paragraph, an item, a turn, a heading, or a part of an article's head."""
    shape = draw(st.integers(0, 9))
    if shape == 0:
        return draw(st.sampled_from(HEADINGS))
    if shape == 1:
        return draw(st.sampled_from(OPENINGS))
    body = " ".join(draw(st.lists(sentences(), min_size=1, max_size=3)))
    if shape == 2:  # a transcript's turn
        return draw(st.sampled_from(LABELS)) + body
    if shape == 3:  # an item or a block quotation
        return draw(st.sampled_from(ITEMS)) + body
    if shape == 4:  # a stray thing somewhere in the paragraph
        at = draw(st.integers(0, len(body)))
        return body[:at] + draw(st.sampled_from(ODD)) + body[at:]
    return body


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A text like an article: head, body, and everything that goes wrong on the way to us."""
    parts: list[str] = []
    if draw(st.booleans()):
        parts += [draw(st.sampled_from(OPENINGS)), "\n\n"]
    for block in draw(st.lists(blocks(), min_size=1, max_size=7)):
        parts += [block, draw(st.sampled_from(BREAKS))]
    text = "".join(parts)
    if not draw(st.integers(0, 5)):  # cut off somewhere
        text = text[: draw(st.integers(0, len(text)))]
    return text


@st.composite
def digests(draw: st.DrawFn) -> str:
    """Key statements of one principal under headings, sometimes with something odd at the end of a paragraph."""
    items = draw(st.booleans())
    parts = [
        "Korda talks stalled treaty",
        "PORT ALDEN, March 3. /TASS/. The treaty is far, Foreign Minister Anselm Korda said in an interview with Delta TV.",
        "TASS has compiled key statements from Meridia’s top diplomat.",
    ]
    for heading in draw(st.lists(st.sampled_from(("The treaty", "Sanctions on grain", "About ships")), max_size=3)):
        parts.append(heading)
        for _ in range(draw(st.integers(1, 3))):
            clause = draw(st.sampled_from(CLAUSES))
            join = draw(st.sampled_from((": ", " ", ", and ", ". ", "")))
            paragraph = f"{clause[:1].upper()}{clause[1:]}{join}{draw(quotations())}{draw(st.sampled_from(('', *ODD)))}"
            parts.append(("- " if items else "") + paragraph)
    return draw(st.sampled_from(("\n\n", "\n", "\r\n\r\n"))).join(parts)


@st.composite
def transcripts(draw: st.DrawFn) -> str:
    """Turns under speaker labels, some of several paragraphs."""
    asking, answering = draw(st.sampled_from((("Question", "Ann Lee"), ("Q", "A"), ("WHITFIELD", "LEE"))))
    parts = ["Interview of Water Minister Ann Lee with Delta TV"] if draw(st.booleans()) else []
    for _ in range(draw(st.integers(2, 5))):
        parts.append(f"{asking}: {draw(st.sampled_from(CLAUSES))}?")
        parts.append(f"{answering}: {draw(sentences())}")
        parts += draw(st.lists(sentences(), max_size=1))
    return draw(st.sampled_from(("\n\n", "\n", "\r\n\r\n"))).join(parts)


def any_text() -> st.SearchStrategy[str]:
    """Any text at all that has a UTF-8 form."""
    return st.text(st.characters(codec="utf-8"), max_size=300)


def marked_noise() -> st.SearchStrategy[str]:
    """Marks, colons, blanks and letters in any order."""
    pieces = ("“", "”", '"', "'", "‘", "’", "«", "»", "„", "`", "``", ":", ",", ".", " ", "\n", "\n\n", "- ", "> ")
    return st.lists(st.sampled_from((*pieces, "Lee", "said", "that", "a", "Ann Lee said")), max_size=60).map("".join)


def texts() -> st.SearchStrategy[str]:
    """Articles of all layouts mostly, noise sometimes."""
    return st.one_of(articles(), articles(), articles(), digests(), transcripts(), marked_noise(), any_text())


@st.composite
def plain_stories(draw: st.DrawFn) -> str:
    """A story as it is printed: a headline, whole sentences, named speakers, marks in pairs."""
    people = draw(st.permutations(("Ann Lee", "Joran Pell", "Edda Morrow", "Tavish Orlen")))
    parts = [
        "Ferry strike leaves islands short of bread",
        "The ferries stayed in port on Monday, and the shops were shut.",
    ]
    for who in people[: draw(st.integers(1, 4))]:
        first, second = draw(st.permutations(STATED))[:2]
        parts.append(draw(st.sampled_from(REPORTS)).format(who=who, last=who.split()[-1], first=first, second=second))
    return "\n\n".join(parts)
