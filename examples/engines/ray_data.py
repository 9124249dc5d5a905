"""Ray Data: batches in Arrow's format, on this machine or a cluster.

python examples/engines/ray_data.py FILE
"""

import sys

import pyarrow as pa
import ray.data

from statements import Parser
from statements.batch import flatten, parse_batch


class Reading:
    """One in each worker: the parser is made once."""

    def __init__(self) -> None:
        self.parser = Parser()

    def __call__(self, articles: pa.Table) -> pa.Table:
        """Return one row a statement."""
        batches = articles.combine_chunks().to_batches()
        return pa.Table.from_batches([flatten(parse_batch(batch, parser=self.parser, id="id")) for batch in batches])


def statements_of(path: str, workers: int = 2) -> ray.data.Dataset:
    """Return one row a statement of the articles in a Parquet file with the columns `id` and `text`."""
    articles = ray.data.read_parquet(path).select_columns(["id", "text"])
    strategy = ray.data.ActorPoolStrategy(min_size=1, max_size=workers)  # a fixed size may leave no core for reading
    return articles.map_batches(Reading, batch_format="pyarrow", batch_size=256, compute=strategy)


if __name__ == "__main__":
    print(statements_of(sys.argv[1]).groupby("speaker").count().take(20))
