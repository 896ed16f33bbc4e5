"""What comes of a message: a new state, what is said, and a file where one was asked for."""

import uuid
from dataclasses import dataclass

from assistant.conversation.answering import replies
from assistant.conversation.changing.next_year import with_base_numbers
from assistant.conversation.changing.restating import confirmed, said_again, told_again
from assistant.conversation.outcomes import Cause, Outcome, Refused
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.draft import Draft
from assistant.judging import findings_of
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace


@dataclass(frozen=True)
class Turn:
    """What came of a message."""

    conversation: Conversation
    reply: str
    export: str | None = None  # the format, where the message asked for a file that may be written
    lost: bool = False  # the message was not understood
    closed: bool = False  # no other reading of the message is to be tried
    cause: Cause | None = None  # why nothing was changed


def new_draft(
    workspace: Workspace, conversation: Conversation, message: str, note: str = ""
) -> Turn:
    """A first draft for the message."""
    brief = read_brief(message, today=workspace.date(), known_units=workspace.known_units())
    draft = workspace.compose(brief)
    reply = replies.drafted(draft, findings_of(draft, workspace.around))
    snapshot = Snapshot(brief=brief, draft=draft, key=uuid.uuid5(uuid.NAMESPACE_OID, f"{len(conversation.messages)}|{message}").hex[:8])  # fmt: skip
    conversation = conversation.model_copy(update={"focus": None})
    return Turn(conversation.changed_to(with_base_numbers(snapshot)), note + reply)


def another(workspace: Workspace, conversation: Conversation, now: Snapshot, message: str) -> Turn:
    """A further draft; the present one waits on the shelf."""
    name = now.draft.table.project_name
    note = f"看起来是另一个项目，已新拟一张表；《{name}》还在，说“回到{name}那张表”就能接着改。\n"
    return new_draft(workspace, conversation, message, note)


def another_offered(conversation: Conversation, now: Snapshot, message: str) -> Turn:
    """What reads like another project is drafted on a yes: nobody has said that this one is done."""
    offer = Offer(options=(f"再做一个：{message}",))
    told = (
        f"这句话像是另一个项目。要另拟一张表请说“是的”，《{now.draft.table.project_name}》会保留；"
        "不是的话请说明要改这张表的哪一处。表格没有改动。"
    )
    return Turn(conversation.model_copy(update={"offer": offer}), told, closed=True)


def settled(
    workspace: Workspace, conversation: Conversation, now: Snapshot, outcome: Outcome | Refused
) -> Turn:
    """The turn that an outcome or a refusal makes."""
    if isinstance(outcome, Refused):
        return refused(conversation, outcome)
    return changed(workspace, conversation, now, outcome)


def refused(conversation: Conversation, refused: Refused) -> Turn:
    """Nothing changed: what is said, offered and spoken of."""
    update: dict[str, object] = {"offer": refused.offer, "awaiting": refused.focus is not None}
    if refused.focus is not None:
        update["focus"] = refused.focus
    again = conversation.model_copy(update=update)
    return Turn(again, refused.text, lost=refused.lost, cause=refused.cause)


def changed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, outcome: Outcome
) -> Turn:
    """The new state with all that changed, told."""
    new = with_base_numbers(outcome.snapshot, now)
    again = said_again(now, new)
    notes = [*told_again(new.draft, again), *outcome.notes]
    if again:
        new = confirmed(new, again)
    if new.draft.table == now.draft.table and new.form == now.form:
        if not again and new.skipped == now.skipped:
            return Turn(conversation, "\n".join(["表格没有变化。", *notes]))
        kept = conversation.changed_to(new)
        focus = outcome.focus or conversation.focus
        told = "\n".join([*notes, "表格内容没有变化。"])
        return Turn(kept.model_copy(update={"focus": focus}), told)
    reply = replies.changed(now.draft, new.draft, findings_of(new.draft, workspace.around), notes)
    focus = outcome.focus or _one_changed(now.draft, new.draft) or conversation.focus
    update = {"focus": focus, "offer": outcome.offer}
    return Turn(conversation.changed_to(new).model_copy(update=update), reply)


def _one_changed(old: Draft, new: Draft) -> Focus | None:
    """The only row that changed, as what was last spoken of."""
    before = {(row.level2, row.name): row.value for row in old.table.indicators}
    changed = [
        row
        for row in new.table.indicators
        if row.applicable and before.get((row.level2, row.name)) != row.value
    ]
    if len(changed) != 1:
        return None
    return Focus(level2=changed[0].level2 or "", name=changed[0].name)
