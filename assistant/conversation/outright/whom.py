"""Whom one asks, told in everyday words: 满意度对象错了，该问村民，93%; 满意度别写残疾人的，写儿童家长满意度."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.draft import Draft

_ROW = (
    r"(?:把|那个|这个)?(?:[\u4e00-\u9fff]{2,6}?)?满意度(?:指标)?(?:那|这)?(?:一)?[条行项栏]?(?:的)?"
)
_WHOM = r"(?:(?:调查|评价|服务|测评)?(?:对象|人群|群体))"
_ASK = r"(?:该|应该?|应当|得|要|还是|就|其实|改|换)*(?:问|找|调查|测|写|填|用|叫|是|为|成)(?:成|做|的是|的)*"
_WRONG = re.compile(
    rf"{_ROW}{_WHOM}?(?:也|就|都|说)*(?:(?:写|填)[\u4e00-\u9fff]{{2,8}}?被[圈打退划批挑点](?:了|回|出|来)*|[写问找填弄搞选]?错了?|不对|不准|不合适|不妥|有问题|不该是这个|写偏了?|(?:再)?(?:写|说|定|放|改|弄)?(?:得)?(?:再|更|要)?(?:宽泛?|窄|细|全|准确?|具体|明确|清楚|大|小)一?[点些]|(?:写|定|说)?(?:得)?太(?:窄|宽|笼统|泛|少|小|大|细))(?:了|的)*"
    rf"|{_ROW}{_WHOM}?(?:应该?|其实)?是[\u4e00-\u9fff]{{2,8}}?(?:，)?(?:而|并)?不是[\u4e00-\u9fff]{{2,10}}"
    rf"|{_ROW}{_WHOM}?(?:就|也)?只(?:留|保留|要|写|问|算)[\u4e00-\u9fff]{{2,8}}?(?:的)?(?:就行|就好|了|吧)*"
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
    r"(?:值|指标值|数)?(?:还是)?[≥]?\d{2,3}%?(?:分)?(?:的?值|这个数)?(?:还|就|也|先)*(?:不动|没动|不变|没变|不改|照旧|别动|保留|留着)(?:了|吧)*"
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
