"""Web archives such as Common Crawl's news: WARC in, statements out.

pip install warcio
python examples/engines/common_crawl.py CC-NEWS-20260301-00001.warc.gz
"""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from statements import Article, Document, parse_articles


def pages(path: Path) -> Iterator[Document]:
    """Yield the HTML pages of an archive with their addresses and the days on which they were fetched."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            headers = record.http_headers
            kind = headers.get_header("Content-Type", "") if headers else ""
            if record.rec_type != "response" or headers.get_statuscode() != "200" or "html" not in kind:
                continue
            encoding = kind.rpartition("charset=")[2].strip("\"' ") if "charset=" in kind else "utf-8"
            body = record.content_stream().read()
            try:
                text = body.decode(encoding, errors="replace")
            except LookupError:  # a page may name an encoding that there is none of
                text = body.decode(errors="replace")
            url = record.rec_headers.get_header("WARC-Target-URI")
            fetched = dt.date.fromisoformat(record.rec_headers.get_header("WARC-Date")[:10])
            yield Document(text=text, id=url, url=url, published=fetched, markup="html")


def main(name: str, workers: int = 2) -> None:
    """Print who says how much in an archive."""
    for answer in parse_articles(pages(Path(name)), workers=workers, on_error="record"):
        if isinstance(answer, Article):
            print(f"{len(answer.statements):4}  {answer.url}")
        else:
            print(f"   -  {answer.id}: {answer.message}")


if __name__ == "__main__":
    main(sys.argv[1])
