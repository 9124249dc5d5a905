"""How articles and statements show themselves: read as HTML, without a browser (see test_browser.py for one)."""

import gc
import itertools
import json
import pickle
import re
import subprocess
import sys
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attacks import ATTACKS, SHOT
from hostile import HOSTILE
from showing import hostile_article, hostile_text, read_html, words_of
from statements import Article, Failure, InputError, Span, Statement, Statements, parse_article, parse_articles, report
from statements.render.escape import attribute, esc, json_for_script, visible
from statements.render.notebook import LONGEST_TEXT
from statements.render.plain import ROWS
from statements.render.runs import End, Layer, Run, cut, layers
from statements.render.speakers import COLOURS, letter
from statements.render.styles import asset, script_hash
from strategies import texts

TEXT = (
    "Ferries to sail, Lee says\n\nBy Nora Whitfield\n\nThe dam held, Water Minister Ann Lee said on Monday.\n\n"
    "On the sanctions\n\n“It creaked,” she said, “but it held.” Bo Park called the sanctions “a formality.”\n\n"
    "The so-called ‘ghost convoy’ was a tale, according to Bo Park."
)


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_article(TEXT)


@pytest.fixture(scope="module")
def hostile() -> Article:
    return hostile_article()


def shown(article: Article) -> Iterator[str]:
    """Yield all that a notebook shows of an article."""
    yield article._repr_html_()
    yield article.where()._repr_html_()
    for statement in article.statements[:60]:
        yield statement._repr_html_()


# A tuple of statements ------------------------------------------------------------------------------------------------


def test_statements_are_a_tuple_in_every_respect(article: Article) -> None:
    plain = tuple(article.statements)
    for some in (article.where(), article.statements):
        assert isinstance(some, Statements)
        assert isinstance(some, tuple)
        assert some == plain
        assert hash(some) == hash(plain)
        assert (some[0], some[-1], len(some)) == (plain[0], plain[-1], len(plain))
    assert Article.model_validate_json(article.model_dump_json()).statements == plain


def test_a_slice_and_a_copy_keep_class_and_order(article: Article) -> None:
    some = article.where(speaker="Park")
    for other in (some[:1], some[::-1], pickle.loads(pickle.dumps(some)), article.statements[1:]):  # noqa: S301
        assert isinstance(other, Statements)
        assert other.order == some.order == {s.id: n for n, s in enumerate(article.speakers)}


def test_a_filter_keeps_letters_and_colours(article: Article) -> None:
    (park,) = [n for n, s in enumerate(article.speakers) if s.name == "Bo Park"]
    badge = f'<span class="b k{park}" aria-hidden=true>{letter(park)}</span>'
    assert park > 0
    assert badge in article._repr_html_()
    for some in (article.where(speaker="Park"), article.where(speaker="Park")[1:], article.statements[-1:]):
        assert isinstance(some, Statements)
        assert badge in some._repr_html_()


def test_statements_read_well_in_a_terminal(article: Article) -> None:
    lines = repr(article.where(speaker="Park")).splitlines()
    assert lines[0] == "2 statements"
    assert lines[1].split() == ["#", "speaker", "kind", "confidence", "section", "topic", "text"]
    assert [line.index("Bo Park") for line in lines[2:]] == [lines[1].index("speaker")] * 2
    assert repr(Statements()) == str(Statements()) == "no statements"
    many = repr(Statements(list(article.statements) * 30)).splitlines()
    assert len(many) == ROWS + 3
    assert many[-1] == f"… and {30 * len(article.statements) - ROWS} more"


def test_a_terminal_gets_no_control_characters(hostile: Article) -> None:
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", repr(hostile.where()))


# What is shown --------------------------------------------------------------------------------------------------------


def test_an_article_shows_words_letters_cues_mentions_headings_topics(article: Article) -> None:
    html = article._repr_html_()
    page = read_html(html)
    assert words_of(html) == article.text
    assert len(page.of_class("m")) == len(article.statements)
    assert len(page.of_class("headline")) == len(page.of_class("heading")) == 1
    assert page.of_class("heading")[0][1]["role"] == "heading"
    for name in ("q", "p", "cue", "men", "sc", "chip", "who", "key"):
        assert page.of_class(name), name
    assert "<mark class=q>“It creaked,”</mark>" in html
    assert "<em class=cue>said</em>" in html
    assert '<span class="p sc">‘ghost convoy’</span>' in html
    assert not [tag for tag, _ in page.elements if tag == "script"]


def test_each_letter_is_reached_by_keyboard_and_tells_the_trail(article: Article) -> None:
    letters = read_html(article._repr_html_()).of_class("m")
    assert all(g["tabindex"] == "0" and g["role"] == "note" for _, g in letters)
    assert "\nspeaker: Ann Lee (person, Water Minister)\nbecause: rule " in (letters[1][1]["aria-label"] or "")
    for statement, (_, attributes) in zip(article.statements, letters, strict=True):
        label = attributes["aria-label"] or ""
        assert f"rule {statement.attribution.rule}" in label
        assert f"({statement.attribution.confidence})" in label
        assert all(f"topic: {topic.id}" in label for topic in statement.topics)


def test_one_statement_shows_its_trail(article: Article) -> None:
    statement = article.statements[-1]
    html = statement._repr_html_()
    read_html(html)
    assert all(word in html for word in (statement.attribution.rule, "Bo Park", "according to"))


def test_no_output_has_ids_and_its_styles_hold_in_it_only(article: Article) -> None:
    other = parse_article(TEXT + " Rain fell.")
    scopes = []
    for html in (*shown(article), other._repr_html_()):
        page = read_html(html)
        assert not [given for _, given in page.elements if "id" in given]
        scope = page.elements[0][1]["class"]
        style = html[html.index("<style>") + 7 : html.index("</style>")]
        rules = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).strip()
        assert rules.startswith(f".{scope} {{")
        assert rules.endswith("}")
        assert brackets(rules) == [len(rules) - 1], "a rule stands outside"
        scopes.append(scope)
    assert len(set(scopes)) == len(scopes)
    assert article._repr_html_() == parse_article(TEXT)._repr_html_()


def brackets(rules: str) -> list[int]:
    """Return the places at which all brackets are closed."""
    depth = list(itertools.accumulate({"{": 1, "}": -1}.get(c, 0) for c in rules))
    return [n for n, (c, d) in enumerate(zip(rules, depth, strict=True)) if c == "}" and d == 0]


def test_a_long_article_is_cut_in_a_notebook_and_whole_on_a_page() -> None:
    article = parse_article("“Rain fell,” said Ann Lee.\n\n" * (LONGEST_TEXT // 20))
    html = article._repr_html_()
    read_html(html)
    assert LONGEST_TEXT - 100 < len(words_of(html)) <= LONGEST_TEXT
    assert "article.to_html() shows all" in html
    assert words_of(article.to_html()) == article.text
    one_line = parse_article("“Rain fell,” said Ann Lee. " * (LONGEST_TEXT // 20))
    html = one_line._repr_html_()
    assert len(words_of(html)) == LONGEST_TEXT
    assert len(read_html(html).of_class("t")) == 1


def test_letters_go_on_after_the_last_of_the_alphabet_and_colours_come_again() -> None:
    assert len({letter(n) for n in range(1000)}) == 1000
    article = parse_article("".join(f"“Rain fell,” said Ann {c}onway.\n\n" for c in "BCDFGHKLMNPRST"))
    page = read_html(article._repr_html_())
    assert len(article.speakers) > COLOURS
    assert {f"k{n}" for n in range(COLOURS)} <= {c for _, g in page.of_class("b") for c in (g["class"] or "").split()}


@pytest.mark.parametrize("text", ["", " \n\n ", "Rain fell.", "“", "\r\n\r\n“Rain”\r\n"])
def test_little_is_shown_as_well_as_much(text: str) -> None:
    article = parse_article(text)
    for html in (article._repr_html_(), article.where()._repr_html_(), article.to_html()):
        read_html(html)
    assert words_of(article._repr_html_()) == visible(text)


# Cutting --------------------------------------------------------------------------------------------------------------


def test_crossing_spans_are_cut_not_crossed() -> None:
    given = [Layer("statement", [(Span(0, 6), 0), (Span(4, 9), 1)]), Layer("cue", [(Span(5, 7), 0)])]
    pieces = list(cut(given, [8], Span(0, 10)))
    assert [(p.start, p.end, p.statement, p.style) for p in pieces if isinstance(p, Run)] == [
        (0, 4, 0, ""),
        (4, 5, 1, ""),
        (5, 6, 1, "cue"),
        (6, 7, 1, "cue"),
        (7, 8, 1, ""),
        (8, 9, 1, ""),
        (9, 10, None, ""),
    ]
    assert [p.statement for p in pieces if isinstance(p, End)] == [0, 1]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12), st.lists(st.integers(0, 40)))
def test_runs_cover_the_text_once_and_each_statement_ends_once(spans: list[tuple[int, int]], places: list[int]) -> None:
    layer = Layer("statement", [(Span(a, a + n), index) for index, (a, n) in enumerate(spans)])
    pieces = list(cut([layer], places, Span(0, 40)))
    runs = [p for p in pieces if isinstance(p, Run)]
    assert [r.start for r in runs] == [0, *(r.end for r in runs)][: len(runs)]
    assert runs[-1].end == 40
    assert sorted(p.statement for p in pieces if isinstance(p, End)) == list(range(len(spans)))
    for run in runs:
        around = [n for n, (a, length) in enumerate(spans) if a <= run.start and run.end <= a + length]
        assert (run.statement in around) if around else run.statement is None


def test_deep_nesting_is_no_square(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    top = cut.__globals__["_Open"].top

    def counted(opened: object) -> object:
        nonlocal looks
        looks += 1
        return top(opened)

    monkeypatch.setattr(cut.__globals__["_Open"], "top", counted)
    n = 4000
    nested = Layer("statement", [(Span(i, 2 * n - i), i) for i in range(n)])
    assert sum(isinstance(p, End) for p in cut([nested], (), Span(0, 2 * n))) == n
    assert looks <= 2 * n


@pytest.mark.parametrize("name", ["nested marks", "colons", "one line", "labels that differ", "namesakes", "line ends"])
def test_a_page_grows_with_its_text(name: str) -> None:
    small, large = (len(parse_article(HOSTILE[name](n)).to_html()) for n in (10_000, 20_000))
    fixed = len(parse_article("").to_html())
    assert large - fixed <= 2.3 * (small - fixed) + 2000


# Hostile words --------------------------------------------------------------------------------------------------------


def test_the_hostile_article_has_an_attack_in_every_part(hostile: Article) -> None:
    assert all(attack in hostile.text for attack in ATTACKS)
    assert hostile.headline
    assert SHOT in hostile.headline.text
    named = [*(s.name for s in hostile.speakers), *(str(s.section) for s in hostile.statements)]
    assert sum(SHOT in name for name in named) > len(hostile.statements) // 2
    assert sum(SHOT in s.text for s in hostile.statements) > 15


def test_hostile_words_stay_words(hostile: Article) -> None:
    for html in shown(hostile):
        read_html(html)
        assert html.count("<style") == 1
    assert len(hostile.text) > LONGEST_TEXT
    assert visible(hostile.text).startswith(words_of(hostile._repr_html_()))
    assert words_of(hostile.to_html()) == visible(hostile.text)


def test_a_page_has_its_own_script_and_no_other(hostile: Article) -> None:
    html = hostile.to_html()
    page = read_html(html)
    kinds = [given.get("type") for tag, given in page.elements if tag == "script"]
    assert kinds == ["application/json", "application/json", None]
    (policy,) = [g["content"] for _, g in page.elements if g.get("http-equiv") == "Content-Security-Policy"]
    script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)[-1]
    assert script == asset("page.js")
    assert policy is not None
    assert f"script-src '{script_hash(script)}'" in policy
    assert "default-src 'none'" in policy
    assert "javascript:" not in "".join(given.get("href") or "" for _, given in page.elements)


def test_json_in_a_script_can_not_leave_it() -> None:
    value = [hostile_text(), *ATTACKS]
    written = json_for_script(value)
    assert json.loads(written) == value
    assert not set("<>&\u2028\u2029") & set(written)


@given(texts())
def test_any_text_is_shown_whole_and_safe(text: str) -> None:
    article = parse_article(text)
    for html in (*itertools.islice(shown(article), 6), article.to_html()):
        read_html(html)
    assert words_of(article._repr_html_()) == visible(article.text) == words_of(article.to_html())


@given(st.lists(st.sampled_from((*ATTACKS, *"“”‘’\"'<>&:\n", "Lee said", "\n\n", " said Ann Lee. ")), max_size=14))
def test_any_mix_of_attacks_is_shown_whole_and_safe(parts: Sequence[str]) -> None:
    article = parse_article("".join(parts), markup="text")
    for html in (*itertools.islice(shown(article), 5), article.to_html()):
        read_html(html)
    assert words_of(article._repr_html_()) == visible(article.text)


@given(st.text())
def test_escaped_words_come_back_and_nothing_else(text: str) -> None:
    assert not set('<>"') & set(esc(text))
    page = read_html(f'<p class="{attribute(text)}">{esc(text)}</p>')
    assert "".join(page.words) == visible(text)
    assert page.elements[0][1]["class"] == visible(text)
    assert visible(visible(text)) == visible(text)


# The report -----------------------------------------------------------------------------------------------------------


def test_a_report_holds_every_statement_with_a_way_there_and_back(tmp_path: Path, article: Article) -> None:
    path = report([article, article, parse_article("“Rain fell,” said Bo Park.")], tmp_path / "r.html")
    page = read_html(path.read_text(encoding="utf-8"))
    ids = [given["id"] for _, given in page.elements if "id" in given]
    assert len(ids) == len(set(ids))
    letters = page.of_class("m")
    assert len(letters) == 2 * len(article.statements) + 1
    *parts, labels = page.data
    for part in parts:
        for n, row in enumerate(part["rows"]):
            assert f"{part['p']}-s{n}" in ids
            assert f"#{part['p']}-r{n}" in [given["href"] for _, given in letters]
            assert part["speakers"][row[2]]
    assert labels["foreign-policy/sanctions"] == "Sanctions"


def test_a_report_counts_and_offers_what_there_is(tmp_path: Path, article: Article) -> None:
    html = report([article, article], tmp_path / "r.html", title="A <week>").read_text(encoding="utf-8")
    page = read_html(html)
    assert "<title>A &lt;week&gt;</title>" in html
    bars = {g["data-value"] for _, g in page.elements if g.get("data-set") == "speaker"}
    assert bars == {s.name for s in article.speakers}
    options = {g.get("value") for tag, g in page.elements if tag == "option"}
    assert {"Ann Lee", "Bo Park", "foreign-policy/sanctions", "On the sanctions", "*"} <= options
    assert f"2 articles · {2 * len(article.statements)} statements · 2 speakers" in html


def test_a_report_takes_an_iterator_failures_and_one_article(tmp_path: Path, article: Article) -> None:
    sources = ["“Rain fell,” said Ann Lee.", 5, f"“{ATTACKS[0]}” said Bo Park."]
    path = report(parse_articles(sources, on_error="record"), tmp_path / "r.html")  # type: ignore[arg-type]
    html = path.read_text(encoding="utf-8")
    read_html(html)
    assert "Not read: 1" in html
    assert "InputError" in html
    assert report(article, str(tmp_path / "one.html")).read_text(encoding="utf-8") == article.to_html()
    failure = Failure(index=0, id=ATTACKS[1], error=ATTACKS[0], message=ATTACKS[2])
    read_html(report([failure], tmp_path / "none.html").read_text(encoding="utf-8"))


def test_a_report_is_whole_or_not_there(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "r.html"
    path.write_text("what was there", encoding="utf-8")
    with pytest.raises(InputError, match="takes articles"):
        report([article, "text"], path)  # type: ignore[list-item]
    assert path.read_text(encoding="utf-8") == "what was there"
    assert list(tmp_path.iterdir()) == [path]


def test_a_report_lets_go_of_each_article_before_the_next(tmp_path: Path, article: Article) -> None:
    passed: list[weakref.ref[Article]] = []

    def passing() -> Iterator[Article]:
        for n in range(5):
            gc.collect()
            assert all(one() is None for one in passed[:-1])
            made = article.model_copy(update={"id": str(n)})
            passed.append(weakref.ref(made))
            yield made
            del made

    report(passing(), tmp_path / "r.html")
    assert len(passed) == 5


def test_the_same_articles_give_the_same_bytes(tmp_path: Path, article: Article) -> None:
    one, two = (report([article], tmp_path / name).read_bytes() for name in ("a.html", "b.html"))
    assert one == two


def test_a_link_goes_to_the_web_or_nowhere() -> None:
    page = parse_article("Rain.", url="https://example.org/?a=1&b=<2>").to_html()
    assert 'href="https://example.org/?a=1&amp;b=&lt;2&gt;"' in page
    assert (
        "href"
        not in parse_article("Rain.", url="data:text/html,x").to_html().partition("<main")[2].partition("</main")[0]
    )


# Colours --------------------------------------------------------------------------------------------------------------

BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""How linear RGB is seen, after Machado, Oliveira and Fernandes (2009)."""
PAPER = ("#ffffff", "#15181c")


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def oklab(rgb: Sequence[float]) -> tuple[float, ...]:
    r, g, b = (min(1.0, max(0.0, c)) for c in rgb)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


def contrast(one: str, other: str) -> float:
    lights = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_are_readable_and_stay_apart_for_everyone(theme: int) -> None:
    rows = re.findall(r"\.k\d \{ --c: light-dark\((#\w+), (#\w+)\); \}", asset("look.css"))
    colours = [row[theme] for row in rows]
    assert len(colours) == COLOURS
    assert min(contrast(colour, PAPER[theme]) for colour in colours) >= 4.5
    for seen in BLINDNESS.values():
        looks = [oklab([sum(map(float.__mul__, map(float, row), linear(c))) for row in seen]) for c in colours]
        for one, other in itertools.combinations(looks, 2):
            apart = 100 * sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
            assert apart > 8  # 2 is just noticeable


# Loading --------------------------------------------------------------------------------------------------------------


def test_a_parse_loads_no_rendering() -> None:
    code = (
        "import sys, statements\n"
        "article = statements.parse_article('“Rain fell,” said Ann Lee.')\n"
        "loaded = [m for m in sys.modules if m.startswith('statements.render.')]\n"
        "assert not loaded, loaded\n"
        "article._repr_html_()\n"
        "assert 'statements.render.notebook' in sys.modules\n"
        "assert 'statements.render.page' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own lines


def test_layers_take_statements_without_an_article(article: Article) -> None:
    one: Statement = article.statements[0]
    assert {layer.name for layer in layers([one])} >= {"statement", "content", "cue", "mention", "marks", "speech"}
