"""Rows that a clause only points to: the one that fault is found with, or 这条 of the class that the message begins with."""

from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import DISAGREED, LATER, NOT_TAKEN, OF_OTHERS, OPEN
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import NAME_WORDS, ORDERED, TAKE_OUT
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import (
    CLASS_WORD,
    is_value,
    name_and_value,
    unquoted,
)
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise

_OF_CLASS = re.compile(rf"(?:审核|财政|领导|他们)?[^，。]{{0,4}}?(?P<c>{CLASS_WORD})")
_POINTS = re.compile(
    r"(?:把|将)?(?:原来的?|现在的?|原有的?|现有的?|目前的?|已有的?|先)?(?:这|那|它|原)(?:一)?[条行项个]?(?=(?:就|也|先|的名称|名称|名字)*(?:改|叫|写|换|名))"
)
_ROW_NAMED = re.compile(r"第[一二三四五六七八九十\d]{1,2}[条行项]|最后一[条行项]")


def this_of_class_outright(text: str, draft: Draft) -> str:
    """``text`` with 这条 as the row of the class that its first clause names; unchanged where there are several."""
    clauses = split(text)
    of_class = _OF_CLASS.match(clauses[0]) if len(clauses) > 1 else None
    if of_class is None or _ROW_NAMED.search(text) or re.search(r"[并合]", clauses[0]):
        return text
    level2 = level2_of(draft, of_class.group("c"))
    rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.level2 == level2]  # fmt: skip
    points = _POINTS.match(clauses[1])
    if len(rows) != 1 or points is None:
        return text
    clauses[1] = f"第{rows[0] + 1}条{clauses[1][points.end() :]}"
    return "，".join(clauses)


_LEFT = re.compile(rf"{OPEN}|{NOT_TAKEN}|{DISAGREED}|{OF_OTHERS}|{LATER}|别|留着|保留|[?？]|吗$")
_IT = r"(?:把|将|那就|就|所以|，)*(?:这|那|该)(?:一)?[条行项]"
_POINTED_POINTS = re.compile(rf"{_IT}(?:的)?(?P<rest>.+)")
_GOES = re.compile(
    rf"(?:那|就|也|还是|直接|干脆|给我|帮我|把它|请|一并|先|可以|都|让|它)*(?:{TAKE_OUT}|撤了)(?:它|吧|了|即可|就行)*"
)
_BECOMES = re.compile(
    rf"(?:那|就|也|还是|直接|干脆|给我|帮我|请|不如|统一)*(?P<n>{NAME_WORDS})?(?:就|也)?(?:换成|换为|改成|改为|改叫|改作|改名为|[换改用](?=[\u4e00-\u9fff]{{4,}}(?:率|数量?|人数|户数|次数|度|时间|水平|能力|情况|额)$))(?:一个|个)?(?P<new>[^，]{{3,24}})"
)
_WHY = re.compile(
    r"(?:那|这)?(?:一)?(?:条|行|项|块|个)?(?:指标)?(?:的)?(?:写的|里|中)?(?:[“\"][^”\"]{1,12}[”\"]|\d[\d.]*[\u4e00-\u9fff%％/]{0,6}?)?(?:也|都|就|又|还|实在|确实|其实|根本|说|被说|这里|老|太过|太|有点|过于)*(?P<why>[^\d，]{2,16})"
)
_BECAUSE = re.compile(
    r"没(?:有|什么|啥)?(?:依据|出处|根据|来源|人管|数据|台账|必要|意义|用|关系|法|办法)|无法|不(?:好|能|可|便|易|像|归|属于?|是|算|该|适用|涉及|相关|沾边|搭|合适|准确?|对|规范|清楚?|明确|现实)|做不到|达不到|完不成|重复|不如|不像样|不成样|(?:看|算|查|数|统计|考核|核实|普查|说|拿)不(?:出来?|懂|明白|了|清|准)|没(?:普查|统计|测|写|说|数|指标)|放[^，]{2,6}(?:不|没)|多余|笼统|太(?:粗|细|虚|泛|空|窄|宽)|空泛|虚|模糊|(?:要|得|应该?|必须)能?(?:考核|量化|衡量|具体|可测)|(?:要|得|应该?|必须)(?:有|给|带)(?:个|出|具体|明确|实在)*的?(?:数字?|量|数据|指标值|名目|说法)|(?:要|得|应该?|必须)(?:写|落|细|明确|精确|具体)(?:到|清|明|为)?[\u4e00-\u9fff]{1,4}$|是[^，]{1,6}的(?:事|活|职责)|是(?:另|别)[^，]{1,8}(?:钱|资金|项目|经费|事|预算|账)|管不着|[两二三]件事|[两二]个意思|跟[^，]{1,8}(?:没|无|不)|与[^，]{1,8}(?:没|无|不)"
)
_MERE_REASON = re.compile(
    rf"(?!.*(?:{ORDERED}|[改换写填叫放挪移归加补添]|\d|“|率|数量|满意度|指标|标准|单价|[条行项]))(?:我们?|咱们?|这|那|因为|毕竟|又|也|本来|反正|财政|他们|上面|所里|局里|没有?|不|太|要|得|今年|钱)[^，。]{{2,14}}"
)
"""我们这是工程防治: why, between the row and what is done with it."""
_QUOTED_ROW = re.compile(r"[“\"「『](?P<n>[^”\"」』]{3,20})[”\"」』](?:那|这)一?[条行项]")
_SEVERAL = re.compile(r"、|以及|[两几三四俩]个?[条行项]|都不|都没|全都|和[^，]{2,8}(?:率|数|度|额)")
_MORE = re.compile(
    r"(?:再|另外?|还|并)*(?:加|补|添|增加)一(?:条|行|个|项)(?!经济|社会|生态|可持续|数量|质量|时效|成本|满意)"
)
"""再加一行依法办事水平: of the class of the row before it."""
_NOT_SO = re.compile(r"(?:不对|不是|错了|哎呀?|哦)+(?:啊|呀|哈)*")
_LEAST = 3
"""Characters by which a clause names one row and no other."""


def pointed_outright(text: str, draft: Draft) -> str:
    """``text`` with the number of the row in the clause that says what is done; else unchanged."""
    text = _QUOTED_ROW.sub(lambda found: _numbered(found, draft), text)
    clauses = split(text)
    if len(clauses) < 2 or _LEFT.search(re.sub(r"[“\"][^”\"]*[”\"]", "", text)):
        return text
    while len(clauses) > 2 and _NOT_SO.fullmatch(clauses[0]):
        clauses = clauses[1:]  # 不对不对，…那条删掉: of what stands there
    for at in range(1, len(clauses)):
        of_it = _of_it(clauses[at])
        row = _row_of(clauses[at - 1], draft, of_it=of_it)
        if row is None and at > 1 and _MERE_REASON.fullmatch(clauses[at - 1]):
            row = _row_of(
                clauses[at - 2], draft, of_it=of_it
            )  # …放质量里不像样，我们这是工程防治，删
        put = "" if row is None else _put(clauses[at], row)
        if put:
            level2 = (draft.table.indicators[row].level2 or "").removesuffix("指标")  # type: ignore[index]
            rest = [f"{level2}加一条{one[more.end() :]}" if (more := _MORE.match(one)) else one for one in clauses[at + 1 :]]  # fmt: skip
            return "，".join([*clauses[: at - 1], put, *rest])
    return text


def _numbered(found: re.Match[str], draft: Draft) -> str:
    """“开展频次”那条 as 第2条: the end of one row's name, in quotes, is the row and no letters of it."""
    said = normalise(found.group("n"))
    rows = draft.table.indicators
    ending = [n for n, one in enumerate(rows) if one.applicable and normalise(one.name).endswith(said)]  # fmt: skip
    whole = any(normalise(rows[n].name) == said for n in ending)
    return found.group() if len(ending) != 1 or whole else f"第{ending[0] + 1}条"


def _put(clause: str, row: int) -> str:
    """The clause with the row's number; "" where it does nothing to the row before it."""
    if mood_of(clause) is not Mood.WISH:
        return ""
    if _GOES.fullmatch(clause):
        return f"第{row + 1}条删掉"
    becomes = _BECOMES.fullmatch(clause)
    if becomes:
        name, value = name_and_value(becomes.group("new"))
        named = may_name(unquoted(name), sure=bool(becomes.group("n")))
        valued = not name and is_value(tidy_value(value))
        return f"第{row + 1}条{'改' if valued else '换'}成{becomes.group('new')}" if named or valued else ""  # fmt: skip
    points = _POINTED_POINTS.fullmatch(clause)
    if points and (_GOES.fullmatch(points.group("rest")) or re.match(rf"(?:{ORDERED}|改|换|叫|写|名)", points.group("rest"))):  # fmt: skip
        return f"第{row + 1}条{points.group('rest')}"
    return ""


def _of_it(clause: str) -> bool:
    """True for 删掉那条 and 那条不要了: a row that was spoken of goes."""
    points = _POINTED_POINTS.fullmatch(clause)
    return points is not None and _GOES.fullmatch(points.group("rest")) is not None


def _row_of(clause: str, draft: Draft, *, of_it: bool = False) -> int | None:
    """The one row of which a clause says what is wrong with it; None for every other clause.

    ``of_it`` where the next clause says that a row spoken of goes: then any reason does.
    """
    if _SEVERAL.search(clause):
        return None
    if mood_of(clause) not in {Mood.WISH, Mood.MUSING, Mood.NEGATED} or words.PAST.search(clause):
        return None
    rows = draft.table.indicators
    level = re.match(rf"(?P<c>{CLASS_WORD})(?:类?指标)?(?:里面?|里头|中|的)?", clause)
    level2 = level2_of(draft, level.group("c")) if level else None
    mine = [n for n, one in enumerate(rows) if one.applicable and (level2 is None or one.level2 == level2)]  # fmt: skip
    start = level.end() if level and level2 else 0
    least = _LEAST - of_it
    named, end = _named(clause[start:], [(n, rows[n].name) for n in mine], least)
    if named is None and level2 and (all_of := _named(clause, [(n, one.name) for n, one in enumerate(rows) if one.applicable]))[0] is not None:  # fmt: skip
        named, end, start = *all_of, 0
    rest = clause[start + end :] if named is not None else clause[start:]
    why = _WHY.fullmatch(rest)
    said_why = why is not None and (
        _BECAUSE.search(why.group("why")) or (of_it and named is not None)
    )
    if not said_why or re.search(ORDERED, rest):
        return None
    if named is not None:
        return named
    if level2 is None:
        return None
    held = [n for n in mine if (said := _value_in(rest)) and normalise(said) in normalise(rows[n].value)]  # fmt: skip
    meant = held if _value_in(rest) else mine
    return meant[0] if len(meant) == 1 else None


def _value_in(text: str) -> str:
    found = re.search(r"[“\"](?P<q>[^”\"]{1,12})[”\"]|(?P<n>\d[\d.]*)", text)
    return (found.group("q") or found.group("n")) if found else ""


def _named(text: str, rows: list[tuple[int, str]], least: int = _LEAST) -> tuple[int | None, int]:
    """The row whose name holds the longest beginning of the text, which no other name holds."""
    latin = re.match(r"[A-Za-z]{2,}", text)
    least = len(latin.group()) if latin else least
    for end in range(min(len(text), 24), least - 1, -1):
        said = normalise(text[:end])
        holding = [n for n, name in rows if said in normalise(name)]
        if holding:
            return (holding[0], end) if len(holding) == 1 else (None, 0)
    return None, 0
