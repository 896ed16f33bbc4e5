"""A count and the total told in one breath: 按10个市场18万报, 改成26公里39万, 恢复12个、21.6万."""

import re

from assistant.conversation.measures import rows_measured_like
from assistant.conversation.said_values import tidy_value
from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from corpus.value_grammar import parse_value

_COUNTED = any_of(units().countable - frozenset({"条", "项", "年", "个月", "天", "小时"}))
_TOLD = re.compile(
    rf"(?P<front>|.*[，,。；;])(?:[^，。；\d]{{0,6}}(?:要求|让|说|就|那就|统一|改))?(?:按照?|改成|改为|恢复到?|调成|调到|降到|报|写|填|核定为?)(?P<c>\d[\d.]*万?(?:{_COUNTED}))(?P<n>[\u4e00-\u9fff]{{0,4}}?)[、和]?(?:总共|一共|共|合计|总额|总的)?(?P<m>\d[\d.]*万元?)(?:来)?(?:报|申报|批|算|写|填)?(?:吧|了|就行)*"
)


def count_and_total_outright(text: str, draft: Draft) -> str:
    """``text`` with the row that is counted and the total told apart; unchanged where one row does not hold the count."""
    found = _TOLD.fullmatch(text)
    if found is None:
        return text
    count = f"{found.group('c')}"
    rows = [one.row for one in rows_measured_like(draft, tidy_value(count)) if one.row is not None and draft.table.indicators[one.row].level2 == "数量指标"]  # fmt: skip
    unit = parse_value(count).unit
    alike = [n for n in rows if draft.table.indicators[n].parsed.unit == unit]
    rows = alike or rows
    if len(rows) > 1:
        named = [n for n in rows if found.group("n") and found.group("n") in draft.table.indicators[n].name]  # fmt: skip
        rows = named
    if len(rows) != 1 or draft.table.funding.total is None:
        return text
    return f"{found.group('front')}第{rows[0] + 1}条改成{count}，总预算改成{found.group('m').removesuffix('元')}元"
