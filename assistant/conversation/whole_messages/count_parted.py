"""What a count is made of: 玉米100份，水稻60份, where 160份 stand.

Parts that together make up the count of one row are no new value of it. They become its rows where the clerk says
so (分开写), else that is offered. Parts that are counted in other units (其中挂牌36块，围栏10处) are offered as rows of their own.
"""

from decimal import Decimal
from functools import cache

from assistant.conversation.answering.offering import ASK, shown
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.whole_messages.row_split import by_row_split
from assistant.conversation.whole_messages.rows_listed import by_rows_listed, read_rows_listed
from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import parse_number, plain
from corpus.schema import Indicator
from corpus.values import ValueKind

_FEWEST = 2
_IN_NUMBERS = {2: "两", 3: "三", 4: "四", 5: "五"}
_APART = re.compile(
    r"(?:就|都|请|给我|帮我|要|得|还是)*(?:分开来?|分别|各自|拆开来?|各|单独|分成?[两二三四五]条|拆成[两二三四五]条)(?:一条|各一条)?(?:来)?(?:写|列|填|算|考核)?(?:成?[两二三四五]条)?(?:吧|了|一下)*"
)
"""分开写."""
_DIVIDED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}?\d[\d.]*万?[\u4e00-\u9fff]{1,6})?(?:要|就|是|准备)*(?:分|分成|分为|分作)[两二三四五](?:部分|[\u4e00-\u9fff])(?:来)?(?:[办做发搞走来])?"
)
"""8场宣讲分两批: that parts are to follow."""
_SOME = re.compile(
    r"(?:这|那|我们|原来)?(?:的)?(?P<n>\d[\d.]*)(?P<u>万?[\u4e00-\u9fff]{1,2}?)(?P<what>[\u4e00-\u9fff]{0,6}?)(?:里面?|当中|里头|中间|中)(?:有|的|还有|大概|约)*(?P<m>\d[\d.]*)(?P<mu>(?P=u)|[个名位])(?P<why>[^，。\d？?]{1,12})"
)
"""12个点里有3个是新建的: of what some of them are."""
_SOME_OF = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,10}?)(?:里面?|当中|里头|中间|中)(?:有|大概|约)+(?P<m>\d[\d.]*)(?P<mu>[\u4e00-\u9fff]{1,2}?)(?P<why>是[^，。\d？?]{1,12}的)"
)
"""免疫点里有2个是合并的."""
_MARKS = re.compile(r"[，,；;、。\s]+")


@cache
def _part() -> re.Pattern[str]:
    unit = any_of(units().countable - {"万", "元", "块钱", "年", "月", "日", "天", "%"})
    of = r"(?P<of>(?:这|那)?(?:\d[\d.]*万?[\u4e00-\u9fff]{1,3}?|[\u4e00-\u9fff]{2,4}?)?(?:其中|当中|里面?|里头|中|分别是?|包括)(?:有|是|：|:)*)?"
    return re.compile(
        rf"{of}(?:还有|另外|和|再加)?(?P<n>[\u4e00-\u9fff]{{1,8}}?)(?:有|是|各|要|：|:)?(?P<v>\d[\d.]*)(?P<u>万?(?:{unit}))(?:的|吧|了)?"
    )


def by_count_parted(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The rows, or the offer of rows, of a message that only tells parts of what a row counts; None for every other message."""
    some = _SOME.fullmatch(text)
    if some is not None:
        return _noted(conversation, now, some)
    named = _SOME_OF.fullmatch(text)
    if named is not None:
        return _noted_of(conversation, now, named)
    clauses, in_rows = [one for one in _MARKS.split(text) if one], False
    if len(clauses) > _FEWEST and _DIVIDED.fullmatch(clauses[0]):
        in_rows, clauses = "条" in clauses[0], clauses[1:]
    apart = len(clauses) > _FEWEST and _APART.fullmatch(clauses[-1]) is not None
    parts = [_part().fullmatch(one) for one in (clauses[:-1] if apart else clauses)]
    told = [one for one in parts if one is not None]
    names = {one["n"] for one in told}
    if not _FEWEST <= len(told) == len(parts) == len(names) or len(told) > max(_IN_NUMBERS):
        return None
    row = _made_up(now.draft, told)
    if any(_called(now.draft, one["n"], row) for one in told):
        return None
    if row is None:
        return _beside(workspace, conversation, now, told, message) if told[0]["of"] else None
    listed = "，".join(f"{one['n']}{one['v']}{one['u']}" for one in told)
    order = f"第{row + 1}条拆成{_IN_NUMBERS[len(told)]}条，{listed}"
    if apart or in_rows:
        return by_row_split(workspace, conversation, now, order, message)
    counted = now.draft.table.indicators[row]
    summed = "+".join(f"{one['v']}{one['u']}" for one in told)
    reply = f"{summed}合起来就是第{row + 1}条“{counted.name}”的{counted.value}，数没有变。我理解为：把这一条拆成{_IN_NUMBERS[len(told)]}条（{listed}）。{ASK}"
    offer = Offer(options=(order,), rows=(row + 1,))
    return Turn(conversation.model_copy(update={"offer": offer}), reply)


def _noted(conversation: Conversation, now: Snapshot, some: re.Match[str]) -> Turn | None:
    """What some of a count are changes nothing of it, and this is said; None where no row has that count."""
    number, part = parse_number(some["n"]), parse_number(some["m"])
    if (
        number is None
        or part is None
        or part >= number
        or re.search(r"[改换删加写填]|吗$", some["why"])
    ):
        return None
    rows = [
        f"第{place + 1}条“{row.name}”"
        for place, row in enumerate(now.draft.table.indicators)
        if _unit(row) == some["u"] and row.parsed.number == number
    ]
    if not rows:
        return None
    told = f"知道了，{some['m']}{some['mu']}是{some['n']}{some['u']}里的一部分，{rows[0]}的数没有变，表格没有改动。"
    ask = f"要单列一条请说出名称，例如“数量里加一条……{some['m']}{some['mu']}”。"
    return Turn(conversation, told + ask, closed=True)


def _noted_of(conversation: Conversation, now: Snapshot, some: re.Match[str]) -> Turn | None:
    """The same where the count is told by its name; None where no one row counts so."""
    rows = [
        (place, row) for place, row in enumerate(now.draft.table.indicators)
        if _unit(row) == some["mu"] and any(some["of"][n:] in row.name for n in range(len(some["of"]) - 1))
    ]  # fmt: skip
    if len(rows) != 1:
        return None
    place, row = rows[0]
    told = f"知道了，{some['m']}{some['mu']}是第{place + 1}条“{row.name}”（{row.value}）里的一部分，数没有变，表格没有改动。"
    ask = f"要单列一条请说出名称，例如“数量里加一条……{some['m']}{some['mu']}”。"
    return Turn(conversation, told + ask, closed=True)


def _called(draft: Draft, name: str, row: int | None) -> bool:
    """True where the words mean a cell of the table by themselves, other than the ``row`` whose parts are told."""
    return any(one.sure and (row is None or one.row != row) for one in find_targets(draft, name))


def _made_up(draft: Draft, parts: list[re.Match[str]]) -> int | None:
    """The one row whose count the parts make up, counted in its unit; None where there is none or several."""
    counted = {one["u"].removeprefix("万") for one in parts}
    total = sum((_number(one["v"], one["u"]) for one in parts), Decimal(0))
    rows = [
        place
        for place, row in enumerate(draft.table.indicators)
        if counted == {_unit(row).removeprefix("万")} and _number(_count(row), _unit(row)) == total
    ]
    return rows[0] if len(rows) == 1 else None


def _unit(row: Indicator) -> str:
    return row.parsed.unit or "" if row.applicable and row.parsed.kind is ValueKind.QUANTITY else ""


def _count(row: Indicator) -> str:
    return plain(row.parsed.number) if row.parsed.number is not None else "0"


def _number(text: str, unit: str) -> Decimal:
    return (parse_number(text) or Decimal(0)) * (10_000 if unit.startswith("万") else 1)


def _beside(
    workspace: Workspace, conversation: Conversation, now: Snapshot, parts: list[re.Match[str]], message: str
) -> Turn | None:  # fmt: skip
    """The offer of a row for each part, of what no row counts."""
    order = "数量补" + "、".join(f"{one['n']}{one['v']}{one['u']}" for one in parts)
    if len(read_rows_listed(order)[1]) != len(parts):
        return None
    done = by_rows_listed(workspace, conversation, now, order, message)
    after = done.conversation.now if done is not None else None
    if after is None or after.draft.table == now.draft.table:
        return None
    told = [f"数量指标里加“{one['n']}”：{one['v']}{one['u']}" for one in parts]
    return shown(conversation, now, after, told, Offer(options=(order,)))
