"""What a word can be: one bit each, so that a token's whole knowledge is one number.

The rare ones stand last: Python tests numbers below 1 << 30 faster than larger ones.
"""

from typing import Final

CUE: Final = 1 << 0
"""A form of a reporting verb."""
CUE_NOUN: Final = 1 << 1
"""A noun of saying: claim, statement, warning."""
DET: Final = 1 << 2
"""the, a, this, some, every."""
PRON: Final = 1 << 3
"""A pronoun that can be a speaker: he, she, they, it, we, I, you."""
POSS: Final = 1 << 4
"""his, her, their, its, my, our, your."""
PREP: Final = 1 << 5
"""of, for, at, in, with."""
CONJ: Final = 1 << 6
"""and, or, but."""
SUB: Final = 1 << 7
"""A word that opens a clause: that, when, because, while."""
REL: Final = 1 << 8
"""who, which, whose."""
AUX: Final = 1 << 9
"""A form of be, have, do, or a modal verb."""
ADV: Final = 1 << 10
"""An adverb that may stand between a subject and its verb."""
TITLE: Final = 1 << 11
"""An office or form of address: president, senator, mr."""
PERSON: Final = 1 << 12
"""A noun for people who may be an unnamed source: official, aide, critics."""
ORG: Final = 1 << 13
"""A noun for an organisation: ministry, campaign, bank."""
DOC: Final = 1 << 14
"""A noun for a document: report, filing, poll."""
WEEKDAY: Final = 1 << 15
FEMALE: Final = 1 << 16
MALE: Final = 1 << 17
GIVEN: Final = 1 << 18
"""A given name."""
PLACE: Final = 1 << 19
"""A country, state, or capital, or part of its name."""
DEMONYM: Final = 1 << 20
"""Russian, American, Cuban."""
BE: Final = 1 << 21
"""A form of be."""
MARK: Final = 1 << 22
"""A quotation mark or apostrophe."""
STOP: Final = 1 << 23
"""May end a sentence: . ! ? …"""
PUNCT: Final = 1 << 24
"""A comma, colon, semicolon, dash or bracket."""
LINE: Final = 1 << 25
"""A line end."""
NEG: Final = 1 << 26
"""not, never."""
VERB: Final = 1 << 27
"""A frequent verb form that reports nothing by itself: went, made, took."""
TIME: Final = 1 << 28
"""today, yesterday, week, year."""
ABBREV: Final = 1 << 29
"""Ends no sentence when a full stop follows."""
MONTH: Final = 1 << 30
PARTICLE: Final = 1 << 31
"""A small word inside a name: de, van, bin."""
SUFFIX: Final = 1 << 32
"""jr, sr, iii."""
ADDRESS: Final = 1 << 33
"""A form of address before a surname: mr, mrs, sir."""
PLURAL: Final = 1 << 34
"""A noun or pronoun for several."""

FUNCTION: Final = DET | PRON | POSS | PREP | CONJ | SUB | REL | AUX | NEG
"""Words that are no part of a name."""
