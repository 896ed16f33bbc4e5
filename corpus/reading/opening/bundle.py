"""Many files at once: folders, and archives within archives, each file on its own."""

import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from corpus.errors import UserError
from corpus.grid import Grid
from corpus.reading.formats.package import BROKEN_ZIP, damaged, locked, open_package, package_kind
from corpus.reading.limits import MAX_ARCHIVE_BYTES, MAX_BYTES, MAX_DEPTH, MAX_ENTRIES
from corpus.reading.opening.files import ACCEPTED, SHOWN_KINDS, load, read_content
from corpus.reading.report import FileReport, ReadResult, Traced, Unplaced
from corpus.schema import TargetTable


@dataclass(frozen=True)
class Document:
    """One file found in a folder or an archive.

    ``name`` is its path for people ("2024.zip/文化站/表.docx"). Without ``content`` either
    ``error`` says in one Chinese sentence why, or the file is of no readable kind (``skipped``).
    """

    name: str
    content: bytes | None = None
    error: str | None = None
    skipped: bool = False


@dataclass(frozen=True)
class FileOutcome:
    """What came of one file: a result, an error, or neither where it was ``skipped``."""

    file: str
    result: ReadResult | None = None
    error: str | None = None
    skipped: bool = False

    @property
    def report(self) -> FileReport:
        """The account of the file; of one that was not read, the reason as its warning."""
        if self.result is not None:
            return replace(self.result.report, file=self.file)
        reason = self.error or f"“{self.file}”没有读取：不是{SHOWN_KINDS}。"
        return FileReport(self.file, 0, 0, 0, 0, warnings=(reason,))


@dataclass
class _Budget:
    """What all archives in one archive may take together."""

    entries: int = MAX_ENTRIES
    unpacked: int = 2 * MAX_ARCHIVE_BYTES


def documents(path: Path) -> Iterator[Document]:
    """The files below ``path`` (a file, a folder, a .zip) in a stable order, read one by one.

    Hidden files and the lock files of Office are left out. Raises UserError where there is
    nothing at ``path``; whatever is wrong with a single file stands in its ``error``.
    """
    if not path.exists():
        raise UserError(f"找不到“{path}”：请核对路径。")
    if not path.is_dir():
        yield from _file(path, path.name)
        return
    for found in _files_below(path):
        yield from _file(found, found.relative_to(path).as_posix())


def read_all(path: Path, forms: Path | None = None) -> Iterator[FileOutcome]:
    """Read every file below ``path``; a bad one is reported and never stops the rest.

    ``forms`` is the folder of the office's own forms, here and below.
    """
    for document in documents(path):
        if document.content is None:
            yield FileOutcome(document.name, error=document.error, skipped=document.skipped)
            continue
        try:
            yield FileOutcome(document.name, read_content(document.content, document.name, forms))
        except UserError as error:
            yield FileOutcome(document.name, error=str(error))


def read_file(path: Path, forms: Path | None = None) -> ReadResult:
    """Read the tables of one file of a kind in ``ACCEPTED``; a .zip gives those of all its files.

    Raises UserError for a file that is missing, too large, locked, damaged, of another kind, or
    without any table.
    """
    if path.suffix.lower() == ".zip":
        return read_bundle(path, forms)
    return read_content(load(path), path.name, forms)


def read_bundle(path: Path, forms: Path | None = None) -> ReadResult:
    """All tables of an archive in one result; files without tables are named in the warnings.

    Raises UserError where no file of it holds a table.
    """
    outcomes = list(read_all(path, forms))
    results = [one.result for one in outcomes if one.result is not None]
    errors = [one.error for one in outcomes if one.error is not None]
    skipped = [one.file for one in outcomes if one.skipped]
    if not results:
        reason = errors[0] if errors else f"里面没有可以读取的文件，请放入{SHOWN_KINDS}。"
        raise UserError(
            reason
            if errors and len(outcomes) == 1
            else f"“{path.name}”里没有读到绩效目标表：{reason}"
        )
    warnings = [f"{r.report.file}：{said}" for r in results for said in r.report.warnings]
    warnings += errors
    if skipped:
        warnings.append(f"{len(skipped)}个其他类型的文件没有读取：{'、'.join(skipped[:5])}")
    reports = [result.report for result in results]
    report = FileReport(
        file=path.name,
        tables=sum(one.tables for one in reports),
        cells=sum(one.cells for one in reports),
        placed=sum(one.placed for one in reports),
        furniture=sum(one.furniture for one in reports),
        unplaced=tuple(
            Unplaced(f"{report.file}：{one.cell}", one.text)
            for report in reports
            for one in report.unplaced
        ),
        repairs=tuple(f"{report.file}：{said}" for report in reports for said in report.repairs),
        warnings=tuple(warnings),
    )
    return _joined(results, report)


def _joined(results: list[ReadResult], report: FileReport) -> ReadResult:
    """The results as one; the numbers of grids and tables in the trace move up."""
    tables: list[TargetTable] = []
    grids: list[Grid] = []
    trace: list[Traced] = []
    for result in results:
        for one in result.trace:
            table = None if one.table is None else one.table + len(tables)
            trace.append(replace(one, grid=one.grid + len(grids), table=table))
        tables += result.tables
        grids += (replace(grid, name=f"{result.report.file}：{grid.name}") for grid in result.grids)
    return ReadResult(tuple(tables), report, tuple(grids), tuple(trace))


def _file(path: Path, shown: str) -> Iterator[Document]:
    if path.suffix.lower() not in ACCEPTED:
        yield Document(shown, skipped=True)
        return
    try:
        content = load(path)
        if content[:2] == b"PK" and package_kind(content, shown) == ".zip":
            yield from _archive(content, shown, _Budget(), 1)
            return
    except UserError as error:
        yield Document(shown, error=str(error))
        return
    yield Document(shown, content)


def _archive(content: bytes, shown: str, budget: _Budget, depth: int) -> Iterator[Document]:
    """The files of an archive, archives in it opened up; nothing is ever written to disk."""
    try:
        if depth > MAX_DEPTH:
            raise UserError(f"“{shown}”里压缩包套得太深：请解开后再读。")
        packed = open_package(content, shown)
    except UserError as error:
        yield Document(shown, error=str(error))
        return
    with packed:
        entries = sorted(packed.infolist(), key=lambda entry: entry_name(entry))
        budget.entries -= len(entries)
        if budget.entries < 0:
            yield Document(shown, error=f"“{shown}”里的文件太多：请分成几个压缩包再读。")
            return
        named = [(entry, entry_name(entry)) for entry in entries if not entry.is_dir()]
        files = [(entry, name) for entry, name in named if name and not _is_hidden(name)]
        if not files:
            yield Document(shown, error=f"“{shown}”里没有可以读取的文件：请放入{SHOWN_KINDS}。")
        for entry, name in files:
            yield from _entry(packed, entry, f"{shown}/{name}", budget, depth)


def _entry(
    packed: zipfile.ZipFile, entry: zipfile.ZipInfo, shown: str, budget: _Budget, depth: int
) -> Iterator[Document]:
    suffix = PurePosixPath(shown).suffix.lower()
    if suffix not in ACCEPTED:
        yield Document(shown, skipped=True)
        return
    try:
        inner = _read_entry(packed, entry, shown, budget)
        nested = inner[:2] == b"PK" and package_kind(inner, shown) == ".zip"
    except UserError as error:
        yield Document(shown, error=str(error))
        return
    if nested:
        yield from _archive(inner, shown, budget, depth + 1)
    else:
        yield Document(shown, inner)


def _read_entry(
    packed: zipfile.ZipFile, entry: zipfile.ZipInfo, shown: str, budget: _Budget
) -> bytes:
    if entry.flag_bits & 0x1:
        raise locked(shown)
    if entry.file_size > MAX_BYTES:
        raise UserError(f"“{shown}”太大：单个文件不能超过{MAX_BYTES // 1024 // 1024} MB。")
    budget.unpacked -= entry.file_size
    if budget.unpacked < 0:
        raise UserError(f"“{shown}”没有读取：压缩包解开后太大，请分成几个压缩包再读。")
    try:
        # a size that the list of entries states too low is cut off by the library
        return packed.read(entry)
    except (*BROKEN_ZIP, zlib.error) as broken:
        raise damaged(shown) from broken


def entry_name(entry: zipfile.ZipInfo) -> str:
    """An entry's path for people: Chinese names of old programs decoded, no way out of the folder.

    Names without the UTF-8 mark were written in the code page of the machine: GBK in China.
    """
    name = entry.orig_filename.split("\x00")[0]
    if not entry.flag_bits & 0x800:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    if parts and parts[0].endswith(":"):
        parts = parts[1:]  # C:\…
    return "/".join(parts)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "~$")) or part == "__MACOSX" for part in name.split("/"))


def _files_below(folder: Path) -> list[Path]:
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        found += [Path(where, name) for name in names if not _is_hidden(name)]
    return sorted(found)
