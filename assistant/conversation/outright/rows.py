"""Rows to come, told over several clauses in many ways: 缺无害化处置率，补100%; 要写…，100%，放质量.

Each becomes 加一条质量指标：…，…; what stands beside it stays as it was said. Where a clause is no plain part
of such a row, nothing is put otherwise.
"""

from dataclasses import dataclass

from assistant.conversation.outright.around_rows import lacking, more_rows, told_twice
from assistant.conversation.outright.said import (
    ALSO,
    effect_in,
    is_compared,
    is_empty,
    leaves_open,
    name_of,
    stands,
    value_of,
)
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import FILL_IN, ORDER_ENDS
from assistant.conversation.vocabulary.row_words import read_added
from assistant.conversation.vocabulary.rows_in_words import row_in_words
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD, name_and_value
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.draft import Draft
from corpus import late_re as re

_CLASS = rf"(?:请|麻烦|烦请)?(?:把|给|在|往)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?类|那一?类|那?一?栏|那一?块|这一?块|方面|部分)?(?:里头?|里面|中|内|项?下面?|上)?(?:的)?"
_PUT = rf"(?:加上|加进|加(?![固强宽密])|添上|添|增加|增列|增设|新增|增补|增|分列|拆列|分开列|单列|另列|列出|补充|补上|补列|{FILL_IN}|来|填(?=一?[条个项行])|写上|写|列上|列|设|搞|弄|塞|放|要|有)"
_ONE = r"(?:(?:一|1)?(?:条|个|项|行)|一[栏格])"
_LEAD = re.compile(
    r"^(?:(?:第?[一二三四五六七八九十\d]{1,2}条?意见|意见[一二三四五六七八九十\d]{1,2})[：:、，]?|(?:[\u4e00-\u9fff]{1,4}?)?(?:还|又|也)?要求(?:再|还|要|得)?(?=加|补|增|添|写|列))"
)
"""意见三：, 科里还要求: who wants it, and as which of his points."""
_OPENERS = (
    re.compile(rf"(?:{_CLASS})?{ALSO}{_PUT}{_ONE}(?:吧|呗|哈|啊|嘛)?(?:指标)?[：: ]*(?:(?P<d>{CLASS_WORD})(?:类?指标)?[：: 的]*)?(?P<n>.*)"),
    re.compile(rf"(?:{_CLASS})?(?P<n>[^，]{{3,16}}?)(?:(?:也|还|再|应该|应当|该|得|要|都|需要?)+(?:有|加|补|写|来|列|设)?|加|补|添|写|列|设|增加|新增)(?:上)?{_ONE}(?:吧|才行|才对|才好|了)?"),
    re.compile(rf"(?:请|烦请|麻烦您?)?{_CLASS}{ALSO}(?:增加|新增|增列|增设|补充|加入|添加|补上)(?P<n>[^，]{{3,20}})"),
    re.compile(rf"(?:{_CLASS})?{ALSO}(?:缺(?![考席勤货水氧电课岗])少?|少|漏|差(?![错异额旅距不]))(?:了|着|一?[条个项])*(?P<n>[^，]{{3,20}}?)(?:这|那)?(?:(?<![一二两三四五六七八九十百千万\d])[条个项]|一[条个项])?(?:没[写列填])?"),
    re.compile(rf"{_CLASS}{ALSO}有(?:一?[条个项])?(?P<n>[^，]{{3,20}})"),
    re.compile(rf"{ALSO}(?<=[要得需该应])要?(?:写上?|列上?|体现|考核|有)(?P<n>[^，]{{3,20}})"),
    re.compile(r"(?:要|得|需要|应该|应当)(?:写上?|列上?|体现|考核|有)(?P<n>[^，]{3,20})"),
    re.compile(rf"{_CLASS}{ALSO}(?:写上|列上|放上|填上|写进|列进|放进)(?:个|一?[条项])?(?P<n>[^，]{{3,20}})"),
    re.compile(rf"(?:{_CLASS})?{ALSO}(?:加上|加(?![固强宽密])|补上?(?![助贴偿植栽种])|增加|增列|新增|添上?)(?P<n>[^，]{{3,20}})"),
)  # fmt: skip
_INTO_EMPTY = re.compile(
    rf"{_CLASS}{ALSO}(?:写上?|填上?|补上?|加上?|列上?)[：:]?(?P<n>[^，]{{3,20}})"
)
_PLACED = re.compile(
    rf"(?P<n>[^，]{{3,20}}?)(?:就|都|也)?(?:放|归|算|列|写|加)(?:在|到|进|入)?(?P<c>{CLASS_WORD})(?:指标)?(?:里面?|里头|中|类)?(?:吧|去|了)?"
)
"""回访率100%放质量."""
_SEVERAL = re.compile(
    rf"(?:{_CLASS})?{ALSO}(?:往下|下面)?{ALSO}(?:{_PUT}|拆成?|拆出|分成)(?P<k>[两二三四五六2-6])(?:条|行|项|个)(?:(?P<d>{CLASS_WORD})(?=指标|[：:]))?(?:指标)?[：: ]*(?P<n>.*)"
)
_PLACE = re.compile(
    rf"(?:就|都|也|把它|它|[这那]一?[个条项])*(?:放|归|加|算|列|写|挪|摆)(?:在|到|进|入)?{_CLASS}(?:去|吧|了|就行|好了)*"
)
_PLACED_AS_ROW = re.compile(
    rf"{_CLASS}(?:那边|那里|那块)?{ALSO}{_PUT}(?:上|进去?)?(?:{_ONE})?(?:吧|了|去)*|(?:[这那]一?[个条项])?{ALSO}(?:{_PUT}|算|作|当|记)(?:上|作|成|为)?{_ONE}(?P<d>{CLASS_WORD})(?:指标|的)?{ORDER_ENDS}"
)
"""社会效益里列一条, 也算一条数量: where the row goes that was told before."""
_LEFT_OUT = re.compile(
    rf"(?:{_CLASS})?(?P<n>[^，]{{3,20}}?)(?:怎么|好像|也|还|都|又|给)*(?:没|忘|漏)(?:有|了)?(?:写|列|填|算|报|加|体现)(?:进去|进来|上去?|着|了)*"
)
_MISSED = re.compile(r"(?<=[^，]{3})(?:也|还|都|又)*(?:不|没|漏)(?:写|列|填|报)[^，\d]{0,8}$")
"""保存率不写要挨批的: why the row is to come."""
_PUT_IN_NOW = re.compile(
    rf"(?:(?:把)?[这那]一?[个条项]?)?{ALSO}(?:补|加|添|列|写|算|作|成|为)+(?:上一[条个项行]|上去?|进去|进来|一下|一?[条个项行])(?:指标)?{ORDER_ENDS}"
)
"""监测乡镇12个没写进去，补上."""
_EACH = re.compile(r"(?:每|按|平均|一)[\u4e00-\u9fff]{1,3}\d[\d.]*[\u4e00-\u9fff/]{0,4}")
"""每站4次: how the number after it was come to."""
_SUMMED = re.compile(r"(?:就|一共|总共|共|合计|总的)(?:是|写|填|按|报)?\d")
_THE_SAME = re.compile(r"(?:也|还|同样|一样)(?:还)?是")
"""也是4200人: a value as the row before it has."""
_FILLED = re.compile(
    rf"{ALSO}(?:写上?|填上?|补上?|列上?|放)(?:个|一?条)?[：:]?(?P<n>[^，]{{3,20}})"
)
_AS_WELL = re.compile(
    r"(?P<n>[\u4e00-\u9fff]{2,14}?)(?:也|还|再|都|要|得)+(?:要|得|给我|帮我|请|应该?)*(?:写上|加上|补上|列上|添上|填上|写进去|加进去|列进去|放进去|补进去|写进来|列进来)(?:去|吧|了)*"
)
"""桌数也写上，22桌: of what no row of the table tells."""
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_VERBLESS = 3
"""From this opener on only a value or a place says that a row is meant."""


@dataclass
class _Row:
    """A row to come, and how many clauses tell it."""

    level2: str
    name: str
    value: str
    used: int
    in_words: bool = False
    """Told as a deed (每周巡河两次): the forms of sentences would take its words for a name."""

    def plainly(self) -> str:
        level2 = self.level2 or ("满意度" if self.name.endswith("满意度") else "")
        head = f"加一条{level2}指标：" if level2 else "加一条"
        told = f"“{self.value}”" if is_compared(self.value) else self.value
        other = self.level2 and re.search(rf"(?!{self.level2}){CLASS_WORD}$", self.name)
        name = f"“{self.name}”" if other else self.name  # 行政成本 of the 社会效益
        return f"{head}{name}，{told}" if told else f"{head}{name}"


def rows_outright(text: str, draft: Draft) -> str:
    """``text`` with each row to come told as 加一条…; unchanged where none is told otherwise."""
    clauses = split(text)
    if any(re.search(r"目标(?!值)", one) for one in clauses):
        return text  # 目标也被挑了，要写上覆盖12个乡镇: of the goal
    out: list[str] = []
    at, found = 0, False
    while at < len(clauses):
        rows = (
            _several(clauses, at)
            or _listed(clauses, at, out)
            or _placed(clauses[at])
            or _told_then_placed(clauses, at, draft)
            or _told_apart_then_placed(clauses, at, draft)
            or _single(clauses, at, draft, out)
        )
        if not rows:
            out.append(clauses[at])
            at += 1
            continue
        if any(stands(draft, one.name, one.level2) for one in rows):
            return text
        found = True
        if len(rows) == 1 and told_twice(rows[0].name, clauses[at + rows[0].used :]):
            at += rows[0].used  # 缺服务次数，…，加一条法律服务次数: the second tells the row
            continue
        if out and (of_class := lacking(out[-1])) is not None:
            out.pop()
            if len(rows) == 1 and not rows[0].level2:
                rows[0].level2 = of_class
        at += sum(one.used for one in rows)
        more = more_rows(clauses[at:], draft, rows[-1].level2, rows[-1].name, rows[-1].value)
        rows += [_Row(rows[-1].level2, name, value, 1) for name, value in more]
        at += len(more)
        out += [one.plainly() for one in rows]
    return "，".join(out) if found else text


def _single(clauses: list[str], at: int, draft: Draft, before: list[str]) -> list[_Row]:
    raw = clauses[at]
    clause = _LEAD.sub("", raw)
    if mood_of(clause) is not Mood.WISH:
        return []
    empty = (lacking(before[-1]) if before else None) or ""
    filled = _FILLED.fullmatch(clause) if empty else None
    if filled and is_empty(draft, empty):
        row = _row(clauses, at, filled, weak=True)
        return [row] if row else []  # 生态那栏空着，填水土流失，有效控制
    into = _INTO_EMPTY.fullmatch(clause)
    if empty and into is None and not re.match(rf"(?:{CLASS_WORD})", clause):
        into = _INTO_EMPTY.fullmatch(f"{empty}{clause}")
    if into and not is_empty(draft, into.group("c")):
        into = None
    struck = any(re.search(r"删|去掉|不要", one) for one in before)
    for place, pattern in enumerate(_OPENERS):
        opened = pattern.fullmatch(clause)
        row = _row(clauses, at, opened, weak=place >= _VERBLESS) if opened else None
        if row is None:
            continue
        added = read_added(raw)
        plain = raw == clause and added is not None and added.explicit  # type: ignore[union-attr]
        if (
            plain
            and not row.in_words
            and not struck
            and not empty
            and not _said_specially(clauses[at : at + row.used])
            and not more_rows(clauses[at + row.used :], draft, row.level2, row.name, row.value)
        ):
            return []  # the forms of sentences read it
        return [row]
    row = _row(clauses, at, into, weak=True) if into else None
    if row is None and (more := _AS_WELL.fullmatch(clause)) and not find_targets(draft, more.group("n")):  # fmt: skip
        row = _row(clauses, at, more, weak=True)
        if row and not row.level2 and _COUNTED.search(row.name):
            row.level2 = "数量"
    return [row] if row else []


_COUNTED = re.compile(r"(?:数|数量|面积|长度|人次|里程|场次)$")


def _said_specially(clauses: list[str]) -> bool:
    """True where a clause says what the forms of sentences take for a value or a name."""
    return any(_THE_SAME.match(one) or leaves_open(one) or _EACH.fullmatch(one) or is_compared(one) or _PLACE.fullmatch(one) for one in clauses)  # fmt: skip


def _row(clauses: list[str], at: int, opened: re.Match[str], *, weak: bool) -> _Row | None:
    """The row that an opening clause and those after it tell; None where they tell none plainly."""
    said = opened.groupdict()
    level2 = said.get("c") or said.get("d") or ""
    told, value, used = said["n"], "", 1
    if not told.strip(" ：:"):  # 还是写一条吧，消防安全意识，有效增强
        if at + 1 >= len(clauses):
            return None
        told, used = clauses[at + 1], 2
    if (deed := row_in_words(told.strip(" ：:"))) and (level2 or not weak):
        row = _Row(level2 or deed.level2, deed.name, deed.value, used, in_words=True)
        _behind(row, clauses, at)
        return row
    name, value = name_and_value(told)
    level = LEVEL.search(name) if not value else None
    if level and level.end() == len(name) and level.start() > 2:
        name, value = name[: level.start()], level.group()
    name = name_of(name)
    if not name:
        return None
    row = _Row(level2, name, value, used)
    open_ = _behind(row, clauses, at)
    if row.value or open_:
        return row
    return None if weak or used > 1 or row.used == 1 else row


def _behind(row: _Row, clauses: list[str], at: int) -> bool:
    """Reads the clauses after the name: value, class, place. True where the value is left open."""
    open_ = False
    while at + row.used < len(clauses):
        clause = clauses[at + row.used]
        ahead = clauses[at + row.used + 1] if at + row.used + 1 < len(clauses) else ""
        placed = _PLACE.fullmatch(clause)
        if not row.value and leaves_open(clause):
            open_ = True
        elif not row.value and _EACH.fullmatch(clause) and _SUMMED.match(ahead):
            pass
        elif (
            not row.value
            and not open_
            and (value := value_of(re.sub(r"^(?:一共|总共|共|合计|总的)", "", clause)))
        ):
            row.value = value
        elif placed and row.level2 in {"", placed.group("c")}:
            row.level2 = placed.group("c")
        else:
            break
        row.used += 1
    return open_


def _placed(clause: str) -> list[_Row]:
    """按时办结率98%放时效: a name with its value, and its class."""
    clause = re.sub(
        r"^[^，：:]{1,10}(?:也|都|还)?(?:写上|加上|补上|列上|加进去|补进去)[：:]", "", clause
    )
    found = _PLACED.fullmatch(clause)
    if found is None or mood_of(clause) is not Mood.WISH:
        return []
    if deed := row_in_words(re.sub(r"[这那]一?[条个项]$", "", found.group("n"))):
        return [_Row(found.group("c"), deed.name, deed.value, 1, in_words=True)]
    name, value = name_and_value(found.group("n"))
    if not value:
        name, value = effect_in(re.sub(r"[这那]一?[条项个]$", "", name))
    name = name_of(name)
    return [_Row(found.group("c"), name, value, 1)] if name and value else []


_MORE = re.compile(r"^(?:还有|另有|再有|还差|另外(?:还有)?|还|有个|有|再)+(?=[\u4e00-\u9fff]{4})")
_PUT_THERE = re.compile(
    rf"(?:就|都|也|把|[这那]一?[个条项]|它|要|给我|帮我|请|一起|一并)*(?:放|归|加|补|添|算|列|写|摆|填)(?:上)?(?:在|到|进|入){_CLASS}(?:去|吧|了|就行|好了)*"
)


def _told_then_placed(clauses: list[str], at: int, draft: Draft) -> list[_Row]:
    """还有冷库改造数量3座，加到数量里: a row with its value, and then its class."""
    placed = _PUT_THERE.fullmatch(clauses[at + 1]) if at + 1 < len(clauses) else None
    placed = placed or (_PLACE.fullmatch(clauses[at + 1]) if at + 1 < len(clauses) and _MORE.match(clauses[at]) else None)  # fmt: skip
    if at and name_and_value(clauses[at - 1])[1]:
        return []  # 布置费10万，印刷费8万，加在成本里: the place is of both
    told = clauses[at]
    if placed is None and at + 1 < len(clauses) and (missed := _LEFT_OUT.fullmatch(told)) and NAME_ENDS.search(missed.group("n")):  # fmt: skip
        name, value = name_of(missed.group("n")), value_of(clauses[at + 1])
        known = any(name in row.name for row in draft.table.indicators)
        if name and value and not known:  # 学生参与人数没写，3600人
            level2 = missed.group("c") or ("数量" if _COUNTED.search(name) else "")
            return [_Row(level2, name, value, 2)]
    if placed is None and at + 1 < len(clauses):
        left_out = _LEFT_OUT.fullmatch(told) if _PUT_IN_NOW.fullmatch(clauses[at + 1]) else None
        told, placed = (left_out.group("n"), left_out) if left_out else (told, placed)
        placed = placed or _PLACED_AS_ROW.fullmatch(clauses[at + 1])
        place = _PLACE.fullmatch(clauses[at + 1])
        named = NAME_ENDS.search(name_and_value(told)[0]) or re.match("[这那]", clauses[at + 1])
        placed = placed or (place if named else None)
    if deed := row_in_words(_MORE.sub("", told)):
        put = placed or (at + 1 < len(clauses) and _PUT_IN_NOW.fullmatch(clauses[at + 1]))
        level2 = (_class_in(placed) if placed else "") or deed.level2
        return [_Row(level2, deed.name, deed.value, 2, in_words=True)] if put else []
    if placed is None or mood_of(told) is not Mood.WISH:
        return []
    name, value = name_and_value(_MORE.sub("", told))
    used = 2
    if not value:
        name, value = effect_in(name)
    if not value and placed.re == _LEFT_OUT and at + 2 < len(clauses):
        value, used = value_of(clauses[at + 2]), 3  # 随访人数漏写了，补上，80人
    name = name_of(re.sub(r"(?:全年|每年|今年|年内|一共|总共|共|也|都|要)+$", "", name))
    if not name or not value or any(name in row.name for row in draft.table.indicators):
        return []
    return [_Row(_class_in(placed), name, tidy_value(value), used)]


def _class_in(placed: re.Match[str]) -> str:
    return placed.group("c") or placed.groupdict().get("d") or ""


def _told_apart_then_placed(clauses: list[str], at: int, draft: Draft) -> list[_Row]:
    """电梯困人故障率，比上年下降10%，社会效益里列一条: a name, its value, and then its class."""
    if at + 2 >= len(clauses) or any(mood_of(one) is not Mood.WISH for one in clauses[at : at + 3]):
        return []
    placed = _PLACED_AS_ROW.fullmatch(clauses[at + 2]) or _PUT_THERE.fullmatch(clauses[at + 2])
    name = name_of(_MISSED.sub("", _MORE.sub("", clauses[at])))
    value = value_of(clauses[at + 1])
    if placed is None or not value or not may_name(name, sure=False):
        return []
    if any(name in row.name for row in draft.table.indicators):
        return []
    return [_Row(_class_in(placed), name, value, 3)]


def _several(clauses: list[str], at: int) -> list[_Row]:
    """数量补两行：灭火器140具，消防头盔84顶: as many rows as are counted, each with its value."""
    opened = _SEVERAL.fullmatch(_LEAD.sub("", clauses[at]))
    if not opened or mood_of(clauses[at]) is not Mood.WISH:
        return []
    count = _COUNT.get(opened.group("k")) or int(opened.group("k"))
    items: list[str] = []
    used = 0
    for clause in [opened.group("n"), *clauses[at + 1 :]]:
        items += [
            one for one in re.split(r"、|(?<=\S)和(?=[\u4e00-\u9fff]{2,}\d)", clause) if one.strip()
        ]
        used += 1
        if len(items) >= count:
            break
    rows = []
    for item in items:
        name, value = name_and_value(item)
        name = name_of(name)
        if not name or not value:
            return []
        rows.append(_Row(opened.group("c") or opened.group("d") or "", name, value, 0))
    if len(rows) != count:
        return []
    rows[0].used = used
    return rows


_LISTING = re.compile(rf"(?:{_CLASS})?{ALSO}{_PUT}(?:{_ONE})?(?:指标)?[：: ]*(?P<n>[^，]*、[^，]*)")


def _listed(clauses: list[str], at: int, before: list[str]) -> list[_Row]:
    """数量里添警示标志牌45块、减速带30处: several rows in one clause, each with its value."""
    clause = _LEAD.sub("", clauses[at])
    opened = _LISTING.fullmatch(clause)
    level2, told, used = "", clause, 1
    if opened:
        level2, told = opened.group("c") or "", opened.group("n")
    else:
        return []
    if mood_of(clause) is not Mood.WISH:
        return []
    level2 = level2 or (lacking(before[-1]) if before else None) or ""
    rows = []
    told = re.sub(r"^[^，：:\d]{1,10}[：:]", "", told.strip("。"))  # 要列装备：甲54套、乙90盘
    for item in told.split("、"):
        name, value = name_and_value(item)
        name = name_of(name)
        if not name or not value:
            return []
        rows.append(_Row(level2, name, value, 0))
    if len(rows) < 2:
        return []
    placed = _PLACE.fullmatch(clauses[at + used]) if at + used < len(clauses) else None
    if placed and level2 in {"", placed.group("c")}:
        used += 1
        for row in rows:
            row.level2 = placed.group("c")
    rows[0].used = used
    return rows
