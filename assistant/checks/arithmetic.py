"""Products and sums that should meet: 人数 × 标准 × 期限, parts and totals, goal and indicators.

Only what clearly belongs together is combined: units agree, names share words, or there is just
one of each. Where no combination is clear, nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.checks import terms
from assistant.checks.amounts import money_rows
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import Row, Sheet, content_pairs
from assistant.checks.sums import goal_numbers, parts_of_cost, yearly_and_monthly
from assistant.checks.terms import Count, Period, Price
from assistant.findings import Severity
from corpus import late_re as re
from corpus.money import Money
from corpus.text import dice
from corpus.values import ValueKind

_MANY = 40
"""Beyond so many counts or prices no pairing is clear."""
_EACH = re.compile(r"人均|户均|每人|每户")
_SUM_WORDS = r"人员|支出|费用|总额|总|合计|经费|成本|年度|全年|金额|资金|发放|控制|预算|标准"
"""Words that say that a row is a sum, not of what."""
_UNCOUNTED = frozenset({"周", "小时"})
_PAY = re.compile(r"工资|津贴|补贴|报酬|薪|补助|救助|生活费|护理费|租金|租赁|服务费")


@dataclass(frozen=True)
class Product:
    """Counts × price that belong together, with the periods that may apply."""

    counts: tuple[Count, ...]
    price: Price
    periods: tuple[Period, ...]  # stated ones; empty where nothing says how long
    days: tuple[tuple[str, Decimal], ...] = ()  # stated numbers of days, for a price a day

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
        if self.price.time in terms.DAYS:
            return [(text, self.once * days) for text, days in self.days]
        per = terms.MONTHS_PER.get(self.price.time or "")
        if per is None:
            return [("", self.once)]
        found = [(period.text, self.over(period.months)) for period in self.periods]
        if len({period.row for period in self.periods if period.row}) > 1:  # 1-5月, 10-12月
            months = sum(period.months for period in self.periods if period.row)
            found.append((f"{months}个月", self.over(months)))
        if per == 12 and not any(p.months == 12 for p in self.periods):
            found.insert(0, ("一年", self.once))
        if per == 1 and not self.periods:
            found.append(("12个月", self.over(12)))
        elif not found:  # 每季9元: of one season, of spring and autumn, of all quarters
            found += [(f"{times}次", self.once * times) for times in range(1, int(12 // per) + 1)]
        return found

    @property
    def bounded(self) -> bool:
        """True where a sign leaves room, so that a larger product is no contradiction."""
        signs = {count.row.value.sign for count in self.counts} | {self.price.row.value.sign}
        return bool(signs & {"≤", "<"})

    @property
    def words(self) -> str:
        """104人×7.52万元/年/人."""
        return "×".join([*(terms.bare(c.row) for c in self.counts), terms.bare(self.price.row)])


@rule(
    "arithmetic", "数量、标准与金额对不上", Severity.WARNING, order=3, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="数量、成本、时效指标和资金总额",
    reason="人数×标准×期限、各部分之和都要与金额对得上。", bad="33人×220元＝7,260元，预算却是1万元",
    good="33人×220元＝7,260元，预算0.726万元",
)  # fmt: skip
def arithmetic(sheet: Sheet) -> Iterator[Note]:
    """Equations of the table that do not hold; ERROR where no reading can save them."""
    yield from _products(sheet)
    yield from parts_of_cost(sheet)
    yield from yearly_and_monthly(sheet)
    yield from goal_numbers(sheet)


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
    if any(_other_count_fits(product, counts, targets) for product in found):
        return
    known = _against_their_rows(sheet, found, targets)
    if known:
        yield from known
        return
    if len(found) == 1:
        product = found[0]
        if any(
            terms.meets(t, yuan, product.slack) for t in targets for _, yuan in product.readings
        ):
            rest = [lump for lump in lumps if lump == total.yuan]
            if not any(terms.meets(total.yuan, y, product.slack) for _, y in product.readings) and (
                alone and len(lumps) == 1 and not rest
            ):
                yield _one(product, total, f"资金总额{total}", "funding/total")
            return
        least = min(yuan for _, yuan in product.readings)
        if least > total.yuan and not product.counts:
            return  # an amount a year is the cost rule's
        if least > total.yuan and product.bounded:
            if alone:
                yield _over_at_most(product, least, total)
            return
        if any(terms.rounded(total.yuan, yuan) for _, yuan in product.readings):
            return
        if least > total.yuan or alone:
            yield _one(product, total, f"资金总额{total}", "funding/total")
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


def _against_their_rows(sheet: Sheet, found: list[Product], targets: set[Decimal]) -> list[Note]:
    """8人×3200元/人/月 against the row 人员工资 38.4万元, which is a part of the budget."""
    notes = []
    for product in found:
        rows = [row for row in money_rows(sheet) if _is_sum_of(row, product)]
        rows = [row for row in rows if row.value.upper is None and not row.value.about]
        amount = rows[0].value.amount if len(rows) == 1 else None
        if amount is None or amount == sheet.table.funding.total:
            continue
        fits = any(
            terms.meets(target, yuan, product.slack) or terms.rounded(target, yuan)
            for target in targets
            for _, yuan in product.readings
        )
        if not fits and sum(_is_sum_of(rows[0], other) for other in found) == 1:
            what = f"“{rows[0].title}”的{amount}"
            notes.append(_one(product, amount, what, rows[0].cell()))
    return notes


def _is_sum_of(row: Row, product: Product) -> bool:
    """True where a cost row is named as the sum of what the product pays: 人员工资, 责任险保费."""
    priced = product.price.row
    if row.index == priced.index:
        return False
    pay, its_pay = (set(_PAY.findall(one.name)) for one in (row, priced))
    about = priced.name + "".join(count.row.name for count in product.counts)
    rest = re.sub(_SUM_WORDS, "", _PAY.sub("", row.name))
    if pay or its_pay:
        return bool(pay & its_pay) and rest in about
    return len(rest) >= 2 and rest in about


def _other_count_fits(product: Product, counts: list[Count], targets: set[Decimal]) -> bool:
    """True where the price meets an amount with another count: that is what it is for, then."""
    if len(product.counts) != 1:
        return False
    chosen = product.counts[0]
    others = [count for count in counts if count.unit == chosen.unit and count is not chosen]
    return any(
        terms.meets(target, yuan, other.slack)
        for count in others
        for other in [replace(product, counts=(count,))]
        for target in targets
        for _, yuan in other.readings
    )


def _only_countable(sheet: Sheet, used: set[int]) -> bool:
    """True where all that the table counts is priced, so that the product must be the budget."""
    priced = {(row.name, row.text) for row in sheet.rows if row.index in used}  # also said twice
    counted = {ValueKind.QUANTITY, ValueKind.FREQUENCY}
    return all((row.name, row.text) in priced or row.value.kind not in counted
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
    days = terms.stated_days(sheet) if price.time in terms.DAYS else []
    if price.time in _UNCOUNTED or (price.time in terms.DAYS and not days):
        return None
    return Product(tuple(chosen), price, tuple(periods), tuple(days))


def _matching(price: Price, thing: str, prices: list[Price], counts: list[Count]) -> Count | None:
    fitting = [count for count in counts if count.unit == thing]
    if not fitting:
        return None
    ranked = sorted(fitting, key=lambda count: _likeness(count.row, price), reverse=True)
    best = ranked[0]
    rivals = [other for other in prices if thing in other.things]
    if len(fitting) == 1 and len(rivals) == 1:
        related = content_pairs(best.row.name) & content_pairs(price.words)
        # 人均培训成本 is for the only heads that the table counts
        if related or len(counts) == 1 or _EACH.match(price.row.name):
            return best
        return None
    clear = len(ranked) == 1 or _likeness(best.row, price) > _likeness(ranked[1].row, price)
    nearest = max(rivals, key=lambda other: _likeness(best.row, other))
    if clear and nearest.row.index == price.row.index:
        return best if content_pairs(best.row.name) & content_pairs(price.words) else None
    return None


def _likeness(counted: Row, price: Price) -> float:
    shared = content_pairs(counted.name) & content_pairs(price.words)
    return len(shared) + dice(counted.name, price.row.name)


def _one(product: Product, total: Money, what: str, cell: str) -> Note:
    """The objection to a product that should be ``what``: the equation, how far off, what would fit."""
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
        f"{equation}不等于{what}{gap}{hint}。请核对数量、标准、期限和金额。",
        cell, severity=Severity.ERROR if firm and not fits else None,
    )  # fmt: skip


def _over_at_most(product: Product, most: Decimal, total: Money) -> Note:
    """A ceiling of the price leaves room, but what it allows in all is not in the budget."""
    return Note(
        f"{product.words}最多是{terms.shown(most)}，比资金总额{total}多{terms.shown(most - total.yuan)}。"
        "实际标准会低于上限的话可以不改；标准就是这个数的话，请核对数量和预算。",
        "funding/total", severity=Severity.INFO,
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
    heads = _other_count(product, total)
    if per is not None:
        months = total.yuan / once * per
        stated = sorted({p.months for p in product.periods})
        likely = months == int(months) or not heads
        if likely and Decimal("0.1") <= months <= max([12, *stated]):
            instead = f"，而不是{stated[0]}个月" if stated and stated[0] != months else ""
            exact = months == int(months) and 1 <= months <= 12
            return f"；{total}相当于{terms.number(months)}个月{instead}", exact and not stated
    elif _PAY.search(product.price.row.name):
        times = total.yuan / once
        if times == int(times) and 2 <= times <= 12:
            return f"；{total}正好是{int(times)}倍，若标准按月计就是{int(times)}个月", True
    return heads, False


def _other_count(product: Product, total: Money) -> str:
    """How many heads the amount would pay, where these are whole ones and not far off; else ""."""
    if len(product.counts) != 1:
        return ""
    count = product.counts[0]
    for _, yuan in product.readings:
        fit = total.yuan * count.number / yuan
        if fit == int(fit) and 0 < fit < 10**7 and fit * 4 > count.number > fit / 4:
            word = count.row.value.unit or count.unit
            return f"；{total}相当于{int(fit)}{word}，而不是{terms.number(count.number)}{word}"
    return ""
