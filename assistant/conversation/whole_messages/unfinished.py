"""Half an order: 把总成本 says which cell, and not what shall become of it."""

import re

from assistant.conversation.changes import Changes
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.targets import find_targets
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace

_BEGUN = re.compile(
    r"(?:请|帮我|给我|麻烦)*(?:把|将)(?P<w>[^，。；：:\d]{2,14}?)(?:的|那条|那个|这条)?"
)
_VERB = re.compile(
    r"改|删|去|换|加|减|调|提|降|写|填|挪|移|放|排|拿|撤|恢复|还原|退|补|设|定|算|合|拆|分"
)


def by_unfinished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The question back to an order that stops before its verb; None for every other message."""
    hit = _BEGUN.fullmatch(text)
    if hit is None or _VERB.search(hit.group("w")):
        return None
    targets = find_targets(now.draft, hit.group("w"), conversation.focus)
    if not targets:
        return None
    labels = "、".join(one.label for one in targets[:3])
    told = f"这句话好像没有说完：要把{labels}怎么改？例如“改成……”“删掉”。表格没有改动。"
    if len(targets) != 1:
        return Turn(conversation, told)
    focus = Changes(workspace, now, message).focus_on(targets[0])
    return Turn(conversation.model_copy(update={"focus": focus}), told)
