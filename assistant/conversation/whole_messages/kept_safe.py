"""帮我存一下: nothing needs saving, and this is said; 表里哪些是你编的: where each value comes from."""

import re
from collections import defaultdict

from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.draft import BASIS_WORDS, BasisKind
from assistant.workspace import Workspace

_SAVED = re.compile(
    r"(?:请|帮我|给我|麻烦你?|那|就|先|把|这张|这个|表|表格|草稿|它|，)*(?:保存|存盘|存档|存|储存)(?:一下|下|起来|下来|好|上|草稿|这张表|表格?)*(?:了|吧|吗|呗|没|没有)*"
)
_OWN = re.compile(
    r"(?:这?张?表(?:里面?|中|上)?|里面?|这里面?|，)*(?:(?:有)?(?:哪些|哪几[个条项处格]|哪个|哪条|什么)(?:数|数字|数据|指标|格|地方|内容|值)?(?:是|都是)?(?:你|您|程序|系统|自动|机器)(?:自己)?|(?:你|程序|系统)(?:自己)?)(?:随便|瞎|自动)?"
    r"(?:编|猜|估|定|加|填|写|算|造|拟|生成)(?:的|出来的|了)?(?:是|有)?(?:哪些|哪几[个条项处格]|什么|哪个)?(?:数|数字|指标|内容|地方)?(?:呢|啊)*"
)
_SUPPOSED = (BasisKind.LIBRARY, BasisKind.CUSTOMARY, BasisKind.PRECEDENT, BasisKind.COMPUTED)


def by_kept_safe(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to either; None for every other message."""
    if _SAVED.fullmatch(text):
        return Turn(
            conversation,
            "不用存：每说一句、每改一格都会自动保存，关掉网页也不会丢，以后从首页或左边的“最近的草稿”打开。"
            "要给别人看的，请说“导出word”；写完要留作以后参考的，在首页这份草稿的“更多”里存入历史库。",
        )
    if _OWN.fullmatch(text):
        return Turn(conversation, _supposed(now))
    return None


def _supposed(now: Snapshot) -> str:
    """The values that the clerk did not state, by where they come from."""
    found: dict[BasisKind, list[str]] = defaultdict(list)
    for place, row in enumerate(now.draft.table.indicators):
        basis = now.draft.basis.get(f"indicators/{place}/value")
        if row.applicable and basis is not None and basis.kind in _SUPPOSED:
            found[basis.kind].append(f"第{place + 1}条“{row.name}：{row.value}”")
    if not found:
        return "没有：每一条的数都是您说过的。点每一行的“依据”可以看原话。"
    lines = [
        f"{BASIS_WORDS[kind]}：{'、'.join(found[kind])}" for kind in _SUPPOSED if kind in found
    ]
    return "\n".join(
        [
            "数字不会编造。不是您说的有下面这些，请核对：",
            *lines,
            "点每一行的“依据”可以看理由、算式或历史表的原行。",
        ]
    )
