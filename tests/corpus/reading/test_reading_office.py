"""The shipped tables as LibreOffice writes them in every format read to the same tables."""

import os
import subprocess
from functools import cache
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.reading import office, read_content, read_file
from corpus.schema import TargetTable
from corpus.writing import export_bytes
from tests.corpus.reading.ole_maker import ole
from tests.corpus.reading.sample_files import docx_bytes, html_text, page, require_table

OFFICE = office.find_office()
REQUIRED = "office" in os.environ.get("MUBIAO_TEST_REQUIRE", "")
needs_office = pytest.mark.skipif(
    OFFICE is None and not REQUIRED, reason="LibreOffice is not installed"
)
FORMS = "AABCCCC"  # the forms that the shipped tables stand on


@cache
def _seeds() -> tuple[TargetTable, ...]:
    return tuple(seed_tables())


def _convert(files: list[Path], target: str, out: Path) -> None:
    assert OFFICE is not None
    profile = (out.parent / "profile").as_uri()
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", target,
         "--outdir", str(out), *map(str, files)],
        check=True, capture_output=True, timeout=200,
    )  # fmt: skip


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own .docx and .xlsx of the seven tables, each on its form."""
    folder = tmp_path_factory.mktemp("exports")
    for number, (table, form) in enumerate(zip(_seeds(), FORMS, strict=True)):
        (folder / f"{number}.docx").write_bytes(export_bytes(table, "docx", form=form))
        (folder / f"{number}.xlsx").write_bytes(export_bytes(table, "xlsx", form=form))
    return folder


def _require_same(path: Path) -> None:
    result = read_file(path)
    (table,) = result.tables
    seed = _seeds()[int(path.stem)]
    assert result.report.unplaced == ()
    assert table.content_hash == seed.content_hash  # all but white space
    assert table.form == FORMS[int(path.stem)]


@needs_office
@pytest.mark.parametrize(
    ("source", "target"),
    [("docx", "docx"), ("docx", "doc"), ("docx", "html"), ("docx", "pdf"),
     ("xlsx", "xlsx"), ("xlsx", "xls"), ("xlsx", "html"), ("xlsx", "pdf")],
)  # fmt: skip
def test_the_seven_tables_in_every_format(
    exports: Path, tmp_path: Path, source: str, target: str
) -> None:
    _convert(sorted(exports.glob(f"*.{source}")), target, tmp_path / "out")
    files = sorted((tmp_path / "out").glob(f"*.{target}"))
    assert len(files) == 7
    for path in files:
        _require_same(path)


@needs_office
@pytest.mark.parametrize(
    ("source", "target"), [("docx", "rtf"), ("docx", "odt"), ("xlsx", "ods"), ("xlsx", "csv")]
)
def test_further_formats(exports: Path, tmp_path: Path, source: str, target: str) -> None:
    options = ":Text - txt - csv (StarCalc):44,34,76" if target == "csv" else ""  # 76: UTF-8
    _convert([exports / f"2.{source}"], target + options, tmp_path / "out")
    _require_same(tmp_path / "out" / f"2.{target}")


@needs_office
@pytest.mark.parametrize("target", ["doc", "docx", "pdf"])
def test_a_page_of_another_office_through_word_and_pdf(tmp_path: Path, target: str) -> None:
    source = tmp_path / "网页.html"
    source.write_text(page(html_text()), encoding="utf-8")
    if target == "pdf":
        _convert([source], "pdf:writer_web_pdf_Export", tmp_path / "out")
    else:
        _convert([source], "odt:writerweb8_writer", tmp_path / "odt")
        _convert([tmp_path / "odt" / "网页.odt"], target, tmp_path / "out")
    require_table(read_file(tmp_path / "out" / f"网页.{target}"))


@needs_office
def test_files_under_the_names_of_wps(exports: Path, tmp_path: Path) -> None:
    _convert([exports / "2.docx"], "doc", tmp_path / "out")
    _convert([exports / "2.xlsx"], "xls", tmp_path / "out")
    for old, new in (("2.doc", "2.wps"), ("2.xls", "2.et")):
        path = (tmp_path / "out" / old).rename(tmp_path / new)
        _require_same(path)
        assert read_file(path).report.warnings == ()


@needs_office
def test_an_old_file_that_is_damaged() -> None:
    with pytest.raises(UserError, match=r"LibreOffice 打不开|没有找到绩效目标表"):
        read_content(ole({"WordDocument": bytes.fromhex("eca5c100")}), "坏.doc")


def test_without_libreoffice_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "_PLACES", ())
    with pytest.raises(UserError, match=r"本机没有安装.*另存为 \.docx"):
        read_content(ole({"WordDocument": bytes.fromhex("eca5c100")}), "旧.doc")
    require_table(read_content(docx_bytes(), "新.docx"))  # the rest needs none


def test_a_conversion_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "find_office", lambda: str(slow))
    monkeypatch.setattr(office, "OFFICE_SECONDS", 0.1)
    with pytest.raises(UserError, match="已停止"):
        read_content(ole({"WordDocument": bytes.fromhex("eca5c100")}), "旧.doc")
