"""Check what is released: what the sdist holds, how large the wheel is, and how large it is with what it needs.

python tools/check_dist.py dist/*.whl dist/*.tar.gz
python tools/check_dist.py --installed dist/*.whl      # in an environment with that wheel and nothing else
"""

import re
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath

LARGEST_WHEEL = 1_000_000
LARGEST_INSTALL = 25_000_000
"""Bytes, with all that is installed along."""
SDIST = {
    "src": ".py .toml .json .css .js .typed",
    "tests": ".py .md .txt .html .json .toml .xml",
    "docs": ".md .css .svg .png",
    "examples": ".py .txt .md",
    "scripts": "",
    "tools": ".py .txt .toml",
    "benchmarks": ".py .md .json",
    "": ".md .toml .cff .py",
}
"""The folders of the sdist, and the endings of the files in each."""
NAMES = {"LICENSE", "PKG-INFO", ".gitignore"}


def foreign(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of files that have no business in the sdist."""
    for name in names:
        path = PurePosixPath(name)
        folder = path.parts[0] if len(path.parts) > 1 else ""
        known = SDIST.get(folder)
        is_ours = path.name in NAMES or (known is not None and path.suffix in (known.split() or [""]))
        if not is_ours or {"__pycache__", ".venv", ".git", "build"} & set(path.parts):
            yield name


def installed() -> dict[str, int]:
    """Return the bytes of each package in this environment, with what Python compiles."""
    sizes: dict[str, int] = {}
    for one in metadata.distributions():
        files = [Path(str(one.locate_file(file))) for file in one.files or ()]
        sizes[one.metadata["Name"]] = sum(path.stat().st_size for path in files if path.exists())
    return sizes


def main(*arguments: str) -> int:
    """Print the figures; 1 if one is too large or a file is foreign."""
    bad: list[str] = []
    for path in (Path(a) for a in arguments if not a.startswith("--")):
        print(f"{path.stat().st_size:>11,} bytes  {path.name}")
        if path.suffix == ".whl":
            names = zipfile.ZipFile(path).namelist()
            bad += [
                f"{path.name} holds {name}" for name in names if not re.match(r"statements(/|-[^/]+\.dist-info/)", name)
            ]
            if path.stat().st_size > LARGEST_WHEEL:
                bad.append(f"{path.name} has more than {LARGEST_WHEEL:,} bytes")
        else:
            with tarfile.open(path) as archive:
                names = [name.partition("/")[2] for name in archive.getnames()]
            bad += [f"{path.name} holds {name}" for name in foreign(names)]
            print(f"{len(names):>11,} files in the sdist")
    if "--installed" in arguments:
        sizes = installed()
        for name, size in sorted(sizes.items(), key=lambda row: -row[1]):
            print(f"{size:>11,} bytes  {name}")
        print(f"{sum(sizes.values()):>11,} bytes  in all")
        if sum(sizes.values()) > LARGEST_INSTALL:
            bad.append(f"an install takes more than {LARGEST_INSTALL:,} bytes")
    for line in bad:
        print(f"failed: {line}", file=sys.stderr)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
