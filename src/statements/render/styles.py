"""The style sheets and the script, read from their files when first asked for, and scoped to one piece of output."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

_SCOPE = "statements-scope"


@cache
def asset(name: str) -> str:
    """Return the words of a file that lies beside this one."""
    return files("statements.render").joinpath(name).read_text(encoding="utf-8")


def scope_of(*content: str) -> str:
    """Return a name for a piece of output that only the same output has, so that no style of one touches another.

    Example:
        >>> scope_of("rain") == scope_of("rain") != scope_of("snow")
        True
    """
    digest = hashlib.blake2b(digest_size=5)
    for part in (asset("look.css"), *content):
        digest.update(part.encode("utf-8", "replace"))
        digest.update(b"\0")
    return f"st-{digest.hexdigest()}"


def scoped(name: str, scope: str) -> str:
    """Return a style sheet whose rules hold inside `scope` only."""
    return asset(name).replace(_SCOPE, scope)


def script_hash(script: str) -> str:
    """Return the source expression that lets a content security policy run just this script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode('ascii')}"
