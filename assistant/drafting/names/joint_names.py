"""The name of a project whose request tells several tasks side by side: all of them, not the first alone.

办公楼电梯维保3部，中央空调清洗，消防设施年检 is 办公楼电梯维保、中央空调清洗、消防设施年检. A subject that its tasks only
tell (数字档案室建设，扫描45万页，…) is a name by itself.
"""

from assistant.drafting.matter.subject import subject_of
from assistant.drafting.told_tasks.task_list import (
    Task,
    is_said,
    is_umbrella,
    like,
    own_task,
    tasks_of,
)
from assistant.drafting.told_tasks.told_pieces import place_of
from assistant.facts import Brief
from assistant.said_around import said_around
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.values import ValueKind

_MOST = 3
_LONGEST = 40
_TASK = 16
"""Characters of a task that a name has room for."""
_TAUGHT = re.compile(
    r"(?:培训|培训班|研修班|活动|大赛|比赛|竞赛|讲座|演出|夏令营|冬令营|研学|晚会|节|会|展|夜校|慰问|体检|表彰|宣传|考试)$"
)
_USED_UP = re.compile(r"(?:材料|教材|资料|证书|奖品|用品|工具包|耗材)(?:购置|采购|印制|制作)?$")
"""What a training or an event uses up is no task beside it."""
_GOODS = re.compile(r"(?:装备|设备|物资|器材|用品|家具|仪器)(?:购置|采购|更新|配备|添置)?$")
"""A word for all the goods that a request then tells one by one."""
_BUYING = ("购置", "采购", "更换", "安装")
_SEVERAL = re.compile(r"(?<=[一-龥]{4})[和及与](?=[一-龥]{4})(?![谐平睦])")
_TOLD_BY = {ValueKind.QUANTITY, ValueKind.MONEY}
_YEAR = re.compile(r"^20\d\d年(?:度)?")


def joint_name(brief: Brief) -> str | None:
    """The project's name with all its tasks, at most three and else 等; as it stands where one says all."""
    name, topic = brief.project_name, brief.topic
    if not name or not topic or _YEAR.sub("", name) != topic:
        return name  # given as such
    if f"《{topic}》" in brief.text or said_around(topic, brief.text, r"名称[：:]\s*"):
        return name
    tasks = tasks_of(brief)
    if is_umbrella(brief, tasks):
        return name
    subject = subject_of(brief)
    own = own_task(tasks, subject)
    if own is None or _SEVERAL.search(topic):
        return name  # 服务站建设和走访慰问: the clerk has named the tasks
    if _GOODS.search(topic) and all(_gets(one) or is_said(one, topic) for one in tasks):
        return name  # 装备采购: the goods that are told are the 装备
    free = [one for one in tasks if not is_said(one, topic) and len(one.noun) <= _TASK]
    free = [one for one in free if one.verb != "委托"]  # whom one commissions is no task
    free = [one for one in free if "、" not in one.noun]  # 微波炉、饮水机、急救箱: goods for it
    free = [one for one in free if not (_TAUGHT.search(topic) and _is_means(one))]
    free = [one for one in free if not _DUES.search(one.noun)]
    if _CONTAINS.search(topic):  # 水库维修养护，白蚁防治、溢洪道清淤: what upkeep is made of
        free = [one for one in free if one.counted or one.priced or one.also]
    before = [one.noun for one in free if own.also and one.place < own.place]
    others = [one.noun for one in free if one.place > own.place]
    if not others and not before:
        return name
    said = _bought_together([*before, *_parts(topic), *others])
    listed = "、".join(said[:_MOST])
    more = len(said) > _MOST or _tells_more(said, own, brief)
    while len(listed) > _LONGEST and "、" in listed:
        listed, more = listed.rpartition("、")[0], True
    if len(said) == 2 and not more and not re.search(r"[和及与、]", "".join(said)):
        listed = "及".join(said)
    if listed == topic:
        return f"{name}等"
    year = _YEAR.match(name)
    return f"{year[0] if year else ''}{listed}{'等' if more else ''}"


def _is_means(task: Task) -> bool:
    """True for what a training or an event uses up, or hires for itself: 租大巴, 请老师."""
    return _USED_UP.search(task.noun) is not None or task.verb in _HIRES


_DUES = re.compile(r"(?:费|费用|社保|保险|五险|公积金|税|利息)$")
"""What is paid beside the work has a row and no place in the name."""
_CONTAINS = re.compile(r"(?:维修养护|养护|管护|管养|运维|维护|整治|综合治理|提升)$")
_HIRES = frozenset(
    {"租用", "租赁", "聘请", "邀请", "聘用", "请", "租", "招募", "支付", "搭建", "布置"}
)


def _gets(task: Task) -> bool:
    return task.verb in {"购置", "采购", "购买", "配备", "添置", "更换", "安装"}


def _bought_together(tasks: list[str]) -> list[str]:
    """Things that are bought one after the other as one task: 对讲机、巡逻电动车购置."""
    together: list[str] = []
    for task in tasks:
        last = together[-1] if together else ""
        verb = next((one for one in _BUYING if task.endswith(one) and last.endswith(one)), "")
        joined = f"{last.removesuffix(verb)}、{task}" if verb else ""
        if joined and "、" not in last and len(joined) <= _TASK + 2:
            together[-1] = joined
        else:
            together.append(task)
    return together


def _tells_more(said: list[str], own: Task, brief: Brief) -> bool:
    """True where something is counted or paid for that none of the tasks says."""
    return any(
        fact.kind in _TOLD_BY
        and 2 <= len(fact.what) <= _TASK
        and not is_source(fact.what)
        and not _DUES.search(fact.what)
        and not any(like(fact.what, one) or one[:2] in fact.what for one in said)
        and place_of(brief, number) > own.place
        for number, fact in enumerate(brief.facts)
    )


def _parts(topic: str) -> list[str]:
    return [part for part in re.split(r"、", topic) if part]
