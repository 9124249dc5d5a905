from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
collect_ignore = ["typing", "guarded.py"]
"""Read by type checkers only, and run as a program only."""

settings.register_profile(
    "suite",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def examples() -> dict[str, str]:
    """The example articles by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))}
