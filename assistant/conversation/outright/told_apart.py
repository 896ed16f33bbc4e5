"""Rows to come whose parts stand in several clauses of a message, told in one.

印刷费4.8万，成本补一条印刷费; 须于10月底前完成，时效增加完成时间; 及时率下面再写个…; 加甲和乙，前面的85%放质量，后面的….
"""

import re

from assistant.conversation.actions import Add
from assistant.conversation.clauses import split
from assistant.conversation.manner import Mood, mood_of
from assistant.conversation.outright.said import ALSO, name_of, value_of
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.row_words import read_added
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_VALUE = rf"(?:{VALUE_WORDS.pattern})"
_TOLD = rf"(?:大概|大约|约|共|一共|总共|是|要|为|花|用|：|:)*(?P<v>{_VALUE})(?:左右|吧|了|的|钱)*"
_PART = re.compile(
    rf"(?:总额|总投资|总预算|总的|预算|资金|经费|成本|{_VALUE})(?:里|里面|里头|中|当中)(?:的|有)?[\u4e00-\u9fff]{{2,12}}?{_VALUE}(?:左右|吧|了|的|钱)*"
)
"""总额里调查员补助14.4万: another part of the sum, told by the way."""
_BY_WHEN = re.compile(
    rf"[\u4e00-\u9fff]{{0,14}}?(?:须|应|要|得|必须|务必|需要?|计划|确保|保证|预计)(?:于|在|到)?(?P<v>{_VALUE})(?:之?前|以前)?(?:全部|全面|基本)?(?:完成|完工|做完|结束|办结|交付|发完|发放到位|到位|竣工|建成|验收|投入使用|提交)(?:[\u4e00-\u9fff]{{0,6}})?"
)
_LASTS = re.compile(r"(?:时间|期限|时限|日期)$")
_CHECKED = re.compile(
    r"(?:已?经|我们?|刚|和|跟|与)*[\u4e00-\u9fff]{0,8}(?:核实|商定|研究|确认|沟通|协商|核对|商量)(?:过|后|好|定)?(?:了)?"
)
"""经与业务股室核实: how it is known."""
_BESIDE = re.compile(
    rf"(?:在|把|给)?(?P<w>[^，]{{2,14}}?)(?:那|这)?(?:一)?[条行项]?(?:的)?(?:下面|下边|底下|后面|后边|上面|前面){ALSO}(?:加|写|补|列|添|增加|来|放|设)(?:上|进)?(?:一?[个条行项])(?:指标)?(?:叫|：|:)?(?P<n>[^，：:\d]{{3,20}})"
)
_TWO = re.compile(
    r"(?:再|还要?|另外|请|给我|帮我)*(?:加上?|补上?|添上?|增加|新增)(?:两条|两个|两项|指标|：|:)*(?P<a>[\u4e00-\u9fff]{3,14}?)(?:和|跟|与|、|以及)(?P<b>[\u4e00-\u9fff]{3,14}?)(?:两条|两个|两项)?"
)
_VALUED = rf"(?:那|这)?(?:一)?(?:个|条|项)?(?:的)?(?:写|填|是|为|定|按)?(?P<v>{_VALUE})(?:(?:放|归|算|列|加)(?:在|到|进|入)?(?P<c>{CLASS_WORD})(?:指标)?(?:里面?|里头|中|类)?)?(?:吧|了)*"
_FORMER = re.compile(rf"(?:前面|前者|前一|第一|头一|前){_VALUED}")
_LATTER = re.compile(rf"(?:后面|后者|后一|第二|后){_VALUED}")
_EACH = re.compile(
    rf"(?:分别|依次|各)(?:是|为|写|填|定|到|：|:)*(?P<a>{_VALUE})(?:、|和|跟|与|，)(?P<b>{_VALUE})(?:吧|了)*"
)


def told_apart_outright(text: str, draft: Draft) -> str:
    """``text`` with a row to come told in one clause where its parts stand in several; else unchanged."""
    clauses = split(text)
    for at, clause in enumerate(clauses):
        if mood_of(clause) is not Mood.WISH:
            continue
        put = (
            _valued_before(clauses, at)
            or _beside(clauses, at, draft)
            or _two(clauses, at)
            or _into_class(clauses, at, draft)
        )
        if put:
            return "，".join(put)
    return text


def _valued_before(clauses: list[str], at: int) -> list[str]:
    """The clauses where the value of the row stands in one before it."""
    added = read_added(re.sub(r"^(?:请|烦请|麻烦|并|再)+", "", clauses[at]))
    if not isinstance(added, Add):
        return []
    name, level2 = added.name, added.level2_words
    behind = clauses[at + 1] if at + 1 < len(clauses) else ""
    bare = name.strip('“”"')
    if at == 0 or not bare or added.value or value_of(behind) or not name_of(bare):
        return []
    for place, one in enumerate(clauses[:at]):
        told = re.fullmatch(rf"(?:其中|还有|另外|里面)?{re.escape(bare)}{_TOLD}", one)
        due = _BY_WHEN.fullmatch(one) if _LASTS.search(bare) else None
        found = told or due
        if found is None:
            continue
        others = [
            two for n, two in enumerate(clauses[:at])
            if n != place and not _PART.fullmatch(two) and not (due and _CHECKED.fullmatch(two))
        ]  # fmt: skip
        head = f"加一条{level2}指标：" if level2 else "加一条"
        return [*others, f"{head}{bare}，{found.group('v')}", *clauses[at + 1 :]]
    return []


def _beside(clauses: list[str], at: int, draft: Draft) -> list[str]:
    """及时率下面再写个补贴发放完成时间: a row of the class of the row that is named."""
    found = _BESIDE.fullmatch(clauses[at])
    value = value_of(clauses[at + 1]) if found and at + 1 < len(clauses) else ""
    if found is None or not value or re.fullmatch(CLASS_WORD, found.group("w")):
        return []
    rows = {one.row for one in find_targets(draft, found.group("w"))}
    name = name_of(found.group("n"))
    if len(rows) != 1 or None in rows or not name:
        return []
    (row,) = rows
    level2 = (draft.table.indicators[row].level2 or "").removesuffix("指标")  # type: ignore[index]
    return [*clauses[:at], f"加一条{level2}指标：{name}，{value}", *clauses[at + 2 :]]


def _two(clauses: list[str], at: int) -> list[str]:
    """加甲和乙，前面的85%放社会效益，后面的100%放质量: each with its own value and class."""
    found = _TWO.fullmatch(clauses[at])
    names = [name_of(found.group(one)) for one in "ab"] if found else []
    if not names or not all(names) or at + 1 >= len(clauses):
        return []
    each = _EACH.fullmatch(clauses[at + 1])
    if each:
        told = [(name, each.group(one), "") for name, one in zip(names, "ab", strict=True)]
        used = 2
    else:
        former = _FORMER.fullmatch(clauses[at + 1])
        latter = _LATTER.fullmatch(clauses[at + 2]) if at + 2 < len(clauses) else None
        if former is None or latter is None:
            return []
        told = [(n, one.group("v"), one.group("c") or "") for n, one in zip(names, (former, latter), strict=True)]  # fmt: skip
        used = 3
    rows = [f"加一条{level2}指标：{name}，{v}" if level2 else f"加一条{name}，{v}" for name, v, level2 in told]  # fmt: skip
    return [*clauses[:at], *rows, *clauses[at + used :]]


_INTO = re.compile(
    rf"(?:就|都|也|全|分别|各自|分开|一起|这[两三四几]个?[条项个]?|给我|帮我)*(?:列|加|写|放|添|补|填|算|摆)(?:到|进|在|入)?(?P<c>{CLASS_WORD})(?:指标)?(?:里面?|里头|中|下面|那类|那栏|去)*(?:吧|了)*"
)
_NAMED_VALUE = re.compile(
    rf"(?:再|还有|另外|其中)?(?P<n>[\u4e00-\u9fff]{{2,14}}?)(?:要|是|为|：|:)?(?P<v>{_VALUE})"
)


def _into_class(clauses: list[str], at: int, draft: Draft) -> list[str]:
    """快充10个，慢充20个，分别列到数量里: rows of one class, each with its value."""
    placed = _INTO.fullmatch(clauses[at])
    if placed is None or at == 0:
        return []
    items = [one for clause in clauses[:at] for one in clause.split("、")]
    told = [_NAMED_VALUE.fullmatch(one) for one in items]
    if len(items) < 2 or not all(told):
        return []
    names = [name_of(one.group("n")) for one in told if one]
    held = {row.name for row in draft.table.indicators}
    if not all(names) or any(name in one for name in names for one in held):
        return []
    rows = [f"加一条{placed.group('c')}指标：{name}，{one.group('v')}" for name, one in zip(names, told, strict=True) if one]  # fmt: skip
    return [*rows, *clauses[at + 1 :]]
