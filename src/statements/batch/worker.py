"""One worker process: it takes its job on standard input, then units of rows, and answers each on standard output."""

import os
import pickle
import signal
import struct
import sys
from typing import BinaryIO

from statements.errors import StatementsError

_LENGTH = struct.Struct("!Q")
READY = b""
"""What a worker says once it has understood its job; anything else is why it has not."""


def send(pipe: BinaryIO, message: bytes) -> None:
    """Write one message, its length in front."""
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def receive(pipe: BinaryIO) -> bytes:
    """Read one message.

    Raises:
        EOFError: the other side is gone.
    """
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    message = pipe.read(length)
    if len(message) < length:
        raise EOFError
    return message


def main() -> None:
    """Work until the parent is gone. An error that nobody expected ends the process: the parent knows what to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which then closes the pipe
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a function rule prints must not stand between the answers
    sys.stdout = sys.stderr  # and must be seen at once: the buffer of a pipe is lost when the parent ends the worker
    try:
        try:
            job = pickle.loads(receive(asked))  # noqa: S301 - our own parent's bytes
        except (AttributeError, ImportError, StatementsError) as error:
            send(answers, f"{type(error).__name__}: {error}".encode())
            return
        send(answers, READY)
        while True:
            rows = pickle.loads(receive(asked))  # noqa: S301 - the same
            send(answers, pickle.dumps(job(rows), pickle.HIGHEST_PROTOCOL))
    except (EOFError, BrokenPipeError):
        # The parent is gone. What stands in the buffer can't be flushed, so the interpreter is not asked to try.
        sys.stderr.flush()
        os._exit(0)
