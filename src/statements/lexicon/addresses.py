"""Words of web addresses and names of files, by which a full stop between letters is told from a sentence's."""

DOMAIN_ENDINGS = frozenset(
    "com org net gov edu info biz tv app dev co uk eu ru ua kz de fr es pl cz ch nl se dk cn jp kr ca br tr il ir"
    " js py html htm php pdf doc jpg png".split()
)
"""What follows the stop of `KP.ru`, `Pravda.Ru`, `Node.js`; none is an English word."""
