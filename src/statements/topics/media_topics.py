"""IPTC Media Topics, read from IPTC's own JSON file, to check the codes of topics with."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from statements.errors import RuleError
from statements.topics.mistakes import hint

SCHEME = "iptc"
_CODE = re.compile(r"(?:medtop:|.*/mediatopic/)?(\d{8})\Z")
_NAMED = re.compile(r"(?:medtop:|/mediatopic/)(\d{8})\b")
_WHERE = "https://cv.iptc.org/newscodes/mediatopic/?format=json"


@dataclass(frozen=True, slots=True)
class MediaTopic:
    """One concept of IPTC.

    Attributes:
        code: as in `medtop:20000642`.
        label: its name, in British English where the file has it.
        broader: the code above it, if any.
        retired: whether IPTC has retired it.
        replaced_by: the code to use instead, where the file tells.
    """

    code: str
    label: str
    broader: str | None = None
    retired: bool = False
    replaced_by: str | None = None


@dataclass(frozen=True)
class MediaTopics:
    """The concepts of a file of IPTC, by code. Made by `load_media_topics`."""

    concepts: Mapping[str, MediaTopic] = field(repr=False)

    def __len__(self) -> int:
        """How many concepts there are."""
        return len(self.concepts)

    def get(self, code: str) -> MediaTopic | None:
        """Return the concept of a code, written `medtop:20000642`, `20000642` or as a URI; None if there is none."""
        number = _CODE.match(code.strip())
        return self.concepts.get(f"medtop:{number[1]}") if number else None

    def problem(self, code: str) -> str | None:
        """Tell what is wrong with a code and what to write instead; None if it is in use."""
        concept = self.get(code)
        if concept is None:
            if not _CODE.match(code.strip()):
                return f"'{code}' is no Media Topic code; write it as in 'medtop:20000642'"
            return f"IPTC has no Media Topic '{code}'; {hint(code, self.concepts)}"
        if not concept.retired:
            return None
        instead = self.concepts.get(concept.replaced_by or "")
        use = (
            f"use {instead.code} ({instead.label})" if instead else concept.replaced_by and f"use {concept.replaced_by}"
        )
        return f"IPTC has retired {concept.code} ({concept.label}); {use or 'choose another'}"


def load_media_topics(path: str | Path) -> MediaTopics:
    """Read the Media Topics from the JSON file that IPTC publishes; nothing is fetched, the file is yours.

    `RuleSet.lint(media_topics=...)` then checks the codes of a rule set. The file is read leniently: a concept of which
    IPTC does not tell a replacement in a field or a note of its own has none here.

    Raises:
        RuleError: the file can't be read, or is not that file.

    Example:
        >>> load_media_topics("cptall-en-GB.json")
        Traceback (most recent call last):
        statements.errors.RuleError: cptall-en-GB.json: No such file or directory; download ... and give its path
    """
    path = Path(path)
    try:
        content: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        message = f"{path}: {error.strerror}; download {_WHERE} and give its path"
        raise RuleError(message, code="bad-file") from None
    except (ValueError, RecursionError) as error:
        message = f"{path}: not JSON ({error}); download {_WHERE} again"
        raise RuleError(message, code="bad-file") from None
    rows = content.get("conceptSet") if isinstance(content, Mapping) else None
    concepts = (
        [c for row in rows if isinstance(row, Mapping) and (c := _concept(row))] if isinstance(rows, list) else []
    )
    if not concepts:
        message = f"{path}: holds no Media Topics ('conceptSet'); download {_WHERE} and give its path"
        raise RuleError(message, code="bad-file")
    return MediaTopics({concept.code: concept for concept in concepts})


def _concept(row: Mapping[str, object]) -> MediaTopic | None:
    number = _CODE.match(str(row.get("qcode") or row.get("uri") or ""))
    if not number:
        return None
    code = f"medtop:{number[1]}"
    retired = bool(row.get("retired"))
    return MediaTopic(
        code=code,
        label=_label(row.get("prefLabel")) or code,
        broader=_first_code(row.get("broader"), code),
        retired=retired,
        replaced_by=_replacement(row, code) if retired else None,
    )


def _label(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("en-GB") or value.get("en-US") or value.get("en") or next(iter(value.values()), "")
    return str(value or "")


def _replacement(row: Mapping[str, object], code: str) -> str | None:
    """Look for another code in what the file calls a replacement, then in its notes."""
    keys = sorted(row, key=lambda key: ("replac" not in key.lower(), key))
    told = [k for k in keys if "replac" in k.lower() or "note" in k.lower() or k == "definition"]
    return next((found for k in told if (found := _first_code(row[k], code))), None)


def _first_code(value: object, other_than: str) -> str | None:
    codes = (f"medtop:{m[1]}" for m in _NAMED.finditer(json.dumps(value)))
    return next((code for code in codes if code != other_than), None)
