"""目标太短了: what the goal lacks is the clerk's to say; how to say it is told, and nothing is changed."""

import re

from assistant.conversation.state import Conversation, Focus, Snapshot
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace

_GOAL = r"(?:年度)?(?:总体)?(?:绩效)?目标"
_SHORT = re.compile(
    rf"(?:这个?|那|我们?|你写的|写的|，)*{_GOAL}(?:那一?[段栏句]|写)?(?:得|的)?(?:感觉|好像|是不是|还是|也|有点|有些|太|过于|偏|不够|显得)+"
    r"(?:短|少|简单|单薄|笼统|空|空泛|虚|详细|具体|完整|全面|长)(?:了|点|一点|些|吧|啊)*"
)
_LONG = re.compile(r"长(?:了|点|一点|些|吧|啊)*$")


def by_goal_too_short(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to such a complaint; None for every other message."""
    if not _SHORT.fullmatch(text):
        return None
    goal = now.draft.table.annual_goal or "（空）"
    how = (
        "要删哪一句请说，例如“目标里‘……’去掉”，也可以在右边的格子里直接改。"
        if _LONG.search(text)
        else "要补什么请说，例如“目标里加一句：带动群众增收”，或者“目标写成……”，也可以在右边的格子里直接改。"
    )
    viewed = conversation.model_copy(update={"focus": Focus(level2="", name="annual_goal")})
    return Turn(viewed, f"现在的目标是：{goal}\n{how}表格没有改动。")
