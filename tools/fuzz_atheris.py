"""Fuzzes the library as `tools/fuzz.py` does, with its arguments, but lets Atheris (libFuzzer) choose the texts.

    pip install --group fuzz
    python tools/fuzz_atheris.py TARGET [--minutes 10]

Atheris sees which branches ran and which texts were compared, and changes bytes; every other text is changed by our own
mutants. Its corpus stands in `--work` beside the other one, and begins with that one's texts.
"""

import os
import random
import sys
import time

import atheris

with atheris.instrument_imports(include=["statements"]):
    from fuzz import Finds, arguments, write_log
    from fuzz_mutants import LONGEST, Mutants
    from fuzz_seeds import pieces, seeds

    from invariants import CHECKS


def main() -> None:
    """Fuzz until the time is over."""
    asked, started = arguments(), time.monotonic()
    finds = Finds(asked.target, CHECKS[asked.target], asked.cases)
    chance, given = random.Random(asked.seed), seeds(asked.target)  # noqa: S311 - no secret
    mutants, tried = Mutants(pieces(asked.target), chance), 0
    corpus = asked.work / f"{asked.target}-atheris"
    corpus.mkdir(parents=True, exist_ok=True)
    for k, text in enumerate(given):
        (corpus / f"seed-{k:04}").write_bytes(text.encode())

    def try_bytes(data: bytes) -> None:
        nonlocal tried
        tried += 1
        text = data.decode("utf-8", "replace")
        failure = finds.failure(text)
        path = finds.take(text, failure) if failure is not None else None
        if failure is not None and path:
            print(f"found: {failure[1][:200]}\n       {' | '.join(failure[0])}\n       {path}", flush=True)
        if time.monotonic() - started > 60 * asked.minutes:
            told = {"target": asked.target, "tried": tried, "cases": [p.name for p in finds.cases]}
            write_log(asked.work, told, "atheris", started)
            os._exit(1 if finds.cases else 0)  # libFuzzer does not come back

    def change(data: bytes, most: int, seed: int) -> bytes:
        if seed % 2:
            return bytes(atheris.Mutate(data, most))
        return mutants.make(data.decode("utf-8", "replace"), given).encode()[:most]

    flags = [
        f"-max_len={4 * LONGEST}",
        f"-seed={asked.seed}",
        "-timeout=120",
        "-rss_limit_mb=4096",
        "-reload=0",
        "-verbosity=0",
    ]
    kept = asked.work / asked.target
    atheris.Setup(
        [sys.argv[0], *flags, str(corpus), *([str(kept)] if kept.is_dir() else [])], try_bytes, custom_mutator=change
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
