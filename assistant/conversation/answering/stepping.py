"""Back and forward through what was done, and from one draft of the conversation to another."""

from assistant.checks.around import NOTHING, Around
from assistant.conversation.actions import Steps
from assistant.conversation.answering import replies
from assistant.conversation.state import MAX_UNDO, Conversation, Snapshot
from assistant.draft import cell_text
from assistant.judging import findings_of
from corpus.text import bigrams, normalise

LATEST = "撤销最近一次改动"
"""The message that takes back the last change, whatever was said since."""
BEFORE = "上一张"
"""Words for the draft that was the current one before."""
_SURE, _LIKE = 0.99, 0.5
"""Share of the words that a draft's name has: where going back was only guessed, and where it was said."""


def step(
    conversation: Conversation, action: Steps, around: Around = NOTHING
) -> tuple[Conversation | None, str]:
    """Undo or redo; the new state (None where there is none) and what to say.

    ``around`` is what the checks compare with: what they say of the state is told as after a change.
    """
    if action.either and not conversation.later:
        action = Steps(back=True)
    what = "撤销" if action.back else "恢复"
    moved: Conversation | None = conversation
    done = 0
    for _ in range(MAX_UNDO if action.whole else action.count):
        if action.whole and _leaves(moved, action.back):  # type: ignore[arg-type]
            break
        following = moved.undone() if action.back else moved.redone()  # type: ignore[union-attr]
        if following is None or following.now is None:
            break
        moved, done = following, done + 1
    if not done or moved is None or moved.now is None:
        return None, f"没有可以{what}的操作，表格没有改动。"
    before, after = conversation.now, moved.now
    told = f"已{what}{'上一步' if done == 1 else f'{done}步'}"
    if before is not None and before.key != after.key:
        return moved, f"{told}，现在是《{after.draft.table.project_name}》。"
    lines = replies.changes(before.draft, after.draft) if before else []
    if done < action.count and not action.whole:
        lines.append(f"只有{done}步可以{what}。")
    lines.append(replies.verdict(findings_of(after.draft, around)))
    return moved, "\n".join([f"{told}：" if len(lines) > 1 else f"{told}。", *lines])


def undo_of_nothing(conversation: Conversation, action: Steps, said: str) -> str:
    """What to ask where 撤销 follows a message that changed nothing; "" where it may be carried out.

    The step before it may well be one that the clerk wants to keep.
    """
    plain = action.back and action.count == 1 and not (action.whole or action.either)  # fmt: skip
    before, now = next(reversed(conversation.earlier), None), conversation.now
    if not plain or not conversation.missed or now is None or before is None or "最近" in said:
        return ""
    told = f"“{conversation.missed}”这句话没有改动表格，不用撤销。"
    if before.key != now.key:
        return f"{told}再往前一步是另一张表《{before.draft.table.project_name}》；要回到那一步请说“是的”，表格没有改动。"
    lines = replies.changes(before.draft, now.draft)
    return "\n".join([f"{told}最近一次改动是：", *lines, "要撤销这次改动请说“是的”，现在没有改。"])


def as_it_was(conversation: Conversation, cell: str) -> tuple[bool, str]:
    """Whether the last step changed the cell, and what it said before it was last changed ("" where never).

    ``cell`` is a head or ``indicators/3``, as the table stands now.
    """
    now = conversation.now
    assert now is not None
    text = _text(now, cell, now)
    for place, one in enumerate(reversed(conversation.earlier)):
        if one.key != now.key:
            break
        before = _text(one, cell, now)
        if before is not None and before != text:
            return place == 0, before
    return False, ""


def _text(snapshot: Snapshot, cell: str, now: Snapshot) -> str | None:
    """What a cell of ``now`` says in another state; None where its row is not there."""
    if not cell.startswith("indicators/"):
        return cell_text(snapshot.draft.table, cell)
    row = now.draft.table.indicators[int(cell.split("/")[1])]
    return next(
        (
            one.value
            for one in snapshot.draft.table.indicators
            if (one.level2, one.name) == (row.level2, row.name)
        ),
        None,
    )


def _leaves(conversation: Conversation, back: bool) -> bool:
    """True where the next step would lead to another draft."""
    steps = conversation.earlier[-1:] if back else conversation.later[:1]
    return any(conversation.now is None or one.key != conversation.now.key for one in steps)


def back_to(conversation: Conversation, words: str) -> tuple[Conversation | None, str]:
    """The draft that the words name becomes the current one; the present one waits."""
    if not conversation.shelf:
        return None, "这次对话里只有现在这一张表。以前的草稿在左边的列表里。"
    found = conversation.shelf[0] if words == BEFORE else _nearest(conversation.shelf, words)
    if found is None:
        told = "、".join(f"《{one.draft.table.project_name}》" for one in conversation.shelf)
        return None, f"没有找到“{words}”那张表。这次对话里还有：{told}。"
    return taken_up(conversation, found)


def taken_up(conversation: Conversation, draft: Snapshot) -> tuple[Conversation, str]:
    """A draft of the shelf as the current one, and what to say."""
    moved = conversation.changed_to(draft).model_copy(update={"focus": None})
    return moved, f"已回到《{draft.draft.table.project_name}》，可以接着改。"


def surely_named(conversation: Conversation, words: str) -> Snapshot | None:
    """The one draft on the shelf whose name has the words, where the present one's has them not."""
    fitting = [one for one in conversation.shelf if _share(words, one) >= _SURE]
    assert conversation.now is not None
    alone = len(fitting) == 1 and _share(words, conversation.now) < _SURE
    return fitting[0] if alone else None


def _nearest(shelf: tuple[Snapshot, ...], words: str) -> Snapshot | None:
    score, _, best = max(
        ((_share(words, one), -n, one) for n, one in enumerate(shelf)), key=lambda one: one[:2]
    )
    return best if score >= _LIKE else None


def _share(words: str, snapshot: Snapshot) -> float:
    """How much of the words the draft's name has, from 0 to 1."""
    name, flat = normalise(snapshot.draft.table.project_name), normalise(words)
    if flat in name:
        return 1.0
    wanted = set(bigrams(flat))
    return len(wanted & set(bigrams(name))) / len(wanted) if len(flat) > 2 else 0.0


def drafts_listed(conversation: Conversation) -> str:
    """The drafts of this conversation."""
    lines = [f"现在：《{conversation.title}》"]
    lines += [f"另有：《{one.draft.table.project_name}》" for one in conversation.shelf]
    tail = "说“回到……那张表”就能切换；以前的草稿在左边的列表里。"
    return "\n".join([*lines, tail])
