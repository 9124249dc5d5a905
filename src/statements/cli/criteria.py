"""The filters as options: the same names and values as `article.where(...)`."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from statements.models import Confidence, CueClass, Part, QuotationForm, StatementKind
from statements.query import CRITERIA, RANGES

_PANEL = "Which statements (an option given twice means either)"


def _option(*names: str, text: str, shown: str | None = None) -> object:
    return typer.Option(*names, help=text, rich_help_panel=_PANEL, metavar=shown)


Speakers = Annotated[list[str] | None, _option("--speaker", "-s", text="Name, last name or alias.", shown="NAME")]
Topics = Annotated[list[str] | None, _option("--topic", "-t", text="Id, part of its path, or label.", shown="TOPIC")]
Sections = Annotated[list[str] | None, _option("--section", text="The heading it stands under.", shown="HEADING")]
Kinds = Annotated[list[StatementKind] | None, _option("--kind", "-k", text="In whose words it is given.")]
Forms = Annotated[list[QuotationForm] | None, _option("--form", text="What its quotation marks do.")]
Parts = Annotated[list[Part] | None, _option("--part", text="Where it stands.")]
Words = Annotated[list[str] | None, _option("--contains", "-c", text="Words of its text.", shown="TEXT")]
Sure = Annotated[Confidence | None, _option("--confidence", text="How the speaker is known, at least.")]
Cues = Annotated[list[CueClass] | None, _option("--cue-class", text="What the reporting word does.")]
Since = Annotated[str | None, _option("--since", text="Said on this day or later.", shown="YYYY-MM-DD")]
Until = Annotated[str | None, _option("--until", text="Said on this day or before.", shown="YYYY-MM-DD")]
Origins = Annotated[list[str] | None, _option("--origin", text="Whom the speaker quotes.", shown="NAME")]
Questions = Annotated[bool | None, _option("--questions/--no-questions", text="Turns of the asking side, or the rest.")]


def asked(options: Mapping[str, object]) -> dict[str, object]:
    """Return the criteria among the options that were given, as `where` takes them.

    Example:
        >>> asked({"speaker": ["Lee"], "topic": None, "kind": [], "width": 80})
        {'speaker': ('Lee',)}
    """
    given: dict[str, object] = {}
    for name, value in options.items():
        if value in (None, [], ()) or name not in (*CRITERIA, *RANGES):
            continue
        given[name] = tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
    return given
