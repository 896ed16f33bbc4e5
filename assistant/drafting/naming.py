"""Names for this project: filling slots, and keeping other projects' words out."""

import re

from assistant.archetypes import Archetype
from assistant.drafting.subject import matter, short, subject_of
from assistant.facts import Brief, Fact
from corpus.values import ValueKind

LONGEST_NAME = 30
"""Characters of an indicator's name; a longer one is a sentence."""
_EASY = 14
"""Characters up to which the subject stands in a name; offices write short ones."""

_UNIT_NOUNS = (
    (("人", "名", "位", "人次", "生"), "人数"),
    (("户",), "户数"),
    (("次", "轮", "回"), "次数"),
    (("批次", "批"), "批次"),
    (("场", "场次"), "场次"),
    (("期", "班次", "班"), "期数"),
    (("天", "日"), "天数"),
    (("月", "个月"), "月数"),
    (("小时", "分钟", "学时", "课时"), "时长"),
    (("公里", "千米", "米", "延米", "里"), "长度"),
    (("平方米", "平米", "㎡", "亩", "公顷", "平方公里"), "面积"),
)  # fmt: skip
_PEOPLE = {"人", "名", "位", "人次", "生"}
_PLACES = {"村", "行政村", "自然村", "社区", "乡镇", "镇", "街道", "学校", "小区", "县区", "班级"}
_HOUSES = {"楼": "楼栋", "班": "班级"}
_MEASURED = re.compile(
    r"..(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|运量|处理量|产量|[运储供用]量)$"
)
_MEASURED_END = re.compile(r"(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|.量)$")
"""What is counted carries its own measure already: 建设面积, 日清运量."""

_SERVED = re.compile(r"受益|惠及|覆盖|服务|对象|保障|参加")
_STAFF = re.compile(r"(?<![党学会社成人])员$|人员$|保安$|护工$|社工$|队$|医生$|教师$|律师$")
"""Who does the work is not who is served by it."""

_AID = re.compile(r"奖补|奖励|补贴|补助|津贴|报酬|慰问金|救助金|抚恤金|保障金|工资|资助|定补")
_MEASURES = re.compile(
    r"(?:单价|面积|标准|价格|造价|投资|费用|经费|数量|人数|户数|长度|月工资|工资|补助|补贴|奖励|每人|每户|人均|户均)+$"
)


_DOING = (
    "购置|采购|购买|添置|配备|新购|更新|更换|安装|加装|新建|修建|建设|维修|修缮|改造|清理|整治|治理|拆除|栽植|种植|补植"
    "|印制|制作|印刷|拍摄|播放|刊发|发放|投放|张贴|悬挂|清运|清掏|疏浚|检查|巡查|抽检|检测|监测|扫描|整理|修剪|铺设|硬化"
    "|粉刷|加固|租赁|租用|委托|组建|成立|新增|设立|化解|调解|审理|查处|办理|储备|放映"
)
_SHORT = {"配": "配备", "栽": "栽植", "铺": "铺设"}
"""Verbs as they are said in passing, and as a name has them."""
_BUYING = {"购置", "采购", "购买", "添置", "配备", "新购"}
_COUNTED_BY_HEAD = _PEOPLE | {"户", "家庭", "次", "场", "场次", "期", "天", "日"}


_SAID = (
    "征收|拆除|评估|检测|监测|配备|奖补|救助|资助|走访|接入|清掏|清淤|疏通|抽检|筛查|体检|免疫|调解|集训"
    "|巡查|聘用|聘请|招聘|新增|扶持|带动|改造|评审|审计|服务|补贴|补助|慰问"
)
"""Verbs that a request puts before what it counts: 征收土地85亩, 服务12所学校."""
_HELD = {"开展", "举办"}


def _said_before(fact: Fact, thing: str, brief: Brief) -> str:
    """The verb that the request puts right before the thing or its number; "" where none."""
    found = re.search(
        rf"(?:(?<=[,，。；;、：:\s])|^)({_SAID}|{'|'.join(_HELD)})(?:了|约)?(?:{re.escape(thing)}|{re.escape(fact.text)})",
        brief.text,
    )
    return found[1] if found else ""


def _by_said(fact: Fact, thing: str, brief: Brief) -> str:
    """A count by the clerk's own verb: 征收土地面积, 服务学校数量, 活动开展次数; "" where none."""
    verb = _said_before(fact, thing, brief) if len(thing) >= 1 else ""
    if not verb or verb in thing or _MEASURED.search(thing):
        return ""
    noun = measure_noun(fact)
    if verb in _HELD:
        return f"{thing}{verb}{noun}" if noun in {"次数", "场次", "期数"} else ""
    if noun in {"次数", "场次", "期数", "天数", "时长"}:
        return ""
    return undouble(f"{verb}{_HOUSES.get(thing, thing)}{noun}")


def doing(fact: Fact, thing: str, brief: Brief) -> str:
    """The verb that the request puts right before the thing: 购置垃圾桶500个 -> 购置; else ""."""
    if len(thing) < 2:
        return ""
    found = re.search(
        rf"({_DOING}|{'|'.join(_SHORT)})(?:了|各类|各式)?{re.escape(thing)}", brief.text
    )
    return _SHORT.get(found[1], found[1]) if found else ""


def _by_deed(fact: Fact, thing: str, brief: Brief) -> str:
    """A name by the clerk's own verb: 垃圾桶购置数量, 刊发稿件数量; "" where none was said."""
    if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") not in _COUNTED_BY_HEAD:
        if re.match(rf"(?:{_DOING})..", thing):
            return count_name(fact, brief)
        verb = doing(fact, thing, brief)
        if verb and verb not in thing:
            return f"{thing}{'购置' if verb in _BUYING else verb}{measure_noun(fact)}"
    a_piece = not set(fact.value.per) & (_PEOPLE | {"月", "年", "天"})
    if fact.kind is ValueKind.UNIT_PRICE and a_piece:
        verb = doing(fact, thing, brief)
        given = _AID.search(f"{fact.text}{fact.what}{brief.topic}")
        if verb in _BUYING:
            return f"{thing}购置单价"
        if verb and verb not in thing and not given:
            return f"{thing}{verb}单价"
    return ""


def _turned(thing: str) -> str:
    """A thing that begins with its verb, as a price names it: 评估电梯 -> 电梯评估."""
    found = re.match(
        r"(评估|抽检|检测|监测|清淤|清掏|改造|维修|调解|免疫|体检|筛查)([一-龥]{2,6})$", thing
    )
    return f"{found[2]}{found[1]}" if found else thing


def _gained(fact: Fact, thing: str, brief: Brief) -> str:
    """受益群众4500人 -> 受益群众人数, where the request says so right before; else ""."""
    if measure_noun(fact) not in {"人数", "户数"} or len(thing) < 2:
        return ""
    found = re.search(rf"(受益|惠及)(?:的|全[县区乡镇村])?{re.escape(thing)}", brief.text)
    return undouble(f"受益{thing}{measure_noun(fact)}") if found else ""


_ADDED = re.compile(
    r"(?<=\{物\})(建设|整治完成|整治|储备|养护|管护|维护|运维)(?=(?:数量|长度|面积|单价)$)"
)
"""What a pattern says is done to a thing."""
_OWN_VERB = re.compile(r"^(?:接入|服务|覆盖|涉及|清淤|清掏|疏浚|监测|改造|维修|安装|更换)..")


def _as_done(pattern: str, thing: str, brief: Brief) -> str:
    """The pattern without a deed that the request does not say, or says in the thing itself."""
    found = _ADDED.search(pattern)
    if found is None:
        return pattern
    said = found[1].removesuffix("完成") in brief.text
    return pattern if said and not _OWN_VERB.match(thing) else _ADDED.sub("", pattern)


def fill(
    pattern: str, brief: Brief, kind: Archetype, fact: Fact | None = None, *, easy: int = _EASY
) -> str:
    """The pattern's slots filled with this project's words, doubled words removed.

    From ``easy`` characters on the subject is shortened or left out.

    A count that says its own measure (建设面积5000亩) or counts places beside the subject (12个村)
    is named by its own words.
    """
    topic = subject_of(brief) or matter(kind.name)
    thing = thing_of(fact, brief) if fact else ""
    if fact and fact.kind is ValueKind.QUANTITY:
        if _MEASURED.search(thing):
            return thing
        if said := _by_said(fact, thing, brief):
            return said
        if _is_place(_HOUSES.get(thing, thing), topic):
            return f"涉及{_HOUSES.get(thing, thing)}数量"
        if gained := _gained(fact, thing, brief):
            return gained
        if "{物}" in pattern and (named := _by_deed(fact, thing, brief)):
            return named
        if _SERVED.search(pattern) and (_SERVED.match(thing) or _STAFF.search(thing)):
            return count_name(fact, brief)
        pattern = _as_done(pattern, thing, brief)
        if pattern.startswith("{主题}") and is_specific(thing, topic):
            pattern = "{物}" + pattern.removeprefix("{主题}")
    if fact and fact.kind is ValueKind.UNIT_PRICE:
        pattern, thing = _as_done(pattern, thing, brief), _turned(thing)
    if fact and fact.kind is ValueKind.UNIT_PRICE and "{物}" in pattern:
        named = _by_deed(fact, thing, brief)
        if named:
            return named
    name = _slots(pattern, brief, kind, fact, topic, thing)
    if len(name) > easy and topic in name:
        brief_topic = short(topic)
        name = _slots(pattern, brief, kind, fact, brief_topic, "" if thing == topic else thing)
        if len(name) > easy and pattern.startswith("{主题}"):
            rest = pattern.removeprefix("{主题}")
            lead = aid(brief, fact) if rest.startswith(("发放", "兑付", "拨付")) else "项目"
            bare = rest if len(rest) > 5 and not rest.startswith("完") else lead + rest
            name = _slots(bare, brief, kind, fact, "", thing)
    if fact and fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per) & {"月", "年", "天"}:
        rented = "租金" if re.search(r"租[赁用]|承租", brief.text) else aid(brief, fact)
        name = re.sub(r"购置单价$", f"{rented}标准", name)
    if fact and fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per[:1]) & _PEOPLE:
        name = re.sub(r"(?:维护|运维|购置|服务)?单价$", f"{aid(brief, fact)}标准", name)
    if len(name) > max(easy, LONGEST_NAME):
        name = _slots(pattern, brief, kind, fact, "", "") or name
    return name


_STANDING = re.compile(
    r"(?:运行|运转|服务站|工作站|监测站|[河湖林田]长制|禁烧|禁牧|值班|值守|物业管理|日常管理|管护|食堂|饭堂)$"
)
"""What goes on all year and is never finished."""
_FINISHED = re.compile(r"^\{主题\}完成时间$")
_YEARS_WORK = "年度工作任务完成时间"


def _slots(
    pattern: str, brief: Brief, kind: Archetype, fact: Fact | None, topic: str, thing: str
) -> str:
    if _FINISHED.match(pattern) and _STANDING.search(subject_of(brief)):
        return _YEARS_WORK
    name = (
        pattern.replace("{主题}", topic)
        .replace("{对象}", served(brief, kind))
        .replace("{物}", _HOUSES.get(thing, thing) or topic)
        .replace("{年}", f"{brief.year}年" if brief.year else "")
        .replace("{做}", action(brief, kind))
        .replace("{补}", aid(brief, fact))
        .replace("{量}", measure_noun(fact))
    )
    if fact and fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") in _PEOPLE:
        name = re.sub(r"(?<!人)数量$", "人数", name) if "人" not in name else name
    if fact and fact.kind is ValueKind.QUANTITY and measure_noun(fact) in {"面积", "长度"}:
        name = re.sub(r"(?<!面积)(?<!长度)数量$", measure_noun(fact), name)
    name = re.sub(r"([道路线])(养护|维修|改造|硬化|建设|整治)?长度$", r"\1\2里程", name)
    return undouble(name)


def _is_place(thing: str, topic: str) -> bool:
    """True for 12个村 beside a subject that is no village."""
    return thing == "村" or (thing in _PLACES and thing not in topic.replace("农村", ""))


def is_specific(thing: str, topic: str) -> bool:
    """True for a thing of its own, not the subject said again."""
    return len(thing) >= 2 and thing not in topic and topic not in thing


def served(brief: Brief, kind: Archetype) -> str:
    """Whom the project serves: as the request says, or the one staff it pays, or as usual."""
    if brief.beneficiary or kind.id != "pay":
        return brief.beneficiary or kind.object
    staff = {
        thing_of(fact, brief)
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") in _PEOPLE
    }
    one = next(iter(staff)) if len(staff) == 1 else ""
    return one if _STAFF.search(one) else kind.object


def action(brief: Brief, kind: Archetype) -> str:
    """What this project does, in a word of the kind: 教室照明改造 -> 改造."""
    subject = brief.topic or brief.text
    found = [(subject.rfind(word), len(word), word) for word in kind.actions if word in subject]
    return max(found)[2] if found else next(iter(kind.actions), "")


def aid(brief: Brief, fact: Fact | None) -> str:
    """What the money is called where it is given: 补贴, 奖励; else 费用."""
    said = f"{fact.text}{fact.what}" if fact else ""
    found = _AID.search(said) or _AID.search(brief.topic)
    if found:
        return {"定补": "补贴"}.get(found[0], found[0])
    if re.search(r"劳务|派遣", brief.topic):
        return "劳务费"
    return "服务费" if brief.topic.endswith("服务") else "费用"


def measure_noun(fact: Fact | None) -> str:
    """The noun of a count's unit: 人数, 户数, 长度, 面积, 次数; else 数量."""
    unit = (fact.value.unit or "") if fact else ""
    unit = unit.removeprefix("万")
    if unit.endswith("次") and unit not in {"人次", "批次", "场次", "班次"}:
        return "次数"
    return next((noun for units, noun in _UNIT_NOUNS if unit in units), "数量")


_PASSING = re.compile(
    r"^(?:[一-龥]{2})?(?:栽(?!植|培)|铺(?!设|面)|配(?![套电件备置]))(?=[一-龥]{2})"
    r"|^[一-龥]{2,4}(?:资助|救助)(?=[一-龥]{2,4}$)"
)
"""A verb said in passing before the thing: 两岸栽柳树, 助学金资助孤儿."""


def thing_of(fact: Fact, brief: Brief) -> str:
    """What the fact counts or prices, in a few words; "" where it says only a measure (单价).

    Year and office before it are dropped; the subject in full stands as the subject does in other
    names. A price per head with nothing said prices the one thing that is counted by the head.
    """
    what = re.sub(r"^.{0,20}?(?:19|20)\d{2}年度?|^(?:今年|明年|全年)", "", fact.what)
    for office in (brief.unit, brief.authority):
        if office and what != office:
            what = what.removeprefix(office)
    if what and what in {brief.topic, brief.project_name}:
        return subject_of(brief) or what
    what = _MEASURES.sub("", what) if _MEASURES.fullmatch(what) else what
    what = _PASSING.sub("", what)
    if re.fullmatch(_DOING, what) and what in brief.topic:  # 放映480场: the subject says of what
        return subject_of(brief)
    priced = fact.kind is ValueKind.UNIT_PRICE
    if priced and _MEASURED.search(what):  # 养护里程, 日清运量: the measure has no price
        bare = _MEASURED_END.sub("", what)
        what = bare if len(bare) >= 3 else ""
    if not what and priced and fact.value.per:
        counted = {
            thing_of(other, brief)
            for other in brief.facts
            if other.kind is ValueKind.QUANTITY and _same_unit(other.value.unit, fact.value.per[0])
        }
        if len(counted) == 1:
            (what,) = counted
            if _MEASURED.search(what):
                what = ""
    return what


def _same_unit(unit: str | None, per: str) -> bool:
    bare = (unit or "").removeprefix("万").removeprefix("个") or unit or ""
    return bare == per or (bare in _PEOPLE and per in _PEOPLE)


def undouble(text: str) -> str:
    """Words said twice in a row said once: 工资工资发放 -> 工资发放, 改厕完成改厕 stays."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"([\u4e00-\u9fff]{2,})\1", r"\1", text)
    text = re.sub(r"(运维|维护)(?:维护|运维)", r"\1", text)
    text = re.sub(r"(维修|修缮|加固|修复|养护|硬化)改造", r"\1", text)
    text = re.sub(r"((?:采购|购置|购买|添置).*)购置", r"\1", text)
    text = re.sub(r"(运维|维护)服务维护", r"\1服务", text)
    text = re.sub(r"(硬化|铺设|修建|新建|扩建|改建|打井)建设", r"\1", text)
    text = re.sub(r"^(化解|调解|办理|处理|查处|审理|调处)(.{2,})办理(件数)$", r"\1\2\3", text)
    text = re.sub(r"(更换|更新)购置", r"\1", text)
    text = re.sub(r"慰问(.{1,3})慰问", r"慰问\1", text)
    text = re.sub(r"(户|对象|样本|企业|单位)对象(?:户数|人数|数量)$", r"\1数量", text)
    text = text.replace("费费用", "费").replace("户户数", "户数").replace("人人数", "人数")
    return re.sub(
        r"(补助|补贴|奖补|奖励|资助|工资|报酬|津贴)(?:补助|补贴|奖补|费用)", r"\1", text
    )  # fmt: skip


def count_name(fact: Fact, brief: Brief) -> str:
    """A name for a count that no pattern foresaw: 改厕 + 户 -> 改厕户数."""
    what = thing_of(fact, brief) or subject_of(brief) or "工作任务"
    if _MEASURED.search(what):
        return what
    if said := _by_said(fact, what, brief):
        return said
    if _is_place(what, brief.topic):
        return f"涉及{what}数量"
    what = _HOUSES.get(what, what)
    unit = (fact.value.unit or "").removeprefix("万")
    noun = measure_noun(fact)
    if noun == "数量" and unit.startswith("个") and unit[1:] and unit[1:] not in what:
        noun = f"{unit[1:]}数量"  # 12个网格
    if what.endswith("人口"):
        noun = "数"
    return undouble(what if what.endswith(noun) else what + noun)


def price_name(fact: Fact, brief: Brief) -> str:
    """A name for a unit price that no pattern foresaw: 补助 -> 补助标准."""
    what = _turned(thing_of(fact, brief)) or subject_of(brief)
    if re.search(r"(标准|单价|价格)$", what):
        return what
    goods = bool(
        set(fact.value.per) & {"台", "套", "辆", "个", "件", "册", "份", "吨", "块", "桶", "箱"}
    )
    given = _AID.search(fact.text) or _AID.search(brief.topic)
    ending = f"{given[0]}标准" if given else "单价" if goods else "费用标准"
    return undouble(what + ending)
