"""Sums of one thing among several, which are no total: 叫号系统1套，费用8.6万元; 横幅3条共150元."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.money.funds import ITEM_HINT, Candidate
from assistant.understanding.who.sources import source_said
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_ALL_OF_IT = r"工程|项目|活动|培训|整个|下来|起来|前后|这些|费用|资金|经费|[全都统]|算|里外|年度|补助|补贴|工资|报酬|金$|^(?:上述|以上|前述|上列)|^[一二两三四五六七八九十\d]+个?[厂村所家处站校项户座点]$"
"""Words of the whole before 总共: 工程总共, 全部下来, 上述合计."""


def one_of_the_items(scan: Scan, one: Candidate, monies: list[Found], found: list[Found]) -> bool:
    """True for 保险共1.1万，油费2.6万: an amount that is one of several things' own.

    It is less than that of another thing, or both things stand in what the request names before.
    """
    clause = scan.clause_start(one.found.start, max(0, one.found.start - 12))
    said = pattern(
        r"^(?P<thing>.+?)(?:一?共|共计|合计|总共|(?:全部|都|一起)?加起来|加一起)$"
    ).match(scan.flat[clause : one.found.start])
    if said is None or not_an_item(said["thing"]):
        return False
    before = scan.flat[:clause]
    new = said["thing"][-2:] not in before and not pattern(_ALL_OF_IT).search(said["thing"])
    priced = (ValueKind.UNIT_PRICE, ValueKind.MONEY)
    if new and any(
        other.value.kind in priced
        and source_said(other.what) is None
        and (other.start < clause or (other.value.kind is ValueKind.MONEY and bool(other.what)))
        for other in found
        if other is not one.found
        and not pattern(ITEM_HINT).search(scan.flat, one.found.end, other.start)
    ):
        return True  # 14公里，一公里三万二，勘察费总共八万
    return any(
        other.value.amount is not None
        and other.what
        and (
            other.value.amount.yuan > one.money.yuan
            or (said["thing"] in before and other.what in before)
        )
        for other in monies
        if other is not one.found and source_said(other.what) is None
    )


_WEAKLY_ALL = frozenset({"共", "一共", "共计", "合计", "总共"})
"""Words of a total that also sum up one thing: 弱电下地6条小巷共230万元."""


def amid_items(scan: Scan, one: Candidate, found: list[Found]) -> bool:
    """True for 法治公园1处造价42万，长廊380米每米650元: what one thing costs among others that are priced.

    Its words say no total, and it stands right behind what is counted. What a price comes to is a total.
    """
    label = scan.flat[one.start : one.found.start].strip(":")
    if one.annual or (one.rank == 3 and label not in _WEAKLY_ALL):
        return False
    others = [
        other for other in found if other is not one.found and source_said(other.what) is None
    ]
    priced = [other for other in others if other.value.amount is not None]
    counts = [other for other in others if other.value.kind is ValueKind.QUANTITY]
    comes_to = {
        price.value.amount.yuan * count.value.number
        for price in priced
        for count in counts
        if price.value.amount and count.value.number
    }
    if one.money.yuan in comes_to:
        return False
    place = next(at for at, other in enumerate(found) if other is one.found)
    last = found[place - 1] if place else None
    if last is None or last not in counts or not priced:
        return False
    mark = ",?" if last.value.number == 1 else ""  # 编制报告1本，经费15万元
    return (
        pattern(rf"{mark}[一-龥]{{0,6}}").fullmatch(scan.flat, last.end, one.found.start)
        is not None
    )


def _priced_after(later: list[Found]) -> bool:
    return any(one.value.kind is ValueKind.UNIT_PRICE for one in later)


def of_a_thing(scan: Scan, one: Candidate, candidates: list[Candidate], found: list[Found]) -> bool:
    """True for 叫号系统1套，费用8.6万元 where a larger sum is said to be the total."""
    place = next(at for at, other in enumerate(found) if other is one.found)
    last = found[place - 1] if place else None
    clause = scan.clause_start(one.found.start, max(0, one.found.start - 12))
    thing = pattern(r"(?P<thing>[一-龥]{2,6})预算(?:为|约)?").fullmatch(
        scan.flat[clause : one.found.start]
    )
    if thing and last and last.what.endswith(thing["thing"]) and _priced_after(found[place + 1 :]):
        return True  # DR设备1台，设备预算185万元，机房60平方米，每平方米2200元
    between = scan.flat[last.end : one.found.start] if last else ""
    if _in_an_item(scan, one, found) or (last and _of_one_alone(last, between, found[:place])):
        return True
    priced = pattern(r",?总(?:价|造价)为?").fullmatch(between) is not None
    larger = any(c.rank == 3 and c.money.yuan > one.money.yuan for c in candidates)
    if (one.rank == 3 and not priced) or not larger:
        return False
    counted = last is not None and last.value.kind is ValueKind.QUANTITY and bool(last.what)
    if counted and priced:
        return True  # 监护仪10台，总价65万元
    return (
        counted
        and pattern(
            r"(?:\([一-龥]\))?[一-龥]{0,6},?(?:(?:工程|建设|购置|采购|土建|设备)?(?:费用|造价|投资|价款|款)|建安费|需要?|价格?|经费)"
        ).fullmatch(between)
        is not None
    )


_ITEM = re.compile(
    r"\s*(?:[①-⑳]|[(（]?[\d一二三四五六七八九十]{1,2}(?:[)）、]|[.．](?!\d)))\s*(?![一-龥]{0,6}(?:资金|经费|预算|投资|金额|费用|合计|总计|共))"
)
"""How an item of a list begins that does not tell of the money alone."""


def _in_an_item(scan: Scan, one: Candidate, found: list[Found]) -> bool:
    """True for the sum of (1)村内道路1.35公里，预算43.2万元 where (2)路灯88盏，2600元/盏 is priced too."""
    lines = {id(other): _item_of(scan, other) for other in (*found, one.found)}
    mine = lines[id(one.found)]
    if mine < 0:
        return False
    counted = any(
        other.value.kind is ValueKind.QUANTITY
        and lines[id(other)] == mine
        and other.start < one.found.start
        for other in found
    )
    priced = {lines[id(one)] for one in found if one.value.kind is ValueKind.UNIT_PRICE}
    return counted and bool(priced - {mine, -1})


def _item_of(scan: Scan, one: Found) -> int:
    """Where the item of a list that holds a value begins in what was written; -1 where it stands in none."""
    line = scan.written.rfind("\n", 0, scan.places[one.start]) + 1
    return line if _ITEM.match(scan.written, line) else -1


def _of_one_alone(last: Found, between: str, before: list[Found]) -> bool:
    """True for 每课时300元…，汇演一场预算8000: what one thing costs beside others that are priced."""
    return (
        last.value.kind is ValueKind.QUANTITY
        and last.value.number == 1
        and between in {"预算", "费用", "预计", "总价"}
        and any(other.value.kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY} for other in before)
    )


def one_among_priced(scan: Scan, last: Found, one: Found, later: list[Found]) -> bool:
    """True for 采血车一辆，大概88万，储血冰箱6台每台2万4: what the one thing costs, before others that are priced."""
    priced = next((other for other in later if other.value.kind is ValueKind.UNIT_PRICE), None)
    own = pattern(r"[一-龥]{0,8},?(?:大概|大约|约|差不多|预计|估计|要|得)*").fullmatch(
        scan.flat, last.end, one.start
    )
    return (
        last.value.kind is ValueKind.QUANTITY
        and last.value.number == 1
        and not last.value.per
        and own is not None
        and priced is not None
        and not pattern(ITEM_HINT).search(scan.flat, one.end, priced.start)
    )


def parts_told(scan: Scan, one: Found, later: list[Found]) -> bool:
    """True for a fund behind which stands who gives which part of it: 资金18万元，其中街道支持12万元."""
    part = later[0] if later else None
    mine = one.value.amount
    if part is None or part.value.amount is None or mine is None:
        return False
    between = scan.flat[one.end : part.start]
    funds = pattern(r"(?:资金|经费|补助|款)(?:约|共)?$").search(scan.flat, 0, one.start)
    return (
        funds is not None
        and pattern(r"[,;(]?其中").match(between) is not None
        and part.value.kind is ValueKind.MONEY
        and part.value.amount.yuan < mine.yuan
        and source_said(between) is not None
    )


def one_of_several(scan: Scan, place: int, found: list[Found]) -> bool:
    """True for the sum of one item where others are summed so too: …，计30.24万元；…，计4.48万元."""
    sums = [
        one
        for one in found
        if one.value.kind is ValueKind.MONEY
        and pattern(r"[,(](?:小计|计|合计|共计|共):?$").search(scan.flat, 0, one.start)
    ]
    mine = found[place].value.amount
    larger = [
        one for one in found
        if one.value.kind is ValueKind.MONEY and one.value.amount and mine and one.value.amount.yuan > mine.yuan
    ]  # fmt: skip
    return len(sums) > 1 and found[place] in sums and bool(larger)


def line_total(scan: Scan, one: Found) -> bool:
    """True for 合计：改厕700户，210万元: a line of the whole, which ends with its sum."""
    line = scan.flat[max(scan.flat.rfind(mark, 0, one.start) for mark in "。\n;") + 1 : one.start]
    ends = pattern(r"\s*(?:[。;\n]|$)").match(scan.flat, one.end)
    return bool(
        ends and pattern(r"^\s*(?:合计|总计|共计|总共)[:,]?[^,]{2,12}\d[^,]*,$").match(line)
    )


def subtotal(found: list[Found], place: int) -> bool:
    """True for 横幅3条共150元 where other things are priced too."""
    last = found[place - 1]
    priced = {ValueKind.MONEY, ValueKind.UNIT_PRICE}
    return (
        last.value.kind is ValueKind.QUANTITY
        and found[place].start - last.end <= 2
        and any(one.value.kind in priced for one in found[:place])
    )


def not_an_item(head: str) -> bool:
    """True where the words before 资金, 需 … name nothing that is bought."""
    from assistant.understanding.attribution.nouns import trim

    head = pattern(r"^(?:现|特|兹)?(?:申请|请求|争取|恳请)(?:拨付|安排|下达|解决)?").sub("", head)
    rest = trim(pattern(r"^20\d\d年度?").sub("", head))
    return (
        not rest
        or rest
        in {
            "今年",
            "本年",
            "当年",
            "项目",
            "项目所",
            "年度",
            "本项目",
            "所",
            "计划",
            "本批",
            "本次",
            "此次",
            "这批",
        }
        or len(rest) < 2
    )
