"""List the packages that come along with `statements`, with version, licence and what wants each, as a table.

python tools/licences.py                    # the core
python tools/licences.py html arrow         # with extras
python tools/licences.py --check            # with all extras that are here; 1 if a licence is not open
"""

import re
import sys
from collections.abc import Iterable
from importlib import metadata

from packaging.requirements import Requirement

_OPEN = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|LGPL|CNRI|Unlicense|Public Domain|0BSD|Zlib|Dual License",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\bA?GPL|Affero|GNU General Public|Proprietary|Commercial", re.IGNORECASE)
_LONGEST = 60


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(extras: Iterable[str]) -> set[str]:
    """Return the names of all packages that an install brings, as far as they are here."""
    found: set[str] = set()
    waiting = [("statements", frozenset(extras))]
    while waiting:
        name, wanted = waiting.pop()
        for line in metadata.distribution(name).requires or ():
            one = Requirement(line)
            marked = [one.marker is None or one.marker.evaluate({"extra": extra}) for extra in (*wanted, "")]
            if any(marked) and _plain(one.name) not in found and _is_here(one.name):
                found.add(_plain(one.name))
                waiting.append((one.name, frozenset(one.extras)))
    return found


def _is_here(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def licence(package: metadata.Distribution) -> str:
    """Return the licence that a package tells: an expression, else its classifiers, else a short text."""
    told = package.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    classes = [c.rpartition(" :: ")[2] for c in told.get_all("Classifier") or () if c.startswith("License :: ")]
    short = told["License"].split("\n", maxsplit=1)[0] if "License" in told else ""
    return short if short and len(short) <= _LONGEST and not classes else "; ".join(classes)


def is_open(told: str) -> bool:
    """Whether a licence is one of those that ask for no more than a notice, or for changes of the package itself.

    Example:
        >>> is_open("MIT"), is_open("GPL-3.0-only"), is_open("GPL-2.0-only OR MIT")
        (True, False, True)
    """
    either = re.split(r"\s+OR\s+", told)
    return any(_OPEN.search(one) and not _CLOSED.search(re.sub(r"LGPL|Lesser General", "", one)) for one in either)


def main(*arguments: str) -> int:
    """Print the table."""
    all_extras = metadata.distribution("statements").metadata.get_all("Provides-Extra") or []
    extras = all_extras if "--check" in arguments else [a for a in arguments if not a.startswith("-")]
    print("| package | version | licence |\n|--|--|--|")
    bad = 0
    for name in sorted(needed(extras)):
        package = metadata.distribution(name)
        told = licence(package)
        bad += not is_open(told)
        print(f"| {name} | {package.version} | {told or 'not told'} |")
    return int("--check" in arguments and bad > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
