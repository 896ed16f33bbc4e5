"""如果改成50个要多少钱: what would come of a change, told and not done."""

from collections.abc import Callable, Iterator

from assistant.checks.around import Around
from assistant.conversation.answering import replies
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.queries.kinds import Query, asks, kind_of
from assistant.conversation.queries.reckoned import arithmetic
from assistant.conversation.referring.measures import rows_measured_like
from assistant.conversation.state import Conversation, Offer
from assistant.conversation.turn import Turn
from assistant.draft import Draft
from assistant.judging import findings_of
from corpus import late_re as re
from corpus.errors import UserError
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_LEAD = re.compile(
    r"^(?:那么?|我|我们)?(?:如果|要是|假如|假设|假使|万一|若是?|倘若|比如说?|比方说?)(?:我们?|是)?"
)
_MIDST = re.compile(r"(?<![主只])(?:如果|要是|假如|倘若|(?<!\d)万一)")
"""农户满意度要是改85: what is supposed of a row behind its name."""
_ASKED = re.compile(
    r"(?:的话|了)?[，,]?(?:那么?|预算|总额|总共|一共|合计|总成本|成本|钱|资金)*(?:是不是|会不会|会|要|得|需要|能|应该|可以|是|有)*"
    r"(?:多少|几|怎么|咋|如何|什么|啥|够|行|超|影响|变|被[一-龥]|[退扣]|可以吗|好吗)[^，,。；]*$"
)  # fmt: skip
_GRANTED = re.compile(
    r"(?:上面|上级|局里|领导|今年|总共|一共)?(?:最后|最终)?[只就才]?(?:给|批|拨|下达?|有)(?:了|到)?(?P<sum>\d[\d.]*(?:万元?|亿元?))"
)
"""只给15万: the whole budget, where nobody is named who gives a part of it."""
_MOST = 3
"""New objections that are told of a supposed change."""


def what_would_follow(
    around: Around,
    conversation: Conversation,
    message: str,
    act: Callable[[Conversation, str], Turn],
) -> Turn | None:
    """The cells that a supposed change would change, with the offer to do it; None for another message."""
    now = conversation.now
    if now is None or kind_of(message) is not Query.WHAT_IF:
        return None
    for wish in _wishes(now.draft, message):
        try:
            turn = act(conversation.model_copy(update={"offer": None}), wish)
        except UserError:
            continue
        after = turn.conversation.now
        if turn.lost or after is None or after.key != now.key or after.draft.table == now.draft.table:  # fmt: skip
            continue
        lines = [*replies.changes(now.draft, after.draft), *_sums(now.draft, after.draft)]
        had = {one.message for one in findings_of(now.draft, around)}
        more = [f"校验会多出：{one.message}" for one in findings_of(after.draft, around) if one.message not in had]  # fmt: skip
        text = "\n".join([f"如果{wish}，会有下面的变化（现在没有改）：", *lines, *more[:_MOST], "确定要改请说“是的”。"])  # fmt: skip
        return Turn(conversation.model_copy(update={"offer": Offer(options=(wish,))}), text)
    return None


def _sums(before: Draft, after: Draft) -> list[str]:
    """What the budget would have to be; where nothing can be reckoned, that it stays as it was said."""
    if before.table.funding.total != after.table.funding.total:
        return []
    told = [one for one in arithmetic(after) if one not in arithmetic(before)]
    rates = all(one in before.table.indicators or one.parsed.kind is ValueKind.RATE for one in after.table.indicators)  # fmt: skip
    return told if told or rates else [f"年度资金总额仍是{after.table.funding.total}，没有跟着变。"]


def _wishes(draft: Draft, message: str) -> Iterator[str]:
    """What is supposed, put as a wish: without the words that suppose and those that ask.

    Last comes the one row that is measured as the value that is told: 装45盏 is the number of lamps.
    """
    said = _MIDST.sub("", _LEAD.sub("", re.sub(r"[?？。！!~\s]+$", "", message)))
    clauses = re.split(r"的话[，,]?|[，,]", said)
    while len(clauses) > 1 and asks(clauses[-1]) and not VALUE_WORDS.search(clauses[-1]):
        clauses.pop()
    supposed = re.sub(r"呢$", "", "，".join(clauses))
    for one in dict.fromkeys((_ASKED.sub("", supposed), clauses[0])):
        if len(one) >= 3 and one != message:
            yield one
    granted = _GRANTED.fullmatch(supposed) or _GRANTED.fullmatch(_ASKED.sub("", supposed))
    if granted:
        yield f"预算改成{granted['sum']}"
    values = [one.group() for one in VALUE_WORDS.finditer(supposed)]
    if len(values) == 1 and parse_value(values[0]).kind is ValueKind.QUANTITY:
        rows = rows_measured_like(draft, values[0])
        if len(rows) == 1:
            yield f"第{(rows[0].row or 0) + 1}条改成{values[0]}"
