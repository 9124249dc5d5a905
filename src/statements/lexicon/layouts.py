"""What the frame of an article is made of: debris, announcements, occasions, as rows and plain lists."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Debris:
    """Lines that are no part of an article: what they start with, hold or equal, in lower case."""

    reason: str
    example: str
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    equals: tuple[str, ...] = ()


DEBRIS = (
    Debris("template left unfilled", "date 2026-03-03 {{page.date}}", holds=("{{", "}}", "${", "<%")),
    Debris(
        "share line",
        "Share this article",
        starts=("share this", "share on", "share via", "tweet this", "follow us", "print this", "email this"),
        equals=("share", "tweet", "print", "email", "copy link", "facebook", "twitter", "whatsapp", "telegram"),
    ),
    Debris(
        "link to another story",
        "Read more: Harbour opens again",
        starts=(
            "read more",
            "read also",
            "read next",
            "see also",
            "related:",
            "related articles",
            "more on this",
            "also read",
            "click here",
            "watch:",
            "([watch",
            "(watch",
            "photos:",
            "video:",
            "listen:",
            "don't miss",
            "most read",
            "most popular",
        ),
        equals=(
            "related",
            "related stories",
            "more stories",
            "recommended",
            "view video",
            "view gallery",
            "watch",
            "photos",
            "videos",
        ),
    ),
    Debris("advertisement", "ADVERTISEMENT", starts=("advertisement",), equals=("ad", "sponsored", "promoted")),
    Debris(
        "caption or credit",
        "(Photo by Ann Lee/Harbour News)",
        starts=(
            "(photo",
            "photo by",
            "photo:",
            "photo credit",
            "image:",
            "image credit",
            "file photo",
            "credit:",
            "[photo",
            "pictured:",
            "©",
        ),
        holds=("getty images", "(file photo)", "/via ap"),
    ),
    Debris(
        "newsletter box",
        "Sign up for our newsletter",
        starts=("sign up", "subscribe", "get the latest", "join our", "download our", "newsletter"),
        holds=("sign up here", "newsletter here", "subscribe to"),
    ),
    Debris(
        "footer",
        "© 2026 Harbour News. All rights reserved.",
        starts=(
            "copyright",
            "all rights reserved",
            "terms of use",
            "privacy policy",
            "publication status",
            "published in section",
            "publication date:",
            "text version",
            "direct link",
        ),
        holds=("all rights reserved",),
    ),
    Debris(
        "navigation",
        "Show navigation menu",
        starts=("skip to", "show navigation", "toggle navigation", "jump to", "back to top"),
        equals=("menu", "home", "search", "close", "log in", "sign in", "comments", "contact us", "about us"),
    ),
    Debris(
        "markup left over",
        "https://example.org/harbour",
        starts=(
            "<tweet",
            "<figure",
            "</figure",
            "<img",
            "<div",
            "</div",
            "<iframe",
            "<script",
            "http://",
            "https://",
            "![",
            "<!--",
            "wp-block",
        ),
    ),
    Debris(
        "crawl mark",
        "- **Scraped at**: 2026-03-03T02:34:26",
        starts=("- **scraped at", "- **url", "- **source", "- **published", "scraped at", "source url"),
    ),
)

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
