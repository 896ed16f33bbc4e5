"""What a clause of the goal is about, by the subject: what a verb said alone is done to, whom it engages, where things are only put."""

import re
from functools import cache

from assistant.drafting.matter.acts import verbs
from assistant.drafting.matter.doing import thing_done_to
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.told_tasks.told_words import no_noun, verb_first
from assistant.facts import Brief, Fact
from assistant.said_around import said_around
from assistant.understanding.lexicon import any_of, people

PLACE = re.compile(
    r"(?:教室|会议室|活动室|食堂|大厅|车间|村小|[小中]学|学校|校|幼儿园|卫生室|卫生院|社区|小区|村居|村|组|(?<!网)站|中心|(?<!厕)所|馆|院|园|楼|楼栋|街道|乡镇|镇|办公室|病房|家庭|点位?|林场|农场|市场|路口|宿舍|基地|支部|单位|企业|渡口|码头|卡口|路段)$"
)
"""Where something is put, before what is put there."""
PUT = frozenset(
    {"安装", "加装", "更换", "购置", "采购", "配备", "添置", "维修", "改造", "更新", "购买"}
)
HELD_SO_OFTEN = frozenset({"场", "场次", "次", "期", "届", "轮"})
_WHERE = r"(?:小巷|学校|[小中]学|社区|小区|院|中心|站|馆|所|楼|村|路|广场|市场|公园)"
_LONG = 8
_WHOLE = 10
"""Characters of a thing that the subject says in full."""
_AREAS = frozenset({"平方米", "平米", "平方", "亩", "公里", "米"})
ENGAGED = frozenset(
    {"选派", "派驻", "聘请", "聘用", "招募", "招聘", "选聘", "培养", "配备", "组建"}
)


def said_of(thing: str, subject: str) -> tuple[str, str] | None:
    """(运维, 水质自动监测站) for the 监测站 of 水质自动监测站第三方运维服务; None where nothing is done to it there."""
    ends = [thing[start:] for start in range(len(thing) - 1)] if len(thing) > 1 else [thing]
    for end in ends:
        if around := said_around(end, subject, r"^[一-龥A-Za-z\d]*", _done_to()):
            whole = re.split(r"工程|项目", f"{around[0][0]}{end}")[-1]
            if len(whole) > _WHOLE:
                whole = thing
            return (around[1]["verb"], whole) if len(whole) > 1 else None
    return None


@cache
def _done_to() -> str:
    return (
        rf"(?:第三方|委托|社会化|日常|集中|统一|定期|标准化)*(?P<verb>{verbs()})(?![员工师站点费])"
    )


def whom_engaged(verb: str, unit: str, subject: str) -> str:
    """Whom a verb said alone engages: 科技特派员 of 科技特派员下乡服务, and 选派45名."""
    if verb not in ENGAGED or unit not in {"名", "人", "位"}:
        return ""
    found = re.match(
        rf"^[一-龥]*?(?:{any_of(people())}|[一-龥]{{2,5}}员|[一-龥]{{2,4}}师|志愿者|社工|教师|医生)",
        subject,
    )
    return found[0] if found and len(found[0]) <= 10 else ""


def what_done_to(verb: str, unit: str, brief: Brief) -> str:
    """What a verb said alone is done to: 垃圾桶 of 背街小巷垃圾桶更换, and 更换420个."""
    if (
        verb not in PUT | {"建设", "新建", "租用", "铺设", "拆除", "升级", "增设", "新增"}
        or unit in PEOPLE | HELD_SO_OFTEN
    ):
        return ""
    if unit in _AREAS and len(parts(subject_of(brief))) > 1:
        return ""
    thing = thing_done_to(brief) or _last_part(subject_of(brief), verb)
    behind = re.sub(rf"^[一-龥]{{0,8}}?{_WHERE}(?![级委民办务])(?=[一-龥]{{2,}}$)", "", thing)
    thing = behind if len(thing) > _LONG else thing
    return thing if len(thing) <= _LONG and verb not in thing and not no_noun(thing) else ""


def _last_part(subject: str, verb: str) -> str:
    """治安岗亭 of 校园及周边治安岗亭建设."""
    found = re.search(
        rf"(?:[和及与、]|周边)(?P<thing>[^和及与、]{{3,8}}?)(?:{re.escape(verb)}|{verbs()})$",
        subject,
    )
    return re.sub(r"^周边", "", found["thing"]) if found else ""


def is_only_where(thing: str, verb: str, subject: str, said: str) -> bool:
    """True for a place at which another thing is put: 村小 of 村小直饮水机更换.

    A place that the subject is itself about, or that the request, ``said``, puts behind that verb,
    is what is worked on.
    """
    if not PLACE.search(thing) or f"{thing}{verb}" in subject:
        return False
    if re.search(rf"(?:{verb}|[{verb}])(?:了|约)?{re.escape(thing)}", said):
        return False
    bare = re.sub(rf"(?:{verbs()})+$", "", subject)
    plain = len(thing) == 2 and not bare.endswith(thing)
    return plain or not bare.endswith(thing[-2:])


_TURNED_INTO = re.compile(
    r"^(?P<old>[一-龥]{2,8}?)(?:全部|统一|都)?(?:更?(?P<how>[换改])(?:造|换)?[成为])(?P<new>[一-龥A-Za-z\d]{2,10})$"
)
"""高压钠灯换成LED灯."""
_PIECES = frozenset({"个", "座", "处", "条", "所"})
_PLACES_OF_A_LETTER = frozenset("站点井桥校路街")
_ACTS_ON = r"维修|改造|建设|新建|更换|安装|维护|养护|治理|整治|施划|铺设"
"""What is done to no place that is only said to be reached: 涉及4条街."""


def done_at(said: str, thing: str, value: str, fact: Fact, brief: Brief) -> str:
    """What is done at or to so many, as the request says it: 对21座水库大坝蚁害普查和灭治; "" where it does not."""
    reached = said_around(
        fact.text, brief.text, "(?:涉及|覆盖)(?:全[县市区镇乡])?(?:约|共)?", "[一-龥]{0,4}"
    )
    if reached and (fact.value.unit or "") not in PEOPLE | {"户"} and re.match(_ACTS_ON, said):
        noun = thing if reached[1][0].startswith(thing) and thing not in value else ""
        return f"覆盖{value}{noun}"
    if (
        (fact.value.unit or "") in _PIECES
        and thing in _PLACES_OF_A_LETTER
        and thing not in value
        and f"{said}{fact.text}" not in brief.text  # 收集点220个
    ):
        return f"{said.removesuffix(thing)}{value}{thing}"  # 运维6个站
    if turned := _TURNED_INTO.match(thing):
        how = "改造为" if turned["how"] == "改" else "更换为"
        return f"将{value}{turned['old']}{how}{turned['new']}"
    what = f"{fact.text}{thing}"
    if said == "覆盖" and not thing:
        what = value  # the noun stands behind the number: 9所村小
    elif len(thing) < 2:
        return ""
    found = said_around(
        what,
        brief.text,
        "(?:对|为|给)(?:全[县市区镇乡街道]+)?",
        "(?!的)[一-龥]{2,8}(?=$|[，,。；; ])",
    )
    if not found or "的" in found[1][0] or found[1][0].startswith("各"):
        return ""
    deed = verb_first(found[1][0])
    said = f"{deed[0]}{deed[1]}" if deed else found[1][0]
    return f"{'对' if found[0][0].startswith('对') else '为'}{value}{thing}{said}"
