"""Bringing tables into a store: files, folders, and the tables that the product ships with."""

import os
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from corpus.errors import UserError
from corpus.schema import TargetTable
from corpus.store.protocol import Added, Store

_SEED_NOTE = "seed"
_SEED_NAME = "随附的示例表"


class Imported(BaseModel):
    """One table of an import."""

    model_config = ConfigDict(frozen=True)

    table_id: str
    project_name: str
    year: int | None
    added: Added
    other_versions: tuple[str, ...] = ()  # keys of the same project's tables already there


class FileImport(BaseModel):
    """What came of one file; either tables or an error."""

    model_config = ConfigDict(frozen=True)

    file: str
    tables: tuple[Imported, ...] = ()
    cells: int = 0
    placed: int = 0
    unplaced: tuple[str, ...] = ()  # "C12：文字"
    warnings: tuple[str, ...] = ()
    error: str | None = None  # one Chinese sentence; nothing of the file was imported


class ImportReport(BaseModel):
    """What came of an import: every table that was read is counted as new or as a duplicate."""

    model_config = ConfigDict(frozen=True)

    files: tuple[FileImport, ...] = ()
    skipped: tuple[str, ...] = ()  # files of a folder that are of no readable kind

    @property
    def tables(self) -> tuple[Imported, ...]:
        """All tables of all files."""
        return tuple(table for file in self.files for table in file.tables)

    @property
    def new(self) -> tuple[Imported, ...]:
        """The tables that the store did not have yet."""
        return tuple(table for table in self.tables if table.added is Added.NEW)

    @property
    def duplicates(self) -> tuple[Imported, ...]:
        """The tables that were there already: nothing was added."""
        return tuple(table for table in self.tables if table.added is Added.DUPLICATE)

    @property
    def versions(self) -> tuple[Imported, ...]:
        """The new tables whose project the store had already, for another year or otherwise."""
        return tuple(table for table in self.new if table.other_versions)

    @property
    def errors(self) -> tuple[FileImport, ...]:
        """The files that could not be read."""
        return tuple(file for file in self.files if file.error is not None)

    def sentence(self) -> str:
        """The outcome in one Chinese sentence."""
        parts = [f"新增{len(self.new)}张表"]
        if self.versions:
            parts.append(f"其中{len(self.versions)}张是已有项目的其他版本")
        if self.duplicates:
            parts.append(f"{len(self.duplicates)}张已有、未重复导入")
        if self.errors:
            parts.append(f"{len(self.errors)}个文件未能读取")
        if self.skipped:
            parts.append(f"{len(self.skipped)}个其他类型的文件未读")
        return "，".join(parts) + "。"


def import_tables(store: Store, tables: Iterable[TargetTable]) -> ImportReport:
    """Keep the tables in one transaction, or none of them."""
    return ImportReport(files=(_kept(store, list(tables), ""),))


def seed_tables() -> list[TargetTable]:
    """The tables that the product ships with."""
    from corpus.reading import read_text

    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    return list(read_text(text, file=_SEED_NAME).tables)


def import_seed(store: Store) -> ImportReport:
    """Import the shipped tables once in a store's life: one that was removed stays away."""
    if store.note(_SEED_NOTE) is not None:
        return ImportReport()
    report = import_tables(store, seed_tables())
    store.set_note(_SEED_NOTE, "imported")
    return report


def import_path(store: Store, path: Path) -> ImportReport:
    """Import a file, or all readable files of a folder and the folders below it.

    Each file is one transaction; a file that cannot be read is reported and never stops the rest.
    Raises UserError where there is nothing at ``path`` or nothing to import below it.
    """
    from corpus.reading import ACCEPTED

    if not path.exists():
        raise UserError(f"找不到“{path}”：请核对路径。")
    if not path.is_dir():
        return ImportReport(files=(_import_file(store, path, path.name),))
    readable: list[Path] = []
    skipped: list[str] = []
    for found in _files_below(path):
        if found.suffix.lower() in ACCEPTED:
            readable.append(found)
        else:
            skipped.append(str(found.relative_to(path)))
    if not readable:
        raise UserError(f"文件夹“{path}”里没有可以导入的文件（{'、'.join(ACCEPTED)}）。")
    return ImportReport(
        files=tuple(_import_file(store, one, str(one.relative_to(path))) for one in readable),
        skipped=tuple(skipped),
    )


def _files_below(folder: Path) -> list[Path]:
    """All files in a stable order, without hidden ones and the lock files of Office."""
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(where, name) for name in names if not name.startswith((".", "~$"))]
    return sorted(found)


def _import_file(store: Store, path: Path, shown: str) -> FileImport:
    from corpus.reading import read_file

    try:
        result = read_file(path)
    except UserError as error:
        return FileImport(file=shown, error=str(error))
    kept = _kept(store, list(result.tables), shown)
    report = result.report
    return kept.model_copy(
        update={
            "cells": report.cells,
            "placed": report.placed,
            "unplaced": tuple(f"{one.cell}：{one.text}" for one in report.unplaced),
            "warnings": report.warnings,
        }
    )


def _kept(store: Store, tables: list[TargetTable], shown: str) -> FileImport:
    """Add the tables at once; then look which of them have other versions."""
    imported = []
    for table, added in zip(tables, store.add_all(tables), strict=True):
        others = [one.table_id for one in store.versions(table.project_key)]
        imported.append(
            Imported(
                table_id=table.table_id,
                project_name=table.project_name,
                year=table.year,
                added=added,
                other_versions=tuple(key for key in others if key != table.table_id),
            )
        )
    return FileImport(file=shown, tables=tuple(imported))
