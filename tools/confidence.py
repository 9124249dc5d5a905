"""Print how often the speaker is right at each level of confidence:  python tools/confidence.py PATH...

Each PATH is a JSON Lines file with gold, or a folder of annotated documents (see `gold_sets`). Counted are the quoted
spans of the gold that a statement matches; `share` is the level's part of all quoted spans of the gold.
"""

import argparse
from pathlib import Path

from gold_sets import read_set

from statements import Confidence, EvaluationReport, Parser, RuleSet, evaluate

HEAD = ("| gold | level | spans | share | speaker right |", "|--|--|--:|--:|--:|")


def measure(path: Path) -> EvaluationReport:
    """Parse the texts of a set and compare."""
    gold = read_set(path)
    parser = Parser(rules=RuleSet.of())
    return evaluate(gold, (parser.parse(str(record["text"]), id=str(record["id"])) for record in gold))


def table(name: str, report: EvaluationReport) -> list[str]:
    """Return a row a level, and one for the two surest together."""
    rows = [(str(r.confidence), r.spans, r.right, r.share) for r in report.confidence]
    sure = [r for r in report.confidence if r.confidence >= Confidence.LINKED]
    rows.insert(
        len(sure), ("both", *(sum(r.spans for r in sure), sum(r.right for r in sure)), sum(r.share for r in sure))
    )
    return [
        f"| {name} | {level} | {spans} | {100 * part:.1f} % | {f'{100 * right / spans:.1f} %' if spans else '-'} |"
        for level, spans, right, part in rows
    ]


def main() -> None:
    """Print one Markdown table for all sets."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("path", nargs="+", type=Path)
    print("\n".join(HEAD))
    for path in asked.parse_args().path:
        print("\n".join(table(path.stem or path.name, measure(path))))


if __name__ == "__main__":
    main()
