"""Messages that ask: answers, checks, exports, steps back, and the changes that are one phrase."""

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.actions import (
    Ask,
    BackTo,
    Choose,
    Compare,
    Define,
    Export,
    GoodValue,
    Others,
    Plain,
    PutBack,
    Search,
    SetTo,
    Simple,
    Skip,
    StartWith,
    Steps,
    Undecided,
    Why,
)
from assistant.conversation.answering import answers, replies
from assistant.conversation.answering.exporting import export
from assistant.conversation.answering.stepping import (
    LATEST,
    as_it_was,
    back_to,
    drafts_listed,
    step,
    undo_of_nothing,
)
from assistant.conversation.changing.changes import Changes, without
from assistant.conversation.changing.whole_table import class_put_back, forms_told, taken_out_last
from assistant.conversation.errands.unknowable import undecided_told
from assistant.conversation.outcomes import Unanswered
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.recognised.wishing import carried
from assistant.conversation.referring.cells import Target, label_of
from assistant.conversation.referring.near_rows import not_found, unanswered, which
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn, another, settled
from assistant.conversation.vocabulary.hedges import NOT_AFTER_ALL
from assistant.conversation.whole_messages.only_answered import whether_to_fill
from assistant.draft import cell_text, open_cells
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus import late_re as re


def asked(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """Everything that asks for no change, and the changes that a whole message may be."""
    ask = meaning.ask
    draft, focus = now.draft, conversation.focus
    if isinstance(ask, Simple):
        return _simple(workspace, conversation, now, ask)
    if isinstance(ask, StartWith):
        return another(workspace, conversation, now, ask.request)
    if isinstance(ask, Skip):
        return _skip(conversation, now, ask.words)
    if isinstance(ask, Export):
        return export(workspace, conversation, now, ask, message)
    if isinstance(ask, Steps):
        asked_back = undo_of_nothing(conversation, ask, message)
        if asked_back:
            offer = Offer(options=(LATEST,))
            return Turn(conversation.model_copy(update={"offer": offer}), asked_back)
        if not ask.back and not ask.either and not conversation.later and conversation.earlier:
            nothing = "没有撤销过什么，没有可以恢复的，表格没有改动。要把最近一次改动撤销，请点下面的按钮。"
            offer = Offer(options=(LATEST,))
            return Turn(conversation.model_copy(update={"offer": offer}), nothing)
        moved, reply = step(conversation, ask, workspace.around)
        left = "，".join(one for one in meaning.unread if not re.match(NOT_AFTER_ALL, one))
        undone = f"\n“{left[:40]}”这一部分没有做，请再单独说一次。" if left else ""
        return Turn(moved or conversation, reply + undone)
    if isinstance(ask, PutBack):
        return _put_back(workspace, conversation, now, meaning, message)
    if isinstance(ask, BackTo):
        moved, reply = back_to(conversation, ask.words)
        return Turn(moved or conversation, reply)
    if isinstance(ask, Define):
        return Turn(conversation, answers.define(draft, ask))
    if isinstance(ask, Search):
        own = draft.brief.topic or draft.table.project_name
        ask = ask if ask.query else replace(ask, query=own)
        return Turn(conversation, answers.search(workspace, ask))
    if isinstance(ask, Undecided):
        return Turn(conversation, undecided_told(workspace, now, ask, focus))
    if isinstance(ask, Compare):
        return Turn(conversation, answers.compare(workspace, conversation, now, ask))
    told: tuple[str, Target | None] | None = None
    if isinstance(ask, Why):
        told = answers.why(draft, ask.words, focus)
    elif isinstance(ask, Others):
        text, row, offer = answers.others(draft, ask.words, focus)
        if (
            row is not None
            and row.row is not None
            and not draft.table.indicators[row.row].applicable
        ):
            return whether_to_fill(
                workspace, conversation, now, draft.table.indicators[row.row].level2 or ""
            )
        told = text, row
        if offer.options:
            conversation = conversation.model_copy(update={"offer": offer})
    elif isinstance(ask, GoodValue):
        told = answers.good_value(workspace, draft, ask, focus)
    elif isinstance(ask, Ask) and ask.words == "表样":
        told = forms_told(workspace), None
    elif isinstance(ask, Ask) and ask.counted:
        told = answers.counted(draft, ask, focus)
    elif isinstance(ask, Ask):
        told = answers.says(draft, ask.words, focus)
    if told is not None:
        text, target = told
        if target is not None:
            new_focus = Changes(workspace, now, message).focus_on(target)
            conversation = conversation.model_copy(update={"focus": new_focus})
        missed = isinstance(ask, Ask) and text == unanswered(ask.words, draft)
        named = missed or (target is None and isinstance(ask, Why | Others | GoodValue) and ask.words)  # fmt: skip
        return Turn(conversation, text, cause=Unanswered(told=True) if named else None)
    if isinstance(ask, Choose):
        return _chosen(conversation, now, ask)
    return carried(workspace, conversation, now, (ask,), message, meaning)  # type: ignore[arg-type]


def _put_back(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """主管部门还是改回去吧: the last step undone where it changed the cell, else the cell as it was."""
    assert isinstance(meaning.ask, PutBack)
    targets = find_targets(now.draft, meaning.ask.words, conversation.focus)
    if len(targets) != 1:
        words = meaning.ask.words
        why = which(words, targets) if targets else not_found(words, now.draft)
        return Turn(conversation, why.text, cause=why.cause)
    level2 = _empty_class(now, targets[0])
    if level2:
        if taken_out_last(conversation, level2):
            moved, reply = step(conversation, Steps(back=True), workspace.around)
            return Turn(moved or conversation, reply)
        changes = Changes(workspace, now, message, conversation.focus)
        return settled(workspace, conversation, now, class_put_back(changes, level2))
    last, before = as_it_was(conversation, targets[0].cell)
    if last:
        moved, reply = step(conversation, Steps(back=True), workspace.around)
        return Turn(moved or conversation, reply)
    if not before:
        return Turn(conversation, f"{targets[0].label}没有改过，表格没有改动。")
    change = SetTo(meaning.ask.words, before)
    return carried(workspace, conversation, now, (change,), message, meaning)


def _empty_class(now: Snapshot, target: Target) -> str:
    """The class of a target that says 无, "" for every other one."""
    row = now.draft.table.indicators[target.row] if target.row is not None else None
    return (row.level2 or "") if row is not None and not row.applicable else ""


def _chosen(conversation: Conversation, now: Snapshot, ask: Choose) -> Turn:
    """第3条 or 是的 without an offer to choose from."""
    if ask.number is None:
        return Turn(conversation, "好的。要改哪里请直接说，例如“把满意度改成95%”。")
    if not 1 <= ask.number <= len(now.draft.table.indicators):
        return Turn(
            conversation, f"没有第{ask.number}条，表中共有{len(now.draft.table.indicators)}条。"
        )
    row = ask.number - 1
    indicator = now.draft.table.indicators[row]
    focus = Focus(level2=indicator.level2 or "", name=indicator.name)
    text = replies.explained(now.draft, f"indicators/{row}/value")
    return Turn(
        conversation.model_copy(update={"focus": focus}),
        f"{text}\n要改的话请说改成什么，例如“改成……”，或者“删除第{ask.number}条”。",
    )


def _simple(
    workspace: Workspace, conversation: Conversation, now: Snapshot, action: Simple
) -> Turn:
    what = action.what
    if what is Plain.SKIP:
        return _skip(conversation, now)
    if what is Plain.SKIP_ALL:
        return _skip_all(conversation, now)
    if what is Plain.AGREE:
        open_still = replies.asked(now.draft)
        told = [
            "好的。还想请您补充：" if len(open_still) == 1 else "好的。还有几处想请您补充：",
            *open_still,
        ]
        return Turn(conversation, "\n".join(told) if open_still else replies.WELCOME)
    if what is Plain.NEW:
        return Turn(conversation.model_copy(update={"starting": True}), replies.START_KEEPING)
    if what is Plain.CHECK:
        findings = findings_of(now.draft, workspace.around)
        fixes = tuple(f"修正第{n}个问题" for n in range(1, len(findings) + 1))
        several = Offer(options=fixes) if len(fixes) > 1 else None  # a mere 好的 mends nothing
        return Turn(conversation.model_copy(update={"offer": several}), replies.listed(findings))
    said: dict[Plain, Callable[[], str]] = {
        Plain.HELP: lambda: replies.HELP,
        Plain.GREET: lambda: replies.HELLO,
        Plain.THANKS: lambda: replies.WELCOME,
        Plain.REFUSE: lambda: "好的，表格没有改动。",
        Plain.GAPS: lambda: replies.gaps(now.draft),
        Plain.DRAFTS: lambda: drafts_listed(conversation),
        Plain.SHOW: lambda: replies.shown(now.draft),
    }
    return Turn(conversation, said[what]())


def _skip_all(conversation: Conversation, now: Snapshot) -> Turn:
    """都跳过: no open question is asked again; their cells stay marked."""
    cells = [one.cell for one in now.draft.questions]
    if not cells:
        return Turn(conversation, "好的，没有别的要问您的了，表格没有改动。")
    skipped = (*now.skipped, *cells)
    after = now.model_copy(update={"skipped": skipped, "draft": without(now.draft, skipped)})
    told = "、".join(f"“{label_of(now.draft, cell)}”" for cell in cells)
    text = f"好的，{told}先不问了；还空着的写“待补充”，以后想起来再告诉我。"
    return Turn(conversation.model_copy(update={"now": after}), text)


def _skip(conversation: Conversation, now: Snapshot, words: str = "") -> Turn:
    """不知道: the first question (or the one named) is not asked again; its cell stays marked."""
    cells = [one.cell for one in now.draft.questions]
    if words:
        named = find_targets(now.draft, words, conversation.focus)
        wanted = {one.cell + ("/value" if one.row is not None else "") for one in named}
        cells = [cell for cell in cells if cell in wanted]
        if not cells:
            return Turn(conversation, f"好的，“{words}”先不动，以后想好了再告诉我。表格没有改动。")
    if not cells:
        return Turn(conversation, "好的，没有别的要问您的了，表格没有改动。")
    cell = cells[0]
    skipped = (*now.skipped, cell)
    changed = now.model_copy(
        update={"skipped": skipped, "draft": without(now.draft, skipped)}
    )  # fmt: skip
    conversation = conversation.model_copy(update={"now": changed})
    stands = "" if cell in open_cells(now.draft) else cell_text(now.draft.table, cell)
    kept = f"先按“{stands}”写着" if stands else "先空着，写“待补充”"
    text = f"好的，“{label_of(now.draft, cell)}”{kept}，以后想起来再告诉我。"
    return Turn(conversation, "\n".join([text, *replies.asked(changed.draft)]))
