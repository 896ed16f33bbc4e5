"""Rows of their own for facts that no pattern of the library foresaw."""

from assistant.draft import BasisKind
from assistant.drafting.figures.rates import with_note
from assistant.drafting.figures.settling import settled
from assistant.drafting.figures.stages import begins, start_value, time_name
from assistant.drafting.matter.acts import split_end
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import is_specific, thing_of
from assistant.drafting.names.bare_names import of_subject
from assistant.drafting.names.counting import by_deed, count_name
from assistant.drafting.names.own_counts import own_count
from assistant.drafting.names.own_prices import own_price
from assistant.drafting.names.prices import ceiling, price_name
from assistant.drafting.names.spent_on import spent_name
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import NOT_SPENT
from assistant.understanding.beside.brought_in import brings, comes_of_it, moved
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_FACT_CLASS = {
    ValueKind.QUANTITY: "数量指标",
    ValueKind.FREQUENCY: "数量指标",
    ValueKind.RATE: "质量指标",
    ValueKind.UNIT_PRICE: "成本指标",
    ValueKind.MONEY: "成本指标",
    ValueKind.PERIOD: "时效指标",
    ValueKind.DATE: "时效指标",
    ValueKind.QUALITATIVE: "质量指标",
}


_LONGEST = 12
_CONDITION = re.compile(r"(?:温度|湿度|浓度|含量|噪声|噪音|水压|余氯|浊度|厚度|强度|纯度)$")
"""What is kept or reached, and not produced."""


def stated(fact: Fact) -> Reason:
    """The reason of a value that the clerk gave."""
    return Reason(BasisKind.STATED, f"您写的“{fact.quoted}”。")


def _of_term(what: str, topic: str) -> str:
    """Of what a term is: 泵车租赁 where that is said before the months, else the subject as a whole."""
    own = is_specific(what, topic) and len(what) <= _LONGEST
    return (what if split_end(what) else f"{what}实施") if own else f"{topic}实施"


def own_row(brief: Brief, fact: Fact, number: int, family: TaxonomyName) -> Row | None:
    """A row for a fact that no pattern foresaw, in the class that fits its kind."""
    level2 = _FACT_CLASS.get(fact.kind)
    gained = fact.value.amount is not None and brings(fact.what, brief.text)
    if level2 is None:
        return None
    if fact.kind is ValueKind.MONEY and NOT_SPENT.search(fact.what) and not gained:
        return None
    value, note = fact.value, ""
    topic = subject_of(brief)
    what = thing_of(fact, brief) or topic
    if fact.kind is ValueKind.QUANTITY and re.search(r"(?:工期|周期|期限)$", what):
        level2, name = "时效指标", "施工工期" if what == "工期" else what
    elif fact.kind is ValueKind.QUANTITY and _CONDITION.search(what):
        level2, name = "质量指标", what
    elif (effect := comes_of_it(fact, brief.text))[0]:
        level2, name = effect
        value = value.model_copy(update={"sign": value.sign or "≥", "about": False})
    elif fact.kind is ValueKind.QUANTITY:
        name = own_count(fact, brief) or count_name(fact, brief)
    elif fact.kind is ValueKind.FREQUENCY:
        name = what if what.endswith(("频次", "次数")) else f"{what}频次"
    elif gained:
        each = re.match(r"[户人亩村年]均", fact.text)
        what = moved(fact.what, brief.text) or what
        level2, name = "经济效益指标", (each[0] if each else "") + what
        value = value.model_copy(update={"sign": value.sign or "≥"})
    elif fact.kind is ValueKind.UNIT_PRICE:
        name = own_price(fact, brief) or by_deed(fact, thing_of(fact, brief), brief)
        name = name or price_name(fact, brief)
        value, note = ceiling(fact, name)
    elif fact.kind is ValueKind.MONEY:
        if value.sign in {"≥", ">"}:  # what is to be brought about, not what is spent
            said = re.search(rf"(带动|拉动|实现|新增|引进|争取){re.escape(what)}", brief.text)
            what = said[0] if said else what
            level2, name = "经济效益指标", what if what.endswith(("额", "值")) else f"{what}金额"
        else:
            name = spent_name(fact, brief)
            value = value.model_copy(update={"sign": value.sign or "≤", "about": False})
    elif fact.kind is ValueKind.RATE:
        if "满意" in what + fact.text:
            level2 = "服务对象满意度指标"
        elif re.search(r"及时|按时|按期|准时|时效", what):
            level2 = "时效指标"
        elif re.search(r"贴息率|利率|年息|费率", what):
            level2 = "成本指标"
        what = re.sub(r"(?<=[率度面])(?:目标|指标|要求)值?$", "", what)
        name = what if what.endswith(("率", "度", "面", "比例", "占比")) else f"{what}率"
        name = of_subject(name, brief) if level2 == "质量指标" else name
        value, note = settled(fact, name, brief)
    elif fact.kind is ValueKind.PERIOD:
        named = re.search(r"(?:工期|租期|周期|期限|时间|时长|质保期|保修期)$", what)
        name = "施工工期" if what == "工期" else what if named else f"{_of_term(what, topic)}期限"
    elif fact.kind is ValueKind.DATE:
        start = begins(fact, brief)
        name = time_name(start, brief) if start else f"{topic}完成时间"
    else:
        name = what
    if begins(fact, brief):
        value = start_value(fact, brief)
    elif fact.kind in {ValueKind.QUANTITY, ValueKind.DATE}:
        value, note = settled(fact, name, brief)
    if family is TaxonomyName.FOUR_FAMILY and level2 == "成本指标":
        level2 = "经济成本指标"
    level1 = taxonomy(family).parent(level2)
    if level1 is None:
        return None
    return Row(
        level1=level1, level2=level2, name=name, value=value.render(),
        name_reason=Reason(BasisKind.STATED, f"您写的“{fact.quoted}”要有对应的指标，名称按所说的事项拟定。"),
        value_reason=with_note(stated(fact), note), weight=4.0, facts=(number,),
    )  # fmt: skip
