"""Dask: partition by partition, in processes or on a cluster.

python examples/engines/dask_frame.py ARTICLES.parquet
"""

import sys

import dask.dataframe as dd
import pandas as pd
import pyarrow as pa

from statements.batch import flatten, parse_batch


def read(articles: pd.DataFrame) -> pd.DataFrame:
    """Return one row a statement of one partition."""
    batch = pa.RecordBatch.from_pandas(articles[["id", "text"]], preserve_index=False)
    found: pd.DataFrame = flatten(parse_batch(batch, id="id")).to_pandas(types_mapper=pd.ArrowDtype)
    return found


def statements_of(path: str) -> dd.DataFrame:
    """Return one row a statement of the articles in a Parquet file with the columns `id` and `text`."""
    nothing = read(pd.DataFrame({"id": pd.array([], "string"), "text": pd.array([], "string")}))
    return dd.read_parquet(path, columns=["id", "text"]).map_partitions(read, meta=nothing)


if __name__ == "__main__":
    found = statements_of(sys.argv[1]).compute(scheduler="processes")
    print(found.groupby("speaker").size().sort_values(ascending=False).head(20))
