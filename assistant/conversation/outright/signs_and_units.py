"""A sign that a value shall have or lose, a unit that it lacks, or by which a class counts."""

from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD, is_value
from assistant.draft import Draft
from corpus import late_re as re

_SIGN = r"(?:[≤≥]|小于等于|大于等于|小于等于号|大于等于号|不超过|不低于|不少于)号?"
_TOLD = re.compile(
    rf"(?:把|将|那个)*(?P<w>[^，。；]{{2,24}}?)[，, ]?(?:[\u4e00-\u9fff]{{2,4}}说|所以|那|就)?(?:前面|前头|前边|数字前)(?:的)?(?:也|都|应该?|应当|该|要|得|就|还是|给我|最好|必须|理应)*"
    rf"(?:(?P<no>不|别|不要|不用|不该|无需)(?:再)?(?:带|加|写|有|用|要)|(?:要有|要带|带上?|加上?|补上?|有|添上?|写上?))(?:个|一个)?[“\"]?(?P<s>{_SIGN})[”\"]?(?:吧|了|就行|即可|才对)*"
)
_OFF = re.compile(
    rf"(?:把|将)?(?P<w>[^，。；]{{2,24}}?)[，,](?:所以|就|那个|这个|前面的?|前头的?|数字前的?|带的)*(?P<s>{_SIGN})(?:的)?(?:符号)?(?:就|给我|你|也|可以)*(?P<no>去掉|不要了?|拿掉|删掉|删了|不用了?|省了|别要){ORDER_ENDS}"
    rf"|(?:把|将)?(?P<w2>[^，。；]{{2,24}}?)[，,](?:所以|就|前面|也)*(?P<no2>不要|别|不用|不该|无需)(?:再)?(?:带|加|写|用)?(?:个)?[“\"]?(?P<s2>{_SIGN})[”\"]?{ORDER_ENDS}"
)
"""船数固定32条了，不要大于等于."""
_LIMIT = re.compile(
    rf"(?:把|将|那个)*(?P<w>[^，。；]{{2,24}}?)(?:只|都|就|应该|本来)*是(?:个)?(?P<k>上限|封顶数?|最高|顶格|最多|下限|保底数?|最低|底线)(?:了|的|标准|价|数)*[，,](?:前面|所以|就|要|得|请|应该?|那就|给我)*(?:写成?|改成|用|加上?|带上?|按)(?:个)?[“\"]?(?P<s>{_SIGN})[”\"]?(?:来写|来|吧|了|就行|的写法|表述)*"
)
"""人均600是上限，写成不超过."""
_SIGNS = {"小于等于": "≤", "不超过": "≤", "大于等于": "≥", "不低于": "≥", "不少于": "≥"}


def signs_outright(text: str, draft: Draft) -> str:
    """``text`` with the row told by its number and the value with its sign; else unchanged."""
    found = _TOLD.fullmatch(text) or _OFF.fullmatch(text) or _LIMIT.fullmatch(text)
    if found is None:
        return text
    said = found.groupdict()
    off = said.get("no") or said.get("no2")
    words = (said.get("w") or said.get("w2") or "").split("，")[0]
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


_UNIT_LACKS = re.compile(
    r"(?:把|将|那个)*(?P<w>[^，。：；]{2,16}?)(?:那|这)?(?:一)?(?:[条行项个格])?(?:的|后面|后头)*(?:(?:要|得|请|应该?|没)*(?:补上?|补充|补全|写全|写清楚?|写上|加上?|标上?|标明|填上)(?:计量|数量)?单位|(?:计量|数量)?单位(?:要|得|请|应该?|没|还)*(?:补上?|补充|补全|写全|写清楚?|写上|加上?|标上?|标明|填上|写|改|用|是|不全|没写全|没写)(?:成|为|全)?(?:(?:万元|元)/[\u4e00-\u9fff]{1,3})?)(?:了|吧|一下)*[，,](?:改成|写成|写|填|就写|应该?是|是)?(?P<v>\d[\d.,]*[^，。]{1,10}?)(?:吧|了)?"
)
"""费用标准补上计量单位，4800元/套: the value with its unit."""
_COUNTED_BY = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:指标)?(?:那|这)?(?:一)?[条行项栏]?(?:要|得|就|应该?|改)*按(?P<u>[\u4e00-\u9fff]{{1,2}})(?:来)?(?:写|算|计|报|填|列|统计)[，,](?P<n>[\u4e00-\u9fff]{{3,16}}?)(?P<v>\d[\d.]*万?(?P=u))(?:吧|了)?"
)
"""数量按根写，盲杖发放数量150根: the one row of the class, under another name and in another unit."""


def units_outright(text: str, draft: Draft) -> str:
    """``text`` with the row and its value told outright; unchanged where it is not plain which row is meant."""
    counted = _COUNTED_BY.fullmatch(text)
    if counted:
        level2 = level2_of(draft, counted.group("c"))
        mine = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.level2 == level2]  # fmt: skip
        return f"第{mine[0] + 1}条的名称改成{counted.group('n')}，{counted.group('v')}" if len(mine) == 1 else text  # fmt: skip
    found = _UNIT_LACKS.fullmatch(text)
    if found is None or not is_value(tidy_value(found.group("v"))):
        return text
    rows = {one.row for one in find_targets(draft, found.group("w")) if one.row is not None}
    return f"第{rows.pop() + 1}条改成{found.group('v')}" if len(rows) == 1 else text
