"""What is no part of the article: told by the words of a line, by the shape of many lines, or cut out of one."""

from statements._stages.debris.inline import find_inline
from statements._stages.debris.shapes import find_debris
from statements._stages.debris.wording import debris_reason, is_debris_line

__all__ = ["debris_reason", "find_debris", "find_inline", "is_debris_line"]
