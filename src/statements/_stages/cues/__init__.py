"""Reporting expressions: verbs of saying with their subject, `according to`, and nouns of saying."""

from statements._stages.cues.finder import CueFinder, according_to, find_according
from statements._stages.cues.hits import CueHit
from statements._stages.cues.relays import without_relays

__all__ = ["CueFinder", "CueHit", "according_to", "find_according", "without_relays"]
