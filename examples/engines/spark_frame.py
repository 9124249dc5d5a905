"""Spark: `mapInArrow`, whose batches go in and out as they are.

python examples/engines/spark_frame.py ARTICLES.parquet
"""

import sys
from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from statements import Parser
from statements.batch import flatten, parse_batch


def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield one row a statement; Spark calls it once for each part of the data."""
    parser = Parser()
    for batch in batches:
        yield flatten(parse_batch(batch, parser=parser, id="id"))


def statements_of(spark: SparkSession, path: str) -> DataFrame:
    """Return one row a statement of the articles in a Parquet file with the columns `id` and `text`."""
    empty = pa.RecordBatch.from_pydict({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())})
    schema = from_arrow_schema(flatten(parse_batch(empty)).schema)
    return spark.read.parquet(path).select("id", "text").mapInArrow(read, schema)


if __name__ == "__main__":
    statements_of(SparkSession.builder.getOrCreate(), sys.argv[1]).groupBy("speaker").count().show()
