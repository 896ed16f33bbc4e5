"""A row's value in another unit: 2.8万那条，单位写成万元/个; 单价那行单位改成元/米."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.measures import find_by_value
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD, is_value
from assistant.draft import Draft
from corpus.money import YUAN_PER_UNIT
from corpus.numerals import plain
from corpus.value_units import SAME_PER

_UNIT_TOLD = re.compile(
    r"(?:把|将|那个)*(?P<w>[^，。：；]{2,14}?)(?:那|这)?(?:一)?(?:[条行项个格])?(?:的)?[，, ]?(?:的)?(?:计量|数量)?单位(?:应该?|要|得|请|就|得|都)*(?:改写成|写成|改成|改为|换成|换为|写为|写|填成?|用|是|为|改)(?P<u>(?:万元|元)/[\u4e00-\u9fff]{1,3}(?:/[\u4e00-\u9fff]{1,2})?)(?:吧|了|才对|就行|即可)*"
)
"""Prices alone: a unit of counting may change what is counted."""

_MEASURES = frozenset(
    {
        "公里",
        "千米",
        "米",
        "亩",
        "平方米",
        "公顷",
        "吨",
        "公斤",
        "斤",
        "年",
        "月",
        "天",
        "日",
        "小时",
        "人",
        "户",
    }
)


_UNIT_LACKS = re.compile(
    r"(?:把|将|那个)*(?P<w>[^，。：；]{2,16}?)(?:那|这)?(?:一)?(?:[条行项个格])?(?:的|后面|后头)*(?:(?:要|得|请|应该?|没)*(?:补上?|补充|补全|写全|写清楚?|写上|加上?|标上?|标明|填上)(?:计量|数量)?单位|(?:计量|数量)?单位(?:要|得|请|应该?|没|还)*(?:补上?|补充|补全|写全|写清楚?|写上|加上?|标上?|标明|填上|写|改|用|是|不全|没写全|没写)(?:成|为|全)?(?:(?:万元|元)/[\u4e00-\u9fff]{1,3})?)(?:了|吧|一下)*[，,](?:改成|写成|写|填|就写|应该?是|是)?(?P<v>\d[\d.,]*[^，。]{1,10}?)(?:吧|了)?"
)
"""费用标准补上计量单位，4800元/套: the value with its unit."""
_COUNTED_BY = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:指标)?(?:那|这)?(?:一)?[条行项栏]?(?:要|得|就|应该?|改)*按(?P<u>[\u4e00-\u9fff]{{1,2}})(?:来)?(?:写|算|计|报|填|列|统计)[，,](?P<n>[\u4e00-\u9fff]{{3,16}}?)(?P<v>\d[\d.]*万?(?P=u))(?:吧|了)?"
)
"""数量按根写，盲杖发放数量150根: the one row of the class, under another name and in another unit."""


def _unit_lacking(text: str, draft: Draft) -> str:
    """The row and its value told outright; "" where it is not plain which row is meant."""
    counted = _COUNTED_BY.fullmatch(text)
    if counted:
        level2 = level2_of(draft, counted.group("c"))
        mine = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.level2 == level2]  # fmt: skip
        return f"第{mine[0] + 1}条的名称改成{counted.group('n')}，{counted.group('v')}" if len(mine) == 1 else ""  # fmt: skip
    found = _UNIT_LACKS.fullmatch(text)
    if found is None or not is_value(tidy_value(found.group("v"))):
        return ""
    rows = {one.row for one in find_targets(draft, found.group("w")) if one.row is not None}
    return f"第{rows.pop() + 1}条改成{found.group('v')}" if len(rows) == 1 else ""


def units_outright(text: str, draft: Draft) -> str:
    """``text`` with the value told in the unit that is wanted; the sum stays what it is."""
    if put := _unit_lacking(text, draft):
        return put
    found = _UNIT_TOLD.fullmatch(text)
    if found is None:
        return text
    words, unit = found.group("w"), found.group("u")
    spoken = re.sub(r"[万亿]$", lambda one: f"{one.group()}元", tidy_value(words))
    rows = {
        one.row
        for one in (find_by_value(draft, spoken) or find_targets(draft, words))
        if one.row is not None
    }
    table = draft.table.indicators
    priced = [n for n in rows if table[n].parsed.amount is not None]
    alone = [n for n in priced if "总" not in table[n].name]
    if len(priced) > 1:
        priced = alone
    if len(priced) != 1:
        return text
    value = table[priced[0]].parsed
    base = unit.split("/")[0]
    if value.number is None or value.unit not in YUAN_PER_UNIT or value.upper is not None:
        return text
    if "总" in table[priced[0]].name or (value.per and not _same_per(value.per, unit)):
        return text  # 每公里 is no 每米: the number would be another
    number = value.number * YUAN_PER_UNIT[value.unit] / YUAN_PER_UNIT[base]
    return f"第{priced[0] + 1}条改成{value.sign or ''}{plain(number)}{unit}"


def _same_per(per: tuple[str, ...], unit: str) -> bool:
    said = unit.split("/")[1:]
    if len(per) == len(said) == 1 and not _MEASURES & {*per, *said}:
        return True  # 每台, 每个: another word for what is counted
    return [SAME_PER.get(one, one) for one in per] == [SAME_PER.get(one, one) for one in said]
