"""What is told as a deed and measured as a row: 每周巡河两次 (how often), 不发生人员伤亡 (what shall not happen), 垃圾及时清运 (how it is done)."""

from dataclasses import dataclass
from functools import cache

from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN
from assistant.conversation.vocabulary.value_words import CLASS_WORD, unit_of_none
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import parse_number, plain


@dataclass(frozen=True)
class RowInWords:
    """A row as a clerk told it; ``level2`` is the class where such rows stand, ``value`` is "" where none was told."""

    level2: str
    name: str
    value: str = ""


_MUST = r"(?:也|都(?!市)|要|得|必须|应该?|应当|确保|保证|做到|力争)*"
_OFTEN_UNITS = {"次": "次数", "遍": "次数", "回": "次数", "趟": "次数", "轮": "次数", "场": "场次"}
_OCCASIONS = frozenset("次场期节课班批")
_TIMES = frozenset("遍回趟轮")
_MEASURED = {"人次": "人次", "人": "人数", "名": "人数", "天": "天数", "小时": "时间", "分钟": "时间", "公里": "里程", "户": "户数"}  # fmt: skip
_OF_A_DAY = {"天": "日均", "日": "日均", "年": "年"}
_NEVER = re.compile(
    rf"(?P<year>全年|年内)?{_MUST}(?:不(?:能|得|许|准|会|可以?)?(?:再)?(?:发生|出现|产生|出|有)(?:任何)?|(?:没有|无)(?:任何|发生)?|杜绝(?:发生)?)(?P<n>[\u4e00-\u9fff]{{2,12}})"
    rf"|(?P<year2>全年|年内)?(?P<n2>[\u4e00-\u9fff]{{2,12}}?){_MUST}(?:不(?:能|得)?(?:再)?(?:发生|出现))"
)
_MANNER = re.compile(
    rf"(?P<n>[\u4e00-\u9fff]{{2,12}}?){_MUST}(?P<m>及时|按时|按期|准时|足额|规范|准确|全部|全都|都(?![市会])){_MUST}(?P<v>[\u4e00-\u9fff]{{2,4}})"
)
_SPAN = re.compile(
    rf"(?P<n>[\u4e00-\u9fff]{{2,10}}?){_MUST}在?(?P<v>\d+(?:个?小时|分钟|天|个?工作日|日)(?:之内|以内|内)){_MUST}(?:全部)?(?P<d>[\u4e00-\u9fff]{{2,4}}?)(?:的|吧|完毕|到位)?"
)
"""故障4小时内恢复: within which time something is done."""
_BY_WHOM = re.compile(
    r"(?:单位|公司|人员|[职民]工|村医|医生|干部|[队站所局会]|[员师长])(?:也|都|要|得|必须|应该?|应当)*$"
)
"""运维单位要每月巡检2次: who does it is no part of the name."""
_DEED = 2
_IN_TIME = frozenset({"及时", "按时", "按期", "准时"})
_EVERY_ONE = frozenset({"全部", "全都", "都"})
_NO_DEED = re.compile(
    rf"^(?:写|加|{FILL_IN}|填|列|放|{CHANGE}|删|换|留|算)|放[到在进入]|改成|不|没|率$|数$|{CLASS_WORD}|指标|目标|[我你他这那]"
)
"""Words of an order, and of what is no deed."""


def row_in_words(text: str) -> RowInWords | None:
    """The row that a clause tells as a deed and no name; None for every other clause."""
    return _often(text) or _never(text) or _in_manner(text) or _within(text)


def _often(text: str) -> RowInWords | None:
    found = _every().fullmatch(text)
    number = parse_number(found["n"]) if found else None
    if found is None or number is None:
        return None
    deed = found["b"] if _BY_WHOM.search(found["a"]) else found["a"] + found["b"]
    if len(deed) < _DEED:
        return None
    least = found["least"] or found["more"]
    unit, per = found["u"], (found["per"] or found["of"]).removeprefix("个")
    held = found["of"] in _OCCASIONS and unit in _MEASURED  # 宣讲每场80人
    if _NO_DEED.search(deed) or (found["of"] and unit not in _OFTEN_UNITS and not held):
        return None  # 每户补助500元: a price
    told = plain(number) + unit if found["n"][-1] not in "万千" else found["n"] + unit
    if unit in _OFTEN_UNITS:
        bound = "不少于" if least else ""
        value = f"每{per}{bound}{plain(number)}{'次' if unit in _TIMES else unit}"
        return RowInWords("数量", deed.removesuffix(unit) + _OFTEN_UNITS[unit], value)
    measure = _MEASURED.get(unit, "量")
    return RowInWords("数量", f"{_OF_A_DAY.get(per, f'每{per}') if measure != '时间' else f'每{per}'}{deed.removesuffix(measure)}{measure}", f"{'≥' if least else ''}{told}")  # fmt: skip


@cache
def _every() -> re.Pattern[str]:
    counted = any_of(units().countable | {"小时", "分钟", "公里", "吨", "人次"})
    each = any_of((units().countable | {"公里", "亩"}) - {"元", "万", "%", "个"})
    return re.compile(
        rf"(?P<a>[\u4e00-\u9fff]{{0,10}}?){_MUST}(?:(?:每|(?<!第)一)(?P<per>天|日|周|星期|个?月|季度?|半年|年|学期)|每(?P<of>{each})){_MUST}(?P<b>[\u4e00-\u9fff]{{0,10}}?)"
        rf"(?P<least>不少于|不低于|至少)?(?P<n>\d[\d.]*[千万]?|[一二两三四五六七八九十]{{1,3}})(?P<u>{counted})(?P<more>以上)?(?:左右|上下)?(?:吧|了|的|哈)*"
    )


def _never(text: str) -> RowInWords | None:
    found = _NEVER.fullmatch(text)
    name = (found["n"] or found["n2"]) if found else ""
    unit = unit_of_none(name)
    if found is None or not unit or _NO_DEED.search(name):
        return None
    return RowInWords("社会效益", f"{found['year'] or found['year2'] or ''}{name}", f"0{unit}")


def _within(text: str) -> RowInWords | None:
    found = _SPAN.fullmatch(text)
    if found is None or _NO_DEED.search(found["n"]) or _NO_DEED.search(found["d"]):
        return None
    if found["n"].endswith(("后", "起", "前")):
        return None  # 设备在合同签订后60天内到货: the event belongs to the value
    return RowInWords("时效", f"{found['n']}{found['d']}时间", found["v"])


def _in_manner(text: str) -> RowInWords | None:
    found = _MANNER.fullmatch(text)
    if found is None or _NO_DEED.search(found["n"]) or _NO_DEED.search(found["v"]):
        return None
    manner = found["m"]
    if manner in _EVERY_ONE:
        return RowInWords("质量", f"{found['n']}{found['v']}率", "100%")
    return RowInWords(
        "时效" if manner in _IN_TIME else "质量", f"{found['n']}{found['v']}{manner}率"
    )
