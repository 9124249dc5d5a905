"""Words beside quotation marks that tell what the marks do."""

SCARE_WORDS = frozenset("so-called socalled alleged supposed self-styled self-described".split())

WORD_WORDS = frozenset("word words term phrase letter letters".split())

TITLE_WORDS = frozenset(
    """
    book books novel film films movie movies song songs album show shows program programme series episode podcast play
    musical article essay report documentary magazine newspaper poem painting titled entitled headlined subtitled ship
    vessel operation ballad hymn bestseller memoir autobiography column segment special broadcast newscast sitcom drama
    video single hit opera chapter exhibition game sequel
    """.split()
)
