"""What is told of sums: products that the clerk writes, and the arithmetic that the table rests on."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.conversation.queries.averages import averages
from assistant.conversation.referring.cells import Target, row_label
from assistant.draft import Draft
from assistant.understanding import lexicon
from corpus import late_re as re

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:[万亿]?[一-龥]{0,3}?)"
_PRODUCT = re.compile(rf"{_NUMBER}{_UNIT}(?:\s*[×xX*乘]以?\s*{_NUMBER}{_UNIT})+(?![\d.万亿])")
_DIVIDED = re.compile(
    rf"(?P<of>{_NUMBER})(?P<scale>[万亿])?[一-龥]{{0,3}}?\s*(?:÷|/|除以)\s*(?P<by>{_NUMBER})(?![\d.万亿])"
)
_SCALES = {"万": 10_000, "亿": 100_000_000}
_ADDED = re.compile(
    rf"{_NUMBER}[^，。\d]{{0,3}}[加+＋][^，。\d]{{0,5}}{_NUMBER}|加起来|合起来|相加|合计"
)
_BUDGETED = r"预算|总|够|对得|对不|符合|一致|凑|账|跟|和|万"
_UNCHANGED = "（表格没有改动。）"
_MOST = 6
"""Factors of a product; more are no reckoning of a clerk."""


def products(message: str) -> list[str]:
    """15×2600×12＝468,000: every product of plain numbers in the message, reckoned."""
    told = []
    for found in _PRODUCT.finditer(message):
        factors = re.findall(_NUMBER, found.group())
        if len(factors) > _MOST or re.search(r"[万亿%％]", found.group()):
            continue
        result = Decimal(1)
        for one in factors:
            result *= Decimal(one)
        tens = result / 10000
        large = f"，即{tens.normalize():f}万" if result >= 10000 else ""
        told.append(f"{'×'.join(factors)}＝{result.normalize():,f}{large}。")
    return told


def quotients(message: str) -> list[str]:
    """16.5万除以110件: 16.5万÷110＝1,500, at two decimals."""
    told = []
    for found in _DIVIDED.finditer(message):
        by = Decimal(found["by"])
        if by:
            result = Decimal(found["of"]) * _SCALES.get(found["scale"] or "", 1) / by
            rounded = result.quantize(Decimal("0.01"))
            told.append(f"{found['of']}{found['scale'] or ''}÷{found['by']}{'＝' if rounded == result else '≈'}{rounded.normalize():,f}。")  # fmt: skip
    return told


def arithmetic(draft: Draft) -> list[str]:
    """The notices of the draft that reckon: quantity, standard and term against the budget."""
    return [one for one in draft.notices if re.search(r"\d[^，。]*[=＝]|推算", one)]


def reckoned(draft: Draft, message: str, cells: Sequence[Target]) -> str | None:
    """What is written in the message reckoned, the price of one where that is asked for, and the sums of the table."""
    told = [*products(message), *quotients(message), *totals(message)]
    if told and not re.search(_BUDGETED, message):
        return "\n".join([*told, _UNCHANGED])
    told += [*_price_of_one(draft, message, cells), *arithmetic(draft)]
    return "\n".join([*told, _UNCHANGED]) if told else _parts(draft)


def totals(message: str) -> list[str]:
    """6人加14人, 120万和60万加起来: 6＋14＝20人; numbers of two units are not added."""
    numbers = [(Decimal(one), unit) for one, unit in re.findall(rf"({_NUMBER})([万亿]?[人只场户次个台套元亩件株]?)", message)]  # fmt: skip
    units = {unit for _, unit in numbers if unit}
    taken = re.search(rf"{_NUMBER}[^，。\d]{{0,3}}[减－-][掉去]?{_NUMBER}", message)
    if len(numbers) < 2 or len(units) > 1 or not (taken or _ADDED.search(message)):
        return []
    result = (
        numbers[0][0] - numbers[1][0] if taken else sum((one for one, _ in numbers), Decimal(0))
    )
    sign = "－" if taken else "＋"
    return [f"{sign.join(f'{one:f}' for one, _ in numbers)}＝{result.normalize():,f}{''.join(units)}。"]  # fmt: skip


def _price_of_one(draft: Draft, message: str, cells: Sequence[Target]) -> list[str]:
    """一场折多少: the price that the table has, or that it has none."""
    asked = re.search(r"[一每](?P<unit>[一-龥]{1,8}?)(?:多少|几)|(?:多少|几)(?:块|元)?钱?[一每](?P<then>[一-龥]{1,3})", message)  # fmt: skip
    said = (asked["unit"] or asked["then"]) if asked else ""
    units = lexicon.units()
    unit = next((said[:size] for size in (3, 2, 1) if said[:size] in units.countable | units.per), "")  # fmt: skip
    if not unit or unit in units.time_per:
        return []  # 一共多少个村 asks for no price, 一个月要多少 for what the table reckons
    named = [one.row for one in cells if one.row is not None]
    paid_for = {n: [one for one in row.parsed.per if one not in units.time_per] for n, row in enumerate(draft.table.indicators) if row.parsed.amount is not None}  # fmt: skip
    priced = [
        n for n, per in paid_for.items() if unit in per or any(one in said for one in per)
    ]  # 每个村一年, of 4000元/村/年
    near = [n for n in priced if n in named] or (priced if len(priced) == 1 else [])
    if near:
        return [f"{row_label(draft, n)}：{draft.table.indicators[n].value}。" for n in near]
    none = f"您没有写一{unit}多少钱，表里没有这个单价；告诉我数，就能写进成本指标，总额也能算。"
    return [none, *averages(draft, unit, named)]


def _parts(draft: Draft) -> str | None:
    """The budget and the costs, where nothing can be reckoned from them."""
    rows = [row_label(draft, n) + f"：{row.value}" for n, row in enumerate(draft.table.indicators) if row.applicable and "成本" in (row.level2 or "")]  # fmt: skip
    total = draft.table.funding.total
    return f"年度资金总额{total or '还没有填'}；{'；'.join(rows)}。别的数不够，算不出来。" if rows or total else None  # fmt: skip
