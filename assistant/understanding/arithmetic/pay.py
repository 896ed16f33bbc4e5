"""Pay of so much a month or a year that does not say whether it is for each or for all."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.said_around import said_between
from assistant.understanding.arithmetic.factors import timed
from assistant.understanding.attribution.priced_units import TIME, fits
from assistant.understanding.attribution.served import is_staff
from assistant.understanding.lexicon import units
from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import grouped
from corpus.values import ValueKind

_PAY = re.compile(
    r"标准|补助|补贴|津贴|工资|报酬|薪|生活费|扶助|奖扶|特扶|奖励|奖金|慰问|抚恤|救助|资助|养老金|护理费|误工|劳务|人均"
)
_FEE = re.compile(
    r"(?:服务|运维|维护|管护|物业|租赁|保洁|网络|通讯|水电|电|水|气|暖|场地|办公|工作|运转|活动)(?:费|经费)|租金|费用|总额|资金"
)
_MOST = Money.parse("10万元")
"""More than this a year is no pay of one person."""


@dataclass(frozen=True)
class Pay:
    """The facts with prices per head where that is how they are read, and what is to be said."""

    facts: tuple[Fact, ...]
    notices: tuple[str, ...] = ()
    open: frozenset[int] = frozenset()  # places of prices that lack their people


def read_pay(brief: Brief) -> Pay:
    """村医补助，每月600，共14人: a price per person, and the reading is said.

    Without a number of people, or with several, such a price is left open: one person's pay is
    never the budget. A price that alone comes to the stated total is the whole sum.
    """
    facts = list(brief.facts)
    notices: list[str] = []
    read: dict[str, list[tuple[str, str]]] = {}  # 人 -> prices that are read as for each of them
    left: set[int] = set()
    pairs = _pairs(brief)
    for place, price in enumerate(brief.facts):
        own = _right_before(brief, place, apart="[，,、]?" if place in pairs else "")
        pays = _PAY.search(brief.topic) or place in pairs or any(is_staff(f.what) for f in own)
        if not _is_pay(price, brief.topic, bool(own and pays)) or _is_whole(brief, place):
            continue
        heads = own or [f for f in brief.facts if _counts_people(f)]
        span = "".join(f"每{per}" for per in price.value.per)
        if len(heads) == 1:
            unit = (heads[0].value.unit or "人").removeprefix("万")
            per = "人" if unit == "个" and fits(heads[0], "人") else unit
            value = price.value.model_copy(update={"per": (per, *price.value.per)})
            facts[place] = price.model_copy(update={"value": value})
            shown = f"{span}{grouped(value.number or Decimal(0))}{value.unit}"
            read.setdefault(per, []).append((price.text, shown))
        else:
            left.add(place)
            lack = "没有写明对应哪个人数" if heads else "还缺人数（或户数）"
            notices.append(f"“{price.text}”{lack}，没有参加计算，请补充。")
    notices = [*(_as_read(per, prices) for per, prices in read.items()), *notices]
    return Pay(tuple(facts), tuple(notices), frozenset(left))


def _as_read(per: str, prices: list[tuple[str, str]]) -> str:
    said = "、".join(f"“{text}”" for text, _ in prices)
    how = f"按每{per}{prices[0][1]}理解" if len(prices) == 1 else f"都按每{per}理解"
    return f"{said}没有写明是每{per}还是合计，{how}；如果是合计，请告诉我。"


def per_head(brief: Brief) -> Brief:
    """The brief with its pay as it is read: 600元/月 for each of 14人 is 600元/人/月."""
    return brief.model_copy(update={"facts": read_pay(brief).facts})


def _pairs(brief: Brief) -> frozenset[int]:
    """The places of prices of which each group has its own right behind it: 孤儿12人，每月1100，困境儿童20人，每月900."""
    groups = [n for n, fact in enumerate(brief.facts) if _counts_people(fact)]
    behind = [n + 1 for n in groups if _right_before(brief, n + 1, apart="[，,、]?")]
    priced = [n for n in behind if _time_alone(brief.facts[n])]
    return frozenset(priced if len(priced) == len(groups) > 1 else ())


def _right_before(brief: Brief, place: int, apart: str = "") -> list[Fact]:
    """Those who are counted right before a price: 80到89岁5200人｜每月50元; [] where none are.

    ``apart`` may stand between them beside a word or two.
    """
    if place >= len(brief.facts):
        return []
    count, price = brief.facts[place - 1] if place else None, brief.facts[place]
    if count is None or not _counts_people(count):
        return []
    said = said_between(count.text, price.text, brief.text, f"{apart}[一-龥]{{0,2}}")
    return [count] if said is not None else []


def _is_pay(price: Fact, topic: str, of_those: bool = False) -> bool:
    """True for a price of time alone that pays somebody; ``of_those`` where they are named before it."""
    value = price.value
    if not _time_alone(price) or value.number is None or value.upper is not None:
        return False
    if value.amount is None or value.amount.yuan >= _MOST.yuan:
        return False
    said = price.what + price.text
    return not _FEE.search(said) and bool(
        of_those
        or _PAY.search(said)
        or ((not price.what or price.what in topic) and _PAY.search(topic))
    )


def _time_alone(fact: Fact) -> bool:
    """True for a price of so much a month, a year or a day and of nothing else."""
    return fact.kind is ValueKind.UNIT_PRICE and bool(fact.value.per) and all(per in TIME for per in fact.value.per)  # fmt: skip


def _is_whole(brief: Brief, place: int) -> bool:
    """True where the price and its time alone come to the stated total."""
    value = brief.facts[place].value
    if brief.amount is None or value.amount is None:
        return False
    product = value.amount.yuan
    for per in value.per:
        for factor in timed(brief.facts, place, per) or ():
            product *= factor.number
    return product == brief.amount.yuan


def _counts_people(fact: Fact) -> bool:
    value = fact.value
    if fact.kind is not ValueKind.QUANTITY or value.per or value.upper is not None:
        return False
    unit = (value.unit or "").removeprefix("万")
    people = unit in units().people - {"人次", "户次"} or fits(fact, "人")
    return people or (unit == "个" and fact.what.endswith("岗位"))
