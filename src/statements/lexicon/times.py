"""How a text tells when something was said, as rows and plain lists."""

TIME_PHRASES = """
today | day 0 | The ferry will sail, Lee said today.
tonight | day 0 | The ferry will sail, Lee said tonight.
yesterday | day 1 | The ferry will sail, Lee said yesterday.
this morning | day 0 | The ferry will sail, Lee said this morning.
this afternoon | day 0 | The ferry will sail, Lee said this afternoon.
this evening | day 0 | The ferry will sail, Lee said this evening.
last night | day 1 | The ferry will sail, Lee said last night.
this week | week 0 | The ferry will sail, Lee said earlier this week.
last week | week 1 | The ferry will sail, Lee said last week.
this month | month 0 | The ferry will sail, Lee said this month.
last month | month 1 | The ferry will sail, Lee said last month.
this year | year 0 | The ferry will sail, Lee said earlier this year.
last year | year 1 | The ferry will sail, Lee said last year.
the weekend | weekend 0 | The ferry will sail, Lee said over the weekend.
this weekend | weekend 0 | The ferry will sail, Lee said this weekend.
last weekend | weekend 0 | The ferry will sail, Lee said last weekend.
"""
"""What is counted back from the day of publication: the words, the unit, and how many of it."""

TIME_UNITS = """
hour | hours | hour | The ferry sailed, Lee said two hours ago.
day | days | day | The ferry sailed, Lee said two days ago.
week | weeks | week | The ferry sailed, Lee said two weeks ago.
month | months | month | The ferry sailed, Lee said two months ago.
year | years | year | The ferry sailed, Lee said two years ago.
"""
"""The units of `two days ago`: one, several, what is counted."""

SMALL_NUMBERS = "one two three four five six seven eight nine ten"

NOT_SAID_THEN = """
next since until till by before from for coming upcoming due scheduled planned expected every each between of ahead
through beginning starting
"""
"""Words before a day that make it another day than that of the saying: since Monday, due on Monday."""

BEFORE_DAY = "on late early last previous past the mid around about"
"""Words that may stand between those and the day."""

NAMED_DAYS = "black good bloody super holy easter palm cyber ash fat news"
"""Words that make the weekday behind them part of a name: Good Friday, Fox News Sunday."""

BEFORE_MONTH = "in last this early late mid since during"

BEFORE_YEAR = "in during"

PERIOD_NOUNS = (
    "interview speech address report statement article letter memo memoir book essay post tweet column study briefing"
)
"""What a year or month before it dates: in a 2021 interview."""

AHEAD = "ahead before until since"
"""Words whose day is not that of the saying, however far behind them: ahead of the talks on Friday."""

SPOKEN_ASIDES = "speaking talking addressing answering writing appearing commenting responding"
"""What opens an aside that tells when and where a speaker spoke: , speaking in Paris on Monday, ."""

IN_TIMES = "on in over at late early last this the past previous other couple of few several ,"
"""Small words inside an expression of time: late on Monday, over the past few days."""

PUBLICATION_KEYS = """
date | published | Date: March 3, 2026
published | published | Published: March 3, 2026
first published | published | First published on March 3, 2026
originally published | published | Originally published on March 3, 2026
this article was published | published | This article was published on March 3, 2026
this article was first published | published | This article was first published on March 3, 2026
this article was originally published | published | This article was originally published on March 3, 2026
this story was published | published | This story was published on March 3, 2026
this story was first published | published | This story was first published on March 3, 2026
this story was originally published | published | This story was originally published on March 3, 2026
publication date | published | Publication date: March 3, 2026
published date | published | Published date: March 3, 2026
published time | published | Published time: 2026-03-03
published at | published | Published at 2026-03-03
publish date | published | Publish date: 2026-03-03
publish time | published | Publish time: 2026-03-03
pub date | published | Pub date: 3 March 2026
date published | published | Date published: 2026-03-03
article:published time | published | Article:published time: 2026-03-03
release date | published | Release date: March 3, 2026
released | published | Released: March 3, 2026
issued | published | Issued: March 3, 2026
posted | published | Posted: March 3, 2026
posted on | published | Posted on March 3, 2026
created | published | Created: 2026-03-03
created at | published | Created at: 2026-03-03
updated | updated | Updated: March 3, 2026
updated at | updated | Updated at: 2026-03-03
last updated | updated | Last updated: March 3, 2026
last modified | updated | Last modified: March 3, 2026
lastmod | updated | lastmod: 2026-03-03
modified | updated | Modified: March 3, 2026
modified time | updated | Modified time: 2026-03-03
date modified | updated | Date modified: 2026-03-03
article:modified time | updated | Article:modified time: 2026-03-03
scraped at | scraped | Scraped at: 2026-03-03T02:34:26
scraped | scraped | Scraped: 2026-03-03
crawled at | scraped | Crawled at: 2026-03-03
crawled | scraped | Crawled: 2026-03-03
fetched at | scraped | Fetched at: 2026-03-03
retrieved at | scraped | Retrieved at: 2026-03-03
retrieved | scraped | Retrieved: March 3, 2026
accessed | scraped | Accessed: March 3, 2026
downloaded | scraped | Downloaded: March 3, 2026
archived | scraped | Archived: 2026-03-03
"""
"""What stands before the day of publication, with its kind; a blank may be an underscore, a hyphen or nothing."""

DATE_LINE_WORDS = (
    "at on in am pm a.m p.m last updated published first the by of min read mins minutes hours ago today and time"
)
"""The words in small letters that a line of publication may hold."""

WILL = "will shall won't"
"""Words before a cue that put the saying ahead."""
