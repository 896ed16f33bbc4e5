"""How often money is paid: 按季度发放, 半年一付, 按半年发一次. No term, and no count of anything."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.understanding.found import Taken
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_SPAN = r"(?P<span>半年度?|季度?|月度?|学期|学年|年度?|[双两二三]个?月)"
_PAYING = r"(?P<verb>发放|发钱|发补贴|发|支付|付款|付租|付清|付费|付|拨付|划拨|拨|结算|结清|结账|结|兑付|兑现|缴纳|缴费|缴租|缴|交租|交纳|交费|交|打卡|打款|打)"
_ENDS = r"(?=[,;，；。、:：)）!?！？\s]|$|到位|到人|到户|到卡|到账|给|钱|款|的方式|执行|的(?=[,;，；。]|$)|工资|补贴|补助|租金)"
_HOW_OFTEN = (
    rf"(?<![上下前后])(?:按|分|逐|每一?个?){_SPAN}(?:度)?(?:的?(?:工资|补贴|补助|租金|费用|钱))?(?:统一|集中|分期)?{_PAYING}(?:[一1]次|一回)?{_ENDS}",
    rf"(?<![上下前后半\d])(?:[一1]个?)?{_SPAN}[一1](?P<verb>[付结发交缴拨])(?:清|款)?{_ENDS}",
    rf"(?<![上下前后半\d])(?:[一1]个?)?{_SPAN}{_PAYING}[一1](?:次|回){_ENDS}",
    rf"(?P<span>分[两二三四五六2-6][次批期]){_PAYING}{_ENDS}",
    r"(?<![一-龥])(?P<span>半年|季|月|年)(?P<verb>[付结])(?=[,;，；。、)）\s]|$)",
)
_GIVEN = {"发": "发放", "打": "发放", "付": "支付", "交": "缴纳", "缴": "缴纳", "拨": "拨付"}


@dataclass(frozen=True)
class Payment:
    """How often something is paid, and the words that say so."""

    span: str  # 月, 季度, 半年, 年; 分两次
    verb: str  # 发放, 支付, 缴纳, 拨付, 结算, 兑付
    said: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """As a cell says it: 按季度发放, 分两次发放."""
        return f"{'' if self.span.startswith('分') else '按'}{self.span}{self.verb}"


def payments_in(text: str) -> Iterator[Payment]:
    """All that a text says of how often money is paid, in no order; what lies within a longer one is no other."""
    every = [found for said in _HOW_OFTEN for found in re.finditer(said, text)]
    for found in every:
        if not any(one.start() <= found.start() and found.end() <= one.end() and one.group() != found.group() for one in every):  # fmt: skip
            span = re.sub(r"(?<=[月年])度$", "", found["span"])
            span = {"季": "季度"}.get(span, span)
            verb = found["verb"]
            verb = verb if verb in {"发放", "兑付", "拨付"} else _GIVEN.get(verb[0], "结算")
            yield Payment(span, verb, found.group(), *found.span())


def take_payments(scan: Scan, taken: Taken) -> None:
    """Mark what says how often money is paid, so that 半年 of 半年一付 is read as no term."""
    for one in payments_in(scan.flat):
        if taken.free(one.start, one.end):
            taken.take(one.start, one.end)
