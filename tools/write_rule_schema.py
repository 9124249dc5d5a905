"""Write the JSON Schema of rule files anew, after a change of the models: python tools/write_rule_schema.py."""

import json
from pathlib import Path

from statements.topics.schema import SCHEMA_FILE, rule_file_schema

PATH = Path(__file__).parent.parent / "src" / "statements" / "topics" / SCHEMA_FILE
PATH.write_text(json.dumps(rule_file_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
print(f"wrote {PATH}")
