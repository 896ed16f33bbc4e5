"""What a project's field changes, where the kind of spending says it too generally.

A repair of public toilets and one of a market are the same kind of spending; what they change for
people, and whom one asks whether it did, is said by the field: ``assistant/words/fields.toml`` and five more of its kind.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.drafting.kinds.kinds_by_end import rents
from assistant.drafting.kinds.strangers import is_strange
from assistant.drafting.matter.nature import gives_money, is_small_allowance, pays_fee, without_aid
from assistant.drafting.matter.subject import first_said, says_only_how, subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import KINDS as WORKS
from assistant.drafting.matter.works import is_works, is_works_on, parts
from assistant.facts import Brief
from corpus import late_re as re

_PAID = {"pay", "sympathy", "student", "training"}
"""Kinds whose effect is on those who are paid or taught, whatever the field."""
_SERVICES = {
    "patrol", "cleaning", "logistics", "insurance", "archive", "professional", "survey", "publicity",
    "training", "activity", "emergency", "lease", "it_build", "health", "pay",
}  # fmt: skip
"""Kinds that do something at a place, whose effect is not that of works there."""
_FOUND = {"有效排查", "早发现早干预", "全面掌握"}
"""Effects of looking at a thing, which one that makes or mends it does not have."""
_MIXED = "文体活动"
"""The field of an event that joins several fields."""
_TOLD = "publicity"
_AWARE = re.compile(r"意识|知晓|知名度|形象|影响力|素[质养]|积极性|防范")
"""Effects that telling people of something can have."""
_LIVING = re.compile(
    r"低保|特困|孤儿|抚恤|津贴|救助|困难|生活|护理补贴|高龄|优抚|优待|残疾|扶助|丧葬|老党员|离任|遗属"
)
"""Money that people live on: its effect is on them, whatever else the name says."""


_BILL = re.compile(r"(?:水电|电|水|燃气|天然气|煤气|话|网络|通讯|宽带)费(?:用)?$")


@dataclass(frozen=True)
class Field:
    """A field of work as the public knows it."""

    words: tuple[str, ...]
    unless: tuple[str, ...]
    effect: str
    value: str
    whom: str
    goal: str
    quality: str = ""
    level: str = ""
    why: str = ""
    ecology: str = ""
    ecology_value: str = ""
    aid: bool = False
    place: bool = False  # a place: what is said of it is what works there change
    means: bool = False  # with what something is done, which another word may say: 采砂视频监控
    indoors: bool = False  # used at a place, by those who are there
    paid: bool = False  # speaks also where people are paid: 公益性岗位 is for those without work
    given: bool = False  # of money that is given alone: 物业费补贴, no bill
    word: str = ""  # that was found


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    words = files("assistant").joinpath("words")
    said, *more = (
        tomllib.loads(words.joinpath(name).read_text(encoding="utf-8"))
        for name in (
            "fields.toml",
            "fields_people.toml",
            "fields_more.toml",
            "fields_wider.toml",
            "fields_rarer.toml",
            "fields_tasks.toml",
        )
    )
    return {**said, "field": [*said["field"], *(one for file in more for one in file["field"])]}


@cache
def fields() -> tuple[Field, ...]:
    """All that are known."""
    return tuple(
        Field(
            words=tuple(one["words"]),
            unless=tuple(one.get("not", ())),
            **{key: value for key, value in one.items() if key not in {"words", "not"}},
        )
        for one in _data()["field"]
    )


def field_of(brief: Brief, kind: str) -> Field | None:
    """The field that the subject names; None where it names none or the kind says it better.

    Of several words what is no place speaks before a place, then the longest, of equal ones the
    last: 学校食堂 is no matter of teaching.
    """
    subject = brief.topic if pays_fee(brief) else subject_of(brief)  # 取暖费 is what it is about
    if says_only_how(brief):
        said = re.sub(r"《[^《》]*》", "", first_said(brief)).replace(brief.unit or "\0", "")
        subject = re.split(r"[。；;]", said)[0]
    allowed = kind == "pay" and is_small_allowance(brief)  # it is for the work that is done
    given = gives_money(brief)
    asks = brief.unit if brief.unit and brief.text.startswith(brief.unit) else ""
    whole = (
        f"{asks}{subject}"  # 疾控中心…实验室 is no school's, though the name leaves the body out
    )
    if kind == "training" and (told := _TAUGHT_OF.search(subject)):
        return _aware(told["of"], brief)
    if kind in _PAID and not (allowed or subject.endswith(("聘用", "聘请"))):
        field = _named(subject, whole, given, brief)
        return field if field is not None and field.paid else None
    if kind == "logistics" and _BILL.search(brief.topic):
        return None  # what is used there, whatever the house is for: 机关食堂水电费
    if kind == "lease" and rents(brief):
        return None
    field = _named(subject, whole, given, brief)
    if subject.endswith(("审计", "审计服务")):
        field = next((one for one in fields() if "审计监督" in one.words), field)
    if field is None:
        return None
    of_whom = kind == "health" and subject.endswith("体检") and "健康" not in field.effect
    if of_whom and (STAFF.search(field.word) or not subject.endswith(f"{field.word}体检")):
        return None  # 环卫工人体检 changes nobody's work, and 征兵体检 is for the army
    among = {found.effect for part in parts(subject) if (found := _named(part, whole, given))}
    if kind == "activity" and len(among) > 1:
        field = next(one for one in fields() if _MIXED in one.words)
        field = replace(field, word=_MIXED)
    if kind == "relief" and not field.aid and _LIVING.search(subject):
        return None
    given_goods = _OUTFITTED.search(subject) if kind == "procurement" else None
    if given_goods and (field.word in given_goods["of"] or _OTHERS.search(field.effect)):
        return _for_their_work(field, given_goods["who"])
    if (
        kind == _TOLD
        and re.search(r"宣传(?!片)|宣讲|普法", subject)
        and not _AWARE.search(field.effect)
    ):
        return None
    if kind == "archive" and not re.search(r"资料|档案|历史|登记", field.effect):
        return None  # 纪检案卷数字化 makes nobody honest
    if kind == "insurance" and not re.search(r"险|保(?!障|护|洁|安)", field.word):
        return None  # a fire engine that is insured puts out no fire by it
    said = f"残疾人{subject}" if "残联" in brief.text else subject  # whose office asks
    field = _for_its_people(_of_the_place(_named_alone(field, said), subject), subject)
    if field.indoors and (people := people_at(subject)):
        own = field.effect.replace("群众", people, 1), field.goal.replace("群众", people, 1)
        field = replace(field, whom=people, effect=own[0], goal=own[1])
    if field.effect.startswith(_SOMEWHERE) and (place := _PLACE.search(subject)):
        said = field.goal.replace(_SOMEWHERE, place[0])
        field = replace(field, effect=field.effect.replace(_SOMEWHERE, place[0], 1), goal=said)
    if kind == "professional" and (examined := _SAFETY.search(subject)):
        field = _of_dangers(field, examined["of"] or examined["thing"])
    if kind in _LOOKING_KINDS and (looked := _LOOKS.match(subject)):
        field = _known(field, looked["of"])
    if field.whom in _OPEN_WHOM and brief.beneficiary:
        field = _of_those(field, brief.beneficiary)
    if field.place and kind in _SERVICES:
        return replace(field, effect="", goal="", quality="", ecology="")
    if kind == "lease":  # how the later use of what is rented is judged
        field = replace(field, quality="")
    aided = gives_money(brief) and is_works_on(without_aid(subject))
    bought = kind == "procurement"  # what is bought for a canteen cooks nothing yet
    return _of_works(field, kind, subject) if aided or bought or is_works(brief) else field


def field_in(task: str, kind: str) -> Field | None:
    """The field that one task of several names; None where its kind says the effect better."""
    field = None if kind in _PAID else _named(task, task, False)
    if field is None or (field.place and kind in _SERVICES):
        return None
    field = _for_its_people(_named_alone(field, task), task)
    if kind == _TOLD and re.search(r"宣传|宣讲|普法", task) and not _AWARE.search(field.effect):
        return None
    return field


_TAUGHT_OF = re.compile(
    r"^(?:全?[县市区镇乡])?(?P<of>[一-龥]{2,8}?(?:预防|防治|防范|防控|防护|保护|安全))(?:知识)?(?:宣传|宣教|宣讲|科普|普及)(?:教育)?(?:[和及与、])?培训$"
)
"""A danger that people are told of, by which nobody is abler at his work: 工伤预防宣传培训."""


def _aware(of: str, brief: Brief) -> Field:
    """The field where people are taught of a danger: they are aware of it."""
    counted = (one.what for one in brief.facts if (one.value.unit or "") in {"人", "名", "人次"})
    who = next((one for one in counted if 2 <= len(one) <= 6), "") or "参训人员"
    return Field(
        words=(of,), unless=(), effect=f"{who}{of}意识", value="有效增强", whom=who,
        goal=f"普及{of}知识，增强{who}{of}意识", paid=True, word=of,
    )  # fmt: skip


_OUTFITTED = re.compile(
    r"^(?P<of>(?:[一-龥]{2,4}[县市区镇乡村]|社区|[县市区镇乡村])?(?P<who>[一-龥]{1,6}?员))(?!会)[一-龥]{2,8}(?:购置|采购|配备|更新|更换|配发|定制)?$"
)
"""Goods for those who do some work: 网格员防寒服 answers no resident."""
_OTHERS = re.compile(r"困难|受灾|老年|儿童|群众|居民")
"""Those whom what is given to staff does not reach: 护林员棉衣."""


def _for_their_work(field: Field, who: str) -> Field:
    """The field where only those who work in it are given something."""
    return replace(
        field,
        effect=f"{who}工作条件",
        value="有效改善",
        whom=who,
        goal=f"改善{who}工作条件，保障工作正常开展",
        quality="",
        ecology="",
    )


_SOMEWHERE = "场所"
"""A place that the field leaves open."""
_PLACE = re.compile(
    r"学校|小学|中学|幼儿园|教学点|敬老院|养老院|福利院|卫生院|医院|机关|办公楼|村委会|社区|法院|派出所"
)
_SCHOOL = re.compile(r"[一二三四五六七八九十]中(?![心学型])|实验[中小]学")
_ANY_WHOM = frozenset({"消费者", "群众", "居民", "辖区群众", "使用人员"})
_ANY_PEOPLE = ("群众", "居民")


def _of_the_place(field: Field, subject: str) -> Field:
    """The field of those at the place where the subject names one: 师生 of 二中运动场."""
    people = people_at(subject)
    said = next((one for one in _ANY_PEOPLE if field.effect.startswith(one)), "")
    if people == "师生" and not field.place and field.whom in _ANY_WHOM:
        field = replace(field, whom=people)
    if field.place or people != "师生" or not said:
        return field
    return replace(
        field,
        whom=people,
        effect=people + field.effect.removeprefix(said),
        goal=field.goal.replace(said, people, 1),
    )


def _named_alone(field: Field, subject: str) -> Field:
    """The field of those alone whom the subject names: 残疾人 of 残疾人和老年人."""
    who = field.whom.split("和")
    if len(who) != 2 or field.whom not in field.effect:
        return field
    named = [one for one in who if one in subject]
    if len(named) != 1:
        return field
    return replace(
        field,
        whom=named[0],
        effect=field.effect.replace(field.whom, named[0]),
        goal=field.goal.replace(field.whom, named[0]),
    )


_SAFETY = re.compile(
    r"(?P<of>[一-龥]{2,8}?)安全(?:技术)?(?:检验|检测|鉴定|评估|测评)$"
    r"|(?P<thing>桥梁|桥隧|隧道|大坝|水闸|边坡|涵洞|电梯|锅炉|压力容器|房屋|拖拉机|农机|索道|游乐设施|燃气管道|消防设施)(?:定期|年度|专项|特殊|结构|安全)*(?:检测|检验|年检|鉴定|检查)$"
)
"""A thing of which experts say whether it is safe: 农机安全检验."""


_LOOKING_KINDS = frozenset({"professional", "survey", "environment"})
_LOOKS = re.compile(
    r"^(?:全?[县市区镇乡])?(?P<of>[一-龥]{2,10}?)(?:监测|检测|评价|评估|调查|普查|核查|化验|测评)(?:微站|站)?(?:服务|数据|数据服务|工作|项目)?$"
)
"""Work that only looks at a thing."""
_KNOWN = re.compile(r"隐患|安全|风险|状况|底数|掌握|及时|水平|数据|依据|质量|问题|真实")


def _known(field: Field, of: str) -> Field:
    """The field where a thing is only looked at: what state it is in is known, and nothing is better yet."""
    if _KNOWN.search(field.effect + field.goal):
        return field
    return replace(
        field,
        effect=f"{of}状况",
        value="及时掌握",
        goal=f"掌握{of}状况，为管理和治理提供依据",
        ecology="",
    )


def _of_dangers(field: Field, of: str) -> Field:
    """The field where a thing is examined: its dangers are found, whatever it is for."""
    if re.search(r"隐患|安全|风险", field.effect):
        return field
    return replace(
        field,
        effect=f"{of}安全隐患",
        value="有效排查",
        goal=f"及时发现{of}安全隐患，为整改提供依据",
        ecology="",
    )


_GROUPS = {
    "残疾人": ("残疾人",), "老年人": ("老年人", "老人", "敬老", "养老"), "儿童": ("儿童", "幼儿"), "学生": ("学生", "校", "大学新生"), "妇女": ("妇女",), "教师": ("教师",),
}  # fmt: skip
"""Groups that a field can speak of, with the words by which a subject names them."""


def _for_its_people(field: Field, subject: str) -> Field:
    """The field of the one group that the subject names, where the field's word speaks of another.

    残疾人日间照料中心 is for no 老年人, and a 教师心理健康测评 for no 学生.
    """
    named = [group for group in _GROUPS if group in subject]
    other = next((group for group in _GROUPS if group in f"{field.effect}{field.goal}"), "")
    if len(named) != 1 or not other or other == named[0]:
        return field
    if any(word in subject for word in _GROUPS[other] if word != "校") or "学生" in subject:
        return field
    group = named[0]
    if group == "教师" and field.paid:
        return field  # who does it, and not for whom: 课后服务教师补助

    def told(text: str) -> str:
        said = text.replace(other, group)
        said = re.sub(r"(妇女|儿童|老年人|残疾人|教师|学生)\1", r"\1", said)  # 妇女儿童
        return re.sub(r"教师[和及](?:家长|家属)", "教师", said)

    return replace(field, effect=told(field.effect), goal=told(field.goal), whom=told(field.whom))


_OPEN_WHOM = frozenset({"扶持对象", "服务对象", "补助对象"})


def _of_those(field: Field, who: str) -> Field:
    """The field of those whom the request names: 退役军人 for 扶持对象."""
    return replace(
        field,
        whom=who,
        effect=field.effect.replace(field.whom, who),
        goal=field.goal.replace(field.whom, who),
    )


def _named(part: str, subject: str, given: bool, brief: Brief | None = None) -> Field | None:
    """The field that a part of the subject names; None where it names none.

    One that speaks of what the request does not know is another's: 干部职工 of 敬老院食堂.
    """
    found = [
        (
            word == _LOOKED_INTO and part.endswith(word),
            not one.place,
            not one.means,
            len(word),
            part.rfind(word),
            replace(one, word=word),
        )
        for one in fields()
        for word in one.words
        if word in part
        and (given or not one.given)
        and not any(other in subject for other in one.unless)
        and not (brief and is_strange(f"{one.effect}{one.goal}", brief))
    ]
    return max(found, key=lambda item: item[:5])[5] if found else None


_LOOKED_INTO = "审计"
"""An audit finds faults, whatever fund it is of."""


def _of_works(field: Field, kind: str, subject: str) -> Field:
    """The field where the thing itself is made or mended: its danger is removed, not found.

    How the later work with it is judged (食品安全合格率) says nothing of works.
    """
    if field.value == "有效排查" and field.effect.endswith("隐患"):
        goal = f"消除{field.effect}，保障使用安全"
        field = replace(field, value="有效消除", goal=goal)
    elif field.value in _FOUND or subject.endswith(("拆除", "拆除工程")):
        field = replace(field, effect="", goal="", ecology="")
    if kind in WORKS and not re.search(r"验收|安装|评审", field.quality):
        field = replace(field, quality="")
    return field


def people_at(subject: str) -> str:
    """Who is at the place that a subject names: 师生 of 小学饮水机; "" where it names none."""
    found = [
        (len(word), subject.rfind(word), str(one["whom"]))
        for one in _data()["place"]
        for word in one["words"]
        if word in subject
    ]
    return max(found)[2] if found else "师生" if _SCHOOL.search(subject) else ""
