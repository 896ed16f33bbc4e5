"""What the words around a number say of it, where reading it took the verb alone: 电梯2部维保, 租船40天, 漏损率降到10%."""

from assistant.drafting.matter.acts import MACHINE, OF_MACHINES, is_verb
from assistant.drafting.matter.measures import PEOPLE
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_RENTED = frozenset("车船房")
"""Things of one letter that are rented: 租船40天 counts no 船."""
_HOUSE_FITTED = re.compile(
    r"^(?P<house>[一-龥]{1,6}(?:院|学校|小学|中学|园|站|所|小区|社区))(?:安装|加装|更换|新建|装|换|建|修)[一-龥]{2,6}$"
)
"""3所敬老院装喷淋 counts the houses."""
_FALLS = re.compile(r"(?<=率)(?:降低|下降|降|控制在?|压减|提高|提升|升)$")
_LAWSUIT = frozenset({"民事", "刑事", "行政"})
"""Kinds of cases, said without the noun after another that has it: 民事案件120件，刑事60件."""


def with_verbs_behind(brief: Brief) -> Brief:
    """The brief whose counts say what they are of and what is done to it."""
    cases = any(fact.what.endswith("案件") for fact in brief.facts) or "案件" in (brief.topic or "")
    facts = tuple(_said(fact, brief, cases) for fact in brief.facts if not _is_guarantee(fact))
    if facts == brief.facts:
        return brief
    notes = [
        f"“{fact.what}{fact.text}”是验收以后的保修期，没有作为本年度的时效指标。"
        for fact in brief.facts
        if _is_guarantee(fact)
    ]
    return brief.model_copy(update={"facts": facts, "notes": (*brief.notes, *notes)})


def _is_guarantee(fact: Fact) -> bool:
    """True for 质保2年, which is no time of the work."""
    return fact.kind is ValueKind.PERIOD and re.match(r"质保|保修|质量保修", fact.what) is not None


def _worker(brief: Brief) -> str:
    """工友 of 小学生免费午餐工友工资, who are counted and paid; "" for other subjects."""
    found = re.search(
        r"[一-龥](?P<who>工友|从业人员|厨师|炊事员|护工|司机|保洁员|保安)(?:工资|薪酬|报酬|劳务费)$",
        brief.topic or "",
    )
    return found["who"] if found else ""


def _made_for(fact: Fact, brief: Brief) -> str:
    """康复自行车 of 自行车, where its verb is part of the thing's name; "" for any other."""
    found = re.search(
        rf"(?:^|[，,、 ：:；;和及])(?P<verb>[一-龥]{{2}}){re.escape(fact.what)}{re.escape(fact.text)}",
        brief.text,
    )
    return f"{found['verb']}{fact.what}" if found and found["verb"] in OF_MACHINES else ""


def _each_deed(fact: Fact, brief: Brief) -> str:
    """重建 of the last number in 两座加固一座重建, each of which has its verb behind it; else ""."""
    if fact.kind is not ValueKind.QUANTITY or not is_verb(fact.what):
        return ""
    found = re.search(
        rf"[\d一二两三四五六七八九十]+[座处个条栋间台套口眼户]{re.escape(fact.what)}[，,、]?"
        rf"{re.escape(fact.text)}(?P<deed>[一-龥]{{2}})(?=[，,。；; ]|$)",
        brief.text,
    )
    return found["deed"] if found and is_verb(found["deed"]) else ""


def _said(fact: Fact, brief: Brief, cases: bool) -> Fact:
    what = fact.what
    if (worker := _worker(brief)) and what in brief.topic and (fact.value.unit or "") in PEOPLE:
        what = worker
    elif fact.kind is ValueKind.RATE:
        what = _FALLS.sub("", what)
    elif (what in _RENTED and f"租{what}{fact.text}" in brief.text) or (
        what in _RENTED and f"租{what}" in brief.text and fact.kind is ValueKind.UNIT_PRICE
    ):
        what = f"租{what}"
    elif (house := _HOUSE_FITTED.match(what)) and f"{fact.text}{what}" in brief.text:
        what = house["house"]
    elif cases and what in _LAWSUIT:
        what = f"{what}案件"
    elif MACHINE.search(what) and (of := _made_for(fact, brief)):
        what = of
    elif other := _each_deed(fact, brief):
        what = other
    elif is_verb(what) and fact.kind is ValueKind.QUANTITY:
        found = re.search(rf"(?P<thing>[一-龥]{{2,6}}?){re.escape(fact.text)}{what}", brief.text)
        thing = re.split(r"[、和及与]", found["thing"])[-1] if found else ""
        what = f"{thing}{what}" if len(thing) >= 2 and not thing.endswith("系统") else what
    return fact if what == fact.what else fact.model_copy(update={"what": what})
