"""A wording exchanged in the cells that were meant, or in the whole table: all of them, or none."""

from assistant.conversation.actions import Exchange, Replace
from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.near_rows import not_found
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import HandEdit
from assistant.conversation.wordings.mended import in_text
from assistant.conversation.wordings.places import GOALS, HEADS, texts
from corpus import late_re as re

_SHORTEST = 2
"""Characters that a name keeps."""


def exchange(changes: Changes, action: Exchange) -> Outcome | Refused:
    """Exchange the wording in the cells named by ``action``; cells without it are left alone."""
    known = texts(changes.now.draft)
    meant = [cell for cell in known if cell in action.cells]
    holding = [cell for cell in meant if in_text(known[cell], action.old, action.new) != known[cell]]  # fmt: skip
    if not holding:
        return Refused(f"{_where(meant)}没有“{action.old}”，表格没有改动。")
    short = [known[cell] for cell in holding if len(in_text(known[cell], action.old, action.new)) < _SHORTEST]  # fmt: skip
    if short:
        return Refused(f"“{short[0]}”去掉“{action.old}”就没有名称了，表格没有改动。")
    twice = _same_names(changes, holding, action)
    if twice:
        return Refused(f"这样改，同一类里会有两条都叫“{twice}”，表格没有改动。请说明各条改成什么。")
    now = changes.now
    for cell in HEADS:
        if cell in holding:
            step = Changes(changes.workspace, now, changes.message, changes.focus)
            now = step.set_head(cell, in_text(known[cell], action.old, action.new)).snapshot
    step = Changes(changes.workspace, now, changes.message, changes.focus)
    return step.with_edits(_edits(step, holding, action))


def _edits(changes: Changes, holding: list[str], action: Exchange) -> list[HandEdit]:
    rows, known = changes.now.draft.table.indicators, texts(changes.now.draft)
    edits = []
    for number, row in enumerate(rows):
        name = row.name
        if f"indicators/{number}/name" in holding:
            name = in_text(name, action.old, action.new)
            edits.append(changes.edit_row(row, "name", name))
        if f"indicators/{number}/value" in holding:
            value = in_text(row.value, action.old, action.new)
            edits.append(changes.edit_row(row, "value", value).model_copy(update={"name": name}))
    edits += [
        HandEdit(action="replace", field=cell, name=action.old, value=action.new, reason=changes.reason())
        for cell in GOALS if cell in holding and cell in known
    ]  # fmt: skip
    return edits


def _same_names(changes: Changes, holding: list[str], action: Exchange) -> str:
    """A name that two rows of a class would have; "" where none would."""
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(changes.now.draft.table.indicators):
        changed = f"indicators/{number}/name" in holding
        name = in_text(row.name, action.old, action.new) if changed else row.name
        key = (row.level2 or "", name)
        if row.applicable and key in seen:
            return name
        seen.add(key)
    return ""


def _where(cells: list[str]) -> str:
    if cells == ["annual_goal"]:
        return "目标里"
    if cells == ["project_name"]:
        return "项目名称里"
    return "所说的地方"


def replace_words(changes: Changes, action: Replace) -> Outcome | Refused | None:
    """A wording exchanged in the whole table, or in the cells that were named."""
    draft = changes.now.draft
    fields: list[tuple[str, str]] = [("", "")]  # cell, 二级
    if action.where and not re.fullmatch(
        r"(?:整张)?表|表格|全表|整个表|指标|名称|所有指标", action.where
    ):
        targets = find_targets(draft, action.where, changes.focus)
        if not targets:
            return not_found(action.where, draft)
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
