"""`evaluate` counts what a careful reader would count."""

import gc
import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from statements import (
    Article,
    Failure,
    InputError,
    MissKind,
    Parser,
    RuleSet,
    Span,
    Topic,
    evaluate,
    parse_article,
    parse_articles,
)
from statements.evaluation.marks import marked_spans
from statements.evaluation.page import Page, pairs
from statements.evaluation.records import Score
from strategies import articles as texts

TEXT = (
    "Quay opens\n\n“The quay is open,” said Ann Lee. “It will stay so.”\n\n"
    "Bo Park said that the ferry was late. He called the crossing “a long one.”"
)
PLAIN = Parser(rules=RuleSet.of())
ROWS = ("quoted", "direct", "direct+mixed", "all")


def at(words: str, text: str = TEXT) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def quote(words: str, kind: str, mention: str | None, name: str | None = None, **more: object) -> dict[str, object]:
    speaker = at(mention) if mention else None
    return {**at(words), "kind": kind, "speaker": speaker, "speaker_name": name, **more}


GOLD: tuple[dict[str, object], ...] = (
    quote("“The quay is open,”", "direct", "Ann Lee"),
    quote("“It will stay so.”", "direct", "Ann Lee"),
    quote("that the ferry was late", "indirect", "Bo Park"),
    quote("the crossing “a long one.”", "mixed", "He", "Bo Park"),
)


def record(*quotes: dict[str, object], **more: object) -> dict[str, object]:
    return {"id": "q1", "text": TEXT, "quotes": list(quotes), **more}


def own_gold(article: Article) -> dict[str, object]:
    """The gold that an article's own statements make."""
    quotes = [
        {
            "start": piece.start,
            "end": piece.end,
            "kind": s.kind.value,
            "speaker": {"start": s.attribution.mention.start, "end": s.attribution.mention.end}
            if s.attribution.mention
            else None,
            "speaker_name": s.speaker.name if s.speaker else None,
        }
        for s in article.statements
        for piece in s.content
    ]
    return {"text": article.text, "quotes": quotes}


ARTICLE = PLAIN.parse(TEXT, id="q1")


def test_an_article_that_says_what_the_gold_says_has_full_rates() -> None:
    report = evaluate([record(*GOLD)], [ARTICLE])
    assert [row.name for row in report.rows] == list(ROWS)
    for row in report.rows:
        for score in (row.exact, row.overlap, row.matched, row.end_to_end):
            assert (score.precision, score.recall, score.f1) == (1, 1, 1), row
        assert row.speaker == row.speaker_or_none == 1
    assert [row.gold for row in report.rows] == [3, 2, 3, 4]
    assert report.misses == ()


def test_without_an_article_all_is_missed() -> None:
    report = evaluate([record(*GOLD)], [])
    assert (report.articles, report.without_article) == (0, 1)
    for row in report.rows:
        assert row.predicted == row.exact.f1 == row.overlap.f1 == row.matched.f1 == row.end_to_end.f1 == 0
        assert row.speaker == row.speaker_or_none == 0
    assert [m.kind for m in report.misses if m.row == "all"] == [MissKind.MISSED] * 4
    assert [m.text for m in report.misses if m.row == "quoted"] == [
        "The quay is open",
        "It will stay so",
        "a long one",
    ]


def test_without_gold_quotes_what_is_found_is_spurious() -> None:
    report = evaluate([record()], [ARTICLE])
    assert report.row("all").matched.precision == 0
    assert [(m.kind, m.text, m.speaker) for m in report.misses if m.row == "quoted"] == [
        (MissKind.SPURIOUS, "The quay is open", "Ann Lee"),
        (MissKind.SPURIOUS, "It will stay so", "Ann Lee"),
        (MissKind.SPURIOUS, "a long one", "Bo Park"),
    ]


def test_a_wrong_speaker_keeps_the_span_and_loses_the_end() -> None:
    wrong = quote("“The quay is open,”", "direct", "Bo Park", "Bo Park")
    report = evaluate([record(wrong, *GOLD[1:])], [ARTICLE])
    row = report.row("direct")
    assert (row.matched.f1, row.speaker, row.end_to_end.f1) == (1, 0.5, 0.5)
    (miss,) = [m for m in report.misses if m.row == "quoted"]
    assert (miss.kind, miss.wanted, miss.speaker, miss.rule) == (
        MissKind.SPEAKER,
        ("Bo Park",),
        "Ann Lee",
        "inverted",
    )
    assert miss.span.of(TEXT) == miss.text == "The quay is open"
    assert miss.found == miss.span
    assert miss.article == "q1"


def test_a_speaker_where_the_gold_has_nobody_is_wrong() -> None:
    report = evaluate([record(quote("“The quay is open,”", "direct", None), *GOLD[1:])], [ARTICLE])
    row = report.row("direct")
    assert (row.speaker, row.speaker_or_none) == (1, 0.5)


@pytest.mark.parametrize(
    ("words", "exact", "matched"),
    [
        ("The quay is open", 1, 1),  # marks and commas at the edge do not count
        ("quay is open", 0, 1),  # three words of four
        ("is open,” said Ann Lee. “It will", 0, 0),
        ("open,” said Ann", 0, 0),
    ],
)
def test_a_shifted_span_matches_while_half_of_the_longer_is_common(words: str, exact: int, matched: int) -> None:
    quotes = [{**at(words, TEXT), "kind": "direct", "speaker_name": "Ann Lee"}]
    report = evaluate([{"text": TEXT, "quotes": quotes}], [ARTICLE])
    assert report.row("direct").exact.recall == exact
    assert report.row("direct").matched.recall == matched


def test_a_mention_may_be_another_of_the_same_name() -> None:
    far = "Ann Lee runs the port.\n\n“The quay is open,” Lee said."
    quotes = [{**at("“The quay is open,”", far), "kind": "direct", "speaker": at("Ann Lee", far)}]
    assert evaluate([{"text": far, "quotes": quotes}], [parse_article(far)]).row("quoted").speaker == 1


def test_a_pronoun_of_another_paragraph_is_not_the_gold_pronoun() -> None:
    text = "Bo Park left. He was late.\n\n“The quay is open,” he said."
    quotes = [{**at("“The quay is open,”", text), "kind": "direct", "speaker": at("He", text)}]
    assert evaluate([{"text": text, "quotes": quotes}], [parse_article(text)]).row("quoted").speaker == 0
    quotes[0]["speaker"] = {"start": text.index("he said"), "end": text.index("he said") + 2}
    assert evaluate([{"text": text, "quotes": quotes}], [parse_article(text)]).row("quoted").speaker == 1


def test_a_name_may_stand_for_a_mention_that_the_statement_lacks() -> None:
    text = "Korda on ferries\n\nMinister Anselm Korda spoke. Here are the key statements.\n\n“It is late.”\n\n“It is dark.”"
    article = PLAIN.parse(text)
    assert [s.attribution.mention for s in article.statements] == [None, None]
    for mention, rate in (("Anselm Korda", 1), ("Minister", 0), ("Minister Anselm Korda spoke", 1)):
        quotes = [{**at("It is late.", text), "kind": "direct", "speaker": at(mention, text)}]
        assert evaluate([{"text": text, "quotes": quotes}], [article]).row("quoted").speaker == rate


def test_a_mention_in_parts_counts_by_each_part() -> None:
    parts = [[TEXT.index("Bo Park"), TEXT.index("Bo Park") + 7], [TEXT.index("Ann Lee"), TEXT.index("Ann Lee") + 7]]
    gold = {**at("“The quay is open,”"), "kind": "direct", "speaker_spans": parts}
    assert evaluate([record(gold, *GOLD[1:])], [ARTICLE]).row("direct").speaker == 1


def test_any_of_the_speakers_of_the_same_words_will_do() -> None:
    other = quote("“The quay is open,”", "direct", "Bo Park", "Bo Park")
    report = evaluate([record(other, *GOLD)], [ARTICLE])
    assert report.row("direct").gold == 2
    assert report.row("direct").speaker == 1


def test_a_person_behind_a_pronoun_is_asked_by_name() -> None:
    for name, rate in (("Bo Park", 1), ("Cy Park", 0)):
        who = {"name": name, "accept": [], "sure": True}
        report = evaluate([record(*GOLD[:3], {**GOLD[3], "who": who})], [ARTICLE])
        assert report.row("all").person == rate
        assert report.row("all").speaker == 1


def test_what_is_found_in_ignored_stretches_counts_only_where_it_matches() -> None:
    second = TEXT.index("Bo Park")
    blind = record(*GOLD[:2], ignore=[[second, len(TEXT)]])
    assert [row.matched.f1 for row in evaluate([blind], [ARTICLE]).rows] == [1, 1, 1, 1]
    assert evaluate([record(*GOLD[:2])], [ARTICLE]).row("all").matched.precision == 0.5
    assert evaluate([record(*GOLD, ignore=[[second, len(TEXT)]])], [ARTICLE]).row("all").gold == 4


def test_what_is_found_in_contents_of_another_kind_is_no_fault() -> None:
    assert evaluate([record(*GOLD)], [ARTICLE]).row("direct").predicted == 2


def test_confidence_counts_matched_quoted_spans() -> None:
    report = evaluate([record(quote("“The quay is open,”", "direct", "Bo Park", "Bo Park"), *GOLD[1:])], [ARTICLE])
    rows = {str(row.confidence): (row.spans, row.right, row.precision) for row in report.confidence}
    assert rows == {"stated": (2, 1, 0.5), "linked": (1, 1, 1), "guessed": (0, 0, 0), "none": (0, 0, 0)}
    assert [row.share for row in report.confidence] == [2 / 3, 1 / 3, 0, 0]


def test_topics_are_asked_where_the_gold_tells_them() -> None:
    rules = RuleSet.of(Topic("port/quays", label="Quays", any=["quay"]), Topic("port/boats", any=["ferry"]))
    article = parse_article(TEXT, rules=rules)
    told = [{**GOLD[0], "topics": ["Quays"]}, GOLD[1], {**GOLD[2], "topics": ["port/quays"]}, GOLD[3]]
    report = evaluate([record(*told)], [article])
    rows = {row.topic: (row.gold, row.predicted, row.score.f1) for row in report.topics}
    assert rows == {"port/quays": (2, 1, 2 / 3), "port/boats": (0, 1, 0)}
    assert report.all_topics == Score.of(1, 2, 2)
    assert repr(report.topics[0]) == "<TopicRow port/boats: 0 gold, 1 found, F1 0.0>"
    assert repr(report).splitlines()[-1] == "topics: <Score precision 50.0, recall 50.0, F1 50.0>"
    assert evaluate([record(*GOLD)], [article]).all_topics is None
    assert evaluate([record(*told)], []).all_topics == Score.of(0, 0, 2)


def test_gold_may_be_a_file_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record(*GOLD)) + "\n\n", encoding="utf-8")
    assert evaluate(path, [ARTICLE]) == evaluate(str(path), [ARTICLE]) == evaluate([record(*GOLD)], [ARTICLE])


def test_articles_are_found_by_id_else_by_text() -> None:
    two = [record(*GOLD), {**record(*GOLD), "id": "q2"}]
    unnamed = PLAIN.parse(TEXT)
    other = PLAIN.parse(TEXT, id="of another catalogue")
    assert evaluate(two, [ARTICLE, unnamed]).without_article == 0
    assert evaluate(two, [unnamed, other]).without_article == 0
    report = evaluate(two, [ARTICLE, PLAIN.parse("Rain fell.")])
    assert (report.articles, report.without_article, report.without_gold) == (1, 1, 1)


def test_a_failure_is_an_article_that_is_not_there() -> None:
    bad = list(parse_articles([None], on_error="record"))  # type: ignore[list-item]
    assert isinstance(bad[0], Failure)
    assert evaluate([record(*GOLD)], bad).without_article == 1


@pytest.mark.parametrize(
    ("gold", "words"),
    [
        ("nowhere.jsonl", "no gold file"),
        ([{"id": "q1"}], r"gold record 1: text: Field required"),
        ([record({**at("The quay"), "kind": "shouted"})], r"gold record 1: quotes\.0\.kind"),
        ([record({"start": 5, "end": 5, "kind": "direct"})], "5 to 5 does not lie"),
        ([record({"start": 0, "end": 9999, "kind": "direct"})], "9999 does not lie"),
        ([record({**GOLD[0], "speaker": {"start": -1, "end": 3}})], "-1 to 3"),
        ([record(), record()], "has a record already"),
        ([{"id": "q1", "text": "Another text.", "quotes": []}], "another text than the article"),
        ([{"id": "q9", "text": "Another text.", "quotes": []}], "none of the articles is in the gold"),
        ([7], "gold record 1"),
    ],
)
def test_gold_that_can_not_be_used_says_what_is_wrong(gold: object, words: str) -> None:
    with pytest.raises(InputError, match=words) as raised:
        evaluate(gold, [ARTICLE])  # type: ignore[arg-type]
    assert raised.value.code == "bad-gold"


def test_a_line_that_is_no_json_says_which(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("{}\n".replace("{}", json.dumps(record(*GOLD))) + "{oops\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2 is no JSON"):
        evaluate(path, [ARTICLE])


def test_two_articles_of_one_record_and_what_is_no_article_are_refused() -> None:
    with pytest.raises(InputError, match="two articles belong"):
        evaluate([record(*GOLD)], [ARTICLE, ARTICLE])
    with pytest.raises(InputError, match="takes articles"):
        evaluate([record(*GOLD)], [TEXT])  # type: ignore[list-item]


def test_the_report_is_a_table() -> None:
    lines = repr(evaluate([record(*GOLD)], [ARTICLE])).splitlines()
    assert lines[0] == "1 articles, 0 of the gold without an article"
    assert lines[-1].split() == ["all", "4", "4", *["100.0"] * 5]
    assert repr(evaluate([record(*GOLD)], [ARTICLE]).row("all")) == (
        "<EvaluationRow all: 4 gold, 4 found, match F1 100.0, end to end F1 100.0>"
    )
    with pytest.raises(KeyError):
        evaluate([record(*GOLD)], [ARTICLE]).row("nothing")


def spans_cross(article: Article) -> bool:
    """Whether two statements share words, so that one stretch is part of another."""
    pieces = sorted(piece for s in article.statements for piece in s.content)
    return any(a.end > b.start for a, b in pairwise(pieces))


@given(texts())
def test_gold_made_of_an_articles_own_statements_is_met_in_full(text: str) -> None:
    article = PLAIN.parse(text)
    report = evaluate([own_gold(article)], [article])
    for name in ROWS[1:] if spans_cross(article) else ROWS:
        row = report.row(name)
        for score in (row.exact, row.overlap, row.matched, row.end_to_end):
            assert score.f1 == (1 if row.gold else 0), (name, report.misses)
        assert row.speaker_or_none == (1 if row.gold else 0)


# ---- marks and words ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('She said "yes, captain" and "no".', ["yes, captain", "no"]),
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ("``One,'' he said. ''Two.''", ["One,", "Two."]),
        ("“First paragraph.\n\n“Second paragraph.”", ["First paragraph.", "Second paragraph."]),
        ("„Eins“ und «zwei drei»", ["Eins", "zwei drei"]),
        ("It’s the pilots’ quay, isn’t it", []),
        ("Lee: ‘The pilots’ quay is open’ at last", ["The pilots’ quay is open"]),
        ("In the '90s, the pilots' quay", []),
        ("“She called it 'a ruin' then,” he said.", ["She called it 'a ruin' then,"]),
        ("“Open and shut and “open again”", ["Open and shut and", "open again"]),
        ("'one' word and 'two words'", ["one' word and 'two words"]),
        ("“", []),
        ("", []),
    ],
)
def test_marks_are_paired_line_by_line(text: str, wanted: list[str]) -> None:
    assert [span.of(text) for span in marked_spans(text)] == wanted


def test_a_span_is_the_words_that_it_touches() -> None:
    page = Page("“Rain, it fell,” she said.")
    assert page.words(Span(0, 15)) == (0, 3)
    assert page.words(Span(3, 8)) == (0, 2)
    assert page.words(Span(5, 7)) is None
    assert page.span((1, 3)).of(page.text) == "it fell"


def test_pairs_take_the_closest_first() -> None:
    assert pairs([(0, 10), (2, 9)], [(2, 10)]) == [(1, 0)]
    assert pairs([(0, 2)], [(2, 4)]) == []
    assert pairs([(0, 4), (0, 5)], [(0, 4), (0, 5)]) == [(1, 1), (0, 0)]


def seconds(text: str) -> float:
    """The least time of this process that a page takes, without the collector's pauses."""
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            Page(text)
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)


@pytest.mark.parametrize("unit", ["'a b ", "'a s' x ", '"', "“a b c ", "s' x\n", "—'a", "word ", "“a b,” he said. "])
def test_pairing_marks_takes_time_in_proportion_to_the_text(unit: str) -> None:
    """Sixteen times the text would take 256 times as long if each mark looked at all the others."""
    assert seconds(unit * 32_000) < 64 * seconds(unit * 2_000) + 0.05
