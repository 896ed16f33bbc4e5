"""A wording exchanged for another in the whole table, or in the cells that are named."""

import re

from assistant.conversation.actions import (
    Replace,
)
from assistant.conversation.cells import Target
from assistant.conversation.changes import Changes
from assistant.conversation.near_rows import not_found
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import HandEdit
from assistant.conversation.targets import find_targets


def replace_words(changes: Changes, action: Replace) -> Outcome | Refused | None:
    """A wording exchanged in the whole table, or in the cells that were named."""
    draft = changes.now.draft
    fields: list[tuple[str, str]] = [("", "")]  # cell, 二级
    if action.where and not re.fullmatch(
        r"(?:整张)?表|表格|全表|整个表|指标|名称|所有指标", action.where
    ):
        targets = find_targets(draft, action.where, changes.focus)
        if not targets:
            return Refused(not_found(action.where, draft), lost=True)
        if all(target.row is None for target in targets):
            fields = [(targets[0].cell, "")]
        else:
            levels = {draft.table.indicators[t.row].level2 or "" for t in targets if t.row is not None}  # fmt: skip
            if len(targets) == 1:
                return _in_row(changes, targets[0], action)
            fields = [("", level2) for level2 in levels]
    edits = [
        HandEdit(
            action="replace", field=cell, level2=level2, name=action.old, value=action.new,
            reason=changes.reason(),
        )
        for cell, level2 in fields
    ]  # fmt: skip
    cell = fields[0][0]
    if cell in {"project_name", "unit", "authority"}:
        text = getattr(draft.table, cell) or ""
        if action.old not in text:
            return Refused(f"{targets[0].label}里没有“{action.old}”，表格没有改动。")
        return changes.set_head(cell, text.replace(action.old, action.new))
    outcome = changes.with_edits(edits)
    if outcome.snapshot.draft.table == draft.table:
        return Refused(f"{action.where or '表'}里没有“{action.old}”，表格没有改动。")
    return outcome


def _in_row(changes: Changes, target: Target, action: Replace) -> Outcome | Refused:
    assert target.row is not None
    row = changes.now.draft.table.indicators[target.row]
    if row.name == action.old:
        return Refused(f"{target.label}的名称就是“{action.old}”，去掉就没有名称了，表格没有改动。")
    if action.old in row.name:
        return changes.set_name(target.row, row.name.replace(action.old, action.new))
    if action.old in row.value:
        return changes.set_value(target.row, row.value.replace(action.old, action.new))
    return Refused(f"{target.label}里没有“{action.old}”，表格没有改动。")
