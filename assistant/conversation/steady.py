"""Whether composing anew for one changed value leaves the rows of the table as the clerk knows them."""

from assistant.conversation.state import Snapshot

_TOTAL = "总成本"


def same_rows(before: Snapshot, after: Snapshot, row: int) -> bool:
    """True where ``after`` has the rows of ``before``, but for the name of ``row`` and a total that can be told now.

    A price by the year may read as another kind of spending: what a clerk sees as one changed cell must
    not exchange the rows around it.
    """
    rows = before.draft.table.indicators
    old = {(one.level2, one.name) for one in rows if one.applicable}
    new = {(one.level2, one.name) for one in after.draft.table.indicators if one.applicable}
    gone, come = old - new, new - old
    come = {one for one in come if one[1] != _TOTAL}
    mine = (rows[row].level2, rows[row].name)
    return gone <= {mine} and len(come) == len(gone) and all(one[0] == mine[0] for one in come)
