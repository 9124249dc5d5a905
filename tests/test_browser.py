"""What a person does with a report and with notebook output, done in Debian's Chromium."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from attacks import ATTACKS, CLASSES, SHOT
from browser import CHROMEDRIVER, CHROMIUM, MISSING, NARROW, WIDE, Browser, open_browser
from conftest import ROOT
from showing import annotated, hostile_article, page_of
from statements import Article, Confidence, parse_article, report
from statements.export import to_schema_org
from statements.render.escape import json_for_script

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(180),
    pytest.mark.skipif(not (CHROMIUM and CHROMEDRIVER), reason=MISSING),
]

FOCUSED = "const f = document.activeElement; return f.className + ' ' + (f.getAttribute('href') || f.tagName)"
IN_VIEW = """
const box = document.getElementById(arguments[0]).getBoundingClientRect();
return box.top >= 0 && box.bottom <= innerHeight + box.height && box.top < innerHeight && box.width > 0"""
SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAPER = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(21, 24, 28)"
TIP = "return getComputedStyle(document.querySelector(arguments[0]), '::after').content"


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def browser(window: Browser) -> Browser:
    """The window as new."""
    window.size(WIDE)
    window.prefer(scheme="light")
    window.cdp("Emulation.setScriptExecutionDisabled", value=False)
    window.ask("POST", "url", {"url": "about:blank"})
    window.complaints()
    return window


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [parse_article(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "examples").glob("*.txt"))]


@pytest.fixture(scope="module")
def page(articles: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return report(articles, tmp_path_factory.mktemp("report") / "report.html")


def opened(browser: Browser, page: Path) -> Browser:
    browser.open(page)
    browser.until("return document.documentElement.dataset.script === 'on'")
    return browser


def notebook(folder: Path, *outputs: str, before: str = "") -> Path:
    """Return a bare page that holds pieces of output as a notebook does, with nothing to protect them."""
    path = folder / "notebook.html"
    body = "".join(f"<div class=output>{output}</div>" for output in outputs)
    path.write_text(f"<!doctype html><meta charset=utf-8><title>n</title>{before}{body}", encoding="utf-8")
    return path


# Filter and search ----------------------------------------------------------------------------------------------------


def test_all_statements_are_listed_a_page_at_a_time(browser: Browser, page: Path, articles: list[Article]) -> None:
    total = sum(len(article.statements) for article in articles)
    opened(browser, page)
    assert browser.text("[data-count]") == f"{total} statements"
    assert len(browser.texts(".rows li")) == 50
    browser.click("[data-do=more]")
    assert len(browser.texts(".rows li")) == total
    assert not browser.texts("[data-do=more]")
    assert browser.complaints() == []


@pytest.mark.parametrize(
    ("criterion", "value", "asked"),
    [
        ("speaker", "Anselm Korda", {"speaker": "Anselm Korda"}),
        ("topic", "foreign-policy/sanctions", {"topic": "sanctions"}),
        ("section", "Sanctions on coastal trade", {"section": "Sanctions on coastal trade"}),
        ("kind", "direct", {"kind": "direct"}),
        ("confidence", "3", {"confidence": Confidence.STATED}),
    ],
)
def test_a_filter_finds_what_where_finds(
    browser: Browser, page: Path, articles: list[Article], criterion: str, value: str, asked: dict[str, object]
) -> None:
    wanted = [" ".join(s.text.split()) for article in articles for s in article.where(**asked)]
    opened(browser, page)
    browser.pick(f"[data-by={criterion}]", value)
    assert browser.text("[data-count]").startswith(f"{len(wanted)} of ")
    assert [" ".join(words.split()) for words in browser.texts(".rows .words")] == wanted[:50]
    browser.click("[data-do=clear]")
    assert " of " not in browser.text("[data-count]")


def test_filters_join_and_charts_follow(browser: Browser, page: Path, articles: list[Article]) -> None:
    opened(browser, page)
    browser.pick("[data-by=speaker]", "Anselm Korda")
    browser.pick("[data-by=topic]", "foreign-policy/sanctions")
    wanted = sum(len(a.where(speaker="Anselm Korda", topic="sanctions")) for a in articles)
    assert 0 < wanted < sum(len(a.where(topic="sanctions")) for a in articles)
    assert browser.text("[data-count]").startswith(f"{wanted} of ")
    assert browser.text("[data-set=speaker][data-value='Anselm Korda'] .count") == str(wanted)
    assert browser.text("[data-set=speaker][data-value='Ines Calder'] .count") == "0"


def test_a_bar_is_a_filter(browser: Browser, page: Path) -> None:
    opened(browser, page)
    bar = "[data-set=speaker][data-value='Joran Pell']"
    browser.click(bar)
    assert browser.run(f'return document.querySelector("{bar}").ariaPressed') == "true"
    assert all("Joran Pell" in row for row in browser.texts(".rows li"))
    browser.click(bar)
    assert " of " not in browser.text("[data-count]")


def test_search_folds_accents_and_case_and_wants_every_word(browser: Browser, tmp_path: Path) -> None:
    article = parse_article("“The CAFÉ’s cellar is dry,” said Ann Lee.\n\n“The cellar is wet,” said Bo Park.")
    path = tmp_path / "one.html"
    path.write_text(article.to_html(), encoding="utf-8")
    opened(browser, path)
    browser.keys("/")
    for words, found in (("cafe's", 1), (" Cellar ", 2), ("dry cellar", 1), ("park", 1), ("dry wet", 0)):
        browser.type(words)
        browser.until(
            "return document.querySelector('[data-count]').textContent.startsWith(arguments[0])", f"{found} of"
        )
        assert len(browser.texts(".rows li")) == found
        browser.keys("Escape")


# To the place and back ------------------------------------------------------------------------------------------------


def test_a_statement_leads_to_its_place_and_back(browser: Browser, page: Path) -> None:
    opened(browser, page)
    browser.pick("[data-by=speaker]", "Joran Pell")
    assert browser.texts("details.article[open] summary")[0].startswith("Grain shipments")
    browser.click(".rows li:nth-child(2) a")
    place = browser.until("return location.hash").removeprefix("#")
    browser.until(IN_VIEW, place)
    assert "We will sail" in browser.run("return document.getElementById(arguments[0]).textContent", place)
    back = place.replace("-s", "-r")
    assert browser.run(FOCUSED).endswith(f"#{back}")
    browser.click("[data-do=clear]")
    browser.pick("[data-by=speaker]", "Maja Lindqvist")  # the row is gone, and comes back for who follows the letter
    browser.click(f"a.m[href='#{back}']")
    browser.until("return document.getElementById(arguments[0])", back)
    browser.until(IN_VIEW, back)
    assert browser.run(FOCUSED) == f"go #{place}"


def test_a_person_with_only_a_keyboard(browser: Browser, page: Path) -> None:
    opened(browser, page)
    browser.keys("/")
    browser.type("wheelhouse")
    browser.until("return document.querySelectorAll('.rows li').length === 1")
    browser.keys("Down")
    place = browser.run("return document.activeElement.hash").removeprefix("#")
    browser.keys("Enter")
    browser.until(IN_VIEW, place)
    letter = f"a.m[href='#{place.replace('-s', '-r')}']"
    browser.until("return document.activeElement.matches(arguments[0])", letter)
    assert "speaker: Edda Morrow" in browser.run(TIP, letter)
    browser.keys("Enter")
    browser.until("return document.activeElement.className === 'go'")
    browser.keys("Up")
    assert browser.run("return document.activeElement.type") == "search"
    browser.keys("Escape")
    assert " of " not in browser.text("[data-count]")


def test_what_has_the_focus_can_be_seen(browser: Browser, page: Path) -> None:
    opened(browser, page)
    stops = set()
    for _ in range(30):
        browser.keys("Tab")
        stop, width = browser.run(
            "const f = document.activeElement; return [f.tagName, parseFloat(getComputedStyle(f).outlineWidth)]"
        )
        stops.add(stop)
        assert width >= 1, stop
    assert stops >= {"INPUT", "SELECT", "BUTTON", "SUMMARY"}


def test_a_page_remembers_its_place(browser: Browser, page: Path) -> None:
    opened(browser, page)
    last = browser.run("return document.querySelectorAll('.article')[3].querySelector('.s').id")
    browser.ask("POST", "url", {"url": f"{page.as_uri()}?#{last}"})
    browser.until(IN_VIEW, last)


# Light, dark, narrow, print, without script ---------------------------------------------------------------------------


def test_light_and_dark_follow_the_person(browser: Browser, page: Path) -> None:
    opened(browser, page)
    assert browser.run(PAPER, "body") == LIGHT
    browser.prefer(scheme="dark")
    assert browser.run(PAPER, "body") == browser.run(PAPER, "html") == DARK
    browser.click("[data-do=theme]")
    assert browser.run(PAPER, "body") == browser.run(PAPER, "html") == LIGHT
    browser.prefer(scheme="light")
    browser.click("[data-do=theme]")
    assert browser.run(PAPER, "body") == browser.run(PAPER, "html") == DARK


@pytest.mark.parametrize("name", ["data-theme", "data-jp-theme-light"])
def test_a_notebook_says_light_or_dark(browser: Browser, tmp_path: Path, articles: list[Article], name: str) -> None:
    browser.open(notebook(tmp_path, articles[0]._repr_html_()))
    for scheme, paper in (("light", LIGHT), ("dark", DARK)):
        browser.prefer(scheme=scheme)
        assert browser.run(PAPER, "[class^=st-]") == paper
    values = {"data-theme": ("light", "dark"), "data-jp-theme-light": ("true", "false")}[name]
    for value, paper in zip(values, (LIGHT, DARK), strict=True):
        browser.run("document.body.setAttribute(...arguments)", name, value)
        assert browser.run(PAPER, "[class^=st-]") == paper


@pytest.mark.parametrize("width", [320, NARROW[0], 760])
def test_nothing_goes_sideways_on_a_narrow_screen(
    browser: Browser, page: Path, tmp_path: Path, articles: list[Article], width: int
) -> None:
    browser.size((width, 844), mobile=True)
    opened(browser, page)
    assert browser.run(SIDEWAYS) <= 0
    outputs = [
        shown for a in articles for shown in (a._repr_html_(), a.where()._repr_html_(), a.statements[0]._repr_html_())
    ]
    view = '<meta name=viewport content="width=device-width">'
    browser.open(notebook(tmp_path, *outputs, before=view))
    assert browser.run(SIDEWAYS) <= 0


def test_a_narrow_screen_has_the_list_above_the_text(browser: Browser, page: Path) -> None:
    browser.size(NARROW, mobile=True)
    opened(browser, page)
    tops = "return ['.filters', '.rows', 'main'].map((s) => document.querySelector(s).getBoundingClientRect().top)"
    assert browser.run(tops) == sorted(browser.run(tops))
    browser.click(".rows li:nth-child(3) a")
    browser.until(IN_VIEW, browser.until("return location.hash").removeprefix("#"))


def test_a_page_can_be_read_without_script(browser: Browser, page: Path) -> None:
    browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page)
    assert browser.run("return document.documentElement.dataset.script || ''") == ""
    assert not browser.texts(".filters, [data-list], [data-do]")
    assert len(browser.texts("summary")) >= 4
    assert "The harvest was better than expected" in browser.text("main")
    assert browser.texts(".chart .name")
    browser.click("details.article:nth-of-type(2) summary")
    assert "no point in waiting on the quay" in browser.text("main")


def test_print_shows_the_texts_and_no_controls(browser: Browser, page: Path) -> None:
    opened(browser, page)
    browser.prefer(media="print", scheme="light")
    assert not browser.texts(".filters, [data-list], button[data-do]")
    height = "return document.querySelectorAll('.article')[2].querySelector('.text').getBoundingClientRect().height"
    assert browser.run(height) > 100  # a closed article is printed too


# Notebook output ------------------------------------------------------------------------------------------------------


def test_the_trail_opens_on_focus_and_under_the_pointer(
    browser: Browser, tmp_path: Path, articles: list[Article]
) -> None:
    browser.open(notebook(tmp_path, articles[2]._repr_html_()))
    assert browser.run(TIP, ".m") == "none"
    browser.keys("Tab")
    assert browser.run("return document.activeElement === document.querySelector('.m')")
    assert "because: rule" in browser.run(TIP, ".m")
    browser.run("document.activeElement.blur()")
    x, y = browser.run("const b = document.querySelector('.s').getBoundingClientRect(); return [b.left + 5, b.top + 5]")
    browser.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    assert "because: rule" in browser.run(TIP, ".m")


def test_two_outputs_never_touch(browser: Browser, tmp_path: Path, articles: list[Article]) -> None:
    looks = """
    const output = document.querySelector('.output');
    return [...output.querySelectorAll('*')].map((e) => { const s = getComputedStyle(e);
      return [e.tagName, s.color, s.backgroundColor, s.font, s.borderBottom, s.display, s.margin].join() })"""
    outside = (
        "const s = getComputedStyle(document.querySelector('#own')); return [s.color, s.font, s.borderBottom].join()"
    )
    own = "<table><tr><td class='q p m s' id=own><mark class=q>mine</mark></table>"
    browser.open(notebook(tmp_path, articles[2].where(kind="direct")._repr_html_()))
    alone = browser.run(looks)
    browser.open(notebook(tmp_path, own))
    plain = browser.run(outside)
    others = [a._repr_html_() for a in articles]
    browser.open(notebook(tmp_path, articles[2].where(kind="direct")._repr_html_(), *others, own))
    assert browser.run(looks) == alone
    assert browser.run(outside) == plain


# Hostile words --------------------------------------------------------------------------------------------------------

COUNT = "return globalThis.ran || 0"
TITLE = "</title></h1>" + ATTACKS[0]
FOREIGN = """
return [...document.querySelectorAll('img, iframe, base, object, embed, video, link, textarea, svg [onload], script')]
  .filter((e) => e.type !== 'application/json').map((e) => e.outerHTML.slice(0, 60))"""


def settled(browser: Browser) -> int:
    """Do what could set something off, and return how many times an attack ran."""
    browser.run("for (const d of document.querySelectorAll('details')) d.open = !d.open")
    everything = """
    for (const e of document.querySelectorAll('body *')) {
      for (const kind of ['mouseover', 'focus', 'toggle', 'load', 'error']) e.dispatchEvent(new Event(kind)); e.focus?.();
    }"""
    browser.run(everything)
    browser.run("return new Promise((done) => setTimeout(() => done(1), 200))")
    return int(browser.run(COUNT))


def test_the_attacks_are_real(browser: Browser, tmp_path: Path) -> None:
    """Written as they are, many of them run: so the tests below could fail."""
    ran = []
    for attack in (*CLASSES["tags"][::3], *CLASSES["foreign"][::3]):
        browser.open(notebook(tmp_path, attack))
        if settled(browser):
            ran.append(attack)
    assert len(ran) >= 9


def test_nothing_in_an_article_runs_in_a_notebook(browser: Browser, tmp_path: Path) -> None:
    article = hostile_article()
    outputs = [article._repr_html_(), article.where()._repr_html_(), *(s._repr_html_() for s in article.statements)]
    browser.open(notebook(tmp_path, *outputs))
    assert settled(browser) == 0
    assert browser.run(FOREIGN) == []
    assert len(browser.texts(".output")) == len(outputs)  # none has broken out of its place
    assert browser.complaints() == []


def test_nothing_runs_when_a_notebook_puts_output_in_by_script(browser: Browser, tmp_path: Path) -> None:
    article = hostile_article()
    browser.open(notebook(tmp_path))
    put = """
    for (const html of arguments) {
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = html;
      for (const old of box.querySelectorAll('script')) {
        const again = document.createElement('script'); again.textContent = old.textContent; old.replaceWith(again);
      }
    }"""
    browser.run(put, f"<script>{SHOT}</script>")
    assert browser.run(COUNT) == 1  # this is how a notebook runs scripts
    browser.run(put, article._repr_html_(), article.where()._repr_html_(), article.statements[0]._repr_html_())
    assert settled(browser) == 1


@pytest.mark.parametrize("guarded", [True, False], ids=["with its policy", "without"])
def test_nothing_in_an_article_runs_in_a_report(browser: Browser, tmp_path: Path, guarded: bool) -> None:
    article = hostile_article()
    path = report([article, article, parse_article(ATTACKS[0])], tmp_path / "hostile.html", title=TITLE)
    if not guarded:
        whole = path.read_text(encoding="utf-8")
        path.write_text(whole.replace("http-equiv", "data-off"), encoding="utf-8")
    opened(browser, path)
    assert f"{2 * len(article.statements):,} statements" in browser.text("[data-count]")
    browser.run("document.querySelector('[data-do=more]').click()")
    browser.click(".rows li a")
    assert settled(browser) == 0
    assert len(browser.run(FOREIGN)) == 1, "the page's own script, and no other"
    assert browser.texts("header h1") == [TITLE]
    assert browser.complaints() == []


def test_nothing_in_an_annotated_page_runs(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "annotated.html"
    path.write_text(annotated(page_of(ATTACKS), ATTACKS), encoding="utf-8")
    browser.open(path)
    assert len(browser.texts("mark[title]")) >= 2 * len(ATTACKS)
    assert settled(browser) == 0
    assert browser.run(FOREIGN) == []
    assert browser.complaints() == []


def test_nothing_runs_in_json_that_stands_in_a_page(browser: Browser, tmp_path: Path) -> None:
    written = json_for_script(json.loads(json.dumps(to_schema_org(hostile_article()))))
    path = tmp_path / "linked.html"
    path.write_text(
        f"<!doctype html><meta charset=utf-8><title>l</title><script type='application/ld+json'>{written}</script><p>end",
        encoding="utf-8",
    )
    browser.open(path)
    assert settled(browser) == 0
    there = "return JSON.parse(document.querySelector('script').textContent)['@graph'].length"
    assert browser.run(there) == len(json.loads(written)["@graph"])
    assert browser.text("body").strip() == "end"


def test_the_policy_stops_what_would_get_in_all_the_same(browser: Browser, tmp_path: Path) -> None:
    path = report(parse_article("“Rain fell,” said Ann Lee."), tmp_path / "one.html")
    whole = path.read_text(encoding="utf-8")
    path.write_text(
        whole.replace("<main", f"<script>{SHOT}</script><img src=x onerror={SHOT}><main", 1), encoding="utf-8"
    )
    opened(browser, path)
    assert settled(browser) == 0
    assert any("Content Security Policy" in line for line in browser.complaints())
