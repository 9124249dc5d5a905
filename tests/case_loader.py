"""Reads the cases in `tests/cases/*.md` and compares an article with what a case wants.

The notation is described for those who write cases in `tests/cases/README.md`.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from statements import Article, Parser, Quotation, Span, Statement

CASES = Path(__file__).parent / "cases"
EDGE = " \t\r\n\u00a0.,;:!?…-–—'\"“”‘’`«»„()*_>"
"""Punctuation and marks that may stand at the edge of a span without making it another span."""

OPENING = {"⟦": "content", "{": "cue", "[": "mention"}
CLOSING = {"⟧": "content", "}": "cue", "]": "mention"}
FORMS = ("full", "fragment", "scare", "title", "other")
PARTS = ("headline", "dek", "byline")
FLAGS = ("question", "repeats")
DEFAULT_FILE = "known_failures.md"
PARSER = Parser()
"""One for all cases: to make a parser takes longer than to read a case."""


@dataclass(frozen=True)
class Row:
    """One wanted statement: `speaker | kind | rule | key=value`, where `*` stands for anything."""

    speaker: str
    kind: str = "*"
    rule: str = "*"
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One case: the article without notation, and what is wanted of it."""

    file: str
    title: str
    text: str
    spans: dict[str, tuple[Span, ...]]
    rows: tuple[Row, ...]
    facts: tuple[tuple[str, str], ...]
    given: dict[str, str]
    failing: str | None = None

    @property
    def id(self) -> str:
        """The name of the case in a test report."""
        return f"{self.file.removesuffix('.md')}: {self.title}"

    def parse(self) -> Article:
        """Parse the text with what the case gives beside it."""
        published = self.given.get("published")
        return PARSER.parse(
            self.text,
            markup=self.given.get("markup", "auto"),
            published=dt.date.fromisoformat(published) if published else None,
            speaker=self.given.get("speaker"),
        )

    def problems(self, article: Article) -> list[str]:
        """Return in words what differs between `article` and what is wanted; empty if nothing does."""
        found: list[str] = []
        if self.rows or ("none", "") in self.facts:
            found += _compare_rows(self.rows, article)
            found += _compare_spans(self.spans, article)
        for key in dict.fromkeys(k for k, _ in self.facts):
            wanted = [v for k, v in self.facts if k == key]
            found += FACTS[key](wanted, article) if key in FACTS else []
        forms = [(k, v) for k, v in self.facts if k in FORMS]
        return found + (_compare_forms(forms, article) if forms else [])


# Reading ----------------------------------------------------------------------------------------------------------


def load(path: Path) -> list[Case]:
    """Return the cases of one file, in order."""
    pieces = re.split(r"(?m)^## (?=\S)", _hide_fences(path.read_text(encoding="utf-8")))
    return [_case(path.name, _show_fences(piece)) for piece in pieces[1:]]


def load_all() -> list[Case]:
    """Return the cases of all files."""
    return [case for path in sorted(CASES.glob("*.md")) if path.name != "README.md" for case in load(path)]


def _hide_fences(source: str) -> str:
    """Keep headings inside a fenced article from being taken for the titles of cases."""
    return re.sub(r"(?ms)^```.*?^```$", lambda m: m[0].replace("\n#", "\n\0#"), source)


def _show_fences(piece: str) -> str:
    return piece.replace("\n\0#", "\n#")


def _case(file: str, piece: str) -> Case:
    title, _, body = piece.partition("\n")
    given = dict(re.findall(r"(?m)^given (\w+) = (.+)$", body))
    body = re.sub(r"(?m)^given \w+ = .+\n", "", body)
    wanted = re.findall(r"(?m)^= (.+)$", body)
    if not wanted:
        message = f"{file}: {title}: no line says what is wanted"
        raise ValueError(message)
    article = body[: body.index("\n= ")].strip("\n")
    fenced = re.fullmatch(r"(?s)```(\w*)\n(.*)\n```", article)
    verbatim = fenced is not None and fenced[1] == "verbatim"
    text, spans = (fenced[2], {}) if fenced and verbatim else read_marks(fenced[2] if fenced else article)
    failing = re.search(r"(?m)^! (.+)$", body)
    rows, facts = _expectations(wanted, f"{file}: {title}")
    return Case(file, title.strip(), text, spans, rows, facts, given, failing[1] if failing else None)


def _expectations(lines: Iterable[str], where: str) -> tuple[tuple[Row, ...], tuple[tuple[str, str], ...]]:
    rows, facts = [], []
    for line in lines:
        key, colon, value = line.partition(": ")
        if line == "none":
            facts.append(("none", ""))
        elif colon and (key in FACTS or key in FORMS):
            facts.append((key, value.strip()))
        elif "|" in line:
            rows.append(_row(line))
        else:
            message = f"{where}: can't read {line!r}"
            raise ValueError(message)
    return tuple(rows), tuple(facts)


def _row(line: str) -> Row:
    speaker, kind, *more = (cell.strip() for cell in line.split("|"))
    options = dict(cell.split("=", 1) for cell in more if "=" in cell)
    options |= {cell: "yes" for cell in more if cell in FLAGS}
    rule = next((cell for cell in more if "=" not in cell and cell not in FLAGS), "*")
    return Row(speaker, kind, rule, options)


def read_marks(source: str) -> tuple[str, dict[str, tuple[Span, ...]]]:
    """Return the article without notation, and the spans that the notation marked in it.

    Example:
        >>> read_marks("[Lee] {said}: ⟦no⟧")
        ('Lee said: no', {'content': (Span(start=10, end=12),), 'cue': (Span(start=4, end=8),), \
'mention': (Span(start=0, end=3),)})
    """
    text: list[str] = []
    opened: dict[str, int] = {}
    spans: dict[str, list[Span]] = {"content": [], "cue": [], "mention": []}
    characters = iter(source)
    for c in characters:
        if c == "\\":
            text.append(next(characters))
        elif c in OPENING:
            opened[OPENING[c]] = len(text)
        elif c in CLOSING:
            spans[CLOSING[c]].append(Span(opened.pop(CLOSING[c]), len(text)))
        else:
            text.append(c)
    if opened:
        message = f"unclosed notation in {source[:60]!r}"
        raise ValueError(message)
    return "".join(text), {name: tuple(found) for name, found in spans.items()}


# Comparing --------------------------------------------------------------------------------------------------------


def trim(text: str, span: Span) -> Span:
    """Return `span` without the punctuation and marks at its edges, and without a `that` at its start."""
    start, end = span.start, span.end
    if text[start:end].startswith("that "):
        start += len("that ")
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end)


def joined(text: str, spans: Iterable[Span]) -> list[str]:
    """Return the words of the spans, edges trimmed, neighbours with nothing but punctuation between them as one."""
    out: list[Span] = []
    for span in sorted({trim(text, s) for s in spans}):
        if out and all(c in EDGE for c in text[out[-1].end : span.start]):
            out[-1] = Span(out[-1].start, max(span.end, out[-1].end))
        else:
            out.append(span)
    return [f"{s.start}: {s.of(text)}" for s in out if len(s)]


def same_name(got: str | None, wanted: str) -> bool:
    """Tell whether two names are the same but for case, apostrophes and a leading article."""
    return _plain_name(got or "-") == _plain_name(wanted)


def _plain_name(name: str) -> str:
    return re.sub(r"^(the|an?) ", "", name.casefold().replace("’", "'").strip())


def _matches(got: str, wanted: str) -> bool:
    """Tell whether `got` is `wanted`, or begins with it where it ends in three dots."""
    return got.startswith(wanted[:-1]) if wanted.endswith("…") else got == wanted


OPTIONS: dict[str, Callable[[Statement, Article], object]] = {
    "origin": lambda s, _: s.origin or "-",
    "confidence": lambda s, _: s.attribution.confidence,
    "class": lambda s, _: s.attribution.cue_class,
    "link": lambda s, _: s.attribution.link or "-",
    "section": lambda s, _: s.section or "-",
    "part": lambda s, _: s.part,
    "paragraph": lambda s, _: s.paragraph,
    "role": lambda s, _: (s.speaker and s.speaker.role) or "-",
    "who": lambda s, _: s.speaker.kind if s.speaker else "-",
    "quotations": lambda s, _: len(s.quotations),
    "said_on": lambda s, _: s.said_on.date if s.said_on else "-",
    "told": lambda s, a: f"{s.said_on.precision}: {s.said_on.span.of(a.text)}" if s.said_on else "-",
    "question": lambda s, _: "yes" if s.is_question else "no",
    "repeats": lambda s, a: "yes" if s.repeats in {x.id for x in a.statements} else "no",
}


def _compare_rows(rows: tuple[Row, ...], article: Article) -> list[str]:
    if len(rows) != len(article.statements):
        lines = "".join(f"\n    {_line(s)}" for s in article.statements)
        return [f"{len(rows)} statements wanted, {len(article.statements)} found:{lines}"]
    return [problem for row, s in zip(rows, article.statements, strict=True) for problem in _compare(row, s, article)]


def _compare(row: Row, s: Statement, article: Article) -> Iterator[str]:
    if row.speaker != "*" and not same_name(s.speaker.name if s.speaker else None, row.speaker):
        yield f"speaker {row.speaker!r} wanted: {_line(s)}"
    if row.kind not in ("*", s.kind):
        yield f"kind {row.kind} wanted: {_line(s)}"
    if row.rule not in ("*", s.attribution.rule):
        yield f"rule {row.rule} wanted: {_line(s)}"
    options = {"question": "no", **row.options}
    for key, wanted in options.items():
        got = str(OPTIONS[key](s, article))
        if not (same_name(got, wanted) if key in ("origin", "role") else got == wanted):
            yield f"{key}={wanted} wanted, {got} found: {_line(s)}"


def _line(s: Statement) -> str:
    who = s.speaker.name if s.speaker else "-"
    return f"{who} | {s.kind} | {s.attribution.rule} | {s.attribution.confidence} | {' '.join(s.text.split())[:90]!r}"


def _compare_spans(wanted: dict[str, tuple[Span, ...]], article: Article) -> list[str]:
    got = {
        "content": [span for s in article.statements for span in s.content],
        "cue": [s.attribution.cue for s in article.statements if s.attribution.cue],
        "mention": [s.attribution.mention for s in article.statements if s.attribution.mention],
    }
    found = []
    for name, spans in wanted.items():
        want, have = joined(article.text, spans), joined(article.text, got[name])
        if spans and want != have:
            found.append(f"{name} {want} wanted, {have} found")
    return found


def _compare_forms(wanted: list[tuple[str, str]], article: Article) -> list[str]:
    got = [(str(q.form), q.text) for q in article.quotations]
    same = len(got) == len(wanted) and all(
        form == want_form and _matches(_bare(text), _bare(want))
        for (form, text), (want_form, want) in zip(got, wanted, strict=True)
    )
    return [] if same else [f"quotations {wanted} wanted, {got} found"]


def _bare(text: str) -> str:
    kept = text.strip(EDGE.replace("…", ""))
    return " ".join(kept.split())


def _all_quotations(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    for q in quotations:
        yield q
        yield from _all_quotations(q.nested)


def _listed(name: str, wanted: list[str], got: list[str]) -> list[str]:
    same = len(got) == len(wanted) and all(map(_matches, map(_bare, got), map(_bare, wanted)))
    return [] if same else [f"{name} {wanted} wanted, {got} found"]


def _part(name: str) -> Callable[[list[str], Article], list[str]]:
    def compare(wanted: list[str], article: Article) -> list[str]:
        passage = getattr(article, name)
        return _listed(name, wanted, [" ".join(passage.text.split()) if passage else "-"])

    return compare


def _cells(name: str, cells: Callable[[Article], Iterable[object]]) -> Callable[[list[str], Article], list[str]]:
    """Compare a line of cells such as `PORT ALDEN | TASS | 2026-03-03`; `*` stands for anything."""

    def compare(wanted: list[str], article: Article) -> list[str]:
        want = [cell.strip() for cell in wanted[0].split("|")]
        got = [str(cell) if cell else "-" for cell in cells(article)]
        same = all(w in ("*", g) for w, g in zip(want, got, strict=False))
        return [] if same else [f"{name} {want} wanted, {got} found"]

    return compare


def _dateline(article: Article) -> tuple[object, ...]:
    d = article.dateline
    return (d.place, d.agency, d.date) if d else (None, None, None)


def _occasion(article: Article) -> tuple[object, ...]:
    return (article.occasion.kind, article.occasion.outlet) if article.occasion else (None, None)


def _principal(article: Article) -> tuple[object, ...]:
    return (article.principal.name, article.principal.role) if article.principal else (None, None)


def _contains(name: str, texts: Callable[[Article], list[str]]) -> Callable[[list[str], Article], list[str]]:
    def compare(wanted: list[str], article: Article) -> list[str]:
        got = texts(article)
        return [f"{name} {want!r} wanted, {got} found" for want in wanted if not any(want in text for text in got)]

    return compare


def _exactly(name: str, wanted: list[str], got: list[str]) -> list[str]:
    return [] if wanted == got else [f"{name} {wanted} wanted, {got} found"]


def _no_statement_with(wanted: list[str], article: Article) -> list[str]:
    return [f"no statement wanted with {w!r}: {_line(s)}" for w in wanted for s in article.statements if w in s.text]


def _speakers(article: Article) -> list[str]:
    return [" | ".join((s.name, s.kind, s.role or "-")) for s in article.speakers]


FACTS: dict[str, Callable[[list[str], Article], list[str]]] = {
    **{name: _part(name) for name in PARTS},
    "dateline": _cells("dateline", _dateline),
    "occasion": _cells("occasion", _occasion),
    "principal": _cells("principal", _principal),
    "published": _cells("published", lambda a: (a.published,)),
    "layout": _cells("layout", lambda a: (a.layout,)),
    "quotations": _cells("quotations", lambda a: (str(len(a.quotations)),)),
    "sections": _cells("sections", lambda a: (str(len(a.sections)),)),
    "heading": lambda w, a: _listed("headings", w, [s.heading for s in a.sections if s.heading] or ["-"]),
    "level": lambda w, a: _listed("levels", w, [str(s.level) for s in a.sections if s.heading]),
    "nested": lambda w, a: _listed("nested", w, [n.text for q in a.quotations for n in _all_quotations(q.nested)]),
    "unclosed": lambda w, a: _listed("unclosed", w, [q.text for q in a.quotations if not q.closed] or ["-"]),
    "names": lambda w, a: _exactly("names", w[0].split(" | "), [s.name for s in a.speakers]),
    "notice": _contains("notice", lambda a: [n.code for n in a.notices]),
    "debris": _contains("debris", lambda a: [n.span.of(a.text) for n in a.notices if n.code == "debris"]),
    "speaker": _contains("speaker", _speakers),
    "silent": _no_statement_with,
}
"""What else a case may ask, by the word before the colon."""
