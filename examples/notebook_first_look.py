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
# # A first look
#
# Read one article, filter its statements, and ask why each has its speaker.
# Needs nothing but `pip install .` in the folder of the project.

# %%
from pathlib import Path

from statements import Statement, parse_article

# This notebook runs in the project's folder and in `examples/`.
FOLDER = Path("examples") if Path("examples").is_dir() else Path()

article = parse_article((FOLDER / "harbour_digest.txt").read_text(encoding="utf-8"))
article

# %% [markdown]
# The article knows its headline, day, occasion and layout.
# This one is a digest: the key statements of one person, the principal.

# %%
print(article.headline.text if article.headline else "no headline")
print(article.published, "|", article.layout, "|", article.principal)
print([section.heading for section in article.sections])

# %% [markdown]
# ## Filter
#
# `where` takes names, topics, headings and words as you would say them, and several at once.

# %%
chosen = article.where(speaker="Korda", topic="sanctions", form="full")
for statement in chosen:
    print(statement.section, "|", statement.content_text)

# %% [markdown]
# ## Exact places
#
# Each record knows where it stands, so that nothing has to be searched again.

# %%
first = chosen[0]
assert article.text[first.span.start : first.span.end] == first.text
[(quotation.span, quotation.text) for quotation in first.quotations]

# %% [markdown]
# ## Ask why
#
# The rule, the words it rests on, and how sure it is.

# %%
print(article.explain(first))

# %% [markdown]
# ## Only what is sure
#
# A story has many speakers. `stated` asks for statements that name their source then and there;
# `linked` (a pronoun, a title, a quotation that goes on) is the next level.

# %%
story = parse_article((FOLDER / "story.txt").read_text(encoding="utf-8"))


def rows(statements: tuple[Statement, ...]) -> list[tuple[str, str, str]]:
    """Return speaker, confidence and words of each."""
    return [
        (s.speaker.name if s.speaker else "-", s.attribution.confidence.value, s.content_text[:60]) for s in statements
    ]


rows(story.where(confidence="stated", kind=("direct", "mixed")))
