"""Folders and archives: every file on its own, nothing written, nothing lost."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.reading import documents, read_all, read_file
from tests.corpus.reading.sample_files import (
    csv_text,
    docx_bytes,
    html_text,
    require_table,
    xlsx_bytes,
    zip_bytes,
)


def _write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_folder_with_archives_within_archives(tmp_path: Path) -> None:
    inner = zip_bytes({"二级/网页.html": html_text().encode()})
    _write(tmp_path, "2024/文化站.docx", docx_bytes())
    _write(tmp_path, "2024/往年.zip", zip_bytes({"表.xlsx": xlsx_bytes(), "更早.zip": inner}))
    _write(tmp_path, "2024/说明.exe", b"MZ")
    _write(tmp_path, "2024/~$文化站.docx", b"lock")
    _write(tmp_path, ".隐藏/表.docx", docx_bytes())
    _write(tmp_path, "通知.txt", "今天天气不错".encode())
    _write(tmp_path, "坏.docx", b"PK\x03\x04")
    outcomes = {one.file: one for one in read_all(tmp_path)}
    assert list(outcomes) == [
        "2024/往年.zip/更早.zip/二级/网页.html", "2024/往年.zip/表.xlsx", "2024/文化站.docx",
        "2024/说明.exe", "坏.docx", "通知.txt",
    ]  # fmt: skip
    for name in list(outcomes)[:3]:
        result = outcomes[name].result
        assert result is not None
        require_table(result)
        assert result.tables[0].source.file == name
    assert outcomes["2024/说明.exe"].skipped
    assert "损坏" in (outcomes["坏.docx"].error or "")
    assert "没有找到绩效目标表" in (outcomes["通知.txt"].error or "")


def test_an_archive_reads_as_one_file_that_accounts_for_all(tmp_path: Path) -> None:
    content = zip_bytes(
        {
            "a.docx": docx_bytes(),
            "b/c.csv": csv_text().encode("gb18030"),
            "坏.xlsx": b"PK",
            "x.bin": b"",
        }
    )
    result = read_file(_write(tmp_path, "全部.zip", content))
    require_table(result, 2)
    assert [table.source.file for table in result.tables] == ["全部.zip/a.docx", "全部.zip/b/c.csv"]
    assert {one.table for one in result.trace} <= {0, 1, None}
    assert len(result.trace) == result.report.cells
    assert all(result.grids[one.grid].address(one.cell) for one in result.trace)
    said = "；".join(result.report.warnings)
    assert "坏.xlsx" in said
    assert "1个其他类型的文件没有读取" in said


def _with_raw_names(names: list[bytes]) -> bytes:
    """An archive as old programs write it: names in the machine's code page, unmarked."""
    content = zip_bytes({f"{i:0{len(name)}d}": docx_bytes() for i, name in enumerate(names)})
    for i, name in enumerate(names):
        content = content.replace(f"{i:0{len(name)}d}".encode(), name)
    return content


def test_chinese_names_of_old_programs(tmp_path: Path) -> None:
    raw = _with_raw_names(["街道办事处文化站.docx".encode("gbk")])
    path = _write(tmp_path, "旧.zip", raw)
    assert [one.name for one in documents(path)] == ["旧.zip/街道办事处文化站.docx"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/cron.d/表.docx", "etc/cron.d/表.docx"),
        ("/etc/表.docx", "etc/表.docx"),
        ("C:\\Windows\\表.docx", "Windows/表.docx"),
        ("a/./b//../表.docx", "a/b/表.docx"),
    ],
)
def test_paths_never_lead_out(tmp_path: Path, name: str, shown: str) -> None:
    folder = tmp_path / "里"
    path = _write(folder, "坏.zip", zip_bytes({name: docx_bytes()}))
    (document,) = documents(path)
    assert document.name == f"坏.zip/{shown}"
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["坏.zip", "里"]


def test_archives_without_end_are_given_up(tmp_path: Path) -> None:
    content = docx_bytes()
    for level in range(8):
        content = zip_bytes({f"{level}.zip" if level else "表.docx": content})
    (document,) = documents(_write(tmp_path, "深.zip", content))
    assert "套得太深" in (document.error or "")


def test_too_many_files_and_too_much_content(tmp_path: Path) -> None:
    many = _write(tmp_path, "多.zip", zip_bytes({f"{i}.txt": b"" for i in range(10_001)}))
    with pytest.raises(UserError, match="太大"):
        read_file(many)
    zeros = zip_bytes({"零.txt": bytes(21 * 1024 * 1024), "表.docx": docx_bytes()})
    outcomes = {one.file: one for one in read_all(_write(tmp_path, "大.zip", zeros))}
    assert "20 MB" in (outcomes["大.zip/零.txt"].error or "")
    assert outcomes["大.zip/表.docx"].result is not None


def test_a_size_stated_too_low_is_not_believed(tmp_path: Path) -> None:
    content = bytearray(zip_bytes({"表.csv": b"1,2\n" * 2_000_000}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 100)
    (outcome,) = read_all(_write(tmp_path, "假.zip", bytes(content)))
    assert outcome.error is not None


def test_a_locked_entry_is_named(tmp_path: Path) -> None:
    content = bytearray(zip_bytes({"表.docx": docx_bytes()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    (outcome,) = read_all(_write(tmp_path, "锁.zip", bytes(content)))
    assert "加了密码" in (outcome.error or "")


def test_an_archive_with_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有可以读取的文件"):
        read_file(_write(tmp_path, "空.zip", zip_bytes({"a.exe": b"MZ"})))
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    with pytest.raises(UserError, match="没有可以读取的文件"):
        read_file(_write(tmp_path, "无.zip", empty.getvalue()))
    with pytest.raises(UserError, match="损坏"):
        read_file(_write(tmp_path, "坏.zip", b"PK\x03\x04" + b"x" * 50))
    with pytest.raises(UserError, match="找不到"):
        list(documents(tmp_path / "没有"))
