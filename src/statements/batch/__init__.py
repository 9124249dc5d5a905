"""Many articles: as records that stream, as files that resume, as Arrow batches for an engine."""

from statements.batch.articles import parse_articles
from statements.batch.columnar import flatten, parse_batch
from statements.batch.files import BatchReport, parse_files

__all__ = ["BatchReport", "flatten", "parse_articles", "parse_batch", "parse_files"]
