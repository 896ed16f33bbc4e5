"""A row that waits for a number gets it as a fact of the request, so that prices and sums find it: 人数改成120人."""

from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Snapshot
from assistant.draft import open_cells
from assistant.facts import Brief
from assistant.understanding.brief import extend_brief
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


def brief_with_gap_filled(workspace: Workspace, now: Snapshot, row: int, value: str) -> Brief | None:  # fmt: skip
    """The brief with ``value`` as a further count; None where the row is not open or something would be told anew."""
    if f"indicators/{row}/value" not in open_cells(now.draft):
        return None
    parsed = parse_value(value)
    if parsed.kind is not ValueKind.QUANTITY or parsed.per or not parsed.unit:
        return None
    try:
        brief = extend_brief(now.brief, value, today=workspace.date())
    except UserError:
        return None  # set by hand it is judged, and refused in its own words
    if not set(now.brief.facts) < set(brief.facts):
        return None
    return brief.model_copy(update={"project_name": now.brief.project_name, "topic": now.brief.topic})  # fmt: skip


def fills(now: Snapshot, outcome: Outcome, row: int) -> bool:
    """True where the row that was open has its value now, perhaps under a nearer name, and every other row stands."""
    old, new = now.draft.table.indicators, outcome.snapshot.draft.table.indicators
    kept = {(one.level2, one.name) for one in new}
    others = [one for place, one in enumerate(old) if place != row]
    if len(new) > len(old) + 1 or any((one.level2, one.name) not in kept for one in others):
        return False
    stood = {(one.level2, one.name) for one in others}
    filled = [one for one in new if one.level2 == old[row].level2 and not one.is_open]
    return any((one.level2, one.name) not in stood for one in filled)
