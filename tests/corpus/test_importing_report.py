"""The report as an Excel file."""

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from corpus.importing import carry_out
from corpus.importing.report_file import report_xlsx
from corpus.store import SqliteStore
from tests.corpus.importing_helpers import planned, training, with_value, write

NASTY = '=HYPERLINK("http://203.0.113.7","点")'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "var" / "mubiao.db") as opened:
        yield opened


def test_the_report_accounts_for_every_file_and_table(store: SqliteStore, tmp_path: Path) -> None:
    carry_out(store, planned(store, write(tmp_path / "旧.docx", training())))
    folder = tmp_path / "in"
    write(folder / "新.docx", with_value(training(), 0, "5期"))
    (folder / "坏.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "图.png").write_bytes(b"x")
    (folder / "=2+5.txt").write_text(
        f"项目名称\t=1+1\n主管部门\t某局\n{NASTY}\t@SUM(A1)\n"
        "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t+甲\t-3次\n",
        encoding="utf-8",
    )
    report = carry_out(store, planned(store, folder))
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report)))
    assert all(
        sheet.page_setup.fitToWidth == 1 for sheet in book
    )  # a list is never cut by its width
    assert book.sheetnames == ["文件", "表", "未归位", "修复"]
    rows = {s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book.worksheets}
    files = {row[0]: row for row in rows["文件"][1:]}
    assert set(files) == {"新.docx", "坏.xlsx", "图.png", "=2+5.txt"}
    assert files["新.docx"][1:5] == ["已读取", "1", "4", "1"]
    assert str(files["坏.xlsx"][1]).startswith("未能读取：")
    tables = {row[0]: row for row in rows["表"][1:]}
    assert tables["新.docx"][8] == "同项目同年度，内容不同"
    assert "旧.docx" in str(tables["新.docx"][9])
    assert tables["新.docx"][10] == "已导入，取代旧表"
    unplaced = [row[2] for row in rows["未归位"][1:]]
    assert NASTY in unplaced
    assert len(unplaced) == sum(
        len(file.planned.report.unplaced) for file in report.files if file.planned.report
    )
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}, f"{cell.coordinate} is a formula"
                assert cell.value is None or isinstance(cell.value, str)
                if str(cell.value or "")[:1] in "=+-@" and cell.value:
                    assert cell.quotePrefix
