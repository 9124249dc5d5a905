"""The closed classes of English and what has to do with names, as plain lists. Compiled by hand."""

DETERMINERS = """
the a an this that these those some any each every another no several many few all both most more other such
one two three four five six seven eight nine ten much dozens hundreds thousands either neither multiple numerous
"""

PRONOUNS = "he she they it we i you one another everyone everybody someone somebody nobody others many some both most few several none all those"

SPEAKING_PRONOUNS = "he she they it we i you"

POSSESSIVES = "his her their its my our your whose"

PREPOSITIONS = """
of for at in on with from by to about against between into through during before after under over among within
without toward towards upon across behind beyond near since until till amid despite inside outside around along
per via concerning regarding including like unlike off out up down above below versus than as following
alongside onto throughout besides except plus
"""

CONJUNCTIONS = "and or but nor yet so &"

SUBORDINATORS = """
that when while because if although though whereas unless whether where why how what once whenever wherever
until after before since as lest
"""

RELATIVES = "who which whom whose"

BE_FORMS = "is are was were be been being am isn't aren't wasn't weren't 's 're 'm"

AUXILIARIES = """
has have had having hasn't haven't hadn't do does did don't doesn't didn't will would won't wouldn't can could can't
cannot couldn't may might must shall should shouldn't ought
"""

NEGATIONS = "not never n't"

ADVERBS = """
also then later again once still already just even first recently previously subsequently meanwhile further earlier
now always often sometimes soon ever simply only instead however famously flatly openly publicly privately
repeatedly reportedly allegedly supposedly quickly initially eventually ultimately finally jokingly consistently long since
immediately clearly frequently occasionally rarely usually generally explicitly specifically bluntly plainly nonetheless
nevertheless too therefore thus afterward afterwards apparently actually promptly formally effectively essentially
merely basically strongly nearly almost there here perhaps maybe
"""

MONTHS = """
january february march april may june july august september october november december
"""

MONTH_ABBREVIATIONS = "jan feb mar apr jun jul aug sep sept oct nov dec"

PARTY_WORDS = "republican republicans democrat democrats democratic tory tories communist communists"

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"

TIME_WORDS = """
today yesterday tomorrow tonight morning afternoon evening night week weekend month year day hour earlier later
hours days weeks months years minutes moments decades nights mornings
"""

PARTICLES = "de la le du des del della di da dos van von der den bin ibn al el ben ter zu y e af"

SUFFIXES = "jr sr ii iii iv jnr snr esq phd md"

FORMS_OF_ADDRESS = (
    "sec mr mrs ms miss mx alhaji alhaja hajiya shri smt dr sir dame lord lady madam prof professor"
    " rev sen rep gov gen col capt lt sgt"
)

COMMON_WORDS = """
the of and to a in is was that for on with as it he his by at be from are this have has had not but they an or
which were their would will been its who more said about than one her she there also we you all if no when what
"""

COMMON_VERBS = """
made make makes making took take takes taken taking gave give gives given giving got get gets went goes go going gone
came come comes coming left leave leaves leaving kept keep keeps held hold holds holding led lead leads leading won win
wins lost lose loses met meet meets meeting ran run runs running put puts set sets brought bring brings sent send sends
began begin begins started starts stopped turned turns tried try tries used use uses using became become becomes seemed
seems appeared appears looked looks worked works lived lives helped helps wanted wants needed needs visited visits
arrived arrives returned returns joined joins served serves spent spends built builds bought buys sold sells stood
stands sat sits fell falls rose rises grew grows moved moves played plays opened opens closed closes ended ends
followed follows received receives remained remains continued continues faced faces failed fails hit hits cut cuts
killed kills died dies released releases signed signs passed passes
"""

STRONG_STOPS = ". ! ? …"

PUNCTUATION = ", : ; - – — ― ( ) [ ] { } / | * _ # > < • ▪ ·"

QUOTATION_MARKS = "\" “ ” „ ‟ « » ＂ ' ‘ ’ ‚ ‛ ‹ › `"

APOSTROPHE_WORDS = "tis twas em til cause bout round n cos neath kay"
"""Words that may begin with an apostrophe, so that it opens no quotation: 'tis, 'em, rock 'n' roll."""

CONTRACTED = "i you he she it we they that this there here what who where when how why let everyone nobody somebody"
CONTRACTIONS = "'s 're 've 'll 'd 'm"
