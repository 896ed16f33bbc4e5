"""A new row's value in full: its unit, its sign, and what a price is told of."""

import re
from decimal import Decimal

from assistant.conversation.said_values import NUMBER
from assistant.understanding.lexicon import any_of, units
from corpus.numerals import plain
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_PRICED_NAME = re.compile(r"(?:单价|标准|费|费用|造价|成本|支出|金额|价格)$")


_OF_MONEY = re.compile(
    r"(?:[^名数限]额|收入|产值|营收|利润|税收|增收|收益|资金|货款|贷款|欠款|价款|货值|价值|投资|损失|工资|薪酬|经费|费用|开支|支出|花费|成本)$"
)
"""拉动家电销售额 2000万以上: of money, in any class."""
_SHARE = re.compile(r"(?:率|度|比例|占比)$")
_FEWER = re.compile(
    r"差错|错误|误差|投诉|事故|故障|返工|违规|流失|损耗|漏|逾期|超期|发病|死亡|失业|空置|闲置|偏差"
)
"""Rates that are good when low: 快检差错率 3% is not put as at least."""


_EACH = rf"[每一]个?(?:{any_of(units().countable | units().per)})"
_TOLD_OF_EACH = re.compile(
    rf"(?P<per>(?:{_EACH}){{1,2}})(?:的)?(?:是|要|按|给|算|定|控制在)?(?P<s>≤|不超过?|不高于|不得?超过?|最多|至多|最高|小于等于|控制在)?"
    rf"(?P<n>{NUMBER})(?P<u>万元|元|块钱|块|元钱|万)?(?P<b>以内|之内|以下|内|封顶)?"
)
"""每趟不超过8000, 一户80以内: a price told with what it is for."""


def of_each(value: str) -> str:
    """每趟不超过8000 as ≤8000元/趟; "" where no price is told of one of something."""
    found = _TOLD_OF_EACH.fullmatch(normalise(value))
    if found is None:
        return ""
    per = re.findall(rf"[每一]个?({any_of(units().countable | units().per)})", found.group("per"))
    money = {"万": "万元", "块": "元", "块钱": "元", "元钱": "元"}
    unit = found.group("u") or "元"
    number = parse_value(found.group("n")).number
    if number is None:
        return ""
    told = f"{plain(Decimal(number))}{money.get(unit, unit)}{''.join(f'/{one}' for one in per)}"
    bounded = found.group("s") or found.group("b")
    return parse_value(f"{'≤' if bounded else ''}{told}").render()


def in_full(value: str, name: str, level2: str) -> str:
    """A new row's value in full: 设计费8万元, 单价800元 among the costs, a satisfaction of at least 90%."""
    said = parse_value(value)
    if said.kind is ValueKind.RATE and said.sign is None and said.number != 100:
        at_least = "满意度" in level2 or (
            _SHARE.search(name) is not None and not _FEWER.search(name)
        )
        return f"≥{value}" if at_least and said.upper is None and not said.change else value
    if said.unit in {"万", "亿"} and not said.per and ("成本" in level2 or _OF_MONEY.search(name)):
        return re.sub(r"(?<=[万亿])(?!元)", "元", value, count=1)
    if "成本" in level2 and _PRICED_NAME.search(name) and (price := of_each(value)):
        return price
    if "成本" not in level2 or said.number is None or said.per:
        return value
    bare = said.unit is None and said.amount is None and re.search(r"\d$", value)
    return f"{value}元" if bare and _PRICED_NAME.search(name) else value
