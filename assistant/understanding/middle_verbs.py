"""A subject that says its verb in the middle, as a name has it: 小区增设充电桩 is 小区充电桩增设."""

import re

from assistant.facts import Brief
from assistant.understanding.lexicon import any_of, people

_PLACE = r"小区|社区|村|学校|小学|中学|幼儿园|农户|家庭|户|医院|卫生院|办公楼|机关|楼道|路口|公园|广场|敬老院|养老院|路段|市场"
_DONE = r"增设|加装|安装|新建|更换|购置|采购|配备|添置|修建"
_NO_THING = re.compile(
    r"(?:补助|补贴|奖补|奖励|经费|资金|费用?|工程|项目|服务|工作|宣传|培训|活动|建设|改造|维修|安装|购置|采购|更换)$"
)


def with_verb_last(brief: Brief) -> Brief:
    """The brief whose subject, and name where it is the same, ends with what is done."""
    topic = brief.topic or ""
    turned = _turned(topic)
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


def _turned(topic: str) -> str:
    found = re.match(
        rf"^(?P<where>[一-龥]{{0,8}}?(?:{_PLACE}|{any_of(people())}))(?P<verb>{_DONE})(?P<thing>[一-龥A-Za-z]{{3,12}})$",
        topic,
    )
    if works := re.match(
        r"^(?P<works>[一-龥]{4,10}(?:改造|维修|整治|提升))(?:更换|安装|加装|购置)[一-龥A-Za-z]{2,8}$",
        topic,
    ):
        return works["works"]  # 路灯节能改造更换LED灯1200盏: what is done in it is told
    if watched := re.match(r"^看(?!护|病|守|望|台|点)(?P<what>[一-龥]{2,8})$", topic):
        return f"{watched['what']}看护"  # 请人看水库
    if found is None or _NO_THING.search(found["thing"]) or re.search(r"[、和及与]", topic):
        return topic
    return f"{found['where']}{found['thing']}{found['verb']}"
