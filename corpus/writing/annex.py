"""The review sheet 填报依据: for each cell, what it says and what that rests on."""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from corpus.forms import Form, printable
from corpus.schema import TargetTable

ANNEX_SHEET = "填报依据"
ANNEX_TITLE = "绩效目标表填报依据"
"""A title of its own, so that no reader takes the sheet for a part of the table above."""
ANNEX_HEADER = ("填报项", "填报内容", "依据")
ANNEX_WIDTHS = (4.5, 5.5, 7.0)  # cm
ANNEX_SIZE = 10.5  # pt

_HEADS = {
    "project_name": "项目名称", "year": "预算年度", "authority": "主管部门", "unit": "实施单位",
    "office": "项目主管处室", "attribute": "项目属性", "term": "项目期",
    "funding/total": "年度资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转", "annual_goal": "年度总体目标", "midterm_goal": "中期目标",
}  # fmt: skip
_FIELDS = {"name": "指标名称", "value": "指标值", "weight": "权重", "note": "备注"}


class AnnexRow(BaseModel):
    """The basis of one cell ("indicators/3/value", "funding/total" ...)."""

    model_config = ConfigDict(frozen=True)

    cell: str
    text: str  # what the cell says
    basis: str  # one sentence


def cell_label(cell: str, table: TargetTable, form: Form) -> str:
    """What a clerk calls the cell: "项目名称一栏", "数量指标第1项（参保人数）的指标值".

    Unknown names come back as they are.
    """
    if cell in _HEADS:
        return (form.head_label(cell) or _HEADS[cell]) + "一栏"
    parts = cell.split("/")
    if len(parts) == 3 and parts[0] == "indicators" and parts[2] in _FIELDS and parts[1].isdigit():
        number = int(parts[1])
        if number < len(table.indicators):
            row = table.indicators[number]
            before = [other for other in table.indicators[:number] if _same_class(other, row)]
            place = f"{row.level2 or row.level1 or '指标'}第{len(before) + 1}项"
            name = f"（{row.name}）" if parts[2] != "name" and row.name else ""
            return f"{place}{name}的{_FIELDS[parts[2]]}"
    return cell


def annex_lines(
    annex: Sequence[AnnexRow], table: TargetTable, form: Form
) -> list[tuple[str, str, str]]:
    """The annex as printed: (填报项, 填报内容, 依据) for each row."""
    return [
        (printable(cell_label(row.cell, table, form)), printable(row.text), printable(row.basis))
        for row in annex
    ]


def _same_class(left: object, right: object) -> bool:
    return all(getattr(left, at) == getattr(right, at) for at in ("level1", "level2"))
