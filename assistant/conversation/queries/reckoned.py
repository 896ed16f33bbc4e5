"""What is told of sums: products that the clerk writes, and the arithmetic that the table rests on."""

import re
from decimal import Decimal

from assistant.draft import Draft

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:[万亿]?[一-龥]{0,3}?)"
_PRODUCT = re.compile(rf"{_NUMBER}{_UNIT}(?:\s*[×xX*乘]以?\s*{_NUMBER}{_UNIT})+(?![\d.万亿])")
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


def arithmetic(draft: Draft) -> list[str]:
    """The notices of the draft that reckon: quantity, standard and term against the budget."""
    return [one for one in draft.notices if re.search(r"\d[^，。]*[=＝]|推算", one)]
