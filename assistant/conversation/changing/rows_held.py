"""One change leaves the rows of the table as the clerk knows them, though the table is composed anew for it."""

from collections.abc import Sequence
from typing import Literal

from assistant.conversation.changing.editing import apply_hand_edit
from assistant.conversation.state import HandEdit, Snapshot
from assistant.conversation.vocabulary.said_values import bounds_cost
from corpus.schema import Indicator


def with_rows_held(
    before: Snapshot, done: Snapshot, reason: str, row: int | None = None
) -> Snapshot | None:
    """``done`` where it has the rows of ``before``, None where they are exchanged.

    A price by the year may read as another kind of spending: what a clerk sees as one changed cell must
    not exchange the rows around it, nor add any. The name of ``row`` may follow its value, and a
    ceiling of the cost may come, now that it can be told. With None the change is laid over
    its cell alone. A total (no ``row``) stands in several cells: what comes with it is left
    out by edits, which say ``reason``.
    """
    old = {(one.level2, one.name) for one in before.draft.table.indicators if one.applicable}
    new = {(one.level2, one.name): one for one in done.draft.table.indicators if one.applicable}
    gone = old - new.keys()
    come = [new[key] for key in new if key not in old and not bounds_cost(new[key])]
    if row is not None:
        mine = before.draft.table.indicators[row]
        renamed = gone == {(mine.level2, mine.name)} and [one.level2 for one in come] == [mine.level2]  # fmt: skip
        return done if renamed or not (gone or come) else None
    if gone:
        return None
    return _edited(done, [_edit(one, "delete", reason) for one in come])


def with_all_held(
    before: Snapshot, done: Snapshot, reason: str, *, but: Sequence[int] = ()
) -> Snapshot:
    """``done`` with all rows and the project's name of ``before``: of what came, only rows of the cost stay.

    The old rows ``but`` may go: what they said was told anew.

    A price told on may read as another kind of spending (路灯电费, 路灯每盏1200): what the clerk has told is one
    price, so the rows that another kind exchanges are put back by edits, which say ``reason``.
    """
    old, new = before.draft.table, done.draft.table
    kept = {(one.level2, one.name) for one in new.indicators}
    gone = [
        (place, one) for place, one in enumerate(old.indicators) if one.applicable and (one.level2, one.name) not in kept and place not in but
    ]  # fmt: skip
    if not gone and old.project_name == new.project_name:
        return done
    known = {(one.level2, one.name) for one in old.indicators}
    come = [one for one in new.indicators if one.applicable and (one.level2, one.name) not in known]
    come = [one for one in come if not (one.level2 or "").endswith("成本指标")]
    edits = [_edit(one, "delete", reason) for one in come]
    for place, one in gone:
        basis = before.draft.basis[f"indicators/{place}/value"]
        again = {
            "value": one.value,
            "kind": basis.kind,
            "reason": basis.text,
            "sources": basis.sources,
        }
        edits.append(_edit(one, "add", reason).model_copy(update=again))
    if old.project_name and old.project_name != new.project_name:
        edits.append(HandEdit(action="set", field="project_name", value=old.project_name, reason=reason))  # fmt: skip
    return _edited(done, edits)


def _edit(row: Indicator, action: Literal["delete", "add"], reason: str) -> HandEdit:
    return HandEdit(
        action=action, field="value", level1=row.level1 or "", level2=row.level2 or "", name=row.name, reason=reason, computed=True,
    )  # fmt: skip


def _edited(done: Snapshot, edits: list[HandEdit]) -> Snapshot:
    draft = done.draft
    for edit in edits:
        draft = apply_hand_edit(draft, edit)
    return done.model_copy(update={"draft": draft, "edits": (*done.edits, *edits)})
