"""One table as files of several formats, written without any reader's help."""

import io
import zipfile
from typing import Any

from docx import Document
from openpyxl import Workbook

from corpus.reading import ReadResult
from tests.corpus.reading.reading_helpers import lines

TABLE = [
    ["项目名称", "", "2025年河道保洁", "", ""],
    ["主管部门", "", "水务局", "实施单位", "河道管理所"],
    ["项目资金（万元）", "年度资金总额：", "12.5", "", ""],
    ["", "其中：财政拨款", "12.5", "", ""],
    ["", "其他资金", "", "", ""],
    ["年度目标", "保洁河道18公里。", "", "", ""],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    ["", "产出指标", "数量指标", "指标1：保洁长度", "18公里"],
    ["", "", "", "指标2：打捞次数", "≥100次"],
    ["", "", "质量指标", "保洁合格率", "≥95%"],
    ["", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
]
MERGES = [  # first row, first column, last row, last column
    (0, 0, 0, 1), (0, 2, 0, 4), (1, 0, 1, 1), (2, 0, 4, 0), (2, 2, 2, 4), (3, 2, 3, 4),
    (4, 2, 4, 4), (5, 1, 5, 4), (6, 0, 10, 0), (7, 1, 9, 1), (7, 2, 8, 2),
]  # fmt: skip
LINES = [
    ("产出指标", "数量指标", "保洁长度", "18公里"),
    ("产出指标", "数量指标", "打捞次数", "≥100次"),
    ("产出指标", "质量指标", "保洁合格率", "≥95%"),
    ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
]


def require_table(result: ReadResult, tables: int = 1) -> None:
    """The file held the table, so often, and nothing else that was not placed."""
    assert len(result.tables) == tables
    assert result.report.unplaced == ()
    assert result.report.cells == result.report.placed
    for table in result.tables:
        assert table.project_name == "2025年河道保洁"
        assert (table.authority, table.unit, table.form) == ("水务局", "河道管理所", "C")
        assert table.to_json()["funding"]["total"] == "12.5"
        assert table.annual_goal == "保洁河道18公里。"
        assert lines(table) == LINES


def add_word_table(document: Any) -> None:
    """The table with its merged cells at the end of a Word document."""
    table = document.add_table(rows=len(TABLE), cols=5)
    for top, left, bottom, right in MERGES:
        table.cell(top, left).merge(table.cell(bottom, right))
    for row, texts in enumerate(TABLE):
        for col, text in enumerate(texts):
            if text:
                table.cell(row, col).text = text


def docx_bytes() -> bytes:
    document = Document()
    add_word_table(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def fill_sheet(sheet: Any, top: int = 1) -> None:
    """The table with its merged cells on a sheet, from row ``top`` (counted from 1) on."""
    for row, texts in enumerate(TABLE):
        for col, text in enumerate(texts):
            if text:
                value = float(text) if text == "12.5" else text
                sheet.cell(row + top, col + 1, value)
    for first, left, last, right in MERGES:
        sheet.merge_cells(
            start_row=first + top, start_column=left + 1, end_row=last + top, end_column=right + 1
        )


def xlsx_bytes() -> bytes:
    book = Workbook()
    fill_sheet(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def html_text() -> str:
    """The table as a page with rowspan and colspan, as an office program writes it."""
    covered: set[tuple[int, int]] = set()
    spans = {
        (top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in MERGES
    }
    rows = []
    for row, texts in enumerate(TABLE):
        cells = []
        for col, text in enumerate(texts):
            if (row, col) in covered:
                continue
            down, across = spans.get((row, col), (1, 1))
            covered |= {(row + i, col + j) for i in range(down) for j in range(across)}
            attributes = f' rowspan="{down}"' if down > 1 else ""
            attributes += f" colspan={across}" if across > 1 else ""
            cells.append(f"<td{attributes}>\n<p><span>{text}</span></p></td>")
        rows.append("<tr>" + "\n".join(cells) + "</tr>")
    return "<table border=1><tbody>" + "\n".join(rows) + "</tbody></table>"


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>表</title><style>td {{}}</style></head><body>{body}</body></html>"


def csv_text(separator: str = ",") -> str:
    def quoted(text: str) -> str:
        return f'"{text}"' if separator in text or "\n" in text else text

    return "\r\n".join(separator.join(map(quoted, row)) for row in TABLE)


def zip_bytes(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def with_part(
    content: bytes, name: str, change: "bytes | None", *, old: bytes = b"", new: bytes = b""
) -> bytes:
    """The package with one part replaced or added, or with ``old`` in it replaced by ``new``."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as packed,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in packed.namelist():
            text = packed.read(entry)
            if entry != name:
                target.writestr(entry, text)
            elif change is None:
                assert old in text
                target.writestr(entry, text.replace(old, new))
        if change is not None:
            target.writestr(name, change)
    return out.getvalue()
