"""The corpus of attacks, by class; see the head of attacks.toml."""

import tomllib
from pathlib import Path

SHOT = "globalThis.ran=(globalThis.ran||0)+1"
CLASSES: dict[str, tuple[str, ...]] = {
    name: tuple(attack.replace("SHOT", SHOT) for attack in attacks)
    for name, attacks in tomllib.loads((Path(__file__).parent / "attacks.toml").read_text(encoding="utf-8")).items()
}
ATTACKS = tuple(attack for attacks in CLASSES.values() for attack in attacks)
