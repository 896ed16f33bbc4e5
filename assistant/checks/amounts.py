"""The budget and the cost rows: sums, bounds, units of money, weights."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.cell_names import cell_name
from assistant.checks import terms
from assistant.checks.fixes import set_to
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import Row, Sheet, flat
from assistant.draft import cell_text
from assistant.findings import Severity
from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import plain
from corpus.values import ValueKind

_SAVING = ("节约", "节省", "降低", "减少", "收入", "增收", "压减", "收益", "回收")
_STANDARD = ("标准", "单价", "每", "人均", "均价", "户均", "限额", "额度")
_LONGER = ("总投资", "概算", "全周期", "三年", "五年", "累计")
_ROUNDING = Decimal("0.001")
"""A cost above the budget by no larger share, and rounded, is called a slip of rounding."""
_PRICE = re.compile(
    r"\d(?:万|千|百)?元(?:/|每)(?!半?[年月季])[一-龥]|(?:每|人均|户均|单价)[一-龥/]{0,6}?\d[\d.,]*(?:万|千|百)?元"
)
"""A price in running text: 220元/人, 每人每年220元."""
_UNIT_IN_NAME = re.compile(r"(?<=[(:,/])万?元(?=\)?$)")
_NORM = Decimal(1000)
"""Up to this many 元 an amount is read as a norm or a price, which forms do show in 元."""


def money_rows(sheet: Sheet) -> tuple[Row, ...]:
    """Cost rows that state an amount that is spent."""
    return tuple(
        row
        for row in sheet.of("成本")
        if row.value.kind is ValueKind.MONEY
        and row.value.amount is not None
        and not any(word in row.name for word in _SAVING)
    )


def in_form(row: Row, money: Money) -> str:
    """``money`` with its bound as the form wants it: ≤0.726万元."""
    return f"≤{money.in_wan()}万元"


@rule(
    "funding-sum", "资金来源合计不符", Severity.ERROR, order=1, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="资金总额和各项来源",
    reason="资金总额必须等于各项来源之和。", bad="总额4.1，财政拨款3.1，其他0", good="总额4.1，财政拨款4.1",
)  # fmt: skip
def funding_sum(sheet: Sheet) -> Iterator[Note]:
    """The total against its sources, exact to one 元."""
    funding = sheet.table.funding
    if funding.total is None or (funding.fiscal is None and funding.other is None):
        return
    parts = sum((part.yuan for part in (funding.fiscal, funding.other) if part), Decimal(0))
    # 上年结转 stands beside the other sources in some forms and within them in others
    carried = funding.carried_over.yuan if funding.carried_over else Decimal(0)
    total = funding.total.yuan
    if min(abs(total - parts), abs(total - parts - carried)) < 1:
        return
    if funding.fiscal is None and parts < total:
        return  # other sources than the two may stand in the form
    shown = Money(yuan=parts + (carried if parts < total else 0))
    hint, fix = "请核对后改正。", None
    for part, label in (("fiscal", "财政拨款"), ("total", "资金总额")):
        written = getattr(funding, part)
        rest = (total if part == "fiscal" else parts) - (
            parts - written.yuan if part == "fiscal" and written else 0
        )
        if (
            written
            and written.yuan
            and rest > 0
            and written.yuan / rest in {10_000, 1 / Decimal(10_000)}
        ):
            hint = f"{label}差了一万倍，可能把元和万元写混了，请改正。"
            fix = set_to(f"funding/{part}", Money(yuan=rest).in_wan())
            break
    costs = [row.value.amount for row in money_rows(sheet)]
    if fix is None and len(costs) == 1 and costs[0] is not None:
        if costs[0].yuan == parts:
            fix = set_to("funding/total", costs[0].in_wan())
        elif costs[0].yuan == total and funding.other is None:
            fix = set_to("funding/fiscal", funding.total.in_wan())
    yield Note(
        f"资金总额{funding.total}与各项来源之和{shown}相差{Money(yuan=abs(total - shown.yuan))}，{hint}",
        "funding/total", fix,
    )  # fmt: skip


_SLIPS = frozenset({10, 100, 1000, 10_000})
"""How often a cost is the budget where a point or a unit slipped."""


@rule(
    "cost-over-budget", "成本超过预算", Severity.ERROR, order=2, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="成本指标、资金总额",
    reason="成本指标不能超过年度资金总额。", bad="总额4.1万元，成本≤41万元", good="成本≤4.1万元",
)  # fmt: skip
def cost_over_budget(sheet: Sheet) -> Iterator[Note]:
    """An amount, or a price of a single piece, above the whole budget."""
    total = sheet.table.funding.total
    if total is None or total.yuan == 0:
        return
    rows = money_rows(sheet)
    for row in rows:
        amount = row.value.amount
        if amount is None or amount <= total or any(word in row.name for word in _LONGER):
            continue
        mistyped = amount.yuan / total.yuan in _SLIPS  # else nobody knows which number is meant
        fix = set_to(row.cell(), in_form(row, total)) if len(rows) == 1 and mistyped else None
        slip = "，看来把元写成了万元" if amount.yuan == total.yuan * 10_000 else ""
        yield Note(
            f"“{row.title}”的{amount}超过资金总额{total}{slip}，请核对后改正。", row.cell(), fix
        )
    for row in sheet.of("成本"):
        bare = _in_its_names_unit(row)
        if bare is None or bare <= total or any(word in row.name for word in _LONGER):
            continue
        slip = "，看来把元写成了万元" if bare.yuan == total.yuan * 10_000 else ""
        fix = set_to(row.cell(), plain(total.wan)) if slip else None
        yield Note(
            f"“{row.title}”按名称里的单位是{bare}，超过资金总额{total}{slip}，请核对后改正。",
            row.cell(), fix,
        )  # fmt: skip
    for row in sheet.of("数量", "质量", "时效", "成本"):
        price = row.value.amount
        if row.value.kind is not ValueKind.UNIT_PRICE or price is None or price <= total:
            continue
        what = "金额" if set(row.value.per) <= {"年", "月", "季度"} else "单价"
        if not any(word in row.name for word in _SAVING):
            slight = terms.rounded(total.yuan, price.yuan, _ROUNDING)
            yield Note(
                f"“{row.title}”的{what}{price}已超过资金总额{total}，请核对单位和数字。",
                row.cell(), severity=Severity.WARNING if slight else None,
            )  # fmt: skip


def _in_its_names_unit(row: Row) -> Money | None:
    """The amount of a bare number whose unit the row's name tells: 保洁总成本（万元）| 5.76."""
    value, told = row.value, _UNIT_IN_NAME.search(flat(row.name))
    if not told or value.unit or value.number is None or value.kind is ValueKind.MONEY:
        return None
    if any(word in row.name for word in _SAVING):
        return None
    return Money.of(value.number, told[0])


@rule(
    "cost-without-bound", "成本没写上限", Severity.WARNING, order=50, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="成本指标值",
    reason="成本是控制数，要写“≤”。", bad="4.1万元", good="≤4.1万元",
)  # fmt: skip
def cost_without_bound(sheet: Sheet) -> Iterator[Note]:
    """A cost that is not bounded from above."""
    for row in money_rows(sheet):
        value = row.value
        if value.sign in {"≤", "<", "="} or value.amount is None:
            continue
        if any(word in row.name for word in _STANDARD) and value.amount.yuan <= _NORM:
            continue
        text = bounded(sheet, row, value.amount)
        total = sheet.table.funding.total
        over = (
            total is not None and 0 < total.yuan < value.amount.yuan
        )  # a bound that bounds nothing
        fix = set_to(row.cell(), text) if value.upper is None and not over else None
        yield Note(f"成本指标“{row.title}”没有写控制上限，请加上“≤”。", row.cell(), fix)


def bounded(sheet: Sheet, row: Row, amount: Money) -> str:
    """The row's ``amount`` as an upper bound, in its own unit where the form takes that: ≤120元."""
    written = flat(row.indicator.value).lstrip("≥>约")
    plain = re.fullmatch(r"[\d,.]+(?:亿|百万|千万|万)?元?", written)
    return f"≤{written}" if plain and not _in_yuan(sheet, row) else in_form(row, amount)


def _in_yuan(sheet: Sheet, row: Row) -> bool:
    """True for an amount in 元 that the form, in 万元, should show in 万元."""
    amount, total = row.value.amount, sheet.table.funding.total
    if amount is None or row.value.unit in {"万元", "亿元", "百万元", "千万元"}:
        return False
    if not sheet.in_wan:
        return False
    if any(word in row.name.replace("高标准", "") for word in _STANDARD):
        return False
    return amount.yuan >= 10 * _NORM or (
        total is not None
        and (amount == total or (amount.yuan > _NORM and amount.yuan * 2 >= total.yuan))
    )


@rule(
    "cost-unit", "金额单位不统一", Severity.WARNING, order=51, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="资金各栏、成本指标值",
    reason="表头单位是万元，金额都要用万元。", bad="7260元", good="≤0.726万元",
)  # fmt: skip
def cost_unit(sheet: Sheet) -> Iterator[Note]:
    """An amount in 元 on a form in 万元."""
    for field, written in sheet.table.funding.in_yuan:
        cell = f"funding/{field}"
        wan = cell_text(sheet.table, cell)
        yield Note(
            f"表中金额以万元为单位，{cell_name(sheet.table, cell)}却写了“{written}”，请换算为{wan}。",
            cell,
            set_to(cell, wan),
        )
    for row in money_rows(sheet):
        value = row.value
        if value.amount is None or not _in_yuan(sheet, row):
            continue
        text = in_form(row, value.amount)
        if value.sign in {"=", "<"}:
            text = value.sign + text[1:]
        fix = set_to(row.cell(), text) if value.upper is None else None
        yield Note(
            f"表中金额以万元为单位，“{row.title}”却用了{value.unit}，请换算为{value.amount}。",
            row.cell(),
            fix,
        )


@rule(
    "weights-sum", "权重合计不对", Severity.ERROR, order=6, basis=Basis.ARITHMETIC,
    criterion=Criterion.APT, cells="权重",
    reason="填了权重时，合计应为100分（预算执行率另占10分时为90分，另占20分时为80分）。",
    bad="权重合计95", good="权重合计90",
)  # fmt: skip
def weights_sum(sheet: Sheet) -> Iterator[Note]:
    """Weights that do not add up, where there are any."""
    weighed = [i for i, row in enumerate(sheet.table.indicators) if row.weight is not None]
    total = sum((sheet.table.indicators[i].weight or Decimal(0) for i in weighed), Decimal(0))
    allowed = {Decimal(n) for n in (100, 90, 80)} | {Decimal(n) / 10 for n in (10, 9, 8)}
    if weighed and total not in allowed:
        yield Note(
            f"权重合计为{total.normalize():f}，既不是100，也不是90或80，请重新分配。",
            f"indicators/{weighed[0]}/weight",
        )


@rule(
    "cost-lump", "成本只有总额", Severity.INFO, order=95, basis=Basis.PRACTICE,
    criterion=Criterion.SOUND, cells="成本指标",
    reason="成本只写总额，看不出钱怎么算出来。", bad="经费≤4.1万元", good="讲座≤2.4万元；展览≤1.7万元",
)  # fmt: skip
def cost_lump(sheet: Sheet) -> Iterator[Note]:
    """成本 that is nothing but the whole budget."""
    rows, total = sheet.of("成本"), sheet.table.funding.total
    if len(rows) != 1 or total is None or rows[0].value.amount != total:
        return
    if [count.number for count in terms.counts(sheet)] == [1]:
        return  # one report for the whole sum: the sum is its price
    if _PRICE.search(rows[0].name + "|" + rows[0].text):
        return  # it says what the sum is made of
    priced = any(price.things for price in terms.prices(sheet)) or any(
        _PRICE.search(f"{row.name}|{row.text}") for row in sheet.rows
    )
    reason = (
        "成本指标只写了总额"
        if priced
        else f"成本指标只写了总额，表中也没有单价或标准，{total}无从推算"
    )
    yield Note(f"{reason}，可按支出内容分列或补充标准。", rows[0].cell())
