"""Fixes of findings carried out as edits: one by its number, or all that can be made without asking."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import HandEdit
from assistant.findings import Finding, Fix
from assistant.judging import findings_of


def fix(
    changes: Changes, findings: list[Finding], number: int | None, first: int | None = None
) -> Outcome | Refused:
    """Apply one fix (from 1), those of the ``first`` findings, or all that there are."""
    meant = {one.message for one in findings[:first]}
    if number is not None:
        if not 1 <= number <= len(findings):
            return Refused(f"没有第{number}个问题：现在共有{len(findings)}个。")
        chosen = findings[number - 1].fix
        if chosen is None:
            told = findings[number - 1].message
            return Refused(f"第{number}个问题需要您来定，不能自动修正：{told}")
        return apply_fix(changes, chosen)
    if not any(finding.safe_fix for finding in findings[:first]):
        told = "\n".join(one.message for one in findings[:first]) if first else ""
        return Refused(
            f"这些都需要您来定，不能自动修正：\n{told}" if told else "现在没有可以自动修正的问题。"
        )
    snapshot = changes.now
    applied: list[str] = []
    for _ in range(60):  # each fix may move rows: look again after each
        found = findings_of(snapshot.draft, changes.workspace.around)
        able = (one for one in found if first is None or one.message in meant)
        safe = next((one.safe_fix for one in able if one.safe_fix), None)
        if safe is None or safe.label in applied:
            break
        again = Changes(changes.workspace, snapshot, changes.message)
        snapshot = apply_fix(again, safe).snapshot
        applied.append(safe.label)
    return Outcome(snapshot, [f"共修正{len(applied)}处。"])


def apply_fix(changes: Changes, fix: Fix) -> Outcome:
    """Carry out a fix as edits; its basis names the fix."""
    edits: list[HandEdit] = []
    reason = f"按校验意见修正：{fix.label}。"
    by_fix = {"reason": reason, "computed": True}
    for edit in fix.edits:
        if not edit.cell.startswith("indicators/"):
            edits.append(changes.edit_head(edit.cell, edit.value).model_copy(update=by_fix))
            continue
        row = int(edit.cell.split("/")[1])
        indicator = changes.now.draft.table.indicators[row]
        base = changes.edit_row(indicator, "value", edit.value).model_copy(update=by_fix)
        if edit.action == "delete-row":
            edits.append(base.model_copy(update={"action": "delete"}))
        elif edit.action == "move-row":
            edits.append(base.model_copy(update={"action": "move"}))
        else:
            edits.append(base.model_copy(update={"field": edit.cell.split("/")[2]}))
    return changes.with_edits(edits)
