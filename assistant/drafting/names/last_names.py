"""The last look at the names of the chosen rows: nothing said twice, and a count with what it is of."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.drafting.matter.acts import subject_act, verbs
from assistant.drafting.matter.doing import thing_done_to
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.names.prices import aid, gives
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from assistant.said_around import said_around
from corpus import late_re as re

_COUNT = "数量指标"
_SAID = (
    (re.compile(r"^(?:包括|包含|含|其中)(?=[一-龥]{4})"), ""),
    (re.compile(r"(?<=[容产总])量数量$"), "量"),
    (re.compile(r"(?<=[一-龥]{2}金)资金(?=及时率$)"), "发放"),
    (re.compile(r"(保洁|清运|养护|管护|收运|清扫|运维)外包(?=数量$|单价$|作业单价$)"), r"\1"),
    (re.compile(r"(抽检|快检|检测|筛查|抽样)(?:抽检|检测|快检|检验)(?=批次$|费用标准$|次数$)"), r"\1"),
    (re.compile(r"购书(?:购置)?(?=数量$|单价$)"), "图书购置"),
    (re.compile(r"(?<=[普惠]及)覆盖(?=[人户]数$)"), ""),
    (re.compile(r"带(?:徒弟|学徒|徒工|徒)(?:受益|服务|保障|补助发放)?(?=人数$)"), "带徒"),
    (re.compile(r"购书(?=(?:和[一-龥]{2,6})?验收合格率$)"), "图书"),
    (re.compile(r"(?:租金|租赁|租用费?)租赁(?=数量$|面积$)"), "租赁"),
    (re.compile(r"(?:租用|租赁)费?(?=租金标准$)"), ""),
    (re.compile(r"培训覆盖班级(?=数量$)"), "培训班"),
    (re.compile(r"(?<=[一-龥]{2})去(?=体检|学习|考察|参观|培训|疗养)"), ""),
    (re.compile(r"(?<=[一-龥]户)完成户数$"), "受益户数"),
    (re.compile(r"(?<=[一-龥]{2}费)单价$"), "标准"),
    (re.compile(r"(?<=装备|设备|物资|服装|器材|家具)完成时间$"), "购置完成时间"),
    (re.compile(r"(传承|代理|监护|带头|见证)人数$"), r"\1人人数"),
    (re.compile(r"(测评|检测|评估|鉴定|维护|养护|检验|清洗|租赁|培训|印刷|编制|运维|审计)费\1(?=单价$)"), r"\1"),
    (re.compile(r"(?<!发放)(?<!拨付)(?<!支付)(?<!兑付)资金(?=及时率$)"), "资金发放"),
    (re.compile(r"(?<=派遣|外包)发放(?=人数$)"), ""),
    (re.compile(r"^小时(?=自助|开放|值守|服务|营业)"), "24小时"),
    (re.compile(r"(?<=培训)支持主体(?=人数$)"), "参训"),
    (re.compile(r"(?<=签约服务|护理服务|托育服务|养老服务|康复服务)(?:补助|补贴)(?:服务)?(?=人数$)"), ""),
    (re.compile(r"(?<=[一-龥]{3})(?<![水电气油话薪保])(?:经费|费)(?=(?:面积|数量|长度|里程|次数)$)"), ""),
    (re.compile(r"(?<=普查|调查|检测|监测|排查|巡查|测绘|评估|清查)(?:经费|费)(?=完成时间$)"), ""),
    (re.compile(r"(?<=[员工师者警医])(?:工资|报酬|劳务费?|薪酬)(?=人数$)"), ""),
    (re.compile(r"(?<=.)的(?=(?:装备|设备|物资|服装|器材)[一-龥]{0,6}$)"), ""),
)  # fmt: skip
"""What is said twice or left over, in any class."""
_LETTER = re.compile(
    r"^(?P<letter>[所站院园馆室点社厂])(?P<rest>(?:建设|改造|维修|新建|购置)?(?:数量|单位造价|单价|费用标准))$"
)
"""A house by its last letter alone: 所建设数量 of 司法所建设4个所."""
_PLACE = re.compile(r"^(?:小区|村|社区|楼栋|学校|街道|路口|点位|街巷)数量$")
_DONE_ON_PLACE = frozenset(
    {"改造", "维修", "修缮", "整治", "建设", "提升", "治理", "亮化", "绿化", "美化"}
)
_EXAMINED = frozenset({"体检", "筛查", "接种", "义诊"})
"""What is done with those who are counted: 老年人体检人数."""
_FITTED = frozenset({"安装", "加装", "更换", "增设", "布设"})
"""What is put up in a place, and is no building."""
_ROOM = 13
_KEPT_UP = frozenset({"管护", "养护", "保洁", "维护", "清扫", "清运", "清掏", "管养"})
_HEADS = re.compile(r"(?:人数|数量)$")
_PLANNED = re.compile(r"(?:方案|规划|标准|图集|预案|导则)(?:编制|修编|修订|制定)?$")
"""Papers that are drawn up, and are no reports."""
_BARE_WORKS = re.compile(
    r"^(?P<deed>建设|新建|改造|维修|更新|安装)?(?:单位造价|(?P<noun>数量|面积))$"
)
"""What is built or mended, where a long subject was left out of its name."""
_HEAD_PRICE = "人头费用标准"

_A_DAY = r"(?:日均|平均每[天日])[一-龥]{0,6}"


def with_last_names(rows: list[Row], brief: Brief, kind: Archetype) -> list[Row]:
    """The rows with sound names; those of last year's table stay as they are."""
    return [row if row.kept else replace(row, name=_named(row, brief, kind)) for row in rows]


def _named(row: Row, brief: Brief, kind: Archetype) -> str:
    name = row.name
    for found, instead in _SAID:
        name = found.sub(instead, name)
    subject, act = subject_of(brief), subject_act(brief)
    if (
        kind.id == "procurement"
        and name == f"{subject}完成时间"
        and not re.search(rf"(?:{verbs()})$", subject)
    ):
        name = f"{subject}购置完成时间"  # 档案柜 alone is no work
    if name.startswith("补偿资金") and "补偿" not in brief.text:
        name = f"补助资金{name.removeprefix('补偿资金')}"
    if name in {"清扫清运频次", "作业频次"} and act in _KEPT_UP:
        return f"{act}频次"
    if act in _KEPT_UP and (priced := re.fullmatch(r"(.{2,8})作业单价", name)):
        return name if re.search(r"[护洁运修扫]$|外包$", priced[1]) else f"{priced[1]}{act}单价"
    if name == _HEAD_PRICE and (called := short(subject)):
        return f"{re.sub(r'服务$', '', called)}服务费标准"
    if name == _HEAD_PRICE:
        return "服务费标准" if "服务" in subject else name
    if name == "出具报告及时率" and _PLANNED.search(subject):
        return "编制成果按期提交率"
    if bare := _BARE_WORKS.match(name):
        thing = thing_done_to(brief)
        if thing and thing not in name:
            return f"{thing}{bare['deed'] or '建设'}{'单价' if '造价' in name else bare['noun']}"
    if name == "人均活动成本" and row.facts and gives(brief.facts[row.facts[0]]):
        return f"{aid(brief, brief.facts[row.facts[0]])}标准"
    if name == "工程竣工验收合格率" and act in _FITTED:
        said = short(subject)
        return f"{said if 2 <= len(said) <= _ROOM else act}验收合格率"
    if done := re.match(r"^(?:购置|采购|安装|更换|升级)(?=上线时限$)", name):
        return f"系统{name[done.end() :]}"
    if house := _LETTER.match(name):
        whole = re.sub(r"(?:星级|规范化|标准化)$", "", thing_done_to(brief))
        if len(whole) > 1 and whole.endswith(house["letter"]):
            return f"{whole}{house['rest']}"
    if row.level2 != _COUNT and len(row.facts) == 1 and act in _KEPT_RUNNING:
        bare = re.fullmatch(r"(?P<of>[一-龥]{2,8})单价", name)
        by_year = brief.facts[row.facts[0]].value.per[-1:] in {("年",), ("月",)}
        if bare and by_year and act not in name:
            return f"{bare['of']}{act}单价"  # 微站32个, 每个每年6500元
    if row.level2 != _COUNT or len(row.facts) != 1:
        return name
    fact = brief.facts[row.facts[0]]
    if "日" not in name + row.value and said_around(fact.text, brief.text, _A_DAY):
        name = f"日均{name}"  # 日均清运垃圾32吨
    unit = (fact.value.unit or "").removeprefix("万")
    if unit in {"课时", "学时"} and gives_money(brief):
        return f"授课{unit}数"
    if unit == "期":
        name = re.sub(r"(?:场次|次数)$", "期数", name)
        if name in {"服务期数", "项目服务期数", "开展主题活动期数"} and (called := short(subject)):
            name = f"{called}举办期数"
    if _PLACE.match(name) and kind.id in {"repair", "construction", "environment"}:
        return f"{act}{name}" if act in _DONE_ON_PLACE else name
    other = any(one in name for one in (*_EXAMINED, "培训", "参训"))
    if act in _EXAMINED and unit in PEOPLE and not other:
        name = f"{_HEADS.sub('', name)}{act}人数"
    if unit == "户" and (on := _done_on(fact, brief)):
        return f"{on}户数"
    if _SPOT.match(name) and act in _KEPT_RUNNING:
        return f"{act}{name}"
    if gives_money(brief) and re.fullmatch(r"[一-龥]{1,4}投入数量", name):
        return f"补贴{name.removesuffix('投入数量')}数量"
    if unit == "家" and name.endswith("建设受益户数"):
        return f"{name.removesuffix('受益户数')}数量"
    if gives_money(brief) and name.endswith("人人数") and "补" not in name:
        return f"补助{name}"
    return name


_SPOT = re.compile(r"^(?:点位|站点|网点|设备|终端|探头|摄像头|监控)数量$")
_KEPT_RUNNING = frozenset({"运维", "维护", "维保", "管护", "巡检", "监测", "运行维护"})


def _done_on(fact: Fact, brief: Brief) -> str:
    """燃气用户入户安检 of 对3200户燃气用户进行入户安检; "" where the request does not say so."""
    found = re.search(
        rf"[对为](?:全[县市区镇乡])?{re.escape(fact.text)}{re.escape(fact.what)}(?:进行|开展|实施|提供)(?P<act>[一-龥]{{2,6}}?)(?=[，,。；;、]|并|$)",
        brief.text,
    )
    return f"{fact.what}{found['act']}" if found and len(fact.what) > 1 else ""
