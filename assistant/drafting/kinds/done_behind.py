"""A deed that is only the object of another one right behind it: nobody monitors in 监测系统运维."""

from assistant.drafting.kinds.counted import all_bought
from assistant.drafting.kinds.kinds_by_end import rents
from assistant.facts import Brief
from corpus import late_re as re

_OF_ANOTHER = re.compile(
    r"(?:数据|信息|预警|管理|监管|指挥)*(?:系统|平台|终端)[一-龥]{0,4}(?:运维|运行维护|维护|维保|升级|更新|采购|购置|建设|改造|外包)"
    r"|[一-龥]{0,4}(?:抽检|快检|化验)(?:[，,\d ]|$)"
    r"|清欠|拖欠|欠薪|讨要|纠纷|争议|集体协商"
    r"|[一-龥]{0,6}(?:机|仪|手术室|教室)[一-龥]{0,2}(?:维保|维护|运维|采购|购置|更新|更换|建设)"
)
"""Systems and machines that are kept running, food tested where it is cooked, wages that are owed."""


def done_behind(clause: str, at: int) -> bool:
    """True where another deed is done to what ends at ``at`` in the clause: 监测｜系统运维, 食堂｜食材抽检."""
    return _OF_ANOTHER.match(clause, at) is not None


_HOUSES = frozenset({"食堂", "饭堂"})
_STATION = re.compile(r"[站所队点]|中心|基地|工区")


def only_a_house(word: str, behind: str, brief: Brief) -> bool:
    """True for a deed's word that only names the house for which something is bought or rented.

    邻里食堂，添置餐桌30张 feeds nobody yet, and 公路养护站用房租赁 keeps no road.
    """
    if word in _HOUSES:
        return all_bought(brief)
    return _STATION.match(behind) is not None and rents(brief)
