"""Reading everything that is to be imported, several files at a time."""

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.errors import UserError
from corpus.importing.assessing import Assessor
from corpus.importing.layouts import read_as_explained, signature
from corpus.importing.plan import ImportPlan, PlannedFile, PlannedTable
from corpus.reading import Document, Readers, ReadResult, documents
from corpus.store.protocol import Store

Progress = Callable[[int, int, str], None]
"""Called with (files done, files in all, what is being done in Chinese)."""
Reader = Callable[[bytes, str], ReadResult]
"""Reads a file's content; its name is for people. UserError where that cannot be done."""


@dataclass(frozen=True)
class _Waiting:
    """A file whose reading goes on, or that needs none."""

    planned: PlannedFile
    reading: "Future[ReadResult] | None" = None

    def finished(self, store: Store, *, cells: bool) -> PlannedFile:
        if self.reading is None:
            return self.planned
        try:
            read = self.reading.result()
            layout = signature(read.grids)
            result, sentences = read_as_explained(store, read, layout, self.planned.file)
        except UserError as error:
            return replace(self.planned, error=str(error))
        tables = tuple(PlannedTable(table, table.table_id) for table in result.tables)
        if not cells:
            result = replace(result, grids=(), trace=())
        return replace(
            self.planned, tables=tables, result=result, layout=layout, explained=sentences
        )


def plan_import(
    store: Store,
    paths: Sequence[Path],
    *,
    roots: Sequence[str] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    read: Reader | None = None,
    cells: bool = True,
    forms: Path | None = None,
) -> ImportPlan:
    """Read all files below ``paths`` (files, folders, archives) and compare their tables.

    Nothing is saved. A file that cannot be read is reported and never stops the rest; one whose
    bytes were imported before is not read again. ``roots`` names the import where the paths do
    not (uploads): an interrupted import of the same roots is gone on with. ``cancelled`` is asked
    between files. Without ``cells`` the originals are not kept, which thousands of files need
    memory for. Files are read by ``read``, else in child processes that know the office's own forms
    in the folder ``forms``. Raises UserError where there is
    nothing at one of the paths.
    """
    for path in paths:
        if not path.exists():
            raise UserError(f"找不到“{path}”：请核对路径。")
    named = tuple(roots or (str(path.resolve()) for path in paths))
    assessor = Assessor(store)
    files: list[PlannedFile] = []
    total = sum(_count(path) for path in paths)
    waiting: deque[_Waiting] = deque()
    broken_off = False

    def settle() -> None:
        planned = waiting.popleft().finished(store, cells=cells)
        files.append(assessor.assess(planned))
        if progress is not None:
            done = len(files)
            progress(done, max(total, done + len(waiting)), "读取文件")

    readers = Readers(forms=forms)
    pool = ThreadPoolExecutor(max_workers=_workers())
    try:
        for document in _all_documents(paths):
            if cancelled():
                broken_off = True
                break
            waiting.append(_begin(store, document, pool, read or readers.read_content))
            if len(waiting) > 2 * _workers():
                settle()
        while waiting:
            settle()
    finally:  # also where ``progress`` raises: what was not read by then is not read any more
        pool.shutdown(wait=False, cancel_futures=True)
        readers.close()
    if progress is not None:
        progress(len(files), len(files), "读取文件")
    key = store.journal.open_import(named)
    return ImportPlan(named, tuple(files), key=key, cancelled=broken_off)


def _begin(store: Store, document: Document, pool: ThreadPoolExecutor, read: Reader) -> _Waiting:
    if document.content is None:
        return _Waiting(PlannedFile(document.name, error=document.error))
    digest = hashlib.sha256(document.content).hexdigest()
    known = store.journal.known_file(digest)
    planned = PlannedFile(document.name, digest, known=known)
    if known is not None:
        return _Waiting(planned)
    return _Waiting(planned, pool.submit(read, document.content, document.name))


def _all_documents(paths: Sequence[Path]) -> Iterator[Document]:
    for path in paths:
        for document in documents(path):
            several = len(paths) > 1 and path.is_dir()
            yield replace(document, name=f"{path.name}/{document.name}") if several else document


def _count(path: Path) -> int:
    """Files below a path; those in archives come to light later."""
    return sum(len(names) for _, _, names in os.walk(path)) if path.is_dir() else 1


def _workers() -> int:
    return max(1, min(4, os.cpu_count() or 1))
