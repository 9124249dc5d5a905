"""What the tests of rendering share: a reader of HTML that is strict about tags, and articles that mean harm."""

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Any

from attacks import ATTACKS, SHOT
from statements import Article, Evidence, Passage, Scope, Span, Speaker, Statement, TopicMatch, annotate, parse_article

VOID = {"meta", "br", "hr", "img", "input", "link", "rect"}
OURS = {
    "a", "b", "blockquote", "body", "button", "dd", "details", "div", "dl", "dt", "em", "form", "h1", "h2", "head",
    "header", "html", "input", "label", "li", "main", "mark", "meta", "ol", "option", "p", "rect", "script", "section",
    "select", "small", "span", "style", "summary", "sup", "svg", "table", "tbody", "td", "th", "thead", "title", "tr",
    "ul",
}  # fmt: skip
"""The elements that we write; any other came from an article."""


def hostile_text(attacks: Sequence[str] = ATTACKS) -> str:
    """Return an article with an attack in every part of it."""
    lines = [f"Korda says {attacks[1]} will sail", "The talks were held on Monday in Port Alden."]
    for number, attack in enumerate(attacks):
        lines.append(f"## About the harbour {attack}" if number % 3 == 0 else "The boats are late.")
        lines.append(f"“The sanctions {attack} will stay,” Foreign Minister Anselm Korda said on Monday.")
        lines.append(f"Ann Lee{attack} said: “We will {attack} sail.” The so-called ‘{attack}’ was a tale.")
        lines.append(f"{attack}, according to {attack} Bo Park{attack}.")
    return "\n\n".join(lines)


def hostile_article(attacks: Sequence[str] = ATTACKS) -> Article:
    """Return that article, with attacks in every field that a caller, a rule or a stored file could have filled too."""
    text = hostile_text(attacks)
    article = parse_article(text, markup="text", id=attacks[1], url=f"javascript:{SHOT}")
    first = Span(0, text.index("\n"))
    attack = itertools.cycle([*attacks, *attacks[1::2], *attacks[::2], attacks[0]])
    speakers = {s.id: s.model_copy(update={"name": next(attack), "role": next(attack)}) for s in article.speakers}
    changed = {
        "headline": Passage(text=first.of(text), span=first),
        "speakers": tuple(speakers.values()),
        "statements": tuple(_harmed(s, speakers, attack) for s in article.statements),
    }
    return Article.model_validate_json(article.model_copy(update=changed).model_dump_json())


def page_of(attacks: Iterable[str]) -> str:
    """Return a page of paragraphs with the attacks in them as words."""
    said = "\n".join(
        f"<p>“The ferry {escape(a)} sails,” said Ann Lee {escape(a)}.</p>\n<p>Bo {escape(a)}: “No.”</p>"
        for a in attacks
    )
    return f"<!doctype html><html><head><meta charset=utf-8><title>t</title></head><body>\n{said}\n</body></html>"


def annotated(page: str, attacks: Sequence[str]) -> str:
    """Return a page with its statements marked, each said by somebody whose name is an attack."""
    article = parse_article(page, markup="html")
    names = itertools.cycle(attacks)
    named = {s.id: s.model_copy(update={"name": next(names)}) for s in article.speakers}
    told = [s.model_copy(update={"speaker": named[s.speaker.id]}) if s.speaker else s for s in article.statements]
    return annotate(page, article.model_copy(update={"statements": tuple(told)}))


def _harmed(s: Statement, speakers: Mapping[str, Speaker], attack: Iterator[str]) -> Statement:
    proof = Evidence(rule=next(attack), scope=Scope.HEADING, span=s.span, text=next(attack), weight=1, why=next(attack))
    changed = {
        "speaker": speakers[s.speaker.id] if s.speaker else None,
        "origin": next(attack),
        "section": next(attack),
        "attribution": s.attribution.model_copy(update={"rule": next(attack), "link": next(attack)}),
        "topics": (TopicMatch(id=next(attack), label=next(attack), score=1, evidence=(proof,)),),
    }
    return s.model_copy(update=changed)


@dataclass
class Page(HTMLParser):
    """Reads HTML, and keeps what it finds; an element that is closed out of turn is an error."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    data: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.elements.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs), f"an attribute comes twice in <{tag}>"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that has no inside."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep words, and what is meant for the script."""
        if self.open and self.open[-1] == "script":
            if self.elements[-1][1].get("type") == "application/json":
                self.data.append(json.loads(data))
        elif self.open and self.open[-1] != "style":
            self.words.append(data)

    def of_class(self, name: str) -> list[tuple[str, dict[str, str | None]]]:
        """Return the elements of a class."""
        return [(tag, given) for tag, given in self.elements if name in (given.get("class") or "").split()]


def read_html(html: str) -> Page:
    """Return what a page holds, once it is sure that every element ends where it should and is one of ours."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= OURS
    for tag, given in page.elements:
        assert not [name for name in given if name.startswith("on")], f"a handler in <{tag}>"
        link = given.get("href")
        assert link is None or link.startswith(("#", "https://", "http://")), link
        assert not {"src", "srcdoc", "action", "formaction", "style"} & set(given), f"{tag}: {given}"
    return page


def words_of(html: str) -> str:
    """Return the words of the marked texts in a page, without our letters, chips and what stands around."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return "".join(reader.words)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.stack.append((dict(attrs).get("class") or "").split(" ")[0])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self.stack and not {"m", "chip"} & set(self.stack):
            self.words.append(data)
