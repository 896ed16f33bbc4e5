"""Who a project serves."""

from collections.abc import Iterable

from assistant.understanding.attribution.nouns import noun
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, people, units
from corpus import late_re as re
from corpus.values import ValueKind

_PERSON = re.compile(
    r"(?:人员|者|员|户|师|生|童|长|干部|书记|群众|居民|村民|老人|工人|代表|对象|家庭|妇女|专家|选手|队伍|人|民|妇|警|兵|门卫|保安)$"
)
_STAFF = re.compile(
    r"(?:保安|保洁|辅警|医生|护士|护工|厨师|司机|律师|专家|讲师|社工|社会工作者|志愿者|扑火队|"
    r"(?<![党团学会社教职委])员|(?<![教药])师)$"
)
_NO_STAFF = re.compile(
    r"(?:运动员|裁判员|公务员|(?:特困|困难|参训|培训|参保|就业|失业|来访|上访|乞讨|流浪|务工|残疾|优抚|退役|服刑|矫正|吸毒|戒毒|见习|受灾|退休|低保|供养|安置|贫困|脱贫|返乡|三支一扶|窗口|工作|聘用|临聘|公益性岗位|医务|医护|在押|在院|住院)人员)$"
)
_PAYS = re.compile(
    r"工资|报酬|补贴|补助|津贴|保险|[任外康疗伤]险|社保|公积金|薪|待遇|奖励|奖金|慰问|体检|福利(?!院|中心|机构|彩)|抚恤|培训|表彰|疗养|关爱|帮扶|误工|劳保"
)
_SERVICE = re.compile(r"服务|外包|物业|运维|维护|养护|管护|清运|保洁|安保|保安|巡防|运行")
_ANY_OF_THEM = frozenset(
    {
        "对象",
        "人员",
        "服务对象",
        "救助对象",
        "受益对象",
        "补助对象",
        "培训对象",
        "帮扶对象",
        "慰问对象",
        "保障对象",
        "资助对象",
    }
)
"""Says no more than that they are served; the name of the project says who."""
_TEACHERS = "老师|教师|讲师|教练|专家|教员|师资"
"""Who is paid for teaching, and not taught."""
_LONGEST = 10
_BARE = frozenset({"患者", "病人", "对象", "家庭", "人员"})
"""Words that say who only with what stands before them: 高血压患者."""


def read_beneficiary(found: list[Found], topic: str, text: str) -> str | None:
    """Who is served; None where only those are counted who deliver the service.

    保安36名 of a 校园保安服务 are no beneficiaries; they are where the project pays, insures,
    trains or honours them.
    """
    paid = bool(_PAYS.search(topic)) or (
        not _SERVICE.search(topic)
        and any(
            _PAYS.search(one.what or one.lead) and {"人", "名"} & set(one.value.per)
            for one in found
            if one.value.amount is not None
        )
    )
    for one in found:
        if one.value.unit in units().people | {"个"} and one.what:
            who = _person(one.what, known=one.value.unit == "个")
            own_pay = who and pattern(rf"{re.escape(who)}的?(?:{_PAYS.pattern})").search(topic)
            beside = any(not is_staff(other) for other in _named(topic))
            if who and is_staff(who) and beside and not own_pay:
                continue  # volunteers of a children's camp
            if who in _ANY_OF_THEM and (of_topic := person_in(topic)):
                who = of_topic
            if who in _BARE:
                continue
            if who and (paid or not is_staff(who)):
                if of_topic := _of_topic(who, topic):
                    return of_topic
                whole = _all_of_them(who, topic, found)
                return _both(topic, whole) or whole
    quiet = pattern(r"[^,;。\n]*(?:意见|投诉|反映|打电话)[^,;。\n]*").sub("", text)
    quiet = pattern(rf"(?:{_TEACHERS})(?:的)?(?:课酬|课时费|讲课费|授课费|劳务费|报酬)").sub(
        "", quiet
    )
    for source in (topic, quiet):
        named = [who for who in _named(source) if paid or not is_staff(who)]
        if named:
            head = named[::-1] if source is topic else named  # 困难企业职工 are 职工
            who = max(head, key=len)
            return among_others(source, who) or _both(topic, who) or who
    return None


def _of_topic(who: str, topic: str) -> str:
    """Those whom the topic is for, where ``who`` is only another group that is counted: 劳模 beside 困难职工."""
    named = person_in(topic) or ""
    alike = set(who) & set(named) or set(who) & set(topic)
    return "" if not named or is_staff(named) or alike or is_staff(who) else named


def _all_of_them(who: str, topic: str, found: list[Found]) -> str:
    """残疾人 where 困难残疾人 and 重度残疾人 are counted and the topic names them all."""
    named = person_in(topic)
    if named is None or named == who:
        return who
    if not who.endswith(named):
        counted = {
            one.what
            for one in found
            if one.value.unit in units().people and one.value.kind is ValueKind.QUANTITY
        }
        sorts = {what for what in counted if what[-2:] == who[-2:]}
        return named if len(sorts) > 1 else who  # 本科新生, 专科新生 of the 大学生
    groups = {one.what for one in found if named in one.what and who not in one.what}
    return named if groups else who


def pays_by_head(topic: str) -> bool:
    """True where a project pays, insures or supports people, each by a standard."""
    return bool(_PAYS.search(topic)) and not re.search(r"工作经费|工作$|化解|调查", topic)


def is_staff(who: str) -> bool:
    """True for people who, unless paid or insured by a project, deliver what it buys."""
    return bool(_STAFF.search(who)) and not _NO_STAFF.search(who)


def is_person(text: str) -> bool:
    """True for a phrase that ends with who is meant: 困难党员, 肢体残疾成人."""
    return bool(_PERSON.search(text)) or (
        person_in(text) is not None and text.endswith(person_in(text) or "　")
    )


def among_others(text: str, who: str) -> str:
    """Both groups where ``who`` is one of two that ``text`` names: 老人和抗战老兵; else ""."""
    deed = r"慰问|走访|培训|补[贴助]|体检|救助|奖励|保险|津贴|关爱|帮扶|资助|工资|报酬|服务|$"
    both = pattern(rf"{re.escape(who)}[和与及、](?P<other>[一-龥]{{2,6}}?)(?={deed})").search(text)
    if both is None or not _PERSON.search(both["other"]):
        return ""
    return both.group()


_TWO_AT_MOST = 14
"""Characters of two groups said together."""


def _both(topic: str, who: str) -> str:
    """Both groups where the topic begins with another one before ``who``: 困难党员和老党员; else ""."""
    found = pattern(
        rf"^(?P<other>[一-龥]{{2,7}}?)[和与及、][一-龥]{{0,3}}?{re.escape(who)}(?=$|{_GIVEN_TO_BOTH})"
    ).match(topic)
    if found is None or not _PERSON.search(found["other"]) or len(found[0]) > _TWO_AT_MOST:
        return ""
    return found[0]


_GIVEN_TO_BOTH = r"慰问|走访|培训|补[贴助]|体检|救助|奖励|保险|津贴|关爱|帮扶|资助|工资|报酬|服务|[意外责任]{2}险"


def person_in(text: str) -> str | None:
    """The last person that a phrase names: 八十岁以上的老人生日蛋糕 -> 老人."""
    named = list(_named(text))
    return named[-1] if named else None


def _person(what: str, *, known: bool) -> str | None:
    """The person in what a count counts; ``known``: only those of the list of people."""
    named = person_in(what)
    if named in _BARE and what.endswith(named) and named != what and len(what) <= _LONGEST:
        return noun(pattern(r"^(?:安置|接收|录用|招收)(?=.{3})").sub("", what)) or named
    if named and (what.endswith(named) or known or not _PERSON.search(what)):
        return named
    who = noun(pattern(r"^(?:安置|接收|录用|招收)(?=.{3})").sub("", what))
    if not known and _PERSON.search(who) and 2 <= len(who) <= _LONGEST:
        return who
    return named


def _named(text: str) -> Iterable[str]:
    return pattern(
        rf"(?:{any_of(people())})(?:小?组长|代表)?(?!制|自筹|投工|满意|园|宫|联合会|大学|医院|事务|服务站|服务中心|活动中心)"
    ).findall(text)
