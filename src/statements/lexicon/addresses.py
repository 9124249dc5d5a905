"""Words of web addresses and names of files, by which a full stop between letters is told from a sentence's."""

DOMAIN_ENDINGS = frozenset(
    "com org net gov edu int info biz io tv news press media online site app dev ai co uk eu us ru ua by kz de fr it es"
    " pl cz at ch nl be se no fi dk ie in cn jp kr au ca br tr il ir js py html htm php pdf doc jpg png".split()
)
"""What follows the stop of `KP.ru`, `Pravda.Ru`, `Node.js`."""
