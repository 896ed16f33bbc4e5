"""Rows of a subject that gives several kinds of money: each price by its own, rates and people of both.

Of 村干部报酬和离任村干部生活补助 the library knows one kind of spending; its rates, its effect and
those it asks would speak of that part alone, which may be the smaller one.
"""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.matter.acts import is_verb
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.works import parts
from assistant.drafting.names.own_parts import money_of, moneys, paid_groups, part_of
from assistant.drafting.names.prices import AID
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_COUNT, _TIME = "数量指标", "时效指标"
_SOCIAL, _SATISFACTION = "社会效益指标", "服务对象满意度指标"
_COSTS = frozenset({"成本指标", "经济成本指标"})
_STANDARD = re.compile(rf"(?:{AID.pattern}|服务费|劳务费|费用|培训费)标准$")
_PAID = re.compile(
    r"^(?P<money>[一-龥]{2,6}?)(?:资金|金)?(?P<rate>(?:足额|准确)发放率|发放(?:准确率|及时率|足额率|准时率)|足额发放率|按时足额发放率)$"
)
_WAGES = re.compile(r"工资|报酬|薪酬|劳务费")
_LONGEST, _ROOM = 16, 14


def with_joined_money(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """The chosen rows, each of its own part of the subject or of all parts that give money."""
    if len(parts(brief.topic)) < 2:
        return rows
    if _BESIDE_WAGES.search(brief.topic):
        return _with_dues(rows, brief, family)
    rows = [row if row.kept else _of_its_part(row, brief) for row in rows]
    given = moneys(brief)
    if len(given) == 2:
        rows = [_of_both(row, given) for row in rows]
    return _for_all(rows, brief, family)


_BESIDE_WAGES = re.compile(
    r"(?P<pay>工资|报酬|薪酬|劳务费)(?:及|和|与|、)(?P<dues>社会保险|社保|五险一金|五险|公积金)"
)
"""Dues that are paid with the wages: 工资及社保."""


def _with_dues(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """The rows with the dues in the one standard for both, and their own time of paying."""
    found = _BESIDE_WAGES.search(brief.topic)
    level1 = taxonomy(family).parent(_TIME)
    times = [row for row in rows if row.level2 == _TIME and row.applicable]
    if found is None or level1 is None or not times:
        return rows
    prices = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    if len(prices) == 1:
        both = f"{found['pay']}及{found['dues']}标准"
        rows = [
            replace(row, name=row.name.replace(f"{found['pay']}标准", both))
            if row.level2 in _COSTS and not row.kept
            else row
            for row in rows
        ]
    if any(
        "缴" in row.name or found["dues"] in row.name for row in rows if row.level2 not in _COSTS
    ):
        return rows
    own = Row(
        level1, _TIME, f"{found['dues']}缴纳及时率", "100%",
        Reason(BasisKind.LIBRARY, f"您写了“{found['dues']}”，是否按月缴纳要单独检查。"),
        Reason(BasisKind.CUSTOMARY, "社会保险费应按月足额缴纳，常用水平为100%。"),
    )  # fmt: skip
    at = rows.index(next(row for row in reversed(rows) if row.level2 == _TIME)) + 1
    return [*rows[:at], own, *rows[at:]]


def _of_its_part(row: Row, brief: Brief) -> Row:
    if len(row.facts) != 1 or row.level2 not in {_COUNT, *_COSTS}:
        return row
    fact = brief.facts[row.facts[0]]
    thing, part = thing_of(fact, brief), part_of(fact, brief)
    if len(thing) < 2 or is_verb(thing) or not part or thing == subject_of(brief):
        return row
    money = money_of(part)
    if fact.kind is ValueKind.UNIT_PRICE:
        own = AID.search(f"{fact.text}{fact.what}")
        found = _STANDARD.search(row.name)
        if own or found is None or row.name.endswith(f"{money}标准"):
            return row
        bare = thing.removesuffix(money)
        return replace(row, name=undouble(f"{bare}{money}标准"))
    if row.level2 == _COUNT and subject_of(brief) in row.name:
        unit = (fact.value.unit or "").removeprefix("万")
        if unit in PEOPLE | {"户"}:
            end = f"发放{measure_noun(fact)}" if AID.search(money) else measure_noun(fact)
            name = f"{thing}{money if AID.search(money) else ''}{end}"
        else:
            name = f"{money if AID.search(money) else ''}{thing}{measure_noun(fact)}"
        return replace(row, name=undouble(name)) if len(name) <= _LONGEST else row
    return row


def _of_both(row: Row, given: list[str]) -> Row:
    """The rate of paying of both kinds of money, where it says one or neither."""
    found = _PAID.match(row.name)
    if found is None or row.stays or row.signs.tables:
        return row
    both = "和".join(given)
    return row if both in row.name else replace(row, name=f"{both}{found['rate']}")


def _for_all(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """The rows with an effect for those who are paid wages, and all groups that are paid asked."""
    groups = paid_groups(brief)
    if len(groups) != 2:
        return rows
    both = [who for who, _ in groups]
    rows = [_asks(row, both) for row in rows]
    effects = [row for row in rows if row.level2 == _SOCIAL and row.applicable]
    level1 = taxonomy(family).parent(_SOCIAL)
    wages = [who for who, money in groups if _WAGES.search(money)]
    if len(wages) != 1 or level1 is None or not effects or len(effects) > 1:
        return rows
    if any(re.search(r"报酬|待遇|收入|队伍", row.name) or row.stays for row in effects):
        return rows
    own = Row(
        level1, _SOCIAL, f"{wages[0]}劳动报酬", "得到保障",
        Reason(BasisKind.LIBRARY, f"“{wages[0]}”的报酬也由本项目支付，效果也要说到他们。"),
        Reason(BasisKind.LIBRARY, "效益类指标的常用表述，请按能够提供的材料核对。"),
    )  # fmt: skip
    at = rows.index(effects[-1])
    return [*rows[:at], own, *rows[at:]]


def _asks(row: Row, both: list[str]) -> Row:
    if row.level2 != _SATISFACTION or row.stays or row.signs.tables:
        return row
    who = row.name.removesuffix("满意度")
    one = [name for name in both if who in name or name in who or name.endswith(who)]
    if not one:
        return row
    said = "和".join(both)
    if len(said) > _ROOM:
        return row
    return replace(row, name=f"{said}满意度")
