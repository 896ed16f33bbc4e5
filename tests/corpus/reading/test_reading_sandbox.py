"""Reading in a child process: the same result, and limits that hold."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import UserError
from corpus.reading import (
    Readers,
    read_all_safely,
    read_content_safely,
    read_file,
    read_file_safely,
)
from corpus.reading.opening import child
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

    monkeypatch.setattr(child.subprocess, "Popen", dying)
    with pytest.raises(UserError, match="没能读出来"):
        read_file_safely(_write(tmp_path, "表.docx", docx_bytes()))


# Run by a reading process as it starts: it notes who reads what, and some files end or hang it.
FAULTS = """
import os, pathlib, time
import corpus.reading.opening.files as files
real = files.read_content
def read(content, name, forms):
    with open(pathlib.Path(__file__).with_name("readers.txt"), "a", encoding="utf-8") as log:
        log.write(f"{os.getpid()}\\n")
    if name.startswith("ends"):
        os.abort()
    if name.startswith("hangs"):
        time.sleep(600)
    if name.startswith("leaves"):
        files.left = bytearray(150 * 1024**2)
    return real(content, name, forms)
files.read_content = read
"""


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Reading processes with ``FAULTS``; returns the file with the number of each that read."""
    (tmp_path / "sitecustomize.py").write_text(FAULTS, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "readers.txt"


def test_the_memory_of_the_parent_retires_no_reader(faulty: Path) -> None:
    held = bytearray(b"x") * (450 * 1024**2)  # as a page holds that has loaded the encoder
    with Readers() as readers:
        for number in range(3):
            require_table(readers.read_content(docx_bytes(), f"{number}.docx"))
    assert len(held) > 0
    assert len(set(faulty.read_text(encoding="utf-8").split())) == 1


def test_one_process_reads_many_files(faulty: Path) -> None:
    with Readers() as readers:
        for number in range(5):
            require_table(readers.read_content(docx_bytes(), f"{number}.docx"))
        with pytest.raises(UserError, match="损坏"):
            readers.read_content(b"PK", "坏.docx")
        require_table(readers.read_content(xlsx_bytes(), "后来.xlsx"))
    assert len(faulty.read_text(encoding="utf-8").split()) == 7
    assert len(set(faulty.read_text(encoding="utf-8").split())) == 1


@pytest.mark.parametrize(("bad", "said"), [("ends", "没能读出来"), ("hangs", "超过8秒，已停止")])
def test_a_bad_file_takes_down_only_itself(faulty: Path, bad: str, said: str) -> None:
    with Readers(seconds=8) as readers:
        require_table(readers.read_content(docx_bytes(), "1.docx"))
        with pytest.raises(UserError, match=said):
            readers.read_content(docx_bytes(), f"{bad}.docx")
        require_table(readers.read_content(docx_bytes(), "2.docx"))


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not limited on Windows")
def test_what_a_file_leaves_behind_is_not_the_next_ones_fault(faulty: Path) -> None:
    with Readers(memory=600 * 1024**2) as readers:
        for number in range(8):
            require_table(readers.read_content(docx_bytes(), f"leaves {number}.docx"))


def test_closing_gives_up_what_is_being_read(faulty: Path) -> None:
    readers = Readers()
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(readers.read_content, docx_bytes(), "hangs.docx")
        while not faulty.exists():
            time.sleep(0.05)
        readers.close()
        with pytest.raises(UserError):
            reading.result(timeout=60)
