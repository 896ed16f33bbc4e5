"""Reading in a child process: the same result, and limits that hold."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import UserError
from corpus.reading import (
    read_all_safely,
    read_content_safely,
    read_file,
    read_file_safely,
    sandbox,
)
from tests.corpus.reading.sample_files import (
    docx_bytes,
    require_table,
    with_part,
    xlsx_bytes,
    zip_bytes,
)


def _write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [("表.docx", docx_bytes()), ("全部.zip", zip_bytes({"a.docx": docx_bytes(), "b.xlsx": xlsx_bytes()}))],
)  # fmt: skip
def test_the_same_result_as_in_this_process(tmp_path: Path, name: str, content: bytes) -> None:
    path = _write(tmp_path, name, content)
    assert read_file_safely(path) == read_file(path)


def test_a_content_and_a_folder(tmp_path: Path) -> None:
    result = read_content_safely(xlsx_bytes(), "上传/../某表.xlsx")
    require_table(result)
    assert result.tables[0].source.file == "上传/../某表.xlsx"
    _write(tmp_path, "a.docx", docx_bytes())
    _write(tmp_path, "b.docx", b"PK")
    _write(tmp_path, "c.exe", b"MZ")
    outcomes = list(read_all_safely(tmp_path))
    assert [one.file for one in outcomes] == ["a.docx", "b.docx", "c.exe"]
    assert outcomes[0].result is not None
    assert "损坏" in (outcomes[1].error or "")
    assert outcomes[2].skipped


def test_a_users_mistake_is_the_same_sentence(tmp_path: Path) -> None:
    path = _write(tmp_path, "信.txt", "今天天气不错".encode())
    with pytest.raises(UserError) as here:
        read_file(path)
    with pytest.raises(UserError) as there:
        read_file_safely(path)
    assert str(here.value) == str(there.value)
    with pytest.raises(UserError, match="找不到文件"):
        read_file_safely(tmp_path / "没有.docx")


def test_time_is_limited(tmp_path: Path) -> None:
    path = _write(tmp_path, "表.docx", docx_bytes())
    with pytest.raises(UserError, match=r"超过0\.01秒，已停止"):
        read_file_safely(path, seconds=0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not limited on Windows")
def test_memory_is_limited(tmp_path: Path) -> None:
    blank = b"".join(
        b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (i, i) for i in range(1, 300_000)
    )
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    content = with_part(
        xlsx_bytes(), "xl/worksheets/sheet1.xml", sheet + blank + b"</sheetData></worksheet>"
    )
    path = _write(tmp_path, "大.xlsx", content)
    with pytest.raises(UserError, match="内存不足，已停止"):
        read_file_safely(path, memory=200 * 1024**2)


def test_a_child_that_dies_takes_nothing_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = subprocess.Popen

    def dying(command: list[str], **settings: Any) -> Any:
        return real([command[0], "-c", "import os; print('halb'); os.abort()"], **settings)

    monkeypatch.setattr(sandbox.subprocess, "Popen", dying)
    with pytest.raises(UserError, match="没能读出来"):
        read_file_safely(_write(tmp_path, "表.docx", docx_bytes()))
