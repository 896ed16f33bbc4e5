"""The year's total where it is told in passing: 盘子变5.3万, 总的省4000, or as a bare number that quantities and prices lead to (9片，37800)."""

from decimal import Decimal

from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT
from corpus.numerals import ARABIC, CHINESE, SCALED, parse_number, plain
from corpus.value_grammar import parse_value

_NUMBER = rf"(?:{SCALED}|{ARABIC}|{CHINESE})"
_AMOUNT = rf"(?P<n>{_NUMBER})(?P<u>万元|万块|元|块钱|块)?"
_SO = r"(?:那么?|所以|于是|这样|算下来|乘下来|算起来|加起来|折下来|整个|可|但|项目|年度|今年|就|也|还是|正好|刚好)*"
_SURE = r"(?:资金|预算|经费)?总额|总成本(?=\d)|总预算|总经费|总投资|总资金|总盘子?|(?<!托)盘子|总账|(?:中标|合同|成交|审定|结算|评审|控制)(?:总)?(?:价款?|金额|价格)"
_LOOSE = r"总数|总的|总价|一共|总共|合计|共计|总计|拢共|钱|经费|资金|预算|费用"
_ALSO = r"(?:也|就|都|还|仍旧?|又|得|要|应该?|只|今年|相应|跟着|随着|正好|刚好|需要?|花|给|批|等于|重新|可)*"
_TURNS = rf"(?:从{_NUMBER}(?:万元?|元)?)?{_ALSO}(?:[变改回退降减压涨加升提调定报算砍缩增]|恢复|核定|控制)*(?:到|成|为|回|至|在|是)*"
_END = r"(?:吧|了|算|就行|就好|就够|足够|够了|打住|封顶)*"
_COST = r"(?P<cost>(?:把|将)?成本(?:那一?[条行栏])?(?:就|也)*(?:写|填|改|算|按|记)(?:成|为|到|作|上)?(?=总))?"
_TOLD = re.compile(
    rf"{_COST}{_SO}(?:(?P<sure>{_SURE})|(?P<loose>{_LOOSE}))?{_TURNS}{_AMOUNT}{_END}"
)
_STEP = re.compile(
    rf"{_SO}(?:{_SURE}|{_LOOSE}|(?P<old>{_NUMBER})(?:万元?|元)?[里中])的?{_ALSO}(?:(?P<down>省|少|减|扣|退|砍|压|降)|(?P<up>多|加|涨|添|补|增))(?:少|加|去|掉|出|下|上|了|花|要|个)*{_AMOUNT}{_END}"
)
"""总的省4000, 2.1里少1500."""
_NUMBERS = re.compile(_NUMBER)
_WAN = Decimal(10_000)
_MOST = 5
"""By how many times a total that nothing bears out may be above or below the one that stands."""
_LEAST = 1000
"""元: a bare number below it is no total."""


def totals_outright(text: str, draft: Draft) -> str:
    """``text`` with such clauses as 总额改成…元; unchanged where the table has no total, or the number is not clearly one."""
    whole = draft.table.funding.total
    if whole is None or not whole.yuan:
        return text
    clauses = split(text)
    for n, raw in enumerate(clauses):
        put = _put(raw, clauses[:n] + clauses[n + 1 :], draft, whole.yuan)
        if put:
            text = re.sub(rf"(?<![^，,；;。！!：:\s]){re.escape(raw)}(?=[，,；;。！!\s]|$)", put, text, count=1)  # fmt: skip
    return text


def _put(raw: str, others: list[str], draft: Draft, whole: Decimal) -> str:
    """The clause put outright; "" where it tells no total."""
    step = _STEP.fullmatch(raw)
    if step and others:
        old = step.group("old")
        if old and whole not in _yuan(old, ""):
            return ""
        amounts = [one for one in _yuan(step.group("n"), step.group("u")) if one < whole]
        return f"总额{'减少' if step.group('down') else '增加'}{plain(max(amounts))}元" if len(amounts) == 1 else ""  # fmt: skip
    told = _TOLD.fullmatch(raw)
    if told is None:
        return ""
    amounts = _yuan(told.group("n"), told.group("u"))
    if told.group("cost") and whole in amounts:
        return f"总额改成{plain(whole)}元"  # 把成本写成总额18万, where it is: told so
    amounts = [one for one in amounts if one != whole]
    borne = [one for one in amounts if _borne_out(one, "，".join(others), draft, whole)]
    if borne and max(borne) >= _LEAST:
        return f"总额改成{plain(max(borne))}元"
    near = [one for one in amounts if whole / _MOST <= one <= whole * _MOST]
    plainly = told.group("sure") or (told.group("loose") and told.group("u") and others)
    return f"总额改成{plain(near[0])}元" if plainly and len(near) == len(amounts) == 1 else ""


def _yuan(number: str, unit: str | None) -> list[Decimal]:
    """What the number may be in 元: one that is told without a unit may be meant in 万元 as well."""
    value = _read(number)
    if value is None:
        return []
    if unit:
        return [value * YUAN_PER_UNIT[{"块": "元", "块钱": "元", "万块": "万元"}.get(unit, unit)]]
    if number[-1] in "万亿":
        return [value]
    return [value, value * _WAN] if value < _LEAST else [value]


def _read(number: str) -> Decimal | None:
    return parse_number(number) or parse_value(tidy_value(number)).number


def _borne_out(amount: Decimal, said: str, draft: Draft, whole: Decimal) -> bool:
    """True where numbers that the rest of the message says lead to the amount, by themselves or with those of the table."""
    numbers = {one for found in _NUMBERS.findall(said) if (one := _read(found)) is not None and one > 1}  # fmt: skip
    rows = [one.parsed for one in draft.table.indicators if one.applicable and one.parsed.number]
    prices = {one.amount.yuan for one in rows if one.amount is not None and one.per}
    counts = {one.number for one in rows if one.amount is None and one.unit != "%" and one.number}
    steps = {old + by for old in counts for one in numbers for by in (one, -one)}
    parts = {one * price for one in numbers for price in {*prices, *numbers} if price != one}
    parts |= {one * count for one in numbers for count in {*counts, *steps}}
    parts |= {step * price for step in steps for price in prices}
    sums = {whole + by for one in {*numbers, *(each * _WAN for each in numbers), *parts} for by in (one, -one)}  # fmt: skip
    return amount in parts or amount in sums
