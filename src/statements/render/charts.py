"""Small bar charts as inline SVG: names and numbers are words beside the bars, and each row can be pressed."""

from collections.abc import Sequence

from statements.render.escape import esc

BARS = 8
"""How many rows a chart has."""
_WIDE = 100


def bar_chart(title: str, criterion: str, rows: Sequence[tuple[str, str, int]]) -> str:
    """Return a chart of (value, name, count) rows, the largest first; `criterion` is the filter that a row sets.

    Example:
        >>> "Ann Lee" in bar_chart("Speakers", "speaker", [("Ann Lee", "Ann Lee", 3)])
        True
    """
    if not rows:
        return ""
    most = max(count for _, __, count in rows)
    bars = "".join(_bar(criterion, value, name, count, most) for value, name, count in rows)
    return (
        f"<section class=chart data-chart={criterion} data-most={most}><h2>{esc(title)}</h2><ul>{bars}</ul></section>"
    )


def _bar(criterion: str, value: str, name: str, count: int, most: int) -> str:
    width = round(_WIDE * count / most, 1)
    return (
        f'<li><button type=button data-set={criterion} data-value="{esc(value)}" aria-pressed=false>'
        f"<span class=name dir=auto>{esc(name)}</span>"
        f'<svg viewBox="0 0 {_WIDE} 10" preserveAspectRatio=none aria-hidden=true focusable=false>'
        f"<rect class=all width={width} height=10 /><rect class=now width={width} height=10 /></svg>"
        f"<span class=count>{count}</span></button></li>"
    )
