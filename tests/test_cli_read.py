"""``mubiao read`` and ``mubiao check`` on many files, folders, archives and bad files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.commands.cli import main
from tests.corpus.reading.sample_files import docx_bytes, xlsx_bytes, zip_bytes


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "var"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good file, a bad one, an archive, and one of another kind."""
    home = tmp_path / "历年"
    (home / "2024").mkdir(parents=True)
    (home / "2024" / "甲.docx").write_bytes(docx_bytes())
    (home / "坏.docx").write_bytes(b"PK")
    (home / "照片.jpg").write_bytes(b"x")
    (home / "乙.zip").write_bytes(zip_bytes({"乙.xlsx": xlsx_bytes()}))
    return home


def test_a_folder_gives_one_entry_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder), "--json"]) == 0
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert len(data["tables"]) == 2
    report = {one["file"]: one for one in data["report"]}
    assert {name: one["tables"] for name, one in report.items()} == {
        "2024/甲.docx": 1, "乙.zip/乙.xlsx": 1, "坏.docx": 0, "照片.jpg": 0,
    }  # fmt: skip
    for one in report.values():
        assert {"file", "tables", "cells", "placed", "unplaced", "warnings"} <= set(one)
    assert "损坏" in report["坏.docx"]["warnings"][0]
    assert len(err.splitlines()) == 2


def test_several_files_some_of_them_bad(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = str(folder / "2024" / "甲.docx"), str(folder / "坏.docx")
    assert main(["read", bad, good]) == 1
    assert main(["read", good]) == 0
    capsys.readouterr()
    assert main(["read", bad, good, str(folder / "没有.txt")]) == 1
    out, err = capsys.readouterr()
    assert "甲.docx：1张表" in out
    assert [("坏.docx" in line, "没有.txt" in line) for line in err.splitlines()] == [
        (True, False), (False, True),
    ]  # fmt: skip


def test_nothing_that_could_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "坏.docx"), str(folder / "照片.jpg"), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2
    assert "后缀“.jpg”不支持" in err


@pytest.mark.parametrize("command", ["read", "check"])
@pytest.mark.parametrize("name", ["坏.docx", "照片.jpg", "没有.txt"])
def test_one_bad_file_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    assert main([command, str(folder / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert name in err


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "空").mkdir()
    assert main(["read", str(tmp_path / "空")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_libraries_say_nothing_on_the_screen(tmp_path: Path) -> None:
    """A workbook without styles makes its library warn; the screen stays clean."""
    bare = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>通知</t></is></c></row></sheetData></worksheet>'.encode(),
    }  # fmt: skip
    path = tmp_path / "无样式.xlsx"
    path.write_bytes(zip_bytes(bare))
    here = "import sys; from pathlib import Path; from corpus.reading import read_all; print(next(read_all(Path(sys.argv[1]))).error)"
    for command in (["-m", "assistant.commands.cli", "read", str(path)], ["-c", here, str(path)]):
        done = subprocess.run(
            [sys.executable, *command], capture_output=True, encoding="utf-8", check=False
        )
        said = (done.stdout + done.stderr).strip().splitlines()
        assert len(said) == 1, said
        assert "没有找到绩效目标表" in said[0]
