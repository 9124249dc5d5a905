"""Statements handed on: one small function for each format, and a reader where there is one to write.

Nothing here is imported with `statements` itself: `from statements.export import to_pandas`. A format that needs a
package says so by `MissingExtraError` when it is asked for.
"""

from statements.export.arrow import arrow_schema, from_arrow, read_parquet, to_arrow, write_parquet
from statements.export.csv_text import from_csv, read_csv, to_csv, write_csv
from statements.export.displacy import to_displacy
from statements.export.gold import to_gold, write_gold
from statements.export.jsonl import from_jsonl, read_jsonl, to_jsonl, write_jsonl
from statements.export.label_studio import LABEL_CONFIG, from_label_studio, to_label_studio
from statements.export.ninjs import to_ninjs
from statements.export.offsets import Offsets
from statements.export.pandas_frame import to_pandas
from statements.export.polars_frame import to_polars
from statements.export.quote_check import CheckedQuote, QuoteMatch, check_quotes
from statements.export.schema_org import to_claim_review, to_schema_org
from statements.export.selection import only
from statements.export.table import COLUMNS, Column, ColumnKind, to_columns, to_rows
from statements.export.text_fragment import text_fragment
from statements.export.web_annotation import locate, to_web_annotation, to_web_annotations

__all__ = [
    "COLUMNS",
    "LABEL_CONFIG",
    "CheckedQuote",
    "Column",
    "ColumnKind",
    "Offsets",
    "QuoteMatch",
    "arrow_schema",
    "check_quotes",
    "from_arrow",
    "from_csv",
    "from_jsonl",
    "from_label_studio",
    "locate",
    "only",
    "read_csv",
    "read_jsonl",
    "read_parquet",
    "text_fragment",
    "to_arrow",
    "to_claim_review",
    "to_columns",
    "to_csv",
    "to_displacy",
    "to_gold",
    "to_jsonl",
    "to_label_studio",
    "to_ninjs",
    "to_pandas",
    "to_polars",
    "to_rows",
    "to_schema_org",
    "to_web_annotation",
    "to_web_annotations",
    "write_csv",
    "write_gold",
    "write_jsonl",
    "write_parquet",
]
