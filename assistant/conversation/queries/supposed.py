"""如果改成50个要多少钱: what would come of a change, told and not done."""

import re
from collections.abc import Callable, Iterator

from assistant.conversation import replies
from assistant.conversation.queries.kinds import Query, kind_of
from assistant.conversation.state import Conversation, Offer
from assistant.conversation.turn import Turn
from corpus.errors import UserError

_LEAD = re.compile(
    r"^(?:那么?|我|我们)?(?:如果|要是|假如|假设|假使|万一|若是?|倘若|比如说?|比方说?)(?:我们?|是)?"
)
_ASKED = re.compile(
    r"(?:的话|了)?[，,]?(?:那么?|预算|总额|总共|一共|合计|总成本|成本|钱|资金)*(?:是不是|会不会|会|要|得|需要|能|应该|可以|是|有)*"
    r"(?:多少|几|怎么|咋|如何|什么|啥|够|行|超|影响|变|可以吗|好吗)[^，,。；]*$"
)  # fmt: skip


def what_would_follow(
    conversation: Conversation, message: str, act: Callable[[Conversation, str], Turn]
) -> Turn | None:
    """The cells that a supposed change would change, with the offer to do it; None for another message."""
    now = conversation.now
    if now is None or kind_of(message) is not Query.WHAT_IF:
        return None
    for wish in _wishes(message):
        try:
            turn = act(conversation.model_copy(update={"offer": None}), wish)
        except UserError:
            continue
        after = turn.conversation.now
        if turn.lost or after is None or after.key != now.key or after.draft.table == now.draft.table:  # fmt: skip
            continue
        lines = replies.changes(now.draft, after.draft)
        text = "\n".join([f"如果{wish}，会有下面的变化（现在没有改）：", *lines, "确定要改请说“是的”。"])  # fmt: skip
        return Turn(conversation.model_copy(update={"offer": Offer(options=(wish,))}), text)
    return None


def _wishes(message: str) -> Iterator[str]:
    """What is supposed, put as a wish: without the words that suppose and those that ask."""
    said = _LEAD.sub("", re.sub(r"[?？。！!~\s]+$", "", message))
    for one in dict.fromkeys((_ASKED.sub("", said), re.split(r"的话|[，,]", said)[0])):
        if len(one) >= 3 and one != message:
            yield one
