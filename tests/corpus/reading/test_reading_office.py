"""The shipped tables as LibreOffice writes them in every format read to the same tables."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.reading import ReadResult, read_content, read_file
from corpus.reading.formats import office
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


class Conversions:
    """LibreOffice's conversions: one run a format for many files, all with one profile."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(self, files: list[Path], target: str) -> dict[str, Path]:
        """The files in the format ``target`` (with a filter or not), by their stems."""
        assert OFFICE is not None
        suffix = target.split(":")[0]
        out = self.home / suffix
        profile = (self.home / "profile").as_uri()
        subprocess.run(
            [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", target,
             "--outdir", str(out), *map(str, files)],
            check=True, capture_output=True, timeout=200,
        )  # fmt: skip
        made = {path.stem: out / f"{path.stem}.{suffix}" for path in files}
        assert all(path.exists() for path in made.values())
        return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """Our own exports of the seven tables, each on its form, in LibreOffice's formats.

    By format and stem: w0 to w6 come from .docx, x0 to x6 from .xlsx, "page" from a web page;
    "from-doc-w0" went through .doc, "from-rtf-w2" through .rtf and so on.
    """
    home = tmp_path_factory.mktemp("office")
    office_runs = Conversions(home)
    words, sheets = [], []
    for number, (table, form) in enumerate(zip(_seeds(), FORMS, strict=True)):
        words.append(home / f"w{number}.docx")
        words[-1].write_bytes(export_bytes(table, "docx", form=form))
        sheets.append(home / f"x{number}.xlsx")
        sheets[-1].write_bytes(export_bytes(table, "xlsx", form=form))
    web = home / "page.html"
    web.write_text(page(html_text()), encoding="utf-8")
    odt = office_runs.run([web], "odt:writerweb8_writer")
    results = {
        "pdf": office_runs.run([web], "pdf:writer_web_pdf_Export"),
        "doc": office_runs.run([*words, odt["page"]], "doc"),
        "html": office_runs.run([*words, *sheets], "html"),
        "xls": office_runs.run(sheets, "xls"),
        "rtf": office_runs.run([words[2]], "rtf"),
        "odt": office_runs.run([words[2]], "odt"),
        "ods": office_runs.run([sheets[2]], "ods"),
        # 76: UTF-8
        "csv": office_runs.run([sheets[2]], "csv:Text - txt - csv (StarCalc):44,34,76"),
    }
    results["pdf"] |= office_runs.run([*words, *sheets], "pdf")

    def again(kind: str) -> list[Path]:
        return [
            Path(shutil.copy(path, home / f"from-{kind}-{path.name}"))
            for path in results[kind].values()
        ]

    back = [*words, odt["page"], *again("doc"), *again("rtf"), *again("odt")]
    results["docx"] = office_runs.run(back, "docx")
    results["xlsx"] = office_runs.run([*sheets, *again("ods")], "xlsx")
    return results


def _require_same(result: ReadResult, number: int) -> None:
    (table,) = result.tables
    assert result.report.unplaced == ()
    assert table.content_hash == _seeds()[number].content_hash  # all but white space
    assert table.form == FORMS[number]


@needs_office
@pytest.mark.parametrize(
    ("kind", "stem"),
    [("docx", "w"), ("docx", "from-doc-w"), ("html", "w"), ("pdf", "w"),
     ("xlsx", "x"), ("xls", "x"), ("html", "x"), ("pdf", "x")],
)  # fmt: skip
def test_the_seven_tables_in_every_format(
    made: dict[str, dict[str, Path]], kind: str, stem: str
) -> None:
    for number in range(7):
        _require_same(read_file(made[kind][f"{stem}{number}"]), number)


@needs_office
def test_files_under_the_names_of_wps(made: dict[str, dict[str, Path]]) -> None:
    """The .wps goes through LibreOffice here, as one file does in the product."""
    for path, name in ((made["doc"]["w2"], "2.wps"), (made["xls"]["x2"], "2.et")):
        result = read_content(path.read_bytes(), name)
        _require_same(result, 2)
        assert result.report.warnings == ()


@needs_office
@pytest.mark.parametrize(
    ("kind", "stem", "target"),
    [("doc", "w2", "docx"), ("rtf", "w2", "docx"), ("odt", "w2", "docx"), ("ods", "x2", "xlsx")],
)
def test_formats_that_libreoffice_reads(
    made: dict[str, dict[str, Path]],
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    stem: str,
    target: str,
) -> None:
    """They are known by their content, and what LibreOffice makes of them is the same table."""
    converted: list[tuple[str, str]] = []

    def prepared(content: bytes, suffix: str, wanted: str, file: str) -> bytes:
        converted.append((suffix, wanted))
        return made[wanted][f"from-{kind}-{stem}"].read_bytes()

    monkeypatch.setattr(office, "convert", prepared)
    _require_same(read_file(made[kind][stem]), 2)
    assert converted == [(f".{kind}", target)]


@needs_office
def test_a_spreadsheet_of_libreoffice_and_separated_values(
    made: dict[str, dict[str, Path]],
) -> None:
    _require_same(read_file(made["ods"]["x2"]), 2)
    _require_same(read_file(made["csv"]["x2"]), 2)


@needs_office
@pytest.mark.parametrize(
    ("kind", "stem"), [("docx", "page"), ("docx", "from-doc-page"), ("pdf", "page")]
)
def test_a_page_of_another_office_through_word_and_pdf(
    made: dict[str, dict[str, Path]], kind: str, stem: str
) -> None:
    require_table(read_file(made[kind][stem]))


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
