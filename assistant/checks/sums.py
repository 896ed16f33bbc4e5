"""Sums that should meet: cost rows and the budget, years and months, the goal and the rows."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks import terms
from assistant.checks.amounts import money_rows
from assistant.checks.fixes import set_to
from assistant.checks.rule import Note
from assistant.checks.sheet import Sheet, content_pairs
from assistant.checks.terms import Count
from assistant.findings import Severity
from corpus import late_re as re
from corpus.money import Money
from corpus.text import dice
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_MANY = 40
"""Beyond so many numbers of one sort no pairing is clear."""
_WHOLE = re.compile(r"总成本|总额|总支出|合计|总金额|总费用|经费|资金|成本控制|预算控制|项目成本")
_NUMBER_OF = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)(?:多|余)?(人次|人|名|户|场次|场|次|期|个|台|辆|套|件|册|份|盏|株|棵|亩|公里|平方米|座|处|条|吨)([一-龥]{0,10})"
)
_TOTAL_OF = re.compile(
    r"(?:预算|总投资|投入|安排|资金|经费|总额|共|合计|共计|需要?)(?:总额|资金|经费|金额|预算)?(?:为|是|约)?[:：]?"
    r"(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)"
)
_LOOSE = re.compile(r"约|近|至少|不少于|不低于|超过|不超过|以上|以内|左右|余|多|共")
"""Words by which a number of the goal is no exact one, or the sum of several things."""
_PRICED = frozenset({ValueKind.MONEY, ValueKind.UNIT_PRICE})
_LARGE = re.compile(r"\d(?:亿|万)元")


def parts_of_cost(sheet: Sheet) -> Iterator[Note]:
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
            slip = (
                total.yuan - yuan
            ) * 100 <= total.yuan  # more than a slip is not ours to fill in
            yield Note(
                f"“{row.title}”是{row.value.amount}，比资金总额{total}少{terms.shown(total.yuan - yuan)}，请核对或分列其余支出。",
                row.cell(), set_to(row.cell(), f"≤{total}") if slip else None,
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


def yearly_and_monthly(sheet: Sheet) -> Iterator[Note]:
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
                f"{terms.bare(month.row)}乘以12个月是{terms.shown(month.yuan * 12)}，与{terms.bare(year.row)}不符，请核对。",
                year.row.cell(),
            )


_EACH_AFTER = re.compile(r"/|每(?=[年月日天周季期次人户村])")
_EACH_BEFORE = re.compile(
    r"(?:每个?(?:年|月|日|天|周|季度?|期|次|场|人|户|村|社区)|[日月年人户]均)[一-龥]{0,4}$"
)
"""What a number of the goal is per, where it is not the whole."""


def goal_numbers(sheet: Sheet) -> Iterator[Note]:
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
    yield from _goal_counts(sheet, counts)


def _goal_counts(sheet: Sheet, counts: list[Count]) -> Iterator[Note]:
    """聘用清运工10人 in the goal, 聘用清运工人数8人 among the indicators."""
    said: dict[int, list[tuple[re.Match[str], Decimal]]] = {}
    for found in _NUMBER_OF.finditer(sheet.goal):
        if _EACH_AFTER.match(sheet.goal, found.end(2)) or _EACH_BEFORE.search(
            sheet.goal[max(0, found.start() - 8) : found.start()]
        ):
            continue  # 38吨/月 beside 全年456吨
        word = terms.unit_word(found.group(2))[0]
        value = parse_value(found.group(1) + found.group(2)).number
        named = [c for c in counts if c.unit == word and _shared(found, c) >= _enough(c)]
        if len(named) == 1 and value is not None:
            said.setdefault(named[0].row.index, []).append((found, value))
    for count in counts:
        numbers = said.get(count.row.index, [])
        if len({value for _, value in numbers}) != 1 or numbers[0][1] == count.number:
            continue
        found, value = numbers[0]
        whole = _shared(found, count) == len(content_pairs(count.row.name))
        if count.row.value.sign in {"≥", ">"} and value > count.number and not whole:
            continue  # more than the least of something that may be another thing
        exact = count.row.value.sign in {None, "="} and not _LOOSE.search(
            sheet.goal[max(0, found.start() - 4) : found.end(2) + 2]
        )
        yield Note(
            f"目标里写的是{found.group(1)}{found.group(2)}，“{count.row.title}”却是"
            f"{count.row.text}，请核对。",
            "annual_goal", severity=Severity.ERROR if exact and whole else None,
        )  # fmt: skip
        return


def _enough(count: Count) -> int:
    return min(2, len(content_pairs(count.row.name))) or 1


def _shared(found: "re.Match[str]", count: Count) -> int:
    """How many of the indicator's words stand around a number of the goal."""
    goal = found.string
    before = re.split(r"[,，。;;、]", goal[max(0, found.start() - 10) : found.start()])[-1]
    after = re.split(r"[,，。;;、]", found.group(3))[0]
    around = content_pairs(before) | content_pairs(after)
    return len(around & content_pairs(count.row.name))
