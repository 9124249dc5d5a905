"""What the frame of an article is made of: announcements, occasions, bylines, as rows and plain lists."""

ANNOUNCING_VERBS = """
compiled collected gathered assembled selected picked summarized summarised summed put below here following
highlights takeaways compiles gathers lists listed missed
"""

ANNOUNCED_NOUNS = """
statements remarks takeaways points theses quotes highlights moments quotations answers messages things missed
topics
"""

COMPILED_WORDS = "compiled below gathered collected here here's here’s"

OCCASION_LEADS = "in at during for gave given giving sidelines"

KEY_WORDS = "key main most important major biggest top best"

OCCASIONS = """
interview | interview
q&a | interview
sit-down | interview
speech | speech
address | speech
press conference | press_conference
news conference | press_conference
press briefing | briefing
briefing | briefing
press call | briefing
statement | statement
tweet | post
blog post | post
facebook post | post
post on | post
telegram post | post
"""

OUTLET_STOPS = """
on that when while after before during ahead published aired broadcast in at saying adding about as has have had was
were is the's
"""

BYLINE_LEADS = """
by
authored by
written by
words by
story by
report by
posted by
by :
"""

FRONT_MATTER_DEKS = "description summary excerpt subtitle subheading shorttext dek standfirst abstract"
"""Keys of front matter whose value is the dek."""

ASKING_LABELS = frozenset(
    """
    question|q|reporter|journalist|interviewer|correspondent|host|moderator|presenter|anchor|audience|student|speaker
    """.replace("\n", "")
    .replace(" ", "")
    .split("|")
)
"""Labels of the asking side that name nobody."""

NO_LABELS = frozenset(
    {
        "note",
        "related",
        "source",
        "photo",
        "update",
        "updated",
        "correction",
        "editor's note",
        "by",
        "contact",
        "email",
        "tags",
        "topics",
        "published",
        "date",
        "location",
        "where",
        "when",
        "who",
        "what",
        "why",
        "how",
        "read more",
    }
)
"""Words that open a line with a colon and are no speaker."""
