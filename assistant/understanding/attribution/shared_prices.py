"""Amounts whose count is said once for several: 分别补助…, 每人慰问金1000元和慰问品300元, 每人120元，其中…."""

from itertools import pairwise

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_AND = re.compile(
    r"(?:和|及|以及|加|再加|外加|另加|另发|还有|、|,?再(?:给|发|补))(?P<what>[一-龥]{0,6})"
)
_ADDED = re.compile(r",(?P<what>[一-龥]{0,8})")
"""每场租借费600元+讲师费1000元: a plus sign ends a clause where it is read."""
_GIVEN = re.compile(r"(?:金|品|费|贴|助|礼包|物资)$|^(?:配发|发放?|购买|配备|赠送)")
_NOT_EACH = re.compile(
    r"共|计|总|预算|资金|投入|经费|工程|监理|设计|管理|印[刷制]|宣传|会议?费|场地|耗材|运输|设备|办公|检测|评审|租"
)
"""What is paid once, and to nobody: 印刷费."""
_THING_AND = r"[一-龥]{1,8}?(?:和|及|以及|加|再加|外加|、|,?另?[再发])(?P<what>[一-龥]{0,2}(?:金|现金|红包|补助|补贴|慰问费|购物卡))"
"""Between a thing that each gets and the money that each gets too."""
_MOST_TIMES = 10
"""How many times what each gets a second thing of each comes to at most."""


def each_too(scan: Scan, found: list[Found]) -> None:
    """每人慰问金1000元和慰问品300元: the second amount is each's as well."""
    for first, second in pairwise(found):
        added = scan.written[scan.places[first.end]] in "+＋" if first.end < second.start else False
        between = (_ADDED if added else _AND).fullmatch(scan.flat, first.end, second.start)
        first_price = first.value.amount
        if (
            between is None
            or first_price is None
            or first.value.kind is not ValueKind.UNIT_PRICE
            or not first.lead.startswith(("每", "一"))
            or second.value.kind is not ValueKind.MONEY
            or second.value.amount is None
            or _NOT_EACH.search(between["what"])
            or second.value.amount.yuan > first_price.yuan * _MOST_TIMES
        ):
            continue
        if scan.flat[first.end] == "、" and not _GIVEN.search(between["what"]):
            continue
        second.value = second.value.model_copy(
            update={"kind": ValueKind.UNIT_PRICE, "per": first.value.per}
        )


def money_beside_things(scan: Scan, found: list[Found]) -> None:
    """每户一床棉被和慰问金500元: the money is each's as the thing is."""
    for first, second in pairwise(found):
        if of_thing := _beside_thing(scan, first, second):
            second.what = of_thing
            second.value = second.value.model_copy(
                update={"kind": ValueKind.UNIT_PRICE, "per": first.value.per}
            )


def _beside_thing(scan: Scan, first: Found, second: Found) -> str:
    """慰问金 of 每户一床棉被和慰问金500元: what each gets beside a thing; "" where that is not so."""
    between = pattern(_THING_AND).fullmatch(scan.flat, first.end, second.start)
    each_has = (
        first.value.kind is ValueKind.QUANTITY
        and bool(first.value.per)
        and first.value.number == 1
        and second.value.kind is ValueKind.MONEY
    )
    return between["what"] if between and each_has else ""


def respectively(scan: Scan, found: list[Found]) -> None:
    """甲30人、乙50人，分别补助15000元、8000元: each amount is for the count of its place."""
    for said in pattern("分别|依次").finditer(scan.flat):
        prices = pattern(rf"(?:{any_of(words('money', 'unit_price'))})$").search(
            scan.flat, 0, said.start()
        )
        amounts = [
            one
            for one in found
            if one.value.amount is not None
            and said.end() <= one.number_at
            and not pattern(r"(?<!\d)[,;]|,(?!\d{3})|[;。\n]").search(
                scan.flat, said.end(), one.start
            )
        ]
        counts = [
            one for one in found
            if one.end <= said.start() and one.value.kind is ValueKind.QUANTITY and (one.what or prices)
        ]  # fmt: skip
        behind = [
            one
            for one in found
            if said.end() <= one.number_at
            and one.value.kind is ValueKind.QUANTITY
            and not pattern(r"[;。\n]").search(scan.flat, said.end(), one.start)
        ]
        priced = [
            one
            for one in found
            if one.end <= said.start() and one.value.kind is ValueKind.UNIT_PRICE and one.what
        ]
        for left, right in pairwise(behind if len(behind) == 2 and not priced else []):
            between = scan.flat[left.end : right.start]
            if left.value.unit == right.value.unit and pattern(r"[、和及]").fullmatch(between):
                right.what = left.what  # 面积分别为150平方米和90平方米
        if not amounts and len(priced) > 1 and len(behind) == len(priced):
            for count, price in zip(behind, priced, strict=True):  # 面积分别是6万、9万、14万平方米
                count.what = price.what
        priced_so = [a.value for a in amounts if a.value.kind is ValueKind.UNIT_PRICE]
        if 2 <= len(amounts) <= len(counts):
            for amount, count in zip(amounts, counts[-len(amounts) :], strict=True):
                amount.what = count.what
                if priced_so and not amount.value.per:
                    amount.value = amount.value.model_copy(
                        update={"kind": ValueKind.UNIT_PRICE, "per": priced_so[0].per}
                    )
                elif prices and amount.value.kind is ValueKind.MONEY and count.value.unit:
                    per = (
                        count.value.unit.lstrip("万"),
                    )  # 床600张、被1000床，单价分别为135元、98元
                    amount.value = amount.value.model_copy(
                        update={"kind": ValueKind.UNIT_PRICE, "per": per}
                    )


def of_the_whole(scan: Scan, found: list[Found]) -> None:
    """抽检850批次，其中农产品300批次，每批次800元: the price is of all that is counted so, not of a part."""
    for place, one in enumerate(found):
        counts = [c for c in found[:place] if c.value.kind is ValueKind.QUANTITY]
        alike = [c for c in counts if c.value.unit in one.value.per]
        if (
            one.value.kind is not ValueKind.UNIT_PRICE
            or len(alike) != 2
            or counts[-1] is not alike[-1]
        ):
            continue
        whole, part = alike
        if pattern(r"[一-龥]").search(scan.flat, max(part.end, part.label_end), one.start):
            continue
        of_each = [c for c in found[place + 1 :] if c.value.kind is ValueKind.UNIT_PRICE and c.value.per == one.value.per]  # fmt: skip
        if of_each or not pattern(r"[,，;]").search(scan.flat, part.end, one.start):
            continue  # 其中执业医师30人每人12000元，乡村医生56人…: each part has its own
        between = scan.flat[whole.end : part.start]
        of_part, of_whole = part.value.number, whole.value.number
        less = of_part is not None and of_whole is not None and of_part < of_whole
        if "其中" in between and one.what == part.what and less:
            one.what = whole.what


def parts_of_prices(scan: Scan, found: list[Found]) -> None:
    """每人补助120元，其中医保60元、财政60元: the parts are no amounts of their own.

    Nor is what a price includes: 每人每天180元（含食宿60元）.
    """
    for place, whole in enumerate(found):
        if whole.value.kind is not ValueKind.UNIT_PRICE or whole.value.amount is None:
            continue
        if not pattern(r"[,;(: ]*其中|\(").match(scan.flat, whole.end):
            continue
        left = whole.value.amount.yuan
        if within := _within(scan, whole, found[place + 1 : place + 2]):
            within.part = True
            continue
        parts: list[Found] = []
        for one in found[place + 1 :]:
            of_one = one.value.kind is ValueKind.UNIT_PRICE and one.value.per == whole.value.per
            if (
                not (of_one or one.value.kind is ValueKind.MONEY)
                or not one.value.amount
                or left <= 0
            ):
                break
            left -= one.value.amount.yuan
            parts.append(one)
        if left == 0 and len(parts) > 1:
            for one in parts:
                one.part = True
                if any(part.bare or part.value.kind is ValueKind.UNIT_PRICE for part in parts):
                    one.value = one.value.model_copy(
                        update={"kind": ValueKind.UNIT_PRICE, "per": whole.value.per}
                    )


def _within(scan: Scan, whole: Found, behind: list[Found]) -> Found | None:
    """The amount in brackets right behind a price that says what of it is for one thing; else None."""
    for one in behind:
        less = one.value.amount is not None and whole.value.amount is not None
        less = less and one.value.amount.yuan < whole.value.amount.yuan  # type: ignore[union-attr]
        alone = scan.flat[one.end : one.end + 1] == ")"
        said = pattern(r"\((?:其中)?(?:含|包含|包括|其中)[一-龥]{1,8}").fullmatch(
            scan.flat, whole.end, one.start
        )
        if less and alone and said and one.value.kind is ValueKind.MONEY:
            return one
    return None
