"""生态效益要不要填: answered by what fits this project; 那不用填 leaves the class as it is."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.value_words import CLASS_WORD
from assistant.workspace import Workspace
from corpus.schema import Indicator

_ASKED = re.compile(
    rf"(?:请问|那|这个?|我们?|不涉及|没有|还有|这种项目|这个项目|本项目|，)*(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?[栏格类块条]|那一?[栏格类块条])?(?:不涉及)?(?:到底|究竟|还|也|，)*"
    r"(?:(?:要不要|需不需要|用不用|该不该|有没有必要|是不是(?:要|得|必须))(?:填|写|有|列)(?:上)?(?:呢|啊)?[?？]*|(?:必须|一定要|需要|非得|要|得|可不可以不|能不能不|可以不|能不|不)(?:填|写|有|列)(?:的)?(?:行不行|可以|行)?(?:吗|么)[?？]*)"
)
_NOT = re.compile(
    rf"(?:好的?|行|那|就|嗯|，)*(?:(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?[栏格类块条]|那一?[栏格类块条])?)?(?:它|这个|这类)?(?:就|那就|先)*(?:不用|不|不要|不必)(?:填|写)(?:它)?(?:了|吧)*"
)
_FREE = frozenset({"经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"})


def by_whether_to_fill(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to such a question, or to its 那不用填; None for every other message."""
    asked = _ASKED.fullmatch(text)
    if asked:
        level2 = level2_of(now.draft, asked.group("c"))
        return _answered(workspace, conversation, now, level2) if level2 else None
    left = _NOT.fullmatch(text)
    if left is None:
        return None
    words = left.group("c")
    level2 = level2_of(now.draft, words) if words else _in_view(conversation)
    rows = [one for one in now.draft.table.indicators if level2 and one.level2 == level2]
    if not rows or any(one.applicable for one in rows):
        return None
    return Turn(conversation, f"好的，{level2}保持“无”，表格没有改动。")


def _in_view(conversation: Conversation) -> str | None:
    return conversation.focus.level2 or None if conversation.focus is not None else None


def _answered(workspace: Workspace, conversation: Conversation, now: Snapshot, level2: str) -> Turn:
    rows = [one for one in now.draft.table.indicators if one.level2 == level2]
    here = [one for one in rows if one.applicable]
    focus = Focus(level2=level2, name=rows[0].name) if rows else conversation.focus
    then = conversation.model_copy(update={"focus": focus})
    if here:
        told = "；".join(f"“{one.name}：{one.value}”" for one in here)
        more = (
            "效益各类不必都写，不合适可以删掉。"
            if level2 in _FREE
            else "这一类一般都要有，建议保留。"
        )
        return Turn(then, f"{level2}现在写着{told}。{more}表格没有改动。")
    fuller = _fuller(workspace, now, level2)
    if fuller is not None:
        told = f"{fuller.name}，{fuller.value}"
        offer = Offer(options=(f"加一条{level2}：{told}",))
        text = (
            f"{level2}现在写的是“无”，可以不填。这个项目如果要写，合适的是“{fuller.name}：{fuller.value}”；"
            "要加上请说“是的”。表格没有改动。"
        )
        return Turn(then.model_copy(update={"offer": offer}), text)
    return Turn(
        then,
        f"{level2}现在写的是“无”。指标库里同类项目没有这一类的常见写法，没有直接的内容就不用填，保留“无”即可。"
        f"要写请说“加一条{level2}：名称和指标值”。表格没有改动。",
    )


def _fuller(workspace: Workspace, now: Snapshot, level2: str) -> Indicator | None:
    """The row of the class that the fuller draft of this project has; None where it has none."""
    draft = workspace.compose(now.brief, family=now.family, full=True, form=now.form)
    return next(
        (one for one in draft.table.indicators if one.level2 == level2 and one.applicable), None
    )
