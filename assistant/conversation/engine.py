"""One turn of the conversation: a message in, a reply and a new state out."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.brief import extend_brief, read_brief
from assistant.conversation import replies
from assistant.conversation.actions import (
    Action,
    Add,
    ApplyFixes,
    Delete,
    Export,
    Rename,
    Said,
    Settle,
    SetTo,
    Several,
    Simple,
    Why,
    recognise,
)
from assistant.conversation.changes import Changes, Outcome
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.targets import (
    find_by_value,
    find_targets,
    is_cell_word,
    label_of,
)
from assistant.draft import Draft, open_cells
from assistant.facts import Brief
from assistant.judging import errors_of, findings_of
from assistant.kinds import match_kinds
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.text import dice, normalise


@dataclass(frozen=True)
class Turn:
    """What came of a message."""

    conversation: Conversation
    reply: str
    export: str | None = None  # the format, where the message asked for a file that may be written


def take_turn(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    """Understand ``message`` and carry it out.

    A UserError becomes the reply and changes nothing; nothing is guessed in silence.
    """
    try:
        turn = _act(workspace, conversation, message)
    except UserError as error:
        turn = Turn(conversation, str(error))
    return Turn(turn.conversation.heard(message, turn.reply), turn.reply, turn.export)


def take_edit(
    workspace: Workspace,
    conversation: Conversation,
    message: str,
    change: Callable[[Changes], Outcome | str],
) -> Turn:
    """Carry out an edit made on the page as if it had been asked for with ``message``."""
    if conversation.now is None:
        turn = Turn(conversation, "还没有草稿，没有可以修改的内容。请先写一个项目。")
    else:
        try:
            outcome = change(Changes(workspace, conversation.now, message))
        except UserError as error:
            outcome = str(error)
        if isinstance(outcome, str):
            turn = Turn(conversation, outcome)
        else:
            turn = _changed(conversation, conversation.now, outcome)
    return Turn(turn.conversation.heard(message, turn.reply), turn.reply)


def _act(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    now = conversation.now
    if now is None:
        return _first(workspace, conversation, message)
    action = recognise(message)
    if isinstance(action, Simple):
        return _simple(conversation, now, action)
    if isinstance(action, Export):
        return _export(conversation, now, action)
    if isinstance(action, Why):
        return Turn(conversation, _why(now.draft, action.words))
    if conversation.starting and isinstance(action, Said):
        return _new(workspace, conversation, message)
    outcome = _change(workspace, now, action, message)
    if outcome is None:
        return _said(workspace, conversation, now, message)
    if isinstance(outcome, str):
        return Turn(conversation, outcome)
    return _changed(conversation, now, outcome)


def _first(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    """Without a draft every message is a request, but for the few that need none."""
    action = recognise(message)
    if isinstance(action, Simple) and action.what != "new":
        back = {"undo": conversation.undone(), "redo": conversation.redone()}.get(action.what)
        if back:
            return Turn(back, "已恢复。")
        if action.what == "help":
            return Turn(conversation, replies.HELP)
    without = isinstance(action, Simple | Export | ApplyFixes | Settle | Several)
    if without or message.strip() == "为什么" or _names_a_cell(action):
        return Turn(
            conversation,
            "还没有草稿。请先写一个项目，例如“2025年社区工作者责任险，33人，每人每年220元”。",
        )
    return _new(workspace, conversation, message)


def _names_a_cell(action: Action) -> bool:
    """True where the words of a command name a class, a head or a row: no project is meant."""
    if isinstance(action, SetTo):
        return action.explicit and is_cell_word(action.words)
    return isinstance(action, Rename | Delete) and is_cell_word(action.words)


def _new(workspace: Workspace, conversation: Conversation, message: str, note: str = "") -> Turn:
    brief = read_brief(message, today=workspace.date(), known_units=workspace.known_units())
    draft = workspace.compose(brief)
    reply = replies.drafted(draft, findings_of(draft))
    return Turn(conversation.changed_to(Snapshot(brief=brief, draft=draft)), note + reply)


def _simple(conversation: Conversation, now: Snapshot, action: Simple) -> Turn:
    if action.what == "help":
        return Turn(conversation, replies.HELP)
    if action.what == "thanks":
        return Turn(conversation, "不客气。表格可以继续修改，改好后说“导出”即可。")
    if action.what == "gaps":
        return Turn(conversation, replies.gaps(now.draft))
    if action.what == "check":
        return Turn(conversation, replies.listed(findings_of(now.draft)))
    if action.what == "new":
        conversation = conversation.model_copy(update={"starting": True})
        return Turn(
            conversation, "好的，请写新的项目；现在的草稿会保留，写了新项目以后仍可“撤销”回来。"
        )
    moved = conversation.undone() if action.what == "undo" else conversation.redone()
    if moved is None or moved.now is None:
        what = "撤销" if action.what == "undo" else "恢复"
        return Turn(conversation, f"没有可以{what}的操作。")
    lines = replies.changes(now.draft, moved.now.draft)
    done = "已撤销上一步" if action.what == "undo" else "已恢复"
    return Turn(moved, "\n".join([f"{done}：", *lines]) if lines else f"{done}。")


def _export(conversation: Conversation, now: Snapshot, action: Export) -> Turn:
    errors = errors_of(now.draft)
    if errors:
        return Turn(conversation, "还有必须修改的问题，暂时不能导出：\n" + replies.listed(errors))
    gaps = sorted(open_cells(now.draft))
    note = (
        f"\n注意：还有{len(gaps)}处写着“待补充”：{'、'.join(label_of(now.draft, c) for c in gaps)}。"
        if gaps
        else ""
    )
    kind = action.format or "docx"
    names = {"docx": "Word", "xlsx": "Excel", "json": "JSON"}
    return Turn(conversation, f"{names[kind]}文件可以下载了，请点“下载”按钮。{note}", export=kind)


def _why(draft: Draft, words: str) -> str:
    if not words or normalise(words) in {"这样", "这么写", "它", "这样写", "这张表", "这个表"}:
        lines = ["各条指标的依据："]
        for row in range(len(draft.table.indicators)):
            basis = draft.basis.get(f"indicators/{row}/value")
            if basis and draft.table.indicators[row].applicable:
                indicator = draft.table.indicators[row]
                lines.append(f"{row + 1}. {indicator.name}：{indicator.value} —— {basis.text}")
        return "\n".join(lines)
    words = re.sub(r"(?:是|定|为|写|要|只有|填)[^是为写]*\d.*$", "", words) or words
    targets = find_targets(draft, words) or find_by_value(draft, words)
    if not targets:
        return f"表中没有找到“{words}”。请写指标名称或第几条，例如“为什么第3条”。"
    told = []
    for target in targets[:4]:
        if target.row is None:
            told.append(replies.explained(draft, target.cell))
        else:
            told.append(replies.explained(draft, f"{target.cell}/value"))
            basis = draft.basis.get(f"{target.cell}/name")
            told.append(f"为什么有这一条：{basis.text}" if basis else "")
    return "\n".join(line for line in told if line)


def _change(
    workspace: Workspace, now: Snapshot, action: Action, message: str
) -> Outcome | str | None:
    """The outcome of an action on cells, a refusal in words, or None where it is none."""
    changes = Changes(workspace, now, message)
    if isinstance(action, ApplyFixes):
        return changes.fix(findings_of(now.draft), action.number)
    if isinstance(action, SetTo):
        done = changes.set(action.words, action.value)
        return done or (replies.not_found(action.words) if action.explicit else None)
    if isinstance(action, Rename):
        return changes.rename(action.words, action.value) or replies.not_found(action.words)
    if isinstance(action, Delete):
        return changes.delete(action.words) or replies.not_found(action.words)
    if isinstance(action, Add):
        return changes.add(action.level2_words, action.name, action.value)
    if isinstance(action, Several):
        return _all_or_none(workspace, now, action, message)
    if isinstance(action, Settle):
        return changes.settle(action.by)
    assert isinstance(action, Said), action
    return None


def _all_or_none(
    workspace: Workspace, now: Snapshot, action: Several, message: str
) -> Outcome | str:
    """Carry out the changes one after the other; if one cannot be, none is."""
    notes: list[str] = []
    snapshot = now
    for part in action.parts:
        done = _change(workspace, snapshot, part, message)
        if not isinstance(done, Outcome):
            return f"{done or replies.not_understood(message)}\n（这句话里的几处修改都没有做。）"
        snapshot, notes = done.snapshot, [*notes, *done.notes]
    return Outcome(snapshot, notes)


def _changed(conversation: Conversation, now: Snapshot, outcome: Outcome) -> Turn:
    if outcome.snapshot.draft.table == now.draft.table:
        return Turn(conversation, "\n".join(["表格没有变化。", *outcome.notes]))
    draft = outcome.snapshot.draft
    reply = replies.changed(now.draft, draft, findings_of(draft), outcome.notes)
    return Turn(conversation.changed_to(outcome.snapshot), reply)


def _said(workspace: Workspace, conversation: Conversation, now: Snapshot, message: str) -> Turn:
    """Not a command: an answer to a question, a further fact, or a new project."""
    if not message.strip():
        raise UserError("您还没有写内容。请写一个项目，或者说要改哪里。")
    try:
        fresh: Brief | None = read_brief(message, today=workspace.date())
    except UserError:
        fresh = None
    if fresh is not None and _another_project(now.draft, fresh):
        note = f"看起来是另一个项目，已新拟一张表；《{now.draft.table.project_name}》可用“撤销”找回。\n"
        return _new(workspace, conversation, message, note)
    brief = extend_brief(now.brief, message, today=workspace.date())
    if _same(brief, now.brief):
        return Turn(conversation, replies.not_understood(message))
    outcome = Changes(workspace, now, message).with_brief(brief)
    if outcome.snapshot.draft.table == now.draft.table:
        return Turn(conversation, replies.not_understood(message))
    return _changed(conversation, now, outcome)


def _same(one: Brief, two: Brief) -> bool:
    """True where nothing but the wording of the request differs."""
    return one.model_copy(update={"text": two.text, "notes": two.notes}) == two


def _another_project(old: Draft, new: Brief) -> bool:
    """True where the message names a project of its own rather than adding to this one.

    Numbers of the same kind of spending, or such as the draft still asks for, belong to it.
    """
    if not new.topic or len(new.topic) < 3 or new.project_name is None:
        return False
    if new.topic in old.brief.text or old.brief.topic in new.text:
        return False
    if dice(new.topic, old.brief.topic) >= 0.35:
        return False
    if new.year is not None:
        return True
    mine = {one.archetype.id for one in match_kinds(old.brief.text)[:2]}
    theirs = [one.archetype.id for one in match_kinds(new.text)[:1]]
    asking = any(cell.startswith("indicators/") for cell in open_cells(old))
    if asking or (theirs and theirs[0] in mine):
        return False
    return len(new.facts) + (new.amount is not None) > 1
