"""What a count is called: by the clerk's own verb and noun, before any label that the library has.

12个村 is 涉及村数量, 更换闸门12座 is 闸门更换数量, 14所幼儿园 are no 机构, 2座公厕 of 公厕新建 are 公厕新建数量.
"""

from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act
from assistant.drafting.matter.doing import (
    BUYING,
    EXAMS,
    called,
    is_piece,
    is_place,
    object_of,
    parted,
    thing_done_to,
    verb_for,
)
from assistant.drafting.matter.measures import HOUSES, PEOPLE, is_of_each, measure_noun
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.objects import fits
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import MEASURED, STAFF, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.names.paid_counts import AID_VERB, aided_count
from assistant.drafting.names.prices import AID, aid, gives, in_kind
from assistant.drafting.names.where import is_where
from assistant.facts import Brief, Fact
from assistant.said_around import said_around
from assistant.understanding.lexicon import words
from corpus import late_re as re
from corpus.text import dice
from corpus.values import ValueKind

_PLACES = {
    "村",
    "村组",
    "行政村",
    "自然村",
    "社区",
    "乡镇",
    "镇",
    "街道",
    "学校",
    "小区",
    "县区",
    "班级",
    "单元",
    "楼门",
    "门栋",
}
_HOUSES = {"敬老院", "养老院", "福利院", "幼儿园", "卫生院", "卫生室", "服务站", "派出所"}
"""Places too, where something is brought to them."""
_DONE_TO_PLACES = {
    "建设",
    "新建",
    "改造",
    "维修",
    "修缮",
    "奖补",
    "补助",
    "补贴",
    "奖励",
    "购置",
    "采购",
    "更新",
    "安装",
    "运营",
    "救助",
    "资助",
    "加装",
    "更换",
    "铺设",
    "增设",
    "配备",
    "印制",
}
"""Deeds of a subject that are no work which reaches places."""
_COUNTED_BY_HEAD = PEOPLE | {"户", "家庭", "次", "场", "场次", "期", "天", "日"}


_VERB_FIRST = frozenset(words("verbs", "first_in_names"))
"""Verbs that a name of a count has before the thing: 征收土地面积, 服务学校数量; others after it."""
SIDES = {"宽", "长", "高", "厚", "深"}
_KEPT_UP = re.compile(r"养护|管护|维护|运行|运营|清运|保洁|供水|管理")
"""Work on things from which households have something."""
_WORN = re.compile(r"(?:服装|制服|工作服|被装|校服|[春夏秋冬工]装|装备)$")
_ILLNESS = re.compile(r"(?:癌|病|症|炎|压|糖|结核)$")
_EXAMINES = {"筛查", "免费筛查", "体检", "检测", "接种"}
_AT_BODIES = {
    "检查",
    "抽检",
    "督查",
    "执法检查",
    "巡查",
    "排查",
    "核查",
    "帮扶",
    "走访",
    "审计",
    "评估",
    "抽查",
    "检测",
}
"""What is done at houses and bodies one by one."""
_HELD = {"开展", "举办"}
_OFTEN = frozenset({"监测", "检测", "巡查", "检查", "清洗", "清掏", "消杀", "走访", "巡检", "普查"})
"""What is done so often to the same thing."""

_ADDED = re.compile(
    r"(?<=\{物\})(建设|整治完成|整治|储备|保护|养护|管护|维护|运维|维修)(?=(?:数量|长度|面积|单价|\{量\})$)"
)
"""What a pattern says is done to a thing."""
_MENDED = re.compile(r"修(?![订养建编]|正案)|翻新|改造|改建|加固|粉刷|更换|更新|换")
"""What else is said of mending."""
_OWN_VERB = re.compile(r"^(?:接入|服务|覆盖|涉及|清淤|清掏|疏浚|监测|改造|维修|安装|更换)..")
_GOODS_UNITS = frozenset("台套辆个只组把张件具块盏部")
"""Units of goods, which no work puts in order."""
_GIVING = {"扶持", "奖补", "补助", "资助", "奖励", "补贴", "救助", "慰问"}
_ITS_OWN = 0.5
"""Likeness of a label and the thing counted, from which the label says it well enough."""
_VISITS = re.compile(r"^[家户件台车班]次$")
"""Units of so many visits to so many: 检查企业90家次."""


def by_said(fact: Fact, thing: str, brief: Brief) -> str:
    """A count by the clerk's own verb: 征收土地面积, 服务学校数量, 活动开展次数; "" where none."""
    verb = said_verb(fact, thing, brief) if len(thing) >= 1 else ""
    if not verb and (act := subject_act(brief)) in _AT_BODIES and is_place(fact, thing):
        verb = "" if gives_money(brief) else act  # 对12家企业开展安全检查
    if (
        not verb
        or verb in thing
        or split_end(thing)
        or MEASURED.search(thing)
        or not fits(verb, fact, thing)
    ):
        return ""
    noun, unit = measure_noun(fact), fact.value.unit or ""
    if verb not in _VERB_FIRST | _HELD:
        return ""
    if verb in _HELD:
        return f"{thing}{verb}{noun}" if noun in {"次数", "场次", "期数"} else ""
    if _VISITS.match(unit):
        return undouble(f"{verb}{thing}{unit}数")
    if noun == "次数" and verb in _OFTEN and len(thing) >= 2:
        return f"{thing}{verb}次数"  # 监测鸟类12次
    if noun in {"次数", "场次", "期数", "天数", "时长"}:
        return ""
    return undouble(f"{verb}{HOUSES.get(thing, thing)}{noun}")


def by_deed(fact: Fact, thing: str, brief: Brief) -> str:
    """A name by what is done: 垃圾桶购置数量, 刊发稿件数量; "" where nothing says it."""
    if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") not in _COUNTED_BY_HEAD:
        if parted(thing, brief)[0]:
            return count_name(fact, brief)
        verb = verb_for(fact, thing, brief) if len(thing) >= 2 else ""
        if verb and verb not in thing and verb not in _HELD and fits(verb, fact, thing):
            return called(thing, verb, measure_noun(fact))
    a_piece = not set(fact.value.per) & (PEOPLE | {"月", "年", "天"})
    if fact.kind is ValueKind.UNIT_PRICE and a_piece:
        verb = verb_for(fact, thing, brief) if len(thing) >= 2 else ""
        given = AID.search(f"{fact.text}{fact.what}{brief.topic}") or gives(fact)
        if (done := split_end(thing)) and verb and done[1] != verb and not given:
            return f"{thing}单价"
        if verb in BUYING | {"配备"} and not given:
            return f"{thing}购置单价"
        if what := in_kind(fact, brief):
            return f"{thing}{what}标准"
        if verb in _GIVING:
            return f"{thing}{verb}标准"
        if verb and verb not in thing and verb not in _HELD and not given:
            return f"{thing}{verb}单价"
    return ""


def by_own_noun(pattern: str, fact: Fact, thing: str, brief: Brief) -> str:
    """A count by the clerk's noun where the library has only a label: 幼儿园14所 are no 保障机构数量.

    "" where the label is the clerk's own word, or the request names nothing of its own.
    """
    if "{" in pattern or len(thing) < 2 or thing in _REACHED:
        return ""
    if thing in pattern or dice(_MEASURE.sub("", pattern), thing) >= _ITS_OWN:
        return ""
    if thing == subject_of(brief):  # 城区路灯检修 is no 管护
        label = _LABEL.search(pattern)
        foreign = label is not None and pattern[: label.start()] not in brief.text
        return f"{thing}{measure_noun(fact)}" if foreign and subject_act(brief) else ""
    name = count_name(fact, brief)
    label = _LABEL.search(pattern)
    if label and split_end(thing):
        return name  # 个案帮扶 are no 保障单位
    if label and thing.endswith(label[0].removesuffix("数量")):
        return f"{thing}数量"  # 接入单位 are the 保障单位
    noun = measure_noun(fact)
    bare = name == f"{thing}{noun}"
    bare = bare and not (STAFF.search(thing) or parted(thing, brief)[0])
    done = pattern[: label.start()] if label else ""
    if label and bare and noun == "数量" and (done in brief.text or done in _GENERAL):
        return undouble(f"{done}{thing}数量")
    return name


_LABEL = re.compile(r"(?:机构|单位|场馆|车辆|楼栋|学校|点位|站点|党组织|组织|公园绿地|路灯)数量$")
"""What the library calls things that the clerk has a noun for."""
_GENERAL = frozenset({"保障", "覆盖", "服务"})
"""What the library may say of a thing though the request does not."""
_REACHED = {"覆盖", "涉及", "惠及", "普及", "受益", "服务", "支持", "参加", "参与"}
"""Verbs that a number itself is the object of."""
_MEASURE = re.compile(r"(?:数量|人数|户数|件数|次数|场次|份数|笔数|规模|面积|长度)$")


def gained_name(fact: Fact, thing: str, brief: Brief) -> str:
    """受益群众4500人 -> 受益群众人数, where the request says so right before; else ""."""
    if measure_noun(fact) not in {"人数", "户数"} or len(thing) < 2:
        return ""
    found = said_around(thing, brief.text, "(?:受益|惠及)(?:的|全[县区乡镇村])?")
    return undouble(f"受益{thing}{measure_noun(fact)}") if found else ""


def as_done(pattern: str, thing: str, brief: Brief, fact: Fact) -> str:
    """The pattern without a deed that the request does not say, or says in the thing itself.

    So too without one that cannot be done to what ``fact`` counts: nobody builds a uniform.
    """
    found = _ADDED.search(pattern)
    if found is None:
        return pattern
    if fact.kind is ValueKind.QUANTITY and not fits(found[1], fact, thing):
        return _ADDED.sub("", pattern)
    each = fact.value.per[0] if fact.value.per else (fact.value.unit or "")[-1:]
    if found[1].startswith("整治") and (
        each in _GOODS_UNITS or STAFF.search(thing) or split_end(thing)
    ):
        return _ADDED.sub("", pattern)  # bins are not put in order
    if split_end(thing) and not thing.endswith(found[1]):
        return _ADDED.sub("", pattern)  # 行道树补植 is no 养护
    if found[1] == "保护" and thing not in subject_of(brief):
        return _ADDED.sub("", pattern)  # 监测点 are no 文物
    said = found[1].removesuffix("完成") in brief.text
    said = said or (found[1] == "维修" and _MENDED.search(brief.text) is not None)
    return pattern if said and not _OWN_VERB.match(thing) else _ADDED.sub("", pattern)


def place_name(thing: str, brief: Brief, fact: Fact | None = None) -> str:
    """12个村 as a count of where the work reaches: 巡查覆盖村数量, else 涉及村数量; "" for no place.

    The households and people of places are no places: 12个村1200户 has 涉及户数.
    """
    if fact and (fact.value.unit or "") in {"次", "场", "场次"}:
        return ""  # 进校园进社区80次
    if fact and thing in _PLACES and (noun := measure_noun(fact)) in {"户数", "人数"}:
        return f"涉及{noun}"
    place = HOUSES.get(thing, thing)
    subject = subject_of(brief)
    if place in _HOUSES and gives_money(brief) and (given := AID_VERB.search(brief.topic)):
        return f"{given[0]}{place}数量"
    there = is_where(place, fact, brief)
    if place in _HOUSES and not there:
        return ""  # 敬老院维修: the houses themselves are mended
    if not _is_of(_PLACES, place) and not there:
        return ""
    if subject.endswith(tuple(f"{place}{done}" for done in ("建设", "改造", "创建", "整治", ""))):
        return ""
    act = subject_act(brief)
    held = re.search(r"[开办]设?\d*[一二两三四五六七八九十]*个?班", brief.text)
    if place == "班级" and (held or subject.endswith("班")):
        return "开设班级数量"
    return f"{act}覆盖{place}数量" if act and act not in _DONE_TO_PLACES else f"涉及{place}数量"


def _is_of(places: set[str], thing: str) -> bool:
    """True for one of the places or one of a sort: 老旧小区."""
    return thing in places or (
        len(thing) <= 6 and thing.endswith(tuple(place for place in places if len(place) > 1))
    )


def by_household(name: str, thing: str, brief: Brief) -> str:
    """A count of households by what they get: 补贴农户户数, and 改造 where it is done for them."""
    if split_end(thing):
        return f"{thing}户数"  # C级危房改造
    given = aid(brief, None)
    if not gives_money(brief) or given == "费用":
        return name
    if not thing:
        return re.sub(r"完成户数$", "发放户数", name)
    if given in thing:
        return f"{thing}发放户数"  # 清洁取暖补贴
    return f"{given}{thing}户数" if AID_VERB.fullmatch(given) else f"{thing}{given}发放户数"


def is_road(brief: Brief) -> bool:
    """True where a road is worked on."""
    return re.search(r"[道公村]?路|街|巷", subject_of(brief)) is not None


def counts(pattern: str) -> bool:
    """True for a pattern of how many or how much."""
    return bool(re.search(r"(?:数量|人数|户数|件数|面积|长度|\{量\})$", pattern))


SEASON = re.compile(
    r"(?:期|季度?|[春夏秋冬汛]前?|节前?|中秋|国庆|重阳|元旦|端午|清明|[五七八十]一|上半年|下半年|年中|年底|学期)$"
)
"""When it is held, said alone before so many times: 枯水期1次."""


def season_name(fact: Fact, thing: str, brief: Brief) -> str:
    """How often something is done in a season: 枯水期检测次数; "" where no season is all that is said."""
    act, noun = subject_act(brief), measure_noun(fact)
    if not SEASON.search(thing) or noun not in {"次数", "场次"} or not act or act in thing:
        return ""
    return f"{thing}{act}{noun}"


def length_name(fact: Fact, thing: str, brief: Brief) -> str:
    """How much of a river or road is worked on, where it is said in short: 河长21公里 -> 河道保洁长度."""
    whole = _IN_FULL.get(thing[:1], "") if re.fullmatch(r"[河路渠沟管]长", thing) else ""
    if not whole or measure_noun(fact) != "长度":
        return ""
    act = split_end(re.sub(r"(?:外包|服务)$", "", subject_of(brief)))
    return f"{whole}{act[1] if act else ''}长度"


_IN_FULL = {"河": "河道", "路": "道路", "渠": "渠道", "沟": "沟渠", "管": "管道"}


def count_name(fact: Fact, brief: Brief) -> str:
    """A name for a count that no pattern foresaw: 改厕 + 户 -> 改厕户数, 书架 + 组 -> 书架购置数量."""
    thing = thing_of(fact, brief)
    if own := season_name(fact, thing, brief) or length_name(fact, thing, brief):
        return own
    what = thing or subject_of(brief) or "工作任务"
    if MEASURED.search(what):
        return what
    if counted := aided_count(fact, what, brief):
        return counted
    if said := by_said(fact, what, brief):
        return said
    if place := place_name(what, brief, fact):
        return place
    act, whole = subject_act(brief), what == subject_of(brief)
    kept_up = whole and not gives_money(brief) and _KEPT_UP.search(act)
    if kept_up and measure_noun(fact) == "户数":
        return "受益户数"  # 2100户 of 农村饮水安全维修养护
    if what in SIDES and (fact.value.unit or "") in {"厘米", "毫米", "cm", "mm"}:
        return f"{'路面' if is_road(brief) else subject_act(brief)}{what}度"
    if (fact.value.unit or "") in PEOPLE and whole and _WORN.search(what):
        return f"{what}配发人数"
    if (fact.value.unit or "") in PEOPLE and act in _EXAMINES and _ILLNESS.search(what):
        return f"{what}{act}人数"  # 乳腺癌3600人 of a screening
    what = HOUSES.get(what, what)
    if is_verb(what) and is_piece(fact):  # 办理350件
        of = thing_done_to(brief) if re.search(r"建$", what) else object_of(what, brief)
        what = f"{of}{what}"
    unit = (fact.value.unit or "").removeprefix("万")
    noun = measure_noun(fact)
    if noun == "批次" and (act := subject_act(brief)) in EXAMS | {"抽检"} and act not in what:
        return f"{what}{act}{noun}"  # 农产品300批次 of 食品安全抽检
    verb = verb_for(fact, what, brief) if len(thing) >= 2 and is_piece(fact) else ""
    verb = "" if verb in _HELD or STAFF.search(what) or not fits(verb, fact, what) else verb
    if set(fact.value.per[:1]) & {"户", "村", "校"}:
        what, verb = f"每{fact.value.per[0]}{said_verb(fact, what, brief)}{what}", ""
    if is_of_each(fact) and not what.startswith("每"):
        what, verb = f"每{fact.value.per[0]}{what}", ""
    if noun == "数量" and unit.startswith("个") and unit[1:] and unit[1:] not in what:
        noun = f"{unit[1:]}数量"  # 12个网格
    if what.endswith("人口"):
        noun = "数"
    return undouble(what if what.endswith(noun) else called(what, verb, noun))
