"""A value that the clerk says again: the cell stays, but it is the clerk's word from now on."""

from assistant.conversation.referring.cells import label_of
from assistant.conversation.state import Snapshot
from assistant.draft import BasisKind, Draft, cell_text, row_key

_GUESSED = frozenset({BasisKind.CUSTOMARY, BasisKind.LIBRARY, BasisKind.PRECEDENT})
"""Where nobody of this project has said the value."""


def said_again(old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    """Cells of unchanged text that were guessed, or are asked for, and are now the clerk's own."""
    asked = {one.cell for one in old.draft.questions}
    before = {_key(old.draft, cell): cell for cell in old.draft.basis if cell.endswith("/value")}
    found = []
    for cell, basis in new.draft.basis.items():
        if basis.kind is not BasisKind.STATED or not cell.endswith("/value"):
            continue
        was = before.get(_key(new.draft, cell))
        if was is None or cell_text(old.draft.table, was) != cell_text(new.draft.table, cell):
            continue
        kind = old.draft.basis[was].kind
        if kind in _GUESSED or (kind is BasisKind.COMPUTED and was in asked):
            found.append(cell)
    return tuple(found)


def confirmed(snapshot: Snapshot, cells: tuple[str, ...]) -> Snapshot:
    """The snapshot in which the cells wait for no further word: no question, no number to confirm."""
    draft = snapshot.draft
    keys = {_key(draft, cell) for cell in cells}
    left = tuple(one for one in draft.questions if one.cell not in cells)
    return snapshot.model_copy(
        update={
            "carried": tuple(one for one in snapshot.carried if one.cell not in keys),
            "draft": draft.model_copy(update={"questions": left}),
        }
    )


def told_again(draft: Draft, cells: tuple[str, ...]) -> list[str]:
    """What is said of each: the value stays, its basis is the clerk's word."""
    return [
        f"{label_of(draft, cell)}还是“{cell_text(draft.table, cell)}”，依据改为{draft.basis[cell].text}"
        for cell in cells
    ]


def _key(draft: Draft, cell: str) -> str:
    row = draft.table.indicators[int(cell.split("/")[1])]
    return row_key(row.level2 or "", row.name)
