"""Parts of a count that leave its unit out: 3600批次，其中农贸市场1400、餐饮单位1200、网络食品1000."""

from decimal import Decimal
from functools import cache

from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import any_of, pattern, units
from assistant.understanding.wording.scan import Scan
from corpus.values import IndicatorValue, ValueKind


@cache
def _said() -> str:
    counted = any_of((units().people | units().classifiers) - {"块"})
    part = r"[一-龥]{2,8}\d[\d,]*"
    return (
        rf"(?P<whole>\d[\d,]*)(?P<unit>{counted})[,;: (]*其中[: ]?"
        rf"(?P<parts>{part}(?:[、,; 和及]{part})+)(?=[,;。!?) \n]|$)"
    )


def parts_of_counts(scan: Scan, taken: Taken) -> list[Found]:
    """The parts that come to the whole, in its unit; their places are taken."""
    found: list[Found] = []
    for said in pattern(_said()).finditer(scan.flat):
        parts = list(pattern(r"\d[\d,]*(?<!,)").finditer(scan.flat, *said.span("parts")))
        numbers = [Decimal(part.group().replace(",", "")) for part in parts]
        if sum(numbers) != Decimal(said["whole"].replace(",", "")):
            continue
        for part, number in zip(parts, numbers, strict=True):
            value = IndicatorValue(
                kind=ValueKind.QUANTITY, number=number, unit=said["unit"],
                text=scan.words(*part.span()),
            )  # fmt: skip
            found.append(Found(part.start(), part.end(), value, part.start()))
            taken.take(*part.span())
    return found
