"""What is stated of each of several, as a total: 2期, 每期60人 -> 120人次; 80人, 每人每季度1次 -> 320次."""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.matter.acts import is_verb
from assistant.drafting.matter.doing import thing_done_to
from assistant.drafting.matter.measures import PEOPLE, is_of_each
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.attribution.priced_units import TIME, fits
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

_COUNTED = re.compile(r"(?:人数|数量)$")


def with_totals(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows with the total of people beside what is stated of each session, where both are plain."""
    found: list[Row] = []
    for row in rows:
        fact = brief.facts[row.facts[0]] if len(row.facts) == 1 else None
        if fact is None or row.level2 != "数量指标":
            found.append(row)
            continue
        if whole := _of_places(row, fact, brief):
            found.append(whole)
            continue
        found.append(row)
        if often := _often(row, fact, brief):
            found.append(often)
        if not is_of_each(fact):
            continue
        sessions = _sessions(fact, brief)
        if sessions is None or fact.value.unit not in PEOPLE:
            continue
        if fact.value.number is None or sessions.value.number is None:
            continue
        total = fact.value.number * sessions.value.number
        value = IndicatorValue(kind=ValueKind.QUANTITY, number=total, unit="人次")
        name = re.sub(r"^每[期场次班批轮]", "", row.name)
        text = (
            f"按您写的“{sessions.quoted}”和“{fact.quoted}”计算："
            f"{sessions.value.render()}×{fact.value.render()}＝{value.render()}。"
        )
        found.append(
            Row(
                row.level1, row.level2, _COUNTED.sub("", name) + "人次", value.render(),
                row.name_reason, Reason(BasisKind.COMPUTED, text), weight=row.weight, derived=True,
            )
        )  # fmt: skip
    return found


PLACE = re.compile(
    r"村|社区|小区|学校|小学|中学|幼儿园|乡镇|镇|街道|卫生室|卫生院|书屋|[^客货]室|馆|厅|院|岗|大队|中队|合作社|企业|驿站|站点?|服务站|文化站|敬老院|养老院|单位|网格|所|中心|点位?|路口|公园"
)
_NOPLACES = frozenset({"人", "名", "位", "户", "生", "期", "场", "次", "班", "批", "轮"}) | TIME


def _of_places(row: Row, fact: Fact, brief: Brief) -> Row | None:
    """What all get, instead of each: 12个村, 每个村2台 -> 24台, 90人, 每人一部 -> 90部; else None."""
    value = fact.value
    to_people = value.per[:1] in _HEADS and value.unit in _PIECES
    if (
        fact.kind is not ValueKind.QUANTITY
        or len(value.per) != 1
        or (value.per[0] in _NOPLACES and not to_people)
        or value.number is None
        or value.upper is not None
    ):
        return None
    places = [
        other
        for other in brief.facts
        if other.kind is ValueKind.QUANTITY
        and not other.value.per
        and other.value.upper is None
        and fits(other, value.per[0])
    ]
    named = [one for one in places if to_people or _is_place(one, value.per[0], brief)]
    number = named[0].value.number if len(named) == 1 else None
    if number is None or named[0].value.about:
        return None
    total = value.model_copy(update={"number": value.number * number, "per": (), "text": ""})
    text = (
        f"按您写的“{named[0].quoted}”和“{fact.quoted}”计算："
        f"{named[0].value.render()}×{value.render()}＝{total.render()}。"
    )
    return replace(
        row,
        name=re.sub(rf"^每{value.per[0]}", "", row.name),
        value=total.render(),
        value_reason=Reason(BasisKind.COMPUTED, text),
        derived=True,
    )


_HEADS = frozenset({("人",), ("名",), ("户",), ("生",)})
_PIECES = frozenset("台套部件双个只把本张份床顶条辆副支块册枚具")
"""Units of what is handed to people one by one."""
_SITES = frozenset({"处", "座", "站", "点", "亭", "所", "社"})
"""Units that only places have."""


def _is_place(count: Fact, per: str, brief: Brief) -> bool:
    """True for a count of places that get things: 12个村, 26处, 新建8个 of 消防微型站建设."""
    if is_verb(count.what):
        return PLACE.search(thing_done_to(brief)[-3:]) is not None
    return per in _SITES or PLACE.search(count.what[-3:] or per) is not None


_TIMES_A_YEAR = {"年": 1, "半年": 2, "季度": 4, "月": 12}
_YEAR_SAID = re.compile(r"全年|一年|12个月|十二个月|4个季度|四个季度|全部?年度")


def _often(row: Row, fact: Fact, brief: Brief) -> Row | None:
    """The times of all in a year, of what is done so often for each: 80人, 每人每季度1次 -> 320次.

    None where a factor is unsaid: of a month or a quarter the request says that it is meant all
    year long, or its own total comes out so.
    """
    value = fact.value
    if fact.kind is not ValueKind.QUANTITY or value.unit not in _TIMES or value.upper is not None:
        return None
    spans = [per for per in value.per if per in _TIMES_A_YEAR]
    heads = [per for per in value.per if per not in _TIMES_A_YEAR]
    if len(spans) != 1 or len(heads) != 1 or value.number is None:
        return None
    counts = [
        other
        for other in brief.facts
        if other.kind is ValueKind.QUANTITY and not other.value.per and fits(other, heads[0])
    ]
    if len(counts) != 1 or counts[0].value.number is None or counts[0].value.about:
        return None
    by = _TIMES_A_YEAR[spans[0]]
    scale = (counts[0].value.unit or "")[:1]
    scale = scale if scale in {"万", "亿"} else ""
    if by > 1 and not (_YEAR_SAID.search(brief.text) or _comes_out(brief, by)):
        return None
    number = counts[0].value.number * value.number * by
    unit = {"场次": "场"}.get(value.unit, value.unit)
    unit = f"{scale}{heads[0]}次" if scale and unit == "次" else f"{scale}{unit}"
    total = IndicatorValue(kind=ValueKind.QUANTITY, number=number, unit=unit)
    each = value.model_copy(update={"text": "", "per": ()}).render()
    times = f"×{by}个{spans[0]}" if by > 1 else ""
    text = (
        f"按您写的“{counts[0].quoted}”和“{fact.quoted}”计算："
        f"{counts[0].value.render()}×{each}{times}＝{total.render()}"
        + ("，按全年计算，请确认。" if by > 1 else "。")
    )
    name = re.sub(r"(?:频次|次数|场次|数量)$", "", row.name)
    noun = "总场次" if unit == "场" else "总次数"
    return Row(
        row.level1, row.level2, name + noun, total.render(), row.name_reason,
        Reason(BasisKind.COMPUTED, text), weight=row.weight, derived=True,
    )  # fmt: skip


_TIMES = {"次", "场", "场次"}


def _comes_out(brief: Brief, by: int) -> bool:
    """True where the stated total leaves just a year of months or quarters."""
    return any(one.number == by and one.unit in {"个月", "个季度"} for one in reckon(brief).solved)


def _sessions(fact: Fact, brief: Brief) -> Fact | None:
    """The one count of sessions; None where there is none or more than one."""
    per = fact.value.per[0]
    counts = [
        other
        for other in brief.facts
        if other.kind is ValueKind.QUANTITY
        and not other.value.per
        and other.value.upper is None
        and (other.value.unit or "").removesuffix("次") in {per, per.removesuffix("次")}
    ]
    return counts[0] if len(counts) == 1 and fact.value.upper is None else None
