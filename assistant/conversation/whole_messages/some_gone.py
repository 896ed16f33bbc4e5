"""Some of what is counted are no longer there: 85人里有3人不干了. What is left is offered as the count: the clerk has not said that it is to change."""

import re

from assistant.conversation.answering.offering import ASK
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace
from corpus.numerals import parse_number, plain

_SOME = re.compile(
    r"(?:这|那|我们|原来)?(?:的)?(?P<n>\d+)(?P<u>[\u4e00-\u9fff]{1,2}?)(?:里面?|当中|里头|中间|中)(?:有|的|已经)*(?P<m>\d+)(?P=u)?(?P<why>[^，。\d]{1,10}?)(?:了|掉)+"
)
_LEFT = re.compile(
    r"不(?:干|做|去|来|要|参加|用)|撤|走|退|拆|没|离|调|死|去世|坏|报废|停|关|搬|取消|倒闭"
)


def by_some_gone(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The offer of what is left, for the one row that says how many there were; None for every other message."""
    found = _SOME.fullmatch(text)
    if found is None or not _LEFT.search(found["why"]):
        return None
    stood, gone = parse_number(found["n"]), parse_number(found["m"])
    if stood is None or gone is None or gone >= stood:
        return None
    rows = [
        place
        for place, row in enumerate(now.draft.table.indicators)
        if row.applicable and row.parsed.number == stood and row.parsed.unit == found["u"]
    ]
    if len(rows) != 1:
        return None
    value, name = f"{plain(stood - gone)}{found['u']}", now.draft.table.indicators[rows[0]].name
    told = f"{found['n']}{found['u']}去掉{found['m']}{found['u']}是{value}。我理解为：第{rows[0] + 1}条“{name}”改成{value}。{ASK}"
    offer = Offer(options=(f"第{rows[0] + 1}条改成{value}",))
    return Turn(conversation.model_copy(update={"offer": offer}), told)
