"""A sign that a value shall have or lose, told of the value: 户均3000是封顶数，前面要有≤."""

import re

from assistant.conversation.measures import find_by_value
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft

_SIGN = r"(?:[≤≥]|小于等于|大于等于|小于等于号|大于等于号|不超过|不低于|不少于)号?"
_TOLD = re.compile(
    rf"(?:把|将|那个)*(?P<w>[^，。；]{{2,24}}?)[，, ]?(?:[\u4e00-\u9fff]{{2,4}}说|所以|那|就)?(?:前面|前头|前边|数字前)(?:的)?(?:也|都|应该?|应当|该|要|得|就|还是|给我|最好|必须|理应)*"
    rf"(?:(?P<no>不|别|不要|不用|不该|无需)(?:再)?(?:带|加|写|有|用|要)|(?:要有|要带|带上?|加上?|补上?|有|添上?|写上?))(?:个|一个)?[“\"]?(?P<s>{_SIGN})[”\"]?(?:吧|了|就行|即可|才对)*"
)
_OFF = re.compile(
    rf"(?:把|将)?(?P<w>[^，。；]{{2,24}}?)[，,](?:所以|就|那个|这个|前面的?|前头的?|数字前的?|带的)*(?P<s>{_SIGN})(?:的)?(?:符号)?(?:就|给我|你|也|可以)*(?P<no>去掉|不要了?|拿掉|删掉|删了|不用了?|省了|别要)(?:吧|了|就行)*"
    rf"|(?:把|将)?(?P<w2>[^，。；]{{2,24}}?)[，,](?:所以|就|前面|也)*(?P<no2>不要|别|不用|不该|无需)(?:再)?(?:带|加|写|用)?(?:个)?[“\"]?(?P<s2>{_SIGN})[”\"]?(?:了|吧|就行)*"
)
"""船数固定32条了，不要大于等于."""
_LIMIT = re.compile(
    rf"(?:把|将|那个)*(?P<w>[^，。；]{{2,24}}?)(?:只|都|就|应该|本来)*是(?:个)?(?P<k>上限|封顶数?|最高|顶格|最多|下限|保底数?|最低|底线)(?:了|的|标准|价|数)*[，,](?:前面|所以|就|要|得|请|应该?|那就|给我)*(?:写成?|改成|用|加上?|带上?|按)(?:个)?[“\"]?(?P<s>{_SIGN})[”\"]?(?:来写|来|吧|了|就行|的写法|表述)*"
)
"""人均600是上限，写成不超过."""
_STATED = re.compile(
    r"(?<=..)(?:现在|都|已经|就|本来|那)*(?:是|固定|定死|算)(?:了|的|个)*(?:死数|定数|定的|死的|定额|封顶数?|上限|下限|实数|准数|确数)?(?:了|的)*$"
)
"""第一条是死数: the row, and why."""
_SIGNS = {"小于等于": "≤", "不超过": "≤", "大于等于": "≥", "不低于": "≥", "不少于": "≥"}


def signs_outright(text: str, draft: Draft) -> str:
    """``text`` with the row told by its number and the value with its sign; else unchanged."""
    found = _TOLD.fullmatch(text) or _OFF.fullmatch(text) or _LIMIT.fullmatch(text)
    if found is None:
        return text
    said = found.groupdict()
    off = said.get("no") or said.get("no2")
    words = _STATED.sub("", (said.get("w") or said.get("w2") or "").split("，")[0])
    told = VALUE_WORDS.search(words)
    targets = find_by_value(draft, tidy_value(told.group())) if told else find_targets(draft, words)
    rows = {one.row for one in targets if one.row is not None}
    table = draft.table.indicators
    if len(rows) > 1:
        rows = {n for n in rows if "总" not in table[n].name}
    if len(rows) != 1:
        return text
    (row,) = rows
    written = said.get("s") or said.get("s2") or ""
    sign = _SIGNS.get(written.removesuffix("号"), written[0])
    value = table[row].parsed
    if off:
        return f"第{row + 1}条前面的符号去掉" if value.sign == sign else text
    if value.number is None or value.sign == sign:
        return text
    bare = value.model_copy(update={"sign": None, "text": ""}).render()
    return f"第{row + 1}条改成{sign}{bare}"
