"""Values beyond sense, refused in plain words: a rate over 100%, half a person, 2月30日, markup."""

from decimal import Decimal

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.money import LARGEST, YUAN_PER_UNIT
from corpus.numerals import plain
from corpus.text import normalise
from corpus.values import IndicatorValue, ValueKind

_WHOLE = frozenset({"人", "名", "位", "户", "次", "场", "场次", "期", "台", "辆", "个", "套", "家", "人次", "份", "盏", "株", "棵", "头", "只"})  # fmt: skip
_GROWTH = re.compile(r"增长|增幅|提高|提升|上升|增收|递增|同比|环比|下降|降低|减少|增加")


def judge(text: str, value: IndicatorValue, name: str = "") -> None:
    """UserError for a number that cannot be meant: below zero, over 100%, beyond all budgets."""
    if re.match(r"^[-－−—]\s*\d|^负", text):
        raise UserError(f"“{shorten(text)}”是负数，不能这样填，表格没有改动。请写实际的数。")
    refuse_markup(text)
    if value.kind in {ValueKind.DATE, ValueKind.PERIOD, ValueKind.QUALITATIVE} or value.date:
        _judge_date(text)
    if value.number is None:
        return
    nobody = value.number == 0 and value.kind is ValueKind.QUANTITY and value.unit in _WHOLE
    if nobody and not re.search(
        r"事故|投诉|发生|事件|[伤死]亡|违|零|差错|失误|丢失|纠纷|上访|信访|返贫|辍学|溢流|泄漏|泄露|渗漏|中断|停[电水运]|断[水电供]|超标|逾期|延误|漏|误|走失|溺水|火灾|火情|起火|污染|损坏|损毁|倒灌|内涝|返工|返修|舆情|感染|中毒|疫情|欠薪|拖欠|挪用|截留|缺陷|故障|死|病例",
        name,
    ):
        raise UserError(
            f"“{shorten(text)}”等于没有做，没有填，表格没有改动。不要这一条请说“删除”。"
        )
    if (
        value.unit in {"天", "日"}
        and value.number > 366
        and not value.per
        and re.search(r"全年|每年|年.*开放|开放", name)
    ):
        raise UserError(f"一年没有{plain(value.number)}天，没有填，表格没有改动。请核对天数。")
    counted = value.unit in _WHOLE and value.kind is ValueKind.QUANTITY and not value.per
    if counted and value.number != value.number.to_integral_value():
        raise UserError(
            f"“{shorten(text)}”不是整数，{value.unit}要按整数填，表格没有改动。请核对后再说。"
        )
    rate = value.kind is ValueKind.RATE and value.unit in {"%", None} and not value.change
    if rate and value.number > 100 and not _GROWTH.search(name):
        raise UserError(
            f"比率不能超过100%，“{shorten(text)}”没有填，表格没有改动。请核对后再说，例如“100%”。"
        )
    if value.amount is not None and value.amount.yuan >= LARGEST:
        raise UserError(f"“{shorten(text)}”大得不合情理，表格没有改动。请核对金额和单位。")
    scale = 10_000 if (value.unit or "").startswith("万") else 1
    if value.kind is ValueKind.QUANTITY and value.number * scale > Decimal(10) ** 10:
        raise UserError(f"“{shorten(text)}”大得不合情理，表格没有改动。请核对数字。")


_FAR, _NEAR = 100, 20
"""How many times a sum in the unit that stands there is out of reach, and how near one in the other unit is."""
_OTHER_SCALE = {"万元": "元", "元": "万元"}


def number_meant(number: Decimal, before: IndicatorValue) -> Decimal:
    """A bare number told of a sum, in the unit that stands there: 25000 where 2万元/条 stands is 2.5, 0.65 where 6000元 stands 6500."""
    other = _OTHER_SCALE.get(before.unit or "")
    if other is None or before.amount is None or not before.number or number <= 0:
        return number
    scaled = number * YUAN_PER_UNIT[other] / YUAN_PER_UNIT[before.unit or ""]
    as_it_is, as_other = number / before.number, scaled / before.number
    far = max(as_it_is, 1 / as_it_is) >= _FAR
    return scaled if far and max(as_other, 1 / as_other) <= _NEAR else number


def _judge_date(text: str) -> None:
    """UserError for a month or a day that the calendar does not have."""
    flat = normalise(text)
    for found in re.finditer(r"(\d{1,3})月(?!内|份?个)(?:(\d{1,3})[日号])?", flat):
        month, day = int(found.group(1)), int(found.group(2) or 1)
        if not 1 <= month <= 12:
            raise UserError(f"“{shorten(text)}”：一年没有{month}月，表格没有改动。请核对日期。")
        most = 29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31
        if not 1 <= day <= most:
            raise UserError(f"“{shorten(text)}”：{month}月没有{day}日，表格没有改动。请核对日期。")


class UnknownUnit(UserError):
    """A count in a unit that nobody knows: no other reading may take the number without it."""


def refuse_unit(text: str, unit: str) -> None:
    """UnknownUnit for a count whose ``unit`` no list of units has (60龘); "" is one that is known."""
    if unit:
        raise UnknownUnit(
            f"“{shorten(text)}”里的“{shorten(unit)}”不像计量单位，没有填，表格没有改动。写错了请连数带单位再说一次；就是这个单位的话，请先不带单位加上，再到表格里直接填。"
        )


def refuse_markup(text: str) -> None:
    """UserError for a text that holds markup or a script: it has no place in a table."""
    if re.search(r"<\s*[/!a-zA-Z]|javascript:|\{\{|\x00", text):
        raise UserError(f"“{shorten(text)}”里有网页代码，没有填，表格没有改动。请只写文字和数。")
