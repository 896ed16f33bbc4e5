"""What is done to a thing that a request counts, and the one place where a verb meets its thing.

A verb is said before the thing or its number (更换闸门12座), of the thing in the subject (电梯更新补助,
电梯26部), or by the whole subject where things are bought or put up (试剂耗材采购). Whatever is joined
here says no verb twice.
"""

from assistant.drafting.matter.acts import (
    is_verb,
    said_verb,
    split_deed,
    split_end,
    subject_act,
    verbs,
)
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

BUYING = frozenset({"购置", "采购", "购买", "添置", "新购", "购进", "选购"})
"""Verbs for which names say 购置."""
_PUT_UP = frozenset({"更新", "更换", "安装", "加装", "印制", "制作", "铺设", "栽植", "储备", "租用", "租赁", "施划"})  # fmt: skip
"""What a subject can say of all goods that it counts, beside buying."""
EXAMS = frozenset(
    {"评估", "测评", "检测", "鉴定", "渗透测试", "软件测试", "测试", "检验", "年检", "检定", "校准"}
)
"""What experts do to things one by one."""
_ON_ALL = frozenset(
    {"清掏", "清淤", "疏通", "清洗", "养护", "管护", "管养", "保洁", "检修", "巡检", "消杀", "拆除"}
)
"""What is done to all that such a project counts, but for the machines that do it."""
_HEADS = frozenset({"人", "名", "位", "人次", "生", "户", "家", "家庭"})
_SPANS = frozenset({"次", "场", "场次", "期", "天", "日", "小时", "课时", "学时", "轮", "遍", "班", "批"})  # fmt: skip
_WHO = r"(?![员工站点器仪人者费区])"
"""What makes a noun of a verb: 监测员, 维修费."""
_OF_THE_ACT = re.compile(
    r"[员工站点器仪人者费]|(?:补助|补贴|津贴|奖励|奖补|经费|费用|工资|报酬|标准|对象|报告|方案|活动|队伍|小组|岗位|中心|机构|场所|资料|记录|结果|成果)$"
)
"""What makes a noun of an act and is not what it is done to: 调解补助, 检测报告."""
_AIDED = frozenset(
    {
        "更新",
        "更换",
        "改造",
        "建设",
        "新建",
        "购置",
        "采购",
        "安装",
        "加装",
        "维修",
        "修缮",
        "拆除",
        "报废",
    }
)
"""Work that others do with money that is given."""
_AS_NAMED = {**dict.fromkeys(BUYING, "购置"), "租赁": "租用"}
_JOINED = r"(?:[、和及与][一-龥A-Za-z]{1,8}?)*?"


def is_piece(fact: Fact) -> bool:
    """True for a count of things: no people, households, sessions or hours."""
    unit = (fact.value.unit or "").removeprefix("万")
    return fact.kind is ValueKind.QUANTITY and unit not in _HEADS | _SPANS and unit[-1:] != "次"


_PLACE = re.compile(
    r"(?:村组?|社区|小区|学校|[小中]学|园|乡镇|镇|街道|[^客货]站|服务站|院|机构|(?<!厕)所|室|屋|馆|厅|中心|单位|部门|科室|机关|企业|公司|网格|点位?|路口|市场|基地|岗|店|场所)$"
)
"""Where things are brought to: they are not bought or put up themselves."""
_MACHINES = frozenset("台套件辆架部把条张副具只支箱盏")


def is_place(fact: Fact, thing: str) -> bool:
    """True for houses and bodies that are counted: 28个书屋, but not 6台非编工作站."""
    return (fact.value.unit or "")[-1:] not in _MACHINES and _PLACE.search(thing) is not None


def _prices_a_piece(fact: Fact) -> bool:
    return fact.kind is ValueKind.UNIT_PRICE and not set(fact.value.per) & (_HEADS | _SPANS)


def verb_for(fact: Fact, thing: str, brief: Brief) -> str:
    """What is done to the thing, as a name says it (购置 for 采购); "" where nothing says it."""
    if NO_GOODS.search(thing) and fact.kind is ValueKind.QUANTITY:
        verb = said_verb(fact, thing, brief)
        return "" if verb in BUYING | {"聘请", "配备"} else verb
    verb = said_verb(fact, thing, brief)
    if not verb and (is_piece(fact) or _prices_a_piece(fact)):
        verb = _of_thing(fact, thing, brief)
    if not verb and is_piece(fact) and not is_place(fact, thing):
        act = _bought_beside(thing, brief) or subject_act(brief)
        verb = act if act in BUYING | _PUT_UP | EXAMS else ""
        verb = _of_its_part(thing, brief) if verb in EXAMS else verb
    if not verb and is_piece(fact) and (act := subject_act(brief)) in _ON_ALL:
        unit = (fact.value.unit or "")[-1:]
        means = unit in _MACHINES | {"方", "吨", "米"} or thing in subject_of(brief)
        verb = "" if means or len(parts(subject_of(brief))) > 1 else act  # 检查井1460座 of 管网清掏
    if verb in _TO_PERSONS and is_piece(fact) and (fact.value.unit or "")[-1:] in _MACHINES:
        verb = "" if is_place(fact, thing) else "购置"  # 冰箱16台和接种培训2期
    return _AS_NAMED.get(verb, verb)


NO_GOODS = re.compile(
    r"(?:代理|服务|咨询|评估|鉴定|审计|顾问|辩护|案件?|纠纷|诉讼|公证|[一-龥]费)$"
)
"""What others do for a fee, by whatever it is counted."""
_TO_PERSONS = frozenset({"培训", "轮训", "接种", "慰问", "体检", "筛查", "演练", "走访"})
"""What is done with people, and never to machines or furniture."""


def _of_its_part(thing: str, brief: Brief) -> str:
    """What the part of the subject says that speaks of the thing: 租用 of a 云主机 in 政务云租用及等保测评."""
    pieces = parts(subject_of(brief))
    last = pieces[-1]
    if len(pieces) == 1 or set(thing) & set(last):
        return subject_act(brief)
    ends = [split_end(part) for part in pieces]
    if all(one and one[1] in EXAMS for one in ends) and not any(
        set(thing) & set(p) for p in pieces
    ):
        return ends[0][1] if ends[0] else ""  # 三级系统2个 of 等保测评和密码评估
    mine = next((part for part in pieces[:-1] if set(thing) & set(part)), "")
    found = re.search(rf"({verbs()})$", mine)
    return found[1] if found else ""


def _bought_beside(thing: str, brief: Brief) -> str:
    """购置 where another part of the subject buys, and its last is not about the thing: 物资采购和仓库租赁."""
    pieces = parts(subject_of(brief))
    if len(pieces) < 2 or thing in pieces[-1]:
        return ""
    return next((verb for part in pieces[:-1] for verb in BUYING if part.endswith(verb)), "")


def _of_thing(fact: Fact, thing: str, brief: Brief) -> str:
    """The verb that the subject says right after the thing: 更新 of 电梯更新补助; else ""."""
    if len(thing) < 2 or thing not in f"{brief.topic or ''}，{subject_of(brief)}":
        act = subject_act(brief)
        own = act and not gives_money(brief) and not is_verb(thing) and not split_end(thing)
        return act if own and _shares_its_end(thing, thing_done_to(brief)) else ""
    found = re.search(rf"{re.escape(thing)}{_JOINED}({verbs()}){_WHO}", brief.topic or "")
    if found is None and (act := subject_act(brief)) and not is_place(fact, thing):
        found = re.search(rf"{re.escape(thing)}[^、和与及]{{0,4}}({act})$", subject_of(brief))
    if found is None or (gives_money(brief) and found[1] not in _AIDED):
        return ""
    return found[1]


def parted(thing: str, brief: Brief) -> tuple[str, str]:
    """(what is done, what it is done to): 筛查35至64岁妇女 -> (筛查, 35至64岁妇女); ("", thing).

    测评系统 is a noun, but in a project of 测评 it is what is done there.
    """
    if found := split_deed(thing):
        return found
    act = subject_act(brief)
    if act and thing.startswith(act) and not split_end(thing) and len(thing) >= len(act) + 2:
        rest = thing.removeprefix(act)
        if not _OF_THE_ACT.match(rest):
            return act, rest
    return "", thing


_FRAMED = re.compile(
    r"(?:标准化|规范化|提升|示范|专项|日常|集中|安全|全面|年度|后期|长效|常年|长期|定期|市场化|社会化|第三方)*$"
)


def thing_done_to(brief: Brief) -> str:
    """What the subject's own act is done to: 村级卫生室 of 村级卫生室标准化建设; "" where it is long or many."""
    subject = subject_of(brief)
    bare = re.sub(rf"(?<=..)(?:{verbs()})+$", "", subject)
    bare = _FRAMED.sub("", bare or subject)
    return bare if 2 <= len(bare) <= 12 and not re.search(r"[、和与及]", bare) else ""


_CASES = re.compile(
    r"^(?:[省市县区镇乡](?=..))?([一-龥]{0,8}?(?:案件|案|纠纷|事项|工单|稿件|证照|申请|诉求))$"
)
"""What is handled one by one, where money is given for each."""


def object_of(verb: str, brief: Brief) -> str:
    """What a verb said alone before a number is done to: 行道树 of 城区行道树修剪补植, and 修剪2400株.

    So too the cases for each of which money is given: 法律援助案件补贴, and 办理350件. "" where the
    subject does not say it.
    """
    subject = subject_of(brief)
    before, found, behind = subject.partition(verb)
    if found:
        thing = without_aid(re.sub(r"(?:财政|专项)+(?=[奖补])", "", behind))
        if before and 2 <= len(thing) <= 6 and not re.search(rf"[、和及与]|{verbs()}", thing):
            return thing  # 加装18部 of 老旧小区加装电梯奖补
        thing = re.sub(rf"(?:{verbs()}|[、和及与])*$", "", before)
        return thing if 2 <= len(thing) <= 10 and not re.search(r"[、和及与]", thing) else ""
    payee = re.sub(rf"(?:{verbs()}|办案)+$", "", without_aid(subject))
    cases = _CASES.match(payee) if gives_money(brief) else None
    return cases[1] if cases else ""


def _shares_its_end(thing: str, subject_thing: str) -> bool:
    """True for 馆藏档案 and the 档案 of 档案数字化加工: the thing counted is the subject's own."""
    if len(thing) < 2 or len(subject_thing) < 2:
        return False
    same = (
        len(thing) >= 3
        and thing[-1] in "河渠沟路街巷堤湖塘库山林"
        and thing[-1] in subject_thing[-2:]
    )
    return subject_thing.endswith(thing[-2:]) or same  # 兴隆河 of 辖区河道清淤


def joined(verb: str, thing: str) -> str:
    """更换 and 闸门 as a sentence says them; a verb that the thing says itself is not said again."""
    if not verb or is_verb(thing) or thing.startswith(verb) or thing.endswith(verb):
        return thing
    return thing if split_deed(thing) else f"{verb}{thing}"


_SAME = (
    {"租赁", "租用", "承租"}, {"购置", "采购", "购买", "添置"}, {"更换", "更新"}, {"维修", "修缮", "维护", "养护", "维保", "保养", "运维", "检修", "维护保养"},
    {"建设", "新建", "修建"}, {"印制", "印刷"},
)  # fmt: skip


def _says(thing: str, verb: str) -> bool:
    """True where the thing says the verb, or one that means the same: 办公用房租赁 and 租用."""
    alike = next((group for group in _SAME if verb in group), {verb})
    return any(word in thing for word in alike)


def called(thing: str, verb: str, noun: str) -> str:
    """The name of a count: 闸门更换数量; no verb twice."""
    if not verb or is_verb(thing) or split_deed(thing) or split_end(thing) or _says(thing, verb):
        return f"{thing}{noun}"
    return f"{thing}{verb}{noun}"
