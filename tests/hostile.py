"""Texts made to be slow: each builder returns about `n` characters of one kind of trouble."""

from collections.abc import Callable


def letters(k: int) -> str:
    """Return three letters that stand for a number, so that names differ."""
    return "".join(chr(ord("a") + k // 26**place % 26) for place in range(3))


HOSTILE: dict[str, Callable[[int], str]] = {
    "opening marks": lambda n: "“" * n,
    "straight marks": lambda n: '"' * n,
    "marks and letters": lambda n: '"a ' * (n // 3),
    "nested marks": lambda n: "“‘" * (n // 4) + "’”" * (n // 4),
    "apostrophes": lambda n: "the islanders' boats' 'tis " * (n // 27),
    "colons": lambda n: "Lee: rain\n" * (n // 10),
    "colons without words": lambda n: ":" * n,
    "labels without an end": lambda n: "A VERY LONG NAME " * (n // 17),
    "labels that differ": lambda n: "".join(f"Ann L{letters(k)}: Rain?\n\n" for k in range(n // 16)),
    "labels and notes": lambda n: "Q: Rain? (Laughter.)\nA: No [none] yet.\n" * (n // 38),
    "questions in bold": lambda n: "An interview.\n\n" + "**Rain?**\n\nI saw it.\n\n" * (n // 22),
    "times": lambda n: "Ann Lee 00:12\nRain?\nBo Park 00:13\nNo.\n" * (n // 38),
    "one line": lambda n: "rain " * (n // 5),
    "verbs only": lambda n: "she said he said that they said " * (n // 32),
    "capitals": lambda n: "Ann Lee of the Bo Park " * (n // 23),
    "line ends": lambda n: "\n" * n,
    "short lines": lambda n: "Rain\n\n" * (n // 6),
    "open tags": lambda n: "<div>" * (n // 5),
    "open brackets": lambda n: "<" * n,
    "entities": lambda n: "&quot;" * (n // 6),
    "dots": lambda n: "." * n,
    "titles": lambda n: "President Minister Dr. Mr. " * (n // 27),
    "digits": lambda n: "9" * n,
    "combining accents": lambda n: "e\u0301" * (n // 2),
    "commas": lambda n: "Lee, who said, that, " * (n // 21),
    "unclosed paragraphs": lambda n: "“Rain fell.\n\n" * (n // 13),
    "dashes": lambda n: "- rain - said Lee\n" * (n // 18),
    "blanks": lambda n: " " * n,
    "right-to-left marks": lambda n: "\u202e" * n,
    "one sentence of quotations": lambda n: 'the "rain" and ' * (n // 15),
    "one sentence of quotations and verbs": lambda n: '"rain" said and ' * (n // 16),
    "surnames almost alike": lambda n: "".join(f"Abcdefg{letters(k)} said. " for k in range(n // 18)),
    "namesakes": lambda n: "".join(f"Ann{letters(k)} Lee said. " for k in range(n // 17)),
}
