"""What the fuzzer begins with: our own articles, pages, rule files and exports, and the small pieces that it puts in."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from hunt import pieces as hunted  # noqa: E402

import pages_random  # noqa: E402 - beside this folder
import strategies  # noqa: E402
import test_feeds  # noqa: E402
from case_loader import load_all  # noqa: E402
from hostile import HOSTILE  # noqa: E402
from statements import Parser  # noqa: E402
from statements.export import to_csv, to_gold, to_jsonl, to_label_studio  # noqa: E402

TARGETS = ("text", "markdown", "html", "rules", "exports", "readers")
_YAML = """# yaml
ruleset: {id: mine, threshold: 1.5}
lists:
  ships: ["ferr*", "=Aurora"]
topic:
  - id: sea/ferries
    label: Ferries
    codes: {iptc: "medtop:20000640"}
rule:
  - id: ships
    topic: sea/ferries
    any: ["@ships"]
    none: ferris wheel*
    weight: 2
test:
  - quotation: The ferry sank.
    topics: [ferries]
"""
_TOML = """
[ruleset]
id = "all"
threshold = 0.5
context = ["paragraph", "headline"]

[lists]
water = ["gates", "pump*", "@oils"]
oils = ["grain or oil"]

[[topic]]
id = "water"
label = "Water"
codes = { iptc = ["medtop:1", "medtop:2"] }
any = ["ferr*", "=PORT"]
regex = ['gr[ae]in']

[[topic]]
id = "sea/ferries"

[[rule]]
id = "near"
topic = "sea/ferries"
all = ["sanction*", { any = ["stay", "@water"], regex = ['wil+'] }]
within = 12
none = ["toy ferr*"]
ignore = ["old gates"]

[[rule]]
id = "sentence"
topic = "sea/ferries"
any = ["nobody"]
all = ["asked"]
within = "sentence"
min_count = 1
speaker = ["Park"]
section = ["pump*"]
layout = ["story"]
scope = ["quotation", "paraphrase", "heading", "headline", "paragraph"]
weight = 1.5
why = "they ask"

[[rule]]
id = "off"
topic = "water"
veto = true
regex = ['in \\\\d{4}']
min_count = 2

[[test]]
quotation = "The ferry sank."
heading = "Pumps"
speaker = "Bo Park"
layout = "story"
topics = ["water"]
fired = ["water"]
"""
_RULE_WORDS = r"""
[ruleset]|[lists]|[[topic]]|[[rule]]|[[test]]|format = 1|format = 2|id = "a"|id = "sea/ferries"|topic = "sea/ferries"|topic = "institutions/nato"
label = "Sea"|codes = { iptc = "medtop:1" }|codes = { a = ["1", "2"], b = "3" }|threshold = 0.5|threshold = nan|threshold = -1|context = ["heading"]
any = ["ferr*"]|any = "ferry"|any = ["=Aurora", "two words", "half*"]|any = ["@ships"]|any = [""]|any = ["*"]|any = ["a * b"]|any = ["=*"]
all = ["ferr*", "oil"]|all = [{ any = ["a*"] }, "b"]|all = [{ any = ["a*"], regex = ["b+"] }]|all = [[]]|none = ["ferris wheel*"]|ignore = ["a ferry"]
regex = ["\\d+ ships"]|regex = '(?i:a)|b'|regex = '(a+)+b'|regex = '(?R)?a'|regex = 'a{1,9}'|regex = '\p{Lu}+'|regex = '[[a-z]--[b]]'|regex = '(?<n>a)(?&n)'
regex = 'a{99999}'|regex = '(?=a)'|regex = '(?(1)a|b)'|regex = '(?:a|b){e<=1}'|regex = '\\'|regex = '['|regex = '(?i'|regex = '\L<x>'|regex = '\N{DIGIT ONE}'
within = 5|within = 0|within = "sentence"|within = { words = 3 }|within = -1|within = 1e400|weight = 2.0|weight = inf|weight = true|weight = 1e308|weight = -5
scope = "quotation"|scope = ["heading", "headline", "paragraph", "paraphrase"]|veto = true|why = "x"|min_count = 2|min_count = 99999999999999999999
speaker = ["Ann Lee"]|section = ["pump*"]|layout = ["story"]|layout = "digest"|ships = ["@ships"]|ships = ["@other"]|other = ["@ships"]|ships = []|disable = ["*"]|disable = ["sea/*"]
quotation = "The ferry sank."|paragraph = "He said \"so\"."|heading = "Ferries"|topics = ["ferries"]|topics = []|fired = ["ships"]|todo = true|published = 2026-03-03
"|'|[|]|{|}|,|=|.|#|\|/|*|@|- |: |""|''|[]|{}|1|0.0|inf|nan|true|1979-05-27T07:32:00Z|\u0000|"\u0041"|"\ud800"|&a |*a|<<: |!!python/object:os.system |!!int "x"|? |>-|\t
""".strip("\n")
_DAYS = (
    "0001-01-01",
    "9999-12-31",
    "January 1, 1000",
    "Dec. 31, 2999",
    "29 February",
    "31.12.9999",
    "on Friday",
    "last Monday",
    "yesterday",
    "last year",
    "999 years ago",
    "in May",
    "9 февраля",
    "Monday, March 2",
    "a week ago",
)
_JSON_WORDS = """
null|true|-1|0|1e999|99999999999999999999999|""|[]|{}|[[]]|{"a": {}}|"\\ud800"|"2026-13-45"|"2026-03-03"|NaN|"text"|"id"|"start": -1|"end": 9999999|,|:|"|{|}|[|]
"utf16"|"😀"|"statements": []|"quotations": null|"speakers"|"span"|\\|\\u0000|;|\r\n|'=|=1|"confidence": "none"|<newsItem>|</newsItem>|<inlineXML>|<nitf>|<!DOCTYPE x [
<!ENTITY a "b">|&a;|]>|<body>|<p>|</p>|<![CDATA[|]]>|<?xml version="1.0" encoding="utf-16"?>|xmlns="x"|<inlineData contenttype="text/plain">|<hl1>|"body_html"|"bodies": [7]
""".strip("\n")


def seeds(target: str) -> list[str]:
    """Return what is there to begin with, the shortest first, each text once."""
    return sorted(dict.fromkeys(_seeds(target)), key=len)


def _seeds(target: str) -> Iterator[str]:
    if target == "rules":
        yield _YAML
        yield _TOML
        for path in (ROOT / "tests" / "rules").glob("*.toml"):
            yield from _stretches(path.read_text("utf-8"))
        built_in = (ROOT / "src" / "statements" / "topics" / "international-affairs.toml").read_text("utf-8")
        yield from [piece for piece in _stretches(built_in) if len(piece) < 1500][::6]
    elif target == "html":
        yield from (path.read_text("utf-8") for path in (ROOT / "tests" / "pages").glob("*.html"))
        yield from (case.text for case in load_all() if "<" in case.text)
        yield from (f"<p>{paragraph}</p>" for text in _articles() for paragraph in text.split("\n\n"))
    elif target == "readers":
        yield from (test_feeds.NINJS, test_feeds.NINJS_1, test_feeds.NEWSML, test_feeds.NITF)
        for text in _articles():
            article = Parser().parse("\n\n".join(text.split("\n\n")[:3]))
            task = to_label_studio(article)
            yield to_jsonl(article)
            yield to_csv(article)
            yield json.dumps(to_gold(article))
            yield json.dumps([{"data": task["data"], "annotations": task["predictions"]}])
    else:
        yield from (case.text for case in load_all())
        yield from _articles()
        yield from (build(400) for build in HOSTILE.values())


def _articles() -> Iterator[str]:
    for path in sorted((ROOT / "examples").rglob("*.txt")):
        text = path.read_text("utf-8")
        yield text
        yield from _stretches(text)


def _stretches(text: str) -> Iterator[str]:
    """Yield runs of one to three blocks."""
    blocks = text.split("\n\n")
    for k in range(len(blocks)):
        yield "\n\n".join(blocks[k : k + 1 + k % 3])


def pieces(target: str) -> list[str]:
    """Return what may be put into a text."""
    words = [*hunted(), *strategies.ODD, *strategies.BREAKS, *(m for pair in strategies.MARKS for m in pair)]
    if target == "rules":
        return [*re.split(r"[|\n]", _RULE_WORDS), "\n", "\n", " ", *strategies.ODD[:12]]
    if target == "readers":
        return [*re.split(r"[|\n]", _JSON_WORDS), "\n", *strategies.ODD]
    if target == "html":
        tags = (*pages_random.OPENINGS, *pages_random.CLOSINGS, *pages_random.ODD, *pages_random.REFERENCES)
        of_itself = (
            '"url": "http://a/\\ud800"',
            "<time datetime='0001-01-01'>",
            '{"@graph": [',
            '"datePublished": "9999-12-31",',
        )
        return [*tags, *words[::3], *pages_random.SAID, *of_itself, *_DAYS]
    told = (*strategies.NAMES, *strategies.VERBS, *strategies.CLAUSES, *strategies.OPENINGS, *strategies.HEADINGS)
    return [*words, *told, *strategies.LABELS, *strategies.ITEMS, *_DAYS]
