"""Which pieces of a clause, parted by its numbers, make one name; and names that are none yet.

微型消防站6个装备更新 names 微型消防站装备更新, 消夏晚会6场和春节团拜会1场 both, and 消防安全：… only
a field of work, so that what follows the colon names the project.
"""

from functools import cache

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, words
from corpus import late_re as re
from corpus.values import ValueKind

_AND = re.compile(r"^\s*(?P<and>以及|和|及|与)(?P<rest>[一-龥A-Za-z].+)$")
_ENDS_OPEN = re.compile(r"(?:以及|[和及与、])\s*$")
_GIVEN = r"补助|补贴|津贴|奖补|奖励|工资|报酬|助学金|生活费|慰问金|保险|意外险|责任险|午餐|体检"
_KEPT_UP = r"(?:运行|维护|保养|维修|租赁|服务|管理|检测|使用|运维|养护|保洁)"
"""What goes on with things and is paid as a fee: 公务用车8辆运行维护费."""
_FIELD = re.compile(
    r"^(?:消防安全|安全生产|生产安全|食品安全|交通安全|校园安全|公共安全|社会治安|平安建设|文化建设|文体事业|乡村振兴|乡村建设|美丽乡村|农业生产|农业农村|"
    r"养老服务|公共服务|社区服务|社会救助|民生保障|民生实事|社会治理|基层治理|社区治理|环境保护|生态环保|生态保护|生态环境|环境卫生|人居环境|城市管理|市政设施|基础设施|"
    r"党的建设|党建|党建工作|群团工作|卫生健康|公共卫生|医疗卫生|教育教学|教育事业|就业创业|应急管理|防灾减灾|水利设施|信息化建设|数字政府|法治建设|国防动员|双拥工作)"
    r"(?:工作|方面|领域|项目|类)?$"
)
"""Fields of work, which say nothing of what is done."""
_MEASURE = re.compile(
    r"^(?P<thing>[一-龥]{2,}?)(?:(?:每[日天年]|设计|日均?|年均?)+[一-龥]{2}量|(?:每[日天年]|设计|日均?|年均?)*[一-龥]{2}(?:能力|规模))$"
)
_FEE = re.compile(r"^(?:年度?|全年|每年)?(?P<fee>[一-龥]{0,5}(?:费|补贴|补助|经费))用?$")
_RATE = re.compile(
    r"^(?P<what>.{2,}?)率(?:达到|达|提高[到至]|提升[到至]|上升到|稳定在|保持在|控制在|不低于|目标值?|指标值?|要求)+$"
)
_GRADE = re.compile(
    r"^(?:[一二三四五]级|[A-E甲乙丙丁][类级]|城市|农村|省级|市级|县级)(?P<rest>.{3,})$"
)


@cache
def _done_at_end() -> re.Pattern[str]:
    verbs = {*words("verbs", "trailing"), *words("verbs", "deeds")} - {"补助", "补贴"}
    return re.compile(rf"(?:{any_of(tuple(verbs))})$")


def ends_done(text: str) -> bool:
    """True where a phrase ends with what is done: 装备更新."""
    return _done_at_end().search(text) is not None


def is_field(topic: str) -> bool:
    """True for a mere field of work: 消防安全."""
    return _FIELD.match(topic) is not None


_WHERE_ALONE = re.compile(
    r"(?:主城区|城区|老城区|新城区|城乡|全[县市区镇乡]|县城|镇区|集镇|辖区|农村|乡镇|园区|景区)"
)
"""Where something is done, which names no project by itself."""


def joined(parts: list[str], place: int) -> str:
    """The piece at ``place`` with what belongs to it behind a number; "" where nothing does."""
    first = parts[place].strip()
    later = [part for part in parts[place + 1 :] if part.strip(" ,、()")]
    if len(later) != 1 or not first:
        return ""
    rest = later[0].strip()
    if _ENDS_OPEN.search(first):
        return first + rest
    if _WHERE_ALONE.fullmatch(first) and ends_done(re.split("[、和及与]", rest)[0]):
        return first + rest  # 城区5条主干道行道树修剪
    deed = re.fullmatch(r"[、和及与](?P<done>[一-龥]{2,4})", rest)
    if (
        deed
        and ends_done(first)
        and ends_done(deed["done"])
        and not ends_done(deed["done"][:-2] or "　")
    ):
        return f"{first}和{deed['done']}"  # 信号灯新建6处、维护38处
    more = _AND.match(rest)
    if more is not None:
        both = ends_done(first) == ends_done(more["rest"])
        return f"{first}{more['and']}{more['rest']}" if both else ""
    if (
        _ENDS_OPEN.match(rest[:1])
        or ends_done(first)
        or re.search(rf"(?:{_GIVEN}|经费|费)$", first)
    ):
        return ""
    if not re.fullmatch(r"[一-龥]{2,12}", rest):
        return ""
    goes_on = ends_done(rest) or re.search(rf"(?:{_GIVEN}|{_KEPT_UP}费)$", rest)
    return first + rest if goes_on else ""


def without_measure(topic: str, flat: str, found: list[Found]) -> str:
    """A name that is a measure, with what is paid for instead: 供水站日供水能力 -> 供水站运行费."""
    measured = _MEASURE.match(topic)
    if measured is None or not pattern(rf"{re.escape(topic)}(?:为|达到?|是)?每?[日天]?\d").search(
        flat
    ):
        return topic
    thing = measured["thing"]
    for one in found:
        fee = _FEE.match(one.what or "") if one.value.kind in _PAID else None
        if fee is not None:
            return thing + fee["fee"]
    done = pattern(
        rf"(?P<verb>{any_of(words('verbs', 'trailing'))})(?:工程)?(?:总?预算|总?投资|资金|经费)"
    ).search(flat)
    return thing + done["verb"] if done else topic


_PAID = {ValueKind.MONEY, ValueKind.UNIT_PRICE}


def rate_named(topic: str) -> str:
    """What a rate is of, where a clause only sets it: 医保参保率达到 -> 医保参保; else ""."""
    said = _RATE.match(topic)
    return said["what"] if said else ""


def ungraded(topic: str, found: list[Found]) -> str:
    """A name without its grade where another grade of the same stands beside: 一级残疾人护理补贴."""
    graded = _GRADE.match(topic)
    if graded is None:
        return topic
    beside = any(
        one.what != topic
        and (other := _GRADE.match(one.what or ""))
        and other["rest"] == graded["rest"]
        for one in found
    )
    return graded["rest"] if beside else topic


def with_deed(what: str, deed: str) -> str:
    """The thing counted before with what is done to these: 信号灯新建6处、维护38处 -> 信号灯维护."""
    thing = _done_at_end().sub("", what)
    if not thing:  # 新建2个、改建3个
        return deed
    return thing + deed if thing != what and len(thing) >= 2 else what


HOUSE_UNITS = frozenset({"个", "所", "座", "处", "家", "间"})
"""Units of houses and of places."""
_WITH = re.compile(
    r"^(?P<house>[一-龥]{0,6}(?:所|室|院|园|学|校|站|馆|社区|村|小区|中心))"
    r"(?:[一-龥]{0,4}(?:设备|装备|器材|设施|系统|电脑|桌椅|厨具|操场|屋面|门窗|管网|线路|围墙|标识))$"
)


def whose_work(alone: bool, before: str, after: str, behind: str) -> str:
    """The houses that a number counts, where what they have is worked on: 消防站6个｜装备更新.

    ``before`` and ``after`` are the nouns beside the number, ``alone`` where nothing else stands
    before it, ``behind`` the text after them. "" where the thing after the number is counted itself.
    """
    if pattern(rf"(?:{any_of(words('verbs', 'trailing'))})(?=[,;。 ]|$)").match(behind) is None:
        return ""
    if before and alone and not ends_done(before):
        return before
    found = _WITH.match(after)
    return found["house"] if found and not before else ""


def pay_said(found: list[Found]) -> str:
    """What those who work are paid, where the request says so by the head: 工资; else ""."""
    for one in found:
        said = re.search(r"工资|薪酬|报酬|劳务费", f"{one.lead}{one.what}{one.value.text}")
        if said and one.value.amount is not None:
            return said[0]
    return ""
