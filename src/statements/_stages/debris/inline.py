"""Debris inside a paragraph, in texts that lost their line ends: found in the raw text, before there are tokens.

Each piece is set aside as if a line end stood in its place, so that no quotation or sentence reaches over it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from statements.lexicon.debris import BOX_NEIGHBOURS, BOX_SENTENCES, BROADCAST, CREDIT_ENDS, END_MARKS
from statements.spans import Span

Found = tuple[Span, str]

_MIN_CAPITALS = 4
_MAX_RUN = 300
_MAX_CAPTION = 400
_BOX_REACH = 1500
_LONG_LINE = 200
_STOPS = ".!?:…\"”’'»)]"
_STRAIGHT = '"'

_MANY_CAPITALS = re.compile(r"[A-Z][A-Z ][^a-z\n]{10}")
# Four words or more in a row without a small letter.
_CAPITALS = re.compile(r"[A-Z0-9](?<!\w[A-Z0-9])[A-Z0-9'’-]*(?:[,:;]? [‘'\"“]?[A-Z0-9&$][A-Z0-9'’-]*){3,}")
_ALL_CAPITALS = re.compile(r"[^a-z\s]*[A-Z0-9&$][^a-z\s]*\Z")
_GLUED_START = re.compile(r"(?<=[.!?:…\"”’'»)\]])[‘'\"“]?[A-Z0-9][^a-z\s]*\Z")
_GLUED_END = re.compile(r"[^a-z\s]*?[A-Z0-9][’”!?]?(?=[\"“‘]?[A-Z][a-z])")
_GLUED_MARK = re.compile(r"[^\s\"“]*[A-Z0-9]['’”!?]*(?=[\"“][A-Z])")

_BRACKET = re.compile(r"[(\[]")
_BLOCK = re.compile(r"<(?:(?P<tag>figure|figcaption|script|style|iframe|svg|noscript)\b|!--)", re.IGNORECASE)
_MAX_BLOCK = 8000
_FIGURES = frozenset({"figure", "figcaption"})
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,2}(?:\s+(?=\S)|(?=[A-Z]))|[\"”](?=[A-Z])")


def find_inline(text: str) -> list[Found]:
    r"""Return what is no part of the story inside its paragraphs, in order, with the reasons.

    It is wrong for a writer who shouts a sentence of his own in capitals and forgets the blanks round it.

    Example:
        >>> [(text[s.start : s.end], why) for text in ["“It is late.”FERRY FARES TO RISE AGAIN“We wait,” Lee said."]
        ...  for s, why in find_inline(text)]
        [('FERRY FARES TO RISE AGAIN', 'headline of another story')]
    """
    found = [*_blocks(text), *_credits(text), *_promos(text), *_box(text), *_end_marks(text)]
    if len(found) < 2:
        return found
    found.sort()
    kept = found[:1]
    for (span, why), _ in zip(found[1:], found, strict=False):
        if span.start >= kept[-1][0].end:
            kept.append((span, why))
    return kept


# ---- blocks of markup ----------------------------------------------------------------------------------------------


def _blocks(text: str) -> Iterator[Found]:
    """Pictures with their captions, scripts and comments, from the opening tag to the closing one."""
    if "</" not in text and "-->" not in text:
        return
    low = text.lower() if text.isascii() else None  # small letters of others may be more letters
    closed: dict[str, int] = {}  # where each closing tag was last found, so that none is looked for twice
    floor = 0
    for m in _BLOCK.finditer(text):
        tag = (m["tag"] or "").lower()
        close = f"</{tag}>" if tag else "-->"
        if closed.get(tag, 0) <= m.end():
            at = (low or text).find(close, m.end())
            closed[tag] = at + len(close) if at >= 0 else len(text) + _MAX_BLOCK
        end = closed[tag]
        if m.start() >= floor and end - m.start() <= _MAX_BLOCK:
            floor = end
            yield Span(m.start(), end), "caption or credit" if tag in _FIGURES else "markup left over"


# ---- captions ------------------------------------------------------------------------------------------------------


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(CREDIT_ENDS.replace(r"[^()]", r"[^()\n]").replace(r"[^\[\]]", r"[^\[\]\n]"), re.IGNORECASE)


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    """The credits, in order: a pattern of two kinds of brackets is tried at brackets only."""
    end = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.start() >= end and (m := _credit().match(text, bracket.start())):
            end = m.end()
            yield m


def _credits(text: str) -> Iterator[Found]:
    """Credits of pictures in the middle of a line, each with the caption before it."""
    floor = 0
    for m in _bracketed(text):
        line = text.rfind("\n", floor, m.start()) + 1
        if text[m.end() : m.end() + 1] in {"", "\n", ".", ",", ";"} and not _glued(text, m.end()):
            continue  # a caption on a line of its own, or a bracket inside a sentence
        if not (_glued(text, m.end()) or _glued(text, m.start())):
            continue
        yield (
            Span(_caption_start(text, max(line, floor, m.start() - _MAX_CAPTION), m.start()), m.end()),
            "caption or credit",
        )
        floor = m.end()


def _glued(text: str, at: int) -> bool:
    """Whether no blank stands at a border between a bracket and a word or mark."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace() and text[at] not in ".,;:"


def _caption_start(text: str, floor: int, end: int) -> int:
    """Where the caption before a credit begins: behind the last sentence, unless quotation marks stand in it."""
    if text[end - 1 : end].isspace():
        return end
    body = text[floor:end].rstrip(" .")
    start = max((m.end() for m in _SENTENCE_END.finditer(body)), default=0)
    return end if any(mark in body[start:] for mark in '"“”') else floor + start


# ---- headlines of other stories ------------------------------------------------------------------------------------


def _promos(text: str) -> Iterator[Found]:
    """Headlines in capitals that stand glued between two paragraphs: `…a debate.”FERRY FARES TO RISE AGAIN“We …`."""
    if not _MANY_CAPITALS.search(text):
        return
    done = 0
    for m in _CAPITALS.finditer(text):
        if m.start() < done or m.end() - m.start() > _MAX_RUN:
            continue
        start, glued = _run_start(text, m.start(), done)
        stop = _run_end(text, m.end(), start + _MAX_RUN)
        done = stop if stop is not None else m.end()
        if start < 0 or stop is None:
            continue
        run = text[start:stop]
        ends_glued = stop < len(text) and not text[stop].isspace()
        whole = stop >= len(text) or text[stop] == "\n"
        if not (glued and (ends_glued or whole)) and not (ends_glued and _opens_line(text, start)):
            continue
        if sum(word.strip("‘’“”'\"").isalpha() and len(word) > 1 for word in run.split()) >= _MIN_CAPITALS - 1:
            yield Span(start, stop), "headline of another story"


def _opens_line(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n" or (text[start - 1] == " " and text[start - 2] in _STOPS)


def _run_start(text: str, start: int, floor: int) -> tuple[int, bool]:
    """Return where a run of capitals begins, going back word by word, and whether it is glued to a sentence."""
    low = max(floor, start - _MAX_RUN)
    line = text.rfind("\n", low, start) + 1
    low = max(low, line)
    while start > low:
        blank = text.rfind(" ", low, start - 1) + 1 or low
        word = text[blank:start].rstrip(" ")
        if not word:
            return start, False
        glue = _glue(word)
        if glue:
            return blank + glue, True
        if not _ALL_CAPITALS.match(word):
            return start, _stands_glued(text, start)
        start = blank
    return start, _stands_glued(text, start)


def _glue(word: str) -> int:
    """Where capitals begin that are glued to the end of a sentence: `election.|X`, `plan.”|FERRY`; not `U.N.`; else 0."""
    m = _GLUED_START.search(word)
    ended = m is not None and (not _ALL_CAPITALS.match(word[: m.start()]) or word[m.start() - 1] not in ".:!?…")
    return m.start() if m is not None and ended else 0


def _stands_glued(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in _STOPS


def _run_end(text: str, end: int, ceil: int) -> int | None:
    """Return where a run of capitals ends, cut inside a word to which the next sentence is glued."""
    at = text.rfind(" ", 0, end) + 1
    while at < ceil:
        stop = min((p for p in (text.find(" ", at, ceil), text.find("\n", at, ceil)) if p >= 0), default=len(text))
        word = text[at:stop]
        if cut := _cut(word, text[at - 1 : at]):
            return at + cut
        if not _ALL_CAPITALS.match(word):
            return at - 1
        if stop >= len(text) or text[stop] == "\n":
            return stop
        nxt = text[stop + 1 : stop + 2]
        if nxt.islower():  # …THE HARBOUR APPI mean: the last letter is a word of the next sentence
            return stop - 1 if word[-1] in "IA" and len(word) > 2 else None
        at = stop + 1
    return None


def _cut(word: str, before: str) -> int:
    """Where a word is cut to which the next sentence is glued: `APP|Trump`, `MEDIA|"And`, `GENERATION’|"I`; else 0."""
    m = _GLUED_MARK.match(word) or _GLUED_END.match(word)
    return m.end() if m and before == " " and m.end() < len(word) else 0


# ---- marks at an end -----------------------------------------------------------------------------------------------


@cache
def _end_mark() -> re.Pattern[str]:
    return re.compile(rf"(?:{END_MARKS})\s*\Z")


@cache
def _broadcast() -> re.Pattern[str]:
    return re.compile(rf"(?:{BROADCAST})(?=\s*(?:\n|\Z))")


def _end_marks(text: str) -> Iterator[Found]:
    """The mark behind the last word, and the hour of broadcast behind a headline."""
    first = text.find("\n", 2)
    for m in _broadcast().finditer(text, 0, first if 0 <= first < _MAX_RUN * 4 else _MAX_RUN * 4):
        if m.start() > 1 and text[m.start() - 1] == " " and not text[m.start() - 2].isspace():
            yield Span(m.start(), m.end()), "time stamp"
            break
    body = text[-_MAX_RUN:].rstrip()
    if mark := _end_mark().search(body):
        start = len(text) - min(_MAX_RUN, len(text)) + mark.start()
        if start and text[start - 1] != "\n":
            yield Span(start, start + len(mark[0])), "footer"


# ---- newsletter boxes ----------------------------------------------------------------------------------------------


def _box(text: str) -> Iterator[Found]:
    """The sentences of a newsletter box or footer at the end of the last line, if that is long."""
    end = len(text.rstrip())
    start = max(text.rfind("\n", 0, end) + 1, end - _BOX_REACH)
    if end - start < _LONG_LINE:
        return
    tail = text[start:end]
    low = tail.lower()
    if not any(words in low for words in BOX_SENTENCES):
        return
    bounds = [0, *(m.end() for m in _SENTENCE_END.finditer(tail)), len(tail)]
    first = len(tail)
    open_end = len(tail)
    for a, b in reversed(list(pairwise(bounds))):
        sentence = low[a:b]
        if _STRAIGHT in sentence or "“" in sentence:
            break
        if any(words in sentence for words in BOX_SENTENCES):
            first = a
        elif first == len(tail):
            if open_end - a > _LONG_LINE:  # what stands behind the box is too long to belong to it
                return
        elif any(words in sentence for words in BOX_NEIGHBOURS):
            first = a
        else:
            break
    if first < len(tail) and (first or start):
        yield Span(start + first, end), "newsletter box"
