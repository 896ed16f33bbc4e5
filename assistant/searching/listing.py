"""What was found, as an Excel file to take away: text stays text, numbers are numbers."""

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from corpus.store.filters import KIND_WORDS
from corpus.store.finder import Facts, Level
from corpus.values import ValueKind
from corpus.writing.sheet_cells import print_as_list, set_standard_font, set_text

MOST = 5_000
"""Rows of a file; a longer list is cut, and says so in its last row."""

_PROJECT = ("项目名称", "年度", "实施单位", "主管部门", "年度资金总额（万元）")
_ROW = ("一级指标", "二级指标", "三级指标", "指标值", "值的种类")
_WIDTHS = {
    "项目名称": 40,
    "实施单位": 28,
    "主管部门": 24,
    "三级指标": 36,
    "指标值": 22,
    "年度资金总额（万元）": 20,
}


def listing_xlsx(level: Level, facts: Sequence[Facts], total: int) -> bytes:
    """The list as .xlsx. No cell of it is ever taken for a formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    set_standard_font(book)
    sheet = book.active
    assert sheet is not None
    sheet.title = "检索结果"
    heads = ("序号", *_PROJECT, *(_ROW if level is Level.INDICATOR else ()))
    for column, head in enumerate(heads, 1):
        set_text(sheet.cell(1, column), head)
        sheet.cell(1, column).font = Font(name="宋体", bold=True, charset=134)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(head, 12)
    sheet.freeze_panes = "A2"
    print_as_list(sheet)
    shown = facts[:MOST]
    for number, one in enumerate(shown, 1):
        for column, content in enumerate(_cells(level, number, one), 1):
            if isinstance(content, str):
                set_text(sheet.cell(number + 1, column), content)
            else:
                sheet.cell(number + 1, column).value = content
    if total > len(shown):
        set_text(sheet.cell(len(shown) + 2, 2), f"共{total}条，这里列出前{len(shown)}条。")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(level: Level, number: int, one: Facts) -> Iterable[str | int | Decimal | None]:
    yield number
    yield one.project_name
    yield one.year
    yield one.unit or ""
    yield one.authority or ""
    yield None if one.yuan is None else one.yuan / 10_000
    if level is Level.INDICATOR:
        yield one.level1 or ""
        yield one.level2 or ""
        yield one.name or ""
        yield one.value or ""
        yield KIND_WORDS[ValueKind(one.kind)] if one.kind else ""
