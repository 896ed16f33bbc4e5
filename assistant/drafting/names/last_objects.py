"""The last look at what a name is about: a name that says only a verb or a measure gets its object.

A name was cut where the whole subject was too long for it (更新完成时间, 发放人数), or took the
subject's words where the request counts something of its own (机构补贴发放人数 of people who are
rewarded). What the request itself counts, buys or pays stands in it then.
"""

from dataclasses import replace

from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act, verbs
from assistant.drafting.matter.doing import BUYING, thing_done_to
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import after_house, short, subject_of
from assistant.drafting.matter.things import MEASURED, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.works import parts
from assistant.drafting.names.bare_names import bought_together
from assistant.drafting.names.counting import count_name
from assistant.drafting.names.own_prices import NO_THING
from assistant.drafting.names.prices import AID, aid, aid_price, price_name
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person
from corpus import late_re as re
from corpus.occasions import festival_in
from corpus.text import bigrams
from corpus.values import ValueKind

_COUNT, _TIME, _QUALITY = "数量指标", "时效指标", "质量指标"
_COSTS = frozenset({"成本指标", "经济成本指标"})
_DONE = re.compile(r"^(?P<verb>[一-龥]{2,4})(?P<end>(?:验收)?(?:完成|完工)时间)$")
_BARE_HEADS = re.compile(
    r"^(?:(?P<money>补助|补贴|津贴|奖补|奖励|资助|救助|慰问)?(?:金)?(?P<end>发放人数|发放户数|人数|户数)|项目服务人数|项目数量)$"
)
_BARE_PRICE = re.compile(
    r"^(?:补助|补贴|津贴|奖补|奖励|资助|救助|费用|人均服务|人均服务费用|人头费用)标准$"
)
_BARE_LEVEL = re.compile(
    r"^(?:项目实施|保护任务|工作任务|任务)?(?:考核合格率|检查考核合格率|验收合格率|服务质量达标率|质量达标率)$"
)
_FEE = re.compile(
    r"^(?P<of>[一-龥]{2,12}?)(?:专项)?费(?:用)?(?:(?P<got>购置|采购|建设)?(?P<end>数量)|(?P<done>完成时间))$"
)
"""A fee is neither bought nor finished: 优待证制作费购置数量."""
_LONGEST = 20
_PAYEE = 13
_OWN_MEASURE = re.compile(r"^(?:可|每|日|户均|人均|前\d|享受|总|累计|受益|惠及|参[加赛会训观])")
_TO_ALL = re.compile(r"总成本|总额|支出$|合计")
_NO_OBJECT = frozenset({"安置", "平均", "涉及", "覆盖", "新增", "就业", "吸纳"})
_OPEN_WORDS = frozenset(
    {"对象", "人员", "群众", "项目", "设备", "经费", "资金", "补助", "补贴", "家庭", "住户", "人口"}
)


def with_objects(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows whose names say what they are about; those of last year's table stay as they are."""
    named = [row if row.kept else replace(row, name=_named(row, brief)) for row in rows]
    return [
        row if [one.name for one in named].count(row.name) == 1 else old
        for row, old in zip(named, rows, strict=True)
    ]


def _named(row: Row, brief: Brief) -> str:
    name = _without_fee(row.name) if row.applicable and not row.facts else row.name
    if not row.applicable:
        return name
    if row.level2 == _TIME and (done := _DONE.match(name)) and is_verb(done["verb"]):
        stated = row.facts and f"完成{done['verb']}" in brief.text
        return name if stated else _dated(name, done["verb"], done["end"], brief)
    if row.level2 == _TIME and gives_money(brief) and (money := aid(brief, None)) != "费用":
        name = re.sub(r"^(?:租金|费用)(?=发放)", money, name)
    if row.level2 == _QUALITY and not row.signs.tables and _NO_RESULT.search(name):
        paper = _RESULTS.search(f"{subject_of(brief)}{name}")
        name = name if paper else _NO_RESULT.sub("", name)
        stem = name.removesuffix("验收合格率")
        if _GOES_ON.search(stem) and not stem.endswith(("管理", "服务")):  # bought, and accepted
            return f"{stem}任务完成率"
    if name in _BARE_RESULTS and (act := _ASSESSED.search(parts(subject_of(brief))[0])):
        thing = thing_of(brief.facts[row.facts[0]], brief) if row.facts else ""
        return f"{act[0]}{thing}数量" if name == "完成数量" else f"{act[0]}{name}"
    if name in {"工作验收合格率", "工作成果验收合格率"}:
        said = short(subject_of(brief))
        return f"{said or '项目'}验收合格率" if len(said) <= _PAYEE else "项目验收合格率"
    if row.level2 == _QUALITY and (alone := _ACCEPTED_ALONE.match(name)) and is_verb(alone["verb"]):
        whole = after_house(subject_of(brief))
        if whole.endswith(alone["verb"]) and "、" not in whole and 4 <= len(whole) <= _LONGEST - 4:
            return f"{whole}验收合格率"
        thing = _got_thing(alone["verb"], brief)
        return f"{thing}{name}" if thing and len(thing) <= _PAYEE - 3 else name
    if row.level2 == _TIME and name.endswith(_CASHED):
        return _cashed(name, brief)
    if row.level2 == _QUALITY and name.startswith("购置物资设备验收"):
        return _goods_accepted(name, brief)
    if row.level2 == _COUNT and row.is_open and (bare := _BARE_DEED.match(name)):
        return _of_its_deed(name, bare, brief)
    if row.facts and (got := _BARE_GOT.match(name)) and (thing := _got_thing(got["verb"], brief)):
        return f"{thing}{name}"
    if len(row.facts) == 1 and brief.facts[row.facts[0]].kind is ValueKind.FREQUENCY:
        return _how_often(name, brief.facts[row.facts[0]], brief)
    if row.level2 == _COUNT and _BARE_HEADS.match(name) and not row.signs.tables:
        return _counted(name, brief)
    if row.level2 in _COSTS and _BARE_PRICE.match(name) and not row.signs.tables:
        return _priced(name, brief)
    if row.level2 == _QUALITY and _BARE_LEVEL.match(name) and not row.signs.tables:
        said = short(subject_of(brief))
        level = re.sub(r"^(?:项目实施|保护任务|工作任务|任务)", "", name)
        if level == "验收合格率" and _GOES_ON.search(said or subject_of(brief)):
            level = "任务完成率"
        return undouble(f"{said}{level}") if 2 <= len(said) <= _LONGEST - len(level) else name
    if len(row.facts) == 1 and row.level2 == _COUNT and not row.signs.tables:
        name = _without_lent(name, brief.facts[row.facts[0]], brief)
        name = _by_its_verb(name, brief.facts[row.facts[0]], brief)
    if len(row.facts) == 1 and row.level2 in {_COUNT, *_COSTS}:
        return _with_its_thing(name, brief.facts[row.facts[0]], brief)
    return name


_CASHED = "兑付完成时间"
_BARE_RESULTS = frozenset({"完成数量", "成果验收合格率"})
_ASSESSED = re.compile(r"(?:测评|密评|评估|评价|检测|鉴定|审计|监测|调查|核查|普查)(?=(?:服务)?$)")
"""What experts do, at a part's end."""
_NO_RESULT = re.compile(r"(?<=[一-龥]{2})成果(?=验收合格率$)")
_RESULTS = re.compile(
    r"评估|评价|规划|编制|研究|调查|测绘|勘|设计|报告|方案|咨询|论证|审计|鉴定|数据|档案|监测|检测|检验|课题|志|普查|测评|标准|体系|预案|清查|登记|确权|服务|体检|数字化|扫描|加工|整理|修复|拍摄|创作"
)
"""Work that ends in a result on paper."""
_GOES_ON = re.compile(
    r"(?:查处|帮扶|救助|运营|运行|运转|管理|服务|调解|化解|接待|走访|帮教|矫正|劝导|值守|值班|看护|照料|监管|执法|巡查|宣传|稳控|维权|收容|推广|创建|保障|协[护管查税]|护税|征收|征管|巡逻|巡护|巡防|联防|防控|监督|督[查导]|排查|招商|参展|惠民|优待|减免)(?:工作|活动|项目)?$"
)
"""Work that nobody accepts at its end."""
_HELD = frozenset({"举办", "开展"})
_LENT = re.compile(
    r"^(?:补偿|制作发放|制作|发放|保护|挂牌|管护|养护|维护|运维|检测|监测|投入|支持|整治|治理|储备|印制)$"
)
"""What a pattern of the library says is done, where the request says it nowhere."""
_BARE_DEED = re.compile(r"^(?P<verb>[一-龥]{2,4})(?P<noun>数量|面积|长度)$")
_BARE_GOT = re.compile(
    r"^(?P<verb>采购|购置|更换|安装|加装|配备|租赁|租用|制作|印制|清洗|维护|维修|检测|拆除|栽植)(?:购置)?(?:数量|面积|长度|单价|标准)$"
)
"""A number of which only the deed is said: 采购23台."""
_ACCEPTED_ALONE = re.compile(r"^(?P<verb>[一-龥]{2})验收合格率$")
_BY_AREA = frozenset({"装修", "粉刷", "翻新", "修缮", "硬化", "绿化"})
_GOODS = re.compile(r"(?:设施|设备|物资|装备|器材|用品|家具|服装|耗材|工具|仪器|车辆)$")
_MACHINES = frozenset({"台", "辆", "部", "架", "艘"})
_LISTED = re.compile(r"^[一-龥、和及]{2,14}$")


def _cashed(name: str, brief: Brief) -> str:
    """When money is paid out, called by the money where the subject is no money: 桑蚕产业发展."""
    stem = name.removesuffix(_CASHED)
    if AID.search(stem) and not re.search(r"[、和及与]", stem):
        return name
    if "贴息" in brief.topic:
        return f"贴息资金{_CASHED}"
    given = AID.search(brief.topic)
    priced = next((one for one in brief.facts if one.kind is ValueKind.UNIT_PRICE), None)
    money = given[0] if given else aid(brief, priced)
    return f"{'奖补资金' if money == '费用' else money}{_CASHED}"


def _goods_accepted(name: str, brief: Brief) -> str:
    """验收 of 护学岗设施, where the subject names the goods; else of what was bought."""
    said = short(subject_of(brief))
    end = name.removeprefix("购置物资设备")
    named = _GOODS.search(said) and len(said) + len(end) <= _LONGEST
    pieces = [one.value.unit for one in brief.facts if one.kind is ValueKind.QUANTITY]
    machines = bool(pieces) and set(pieces) <= _MACHINES
    return f"{said}{end}" if named else f"购置{'设备' if machines else '物资'}{end}"


def _of_its_deed(name: str, bare: re.Match[str], brief: Brief) -> str:
    """装修面积 of the rooms that the subject names; the name as it is where it has no room."""
    verb, noun = bare["verb"], bare["noun"]
    pieces = parts(subject_of(brief))
    if not is_verb(verb) and len(pieces) > 1 and re.fullmatch(rf"(?:{verbs()})+", verb):
        first = after_house(pieces[0])
        return f"{first}{noun}" if split_end(first) and len(first) <= _PAYEE else name
    subject = short(subject_of(brief)) or after_house(subject_of(brief))
    if not is_verb(verb) or not subject.endswith(verb):
        return name
    noun = "面积" if verb in _BY_AREA and noun == "数量" else noun
    return f"{subject}{noun}" if len(subject) + len(noun) <= _LONGEST else f"{verb}{noun}"


def _got_thing(verb: str, brief: Brief) -> str:
    """The one thing of the subject that a bare deed is done to, in a few words: 空气源热泵; else ""."""
    for_it = after_house(thing_done_to(brief))
    for_it = re.sub(
        r"^(?:[一-龥]{0,6}(?:教学点|点位|院区|校区)|全[县区镇乡市])(?=[一-龥]{3})", "", for_it
    )
    said = 2 <= len(for_it) <= _PAYEE and verb not in for_it and split_end(for_it) is None
    return for_it if said else ""


def _how_often(name: str, fact: Fact, brief: Brief) -> str:
    """How often what is listed right before is done: 清渠、抽粪、消杀频次 of 清渠、抽粪、消杀，每月2次."""
    stem = re.sub(r"(?:频次|次数|频率)$", "", name)
    if fact.what or stem in brief.text:
        return name
    before = brief.text[: max(brief.text.find(fact.text), 0)]
    clause = re.split(r"[，,；;。：:\n]", before.rstrip("，, "))[-1].strip()
    return f"{clause}频次" if _LISTED.match(clause) and "、" in clause else name


def _without_fee(name: str) -> str:
    found = _FEE.match(name)
    if found is None or re.search(r"水|电|气|租金|保险", found["of"][-2:]):
        return name
    if split_end(found["of"]):
        return f"{found['of']}{found['end'] or found['done']}"
    if found["got"]:
        return f"{found['of']}购置数量"
    got = "购置" if found["done"] and _GOODS.search(found["of"]) else ""
    return f"{found['of']}{got}{found['done']}" if found["done"] else name


def _dated(name: str, verb: str, end: str, brief: Brief) -> str:
    """购置完成时间 of what is bought, 更新完成时间 of what the subject renews."""
    subject = subject_of(brief)
    pieces = parts(subject)
    if len(pieces) > 1 and any(split_end(one) for one in pieces[:-1]):
        return name  # several tasks, of which the verb ends the last
    said = {"购买": "购置", "添置": "购置"}.get(verb, verb)
    for candidate in (subject, after_house(subject), bought_together(brief), short(subject)):
        bare = re.sub(rf"(?:{verb}|{said}|采购|购置)$", "", candidate)
        if len(bare) >= 2 and len(f"{bare}{said}{end}") <= _LONGEST and bare != verb:
            if bare == candidate and split_end(candidate) and verb not in BUYING:
                continue
            return undouble(f"{bare}{said}{end}")
    return name


def _payee(brief: Brief) -> str:
    """Whom the subject's money is for, as a name has room for it; "" where it is too long."""
    who = re.sub(r"(?:以奖|专项|特别|以案定|经费)$", "", without_aid(subject_of(brief)))
    who = re.sub(r"^全[县市区镇乡](?=..)", "", who)
    return who if 2 <= len(who) <= _PAYEE and not re.search(r"[、和及与]", who) else ""


def _counted(name: str, brief: Brief) -> str:
    if not gives_money(brief):
        said = short(subject_of(brief))
        if festival := festival_in(said):
            said = re.sub(rf"^{festival}(?:节)?(?:期间)?", "", said)
        end = re.sub(r"^项目(?:服务)?", "", name)
        return undouble(f"{said}{end}") if said and len(said) + len(end) <= _LONGEST else name
    who = _payee(brief)
    if not who:
        return name
    money = AID.search(name) or AID.search(brief.topic)
    end = re.sub(rf"^(?:{AID.pattern})+", "", name)
    given = money[0] if money else "奖补" if brief.topic.endswith("以奖代补") else ""
    return (
        undouble(f"{who}{given}{end}") if len(f"{who}{given}{end}") <= _LONGEST else f"{who}{end}"
    )


def _priced(name: str, brief: Brief) -> str:
    who = _payee(brief)
    if who and gives_money(brief):
        return undouble(f"{who}{name}") if len(who) + len(name) <= _LONGEST else name
    said = short(subject_of(brief))
    bare = name.removeprefix("人均服务").removeprefix("人头")
    bare = f"费用{bare}" if bare == "标准" else bare
    return undouble(f"{said}{bare}") if said and len(said) + len(bare) <= _LONGEST else name


def _without_lent(name: str, fact: Fact, brief: Brief) -> str:
    """The count without a deed that only its pattern says: 兔舍补偿数量 where nobody is compensated."""
    thing, noun = thing_of(fact, brief), measure_noun(fact)
    if fact.kind is not ValueKind.QUANTITY or len(thing) < 2 or not name.startswith(thing):
        return name
    found = re.fullmatch(
        r"(?P<deed>[一-龥]{2,4}?)(?P<end>数量|面积|长度|期数|场次|次数)", name.removeprefix(thing)
    )
    goods = found is not None and found["deed"] in _HELD and _GOODS.search(thing)
    if found is None or not (goods or _LENT.match(found["deed"])):
        return name
    return name if found["deed"] in brief.text else f"{thing}{noun}"


def _by_its_verb(name: str, fact: Fact, brief: Brief) -> str:
    """The count by the verb right before its thing, where the subject's own stands: 增设健身步道, no 更新."""
    thing, act = thing_of(fact, brief), subject_act(brief)
    verb = said_verb(fact, thing, brief)
    if not (verb and act and len(thing) >= 2) or verb in name or f"{verb}{thing}" not in brief.text:
        return name
    return name.replace(f"{thing}{act}", f"{thing}{verb}", 1)


_HEADS_END = re.compile(r"(?:受益|服务|参训|培训|保障|发放|参加)?(?:人数|人次)$")


def _of_its_part(name: str, thing: str, brief: Brief) -> str:
    """The count of those whom one part of the subject names, where another part stands: 巡护装备参保人数."""
    if re.search(r"[、和及与]", thing):
        return name
    if re.search(r"[、和及与]", name):
        end = _HEADS_END.search(name)
        return f"{thing}{end[0]}" if end else name
    others = [one for one in parts(subject_of(brief)) if thing not in one and len(one) >= 2]
    other = next((one for one in others if one in name and thing not in name), "")
    return name.replace(other, thing, 1) if other else name


def _of_several(fact: Fact, brief: Brief) -> bool:
    """True for a price that names nothing where several things are counted: it is that of all."""
    counted = {one.what for one in brief.facts if one.kind is ValueKind.QUANTITY and one.what}
    return fact.kind is ValueKind.UNIT_PRICE and len(counted) > 1


_TANK = re.compile(r"[池库罐窖塔仓]$")
_VOLUMES = frozenset({"立方", "立方米", "m³", "方"})


def _with_its_thing(name: str, fact: Fact, brief: Brief) -> str:
    """The name with what the request counts or prices, where it says nothing of that."""
    thing = thing_of(fact, brief)
    unit = (fact.value.unit or "").removeprefix("万")
    if unit in _VOLUMES and _TANK.search(thing) and name.endswith("数量"):
        return f"{thing}容积"
    if name.endswith("保费标准") and not re.search(r"[险保]", thing) and len(thing) >= 2:
        return f"{thing}购置标准" if not is_person(thing) else name
    if unit in PEOPLE and thing in subject_of(brief) and len(parts(subject_of(brief))) > 1:
        return _of_its_part(name, thing, brief)
    if (
        not 2 <= len(thing) <= _PAYEE
        or thing in _OPEN_WORDS
        or is_verb(thing)
        or thing in _NO_OBJECT
        or NO_THING.match(thing)
        or (not fact.what and _of_several(fact, brief))
        or MEASURED.search(thing)
        or (fact.value.per and fact.kind is ValueKind.QUANTITY)
        or _OWN_MEASURE.match(name)
        or _TO_ALL.search(name)
        or set(bigrams(thing)) & set(bigrams(name))
        or thing in subject_of(brief)
        or re.search(rf"[、和]{re.escape(thing)}{re.escape(fact.text)}", brief.text)
    ):
        return name
    if fact.kind is ValueKind.QUANTITY:
        heads = (fact.value.unit or "").removeprefix("万") in PEOPLE | {"户"}
        return count_name(fact, brief) if heads or not set(thing) & set(name) else name
    if fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per[:1]) & (PEOPLE | {"户"}):
        given = gives_money(brief) or aid(brief, fact) != "费用"
        return aid_price(thing, fact, brief) if given else price_name(fact, brief)
    return name
