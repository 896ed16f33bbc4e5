"""Rows told by their class: one behind another, one more of the class told before, what an empty class is to hold, name and value of its one row."""

from assistant.conversation.outright.said import effect_in, name_of, value_of
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.row_names.names_told import is_told_value
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.value_words import CLASS_WORD, DEGREE, name_and_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise
from corpus.values import ValueKind

_AT_ROW = r"(?P<w>[\u4e00-\u9fff\d]{2,16}?)(?:那|这)?(?:一)?[条行项]?(?:的)?"
_BESIDE = re.compile(
    rf"(?P<front>^|.*[，,。；;])(?:请|在|把|那)*{_AT_ROW}(?:(?P<ahead>上头|上面|上边|前头|前面|前边|之前)|后面|后头|后边|下面|下边|下头|底下|之后|旁边|边上|一旁|跟前)(?:再|也|还|另|给我|帮我|要|得)*(?:加|补|添|跟|接|续|来|写|列|增加|插|放|设|拟)(?:上|进|个|着)?一?[条个项行](?:指标)?[：:]?(?P<rest>(?!字|符号|[大小等]于|不[低少高超大小]于)[\u4e00-\u9fff].*)"
)
_PUT_WITH = re.compile(
    rf"(?P<front>.+[，,；;])(?:就|也|都|给我|请)*(?:(?:跟|和|与|同){_AT_ROW}(?:放|列|摆|写|排|搁|归)(?:在|到)?(?:一起|一块儿?|一处|一类|一栏)|(?:挨着|靠着|紧跟着?){_AT_ROW.replace('<w>', '<v>')}(?:放|列|摆|写|排)?){ORDER_ENDS}"
)
"""…，98%，跟验收合格率放一起: of which class a row to come is."""


def beside_row_outright(text: str, draft: Draft) -> str:
    """``text`` with the row to come told by its class, and by its place where that is not the end of it."""
    put = _PUT_WITH.fullmatch(text)
    found = put or _BESIDE.fullmatch(text)
    if found is None:
        return text
    said = found.groupdict()
    rows = _one_row(draft, said.get("w") or said.get("v") or "")
    if rows is None:
        return text
    table = draft.table.indicators
    here = table[rows]
    level2 = (here.level2 or "").removesuffix("指标").removeprefix("服务对象")
    if put:
        return f"{found.group('front')}放到{level2}里"
    last = all(one.level2 != here.level2 or not one.applicable for one in table[rows + 1 :])
    ahead = found.group("ahead")
    place = "" if last and not ahead else f"，把它挪到{here.name}{'前面' if ahead else '后面'}"
    return f"{found.group('front')}加一条{level2}指标：{found.group('rest')}{place}"


def _one_row(draft: Draft, said: str) -> int | None:
    """The one row that the words certainly name; None for a class, for none and for several."""
    targets = [] if level2_of(draft, said) else find_targets(draft, said)
    rows = [one.row for one in targets if one.row is not None and one.sure]
    return rows[0] if len(targets) == len(rows) == 1 else None


_TOLD = re.compile(
    rf"(?:^|(?<=[，,；;。]))(?:把|将|请|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)(?:一)?[条行项栏](?!.*{CLASS_WORD})"
)
_MORE = re.compile(
    r"(?P<f>[，,；;。](?:再|另外再?|另|还要?|同时再?|顺便再?|然后再?|并再?)(?:给我|帮我|请|要|得)*)(?P<v>加|补|添|增加|新增|增设|补充)(?P<o>上?一[条个项])(?:指标)?(?:[：:，])?(?=[\u4e00-\u9fff])"
)


def class_carried_outright(text: str, draft: Draft) -> str:
    """``text`` with the class of the row that was told before the one to come; else unchanged."""
    del draft
    told = _TOLD.search(text)
    more = _MORE.search(text, told.end()) if told else None
    if told is None or more is None or len(_MORE.findall(text)) != 1:
        return text
    put = f"{more.group('f')}{more.group('v')}{more.group('o')}{told.group('c')}指标："
    return text[: more.start()] + put + text[more.end() :]


_EMPTY_CLASS_TOLD = re.compile(
    rf"(?:请|把|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[栏格块里类]*(?:就|也|还是|要|得|请|给我|先)*(?:[：:]+|(?:写上?|填上?|列上?|放)(?![成为回上]))[ ：:，,]*(?P<w>[“\"「]?[\u4e00-\u9fffA-Za-z\d].{{2,40}})"
)
_NOTHING = re.compile(
    r"[“\"「]?(?:无|没|不|空|待|暂|N/?A|—|-|/|什么|啥|哪|几|多少|怎么|可以|好|对|是|写|填|有)"
)
_SPOKEN_OF = re.compile(
    rf"(?:那)?(?:我们|咱们?)?(?:就|还是|先|那就|要不)*(?P<v>写上?|填上?|放上?|列上?)(?:个|一条|一个)?[ ：:，]*(?=[“「]?[\u4e00-\u9fff])(?!.*{CLASS_WORD}(?:[：:里中]|指标))"
)
"""就写管护机制，健全: of the class that was just spoken of or asked for."""
_NAME_AND_VALUE = 2
_OTHER_ORDERS = re.compile(r"删|去掉|改成|改为|换成|挪|移到|放到|[?？]|吗$|呢$")
_ONLY_A_LEVEL = re.compile(
    rf"[\u4e00-\u9fff]{{2,4}}|{DEGREE}[\u4e00-\u9fff]{{2,4}}|{LEVEL.pattern}"
)
_NOT_EMPTY = re.compile(
    rf"^(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[栏格块里类]*(?:也|都|就)*(?:不能|不要|不该|不应该?|不可以?|别|不好)(?:再)?(?:是|写|填|用|为|放)?(?:无|空|空着|空白|没有?)(?:了|的|吧)*[，,](?:要|得|应该?|就|可以|请|给我)*"
)
"""生态效益不能是无，写…: that the class is not to be empty."""


def class_in_view_outright(text: str, draft: Draft, focus: Focus | None) -> str:
    """``text`` as a row to come where it only tells a name and a value, and a class is in view; else unchanged."""
    if focus is None or focus.name or _OTHER_ORDERS.search(text):
        return text
    said = text.strip("。！!吧 ")
    if re.match(CLASS_WORD, said):
        return text  # 质量里来个差错数，0处: of the class that it names
    written = _SPOKEN_OF.match(said)
    rest = said[written.end() :] if written else said
    parts = split(re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "，", rest))
    if len(parts) == 1:
        parts = [one for one in name_and_value(parts[0]) if one]
    if len(parts) != _NAME_AND_VALUE or _NOTHING.match(parts[0]):
        return text
    name, value = name_of(parts[0]), parts[1]
    told = written or value_of(value) or _HOW_FAR.fullmatch(value)
    if not name or not told or any(one.sure for one in find_targets(draft, name)):
        return text
    if any(re.search(form, text) for form in (OPEN, LATER, NOT_TAKEN)):
        return text
    return f"加一条{focus.level2.removesuffix('指标')}指标：{name}，{value}"


def empty_class_outright(text: str, draft: Draft) -> str:
    """``text`` as a row to come where it only tells what an empty class is to hold; else unchanged."""
    said = _NOT_EMPTY.sub(r"\g<c>", text.strip("。！!吧 "))
    told = _EMPTY_CLASS_TOLD.fullmatch(said)
    if told is None or _NOTHING.match(told.group("w")) or _OTHER_ORDERS.search(text):
        return text
    if any(re.search(form, text) for form in (OPEN, LATER, NOT_TAKEN)):
        return text
    level2 = level2_of(draft, told.group("c"))
    if level2 is None or any(
        one.applicable and one.level2 == level2 for one in draft.table.indicators
    ):
        return text
    parts = split(told.group("w"))
    if len(parts) > 2 or (len(parts) == 1 and _ONLY_A_LEVEL.fullmatch(parts[0])):
        return text  # 生态效益写有效改善: a value, and of no row
    if len(parts) == 1:
        parts = [one for one in effect_in(parts[0]) if one]
    return f"加一条{level2.removesuffix('指标')}指标：{'，'.join(parts)}"


_NAME = re.compile(
    rf"(?:请|把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[条行项栏里]?(?:就|也|还是|要|得|请|给我|统一)*(?P<v>写成?|填成?|改成|改为|换成|换为|改写[成为]|(?:修改|调整|变更|更改|更换|替换|优化|完善|细化|量化)[成为])(?:个)?[ ：:]*[“\"「]?(?P<n>[\u4e00-\u9fff]{{2,18}})[”\"」]?"
)
_VALUE = re.compile(
    r"(?:后面的?|指标值|目标值|值|效果|程度|目标|要求|数值)?(?:就|也|还是)*(?:写成?|填成?|改成|改为|是|为|：|:)*(?P<v>.{2,12}?)(?:吧|就行|即可|了)?"
)
_HOW_FAR = re.compile(rf"{DEGREE}[\u4e00-\u9fff]{{2,4}}")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|别|不")


def class_said_outright(text: str, draft: Draft) -> str:
    """``text`` with the one row of the class by its number; unchanged where it has none or several."""
    clauses = [part for one in split(text) for part in one.split() if part]
    found = (
        _NAME.fullmatch(clauses[0]) if len(clauses) in {1, 2} and not _LEFT.search(text) else None
    )
    if found is None:
        return text
    said, value = effect_in(found.group("n")) if len(clauses) == 1 else (found.group("n"), "")
    told = None if value else _VALUE.fullmatch(clauses[-1])
    if not value and (told is None or len(clauses) == 1):
        return text
    name, value = name_of(said), value or (told.group("v") if told else "")
    effect = len(clauses) == 1
    level2 = level2_of(draft, found.group("c"))
    table = draft.table.indicators
    rows = [n for n, one in enumerate(table) if one.applicable and one.level2 == level2]
    known = any(normalise(one.name) == normalise(name) for one in table)
    worded = effect or _HOW_FAR.fullmatch(value) is not None or is_told_value(value)
    if (
        len(rows) != 1
        or not name
        or known
        or not worded
        or is_told_value(name)
        or _HOW_FAR.match(name)
    ):
        return text
    worded = effect or _HOW_FAR.fullmatch(value) is not None
    wordings = table[rows[0]].parsed.kind is ValueKind.QUALITATIVE and worded
    if found.group("v")[0] in "写填" and not wordings:
        return text  # 数量写绝育犬只数，400只: perhaps a row to come
    return f"第{rows[0] + 1}条的名称改成“{name}”，值写{value}"
