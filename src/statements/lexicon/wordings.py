"""Words that tell what marks do, whom a title means, and how a verb of saying is used."""

SCARE_WORDS = frozenset("so-called socalled alleged supposed self-styled self-described".split())

WORD_WORDS = frozenset("word words term phrase letter letters".split())

MOTTO_WORDS = frozenset("motto slogan slogans inscription caption headline acronym nickname".split())

KNOWN_WORDS = frozenset("known nicknamed dubbed aka alias codenamed code-named".split())

TITLE_WORDS = frozenset(
    """
    book books novel film films movie movies song songs album show shows program programme series episode podcast play
    musical article essay report documentary magazine newspaper poem painting titled entitled headlined subtitled ship
    vessel operation ballad hymn bestseller memoir autobiography column segment special broadcast newscast sitcom drama
    video single hit opera chapter exhibition game sequel
    """.split()
)

_ROLE_ROWS = """
diplomat | minister secretary ambassador envoy
leader | president premier minister chancellor king chairman
premier | minister
minister | secretary
lawmaker | senator sen congressman congresswoman representative rep mp deputy
legislator | senator sen congressman congresswoman representative rep mp deputy
politician | senator sen congressman congresswoman representative mp leader governor mayor
official | spokesman spokeswoman spokesperson director secretary minister chief
head | chief director president chairman
chief | head director president chairman
envoy | ambassador
spokesperson | spokesman spokeswoman secretary
representative | spokesman spokeswoman spokesperson
pontiff | pope
billionaire | mogul tycoon businessman
candidate | nominee contender hopeful frontrunner
nominee | candidate
"""

ROLE_SYNONYMS = {
    head.strip(): frozenset(roles.split()) for head, roles in (row.split("|") for row in _ROLE_ROWS.split("\n") if row)
}
"""By what other titles the holder of an office may have been introduced."""

SINGLE_OFFICES = frozenset("president pope king queen chancellor governor mayor senator pontiff vice-president".split())
"""Offices that nobody is called by who is known for another."""

PAPERS = frozenset("statement release communique communiqué commentary message".split())
"""What a body issues that then speaks for it: the statement said."""

MEMBERS_OF = {"diplomats": frozenset("ministry embassy".split())}
"""Who speaks for a body without its name: the diplomats stressed."""

STRONG_PASTS = frozenset(
    "said told wrote thought knew felt found read began went spoke swore sang put got cut shot".split()
)
"""Past forms without -ed of verbs that report."""

INVERTING = frozenset("say add note explain write report warn argue continue conclude joke stress".split())
"""Verbs that a subject may follow behind a clause without quotation: the roof held, added the minister."""

PLURALS = frozenset("people police men women children media who that which data two three four five both".split())
"""Plurals without -s, which a verb in its base form agrees with."""

CONTRASTING = frozenset("while whereas although though".split())
"""What sets another speaker's words beside the first one's: Lee said …, while Park said …."""

DECLINING = frozenset("declined declines decline refused refuses refuse declining refusing".split())

SPEAKING = frozenset("comment say respond answer discuss elaborate reply speak talk".split())
"""What people decline to do who say nothing."""

STATING = frozenset("said says stated announced reported noted stressed emphasized wrote".split())
"""Verbs that only point back with `this`: he said this at a briefing."""

OPINIONS = frozenset("words opinion view eyes judgment judgement assessment telling estimation".split())
"""Nouns that make a source: in the words of the minister."""

POSTMODIFIERS = frozenset("familiar close loyal privy present".split())
"""Adjectives that stand behind a source: an official familiar with the talks."""

SOURCE_PREPS = frozenset("from by of per via".split())
"""What names the source before a colon: From the report: "…"."""

TIME_PREPS = frozenset("in on at during after".split())
"""What opens the time or place between a name and its verb: Lee on Monday said."""

PLAIN_SAYING = frozenset(
    "said says told tells added adds noted notes stressed stated explained asked argued warned".split()
)
"""The verbs that tell a story from a digest."""

TELLING = frozenset("told telling tells".split())

LISTENED = frozenset("told tells asked asks assured assures reminded reminds".split())
"""Verbs of a tag that name the listener: Lee told the mayor."""

REPORTERS = frozenset("reporters journalists newsmen media press".split())
"""Listeners who are no outlet."""

PLAIN_PASTS = frozenset("was were had said told wrote went came took gave made left held met".split())
"""Past forms that a headline does not have."""

FIRST_PERSON = frozenset(
    word + ending
    for word, endings in (
        ("i", ("", "'m", "'ve", "'ll", "'d")),
        ("we", ("", "'re", "'ve", "'ll", "'d")),
        *((word, ("",)) for word in "my our me us ours mine myself ourselves".split()),
    )
    for ending in (*endings, *(e.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for e in endings))
)
"""Words of those who speak of themselves."""

SECOND_PERSON = frozenset(
    word + ending
    for word, endings in (
        ("you", ("", "'re", "'ve", "'ll", "'d")),
        *((word, ("",)) for word in "your yours yourself yourselves".split()),
    )
    for ending in (*endings, *(e.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for e in endings))
)
"""Words of those who speak to somebody."""

CUTS = frozenset({"<...>", "<…>", "[...]", "[…]", "(...)", "(…)"})
"""What shows that words were left out of what somebody said."""

TOPIC_OPENERS = frozenset("on about regarding concerning".split())
"""What opens the topic that heads a point of a digest: On prices."""

ANNOUNCING_PREPS = frozenset("by from of".split())
"""What stands before the person whose statements are announced: key statements by Lee."""

JOINT_NOUNS = frozenset("interview interviews briefing address conference remarks statement speech debate".split())
"""What two people may share: the Lee and Park interview."""

APPEARING = frozenset("joined appeared appearing spoke speaking sat".split())
"""What guests do on the air: appeared on Delta TV, joined Delta TV for an interview."""

WRITING = frozenset("wrote writes written posted posting writing tweeted".split())

OCCASION_ADJECTIVES = frozenset(
    "exclusive joint long big first recent special annual live wide-ranging primetime televised new rare".split()
)
"""What stands between the article and an interview, speech or the like."""

SPOKEN_OCCASIONS = frozenset("interview briefing conference speech address".split())
"""What may stand between a name and its verb: Lee in an interview with Delta TV said."""

RELAYING = frozenset("report inform learn cite quote".split())
"""Verbs of those who carry what others said: a correspondent reports, citing the ministry."""

QUOTING = frozenset("quoted cited quotes cites quoting".split())
"""Verbs of those who tell another's words: quoted the mayor as saying."""

CITING = frozenset({"citing", "quoting"})

WITNESSED = frozenset("heard seen shown caught filmed recorded overheard".split())
"""What stands between a form of `be` and the participle of what somebody said: was heard saying."""

CALLING = frozenset(
    "call calls called calling dubbed dubs dubbing labeled labelled labeling labels branded branding".split()
)
"""Verbs that give somebody a name, so that capitals behind `a` are no title: called her a "Salt Queen"."""

RANK_WORDS = frozenset("former acting prime vice deputy first president minister secretary of the".split())
"""Words of a role that tell nothing of what it is an office of."""

MODALS = frozenset("will would must should can could may might shall".split())
"""What stands before a verb of saying that nobody has said yet: Harbour will respond."""
