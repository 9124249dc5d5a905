"""For the documentation site: show what stands under `Example:` in a docstring as code (Griffe knows `Examples:` only)."""

import re
from typing import Any

import griffe

_HEADING = re.compile(r"(?m)^Example:$")


class DoctestSections(griffe.Extension):
    """Renames the heading before the docstring is read."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:  # noqa: ANN401 - Griffe's own signature
        """Rename it in one object's docstring."""
        if obj.docstring:
            obj.docstring.value = _HEADING.sub("Examples:", obj.docstring.value)
