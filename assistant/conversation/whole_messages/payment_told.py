"""How often money is paid, told after the request: 按季度发; 补贴改成半年一发."""

import re

from assistant.conversation.changing.changes import Changes
from assistant.conversation.recognised.piecing import loses
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.understanding.brief import extend_brief
from assistant.understanding.calendar.payments import payments_in
from assistant.workspace import Workspace

_AROUND = re.compile(
    r"(?:这|那)?(?:个|笔|些)?(?:[\u4e00-\u9fff]{0,6}?(?:钱|款|工资|补贴|补助|津贴|报酬|费|租金|费用|资金|奖金))?(?:是|要|就|都|改|成|为|统一|一律)*_(?:的|吧|了|就行)*"
)


def by_payment_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The table with the time of paying that ``text`` tells and says nothing else of; None where it does."""
    said = list(payments_in(text))
    if len(said) != 1 or not _AROUND.fullmatch(text.replace(said[0].said, "_", 1).strip("，。！!")):
        return None
    brief = extend_brief(now.brief, said[0].text, today=workspace.date())
    kept = {
        "project_name": now.brief.project_name,
        "topic": now.brief.topic,
        "notes": now.brief.notes,
    }
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = changes.with_brief(brief.model_copy(update=kept))
    return None if loses(now.draft, outcome) else changed(workspace, conversation, now, outcome)
