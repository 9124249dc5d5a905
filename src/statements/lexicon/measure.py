"""The signs and words by which a measure tells what stands in quotation marks, and what is only a pronoun.

The measure pairs marks by itself, line by line, and takes nothing from the parser that it measures.
"""

ALWAYS_OPEN = frozenset(("„", "«", "``", "‘‘"))
ALWAYS_CLOSE = frozenset(("»", "’’"))
REOPENING = frozenset(("“", "„", "«", "``"))
"""Marks that open a new quotation even inside one, which then was never closed."""
BLANKS = frozenset(" \t\u00a0\u2009\u200a\u200b\ufeff\u202f")
BEFORE_OPENING = BLANKS | frozenset("([{—–-/|:;>=*_…‘'")
AFTER_CLOSING = BLANKS | frozenset(".,;:!?)]}—–-/|…’'<*_\"“”„«»＂‟")

# pronouns: a gold mention that holds nothing else is compared within its paragraph only
PRONOUNS = """
he she they it we i you his her their its our my your him them us me himself herself themselves who which that this
these those everyone everybody someone one others many some all most both another nobody anyone
"""
