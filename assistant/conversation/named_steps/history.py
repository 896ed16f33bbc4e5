"""What each step of the conversation did to the table: rows changed, taken out, put in; heads changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.state import Conversation, HandEdit, Snapshot
from assistant.draft import HEAD_CELLS, cell_text
from corpus.schema import Indicator
from corpus.text import dice

_ALIKE = 0.4
"""Likeness of two names of a class that are one row before and after."""


@dataclass(frozen=True)
class Piece:
    """One thing that a step did: a row before and after it (None where there was none), or a head."""

    old: Indicator | None = None
    new: Indicator | None = None
    head: str = ""

    @property
    def deed(self) -> str:
        """What was done: changed, deleted, added or moved."""
        if self.head or (self.old is not None and self.new is not None):
            same = self.head or self.old.level2 == self.new.level2  # type: ignore[union-attr]
            return "changed" if same else "moved"
        return "deleted" if self.new is None else "added"

    @property
    def renames(self) -> str:
        """ "renamed" where a row or the project has another name by it, else ""."""
        rows = self.old is not None and self.new is not None and self.old.name != self.new.name
        return "renamed" if rows or self.head == "project_name" else ""


@dataclass(frozen=True)
class Done:
    """A step: the states around it and what it did."""

    before: Snapshot
    after: Snapshot
    pieces: tuple[Piece, ...]
    last: bool

    @property
    def edits(self) -> tuple[HandEdit, ...]:
        """The edits by hand that it laid over the table."""
        return tuple(one for one in self.after.edits if one not in self.before.edits)

    @property
    def causes(self) -> int:
        """How many things the clerk had changed by it, what followed from them not counted."""
        old, new = self.before.brief, self.after.brief
        facts = [one for one in new.facts if one not in old.facts]
        gone = [one for one in old.facts if one not in new.facts]
        rest = old.model_copy(update={"facts": (), "text": ""})
        other = rest != new.model_copy(update={"facts": (), "text": ""})
        return len(self.edits) + max(len(facts), len(gone), int(other))


def steps_done(conversation: Conversation) -> Iterator[Done]:
    """The steps of the present draft that changed the table, the last first."""
    after, last = conversation.now, True
    for before in reversed(conversation.earlier):
        if after is None or before.key != after.key:
            return
        pieces = tuple(_pieces(before, after))
        if pieces:
            yield Done(before, after, pieces, last)
        after, last = before, False


def _pieces(before: Snapshot, after: Snapshot) -> Iterator[Piece]:
    for cell in HEAD_CELLS:
        if cell_text(before.draft.table, cell) != cell_text(after.draft.table, cell):
            yield Piece(head=cell)
    old = [one for one in before.draft.table.indicators if one.applicable]
    new = [one for one in after.draft.table.indicators if one.applicable]
    keys = {_key(one): one for one in new}
    gone = [one for one in old if _key(one) not in keys]
    come = [one for one in new if _key(one) not in {_key(row) for row in old}]
    for row in old:
        same = keys.get(_key(row))
        if same is not None and same.value != row.value:
            yield Piece(row, same)
    renamed = {(one.level2, one.name): one.value for one in after.edits if one.field == "name"}
    for row in list(gone):
        other = next(
            (
                one
                for one in come
                if (one.level2 == row.level2 and renamed.get(_key(row)) == one.name)
                or (one.name == row.name and one.value == row.value)
                or (one.level2 == row.level2 and dice(one.name, row.name) >= _ALIKE)
            ),
            None,
        )
        if other is not None:
            gone.remove(row)
            come.remove(other)
            yield Piece(row, other)
    for row in gone:
        yield Piece(old=row)
    for row in come:
        yield Piece(new=row)


def _key(row: Indicator) -> tuple[str, str]:
    return row.level2 or "", row.name
