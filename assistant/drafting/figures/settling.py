"""What a clerk said as the value of a row: a bound for a rate or a guess, a date with its year.

A target has to be gradable, so that 约140件 becomes ≥140件, 日处理能力800吨 becomes ≥800吨/日, and
6月底前 of a table for 2027 becomes 2027年6月底前. Each change is told in the row's reason.
"""

from assistant.drafting.figures.rates import bounded
from assistant.drafting.matter.works import is_works
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

_DAILY = re.compile(
    r"^(?:平均|预计|设计)?(?:每[日天]|日均|日(?=[一-龥]{2}|$))|[一-龥]日(?:均|处理|供水|清运|收运|产)[一-龥]{0,4}(?:量|能力)$"
)
_CAPACITY = re.compile(r"(?:能力|规模)$")
_BULK = frozenset({"吨", "立方米", "立方", "m³", "方", "公斤", "千克", "升", "千瓦时", "度"})
_ENDS = re.compile(
    r"^(?:份)?(?:之?前)?(?:全部|全面|按期|如期)?(?:结束|完工|完成|竣工|建成|交付|到位|截止|投用|投入使用|装完|到货|发放|兑付|到期)"
)


_VACATION = re.compile(r"([暑寒])假?(?:期间|期|里)(?:施工)?")
"""A vacation in which works go on: its end is their limit."""
_EXPECTED = re.compile(r"预计(?:将|可)?[一-龥]{0,8}$")
"""预计参加5000人次 is expected, not counted."""


def settled(fact: Fact, said: str, brief: Brief) -> tuple[IndicatorValue, str]:
    """The value that a row takes from the fact, and the sentence that tells what was changed.

    ``said`` is what the row and the fact name: it says which way a rate bounds.
    """
    value = fact.value
    if value.kind is ValueKind.RATE:
        return bounded(value, said)
    if value.kind is ValueKind.DATE:
        return _dated(fact, brief)
    if value.kind is not ValueKind.QUANTITY:
        return value, ""
    if (
        (value.unit or "").removeprefix("万") in _BULK
        and not value.per
        and _DAILY.search(fact.what)
    ):
        value = value.model_copy(update={"per": ("日",)})
    if _CAPACITY.search(fact.what) and value.sign is None and value.upper is None:
        return value.model_copy(update={"sign": "≥"}), "能力是至少要达到的，按“≥”填写。"
    expected = _EXPECTED.search(brief.text[: max(0, brief.text.find(fact.text))])
    if (value.about or expected) and value.sign is None and value.upper is None:
        value = value.model_copy(update={"about": False, "sign": "≥"})
        said = "约数" if fact.value.about else "预计数"
        return (
            value,
            f"您写的是{said}，{said}不能考核，暂按“{value.render()}”填写，请改成确定的数。",
        )
    return value, ""


def _dated(fact: Fact, brief: Brief) -> tuple[IndicatorValue, str]:
    """A day on which work ends as a deadline, in the year of the table."""
    value, point = fact.value, fact.value.date
    vacation = _VACATION.fullmatch(fact.text) if point is None else None
    if vacation and is_works(brief):
        ends = f"{vacation[1]}假结束前"
        note = f"施工在{vacation[1]}假期间，按“{ends}”填写，请改成实际日期。"
        return value.model_copy(update={"word": ends, "text": ends}), note
    if point is None or value.until is not None:
        return value, ""
    if value.sign is None and point.month is not None and work_ends(fact, brief):
        value = value.model_copy(update={"sign": "≤"})
    spans = len(re.findall(r"20\d\d", brief.year_text)) > 1
    if point.year is None and brief.year is not None and point.month is not None and not spans:
        dated = point.model_copy(update={"year": brief.year})
        return value.model_copy(update={"date": dated}), f"年份按{brief.year}年填写。"
    return value, ""


def work_ends(fact: Fact, brief: Brief) -> bool:
    """True where the request says that the work ends then: 3月15日结束."""
    place = brief.text.find(fact.text)
    until = re.search(r"[至到]$|截[至止]$", brief.text[:place]) if place > 0 else None
    return until is not None or (
        place >= 0 and bool(_ENDS.match(brief.text[place + len(fact.text) :]))
    )
