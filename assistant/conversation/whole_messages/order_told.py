"""Rows put in another order, and nothing else: 先写道闸，再写车位; 甲紧跟着乙; 甲往前提，放乙前面.

Where the words for a row fit several, the one that stands in the same class as the row beside which it is put is meant.
"""

from dataclasses import dataclass

from assistant.conversation.actions import Reorder
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_moved import reorder
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.rows import bare, rows_meant
from assistant.conversation.state import Conversation, Focus, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.hedges import OF_OTHERS, OPEN
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.whole_messages.order_places import Place, Side, read_places
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import CHINESE
from corpus.text import normalise

_LONGEST = 60
_REFUSES = re.compile(
    rf"{OPEN}|{OF_OTHERS}|[?？]|吗$|(?<![分区个类级])别(?:动|改|挪|放|排|移|换|调)|不(?:要|用|必|能|该)(?:动|改|挪|放|排|移|换|调)|删|(?<![顺次排]序)(?<!先后)改[成为名]|加一?[条个]|新增|目标|项目名|名[称字]"
)
_ALIKE = 0.99
"""The share of the letters of what is said that a name must hold: 车位改造数量 of 改造车位数量."""


@dataclass(frozen=True)
class _Told:
    """A row (by its place from 0) to be put: at an end of its class, or beside another."""

    row: int
    side: Side
    other: int = -1


def by_order_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that only puts rows in order; None for every other message."""
    if len(text) > _LONGEST or _REFUSES.search(text) or mood_of(text) is not Mood.WISH:
        return None
    in_turn = re.search(r"先|然后|接着|最后", text) is not None
    places = read_places(split(text), in_turn=in_turn)
    if not places and conversation.focus is not None and conversation.focus.level2:
        places = read_places(split(text), spoken="它")
    if not places:
        return None
    rows = now.draft.table.indicators
    told = [_told(now, one, conversation.focus) for one in places]
    if any(one is None for one in told):
        return None
    names = [(row.level2, row.name) for row in rows]
    if len(set(names)) < len(names):
        return None
    snapshot, notes, focus = now, list[str](), conversation.focus
    for one in told:
        assert one is not None
        at = [(row.level2, row.name) for row in snapshot.draft.table.indicators]
        here = at.index(names[one.row])
        beside = f"第{at.index(names[one.other]) + 1}条" if one.other >= 0 else ""
        if one.other >= 0 and _stands(here, at.index(names[one.other]), one.side):
            continue
        if one.other < 0 and not _can_move(snapshot, here, one.side):
            continue
        changes = Changes(workspace, snapshot, message, focus)
        done = reorder(changes, Reorder(f"第{here + 1}条", one.side, beside))  # type: ignore[arg-type]
        if not isinstance(done, Outcome):
            return None
        snapshot, notes = done.snapshot, [*notes, *(n for n in done.notes if n not in notes)]
        focus = done.focus or focus
    if snapshot.draft.table == now.draft.table:
        return Turn(conversation, "这几条已经是这样的先后，表格没有改动。")
    return changed(workspace, conversation, now, Outcome(snapshot, notes, focus))


def _stands(row: int, other: int, side: Side) -> bool:
    """True where the row stands there already: the last of several clauses says it once more."""
    return (side == "before" and row + 1 == other) or (side == "after" and row == other + 1)


def _told(now: Snapshot, place: Place, focus: Focus | None) -> _Told | None:
    """What a place means in this table; None where it is not one row, or no place of its class."""
    rows = now.draft.table.indicators
    mine = _rows(now, place.row, focus)
    if place.side in {"first", "last", "up", "down"}:
        if len(mine) != 1:
            mine = [n for n in mine if _can_move(now, n, place.side)]
        return _Told(mine[0], place.side) if len(mine) == 1 else None
    others = _rows(now, place.other, focus)
    if place.side == "between":
        beyond = _rows(now, place.beyond, focus)
        threes = [(n, k, m) for n in mine for k in others for m in beyond if len({n, k, m}) == 3 and len({rows[one].level2 for one in (n, k, m)}) == 1]  # fmt: skip
        if len(threes) != 1 or not _neighbours(now, *threes[0]):
            return None
        return _Told(threes[0][0], "after", min(threes[0][1:]))
    pairs = [(n, k) for n in mine for k in others if n != k and rows[n].level2 == rows[k].level2]
    if len(pairs) != 1:
        return None
    return _Told(pairs[0][0], place.side, pairs[0][1])


def _neighbours(now: Snapshot, row: int, one: int, two: int) -> bool:
    """True where nothing but the row itself can stand between the two."""
    rows = now.draft.table.indicators
    between = [n for n in range(min(one, two) + 1, max(one, two)) if rows[n].applicable]
    return all(n == row for n in between)


def _can_move(now: Snapshot, row: int, side: Side) -> bool:
    rows = now.draft.table.indicators
    same = [n for n, one in enumerate(rows) if one.level2 == rows[row].level2 and one.applicable]
    return row != (same[0] if side in {"first", "up"} else same[-1])


def _rows(now: Snapshot, said: str, focus: Focus | None) -> list[int]:
    """The applicable rows that the words can mean, by name, number or the letters of a name in any order."""
    said = re.sub(r"(?:指标|数据|内容)$", "", said) or said
    said += "条" * (re.fullmatch(rf"第(?:\d+|{CHINESE})", said) is not None)
    found = rows_meant(now, said, focus)
    if found:
        return found
    wanted = [one for one in normalise(bare(said)) if one != "的"]
    if len(wanted) < 2 or re.search(r"\d", said):
        return []
    return [
        n
        for n, row in enumerate(now.draft.table.indicators)
        if row.applicable and _held(wanted, normalise(row.name)) >= _ALIKE
    ]


def _held(wanted: list[str], name: str) -> float:
    """The share of the letters that the name holds, each pair of neighbours counting for its order."""
    left = list(name)
    held = 0
    for one in wanted:
        if one in left:
            left.remove(one)
            held += 1
    return held / len(wanted)
