"""The cells of a table as they are spoken of, and what they are called in a reply."""

from dataclasses import dataclass

from assistant.cell_names import cell_name
from assistant.draft import Draft
from corpus.money import Money

HEADS = {
    "funding/total": ("预算", "预算金额", "预算总额", "金额", "资金", "总额", "总金额", "年度资金总额", "资金总额", "总预算", "年度预算", "项目金额", "项目年度金额", "总投资", "年度金额", "预算数", "项目预算", "项目资金", "经费", "总经费", "钱", "总价"),
    "funding/fiscal": ("财政拨款", "财政资金", "财政", "财政拨款金额", "财政那块", "财政部分"),
    "funding/other": ("其他资金", "自筹资金", "自筹", "其他"),
    "funding/carried_over": ("上年结转", "结转", "结转资金"),
    "project_name": ("项目名称", "名称", "名字",  "项目名", "项目名字", "表名", "项目", "项目的名称", "项目的名字"),
    "year": ("年度", "年份", "预算年度", "预算年份", "项目年度", "年"),
    "unit": ("实施单位", "单位", "项目单位", "填报单位", "申报单位", "项目实施单位", "单位名称", "实施单位名称"),
    "authority": ("主管部门", "主管单位", "部门", "主管部门名称", "主管"),
    "office": ("主管处室", "处室", "项目主管处室", "科室", "主管科室", "业务科室", "责任科室", "承办科室", "股室", "业务股室"),
    "attribute": ("项目属性", "属性"),
    "term": ("项目期", "项目期限", "实施期", "实施期限", "项目周期"),
    "annual_goal": ("目标", "年度目标", "总体目标", "年度总体目标", "绩效目标", "年度绩效目标", "年度总体绩效目标", "总目标", "目标描述"),
    "midterm_goal": ("中期目标", "中长期目标"),
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """A cell, with the words for it in a reply."""

    cell: str  # a head cell, or "indicators/3"
    label: str
    sure: bool = True  # False where only likeness of words points to it

    @property
    def row(self) -> int | None:
        """The row's place, or None for a head."""
        return int(self.cell.split("/")[1]) if self.cell.startswith("indicators/") else None


HEAD_LABELS = {cell: words[0] for cell, words in HEADS.items()} | {
    "funding/total": "年度资金总额", "annual_goal": "年度总体目标", "year": "预算年度",
    "funding/carried_over": "上年结转", "office": "项目主管处室", "attribute": "项目属性",
    "term": "项目期", "midterm_goal": "中期目标",
}  # fmt: skip


def row_label(draft: Draft, row: int) -> str:
    """ "第2条“社区工作者责任险参保人数”"."""
    return f"第{row + 1}条“{draft.table.indicators[row].name}”"


def label_of(draft: Draft, cell: str) -> str:
    """What a cell is called when talking to the clerk."""
    if cell.startswith("indicators/"):
        parts = cell.split("/")
        tail = "的名称" if len(parts) > 2 and parts[2] == "name" else ""
        return row_label(draft, int(parts[1])) + tail
    return HEAD_LABELS.get(cell) or cell_name(draft.table, cell)


def amount_of(draft: Draft, cell: str) -> Money | None:
    """The amount in a funding cell."""
    found: Money | None = getattr(draft.table.funding, cell.split("/")[1])
    return found


def row_target(draft: Draft, row: int, sure: bool = True) -> Target:
    """The row as a target; not ``sure`` where only likeness of words points to it."""
    return Target(f"indicators/{row}", row_label(draft, row), sure)
