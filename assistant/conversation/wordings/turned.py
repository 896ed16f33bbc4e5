"""The turn that a message about a wording makes: what was exchanged, what stayed, where it still stands."""

from assistant.conversation.accounted.accounting import left_as_it_is
from assistant.conversation.actions import Exchange
from assistant.conversation.changing.changes import Changes
from assistant.conversation.heads.goal import goal_told
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.recognised.quoted import part_by_quotes
from assistant.conversation.referring.cells import label_of
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.mentions import rows_mentioned
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, changed, refused
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.vocabulary.manner import bare
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.wordings.carried import exchange
from assistant.conversation.wordings.mended import in_text
from assistant.conversation.wordings.places import rows_and_goal, texts, told_rows
from assistant.conversation.wordings.reading import Wanted, read_following, read_wanted
from assistant.draft import Draft
from assistant.workspace import Workspace

_BACK = 6
"""Messages that are looked back on for the wording that 目标里也跟着改 is about."""


def by_wordings(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn in which a wording is exchanged in the places told; None for every other message."""
    wanted = _part_of_a_name(now.draft, text) or read_wanted(now.draft, text, conversation.focus)
    if wanted is None:
        cells = read_following(now.draft, text, conversation.focus)
        wanted = _as_before(conversation, now, cells) if cells else None
    if wanted is None or _left(text, wanted) or _of_goal_alone(now, text, wanted):
        return None
    if any(_row_without(now.draft, old, cells, wanted.never) for old, _, cells in wanted.exchanges):
        return None  # a row that was named has no such words: the other readings know what is meant
    actions = tuple(Exchange(old, new, tuple(sorted(cells))) for old, new, cells in wanted.exchanges)  # fmt: skip
    snapshot, notes = now, list[str]()
    for action in actions:
        done = exchange(Changes(workspace, snapshot, message, conversation.focus), action)
        if isinstance(done, Refused):
            tail = "\n（这句话里的几处修改都没有做。）" if len(actions) > 1 else ""
            return refused(conversation, Refused(done.text + tail))
        notes += _nothing_there(snapshot.draft, action)
        snapshot = done.snapshot
    told, offer = _left_over(snapshot.draft, wanted)
    kept = [f"“{'，'.join(wanted.kept)}”：按您说的没有动。"] if wanted.kept else []
    return changed(workspace, conversation, now, Outcome(snapshot, [*notes, *kept, *told], None, offer))  # fmt: skip


def _part_of_a_name(draft: Draft, text: str) -> Wanted | None:
    """The quoted part of one row's name and what comes for it: 林农受灾损失，不要“林农”，写“林区”."""
    told = part_by_quotes(text)
    if told is None or SPEECH.search(told[1]):
        return None
    old, new, around = told
    rows = draft.table.indicators
    having = [
        n for n, row in enumerate(rows) if row.applicable and old in row.name and old != row.name
    ]
    named = {one.row for one in rows_mentioned(draft, around, 2)}
    having = [n for n in having if n in named]
    if len(having) != 1:
        return None
    return Wanted(((old, new, frozenset({f"indicators/{having[0]}/name"})),), frozenset(), ())


def _left(text: str, wanted: Wanted) -> bool:
    """True where the message ends by leaving all as it is: 算了，不改了; limits of the exchange are none."""
    return left_as_it_is(text) and split(text)[-1].strip() not in wanted.kept


def _of_goal_alone(now: Snapshot, text: str, wanted: Wanted) -> bool:
    """True where the words are of the goal only and read by the reading of its own."""
    goal = all(cells <= {"annual_goal"} for _, _, cells in wanted.exchanges)
    return goal and goal_told(text, now.draft.table.annual_goal or "") != ()


def _row_without(draft: Draft, old: str, cells: frozenset[str], never: frozenset[str]) -> bool:
    """True where a row was named, alone of its class, that does not say the words."""
    known, rows = texts(draft), draft.table.indicators
    named = told_rows(cells, draft) if told_rows(cells | never, draft) else []
    for row in named:
        mine = [known.get(f"indicators/{row}/{field}", "") for field in ("name", "value")]
        alone = [n for n in named if rows[n].level2 == rows[row].level2] == [row]
        if alone and not any(old in one for one in mine):
            return True
    return False


def _nothing_there(draft: Draft, action: Exchange) -> list[str]:
    """Of the places told, the goal or the name that do not say the words: there was nothing to do."""
    known = texts(draft)
    none = [
        label_of(draft, cell) for cell in ("annual_goal", "project_name")
        if cell in action.cells and action.old not in known.get(cell, action.old)
    ]  # fmt: skip
    rows = [known.get(cell, "") for cell in action.cells if cell.startswith("indicators/")]
    if rows and not any(action.old in one for one in rows):
        none.insert(0, "指标")
    if set(action.cells) >= rows_and_goal(draft) or not none:
        return []
    return [f"{'、'.join(none)}里本来就没有“{action.old}”。"]


def _left_over(draft: Draft, wanted: Wanted) -> tuple[list[str], Offer | None]:
    """Where the words still stand though nobody said that they shall stay, told and offered."""
    known = texts(draft)
    for old, new, cells in wanted.exchanges:
        still = [
            cell for cell, text in known.items()
            if cell not in cells and cell not in wanted.never and in_text(text, old, new) != text
        ]  # fmt: skip
        if not still or wanted.kept:
            continue
        where = "、".join(dict.fromkeys(_label(draft, cell) for cell in still))
        order = f"换成“{new}”" if new else "去掉"
        told = f"{where}里还写着“{old}”（没有动）。要一起{order}请说“是的”。"
        places = "和".join(dict.fromkeys(_place(cell) for cell in still))
        way = f"都换成“{new}”" if new else "两个字都去掉" if len(old) == 2 else "这几个字都去掉"
        return [told], Offer(options=(f"{places}里的“{old}”{way}",))
    return [], None


def _label(draft: Draft, cell: str) -> str:
    return label_of(draft, cell.rsplit("/", 1)[0] if cell.startswith("indicators/") else cell)


def _place(cell: str) -> str:
    parts = cell.split("/")
    if len(parts) > 2:
        return f"第{int(parts[1]) + 1}条"
    return {"annual_goal": "年度目标", "project_name": "项目名称", "unit": "实施单位", "authority": "主管部门"}.get(cell, "目标")  # fmt: skip


def _as_before(conversation: Conversation, now: Snapshot, cells: frozenset[str]) -> Wanted | None:
    """The exchange that was last asked for, meant for further cells; None where none was."""
    drafts = [one.draft for one in (*conversation.earlier[-_BACK:], now) if one.key == now.key]
    said = [one.text for one in conversation.messages if one.role == "user"][-_BACK:]
    for text in reversed(said):
        plain = bare(plain_speech(simplified(text)))
        for draft in reversed(drafts):
            wanted = read_wanted(draft, plain, None)
            if wanted is not None:
                return Wanted(tuple((old, new, cells) for old, new, _ in wanted.exchanges), frozenset(), ())  # fmt: skip
    return None
