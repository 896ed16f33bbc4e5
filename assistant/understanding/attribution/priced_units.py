"""What a price is per, and which counts it can be multiplied with."""

from decimal import Decimal

from assistant.facts import Fact
from assistant.understanding.lexicon import people, same_unit, units
from corpus import late_re as re
from corpus.values import ValueKind

_PEOPLE = frozenset({"人", "名", "位"})
_GENERIC = frozenset({"个", "支", "所", "家", "座", "处"})
_BODIES = (
    "集体",
    "委会",
    "民小组",
    "级组织",
    "集体经济组织",
    "居委会",
    "党支部",
    "卫生室",
    "学校",
    "组",
)
"""12个村集体 are so many 村."""
SMALLER = {
    **{(large, "米"): Decimal(1000) for large in ("公里", "千米", "km")},
    ("吨", "公斤"): Decimal(1000), ("吨", "千克"): Decimal(1000), ("公顷", "亩"): Decimal(15),
}  # fmt: skip
"""How many of a smaller unit, of which a price is, a larger one holds: 1.8公里，每米260元."""
_LOTS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
"""每千册600元: a price for so many at once."""
_CASES = frozenset({"例"})
"""Per-units of those examined: 乳腺癌筛查每例79元."""
_OF_PLACES = frozenset({"村", "社区", "镇", "乡镇", "街道"})
_PLACES = frozenset({"处"})
_IS_PLACE = re.compile(
    r"(?:村|社区|小区|街道|乡镇|学校|幼儿园|公园|广场|公厕|厕所|厕|[站点所馆院室库塔桥])$"
)
"""What 每处 may be of: 18个社区、25个行政村，每处3000元."""
_BY_LAST_LETTER = frozenset("站队班院点门组校园室店馆厂社坊")
_SCHOOLS = {"校": ("学校", "小学", "中学", "高中", "幼儿园", "职高")}
"""Per-units that the end of what is counted says: 每校 of 4所小学, 每室 of 38个村卫生室."""
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
TIME = frozenset({"年", "月", "天", "日", "周", "季", "季度", "半年", "学期", "学年", "工作日"})
"""Per-units that are spans of time."""


def bare_unit(unit: str) -> tuple[Decimal, str]:
    """(scale, unit): 万人 -> (10000, 人)."""
    if len(unit) > 1 and unit[0] in _SCALES:
        return _SCALES[unit[0]], unit[1:]
    return Decimal(1), unit


def price_scale(per: str) -> tuple[int, str]:
    """(how many a price is for, the unit): 万尾 -> (10000, 尾); 千克 is a unit of its own."""
    lot = _LOTS.get(per[:1], 1) if per not in units().per and len(per) > 1 else 1
    return lot, per[1:] if lot > 1 else per


def fits(fact: Fact, per: str) -> bool:
    """True where the fact counts what a price is per: 33名 and /人, 8个村 and /村; never 户 and 人."""
    often = fact.kind is ValueKind.FREQUENCY  # 一年四次
    if (
        not (often or fact.kind is ValueKind.QUANTITY)
        or fact.value.number is None
        or fact.value.upper is not None
    ):
        return False
    _, unit = bare_unit(fact.value.unit or "")
    if same_unit(unit, per) or (unit, per) in SMALLER:
        return True
    if per in _PEOPLE and unit == "个":
        return _is_people(fact.what) or fact.what.endswith(("岗位", "岗", "名额"))
    if per == "岗" and unit in {"个", *_PEOPLE}:
        return fact.what.endswith(("岗位", "岗")) or unit in _PEOPLE
    if per == "案":
        return unit in {"件", "起", "宗", "例", "个"} and "案" in fact.text + fact.what
    if per == "生":
        return unit in _PEOPLE
    if per in {"人", "名"} and unit == "人次":
        return True
    if per == "车":
        return unit in {"辆", "台", "部"}
    if per == "床":
        return unit in {"张", "个"} and "床" in fact.what
    if per in _CASES:
        return unit in _PEOPLE | {"人次"}
    if per in _PLACES:
        return unit in {"座", "栋", "所", "家", "个"} and _is_place(fact)
    if (
        unit in _GENERIC
        and len(per) >= 1
        and per not in units().classifiers | units().people | TIME
    ):
        if per in _OF_PLACES and fact.what.startswith(per):
            return True  # 8个村文化广场
        ends = fact.what.endswith((per, *_SCHOOLS.get(per, ())))
        return ends or fact.what in {f"{per}{body}" for body in _BODIES}
    return (
        unit in _GENERIC
        and per in _BY_LAST_LETTER
        and fact.what.endswith((per, f"{per}伍", f"{per}点", f"{per}位"))
    )


def _is_place(fact: Fact) -> bool:
    return fact.value.unit in {"座", "栋", "所"} or bool(_IS_PLACE.search(fact.what))


def _is_people(what: str) -> bool:
    return what in people() or what.endswith(
        (
            "者",
            "人",
            "员",
            "生",
            "工",
            "师",
            "童",
            "民",
            "众",
            "干部",
            "书记",
            "党员",
            "代表",
            "老人",
            "娃",
            "娃娃",
            "孩子",
        )
    )
