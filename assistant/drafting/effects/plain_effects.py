"""Effects where neither the field nor the request says one, in the words of the subject instead of a label.

The library's last resort (项目服务保障作用, 成果应用, 受益区域生产生活条件) fits any project, and so says nothing
of this one. What the subject names and what is done to it says more: a house that is built serves
better, a check finds dangers, a bill keeps the light on.
"""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.effects.effect import Effect
from assistant.drafting.effects.general_effects import general_effect
from assistant.drafting.kinds.fields import field_in
from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.doing import thing_done_to
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.understanding.attribution.served import person_in
from assistant.understanding.lexicon import people
from corpus import late_re as re

_LABELS = re.compile(
    r"^项目服务保障作用$|成果应用$|^受益区域生产生活条件$|^设施使用功能$|^设施安全隐患$|^设施设备服务保障情况$|^设施设备保障条件$|相关政策和知识知晓情况$|^办公和服务场所需要$|对象支出负担$|^后勤保障工作正常开展$|^系统支撑的业务办理$|^外包岗位服务$|^群众反映的环境问题$|^单位日常工作运转$"
)
"""Effects of the library that fit any project of their kind."""
_HOUSE = re.compile(r"(?:站|所|中心|大厅|室|之家|馆|院|驿站|阵地|基地|窗口)$")
_CHECK = re.compile(r"检测|检验|鉴定|检定|测评|监测|体检|筛查|排查|定期检查")
_SAFE = re.compile(
    r"安全|防雷|消防|电梯|燃气|房屋|校舍|桥梁|隧道|大坝|水闸|涵洞|边坡|特种设备|锅炉|结构|食品|辐射|建筑|危房"
)
_BILL = re.compile(
    r"^(?P<where>.*?)(?P<what>水电气|水电|[水电]|燃气|网络|通讯|通信|电话|宽带)(?:使用|运行)?费$"
)
_FOR_WHOM = re.compile(r"(?:方便|保障|满足|改善)[^，]+$")
"""What a thing is for, as the last clause of its field says: 方便群众夜间出行."""
_USED = {"水电": "用水用电", "水电气": "用水用电用气", "水": "用水", "电": "用电", "燃气": "用气"}
_SYSTEM = re.compile(r"^(?P<what>.{2,}?)(?:系统|平台|软件)(?:[^、和与及]{0,8})$")
_SYSTEM_FRAME = re.compile(
    r"(?:一体化|信息化|信息|管理|智慧|综合|业务|服务|云|数据|大数据)+$|^智慧"
)
_COUNTER = re.compile(r"窗口|大厅|政务|便民|办事|代办|导办")
"""Where services that are bought are for those who come with a matter."""
_KEEPING = re.compile(
    r"(?:日常|定期|年度)?(?:运行)?(?:维护|维保|运维|检修|保养|清洗|维修|养护|管护|管理|运行|运营)+(?:服务)?$"
)
_EXPERTS = re.compile(
    r"(?:技术|专项|咨询|第三方|委托|专业|编制|调查|研究|设计|论证|评估|评价|测绘|勘测|勘察|可行性|报告|方案|服务|外包)+$"
)
_EQUIPPED = re.compile(r"(?:设备|装备|设施|器材|仪器|家具)$")
_BETTER = re.compile(r"(?:改造|提升|升级|翻新|扩容|改建|装修|粉刷|美化)(?:工程|项目)?$")
"""Works by which a thing is better than before."""
_AT_HOUSE = re.compile(
    r"^(?P<house>[一-龥]{2,8}(?:中心|站|室|馆|院|所|厅|家|学校|小学|中学))[一-龥]{2,}$"
)
"""Goods for a house."""
_OFFICE_HOUSE = re.compile(r"档案|办公|机关|库房|值班|执法|备勤|机房|会议")
"""Houses to which nobody comes with a matter."""
_RUN_HOUSE = re.compile(
    r"^(?P<house>[一-龥]{3,10}(?:中心|站|所|馆|院|室|园|场|基地))(?:日常)?(?:运转|运行|运营)(?:保障|维护)?$"
)
"""A house that is kept running."""
_STORE = re.compile(r"仓库|库房|场地|宿舍|厂房|门面|考场|档口|车位|设备")
"""What is rented and is no office."""
_LEVEL = re.compile(r"^(?:全[县市区镇乡]|[县市区乡镇]级|(?!市[民场容政])[县市区]|街道)")
_PULLED_DOWN = re.compile(r"(?<!违[建法章])(?<!违法建[设筑])拆除(?:工程|项目)?$")
_LONGEST = 12
"""Characters of what an effect is said of; a longer one is no name."""


def with_plain_effect(
    kind: Archetype, rows: list[Row], brief: Brief
) -> tuple[Archetype, list[Row]]:
    """The kind and its rows with an effect that the subject says in place of a label."""
    at = [place for place, row in enumerate(rows) if _is_label(row)]
    effect = plain_effect(kind, brief) if at else None
    if effect is None:
        return kind, rows
    why = Reason(BasisKind.LIBRARY, "按您写的事项说明对公众或工作的作用，请按能够提供的材料核对。")
    mended = list(rows)
    for place in at[:1]:
        mended[place] = replace(rows[place], name=effect.name, value=effect.value, name_reason=why)
    mended = [row for place, row in enumerate(mended) if place not in at[1:]]
    if kind.id == "outsourcing":  # nobody comes with a matter where no counter is served
        mended = [
            replace(row, name="使用单位满意度")
            if row.name == "办事群众满意度" and not row.stays
            else row
            for row in mended
        ]
    return kind.model_copy(update={"goal_effect": effect.goal}), mended


def _is_label(row: Row) -> bool:
    return row.level2 == "社会效益指标" and not row.stays and _LABELS.search(row.name) is not None


def plain_effect(kind: Archetype, brief: Brief) -> Effect | None:
    """The effect that the subject says; None where it says none."""
    subject = short(subject_of(brief))
    if _PULLED_DOWN.search(subject):  # what is pulled down serves nobody again
        return Effect("周边环境和安全状况", "有效改善", "消除安全隐患、改善周边环境")
    if bill := _BILL.match(brief.topic or ""):
        used = _USED.get(bill["what"], "通讯")
        where = short(re.sub(r"^(?:[乡镇县区]|街道)(?=..)", "", bill["where"]))
        said = f"{where}正常{used}"
        field = field_in(where, "operation") if where else None
        whom = _FOR_WHOM.search(field.goal) if field else None
        return Effect(said, "得到保障", f"保障{said}，{whom[0] if whom else '满足日常需要'}")
    if meals := re.match(r"(?P<who>.{2,10}?)(?:伙食|膳食|餐)费$", brief.topic or ""):
        said = f"{meals['who']}用餐需要"
        return Effect(said, "得到保障", f"保障{said}")
    if kind.id == "professional" and _CHECK.search(subject := subject or subject_of(brief)):
        of = _LEVEL.sub("", _CHECK.split(subject)[0])
        of = re.sub(r"(?:质量|安全|质量安全|走航|在线|自动)$", "", of)
        if len(of) < 2 or re.search(r"诉讼|案件|赔偿|磋商|防治|[、和及与]", of):
            return None
        if _SAFE.search(subject):
            return Effect(f"{of}安全隐患", "有效排查", f"及时发现{of}安全隐患，为整改提供依据")
        return Effect(f"{of}状况", "全面掌握", f"及时掌握{of}状况，为监管提供依据")
    if kind.id == "operation" and (system := _SYSTEM.match(subject)):
        what = _SYSTEM_FRAME.sub("", system["what"])
        if 2 <= len(what) <= _LONGEST:
            return Effect(f"{what}业务办理", "稳定不间断", f"保障系统稳定运行，{what}业务正常办理")
    if kind.id == "outsourcing" and not _COUNTER.search(brief.text):
        work = _KEEPING.sub("", re.sub(r"(?:劳务|服务)?(?:外包|派遣)$", "", subject))
        if 2 <= len(work) <= _LONGEST:
            return Effect(f"{work}工作需要", "得到保障", f"保障{work}工作需要，提高服务效率")
    kept = _KEEPING.sub("", subject) if kind.id == "operation" else subject
    if kept != subject and 2 <= len(kept) <= _LONGEST and not re.search(r"[、和与及]", kept):
        return Effect(f"{kept}正常使用", "得到保障", f"保障{kept}正常使用，满足日常需要")
    if kind.id == "professional":
        of = _LEVEL.sub("", _EXPERTS.sub("", subject))
        if not gives_money(brief) and 2 <= len(of) <= _LONGEST and not re.search(r"[、和与及]", of):
            return Effect(f"{of}工作依据", "更加充分", "为后续管理和决策提供专业依据")
        return None
    if kind.id in {"construction", "repair"} and (house := _house(brief)):
        return _of_house(house)
    if kind.id == "office" and (run := _RUN_HOUSE.match(subject)):
        return Effect(f"{run['house']}正常运转", "得到保障", f"保障{run['house']}正常运转")
    built = thing_done_to(brief) if kind.id == "construction" else ""
    if 3 <= len(built) <= _LONGEST:
        return Effect(f"{built}服务设施", "得到完善", f"建成并用好{built}，满足工作和群众需要")
    mended = thing_done_to(brief) if kind.id == "repair" else ""
    mended = re.sub(r"(?<=.{2})(?:改造|提升|整治)$", "", mended)
    if 2 <= len(mended) <= _LONGEST:
        if _BETTER.search(subject):  # made better, and in no danger before
            return Effect(f"{mended}功能", "有效提升", f"提升{mended}功能，保证使用安全")
        return Effect(f"{mended}正常使用", "得到保障", f"恢复{mended}使用功能，保障正常安全使用")
    looked = re.match(r"^(?P<of>[一-龥]{2,8}?)(?:监测|检测|评价|评估|调查|核查)$", subject)
    if kind.id == "environment" and looked:
        of = looked["of"]
        return Effect(f"{of}状况", "及时掌握", f"掌握{of}状况，为保护和治理提供依据")
    if kind.id == "environment" and (of := re.sub(r"清[一-龥]{1,2}$", "", _put_right(brief))):
        if _ILLS.search(of):
            return Effect(f"{of}现象", "有效减少", f"减少{of}现象，改善环境面貌")
        return Effect(f"{of}环境面貌", "有效改善", f"解决突出环境问题，改善{of}环境面貌")
    if kind.id == "publicity":
        return Effect("宣传覆盖面和影响力", "有效扩大", "扩大宣传覆盖面和影响力")
    if kind.id == "lease":
        if (place := re.split(r"租[赁用金房]|房租", subject)[0]) and _STORE.search(place):
            place = short(place)
            return Effect(f"{place}使用需要", "得到保障", f"保障{place}使用需要") if place else None
        land = re.split(r"土地|流转|租[赁用金]", subject)[0]
        if len(land) < 2 or not re.search(r"土地|流转|用地", subject):
            return None
        return Effect(f"{land}用地需要", "得到保障", f"保障{land}用地需要")
    if kind.id == "procurement":
        goods = _LEVEL.sub("", thing_done_to(brief) or ("" if subject_act(brief) else subject))
        if not 3 <= len(goods) <= _LONGEST or re.search(r"[、和及与]", goods):
            return None
        if placed := _AT_HOUSE.match(goods):  # 老年活动中心桌椅
            house = placed["house"]
            return Effect(f"{house}设施条件", "有效改善", f"改善{house}设施条件，满足使用需要")
        if _EQUIPPED.search(goods):  # 榆溪县融媒体中心设备: what works with it
            return Effect(f"{goods}条件", "有效改善", f"改善{goods}条件，保障工作正常开展")
        return Effect("工作设备条件", "有效改善", "改善工作设备条件，提高工作和服务效率")
    if kind.id == "operation" and re.search(r"运[营行转]$", subject) and (house := _house(brief)):
        return Effect(f"{house}正常运行", "得到保障", f"保障{house}正常运行")
    if kind.id == "relief" and gives_money(brief) and not _to_people(brief):
        work = re.sub(r"(?:专项|以奖代)$", "", without_aid(subject))
        if re.search(r"(?:日常)?(?:运营|运行|运转)$", work):
            house = re.sub(r"(?:日常)?(?:运营|运行|运转)$", "", work)
            return Effect(f"{house}正常运行", "得到保障", f"保障{house}正常运行")
        if 4 <= len(work) <= _LONGEST:
            return Effect(f"{work}工作", "正常开展", f"保障{work}工作正常开展")
        return None
    if kind.id in {"construction", "repair"} and (who := person_in(subject_of(brief))):
        return Effect(f"{who}服务条件", "有效改善", f"改善{who}服务条件，满足{who}需要")
    return general_effect(subject, brief) if kind.id == "general" and subject else None


_ILLS = re.compile(
    r"乱|违|污|死角|飞线|抛荒|撂荒|黑臭|散煤|扬尘|噪声|油烟|焚烧|占道|牛皮癣|小广告|裸露"
)
"""What is put right by being there no more."""


def _put_right(brief: Brief) -> str:
    of = re.sub(r"(?:综合|专项|环境|卫生)*(?:环境)?$", "", thing_done_to(brief))
    return of if 2 <= len(of) <= 8 and not re.search(r"[、和及与]", of) else ""


def _of_house(house: str) -> Effect:
    if _OFFICE_HOUSE.search(house):
        return Effect(f"{house}使用条件", "有效改善", f"改善{house}使用条件，满足工作需要")
    if re.search(
        r"展馆|展厅|(?:记忆|村史|民俗|非遗|文史|规划|档案)馆|展示|博物|纪念|陈列|科技馆|美术馆",
        house,
    ):
        return Effect(f"{house}展陈条件", "有效改善", f"改善{house}展陈条件，方便群众参观学习")
    return Effect(f"{house}服务条件", "有效改善", f"改善{house}服务条件，方便群众办事和活动")


def _house(brief: Brief) -> str:
    house = thing_done_to(brief)
    return house if _HOUSE.search(house) else ""


def _to_people(brief: Brief) -> bool:
    """True where people or households are given the money."""
    heads = {"人", "名", "位", "户", "生"}
    return (
        bool(brief.beneficiary)
        or any(
            (fact.value.unit or "").removeprefix("万") in heads or set(fact.value.per[:1]) & heads
            for fact in brief.facts
        )
        or any(one in subject_of(brief) for one in people() if len(one) >= 2)
    )
