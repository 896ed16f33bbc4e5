"""A child process that reads one file after another; each file has its own time limit.

Requests go to its standard input, one JSON line each; answers come back on its standard output, a
header of fixed size and a body.
"""

import contextlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path

from pydantic import TypeAdapter

from corpus.reading.formats.office import end_group
from corpus.reading.report import ReadResult

RESULT = TypeAdapter(ReadResult)
"""How a result travels between the processes: as JSON."""
HEADER = struct.Struct(">BQQ")
"""Of an answer: its verdict, the most memory that the child ever held in bytes, the body's length."""
_ROOT = Path(__file__).parents[3]
_LAST_WORDS = 4_000  # bytes


class Task(StrEnum):
    """What is asked of a child."""

    TABLES = "tables"  # the tables of a file: a ``ReadResult`` as JSON
    FORM = "form"  # the form that an empty file makes: a ``corpus.forms.given.GivenForm`` as JSON


class Verdict(IntEnum):
    """What came of a request."""

    READ = 0  # the body is the result as JSON
    REFUSED = 1  # the body is one sentence for the user
    MEMORY = 2  # the memory did not suffice
    LATE = 3  # the time ran out, and the child was ended
    DIED = 4  # the child ended without an answer; the body is what it said last


@dataclass(frozen=True)
class Answer:
    """What a child has to say of one file. ``peak`` is the most memory it ever held, in bytes."""

    verdict: Verdict
    body: bytes = b""
    peak: int = 0


class Child:
    """One running child; used by one thread at a time. After LATE and DIED it is gone."""

    def __init__(self, memory: int, forms: Path | None = None) -> None:
        """Start it; ``memory`` is the address space in bytes that it may take.

        ``forms`` is the folder of the office's own forms.
        """
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        own = [] if forms is None else [str(forms.absolute())]
        self.asked = 0
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the child
        self._process = subprocess.Popen(
            [sys.executable, "-m", "corpus.reading.opening.worker", str(memory), *own],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip

    def ask(self, path: Path, name: str, seconds: float, task: Task = Task.TABLES) -> Answer:
        """Let it read the file at ``path``, called ``name`` in sentences."""
        self.asked += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.end()

        clock = threading.Timer(seconds, stop)
        clock.daemon = True
        clock.start()
        try:
            answer = self._exchange(task, path, name)
        finally:
            clock.cancel()
            clock.join()  # it ends no process that has come to another file meanwhile
        if late.is_set():
            return Answer(Verdict.LATE)
        return answer or Answer(Verdict.DIED, self._last_words())

    def end(self) -> None:
        """End it with all that it started; may be called from another thread, and twice."""
        if self._process.returncode is None:  # its number may be another process's by now
            end_group(self._process)

    def close(self) -> None:
        """End it and let go of its files."""
        self.end()
        for stream in (self._process.stdin, self._process.stdout, self._said):
            if stream is not None:
                with contextlib.suppress(OSError):  # a request that it died over was not sent yet
                    stream.close()

    def _exchange(self, task: Task, path: Path, name: str) -> Answer | None:
        """The answer, or None where the child ended before giving one."""
        sender, receiver = self._process.stdin, self._process.stdout
        assert sender is not None
        assert receiver is not None
        try:
            sender.write(json.dumps([task, str(path.absolute()), name]).encode() + b"\n")
            sender.flush()
        except OSError:
            return None
        header = receiver.read(HEADER.size)
        if len(header) < HEADER.size:
            return None
        verdict, peak, length = HEADER.unpack(header)
        body = receiver.read(length)
        known = verdict in {Verdict.READ, Verdict.REFUSED, Verdict.MEMORY}
        return Answer(Verdict(verdict), body, peak) if known and len(body) == length else None

    def _last_words(self) -> bytes:
        self.end()
        size = self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, size - _LAST_WORDS))
        return self._said.read()
