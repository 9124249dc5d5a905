"""Daft: on this machine, or on the cluster that its runner is set to.

python examples/engines/daft_frame.py FILE
"""

import sys

import daft
from daft import col

from statements.scale import parse_udf, statement_rows


def statements_of(path: str) -> daft.DataFrame:
    """Return one row a statement of the articles in a Parquet file with the columns `id` and `text`."""
    read = parse_udf(use_process=True)
    articles = daft.read_parquet(path).with_column("read", read(col("text"), id=col("id")))
    return statement_rows(articles, "read")


if __name__ == "__main__":
    statements_of(sys.argv[1]).groupby("speaker").count().show()
