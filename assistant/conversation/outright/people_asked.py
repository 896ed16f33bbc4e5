"""Whom the satisfaction is asked of, told in a roundabout way: 不是问甲，是问乙; 受益农户不对，换成种植大户."""

from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.offices_and_people import names_people
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import CHANGE, NAME_WORDS, ORDER_ENDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.schema import Indicator

_ROW = (
    r"(?:把|那个|这个)?(?:[\u4e00-\u9fff]{2,6}?)?满意度(?:指标)?(?:那|这)?(?:一)?[条行项栏]?(?:的)?"
)
_WHOM = r"(?:(?:调查|评价|服务|测评)?(?:对象|人群|群体))"
_ASK = r"(?:该|应该?|应当|得|要|还是|就|其实|改|换)*(?:问|找|调查|测|写|填|用|叫|是|为|成)(?:成|做|的是|的)*"
_WRONG = re.compile(
    rf"{_ROW}{_WHOM}?(?:也|就|都|说)*(?:(?:写|填)[\u4e00-\u9fff]{{2,8}}?被[圈打退划批挑点](?:了|回|出|来)*|[写问找填弄搞选]?错了?|不对|不准|不合适|不妥|有问题|不该是这个|写偏了?|(?:再)?(?:写|说|定|放|改|弄)?(?:得)?(?:再|更|要)?(?:宽泛?|窄|细|全|准确?|具体|明确|清楚|大|小)一?[点些]|(?:写|定|说)?(?:得)?太(?:窄|宽|笼统|泛|少|小|大|细))(?:了|的)*"
    rf"|{_ROW}{_WHOM}?(?:应该?|其实)?是[\u4e00-\u9fff]{{2,8}}?(?:，)?(?:而|并)?不是[\u4e00-\u9fff]{{2,10}}"
    rf"|{_ROW}{_WHOM}?(?:就|也)?只(?:留|保留|要|写|问|算)[\u4e00-\u9fff]{{2,8}}?(?:的)?{ORDER_ENDS}"
)
_NOT_THEM = re.compile(
    rf"{_ROW}{_WHOM}?(?:就|先)*(?:别|不要|不能|不该|不应该?|不用|不是)(?:再|光|只)?(?:写|问|找|填|用|是|调查|叫)?(?P<y>[\u4e00-\u9fff]{{2,10}}?)(?:的|了|满意度)*"
)
_NOT_THEM_BUT = re.compile(
    rf"(?P<a>{_ROW}{_WHOM}?(?:别|不要|不能|不该|不应该?)(?:再)?(?:写|问|填|用|叫)[\u4e00-\u9fff]{{2,8}}?的?)(?P<b>(?:要|应该?|该|就|得)?(?:写|问|填|用|叫)成?[\u4e00-\u9fff]{{2,12}})"
)
"""满意度别写残疾人的写儿童家长满意度: in one breath."""
_ASKED = re.compile(
    rf"{_ROW}{_WHOM}?(?:该|应该?|应当|得|要|还是)+(?:问|找|调查|测)(?P<w>[\u4e00-\u9fff]{{2,10}}?)(?:吧|才对|才是)*"
)
_THEM = re.compile(rf"{_ASK}(?P<w>[\u4e00-\u9fff]{{2,10}}?)(?:满意度)?(?:吧|才对|才是|就行)*")
_THEIRS = re.compile(
    r"(?P<w>[\u4e00-\u9fff]{2,10}?)满意度(?:就|也|要|得|定|写|是|为|达到|改成)* *(?P<v>.+)"
)
_DENIED = re.compile(r"(?:而)?(?:不是|并非|不该是|不问)[\u4e00-\u9fff]{2,10}")
_IS_NOT = re.compile(rf"{_ROW}{_WHOM}?(?:就|其实|应该?)*不是")
_BUT_IS = re.compile(
    r"^(?:应该?|应当|而|其实|就)*是(?!因为|由于|怕|没|不|这|那|为了)(?=[\u4e00-\u9fff]{2})"
)
"""满意度不是师生，是群众满意度 85."""
_VALUE_STAYS = re.compile(
    rf"(?:(?:值|指标值|数)?(?:还是)?[≥]?\d{{2,3}}%?(?:分)?(?:的?值|这个数)?|分数|数值?|指标值)(?:还|就|也|先|是)*(?:不动|没动|不变|没变|不改|照旧|别动|保留|留着|那样|原样|老样子|一样){ORDER_ENDS}"
)
"""90不动: beside whom one asks."""
_REASON = re.compile(r"[^，。\d改写填换删加]{2,14}")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$")


def whom_outright(said: str, draft: Draft) -> str:
    """``said`` as an order about whom one asks, with the value told beside it; unchanged where it is none."""
    rows = [one for one in draft.table.indicators if one.applicable and one.name.endswith("满意度")]
    if "满意度" not in said or len(rows) != 1 or _LEFT.search(said):
        return said
    text = re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "，", said)
    clauses = split(_NOT_THEM_BUT.sub(r"\g<a>，\g<b>", text))
    told_on = [one for one in clauses[1:] if not _VALUE_STAYS.fullmatch(one)]
    if _IS_NOT.match(clauses[0]):
        told_on = [_but_whom(one) for one in told_on]
    clauses = [clauses[0], *told_on]
    asked = _ASKED.fullmatch(clauses[0])
    who = asked.group("w") if asked else ""
    if not who and not (_WRONG.fullmatch(clauses[0]) or _NOT_THEM.fullmatch(clauses[0])):
        return said
    value = ""
    for clause in clauses[1:]:
        them, theirs, told = (
            _THEM.fullmatch(clause),
            _THEIRS.fullmatch(clause),
            VALUE.fullmatch(clause),
        )
        if theirs and is_told_value(theirs.group("v")) and who in {"", theirs.group("w")}:
            who, value = theirs.group("w"), theirs.group("v")
        elif told and is_told_value(told.group("v")) and not value:
            value = told.group("v")
        elif them and not who and not clause.startswith("是"):
            who = them.group("w")
        elif not _DENIED.fullmatch(clause) and not (not who and _REASON.fullmatch(clause)):
            return said
    if not who or not may_name(f"{who}满意度"):
        return said
    put = f"满意度那条的名称改成{who}满意度"
    return f"{put}，{value}" if value else put


def _but_whom(clause: str) -> str:
    """是街道居民, after whom one does not ask, as an order: 写街道居民."""
    whom = _BUT_IS.sub("", clause)
    return whom if whom == clause or _THEIRS.fullmatch(whom) else f"写{whom}"


_ASKED_ANEW = re.compile(
    r"(?:还是|那就?|就|得|要|应该?)*(?:改|换)(?:成|为)?(?:问(?!卷)|访(?![客民])|调查(?!员))"
)
"""改问扑火队员: only of those whose satisfaction is asked for."""
_OBJECTS = r"(?:(?:满意度)?(?:的)?(?:调查|评价|测评|服务|受访|受益|问卷|访问)(?:的)?(?:对象|人群|群体|群众|人)|(?:受访|受益)的|满意度)(?:指标)?(?:的)?(?:对象|人群|群体)?"
_POINT = r"(?:那|这)?(?:一)?[条行项栏格]?(?:里|的)?"
_USE = r"(?<![成为叫])用(?![水电气药地工人户房车油械材款种])"
_LINK = rf"(?:我们|咱们?|只|光|单|这次|今年|其实|本来|实际|应该?|应当|该|就(?![业读医诊餐近])|要|得|还是|也|都(?!市)|直接|{CHANGE}|换(?!届)|写(?!作)|填|留(?![守学级])|问(?!卷)|测(?![绘量])|调查(?!员)|找|访(?![客民])|是|为|成(?![果员年人])|成(?=人大)|做|叫|{_USE}|到(?![访会馆店场])|的)*"
_TAIL = r"(?:的?满意度|的)?(?:吧|才对|才是|就行|就好|就可以|好了|了|啊|哈|呀)*"
_PEOPLE_ASKED_THEM = re.compile(rf"(?P<w>[\u4e00-\u9fff]{{2,14}}?){_TAIL}")
_PEOPLE_ASKED_ASK = rf"(?:问|测|调查|找|访|填|写|{_USE}|算|要)*"
_NOT = re.compile(
    rf"(?:就|先|也|而|并|又|可|都)*(?:别|不要|不能|不该|不应该?|不用|不是|并非|不再|甭|没|不(?=[问测访找]))(?:再|光|只)?{_PEOPLE_ASKED_ASK}(?:的是|的)?(?P<y>[\u4e00-\u9fff]{{2,10}}?)(?:的?满意度|的)?{ORDER_ENDS}"
)
_AND = re.compile(r"[、和及与]")
"""老年人和家属: several who are asked."""
_GONE = re.compile(
    rf"(?P<y>[\u4e00-\u9fff]{{2,10}}?)(?:就|也|都|先|给我|帮我|可以|还是)*(?:去掉?|删掉?|拿掉|划掉|取消|撤掉?|剔除|不要|不问|不算|不用问?){ORDER_ENDS}"
)
"""沿岸群众去掉, of 沿岸群众和渔民: one of several is asked no more."""
_FAULT = re.compile(
    r"(?:这个|这种|的)?(?:说法|提法|叫法|写法|称呼)?(?:也|就|都|还|又|说|太|有点|显得)*"
    r"(?:[写问找填弄搞选]?错(?:人)?了?|不对|不准确?|不合适|不妥|不贴切|不恰当|不规范|不行|有问题|笼统|太?宽泛?|太?窄|太?泛)(?:了|的|啊)*"
)
_PEOPLE_ASKED_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|谁|什么|哪")
_LONGEST = 50


def people_asked_outright(text: str, draft: Draft) -> str:
    """``text`` as the new name of the row of those who are asked; unchanged where any clause says another thing."""
    row, who, value = _read(text, draft)
    if row is None or _is_asked(who, row) or not may_name(f"{who}满意度"):
        return text
    if text.startswith(_who(row)) and _who(row) in (draft.table.project_name or ""):
        return text  # 退役士兵改成退役军人: of whom the whole project is
    alone = sum(one.applicable and one.name.endswith("满意度") for one in draft.table.indicators) == 1  # fmt: skip
    called = "满意度那条" if alone else f"“{row.name}”"
    return f"{called}的名称改成{who}满意度" + (f"，{value}" if value else "")


def asked_already(text: str, draft: Draft) -> str:
    """The row whose people a message tells, and nothing else, where it asks just them; "" where not."""
    row, who, value = _read(text, draft)
    return row.name if row is not None and _is_asked(who, row) and not value else ""


def _is_asked(who: str, row: Indicator) -> bool:
    before = _who(row).removesuffix(
        who
    )  # 渔民 alone, where 沿岸群众和渔民 are asked, is another thing
    return _who(row).endswith(who) and not _AND.search(before)


def _read(text: str, draft: Draft) -> tuple[Indicator | None, str, str]:
    """The row that a message is about, whom it is to ask, and the value told beside; no row where it tells more."""
    if len(text) > _LONGEST or _PEOPLE_ASKED_LEFT.search(text) or re.search(NAME_WORDS, text):
        return None, "", ""
    rows = [one for one in draft.table.indicators if one.applicable and one.name.endswith("满意度")]
    meant = [one for one in rows if (who := _who(one)) and who in text]
    if len(rows) == 1:
        meant = rows
    elif len(meant) != 1:
        return None, "", ""
    who, value = _told_in(text, meant[0])
    return (meant[0], who, value) if who else (None, "", "")


def _who(row: Indicator) -> str:
    return row.name.removesuffix("满意度")


def _told_in(text: str, row: Indicator) -> tuple[str, str]:
    """Whom and which value, where every clause tells of the people asked, the value, or what is wrong."""
    old = _who(row)
    them = rf"{re.escape(old)}(?:满意度)?|{re.escape(old[-2:])}满意度|" if old else ""
    inside = rf"(?:(?:里面?|里头|中|的|把|将)*{re.escape(old)})?" if old else ""
    bare = "|对象|人群|群体|受众" if "满意度" in text else ""
    subject = rf"(?:把|将|那个?|这个)?(?:{them}{_OBJECTS}{bare}){_POINT}{inside}"
    who, value, pointed, left = "", "", False, _AND.split(old)
    for clause in split(text):
        head = re.match(subject, clause)
        told = clause[head.end() :] if head else clause
        denied = _NOT.fullmatch(told)
        value_said = VALUE.fullmatch(clause)
        of_it = VALUE.fullmatch(told) if head and not value and told else None
        if of_it and is_told_value(of_it.group("v")):
            value, pointed = of_it.group("v"), True  # 满意度92，对象写辖区居民
            continue
        if _VALUE_STAYS.fullmatch(clause):
            continue
        if _ASKED_ANEW.match(told):
            pointed = True
        gone = _GONE.fullmatch(clause.removeprefix("把").removesuffix("满意度"))
        if gone and gone.group("y") in left:
            left, pointed = [one for one in left if one != gone.group("y")], True
        elif (head and (not told or _FAULT.fullmatch(told))) or (
            denied
            and (
                denied.group("y") in {old, *_AND.split(old)}
                or ((head or pointed) and names_people(denied.group("y")))
            )
        ):
            pointed = True
        elif value_said and not value and who and is_told_value(value_said.group("v")):
            value = value_said.group("v")
        elif not who and (found := _told(told, bare=not head)):
            who, pointed = found, pointed or head is not None
        else:
            return "", ""
    if not who and left and len(left) < len(_AND.split(old)):
        who = "和".join(left)
    return (who, value) if pointed else ("", "")


def _told(said: str, *, bare: bool) -> str:
    """The people that a clause tells of, "" for none; ``bare`` where it names no cell."""
    link = re.match(_LINK, said)
    told = said[link.end() if link else 0 :]
    found = _PEOPLE_ASKED_THEM.fullmatch(told)
    if found is None or not names_people(found.group("w")):
        return ""
    verb = link.group() if link else ""
    return (
        found.group("w") if verb.strip("的") or not bare or said.endswith(("才是", "才对")) else ""
    )
