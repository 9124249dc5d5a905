"""How articles announce that what somebody said is compiled in them: words, and patterns with a text that proves each."""

from dataclasses import dataclass

ANNOUNCING_VERBS = """
compiled collected gathered assembled selected picked summarized summarised summed put below here following
highlights takeaways compiles gathers lists listed missed
"""

ANNOUNCED_NOUNS = """
statements remarks takeaways points theses quotes highlights moments quotations answers messages things missed
topics thing details quote takeaway
"""

COMPILED_WORDS = "compiled below gathered collected here here's here’s"

KEY_WORDS = "key main most important major biggest top best"


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to say that a compilation follows: a pattern on a text in lower case, and a text that proves it."""

    name: str
    pattern: str
    example: str


TITLES_OF_DIGESTS = (
    Wording("in brief", r"^in brief:\s", "in brief: korda on piers, pilots"),
    Wording(
        "main thing", r"\bmain (?:thing|points?|theses) (?:from|of|in)\b", "the main thing from lindqvist's briefing:"
    ),
    Wording(
        "topics of a briefing",
        r"\btopics of (?:the )?[\w’'-]+(?: [\w’'-]+){0,5} (?:briefing|press conference|conference call|interview|speech|address)\b",
        "grain, the bridge. topics of lindqvist's briefing",
    ),
    Wording(
        "key statements",
        r"\b(?:key|main|top|biggest|best|important) (?:\w+ )?(?:statements|remarks|quotes|points|theses|takeaways|messages|moments)\b",
        "anselm korda's key remarks",
    ),
    Wording(
        "takeaways from",
        r"\b(?:takeaways|highlights|talking points|quotes) (?:from|of)\s",
        "five takeaways from lee's speech",
    ),
    Wording(
        "what was said", r"(?:^|[:.] |\d )what (?:the )?(?:[\w’'-]+ ){1,4}said\b", "ports, pilots: what korda said"
    ),
    Wording(
        "things learned",
        r"\bthings (?:that )?(?:we|you) (?:learned|learnt)\b",
        "7 things we learned from lee's interview",
    ),
)
"""What a headline is like that stands over a digest. It is no proof: stories have such headlines too."""

ANNOUNCEMENTS = (
    Wording(
        "short title",
        r"(?:^|[.!?] )(?:the |his |her |their )?(?:key|main|most important|top) (?:talking )?(?:points?|remarks|statements|takeaways|theses|quotes|thing)\s?[.:]$",
        "lee spoke on tuesday. key remarks.",
    ),
    Wording(
        "answer to a question",
        r"^(?:this is|that is|that’s|that's|here is|here's|here’s) (?:how|what) .{3,80}(?:answered|replied|responded|said)\b.*:$",
        "this is how maja lindqvist answered a question from delta tv about the bridge:",
    ),
    Wording(
        "title with a colon",
        r"\b(?:key|main|other|most important|top) (?:\w+ )?(?:points?|remarks|statements|takeaways|theses|quotes|thing)\b[^:]*:$",
        "other statements by the press secretary:",
    ),
    Wording(
        "highlights from",
        r"^(?:the )?(?:highlights|takeaways|excerpts|quotes|key moments) (?:from|of) [^:]{3,80}:$",
        "highlights from the interview:",
    ),
    Wording(
        "what was missed",
        r"^here(?:['’]s| is| are) .*\bmissed:$",
        "here’s what you missed:",
    ),
)
"""Lines that announce what stands behind them."""
