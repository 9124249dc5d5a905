"""Run as a program: does one job under an audit hook, and prints as JSON what it did that leaves the process."""

import contextlib
import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

job, folder = sys.argv[1], Path(sys.argv[2]).resolve()
files = [Path(name) for name in sys.argv[3:]]
seen: list[str] = []
watched = False
STARTS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "http.",
          "urllib.", "ftplib.", "smtplib.", "webbrowser.", "os.putenv", "os.unsetenv", "os.chdir", "os.kill",
          "signal.", "sys.setrecursionlimit", "winreg.")  # fmt: skip
MOVES = (
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "shutil.",
)
TYPERS = b"PYDANTIC_DISABLE_PLUGINS"
"""Typer sets this for the time of an import, and takes it back."""
ALLOWED = {"batch": ("subprocess.", "os.fork", "os.posix_spawn", "os.kill")}.get(job, ())
"""A batch starts its workers."""


def inside(path: object) -> bool:
    """Whether a path lies in the folder that the job was given, or is no path at all but an open file."""
    if isinstance(path, int) or path is None:
        return True
    whole = Path(os.fsdecode(path)).resolve() if isinstance(path, (str, bytes, os.PathLike)) else Path("/")
    return whole.is_relative_to(folder) or whole == Path(os.devnull)


def hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Write down what matters."""
    if not watched or (event in ("os.putenv", "os.unsetenv") and arguments[0] == TYPERS):
        return
    if event == "open":
        path, mode, flags = arguments
        writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)) or (mode and set("wxa+") & set(mode))
        if writes and not inside(path):
            seen.append(f"{event} {path} {mode}")
    elif (event.startswith(STARTS) and not event.startswith(ALLOWED or ("\0",))) or (
        event.startswith(MOVES) and not all(map(inside, arguments[:1]))
    ):
        seen.append(f"{event} {arguments!r:.200}")


def texts() -> list[str]:
    """Read our articles."""
    return [path.read_text(encoding="utf-8") for path in files]


def parse() -> None:
    """Read them in all ways."""
    from statements import parse_article, parse_articles  # noqa: PLC0415

    for text in texts():
        parse_article(text, url="https://evil.example/x")
    for _ in parse_articles(texts()):
        pass
    parse_article('<html><head><base href="https://evil.example/"><link rel=stylesheet href=//evil.example/x.css></head>'
                  "<body><img src=https://evil.example/x.png><p>“Rain fell,” said Ann Lee.</p></body></html>")  # fmt: skip


def feeds() -> None:
    """Read feeds, those with entities too."""
    from statements import StatementsError  # noqa: PLC0415
    from statements.feeds import from_ninjs, from_nitf  # noqa: PLC0415

    from_ninjs(json.dumps({"uri": "urn:x", "body_text": "“Rain fell,” said Ann Lee."}))
    entity = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "https://evil.example/x">]>'
    with contextlib.suppress(StatementsError):
        from_nitf(f"<?xml version='1.0'?>{entity}<nitf><body><body.content><p>&x;</p></body.content></body></nitf>")


def show() -> None:
    """Show them."""
    from statements import annotate, parse_article  # noqa: PLC0415

    for text in texts():
        article = parse_article(text)
        article.to_html()
        article._repr_html_()
        repr(article.where())
        if article.source_map:
            annotate(text, article)


def export() -> None:
    """Hand them on."""
    from statements import export, parse_article  # noqa: PLC0415

    for text in texts():
        article = parse_article(text, url="https://evil.example/x")
        export.from_csv(export.to_csv(article))
        list(export.from_jsonl(export.to_jsonl([article])))
        for give in (export.to_schema_org, export.to_web_annotations, export.to_label_studio, export.to_ninjs,
                     export.to_gold, export.to_displacy):  # fmt: skip
            give(article)
        for statement in article.statements:
            export.text_fragment(article, statement)


def rules() -> None:
    """Load rules, test and lint them."""
    from statements import RuleSet  # noqa: PLC0415

    mine = RuleSet.load(Path(__file__).parent / "rules" / "harbour.toml")
    mine.check()
    mine.lint()
    RuleSet.builtin("international-affairs").check()


def evaluate() -> None:
    """Measure."""
    from statements import evaluate as measure  # noqa: PLC0415
    from statements import parse_article  # noqa: PLC0415
    from statements.export import to_gold  # noqa: PLC0415

    articles = [parse_article(text) for text in texts()]
    measure([to_gold(article) for article in articles], articles)


def explain() -> None:
    """Explain every statement."""
    from statements import Parser  # noqa: PLC0415

    parser = Parser()
    for text in texts():
        article = parser.parse(text)
        for statement in article.statements:
            parser.explain(article, statement)


def write() -> None:
    """Write files where asked."""
    from statements import parse_article, report  # noqa: PLC0415
    from statements.export import to_gold, write_csv, write_gold, write_jsonl  # noqa: PLC0415

    articles = [parse_article(text) for text in texts()]
    report(articles, folder / "report.html")
    write_csv(articles, folder / "rows.csv")
    write_jsonl(articles, folder / "articles.jsonl")
    write_gold([to_gold(article) for article in articles], folder / "gold.jsonl")


def command() -> None:
    """Use the command line."""
    from statements.cli import main  # noqa: PLC0415

    for form in ("table", "jsonl", "csv", "html"):
        main(["parse", *map(str, files), "--format", form, "--output", str(folder / form)])
    main(["rules", "new", str(folder / "mine.toml")])


def batch() -> None:
    """Read a file of articles with two workers."""
    from statements.batch import parse_files  # noqa: PLC0415

    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts()), encoding="utf-8")
    parse_files(source, folder / "out", workers=2)


def connection() -> None:
    """Do what must be seen."""
    import socket  # noqa: PLC0415

    with socket.socket() as one:
        one.connect_ex(("127.0.0.1", 9))


def look_up() -> None:
    """Do what must be seen."""
    import socket  # noqa: PLC0415

    socket.getaddrinfo("127.0.0.1", 9)


def program() -> None:
    """Do what must be seen."""
    import subprocess  # noqa: PLC0415

    subprocess.run([sys.executable, "--version"], check=True, stdout=subprocess.DEVNULL)


JOBS: dict[str, Callable[[], object]] = {
    **{f.__name__: f for f in (parse, feeds, show, export, rules, evaluate, explain, write, command, batch)},
    "a connection": connection,
    "a look-up": look_up,
    "a program": program,
    "a file": lambda: (folder.parent / "elsewhere.txt").write_text("x", encoding="utf-8"),
    "a variable": lambda: os.environ.update({"STATEMENTS_X": "1"}),
}

if __name__ == "__main__":
    with contextlib.suppress(ModuleNotFoundError):
        import_module("trafilatura")  # urllib3, which it imports, tries whether this machine has IPv6
    sys.addaudithook(hook)
    watched = True
    JOBS[job]()
    watched = False
    sys.stdout.write(f"\n{json.dumps(seen)}\n")
