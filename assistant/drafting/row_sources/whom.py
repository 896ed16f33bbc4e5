"""Who is asked, where the library only says 服务对象: those whom the request counts, or those at its places."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.drafting.matter.aims import solved_for
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.subject import first_said, says_only_how, subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.rows import Row
from assistant.facts import Brief
from assistant.understanding.attribution.served import is_person
from corpus import late_re as re
from corpus.values import ValueKind

_SATISFACTION = "服务对象满意度指标"
_ANYBODY = re.compile(r"^(?:服务对象|设备使用人员|受益对象)满意度$")
_AT = (
    (re.compile(r"小区|社区|居民|楼栋|街巷|背街"), "居民"),
    (re.compile(r"学校|[中小]学|幼儿园|校园"), "师生和家长"),
    (
        re.compile(r"村民|行政村|自然村|各村|[\d一二三四五六七八九十]个?村|农户|乡镇|镇上|镇里"),
        "村民",
    ),
    (re.compile(r"企业|商户|经营户|市场主体"), "企业"),
)
"""Places that a request names, and who is there."""
_ORDERED = frozenset({"professional", "it_build", "archive"})
"""Kinds whose work is done for the office that orders it."""
_LONGEST = 9
_OFFICE = re.compile(r"机关|办公|业务用房|干部职工|大院|科室")


def with_whom(rows: list[Row], kind: Archetype, brief: Brief) -> list[Row]:
    """Rows in which nobody in particular is asked, with whom the request says it is for."""
    rows = [_where_they_are(row, brief) for row in rows]
    if not _COMMISSIONED.search(brief.text):
        rows = [
            replace(row, name="成果使用单位满意度")
            if row.name == "委托单位满意度" and not row.stays
            else row
            for row in rows
        ]
    rows = [_of_its_office(row, brief) for row in rows]
    if who := solved_for(brief):  # 主要解决偏远村学生上学
        return [
            replace(row, name=f"{who}满意度")
            if row.level2 == _SATISFACTION and not row.stays
            else row
            for row in rows
        ]
    if who := _brought_to(kind, brief):
        rows = [
            replace(row, name=f"{who}满意度")
            if row.level2 == _SATISFACTION and not row.stays and not row.signs.tables
            else row
            for row in rows
        ]
    if (counted := _one_group(brief)) and kind.id in _TAKES:
        rows = [
            replace(row, name=f"{counted}满意度")
            if row.level2 == _SATISFACTION and not row.stays and _PUBLIC.match(row.name)
            else row
            for row in rows
        ]
    who = _whom(kind, brief)
    if not who:
        return rows
    return [
        replace(row, name=f"{who}满意度")
        if row.level2 == _SATISFACTION and not row.stays and _ANYBODY.match(row.name)
        else row
        for row in rows
    ]


_COMMISSIONED = re.compile(r"委托|第三方|聘请|购买服务|外包|中介|事务所|专业机构|专业公司")
"""That others are ordered to do the work, which the office that orders it judges."""
_TAKEN_TO = (
    (re.compile(r"进(?:校园|学校|课堂)"), "师生"),
    (re.compile(r"进(?:社区|小区|家庭)"), "居民"),
    (re.compile(r"进(?:企业|工厂|车间|工地)"), "企业职工"),
    (re.compile(r"进(?:农村|乡村|农家|村)|下乡"), "村民"),
    (re.compile(r"进(?:机关|单位)"), "干部职工"),
    (re.compile(r"进军营"), "官兵"),
)
"""Where a project takes what it tells, and who is there."""
_TAKES = frozenset({"activity", "publicity", "governance", "party"})


def _brought_to(kind: Archetype, brief: Brief) -> str:
    """Those to whom something is taken: 师生 of 中医药文化进校园; "" for several places or none."""
    if kind.id not in _TAKES:
        return ""
    found = [who for words, who in _TAKEN_TO if words.search(subject_of(brief))]
    return found[0] if len(found) == 1 else ""


def _one_group(brief: Brief) -> str:
    """The one group of people that is counted and served: 学生 of 接待学生8000人次; "" for several."""
    heads = [
        re.sub(r"^(?:接待|组织|参与|服务|惠及|覆盖)", "", thing_of(fact, brief))
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "").removeprefix("万") in PEOPLE
    ]
    served = [one for one in dict.fromkeys(heads) if is_person(one) and not STAFF.search(one)]
    return served[0] if len(served) == 1 and len(served[0]) <= _LONGEST else ""


_TOWN = re.compile(r"社区|小区|街道|城[区市管]|市政|居民|县城|城中村|集镇|楼")
_VILLAGE = re.compile(r"村(?![镇史])|农户|农村|[乡镇](?![人政府机关卫]|长|干部)")
_RESIDENTS = re.compile(r"^(?:辖区)?居民(?=满意度$)")
_ON_ROADS = re.compile(r"公路|[县乡村省国]道|道路|街巷|桥梁|大桥|路面")
_IN_LIFTS = re.compile(r"^乘梯群众(?=满意度$)")
_FOR_STAFF = re.compile(r"职工(?:运动会|文体|趣味|活动|联欢|书画|歌咏|文艺|健身|趣味运动)|女职工")
_PUBLIC = re.compile(r"^(?:参加群众|群众|居民|服务对象|参加人员)满意度$")
_OWN_ROOMS = re.compile(r"(?:业务|办公|技术|执法|值班|周转)用房")
_OFFICE_HOUSE = re.compile(r"办公楼|机关|行政中心|综合楼|业务楼|政务大楼")


def _where_they_are(row: Row, brief: Brief) -> Row:
    """The row with those who live or work at the place that the request names: 村民, 办公楼使用人员."""
    if row.level2 != _SATISFACTION or row.stays or row.signs.tables:
        return row
    said = first_said(brief)
    if _RESIDENTS.match(row.name) and _VILLAGE.search(said) and not _TOWN.search(said):
        return replace(row, name=_RESIDENTS.sub("村民", row.name))
    if row.name == "受益群众满意度" and _ON_ROADS.search(subject_of(brief)):
        return replace(row, name="沿线群众满意度")
    if _FOR_STAFF.search(subject_of(brief)) and _PUBLIC.match(row.name):
        return replace(row, name="职工满意度")
    if row.name == "受益群众满意度" and _OWN_ROOMS.search(subject_of(brief)):
        return replace(row, name="用房人员满意度")
    if _IN_LIFTS.match(row.name) and _OFFICE_HOUSE.search(said):
        return replace(row, name=_IN_LIFTS.sub("办公楼使用人员", row.name))
    return row


_OFFICE_OF = (
    ("妇联", "妇女", "妇女"), ("残联", "残疾人", "残疾人"), ("工会", "职工", "职工"), ("团委", "青年", "青年|青少年|志愿"), ("关工委", "青少年", "青少年|儿童"),
)  # fmt: skip
"""Offices that work for one group of people, who they are, and how the request says that it is for them."""
_ANY_GROUP = re.compile(r"^(?:参加群众|群众|辖区群众|居民|服务对象)满意度$")


def _of_its_office(row: Row, brief: Brief) -> Row:
    """The row with those for whom the asking office works, where the request speaks of them: 妇女 of 妇联."""
    if row.level2 != _SATISFACTION or row.stays or not _ANY_GROUP.match(row.name):
        return row
    if _READ.search(subject_of(brief)):
        return replace(row, name="读者满意度")
    said = f"{brief.unit or ''}{brief.text}"
    who = next(
        (who for office, who, of in _OFFICE_OF if office in said and re.search(of, brief.text)), ""
    )
    return replace(row, name=f"{who}满意度") if who else row


_READ = re.compile(r"图书馆|图书室|书屋|阅览室|书房")


def _whom(kind: Archetype, brief: Brief) -> str:
    """Those who are counted by the head, else those at the places named; "" where none are."""
    heads = [
        thing_of(fact, brief)
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY
        and not fact.value.per
        and (fact.value.unit or "") in PEOPLE | {"户"}
    ]
    people = [one for one in dict.fromkeys(heads) if is_person(one) and len(one) <= _LONGEST]
    served = [one for one in people if not STAFF.search(one)]
    if len(served) == 1:
        return served[0]
    said = first_said(brief) + subject_of(brief)
    paid = re.search(r"补贴|补助|津贴|工资|报酬|体检|保险|慰问", said)
    if len(people) == 1 and paid:
        return people[0]
    if kind.id in _ORDERED and not says_only_how(brief):
        return "委托单位" if _COMMISSIONED.search(brief.text) else "成果使用单位"
    if _OFFICE.search(said):
        return "干部职工"
    return next((who for words, who in _AT if words.search(brief.text)), "受益群众")
