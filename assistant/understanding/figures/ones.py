"""One of what a request counts, with what is paid or held for it.

处理一吨给人家二百三, 调解成功一件奖一百, 换一扇两千八; 一年清理两万四千辆次, 一期十二门课.
"""

from functools import cache, lru_cache

from assistant.understanding.figures.numbers import CN
from assistant.understanding.lexicon import any_of, pattern, same_unit, units, words
from corpus import late_re as re

LETTER = rf"(?:(?![{CN.replace('点', '')}])[一-龥])"  # 点 is a thing too: 一个点260块
BOUGHT = frozenset({"台", "套", "辆", "部", "架", "艘", "块"})
"""Units of which one may be bought for its price: 彩超机一台85万."""

_PAYING = r"(?:[给付交补奖收]给?|补[助贴]|奖励|[一-龥]{0,4}(?:费|租金?|工资|报酬|津贴|油钱))"
_TO_WHOM = rf"(?:人家|他们?|对方|{LETTER}{{2}})?"
_OF_TIME = "(?:费|租金?|工资|报酬|津贴|补[助贴]?|[油电水工]钱|人工)"
_ABOUT = r"(?:大概|大约|差不多|约|就算|算|就|是|得|要|按照?)*"
_NUMBER = rf"(?:[\d.]+[十百千万]*|[{CN}]+)"
UNTIL = r"(?=(?<=[次节堂])课[每,;。、 ]|[,;。、:!?() \n]|预计|大概|约|的?(?:标准|价)|来?算|计|执行|不?含|包[安装运邮]|的(?=[一-龥]{2})|[买购要共]\d+[一-龥]|[连带含][安装工料线存调运送税课管配]|$)"
"""What may stand right behind a price of one."""
_MONEY = rf"{_NUMBER}(?:万?(?:元|块)|毛|角|万?{UNTIL})"
_SMALL = rf"(?:{_NUMBER}块(?:[一二三四五六七八九1-9](?![十百千万]))?|{_NUMBER}[毛角](?:[一二三四五六七八九1-9](?![十百千万]))?)"
_FOR_EACH = ("平均", "大概", "大约", "算下来")
_MARKS = ",;。、:\n!?() "


@cache
def _chain() -> str:
    """A second unit: the 一天 of 一条一天."""
    return rf"{LETTER}{{0,2}}[一每](?:{any_of(units().per)})"


@cache
def _done() -> str:
    """What is done with one: a single letter, or a verb at the end."""
    verbs = (*words("verbs", "trailing"), *words("verbs", "deeds"))
    single = f"{LETTER}{{0,4}}[换修买补装收送发拆洗扫采印派查办上搬]"
    return rf"(?:{single}|{LETTER}|.*(?:{any_of(verbs)}))"


@lru_cache(maxsize=512)
def counted_in(flat: str, unit: str) -> bool:
    """True where the text counts more than one of the unit; 二期 is the second, no count."""
    many = rf"(?:(?<![\d.])(?:[2-9]|\d{{2,}})[多余]?|[{CN}]*(?:[两三四五六七八九十百千万亿]|(?<=[十百千万])二)[多余]?)万?"
    one = "个?" if unit == "人" or unit not in units().countable else ""  # 八十九个村
    each = rf"[一每][一-龥]{{1,2}}一{re.escape(unit)}(?=[,;。 ]|$)"  # 一村一场
    named = rf"{unit}(?:一共|总共|共|有)?{many}(?:辆|条|艘|台)" if unit in {"车", "船"} else "(?!)"
    if re.search(named, flat):
        return True  # 校车一百零六辆，一车装四个
    alike = any_of(one for one in units().countable if same_unit(one, unit)) or re.escape(unit)
    return re.search(rf"{many}{one}(?:{alike})(?!次)|{each}", flat) is not None


def holds(flat: str, at: int, end: int, unit: str, clause_start: int) -> bool:
    """True for 一年清理两万四千辆次, 一期十二门课: how much one time or one of several holds.

    The words 一 and ``unit`` stand at ``at`` to ``end``.
    """
    counts = any_of(units().countable - units().periods)
    held = pattern(
        rf"(?P<deed>{LETTER}{{0,4}}?)(?:{_chain()}{LETTER}{{0,2}}?)?{_ABOUT}{_NUMBER}[多来余]?(?:{counts})(?![{CN}元块])"
    ).match(flat, end)
    if held is None or held.group().endswith(unit):
        return False
    if unit in units().time_per:
        return bool(held["deed"]) or unit not in {"天", "日"}
    head = flat[clause_start:at]
    first = not head or head.endswith(_FOR_EACH)
    deed = held["deed"]
    if not deed or unit in units().times or counted_in(flat, unit + deed):
        again = rf"[一-龥]{{2}}$|(?<=一{unit}){_NUMBER}[一-龥]{{1,4}}$"
        first = first or pattern(again).search(flat, max(0, at - 12), at) is not None
        # 听课的一回五十个, 分拣员一个村两名, 一个四十张床｜一个二十六张床
    after_value = clause_start > 0 and flat[clause_start - 1] not in _MARKS
    beside = after_value and len(head) <= 4 and bool(held["deed"])  # 持证班十个班一个班五十人
    return (first or beside) and counted_in(flat, unit)


def gets_one(flat: str, at: int, end: int, unit: str, clause_start: int) -> bool:
    """True for 一村一场, 一条河一个巡河员: each of several gets one."""
    one = rf"{LETTER}{{0,2}}一(?:{any_of(units().classifiers)})"
    alone = (at == clause_start or flat[clause_start:at] == unit) and pattern(
        rf"一(?:{any_of(units().classifiers)})(?=[,;。 ]|$)"
    ).match(flat, end)
    if alone:
        return True
    same = rf"{LETTER}{{0,2}}一{re.escape(unit)}"
    return (
        counted_in(flat, unit)
        and pattern(rf"(?!{same}){one}(?=[一-龥])(?![{CN}元块])").match(flat, end) is not None
        and pattern(rf"{one}{LETTER}{{0,6}}(?:[,;。 ]|$)").match(flat, end) is not None
    )


def each_of_these(flat: str, at: int) -> tuple[int, str] | None:
    """(where 一家 ends, the unit of what it is one of) for 4个社区｜一家一场, 9所学校｜一校一场; else None."""
    each = pattern(
        rf"一[家校园院店厂站点处所班](?=一(?:{any_of(units().classifiers)})(?=[,;。 ]|$))"
    ).match(flat, at)
    these = pattern(
        rf"(?:\d|[{CN}])(?P<unit>{any_of(units().classifiers)}){LETTER}{{1,8}},?$"
    ).search(flat, max(0, at - 14), at)
    return (each.end(), these["unit"]) if each and these else None


def costs(flat: str, at: int, end: int, unit: str, clause_start: int) -> bool:
    """True for 处理一吨给人家二百三, 换一扇两千八, 一年水电费六万: what is paid for one."""
    head = flat[clause_start:at]
    chained = pattern(rf"[一每](?:{any_of(units().per)})$").search(head) is not None
    if unit in units().time_per:
        spent = "" if chained else _OF_TIME
        return pattern(rf"{LETTER}{{0,5}}?{spent}{_ABOUT}{_MONEY}").match(flat, end) is not None
    if unit not in BOUGHT and pattern(rf"{_ABOUT}{_SMALL}(?:钱|{UNTIL})").match(flat, end):
        return True  # 冻精一支十五块
    if _bought_for(flat, end, unit, head):
        return False
    if (
        unit not in BOUGHT
        and head
        and pattern(rf"{_ABOUT}(?:[{CN}]{{2,}}|\d{{2,3}}){UNTIL}").match(flat, end)
    ):
        return True  # 疫苗一支一百二, 棉大衣一件385
    if chained and unit != "块" and pattern(rf"{_ABOUT}{_MONEY}").match(flat, end):
        return True  # 一人一件二十八
    if not counted_in(flat, unit):
        return False
    more = rf"(?:{_chain()})?"
    paid = rf"{more}{LETTER}{{0,3}}?{_PAYING}{_TO_WHOM}{_ABOUT}{_MONEY}"
    if pattern(paid).match(flat, end):
        return True
    of_these = head.endswith(("的", "费", "价", "租金")) or chained  # 新建的一个6万, 一次一台260
    known = not head or of_these or _seen(flat, end, unit, head, clause_start)
    if not known and not pattern(_done()).fullmatch(head):
        return False
    longest = 5 if head else 10  # 一场误工补贴加音响租赁一千二
    return pattern(rf"{more}{LETTER}{{0,{longest}}}?{_ABOUT}{_MONEY}").match(flat, end) is not None


_THINGS = (
    units().classifiers
    - units().times
    - {"天", "小时", "分钟", "课时", "学时", "工日", "项", "例", "宗", "起", "单"}
)


def _bought_for(flat: str, end: int, unit: str, head: str) -> bool:
    """True for 锣鼓一副三千六, 宣传栏做一个一万二: one is bought for so much, where no more of them are counted."""
    thousands = pattern(rf"{_ABOUT}[{CN}]*[千万][{CN}]*{UNTIL}").match(flat, end)
    noun = pattern(rf"(?<![一每])(?![一每]){LETTER}{{2}}$").search(head) is not None
    return thousands is not None and noun and unit in _THINGS and not counted_in(flat, unit)


def _seen(flat: str, end: int, unit: str, head: str, clause_start: int) -> bool:
    """True where the noun beside 一 is that of something counted, or such prices stand in a row."""
    noun = pattern(r"[一-龥]{2}$").search(head)
    if noun is not None and flat.count(noun.group()) > 1:
        return True
    thing = pattern(rf"{LETTER}{{1,3}}").match(flat, end)
    if thing is not None and counted_in(flat, unit + thing.group()):
        return True
    price = rf"一{re.escape(unit)}(?:[\d.]+|[{CN}]+?)(?:元|块)?"
    near = flat[max(0, end - 16) : end + 18]  # 夏装一套一百一，冬装一套二百六
    row = pattern(rf"{price}[,、 ]?{LETTER}{{2,4}}{price}(?=[,;。、 ]|$)").search(near)
    return noun is not None and row is not None
