"""Funds beside another source: 其中就业补助资金500万元，区级财政187.96万元; what completes the total."""

from decimal import Decimal

from assistant.facts import Brief
from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.money.funds import Funding
from assistant.understanding.who.sources import matched_rest, source_said
from assistant.understanding.wording.scan import Scan
from corpus.money import Money
from corpus.values import ValueKind

_EARMARKED = (
    r"(?P<label>[一-龥]{2,6}(?:补助|奖补|专项|统筹|补偿|发展)(?:资金|经费|金))(?:安排|为|:)?$"
)


_FUND = r"(?P<label>[一-龥]{2,12}(?:资金|经费|专款|专项|补助|奖补))(?:安排|为|:)?$"
_OF_A_BUDGET = r"(?P<label>(?:中央|自治区|[省市县区镇乡])(?:本?级)?(?:财政)?预算(?:内)?(?:资金|安排|投入)?)(?:安排|为|:)?$"
"""其中…，县财政预算13.962万元."""


def earmarked(
    funding: Funding,
    one: Found,
    before: str,
    money: Money,
    later: list[Found],
    scan: Scan,
    whole: Money | None,
) -> bool:
    """True for 其中就业补助资金500万元，区级财政187.96万元: a public fund beside another source.

    So is any fund that makes up the ``whole`` with the budget behind it.
    """
    part = before.rpartition("其中")[2]
    if budget := pattern(_OF_A_BUDGET).search(part):
        one.what = budget["label"]
        funding.fiscal = money if funding.fiscal is None else funding.fiscal + money
        return True
    following = next((other for other in later if other.value.kind is ValueKind.MONEY), None)
    if following is None or following.value.amount is None:
        return False
    makes_up = whole is not None and money + following.value.amount == whole
    said = pattern(_EARMARKED).search(part)
    said = said or (pattern(_FUND).search(part) if makes_up else None)
    between = scan.flat[one.end : following.start]
    if said is None or pattern(r"[。\n]").search(between):
        return False
    if source_said(between) is None and not pattern(_OF_A_BUDGET).search(between):
        return False
    one.what = said["label"]
    funding.fiscal = money if funding.fiscal is None else funding.fiscal + money
    return True


_PUBLIC_FUND = r"(?:资金|经费|专项|专款|补助|奖补|公益金|保障金|基金|国债|债券|财政|预算|本级|[省市州县区镇乡]级)$"
_OTHERS_MONEY = (
    r"入股|贷款|融资|出资|集资|投劳|自有|自筹|赞助|捐|凑|挤|垫|学费|门票|收费|自缴|保教费"
)


def completed(scan: Scan, funding: Funding, found: list[Found]) -> None:
    """What makes up the total with the sources that are known is a source too.

    校舍加固，概算650万元，…能力提升补助资金400万元，区本级250万元; an amount in a clause of its own that
    the sources come to (粮食烘干中心，280万元，产业强镇资金150万元，合作社自筹130万元) is the total.
    """
    known = sum(
        (part.yuan for part in (funding.fiscal, funding.other, funding.carried) if part), Decimal(0)
    )
    if not known:
        return
    monies = [
        one
        for one in found
        if one.value.kind is ValueKind.MONEY
        and one.value.amount is not None
        and one.value.upper is None
        and all(one is not total for total in funding.totals)
        and source_said(one.what) is None
    ]
    unsaid = [one for one in monies if pattern(rf"{_PUBLIC_FUND}|{_OTHERS_MONEY}").search(one.what)]
    if funding.amount is None:
        _whole(scan, funding, [one for one in monies if one not in unsaid], unsaid, known)
    if funding.amount is None or len(unsaid) != 1:
        return
    (one,) = unsaid
    money = one.value.amount
    if money is None or known + money.yuan != funding.amount.yuan:
        return
    group = "other" if pattern(_OTHERS_MONEY).search(one.what) else "fiscal"
    now = getattr(funding, group)
    setattr(funding, group, money if now is None else now + money)


_OF_THEM_ALL = r"(?:资金|经费|补助|补贴|奖补|奖励|投资|投入|预算|款|费用?|金)(?:为|共|约|安排|合计|共计|总计|总额)*$"
_OF_A_LEVEL = r"^(?:其中)?(?:中央|国家|上级|自治区|[省市州县区镇乡])"
_LEVEL = r"^(?:其中)?(?:中央|国家|上级|自治区|[省市州县区镇乡村]|街道)(?:本?级|里|上)?(?:财政|自筹|配套|承担|补助|补贴|负担|安排|出)*$"


def whole_of_sources(scan: Scan, funding: Funding, found: list[Found]) -> None:
    """Take a sum as the total that those who pay, named right behind it, come to.

    补贴资金160.2万元，中央财政120万元，省级40.2万元: the first is no further source.
    """
    monies = [
        one
        for one in found
        if one.value.kind is ValueKind.MONEY
        and one.value.amount is not None
        and one.value.upper is None
    ]
    if funding.amount is not None:
        return
    for place, one in enumerate(monies):
        money = one.value.amount
        before = scan.flat[scan.clause_start(one.number_at) : one.number_at]
        if money is None or not pattern(_OF_THEM_ALL).search(before):
            continue
        if source_said(one.what) is not None and pattern(_OF_A_LEVEL).search(one.what):
            continue  # 中央补助35万、省体彩公益金20万、县里再出15万
        paid = Decimal(0)
        for others, other in enumerate(monies[place + 1 :], 1):
            if source_said(other.what) is None and not pattern(_LEVEL).search(other.what):
                break
            paid += other.value.amount.yuan if other.value.amount else Decimal(0)
            if others > 1 and paid == money.yuan:
                if (counted := source_said(one.what)) is not None:
                    left = getattr(funding, counted[0])
                    rest = left.yuan - money.yuan if left else Decimal(0)
                    setattr(funding, counted[0], Money(yuan=rest) if rest > 0 else None)
                funding.amount, funding.totals = money, [one]
                funding.amount_text = one.value.text
                return


def matched(scan: Scan, funding: Funding, found: list[Found]) -> None:
    """Take what a level of government matches for public money too, and ask."""
    if funding.rest_public or funding.amount is None or funding.fiscal is None:
        return
    labels = [one.what for one in found if one.value.kind is ValueKind.MONEY]
    alone = funding.other is None and funding.carried is None
    said = matched_rest(scan.flat, labels, alone=alone)
    if said is not None and funding.fiscal.yuan < funding.amount.yuan:
        rest = Money(yuan=funding.amount.yuan - funding.fiscal.yuan)
        funding.rest_public = True
        funding.notes.append(
            f"“{said}”以外的{rest}没有写由谁出，暂按上级财政资金填写；如果是自筹等其他资金，请告诉我。"
        )


def fund_facts(brief: Brief) -> set[int]:
    """Places of the facts that name a fund which makes up the total with the sources that are said."""
    if brief.amount is None:
        return set()
    monies = [
        (place, fact, fact.value.amount.yuan)
        for place, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.MONEY and fact.value.amount is not None
    ]
    known = sum((yuan for _, fact, yuan in monies if source_said(fact.what)), Decimal(0))
    funds = [
        (place, yuan)
        for place, fact, yuan in monies
        if not source_said(fact.what)
        and pattern(rf"{_PUBLIC_FUND}|{_OTHERS_MONEY}").search(fact.what)
    ]
    whole = known + sum((yuan for _, yuan in funds), Decimal(0))
    return {place for place, _ in funds} if known and whole == brief.amount.yuan else set()


def _whole(
    scan: Scan, funding: Funding, plain: list[Found], unsaid: list[Found], known: Decimal
) -> None:
    """Take as the total the amount without a label that all sources behind it come to."""
    parts = known + sum((one.value.amount.yuan for one in unsaid if one.value.amount), Decimal(0))
    for one in plain:
        money = one.value.amount
        alone = scan.clause_start(one.start, max(0, one.start - 1)) == one.start
        both = funding.fiscal is not None and funding.other is not None
        if money is not None and money.yuan == parts and (alone or both):
            funding.amount, funding.amount_text = money, one.value.text
            funding.totals = [one]
            return
