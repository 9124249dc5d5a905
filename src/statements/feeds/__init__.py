"""News items as agencies send them: ninjs, NewsML-G2 and NITF, each read into a `Document`.

A reader takes an item as a string and gives a `Document` whose text is HTML: headline, dek, byline and dateline from
the item's own fields, then its body. `parse_articles` takes documents as they are, and `Article.source_span` leads into
`Document.text`.
"""

from statements.feeds.newsml import from_newsml_g2
from statements.feeds.ninjs import from_ninjs
from statements.feeds.nitf import from_nitf

__all__ = ["from_newsml_g2", "from_ninjs", "from_nitf"]
