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
# # A small corpus
#
# Nine articles of three months into a data frame, and two plots: who speaks most, and who speaks about what, when.
# Needs `pip install . pandas matplotlib` in the folder of the project.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.ticker import MaxNLocator

from statements import Article, Document, Person, parse_articles

FOLDER = Path("examples/corpus") if Path("examples").is_dir() else Path("corpus")

# %% [markdown]
# ## Read
#
# `people` gives one name to one person over all articles, however each of them spells it.

# %%
documents = [Document(id=path.stem, text=path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]
people = [Person(name="Lena Orsolic", aliases=("Lena Oršolić",)), Person(name="Anselm Korda")]
articles = [a for a in parse_articles(documents, people=people) if isinstance(a, Article)]
print(len(articles), "articles,", sum(len(a.statements) for a in articles), "statements")

# %% [markdown]
# ## A data frame, one row a statement
#
# Questions of interviewers are left out, and so are statements whose speaker the text does not tell.

# %%
frame = pd.DataFrame(
    {
        "article": a.id,
        "day": a.published,
        "speaker": s.speaker.name,
        "kind": s.kind.value,
        "confidence": s.attribution.confidence.value,
        "topic": s.topics[0].label if s.topics else None,
        "words": len(s.content_text.split()),
        "text": s.content_text,
    }
    for a in articles
    for s in a.where(is_question=False)
    if s.speaker
)
frame["day"] = pd.to_datetime(frame["day"])
frame.head()

# %% [markdown]
# ## Who speaks most
#
# In their own words, and in the words of the writer.

# %%
counts = pd.crosstab(frame["speaker"], frame["kind"])
counts = counts.loc[counts.sum(axis=1).sort_values().index, ["direct", "mixed", "indirect"]].tail(8)
figure, axes = plt.subplots(figsize=(8, 4), layout="constrained")
counts.plot.barh(stacked=True, ax=axes, color=["#1f5f8b", "#5fa8d3", "#c9d6df"])
axes.set(title="Who speaks most", xlabel="statements", ylabel="")
axes.xaxis.set_major_locator(MaxNLocator(integer=True))
axes.spines[["top", "right"]].set_visible(False)
axes.legend(title=None, frameon=False)
plt.show()

# %% [markdown]
# ## Topics by speaker over time
#
# The four topics that come up most, month by month, for the two who speak most.

# %%
topics = frame["topic"].value_counts().index[:4]
speakers = frame["speaker"].value_counts().index[:2]
frame["month"] = frame["day"].dt.strftime("%b %Y")
months = list(dict.fromkeys(frame.sort_values("day")["month"]))
figure, panels = plt.subplots(1, len(speakers), figsize=(9, 3.6), sharey=True, layout="constrained")
for panel, speaker in zip(panels, speakers, strict=True):
    mine = frame[(frame["speaker"] == speaker) & frame["topic"].isin(topics)]
    table = pd.crosstab(mine["month"], mine["topic"]).reindex(index=months, columns=topics)
    table.fillna(0).plot.bar(
        stacked=True, ax=panel, legend=panel is panels[-1], rot=0, color=["#1f5f8b", "#e0a458", "#6a994e", "#bc4749"]
    )
    panel.set(title=speaker, xlabel="", ylabel="statements")
    panel.yaxis.set_major_locator(MaxNLocator(integer=True))
    panel.spines[["top", "right"]].set_visible(False)
panels[-1].legend(title=None, frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
plt.show()

# %% [markdown]
# ## Read the words behind a point
#
# Each row keeps its words, so that a count is never the last thing you can look at.

# %%
frame[(frame["speaker"] == speakers[0]) & (frame["topic"] == topics[0])][["day", "kind", "text"]]
