"""Many articles at once: order, bounded memory, failures, and processes that die."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deadly_rules import deadly, talking
from statements import Article, Document, Failure, InputError, RuleError, RuleSet, WorkerError, parse_articles
from statements.topics import Topic, function_rule

TESTS = Path(__file__).parent
posix = pytest.mark.skipif(os.name != "posix", reason="signals and groups of processes as POSIX has them")


def story(k: int, extra: str = "") -> str:
    return f"“Rain fell for {k} days.{extra}” Ann Lee said. Bo Park said that the roof held."


def numbered(count: int, taken: list[int] | None = None) -> Iterator[Document]:
    for k in range(count):
        if taken is not None:
            taken.append(k)
        yield Document(text=story(k), id=str(k))


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_articles_come_in_the_order_of_their_sources(workers: int) -> None:
    wanted = list(parse_articles(numbered(50)))
    assert [a.id for a in wanted if isinstance(a, Article)] == [str(k) for k in range(50)]
    assert list(parse_articles(numbered(50), workers=workers)) == wanted


@pytest.mark.parametrize("workers", [1, 2])
def test_sources_are_taken_as_they_are_needed(workers: int) -> None:
    """An endless source can be read, and not much of it is in memory at once."""
    taken: list[int] = []
    answers = parse_articles(numbered(100_000, taken), workers=workers)
    for _ in range(10):
        next(answers)
    assert len(taken) <= 10 + workers * 3 * 8
    answers.close()  # type: ignore[attr-defined]


def test_nothing_in_means_nothing_out() -> None:
    assert list(parse_articles([], workers=2)) == []


def test_workers_need_no_guard_in_the_script(tmp_path: Path) -> None:
    """Many users run plain scripts and notebooks; a process that imports the script again would start it again."""
    script = tmp_path / "plain.py"
    script.write_text(
        "from statements import parse_articles\n"
        "for a in parse_articles(['“Rain fell,” said Ann Lee.'] * 3, workers=2):\n"
        "    print(a.statements[0].speaker.name)\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", str(script)], capture_output=True, encoding="utf-8", check=True, env=env
    )
    assert (done.stdout, done.stderr) == ("Ann Lee\n" * 3, "")


@posix
@pytest.mark.parametrize(("word", "how"), [("sigkill", "signal 9"), ("exitnow", "exit code 7")])
def test_a_worker_that_dies_costs_its_document_alone(word: str, how: str) -> None:
    sources = [Document(text=story(k, f" It was {word}." if k in (3, 21) else ""), id=str(k)) for k in range(30)]
    answers = list(parse_articles(sources, workers=2, rules=deadly(), on_error="record"))
    failures = [a for a in answers if isinstance(a, Failure)]
    assert [(f.index, f.id, f.error) for f in failures] == [(3, "3", "WorkerError"), (21, "21", "WorkerError")]
    assert all(how in f.message for f in failures)
    assert [a.id for a in answers if isinstance(a, Article)] == [str(k) for k in range(30) if k not in (3, 21)]


@posix
def test_a_worker_that_dies_raises_where_that_was_asked() -> None:
    answers = parse_articles([story(0), story(1, " It was sigkill.")], workers=2, rules=deadly())
    assert isinstance(next(answers), Article)
    with pytest.raises(WorkerError, match="signal 9") as caught:
        next(answers)
    assert caught.value.code == "worker-died"


@posix
def test_a_worker_that_is_killed_from_outside_is_replaced() -> None:
    """The system ends a process that takes too much memory; the document is read by another one."""
    answers = parse_articles(
        [Document(text=story(k, " It lingers."), id=str(k)) for k in range(40)], workers=2, rules=deadly()
    )
    first = next(answers)
    os.kill(children(os.getpid())[0], signal.SIGKILL)
    assert [a.id for a in [first, *answers]] == [str(k) for k in range(40)]


def test_what_a_rule_prints_harms_no_answer(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # with it nothing could be lost in a buffer
    answers = list(parse_articles([story(k) for k in range(4)], workers=2, rules=talking()))
    assert all(isinstance(a, Article) for a in answers)
    assert "not an answer" in capfd.readouterr().err


def test_a_rule_that_no_worker_can_find_is_told_off() -> None:
    @function_rule(topic="t")
    def local(_: object) -> None:
        return None

    with pytest.raises(RuleError, match="top level"):
        list(parse_articles([story(1)], workers=2, rules=RuleSet.of(Topic.declare("t"), local)))


def test_a_rule_of_the_script_itself_is_told_off(tmp_path: Path) -> None:
    script = tmp_path / "own_rule.py"
    script.write_text(
        "from statements import RuleSet, Topic, WorkerError, function_rule, parse_articles\n"
        "@function_rule(topic='t')\n"
        "def mine(context):\n"
        "    return None\n"
        "try:\n"
        "    list(parse_articles(['Rain.'], workers=2, rules=RuleSet.of(Topic.declare('t'), mine)))\n"
        "except WorkerError as error:\n"
        "    print(error.code, error)\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(script)], capture_output=True, encoding="utf-8", check=True, env=env
    )
    assert done.stdout.startswith("worker-start a worker can't load")
    assert "module" in done.stdout


@pytest.mark.parametrize("options", [{"workers": 0}, {"on_error": "ignore"}])
def test_options_without_a_meaning_are_refused(options: Any) -> None:
    with pytest.raises(InputError):
        parse_articles([], **options)


def test_a_bar_shows_how_many_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_articles([story(k) for k in range(3)], progress=True))) == 3
    assert "3/3" in capsys.readouterr().err


# Processes --------------------------------------------------------------------------------------------------------


def children(pid: int) -> list[int]:
    """Return the processes that a process started and that still live."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return [child for child in found if is_alive(child)]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pids: list[int], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while any(map(is_alive, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(map(is_alive, pids))


LONG_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from deadly_rules import deadly
from statements import parse_articles
text = "“Rain lingers,” said Ann Lee."
for k, a in enumerate(parse_articles((text for _ in range(10_000)), workers=2, rules=deadly())):
    print(k, flush=True)
"""


@posix
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes under /proc")
@pytest.mark.parametrize("how", ["ctrl-c", "sigkill"])
def test_workers_end_with_their_parent(how: str) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", LONG_RUN, str(TESTS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=env,
        start_new_session=True,
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        workers = children(run.pid)
        assert len(workers) == 2
        if how == "ctrl-c":
            os.killpg(run.pid, signal.SIGINT)  # as a terminal does
        else:
            os.kill(run.pid, signal.SIGKILL)
        for _ in run.stdout:
            pass
        told = run.stderr.read()
        assert run.wait(20) == (-signal.SIGINT if how == "ctrl-c" else -signal.SIGKILL)
    assert gone(workers)
    assert told.count("Traceback") == (1 if how == "ctrl-c" else 0)
    assert not told or told.rstrip().endswith("KeyboardInterrupt")


@posix
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes under /proc")
def test_no_worker_is_left_where_the_reader_stops_early() -> None:
    for article in parse_articles(numbered(1000), workers=2):
        assert isinstance(article, Article)
        break
    assert gone(children(os.getpid()), 5)


def test_who_parses_an_article_loads_nothing_for_batches() -> None:
    code = "import sys, statements; print(*{'subprocess', 'csv', 'gzip', 'pyarrow', 'tqdm'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    assert done.stdout == "\n"
