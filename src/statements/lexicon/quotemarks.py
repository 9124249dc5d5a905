"""The styles of quotation marks, one row a style."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuoteStyle:
    """How one tradition quotes: the outer pair, the inner pair, and a line that proves it."""

    name: str
    opening: str
    closing: str
    example: str
    double: bool = True


STYLES = (
    QuoteStyle("straight", '"', '"', '"The tide is in," Ann Lee said.'),
    QuoteStyle("curly", "“", "”", "“The tide is in,” Ann Lee said."),
    QuoteStyle("low-high", "„", "“", "„The tide is in,“ Ann Lee said."),
    QuoteStyle("low-high closed high", "„", "”", "„The tide is in,” Ann Lee said."),
    QuoteStyle("guillemets", "«", "»", "«The tide is in,» Ann Lee said."),
    QuoteStyle("full width", "＂", "＂", "＂The tide is in,＂ Ann Lee said."),
    QuoteStyle("backticks", "``", "''", "``The tide is in,'' Ann Lee said."),
    QuoteStyle("two apostrophes", "''", "''", "''The tide is in,'' Ann Lee said."),
    QuoteStyle("straight single", "'", "'", "'The tide is in,' Ann Lee said.", double=False),
    QuoteStyle("curly single", "‘", "’", "‘The tide is in,’ Ann Lee said.", double=False),
    QuoteStyle("single guillemets", "‹", "›", "‹The tide is in,› Ann Lee said.", double=False),
    QuoteStyle("low-high single", "‚", "‘", "‚The tide is in,‘ Ann Lee said.", double=False),
)

DOUBLE = frozenset('"“”„‟«»＂')
GUILLEMETS = frozenset("«»")
SINGLE = frozenset("'‘’‚‛‹›`")
OPEN_ONLY = frozenset("“„«‘‚‹")
"""Marks that open wherever they can. A mark on the wrong side of its word does the other job."""
CLOSE_ONLY = frozenset("”»›")
TWINS = {"'": '"', "`": "„", "‘": "“", "’": "”"}
"""Two of these in a row are one double mark."""
