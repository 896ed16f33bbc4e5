"""When money is given that the request says by how often: 按季度发放, 半年一付.

A day at the year's end, or a customary rate of giving in time, would say less than the request does.
"""

from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import at_year_end
from assistant.drafting.matter.nature import gives_money, pays_fee
from assistant.drafting.names.prices import AID, aid
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from assistant.understanding.calendar.payments import Payment, payments_in
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy

_TIME = "时效指标"
_WEIGHT = 4.0
_FEE = re.compile(r"(?:电话|通讯|话|物业|水电|取暖|服务|管护|保洁|运维)费$")
_IN_TIME = re.compile(
    r"(?:发放|兑付|拨付|支付|缴纳|付款)(?:及时|准时|按时)率$|(?:发放|支付)(?:时限|时间|期限)$"
)


def with_payment_time(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """Rows with what the request says of how often money is given, in place of supplied times of giving."""
    payment = min(payments_in(brief.text), key=lambda one: one.start, default=None)
    level1 = taxonomy(family).parent(_TIME)
    if payment is None or level1 is None:
        return rows
    kept = [row for row in rows if not (row.level2 == _TIME and _supplied(row, brief))]
    return [
        *kept,
        Row(
            level1, _TIME, _name(payment, brief), payment.text,
            Reason(BasisKind.STATED, f"您写的“{payment.said}”是付款的时间安排。"),
            Reason(BasisKind.STATED, f"您写的“{payment.said}”。"),
            weight=_WEIGHT, kept=True, signs=Signs(library=1),
        ),
    ]  # fmt: skip


def _supplied(row: Row, brief: Brief) -> bool:
    if row.facts or row.kept:
        return False
    paid = gives_money(brief) or pays_fee(brief)
    return bool(_IN_TIME.search(row.name)) or (paid and at_year_end(row.value, row.value_reason))


def _name(payment: Payment, brief: Brief) -> str:
    """网格员补贴发放时间 in short: 补贴发放时间, 租金支付时间."""
    if re.search(r"租", brief.topic + payment.said) or re.search(r"租金|房租", brief.text):
        money = "租金"
    else:
        money = aid(brief, None)
        said = AID.search(brief.text) or _FEE.search(brief.topic)
        money = said[0] if money == "费用" and said else money
    return f"{money}{payment.verb}时间"
