"""Clauses beside an order that only speak of what stands there: 4.6公里是图上量的; 写年底不对，…，改11月15日前."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.corrections.exchanges import AFTER, VERB
from assistant.conversation.measures import find_by_value, same_measure
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.said_values import tidy_value
from assistant.draft import Draft
from corpus.value_grammar import parse_value

_WHERE_FROM = re.compile(
    rf"(?:原来的?|之前的?|那个|表里的?)?(?P<v>{VALUE_WORDS.pattern})(?:那个数|这个数)?(?:只|都|就|原来|当时)?是[^，。\d]{{1,10}}(?:的|数|时|价)(?:了|啊|嘛)*"
)
"""Where the value that stands there was taken from."""
_COMPLAINT = re.compile(
    rf"(?P<s>[^，。\d]{{2,14}}?)(?:写成|写|定成|定|填成|填|报|是)(?:的是|的)?(?P<v>{VALUE_WORDS.pattern})(?:不对|错了|写错了|有误|不行|不妥|不合适|(?:太|偏|有点|过于)[\u4e00-\u9fff]{{1,2}}了?)(?:吧|啊)*"
)
"""完工时间写年底不对: what stands there is called otherwise than it is written."""
_INSTEAD = re.compile(
    rf"(?:就|应该?|得|给我|请|还是)*(?:改|写|填|定|调)(?:成|为|到)?{VERB}(?P<v>{VALUE_WORDS.pattern}){AFTER}"
)


def asides_left_out(text: str, draft: Draft) -> str:
    """``text`` without clauses that only say where a standing value is from, and complaints put as orders."""
    clauses = split(text)
    if len(clauses) < 2:
        return text
    anew = _taken_anew(clauses, draft)
    if anew:
        return anew
    put = [one for one in clauses if not _tells_where_from(one, draft)] or clauses
    for at, one in enumerate(put[:-1]):
        found = _COMPLAINT.fullmatch(one)
        if found is None or find_by_value(draft, tidy_value(found.group("v"))):
            continue
        for then in range(at + 1, min(at + 3, len(put))):
            told = _INSTEAD.fullmatch(put[then])
            if told is not None and same_measure(_value(found), _value(told)):
                order = f"{found.group('s')}改成{told.group('v')}"
                return "，".join([*put[:at], order, *put[then + 1 :]])
    return text if put == clauses else "，".join(put)


def _taken_anew(clauses: list[str], draft: Draft) -> str:
    """150件是我拍脑袋的，改120件: the row that holds the first value gets the second; "" for others."""
    for at, one in enumerate(clauses[:-1]):
        found, told = _WHERE_FROM.fullmatch(one), _INSTEAD.fullmatch(clauses[at + 1])
        if found is None or told is None or not same_measure(_value(found), _value(told)):
            continue
        rows = {cell.row for cell in find_by_value(draft, tidy_value(found.group("v"))) if cell.row is not None}  # fmt: skip
        if len(rows) == 1:
            order = f"第{rows.pop() + 1}条改成{told.group('v')}"
            return "，".join([*clauses[:at], order, *clauses[at + 2 :]])
    return ""


def _value(found: re.Match[str]):  # type: ignore[no-untyped-def]
    return parse_value(tidy_value(found.group("v")))


def _tells_where_from(clause: str, draft: Draft) -> bool:
    found = _WHERE_FROM.fullmatch(clause)
    return found is not None and bool(find_by_value(draft, tidy_value(found.group("v"))))
