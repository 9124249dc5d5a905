"""What must hold for any input, in one function for each kind of input: for random texts, the fuzzer and its cases."""

import datetime as dt
import html
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel

from showing import read_html
from statements import (
    Article,
    InputError,
    Parser,
    Person,
    Quotation,
    RuleError,
    RuleSet,
    Span,
    Statement,
    Topic,
    annotate,
    evaluate,
)
from statements.export import (
    check_quotes,
    from_arrow,
    from_csv,
    from_jsonl,
    from_label_studio,
    locate,
    text_fragment,
    to_arrow,
    to_claim_review,
    to_csv,
    to_displacy,
    to_gold,
    to_jsonl,
    to_label_studio,
    to_ninjs,
    to_polars,
    to_rows,
    to_schema_org,
    to_web_annotations,
)
from statements.feeds import from_newsml_g2, from_ninjs, from_nitf

PARSER = Parser()
PLAIN = Parser(rules=RuleSet.of())
MARK = re.compile(r'<mark data-statement="[^"]*"(?: title="[^"]*")?>(.*?)</mark>', re.DOTALL)
BASE = RuleSet.of(Topic("sea/ferries", any=["ferr*"]), Topic("institutions/nato", any=["=NATO"]))
KNOWING = Parser(
    rules=RuleSet.of(),
    people=[Person(name="Ann Lee", aliases=("Ann Lee-Park", "Lee"), ref="Q1"), Person(name="Bo Park")],
)
STORY = (
    "Ferries stay in\n\nPORT ALDEN, March 3. — “The sanctions will stay,” Water Minister Ann Lee said. The ferry sank.\n\n"
    "About the pumps\n\nBo Park denied that the gates were old. “Nobody,” he said, “asked about grain or oil in 2026.”"
)


def records(value: object) -> Iterator[BaseModel]:
    """Yield every record in an article, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from records(item)


def all_quotations(quotations: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """Yield quotations with those inside them."""
    for q in quotations:
        yield q
        yield from all_quotations(q.nested)


def in_order(spans: list[Span]) -> bool:
    """Tell whether each span ends before the next begins."""
    return all(a.end <= b.start for a, b in pairwise(spans))


def hull(s: Statement) -> Span:
    """Return the smallest span over a statement's content, cue and mention."""
    parts = [*s.content, *(p for p in (s.attribution.cue, s.attribution.mention) if p)]
    return Span(min(p.start for p in parts), max(p.end for p in parts))


# An article ----------------------------------------------------------------------------------------------------


def check_article(article: Article) -> None:
    """Hold an article against the list 'always true' of the design."""
    _check_spans(article)
    _check_quotations(article)
    _check_statements(article)
    again = Article.model_validate_json(article.model_dump_json())
    assert again == article
    assert again.model_dump_json() == article.model_dump_json()
    for s in article.statements:
        assert article.explain(s).startswith(s.text)
    assert all(repr(record) and str(record) for record in records(article))


def _check_spans(article: Article) -> None:
    text = article.text
    for record in records(article):
        span, words = getattr(record, "span", None), getattr(record, "text", None)
        if isinstance(span, Span):
            assert 0 <= span.start <= span.end <= len(text)
            assert words is None or span.of(text) == words, type(record).__name__
    assert [s.index for s in article.sections] == list(range(len(article.sections)))
    assert article.sections
    assert in_order([s.span for s in article.sections])
    for section in article.sections:
        if section.heading is not None:
            assert section.heading_span is not None
            assert section.heading in (section.heading_span.of(text), " ".join(section.heading_span.of(text).split()))
            assert section.span.contains(section.heading_span)
    starts = [m.span.start for m in article.mentions]
    assert starts == sorted(starts)
    known = {s.id for s in article.speakers}
    assert len(known) == len(article.speakers)
    assert all(m.speaker in known for m in article.mentions)


def _check_quotations(article: Article) -> None:
    assert in_order([q.marks for q in article.quotations])
    for q in all_quotations(article.quotations):
        assert q.marks.contains(q.span)
        assert in_order([n.marks for n in q.nested])
        assert all(q.span.contains(n.marks) for n in q.nested)
    held = [q.span for s in article.statements for q in s.quotations]
    assert len(held) == len(set(held))
    assert all(held.count(q.span) == 1 for q in article.quotations if q.form.is_speech and q.speaker)
    assert set(held) <= {q.span for q in all_quotations(article.quotations)}


def _check_statements(article: Article) -> None:
    starts = [s.content[0].start for s in article.statements]
    assert starts == sorted(starts)
    assert len({s.id for s in article.statements}) == len(article.statements)
    known = {s.id for s in article.speakers}
    for s in article.statements:
        assert in_order(list(s.content))
        assert all(s.span.contains(span) and span.start < span.end for span in s.content)
        assert s.span == hull(s)
        assert s.content_text.strip()
        assert in_order([q.marks for q in s.quotations])
        assert all(s.span.contains(q.span) for q in s.quotations)
        assert (s.paragraph is None) == (s.part != "body")
        assert s.section == article.sections[s.section_index].heading or s.part != "body"
        assert s.speaker is None or s.speaker.id in known
        assert (s.speaker is None) == (s.attribution.confidence == "none")
        assert all(t.evidence for t in s.topics)
        assert list(s.topics) == sorted(s.topics, key=lambda t: (-t.score, t.id))


def check_text(text: str) -> None:
    """Read plain text."""
    article = PARSER.parse(text, markup="text")
    assert article.text == text
    check_article(article)
    for s in article.statements[-1:]:
        assert PARSER.explain(article, s).startswith(s.text)
    check_article(KNOWING.parse(text, markup="text", speaker="Bo Park", published=dt.date(2026, 3, 3)))


def check_markdown(text: str) -> None:
    """Read Markdown, and once more with the markup left to be told."""
    article = PARSER.parse(text, markup="markdown")
    assert article.text == text
    check_article(article)
    PLAIN.parse(text)


# A page --------------------------------------------------------------------------------------------------------


def check_page(page: str) -> None:
    """Read HTML: every letter leads back to the page, and marks change nothing else in it."""
    article = PARSER.parse(page, markup="html")
    check_article(article)
    check_places(page, article)
    marked = annotate(page, article)
    assert MARK.sub(r"\1", marked) == page or "<mark data-statement" in page
    assert (marked != page) == bool(article.statements)
    assert "<" not in "".join(re.sub(r"<(?![A-Za-z/!?])", "", words) for words in MARK.findall(marked))
    to_web_annotations(article, html=page)
    for s in article.statements[-1:]:
        assert PARSER.explain(article, s).startswith(s.text)
    PLAIN.parse(page)


def check_places(page: str, article: Article) -> None:
    """Every letter stands at its place in the page, in order."""
    last = Span(0, 0)
    for k, letter in enumerate(article.text):
        place = article.source_span(Span(k, k + 1))
        assert last.end <= place.start <= place.end <= len(page) or place == last  # an entity for two letters
        last = place
        raw = place.of(page)
        decoded = html.unescape(raw) if len(raw) < 40 else raw
        blank = letter.isspace() and not decoded.strip(" \t\r\n\f")
        assert raw == letter or letter in decoded or blank or letter == "\ufffd", (letter, raw)
    for s in article.statements:
        place = article.source_span(s.span)
        assert article.source_span(Span(s.span.start, s.span.start + 1)).start == place.start
        assert article.source_span(Span(s.span.end - 1, s.span.end)).end == place.end


# A rule file ---------------------------------------------------------------------------------------------------


def check_rules(source: str) -> None:
    """Load a rule file, in TOML or behind a line `# yaml` in YAML: it is refused by our own error, or it works."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("mine.yaml" if source.startswith("# yaml") else "mine.toml")
        path.write_bytes(source.encode("utf-8"))
        try:
            rules = RuleSet.load(path)
        except RuleError as error:
            assert path.name in str(error), error  # noqa: PT017 - a mistake is told with its file
            return
    rules.lint()
    try:
        rules = rules if rules.topics else BASE | rules
        rules.check()
    except RuleError:  # it speaks for topics of a built-in set, or uses its lists
        return
    parser = Parser(rules=rules)
    article = parser.parse(STORY)
    check_article(article)
    assert rules.fingerprint
    for s in article.statements:
        assert parser.explain(article, s)


# What is written, and what is read ------------------------------------------------------------------------------


def check_exports(text: str) -> None:
    """Write an article in every form, and read it back where there is a reader."""
    article = PARSER.parse(text, id="a;b", url="https://news.example/a")
    for unit in ("codepoint", "utf16"):
        assert from_jsonl(to_jsonl(article, unit=unit), unit=unit) == (article,)
        annotations: dict[str, object] = to_web_annotations(article, unit=unit)
        first = annotations.get("first")
        items = first["items"] if isinstance(first, dict) else []
        for s, item in zip(article.statements, items, strict=True):
            assert locate(item, article.text, unit=unit) == s.span
        json.dumps(annotations, allow_nan=False)
    rows = to_rows(article)
    assert from_csv(to_csv(article, safe=False), safe=False) == rows
    assert from_csv(to_csv(article)) == rows
    assert from_arrow(to_arrow(article)) == rows
    _check_other_forms(article)
    read_html(article.to_html())
    read_html(article._repr_html_())


def _check_other_forms(article: Article) -> None:
    task = to_label_studio(article)
    checked = {"data": task["data"], "annotations": task["predictions"]}
    (record,) = from_label_studio(json.dumps([checked]))
    assert record["text"] == article.text
    evaluate([record], [article])
    evaluate([to_gold(article)], [article])
    for style in ("ent", "span"):
        drawn = to_displacy(article, style=style)
        json.dumps(drawn, allow_nan=False)
        if style == "ent":
            ents = drawn["ents"]
            assert isinstance(ents, list)
            assert in_order([Span(e["start"], e["end"]) for e in ents])
    json.dumps([to_ninjs(article), to_schema_org(article)], allow_nan=False)
    quoted = [{"quote": q.text, "speaker": "Ann Lee"} for q in article.quotations[:5] if any(map(str.isalnum, q.text))]
    for one in check_quotes(article, quoted):
        assert one.span is not None
        assert one.statement is not None
        json.dumps(to_claim_review(article, one.statement), allow_nan=False)
    assert len(to_polars(article)) == len(article.statements)
    read_html(article.where()._repr_html_())
    assert str(article.statements)
    for s in article.statements:
        with suppress(InputError):  # it holds no word
            text_fragment(article, s).encode("ascii")


def check_readers(source: str) -> None:
    """Read what another program may have damaged: our own error, or an answer."""
    for read in READERS:
        try:
            read(source)
        except InputError:
            continue


def _read_gold(source: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.jsonl"
        path.write_text(source, encoding="utf-8", newline="")
        return evaluate(path, [])


READERS: tuple[Callable[[str], object], ...] = (
    from_jsonl,
    lambda source: from_jsonl(source, unit="utf16"),
    from_csv,
    lambda source: from_csv(source, safe=False),
    from_label_studio,
    _read_gold,
    lambda source: PLAIN.parse(from_ninjs(source).text, markup="html"),
    lambda source: PLAIN.parse(from_newsml_g2(source).text, markup="html"),
    lambda source: PLAIN.parse(from_nitf(source).text, markup="html"),
)

CHECKS: dict[str, Callable[[str], None]] = {
    "text": check_text,
    "markdown": check_markdown,
    "html": check_page,
    "rules": check_rules,
    "exports": check_exports,
    "readers": check_readers,
}
"""The kinds of input, with what must hold for each."""
