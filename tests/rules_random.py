"""Random rule files for the property tests: mostly right, with keys and values that are wrong in every way."""

import json

from hypothesis import strategies as st

TERMS = (
    "ferr*",
    "=Aurora",
    "oil",
    "the pumps",
    "@ships",
    "@lost",
    "*",
    "a*",
    "gr*in",
    "",
    "=",
    "@",
    "U.S.",
    "雨",
    "-",
    "e\u0301",
)
PATTERNS = (
    r"\d+ ships",
    "(a+)+b",
    "(",
    "a{2,}",
    "(?i:x)",
    "[",
    r"\p{Lu}\w+",
    "(?=a)",
    "a|",
    "(?P<n>a)(?P=n)",
    "x{1,99}",
)
ODD: tuple[object, ...] = (
    None,
    True,
    -1,
    0,
    1.5,
    10**30,
    float("inf"),
    float("nan"),
    "",
    "x",
    [],
    [[]],
    {},
    {"a": 1},
    ["x", 1],
)
SCOPES = ("quotation", "paraphrase", "heading", "headline", "paragraph", "heding")
PATHS = ("sea/ferries", "sea", "foreign-policy/sanctions", "sea//x", "/", " sea", "nowhere")
KEYS: tuple[str, ...] = (
    "any",
    "all",
    "none",
    "ignore",
    "regex",
    "within",
    "scope",
    "context",
    "min_count",
    "weight",
    "why",
    "speaker",
)
KEYS += ("section", "layout", "veto", "label", "codes", "anny", "quotation", "topics", "fired", "id", "topic", "")


def values() -> st.SearchStrategy[object]:
    """Return what may stand behind a key."""
    terms = st.one_of(st.sampled_from(TERMS), st.lists(st.sampled_from(TERMS), max_size=3))
    patterns = st.one_of(st.sampled_from(PATTERNS), st.lists(st.sampled_from(PATTERNS), max_size=2))
    groups = st.lists(
        st.one_of(st.sampled_from(TERMS), st.fixed_dictionaries({}, optional={"any": terms, "regex": patterns})),
        max_size=3,
    )
    words = st.one_of(
        st.sampled_from(SCOPES), st.sampled_from(PATHS), st.sampled_from(("story", "sentence", "Ann Lee"))
    )
    return st.one_of(
        terms, terms, groups, patterns, words, st.sampled_from(ODD), st.integers(-2, 9), st.text(max_size=5)
    )


@st.composite
def rows(draw: st.DrawFn, /, **sure: st.SearchStrategy[object]) -> dict[str, object]:
    """A row with what it needs, and with what it may have or must not have."""
    row = {key: draw(value) for key, value in sure.items() if draw(st.integers(0, 9))}
    for key in draw(st.lists(st.sampled_from(KEYS), max_size=2)):
        row[key] = draw(values())
    return row


@st.composite
def rule_files(draw: st.DrawFn) -> str:
    """A rule file in TOML or YAML, sometimes cut off."""
    term = st.lists(st.sampled_from(TERMS[:5]), min_size=1, max_size=3)
    ids, paths, words = (
        st.sampled_from(("a", "b", "ships")),
        st.sampled_from(PATHS[:4]),
        st.sampled_from(("The ferry sank.", "oil", "")),
    )
    rule, test = rows(id=ids, topic=paths, any=term), rows(quotation=words, topics=st.lists(paths, max_size=1))
    file: dict[str, object] = {
        "topic": draw(st.lists(rows(id=paths), max_size=2)),
        "rule": draw(st.lists(rule, max_size=3)),
        "test": draw(st.lists(test, max_size=2)),
        "lists": draw(st.dictionaries(st.sampled_from(("ships", "lost", "")), st.one_of(term, values()), max_size=2)),
    }
    for key in draw(st.lists(st.sampled_from(("ruleset", "format", "disable", "rules", *file)), max_size=1)):
        file[key] = draw(
            st.one_of(
                values(), st.dictionaries(st.sampled_from(("id", "threshold", "context", "x")), values(), max_size=2)
            )
        )
    yaml = draw(st.booleans())
    source = (
        f"# yaml\n{json.dumps(file)}"
        if yaml
        else "".join(f"{json.dumps(key)} = {_toml(of)}\n" for key, of in file.items())
    )
    source = source.encode("utf-8", "replace").decode("utf-8")
    return source[: draw(st.integers(0, len(source)))] if not draw(st.integers(0, 7)) else source


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(of)}" for key, of in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, float):
        return str(value)
    return '""' if value is None else json.dumps(value, ensure_ascii=False)
