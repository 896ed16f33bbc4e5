"""The numbers of a table that should meet: counts, prices, periods, amounts."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from math import prod

from assistant.checks.dates import months_of, term_months
from assistant.checks.sheet import Row, Sheet, content_pairs, flat
from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import plain
from corpus.values import IndicatorValue, ValueKind

MONTHS_PER = {
    "年": Decimal(12),
    "半年": Decimal(6),
    "季度": Decimal(3),
    "季": Decimal(3),
    "月": Decimal(1),
}
DAYS = frozenset({"天", "日"})
_TIME = frozenset({"年", "半年", "季度", "季", "月", "周", "天", "日", "小时"})
_SAME_UNIT = {
    "名": "人", "位": "人", "个人": "人", "员": "人", "平米": "平方米", "㎡": "平方米", "m²": "平方米", "m2": "平方米",
    "场次": "场", "km": "公里", "千米": "公里", "家": "个", "所": "个", "家庭": "户", "棵": "株",
}  # fmt: skip
_NOT_COUNTED = frozenset({"小时", "天", "日", "个小时", "分钟", "分", "年", "个月", "月", "次/年"})


@dataclass(frozen=True)
class Count:
    """How many of what: 104人."""

    row: Row
    number: Decimal
    unit: str  # one word for one thing: 名 -> 人


@dataclass(frozen=True)
class Price:
    """What one costs: 7.52万元/年/人."""

    row: Row
    yuan: Decimal
    things: tuple[str, ...]  # 人 ...
    time: str | None  # 年, 月 ...; None where the price is for once
    slack: Decimal  # half a unit of the last written place, in 元
    said: str = ""  # the words of the request that stated it: 每个亭子一年维修保洁3600元

    @property
    def words(self) -> str:
        """All that says what is priced: the name of its row and the request's own words."""
        return f"{self.row.name}|{self.said}"


@dataclass(frozen=True)
class Period:
    """How long: 1月和2月, 12个月."""

    row: Row | None  # None: the term in the head
    months: int
    text: str


def unit_word(unit: str) -> tuple[str, Decimal]:
    """(one word for the unit, scale): 万人 -> (人, 10000), 台(套) -> (台, 1)."""
    bare = re.sub(r"\([^()]*\)|/.*$", "", unit)
    scale = Decimal(1)
    for mark, factor in (("万", 10_000), ("千", 1000), ("百", 100)):
        if bare.startswith(mark) and len(bare) > 1 and bare != "千米":
            bare, scale = bare[1:], Decimal(factor)
            break
    return _SAME_UNIT.get(bare, bare), scale


def counts(sheet: Sheet) -> list[Count]:
    """All exact counts of the 数量 rows; a row that stands twice counts once."""
    found: dict[tuple[str, Decimal, str], Count] = {}
    for row in sheet.of("数量"):
        value = row.value
        if value.kind is not ValueKind.QUANTITY or value.number is None or not value.unit:
            continue
        if value.upper is not None or value.about or value.number <= 0 or value.per:
            continue
        unit, scale = unit_word(value.unit)
        if unit not in _NOT_COUNTED:
            count = Count(row, value.number * scale, unit)
            found.setdefault((row.name, count.number, unit), count)
    return list(found.values())


def prices(sheet: Sheet) -> list[Price]:
    """All exact prices, wherever they stand."""
    found = []
    for row in sheet.of("数量", "质量", "时效", "成本"):
        value = row.value
        if value.kind is not ValueKind.UNIT_PRICE or value.number is None or value.about:
            continue
        if value.upper is not None or value.number <= 0 or value.unit not in YUAN_PER_UNIT:
            continue
        scale = YUAN_PER_UNIT[value.unit]
        words = [unit_word(per) for per in value.per if per not in _TIME]
        things = tuple(word for word, _ in words)
        many = prod((each for _, each in words), start=Decimal(1))  # 800元/万尾
        times = [per for per in value.per if per in _TIME]
        exponent = value.number.as_tuple().exponent
        places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        slack = scale / Decimal(10) ** places / 2 if scale > 1 and places >= 2 else Decimal(0)
        time = times[0] if times else None
        said = _said(sheet, value)
        found.append(Price(row, value.number * scale / many, things, time, slack / many, said))
    return found


def _said(sheet: Sheet, price: IndicatorValue) -> str:
    """What the request called a price: its row may be named by other words. "" where unsaid."""
    facts = [
        fact
        for fact in sheet.facts
        if fact.kind is ValueKind.UNIT_PRICE
        and (fact.value.number, fact.value.unit) == (price.number, price.unit)
    ]
    return flat(facts[0].what + facts[0].text) if len(facts) == 1 else ""


def stated_periods(sheet: Sheet, price: Price) -> list[Period]:
    """The periods of the indicators that can go with a price."""
    rows = [row for row in sheet.of("时效", "数量", "质量") if row.value.kind is ValueKind.PERIOD]
    found = [Period(row, months, row.text) for row in rows if (months := months_of(row))]
    related = [
        p for p in found if p.row and content_pairs(p.row.name) & content_pairs(price.row.name)
    ]
    return related or (found if len(found) == 1 else [])


def stated_days(sheet: Sheet) -> list[tuple[str, Decimal]]:
    """(text, days) of the rows that state a number of days: 250个工作日, ≥260天."""
    units = {"天", "日", "个工作日", "工作日", "个自然日", "日历天"}
    return [
        (row.text.lstrip("≥≤=<>"), row.value.number)
        for row in sheet.of("时效", "数量", "质量")
        if row.value.unit in units and row.value.number is not None and not row.value.per
        and row.value.upper is None and row.value.sign not in {"≤", "<"}
    ]  # fmt: skip


def term(sheet: Sheet) -> Period | None:
    """The term of the head as a period."""
    months = term_months(sheet)
    return Period(None, months, "一年" if months == 12 else f"{months}个月") if months else None


def meets(total: Decimal, product: Decimal, slack: Decimal = Decimal(0)) -> bool:
    """True where a product is the total, or the total is the product rounded in 万元."""
    if abs(total - product) <= max(Decimal(1), slack):
        return True
    if product <= 0 or abs(total - product) / product > Decimal("0.01"):
        return False
    wan = Money(yuan=total).wan.normalize()
    exponent = wan.as_tuple().exponent
    step = Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
    return any(
        (product / 10_000).quantize(step, rounding=mode) == wan
        for mode in (ROUND_HALF_UP, ROUND_CEILING)
    )


def rounded(left: Decimal, right: Decimal, within: Decimal = Decimal("0.01")) -> bool:
    """True where one of two amounts is the other, rounded in 万元, and off by no larger share."""
    close = abs(left - right) <= within * max(left, right)
    return close and (meets(left, right) or meets(right, left))


def shown(yuan: Decimal) -> str:
    """An amount for a message: 782.08万元; 130.35万元 for 130.34666…."""
    wan = yuan / 10_000
    places = Decimal("0.01") if wan >= 1 else Decimal("0.0001")
    exact = wan.quantize(Decimal("0.0001"))
    return f"{plain(exact if exact == wan and wan < 1000 else wan.quantize(places))}万元"


def number(value: Decimal) -> str:
    """A number for a message, two places at most."""
    return plain(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def bare(row: Row) -> str:
    """The value of a row without its sign, for an equation."""
    return row.text.lstrip("≥≤=<>").rstrip("。")
