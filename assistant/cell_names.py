"""What a clerk calls a cell of a table."""

from corpus.schema import TargetTable

_HEADS = {
    "project_name": "项目名称", "year": "预算年度", "authority": "主管部门", "unit": "实施单位",
    "office": "项目主管处室", "attribute": "项目属性", "term": "项目期",
    "funding/total": "资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转", "annual_goal": "年度目标", "midterm_goal": "中期目标",
    "indicators": "绩效指标",
}  # fmt: skip
_FIELDS = {
    "level1": "一级指标", "level2": "二级指标", "name": "指标名称", "value": "指标值", "weight": "权重",
    "note": "备注",
}  # fmt: skip


def cell_name(table: TargetTable, cell: str) -> str:
    """数量指标第2条的指标值, 资金总额; an unknown cell by its own name."""
    parts = cell.split("/")
    if cell in _HEADS or len(parts) < 2 or not parts[1].isdigit():
        return _HEADS.get(cell, cell)
    number = int(parts[1])
    if number >= len(table.indicators):
        return cell
    level2 = table.indicators[number].level2
    place = sum(row.level2 == level2 for row in table.indicators[: number + 1])
    row = f"{level2 or '未分类指标'}第{place}条"
    return f"{row}的{_FIELDS.get(parts[2], parts[2])}" if len(parts) > 2 else row
