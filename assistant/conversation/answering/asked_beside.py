"""Questions beside a change: what a clerk only asked of another cell is told, never dropped.

满意度改成92%，经济效益能不能写节约电费: the first is done; that the second was not is said.
"""

from assistant.conversation.accounted.made import Made
from assistant.conversation.parts.mentions import CLASS, ROW, read_clause
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.manner import Mood, mood_of
from corpus import late_re as re

_MAY = re.compile(r"能不能|能否|可不可以|可否|要不要|该不该|是不是(?:要|该|得)|可以不可以")
_ASKING = frozenset({Mood.QUESTION, Mood.MUSING, Mood.NEGATED})


def asks(clause: str) -> bool:
    """True for 社会效益能不能换个说法: it asks whether something may be done."""
    return _MAY.search(clause) is not None and mood_of(clause) in _ASKING


def asked_beside(
    old: Snapshot, new: Snapshot, clauses: tuple[str, ...], focus: Focus | None
) -> str | None:
    """One sentence naming the questions of ``clauses`` whose cells the change left alone; or None."""
    change = Made(old, new)
    left = []
    for raw in filter(asks, clauses):
        clause = read_clause(old, raw, focus)
        cells = [*clause.of(CLASS), *clause.of(ROW)]
        if cells and not any(change.touches(one, clause.masked, clause) for one in cells):
            left.append(raw)
    if not left:
        return None
    return f"“{'，'.join(left)}”是在问，这里没有改；要改请直接说改成什么。"
