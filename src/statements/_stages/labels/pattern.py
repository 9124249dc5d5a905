"""Labels by the caller's own pattern."""

from bisect import bisect_left
from collections.abc import Sequence

from statements._stages.labels.forms import Form, Label
from statements._stages.lines import Line
from statements._stages.scan import Scan
from statements.topics.patterns import TIME_LIMIT, Allowance, compiled_pattern


def by_pattern(scan: Scan, lines: Sequence[Line], pattern: str) -> list[Label]:
    """Return a label for each line at whose head the pattern matches; its group `name` is the speaker's name.

    A line at which the pattern takes too long has no label, nor have those behind it where it takes too long in all.
    """
    found: list[Label] = []
    match = compiled_pattern(pattern).match
    allowed = Allowance()
    for line in lines:
        start = _line_start(scan, line)
        words = scan.text[start : scan.end(line.j - 1)]
        allowed.begin()
        try:
            m = match(words, timeout=TIME_LIMIT)
        except TimeoutError:
            m = None
        if allowed.end(len(words)):
            return found
        if m is None or not (m["name"] or "").strip():
            continue
        name = m["name"]
        at = start + m.start("name") + len(name) - len(name.lstrip())
        i = bisect_left(scan.starts, at, line.i, line.j)
        j = bisect_left(scan.starts, start + m.end("name"), i, line.j)
        body = bisect_left(scan.starts, start + m.end(), j, line.j)
        while body < len(scan) and not scan.words[body]:
            body += 1
        if i < j:
            key = " ".join(word for word in scan.lowers[i:j] if word != ".")
            found.append(Label(line.i, i, j, body, key, Form.PATTERN))
    return found


def _line_start(scan: Scan, line: Line) -> int:
    """Where the line begins in the text, the signs before its first word included."""
    if not line.i:
        return 0
    start = scan.starts[line.i]
    return max(scan.text.rfind("\n", 0, start) + 1, scan.end(line.i - 1))
