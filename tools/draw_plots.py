"""Draw the plots that the docs show anew, from the notebook of the corpus:  python tools/draw_plots.py."""

import runpy
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "examples" / "notebook_corpus.py"
PICTURES = ROOT / "docs" / "pictures"
NAMES = ("who-speaks-most", "topics-over-time")


def main() -> None:
    """Run the notebook and keep its figures, in order."""
    mpl.use("agg")
    runpy.run_path(str(NOTEBOOK))
    for number, name in zip(plt.get_fignums(), NAMES, strict=True):
        plt.figure(number).savefig(PICTURES / f"{name}.png", dpi=110)
        print(f"wrote docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
