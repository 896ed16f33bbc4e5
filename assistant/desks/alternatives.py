"""What could stand in a row instead, for the page: where each comes from, and choosing one."""

from dataclasses import dataclass

from assistant.conversation.changing.changes import Changes, Outcome, Refused
from assistant.conversation.engine import Turn, take_edit, take_turn
from assistant.conversation.state import Conversation, Focus, HandEdit
from assistant.desks.sources import CitedTable, cited_tables
from assistant.desks.workbench import GridRow, place_of
from assistant.draft import BASIS_WORDS, Alternative, BasisKind, Draft, alternatives_of
from assistant.workspace import Workspace
from corpus.text import normalise


@dataclass(frozen=True)
class Choice:
    """One other wording or value of a row, ready to be read."""

    alternative: Alternative
    kind: str  # where its value comes from: 指标库, 参考历史表 ...
    cited: tuple[CitedTable, ...]


def choices(workspace: Workspace, draft: Draft, row: int) -> list[Choice]:
    """What else the row could say, the likeliest first; those that another row says are left out."""
    return [
        Choice(one, BASIS_WORDS[one.kind], cited_tables(workspace, one.sources)[0])
        for one in alternatives_of(draft, row)
    ]


def take_alternative(
    workspace: Workspace, conversation: Conversation, row: GridRow, chosen: Alternative
) -> Turn:
    """Put the chosen wording into the row, as if it had been asked for in words; 撤销 undoes it."""
    label = f"第{row.number}条“{row.name}”"
    other = chosen.name != row.name
    named = f"“{chosen.name}”，指标值“{chosen.value}”" if other else f"指标值“{chosen.value}”"

    def change(changes: Changes) -> Outcome | Refused | str:
        table = changes.now.draft.table
        place = place_of(table, row)
        if place is None:
            return f"{label}已经不在表里，没有改动。"
        indicator = table.indicators[place]
        if any(
            one.level2 == row.level2 and normalise(one.name) == normalise(chosen.name)
            for number, one in enumerate(table.indicators)
            if number != place
        ):
            return f"{row.level2}中已经有“{chosen.name}”，没有改动。"
        reason = f"您选用的其他写法。{chosen.why}"
        edits: list[HandEdit] = []
        if other:  # first the name: what the row said before is then offered with its own value
            named_edit = changes.edit_row(indicator, "name", chosen.name)
            edits.append(_edit(named_edit, chosen, reason, name=True))
        if indicator.value != chosen.value:
            renamed = indicator.model_copy(update={"name": chosen.name})
            edits.append(_edit(changes.edit_row(renamed, "value", chosen.value), chosen, reason))
        outcome = changes.with_edits(edits)
        return Outcome(outcome.snapshot, outcome.notes, Focus(level2=row.level2, name=chosen.name))

    return take_edit(workspace, conversation, f"把{label}换成{named}", change)


def _edit(edit: HandEdit, chosen: Alternative, reason: str, *, name: bool = False) -> HandEdit:
    """The edit with the basis that the offer had."""
    sourced = BasisKind.PRECEDENT if chosen.sources else BasisKind.LIBRARY
    kind = sourced if name else chosen.kind
    if kind is BasisKind.PRECEDENT and not chosen.sources:
        kind = BasisKind.STATED
    return edit.model_copy(update={"reason": reason, "kind": kind, "sources": chosen.sources})


def switch_fullness(workspace: Workspace, conversation: Conversation, full: bool) -> Turn:
    """More rows or only those that are needed, as if asked for in words."""
    return take_turn(workspace, conversation, "写全一点" if full else "精简一点")
