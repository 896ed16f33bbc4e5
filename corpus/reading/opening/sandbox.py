"""Reading in child processes with limits: a bad file can take down nothing but its process."""

import logging
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import TracebackType

from pydantic import ValidationError

from corpus.errors import UserError
from corpus.reading.limits import OFFICE_SECONDS
from corpus.reading.opening.bundle import FileOutcome, documents
from corpus.reading.opening.child import RESULT, Answer, Child, Task, Verdict
from corpus.reading.opening.files import ACCEPTED, load, read_content
from corpus.reading.opening.kinds import kind_of
from corpus.reading.report import ReadResult

SECONDS = 60
"""Seconds that reading one file may take, LibreOffice aside."""
MEMORY = 2 * 1024**3
"""Bytes of address space that the reading process may take (not limited on Windows)."""
_MOST_FILES = 500
_MOST_HELD = 400 * 1024**2
_THROUGH_OFFICE = frozenset({".doc", ".wps", ".rtf", ".odt", ".ods"})
_PLAIN = frozenset({".txt", ".json"})
_SMALL = 256 * 1024  # bytes
_log = logging.getLogger(__name__)


class Readers:
    """Child processes that are kept from file to file; several threads may read at once.

    A child is started when none is free, and let go after many files or a large one, so that
    what one file left behind takes no memory from the next. To be closed after use.
    """

    def __init__(
        self, *, seconds: float = SECONDS, memory: int = MEMORY, forms: Path | None = None
    ) -> None:
        """``seconds`` and ``memory`` (bytes of address space) are the limits of each file.

        ``forms`` is the folder of the office's own forms: tables printed on one are known by it.
        """
        self.seconds, self.memory, self.forms = seconds, memory, forms
        self._lock = threading.Lock()
        self._free: list[Child] = []
        self._all: set[Child] = set()
        self._closed = False

    def __enter__(self) -> "Readers":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all children, also those that are at work: what they read is given up."""
        with self._lock:
            self._closed = True
            free, self._free = self._free, []
            for child in self._all:
                child.end()
        for child in free:
            self._let_go(child)

    def read_content(self, content: bytes, name: str) -> ReadResult:
        """``files.read_content`` in a child; a small plain text is read in this process.

        Raises UserError as that does, and where the limits are reached or the child dies.
        """
        if _is_small_text(content, name):
            return read_content(content, name, self.forms)
        with _spot(content, name) as spot:
            return self._read(spot, name, self.seconds)

    def answer(self, task: Task, content: bytes, name: str) -> bytes:
        """What a child has to say to another task than reading tables, as JSON; raises as above."""
        with _spot(content, name) as spot:
            return self._body(task, spot, name, self.seconds)

    def read_file(self, path: Path) -> ReadResult:
        """``files.read_file`` in a child, as above."""
        content = load(path)  # what can be said without a child is said at once
        if _is_small_text(content, path.name):
            return read_content(content, path.name, self.forms)
        many = 5 if path.suffix.lower() == ".zip" else 1
        return self._read(path, path.name, self.seconds * many)

    def read_all(self, path: Path) -> Iterator[FileOutcome]:
        """``bundle.read_all`` with each file read in a child: ``path`` is a file, a folder, a .zip."""
        for document in documents(path):
            if document.content is None:
                yield FileOutcome(document.name, error=document.error, skipped=document.skipped)
                continue
            try:
                yield FileOutcome(document.name, self.read_content(document.content, document.name))
            except UserError as error:
                yield FileOutcome(document.name, error=str(error))

    def _read(self, path: Path, name: str, seconds: float) -> ReadResult:
        body = self._body(Task.TABLES, path, name, seconds)
        try:
            return RESULT.validate_json(body)
        except ValidationError as broken:
            _log.error("A reading process handed back no result for %s: %s", name, broken)
            raise _unread(name) from broken

    def _body(self, task: Task, path: Path, name: str, seconds: float) -> bytes:
        if path.suffix.lower() in _THROUGH_OFFICE:
            seconds += OFFICE_SECONDS
        answer = self._ask(task, path, name, seconds)
        match answer.verdict:
            case Verdict.READ:
                return answer.body
            case Verdict.REFUSED:
                raise UserError(answer.body.decode("utf-8"))
            case Verdict.LATE:
                raise UserError(
                    f"读取“{name}”超过{seconds:g}秒，已停止：文件可能过大或已损坏，请分成几个文件再读。"
                )
            case Verdict.MEMORY:
                raise UserError(f"读取“{name}”时内存不足，已停止：请分成几个文件再读。")
            case Verdict.DIED if not self._closed:
                said = answer.body.decode("utf-8", "replace")
                _log.error("A reading process died on %s:\n%s", name, said)
        raise _unread(name)

    def _ask(self, task: Task, path: Path, name: str, seconds: float) -> Answer:
        child = self._take()
        try:
            answer = child.ask(path, name, seconds, task)
            if child.asked > 1 and answer.verdict in {Verdict.MEMORY, Verdict.DIED}:
                # perhaps by what an earlier file left behind: this one is judged by itself
                self._let_go(child)
                child = self._start()
                answer = child.ask(path, name, seconds, task)
        except BaseException:
            self._let_go(child)
            raise
        fit = answer.verdict in {Verdict.READ, Verdict.REFUSED}
        if fit and child.asked < _MOST_FILES and answer.peak < _MOST_HELD:
            self._give_back(child)
        else:
            self._let_go(child)
        return answer

    def _take(self) -> Child:
        with self._lock:
            if self._free:
                return self._free.pop()
        return self._start()

    def _start(self) -> Child:
        child = Child(self.memory, self.forms)
        with self._lock:
            self._all.add(child)
            if self._closed:
                child.end()
        return child

    def _give_back(self, child: Child) -> None:
        with self._lock:
            if not self._closed:
                self._free.append(child)
                return
        self._let_go(child)

    def _let_go(self, child: Child) -> None:
        with self._lock:
            self._all.discard(child)
        child.close()


@contextmanager
def _spot(content: bytes, name: str) -> Iterator[Path]:
    """A file for the child to read; the name never decides where something is written."""
    with tempfile.TemporaryDirectory(prefix="mubiao-") as folder:
        suffix = PurePosixPath(name).suffix.lower()
        spot = Path(folder, "document" + (suffix if suffix in ACCEPTED else ""))
        spot.write_bytes(content)
        yield spot


def _unread(name: str) -> UserError:
    return UserError(f"“{name}”没能读出来，已停止：文件可能已损坏，请重新保存后再试。")


def read_file_safely(path: Path, *, seconds: float = SECONDS, memory: int = MEMORY) -> ReadResult:
    """``read_file`` in a child process that is ended after ``seconds`` or beyond ``memory`` bytes.

    A small plain text is read in this process: a child's start would take far longer. Raises
    UserError as ``read_file`` does, and where the limits are reached or the child dies.
    """
    with Readers(seconds=seconds, memory=memory) as readers:
        return readers.read_file(path)


def read_content_safely(
    content: bytes, name: str, *, seconds: float = SECONDS, memory: int = MEMORY
) -> ReadResult:
    """``read_content`` in a child process, as ``read_file_safely``; for many files use ``Readers``."""
    with Readers(seconds=seconds, memory=memory) as readers:
        return readers.read_content(content, name)


def read_all_safely(
    path: Path, *, seconds: float = SECONDS, memory: int = MEMORY
) -> Iterator[FileOutcome]:
    """``read_all`` in child processes: ``path`` is a file, a folder or a .zip."""
    with Readers(seconds=seconds, memory=memory) as readers:
        yield from readers.read_all(path)


def read_paths_safely(paths: Iterable[Path], forms: Path | None = None) -> Iterator[FileOutcome]:
    """Every file at or below the ``paths`` (files, folders, .zip), each with what came of it.

    A path that leads nowhere, or a file of an unknown kind named by itself, has its error too.
    ``forms`` is the folder of the office's own forms.
    """
    with Readers(forms=forms) as readers:
        for path in paths:
            try:
                if path.is_dir() or path.suffix.lower() == ".zip":
                    yield from readers.read_all(path)
                else:
                    yield FileOutcome(path.name, readers.read_file(path))
            except UserError as error:
                yield FileOutcome(path.name, error=str(error))


def _is_small_text(content: bytes, name: str) -> bool:
    """True for what no library has to take apart: pasted tables, our own JSON."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in _PLAIN or len(content) > _SMALL:
        return False
    try:
        return kind_of(content, name, suffix) in _PLAIN
    except UserError:
        return True  # the same sentence comes of reading it
