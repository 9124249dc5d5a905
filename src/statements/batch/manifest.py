"""The manifest: which shards are done, of which inputs, read how. One JSON object a line, added as shards are done."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from statements.batch.shards import OURS, settled, write_whole
from statements.errors import InputError

NAME = "manifest.jsonl"
Entry = dict[str, object]


@dataclass(slots=True)
class Manifest:
    """What is done in a folder.

    The first line tells how the rows are read; a folder where that differs starts anew. A line of kind `shard` stands
    for one whole file, one of kind `input` for an input that was read to its end. A line that was cut off when the
    process was killed is passed over, and the shard done again.
    """

    folder: Path
    head: Entry
    inputs: dict[int, Entry] = field(default_factory=dict)
    shards: dict[tuple[int, int], Entry] = field(default_factory=dict)

    @classmethod
    def opened(cls, folder: Path, head: Entry, *, resume: bool) -> "Manifest":
        """Return what is done already, with the folder cleared of all that is not.

        Raises:
            InputError: the folder holds files that no batch wrote.
        """
        folder.mkdir(parents=True, exist_ok=True)
        foreign = [path.name for path in folder.iterdir() if not OURS.fullmatch(path.name)]
        if foreign:
            message = f"{folder} holds {foreign[0]!r}, which is no file of a batch: give a folder of its own by out="
            raise InputError(message, code="foreign-file")
        made = cls(folder, head)
        entries = _entries(folder / NAME) if resume else []
        if entries and entries[0] == head:
            for entry in entries[1:]:
                made._keep(entry)
        return made

    def finished(self, number: int, file: str, blake2b: str) -> int:
        """Return how many shards of an input are finished, of the very same bytes; forget all that come after."""
        good = 0
        while (entry := self.shards.get((number, good))) and self._is_good(entry, blake2b):
            good += 1
        for key in [key for key in self.shards if key[0] == number and key[1] >= good]:
            del self.shards[key]
        entry = self.inputs.get(number)
        if entry and (entry["file"], entry["blake2b"], entry["rows"]) != (file, blake2b, self.rows_of(number)):
            del self.inputs[number]
        return good

    def forget_from(self, number: int) -> None:
        """Forget the inputs from `number` on: the list of them became shorter."""
        self.shards = {key: entry for key, entry in self.shards.items() if key[0] < number}
        self.inputs = {key: entry for key, entry in self.inputs.items() if key < number}

    def rows_of(self, number: int) -> int:
        """Return how many rows of an input are in finished shards."""
        return sum(_number(entry, "rows") for (input_, _), entry in self.shards.items() if input_ == number)

    def end_input(self, number: int, file: str, blake2b: str) -> None:
        """Take down that an input was read to its end."""
        rows = self.rows_of(number)
        self.add({"kind": "input", "input": number, "file": file, "rows": rows, "blake2b": blake2b})

    def add(self, entry: Entry) -> None:
        """Take down that a shard or an input is done."""
        self._keep(entry)
        with (self.folder / NAME).open("ab") as file:
            file.write(_line(entry))
            settled(file)

    def write(self, *, done: bool) -> None:
        """Write the whole manifest anew, in order; and at the end of a run, that nothing is missing."""
        entries = [self.head]
        numbers = sorted({number for number, _ in self.shards} | set(self.inputs))
        for number in numbers:
            entries += [self.shards[key] for key in sorted(self.shards) if key[0] == number]
            entries += [self.inputs[number]] if number in self.inputs else []
        if done:
            entries.append({"kind": "done", **self.totals()})
        write_whole(self.folder / NAME, b"".join(map(_line, entries)))

    def totals(self) -> dict[str, int]:
        """Return the sums over all shards."""
        names = ("rows", "articles", "statements", "failed")
        return {"shards": len(self.shards), **{n: sum(_number(s, n) for s in self.shards.values()) for n in names}}

    def clear(self) -> None:
        """Take away the files that belong to no finished shard."""
        kept = {NAME, *(str(shard["file"]) for shard in self.shards.values())}
        kept |= {_errors_name(str(s["file"])) for s in self.shards.values() if s["failed"]}
        for path in self.folder.iterdir():
            if OURS.fullmatch(path.name) and path.name not in kept:
                path.unlink()

    def _keep(self, entry: Entry) -> None:
        if entry["kind"] == "shard":
            self.shards[_number(entry, "input"), _number(entry, "shard")] = entry
        elif entry["kind"] == "input":
            self.inputs[_number(entry, "input")] = entry

    def _is_good(self, shard: Entry, blake2b: str) -> bool:
        path = self.folder / str(shard["file"])
        errors = path.with_name(_errors_name(path.name))
        return (
            shard["of"] == blake2b
            and path.is_file()
            and path.stat().st_size == shard["bytes"]
            and errors.is_file() == bool(shard["failed"])
        )


def _errors_name(shard: str) -> str:
    return f"errors{shard.removeprefix('part').rpartition('.')[0]}.jsonl"


def _entries(path: Path) -> list[Entry]:
    if not path.is_file():
        return []
    entries = []
    for line in path.read_bytes().splitlines():
        try:
            entries.append(json.loads(line))
        except ValueError:
            break
    return entries


def _line(entry: Entry) -> bytes:
    return json.dumps(entry, ensure_ascii=True).encode() + b"\n"


def _number(entry: Entry, name: str) -> int:
    value = entry[name]
    return value if isinstance(value, int) else 0
