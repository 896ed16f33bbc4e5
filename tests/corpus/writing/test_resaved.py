"""Exports that LibreOffice has saved again, and PDF files, still read the same."""

import os
import subprocess
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from corpus.forms import form, form_keys, in_family, printed
from corpus.reading import read_file, read_text
from corpus.reading.formats.office import find_office
from corpus.schema import Source, TargetTable
from corpus.writing import export_bytes

from .tables import example

_MISSING = find_office() is None and "office" not in os.environ.get("MUBIAO_TEST_REQUIRE", "")
pytestmark = pytest.mark.skipif(_MISSING, reason="LibreOffice is missing")

SEEDS = read_text(files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")).tables


def weighted(table: TargetTable) -> TargetTable:
    rows = [row.model_copy(update={"weight": Decimal(5)}) for row in table.indicators]
    return table.model_copy(update={"indicators": tuple(rows)})


TABLES = {"seed": SEEDS[3], "made": weighted(example(40))}


def cases() -> dict[str, tuple[str, TargetTable]]:
    return {
        f"{key}-{name}": (key, in_family(table, form(key).taxonomy))
        for key in form_keys()
        for name, table in TABLES.items()
    }


def convert(folder: Path, pattern: str, target: str) -> None:
    subprocess.run(
        [find_office() or "soffice", "--headless", f"-env:UserInstallation={folder.as_uri()}/profile",
         "--convert-to", target, "--outdir", folder, *sorted(folder.glob(pattern))],
        check=True, capture_output=True, timeout=250,
    )  # fmt: skip


def differences(folder: Path, suffix: str) -> list[str]:
    wrong = []
    for name, (key, table) in cases().items():
        read = read_file(folder / f"{name}.{suffix}").tables
        shown = [one.model_copy(update={"source": Source()}) for one in read]
        if shown != [printed(table, form(key))]:
            wrong.append(name)
    return wrong


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resaved")
    for name, (key, table) in cases().items():
        for fmt in ("docx", "xlsx"):
            content = export_bytes(table, fmt, form=key)  # type: ignore[arg-type]
            (folder / f"{name}.{fmt}").write_bytes(content)
    return folder


def test_pdf_files(written: Path) -> None:
    """A line's end in a narrow cell may take a space with it, so white space does not count."""
    convert(written, "*.docx", "pdf")
    for name, (key, table) in cases().items():
        (read,) = read_file(written / f"{name}.pdf").tables
        assert read.content_hash == printed(table, form(key)).content_hash, name
        assert read.form == key


def test_word_files_through_the_old_format_and_back(written: Path) -> None:
    convert(written, "*.docx", "doc")
    for path in written.glob("*.docx"):
        path.unlink()
    convert(written, "*.doc", "docx")
    assert differences(written, "docx") == []


def test_excel_files_in_the_old_format(written: Path) -> None:
    convert(written, "*.xlsx", "xls")
    assert differences(written, "xls") == []
