"""Words by which a line is told for a heading."""

HEADING_OPENERS = frozenset(("on", "about", "regarding", "concerning"))
"""What opens a heading that names its topic: On grain, About the bridge."""
