"""Some of what is counted are no longer there: 85人里有3人不干了. What is left is offered as the count: the clerk has not said that it is to change."""

from decimal import Decimal

from assistant.conversation.answering.offering import ASK
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number, plain

_PEOPLE = {"人", "名", "个", "位"}
_SOME = re.compile(
    r"(?:这|那|我们|原来)?(?:的)?(?P<n>\d+)(?P<u>[\u4e00-\u9fff]{1,2}?)(?:里面?|当中|里头|中间|中)(?:有|的|已经)*(?P<m>\d+)(?P=u)?(?P<why>[^，。\d]{1,10}?)(?:了|掉)+"
)
_GOES = "没|撤|走|退|拆|离|调|死|去世|坏|报废|停|关|搬|取消|倒闭"
_NUMBER = rf"(?:\d+|{CHINESE})"
_OF_THESE = re.compile(
    rf"(?:现在|今年|后来|刚刚?|又|那|，)*(?:(?P<of>[\u4e00-\u9fff]{{2,10}}?)(?:里面?|当中|里头|中间|中|那边)?(?:已经|又|也|后来|今年)*)?(?:有)?(?P<m>{_NUMBER})(?P<u>[\u4e00-\u9fff])(?P<what>[\u4e00-\u9fff]{{0,6}}?)(?:已经|又|也|都|要|今年|后来)*(?P<why>(?:不(?![满同合达足符及])|{_GOES}|辞|毕业|考走)[\u4e00-\u9fff]{{0,5}}?)(?:了|掉)*"
)
_GONE = re.compile(
    rf"(?:现在|今年|后来|又|那|，)*(?P<of>[\u4e00-\u9fff]{{2,10}}?)(?:已经|又|也|都)*(?P<why>坏|报废|停|关|拆|撤|倒|死|丢|去世)(?:掉)?了(?P<m>{_NUMBER})(?P<u>[\u4e00-\u9fff])(?P<what>)(?:了)*"
)
"""困难党员里3个去世了, 有两所学校不装了: of what one row counts."""
_LEFT = re.compile(rf"不(?:干|做|去|来|要|参加|用)|{_GOES}")


def by_some_gone(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The offer of what is left, for the one row that says how many there were; None for every other message."""
    found = _SOME.fullmatch(text)
    if found is None:
        return _of_these(conversation, now, text)
    if not _LEFT.search(found["why"]):
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
    return _offered(conversation, now, rows[0], stood, gone)


def _of_these(conversation: Conversation, now: Snapshot, text: str) -> Turn | None:
    """The same where only what is gone is counted, of those whom one row counts by name."""
    found = _OF_THESE.fullmatch(text) or _GONE.fullmatch(text)
    gone = parse_number(found["m"]) if found else None
    if found is None or gone is None or not gone:
        return None
    named = [one for one in (found["of"], found["what"]) if one]
    if not named and not text.endswith("了"):
        return None  # 有2个人不满意
    places = [
        place for place, row in enumerate(now.draft.table.indicators)
        if row.applicable and row.level2 == "数量指标" and row.parsed.number is not None and not row.parsed.per
        and (row.parsed.unit == found["u"] or {row.parsed.unit, found["u"]} <= _PEOPLE)
        and (not named or any(one in row.name for one in named))
    ]  # fmt: skip
    if len(places) != 1:
        return None
    stood = now.draft.table.indicators[places[0]].parsed.number
    return _offered(conversation, now, places[0], stood, gone) if stood and gone < stood else None


def _offered(conversation: Conversation, now: Snapshot, place: int, stood: Decimal, gone: Decimal) -> Turn:  # fmt: skip
    row = now.draft.table.indicators[place]
    unit = row.parsed.unit or ""
    value = f"{plain(stood - gone)}{unit}"
    told = f"{plain(stood)}{unit}去掉{plain(gone)}{unit}是{value}。我理解为：第{place + 1}条“{row.name}”改成{value}。{ASK}"
    offer = Offer(options=(f"第{place + 1}条改成{value}",))
    return Turn(conversation.model_copy(update={"offer": offer}), told)
