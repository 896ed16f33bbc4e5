"""Products and sums that should meet: 人数 × 标准 × 期限, parts and totals, goal and indicators.

Only what clearly belongs together is combined: units agree, names share words, or there is just
one of each. Where no combination is clear, nothing is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.checks import terms
from assistant.checks.amounts import money_rows
from assistant.checks.fixes import set_to
from assistant.checks.rule import Basis, Note, rule
from assistant.checks.sheet import Row, Sheet, content_pairs
from assistant.checks.terms import Count, Period, Price
from assistant.findings import Severity
from corpus.money import Money
from corpus.text import dice
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_MANY = 40
"""Beyond so many counts or prices no pairing is clear."""
_PAY = re.compile(r"工资|津贴|补贴|报酬|薪|补助|救助|生活费|护理费|租金|租赁|服务费")
_WHOLE = re.compile(r"总成本|总额|总支出|合计|总金额|总费用|经费|资金|成本控制|预算控制|项目成本")
_NUMBER_OF = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)(?:多|余)?(人次|人|名|户|场次|场|次|期|个|台|套|件|册|份|盏|株|棵|亩|公里|平方米)([一-龥]{0,10})"
)
_TOTAL_OF = re.compile(
    r"(?:预算|总投资|投入|安排|资金|经费|总额|共|合计|共计|需要?)(?:总额|资金|经费|金额|预算)?(?:为|是|约)?[:：]?"
    r"(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)"
)
_PRICED = frozenset({ValueKind.MONEY, ValueKind.UNIT_PRICE})
_LARGE = re.compile(r"\d(?:亿|万)元")


@dataclass(frozen=True)
class Product:
    """Counts × price that belong together, with the periods that may apply."""

    counts: tuple[Count, ...]
    price: Price
    periods: tuple[Period, ...]  # stated ones; empty where nothing says how long

    @property
    def once(self) -> Decimal:
        """Counts × price in 元, for one period of the price."""
        product = self.price.yuan
        for count in self.counts:
            product *= count.number
        return product

    @property
    def slack(self) -> Decimal:
        """How far the product may be off because the price was rounded, in 元."""
        slack = self.price.slack
        for count in self.counts:
            slack *= count.number
        return slack

    def over(self, months: int) -> Decimal:
        """The product for so many months; a price for once does not grow."""
        per = terms.MONTHS_PER.get(self.price.time or "")
        return self.once if per is None else self.once * months / per

    @property
    def readings(self) -> list[tuple[str, Decimal]]:
        """(how it is read, 元) for all periods that the table states."""
        per = terms.MONTHS_PER.get(self.price.time or "")
        if per is None:
            return [("", self.once)]
        found = [(period.text, self.over(period.months)) for period in self.periods]
        if per == 12 and not any(p.months == 12 for p in self.periods):
            found.insert(0, ("一年", self.once))
        if per == 1 and not self.periods:
            found.append(("12个月", self.over(12)))
        return found

    @property
    def bounded(self) -> bool:
        """True where a sign leaves room, so that a larger product is no contradiction."""
        signs = {count.row.value.sign for count in self.counts} | {self.price.row.value.sign}
        return bool(signs & {"≤", "<"})

    @property
    def words(self) -> str:
        """104人×7.52万元/年/人."""
        return "×".join([*(_bare(c.row) for c in self.counts), _bare(self.price.row)])


def _bare(row: Row) -> str:
    return row.text.lstrip("≥≤=<>").rstrip("。")


@rule(
    "arithmetic", Severity.WARNING, order=3, basis=Basis.ARITHMETIC,
    reason="人数×标准×期限、各部分之和都要与金额对得上。", bad="33人×220元＝7,260元，预算却是1万元",
    good="33人×220元＝7,260元，预算0.726万元",
)  # fmt: skip
def arithmetic(sheet: Sheet) -> Iterator[Note]:
    """Equations of the table that do not hold; ERROR where no reading can save them."""
    yield from _products(sheet)
    yield from _parts(sheet)
    yield from _yearly_and_monthly(sheet)
    yield from _goal(sheet)


def _products(sheet: Sheet) -> Iterator[Note]:
    total = sheet.table.funding.total
    counts, prices = terms.counts(sheet), terms.prices(sheet)
    if total is None or total.yuan <= 0 or not prices or max(len(counts), len(prices)) > _MANY:
        return
    found = [product for price in prices if (product := _pair(sheet, price, prices, counts))]
    if not found:
        return
    paired = len(found) == len(prices)
    used = {count.row.index for product in found for count in product.counts}
    alone = (
        paired and all(count.row.index in used for count in counts) and _only_countable(sheet, used)
    )
    lumps = [row.value.amount.yuan for row in money_rows(sheet) if row.value.amount]
    targets = {total.yuan, *lumps}
    if len(found) == 1:
        product = found[0]
        if any(
            terms.meets(t, yuan, product.slack) for t in targets for _, yuan in product.readings
        ):
            rest = [lump for lump in lumps if lump == total.yuan]
            if not any(terms.meets(total.yuan, y, product.slack) for _, y in product.readings) and (
                alone and len(lumps) == 1 and not rest
            ):
                yield _one(product, total)
            return
        least = min(yuan for _, yuan in product.readings)
        if least > total.yuan and (product.bounded or not product.counts):
            return  # a bound leaves room; an amount a year is the cost rule's
        if any(terms.rounded(total.yuan, yuan) for _, yuan in product.readings):
            return
        if least > total.yuan or alone:
            yield _one(product, total)
        return
    sums = sum((product.readings[-1][1] for product in found), Decimal(0))
    slack = sum((product.slack for product in found), Decimal(0))
    others = sum((lump for lump in lumps if lump != total.yuan), Decimal(0))
    if any(terms.meets(total.yuan, s, slack) for s in (sums, sums + others)):
        return
    if any(terms.meets(lump, sums, slack) for lump in lumps):
        return
    if sums > total.yuan or (alone and not others):
        equation = "＋".join(product.words for product in found[:4])
        firm = sums > total.yuan and not any(p.bounded or _open(p) for p in found)
        yield Note(
            f"{equation}＝{terms.shown(sums)}，不等于资金总额{total}，请核对数量、标准和金额。",
            "funding/total", severity=Severity.ERROR if firm else None,
        )  # fmt: skip


def _only_countable(sheet: Sheet, used: set[int]) -> bool:
    """True where all that the table counts is priced, so that the product must be the budget."""
    return all(row.index in used or row.value.kind not in {ValueKind.QUANTITY, ValueKind.FREQUENCY}
               for row in sheet.rows if row.family == "数量")  # fmt: skip


def _open(product: Product) -> bool:
    """True where how long the price is paid is left open."""
    timed = product.price.time is not None
    return (timed and not product.periods) or (
        not timed and bool(re.search(r"工资|津贴|报酬|薪", product.price.row.name))
    )


def _pair(sheet: Sheet, price: Price, prices: list[Price], counts: list[Count]) -> Product | None:
    """The counts that a price is for, or None where that is not clear."""
    chosen = []
    for thing in price.things:
        count = _matching(price, thing, prices, counts)
        if count is None:
            return None
        chosen.append(count)
    # 22万元/年 stands alone: it is the project's own only where it is the only price
    if not chosen and (price.time is None or len(prices) > 1 or price.row.family != "成本"):
        return None
    periods = terms.stated_periods(sheet, price)
    term = terms.term(sheet)
    if term and term.months not in {period.months for period in periods}:
        periods = [term, *periods] if price.time == "年" or not periods else periods
    return Product(tuple(chosen), price, tuple(periods))


def _matching(price: Price, thing: str, prices: list[Price], counts: list[Count]) -> Count | None:
    fitting = [count for count in counts if count.unit == thing]
    if not fitting:
        return None
    ranked = sorted(fitting, key=lambda count: _likeness(count.row, price.row), reverse=True)
    best = ranked[0]
    rivals = [other for other in prices if thing in other.things]
    if len(fitting) == 1 and len(rivals) == 1:
        if content_pairs(best.row.name) & content_pairs(price.row.name) or len(counts) == 1:
            return best
        return None
    clear = len(ranked) == 1 or _likeness(best.row, price.row) > _likeness(ranked[1].row, price.row)
    nearest = max(rivals, key=lambda other: _likeness(best.row, other.row))
    if clear and nearest.row.index == price.row.index:
        return best if content_pairs(best.row.name) & content_pairs(price.row.name) else None
    return None


def _likeness(left: Row, right: Row) -> float:
    shared = content_pairs(left.name) & content_pairs(right.name)
    return len(shared) + dice(left.name, right.name)


def _one(product: Product, total: Money) -> Note:
    """The objection to a single product: the equation, how far off, and what would fit."""
    said = [
        f"按{how}是{terms.shown(yuan)}" if how else terms.shown(yuan)
        for how, yuan in product.readings
    ]
    equation = f"{product.words}＝{'，'.join(said)}，" + ("都" if len(said) > 1 else "")
    gap = "" if len(said) > 1 else f"，相差{terms.shown(abs(said_yuan(product) - total.yuan))}"
    least = min(yuan for _, yuan in product.readings)
    firm = least > total.yuan and not product.bounded and not _open(product)
    hint, fits = _fitting(product, total)
    return Note(
        f"{equation}不等于资金总额{total}{gap}{hint}。请核对数量、标准、期限和金额。",
        "funding/total", severity=Severity.ERROR if firm and not fits else None,
    )  # fmt: skip


def said_yuan(product: Product) -> Decimal:
    """The product as it is read first, in 元."""
    return product.readings[0][1]


def _fitting(product: Product, total: Money) -> tuple[str, bool]:
    """(which reading would fit, whether it fits exactly)."""
    once = product.once
    for factor in (Decimal(10_000), 1 / Decimal(10_000)):
        if any(terms.meets(total.yuan, yuan * factor) for _, yuan in product.readings):
            return "，正好差一万倍，可能把元和万元写混了", False
    per = terms.MONTHS_PER.get(product.price.time or "")
    if per is not None:
        months = total.yuan / once * per
        stated = sorted({p.months for p in product.periods})
        if Decimal("0.1") <= months <= 60:
            instead = f"，而不是{stated[0]}个月" if stated and stated[0] != months else ""
            exact = months == int(months) and 1 <= months <= 12
            return f"；{total}相当于{terms.number(months)}个月{instead}", exact and not stated
    elif _PAY.search(product.price.row.name):
        times = total.yuan / once
        if times == int(times) and 2 <= times <= 12:
            return f"；{total}正好是{int(times)}倍，若标准按月计就是{int(times)}个月", True
    if len(product.counts) == 1:
        count = product.counts[0]
        fit = total.yuan / (once / count.number)
        if fit == int(fit) and 0 < fit < 10**7 and fit * 4 > count.number > fit / 4:
            return f"；{total}相当于{int(fit)}{count.unit}", False
    return "", False


def _parts(sheet: Sheet) -> Iterator[Note]:
    """Cost rows against the budget: one that should be the whole, several that should add up."""
    total, rows = sheet.table.funding.total, money_rows(sheet)
    known = [
        (row, row.value.amount.yuan) for row in rows if row.value.amount and row.value.upper is None
    ]
    if total is None or not known or len(known) != len(rows) or len(known) > _MANY:
        return
    if len(known) == 1:
        row, yuan = known[0]
        whole = _WHOLE.search(row.name) or row.name in sheet.title or sheet.title in row.name
        if (
            yuan < total.yuan
            and whole
            and {row.value.kind for row in sheet.of("成本")} <= _PRICED
            and not terms.rounded(total.yuan, yuan)
        ):
            yield Note(
                f"“{row.title}”是{row.value.amount}，比资金总额{total}少{terms.shown(total.yuan - yuan)}，请核对或分列其余支出。",
                row.cell(), set_to(row.cell(), f"≤{total}"),
            )  # fmt: skip
        return
    parts = [(row, yuan) for row, yuan in known if yuan != total.yuan]
    wholes = len(known) - len(parts)
    if wholes > 1 or len(parts) < 2 or len(sheet.of("成本")) != len(known):
        return
    added = sum((yuan for _, yuan in parts), Decimal(0))
    if terms.meets(total.yuan, added) or any(yuan > total.yuan for _, yuan in parts):
        return
    equation = "＋".join(str(Money(yuan=yuan)) for _, yuan in parts[:6]) + (
        "＋…" if len(parts) > 6 else ""
    )
    verb = "多" if added > total.yuan else "少"
    yield Note(
        f"各项成本{equation}＝{terms.shown(added)}，比资金总额{total}{verb}{terms.shown(abs(added - total.yuan))}，请核对。",
        parts[0][0].cell(), severity=Severity.ERROR if verb == "多" else None,
    )  # fmt: skip


def _yearly_and_monthly(sheet: Sheet) -> Iterator[Note]:
    """3000元/人/月 beside 3.5万元/人/年."""
    prices = terms.prices(sheet)
    if len(prices) > _MANY:
        return
    for year in (price for price in prices if price.time == "年"):
        for month in (price for price in prices if price.time == "月"):
            if year.things != month.things or year.things == ():
                continue
            left, right = (re.sub(r"每?[年月]度?", "", p.row.name) for p in (year, month))
            if dice(left, right) < 0.8 or abs(year.yuan - month.yuan * 12) <= max(
                Decimal(1), year.slack
            ):
                continue
            yield Note(
                f"{_bare(month.row)}乘以12个月是{terms.shown(month.yuan * 12)}，与{_bare(year.row)}不符，请核对。",
                year.row.cell(),
            )


def _goal(sheet: Sheet) -> Iterator[Note]:
    """Numbers of the goal against the same things among the indicators and the budget."""
    total = sheet.table.funding.total
    written = _TOTAL_OF.findall(sheet.goal)
    if len(_LARGE.findall(sheet.goal)) == 1:  # 每户2000元 beside it is a price
        written = [(number, unit) for number, unit in written if unit != "元"]
    amounts = {Money.of(Decimal(number.replace(",", "")), unit).yuan for number, unit in written}
    if total and len(amounts) == 1 and len(_LARGE.findall(sheet.goal) or written) == 1:
        amount = Money(yuan=amounts.pop())
        if not terms.meets(total.yuan, amount.yuan) and amount.yuan > 0:
            yield Note(f"目标里写的金额是{amount}，资金总额却是{total}，请核对。", "annual_goal")
            return
    counts = terms.counts(sheet)
    if len(counts) > _MANY:
        return
    for written, unit, after in _NUMBER_OF.findall(sheet.goal):
        word = terms.unit_word(unit)[0]
        same = [count for count in counts if count.unit == word]
        in_goal = [n for n, u, _ in _NUMBER_OF.findall(sheet.goal) if terms.unit_word(u)[0] == word]
        if len(same) != 1 or len(in_goal) != 1:
            continue
        value = parse_value(written + unit).number
        if (
            value is None
            or value == same[0].number
            or not _named(after, sheet.goal, written, same[0])
        ):
            continue
        if same[0].row.value.sign in {"≥", ">"} and value > same[0].number:
            continue
        yield Note(
            f"目标里写的是{written}{unit}，“{same[0].row.title}”却是{same[0].row.text}，请核对。",
            "annual_goal",
        )
        return


def _named(after: str, goal: str, written: str, count: Count) -> bool:
    """True where the words around the number of the goal are those of the indicator."""
    before = goal[: goal.index(written)][-10:]
    around = content_pairs(re.split(r"[,，。;;、]", after)[0]) | content_pairs(
        re.split(r"[,，。;;、]", before)[-1]
    )
    return len(around & content_pairs(count.row.name)) >= 2
