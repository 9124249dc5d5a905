# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Topics of your own
#
# Topics come from rules that you can read. Add some, give one a veto, and see what they do.
# Needs nothing but `pip install .` in the folder of the project.

# %%
from pathlib import Path

from statements import Rule, RuleSet, Topic, parse_article

FOLDER = Path("examples") if Path("examples").is_dir() else Path()
TEXT = (FOLDER / "harbour_digest.txt").read_text(encoding="utf-8")

# %% [markdown]
# ## One topic
#
# `lighthouse*` stands for any ending of the word, and `=Delta TV` for exactly these capitals.

# %%
lights = Topic("sea/lighthouses", any=["lighthouse*", "pilot*"], why="names a light or a pilot")
rules = RuleSet.builtin() | lights
article = parse_article(TEXT, rules=rules)
for statement in article.where(topic="lighthouses"):
    print(statement.topics[0].evidence[0].text, "|", statement.content_text[:70])

# %% [markdown]
# ## A rule with two parts, and a veto
#
# `within` says how close the parts must stand; a veto takes the topic away, whatever else speaks for it.

# %%
fees = Rule(
    "fees-near-strait",
    topic="sea/lighthouses",
    all=["strait", {"any": ["fee*", "toll*"]}],
    within=12,
    why="speaks of fees for the strait",
)
jokes = Rule("no-pilot-episodes", topic="sea/lighthouses", veto=True, any=["pilot episode*"], why="television")
rules |= RuleSet.of(fees, jokes)
for words in ("The rules of the strait come before the fees.", "The pilot episode was dull."):
    print([match.id for match in rules.find(words) if match.id.startswith("sea/")], "|", words)

# %% [markdown]
# ## What the rules do to an article
#
# How often each fired, alone or beside others, and on what.

# %%
report = RuleSet.of(lights, fees, jokes).report([article])
print(report)

# %% [markdown]
# ## Keep them in a file
#
# A rule file carries its own tests; `check()` runs them, and so does `statements rules test mine.toml`.

# %%
FILE = """
[[topic]]
id = "sea/lighthouses"
any = ["lighthouse*", "pilot*"]
why = "names a light or a pilot"

[[test]]
quotation = "The pilots went home."
topics = ["lighthouses"]

[[test]]
quotation = "The trains run again."
topics = []
"""
path = FOLDER / "lighthouses.toml"
path.write_text(FILE, encoding="utf-8")
mine = RuleSet.load(path)
path.unlink()
assert not mine.check()
assert not mine.lint()
print([topic.id for topic in mine.topics])
