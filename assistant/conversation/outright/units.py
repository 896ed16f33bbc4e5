"""A row's value in another unit: 2.8万那条，单位写成万元/个; 单价那行单位改成元/米."""

import re

from assistant.conversation.measures import find_by_value
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
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


def units_outright(text: str, draft: Draft) -> str:
    """``text`` with the value told in the unit that is wanted; the sum stays what it is."""
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
