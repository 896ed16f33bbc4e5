"""What a sentence says is done with a subject that is no deed: 做好老干部工作, 实施微型消防站建设.

开展 and 实施 take what can be carried out. People, bodies and things cannot be.
"""

from assistant.archetypes import Archetype
from assistant.drafting.matter.acts import is_verb, split_end
from assistant.drafting.matter.things import STAFF
from assistant.facts import Brief
from assistant.understanding.lexicon import any_of, people
from corpus import late_re as re

_FIELDS = re.compile(
    r"(?:工会|妇联|团委|统战|人大|政协|关工委|科协|残联|侨联|工商联|武装|人武|老干部|离退休干部|综治|信访|双拥|宗教|民族|党建|党务|群团)$"
)
"""Fields of an office's work, that are called by those who do it or for whom it is done."""
_STANDS = re.compile(
    r"(?:站|中心|广场|桥|步道|公园|亭|长廊|服务点|驿站|礼堂|书屋|活动室|综合体|厕所|公厕|足球场|篮球场|候车点|停车场)$"
)
"""What is built, and is no deed."""
_HOUSES = re.compile(
    r"(?:食堂|饭堂|[阅览教活化图健身]室|[一-龥]院|[一-龥]{2}馆|之家|家园|学校|幼儿园)$"
)
_GOODS = re.compile(
    r"(?:设备|装备|器材|物资|家具|空调|电脑|桌椅|灶具|服装|被装|用品|耗材|药品|试剂|仪器|车辆|[一-龥]车|[一-龥]机|[一-龥]仪|[一-龥]柜|[一-龥]床|电视|音响|玩教具|图书|教材|帐篷|冲锋舟|报警器|显示屏|终端|垃圾桶|健身器材)$"
)
"""Goods, by the end of a subject that says nothing that is done with them."""
_NO_GOODS = re.compile(
    r"(?:服务|经费|项目|工程|工作|活动|费用?|资金|补[助贴]|奖补|[一二三四]期|换装|配套|外包|作业|人工|劳务|管理|保障|行动|计划|检测|监测|改善|提升|试点|[)）])$"
)
"""Ends of what is no goods, whatever the money buys."""
_MADE = re.compile(r"(?:软件|平台|系统|泊位|停车位|车位|网络|数据库|网站|小程序)$")
"""What is set up, and is no deed that comes to an end."""
_FREELY = re.compile(r"(?:免费|统一|集中)(?:发放|配发|接种|安装|提供|赠送|更换|检测)[一-龥]{2,}$")
"""A subject that begins with how it is done and its verb: 免费发放叶酸."""
_OWN_VERB = re.compile(
    r"(?:聘请|委托|邀请|组织|选派|引进|推进|购买)[一-龥]{4,}(?<![费金])(?<!补贴)(?<!补助)(?<!奖励)(?<!工资)(?<!报酬)(?<!服务)(?<!经费)$"
)
"""A subject that begins with its own verb: 聘请律师参与接访."""
_WORKS = re.compile(
    r"^[^、和及与]{3,}(?:建设|新建|改造|维修|修缮|翻新|翻修|扩建|改造提升|提升改造|安装|更换|修复|加固|重建|硬化|划线|施划|布展|工程)$"
)
"""Works, which are carried out and not held."""
_DONE_FOR = re.compile(r"慰问|走访|看望|表彰|奖励|关爱|帮扶")
"""What is done for those whom the end of a subject names: 八一慰问优抚对象."""


_MAY_BUY = frozenset(
    {"procurement", "care", "publicity", "general", "venue", "relief", "emergency", "patrol", "farming", "health", "student", "activity"}
)  # fmt: skip
"""Kinds under which goods and nothing else are bought: 融媒体中心设备."""
_STATE = re.compile(r"(?:安全|维稳|环境卫生|人居环境|阵地|革命|庭院)$")
"""What is looked after, and no deed."""
_TO_STATE = {
    "安全": "做好{}工作",
    "维稳": "做好{}工作",
    "环境卫生": "做好{}工作",
    "人居环境": "实施{}整治",
    "阵地": "实施{}建设",
    "革命": "推进{}",
    "庭院": "推进{}建设",
}


def name_with_deed(name: str | None, brief: Brief, kind: Archetype) -> str | None:
    """The project's name with what is done, where it is a bare thing: 村便民桥 -> 村便民桥建设.

    A name that the clerk gave as such stays.
    """
    topic = brief.topic or ""
    if not name or not topic or not name.endswith(topic) or re.search(r"名称|《", brief.text):
        return name
    if topic.endswith("法律顾问"):
        return f"{name}服务"
    if is_bare_goods(topic, kind.id):
        return f"{_without_of(name)}{_things(topic)}购置"
    bare = _STANDS.search(topic) and split_end(topic) is None and not is_verb(topic[-2:])
    return f"{name}建设" if bare and kind.id == "construction" else name


def is_bare_goods(topic: str, kind: str) -> bool:
    """True for a subject that is goods and no deed, where the spending buys: 自来水厂净水设备."""
    if kind not in _MAY_BUY or is_verb(topic[-2:]) or split_end(topic):
        return False
    if _NO_GOODS.search(topic):
        return False
    return kind == "procurement" or _GOODS.search(topic) is not None


def _things(topic: str) -> str:
    """物资, where a subject names only the house for which things are bought: 邻里食堂; else ""."""
    return "物资" if _STANDS.search(topic) or _HOUSES.search(topic) else ""


def _without_of(goods: str) -> str:
    """网格员装备 of 网格员的装备."""
    return re.sub(r"(?<=[一-龥]{2})的(?=[一-龥]{2,4}$)", "", goods)


def carried_out(action: str, topic: str, kind: str) -> str:
    """The action with a verb that the subject can be the object of.

    ``topic`` is the subject, ``kind`` the id of the kind of spending.
    """
    if (_OWN_VERB.match(topic) or _FREELY.match(topic)) and re.fullmatch(
        rf"(?:组织开展|开展|实施){re.escape(topic)}", action
    ):
        return topic
    if (works := re.fullmatch(r"(?:组织开展|开展)(?P<what>.+)", action)) and _WORKS.search(
        works["what"]
    ):
        return f"实施{works['what']}"
    any_deed = rf"(?:组织开展|开展|做好|完成){re.escape(topic)}(?:各项工作)?"
    if (state := _STATE.search(topic)) and re.fullmatch(any_deed, action):
        return _TO_STATE[state[0]].format(topic)
    if aid := re.fullmatch(r"落实(?P<what>.+(?:助学|助困|助残|助医|助餐|帮困))", action):
        return f"开展{aid['what']}"
    found = re.fullmatch(
        r"(?:委托专业机构|聘请专业人员)?(组织开展|开展|实施|做好|完成)(?P<what>.+?)(?:各项工作|工作)?",
        action,
    )
    if found is None or found["what"] != topic or is_verb(topic[-2:]) or split_end(topic):
        return action
    if is_bare_goods(topic, kind):
        return f"实施{_without_of(topic)}{_things(topic)}购置"
    if found[1] == "完成" and _MADE.search(topic):
        return f"实施{topic}建设"
    if found[1] in {"做好", "完成"}:
        return action
    if _DONE_FOR.search(topic):
        return action
    if _STANDS.search(topic):
        return f"实施{topic}建设" if found[1] == "实施" else action
    if _FIELDS.search(topic) or STAFF.search(topic) or _persons().search(topic):
        return f"做好{topic}工作"
    return action


def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(people())})$")
