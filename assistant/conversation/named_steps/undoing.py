"""What one step did to some cells is taken back, and what came after it stays."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.ordering import order_text
from assistant.conversation.named_steps.history import Done, Piece
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Focus, HandEdit, Snapshot
from assistant.draft import cell_text
from corpus.schema import Indicator


def taken_back(changes: Changes, done: Done, pieces: tuple[Piece, ...]) -> Outcome | Refused:
    """The present table with these pieces of an earlier step as they were before it."""
    outcome = _without_edits(changes, done, pieces)
    if outcome is None:
        now, notes = changes.now, list[str]()
        for piece in pieces:
            step = Changes(changes.workspace, now, changes.message, changes.focus)
            one = _put_back(step, done, piece)
            if isinstance(one, Refused):
                return one
            now, notes = one.snapshot, [*notes, *one.notes]
        outcome = Outcome(now, notes)
    return Outcome(outcome.snapshot, outcome.notes, focus_of(pieces))


def focus_of(pieces: tuple[Piece, ...]) -> Focus | None:
    """What was put back, as what was last spoken of; None where only rows went."""
    row = next((one.old for one in pieces if one.old is not None), None)
    if row is not None:
        return Focus(level2=row.level2 or "", name=row.name)
    return Focus(level2="", name=pieces[0].head) if pieces[0].head else None


def _without_edits(changes: Changes, done: Done, pieces: tuple[Piece, ...]) -> Outcome | None:
    """The table composed without the edits that made these pieces, where nothing else changes by that."""
    mine = [one for one in done.edits if any(_made(one, piece) for piece in pieces)]
    if not mine:
        return None
    kept = tuple(one for one in changes.now.edits if one not in mine)
    outcome = changes.recomposed(changes.now.model_copy(update={"edits": kept}))
    after, now = outcome.snapshot, changes.now
    touched = {piece.head for piece in pieces if piece.head}
    wanted = _rows_with(now, pieces)
    as_wished = wanted is not None and _rows(after) == wanted
    table = after.draft.table.model_copy(update={"indicators": ()})
    heads = all(
        cell_text(table, cell) == cell_text(now.draft.table, cell)
        for cell in ("project_name", "year", "authority", "unit", "funding/total", "funding/fiscal", "funding/other", "annual_goal")
        if cell not in touched
    )  # fmt: skip
    return outcome if as_wished and heads else None


def _made(edit: HandEdit, piece: Piece) -> bool:
    if piece.head:
        return not edit.level2 and edit.field == piece.head
    names = {(one.level2 or "", one.name) for one in (piece.old, piece.new) if one is not None}
    return (edit.level2, edit.name) in names or (
        edit.field == "name" and (edit.level2, edit.value) in names
    )


def _rows(snapshot: Snapshot) -> set[tuple[str, str, str]]:
    return {
        (one.level2 or "", one.name, one.value)
        for one in snapshot.draft.table.indicators
        if one.applicable
    }


def _rows_with(now: Snapshot, pieces: tuple[Piece, ...]) -> set[tuple[str, str, str]] | None:
    """The rows as they are to be; None where a piece's row has been changed since."""
    rows = _rows(now)
    for piece in pieces:
        if piece.new is not None:
            key = (piece.new.level2 or "", piece.new.name, piece.new.value)
            if key not in rows:
                return None
            rows.remove(key)
        if piece.old is not None:
            rows.add((piece.old.level2 or "", piece.old.name, piece.old.value))
    return rows


def _put_back(changes: Changes, done: Done, piece: Piece) -> Outcome | Refused:
    """One piece put back by an edit of its own, or by the fact behind it."""
    if piece.head:
        before = cell_text(done.before.draft.table, piece.head)
        if not before:
            return Refused(
                "改之前这一格是空的，表格没有改动。要清空请直接说，例如“主管部门先空着”。"
            )
        return changes.set_head(piece.head, before)
    old, new = piece.old, piece.new
    if new is None:
        assert old is not None
        return _restored(changes, done, old)
    place = _place(changes.now, new)
    if place is None:
        return Refused(f"“{new.name}”后来又动过，现在已经不在表里，表格没有改动。")
    here = changes.now.draft.table.indicators[place]
    if old is None:
        edit = changes.edit_row(here, "value", "").model_copy(update={"action": "delete"})
        return changes.with_edits([edit])
    if old.level2 != new.level2:
        where = f"{old.level1}|{old.level2}"
        edit = changes.edit_row(here, "level2", where).model_copy(update={"action": "move"})
        return changes.with_edits([edit])
    outcome = Outcome(changes.now)
    if old.value != here.value:
        valued = changes.set_value(place, old.value)
        if isinstance(valued, Refused):
            return valued
        outcome = valued
    if old.name != here.name:
        then = Changes(changes.workspace, outcome.snapshot, changes.message, changes.focus)
        at = _place(outcome.snapshot, here)
        if at is not None:
            outcome = Outcome(then.set_name(at, old.name).snapshot, outcome.notes)
    return outcome


def _place(now: Snapshot, row: Indicator) -> int | None:
    return next(
        (
            number
            for number, one in enumerate(now.draft.table.indicators)
            if (one.level2, one.name) == (row.level2, row.name) and one.applicable
        ),
        None,
    )


def _restored(changes: Changes, done: Done, old: Indicator) -> Outcome:
    """A row that was taken out, with what it said, where it stood in its class."""
    edits = [changes.edit_row(old, "value", old.value).model_copy(update={"action": "add"})]
    mine = [one for one in done.before.draft.table.indicators if one.level2 == old.level2]
    behind = mine[mine.index(old) + 1 :]
    here = {one.name for one in changes.now.draft.table.indicators if one.level2 == old.level2}
    follower = next((one for one in behind if one.name in here and one.applicable), None)
    if follower is not None:
        order = order_text("before", follower.name)
        edits.append(changes.edit_row(old, "", order).model_copy(update={"action": "order"}))
    return changes.with_edits(edits)
