"""Take the pictures in docs/pictures/ again, of the example articles, in Debian's Chromium.

    python tools/take_pictures.py

The pages are as a person sees them; `notebook-*` puts two outputs on a page of their own, as a notebook does.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browser import NARROW, Browser, open_browser  # noqa: E402 - the tests' own way to a browser
from statements import parse_article, report  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
LARGEST = 200_000


def main() -> None:
    """Take them all, and tell which are too large."""
    articles = [parse_article(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "examples").glob("*.txt"))]
    digest, story = articles[1], articles[2]
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        page = report(articles, Path(folder) / "report.html")
        notebook_pictures(browser, Path(folder), story._repr_html_(), "notebook-article", (860, 770), tabs=10)
        some = digest.where(topic="sanctions", confidence="linked")[:4]._repr_html_()
        one = story.where(contains="cannot pay")[0]._repr_html_()
        notebook_pictures(browser, Path(folder), f"{some}<br>{one}", "notebook-statements", (880, 960))
        report_pictures(browser, page)
    for picture in sorted(PICTURES.glob("*.png")):
        size = picture.stat().st_size
        print(f"{picture.relative_to(ROOT)}  {size:,} bytes{'  TOO LARGE' if size > LARGEST else ''}")


def notebook_pictures(
    browser: Browser, folder: Path, output: str, name: str, size: tuple[int, int], tabs: int = 0
) -> None:
    """Take a piece of output in light and dark, the trail of one statement open."""
    path = folder / f"{name}.html"
    style = "<style>body { margin: 12px; color-scheme: light dark; background: light-dark(#fff, #0f1114) }</style>"
    path.write_text(f"<!doctype html><meta charset=utf-8>{style}{output}", encoding="utf-8")
    for scheme in ("light", "dark"):
        browser.size(size)
        browser.prefer(scheme=scheme)
        browser.open(path)
        browser.keys(*["Tab"] * tabs)
        browser.picture(PICTURES / f"{name}-{scheme}.png")


def report_pictures(browser: Browser, page: Path) -> None:
    """Take the report in light, in dark with a filter and a statement in its place, and on a narrow screen."""
    browser.size((1100, 660))
    browser.prefer(scheme="light", motion="reduce")
    browser.open(page)
    browser.picture(PICTURES / "report-light.png")
    browser.prefer(scheme="dark", motion="reduce")
    browser.pick("[data-by=topic]", "foreign-policy/sanctions")
    browser.click(".rows li:nth-child(2) a")
    browser.picture(PICTURES / "report-dark.png")
    browser.size(NARROW, mobile=True)
    browser.prefer(scheme="light", motion="reduce")
    browser.ask("POST", "url", {"url": "about:blank"})
    browser.open(page)
    browser.pick("[data-by=topic]", "foreign-policy/sanctions")
    browser.picture(PICTURES / "report-narrow.png")


if __name__ == "__main__":
    main()
