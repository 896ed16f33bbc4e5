"""What is asked back or reckoned before anything changes: 钱够不够，你算一下; 准确率和足额率留一个就够了."""

from assistant.conversation.changing.totals_follow import SUMS
from assistant.conversation.outright.one_kept import one_of_two
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.workspace import Workspace
from corpus import late_re as re

_RECKON = r"(?:你|您|请|帮我|给我|帮忙|再)*(?:算|核)(?:一?[下算核])?(?:看|看看)?(?:吧|呢|啊)*"
_ENOUGH = re.compile(
    rf"(?:{_RECKON}[，,]*)?(?:那|这个?|现在|这样|按这个|这么|我们?|的|，)*{SUMS}(?:还|到底|现在|这样|总共|会|能|也)*"
    rf"(?:够不够|够(?:不|吗|么|用吗|了吗|了没有?|没有?)|够用不|超没超|超(?:了)?(?:吗|没有?)|会不会超|对不对得上|对得上吗|合不合得上|平不平)(?:用|了|呢|啊|的)*[?？]*[，,]*(?:{_RECKON})?[?？]*"
)


def by_enough(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """What quantities and standards come to beside the total, where that is asked; None for other messages."""
    if _ENOUGH.fullmatch(text) is None:
        return None
    reckoned = reckon(now.brief)
    total = now.draft.table.funding.total
    stands = f"年度资金总额现在是{total}。" if total is not None else "年度资金总额还没有填。"
    if not reckoned.equations and not reckoned.notices:
        told = f"{stands}还没有可以相乘的数量和标准，算不出来：请写明每一项的单价，例如“路灯每盏2600元”。"
    else:
        told = "\n".join(
            [f"{stands}按您说的数量和标准算：{reckoned.sentence}", *reckoned.notices]
            if reckoned.sentence
            else [stands, *reckoned.notices]
        )
    return Turn(conversation, f"{told}\n（表格没有改动。）")


def by_one_of_two(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The question which of two rows stays, where one of them is to; None for other messages."""
    two = one_of_two(text, now.draft)
    if two is None:
        return None
    rows = now.draft.table.indicators
    options = tuple(f"删除第{row + 1}条" for row in reversed(two))  # the first stays, or the second
    listed = "；".join(f"{n}. 留“{rows[row].name}”" for n, row in enumerate(two, 1))
    told = f"留哪一条？{listed}。请说第几个，另一条会删掉；表格没有改动。"
    return Turn(conversation.model_copy(update={"offer": Offer(options=options)}), told)
