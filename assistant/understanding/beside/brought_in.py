"""Money that a project brings and does not spend: 到位资金20亿元, 旅游收入12亿元, 年节约电费5.1万元."""

from assistant.facts import Fact
from assistant.said_around import said_around
from corpus import late_re as re
from corpus.values import ValueKind

_BROUGHT = re.compile(
    r"节约|节省|节支|增收|创收|增值|降低成本|减少损失|挽回|追回|追缴|收缴|清退|罚没|拉动|带动|撬动|(?:集体|年|经营|旅游|综合|营业|销售|门票|民宿)收入|年?收益|利润|分红|"
    r"(?:销售|成交|交易|营业|零售|消费|签约|意向|合同)(?:金)?额|年?产值|利税|税收$|引资|(?:引进|招引|吸引|到位|协议|签约|意向|社会)(?:投资|外资|内资)"
)
_ARRIVED = re.compile(r"^(?:实际)?到位(?:资金|金额|额)$|^(?:签约|协议|意向)(?:资金|金额)$")
"""What firms bring, in a request that invites them."""
_SPENT = re.compile(r"(?:经费|预算|专项资金|工作费)$")
"""招商引资经费30万: what the project spends."""
_INVITES = re.compile(r"招商|引资|签约|推介|引进")


_MOVED = r"(?:带动|拉动|撬动|吸引|挽回|新增|实现)"
"""Verbs behind which an amount is brought about: 带动消费800万元."""


def moved(what: str, text: str) -> str:
    """The amount with the verb that brings it about: 带动消费; "" where none stands before it."""
    found = said_around(what, text, _MOVED) if what else None
    return f"{found[0][0]}{what}" if found else ""


def brings(what: str, text: str) -> bool:
    """True where an amount called ``what`` is what a project brings; ``text`` is the request."""
    if _SPENT.search(what):
        return False
    if _BROUGHT.search(what) or moved(what, text):
        return True
    return _ARRIVED.search(what) is not None and _INVITES.search(text) is not None


_CARRIED = r"(?:(?:辐射)?带动|稳定|吸纳)(?:(?:周边|当地|本地)?[一-龥]{0,8}(?:就业|增收|创业|务工|致富)|(?:脱贫|农|贫困)户)$"
_SAVED = re.compile(r"年?(?:可)?(?:节电|节水|节煤|节能|减排|节约用?[水电煤])量?$")
_WATERED = re.compile(r"^(?:年?(?:新增|改善|恢复)(?:和改善|、改善)?)(?:有效|节水)?灌溉(?:面积)?$")


def comes_of_it(fact: Fact, text: str) -> tuple[str, str]:
    """(二级, name) of a count that comes of the work and is not its output; ("", "") for all others.

    带动妇女居家就业200人 of a workshop's aid, 年节电26万度 of new lamps, 改善灌溉面积2.3万亩 of a canal.
    """
    if fact.kind is not ValueKind.QUANTITY or not fact.what:
        return "", ""
    unit = (fact.value.unit or "").removeprefix("万")
    said = said_around(fact.what, text, "(?:辐射)?(?:带动|稳定|吸纳)")
    what = f"{said[0][0]}{fact.what}" if said else fact.what
    if what.startswith("吸纳") and "每人" in text:
        return "", ""  # for each of whom money is given
    if unit in {"人", "名", "户", "人次", "位", "个"} and re.match(_CARRIED, what):
        return "社会效益指标", f"{what}{'户数' if unit == '户' else '人数'}"
    if _SAVED.match(fact.what):
        return "生态效益指标", f"{fact.what.removesuffix('量')}量"
    if _WATERED.match(fact.what):
        return "社会效益指标", f"{fact.what.removesuffix('面积')}面积"
    return "", ""
