"""The words in which clerks ask for more or less of something."""

from assistant.conversation.actions import (
    Change,
    Shift,
)
from assistant.conversation.vocabulary.said_values import NUMBER
from assistant.conversation.vocabulary.value_words import tidy_words
from corpus import late_re as re

DOING = r"(?:印|发|购|买|搞|办|开|建|种|做|招|请|配|装|培训|修|订)"
"""What is done with what is counted: 办3期, 种200棵."""
_UP = rf"(?:多给|多批|多拨|多出|多要|[加多增]{DOING}|增加|增|加|多加|多|上调|提高|提升|调高|涨|追加|上浮|添|(?<=[再又])补)"

_DOWN = rf"(?:少给|少批|少拨|少要|少{DOING}|减少|减掉|减|少|降低|下调|调低|降|砍掉|砍|压缩|压减|压|核减|削减|扣掉|扣除|扣|下浮|缩减|缩)"

_AMOUNT = rf"(?:{NUMBER}(?:来)?[^\s，。；、的]{{0,6}}?|一半|一倍|百分之{NUMBER}|[一二两三四五六七八九十]+成)"

_SHIFT = re.compile(
    rf"^(?:把|将)?(?P<words>[^，。]{{0,14}}?)(?:的)?(?:再|又|给我|要|需要|还要|还|也|得|都)*(?P<dir>{_UP}|{_DOWN})(?:了|个|上|掉)?(?P<amount>{_AMOUNT})(?:左右|吧|了)?$"
)

_HALVE = re.compile(
    r"^(?:把|将)?(?P<words>[^，。]{0,14}?)(?P<how>减半|翻倍|翻一倍|翻番|翻一番|打对折|减一半|砍一半)$"
)


def read_vague(clause: str) -> Change | None:
    """标准再高一点: a change without a number."""
    found = _VAGUE.match(clause)
    if not found or re.search(r"\d", clause):
        return None
    up = re.search(r"高|多|大|长|晚|增|加|涨", found.group("how")) is not None
    return Shift(tidy_words(found.group("words")), "", up)


_VAGUE = re.compile(
    r"^(?:把|将)?(?P<words>[^，。\d]{2,12}?)(?:再|稍微|稍|适当|略|往|还|要|得|可以)*(?P<how>提高|降低|增加|减少|调高|调低|上调|下调|往上调|往下调|高|低|多|少|大|小|长|短|加|减|提|降|涨|早|晚)(?:一点儿?|点儿?|一些|些|一下)$"
)


def read_shifted(clause: str) -> Change | None:
    """人数加20人, 预算砍掉5万, 满意度提高5个百分点."""
    found = _HALVE.match(clause)
    if found:
        up = found.group("how").startswith("翻")
        return Shift(tidy_words(found.group("words")), "一倍" if up else "一半", up)
    found = _SHIFT.match(clause)
    if not found:
        return None
    amount = found.group("amount")
    if re.match(
        r"[一1两二三四](?:条|项|行|个指标|个(?!百分点|点|月)(?=[\u4e00-\u9fff]{3,}))", amount
    ):
        return None  # 加一条: a row, not a number
    if re.fullmatch(rf"{NUMBER}(?:条|项|行|个指标|条指标|个|张)?", amount) and re.match(
        r"[一二两三四五六七八九十]|\d+条", amount
    ):
        return None  # 加一条: a row, not a number
    direction = found.group("dir")
    words = tidy_words(found.group("words"))
    if not words and direction in {"添", "补"}:
        return None
    return Shift(words, amount, re.fullmatch(_UP, direction) is not None)
