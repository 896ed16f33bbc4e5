"""A sign that a value shall have or lose, told of the value: 户均3000是封顶数，前面要有≤."""

import re

from assistant.conversation.measures import find_by_value
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft

_SIGN = r"(?:[≤≥]|小于等于|大于等于|小于等于号|大于等于号|不超过|不低于|不少于)号?"
_TOLD = re.compile(
    rf"(?:把|将|那个)*(?P<w>[^，。；]{{2,24}}?)[，, ]?(?:[\u4e00-\u9fff]{{2,4}}说|所以|那|就)?(?:前面|前头|前边|数字前)(?:的)?(?:也|都|应该?|要|得|就|还是|给我)*"
    rf"(?:(?P<no>不|别|不要|不用|不该|无需)(?:再)?(?:带|加|写|有|用|要)|(?:要有|要带|带上?|加上?|补上?|有|添上?|写上?))(?:个|一个)?[“\"]?(?P<s>{_SIGN})[”\"]?(?:吧|了|就行|即可|才对)*"
)
_SIGNS = {"小于等于": "≤", "不超过": "≤", "大于等于": "≥", "不低于": "≥", "不少于": "≥"}


def signs_outright(text: str, draft: Draft) -> str:
    """``text`` with the row told by its number and the value with its sign; else unchanged."""
    found = _TOLD.fullmatch(text)
    if found is None:
        return text
    words = found.group("w").split("，")[0]
    told = VALUE_WORDS.search(words)
    targets = find_by_value(draft, tidy_value(told.group())) if told else find_targets(draft, words)
    rows = {one.row for one in targets if one.row is not None}
    table = draft.table.indicators
    if len(rows) > 1:
        rows = {n for n in rows if "总" not in table[n].name}
    if len(rows) != 1:
        return text
    (row,) = rows
    sign = _SIGNS.get(found.group("s").removesuffix("号"), found.group("s")[0])
    value = table[row].parsed
    if found.group("no"):
        return f"第{row + 1}条前面的符号去掉" if value.sign == sign else text
    if value.number is None or value.sign == sign:
        return text
    bare = value.model_copy(update={"sign": None, "text": ""}).render()
    return f"第{row + 1}条改成{sign}{bare}"
