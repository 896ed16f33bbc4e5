"""Which verb stands before a count in the goal: one decision, from all that speaks of what is done.

    the clerk's own verb            更换门窗36樘                       as it is told
    what is said behind the number  快检车1辆运行费                    保障快检车1辆
    where the number is only said   在8个路口装摄像头                  覆盖8个路口
    the subject, of this thing      水库管护员补贴, 水库7座            管护水库7座
    the subject's act               等保测评, 三级系统2个              测评三级系统2个
    the verb that came along        配备轮椅45辆                       where it can be true
    the kind of thing               参赛运动员650人                    组织参赛运动员650人
    what is true in any case        路灯1860盏 of a bill               保障路灯1860盏

The first that can be done to the thing (`words/objects.toml`) and that the money can be for is told: a
bill, an examination or upkeep gets nothing new. A thing without any such verb stands with its number alone;
so does one that the clerk tells in a list, where the verb of the clause before goes on.
"""

import re
from dataclasses import replace

from assistant.drafting.goal_text.clause_count import (
    GOT,
    MEASURE,
    SUPPLIED,
    Count,
    clerk_says,
)
from assistant.drafting.goal_text.clause_things import (
    HELD_SO_OFTEN,
    PLACE,
    PUT,
    is_only_where,
    said_of,
    what_done_to,
    whom_engaged,
)
from assistant.drafting.goal_text.paid_clauses import paid_to_others
from assistant.drafting.goal_text.plain_counts import by_its_unit
from assistant.drafting.goal_text.unit_clauses import by_unit, of_people
from assistant.drafting.goal_text.unrepeated import act_and_thing
from assistant.drafting.matter.acts import SESSIONS, is_verb, split_end, subject_act, verbs
from assistant.drafting.matter.doing import EXAMS, is_piece
from assistant.drafting.matter.means import is_means
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money, pays_fee
from assistant.drafting.matter.objects import fits, kind_of_object, plain_verb
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import is_works, parts
from assistant.drafting.told_tasks.told_words import begins_with_deed
from assistant.said_around import said_around, said_between
from assistant.understanding.attribution.served import is_person

_STANDS = EXAMS | {
    "租用", "租赁", "维护", "养护", "管护", "运维", "维保", "保养", "保洁", "运行", "运转", "运营", "管理", "取暖", "供暖", "普查", "调查", "监测", "巡查", "检查", "排查", "评价", "清淤", "清理", "清掏", "疏通", "整治", "治理", "修剪",
}  # fmt: skip
"""Acts on what stands already: money for them gets no new things."""
_NO_ACT = frozenset({"运行", "运转", "运营", "取暖", "供暖", "服务", "管理", "保障", "运行维护"})
"""Acts of which a thing is no object: 保障周转房76套 of 周转房取暖."""
_BEHIND = re.compile(
    rf"(?:的)?(?P<deed>运行|运转|{verbs()}|燃油|用油|保险|用电|取暖)(?:费用?|经费)"
)
"""What the money behind a number is for: 快检车1辆运行费."""
_KEPT_GOING = re.compile(r"(?:运行|运转|取暖|供暖)$")
_RUN_ON = re.compile(r"燃油|油料|油耗|运行维护|年检")
_AT = re.compile(r"(?:[在给为向对到]|涉及|覆盖)(?:全[县市区镇乡村]|辖区|所有)?(?:的|约|共)?$")
_NOUN_BEHIND = re.compile(
    r"(?:行政村|自然村|村组|乡镇卫生院|乡镇|社区|小区|学校|中小学|村|路口|站点|点位|单位|企业|家庭)"
)
_LINE = re.compile(r"^.{0,4}(?:路|道|巷|渠|沟|管网|管线|路灯|线路|围墙|护栏)$")
"""What is counted by the piece or the metre, and by no number of the places where it is."""
_PIECES = frozenset({"座", "处", "盏", "台", "套", "辆", "艘", "架", "部", "个", "栋", "幢", "间", "口", "眼", "所", "条", "片"})  # fmt: skip
_BULK = frozenset({"吨", "公斤", "千克", "升"})
_USED = re.compile(
    r"^(?:预计|日|年)?(?:用|耗)[水电气油煤热]|^供[水电气热]|^[植栽种造育][树林草苗]|带(?:徒弟?|学徒)"
)
_OWN_NEW = re.compile(
    r"^(?:[新改扩增加补][建设打挖装修购配铺栽植增种换划开辟]|直|首|续)(?=[一-龥]{2})"
)
"""A noun that says what is done: 新打机井."""
_MENDING = re.compile(
    r"维修|修缮|修补|修复|翻修|整修|检修|抢修|破损|坏|破|旧|老化|加固|养护|改造|修(?!建|编|订)"
)
_MADE_NEW = re.compile(r"(?:梯田|路|渠|桥|坝|池|井|堰|沟|护坡|挡墙|步道|围墙|隔离带|防火带)$")
"""What is made where it is only said that one 修 it."""
_LAND = frozenset({"治理", "整治", "清理", "清淤", "疏通", "清掏", "修剪", "普查", "调查", "保洁"})
"""Acts on land, water and lines, and on no goods that are counted there."""
_REACHED = {"涉及": "覆盖", "受益": "惠及"}
"""Who or what a project only reaches."""
_FIRM = re.compile(r"(?:律所|事务所)$")
_MADE = frozenset({"建设", "新建", "创建", "打造"})
_LENGTHS = frozenset({"公里", "千米", "米", "延米", "平方米", "亩"})
_WHOLE = 8
"""Characters of a thing that the subject says and a clause says again."""


def chosen(count: Count) -> str:
    """The clause of a count with the verb that is true of it."""
    if count.carried and not count.verb and count.thing:
        return f"{count.thing}{count.value}"  # the verb of the clause before goes on
    if told := by_unit(count) or of_people(count):
        return told
    if count.thing and is_means(count.fact, count.brief):
        return f"配备{count.thing}{count.value}"
    if told := _where(count):
        return told
    if count.carried and count.verb in _MADE and _NOUN_BEHIND.fullmatch(count.thing):
        of_subject = said_of(count.thing, subject_of(count.brief))
        if of_subject and of_subject[0] in _MADE:
            return f"{count.verb}{of_subject[1]}{count.value}"  # 智慧安防小区, and 建设31个小区
    if count.carried and count.verb not in SUPPLIED and count.thing:
        return f"{_mended_or_made(count)}{count.thing}{count.value}"
    held = SESSIONS.search(count.thing) and count.unit in HELD_SO_OFTEN
    if held and (count.verb in SUPPLIED | {""} or not clerk_says(count)):
        return f"举办{count.thing}{count.value}"
    if _own_words(count):
        return f"{count.thing}{count.value}"
    sure, others = _said(count), _candidates(count)
    for verb, thing in [*sure, *others]:
        if verb and ((verb, thing) in sure or _can_be(verb, count)):
            return _with(verb, replace(count, thing=thing))
    if count.verb in {"覆盖", "惠及"} and not count.thing:
        return f"{count.verb}{count.value}"
    return by_its_unit(count.thing, count.value, count.brief, count.fact)


def _candidates(count: Count) -> list[tuple[str, str]]:
    """The verbs that speak of the count with what they are done to, the surest first; "" where a source says none."""
    brief, thing, verb = count.brief, count.thing, count.verb
    clerks = verb if clerk_says(count) else ""
    act = _act_on(count)
    plain = plain_verb(count.fact, thing, brief, count.kind)
    aided = gives_money(brief) or begins_with_deed(thing)  # others make them, 提交报告4份
    stands = "保障" if _gets_nothing(count) and count.unit in _PIECES else ""
    return [
        (clerks, thing),
        (_behind(count), thing),
        (plain if plain in _OF_PAPERS and not aided else "", thing),
        (act if _gets_nothing(count) or verb in {"", "配备", "覆盖"} else "", thing),
        (verb, thing),
        (plain, thing),
        (stands, thing),
        act_and_thing(subject_of(brief)) if not thing and count.unit in _LENGTHS else ("", ""),
    ]


def _said(count: Count) -> list[tuple[str, str]]:
    """What the request says is done to this very thing: behind it before its number, or in the subject."""
    thing, brief = count.thing, count.brief
    if len(thing) < 2 or not is_piece(count.fact):
        return []
    between = said_between(thing, count.fact.text, brief.text, rf"(?P<verb>{verbs()})(?:约|共)?")
    if between and not count.verb.endswith(between["verb"]):
        return [(between["verb"], thing)]
    behind = brief.text.partition(count.fact.text)[2]
    if done := re.match(rf"(?:整体|统一|集中|全部|分批)(?P<verb>{verbs()})", behind):
        return [(done["verb"], thing)]  # 馆藏档案14.6万卷整体搬迁
    staff = said_around(thing, subject_of(brief), behind=rf"(?P<verb>{verbs()})[员人]")
    if staff:
        return [(staff[1]["verb"], thing)]  # 水库管护员, and 水库7座
    of_thing = said_of(thing, subject_of(brief))
    supplied = not clerk_says(count) and (not count.verb or count.verb in SUPPLIED)
    return [of_thing] if of_thing and supplied and of_thing[0] not in GOT | _NO_OBJECT else []


_OF_PAPERS = frozenset({"出具", "编制", "征集", "聘请"})
"""Verbs that only one kind of thing has."""
_NO_OBJECT = _NO_ACT | frozenset({"外包", "租赁", "租用", "补贴", "补助", "奖补", "开放", "配套"})


def _gets_nothing(count: Count) -> bool:
    """True where the money is for what stands already, and no word says that things are got."""
    brief = count.brief
    return not clerk_says(count) and bool(
        pays_fee(brief)
        or subject_act(brief) in _STANDS - _LAND
        or _KEPT_GOING.search(subject_of(brief))
        or _behind(count) not in GOT | {""}
    )


def _can_be(verb: str, count: Count) -> bool:
    """True for a verb that can be done to the thing with the money of the project."""
    if verb == "惠及" and count.unit == "户" and count.thing and not is_person(count.thing):
        return False  # 入户指导400户
    if verb in GOT and _gets_nothing(count) and count.unit not in PEOPLE | _BULK:
        return False
    if (
        verb in {"补贴", "补助", "奖补"}
        and count.unit in _PIECES
        and paid_to_others(count.fact, count.brief)
    ):
        return False
    if verb in {"补贴", "补助", "奖补"} and not gives_money(count.brief) and not clerk_says(count):
        return False
    if verb == "设置" and re.search(r"[站所]$", count.thing) and not is_works(count.brief):
        return False
    clerks = verb == count.verb and clerk_says(count)
    said = (f"{verb}{count.thing}{count.fact.text}", f"{count.thing}{verb}{count.fact.text}")
    told = verb == count.verb and verb not in SUPPLIED and not count.thing
    if told or (clerks and (not count.thing or any(one in count.brief.text for one in said))):
        return True
    return fits(verb, count.fact, count.thing or subject_of(count.brief))


def _act_on(count: Count) -> str:
    """What the part of the subject that speaks of the thing does to it; "" where it has no object."""
    pieces = parts(subject_of(count.brief))
    mine = [one for one in pieces if set(one) & set(count.thing)] if len(pieces) > 1 else pieces
    ends = [found for one in mine if (found := split_end(one))]
    ends = ends or [found for one in pieces if (found := split_end(one))]
    acts = {one[1] for one in ends}
    act = ends[0][1] if len(acts) == 1 or (all(one in EXAMS for one in acts) and acts) else ""
    object_kind = kind_of_object(count.fact, count.thing)
    on_land = act in _LAND and object_kind is not None and object_kind.say in {"配备", "安装"}
    at_place = act in {"租用", "租赁"} and PLACE.search(count.thing)
    return (
        ""
        if act not in _STANDS or act in _NO_ACT or on_land or at_place or count.unit in PEOPLE
        else act
    )


def _behind(count: Count) -> str:
    """What is said behind the number or the thing: 保障 of 1辆运行费 or 宣传车运行, 维护 of 8个维护费; "" for none."""
    if count.unit not in _PIECES:
        return ""
    behind = count.brief.text.partition(count.fact.text)[2]
    found = _BEHIND.match(behind)
    if count.thing and not found:
        told = f"{subject_of(count.brief)}，{count.brief.text}"
        around = said_around(
            count.thing, behind, "^", rf"(?P<deed>运行|运转|(?:{verbs()})+)"
        ) or said_around(count.thing, told, behind="的?(?P<deed>运行|运转|燃油|用油|油料)")
        found = around[1] if around else None
    if found is None:
        return (
            "保障" if count.unit in {"辆", "艘"} and _RUN_ON.search(subject_of(count.brief)) else ""
        )
    deed = found["deed"]
    if re.fullmatch(rf"(?:{verbs()})+", deed) and deed not in _NO_ACT:
        return deed
    return "保障"


def _own_words(count: Count) -> bool:
    """True for a thing that needs no verb: it says what is done itself, or is a measure."""
    verb, thing = count.verb, count.thing
    if _USED.match(thing) and not clerk_says(count):
        return True
    if not thing or (verb and verb not in SUPPLIED | {"开展", "安装"}):
        return False
    return bool(
        _USED.match(thing)
        or _OWN_NEW.match(thing)
        or (not verb and len(thing) == 2 and count.unit in HELD_SO_OFTEN)
        or (len(thing) >= 4 and subject_of(count.brief).endswith(thing[:2]))
        or (not verb and (MEASURE.search(thing) or begins_with_deed(thing)))
    )


def _with(verb: str, count: Count) -> str:
    """The clause with the chosen verb; what a verb alone is done to is said by the subject."""
    brief, thing, value, unit = count.brief, count.thing, count.value, count.unit
    if not thing:
        whole = whom_engaged(verb, unit, subject_of(brief)) or what_done_to(verb, unit, brief)
        act, of = act_and_thing(subject_of(brief))
        if (
            not whole
            and unit in _BULK
            and len(subject_of(brief)) <= _WHOLE
            and not split_end(subject_of(brief))
        ):
            whole = subject_of(brief).replace(verb, "", 1)  # 应急储备大米, and 储备800吨
        if not whole and unit in _LENGTHS and act == verb and not is_verb(of) and len(of) <= _WHOLE:
            whole = of
        return f"{verb}{whole}{value}"
    ended = split_end(thing) if verb in {"开展", "完成"} and unit in _PIECES else None
    if ended and PLACE.search(ended[0]):
        return f"{ended[1]}{ended[0]}{value}"  # 作业点维护8个
    if thing.startswith(verb) and PLACE.search(thing):
        return f"覆盖{thing}{value}"  # 监测监测点
    if thing.endswith(verb):
        return f"开展{thing}{value}"
    return count.told(_mended_or_made(count) if verb == count.verb else verb)


def _mended_or_made(count: Count) -> str:
    """The verb; another than 维修 where nothing is said to be wrong with the thing."""
    thing, brief = count.thing, count.brief
    if count.verb != "维修":
        return count.verb
    clauses = [one for one in re.split(r"[，,、；;。]", brief.text) if thing in one]
    said = [subject_of(brief), *clauses[-1:]]
    if _MADE_NEW.search(thing):  # 修梯田 makes them
        said[1:] = [re.sub(r"(?<![维整检抢翻])修(?![缮补复整])", "", one) for one in said[1:]]
    made = count.kind != "repair" or _MADE_NEW.search(thing)
    return count.verb if any(map(_MENDING.search, said)) or not made else "建设"


_REACHING = "(?P<how>覆盖|涉及|受益|惠及|吸纳|带动)(?:约|全[县市区镇乡])?"


def _where(count: Count) -> str:
    """Places at which or for which something is done, and bodies that do it; "" for all others."""
    verb, thing, value, brief, fact = count.verb, count.thing, count.value, count.brief, count.fact
    before, _, behind = brief.text.partition(fact.text)
    if reached := thing and said_around(thing, before, _REACHING, "[共约]?$"):
        how = reached[0]["how"]
        return f"{_REACHED.get(how, how)}{thing}{value}"
    if count.unit in {"个", "所", "家", "处"} and verb in SUPPLIED | PUT | {
        "培训",
        "硬化",
        "维护",
        "亮化",
        "",
    }:
        noun = _NOUN_BEHIND.match(behind)
        at = _AT.search(before)
        if noun and thing.startswith(noun[0]) and _LINE.search(thing.removeprefix(noun[0])):
            return f"覆盖{value}{noun[0]}"  # 2个村组道路
        if at and noun and (not thing or thing in noun[0] or noun[0] in value or thing in "在给"):
            return f"覆盖{value}{'' if noun[0] in value else noun[0]}"
        if _FIRM.search(thing):
            return f"聘请{thing}{value}"
    if (
        thing
        and verb in PUT | {"建设", "新建"}
        and count.unit in {"所", "家", "个", "间", "处", "座", "栋", "户", "幢"}
        and is_only_where(thing, verb, subject_of(brief), brief.text)
    ):
        return f"覆盖{thing}{value}"
    return ""
