"""Random pages for the property tests: whole, broken, cut off and hostile, in which every word is there but once."""

import itertools

from hypothesis import strategies as st

OPENINGS = (
    "<p>",
    '<p class="lead">',
    "<div>",
    '<div class="comments">',
    "<section>",
    "<article>",
    "<h1>",
    "<h2 id=x>",
    "<ul>",
    "<li>",
    "<blockquote>",
    "<table>",
    "<tr>",
    "<td>",
    "<th colspan='2'>",
    "<b>",
    "<strong>",
    "<i>",
    '<a href="/x?a=1&amp;b=2">',
    "<a href=/y>",
    "<span>",
    "<span hidden>",
    "<span class=tooltip>",
    '<div style="display:none">',
    "<pre>",
    "<nav>",
    "<aside>",
    "<footer>",
    "<main>",
    "<figure>",
    "<figcaption>",
    "<svg>",
    "<noscript>",
    "<template>",
    "<button>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<time datetime='2026-03-03'>",
    "<P CLASS='Dek'>",
    "<custom-tag>",
    '<mark title=">">',
)
CLOSINGS = tuple(
    f"</{name}>" for name in "p div section article h1 h2 ul li blockquote table tr td th b strong i".split()
)
CLOSINGS += tuple(f"</{name}>" for name in "a span pre nav aside footer main figure svg noscript template dl P".split())
ODD = (
    "<br>",
    "<br/>",
    "<br><br>",
    "<hr>",
    "<img src=x alt='“no”'>",
    "<!-- a “remark” -->",
    "<!-->",
    "<!--",
    "<![CDATA[ data ]]>",
    "<![CDATA[",
    "<?php echo 1 ?>",
    "<!x",
    "</",
    "</>",
    "<",
    "< ",
    "<p",
    "<p class='",
    '<a href="',
    "<script>var a = '<p>';</script>",
    "<script>",
    "<style>p { }</style>",
    "<title>“T”</title>",
    "<textarea>t",
    "<meta property='og:title' content='x'>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": ["x", {}], "author": {"name": 1}}</script>',
    "<html>",
    "<body>",
    "</body></html>",
    "\0",
    "\r\n",
    "\t \n",
    "\u00a0",
    "\u2028",
)
REFERENCES = (
    "&amp;",
    "&lt;",
    "&gt",
    "&quot;",
    "&ldquo;",
    "&rdquo;",
    "&#8220;",
    "&#x201D;",
    "&nbsp;",
    "&#32;",
    "&#10;",
    "&shy;",
    "&notit;",
    "&bogus;",
    "&",
    "&#",
    "&#x;",
    "&#99999999999;",
    "&#0;",
    "&#xD800;",
    "&NotEqualTilde;",
    "&ampere",
)
SAID = (" said Ann Lee.", " Bo Park said.", "“", "”", '"', ", she said: ", " told reporters that ", ". ")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A page of tags, words and odd things in any order, sometimes cut off."""
    numbers = itertools.count(100)
    piece = st.one_of(
        st.sampled_from(OPENINGS),
        st.sampled_from(OPENINGS),
        st.sampled_from(CLOSINGS),
        st.sampled_from(REFERENCES),
        st.sampled_from(SAID),
        st.sampled_from(("", " ", "  ", "\n    ", ", ")),
        st.sampled_from(ODD),
        st.just("word"),
        st.just("word"),
    )
    pieces = draw(st.lists(piece, max_size=60))
    body = "".join(f"w{next(numbers)}" if p == "word" else p for p in pieces)
    head = draw(st.sampled_from(("", "", "<!doctype html><html><head><title>Rain</title></head><body>", "<body>")))
    page = head + body
    return page[: draw(st.integers(0, len(page)))] if not draw(st.integers(0, 5)) else page


@st.composite
def stories(draw: st.DrawFn) -> str:
    """A whole page with a story in it, and things beside the story."""
    numbers = itertools.count(100)

    def words(n: int) -> str:
        joins = draw(st.lists(st.sampled_from((" ", " ", " ", "\n", " <b>", "</b> ", "&nbsp;", " &amp; ")), max_size=n))
        return "".join(f"w{next(numbers)}{join}" for join in joins) + f"w{next(numbers)}"

    blocks: list[str] = []
    for _ in range(draw(st.integers(1, 6))):
        name = draw(st.sampled_from(("p", "p", "p", "h2", "li", "blockquote")))
        tail = draw(st.sampled_from((".", "”, Ann Lee said.", ", according to Bo Park.")))
        blocks.append(f"<{name}>“{words(12)}{tail}</{name}>")
    beside = draw(st.sampled_from(("", "<aside><p>beside</p></aside>", "<div class=related><a href=/>more</a></div>")))
    shown = "\n".join(blocks)
    return f"<html><body><nav><a href=/>Home</a></nav><main><h1>{words(3)}</h1>{shown}{beside}</main></body></html>"


def pages() -> st.SearchStrategy[str]:
    """Noise mostly, whole pages sometimes."""
    return st.one_of(documents(), documents(), stories())
