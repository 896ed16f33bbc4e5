"""What a number is per: 每人每年…, 人均…, 月工资…, 一人一年… before it, /人/年 after it."""

from dataclasses import dataclass
from functools import cache

from assistant.understanding.figures.numbers import CN
from assistant.understanding.figures.ones import (
    BOUGHT,
    LETTER,
    UNTIL,
    costs,
    counted_in,
    each_of_these,
    gets_one,
    holds,
)
from assistant.understanding.lexicon import SAID_AS, any_of, pattern, units, words
from corpus import late_re as re

_SAME = {"平": "平方米", "年度": "年", "个月": "月", "季": "季度", "礼拜": "周", "星期": "周"}
_SPLIT = {"人年": ("人", "年"), "人月": ("人", "月"), "人天": ("人", "天"), "人日": ("人", "日")}
_LIGHT = r"(?:平均|连工带料|包工包料|连料带工|投资|造价|成本|费用|工钱|工资|补助|补贴|补|给|发|要|大概|大约|差不多|约|的|是|价格|奖励|需要|需|预计|来回|往返|合|算|才|就|只要|只|得|收|花|撑死|顶多|顶天|控制在|最多|最高)"
_PRICE_HEAD = r"(?:平均|价格?|租金|[费金元酬]|[油电水工料租饭煤]钱|工资|报酬|\d|大概|补贴|补助)$"
_SO_MANY_TIMES = rf"[一-龥]{{0,4}}?(?:\d+|[{CN}]{{1,3}})(?:场次|次|场|回|遍|轮)(?![一-龥]*[元块])"
_NAMED_SHORTLY = rf"(?:(?![{CN}])[一-龥]){{1,4}}"
_A_NUMBER = r"\d|[一二两三四五六七八九][十百千万]|[十百千][一二两三四五六七八九](?![个月季])"
EACH_GETS = re.compile(
    r"^[一-龥]{0,10}各自?(?:再|新|需|要)?(?:配备|配置|配|安装|加装|装|发放|发|新建|建设|建|购置|采购|购买|购|买|设置|设|放|送|种植|种|栽)(?=[一-龥A-Za-z]{2})"
)
"""敬老院各配｜护理床."""
_PUT_ON_EACH = rf"[挂放装栽种埋插安摆布设铺撒施喷投配](?:[\d.]+|[{CN}]+)[个只块张株棵支斤克升袋包瓶台套盏根桶颗粒尾]"
_FURTHEST = 14  # characters between 每… and its number


@dataclass(frozen=True)
class Lead:
    """The words before a number that say what it is per."""

    start: int
    end: int
    per: tuple[str, ...]
    text: str


@cache
def _tokens() -> re.Pattern[str]:
    known = units()
    return re.compile(
        rf"每(?:个|一)?(?P<time>{any_of(known.time_per)})|每一?(?:个(?=人(?![员民才工大])|小区))?(?P<thing>[屋棚舍库馆厅校桌席柜厂矿](?=\d|$)|(?:件|台|架|艘|辆|户|场|例|亩|项|册|组|对|头|只|株)次(?=[一-龥]?[补奖费给约\d]|$)|[十百千万]?(?:{any_of(known.per)})|平(?![方米台均衡安])|[一-龥](?=每[年月日天周季]))"
        rf"|(?!(?<=\d)年)(?P<implied>{any_of(known.implied_per)})(?!赁)|(?P<mean>{any_of((known.classifiers | known.measures) - known.times - {'天', '小时', '分钟'})})均(?![价衡匀等])|(?:(?<![一-龥])|(?<=亩)(?=亩)|(?<=户)(?=户))(?P<of>[亩户村])(?=费用|补助|补贴|补|(?<=[亩户])(?:增|产(?!业|权)|节[水本支肥药约]))"
        rf"|(?<=每[一-龥])(?:(?P<monthly>[月年])(?=[一-龥]{{0,3}}(?:[费补资酬贴租]|[维养管][护保]|运维|保养|服务|检[测定验]))|全(?P<whole>年))|(?<=[一-龥]{{3}})(?P<spent>[月年])(?=(?:[一-龥]{{0,2}}成本|[房租]?租金|[一-龥]{{2}}费|补[助贴])$)|(?<![\d{CN}今明本去当全每往历近几整青老少成童常周跨隔次后前同学度均终])(?P<yearly>年)(?=(?:[一-龥]{{0,4}}(?:费用?|租金?|成本)|[维养管][修护保]|运[维营行转]|保洁|服务|[付缴交])(?:约|需|为|:)?(?:每|$))|(?<![一-龥])(?P<sold>公里|平方米|平米|亩|吨|户|台|套)(?=单价|均价|造价)"
    )


@cache
def _ones() -> re.Pattern[str]:
    return re.compile(
        rf"一(?:个(?=人(?![员民才大])|学期|星期|礼拜|季度(?:每|[一-龥]{{0,3}}?[\d{CN}]{{1,2}}[次回遍趟])))?(?P<per>(?!次性|年级)(?:{any_of(units().per)})|平(?=$|[\d{CN}]|造价|单价|大概|约|[补给收要]))"
    )


def without_tokens(lead: str) -> str:
    """The words of a lead that say no per-unit: 每户记账补贴月均 -> 记账补贴."""
    lead = pattern(r"一个(?=季度)").sub("一", lead)  # of which the words behind it are gone
    return _ones().sub("", _tokens().sub("", lead))


def spread(per: str) -> tuple[str, ...]:
    """One per-unit in its usual words: 人年 -> 人, 年."""
    per = SAID_AS.get(per, per)
    return _SPLIT.get(per, (_SAME.get(per, per),))


def lead_before(flat: str, floor: int, number_at: int, ones: list[Lead]) -> Lead | None:
    """What stands before the number at ``number_at``, not before ``floor``."""
    found: list[Lead] = [lead for lead in ones if lead.start >= floor and lead.end <= number_at]
    for token in _tokens().finditer(flat, floor, number_at):
        if any(one.start <= token.start() < one.end for one in ones):
            continue  # 每处 of 每处理1吨
        if token.group("implied"):
            per = units().implied_per[token.group("implied")]
        else:
            per = spread(
                token.group("time")
                or token.group("thing")
                or token.group("mean")
                or token.group("of")
                or token.group("sold")
                or token.group("monthly")
                or token.group("whole")
                or token.group("spent")
                or token.group("yearly")
            )
        found.append(Lead(token.start(), token.end(), per, token.group()))
    found.sort(key=lambda lead: lead.start)
    kept: list[Lead] = []
    right = number_at
    for lead in reversed(found):
        between = flat[lead.end : right]
        if len(between) > (_FURTHEST if not kept else 6) or pattern(_A_NUMBER).search(between):
            break  # 一个人四千去十个人
        kept.insert(0, lead)
        right = lead.start
    if not kept:
        return None
    of_each = [lead for lead in kept if not (lead is not kept[0] and _one_piece(lead, kept[0]))]
    per = tuple(dict.fromkeys(unit for lead in of_each for unit in lead.per))
    if {"名", "位"} & set(per):
        per = tuple(unit for unit in per if unit != "人")  # 每名月薪
    start, end = kept[0].start, kept[-1].end
    return Lead(start, end, per, flat[start:end])


def _one_piece(lead: Lead, first: Lead) -> bool:
    """True for 一份 of 每人一份300元: what each gets one of multiplies nothing."""
    gets = first.text.startswith("每") and first.per[0] not in units().time_per
    piece = lead.text.startswith("一") and lead.per[0] in units().classifiers - units().times
    return gets and piece and lead.per[0] not in units().people | units().time_per


def done_once(flat: str, at: int, clause_start: int) -> Lead | None:
    """每成功介绍1人 before what is paid for it; None where the 1 or 一 at ``at`` says something else."""
    deed = pattern(
        rf"每(?:处[理置]|(?!个|{any_of(units().per)})(?:(?!每)[一-龥]){{2}})(?:(?!每)[一-龥]){{0,4}}$"
    ).search(flat, clause_start, at)
    paid = pattern(
        rf"(?P<per>{any_of(units().per)})[一-龥]{{0,8}}(?:[\d.]+|[{CN}]+)(?:万?元|块|[,;。、 \n]|$)"
    ).match(flat, at + 1)
    if deed is None or paid is None:
        return None
    end = paid.end("per")
    return Lead(deed.start(), end, spread(paid["per"]), flat[deed.start() : end])


def done_in_time(flat: str, clause_start: int, at: int) -> Lead | None:
    """The 年 of 年培训演练2次, behind which stands what is done so many times."""
    said = pattern(
        r"(?<![一-龥\d])(?P<time>[年月日])(?![度均底初终内前后中末份龄会报常])[一-龥]{2,6}$"
    ).search(flat, clause_start, at)
    if said is None:
        return None
    start, end = said.span("time")
    return Lead(start, end, (said["time"],), said["time"])


def one_each(flat: str, at: int, clause_start: int, counted: set[str]) -> Lead | None:
    """一人一年 or 一辆 before a price, where 一 counts nothing; None where it does count.

    ``counted`` holds the units that were counted before: 一辆28万 after 2辆 is a price.
    """
    if these := each_of_these(flat, at):
        end, unit = these
        return Lead(at, end, spread(unit), flat[at:end])
    found = _ones().match(flat, at)
    if not found:
        return None
    unit = found.group("per")
    if unit in units().time_per and pattern(r"(?:期|合同|期限)[为是]?$").search(flat[:at]):
        return None  # 合同期一年 每季度考核一次
    if unit in {"节", "堂"} and pattern(rf"课(?=\d|[{CN}]{{2,}})").match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 一节课80
    if pattern(rf"每{re.escape(unit)}").match(flat, found.end()):
        return None  # 每人一套每套680
    if flat[at - 1 : at] == "各" and unit in units().times:
        return None  # 春节中秋各一次
    often = unit in units().times and pattern(
        rf"[每一]个?(?:{any_of(units().time_per)})[一-龥]{{0,4}}$"
    ).search(flat, clause_start, at)
    if often and flat.startswith((f"一{unit}", "每"), found.end()):
        return None  # 每个月测一次｜一次一千五, 每季一次｜每个点次280元
    if unit in counted and pattern(_PUT_ON_EACH).match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 一亩挂五个
    if gets_one(flat, at, found.end(), unit, clause_start):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    if (
        unit == "期"
        and "期" not in counted
        and not counted_in(flat, unit)
        and not pattern(rf"{_LIGHT}*[\d.]+万?(?:元|块|[,;。]|$)").match(flat, found.end())
    ):
        return None  # 一期14处
    named = pattern(
        rf"(?P<noun>[一-龥]{{1,6}}?){_LIGHT}{{0,2}}(?:[\d.]+[十百千万]*|[{CN}]+)(?:元|块|[,;。]|$)"
    ).match(flat, found.end())
    if named and at == clause_start and named.group("noun") in flat[:at]:
        return Lead(found.start(), found.end(), spread(unit), found.group())
    if (
        unit == "块"
        and "块" not in counted
        and pattern(r"[一二两三四五六七八九](?=[一每/][一-龥])").match(flat, found.end())
    ):
        return None  # 一块二一株
    by = rf"按(?:[\d.]+|[{CN}]{{2,}})(?:元|块)?(?:的?标准|计|来?算|[,;。 ]|$)"
    if unit in units().people and pattern(by).match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 一人按三百三
    after = rf"(?:一(?:个(?=人))?(?:{any_of(units().per)}))*(?:{any_of(words('money', 'a_head'))})?{_LIGHT}{{0,2}}(?:{any_of(units().implied_per)})?(?=[\d¥{CN}])"
    if _of_each(flat, at, found.end(), unit, counted, clause_start):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    head = flat[clause_start:at]
    of_one = pattern(r"(?:预计|大概|约)?[一-龥]{0,5}(?:费|补助|补贴|工资)[约需要]{0,2}(?=[\d¥])")
    if unit in counted and at == clause_start and of_one.match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 一辆修理费8000
    if unit in units().time_per and pattern(_SO_MANY_TIMES).match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    if pattern(_PRICE_HEAD).search(head) and pattern(r"[一-龥]{1,3}(?=[\d¥])").match(
        flat, found.end()
    ):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    small = rf"{_NAMED_SHORTLY}(?:[{CN}]+块[一二两三四五六七八九]?|[{CN}]+[毛角][一二两三四五六七八九]?)(?=[,;。、 ]|$)"
    if at == clause_start and unit not in BOUGHT and pattern(small).match(flat, found.end()):
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 一头份疫苗九毛
    if holds(flat, at, found.end(), unit, clause_start) or costs(
        flat, at, found.end(), unit, clause_start
    ):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    if not pattern(after).match(flat, found.end()):
        return None
    by_nature = unit in {
        "人",
        "位",
        "名",
        "户",
        "年",
        "天",
        "个月",
        "月",
        "亩",
        "次",
        "场",
        "顿",
        "餐",
        "趟",
        "周",
        "学期",
    }
    again = pattern(r"[一-龥]{2,10}$").search(head)
    if unit in counted and again and again.group() in flat[:clause_start]:
        return Lead(found.start(), found.end(), spread(unit), found.group())  # 灭火器一具65元
    if by_nature or at == clause_start or (unit in counted and pattern(_PRICE_HEAD).search(head)):
        return Lead(found.start(), found.end(), spread(unit), found.group())
    return None


def _of_each(flat: str, at: int, end: int, unit: str, counted: set[str], clause_start: int) -> bool:
    """True for one of what was counted: 一盏灯｜一年电费九十块, 一年｜电费九十块, 一个村｜装4个."""
    number = rf"(?:[\d.]+万?|[{CN}]+)"
    times = any_of(units().time_per)
    if counted & {"平方米", "平方"}:
        counted = counted | {"平"}
    known = unit in counted or unit in units().people
    paid = rf"{LETTER}{{0,6}}?(?:费|补助|补贴|工资|津贴|报酬){{0,1}}{_LIGHT}{{0,2}}(?:{number}(?:元|块)|[\d.]+万|[\d.]+(?=[,;。、 \n]|$))"
    noun = pattern(rf"{LETTER}{{0,6}}?(?=[一每](?:{times}){paid})").match(flat, end)
    if noun and (known or (noun.group() and noun.group() in flat[:at])):
        return True
    if unit in units().time_per and pattern(paid).match(flat, end):
        return at > clause_start and flat[at - 1] != "每"
    counted_here = pattern(rf"(?:{number})(?:{any_of({unit})}){LETTER}{{1,6}}$")
    if unit in counted and counted_here.search(flat[max(0, at - 12) : at]):
        return bool(
            pattern(rf"(?:{number})(?:元|块|[,;。、 \n]|$)").match(flat, end)
        )  # 两台空调一台5500
    paid_each = rf"{LETTER}{{0,6}}{number}(?:元|块|[角毛])"
    bought = unit in BOUGHT
    if unit in counted and not bought and pattern(paid_each).match(flat, end):
        return True  # 扫描一页3毛5
    if pattern(rf"{LETTER}{{0,4}}[一每](?:{any_of(units().per)}){paid_each}").match(flat, end):
        return unit in {"次", "场", "天", "年", "月", "期"}  # 一次一个点260块
    if known and at == clause_start:
        named = rf"{LETTER}{{1,6}}(?:{number}(?:元|块)|[\d.]+万?(?=[,;。、 \n]|$))"
        if pattern(named).match(flat, end):
            return True  # 10节，一节课老师300
    gets = pattern(
        rf"(?P<noun>{LETTER}{{1,4}}?)(?:装|配备|配|上|设|建|发|安|放|派|开)?{number}(?:{any_of(units().classifiers | units().people)})"
    ).match(flat, end)
    return bool(gets and at == clause_start and known and gets["noun"] in flat[:at])


def _next_item(flat: str, per: re.Match[str]) -> bool:
    """True for 站点112个/车辆2850辆: behind the stroke stands what the next number counts."""
    counted = pattern(rf"\d[\d.,]*万?({any_of(units().countable)})").match(flat, per.end())
    return counted is not None and len(per.group()) > 2 and counted[1] != per.group()[1:]


def per_after(flat: str, at: int, *, money: bool) -> tuple[int, tuple[str, ...]]:
    """(where the per-units after ``at`` end, the per-units): /人/年, /(人·月), 每人每年, 一辆."""
    any_per = rf"[十百千万]?(?:{any_of(units().per)})|平(?![方米台均衡])"
    found = pattern(
        rf"(?:/\(?(?:每)?(?:{any_per})(?:(?:/|\.|、|每)(?:{any_per}))*\)?)+(?!(?<=[A-Za-z])\d)"
    ).match(flat, at)
    if not found and not money:
        often = rf"每个?(?:{any_of(units().time_per)})(?=[,;。、:!?() \n]|$)"
        found = pattern(often).match(flat, at)  # 6台次每月
    elif not found:
        found = pattern(
            rf"(?:(?:每|一)(?:个(?=人))?(?:{any_per}))+(?:{UNTIL}|(?=(?<=一[天月场次期节趟晚年])\d{{1,4}}个?[天月场次期节趟晚年](?!\d)))"
        ).match(flat, at)
    if not found or (not money and found.group()[0] == "/" and _next_item(flat, found)):
        return at, ()
    end = found.end() - (found.group().endswith(")") and "(" not in found.group())
    names = re.findall(any_per, re.sub("个(?=人)", "", found.group()))
    return end, tuple(dict.fromkeys(unit for name in names for unit in spread(name)))


_SPOKEN_ENDS = r"^把(?=[一-龥]{4})|(?<=[一-龥]{3})(?:[也都就再]|(?<![返归偿退])还)(?:要|得|该|想)?$|(?<=[一-龥]{3})要(?=[治修换]$)"

_BY_MEANS_OF = r"^(?:通过|依托|采取|借助|利用)[一-龥]{2,14}?(?:开展|实施|推进|组织)(?=[一-龥]{4})|(?<=[一-龥]{4})的(?:情况)?(?:说明|汇报|请示|报告|函)$"
"""通过购买服务方式开展居家巡访, and what paper it is told in: …的说明."""

_WHOSE_HOME = (
    r"^(?:给|为)?家(?:里|庭|中)(?:有|得了?)?(?P<how>大病|重病|困难|贫困|残疾人?)的(?=[一-龥]{2})"
)
"""家里困难的高中生资助 -> 困难高中生资助."""
_BUILT = "厕房路桥棚池亭站沟渠墓塘库坝井场园院室馆点台墙屋楼厅廊窖舍塔坡栏"
"""How what is built ends, before the single verb of 公墓建, 凉亭盖."""
_HELD = r"^(?:开|搞|弄)(?=[一-龥]{2,}(?:旅游|文化|艺术|美食|采摘|丰收|购物|体育|电影|读书)?(?:节|博览会|展销会|晚会|大会)$)"
"""要开冬季旅游节: the verb is no part of the name."""


def without_speech(topic: str) -> str:
    """A name without what is left of the sentence around it: 等保测评也, 把老旧小区飞线整治."""
    topic = pattern(_BY_MEANS_OF).sub("", pattern(_SPOKEN_ENDS).sub("", topic))
    topic = pattern(_WHOSE_HOME).sub(r"\g<how>", topic)
    topic = pattern(r"^(?:一|几)[段条座栋间口](?=[一-龥]{2})").sub("", topic)
    topic = pattern(r"(?<=[一-龥]{2})再(?=[建改修]$)").sub("", topic)
    topic = pattern(
        rf"(?<=[一-龥][{_BUILT}])(?P<done>[建改修搭砌]|(?<!井)盖)$|(?<=[一-龥][{_BUILT}灯牌箱杆门窗管网])(?P<put>[装铺])$"
    ).sub(_in_full, topic)
    topic = pattern(r"(?<=[一-龥]{3})(?<![出承转公廉房招地月年])租$").sub("租赁", topic)
    return pattern(_HELD).sub("", topic)


def _in_full(found: re.Match[str]) -> str:
    """公厕再建 is 公厕新建."""
    return {
        "建": "新建", "改": "改造", "修": "维修", "搭": "搭建", "盖": "新建", "砌": "新建",
        "装": "安装", "铺": "铺设",
    }[found["done"] or found["put"]]  # fmt: skip
