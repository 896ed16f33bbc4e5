"""A count of which the request's own words make no sound clause, told plainly by its unit.

覆盖小学3所, 惠及公司3家, 开展84场, 改造面积600平方米: such a clause says less than the clerk did, and nothing
that a reader would strike.
"""

import re

from assistant.drafting.acts import subject_act, verbs
from assistant.drafting.clause_things import HELD_SO_OFTEN, PLACE
from assistant.drafting.nature import gives_money
from assistant.drafting.prices import aid
from assistant.drafting.rows import Row
from assistant.drafting.subject import subject_of
from assistant.drafting.things import PEOPLE, STAFF, measure_noun
from assistant.drafting.told_words import begins_with_deed
from assistant.drafting.works import is_works, parts
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import people
from assistant.understanding.served import is_person

_VALUE = re.compile(r"^(?P<said>\D*?)(?P<value>(?:不少于|不超过|约)?\d.*)$")
_HELD = re.compile(r"^(?P<verb>开展|举办|组织|完成|演出|放映)(?P<thing>[一-龥]{2,})$")
_FIRM = re.compile(r"^覆盖(?P<firm>(?:律所|[一-龥]*(?:事务所|公司|机构)))$")
_HOUSE = re.compile(
    r"^覆盖(?P<number>\d+[个处座])?(?P<house>[一-龥]*(?:公园|停车场|步道|广场|驿站|长廊|大棚|凉亭|停车棚))$"
)
_ROOM = re.compile(r"^覆盖(?P<number>\d+间)(?P<room>[一-龥]+室)$")
_HIRED = re.compile(r"^(?:完成|开展|配备|服务|惠及)(?P<who>[一-龥]{1,5})(?:外包|派遣|劳务|采购)$")
_COMMISSIONED = re.compile(r"聘|委托|外包|第三方|购买[一-龥]{0,6}服务")
"""That others are paid to do the work: those counted do it, and are not reached by it."""
_FIRST_PLACE = re.compile(
    r"^[一-龥]*?(?:学校|[小中]学|幼儿园|院|中心|社区|小区|村|站|楼|馆|所)(?=[一-龥]{2})"
)
_WHERE_ALONE = re.compile(r"^[一-龥]?(?:乡镇|社区|学校|村|小区|街道|单位|企业)$")
_TORN_PLACE = re.compile(r"^[镇村乡校县区][演办搞]$")
"""The end of each place with a verb of one letter: 每个镇演6场."""
_NEEDLESS = re.compile(r"^(?:完成|开展)(?=[年日月]均?[一-龥]{2}$)")
_EACH_TIME = re.compile(r"每(?:[周月季年天日]|季度|半年)")
_INSURED = re.compile(r"^投保(?P<whom>[一-龥].*\d.*[人名户])$")
_ADDED = re.compile(r"^(?:覆盖|配备|设置)(?P<own>[一-龥]{4,})$")
_NOUN_ENDS = re.compile(
    r"[站点室场所厅馆户员师人机车船器仪柜箱牌具品材备施泵灯床台系统]$|设备|平台|物资"
)
_PAINTED = re.compile(r"^(?:建设|配备|安装|设置)(?P<thing>[一-龥]*(?:标线|泊位|车位|划线))$")
_GOODS = re.compile(r"^配备(?P<thing>[一-龥]{2,})$")
_SAMPLES = frozenset({"个", "份", "批次", "批", "件", "组"})
_TESTED = re.compile(r"抽检|抽样|检测|检验|快检")
_SAID_SO = re.compile(r"^[一-龥]{2}(?:企业|机构|单位|商户|农户|场所)$")
"""What may be a verb with those it is done to: 诊断企业60家."""
_TAUGHT = re.compile(r"^招聘(?=学员|学生|新生|儿童)")
_GIVEN_AWAY = re.compile(r"^(?:配备|购置|覆盖)(?=[赠捐送][书衣物款]$)")
_ANY_OF_THEM = re.compile(r"^(?:惠及)?(?:发放|补助|补贴|救助|资助|服务)?对象$")
_RUNS = re.compile(r"^(?:配备|购置|覆盖)(?P<thing>[一-龥]*[车船艇]辆?)$")
_RUN_ON = re.compile(r"燃油|油料|油耗|维修|维护|保养|运行|年检")
_LAST_TASK = re.compile(r"^(?:开展|完成)(?P<what>[一-龥]{2,})$")
_BODIES = frozenset({"家", "所"})
_PLACES = frozenset({"家", "所", "个", "处"})
_SORTS = frozenset({"个", "项", "类", "种"})
_MEASURES = frozenset({"面积", "长度"})
_SAYS_HOW = re.compile(
    r"^(?:每|日均|日[一-龥]{2}|年[一-龥]{2}|共|其中|人均|户均|向|为|由|将|对|就|自)"
)
"""Clauses that say how often or for whom, and then what is done."""
_MEASURE_SAID = re.compile(
    r"(?:面积|长度|里程|规模|能力|.量|人次|方量|时长|天数|[宽高厚深长]度?|度)$"
)
_SIGNS = (("≥", "不少于"), ("≤", "不超过"), (">", "超过"), ("＞", "超过"), ("<", "低于"))
_PER = re.compile(r"^(\D*?)(\d[\d.]*万?[一-龥]{1,2})/(周|月|年|日|天|季度)(.*)$")
"""How often, said behind the number: 探访老人420人/周."""
_FOR_EACH = re.compile(r"(?P<each>每[一-龥]{1,8}?)(?P<number>\d+(?:次|节|场|课时|小时|学时))")
_NOT_REACHED = re.compile(r"之家$|基地$|协会$|合作社$")
"""Houses and bodies, beside the places that every clause knows."""


def told_of_each(row: Row, brief: Brief) -> str:
    """How often for each, as the request says it: 每名每月送教2次; "" for every other count."""
    fact = brief.facts[row.facts[0]] if row.facts and "/" in row.value else None
    each = _FOR_EACH.fullmatch(fact.text) if fact else None
    if each is None:
        return ""
    bare = re.fullmatch(r"(?:每[一-龥]){1,2}", each["each"])
    done = subject_act(brief) if len(subject_act(brief)) == 2 else ""
    return f"{each['each']}{(done or '开展') if bare else ''}{each['number']}"


def in_words(clause: str) -> str:
    """The clause with signs as a sentence says them: 不少于800人 for ≥800人."""
    for sign, said in _SIGNS:
        clause = re.sub(rf"{sign}(?=\d)", said, clause)
    return _PER.sub(r"每\3\1\2\4", clause)


def with_its_age(clause: str, brief: Brief) -> str:
    """The clause with the years of those counted, where it lost them: 70岁以上老人."""
    lost = re.search(r"(?<![\d一二三四五六七八九十百])周?岁(?:及)?以[上下]", clause)
    said = re.search(r"\d+(?:周岁|岁)(?:及)?以[上下]", brief.text) if lost else None
    return f"{clause[: lost.start()]}{said[0]}{clause[lost.end() :]}" if lost and said else clause


def plainly_told(
    clause: str, brief: Brief, fact: Fact | None, kind: str, *, carried: bool = False
) -> str:
    """The clause, or the count by its unit alone where its words are a bare noun or do not fit.

    ``kind`` is the id of the kind of spending; ``carried`` is true where the verb may be that of
    the clause before.
    """
    found = _VALUE.match(clause)
    if found and found["said"] == "发放":
        return f"发放{aid(brief, fact)}{found['value']}"
    if found is None or fact is None:
        return clause
    said, value = _NEEDLESS.sub("", found["said"]), found["value"]
    said = _TAUGHT.sub("招收", _GIVEN_AWAY.sub("", re.sub(r"^([一-龥]{2})\1", r"\1", said)))
    clause = f"{said}{value}"
    unit = (fact.value.unit or "").removeprefix("万")
    if kind == "debt":
        return _of_old_work(said, value)
    if (firm := _FIRM.match(said)) and _COMMISSIONED.search(brief.text):
        return f"聘请{firm['firm']}{value}"
    if (
        (built := _HOUSE.match(said) or _HOUSE.match(clause))
        and is_works(brief)
        and f"覆盖{built['house']}" not in brief.text
    ):
        return f"建设{built['house']}{built['number'] or value}"
    if (room := _ROOM.match(clause)) and f"覆盖{room['room']}" not in brief.text:
        return f"{'建设' if is_works(brief) else '配置'}{room['room']}{room['number']}"
    if unit in PEOPLE and (hired := _HIRED.match(said)) and STAFF.search(hired["who"]):
        return f"配备{hired['who']}{value}"
    if _ANY_OF_THEM.match(said):
        return f"惠及{value}"
    if (runs := _RUNS.match(said)) and _RUN_ON.search(subject_of(brief)):
        return f"保障{runs['thing']}{value}"  # fuel for 31 lorries buys none
    if insured := _INSURED.match(clause):
        return f"为{insured['whom']}投保"
    if own := _own_words(said, fact, brief):
        return f"{own}{value}"
    if painted := _PAINTED.match(said):
        return f"施划{painted['thing']}{value}"
    if sample := _sample(said, unit, brief):
        return f"抽检{sample}{value}"
    if _EACH_TIME.fullmatch(said) and unit in HELD_SO_OFTEN:
        return f"{said}{subject_act(brief) or '开展'}{value}"
    last = _LAST_TASK.match(said) if unit in PEOPLE else None
    both = len(parts(subject_of(brief))) > 1 and said == subject_act(brief)
    if (last and subject_of(brief).endswith(last["what"])) or (both and unit in PEOPLE):
        return f"惠及{value}"  # 体检及心理测评1260人: both are for them
    held = _HELD.match(said) if unit in HELD_SO_OFTEN else None
    where = held and (_WHERE_ALONE.match(held["thing"]) or _TORN_PLACE.match(held["thing"]))
    if held and where and held["thing"] not in brief.topic:
        return f"{held['verb']}{value}"  # 每个乡镇6场 holds no 乡镇
    if not said or _SAYS_HOW.match(said) or _MEASURE_SAID.search(said):
        return clause
    if carried or begins_with_deed(said) or _SAID_SO.match(said):
        return clause
    if (act := subject_act(brief)) and f"{fact.text}{said}" in brief.text and unit in _PLACES:
        return f"{act}{value}{said}"  # 3个村村志
    return by_its_unit(said, value, brief, fact)


def _own_words(said: str, fact: Fact, brief: Brief) -> str:
    """The thing where it begins with its own verb: 养殖林下鸡 of 覆盖养殖林下鸡; "" for a noun, 养殖场."""
    added = _ADDED.match(said)
    own = added["own"] if added else ""
    noun = _NOUN_ENDS.search(own) or (PLACE.search(own) and not own.endswith("村"))
    if not own or noun or f"{own}{fact.text}" not in brief.text:
        return ""
    return own if begins_with_deed(own) and not begins_with_deed(own[2:]) else ""


def _sample(said: str, unit: str, brief: Brief) -> str:
    """Of what samples are counted: 种子 of 种子60个 in 抽检农资样品; "" where the count is of no samples."""
    tested = unit in _SAMPLES and "样" in brief.text and _TESTED.search(subject_of(brief))
    bought = _GOODS.match(said)
    if not tested or (bought is None and (len(said) < 2 or begins_with_deed(said))):
        return ""
    thing = bought["thing"] if bought else said
    return (
        "" if _NOUN_ENDS.search(thing) or PLACE.search(thing) or _SAYS_HOW.match(thing) else thing
    )


def _of_old_work(said: str, value: str) -> str:
    """What this year's payment is for, where the work itself was done before: 涉及养老院2所."""
    if reached := re.match(r"^覆盖(?P<rest>.*)$", f"{said}{value}"):
        return f"涉及{reached['rest']}"
    thing = re.sub(rf"^(?:{verbs()})", "", said)
    thing = thing if PLACE.search(thing) or not (at := _FIRST_PLACE.match(thing)) else at[0]
    return f"涉及{thing}{value}" if not re.match(r"支付|涉及", said) else f"{said}{value}"


def by_its_unit(thing: str, value: str, brief: Brief, fact: Fact) -> str:
    """What is true of so many, whatever the project does with them; ``thing`` may be "".

    As it stands where the unit says nothing: 气象探测环境5项.
    """
    unit = (fact.value.unit or "").removeprefix("万")
    named = not thing or (is_person(thing) and (len(thing) > 2 or thing in people()))
    if (unit in PEOPLE and named) or unit == "户":
        staff = STAFF.search(thing) and not gives_money(brief)
        return f"{'配备' if staff else '惠及'}{thing}{value}"
    if unit in _PLACES and (PLACE.search(thing) or _NOT_REACHED.search(thing) or unit in _BODIES):
        reach = "惠及" if gives_money(brief) and unit in _BODIES else "覆盖"
        return f"{reach}{thing}{value}"
    if (measure := measure_noun(fact)) in _MEASURES and not thing:
        return f"{subject_act(brief) or '实施'}{measure}{value}"
    if unit in _SORTS and thing:
        return f"涉及{thing}{value}"
    return f"{thing}{value}"
