"""Reading in a child process with limits: a bad file can take down nothing but that process."""

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter, ValidationError

from corpus.errors import UserError
from corpus.reading.bundle import FileOutcome, documents
from corpus.reading.files import ACCEPTED, load, read_content
from corpus.reading.kinds import kind_of
from corpus.reading.limits import OFFICE_SECONDS
from corpus.reading.office import end_group
from corpus.reading.report import ReadResult

SECONDS = 60
"""Seconds that reading one file may take, LibreOffice aside."""
MEMORY = 2 * 1024**3
"""Bytes of address space that the reading process may take (not limited on Windows)."""
RESULT = TypeAdapter(ReadResult)
"""How a result travels between the processes: as JSON."""
_THROUGH_OFFICE = frozenset({".doc", ".wps", ".rtf", ".odt", ".ods"})
_PLAIN = frozenset({".txt", ".json"})
_SMALL = 256 * 1024  # bytes
_ROOT = Path(__file__).parents[2]
_log = logging.getLogger(__name__)

EXIT_USER_ERROR = 3
"""The child's exit code where its output is one sentence for the user."""
EXIT_MEMORY = 4
"""The child's exit code where the memory did not suffice."""


def read_file_safely(path: Path, *, seconds: float = SECONDS, memory: int = MEMORY) -> ReadResult:
    """``read_file`` in a child process that is ended after ``seconds`` or beyond ``memory`` bytes.

    A small plain text is read in this process: a child's start would take far longer. Raises
    UserError as ``read_file`` does, and where the limits are reached or the child dies.
    """
    if path.suffix.lower() == ".zip":
        seconds *= 5
    content = load(path)  # what can be said without a child is said at once
    if _is_small_text(content, path.name):
        return read_content(content, path.name)
    return _read(path, path.name, seconds, memory)


def read_content_safely(
    content: bytes, name: str, *, seconds: float = SECONDS, memory: int = MEMORY
) -> ReadResult:
    """``read_content`` in a child process; may be called from several threads at once.

    A small plain text is read in this process. Raises UserError as ``read_content`` does, and where
    the limits are reached.
    """
    if _is_small_text(content, name):
        return read_content(content, name)
    with tempfile.TemporaryDirectory(prefix="mubiao-") as folder:
        # the name never decides where something is written
        suffix = PurePosixPath(name).suffix.lower()
        spot = Path(folder, "document" + (suffix if suffix in ACCEPTED else ""))
        spot.write_bytes(content)
        return _read(spot, name, seconds, memory)


def read_all_safely(
    path: Path, *, seconds: float = SECONDS, memory: int = MEMORY
) -> Iterator[FileOutcome]:
    """``read_all`` with a child process for each file: ``path`` is a file, a folder or a .zip."""
    for document in documents(path):
        if document.content is None:
            yield FileOutcome(document.name, error=document.error, skipped=document.skipped)
            continue
        try:
            result = read_content_safely(
                document.content, document.name, seconds=seconds, memory=memory
            )
            yield FileOutcome(document.name, result)
        except UserError as error:
            yield FileOutcome(document.name, error=str(error))


def read_paths_safely(paths: Iterable[Path]) -> Iterator[FileOutcome]:
    """Every file at or below the ``paths`` (files, folders, .zip), each with what came of it.

    A path that leads nowhere, or a file of an unknown kind named by itself, has its error too.
    """
    for path in paths:
        try:
            if path.is_dir() or path.suffix.lower() == ".zip":
                yield from read_all_safely(path)
            else:
                yield FileOutcome(path.name, read_file_safely(path))
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


def _read(path: Path, name: str, seconds: float, memory: int) -> ReadResult:
    if path.suffix.lower() in _THROUGH_OFFICE:
        seconds += OFFICE_SECONDS
    paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    child = subprocess.Popen(
        [sys.executable, "-m", "corpus.reading.worker", str(path.absolute()), name.replace("\0", ""), str(memory)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    try:
        out, said = child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as late:
        raise UserError(
            f"读取“{name}”超过{seconds:g}秒，已停止：文件可能过大或已损坏，请分成几个文件再读。"
        ) from late
    finally:
        end_group(child)
    if child.returncode == EXIT_USER_ERROR:
        raise UserError(out.decode("utf-8"))
    if child.returncode == 0:
        try:
            return RESULT.validate_json(out)
        except ValidationError as broken:
            _log.error("A reading process handed back no result for %s: %s", name, broken)
    elif child.returncode != EXIT_MEMORY:
        _log.error("A reading process died on %s:\n%s", name, said.decode("utf-8", "replace"))
    raise UserError(
        f"读取“{name}”时内存不足，已停止：请分成几个文件再读。"
        if child.returncode == EXIT_MEMORY
        else f"“{name}”没能读出来，已停止：文件可能已损坏，请重新保存后再试。"
    )
