"""Whether a number is money, with its unit or without: 三万八, 20万, 九块, ×68, 一人一年220."""

from assistant.understanding.figures import numbers
from assistant.understanding.figures.leads import Lead, per_after
from assistant.understanding.figures.money_before import (
    cost_a_head,
    counted_before,
    labelled,
    priced_each,
)
from assistant.understanding.figures.numbers import Amount
from assistant.understanding.figures.round_sums import PIECES, in_pieces, round_sum, sum_in_blocks
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, units
from assistant.understanding.who.sources import OWN, PUBLIC, TOWN
from assistant.understanding.wording.scan import CLAUSE_END, Scan
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

YUAN = r"(?:元|块钱|圆|RMB)(?:整|人民币|钱)?"
_ROW = r"(?:[、和/]\d[\d.]*)*?[、和/]\d[\d.]*(?P<scale>万?)(?:元|块|[一每/](?!\d)[一-龥])"
_SHARED_OUT = re.compile(
    r"(?:分别|依次|各自)(?:是|为|按照?|给|补助?|奖励?|约|发放|需要?)*(?:[\d.]+[、和/])*$"
)
"""Before sums that have their unit behind the last of them."""
_HOLDS = r"[一-龥]{0,2}(?:包含|含|配备|配|设置|设|安装|装|挂|摆|放|有)[一-龥A-Za-z]{2,8}"
"""Between 每处 and 四块 of what each place holds, and no price: 每处含展板四块."""
_GIVEN = r"(?:慰问金|慰问品|补贴|补助|红包|奖金|奖励|津贴|(?:伙食|交通|误餐|误工|生活|住宿)(?:补助|补贴|费))(?=[,;。、!?) \n]|$)"
"""What a person gets: the sum before it has no unit of its own."""
_LEAST_BOUND = 100
"""From how much on a bound for one of something is money: 户均增收2000以上, but 每班40以上."""
_FAR = 60
"""Letters between a price and the last who bears a part of it."""
_LEAST_GIVEN = 1000
"""From how much on a number behind who gives it is money."""
_GIVES = rf"(?:{PUBLIC}|{TOWN}|{OWN}|经费|资金|公益金|收[入益])(?:里面?|上|中|级)?(?:自筹|自己)?(?:出|拿|掏|支|给|拨|承担|筹|补)$"
NO_UNIT = r"家长|场[地馆租]|通[道过知信电行讯风气水车关]|字[样体号母符幕]|秒[杀表]|晚[会上报饭餐间]|顿[时号]|单[元位价个人项次独套纯警兵]|包[吃住食干圆括含]"
"""Words that begin with the letter of a unit: 剩下的7.2万｜单位出."""


def sum_at(
    scan: Scan, found: list[Found], start: int, at: int, amount: Amount, lead: Lead | None
) -> tuple[int, str, bool] | None:
    """(where the unit ends, the unit in full, whether the unit was left out), or None where it is no money.

    The number stands at ``start``, its unit would stand at ``at``; ``found`` are the values before.
    """
    flat = scan.flat
    scale = amount.scale
    yuan = pattern(YUAN).match(flat, at)
    if yuan:
        return yuan.end(), f"{scale}元", False
    if not amount.number:
        return None  # 死亡率控制在0
    block = flat[at : at + 1] == "块"
    each_block = block and pattern(rf"(?:/|一)(?:{any_of(units().per)})(?=[,;。、!?) \n]|$)").match(
        flat, at + 1
    )
    allowance = block and pattern(
        r"块(?:钱)?的?[一-龥]{0,4}(?:补贴|补助|津贴|奖励|红包|钱|现金)|块钱?的(?=[一-龥]{2})"
    ).match(flat, at)
    if allowance:
        return at + 1, f"{scale}元", False  # 给五十块交通补贴
    holds = lead is not None and pattern(_HOLDS).fullmatch(flat, lead.end, start)
    pieces = block and in_pieces(flat, start, at)
    if (
        block
        and not holds
        and not pieces
        and (
            lead is not None
            or scale
            or each_block
            or labelled(flat, start)
            or _paid(flat, start, at)
            or sum_in_blocks(flat, start, amount)
            or _of_counted(flat, found, start)
        )
    ):
        return at + 1, f"{scale}元", False
    if (row := pattern(_ROW).match(flat, at)) and _SHARED_OUT.search(
        flat[max(0, start - 40) : start]
    ):
        return at, f"{scale or row['scale']}元", True  # 分别按6000、3500、1200一株
    unit = pattern(rf"(?!{NO_UNIT})(?:{any_of(units().countable)})").match(flat, at)
    each = pattern(rf"(?:/|每|一)(?:{any_of(units().per)}|平(?![方米台均衡]))").match(flat, at)
    follows = flat[at : at + 1]
    seen = (
        r"(?:量|粉丝|热度|人气)(?:新增|净增|增加|增长|涨|达到|达|突破|破|超过|超|不[低少]于|≥|>)*$"
    )
    if scale and pattern(seen).search(flat[:start]):
        return None  # 播放量破3000万
    if scale and not unit:
        plain_end = (
            not follows
            or scan.spaced(at)
            or follows in CLAUSE_END | {" ", "/", "="}
            or pattern(r"外(?=[,;、由其余全都剩])").match(flat, at)
            or follows in "左上以之的每一买需由给用来多余整剩其另写填列报批"
            or pattern(
                r"[和及与加][一-龥]{2,10}[\d.]+万|[一-龥]{2,4}[\d.]+万(?=[元,;。、)\n ]|$)|(?:街道|乡镇|办事处|群众|村民|业主|企业|单位|社区|学校|农户|合作社|镇村|公司)(?:自筹|配套|自己|出(?!租)|拿|掏|凑|承担|集资)|[镇乡县市区省村](?:里|上|级|财政|自筹|配|出|集体|委会)|年[前底]|自己|到时候?|的?(?:预算|经费|资金|投资|拨款)"
            ).match(flat, at)
        )
        each_gets = lead is not None and lead_is_price(lead) and start - lead.end <= 4
        if plain_end or each_gets or labelled(flat, start):
            return at, f"{scale}元", False  # 每村20万发展养牛
        return None
    if flat[start : start + 1] == "¥":
        return at, f"{scale}元", False
    ends = flat.startswith(("包吃", "包住", "包食", "包干"), at)  # 一人一天400包吃住
    ends = (
        ends
        or pattern(
            r"左右|上下|的?样子|出头|封顶|(?:一|总)?共(?!同)|合计|的(?:标准|价)|来?算(?![力法术机式盘])|不?含|预计|要(?=\d)|第[一二三四五六七八九十]名|包[安装运邮]|[发投交缴](?=[一两半十\d]|[二三四五六七八九]个月)|[连带含][安装工料线存调运送税课管配]"
        ).match(flat, at)
        is not None
    )
    ends = ends or not follows or follows in CLAUSE_END | {" "} or each is not None
    ends = (
        ends or pattern(r"[×*xX]\d{1,3}(?:个?月|年|天)").match(flat, at) is not None
    )  # 12人*2200*12月
    bound = pattern(r"(?:以[上下内]|之内|往上|封顶|打底|起步)(?=[,;。、!?) \n]|$)").match(flat, at)
    if bound and amount.number >= _LEAST_BOUND:
        ends = ends or lead is not None or (bool(found) and _given_alike(flat, found[-1], start))
    if lead is not None:
        of_people = bool(units().people & set(lead.per))  # 一人三百慰问金, 一双一百八的劳保鞋
        ends = ends or (of_people and pattern(_GIVEN).match(flat, at) is not None)
        given = flat[start - 1] in "补给奖发"
        of_noun = amount.spelled and (
            given or (start == lead.end and lead.text.startswith("一"))
        )  # 一双一百八的劳保鞋, 每张床给补一万二的建设钱
        ends = ends or (of_noun and pattern(r"的(?!标准|价)[一-龥]{2}").match(flat, at) is not None)
    if (
        ends
        and not unit
        and amount.number >= _LEAST_GIVEN
        and pattern(_GIVES).search(flat[max(0, start - 16) : start])
    ):
        return at, f"{scale}元", False  # 社区经费出8000
    if unit or not ends or amount.low_unit or (flat[start:at] == "一" and follows == "共"):
        return None
    if numbers.loosely_spelled(flat, start, amount) or round_sum(flat, start, amount):
        return at, f"{scale}元", False  # 家具三万八, 耗材八千
    of_one = _after_count(flat, start, r"(?<![\d.])1")
    least = 100 if of_one else 10_000
    if (amount.spelled or of_one) and amount.number >= least and _after_count(flat, start):
        return at, f"{scale}元", False  # 登高车一台二十八万五
    priced = each is not None and per_after(flat, at, money=True)[0] > at
    of_pieces = flat[start - 1 : start] in {"×", "*"} and (
        counted_before(flat, start) or priced_each(flat, start)
    )  # 灭火器200具@68
    if priced or of_pieces or (lead is not None and lead_is_price(lead)) or labelled(flat, start):
        return at, f"{scale}元", True
    if found and _listed_price(flat, found, start):
        return at, f"{scale}元", True  # 县道每公里900 乡道700
    if found and found[-1].value.amount is not None and flat[found[-1].end : start] == "、":
        return at, f"{scale}元", True  # 每户1万、5000、1500
    if found and (_given_alike(flat, found[-1], start) or _bears(flat, found, start, amount)):
        return at, f"{scale}元", True
    if cost_a_head(flat, start) and any(paid_by_head(one.value) for one in found):
        return at, f"{scale}元", True  # 误工一人一天一百五，伙食五十
    return None


def _of_counted(flat: str, found: list[Found], at: int) -> bool:
    """True for 每人一份清凉包｜75块: the thing between is counted already, and is none that is counted by the 块."""
    if not found or found[-1].value.kind is not ValueKind.QUANTITY:
        return False
    thing = pattern(r"[一-龥]{2,8}").fullmatch(flat, found[-1].end, at)
    return thing is not None and not pattern(rf"(?:{PIECES})$").search(thing.group())


def paid_by_head(value: IndicatorValue) -> bool:
    """True for a price of each person: 150元/人/天."""
    return value.kind is ValueKind.UNIT_PRICE and bool(units().people & set(value.per))


def _listed_price(flat: str, found: list[Found], at: int) -> bool:
    """True where the number stands behind a price and the name of another thing that is counted alike."""
    named = pattern(r"[ ,、;]?(?P<noun>[一-龥]{2,6})").fullmatch(flat, found[-1].end, at)
    first = next((one for one in reversed(found) if not one.bare or one.value.per), found[-1])
    if named is None or first.value.kind is not ValueKind.UNIT_PRICE or not first.value.per:
        return False
    per = set(first.value.per)
    per |= units().people if per & units().people else per
    counted = rf"{named['noun']}[一-龥]{{0,6}}[\d.,]+万?(?:{any_of(per)})"
    return pattern(counted).search(flat[: first.start]) is not None


def _given_alike(flat: str, last: Found, at: int) -> bool:
    """True for 每亩补60，种玉米补40: given in the same word as the price before, or bounded so: 春节每人500以内，中秋300以内."""
    if last.value.kind is not ValueKind.UNIT_PRICE:
        return False
    bound = pattern(r"(?:以[上下内]|之内|封顶)$").search(flat, last.number_at, last.end)
    if bound and pattern(rf"\d+{bound[0]}").match(flat, at):
        return pattern(r"[ ,、;][一-龥]{2,6}").fullmatch(flat, last.end, at) is not None
    alike = flat[last.number_at - 1] == flat[at - 1]
    return alike and pattern(r"[ ,、;][一-龥]{0,8}[补奖]").fullmatch(flat, last.end, at) is not None


def _bears(flat: str, found: list[Found], at: int, amount: Amount) -> bool:
    """True for the 31 of 每人75块 其中医保出24 公卫出31: who bears what part of a price."""
    price = next((one for one in reversed(found) if one.value.kind is ValueKind.UNIT_PRICE), None)
    if price is None or price.value.number is None or amount.number >= price.value.number:
        return False
    if at - price.end > _FAR:
        return False
    share = r"[一-龥]{2,8}?(?:[出付补掏拿交贴给]|承担|负担|自理)"
    return (
        pattern(rf"[ ,;(]*其中(?:{share}[\d.]+(?:元|块)?[ ,、;和])*{share}").fullmatch(
            flat, price.end, at
        )
        is not None
    )


def _paid(flat: str, start: int, at: int) -> bool:
    """True for 政府补｜九块: what is given, in a clause that ends so."""
    ends = pattern(r"块(?=[,;。、:\n!?() ]|$)").match(flat, at)
    return ends is not None and flat[start - 1 : start] in set("补给发奖罚交收付贴掏出拿") - {""}


def _after_count(flat: str, at: int, number: str = rf"[\d{numbers.CN}]") -> bool:
    """True where a count of so many things stands right before: 登高车一台｜二十八万五."""
    counted = rf"{number}(?:{any_of(units().classifiers)})$"
    return pattern(counted).search(flat[max(0, at - 4) : at]) is not None


def lead_is_price(lead: Lead) -> bool:
    """True where a bare number after the lead is an amount: 一人一年220."""
    return bool(lead.per)
