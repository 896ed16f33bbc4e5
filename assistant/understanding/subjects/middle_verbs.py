"""A subject that says its verb in the middle, as a name has it: 小区增设充电桩 is 小区充电桩增设."""

from assistant.facts import Brief
from assistant.understanding.lexicon import any_of, people
from assistant.understanding.subjects.loose_verbs import loose_verb
from corpus import late_re as re

_PLACE = r"小区|社区|村|学校|小学|中学|幼儿园|农户|家庭|户|医院|卫生院|办公楼|机关|楼道|路口|公园|广场|敬老院|养老院|路段|市场"
_DONE = r"增设|加装|安装|新建|更换|购置|采购|配备|添置|修建|(?<![安加服包组改吊])装(?![修备饰置卸机订载裱潢])|(?<![兑置更调转交替轮])换(?![热乘届新位证])"
_IN_FULL = {"装": "安装", "换": "更换"}
_NO_THING = re.compile(
    r"(?:补助|补贴|奖补|奖励|经费|资金|费用?|工程|项目|服务|工作|宣传|培训|活动|建设|改造|维修|安装|购置|采购|更换)$"
)


def with_verb_last(brief: Brief) -> Brief:
    """The brief whose subject, and name where it is the same, ends with what is done."""
    topic = brief.topic or ""
    turned = _turned(topic, brief.text)
    if turned == topic:
        return brief
    name = brief.project_name
    if name and name.endswith(topic):
        name = name.removesuffix(topic) + turned
    facts = tuple(
        fact.model_copy(update={"what": turned}) if fact.what == topic else fact
        for fact in brief.facts
    )
    return brief.model_copy(update={"topic": turned, "project_name": name, "facts": facts})


_HOUSE = re.compile(
    r"(?:厕所|公厕|桥|亭|步道|驿站|广场|车位|停车场|凉亭|护栏|围墙|机井|水井|蓄水池|塘坝)$"
)
_DEED = re.compile(r"(?:拍摄|培训|检测|体检|走访|慰问|演出|考察)$|参观")
"""What is built or held, and no goods."""


_JOINT = re.compile(r"(?<=[一-龥]{4})(?:再加上?|加上|外加|还有|以及)$")
"""What leads to the next task and is no part of a name."""


def _turned(topic: str, text: str) -> str:
    found = re.match(
        rf"^(?P<where>[一-龥]{{0,8}}?(?:{_PLACE}|{any_of(people())}))(?P<verb>{_DONE})(?P<thing>[一-龥A-Za-z]{{3,12}})$",
        topic,
    )
    topic = _JOINT.sub("", topic)
    if topic.endswith("购置") and not re.search(r"购|买|采|配|添|置", text):
        bare = topic.removesuffix("购置")
        if _HOUSE.search(bare):
            return f"{bare}建设"  # 旅游厕所3座 are built
        if _DEED.search(bare):
            return bare  # 电视片拍摄2部
    if got := re.match(
        r"^(?P<where>[一-龥]{3,12}?)(?:添|买|购|置|配|换)(?:置|买|备|购)?(?:点儿?|些|一?批)(?:东西|物品|家当|设备|家具)$",
        topic,
    ):
        return f"{got['where']}设备购置"  # 活动室添点东西
    if works := re.match(
        r"^(?P<works>[一-龥]{4,10}(?:改造|维修|整治|提升))(?:更换|安装|加装|购置)[一-龥A-Za-z]{2,8}$",
        topic,
    ):
        return works["works"]  # 路灯节能改造更换LED灯1200盏: what is done in it is told
    if watched := re.match(r"^看(?!护|病|守|望|台|点)(?P<what>[一-龥]{2,8})$", topic):
        return f"{watched['what']}看护"  # 请人看水库
    bought = re.search(r"[购买采]", text)
    if loose := loose_verb(topic if bought else topic.removesuffix("购置")):
        return f"{loose[0]}{loose[2]}{loose[1]}"
    if found is None or _NO_THING.search(found["thing"]) or re.search(r"[、和及与]", topic):
        return topic
    return f"{found['where']}{found['thing']}{_IN_FULL.get(found['verb'], found['verb'])}"
