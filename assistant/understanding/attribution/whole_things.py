"""What each number counts or prices, put right once the subject is known.

A number often stands beside a word that says too little by itself: a size (38.6万/辆 behind 5吨), the
last of two grades (C、D级), a house by its last letter (9个站), what is wrong with it (整治超标的19个), or those
who get the goods (困难学生380套). The subject and the other numbers say the rest.
"""

from functools import cache

from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person
from assistant.understanding.lexicon import any_of, pattern, units, words
from corpus import late_re as re
from corpus.values import ValueKind

_SIZE = rf"\d[\d.]*(?:{any_of(units().measures)}|匹|寸|座|升|人座|门|路|核)(?:级|型|以上|以下)?"
_GRADE = r"[A-Z一二三四五甲乙丙ⅠⅡⅢⅣ]{1,2}[级类档]"
_GRADES = r"(?:[A-Z一二三四五甲乙丙ⅠⅡⅢⅣ]{1,2}[级类档]?[、和及])+"
_LETTER = re.compile(r"^(?P<end>[站所院室馆井库厕房楼园桶棚牌灯口点塘])子?$")
"""A house or thing by its last letter, as it is said the second time."""
_GOODS = frozenset("台套件辆把张双本副床顶块册支只条")
_BUYS = re.compile(r"(?:购置|采购|购买|添置|配发|征订|定制|制作)$")
_INSTEAD = re.compile(
    r"^(?P<old>[一-龥A-Za-z]{2,10}?)(?:全部|都|统一)?(?P<verb>更换|替换|换|改造|升级|改)(?:成|为|造成)(?P<new>[一-龥A-Za-z]{2,12})$"
)
"""高压钠灯换成LED灯: what is there now is what is counted."""
_TURNED = {"换": "更换", "替换": "更换", "改": "改造"}
_PUT = {
    "换": "更换", "装": "安装", "铺": "铺设", "加铺": "铺设", "重铺": "铺设", "修": "维修", "砌": "砌筑", "加装": "加装",
    "更换": "更换", "安装": "安装", "铺设": "铺设", "修补": "修补", "加固": "加固", "翻新": "翻新", "粉刷": "粉刷",
}  # fmt: skip
_PUT_AT = (
    r"^(?P<where>[一-龥]{1,6}(?:[桥村站馆院校楼园所场库厂]|小区|社区|中心|广场|公园|[东西南北]门))(?P<verb>加铺|重铺|加装|更换|安装|铺设|修补|加固|翻新|粉刷|"
    r"(?<![兑置更调转交替轮])换(?![热乘届新位证])|(?<![安加服包改组吊])装(?![修备饰置卸机订载裱潢])|铺(?!位|面)|修(?![缮建复剪补订理])|砌)(?P<thing>[一-龥]{2,6})$"
)
"""东门桥｜换｜支座."""
_MERELY = re.compile(r"轮换|轮流|轮班|轮值|负责|值守")
"""What people do who are counted, and not who they are."""
_ADDED = re.compile(r"^([一-龥]{3,}[屋馆室校院站园区村所])(?:补充|增补|统一|集中)$")
"""82个农家书屋｜补充: the verb before what each gets."""
_BESIDE = re.compile(r"^(?:再|另|外)?加(?![装固油工热盟大强压班氧密速盖宽高湿梯长])")
_LONGEST = 8


def with_whole_things(brief: Brief) -> Brief:
    """The brief whose numbers say what they are of; what is said well stays."""
    if not brief.facts or not brief.topic:
        return brief
    facts: list[Fact] = []
    for fact in brief.facts:
        what = _whole(fact, facts, brief)
        facts.append(fact if what == fact.what else fact.model_copy(update={"what": what}))
    return brief.model_copy(update={"facts": tuple(facts)})


def _whole(fact: Fact, before: list[Fact], brief: Brief) -> str:
    what = fact.what
    if fact.kind is ValueKind.UNIT_PRICE and _BESIDE.match(what):
        return ""  # 每人每月1900元加社保补贴
    if not what or fact.kind not in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE, ValueKind.MONEY}:
        return what
    counted = [one for one in before if one.kind is ValueKind.QUANTITY and one.what]
    if fact.kind is ValueKind.UNIT_PRICE and counted and pattern(rf"^{_SIZE}$").match(what):
        return counted[-1].what  # 车2辆 5吨 38.6万/辆
    if pattern(rf"^{_GRADE}$").match(what) and (
        listed := re.search(rf"({_GRADES}){re.escape(what)}", brief.text)
    ):
        return f"{listed[1]}{what}"
    if (letter := _LETTER.match(what)) and (thing := _subject_thing(letter["end"], brief)):
        return thing
    if _MERELY.fullmatch(what) and (fact.value.unit or "") in {"人", "名", "位"}:
        return ""  # 8人轮换
    if bare := _ADDED.match(what):
        return bare[1]
    if turned := _INSTEAD.match(what):
        return f"{turned['old']}{_TURNED.get(turned['verb'], turned['verb'])}"
    if put := pattern(_PUT_AT).match(what):
        return f"{put['where']}{put['thing']}{_PUT[put['verb']]}"
    if fact.kind is ValueKind.QUANTITY and (longer := _said_on(fact, brief)):
        return longer
    if what == brief.topic and (part := _part_counted(fact, brief)):
        return part
    if what == brief.topic and before and (paid := _paid_by_area(fact, before[-1], brief)):
        return paid
    if len(what) == 1 and (act := _act(brief)) and what in act:
        earth = (fact.value.unit or "").removeprefix("万") in {"方", "立方", "立方米", "吨"}
        return what if earth else act  # 清37公里 of 渠系清淤
    if fact.kind is ValueKind.QUANTITY and f"{what}的{fact.text}" in brief.text and counted:
        same = counted[-1].value.unit == fact.value.unit and not what.endswith(counted[-1].what)
        return f"{what}{counted[-1].what}" if same and len(what) <= 4 else what
    unit = fact.value.per[0] if fact.value.per else (fact.value.unit or "")
    if unit in _GOODS and _BUYS.search(brief.topic) and is_person(what):
        goods = _BUYS.sub("", brief.topic)
        return goods if 2 <= len(goods) <= _LONGEST and not is_person(goods) else what
    return what


def _said_on(fact: Fact, brief: Brief) -> str:
    """村卫生室 of 186个村卫生室, where the subject says the noun in full; "" where it ends where it was cut."""
    _, found, behind = brief.text.partition(f"{fact.text}{fact.what}")
    more = re.match(r"[一-龥]{1,6}", behind) if found else None
    for size in range(len(more[0]) if more else 0, 0, -1):
        noun = f"{fact.what}{behind[:size]}"
        if noun in (brief.topic or "") and _HOUSE.search(noun):
            return noun
    return ""


_HOUSE = re.compile(r"[一-龥](?:[室站馆院所园屋店厂场]|学校|中心|基地|车间|网点)$")
_BY_AREA = re.compile(r"(?:布展|装修|绿化|改造|粉刷|硬化|修缮|建设|防水)$")
_AREAS = frozenset({"平方米", "平方", "平米", "㎡"})


def _part_counted(fact: Fact, brief: Brief) -> str:
    """Which of two joined tasks is counted: the last right behind them, the one that has an area; else ""."""
    parts = [one for one in re.split(r"以及|[、和及与]", brief.topic or "") if len(one) > 3]
    if len(parts) != 2 or fact.kind is not ValueKind.QUANTITY:
        return ""
    if (fact.value.unit or "") in _AREAS:
        by_area = [one for one in parts if _BY_AREA.search(one)]
        return by_area[0] if len(by_area) == 1 else ""
    verb = re.search(rf"(?P<deed>[一-龥]{{2}}){re.escape(fact.text)}", brief.text)
    ended = [one for one in parts if verb and one.endswith(verb["deed"])]
    if len(ended) == 1 and ended[0] != parts[-1]:
        return ended[0]  # 代表之家建设及联络站运行，建设3个
    behind = f"{brief.topic}{fact.text}" in brief.text.replace(" ", "")
    goods = (fact.value.unit or "") in _GOODS and _BUYS.search(parts[-1])
    return parts[-1] if behind and goods else ""


def _paid_by_area(fact: Fact, price: Fact, brief: Brief) -> str:
    """有机肥还田补贴 of 有机肥还田补贴每亩60元补2000亩: what the price right before is for; else ""."""
    said = re.search(
        rf"{re.escape(price.text)}[补奖共计按，,]{{0,2}}{re.escape(fact.text)}", brief.text
    )
    unit = (fact.value.unit or "").removeprefix("万")
    return price.what if said and price.value.per[:1] == (unit,) else ""


def _subject_thing(letter: str, brief: Brief) -> str:
    """What the subject's deed is done to, where it ends with the letter: 污水处理站; else ""."""
    for part in re.split(r"[、和及与]", brief.topic or ""):
        thing = pattern(
            rf"(?<=..)(?:{_deeds()})+(?:外包|服务|经费|费用?|项目|工程|补助|补贴)*$"
        ).sub("", part)
        if 1 < len(thing) <= _LONGEST and thing.endswith(letter):
            return thing
    return ""


def _act(brief: Brief) -> str:
    found = pattern(rf"(?:{_deeds()})$").search(brief.topic or "")
    return found[0] if found else ""


@cache
def _deeds() -> str:
    known = (
        *words("verbs", "trailing"),
        *words("verbs", "deeds"),
        "制作",
        "印制",
        "配备",
        "运行",
        "运营",
    )
    return any_of(tuple(one for one in known if len(one) >= 2))
