"""A crowd of articles through `parse_files`: time a core, memory, and what three kills cost.

    python benchmarks/crowd.py ARTICLES.jsonl [--articles 100000] [--workers 2] [--kills 3] [--format jsonl]

The lines (`id` and `text`) are repeated with ids of their own. The first run reads a tenth, then one run reads all
undisturbed, and one is killed and started again. Told are: peak memory of the whole family of processes after a tenth
and after all (flat is what it should be), processor time by one worker and by several, how long the family takes
where each worker has a core of its own (the busiest process), and that the killed run's bytes are the same.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

RUN = """
import sys
from statements.batch import parse_files
source, out, form, workers = sys.argv[1:]
print(parse_files(source, out, id="id", format=form, workers=int(workers), shard_rows=2000))
"""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Family:
    """What was seen of a process and those it started.

    Attributes:
        peak_mib: the most memory of all together, pages that they share counted by share.
        busiest_s: the processor time of the one that worked most.
        total_s: the processor time of all.
        clock_s: the time by the clock.
    """

    peak_mib: float = 0
    busiest_s: float = 0
    total_s: float = 0
    clock_s: float = 0


def watched(process: "subprocess.Popen[bytes]") -> Family:
    """Watch a process and its children until it ends."""
    family, used, start = Family(), dict[int, float](), time.monotonic()
    while process.poll() is None:
        try:
            pids = [process.pid, *children(process.pid)]
            family.peak_mib = max(family.peak_mib, sum(map(memory_mib, pids)))
            used.update({pid: processor_s(pid) for pid in pids})
        except (FileNotFoundError, ProcessLookupError):  # one ended while it was looked at
            pass
        time.sleep(0.1)
    family.clock_s = time.monotonic() - start
    family.busiest_s, family.total_s = max(used.values(), default=0), sum(used.values())
    return family


def children(pid: int) -> list[int]:
    """Return the processes that a process started."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def memory_mib(pid: int) -> float:
    """Return the memory of a process, shared pages by share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


def processor_s(pid: int) -> float:
    """Return the processor time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def run(source: Path, out: Path, form: str, workers: int, kill_after: float | None = None) -> tuple[Family, bool]:
    """Run a batch, and kill it after a time if that is asked; tell whether it was killed."""
    words = [sys.executable, "-c", RUN, str(source), str(out), form, str(workers)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - our own code
        timer = threading.Timer(kill_after, process.send_signal, [signal.SIGKILL]) if kill_after is not None else None
        if timer:
            timer.start()
        family = watched(process)
        if timer:
            timer.cancel()
    return family, process.returncode != 0


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    names = sorted(p.name for p in one.iterdir())
    return names == sorted(p.name for p in other.iterdir()) and all(
        (one / name).read_bytes() == (other / name).read_bytes() for name in names
    )


def repeated(source: Path, out: Path, count: int) -> Path:
    """Write `count` articles, the lines of `source` over and over, each with an id of its own."""
    rows = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    with out.open("w", encoding="utf-8") as file:
        for k in range(count):
            row = rows[k % len(rows)]
            file.write(json.dumps({"id": f"{row['id']}-{k}", "text": row["text"]}) + "\n")
    return out


def main() -> None:
    """Run and tell."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("source", type=Path)
    ask.add_argument("--articles", type=int, default=100_000)
    ask.add_argument("--workers", type=int, default=2)
    ask.add_argument("--kills", type=int, default=3)
    ask.add_argument("--format", default="jsonl", choices=["jsonl", "parquet"])
    ask.add_argument("--folder", type=Path, help="where there is room; a temporary folder by default")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        folder = Path(name)
        tenth = repeated(asked.source, folder / "tenth.jsonl", asked.articles // 10)
        whole = repeated(asked.source, folder / "whole.jsonl", asked.articles)
        one, _ = run(tenth, folder / "one", asked.format, 1)
        few, _ = run(tenth, folder / "few", asked.format, asked.workers)
        print(f"a tenth, 1 worker:  {told(one, asked.articles // 10)}")
        print(f"a tenth, {asked.workers} workers: {told(few, asked.articles // 10)}")
        print(f"cores of their own: {one.busiest_s / few.busiest_s:.2f} times as fast", flush=True)
        print(f"same bytes by 1 and {asked.workers} workers: {same(folder / 'one', folder / 'few')}", flush=True)
        many, _ = run(whole, folder / "many", asked.format, asked.workers)
        print(f"all, {asked.workers} workers:     {told(many, asked.articles)}", flush=True)
        moments = random.Random(asked.articles)  # noqa: S311 - no secret
        kills = sum(
            run(whole, folder / "killed", asked.format, asked.workers, many.clock_s * moments.uniform(0.05, 0.25))[1]
            for _ in range(asked.kills)
        )
        run(whole, folder / "killed", asked.format, asked.workers)
        print(f"killed {kills} times: same bytes {same(folder / 'many', folder / 'killed')}")


def told(family: Family, articles: int) -> str:
    """Return what was seen in words."""
    return (
        f"{1000 * family.total_s / articles:.2f} ms of processor time an article, peak {family.peak_mib:.0f} MiB, "
        f"busiest process {family.busiest_s:.1f} s, clock {family.clock_s:.1f} s"
    )


if __name__ == "__main__":
    main()
