"""One run of a batch in a process of its own, to be killed:  python batch_run.py INPUT OUT FORMAT WORKERS."""

import sys

from deadly_rules import deadly
from statements.batch import parse_files


def main(source: str, out: str, form: str, workers: str) -> None:
    """Run it, and print how many rows there were."""
    report = parse_files(
        source,
        out,
        id="id",
        format="parquet" if form == "parquet" else "jsonl",
        workers=int(workers),
        shard_rows=20,
        rules=deadly(),
    )
    print(report.rows)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
