"""Last year's table of the same project as the base, every number of it marked for confirmation."""

from dataclasses import dataclass, replace

from assistant.draft import BasisKind, Cited
from assistant.drafting.past.leftovers import adapt_years
from assistant.drafting.past.precedents import Precedent, objectionable_rows
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.same_project import Matter, of_several_offices
from corpus import late_re as re
from corpus.importing import is_shipped
from corpus.schema import Indicator, TargetTable
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice
from corpus.values import IndicatorValue, ValueKind

_WEIGHT = 6.0
_ALIKE = 0.5
_BESIDE = 0.4
"""At most the weight of the library's rows beside last year's: too little for a lean table."""
_COMMON = 0.5
"""Share of rows that two tables of one project and year have in common at least."""
_OF_ANYTHING = frozenset({"人", "次", "人次", "个", "项", "场", "件", "份", "批", "期"})
"""Units that say nothing of what is counted: two rows with one of them may be two things."""
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?=年)")


def last_year(precedents: list[Precedent], brief: Brief, unit: str | None) -> Precedent | None:
    """The latest table of this very project, of ``unit`` where that is known.

    Without a unit the shipped tables are nobody's, and tables of several offices leave it open
    whose project it is: None.
    """
    found = [
        one
        for one in precedents
        if _of_this_project(one, brief, unit)
        and not (brief.year and (_year(one.table) or 0) > brief.year)
        and (unit or not is_shipped(one.table))
    ]
    if unit is None and of_several_offices(one.table for one in found):
        return None
    latest = max((_year(one.table) or 0 for one in found), default=0)
    newest = [one for one in found if (_year(one.table) or 0) == latest]
    if any(_of_other_matter(newest[0].table, one.table) for one in newest[1:]):
        return None  # 政府购买服务 twice in one year: a name that says too little
    return newest[0] if newest else None


def of_other_projects(
    precedents: list[Precedent], brief: Brief, unit: str | None
) -> list[Precedent]:
    """The precedents without tables of this very project: the clerk has said that it is another."""
    return [one for one in precedents if not _of_this_project(one, brief, unit)]


def _of_this_project(one: Precedent, brief: Brief, unit: str | None) -> bool:
    matter = Matter.of(one.table)
    names = dict.fromkeys((brief.project_name or "", brief.topic))
    return any(Matter(name, unit).same(matter) for name in names if name)


def _of_other_matter(one: TargetTable, other: TargetTable) -> bool:
    """True where two tables of one name have hardly a row in common."""
    mine, theirs = ({row.name for row in table.indicators if row.applicable} for table in (one, other))  # fmt: skip
    return len(mine & theirs) < _COMMON * min(len(mine), len(theirs))


def with_base(pool: list[Row], base: Precedent, brief: Brief, family: TaxonomyName) -> list[Row]:
    """The pool with last year's rows in it: what was stated now replaces what was then.

    A number said anew stands in last year's row, under its name, where the names are alike. Costs
    are this year's own; rows that a reviewer would send back are left behind.
    """
    known = set(taxonomy(family).classes())
    bad = objectionable_rows(base.table)
    old = {
        number: row
        for number, row in enumerate(base.table.indicators)
        if row.applicable
        and number not in bad
        and (row.level1, row.level2) in known
        and row.parsed.kind is not ValueKind.MONEY
    }
    anew = _said_anew(old, pool, brief)
    pool = [
        _in_its_row(row, twin.number, base, brief)
        if (twin := anew.get(place)) and twin.alike
        else row
        for place, row in enumerate(pool)
    ]
    replaced = {twin.number for twin in anew.values()}
    kept = [_row(row, base, number, brief) for number, row in old.items() if number not in replaced]
    others = [
        row
        for row in pool
        if row.facts
        or not any(row.level2 == one.level2 and dice(row.name, one.name) >= _ALIKE for one in kept)
    ]
    classes = {row.level2 for row in old.values()}
    return [
        replace(row, weight=min(_BESIDE, row.weight / 2))
        if not row.stays and row.level2 in classes
        else row
        for row in others
    ] + kept


def name_of_its_total(base: Precedent, brief: Brief) -> tuple[str, tuple[Cited, ...]] | None:
    """What last year's table calls the whole cost; None where no row, or a bad one, says it."""
    total, bad = base.table.funding.total, objectionable_rows(base.table)
    for number, row in enumerate(base.table.indicators):
        whole = row.parsed.kind is ValueKind.MONEY and row.parsed.amount == total
        if whole and total is not None and number not in bad and "成本" in (row.level2 or ""):
            return adapt_years(row.name, brief.year), (base.cite(number),)
    return None


def _year(table: TargetTable) -> int | None:
    named = _YEAR.search(table.project_name)
    return table.year or (int(named[1]) if named else None)


@dataclass(frozen=True)
class _Twin:
    """The row of last year that a stated row says anew."""

    number: int
    alike: bool  # it is the same indicator, not only the same sort of number


def _said_anew(old: dict[int, Indicator], pool: list[Row], brief: Brief) -> dict[int, _Twin]:
    """Which row of last year each stated row of the pool says anew, each at most once.

    Names that are alike go first, then a number that is the same; else the only row of the class
    with the value's unit is meant.
    """
    anew: dict[int, _Twin] = {}
    stated = [place for place, row in enumerate(pool) if row.facts]
    pairs = sorted(
        (
            (_likeness(pool[place], row, brief), place, number)
            for place in stated
            for number, row in old.items()
            if _comparable(pool[place].indicator().parsed, row.parsed)
        ),
        key=lambda pair: (-pair[0], pool[pair[1]].level2 != old[pair[2]].level2),
    )
    for likeness, place, number in pairs:
        taken = {twin.number for twin in anew.values()}
        if likeness >= _ALIKE and place not in anew and number not in taken:
            anew[place] = _Twin(number, alike=True)
    for place in stated:
        if place in anew:
            continue
        taken = {twin.number for twin in anew.values()}
        now = pool[place].indicator().parsed
        same = [
            number
            for _, other, number in pairs
            if other == place and number not in taken and old[number].level2 == pool[place].level2
        ]
        equal = [number for number in same if old[number].parsed.number == now.number is not None]
        if len(equal) == 1:
            anew[place] = _Twin(equal[0], alike=True)
        elif len(same) == 1 and now.kind is not ValueKind.RATE and now.unit not in _OF_ANYTHING:
            anew[place] = _Twin(same[0], alike=False)
    return anew


def _comparable(now: IndicatorValue, then: IndicatorValue) -> bool:
    """True for numbers of one sort; 每季度1次 is told of what 4次 was."""
    times = {ValueKind.FREQUENCY, ValueKind.QUANTITY}
    if now.unit == then.unit == "次" and {now.kind, then.kind} == times:
        return True
    return now.kind is then.kind and (now.unit, now.per) == (then.unit, then.per)


def _likeness(row: Row, old: Indicator, brief: Brief) -> float:
    """How alike the names are, or what the request counts and last year's name."""
    said = [brief.facts[fact].what for fact in row.facts]
    named = any(len(what) >= 2 and what in old.name for what in said)
    return max(dice(row.name, old.name), _ALIKE if named else 0.0)


def _in_its_row(row: Row, number: int, base: Precedent, brief: Brief) -> Row:
    """The stated row in the class and under the name of last year's."""
    old = base.table.indicators[number]
    source = f"同一项目的历史表《{base.table.project_name}》第{number + 1}行"
    return replace(
        row, level1=old.level1 or "", level2=old.level2 or "",
        name=adapt_years(old.name, brief.year),
        name_reason=Reason(BasisKind.PRECEDENT, f"沿用{source}的名称。", (base.cite(number),)),
    )  # fmt: skip


def _row(indicator: Indicator, base: Precedent, number: int, brief: Brief) -> Row:
    value = adapt_years(indicator.value, brief.year)
    cited = (base.cite(number),)
    name = adapt_years(indicator.name, brief.year)
    source = f"同一项目的历史表《{base.table.project_name}》第{number + 1}行"
    number_told = any(c.isdigit() for c in value)
    mark = "这是以前的数，请确认今年是否相同。" if number_told else "请确认。"
    said = f"沿用{source}的“{indicator.value}”：{mark}"
    return Row(
        level1=indicator.level1 or "", level2=indicator.level2 or "", name=name, value=value,
        name_reason=Reason(BasisKind.PRECEDENT, f"沿用{source}。", cited),
        value_reason=Reason(BasisKind.PRECEDENT, said, cited, to_confirm=number_told),
        weight=_WEIGHT, kept=True,
    )  # fmt: skip
