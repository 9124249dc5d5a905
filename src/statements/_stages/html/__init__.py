"""From a web page to the text of its article, with the place of every character in the page.

`tokens` finds the tags, `references` decodes entities, `walk` goes once over the page and makes blocks of it
(`walked`),
`metadata` reads what the page says about itself, `body` and `bridge` choose the blocks of the story (by rules, and by
trafilatura), and `page` puts the text together. Each imports only those before it.
"""
