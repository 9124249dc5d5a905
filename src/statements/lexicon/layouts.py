"""What the frame of an article is made of: announcements, occasions, bylines, as rows and plain lists."""

OCCASION_LEADS = """
in at during for gave give given giving sidelines according delivered delivering delivers held holds
holding issued released made told
"""

OCCASIONS = """
interview | interview
q&a | interview
sit-down | interview
speech | speech
address | speech
press conference | press_conference
news conference | press_conference
press briefing | briefing
briefing | briefing
press call | briefing
statement | statement
tweet | post
blog post | post
facebook post | post
post on | post
telegram post | post
"""

OUTLET_STOPS = """
on that when while after before during ahead published aired broadcast in at saying adding about as has have had was
were is the's
"""

BYLINE_LEADS = """
by xinhua writer
by xinhua writers
by
authored by
written by
words by
story by
report by
posted by
by :
"""

FRONT_MATTER_DEKS = "description summary excerpt subtitle subheading shorttext dek standfirst abstract"
"""Keys of front matter whose value is the dek."""

PRESS_LEADS = "conducted published broadcast aired recorded printed carried shown given granted"

PRESS_WORDS = """
news newspaper newspapers tv television radio channel channels weekly daily magazine broadcaster network podcast portal
show times post herald tribune gazette journal telegraph press
"""

PLATFORMS = """
X
Twitter
Telegram
Facebook
Instagram
Truth Social
VKontakte
Threads
Bluesky
LinkedIn
"""
