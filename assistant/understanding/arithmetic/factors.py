"""Which counts and periods a price is to be multiplied by."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.facts import Fact
from assistant.said_around import said_around, said_between
from assistant.understanding.arithmetic.groups import SITES, Group, groups_before, only_where
from assistant.understanding.attribution.priced_units import (
    SMALLER,
    TIME,
    bare_unit,
    fits,
    price_scale,
)
from assistant.understanding.attribution.prices import LISTED, PART_OF
from assistant.understanding.attribution.served import is_staff
from corpus import late_re as re
from corpus.numerals import grouped
from corpus.values import ValueKind

_DAYS = frozenset({"天", "日", "工作日"})
_SPANS = frozenset({ValueKind.PERIOD, ValueKind.DATE})


@dataclass(frozen=True)
class Factor:
    """One number that a price is multiplied by."""

    number: Decimal
    text: str  # as a clerk reads it: 33人, 12个月
    fact: Fact | None  # None where a year's table implies it
    about: bool = False
    beside: tuple[Fact, ...] = ()  # further facts that were added to it

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the number rests on."""
        return () if self.fact is None else (*self.beside, self.fact)


YEAR = Factor(Decimal(12), "12个月", None)
"""A year's months, where nobody said how many: always to be confirmed."""
DAYS = Factor(Decimal(365), "365天", None)
"""A year's days of what is counted daily, likewise."""
QUARTERS = Factor(Decimal(4), "4个季度", None)
"""A year's quarters, likewise."""
TERMS = Factor(Decimal(2), "2个学期", None)
"""A year's school terms, likewise."""
OF_A_YEAR = {"月": YEAR, "季度": QUARTERS, "学期": TERMS, "日": DAYS}
"""How often a year has a span of time that a price is for."""


def counted(
    facts: tuple[Fact, ...], place: int, per: str, text: str = "", unsaid: Factor | None = None
) -> tuple[Factor, ...] | None:
    """The counts for one per-unit of the price at ``place``; None where there is none.

    The nearest before the price is taken, else the nearest after it. A count that is itself per
    something (60人/期) brings the count of that (12期) with it. Counts that ``text`` lists
    (县道125公里、乡道308公里，每公里…) are added up, unless the price names one of them. ``unsaid``
    stands for the months or quarters of a count that is per month (每村每月1场) where they are not said.
    """
    scale, one = price_scale(per)
    if scale > 1:
        found = counted(facts, place, one, text, unsaid)
        return (_in_lots(found[0], scale, per), *found[1:]) if found else None
    where = {i for i in range(len(facts)) if only_where(facts, i, place, text)}
    before = [i for i in range(place - 1, -1, -1) if fits(facts[i], per) and i not in where]
    after = [i for i in range(place + 1, len(facts)) if fits(facts[i], per) and i not in where]
    whole = [i for i in (*before, *after) if not facts[i].value.per]
    nested = [i for i in (*before, *after) if facts[i].value.per]
    if not whole and not nested:
        return None
    chosen = facts[_outermost(facts, whole or nested, text)]
    named = [i for i in whole if same_thing(facts[i].what, facts[place].what)]
    if named:
        chosen = facts[named[0]]
    said_after = next((i for i in after[:1] if i in whole and told_after(text, facts, place)), None)
    if said_after is not None:
        return (count_factor(facts[said_after]),)
    if len(groups := groups_before(facts, place, per)) > 1:
        return (of_groups(groups),)
    own = [i for i in nested if same_thing(facts[i].what, facts[place].what)]
    if whole and nested and (nested[0] == place - 1 or (own and not named)):
        chosen = facts[own[0] if own else nested[0]]  # 15个村每村音箱3个，音箱每个360元
    listed = _listed(
        tuple(one for i, one in enumerate(facts) if i not in where), facts[place], per, text
    )
    if chosen in listed and len({facts[i].what for i in named if facts[i] in listed}) != 1:
        return (added(listed),)
    factors = [_in_smaller(count_factor(chosen), chosen, per)]
    for unit in chosen.value.per:
        if unit in TIME:
            more = timed(facts, place, unit)
            if (
                more is None
                and unsaid is not None
                and (unsaid.text.endswith(unit) or (unsaid is DAYS and unit == "日"))
            ):
                more = (unsaid,)
        else:
            others = tuple(fact for fact in facts if fact is not chosen)
            at = next(i for i, fact in enumerate(others) if fact is facts[place])
            more = counted(others, at, unit, text, unsaid)
        if more is None:
            return None
        factors += more
    return tuple(factors)


def told_after(text: str, facts: tuple[Fact, ...], place: int) -> bool:
    """True for 本科每生5000元共36人，专科每生3000元共24人: the count right behind the price is its own."""
    if place + 1 >= len(facts):
        return False
    price, count = facts[place].text, facts[place + 1].text
    last = facts[place - 1] if place else None
    led = (
        last is not None
        and last.kind is ValueKind.QUANTITY
        and said_between(last.text, price, text, "[一-龥]{0,8}[，,]?") is not None
    )
    if not led and f"{price}{count}" in text:
        return True  # 80-89岁每人每月50元1200人，90-99岁每人每月100元180人
    behind = r"(?:[，,]?(?:一?共|共计|合计|计|总共)|[×xX*])(?:有|发放|补助|资助|培训)?"
    return said_between(price, count, text, behind) is not None


def _outermost(facts: tuple[Fact, ...], places: list[int], text: str) -> int:
    """The first place whose count is not only a part of another: 300人，其中贫困户80人."""
    parts = [
        i for i in places
        if said_around(facts[i].text, text, "其中[:：]?[一-龥]{0,12}")
    ]  # fmt: skip
    first = places[0]
    whole = next((i for i in places if i not in parts), first)
    return whole if first in parts and whole < first else first


def _listed(facts: tuple[Fact, ...], priced: Fact, per: str, text: str) -> list[Fact]:
    """The counts right before a price that stand in one list, at least two; else none."""
    chain: list[Fact] = []
    place = next(i for i, fact in enumerate(facts) if fact is priced)
    for_all = _for_all(priced)
    price = priced.what
    given = per in SITES and _GIVEN_ONLY.fullmatch(price)  # 小区12个，社区8个，每个补助3万元
    named = bool(price) and not for_all and not given
    if named and per in _LIVESTOCK:  # 疫苗费 names neither 生猪 nor 牛
        named = any(same_thing(one.what, price) for one in facts[:place] if fits(one, per))
    for fact in reversed(facts[:place]):
        if not chain and (fact.kind in _SPANS or (fact.value.unit or "") in _DAYS | {"个月"}):
            continue  # 代表210人、委员180人，会期4天，每人每天350元
        if not chain and fact.kind is ValueKind.QUANTITY and not fits(fact, per):
            continue  # 生猪4.2万头，牛0.3万头，鸡20万只，每头3元
        if (
            not fits(fact, per)
            or fact.value.per
            or fact.value.unit != (chain or [fact])[0].value.unit
        ):
            break
        if chain and not _in_list(text, fact, chain[0], named=named):
            break
        chain.insert(0, fact)
    alike = len({is_staff(fact.what) for fact in chain}) == 1
    if not alike and for_all:
        alike = not any(said_around(fact.text, text, _REACHED) for fact in chain)
    return chain if len(chain) > 1 and alike else []


_LIVESTOCK = frozenset({"头", "只", "羽", "匹", "尾"})
_REACHED = r"(?:惠及|受益|覆盖|服务|涉及|带动|辐射|辖区|常住|户籍)[一-龥]{0,8}"
"""覆盖村民2000人，讲师8人: whom the work reaches is not whom the price is paid for."""


def _for_all(price: Fact) -> bool:
    """True for 人均200元 and a bare 每人150元, which no work is paid with: 学生60人，老师8人，人均200元."""
    if any(per in TIME for per in price.value.per):
        return False
    return price.text.startswith("人均") or not price.what


def _in_list(text: str, left: Fact, right: Fact, *, named: bool) -> bool:
    """True where only 、 or 和 and a noun stand between two counts, or a comma and a like noun.

    A price that is not ``named`` for one of them is for counts parted by commas too.
    """
    if left.text == right.text and re.search(rf"各[一-龥]{{0,3}}{re.escape(left.text)}", text):
        return True  # 养老护理和家政服务各办2个班
    said = re.search(rf"{re.escape(left.text)}({LISTED}){re.escape(right.text)}", text)
    if (said and re.search(PART_OF, said[1])) or not named:
        return said is not None and not re.search(PART_OF, said[1])
    parted = "、和及与,， " if _alike(left.what, right.what) else "、和及与"
    between = rf"{re.escape(left.text)}[一-龥]{{0,8}}[{parted}][一-龥A-Za-z]{{0,12}}{re.escape(right.text)}"
    return re.search(between, text) is not None


_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+(?:批|期|组|年级|类|次)")


def _alike(left: str, right: str) -> bool:
    """True for kinds of one thing (生活补贴, 护理补贴); a part of the other is none (农民, 贫困农民)."""
    if _ORDINAL.match(left) and _ORDINAL.match(right):
        return True  # 第一批45人、第二批38人
    if not left or not right or left in right or right in left:
        return False
    return left[-2:] == right[-2:] or (left[-1] == right[-1] and left[-1] in "员工师生户童")


def added(chain: list[Fact]) -> Factor:
    """The counts of one list as one factor: （4座+50个）."""
    each = [count_factor(fact) for fact in chain]
    text = "（" + "+".join(one.text for one in each) + "）"
    about = any(one.about for one in each)
    return Factor(
        sum((one.number for one in each), Decimal(0)), text, chain[-1], about, tuple(chain[:-1])
    )


def of_groups(groups: list[Group]) -> Factor:
    """What several groups get in all, as one factor: （420人×2套+260人×3套）."""
    pairs = [(count_factor(whom), count_factor(each)) for whom, each in groups]
    text = "（" + "+".join(f"{whom.text}×{each.text}" for whom, each in pairs) + "）"
    number = sum((whom.number * each.number for whom, each in pairs), Decimal(0))
    *beside, last = [fact for group in groups for fact in group]
    return Factor(number, text, last, beside=tuple(beside))


_GIVEN_ONLY = re.compile("(?:补助|补贴|奖补|奖励|扶持|资助)+")
_GIVING = re.compile(r"(?<=..)(?:补助|补贴|奖励|奖补|费用|资助|补偿)$")


def same_thing(left: str, right: str) -> bool:
    """True where a count and a price are called alike: 送戏下乡演出 and 演出补助."""
    right = _GIVING.sub("", right)  # 演出补助 is for the 送戏下乡演出
    return bool(left and right) and (left in right or right in left)


def count_factor(fact: Fact) -> Factor:
    """The number of a count as a factor: 2万只 -> 20,000."""
    assert fact.value.number is not None
    scale, _ = bare_unit(fact.value.unit or "")
    about = "约" if fact.value.about else ""
    text = f"{about}{grouped(fact.value.number)}{fact.value.unit}"
    return Factor(fact.value.number * scale, text, fact, fact.value.about)


_LASTING = re.compile(r"合同|质保|保修|服务期|有效期|履约")
"""Terms that last longer than the year of the table: 合同期三年."""


def _in_smaller(factor: Factor, fact: Fact, per: str) -> Factor:
    """1.8公里 as 1,800米 where the price is per 米."""
    times = SMALLER.get((bare_unit(fact.value.unit or "")[1], per))
    if times is None:
        return factor
    number = factor.number * times
    return replace(factor, number=number, text=f"{factor.text}（{grouped(number)}{per}）")


def _in_lots(factor: Factor, scale: int, per: str) -> Factor:
    """2万册 as 20千册 where the price is for a thousand."""
    number = factor.number / scale
    said = f"{grouped(number)}{per}"
    return replace(factor, number=number, text=factor.text if factor.text == said else f"{factor.text}（{said}）")  # fmt: skip


def timed(facts: tuple[Fact, ...], place: int, per: str) -> tuple[Factor, ...] | None:
    """How many of a span of time a price is paid; None where it is not said.

    A table is for one year, so a price per year counts once unless several years are stated.
    """
    nearest = sorted(range(len(facts)), key=lambda i: (abs(i - place), i < place))
    periods = [
        facts[i] for i in nearest if facts[i].kind is ValueKind.PERIOD and not facts[i].value.sign
    ]
    if per == "月":
        return _months(facts, periods)
    if per == "年":
        years = [
            f
            for f in periods
            if f.value.unit == "年"
            and f.value.number
            and f.value.number > 1
            and not _LASTING.search(f.what)
        ]
        return (count_factor(years[0]),) if years else ()
    if per in _DAYS:
        days = [
            facts[i] for i in nearest
            if facts[i].value.number is not None and facts[i].value.upper is None and facts[i].value.sign is None
            and bare_unit(facts[i].value.unit or "")[1] in {"天", "日", "个工作日", "工作日"}
            and facts[i].kind in {ValueKind.QUANTITY, ValueKind.PERIOD}
        ]  # fmt: skip
        if days:
            more: tuple[Factor, ...] | None = ()
            for longer in days[0].value.per:  # 一个月22天，一年算11个月
                more = timed(facts, place, longer) if longer in TIME and more is not None else more
            return None if more is None else (count_factor(days[0]), *more)
        spans = [(facts[i], number) for i in nearest if (number := _days_of(facts[i]))]
        if not spans or per == "工作日":
            return None
        span, number = spans[0]
        return (Factor(Decimal(number), f"{number}天", span),)
    if per == "季":
        counts = [f for f in facts if f.value.unit == per and f.value.number is not None]
        return (count_factor(counts[0]),) if counts else None
    alike = [f for f in periods if f.value.unit in {per, f"个{per}"} and f.value.number is not None]
    if alike:
        return (count_factor(alike[0]),)
    whole_year = {"季度": 4, "半年": 2, "学年": 1}.get(per)
    if whole_year and any(f.value.unit == "年" and f.value.number == 1 for f in periods):
        return (Factor(Decimal(whole_year), f"{whole_year}个{per}", None),)
    return None


def _days_of(fact: Fact) -> int | None:
    """How many days a term from day to day has, both counted: 10月1日至7日 -> 7."""
    start, end = fact.value.date, fact.value.until
    if start is None or end is None or None in (start.month, start.day, end.month, end.day):
        return None
    leap = (2, 29) in {(start.month, start.day), (end.month, end.day)}
    year = start.year or (
        2024 if leap else 2025
    )  # a term without its year: 365 days, unless it names the 366th
    first = date(year, start.month or 1, start.day or 1)
    return (date(end.year or year, end.month or 1, end.day or 1) - first).days + 1


def _months(facts: tuple[Fact, ...], periods: list[Fact]) -> tuple[Factor, ...] | None:
    for fact in periods:
        value = fact.value
        if value.unit == "个月" and value.number is not None and value.upper is None:
            return (Factor(value.number, f"{grouped(value.number)}个月", fact),)
    listed = [
        fact for fact in facts
        if fact.kind is ValueKind.PERIOD and fact.value.months and not _days_of(fact)
    ]  # fmt: skip
    months = {month for fact in listed for month in fact.value.months}
    if months:
        return (Factor(Decimal(len(months)), f"{len(months)}个月", listed[0]),)
    for fact in periods:
        if fact.value.unit == "年" and fact.value.number is not None:
            number = fact.value.number * 12
            return (Factor(number, f"{grouped(number)}个月", fact),)
    return None


_DOSES = frozenset({"针", "剂", "剂次"})
_DOSED = frozenset({"人", "名", "位", "例", "头", "只", "羽"})
_MOST_DOSES = 5


def doses(facts: tuple[Fact, ...], factors: list[Factor]) -> list[Factor]:
    """Who gets each of a few doses, where one group alone is counted: 2150人 of 2150人，两针，每针90元."""
    if not any(one.fact and one.fact.value.unit in _DOSES and one.number <= _MOST_DOSES for one in factors):  # fmt: skip
        return []
    whom = [one for one in facts if one.kind is ValueKind.QUANTITY and one.value.unit in _DOSED and not one.value.per]  # fmt: skip
    told = [fact for one in factors for fact in one.facts]
    return [count_factor(whom[0])] if len(whom) == 1 and whom[0] not in told else []
