"""Counts, prices, amounts, rates, periods and frequencies of a request, number by number."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from assistant.understanding.figures import numbers
from assistant.understanding.figures.final_kinds import finished
from assistant.understanding.figures.how_often import every_so_often
from assistant.understanding.figures.leads import (
    Lead,
    done_in_time,
    done_once,
    lead_before,
    one_each,
    per_after,
)
from assistant.understanding.figures.listed_scales import unit_of_list
from assistant.understanding.figures.money_before import counted_before, priced_each, total_before
from assistant.understanding.figures.money_said import NO_UNIT, YUAN, lead_is_price, sum_at
from assistant.understanding.figures.negatives import refuse_negative
from assistant.understanding.figures.none_at_all import none_at_all
from assistant.understanding.figures.numbers import Amount
from assistant.understanding.figures.odd_units import odd_unit
from assistant.understanding.figures.parts_of_counts import parts_of_counts
from assistant.understanding.figures.small_change import small_change
from assistant.understanding.figures.spelled_counts import spelled_count
from assistant.understanding.figures.unsaid import aged, people_unsaid, rate_unsaid
from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import SAID_AS, any_of, pattern, units
from assistant.understanding.who.bearing import half_shares
from assistant.understanding.wording.scan import Scan
from corpus.money import LARGEST, Money
from corpus.numerals import parse_number
from corpus.values import ValueKind

_LOOK_BACK = 40  # characters of a clause that can belong to a number
_GUESSED = r"(?:大概|大约|估计|估[摸着]+)[一-龥]{0,2}$"
_TIMES_SO_MANY = r"\d(?:万?元|块)/(?P<unit>[一-龥])×$"
"""证书工本费5元/本×240: so many of what the price is per."""
_TENTHS_OF_MU = r"(?P<tenths>[一二两三四五六七八九1-9])分(?=[地田,;。、的 ]|$)地?"
"""三亩二分地."""
_ASKED_FOR = r"(?:(?:我|咱|俺)们?|单位|这边|这里|这次|今年|明年|想|要|得|准备|打算|计划|申请|申报|报|搞|弄|编|填|拟|再|还|也|先|帮|忙|我|请|有)*(?:报|申请|申报|搞|弄|编|填|拟|做|写|有)"
"""What is said before the one project that is asked for."""
_DAYS = {"天", "日"}


@dataclass
class _Pass:
    scan: Scan
    taken: Taken
    floor: int = 0  # where the last value ended
    ones: list[Lead] = field(default_factory=list)
    counted: set[str] = field(default_factory=set)
    found: list[Found] = field(default_factory=list)


def find_quantities(scan: Scan, taken: Taken, dates: list[Found]) -> list[Found]:
    """All of them, in order. UserError for an amount that is negative or beyond sense."""
    state = _Pass(scan, taken)
    for first_read in (every_so_often, half_shares, none_at_all, parts_of_counts):
        state.found += first_read(scan, taken)
    ends = sorted(date.end for date in dates)
    for match in numbers.NUMBER.finditer(scan.flat):
        start, end = match.span()
        while ends and ends[0] <= start:
            state.floor = max(state.floor, ends.pop(0))
        if start < state.floor < end:  # 七公里半一公里…
            again = numbers.NUMBER.match(scan.flat, state.floor)
            if again is None:
                continue
            match, (start, end) = again, again.span()
        if start < state.floor or not taken.free(start, start + 1):
            continue
        if numbers.glued(scan.flat, start, spaced=scan.spaced(start)):
            continue
        if len(match.group()) > numbers.LONGEST:
            _too_long(scan, start, end)
            continue
        clear = end
        while clear > start and not taken.free(clear - 1, clear):
            clear -= 1
        if clear < end:
            continue
        amount = numbers.read_number(scan.flat, match)
        if amount is None or not taken.free(start, amount.end):
            continue
        value = _read(state, start, amount)
        if value is not None:
            state.found.append(value)
            state.floor = value.end
            taken.take(value.start, value.end)
    return sorted(state.found, key=lambda one: one.start)


def _too_long(scan: Scan, start: int, end: int) -> None:
    if pattern(rf"[万亿]*{YUAN}").match(scan.flat, end):
        Money(yuan=LARGEST).require_sensible(scan.words(start, end + 1))


def _read(state: _Pass, start: int, amount: Amount) -> Found | None:
    flat = state.scan.flat
    floor = max(state.floor, start - _LOOK_BACK)
    if pattern(rf"(?<=每)[十百千万](?:{any_of(units().countable)})").match(flat, start):
        return None  # 每十亩补120元: what a price is for
    if pattern(r"[人名]制(?![作订定度])|人[间座](?=\d|[一-龥])").match(flat, amount.end):
        return None  # 5人制足球场, 六人间84间: of what form it is
    clause = state.scan.clause_start(start, floor)
    if flat[start] in "1一" and amount.end == start + 1:
        whole = flat.startswith(("个", "项", "份", "笔"), amount.end)
        opens = start == 0 and pattern(r".[一-龥]{3,}的(?=[,;。 ]|$)").match(flat, 1)
        if whole and (opens or pattern(_ASKED_FOR).fullmatch(flat, clause, start)):
            return None  # 我想报一个给失独家庭慰问的钱
        if pattern(r"次(?:就|都)?(?:性|过)(?=[,;。、!?) \n]|$)").match(flat, start + 1):
            return None  # 验收要一次过: at once, and no count
        each = done_once(flat, start, clause)
        measured = pattern(rf"1(?:{any_of(units().measures)})").match(flat, start)
        if each is None and (flat[start] == "一" or measured):  # 干渠1公里2.2万
            spelled = f"{flat[:start]}一{flat[start + 1 :]}"
            each = one_each(spelled, start, clause, state.counted)
        if each is not None:
            state.ones.append(each)
            return None
    before, sign, about = numbers.signs_before(flat, start)
    before = max(before, clause)
    lead = lead_before(flat, clause, before, state.ones)
    sign = sign or (numbers.sign_first(flat, lead.end, before) if lead else None)
    if not amount.scale and flat.startswith("个亿", amount.end):  # 1.2个亿
        amount = replace(amount, scale="亿", end=amount.end + 2)
    body = _body(state, start, amount, lead)
    if body is None:
        return None
    end, parts = body
    if lead is None and parts["unit"] in units().times:
        lead = done_in_time(flat, clause, before)
        parts["led"] = lead is not None
    tail, after_sign, after_about = numbers.signs_after(flat, end)
    if (
        after_sign == "≤"
        and flat[tail - 1] == "内"
        and parts["unit"] not in _TERM_UNITS | {"%", "‰"}
        and tail - end == 1
        and not pattern(r"(?<=[公里米]内)(?=[,;。、!?) \n]|$)").match(flat, tail)  # 15公里内
    ):
        tail, after_sign = end, None
    parts["sign"] = after_sign or (None if sign == "=" else sign)
    guessed = pattern(_GUESSED).search(flat, clause, before) is not None
    parts["about"] = about or after_about or guessed or parts.get("about", False)
    if parts["sign"] is not None and parts["kind"] is ValueKind.RATE:
        parts["about"] = False  # 估计七成以上 is a bound
    refuse_negative(state.scan, before, tail, parts)
    if (
        lead is not None
        and lead.per in {("年",), ("学年",), ("学期",)}
        and (parts["unit"] in _DAYS or parts["unit"] in units().periods)
    ):
        lead = None  # 一年三百天 is how long, not how often
    if lead is not None and _sum_of_the_year(flat, lead, parts):
        lead = None
    from_then = pattern(r"[一-龥]{0,8}(?<!前)后") if parts["unit"] in _TERM_UNITS else None
    if lead is not None and from_then and from_then.fullmatch(flat, lead.end, before):
        before, lead = lead.start, None  # 每次作业后3日内 is how soon, not how long
    use_lead = lead if lead is not None and parts.pop("led") else None
    parts.pop("led", None)
    first = use_lead.start if use_lead else before
    bare = bool(parts.pop("bare", False))
    if parts["kind"] is ValueKind.MONEY and priced_each(flat, before):
        parts["kind"] = ValueKind.UNIT_PRICE
        more = pattern(r"[×*xX]\d{1,3}(个?月|年|天)").match(flat, tail)
        factors = counted_before(flat, before)
        if more and parts["per"] == ():
            parts["per"] = (*factors, more.group(1).removeprefix("个"))
        elif len(factors) > 1 and parts["per"] == ():
            parts["per"] = factors  # 62人×4个月×800元
        elif parts["per"] and set(parts["per"]) <= units().time_per:
            head = tuple(one for one in factors if one not in units().time_per)
            parts["per"] = (*head, *parts["per"])  # 46人*800元/月
    value = finished(parts, use_lead)
    if value.amount is not None:
        for number in (value.number, value.upper):
            if number is not None and value.unit is not None:
                Money.of(number, value.unit).require_sensible(state.scan.words(start, tail))
    if value.kind is ValueKind.QUANTITY and value.unit:
        state.counted.add(value.unit.removeprefix("万") or value.unit)
    shown = value.model_copy(update={"text": state.scan.words(first, tail)})
    gap = (use_lead.end, before) if use_lead else (0, 0)
    return Found(first, tail, shown, start, gap, use_lead.text if use_lead else "", bare)


def _sum_of_the_year(flat: str, lead: Lead, parts: dict[str, Any]) -> bool:
    """True for 平台1个 年维护费6万元: the sum of the year whose table it is, and no price of one."""
    plain = parts["kind"] is ValueKind.MONEY and not parts["per"] and not parts.get("bare")
    plain = plain and flat[lead.end] not in "付缴交"
    named = pattern(r"[一-龥]{3}").fullmatch(flat, max(0, lead.start - 3), lead.start)
    return plain and lead.text == "年" and named is None


_TERM_UNITS = frozenset(
    {"个月", "年", "天", "日", "小时", "分钟", "秒", "周", "个工作日", "工作日"}
)


def _body(
    state: _Pass, start: int, amount: Amount, lead: Lead | None
) -> tuple[int, dict[str, Any]] | None:
    """(where unit and per-units end, the parts of the value), or None where it is no value."""
    flat = state.scan.flat
    at = amount.end
    parts: dict[str, Any] = {
        "number": amount.number, "upper": amount.upper, "per": (), "led": lead is not None,
    }  # fmt: skip
    if amount.percent or flat[at : at + 1] in {"%", "‰"}:
        rate_end = at if amount.percent else at + 1
        unit = amount.percent or flat[at]
        return rate_end, {**parts, "kind": ValueKind.RATE, "unit": unit, "led": False}
    if share := numbers.tenths_end(flat, start, amount):  # 不低于六成
        odd_tenth = parse_number(flat[share - 1]) if flat[share - 1] != "成" else 0  # 九成五
        tens = {
            "number": amount.number * 10 + (odd_tenth or 0),
            "upper": amount.upper and amount.upper * 10,
        }
        return share, {**parts, **tens, "kind": ValueKind.RATE, "unit": "%", "led": False}
    points = pattern(r"个?百分点").match(flat, at) or numbers.points_after(flat, start, at)
    if points:
        said = "个百分点" if points.group() == "个点" else points.group()
        return points.end(), {**parts, "kind": ValueKind.RATE, "unit": said, "led": False}
    odd = numbers.odd_after(flat, at)
    if odd > at:
        parts["about"] = True
    if not amount.scale and flat[odd : odd + 1] in {"万", "亿"} and odd > at:  # 30余万元
        amount = Amount(amount.number, amount.upper, flat[odd], amount.spelled, "", odd + 1)
        odd += 1
    change = small_change(flat, odd, amount, priced=lead is not None and lead_is_price(lead))
    if change is not None:
        end, parts["number"], parts["upper"] = change
        end, per = per_after(flat, end, money=True)
        return end, {**parts, "kind": ValueKind.MONEY, "unit": "元", "per": per, "bare": False}
    times = pattern(_TIMES_SO_MANY).search(flat, max(0, start - 10), start)
    if times and pattern(r"(?=[,;。、!?) \n=]|$)").match(flat, odd) and not amount.scale:
        return odd, {**parts, "kind": ValueKind.QUANTITY, "unit": times["unit"], "led": False}
    if amount.scale == "万" and (listed := unit_of_list(flat, odd)):
        return odd, {**parts, "kind": ValueKind.QUANTITY, "unit": f"万{listed}", "led": False}
    money = sum_at(state.scan, state.found, start, odd, amount, lead)
    if money is not None:
        unit_end, unit, bare = money
        end, per = per_after(flat, unit_end, money=True)
        if per == ("年",) and lead is None and total_before(flat, start):
            per = ()  # 预算大概96万一年
        return end, {**parts, "kind": ValueKind.MONEY, "unit": unit, "per": per, "bare": bare}
    if flat[start - 1 : start] == "¥":
        return None
    heads = pattern(r"号人?").match(flat, odd) if odd > at else None
    if heads is not None:  # 一千九百来号
        return heads.end(), {**parts, "kind": ValueKind.QUANTITY, "unit": "人"}
    unit_found = pattern(rf"(?!{NO_UNIT})(?:{any_of(units().countable)})").match(flat, odd)
    if not unit_found and rate_unsaid(flat, start, odd, amount):
        return odd, {**parts, "kind": ValueKind.RATE, "unit": "%", "led": False}
    if odd_one := odd_unit(flat, start, odd, amount):
        end, number, unit, kind = odd_one
        end, per = per_after(flat, end, money=False) if unit.endswith("平方米") else (end, ())
        return end, {**parts, "number": number, "kind": kind, "unit": unit, "per": per}
    bound = numbers.signs_before(flat, start)[1]
    if not unit_found and pattern(r"日(?=(?:以|之)?内)").match(flat, odd):
        return odd + 1, {**parts, "kind": ValueKind.QUANTITY, "unit": "日"}  # 15日内兑付
    if not unit_found and bound and pattern(r"日(?![间均常报志照语前后之起至])").match(flat, odd):
        return odd + 1, {**parts, "kind": ValueKind.QUANTITY, "unit": "日"}  # 不超过20日
    if not unit_found and people_unsaid(flat, start, odd, amount):
        return odd, {**parts, "kind": ValueKind.QUANTITY, "unit": "人", "led": False}
    if not unit_found or (amount.low_unit and amount.low_unit != unit_found.group()):
        return None
    unit_end = unit_found.end()
    person = pattern(r"人(?=[每一干做来去值满,;。、:\n!?() ]|防火期|$)").match(flat, unit_end)
    if unit_found.group()[-1].isascii() and pattern(r"[A-Za-z\d]").match(flat, unit_end):
        return None  # 2.4GHz, 3mL
    unit = SAID_AS.get(unit_found.group(), unit_found.group())
    again = unit == "亩" or (len(unit) == 1 and unit in units().classifiers)
    if again and flat[unit_end : unit_end + 1] == "次":
        unit, unit_end = f"{unit}次", unit_end + 1  # 12架次, 6万亩次
    if unit == "个" and person:
        unit, unit_end = "人", person.end()  # 一百二十个人
    if amount.spelled and not spelled_count(flat, start, amount, unit, unit_end):
        return None
    if unit == "个" and amount.number != int(amount.number) and not amount.scale:
        return None  # 提升0.1个等级
    if unit == "件" and pattern(r"事(?![故项])").match(flat, unit_end):
        return None  # 两件事分开报
    if unit == "回" and flat[unit_end : unit_end + 1] in set("收路应访复族填购合") - {""}:
        return None
    if flat[start - 1 : start] == "前" and pattern(r"[名位强](?=[,;。、!?) \n]|$)").match(flat, at):
        return None  # 争取前四名
    if flat[start - 1 : start] in {"第", "几"} or flat[unit_end : unit_end + 1] == "级":
        return None
    end, per = per_after(flat, unit_end, money=False)
    if not per and unit in units().people and flat[start - 1 : start] in {"×", "*"} and state.found:
        last = state.found[-1]
        if last.end == start - 1 and last.value.unit in {
            "期",
            "场",
            "场次",
            "次",
            "班",
            "批",
            "批次",
        }:
            per = (last.value.unit,)  # 6期×30人
    if unit == "年" and (amount.number > 50 or amount.scale or aged(flat, start, unit_end)):
        return None
    ordinal = unit == "期" and amount.spelled and flat[start] != "两" and "期" not in state.counted
    named = ordinal and flat[end : end + 1] in {",", ";", ""} and "每期" not in flat
    if named and pattern(r"[一-龥]{4,}$").fullmatch(flat, 0, start):
        return None  # 智慧供水二期，…: which of them it is
    if ordinal and flat[end : end + 1].isdigit():
        return None  # 一期14处，二期9处
    if amount.scale:
        unit = amount.scale + unit
    if unit == "亩" and (tenths := pattern(_TENTHS_OF_MU).match(flat, end)):
        parts["number"] = amount.number + Decimal(parse_number(tenths["tenths"]) or 0) / 10
        end = tenths.end()
    if tenth := _tenth(flat, start, end, unit):
        parts["number"], end = amount.number + Decimal(tenth) / 10, end + 1
    elif _and_a_half(flat, end, amount, unit):
        parts["number"], end = amount.number + Decimal("0.5"), end + 1
    kind = ValueKind.PERIOD if unit in units().periods else ValueKind.QUANTITY
    if unit == "年" and amount.number == Decimal("0.5"):
        parts["number"], unit = Decimal(6), "个月"
    return end, {**parts, "kind": kind, "unit": unit, "per": per}


def _tenth(flat: str, start: int, at: int, unit: str) -> int:
    """The 5 of 宽2米5, where nothing else can be counted by it; 0 where there is none."""
    said = pattern(r"[一二三四五六七八九1-9](?=[,;。、!?) \n高宽深长厚]|$)").match(flat, at)
    plain = pattern(r"\d{1,2}|[一二两三四五六七八九十]+").fullmatch(flat, start, at - len(unit))
    if said is None or plain is None or unit not in {"米", "公里", "吨", "亩", "斤", "公斤"}:
        return 0
    return int(parse_number(said.group()) or 0)


def _and_a_half(flat: str, at: int, amount: Amount, unit: str) -> bool:
    """True for 七公里半."""
    return (
        flat[at : at + 1] == "半"
        and (unit in units().measures or unit in units().periods)
        and amount.number == int(amount.number)
        and amount.upper is None
        and pattern(r"[一-龥]?[年月天价数径]").match(flat, at + 1) is None
    )
