"""Rates that a sum is multiplied by: 下浮5%, 另加管理费8%, 不含税…税率6%, 每台售价6万元、补贴30%.

A rate that the work is to reach (合格率95%) or by which payers share (财政补贴80%, 其余自筹) is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.said_around import said_around
from assistant.understanding.arithmetic.factors import Factor
from assistant.understanding.arithmetic.products import Equation
from assistant.understanding.arithmetic.reckoning_words import both_units
from assistant.understanding.who.bearing import is_share
from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import grouped
from corpus.values import ValueKind

_BY = r"(?:比例|幅度)?(?:为|约|是|各)?"
_CHARGE = "(?:管理|服务|手续|代理|不可预见|预备)费|税[金费率]|增值税|税"
_MORE = rf"(?:上浮|上调|加收|加成){_BY}$|(?:另[外加计收]?|外加|加上|再加|加收|加计)(?:计?收|按|提取)?(?:{_CHARGE}){_BY}$"
_MORE_BEHIND = rf"(?:的(?:比例|标准))?(?:另外?|加|再)?(?:计?提取?|加?收取?|计取)(?:{_CHARGE})"
_LEAD_BEHIND = r"(?:另外?|外加|再|加)按?(?:总额|总价|总投资)?的?$"
_TAX = rf"(?:税率|增值税率?|税金|税费){_BY}$"
_UNTAXED = re.compile("不含税|未含税|税前")
_TAXED = re.compile("(?<![不未])含税")
_LESS = rf"(?:下浮|下调|让利|优惠|扣减|扣除|核减){_BY}$"
_WORTH = re.compile("售价|市场价|原价|进价|购置价|购机|造价|成本|投资|总价")
"""A price of what others buy, of which the project pays a part."""
_PAID = rf"(?:补贴|补助|奖补|资助|奖励|报销){_BY}$"
_OF_WORTH = r"按(?:其|照)?[一-龥]{0,8}的?$"
_PAID_BEHIND = r"(?:的?(?:比例|标准))?(?:给予|进行|予以)?(?:补贴|补助|奖补|资助|奖励|报销)"
_BASE = r"(?:按|以)[^，。；]{2,24}元的$"
_FEE_BEHIND = r"(?:计取|收取|提取|支付|计算|计费|付费|取费)"
_FEE_RATE = rf"[一-龥]{{2}}(?:服务)?费率{_BY}$"
"""A fee by the worth of what is built: 设计费按工程总价300万元的3%计取, 工程造价500万元，监理费率2%."""
_WHOLE = Decimal(100)


@dataclass(frozen=True)
class Rate:
    """One rate: of how many per cent of the sum it makes the total."""

    percent: Decimal
    fact: Fact


def rates_told(brief: Brief) -> list[Rate]:
    """The rates told behind all prices that change what they come to."""
    percents = [(_percent_of_sum(brief, place), fact) for place, fact in enumerate(brief.facts)]
    return [Rate(percent, fact) for percent, fact in percents if percent is not None]


def with_rates(equations: list[Equation], rates: list[Rate]) -> list[Equation]:
    """Each equation multiplied by the rates."""
    for rate in rates:
        factor = Factor(rate.percent / _WHOLE, f"{grouped(rate.percent)}%", rate.fact)
        equations = [_times(one, factor) for one in equations]
    return equations


def within_total(equations: Sequence[Equation]) -> list[Fact]:
    """The rates that products hold, and the sum that a fee is a part of: neither is reached or spent."""
    rated = [one for one in equations if one.facts[0].kind is ValueKind.RATE]
    rates = [fact for one in rated for fact in one.facts if fact.kind is ValueKind.RATE]
    bases = [
        fact
        for one in rated
        for fact in one.facts
        if fact.kind is ValueKind.MONEY
        and fact.value.amount is not None
        and fact.value.amount.yuan > one.result.yuan
    ]
    return [*rates, *bases]


def untaxed_twice(brief: Brief, fact: Fact) -> bool:
    """True for 不含税30万元 where 含税31.8万元 is said too: it is a part of that sum."""
    if not _UNTAXED.search(fact.what):
        return False
    return any(
        one is not fact
        and one.kind is fact.kind
        and said_around(one.text, brief.text, r"(?<![不未])含税[一-龥]{0,6}") is not None
        for one in brief.facts
    )


def _percent_of_sum(brief: Brief, place: int) -> Decimal | None:
    """Of how many per cent of the sum the rate at ``place`` makes the total; None where of none."""
    fact, text = brief.facts[place], brief.text
    value = fact.value
    if (
        fact.kind is not ValueKind.RATE or value.unit != "%" or value.number is None
        or value.sign is not None or value.upper is not None or not 0 < value.number < _WHOLE
        or any(one.kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY} for one in brief.facts[place + 1 :])
    ):  # fmt: skip
        return None
    if said_around(fact.text, text, _MORE) or said_around(
        fact.text, text, _LEAD_BEHIND, _MORE_BEHIND
    ):
        return _WHOLE + value.number
    if said_around(fact.text, text, _TAX):
        return _WHOLE + value.number if _UNTAXED.search(text) and not _TAXED.search(text) else None
    if said_around(fact.text, text, _BASE, _FEE_BEHIND) or (
        brief.amount is None and said_around(fact.text, text, _FEE_RATE)
    ):
        return value.number
    if said_around(fact.text, text, _LESS):
        return _WHOLE - value.number
    paid = said_around(fact.text, text, _PAID) or said_around(
        fact.text, text, _OF_WORTH, _PAID_BEHIND
    )
    worth = any(_WORTH.search(one.what) for one in brief.facts if one.kind is ValueKind.UNIT_PRICE)
    return value.number if paid and worth and not is_share(fact.what) else None


def _times(one: Equation, factor: Factor) -> Equation:
    """The equation with one more factor: 15台×6万元/台×30%=27万元."""
    result = Money(yuan=one.result.yuan * factor.number)
    text = f"{one.text.partition('=')[0]}×{factor.text}={both_units(result)}"
    return replace(
        one,
        result=result,
        text=text,
        facts=(*factor.facts, *one.facts),
        factors=(*one.factors, factor),
    )
