"""Lines that are no part of an article, by the words that give them away: one row a reason.

A row may have patterns (regular expressions) where the words alone would fit a sentence of the story too. All of it is
compared in lower case, with straight apostrophes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Debris:
    """Lines that are no part of an article: what they start with, hold, equal or match, in lower case.

    `patterns` match at the start of a line; `searches` match anywhere in one that is no long paragraph;
    before each pattern stand letters without which it can't match, so that it is seldom tried.
    `heads` are the lines among them that titles of other stories may follow, and `closes` says that the article is
    over where such a line stands.
    """

    reason: str
    example: str
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    equals: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    searches: tuple[tuple[str, str], ...] = ()
    heads: tuple[str, ...] = ()
    closes: bool = False


DEBRIS = (
    Debris("template left unfilled", "date 2026-03-03 {{page.date}}", holds=("{{", "}}", "${", "<%")),
    Debris(
        "share line",
        "Share this article",
        starts=(
            "share this",
            "share on",
            "share via",
            "share:",
            "tweet this",
            "follow us",
            "print this",
            "email this",
            "save this",
            "copy this link",
            "you can share this",
            "listen to this article",
        ),
        equals=(
            "share",
            "shares",
            "tweet",
            "print",
            "email",
            "e-mail",
            "copy link",
            "link copied",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "reddit",
            "pinterest",
            "instagram",
            "youtube",
            "viber",
            "vkontakte",
            "messenger",
            "bookmark",
            "font size",
            "listen",
        ),
        patterns=(
            r"\d[\d,.]*[km]? (?:comments?|shares?|views?|likes?)$",
            r"\d+[- ]min(?:ute)?s?\.? (?:read|listen)$",
            r"(?:reading|read) time:? .{0,20}$",
        ),
    ),
    Debris(
        "link to another story",
        "Read more: Harbour opens again",
        starts=(
            "related:",
            "related articles",
            "related stories",
            "more on this",
            "click here",
            "watch:",
            "([watch",
            "(watch",
            "photos:",
            "video:",
            "listen:",
            "don't miss",
        ),
        equals=("view video", "view gallery", "watch", "watch live", "watch now", "play video", "in pictures"),
        patterns=(
            r"(?:read|learn|find out) more\b",
            r"(?:also read|read also|read next|see also|see more|continue reading|up next)\b",
            (
                r"(?:see|watch|read|listen to|hear|view) (?:the|our|his|her|their)? ?"
                r"(?:(?:full|entire|complete|whole|original) )?(?:\w+ ){0,3}"
                r"(?:video|interview|speech|clip|footage|gallery|story|article|report|transcript|podcast|episode)\b"
                r"(?: ?(?:here|below|above|at|on|in|:|[?!.]).{0,120}|.{0,90}[?!].{0,60})?$"
            ),
            r"(?:most (?:read|popular|viewed|shared)|you may also|you might also|recommended for you)\b.{0,40}$",
            r"more (?:from|on|about|in) .{0,60}[:]$",
            r"(?:the )?(?:continuation|rest) of the (?:material|article|text|story) .{0,40}$",
        ),
        heads=(
            "related",
            "related stories",
            "related articles",
            "related news",
            "related topics",
            "related content",
            "related links",
            "related coverage",
            "read more",
            "read also",
            "also read",
            "see also",
            "read next",
            "more stories",
            "more news",
            "more on this story",
            "more on this topic",
            "most read",
            "most popular",
            "most viewed",
            "recommended",
            "recommended for you",
            "recommended stories",
            "you may also like",
            "you might also like",
            "latest news",
            "top stories",
            "latest stories",
            "popular news",
            "trending",
            "trending now",
            "editors' picks",
            "editor's picks",
            "in other news",
            "don't miss",
            "photos",
            "videos",
            "tags",
            "topics",
            "up next",
        ),
    ),
    Debris(
        "advertisement",
        "ADVERTISEMENT",
        starts=("advertisement",),
        equals=("ad", "ads", "sponsored", "promoted", "promoted stories", "sponsored content", "paid content"),
        patterns=(r"(?:this )?(?:story|article|text) continues\b.{0,40}$", r"scroll (?:down )?(?:to|for) .{0,40}$"),
    ),
    Debris(
        "caption or credit",
        "(Photo by Ann Lee/Harbour News)",
        starts=(
            "(attn:",
            "(photo",
            "photo by",
            "photo:",
            "photo credit",
            "photograph:",
            "photographer:",
            "picture:",
            "picture credit",
            "image:",
            "image credit",
            "image source",
            "image copyright",
            "image caption",
            "media caption",
            "video caption",
            "figure caption",
            "media playback",
            "video grab",
            "file photo",
            "credit:",
            "credits:",
            "source: ap",
            "[photo",
            "pictured:",
            "©",
        ),
        holds=("getty images", "(file photo)", "/via ap", "(ap photo", "photo credit:", "screenshot/", "/file photo"),
        patterns=(r"file(?: photo)? ?[-–—:]",),
    ),
    Debris(
        "channel of the outlet",
        "Subscribe to Harbour News Telegram channel, Facebook, RSS!",
        patterns=(
            (
                r"(?:subscribe to|join|follow)\b.{0,60}\b(?:telegram|facebook|twitter|youtube|viber|whatsapp|instagram|rss|"
                r"google news)\b.{0,60}$"
            ),
            r"(?:subscribe to|join us on|join|follow)(?: us)?(?: on)? @\w+$",
        ),
        closes=True,
    ),
    Debris(
        "newsletter box",
        "Sign up for our newsletter",
        starts=("get the latest", "get our", "download our", "enter your email", "by entering your email"),
        holds=("sign up here", "newsletter here", "successfully subscribed"),
        patterns=(
            (
                r"(?:sign up|join|subscribe|register)\b.{0,60}\b(?:newsletter|channel|email|inbox|briefing|alerts?|"
                r"updates?|here|now|today|free|telegram|whatsapp|rss|app)\b"
            ),
            r"(?:sign up|subscribe|join us|subscribed|register)$",
            r"newsletters?$",
            r"(?:by (?:signing|clicking|subscribing|entering))\b.{0,120}\b(?:agree|terms|policy)\b",
        ),
    ),
    Debris(
        "footer",
        "Terms of use",
        starts=(
            "terms of use",
            "terms and conditions",
            "terms of service",
            "privacy policy",
            "privacy notice",
            "cookie policy",
            "text version",
            "direct link",
        ),
        equals=("■", "enditem", "(end)", "###", "-30-", "ends"),
        patterns=(
            (
                r"(?:this (?:article|story|text|material|piece|post) (?:was|is|has been) "
                r"(?:first |originally |also )?(?:published|posted|produced|reproduced|republished|adapted)\b)"
            ),
            r"(?:published|posted|filed) in (?:the )?sections?\b",
            r"publication (?:status$|date:)",
            r"only verified information\b",
            r"if you (?:notice|see|find|spot|have found) (?:an? |any )?(?:error|mistake|typo)s?\b",
        ),
    ),
    Debris(
        "rights",
        "© 2026 Harbour News. All rights reserved.",
        starts=("all rights reserved",),
        holds=("all rights reserved",),
        patterns=(r"(?:copyright )?(?:©|\(c\)) ?(?:\d{4}|copyright)", r"copyright (?:©|\(c\)|\d{4}|by )"),
        closes=True,
    ),
    Debris(
        "credit of the staff",
        "Reporting by Ann Lee; Editing by Bo Park",
        patterns=(
            (
                r"\(?(?:additional |with )?(?:reporting|writing|editing|translation|compiled|edited|translated) by\b"
                r"(?=.{0,160}\)?$)"
            ),
        ),
        searches=(
            ("contributed to this", r"\bcontributed to this (?:report|story|article|piece)\.?$"),
            (
                "",
                (
                    r"^[a-z'. -]{3,40} (?:is|are) (?:an? |the )?(?:\w+ ){0,3}"
                    r"(?:reporter|correspondent|editor|columnist|producer)s?"
                    r" (?:at|for|with|covering|based in|on) .{2,80}$"
                ),
            ),
        ),
    ),
    Debris(
        "navigation",
        "Show navigation menu",
        starts=("skip to", "show navigation", "toggle navigation", "jump to", "back to top", "scroll to top"),
        equals=(
            "menu",
            "home",
            "search",
            "close",
            "log in",
            "login",
            "sign in",
            "log out",
            "register",
            "my account",
            "comments",
            "leave a comment",
            "add a comment",
            "contact us",
            "contacts",
            "about us",
            "advertise",
            "careers",
            "sitemap",
            "site map",
            "previous",
            "next",
            "previous article",
            "next article",
            "load more",
            "show more",
            "view all",
            "see all",
        ),
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
            "www.",
            "pic.twitter.com/",
            "![",
            "<!--",
            "wp-block",
        ),
        patterns=(r"\[[^\]]{1,40}\]: *(?:http|/)", r"(?:[-*_] ?){3,}$"),
    ),
    Debris(
        "crawl mark",
        "- **Scraped at**: 2026-03-03T02:34:26",
        patterns=(
            (
                r"[-*] \*\*(?:scraped|crawled|fetched|url|source|link|title|date|published|author|language|site|domain|"
                r"word count|section|tags|description)\b[^*]{0,20}\*\*"
            ),
            r"(?:scraped|crawled|fetched|retrieved) (?:at|on|from):?\s",
            r"(?:source )?url:\s",
            r"> source:\s",
        ),
    ),
    Debris(
        "time stamp",
        "6 YEARS AGO",
        patterns=(
            (
                r"(?:(?:updated|published|posted|last updated):? )?(?:about )?(?:\d+|an?|one|two|three) "
                r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago$"
            ),
            (
                r"[\[(]?\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?[\])]?(?: ?(?:-->|[-–—]) ?[\[(]?\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?[\])]?)?"
                r"(?: \([^()]{1,12}\))?$"
            ),
            r"aired \d{1,2}(?::\d\d)?[ap]?m? ?[-–] ?\d{1,2}(?::\d\d)?[ap]?m? et$",
        ),
    ),
    Debris(
        "mark of a database",
        "FULL TEXT.",
        equals=("full text", "abstract", "publication info", "document type", "word count", "load-date"),
    ),
    Debris(
        "post from elsewhere",
        "— Ann Lee (@annlee) March 3, 2026",
        searches=(
            (
                "(@",
                r"[-–—]{1,2} ?[^@]{1,80}\(@\w{1,30}\)(?: [a-z]{3,9}\.? \d{1,2}, \d{4}| \d{1,2} [a-z]{3,9}\.? \d{4})?$",
            ),
        ),
    ),
)

REFERENCE_HEADS = "references|sources|notes|footnotes|bibliography|external links|further reading|works cited"
"""Headings of the list of references at the end."""

CREDIT_ENDS = (
    r"\([^()]{0,80}(?:photo\b|getty|handout|courtesy|\bpool\b|via ap|/ap\b|/afp|/reuters|screenshot)[^()]{0,60}\)|"
    r"\[(?:file(?: photo)?: ?)?[^\[\]]{2,60}/[^\[\]]{2,60}\]"
)
"""A credit in brackets behind a caption, in lower case."""

CREDIT_PAIR = r"\([A-Z][^()/\n]{2,40}/[A-Z][^()/\n]{2,40}\)"
"""A photographer and his agency in brackets behind a caption: (Harbour News/Ann Lee)."""

BROADCAST = r"Aired \d{1,2}(?::\d\d)?[ap]?m? ?[-–] ?\d{1,2}(?::\d\d)?[ap]?m? ET"
"""The hour of broadcast behind the headline of a transcript."""

END_MARKS = r"■|◼|\(END\)|Enditem|###|-30-"
"""What agencies print behind the last word."""

BOX_SENTENCES = (
    "sign up here",
    "signing up here",
    "sign up for",
    "sign up to",
    "subscribe to",
    "subscribe button",
    "subscribed to",
    "privacy policy",
    "get the latest",
    "download our",
    "download the app",
    "follow us on",
    "click here to",
    "all rights reserved",
)
"""What a sentence of a newsletter box or footer holds, at the end of a text that lost its line ends."""

BOX_NEIGHBOURS = ("newsletter", "is a reporter at", "is a reporter for", "in your inbox", "click here")
"""What a sentence holds that belongs to such a box if one of `BOX_SENTENCES` stands behind it."""

LINK_WORDS = "watch|video|listen|audio|link|source|photo|photos|here"
"""Words of a link in brackets behind a quotation: ([Watch](…))."""
