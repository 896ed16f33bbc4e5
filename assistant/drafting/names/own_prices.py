"""What a price is called by its own act or thing, before any pattern: 优抚对象慰问标准 of 慰问优抚对象150人每人300元.

A project may give wages and keep rivers clean: what is done to the river has a price, and no wage.
"""

from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.spared import spared_price
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.names.own_counts import PIECES, WORN, is_bought, part_done, ranks
from assistant.drafting.names.own_parts import part_of
from assistant.drafting.names.prices import AID, aid, gives, in_kind
from assistant.drafting.names.sent import sent_price
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import person_in
from corpus import late_re as re
from corpus.values import ValueKind

_HELPED = frozenset({"慰问", "救助", "资助", "奖励", "表彰", "奖补", "帮扶"})
"""What is done for people with the money that each gets."""
_WAGES = frozenset({"工资", "报酬", "薪酬", "劳务费", "津贴"})
_ENDS_IN_AID = re.compile(
    r"(?:救助|补助|补贴|津贴|慰问|奖励|资助|奖补|补偿|扶助金|助学金|慰问金|抚恤)$"
)
_EACH_FITTED = re.compile(
    r"^每个?(?P<where>[一-龥]{1,4}?)(?:配备|配|购置|装|安装)(?P<what>[一-龥]{2,6}?)(?=[\d一二三四五六七八九十两])"
)
"""What each place gets: 每个站配器材1.5万."""
_SAME_MONEY = frozenset({"保费", "补贴", "补助", "保险费", "租金", "服务费"})
"""What several prices can be called alike: 水稻每亩保费36元, 油菜每亩保费20元."""
_EACH_PUT_IN = re.compile(r"^(?P<each>[亩户人村床位])均投[入资]")
NO_THING = re.compile(
    r"^(?:教|工|军|党|村|医)龄(?:每?满?)?$|^(?:任职|服务|服役|工作|从教|从医|离岗|在职)*年限$|^(?:平均|人均|户均|安置)$|^(?:日均|每天|每日)[一-龥]{0,4}$|^(?:财政|政府|县级|区级|市级|省级)(?:承担|负担|补贴|配套)$|^(?:[一-龥]{0,4}最低工资|社会平均工资|最低生活保障)(?:标准)?$"
)
"""By what or how the price is reckoned, and nothing that has it."""
_CAR = re.compile(r"公务用?车|公车")
_RUN = re.compile(r"运行|维护|燃油|油料|保险")
_BUILT = re.compile(r"(?:建设|新建|改造|维修|修缮|整治)(?:项目|工程)?$")
_PLACES = frozenset({"村", "社区", "学校", "校", "站", "点"})
_GETTING = frozenset({"购置", "采购", "更换", "安装", "更新", "印制", "制作"})
_TAUGHT = frozenset({"培训", "体检", "鉴定", "检测", "评估", "轮训"})
_HELD_SO_OFTEN = frozenset({"场", "场次"})
_HOLDING = frozenset({"举办", "召开", "开展", "组织", "承办"})
_ROAD = re.compile(r"^[县乡村省国]道$|^(?:公路|道路|河道|渠道)$")
_KEPT_UP = frozenset({"养护", "管护", "保洁", "维护", "清扫"})
_LONGEST = 16
_REWARDS = frozenset({"奖", "奖补", "奖励", "各奖", ""})


def own_price(fact: Fact, brief: Brief) -> str:
    """The name of the price by what the request says of it; "" where a pattern says it well."""
    if fact.kind is not ValueKind.UNIT_PRICE or not fact.value.per:
        return ""
    if spared := spared_price(fact, brief):
        return spared
    before = next((at for at, one in enumerate(brief.facts) if one is fact), 0) - 1
    if (
        before >= 0
        and thing_of(fact, brief) in _REWARDS
        and (ranked := ranks(brief.facts[before], brief))
    ):
        return f"{ranked}奖补标准"
    if sent := sent_price(fact, thing_of(fact, brief), brief):
        return sent
    if put_in := _EACH_PUT_IN.match(fact.text):
        return f"{put_in['each']}均投入标准"
    if fitted := _EACH_FITTED.match(fact.text):
        return f"每{fitted['where']}{fitted['what']}配备标准"
    thing, per = thing_of(fact, brief), fact.value.per[0]
    if per == "台班":
        return f"{thing if thing.endswith('台班') else '机械台班'}单价"
    helped = next((one for one in _HELPED if one in subject_of(brief)), "")
    each = per in PEOPLE | {"户"} and _counted_alike(per, brief) > 1
    if helped and each and _unnamed(fact, per, brief):
        return f"{helped}标准"  # of both groups: 老党员40人、困难党员35人，每人500元
    if _shared(fact, per, brief):
        return _of_subject(brief) if gives_money(brief) else _of_work(brief)
    if thing in _SAME_MONEY and (of := _counted_before(fact, brief)):
        return f"{of}{thing}标准"
    if per == "辆" and _CAR.search(brief.topic) and _RUN.search(brief.topic):
        return "公务用车运行维护费标准"
    heads = per in PEOPLE | {"户"}
    if part := part_done(fact.what, brief):
        given = aid(brief, fact) if heads else "费用"
        return f"{part}{given}标准" if heads else f"{part}单价"
    own_part = part_of(fact, brief)
    if heads and "贴息" in subject_of(brief) and (not own_part or "贴息" in own_part):
        return f"{'户' if per == '户' else '人'}均贴息标准"
    if per in _HELD_SO_OFTEN and thing and not is_verb(thing) and _is_held(fact, thing, brief):
        return f"{thing}单场成本"
    if per in {"公里", "千米"} and _ROAD.search(thing) and subject_act(brief) in _KEPT_UP:
        return f"{thing}{subject_act(brief)}单价"
    if WORN.search(thing) and per in PIECES and not gives(fact) and not gives_money(brief):
        return f"{thing}购置单价"
    if NO_THING.match(thing) or (is_verb(thing) and gives_money(brief) and heads):
        timed = bool(set(fact.value.per) <= {"年", "月"}) and not heads
        eaten = per in {"餐", "顿"}
        return _of_subject(brief) if (heads or timed or eaten) and gives_money(brief) else ""
    honoured = subject_act(brief) in {"表彰", "奖励", "评选"} and not in_kind(fact, brief)
    if honoured and len(thing) > 1 and per in PEOPLE | {"个", "家", "户"} and not is_verb(thing):
        return f"{thing if thing not in {'奖金', '奖励'} else ''}奖励标准"
    if heads and is_verb(thing) and AID.search(fact.text) and (who := person_in(subject_of(brief))):
        return f"{who}{aid(brief, fact)}标准"
    if not thing or in_kind(fact, brief):
        return ""
    if is_bought(_counted(fact, thing, brief), thing, brief):
        return f"{thing}购置单价"
    if fact.value.per == ("年",) and (fee := _fee_before(fact, brief)) and not thing.endswith(fee):
        return f"{thing}{fee}标准" if len(thing) <= _LONGEST else f"{fee}标准"
    if heads and re.search(r"[一-龥]险$", thing) and thing not in subject_of(brief):
        return f"{thing}保费标准"
    if _ENDS_IN_AID.search(thing) and thing != subject_of(brief):
        return f"{thing}标准" if len(thing) <= _LONGEST else ""
    if heads and (kept := re.match(r"(?:集中|分散)供养", thing)):
        return f"{kept[0]}标准"
    if (
        heads
        and (taught := split_end(thing))
        and taught[1] in _TAUGHT
        and not AID.search(fact.text)
    ):
        return f"{thing}费用标准" if thing not in subject_of(brief) else ""
    if (
        heads
        and {"月", "年"} & set(fact.value.per)
        and STAFF.search(thing)
        and not AID.search(brief.topic[-6:])
    ):
        given = aid(brief, fact)
        if spent := re.search(r"(?:工作|办公|活动|业务)经费$", brief.topic):
            return f"{thing}{spent[0]}标准"
        return f"{thing}{'报酬' if given.startswith('补偿') or given == '费用' else given}标准"
    if per == thing or (
        thing in _PLACES
        and (per in _PLACES or (per == "个" and not _BUILT.search(subject_of(brief))))
    ):
        act, per = subject_act(brief), thing if per == "个" else per
        if act in _HELPED | {"扶持", "补助", "补贴"}:
            return f"每{per}{act}标准"
        return f"每{per}{'' if AID.search(act) else act}{aid(brief, fact)}标准"
    aided = gives_money(brief) and thing in subject_of(brief)
    if (
        not (heads or aided)
        and (got := split_end(thing))
        and got[1] in _GETTING
        and not gives(fact)
    ):
        return f"{thing}单价"
    if fact.value.per == ("年",) and any(one.what == fact.what for one in _monthly(brief)):
        return f"{thing}年度费用"
    verb = said_verb(_counted(fact, thing, brief), thing, brief)
    if heads and verb in _HELPED and verb not in thing:
        return undouble(f"{thing}{verb}标准")
    if not heads and aid(brief, None) in _WAGES and not STAFF.search(thing):
        return f"{thing}单价" if thing not in subject_of(brief) else ""
    return ""


def _fee_before(fact: Fact, brief: Brief) -> str:
    """服务费 of 平台年服务费9.6万: what a yearly price is called; else ""."""
    found = re.search(
        r"年(?P<fee>服务费|维护费|运维费|使用费|租金|租赁费)(?=[\d.])",
        f"{brief.text[max(brief.text.find(fact.text) - 5, 0) :]}" if fact.text else "",
    )
    return found["fee"] if found and found["fee"] in f"{fact.text}{fact.what}" else ""


def _shared(fact: Fact, per: str, brief: Brief) -> bool:
    """True for the one price of several that are counted alike: 黄精2000亩、天麻500亩，每亩300元."""
    return not fact.what and _counted_alike(per, brief) > 1 and _unnamed(fact, per, brief)


def _counted_alike(per: str, brief: Brief) -> int:
    """Of how many things the request gives a count in the unit of the price."""
    alike = [
        one.what
        for one in brief.facts
        if one.kind is ValueKind.QUANTITY
        and not one.value.per
        and (one.value.unit or "").removeprefix("万") == per
    ]
    return len(set(alike))


def _unnamed(fact: Fact, per: str, brief: Brief) -> bool:
    """True for the only price of its unit, before which no noun says whose it is."""
    prices = [one for one in brief.facts if one.kind is fact.kind and one.value.per[:1] == (per,)]
    return (
        len(prices) == 1 and f"{fact.what}{fact.text}" not in brief.text
        if fact.what
        else len(prices) == 1
    )


def _of_work(brief: Brief) -> str:
    """The one price of all that is tested, bought or planted, by the work: 食品安全抽检监测单价."""
    work = subject_of(brief)
    work = short(work) or work if len(work) > _LONGEST else work
    return f"{work}单价" if subject_act(brief) and len(work) <= _LONGEST else ""


def _counted_before(fact: Fact, brief: Brief) -> str:
    """What is counted right before a price that is called as another is; "" where it stands alone."""
    alike = [one for one in brief.facts if one.kind is fact.kind and one.what == fact.what]
    place = next((at for at, one in enumerate(brief.facts) if one is fact), 0)
    before = brief.facts[place - 1] if place else None
    if len(alike) < 2 or before is None or before.kind is not ValueKind.QUANTITY:
        return ""
    return thing_of(before, brief)


def _monthly(brief: Brief) -> list[Fact]:
    return [one for one in brief.facts if "月" in one.value.per]


def _is_held(fact: Fact, thing: str, brief: Brief) -> bool:
    """True for what the request says is held: 举办年货节一场30万."""
    return said_verb(_counted(fact, thing, brief), thing, brief) in _HOLDING


def _of_subject(brief: Brief) -> str:
    given = aid(brief, None)
    subject = re.sub(r"(?:发放|资金|经费)$", "", subject_of(brief))
    name = f"{subject}标准" if AID.search(subject[-4:]) else f"{subject}{given}标准"
    return undouble(name) if len(name) <= _LONGEST else f"{given}标准"


def _counted(fact: Fact, thing: str, brief: Brief) -> Fact:
    """The count of what is priced, before which the verb stands; the price itself where none is."""
    return next(
        (
            one
            for one in brief.facts
            if one.kind is ValueKind.QUANTITY and thing_of(one, brief) == thing
        ),
        fact,
    )
