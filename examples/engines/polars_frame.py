"""Polars: a lazy scan of Parquet, read batch by batch.

python examples/engines/polars_frame.py ARTICLES.parquet
"""

import sys

import polars as pl
import pyarrow as pa

from statements.batch import flatten, parse_batch


def statements_of(path: str) -> pl.DataFrame:
    """Return one row a statement of the articles in a Parquet file with the columns `id` and `text`."""
    articles = pl.scan_parquet(path).select("id", "text").collect().to_arrow()
    read = [flatten(parse_batch(batch, id="id")) for batch in articles.to_batches(max_chunksize=1000)]
    return pl.DataFrame(pa.Table.from_batches(read))


if __name__ == "__main__":
    print(statements_of(sys.argv[1]).group_by("speaker").len().sort("len", descending=True))
