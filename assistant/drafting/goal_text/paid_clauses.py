"""Who is given the money of a count: each of those counted, a house, or others than what is counted."""

from assistant.drafting.matter.measures import PEOPLE, by_head
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.prices import AID
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

TO_SOMEBODY = PEOPLE | {"户", "家"}
_TO_BODIES = re.compile(
    r"(?:公用|办公|运转|工作)经费|(?:运营|运行|建设|改造|设备|水电费|水费|电费|取暖费?|供暖费?|燃油费?|免费开放)(?:费|经费|专项|以奖代)?(?:补助|补贴|奖补)"
)
"""Money that is given to a house, a station, a firm."""
_HEATING = ("取暖", "供暖")


def paid_a_head(fact: Fact, own: str, brief: Brief) -> str:
    """What those counted are paid, each by a price that says so: 每人补助1500元; else ""."""
    if gives_money(brief) or not by_head(fact) or (fact.value.unit or "") == "人次":
        return ""
    prices = [
        one
        for one in brief.facts
        if one.kind is ValueKind.UNIT_PRICE and one.value.per[:1] in {("人",), ("名",), ("位",)}
    ]
    for price in prices:
        given = AID.search(f"{price.text}{price.what}")
        whose = thing_of(price, brief)
        others = any(one.what == whose for one in brief.facts if one is not price)
        if given and (whose in {own, given[0], ""} or (STAFF.search(whose) and not others)):
            return given[0]
    return ""


_INSURED_TOO = re.compile(
    r"(?:工资|报酬|薪酬)(?:[和及与、]|以及)(?P<what>社会保险|社保|五险一金|五险|保险|公积金|住房公积金|养老保险)"
)


def with_social_insurance(tasks: str, brief: Brief) -> str:
    """The clauses with the insurance that the subject pays beside wages: 发放工资并缴纳社保."""
    found = _INSURED_TOO.search(brief.topic or "")
    if found is None or found["what"] in tasks:
        return tasks
    return re.sub(
        r"发放(?P<pay>工资|报酬|薪酬)", rf"发放\g<pay>并缴纳{found['what']}", tasks, count=1
    )


def money_of(whom: str, brief: Brief) -> str:
    """What the part of the subject that names them gives: 报酬 to 在职村干部, 补助 to 离任村干部; "" for one part."""
    pieces = parts(brief.topic or "")
    named = [(without_aid(one), AID.search(one)) for one in pieces]
    fits = [
        (who, given[0]) for who, given in named if given and who and (who in whom or whom in who)
    ]
    return max(fits, key=lambda one: len(one[0]))[1] if len(pieces) > 1 and fits else ""


def to_bodies(brief: Brief, fact: Fact) -> bool:
    """True where the money is a house's, and not for the heating of each head: 老人取暖补贴."""
    found = _TO_BODIES.search(brief.topic)
    if found is None or "费" in found[0] or not found[0].startswith(_HEATING):
        return found is not None
    return (fact.value.unit or "") not in PEOPLE
