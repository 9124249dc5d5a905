"""The names that web pages go by: elements, attributes, and the words of classes that tell what a part is."""

BLOCK_ELEMENTS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th
thead tr ul
"""

VOID_ELEMENTS = "area base basefont br col embed frame hr img input keygen link meta param source track wbr"

RAW_ELEMENTS = "script style iframe noembed noframes xmp textarea title"
"""Elements whose inside is no markup."""

UNSEEN_ELEMENTS = """
audio button canvas datalist map math noscript object optgroup option picture progress rp rt script select style
svg template textarea title video iframe noembed noframes
"""
"""Elements whose words no reader sees as words of the page."""

CONTAINERS = "article body div main section td"
"""Elements that may hold the body of a story."""

SIDE_ELEMENTS = "aside dialog figure footer form menu nav search"
"""Elements that hold no part of the story."""

SIDE_ROLES = "alert banner complementary contentinfo dialog menu navigation search toolbar"

SIDE_WORDS = """
ad ads advert advertisement adverts banner breadcrumb breadcrumbs byline-card caption comment comments cookie cookies
disqus feedback footer footnotes gallery login masthead menu nav navbar navigation newsletter outbrain pagination
paywall popular popup promo promoted ranking recirculation recommended related respond share sharebar sharing sidebar
signup skip social sponsor sponsored subscribe subscription taboola tag tags teaser teasers toolbar trending widget
"""
"""Words of a class or id that say: no part of the story."""

UNSEEN_WORDS = "tooltip tooltiptext visuallyhidden"
"""Words of a class that say: not shown on the page."""

UNSEEN_CLASSES = (
    "sr-only visually-hidden screen-reader-text screen-reader-only d-none is-hidden display-none noprint-only"
)
"""Whole classes that say the same."""

HEADLINE_WORDS = "headline"
"""Words of `itemprop` for the headline."""

DEK_WORDS = "dek standfirst subheadline subtitle subhead strapline deck summary"
"""Words of a class for the line under the headline."""

BYLINE_WORDS = "byline author authors"
"""Words of a class, `rel` or `itemprop` for the line that names the writer."""

DATELINE_WORDS = "dateline"
"""Words of a class for the line that names place and agency."""

TIME_WORDS = "date datetime time timestamp datestamp published pubdate"
"""Words of a class for the line that tells when the page was published."""

HEADLINE_KEYS = "og:title twitter:title dc.title headline parsely-title"
"""Keys of a page's `meta` elements that hold the headline, the surest first."""

DATE_KEYS = """
article:published_time datepublished date pubdate publishdate publish-date dc.date dc.date.issued dcterms.created
parsely-pub-date sailthru.date
"""

AUTHOR_KEYS = "author article:author dc.creator parsely-author byl"

SITE_KEYS = "og:site_name application-name"

URL_KEYS = "og:url"

ARTICLE_TYPES = "Article Posting Report"
"""Ends of the types that JSON-LD gives to a story: NewsArticle, LiveBlogPosting, Report."""
