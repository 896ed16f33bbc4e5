"""The import report as an Excel file: 文件, 表, 未归位, 修复; all of it text."""

import io
from collections.abc import Iterable
from typing import Any

from corpus.importing.plan import Known, PlannedFile, PlannedTable, TableState
from corpus.importing.report import ImportReport
from corpus.store.journal import Entered, Outcome

STATE_WORDS = {
    TableState.NEW: "新项目",
    TableState.SAME: "已有相同内容",
    TableState.CONFLICT: "同项目同年度，内容不同",
    TableState.OTHER_YEAR: "已有项目的其他年度",
    TableState.NAMELESS: "没有项目名称，不导入",
    TableState.BARE: "没有读到指标，不导入",
    TableState.EMPTY: "空白表",
}
"""The states in a clerk's words."""
OUTCOME_WORDS = {
    Outcome.NEW: "已导入",
    Outcome.REPLACED: "已导入，取代旧表",
    Outcome.DUPLICATE: "已有，未重复导入",
    Outcome.LEFT: "未导入",
}
"""What was done, in a clerk's words."""

_LONGEST = 5_000  # characters of a cell; Excel holds 32,767
_WIDTHS = {"文件": 34, "项目名称": 34, "情况": 40, "文字": 60, "内容": 80, "遇到的表": 50}
_MOST_ROWS = 1_000_000  # of a sheet; Excel holds 1,048,576


def report_xlsx(report: ImportReport) -> bytes:
    """The report as .xlsx. No cell of it is ever taken for a formula."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    files = [file.planned for file in report.files]
    _sheet(
        book, "文件",
        ("文件", "情况", "表", "指标行", "不适用行", "非空单元格", "已归位", "未归位", "修复", "注意"),
        (_file_row(one) for one in files),
    )  # fmt: skip
    _sheet(
        book, "表",
        ("文件", "位置", "项目名称", "年度", "实施单位", "年度资金总额（万元）", "指标行", "不适用行",
         "对比", "遇到的表", "结果"),
        (
            _table_row(file.planned, one, file.entered[number] if file.entered else None)
            for file in report.files
            for number, one in enumerate(file.planned.tables)
        ),
    )  # fmt: skip
    _sheet(
        book, "未归位", ("文件", "单元格", "文字"),
        (
            (one.file, cell.cell, cell.text)
            for one in files if one.report for cell in one.report.unplaced
        ),
    )  # fmt: skip
    _sheet(
        book, "修复", ("文件", "类别", "内容"),
        (
            (one.file, kind, text)
            for one in files
            for kind, texts in notes(one)
            for text in texts
        ),
    )  # fmt: skip
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def condition(file: PlannedFile) -> str:
    """What came of reading a file, in one phrase."""
    if file.error is not None:
        return f"未能读取：{file.error}"
    if file.known is not None:
        return f"以前已导入（{file.known.at[:10]}），未重读"
    if file.skipped:
        return "不是可以读取的类型，未读"
    return "已读取"


def notes(file: PlannedFile) -> list[tuple[str, tuple[str, ...]]]:
    """What is to be said of a file: (kind, sentences)."""
    report = file.report
    if report is None:
        return []
    return [("修复", report.repairs), ("注意", report.warnings), ("说明", file.explained)]


def where(known: Known) -> str:
    """A table that another one meets, for people."""
    year = f"{known.year}年" if known.year else "年度未写"
    kind = "本次导入的" if known.planned else "被取代的旧版本，" if known.superseded else ""
    return f"《{known.project_name}》（{year}，{kind}{known.file or '来源未记'}）"


def _file_row(one: PlannedFile) -> tuple[str, ...]:
    report = one.report
    if report is None:
        return (one.file, condition(one))
    counts = (
        len(one.tables), one.applicable, one.not_applicable, report.cells, report.placed,
        len(report.unplaced), len(report.repairs), len(report.warnings),
    )  # fmt: skip
    return (one.file, condition(one), *map(str, counts))


def _table_row(file: PlannedFile, one: PlannedTable, done: Entered | None) -> tuple[str, ...]:
    table = one.table
    total = table.funding.total
    return (
        file.file,
        table.source.locator,
        table.project_name,
        str(table.year or ""),
        table.unit or "",
        total.in_wan() if total else "",
        str(sum(row.applicable for row in table.indicators)),
        str(sum(not row.applicable for row in table.indicators)),
        STATE_WORDS[one.state] + ("（已更正）" if one.corrected else ""),
        "；".join(map(where, one.meets)),
        OUTCOME_WORDS[done.outcome] if done else "未导入",
    )


def _sheet(book: Any, title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    from corpus.writing.sheet_cells import print_as_list, set_text

    sheet = book.create_sheet(title)
    print_as_list(sheet)
    for column, name in enumerate(header):
        sheet.column_dimensions[chr(ord("A") + column)].width = _WIDTHS.get(name, 14)
    sheet.freeze_panes = "A2"
    bold, wrapped = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    for number, row in enumerate([header, *_capped(rows)]):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet)
            set_text(cell, _printable(text))
            cell.alignment = wrapped
            if number == 0:
                cell.font = bold
            cells.append(cell)
        sheet.append(cells)


def _capped(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    found = list(rows)
    if len(found) <= _MOST_ROWS:
        return found
    left = len(found) - _MOST_ROWS
    return [*found[:_MOST_ROWS], (f"还有{left}行，一张工作表放不下",)]


def _printable(text: str) -> str:
    from corpus.forms import printable

    shown = printable(text)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
