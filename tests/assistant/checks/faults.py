"""Faults that are put into clean tables, each with the code that must find it and where."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from assistant.editing import apply_edits
from assistant.findings import Edit
from corpus.money import Money
from corpus.schema import Indicator, TargetTable
from corpus.values import ValueKind

Faulty = tuple[TargetTable, str] | None
"""The table with the fault and a pattern of the cells at which it may be shown; None: not here."""


@dataclass(frozen=True)
class Fault:
    name: str
    code: str
    error: bool
    make: Callable[[TargetTable], Faulty]


FAULTS: list[Fault] = []


def fault(code: str, *, error: bool = False):
    def register(make: Callable[[TargetTable], Faulty]) -> Callable[[TargetTable], Faulty]:
        FAULTS.append(Fault(make.__name__, code, error, make))
        return make

    return register


def edited(table: TargetTable, *edits: tuple[str, str]) -> TargetTable:
    return apply_edits(table, [Edit(cell=cell, value=value) for cell, value in edits])


def find(table: TargetTable, word: str, kind: ValueKind | None = None) -> int | None:
    for index, row in enumerate(table.indicators):
        if row.level2 and word in row.level2 and row.applicable and kind in {None, row.parsed.kind}:
            return index
    return None


def put(table: TargetTable, word: str, value: str, kind: ValueKind | None = None) -> Faulty:
    row = find(table, word, kind)
    if row is None:
        return None
    return edited(table, (f"indicators/{row}/value", value)), f"indicators/{row}/value"


def raw(table: TargetTable, row: int, **update: object) -> TargetTable:
    rows = list(table.indicators)
    rows[row] = Indicator.model_validate({**dict(rows[row]), **update})
    return table.model_copy(update={"indicators": tuple(rows)})


@fault("missing-field", error=True)
def no_goal(table):
    return edited(table, ("annual_goal", "")), "annual_goal"


@fault("missing-field", error=True)
def no_total(table):
    return edited(table, ("funding/total", "")), "funding/total"


@fault("missing-field")
def no_unit(table):
    return edited(table, ("unit", "")), "unit"


@fault("missing-value", error=True)
def no_value(table):
    return put(table, "质量", "")


@fault("funding-sum", error=True)
def one_yuan_too_much(table):
    more = table.funding.fiscal + Money(yuan=Decimal(1))
    return edited(table, ("funding/fiscal", more.in_wan())), "funding/.*"


@fault("funding-sum", error=True)
def parts_too_large(table):
    return edited(table, ("funding/other", "3.5")), "funding/.*"


@fault("cost-over-budget", error=True)
def cost_too_high(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    more = (table.funding.total + Money(yuan=Decimal(5000))).in_wan()
    return edited(table, (f"indicators/{row}/value", f"≤{more}万元")), f"indicators/{row}/value"


@fault("class-parent", error=True)
def wrong_parent(table):
    row = find(table, "质量")
    return raw(table, row, level1="效益指标"), f"indicators/{row}/level[12]"


@fault("sign-without-number", error=True)
def lone_sign(table):
    return put(table, "质量", "≥%")


@fault("rate-over-100", error=True)
def rate_120(table):
    return put(table, "质量", "120%")


@fault("rate-over-100", error=True)
def satisfaction_950(table):
    return put(table, "满意度", "≥950%")


@fault("placeholder", error=True)
def stars(table):
    return put(table, "数量", "≥**个")


@fault("placeholder", error=True)
def crosses(table):
    return edited(table, ("annual_goal", "XX年完成XXX项目，提升服务水平。")), "annual_goal"


@fault("placeholder", error=True)
def underscores(table):
    return put(table, "时效", "＿＿月底前")


@fault("placeholder", error=True)
def to_be_fixed(table):
    return put(table, "数量", "待定")


@fault("placeholder", error=True)
def blank_brackets(table):
    row = find(table, "数量")
    name = table.indicators[row].name
    return edited(table, (f"indicators/{row}/name", f"{name}（ ）")), f"indicators/{row}/name"


@fault("date-outside-period", error=True)
def date_of_last_year(table):
    return put(table, "时效", f"{table.year - 1}年12月31日前")


@fault("date-outside-period", error=True)
def no_such_day(table):
    return put(table, "时效", "6月31日前")


def _with_double_count(table: TargetTable, *, timed: bool) -> Faulty:
    price = find(table, "成本", ValueKind.UNIT_PRICE)
    if price is None or table.indicators[price].parsed.sign:
        return None
    per = table.indicators[price].parsed.per
    spelled_out = table.term or any(r.parsed.kind is ValueKind.PERIOD for r in table.indicators)
    if (bool({"年", "月", "天"} & set(per)) and not spelled_out) != timed:
        return None
    unit = {"名": "人"}.get(per[0], per[0])
    for index, row in enumerate(table.indicators):
        if row.level2 == "数量指标" and row.parsed.unit == unit and row.parsed.number:
            more = row.parsed.number * 2
            return (
                edited(table, (f"indicators/{index}/value", f"{more:f}{unit}")),
                rf"funding/total|indicators/({index}|{price})/value",
            )
    return None


@fault("arithmetic", error=True)
def count_too_high(table):
    """Counts × price above the budget where nothing else is open."""
    return _with_double_count(table, timed=False)


@fault("arithmetic")
def count_too_high_for_the_term(table):
    """Counts × price a year above the budget: a shorter term could explain it."""
    return _with_double_count(table, timed=True)


@fault("weights-sum", error=True)
def weights_95(table):
    row = next((i for i, r in enumerate(table.indicators) if r.weight), None)
    if row is None:
        return None
    return edited(table, (f"indicators/{row}/weight", "15")), "indicators/.*/weight"


@fault("duplicate-indicator", error=True)
def twice(table):
    row = find(table, "数量")
    rows = (*table.indicators[: row + 1], table.indicators[row], *table.indicators[row + 1 :])
    return table.model_copy(update={"indicators": rows}), rf"indicators/({row}|{row + 1})/name"


@fault("arithmetic")
def price_too_low(table):
    """Counts × price below the budget."""
    price = find(table, "成本", ValueKind.UNIT_PRICE)
    if price is None:
        return None
    old = table.indicators[price].parsed
    counts = [r for r in table.indicators if r.level2 == "数量指标" and r.applicable]
    if len(counts) > 1:
        return None  # other outputs may take the rest of the money
    new = f"{old.number * Decimal('0.5'):f}".rstrip("0").rstrip(".")
    value = new + old.unit + "".join(f"/{per}" for per in old.per)
    return (
        edited(table, (f"indicators/{price}/value", value)),
        rf"funding/total|indicators/{price}/value",
    )


@fault("arithmetic")
def total_lower_in_goal(table):
    goal = (table.annual_goal or "").rstrip("。") + "，预算资金1.37万元。"
    return edited(table, ("annual_goal", goal)), "annual_goal"
