"""The amounts of a table's head: which unit each is in, and what they make together."""

from dataclasses import dataclass, field

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.grid import Cell
from corpus.money import Money
from corpus.numerals import parse_number
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import money_unit_word
from corpus.reading.report import Ledger
from corpus.schema import Funding
from corpus.text import clean_cell, normalise
from corpus.value_grammar import is_not_applicable

_IN_YUAN = re.compile(r"\d元$")
_UNIT = re.compile("[元万亿]")


@dataclass
class Amount:
    """An amount as written, with the head field and the label that it stands behind."""

    field: str
    label: str
    text: str
    cell: Cell
    row: Row
    money_unit: str | None  # that its label, or a cell behind it, says

    def told(self, what: str) -> str:
        """A sentence for people about this amount: where it stands, its label, its text."""
        return f"{self.row.address}“{shorten(clean_cell(self.label))}”{what}“{shorten(self.text)}”"


def is_huge(text: str) -> bool:
    """True for a bare number that would be ten 亿元 or more if it were in 万元."""
    number = parse_number(text)
    return number is not None and number >= 100_000


@dataclass
class Amounts:
    """Collects the amounts of one table and the units that it states; ``read`` makes them money."""

    assumed_unit: str = "万元"  # where the table states none
    unit_is_settled: bool = False  # the caller has found out, and said, which unit is meant
    in_yuan: bool = False  # a head says 元 of amounts
    note_unit: str | None = None  # 单位：元 above the table
    group_unit: str | None = None  # 项目资金（元）
    written: list[Amount] = field(default_factory=list)

    def take_unit(self, label: str, text: str, row: Row) -> bool:
        """Take a unit in a cell of its own behind the last amount: 12.6 | 万元. False for other texts."""
        unit = money_unit_word(text)
        last = self.written[-1] if self.written else None
        if unit is None or last is None or last.row is not row or last.label != label:
            return False
        last.money_unit = unit
        return True

    def read(self, ledger: Ledger) -> Funding:
        """The funding; what could not be read, or was understood otherwise, is said in ``ledger``."""
        self._settle_unit(ledger)
        sums: dict[str, Money] = {}
        in_yuan: dict[str, str] = {}
        parts: dict[str, list[tuple[Amount, Money]]] = {}
        for amount in self.written:
            if is_not_applicable(amount.text):
                ledger.value(amount.cell)
                continue
            stated = amount.money_unit or self.group_unit or self.note_unit
            stated = stated or self._unit_beside(amount, ledger)
            self.in_yuan |= stated == "元"
            money = _money(amount.text, stated or self.assumed_unit)
            if money is None:
                ledger.warnings.append(f"{amount.told('的金额')}读不懂，没有读入")
                continue
            name = "total" if amount.field == "funding_group" else amount.field
            if name.endswith("_part"):
                parts.setdefault(name.removesuffix("_part"), []).append((amount, money))
            elif name not in sums or sums[name] == money:
                sums[name] = money
                ledger.value(amount.cell)
                if stated == "万元" and _IN_YUAN.search(text := normalise(amount.text)):
                    in_yuan[name] = text
            else:
                ledger.warnings.append(f"{amount.told('又写了一个不同的金额')}，没有读入")
        for name, pieces in parts.items():
            _sum(sums, name, pieces, ledger)
        return Funding(**sums, in_yuan=tuple(in_yuan.items()))

    def _settle_unit(self, ledger: Ledger) -> None:
        if not self.written or self.unit_is_settled or self.note_unit or self.group_unit:
            return
        if any(a.money_unit or _UNIT.search(a.text) for a in self.written):
            return
        if any(is_huge(amount.text) for amount in self.written):
            self.assumed_unit = "元"
        ledger.warnings.append(f"表中没有写明金额单位，已按“{self.assumed_unit}”读取，请核对")

    def _unit_beside(self, amount: Amount, ledger: Ledger) -> str | None:
        """The unit of an amount that says none, by those beside it; None where they tell nothing.

        总额（元） counts for 财政拨款 below it. Beside 5万元 a bare 50000 is 元: no part is more than
        the whole.
        """
        if self.unit_is_settled or _UNIT.search(amount.text):
            return None
        if labelled := next((a.money_unit for a in self.written if a.money_unit), None):
            return labelled
        said = [_money(a.text, "元") for a in self.written if _UNIT.search(a.text)]
        whole = max((money.yuan for money in said if money), default=None)
        bare = _money(amount.text, "元")
        if whole is None or bare is None or not bare.yuan <= whole < 10_000 * bare.yuan:
            return None
        ledger.repairs.append(f"{amount.told('的金额')}没有写单位，按“元”读取")
        return "元"


def _money(text: str, unit: str) -> Money | None:
    try:
        return Money.parse(text, unit)
    except UserError:
        return None


def _sum(
    sums: dict[str, Money], name: str, pieces: list[tuple[Amount, Money]], ledger: Ledger
) -> None:
    """Funding by kinds: add the kinds up, or check them against the stated sum."""
    total = sum((money for _, money in pieces[1:]), pieces[0][1])
    kind = "财政拨款" if name == "fiscal" else "其他资金"
    stated = sums.get(name)
    if stated is None:
        sums[name] = total
        if len(pieces) > 1:
            ledger.repairs.append(f"{kind}由{len(pieces)}项分列资金合计为{total}")
    elif stated != total:
        ledger.warnings.append(
            f"{kind}写的是{stated}，分列各项合计是{total}，两者不一致，分列各项没有读入"
        )
        return
    ledger.value(*(amount.cell for amount, _ in pieces))
