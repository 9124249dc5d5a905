"""What a notebook shows: an article, a table of statements, one statement. No script, no ids, styles of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from statements.article import Article
from statements.explain import trail
from statements.models import Speaker, Statement
from statements.render.escape import esc, one_line
from statements.render.marked import Marks, article_blocks, article_text, chips, statement_letter, statement_words
from statements.render.plain import ROWS
from statements.render.speakers import colour, letter, place_of
from statements.render.styles import scope_of, scoped

LONGEST_TEXT = 60_000
"""How many characters of an article a notebook shows; `to_html()` has them all."""
_MOST_SPEAKERS = 24


def article_html(article: Article) -> str:
    """Return the article with its statements marked, for a notebook."""
    scope = scope_of(article.fingerprint, article.text)
    end = _cut_off(article)
    text = "".join(article_text(article, end=end))
    left = len(article.text) - end
    more = f"<p class=note>… and {left:,} more characters: article.to_html() shows all.</p>" if left else ""
    inner = (
        f"{article_facts(article)}{speakers_legend(article)}<div class=text{language(article)}>{text}</div>{more}{KEY}"
    )
    return _framed(scope, f"Article with {len(article.statements)} statements", inner)


def statements_html(statements: Sequence[Statement], order: Mapping[str, int]) -> str:
    """Return the statements as a table, for a notebook; the first `ROWS` of them."""
    shown = statements[:ROWS]
    scope = scope_of("table", repr(sorted(order.items())), *(s.id for s in shown))
    count = f"{len(statements)} statement{'' if len(statements) == 1 else 's'}"
    more = f"<p class=note>… and {len(statements) - ROWS} more</p>" if len(statements) > ROWS else ""
    sections = any(s.section for s in shown)
    names = ("Speaker", "Words", "Topics", "Section") if sections else ("Speaker", "Words", "Topics")
    head = f"<tr>{''.join(f'<th scope=col>{name}</th>' for name in names)}</tr>"
    rows = "".join(_row(s, Marks(order), section=sections) for s in shown)
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>" if statements else ""
    return _framed(scope, count, f"<p class=facts><b>{count}</b></p>{table}{more}{KEY if statements else ''}")


def statement_html(statement: Statement) -> str:
    """Return one statement with the trail of its speaker and topics, for a notebook."""
    scope = scope_of("statement", statement.id)
    words = statement_words(statement, {})
    rows = trail(statement.text, statement, start=statement.span.start)
    proof = "".join(f"<dt>{esc(name)}</dt><dd>{esc(one_line(value, 600))}</dd>" for name, value in rows)
    kind = f"<dt>kind</dt><dd>{statement.kind}{', a question' if statement.is_question else ''}</dd>"
    inner = f"<blockquote dir=auto class=kn>{words}{chips(statement.topics)}</blockquote><dl>{kind}{proof}</dl>"
    return _framed(scope, "One statement", inner)


def _framed(scope: str, label: str, inner: str) -> str:
    style = scoped("look.css", scope)
    return f'<div class="{scope}" role=group aria-label="{esc(label)}"><style>{style}</style>{inner}</div>'


def _row(s: Statement, marks: Marks, *, section: bool) -> str:
    place = place_of(s, marks.order)
    name = esc(one_line(s.speaker.name, 80)) if s.speaker else "not told"
    said = f"{s.kind}, {s.attribution.confidence}" + (", question" if s.is_question else "")
    words = statement_words(s, marks.order)
    mark = statement_letter(s, s.text, marks, start=s.span.start)
    under = f"<td dir=auto>{esc(one_line(s.section or '', 80))}</td>" if section else ""
    return (
        f"<tr class={colour(place)}><th scope=row>{_badge(place) if marks.order else ''}<span dir=auto>{name}</span>"
        f"<small>{said}</small></th>"
        f'<td class="t words" dir=auto>{words}{mark}</td><td>{chips(s.topics)}</td>{under}</tr>'
    )


def _badge(place: int | None) -> str:
    return f'<span class="b {colour(place)}" aria-hidden=true>{letter(place)}</span> '


def _cut_off(article: Article) -> int:
    """Return where a long article is cut: behind the last block that begins within the limit, or inside the first."""
    if len(article.text) <= LONGEST_TEXT:
        return len(article.text)
    ends = [b.span.end for b in article_blocks(article) if b.span.end <= LONGEST_TEXT]
    return ends[-1] if ends else LONGEST_TEXT


# Shared with the page -------------------------------------------------------------------------------------------------


def language(article: Article) -> str:
    """Return the attribute that tells a screen reader the article's language, where it is known."""
    return f' lang="{esc(article.language)}"' if article.language else ""


def article_facts(article: Article) -> str:
    """Return one line of what the article is."""
    facts = [
        f"<b>{article.layout}</b>",
        esc(article.published.isoformat()) if article.published else "",
        f"{esc(article.occasion.kind.value.replace('_', ' '))}" if article.occasion and article.occasion.kind else "",
        esc(one_line(article.occasion.outlet, 60)) if article.occasion and article.occasion.outlet else "",
        f"{len(article.statements)} statement{'' if len(article.statements) == 1 else 's'}",
    ]
    return f"<p class=facts>{' · '.join(filter(None, facts))}</p>"


def speakers_legend(article: Article) -> str:
    """Return the speakers with their letters, colours, and how often each speaks."""
    counts = Counter(s.speaker.id for s in article.statements if s.speaker)
    untold = sum(s.speaker is None for s in article.statements)
    items = [_legend_item(s, place, counts[s.id]) for place, s in enumerate(article.speakers[:_MOST_SPEAKERS])]
    if len(article.speakers) > _MOST_SPEAKERS:
        items.append(f"<li>and {len(article.speakers) - _MOST_SPEAKERS} more</li>")
    if untold:
        items.append(f"<li>{_badge(None)}not told <small>×{untold}</small></li>")
    return f"<ul class=who aria-label=Speakers>{''.join(items)}</ul>" if items else ""


def _legend_item(speaker: Speaker, place: int, count: int) -> str:
    role = f" <small>{esc(one_line(speaker.role, 60))}</small>" if speaker.role else ""
    name = esc(one_line(speaker.name, 80))
    return f"<li>{_badge(place)}<span dir=auto>{name}</span>{role} <small>×{count}</small></li>"


def _key() -> Iterator[str]:
    yield "<p class=key aria-label=Key>"
    yield '<span class="sample k0"><mark class=q>own words</mark> <span class=p>told in the writer’s words</span> '
    yield "<em class=cue>cue</em> <b class=men>who</b></span> <span class=sc>“quoted, but nobody’s speech”</span> "
    for sign, word in (("", "stated"), ("◐", "linked"), ("○", "guessed")):
        yield f'<span class=sure><span class="b kn">A{sign}</span> {word}</span> '
    yield "</p>"


KEY = "".join(_key())
"""What the marks mean."""
