"""Several tasks that one subject joins, each with the verb that fits it: 供暖费和消防改造."""

from corpus import late_re as re

_JOINED = re.compile(r"以及|[、和及与+＋]")
_FEE = re.compile(
    r"(?:[水电油网气暖]|燃油|燃气|保险|物业|通讯|通信|供暖|取暖|租赁|维护|运行|管理)费$|租金$"
)
_PAID = re.compile(r"(?:工资|报酬|薪酬|津贴|慰问金|救助金|优待金|生活费|误工补[贴助]|员补[贴助])$")
_INSURED = re.compile(r"(?:保险|责任险|意外险|参保)$")
_GIVEN = re.compile(r"(?:奖补|奖励|补贴|补助)$")
_HELD = re.compile(
    r"(?:活动|比赛|大赛|培训|宣传|表彰|慰问|会议|演练|讲座|晚会|演出|走访|体检|普查|调查|巡查|排查|监测|检测)$"
)
_KEPT_UP = re.compile(r"(?:维护|运维|运行|运营|管理|管护|养护|保洁|保障|服务|清运|值守|值班)$")
_WORK = re.compile(
    r"(?:建设|新建|改造|维修|修缮|整治|治理|更新|更换|安装|加装|硬化|绿化|亮化|购置|采购|改建|扩建|拆除|清淤|修复|加固)$"
)
_VERBS = (
    (_FEE, "支付"),
    (_PAID, "发放"),
    (_INSURED, "办理"),
    (_GIVEN, "落实"),
    (_HELD, "开展"),
    (_KEPT_UP, "做好"),
    (_WORK, "实施"),
)
_MOST = 3
"""Tasks that a sentence can carry."""


def several_tasks(subject: str) -> str:
    """The tasks with their verbs where these differ; "" for one task, or one verb for all.

    支付镇敬老院供暖费、实施消防改造. A part that says no task of its own joins no sentence.
    """
    parts = [part for part in _JOINED.split(subject) if part]
    if not 2 <= len(parts) <= _MOST or len(parts[0]) < 4 or any(len(part) < 2 for part in parts):
        return ""
    verbs = [next((verb for ends, verb in _VERBS if ends.search(part)), "") for part in parts]
    if not all(verbs) or len(set(verbs)) == 1:
        return ""
    told = [
        f"{verb}{part}政策" if verb == "落实" and "食堂" not in part else f"{verb}{part}"
        for verb, part in zip(verbs, parts, strict=True)
    ]
    return "、".join(told)
