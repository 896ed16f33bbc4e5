"""Things that are bought by the piece, and a name made of them."""

from assistant.understanding.figures.sizes import bare
from assistant.understanding.found import Found
from assistant.understanding.lexicon import units, words
from corpus.values import ValueKind

LONGEST_TOPIC = 25
"""Characters of a subject that nobody gave as the name."""


_STAGED = ("演出", "汇演", "展演", "晚会", "戏", "节目", "剧")
"""What is counted by the 台 and is held, not bought."""
_MONEY = ("费", "费用", "租金", "补贴", "补助", "经费", "款", "工资", "保险")
"""What is paid and not bought."""
_PLACES = frozenset(
    {
        "乡镇",
        "村",
        "社区",
        "小区",
        "学校",
        "行政村",
        "街道",
        "单位",
        "村庄",
        "中小学",
        "企业",
        "商户",
    }
)
"""Where something is done, whatever verb stands before."""
_DONE = (
    *(one for one in words("verbs", "deeds") if len(one) > 1), *words("verbs", "ended"),
    "检查", "体检", "筛查", "培训", "讲座", "检测", "检验", "评估", "鉴定", "活动", "宣传", "慰问", "治理", "整治", "维修", "改造", "养护",
    "管护", "保洁", "巡查", "手术", "咨询", "评审", "审计", "编制", "数字化", "修裱", "调查", "普查", "测绘", "核查", "排查", "抽检", "监测", "登记", "征收", "运行", "运营", "运转", "管理", "保障", "开放", "拆除", "搬迁", "迁移", "复垦",
)  # fmt: skip
"""What is done, by whatever it is counted: 免费婚前医学检查1800对."""


def listed_things(found: list[Found]) -> list[tuple[str, str]]:
    """Things that are bought by the piece, with the verb before them."""
    pieces = units().classifiers - {
        "次",
        "场",
        "期",
        "项",
        "天",
        "小时",
        "人次",
        "场次",
        "批次",
        "车次",
        "剂次",
        "例",
        "起",
        "个",
        "处",
        "所",
        "家",
    }
    things: list[tuple[str, str]] = []
    for one in found:
        if (
            one.value.kind is ValueKind.QUANTITY
            and not one.value.per
            and (one.value.unit in pieces or one.value.unit == "个")
            and one.what
            and one.what not in _PLACES
            and not one.what.endswith((*_STAGED, *_MONEY, *_DONE))
        ):
            things.append((one.what, one.value.unit or ""))
    if not any(unit in pieces for _, unit in things):
        return []
    return list(dict.fromkeys(things))


def joined_things(
    listed: list[tuple[str, str]], done: str = "购置", longest: int = LONGEST_TOPIC
) -> str:
    """One name of at most ``longest`` characters for what is bought or made: 灭火机、对讲机购置."""
    names = list(dict.fromkeys(bare(name) for name, _ in listed))
    if len(names) == 1:
        return f"{names[0]}{done}"
    together = "、".join(names)
    if len(together) <= longest - 2:
        return together + done
    together = "、".join(names[:2])
    return (together if len(together) <= longest - 3 else names[0]) + f"等{done}"


def of_goods(topic: str, listed: list[tuple[str, str]], flat: str) -> str:
    """The name of all the goods, where ``topic`` says the first of them or is too long: 救生衣购置; else "".

    Whoever they are for stays before them: 消防队救生衣购置. ``flat`` is the request.
    """
    if listed and (added := _added(topic, listed, flat)):
        return added
    if len(listed) < 2 or topic in flat:
        return ""
    first = bare(listed[0][0])
    for done in ("购置", "拍摄"):
        if topic.endswith(f"{first}{done}"):  # 购置救生衣200件、冲锋舟3艘
            whose = topic.removesuffix(f"{first}{done}").removesuffix(listed[0][0])
            return whose + joined_things(listed, done, LONGEST_TOPIC - len(whose))
        if len(topic) > LONGEST_TOPIC and topic.endswith(done) and first in topic[:_NEAR]:
            return joined_things(listed, done)
    return ""


_NEAR = 12
"""Letters of a name in which its first thing stands."""


def _added(topic: str, listed: list[tuple[str, str]], flat: str) -> str:
    """The name where a clause is cut behind its verb, or runs on into the first of the goods.

    环卫中心新增｜8吨压缩车2辆; 中心设备更新4K摄像机. "" for other names.
    """
    things = [thing for thing, _ in listed]
    verb = next((one for one in _ADDED if topic.endswith(one)), "")
    if verb and any(f"{topic}{said}{thing}" in flat for thing in things for said in ("", "了")):
        whose = topic.removesuffix(verb)
        return whose + joined_things(listed, "购置", LONGEST_TOPIC - len(whose))
    before = topic.removesuffix(things[0])
    return (
        before if before != topic and before.endswith(("设备更新", "设备购置", "设备采购")) else ""
    )


_ADDED = ("新增", "新购", "添置", "增配", "增添", "新添", "购进", "购置", "采购", "购买")
"""Verbs of buying that end no name: what is bought follows."""
