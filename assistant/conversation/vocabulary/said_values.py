"""A value as the clerk said it, completed from the cell it is meant for, and judged."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.conversation.vocabulary.same_sort import bare_pers, bare_unit, same_sort
from assistant.conversation.vocabulary.sane_values import judge, number_meant, refuse_unit
from assistant.conversation.vocabulary.slips import unknown_unit
from assistant.conversation.vocabulary.spoken_numbers import (
    count_in_digits,
    counted_by_name,
    shortened,
)
from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT
from corpus.numerals import ARABIC, CHINESE, SCALED, parse_number, plain
from corpus.schema import TO_FILL, Indicator
from corpus.text import dice, normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind

NUMBER = rf"(?:{SCALED}|{ARABIC}|{CHINESE})"
_ALL = 100
"""Of what is told without a unit nothing beyond it is a rate: 分辨率600."""
_TENTHS = re.compile(
    r"^(?P<n>[一二两三四五六七八九])成(?P<h>[一二三四五六七八九半])?(?P<rest>以上|左右)?$"
)
_UNIT_OF_NAME = (
    (re.compile(r"人次"), "人次"), (re.compile(r"批次(?:数|数量)?$"), "批次"), (re.compile(r"车次(?:数|数量)?$"), "车次"), (re.compile(r"(?:起数|事故)$"), "起"), (re.compile(r"人数|人员数|名额"), "人"), (re.compile(r"户数"), "户"), (re.compile(r"场次|场数"), "场"),
    (re.compile(r"次数|频次"), "次"), (re.compile(r"期数"), "期"), (re.compile(r"天数"), "天"), (re.compile(r"台数"), "台"), (re.compile(r"套数"), "套"),
    (re.compile(r"辆数"), "辆"), (re.compile(r"份数"), "份"), (re.compile(r"个数|数量(?=$)"), "个"), (re.compile(r"率$|满意度"), "%"),
)  # fmt: skip


@dataclass(frozen=True)
class Completed:
    """The text for the cell, and what should be said about how it was understood."""

    text: str
    notes: tuple[str, ...] = ()
    doubt: str = ""  # why it hardly belongs into this cell; "" where it does


_PUT_IN_TOO = re.compile(
    r"(?<=[\d\u4e00-\u9fff%])(?:也|都|要|得|给我|请|帮我)+(?:加|补|写|列|放|添|填)(?:上|进|入|去|到)+(?:去|来)?(?:吧|了)?$"
)
"""40所也加上: what is done with the value."""


@lru_cache(maxsize=4096)
def tidy_value(value: str) -> str:
    """A value without what is only said: 95%吧, 九成, 40个人左右的样子."""
    value = re.sub(r"^(?:指标|目标)?值(?:就)?(?:写成?|填|为|是|改成)?(?=[\d≥≤<>]|不低于|不少于|不超过|百分之)", "", value.strip())  # fmt: skip
    value = re.sub(
        r"^(?:指标|目标)?值(?:还是|仍然?|就|也)?(?:写成?|填|为|是|用)?(?=[\u4e00-\u9fff]{2,10}$)",
        "",
        value,
    )
    value = re.sub(
        r"^(?:还是)?按(?=\d)|(?<=\d[\u4e00-\u9fff%])(?:报|来报|来算|算|走)$|(?<=[\d万元%])(?:报|来报|来算|算)$",
        "",
        value.strip(" 。！!，,"),
    )
    if re.fullmatch(r"待补|待定|暂缺|未定|留空", value):
        return TO_FILL
    jiao = re.fullmatch(r"(\d+|[一二两三四五六七八九])毛(?:钱)?(/.+)?", normalise(value))
    if jiao and (tenth := parse_number(jiao.group(1))) is not None:
        return f"{plain(tenth / 10)}元{jiao.group(2) or ''}"
    value = re.sub(r"(?<=\d)平$", "平方米", value)
    value = _PUT_IN_TOO.sub("", value)
    value = re.sub(r"(?<=[月日底]前)(?:完成|完工|做完|办完)$", "", value)
    text = _signed(value)
    text = re.sub(r"(?:的样子|就行|就好|好了|吧|哈|啊|了|呢|呀)+$", "", text.strip(" 。！!，,"))
    text = text.strip("“”\"'")
    front = re.fullmatch(
        rf"(?P<per>(?:每[\u4e00-\u9fff]){{1,2}})(?:是|要|按)?(?P<n>{NUMBER}(?:万元|元|万|块)?)",
        normalise(text),
    )
    if front and (said := _spoken_amount(front.group("n"))):
        return f"{said}{''.join(f'/{one}' for one in front.group('per').split('每') if one)}"
    found = _TENTHS.match(normalise(text))
    if found:
        tenths = parse_number(found.group("n")) or 0
        half = found.group("h")
        rest = Decimal(5) if half == "半" else (parse_number(half) or 0) if half else 0
        return f"{plain(Decimal(tenths) * 10 + Decimal(rest))}%{found.group('rest') or ''}"
    bare = re.match(
        rf"^({NUMBER})一(个人|人|户|亩|台|个|盏|场|次|期|只|头|株|棵|米|套|份|公里|平方米)$",
        normalise(text),
    )
    if bare:
        return f"{bare.group(1)}元/{bare.group(2).removeprefix('个') or '个'}"
    text = re.sub(r"(?<=[元块万钱])(?:一|每)个月", "/月", text)
    text = re.sub(r"(?<=[元块万])(?:一|每)个(?!人)[\u4e00-\u9fff]{0,4}$", "/个", text)
    text = re.sub(r"(?<=[元块万])(?:一|每)个人$", "/人", text)
    each = re.match(
        rf"^({NUMBER})(块钱|块|元|万元|万)(?:钱)?(?:一|每|/)(人|户|亩|年|月|台|个|盏|场|次|期|只|头|株|棵|米|套|份|天|公里|平方米)$",
        normalise(text),
    )
    if each:
        unit = each.group(2).replace("块钱", "元").replace("块", "元")
        unit = "万元" if unit == "万" else unit
        return f"{each.group(1)}{unit}/{each.group(3)}"
    found2 = re.match(r"^百分之(.+?)(以上|以下|左右)?$", normalise(text))
    if found2 and (number := parse_number(found2.group(1))) is not None:
        return f"{plain(number)}%{found2.group(2) or ''}"
    if short := shortened(text) or count_in_digits(normalise(text)):
        return short
    number = parse_number(text) if re.fullmatch(CHINESE, normalise(text)) else None
    if number is not None:
        return plain(number)
    people = re.fullmatch(rf"({NUMBER})个(人.*)", normalise(text))
    return f"{people.group(1)}{people.group(2)}" if people else text


def _signed(value: str) -> str:
    """Signs as forms print them: >=95% is ≥95%."""
    text = re.sub(r"^\s*(?:>=|=>|＞=|>＝|＞＝|≧|》=?)\s*", "≥", value)
    return re.sub(r"^\s*(?:<=|=<|＜=|<＝|＜＝|≦|《=)\s*", "≤", text)


def _spoken_amount(text: str) -> str:
    """两万二 or 3000元 or 2.2万 as an amount of money; "" where no unit of money can be meant."""
    short = shortened(text)
    if short:
        return f"{short}元"
    number = parse_number(text) if re.fullmatch(CHINESE, text) else None
    if number is not None:
        return f"{plain(number)}元"
    return (
        re.sub(r"块$", "元", re.sub(r"万$", "万元", text)) if re.search(r"[元万块]$", text) else ""
    )


def states_number(text: str) -> bool:
    """True where words hold a number: 六百, 每月两万二, 5.5万了. They name nothing."""
    return re.search(
        r"\d|[一二两三四五六七八九十百千万半]{2,}|[一二两三四五六七八九十](?:个|成|折|元|块|倍|月|年|次|人|户|天)", text
    ) is not None  # fmt: skip


_A_STATE = 2
"""Characters from which what follows a name says how it is: 提升."""
_RELATIVE_YEAR = re.compile(r"(今年|明年|来年|后年)度?的?(?=\d{1,2}月|[一二三四五六七八九十]{1,2}月|[年底末]|[上下]半年)")  # fmt: skip
_YEARS_ON = {"今年": 0, "明年": 1, "来年": 1, "后年": 2}


def complete(text: str, old: Indicator, this_year: int | None = None) -> Completed:
    """The new value with the sign and unit that the old one had, where only a number was said.

    ``this_year`` is the speaker's: 明年3月 is written with its year. UserError for a value that no
    cell of a target table can hold.
    """
    text = _without_name(counted_by_name(tidy_value(text), old.name), old)
    if old.parsed.amount is not None:
        text = re.sub(rf"^({NUMBER})块钱?$", r"\1元", text)  # 涨到15块
    if this_year is not None:
        text = _RELATIVE_YEAR.sub(lambda m: f"{this_year + _YEARS_ON[m.group(1)]}年", text)
    spoken = re.fullmatch(
        rf"(?:每[\u4e00-\u9fff]{{1,2}}?)+(?:是|要|按)?({NUMBER})", normalise(text)
    )
    if spoken and old.parsed.per:
        text = spoken.group(1)  # 每人每月60: the price's own units
    new, before = parse_value(text), old.parsed
    judge(text, new, old.name)
    if old.value == TO_FILL:
        if bounds_cost(old) and new.unit in {"万", "亿"}:
            new = new.model_copy(update={"unit": f"{new.unit}元", "kind": ValueKind.MONEY})
        if bounds_cost(old) and new.sign is None and new.amount is not None:
            return Completed(new.model_copy(update={"sign": "≤"}).render())
        if bounds_cost(old) and new.kind in {ValueKind.PERIOD, ValueKind.DATE}:
            return Completed(text, doubt=f"“{text}”不是金额，{old.name}要写金额")
        unit = _unit_for(old.name) if new.unit is None and new.number is not None else None
        past_all = unit == "%" and new.number is not None and new.number > _ALL
        if unit and not past_all:
            kind = parse_value(f"1{unit}").kind
            full = new.model_copy(update={"unit": unit, "kind": kind})
            return Completed(full.render(), (f"“{text}”没有写单位，按{full.render()}理解。",))
        refuse_unit(text, unknown_unit(new, old))
        return Completed(text)
    if new.kind is ValueKind.QUALITATIVE and before.kind in NUMERIC:
        if not re.search(r"待补充", text):
            return Completed(
                text,
                ("注意：这一条原来是可以考核的数值，现在改成了文字，审核时可能要求写明数值。",),
                doubt=f"“{text}”没有数，审核时无法考核（现在是{old.value}）",
            )
        return Completed(
            text, (f"“{old.name}”先写“待补充”，有了数再告诉我。",)
        )  # fmt: skip
    if before.kind is ValueKind.DATE and new.kind is ValueKind.DATE and new.date and before.date:
        return _dated(new, before)
    if before.kind is ValueKind.PERIOD and before.number is not None and same_span(new, before):
        return _spanned(new, before)
    if new.kind not in NUMERIC or before.kind not in NUMERIC:
        odd = new.kind in NUMERIC and before.kind in {ValueKind.DATE, ValueKind.PERIOD}
        odd = odd or (before.kind in NUMERIC and new.kind is ValueKind.DATE)
        odd = odd or (before.kind is ValueKind.RATE and new.kind is ValueKind.PERIOD)  # 5日内出具
        return Completed(text, doubt=_doubt(old, text) if odd else "")
    return _numeric(text, new, before, old)


def _without_name(text: str, old: Indicator) -> str:
    """明显提升 of 健康管理水平明显提升, where the row is called 健康管理水平."""
    rest = text.removeprefix(old.name)
    words = (
        rest != text and len(rest) >= _A_STATE and parse_value(text).kind is ValueKind.QUALITATIVE
    )
    return rest if words and old.applicable else text


def same_span(new: IndicatorValue, before: IndicatorValue) -> bool:
    """True for 2小时, 2小时内 and a bare 2 where a span of hours stands."""
    return new.number is not None and new.date is None and new.unit in {None, before.unit}


def _spanned(new: IndicatorValue, before: IndicatorValue) -> Completed:
    update = {"kind": before.kind, "unit": before.unit, "per": before.per, "sign": new.sign or before.sign}  # fmt: skip
    return Completed(new.model_copy(update=update).render())


_COUNTED = frozenset(
    [
        "人",
        "名",
        "位",
        "户",
        "家",
        "所",
        "座",
        "套",
        "台",
        "件",
        "辆",
        "头",
        "只",
        "根",
        "块",
        "条",
        "处",
        "次",
        "场",
    ]
)
"""What 个 may stand for: 老人应该是135个 of a row in 人."""


def _numeric(text: str, new: IndicatorValue, before: IndicatorValue, old: Indicator) -> Completed:
    update: dict[str, object] = {}
    if before.unit == "%" and new.unit is None and new.number is not None and 0 < new.number < 1:
        update = {"number": new.number * 100}  # 0.95 of a rate
    if (new.unit is None and before.unit is not None) or (
        new.unit == "个" and before.unit in _COUNTED
    ):
        update |= {"unit": before.unit, "per": before.per, "kind": before.kind}
        if new.number is not None and not new.unit and (meant := number_meant(new.number, before)) != new.number:  # fmt: skip
            update["number"] = meant
    elif before.per and not new.per and (new.kind is ValueKind.MONEY or new.unit == before.unit):
        update = {"per": before.per, "kind": before.kind}  # 标准改为600元: still per household
    elif (
        before.per
        and new.per
        and bare_pers(new.per) < bare_pers(before.per)
        and new.amount is not None
    ):
        update = {"per": before.per, "kind": before.kind}  # 3000元一年: still per person too
    if new.unit in {"万", "亿"} and before.amount is not None:
        update = {"unit": f"{new.unit}元", "per": before.per, "kind": before.kind}  # 5万: of money
    elif new.unit in {"万", "亿"} and before.unit and before.unit != "%":
        update = {"unit": f"{new.unit}{_full(before.unit)}", "per": before.per, "kind": before.kind}
    if (
        not update
        and new.unit
        and new.unit != before.unit
        and bare_unit(new.unit) == bare_unit(before.unit)
    ):
        ten_thousands = new.unit.startswith("万")
        update = {"unit": f"{'万' if ten_thousands else ''}{_full(before.unit)}"}
    lifted = before.sign == "≤" and before.per and (new.number, new.unit, new.per) == (before.number, before.unit, before.per)  # fmt: skip
    if lifted:
        return Completed(new.render())  # ≤3000元/盏/年 said anew without its sign
    if new.sign is None and before.sign and new.upper is None and not new.about and new.number != 0:
        alike = update or _alike(new, before)
        all_of_it = before.unit == "%" and update.get("number", new.number) == 100
        if alike and not (all_of_it and before.sign == "≥"):
            update["sign"] = before.sign  # but nothing is above all of it
    at_least: tuple[str, ...] = ()
    if before.number == 100 and _share_below_all(new.model_copy(update=update), before):
        update["sign"], at_least = "≥", (f"“{text}”按不低于来写。",)
    if not update:
        text = new.render() if new.sign and text[0] in "≥≤" else text
        return Completed(text, doubt="" if _alike(new, before) else _doubt(old, text))
    full: IndicatorValue = new.model_copy(update=update)
    judge(full.render(), full, old.name)
    notes = at_least or (
        (
            f"“{text}”没有写全单位，按{'原来的单位' if 'number' not in update else '大小'}理解为{full.render()}。",
        )
        if {"unit", "per"} & set(update)
        else ()
    )
    return Completed(full.render(), notes)


def _share_below_all(new: IndicatorValue, before: IndicatorValue) -> bool:
    """True for 98% instead of 100%: what is reached at least, where nobody wrote a sign."""
    shares = new.unit == "%" and before.unit == "%"
    bare = before.sign is None and new.sign is None and new.upper is None and not new.about
    return shares and bare and new.number not in {before.number, 0}


def bounds_cost(row: Indicator) -> bool:
    """True for the row that holds the whole cost: what it says is a ceiling."""
    return (row.level2 or "").endswith("成本指标") and re.search(
        r"总成本|总投资|总额|总费用|总支出", row.name
    ) is not None  # fmt: skip


def _alike(new: IndicatorValue, before: IndicatorValue) -> bool:
    if new.kind is before.kind is ValueKind.FREQUENCY and new.unit == before.unit:
        return True  # 每半个月1次, 每月3次: how often, whatever the span
    if new.per and before.per and not bare_pers(new.per) & bare_pers(before.per):
        return False  # a price per piece is none per head
    if new.amount is not None and before.amount is not None:
        return True
    if new.unit in {"万", "亿"} and before.unit in YUAN_PER_UNIT:
        return True
    if new.kind is before.kind is ValueKind.QUANTITY and before.unit in {None, "万", "亿"}:
        return True  # 8万, now with what is counted: 8万人次
    if new.kind is before.kind and not (new.per or before.per) and same_sort(new.unit, before.unit):
        return True
    people = {"人", "名", "位", "个", "人次"}
    return new.kind is before.kind and (
        new.unit == before.unit or (new.kind is not ValueKind.RATE
        and ({new.unit, before.unit} <= people or bare_unit(new.unit) == bare_unit(before.unit) or new.unit in {"个"}))
    )  # fmt: skip


def _full(unit: str | None) -> str:
    return (unit or "").removeprefix("万")


def _doubt(old: Indicator, text: str) -> str:
    return f"“{old.name}”现在是{old.value}，改成“{text}”以后单位或含义就变了"


def _dated(new: IndicatorValue, before: IndicatorValue) -> Completed:
    """A date keeps the 前 of the one before it."""
    assert new.date is not None
    assert before.date is not None
    update: dict[str, object] = {}
    if new.sign is None and before.sign:
        update["sign"] = before.sign
    each_month = new.date.month is None  # 每月25日前
    if new.date.year is None and not each_month and before.date.year is not None:
        update["date"] = new.date.model_copy(update={"year": before.date.year})
    full: IndicatorValue = new.model_copy(update=update)
    return Completed(full.render())


def _unit_for(name: str) -> str | None:
    return next((unit for pattern, unit in _UNIT_OF_NAME if pattern.search(name)), None)


_PEOPLE = frozenset({"人", "名", "位"})
_OTHER_NAME = 0.5
"""Likeness of names below which a row that is renamed counts something else."""


def counts_anew(value: str, old: Indicator, name: str) -> bool:
    """True where ``old``, called ``name`` from now on, counts in another unit than before: 道路长度 12公里 becomes 电梯数量, 3."""
    new = parse_value(value)
    unit = new.unit or _unit_for(name)
    if new.number is None or new.unit not in {None, "个"} or unit in {None, old.parsed.unit}:
        return False
    if {unit, old.parsed.unit} <= _PEOPLE:
        return False
    return unit != "个" or dice(old.name, name) < _OTHER_NAME


def says_sign(text: str) -> bool:
    """True where the clerk's own words bound the value: 不低于, 以上, ≥."""
    return (
        re.search(
            r"[≥≤<>＜＞]|以上|以下|以内|不低于|不少于|不超过|不高于|至少|至多|最多|最少", text
        )
        is not None
    )
