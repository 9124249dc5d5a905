"""The frame of the article: its layout with the evidence for it, the announcement of a digest, and the occasion."""

from statements._stages.frame.announcement import Announcement
from statements._stages.frame.evidence import ENOUGH, SIGNS, LayoutFound, Outline, Sign, layout_of
from statements._stages.frame.occasion import OccasionFound, find_occasion

__all__ = [
    "ENOUGH",
    "SIGNS",
    "Announcement",
    "LayoutFound",
    "OccasionFound",
    "Outline",
    "Sign",
    "find_occasion",
    "layout_of",
]
