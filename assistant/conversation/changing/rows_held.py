"""One change leaves the rows of the table as the clerk knows them, though the table is composed anew for it."""

from assistant.conversation.changing.editing import apply_hand_edit
from assistant.conversation.state import HandEdit, Snapshot
from assistant.conversation.vocabulary.said_values import bounds_cost


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
    edits = [
        HandEdit(
            action="delete", field="value", level1=one.level1 or "", level2=one.level2 or "",
            name=one.name, reason=reason, computed=True,
        )
        for one in come
    ]  # fmt: skip
    draft = done.draft
    for edit in edits:
        draft = apply_hand_edit(draft, edit)
    return done.model_copy(update={"draft": draft, "edits": (*done.edits, *edits)})
