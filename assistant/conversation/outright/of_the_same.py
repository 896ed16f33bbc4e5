"""Money of what the clause before names: 帮厨再加1个，工资也涨到4500 is 帮厨劳务费标准涨到4500; 食宿另算，每人每天60 is no price of the row that has one."""

from itertools import pairwise

from assistant.conversation.referring.clauses import split
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import plain
from corpus.schema import Indicator
from corpus.text import bigrams
from corpus.values import ValueKind

_OF_MONEY = re.compile(
    r"(?:把|那|他们的?|它们?的?|[\u4e00-\u9fff]{0,4}?的)?(?:钱|费用|支出|成本|花费|工资|薪酬|单价|价格|标准|补助|补贴|费)(?P<also>也|跟着|同样|一并)[^，。]{0,6}\d"
)
"""How such a clause begins; 也 says that it is of the same thing."""


def of_the_same_outright(text: str, draft: Draft) -> str:
    """``text`` with such clauses told of the one row of the cost that is named like it; unchanged where none or two are."""
    for before, clause in pairwise(split(text)):
        found = _OF_MONEY.match(clause)
        row = _row_of(before, draft) if found else None
        if found and row is not None and row.name not in clause:
            text = text.replace(clause, row.name + clause[found.end("also") :], 1)  # fmt: skip
    return text


def apart_outright(text: str, draft: Draft) -> str:
    """``text`` with a price that is of no row of the table told so: of a thing reckoned apart, or of more that gets as much."""
    before, _, clause = text.rpartition("，")
    return _apart(before, clause, draft) or _also_priced(before, clause, draft) or text


def _row_of(clause: str, draft: Draft) -> Indicator | None:
    """The cost of what the clause speaks of: the only one that has words of it which not all costs have."""
    costs = [
        row
        for row in draft.table.indicators
        if row.applicable and row.level2 == "成本指标" and row.parsed.amount is not None
    ]
    said = set(bigrams(clause))
    shared = [said & set(bigrams(row.name)) for row in costs]
    common = set[str].intersection(*shared) if shared else set[str]()
    named = [row for row, words in zip(costs, shared, strict=True) if words - common]
    return named[0] if len(named) == 1 else None


_APART = re.compile(
    r"(?P<w>[\u4e00-\u9fff]{2,6}?)(?:费用?)?(?:的?钱)?(?:要|得|都|也|是)*(?:另外|单独|分开|另行|另)(?:算|计|付|出|给|列|结|收)(?:的|了)?"
)
_EACH = re.compile(
    r"(?:每|一)(?P<u>[\u4e00-\u9fff]{1,2}?)(?:(?:每|一)个?(?P<t>年|月|天|日|次|场|期))?(?:是|要|按|补|给|为)?(?P<n>\d[\d.]*)(?:元|块钱?)?"
)


def _apart(before: str, clause: str, draft: Draft) -> str:
    """食宿另算，每人每天60 as a cost of its own; "" where the table speaks of that thing, or another thing is said."""
    thing, each = _APART.fullmatch(before), _EACH.fullmatch(clause)
    if thing is None or each is None or any(thing["w"] in row.name for row in draft.table.indicators):  # fmt: skip
        return ""
    span = f"/{each['t']}" if each["t"] else ""
    return f"加一条成本指标：{thing['w']}费用标准，{each['n']}元/{each['u']}{span}"


_MORE = re.compile(
    r"(?:再|还|另外?)*(?:加|增加|添|补)(?:上)?(?!一条)(?P<w>[\u4e00-\u9fff]{2,10}?)\d+(?P<u>[\u4e00-\u9fff]{1,2})"
)
_AS_MUCH = re.compile(
    r"(?:每[\u4e00-\u9fff]{1,2}|单价|标准|价格)?也(?:都)?(?:是|按|给|发|补)(?P<n>\d[\d.]*)(?:元|块钱?)?"
)


def _also_priced(before: str, clause: str, draft: Draft) -> str:
    """加退役军人20名，也是500 with the price of each, where one row has just that price; else ""."""
    counts = [row for row in draft.table.indicators if row.applicable and row.level2 == "数量指标"]
    more, as_much = _MORE.fullmatch(before), _AS_MUCH.fullmatch(clause)
    prices = [
        row for row in draft.table.indicators
        if as_much and row.applicable and row.parsed.kind is ValueKind.UNIT_PRICE and row.parsed.number is not None and plain(row.parsed.number) == as_much["n"]
    ]  # fmt: skip
    if more is None or as_much is None or len(prices) != 1 or len(counts) != 1:
        return ""
    if any(pair in row.name for pair in bigrams(more["w"]) for row in (*counts, *prices)):
        return ""  # 退休教师 beside 教师: whether the price is of both is not plain
    return f"{before}，每{more['u']}{as_much['n']}元"
