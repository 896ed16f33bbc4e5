"""How many are given money: bodies that run something, or the people whom the subject names."""

from assistant.drafting.matter.acts import is_verb, split_end
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import is_works_on, parts
from assistant.drafting.names.prices import aid
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

AID_VERB = re.compile(r"奖补|补助|补贴|资助|奖励")
"""What is done for those who are given money."""
RUN = frozenset({"运营", "运行", "管理", "开放", "服务", "运转"})
"""What a house or a team does that is given money for it: 社区食堂运营补贴."""
_BODIES = frozenset("家所支个处座间栋辆台艘")


def aided_count(fact: Fact, thing: str, brief: Brief) -> str:
    """How many bodies are given money: 补贴社区食堂数量, 补助基层文艺队伍数量; "" for people and works."""
    given = AID_VERB.search(brief.topic) if gives_money(brief) else None
    if given is None or (fact.value.unit or "")[-1:] not in _BODIES:
        return ""
    whole = thing == subject_of(brief) and (fact.value.unit or "") == "家"
    bare = without_aid(thing) if whole else thing
    payee, counted = (_without_running(one) for one in (without_aid(subject_of(brief)), bare))
    named = [one for one in parts(payee) if counted and counted in one]
    if is_works_on(payee) or not counted or not payee.endswith(counted) or len(payee) > 10:
        own = named and _BODY.search(counted) and not is_works_on(payee)
        return f"{given[0]}{counted}数量" if own else ""
    opened = "免费开放" in subject_of(brief)
    return f"{'免费开放' if opened else given[0]}{payee}数量"


_BODY = re.compile(
    r"(?:卫生院|卫生室|医院|幼儿园|学校|小学|中学|敬老院|养老院|福利院|机构|合作社|企业|公司|协会|组织|食堂|书屋|书店|图书馆|服务站|驿站|基地|中心)$"
)
"""Bodies that are given money."""


def _without_running(thing: str) -> str:
    ended = split_end(thing)
    return re.sub(r"(?<=..)免费$", "", ended[0]) if ended and ended[1] in RUN else thing


def paid_count(fact: Fact, thing: str, brief: Brief) -> str:
    """How many people are given the subject's money, where they are the ones it names: 高龄补贴发放人数."""
    heads = [
        one
        for one in brief.facts
        if one.kind is ValueKind.QUANTITY and (one.value.unit or "") in PEOPLE and not one.value.per
    ]
    subject = subject_of(brief)
    if not gives_money(brief) or heads != [fact] or is_verb(thing) or _RUN_BY.search(subject):
        return ""
    money = aid(brief, None)
    if (
        not thing
        or money == "费用"
        or AID_VERB.search(thing)
        or (STAFF.search(thing) and thing not in subject)
        or (_TAUGHT.search(thing) and thing not in subject)
    ):
        return ""
    name = f"{without_aid(subject)}{money}发放人数"
    return name if len(name) <= _ROOM else f"{thing}{money}发放人数"


_TAUGHT = re.compile(r"(?:培训|培训班|轮训|体检|慰问|表彰|研修)$")
"""What is done with people beside the money that is given to others."""
_RUN_BY = re.compile(r"经费|公用|运[营行转]")
"""Money for a house, which those in it are not given: 公用经费补助."""
_ROOM = 18
"""Characters of a count's name in which the subject has room."""
