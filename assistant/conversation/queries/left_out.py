"""What would come of leaving a row or a head out: 不写日期行不行, 生态那行空着没事吧."""

from assistant.conversation.actions import Delete
from assistant.conversation.answering import replies
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.cells import Target
from assistant.conversation.state import Snapshot
from assistant.draft import cell_text
from assistant.judging import findings_of
from assistant.workspace import Workspace

NEEDED = frozenset({"数量指标", "质量指标", "时效指标", "成本指标"})
"""Classes of which reviewers want at least one row that can be measured; a cost that is first level counts by its own classes."""


def left_out(workspace: Workspace, now: Snapshot, message: str, cell: Target) -> str | None:
    """What the checks would say without the cell, found by trying; the table stays as it is."""
    draft = now.draft
    found = findings_of(draft, workspace.around)
    if cell.row is None:
        said = [one.message for one in found if one.cell == cell.cell]
        state = "" if cell_text(draft.table, cell.cell) else f"{cell.label}现在还没有填。"
        return state + ("".join(said) or f"{cell.label}空着也行，校验不会提意见。")
    row = draft.table.indicators[cell.row]
    if not row.applicable:
        why = replies.explained(draft, f"{cell.cell}/value")
        said = [f"校验意见：{one.message}" for one in found if one.cell.startswith(f"{cell.cell}/")]
        return "\n".join([why, *(said or ["写着“无”，校验没有意见；不用填别的，也不用删。"])])
    tried = carry_out(workspace, now, (Delete((f"第{cell.row + 1}条",)),), message, None)
    if not isinstance(tried, Outcome):
        return None
    had = {one.message for one in found}
    more = [one.message for one in findings_of(tried.snapshot.draft, workspace.around) if one.message not in had]  # fmt: skip
    alone = sum(one.level2 == row.level2 and one.applicable for one in draft.table.indicators) == 1
    lines = [f"{cell.label}如果不要（现在没有删），校验" + ("会多出这些意见：" if more else "不会多出意见。")]  # fmt: skip
    lines += more
    if alone and row.level2 in NEEDED:
        lines.append(f"这是唯一的一条{row.level2}；数量、质量、时效、成本每一类最好都有一条能考核的，建议留着。")  # fmt: skip
    return "\n".join(lines)
