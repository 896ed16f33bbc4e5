"""A row told by its class and a name, and no value: 质量上写验收合格率.

What stands there already is said; where the class has other rows it is offered, and none of these is renamed.
"""

from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, ORDERED
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.workspace import Workspace
from corpus import late_re as re

_NAMED = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:指标|标准|要求)?(?:那|这)?(?:一?[条栏块])?(?:里面?|上|方面)?(?:就|也|还|要|得|应该?)*(?:写|填|放|用)(?:上|个|一?条)?(?P<n>[\u4e00-\u9fff]{{2,14}}率|(?:[\u4e00-\u9fff]{{0,6}}验收)?合格){ORDER_ENDS}"
)
_SAID_BESIDE = re.compile(rf"(?!.*(?:{ORDERED}|[改换删填写]|加一|\d))[^，。]{{2,16}}")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|不")


def by_class_and_name(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """What to answer where a class is to say a name that it says already, and the offer of a row where it says others; None for every other message."""
    *beside, last = split(text) or [""]
    found = _NAMED.fullmatch(last)
    level2 = level2_of(now.draft, found["c"]) if found else None
    if found is None or level2 is None or _LEFT.search(text) or not all(map(_SAID_BESIDE.fullmatch, beside)):  # fmt: skip
        return None
    name = f"{found['n'].removesuffix('率')}率"  # 质量标准写验收合格
    rows = [(n, row) for n, row in enumerate(now.draft.table.indicators, 1) if row.level2 == level2 and row.applicable]  # fmt: skip
    left = f"“{'，'.join(beside)}”没有写进表里。" if beside else ""
    for place, row in rows:
        if row.name.endswith(name):
            told = f"{level2}里已经有第{place}条“{row.name}”（{row.value}），表格没有改动。{left}"
            return Turn(conversation, told)
    if not rows:
        return None
    place, other = rows[-1]
    told = (
        f"{level2}里没有“{name}”。要另加一条请说“是的”；"
        f"要用它换掉“{other.name}”，加上以后再说“删除第{place}条”。表格没有改动。{left}"
    )
    offer = Offer(options=(f"加一条{level2}：{name}",))
    return Turn(conversation.model_copy(update={"offer": offer}), told)
