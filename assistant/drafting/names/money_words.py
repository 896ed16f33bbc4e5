"""One word for the money: where the clerk says 补助, no row says 资助 or 奖补.

Patterns of the library come from projects that call it otherwise; two words for one money read like
two kinds of it.
"""

from dataclasses import replace

from assistant.drafting.matter.nature import gives_money
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_WORDS = ("补助", "补贴", "津贴", "奖补", "奖励", "资助")
_LIBRARY = re.compile(
    r"^(?:补助|补贴|津贴|奖补|奖励|资助)(?=标准达标率|资金|对象(?:认定|审核|审查)|发放|足额|金额)"
)
"""How the library's own names begin with it."""
_SAME = frozenset({"补助", "补贴", "津贴", "奖补", "奖励", "资助"})


_PAID = re.compile(
    r"^(?:补助|补贴|津贴|奖补|奖励|资助)(?:资金)?(?P<full>足额)?(?:发放|兑付)(?P<rate>准确率|率|及时率)$"
)
"""How well money is paid out, as the library names it."""
_OTHERWISE = (
    (re.compile(r"保险(?:投保|参保|购买)?$"), "保费", "缴纳"),
    (re.compile(r"(?:保险|保费)(?:财政)?补[贴助](?:资金|经费)?$"), "保费补贴", "拨付"),
    (re.compile(r"(?:减免|免缴|免收)(?:政策|资金|经费|补助|补贴)*$"), "减免", "办理"),
)
"""Money of which nobody is handed any, what it is called and what is done with it."""


_COSTS = frozenset({"成本指标", "经济成本指标"})


def _as_paid(row: Row, brief: Brief) -> Row:
    """The rate by what is done with the money: premiums are paid to an insurer, fees are spared."""
    found = _PAID.match(row.name)
    if found is None or row.stays or row.signs.tables:
        return row
    for ends, money, done in _OTHERWISE:
        if ends.search(brief.topic):
            return replace(row, name=f"{money}{found['full'] or ''}{done}{found['rate']}")
    return row


def _price_word(row: Row, brief: Brief) -> Row:
    """A price by what is paid: a premium is nobody's wage, and taking something down compensates nobody."""
    if row.level2 not in _COSTS or not row.facts or row.signs.tables:
        return row
    if re.search(r"险$", brief.topic) and "工资" not in brief.text:
        return replace(row, name=re.sub(r"(?:报酬|工资|费用)标准$", "保费标准", row.name))
    if not re.search(r"[补赔]", brief.text):
        return replace(row, name=re.sub(r"补偿标准$", "单价", row.name))
    return row


def with_one_money_word(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows of the library with the clerk's own word for what is given.

    What the request states or past tables say stays, and so does a word that the request has too.
    """
    rows = [_price_word(_as_paid(row, brief), brief) for row in rows]
    own = [word for word in _WORDS if word in brief.topic]
    if not gives_money(brief) or len(own) != 1 or own[0] not in _SAME:
        return rows
    mended = []
    for row in rows:
        found = _LIBRARY.match(row.name)
        whom = found and own[0] == "津贴" and "对象" in row.name
        free = found and not whom and not (row.stays or row.signs.tables)
        if free and found and found[0] != own[0] and found[0] not in brief.text:
            row = replace(row, name=f"{own[0]}{row.name.removeprefix(found[0])}")
        mended.append(row)
    return mended
