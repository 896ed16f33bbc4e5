"""The stated total of a request and where its money comes from."""

from decimal import Decimal

from assistant.understanding.beside.brought_in import brings
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.money.base_of_fee import base_of_fee
from assistant.understanding.money.closing import closes, ends_all, ends_larger, ends_request
from assistant.understanding.money.earmarked import completed, earmarked, matched, whole_of_sources
from assistant.understanding.money.funds import ITEM_HINT, Candidate, Funding, said_in_figures
from assistant.understanding.money.further import is_further
from assistant.understanding.money.item_sums import (
    amid_items,
    line_total,
    not_an_item,
    of_a_thing,
    one_among_priced,
    one_of_several,
    one_of_the_items,
    parts_told,
    subtotal,
)
from assistant.understanding.money.yearly_sums import yearly_total
from assistant.understanding.who.sources import is_own, rest_is_public, rest_said, source_said
from assistant.understanding.wording.scan import Scan
from corpus.money import Money
from corpus.values import ValueKind

_CORRECTED = r"(?:不对|更正|改为|改成|应该是|应为|应是|说错|写错)"
_THIS_YEAR = r"(?:今年|本年度?|当年|本次|20\d\d年度?)(?:年?度?)?(?:计划|拟|需要?|预计|先期?|首期|首批|只|仅|再|实际|内)*(?:安排|投入|拨付|申请|使用|下达|支付|付|实施|完成投资|投资|批复|批|给|拨)"
_SERVICE = r"(?:服务费|工程费|物业费|委托费|外包费|运维费|管护费|合同价|中标价)用?为?$"
_NOT_SPENT = r"涉及|涉案|送审|报审|标的|贷款(?!贴息|的?利息|风险|担保)|授信|产值|营业额|销售|收入|保额|债务|存款|交易|投保"
_LENT = r"贷款$|贷款(?:余额|总额|本金|规模|额度)[一-龥]?$"
"""What banks lend, where the project only pays interest or risks: 发放小额贷款3500万元."""
_GAINED = r"拉动|带动|撬动|增收|创收|收入|产值|零售额|销售额|营业额|交易额|保额|贷款"
"""What a project brings or moves, none of which it spends."""
_STATED = r"(?:完成|完工|竣工|到位|建成|[弄做修建办装换摆铺种搬洗清刷拆画印查测][完好]|办完|结束|在内|含税|包干|全包|以[上内]|左右|开放|投用|交付|验收|之前|日前|底前)$"
"""How a statement ends, behind which a space begins the sum."""
_FUND_END = r"(?:经费|资金|预算|投资|拨款|款|贴息|补偿金|代偿金?)$"
_WHOSE_COMPANY = r"^(?!其中|另|剩|再|由|还|然后|钱|其余|靠|请|让|和|及|及其|给|向|从|自|申请|动员|鼓励|引导)[一-龥]{2}$"
"""The first letters of a clause that say which company gives: 运营｜企业投入."""
_AS_IT_COMES = r"(?:据实|按实|凭票|实报实销)[一-龥]{0,6}[,;]$"
"""医疗救助据实核报，｜预计15万元: what one thing is thought to cost."""
_LEAST = 100  # yuan; less is a price, never a project's total
_GOT = r"(?:给|批|拨|下)(?:了|来|下来|我们|咱们?)*"
"""How clerks say that the total was granted: 总共给了8万."""


def read_funding(scan: Scan, found: list[Found]) -> Funding:
    """The total, its words, the sources, and what is contradictory or was supplied."""
    funding = Funding()
    candidates: list[Candidate] = []
    plain: list[Candidate] = []
    in_items = False
    for place, one in enumerate(found):
        if one.value.kind is not ValueKind.MONEY or one.value.upper is not None:
            continue
        money = one.value.amount
        if money is None or one.part:
            continue
        floor = found[place - 1].end if place else 0
        clause = scan.clause_start(one.start, max(floor, one.start - 24))
        before = scan.flat[clause : one.start]
        if not before and scan.flat[one.start - 1 : one.start] == ":":
            clause = scan.clause_start(one.start - 1, max(floor, one.start - 24))
            before = scan.flat[clause : one.start]
        if place == len(found) - 1 and scan.spaced(one.start) and pattern(_STATED).search(before):
            before, clause = "", one.start  # 6个月完成 112万元
        in_items = in_items or bool(pattern(ITEM_HINT).search(scan.flat[floor : one.start]))
        whole = candidates[-1].money if candidates else None
        of_the_year = pattern(rf"{_THIS_YEAR}(?:了|资金|经费)?:?$").search(before)
        if _source(funding, one, before, money, scan) or (
            in_items and earmarked(funding, one, before, money, found[place + 1 :], scan, whole)
        ):
            continue
        if base_of_fee(scan, one):
            continue
        rank, label_at = _rank(before)
        if of_the_year and rank < 2 and whole is not None and money.yuan < whole.yuan:
            rank, label_at = 2, of_the_year.start()  # 总造价1200万，今年先付400万
        if is_further(scan, found, place, before):
            rank = 0  # 每盏310元，维修另需1.2万元
        if place and found[place - 1].end == one.start - 1 and scan.flat[one.start - 1] == "(":
            rank = 0  # 变压器1台(13.5万)
        if pattern(_AS_IT_COMES).search(scan.flat, max(0, clause - 16), clause):
            rank = 0
        others = any(other.value.amount for other in found if other is not one)
        if others and pattern(r"[一-龥]{3}一次性[一-龥]{1,4}$").search(before):
            rank = 0  # 平台开发费一次性投入48万元
        if scan.flat[one.start] == "=":
            rank, label_at = 1, len(before)
        if line_total(scan, one):
            rank, label_at = 3, len(before)
        if before == "计" and place:
            rank, label_at = 3, 0  # …，每块500元，计11万元
        if (
            place
            and pattern(r"^(?:共计|共|合计|计)$").match(before)
            and subtotal(found, place)
            and not ends_all(scan, found, place)
        ):
            one.what, rank = found[place - 1].what, 0
        if before.strip(":") in {"计", "合计", "共计", "小计", "共"} and one_of_several(
            scan, place, found
        ):
            rank = 0  # one of several parts
        if rank == 1 and parts_told(scan, one, found[place + 1 :]):
            rank = 2  # 申请微更新资金18万元，其中街道支持12万元
        if (
            rank == 1
            and place
            and one_among_priced(scan, found[place - 1], one, found[place + 1 :])
        ):
            rank = 0  # 采血车一辆，大概88万，储血冰箱6台每台2万4
        if rank == 1 and one.value.about and closes(scan, one, found):
            rank = 2  # …，大概2.1万
        adjoins = place > 0 and found[place - 1].end == one.start
        if adjoins and found[place - 1].value.kind is ValueKind.PERIOD:
            adjoins = bool(found[place - 1].what)  # 全年77.28万元, but 督导费全年3万元
        alone = not any(other.value.kind is ValueKind.MONEY for other in found[:place]) and all(
            other.value.kind in {ValueKind.DATE, ValueKind.PERIOD} for other in found[place + 1 :]
        )
        if adjoins and alone and scan.spaced(one.start):
            adjoins = False  # 课桌200套 讲台10张 5万
        if brings(one.what, scan.flat):
            rank = 0  # 到位资金20亿元
        in_wan = one.bare and rank == 2  # 经费31.2
        if one.value.unit == "元" and money.yuan < _LEAST and rank < 3 and not in_wan:
            rank = 0  # 费用8.5元 is a price
        if not before and adjoins and scan.flat[one.start] != "=":
            rank = 0  # 洒水车1台｜35万
        if (
            place
            and not before
            and (ends_larger(scan, one, found) or ends_request(scan, one, found))
        ):
            rank = 2  # 电费9万 27.6万元
        if rank == 3 or (rank == 2 and not in_items):
            annual = pattern(_THIS_YEAR).search(before) is not None
            candidates.append(Candidate(one, annual, rank, clause + label_at, money))
        elif rank == 1 and not in_items:
            plain.append(Candidate(one, False, 1, clause + label_at, money))
    candidates = [one for one in candidates if not of_a_thing(scan, one, candidates, found)]
    monies = [
        one
        for one in found
        if one.value.kind is ValueKind.MONEY and not (one.part or pattern(_GAINED).search(one.what))
    ]
    paid = sum((part.yuan for part in (funding.fiscal, funding.other) if part), Decimal(0))
    candidates = [  # 器材共4.8万，省级10万: less than who pays gives
        one
        for one in candidates
        if one.money.yuan >= paid
        or not scan.flat.startswith(("共", "一共", "总共", "合计"), one.start)
    ]
    candidates = [
        one
        for one in candidates
        if not one_of_the_items(scan, one, monies, found) and not amid_items(scan, one, found)
    ]
    less = bool(plain) and paid > plain[0].money.yuan  # 平台1项，168万元；省级资金200万元
    alone = len(plain) == 1 and not less
    if not candidates and alone and _stands_alone(scan, plain[0], monies, found):
        candidates = plain
    _choose(scan, funding, candidates, plain)
    funding.totals += [one for one in found if said_in_figures(scan, one, funding)]
    if funding.amount is None and not any(source_said(one.what) is None for one in monies):
        _yearly(scan, funding, found)
    whole_of_sources(scan, funding, found)
    completed(scan, funding, found)
    funding.rest_public = rest_is_public(scan.flat)
    matched(scan, funding, found)
    if funding.amount is not None and not funding.amount.yuan:
        funding.notes.append(f"“{funding.amount_text}”是零，请确认项目金额。")
    return funding


def _yearly(scan: Scan, funding: Funding, found: list[Found]) -> None:
    """Take 一年145.08万元 as the total of the year, where it is one."""
    if (one := yearly_total(scan, found)) is not None:
        funding.amount, funding.totals = one.value.amount, [one]
        funding.amount_text = one.value.text


def _rank(before: str) -> tuple[int, int]:
    """How surely the words before an amount say that it is the total, and where they begin."""
    between = any_of(words("money", "between"))
    tail = rf":?(?:{between}){{0,2}}[:-]?$"
    total = pattern(rf"(?:{any_of(words('money', 'total'))})(?:{_GOT})?{tail}").search(before)
    if total and pattern(_NOT_SPENT).search(before[: total.start() + 2]):
        return 0, 0
    if total:
        head = before[: total.start()]
        if total.group().startswith("预算") and pattern(
            rf"(?:{any_of(words('money', 'a_head'))})$"
        ).search(head):
            return 0, 0  # 比赛食宿预算1.8万 is an item
        if pattern(r"[费款]$").search(head) and total.group().startswith(("共", "总", "合计")):
            return 2, 0
        return 3, total.start()
    likely = pattern(rf"(?:{any_of(words('money', 'likely'))}){tail}").search(before)
    if likely:
        head = before[: likely.start()]
        if likely.group().startswith("钱") and pattern(r"[工油电水料饭药本运租]$").search(head):
            return 0, 0  # 工钱4万8 is an item
        if pattern(rf"{_NOT_SPENT}|保险").search(before):
            return 0, 0
        return (2, likely.start()) if not_an_item(head) else (1, likely.start())
    if not before.strip(" :") or pattern(rf"^(?:{between})+$").match(before):
        return 1, 0
    if pattern(_FUND_END).search(before):
        return (0, 0) if pattern(_LENT).search(before) else (1, 0)
    if pattern(_SERVICE).search(before):
        return 1, 0
    return 0, 0


def _stands_alone(scan: Scan, one: Candidate, monies: list[Found], found: list[Found]) -> bool:
    """True where no other amount could be the total, and this one is no further thing's own."""
    clause = scan.clause_start(one.found.start, max(0, one.found.start - 12))
    head = scan.flat[clause : one.found.start]
    priced = [
        other for other in found
        if other.value.kind is ValueKind.UNIT_PRICE and other.end <= clause and other.value.per
    ]  # fmt: skip
    if (
        len(priced) > 1
        and pattern(r"[一-龥]{4,}投入$").search(head)
        and head[:2] not in scan.flat[:clause]
    ):
        return False  # …每个45元，…每个268元，平台建设一次性投入65万
    return len([m for m in monies if m is not one.found]) == 0 or not scan.flat[
        one.start : one.found.start
    ].strip(" :")


def _source(funding: Funding, one: Found, before: str, money: Money, scan: Scan) -> bool:
    """Add to 财政拨款, 其他资金 or 上年结转 where the words before say so."""
    behind = rest_said(before, scan.flat[one.end : one.end + 24])
    said = behind or source_said(before)
    if said is None:
        return False
    group, one.what = said
    if money.yuan >= _LEAST:  # 家长出一块 of what one costs is no source
        now = getattr(funding, group)
        setattr(funding, group, money if now is None else now + money)
    begin = one.start if behind else scan.flat.rfind(one.what, 0, one.start)
    if group == "other" and not behind:
        whose = pattern(_WHOSE_COMPANY).search(before[: len(before) - (one.start - begin)])
        begin -= len(whose.group()) if whose else 0
        one.what = scan.flat[begin : one.start] if whose else one.what
    one.value = one.value.model_copy(update={"text": scan.words(begin, one.end)})
    one.start = begin  # who pays is no part of the project's name
    if group == "other" and is_own(one.what):
        funding.notes.append(
            f"“{one.value.text}”暂列入其他资金；如果是本级财政安排的，请改列财政拨款。"
        )
    return True


def _choose(
    scan: Scan, funding: Funding, candidates: list[Candidate], plain: list[Candidate]
) -> None:
    if not candidates:
        return
    best = max(candidate.rank for candidate in candidates)
    top = (
        [c for c in candidates if c.rank == best]
        if best < 2
        else [c for c in candidates if c.rank >= 2]
    )
    strongest = [c for c in top if c.rank == best]
    chosen = strongest[0]
    last = top[-1]
    corrected = (
        pattern(_CORRECTED).search(scan.flat, strongest[0].found.end, last.start) is not None
    )
    annual = [c for c in top if c.annual]
    if corrected:
        chosen = last
    elif annual and len(top) > 1:
        chosen = annual[0]
    funding.amount, funding.totals = chosen.money, [c.found for c in top]
    funding.amount_text = scan.words(chosen.start, chosen.found.end)
    others = [c for c in top if c.money != chosen.money]
    if others and chosen.annual:
        said = "、".join(f"“{scan.words(c.start, c.found.end)}”" for c in others)
        funding.notes.append(
            f"还提到了{said}，绩效目标表按年度填写，用的是“{funding.amount_text}”，请确认。"
        )
    elif others and not corrected:
        said = "、".join(f"“{scan.words(c.start, c.found.end)}”" for c in others)
        funding.notes.append(
            f"金额有两种说法：“{funding.amount_text}”和{said}，暂按“{funding.amount_text}”填写，请确认哪个数为准。"
        )
    if corrected:
        funding.notes.append(f"金额以后面说的“{funding.amount_text}”为准。")
    if chosen.found.bare:
        _supply_unit(funding, chosen)


def _supply_unit(funding: Funding, chosen: Candidate) -> None:
    """An amount without a unit is read in 万元 below 1,000, in 元 above, and this is said."""
    number = chosen.found.value.number
    assert number is not None
    unit = "元" if number >= 1000 else "万元"
    funding.amount = Money.of(number, unit)
    funding.notes.append(f"“{funding.amount_text}”没有写单位，暂按{unit}理解，请确认。")
