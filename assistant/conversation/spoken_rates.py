"""Shares and prices as they are spoken, in digits: 百分之七十, 千分之三, 万分之一, 每万尾800元."""

import re
from decimal import Decimal

from corpus.numerals import ARABIC, CHINESE, SCALED, parse_number, plain

_AND = r"(?:还有|以及|和|跟|与)[\u4e00-\u9fff]"
"""百分之百 by itself is known to the readings; beside the next row it is put in digits."""
_SHARE = re.compile(
    rf"(?P<of>百|千|万)[分份]之(?P<n>百(?={_AND})|(?!百){CHINESE}|{ARABIC})(?P<rest>点[一二三四五六七八九零])?"
)
_OF = {"百": (Decimal(1), "%"), "千": (Decimal(1), "‰"), "万": (Decimal("0.01"), "%")}
"""Of ten thousand there is no sign that forms use: it is told in per cent."""
_EACH_LOT = re.compile(
    rf"每(?P<lot>[百千万亿][\u4e00-\u9fff]{{1,2}}?)(?:要|是|按|补助?|给|花|大概|大约|：|:)*(?P<n>{SCALED}|{ARABIC})(?P<u>万元|元|块钱|块)(?=$|[，,。；;！!\s吧了以左的算来报]|不)"
)
"""每万尾800元: a price of a lot."""
_LOT_ENDS = re.compile(r"[尾只头羽株棵斤米亩人户次份册页张枚粒苗件个立方]$|公斤|公里|平方$")

_WAN = re.compile(
    r"(?<![第零一二两三四五六七八九十百千万\d几数好])(?P<n>[一二两三四五六七八九十][零一二两三四五六七八九十百千]*)万(?P<t>[一二三四五六七八九](?![零一二两三四五六七八九十百千万成]))?(?![零一二两三四五六七八九十百千分一])"
)
"""二十七万, 两万五: 万 in digits, as sums are told."""


def rates_in_digits(text: str) -> str:
    """``text`` with spoken shares, sums of ten thousands and prices of a lot in digits."""
    text = _WAN.sub(_wan, text)
    text = re.sub(rf"(?<!之)百分百(?={_AND}|$|[，,。；;！!吧了])", "100%", text)
    return _EACH_LOT.sub(_priced, _SHARE.sub(_share, text))


def _share(found: re.Match[str]) -> str:
    number = Decimal(100) if found.group("n") == "百" else parse_number(found.group("n"))
    if number is None:
        return found.group()
    rest = found.group("rest")
    if rest:
        number = Decimal(number) + Decimal("零一二三四五六七八九".index(rest[1])) / 10
    by, sign = _OF[found.group("of")]
    return f"{plain(Decimal(number) * by)}{sign}"


def _wan(found: re.Match[str]) -> str:
    number = parse_number(found.group("n"))
    if number is None:
        return found.group()
    tenth = found.group("t")
    whole = Decimal(number) + (Decimal("一二三四五六七八九".index(tenth) + 1) / 10 if tenth else 0)
    return f"{plain(whole)}万"


def _priced(found: re.Match[str]) -> str:
    if not _LOT_ENDS.search(found.group("lot")):
        return found.group()
    unit = {"块": "元", "块钱": "元"}.get(found.group("u"), found.group("u"))
    return f"{found.group('n')}{unit}/{found.group('lot')}"
