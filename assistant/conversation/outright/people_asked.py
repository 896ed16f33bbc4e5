"""Whom one asks, told by those who are asked and those who are not: 用水群众不对，换成护林员; 服务对象其实是护林员."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.order_words import NAME_WORDS
from assistant.conversation.people_named import names_people
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.draft import Draft
from corpus.schema import Indicator

_OBJECTS = r"(?:(?:满意度)?(?:的)?(?:调查|评价|测评|服务|受访|问卷|访问)(?:的)?(?:对象|人群|群体|人)|受访的|满意度)(?:指标)?(?:的)?(?:对象|人群|群体)?"
_POINT = r"(?:那|这)?(?:一)?[条行项栏格]?(?:里|的)?"
_USE = r"用(?![水电气药地工人户房车油械材款])"
_LINK = rf"(?:我们|咱们?|这次|今年|其实|本来|实际|应该?|应当|该|就(?![业读医诊餐近])|要|得|还是|也|都(?!市)|直接|改(?!造)|换(?!届)|写(?!作)|填|问(?!卷)|测(?![绘量])|调查(?!员)|找|访(?![客民])|是|为|成(?![果员年人])|成(?=人大)|做|叫|{_USE}|到(?![访会馆店场])|的)*"
_TAIL = r"(?:的?满意度|的)?(?:吧|才对|才是|就行|就好|就可以|好了|了|啊|哈|呀)*"
_THEM = re.compile(rf"(?P<w>[\u4e00-\u9fff]{{2,14}}?){_TAIL}")
_ASK = rf"(?:问|测|调查|找|访|填|写|{_USE}|算|要)*"
_NOT = re.compile(
    rf"(?:就|先|也|而|并|又|可|都)*(?:别|不要|不能|不该|不应该?|不用|不是|并非|不再|甭|没)(?:再|光|只)?{_ASK}(?:的是|的)?(?P<y>[\u4e00-\u9fff]{{2,10}}?)(?:的?满意度|的)?(?:了|啊|吧)*"
)
_FAULT = re.compile(
    r"(?:这个|这种|的)?(?:说法|提法|叫法|写法|称呼)?(?:也|就|都|还|又|说|太|有点|显得)*"
    r"(?:[写问找填弄搞选]?错(?:人)?了?|不对|不准确?|不合适|不妥|不贴切|不恰当|不规范|不行|有问题|笼统|太?宽泛?|太?窄|太?泛)(?:了|的|啊)*"
)
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|谁|什么|哪")
_LONGEST = 50


def people_asked_outright(text: str, draft: Draft) -> str:
    """``text`` as the new name of the row of those who are asked; unchanged where any clause says another thing."""
    if len(text) > _LONGEST or _LEFT.search(text) or re.search(NAME_WORDS, text):
        return text
    rows = [one for one in draft.table.indicators if one.applicable and one.name.endswith("满意度")]
    meant = [one for one in rows if (who := _who(one)) and who in text]
    if len(rows) == 1:
        meant = rows
    elif len(meant) != 1:
        return text
    return _put(text, meant[0], alone=len(rows) == 1)


def _who(row: Indicator) -> str:
    return row.name.removesuffix("满意度")


def _put(text: str, row: Indicator, *, alone: bool) -> str:
    """The order, where every clause tells of the people asked, the value, or what is wrong."""
    old = _who(row)
    them = rf"{re.escape(old)}(?:满意度)?|{re.escape(old[-2:])}满意度|" if old else ""
    inside = rf"(?:(?:里面?|里头|中|的|把|将)*{re.escape(old)})?" if old else ""
    bare = "|对象|人群|群体|受众" if "满意度" in text else ""
    subject = rf"(?:把|将|那个|这个)?(?:{them}{_OBJECTS}{bare}){_POINT}{inside}"
    who, value, pointed = "", "", False
    for clause in split(text):
        head = re.match(subject, clause)
        told = clause[head.end() :] if head else clause
        denied = _NOT.fullmatch(told)
        value_said = VALUE.fullmatch(clause)
        of_it = VALUE.fullmatch(told) if head and not value and told else None
        if of_it and is_told_value(of_it.group("v")):
            value, pointed = of_it.group("v"), True  # 满意度92，对象写辖区居民
            continue
        if (head and (not told or _FAULT.fullmatch(told))) or (
            denied and (denied.group("y") == old or (head and names_people(denied.group("y"))))
        ):
            pointed = True
        elif value_said and not value and who and is_told_value(value_said.group("v")):
            value = value_said.group("v")
        elif not who and (found := _told(told, bare=not head)):
            who, pointed = found, pointed or head is not None
        else:
            return text
    if not pointed or not who or who == old or old.endswith(who) or not may_name(f"{who}满意度"):
        return text
    called = "满意度那条" if alone else f"“{row.name}”"
    return f"{called}的名称改成{who}满意度" + (f"，{value}" if value else "")


def _told(said: str, *, bare: bool) -> str:
    """The people that a clause tells of, "" for none; ``bare`` where it names no cell."""
    link = re.match(_LINK, said)
    told = said[link.end() if link else 0 :]
    found = _THEM.fullmatch(told)
    if found is None or not names_people(found.group("w")):
        return ""
    verb = link.group() if link else ""
    return (
        found.group("w") if verb.strip("的") or not bare or said.endswith(("才是", "才对")) else ""
    )
