"""People for whom something is bought: 120名保安 of 保安服装购置 get clothes and are not provided themselves.

The number of heads is how many are outfitted, the price a head what each one's outfit costs at most.
"""

from dataclasses import replace

from assistant.drafting.matter.acts import split_end
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_WORN = re.compile(
    r"(?:服装|制服|[春夏秋冬工]装|工作服|校服|被装|装备|用品|防护品|桌椅|书包|书籍|教材|工具包|礼包|被褥|衣|服|帽|鞋|靴|雨具|餐具|保温杯|学具|手环|证件|文具)$"
)
"""What each person gets one of."""
_GOT = BUYING | {"配发", "订做", "定制", "制作", "发放"}
_COUNT, _COSTS = "数量指标", frozenset({"成本指标", "经济成本指标"})
_GENERAL_PRICE = re.compile(r"(?:费用|服务费|人均费用)标准$")
_WHY = "成本按不超过填写（“≤”）。"
_LONGEST = 16


def outfit_of(brief: Brief, who: str) -> str:
    """What those called ``who`` get by the project: 服装 of 保安服装购置; "" where it buys nothing of the kind."""
    ended = _ended(brief)
    if (
        ended is None
        or ended[1] not in _GOT
        or gives_money(brief)
        or re.search(r"[、和及与]", ended[0])
    ):
        return ""
    goods = ended[0].rpartition(who)[2] if len(who) >= 2 else ended[0]
    return goods if _WORN.search(ended[0]) and 2 <= len(goods) <= 10 else ""


def _ended(brief: Brief) -> tuple[str, str] | None:
    """What the subject gets and how: 辅警服装 and 购置 of 辅警服装费; None where it gets nothing."""
    subject = subject_of(brief)
    fee = re.fullmatch(r"(.{2,}?)(?:经费|费用?)", subject)
    if fee and _WORN.search(fee[1]):
        return fee[1], "购置"
    return split_end(subject)


def _who(fact: Fact, brief: Brief) -> str | None:
    """Those who are counted by the head, and for whom the project buys; None for another fact."""
    unit = (fact.value.unit or "").removeprefix("万")
    if fact.kind is not ValueKind.QUANTITY or fact.value.per or unit not in PEOPLE - {"人次"}:
        return None
    who = thing_of(fact, brief)
    who = "" if who == subject_of(brief) else who
    return who if outfit_of(brief, who) else None


def with_outfitted(rows: list[Row], brief: Brief) -> list[Row]:
    """The chosen rows, those of people and their prices named by what is bought for them."""
    counted = {n: who for n, one in enumerate(brief.facts) if (who := _who(one, brief)) is not None}
    if not counted:
        return rows
    ended = _ended(brief)
    whole = ended[0] if ended else subject_of(brief)
    made: list[Row] = []
    for row in rows:
        number = row.facts[0] if row.facts else -1
        if row.kept or number < 0:
            made.append(row)
        elif row.level2 == _COUNT and number in counted:
            who = counted[number]
            goods = whole if who in whole else f"{who}{outfit_of(brief, who)}"
            goods = goods if len(goods) <= _LONGEST - 4 else outfit_of(brief, who)
            made.append(replace(row, name=f"{goods}配备人数"))
        elif row.level2 in _COSTS and _GENERAL_PRICE.search(row.name):
            made.append(_price(row, brief.facts[number], whole))
        else:
            made.append(row)
    who = next((one for one in counted.values() if STAFF.search(one)), "")
    return [_for_whom(row, who) for row in made] if who else made


def _for_whom(row: Row, who: str) -> Row:
    """The row about 工作人员 as that of those who are outfitted."""
    supplied = row.applicable and not row.facts and not row.kept and not row.stays
    return replace(row, name=row.name.replace("工作人员", who)) if supplied else row


def _price(row: Row, fact: Fact, whole: str) -> Row:
    value = fact.value
    if value.kind is not ValueKind.UNIT_PRICE:
        return row
    name = f"{whole}购置标准" if len(whole) <= _LONGEST - 4 else "人均购置标准"
    if value.sign or value.upper is not None:
        return replace(row, name=name)
    shown = value.model_copy(update={"sign": "≤", "about": False}).render()
    reason = replace(row.value_reason, text=f"{row.value_reason.text}{_WHY}")
    return replace(row, name=name, value=shown, value_reason=reason)
