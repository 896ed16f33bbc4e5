"""Prices of what the request counts, told afterwards: 轮椅每辆680; 灭火器160一具，消火栓箱1200一个.

A number beside one piece of a thing is its price, though no 元 is said: it never becomes the count of that thing.
"""

from collections.abc import Sequence
from itertools import pairwise

from assistant.conversation.referring.clauses import split
from assistant.facts import Fact
from assistant.understanding.lexicon import any_of, same_unit, units
from corpus import late_re as re
from corpus.measures import measured
from corpus.numerals import CHINESE, parse_number
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_SHORT = {"平": "平方米"}
"""Units as they are shortened in speech."""
_UNIT = any_of(
    (units().countable | set(_SHORT)) - {"元", "块钱", "万", "万元", "年", "月", "天", "日", "%"}
)
_IS = r"(?:的?(?:单价|价格|价钱|价|报价|标准|费用))?(?:那?就?是|就?按照?|定在|定|算|为|要|得|大概|大约|约|不(?:能|得|许)?(?:超过?|高于|多于)|最多|至多|最高|控制在|≤|：|:)*"
_MONEY = rf"(?P<n>\d[\d.,]*|{CHINESE}{{2,}})(?P<m>万元|万块|万|元|块钱|块)?"
_END = (
    r"(?:以内|之内|以下|封顶|钱|算|来算|计算?|来|报的?|采购|买的?|左右|就行|就好|吧|了|的|哈|啊)*"
)
_NAME = r"(?P<what>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{0,14}?)"
_PER = rf"(?:每|一|单)(?P<u>{_UNIT})(?:(?:每|一)个?(?P<t>年|月|天|日|季度|学期))?"
_HOLDS = frozenset(
    {"场", "场次", "期", "次", "班", "轮", "批", "届", "节", "村", "所", "户", "校", "站"}
)
"""Units that hold others: 每场50 may be of people, 每户2 of pieces."""
_LEAST, _LEAST_HELD = 10, 1000
"""元 from which a number without 元 is a price, and one behind a unit that holds others."""
_OF_PRICE = re.compile(r"(?:单价|价格|价钱|价|报价|标准|费用|是|按|照|的|不能|不得)+$")
_SAYS = tuple(
    re.compile(form + _END)
    for form in (
        rf"(?:{_NAME})?{_IS}{_PER}{_IS}{_MONEY}",  # 轮椅每辆680, 一人一个月200
        rf"(?:{_NAME})?{_IS}{_MONEY}{_PER}",  # 轮椅680一辆
        rf"(?:{_NAME})?{_IS}{_MONEY}[/／](?P<u>{_UNIT})",  # 轮椅680元/辆
        rf"(?:每|一)(?P<u>{_UNIT})的?{_NAME}{_IS}{_MONEY}",  # 一具灭火器160
        rf"(?:{_NAME})?(?P<u>{_UNIT})均{_IS}{_MONEY}",  # 户均5000
        rf"(?:{_NAME}的?)?单价{_IS}{_MONEY}",  # 轮椅单价680
        rf"{_NAME}{_IS}{_MONEY}",  # 彩超40万, of which there is one
    )
)
_SUMMED = re.compile(
    rf"{_NAME}(?:\d+(?:{_UNIT}))?的?(?:一共|总共|共计|合计|总价|总的|共)(?:是|要|花|用|就|按|算|不超过|控制在|：|:)*{_MONEY}{_END}"
)
"""书柜共15000, 心电图机4台一共9万: what all of a thing costs."""
_LEAST_SUM = 1000
"""元 from which a number behind 共 is money though no 元 is said."""
_BOUND = re.compile(r"不(?:能|得|许)?(?:超|高于|多于)|最[多高]|至多|控制在|≤|[以之]内|以下|封顶")
_SAYS_PRICE = re.compile(r"单价|价格|价钱|报价|标准|费用|钱")
_CLAUSES = re.compile(r"[，,；;。、\s]+|(?<=\d)和|(?<=元)和|(?<=块)和")
_OPENING = re.compile(
    r"(?:哦|嗯|啊|对了|那个?|还有|另外|再|我|刚才|刚刚|忘了?|补充|说|讲|告诉你|一?下|一?点|价格|单价|价钱|都?问|到|过|清楚|好|了|的|是|这样|：|:)+"
)
"""What opens such a message and says nothing: 再补充一下, 价格问到了."""
_OTHER = re.compile(
    r"去年|上年|往年|前年|原来|原先|之前|以前|市场|网上|人家|隔壁|别的|不是|不要|别|如果|要是|假如|(?<!\d)万一|[?？]|吗|呢|多少|预算|总|合计|一共|改|换|删|满意|补贴|补助"
)
"""What says more than a price, or no price of this project."""


def read_prices(text: str, facts: Sequence[Fact], subject: str = "") -> list[Fact] | None:
    """The prices that a (bare) message tells of what is counted in ``facts``; None for every other message.

    A price belongs to the count whose name and unit it says; where it says no name, or one of the ``subject`` (what the
    project is called), to the only one in that unit, and it is another number of the only price that stands for it.
    """
    if _OTHER.search(text):
        return None
    counted = [one for one in facts if one.kind is ValueKind.QUANTITY]
    found: list[Fact] = []
    for clause in filter(None, _CLAUSES.split(text)):
        said = next((one for form in _SAYS if (one := form.fullmatch(clause))), None)
        if said is None:
            if _OPENING.fullmatch(clause) or any(
                clause == f"{one.what}{one.text}" for one in counted
            ):
                continue  # 灭火器120具，每具160
            return None
        fact = _priced(said, clause, counted, facts, subject)
        if fact is None or any(one.what == fact.what for one in found):
            return None
        found.append(fact)
    return found or None


def _priced(
    said: re.Match[str], clause: str, counted: Sequence[Fact], facts: Sequence[Fact], subject: str
) -> Fact | None:
    told = said.groupdict()
    name, unit = _OF_PRICE.sub("", told.get("what") or ""), told.get("u") or ""
    in_unit = [one for one in counted if not unit or _same(unit, one.value.unit or "")]
    fitting = [one for one in in_unit if _meant(name, one.what)]
    if not fitting and unit and name in subject:
        fitting = in_unit
    number = parse_number(told["n"].replace(",", ""))
    if len(fitting) != 1 or number is None:
        return None
    thing = fitting[0]
    if not unit and "单价" not in clause and (thing.value.number != 1 or not told["m"]):
        return None
    least = _LEAST_HELD if thing.value.unit in _HOLDS else _LEAST
    if not told["m"] and not _SAYS_PRICE.search(clause) and number < least:
        return None
    money = "万元" if (told["m"] or "").startswith("万") else "元"
    span = f"/{told['t']}" if told.get("t") else ""
    sign = "≤" if _BOUND.search(clause) else ""
    price = parse_value(f"{sign}{told['n']}{money}/{thing.value.unit}{span}")
    if price.kind is not ValueKind.UNIT_PRICE:
        return None
    standing = [one for one in facts if _prices(one, price)]
    unnamed = not _meant(name, thing.what) or not name
    what = standing[0].what if unnamed and len(standing) == 1 else thing.what
    return Fact(value=price, text=clause, what=what)


def read_sums(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """What all pieces of one thing cost of which the ``facts`` say a cost already, told by clauses of a (bare) message."""
    found = []
    for said in filter(None, map(_SUMMED.fullmatch, _CLAUSES.split(text))):
        things = [
            one for one in facts
            if one.kind is ValueKind.QUANTITY and said["what"] in one.what
            and one.value.unit != said["m"]  # 黑板共12块 counts them
        ]  # fmt: skip
        number = parse_number(said["n"].replace(",", ""))
        if len(things) != 1 or number is None or not (said["m"] or number >= _LEAST_SUM):
            continue
        money = "万元" if (said["m"] or "").startswith("万") else "元"
        told = Fact(
            value=parse_value(f"{said['n']}{money}"), text=said.group(), what=things[0].what
        )
        if any(stands_for(told, one) for one in facts):
            found.append(told)
    return found


def _meant(name: str, what: str) -> bool:
    return not name or (bool(what) and (name in what or what in name))


def _same(one: str, other: str) -> bool:
    if same_unit(one, other):
        return True
    first, second = (measured(parse_value(f"1{_SHORT.get(unit, unit)}")) for unit in (one, other))
    return first is not None and first == second


def is_price_of(fact: Fact, price: Fact) -> bool:
    """True where ``fact`` is a price of the same thing, for one piece of it."""
    alike = not fact.what or fact.what in price.what or price.what in fact.what
    return _prices(fact, price.value) and alike


def _prices(fact: Fact, price: IndicatorValue) -> bool:
    """True where ``fact`` is a price, for one piece of the same kind; 每月600元 is 元/人/月 told short."""
    old, new = fact.value.per, price.per
    return fact.kind is ValueKind.UNIT_PRICE and (old[:1] == new[:1] or set(old) < set(new))


def stands_for(new: Fact, older: Fact) -> bool:
    """True where ``new`` tells anew what ``older`` says a thing costs, by the piece or all of it.

    冷藏柜一台5000 stands for 冷藏柜2台共9000, and 冷藏柜共8000 for either.
    """
    if new.kind is ValueKind.UNIT_PRICE and older.kind is ValueKind.UNIT_PRICE:
        return is_price_of(older, new)
    costs = older.kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY}
    yearly = older.kind is ValueKind.MONEY and older.value.per
    return costs and not yearly and older.what == new.what != ""


def beside_counts(facts: Sequence[Fact], costs: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts with each cost in the place of the one that it stands for, else right behind what it is the price of."""
    told: list[Fact] = []
    anew = {one.what for one in costs if any(stands_for(one, fact) for fact in facts)}
    for fact in facts:
        older = [one for one in costs if stands_for(one, fact)]
        told += [] if older else [fact]
        told += [new for one in older if (new := _named_alike(one, fact)) not in told]
        told += [
            one for one in costs
            if fact.kind is ValueKind.QUANTITY and fact.what == one.what and one.what not in anew
        ]  # fmt: skip
    return tuple(told)


def _named_alike(cost: Fact, older: Fact) -> Fact:
    """A sum in the words of an older one, by which its row is named; any other cost as it is."""
    if not cost.kind is older.kind is ValueKind.MONEY:
        return cost
    return cost.model_copy(update={"text": older.text, "turn": older.turn + 1, "said": cost.text})


def named_before(text: str, facts: Sequence[Fact]) -> str:
    """``text`` with the thing in front of each price without a name that the clause before speaks of.

    冷藏柜3台，每台5000 is 冷藏柜3台，冷藏柜每台5000, where other things are counted in 台 as well.
    """
    clauses = split(text)
    told = clauses[:1]
    for before, clause in pairwise(clauses):
        said = next((one for form in _SAYS if (one := form.fullmatch(clause))), None)
        unit = said.groupdict().get("u") if said and not said.groupdict().get("what") else None
        alike = [
            one.what for one in facts
            if unit and one.kind is ValueKind.QUANTITY and _same(unit, one.value.unit or "")
        ]  # fmt: skip
        spoken = [one for one in alike if one and before.startswith(one)]
        told.append(f"{spoken[0]}{clause}" if len(alike) > 1 and len(spoken) == 1 else clause)
    return "，".join(told) if told != clauses else text
