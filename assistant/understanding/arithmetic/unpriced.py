"""What a request counts without saying its thing or its price: 新建8个 of 消防微型站建设, 读书活动20场."""

from collections.abc import Sequence

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.products import Equation
from corpus import late_re as re
from corpus.values import ValueKind

_DONE_TO = re.compile(
    r"(?:新建|改建|扩建|建设|改造|更换|更新|安装|维修|采购|购置|配备|提升|打造|创建)+(?:项目|工程)?$"
)
_DONE_UNITS = frozenset(
    {
        "场",
        "次",
        "场次",
        "期",
        "处",
        "个",
        "份",
        "台",
        "套",
        "件",
        "条",
        "块",
        "部",
        "座",
        "公里",
        "米",
    }
)
_SITES = frozenset({"个", "处", "所", "家", "座"})
_PLACE = re.compile(r"(?:村|社区|小区|学校|乡镇|街道|单位|企业|镇|网格|中心|站|所)$")
"""Where the work is done, which is paid with the work."""


def with_things(brief: Brief) -> Brief:
    """The brief in which a bare verb counts the subject's things: 新建8个 of 消防微型站建设 are 消防微型站."""
    thing = _DONE_TO.sub("", brief.topic)
    if thing == brief.topic or len(thing) < 2:
        return brief
    facts = tuple(
        fact.model_copy(update={"what": thing})
        if fact.kind is ValueKind.QUANTITY and _DONE_TO.fullmatch(fact.what)
        else fact
        for fact in brief.facts
    )
    return brief.model_copy(update={"facts": facts})


def unpriced(brief: Brief, equations: Sequence[Equation]) -> Fact | None:
    """What is counted and has no price of its own, which the rest of the total may be for; else None."""
    used = [fact for one in equations for fact in one.facts]
    whats = {fact.what for fact in used if fact.what}
    for fact in brief.facts:
        value = fact.value
        if (
            fact.kind is ValueKind.QUANTITY
            and not value.per
            and not any(fact is one for one in used)
            and (value.unit or "").removeprefix("万") in _DONE_UNITS
            and len(fact.what) >= 2
            and fact.what not in whats
            and not (value.unit in _SITES and _PLACE.search(fact.what))
        ):
            return fact
    return None
