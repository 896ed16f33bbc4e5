"""Rates of a request: which way they bound, and which customary rates they make needless."""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

_FEWER = re.compile(
    r"差错|错误|死亡|投诉|发生|损耗|漏损|事故|失业|犯罪|再犯|故障率|流失|逾期|空置|不良|返贫|超标|缺勤|辍学|退货|返工|贴息率|利率|年息|费率"
)
"""Rates of which less is better."""

_SAME_MEASURE = (
    re.compile(r"正常运行率|可用率|完好率|亮灯率|在线率|运转率|正常率"),
    re.compile(r"合格率|达标率|通过率|优良率"),
    re.compile(r"整改率|办结率|化解率|成功率|处置率|答复率"),
    re.compile(r"成活率|存活率|保存率"),
    re.compile(r"(?:出具报告|(?:检测|监测|评估|审计|测评|鉴定|测绘|评价)(?:完成)?)及时率$"),
    re.compile(r"准确率|差错率|正确率"),
    re.compile(
        r"(?:发放|兑付|拨付|支付|缴纳)(?:及时|准时|按时)率$|(?:按时|按期|按合同|按协议按时)(?:发放|兑付|拨付|支付|缴纳)率$"
    ),
    re.compile(r"(?:完成|完工|提交)(?:时限|时间)$"),
    re.compile(
        r"(?:宣传|宣讲|活动|培训|演出|会议)[一-龥]{0,4}(?:及时率|按期完成率|按时完成率|按计划完成率|按期开展率)$"
    ),
)
"""Rates that measure one thing: beside a stated one a customary one only repeats it."""


def bounded(value: IndicatorValue, said: str) -> tuple[IndicatorValue, str]:
    """A rate with the side it bounds, and the words that say so; "" where nothing was added.

    亮灯率98% means at least 98%; 0% and 100% are met or not and stay as they are.
    """
    if (
        value.kind is not ValueKind.RATE
        or value.sign
        or value.upper
        or value.number in {None, 0, 100}
    ):
        return value, ""
    sign, words = ("≤", "不超过") if _FEWER.search(said) else ("≥", "不低于")
    return value.model_copy(update={"sign": sign}), f"按“{words}”填写；如果不是这个意思，请改正。"


def without_repeats(rows: list[Row]) -> list[Row]:
    """Rows without the customary rates that another rate of the same class already measures."""
    stated = [row for row in rows if row.facts]
    rows = [
        row
        for number, row in enumerate(rows)
        if row.facts
        or not row.name.endswith("率")
        or not any(
            row.level2 == one.level2 and _within(row.name, one.name) for one in rows[:number]
        )
    ]
    return [
        row
        for row in rows
        if row.facts
        or row.value_reason.kind is BasisKind.STATED
        or not any(row.level2 == one.level2 and same_measure(row.name, one.name) for one in stated)
    ]


def _within(name: str, earlier: str) -> bool:
    """True for 活动计划完成率 after 志愿服务活动计划完成率."""
    return name != earlier and (name in earlier or earlier in name)


def same_measure(first: str, second: str) -> bool:
    """True where both names measure one thing: two 合格率, or a 准确率 and a 差错率."""
    return any(measure.search(first) and measure.search(second) for measure in _SAME_MEASURE)


def with_note(reason: Reason, note: str) -> Reason:
    """The reason with one more sentence."""
    return replace(reason, text=reason.text + note) if note else reason


def without_twice_measured(rows: list[Row]) -> list[Row]:
    """Rows in which each class measures one thing once: the weightier row stays."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda one: (not one.stays, -one.weight)):
        twice = not row.stays and any(
            row.level2 == one.level2 and same_measure(row.name, one.name) for one in kept
        )
        if not twice:
            kept.append(row)
    return [row for row in rows if row in kept]
