"""New names of rows, carried out with what is told beside them: all or nothing."""

from dataclasses import replace

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.renaming import in_the_goal
from assistant.conversation.changing.rows_added import of_new_name
from assistant.conversation.outcomes import Outcome
from assistant.conversation.row_names.names_told import signed
from assistant.conversation.row_names.places import read_places
from assistant.conversation.row_names.reading import Named, read_names
from assistant.conversation.state import Conversation, Focus, HandEdit, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.said_values import complete, counts_anew
from assistant.workspace import Workspace
from corpus.schema import TO_FILL, Indicator
from corpus.text import dice
from corpus.value_grammar import parse_value

_OTHER_NAME = 0.4
"""Likeness of names below which a row is to count something else from now on."""
_SHORT = 4
"""Characters of a word by which a row is called: 合格率, 人数."""


def by_row_names(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that tells names of rows and nothing else; None for every other message."""
    placed = _placed(workspace, conversation, now, text, message)
    named = read_names(now, text, conversation.focus) if placed is None else []
    if not named:
        return placed
    changes = Changes(workspace, now, message, conversation.focus)
    edits: list[HandEdit] = []
    notes: list[str] = []
    for each in named:
        changes, one, first = _fact_first(changes, each)
        notes += first
        done, told = _edits(changes, one)
        edits += done
        notes += told
    outcome = changes.with_edits(edits, notes)
    last = named[-1]
    old = now.draft.table.indicators[last.row]
    more, offer = in_the_goal(old.name, last.name, outcome.snapshot.draft)
    focus = Focus(level2=old.level2 or "", name=last.name)
    whole = Outcome(outcome.snapshot, [*outcome.notes, *more], focus, offer)
    return changed(workspace, conversation, now, whole)


def _fact_first(changes: Changes, named: Named) -> tuple[Changes, Named, list[str]]:
    """The value of a row that keeps its meaning under the new name, set as a fact: what is reckoned from it follows.

    What is left of ``named`` is its name; all of it where the row is to count another thing.
    """
    old = changes.now.draft.table.indicators[named.row]
    done = complete(signed(named.value), old, changes.workspace.date().year)
    alike = dice(old.name, named.name) >= _OTHER_NAME
    if not named.value or done.doubt or not alike or changes.fact_behind(named.row) is None:
        return changes, named, []
    outcome = changes.set_value(named.row, named.value, sure=False)
    rows = outcome.snapshot.draft.table.indicators if isinstance(outcome, Outcome) else ()
    if not isinstance(outcome, Outcome) or len(rows) <= named.row or rows[named.row].name != old.name:  # fmt: skip
        return changes, named, []
    then = Changes(changes.workspace, outcome.snapshot, changes.message, changes.focus)
    return then, replace(named, value=""), outcome.notes


def _placed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """Rows that go and those that come for them; one for one stays where it is."""
    placed = read_places(now, text, conversation.focus)
    if placed is None:
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    rows = now.draft.table.indicators
    first = rows[placed.gone[0]]
    if len(placed.come) == len(placed.gone) == 1:
        (name, value), row = placed.come[0], placed.gone[0]
        edits, notes = _edits(changes, Named(row, name, value))
    else:
        edits, notes = [], ()
        for name, value in placed.come:
            blank = _blank(now, first, name, value)
            done = complete(signed(value), blank, workspace.date().year)
            notes += done.notes
            edits.append(changes.edit_row(blank, "value", done.text).model_copy(update={"action": "add"}))  # fmt: skip
        edits += [changes.edit_row(rows[row], "value", "").model_copy(update={"action": "delete"}) for row in placed.gone]  # fmt: skip
    outcome = changes.with_edits(edits, list(notes))
    focus = Focus(level2=first.level2 or "", name=placed.come[-1][0]) if placed.come else None
    return changed(workspace, conversation, now, Outcome(outcome.snapshot, outcome.notes, focus))


def _edits(changes: Changes, named: Named) -> tuple[list[HandEdit], tuple[str, ...]]:
    """The new name, and the value: its sign and unit come from what stood there, if it fits."""
    old = changes.now.draft.table.indicators[named.row]
    if named.value and len(named.name) <= _SHORT and old.name.endswith(named.name):
        named = replace(
            named, name=old.name
        )  # “质量”那条改成合格率98: the row's own name, shortened
    edits = [changes.edit_row(old, "name", named.name)] if named.name != old.name else []
    if not named.value:
        return edits, ()
    renamed = old.model_copy(update={"name": named.name})
    dated = parse_value(signed(named.value)).date is not None and old.parsed.date is None
    if dated or counts_anew(signed(named.value), old, named.name):
        renamed = _blank(changes.now, old, named.name, named.value)
    value = of_new_name(signed(named.value), named.name, old.level2 or "") if edits else signed(named.value)  # fmt: skip
    done = complete(value, renamed, changes.workspace.date().year)
    text = value if done.doubt else done.text
    edit = changes.edit_row(old, "value", text).model_copy(update={"name": named.name})
    return [*edits, edit], () if done.doubt else done.notes


def _blank(now: Snapshot, beside: Indicator, name: str, value: str) -> Indicator:
    """A row of the class before its value is known; one for a date is of the table's year."""
    year = now.draft.table.year
    dated = year is not None and parse_value(signed(value)).date is not None
    held = f"{year}年12月底前" if dated else TO_FILL
    return Indicator(level1=beside.level1, level2=beside.level2, name=name, value=held)
