"""One page for one article or many: the texts with everything marked, a list of statements, a search and filters.

The articles are taken once and written as they come; what stands above them (charts, filters) is known only when the
last has passed, so their part waits in a temporary file.
"""

import io
import secrets
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from statements.article import Article
from statements.errors import InputError
from statements.models import Confidence, Failure, StatementKind
from statements.render.charts import BARS, bar_chart
from statements.render.escape import esc, json_for_script, one_line, visible_json, web_link
from statements.render.marked import CERTAINTY, article_text
from statements.render.notebook import KEY, article_facts, language, speakers_legend
from statements.render.speakers import colour, letter, number_of, order_of, place_of
from statements.render.styles import asset, scope_of, scoped, script_hash
from statements.render.tally import Tally, rows

_MOST_OPTIONS = 1500
_MOST_FAILURES = 200
_IN_MEMORY = 8_000_000
_CERTAIN = (Confidence.STATED, Confidence.LINKED, Confidence.GUESSED)


def page_html(article: Article) -> str:
    """Return the page of one article."""
    page = io.StringIO()
    _write([article], page, None)
    return page.getvalue()


def write_report(
    articles: Iterable[Article | Failure] | Article, path: str | Path, *, title: str | None = None
) -> Path:
    """Write the page of many articles; it stands under its name only when it is whole."""
    given = [articles] if isinstance(articles, Article) else articles
    target = Path(path)
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with unfinished.open("x", encoding="utf-8", newline="\n") as page:
            _write(given, page, title)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def _write(articles: Iterable[Article | Failure], page: IO[str], title: str | None) -> None:
    tally = Tally()
    only: str | None = None
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n") as body:
        for given in articles:
            if isinstance(given, Failure):
                tally.failures.append(given)
                continue
            if not isinstance(given, Article):
                message = f"report takes articles, as parse_articles(…) returns them, not {type(given).__name__}"
                raise InputError(message, code="bad-argument")
            tally.add(given)
            only = _title(given, 1) if tally.articles == 1 else None
            for piece in _article(given, tally.articles):
                body.write(piece)
        name = title if title is not None else only or "Who said what"
        body.seek(0)
        page.writelines(_head(tally, name))
        shutil.copyfileobj(body, page)
        page.writelines(_foot(tally))


def _title(article: Article, number: int) -> str:
    named = article.headline.text if article.headline else article.id or article.url
    return one_line(named, 160) if named else f"Article {number}"


def _article(article: Article, number: int) -> Iterator[str]:
    """Yield one article, the first open and the rest closed to their titles, and its statements for the script."""
    prefix = f"a{number}-{scope_of(article.fingerprint, article.text)[3:9]}"
    title, order = _title(article, number), order_of(article.speakers)
    day = f" <small>{article.published.isoformat()}</small>" if article.published else ""
    count = f" <small>×{len(article.statements)}</small>"
    opened = " open" if number == 1 else ""
    yield f"<details class=article id={prefix}{opened}><summary><span dir=auto>{esc(title)}</span>{day}{count}</summary>\n"
    yield article_facts(article) + _source(article) + speakers_legend(article)
    yield f"<div class=text{language(article)}>"
    yield from article_text(article, prefix)
    yield "</div>"
    places = [place_of(s, order) for s in article.statements]
    letters = [
        f"{letter(at)}{number_of(s) or ''}{CERTAINTY[s.attribution.confidence]}"
        for at, s in zip(places, article.statements, strict=True)
    ]
    listed = rows(article, prefix, title, letters, [colour(at) for at in places])
    yield f'<script type="application/json">{json_for_script(visible_json(listed))}</script></details>\n'


def _source(article: Article) -> str:
    if not article.url:
        return ""
    shown, link = esc(one_line(article.url, 100)), web_link(article.url)
    return (
        f'<p class=facts><a href="{esc(link)}" rel="noopener noreferrer">{shown}</a></p>'
        if link
        else (f"<p class=facts>{shown}</p>")
    )


# Above and below the articles -----------------------------------------------------------------------------------------


def _head(tally: Tally, title: str) -> Iterator[str]:
    script, scope = asset("page.js"), scope_of("page", title)
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src '{script_hash(script)}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name=viewport content="width=device-width, initial-scale=1">\n<meta name=referrer content=no-referrer>\n'
    yield f"<title>{esc(title)}</title>\n<style>{scoped('look.css', scope)}{scoped('page.css', scope)}</style>\n</head>\n"
    yield f'<body class="{scope}">\n<header><div><h1 dir=auto>{esc(title)}</h1><p class=facts>{_counts(tally)}</p></div>'
    yield "<button type=button data-do=theme hidden>Light or dark</button></header>\n"
    yield "<div class=panes>\n<section class=left aria-label=Statements>\n"
    yield _filters(tally)
    yield _charts(tally)
    yield "<div data-list hidden><p class=found role=status data-count></p><ol class=rows data-rows></ol>"
    yield "<button type=button data-do=more hidden>Show more</button></div>\n</section>\n"
    yield "<main class=right aria-label=Articles tabindex=-1>\n" + KEY


def _foot(tally: Tally) -> Iterator[str]:
    if tally.failures:
        yield f"<section class=failures><h2>Not read: {len(tally.failures)}</h2><ul>"
        for failure in tally.failures[:_MOST_FAILURES]:
            named = f" ({esc(one_line(failure.id, 80))})" if failure.id else ""
            yield f"<li>{failure.index}{named}: {esc(failure.error)}: {esc(one_line(failure.message, 300))}</li>"
        yield "</ul></section>"
    yield f'</main>\n</div>\n<script type="application/json" data-labels>{json_for_script(visible_json(tally.labels))}</script>\n'
    yield f"<script>{asset('page.js')}</script>\n</body>\n</html>\n"


def _counts(tally: Tally) -> str:
    told = len(tally.speakers) - ("" in tally.speakers)
    parts = [(tally.articles, "article"), (tally.statements, "statement"), (told, "speaker")]
    return " · ".join(f"{n:,} {name}{'' if n == 1 else 's'}" for n, name in parts)


def _charts(tally: Tally) -> str:
    speakers = [(name, name, n) for name, n in tally.ranked(tally.speakers, BARS + 1) if name][:BARS]
    topics = [(id_, tally.labels[id_], n) for id_, n in tally.ranked(tally.topics, BARS)]
    return (
        "<details class=counts open><summary>Counts</summary><div class=charts>"
        f"{bar_chart('By speaker', 'speaker', speakers)}{bar_chart('By topic', 'topic', topics)}</div></details>\n"
    )


def _filters(tally: Tally) -> str:
    speakers = [(name, name or "not told", n) for name, n in tally.ranked(tally.speakers, _MOST_OPTIONS)]
    topics = [(id_, tally.labels[id_], n) for id_, n in tally.ranked(tally.topics, _MOST_OPTIONS)]
    sections = [(name, name, n) for name, n in tally.ranked(tally.sections, _MOST_OPTIONS)]
    certain = "".join(f"<option value={level.rank}>{level} or better</option>" for level in _CERTAIN)
    kinds = "".join(f"<option>{kind}</option>" for kind in StatementKind)
    return (
        "<form class=filters role=search hidden><label class=wide>Search"
        '<input type=search data-by=words autocomplete=off spellcheck=false placeholder="Words ( / )"></label>'
        f"{_select('Speaker', 'speaker', _options(speakers))}{_select('Topic', 'topic', _options(topics))}"
        f"{_select('Section', 'section', _options(sections))}{_select('Kind', 'kind', kinds)}"
        f"{_select('Confidence', 'confidence', certain)}"
        "<button type=button data-do=clear>Clear</button></form>\n"
    )


def _select(label: str, criterion: str, options: str) -> str:
    return f'<label>{label}<select data-by={criterion}><option value="*">any</option>{options}</select></label>'


def _options(rows: Iterable[tuple[str, str, int]]) -> str:
    return "".join(f'<option value="{esc(value)}">{esc(one_line(name, 60))} ({n})</option>' for value, name, n in rows)
